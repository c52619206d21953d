// Counts of skipped lanes as JSON.
import { positionOf, type Skipped } from "../index.ts";

/** The op by name and line, and the counts. */
export function skippedPart({ at: op, ...counts }: Skipped) {
  const line = op.span && positionOf(op.span.source, op.span.start).line;
  return { op: op.name, line: line ?? null, ...counts };
}
