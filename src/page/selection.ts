// Which ops are chosen, and how much of a line belongs to them.
import type { Line, TracedOp } from "../explore/trace.ts";

/** `lit`: the line is there for chosen ops. `touched`: for others too, or a chosen op is only part of what it computes. */
export type Light = "lit" | "touched" | undefined;

/**
 * The ops that a line is mainly there for. Constants and what is computed on the way stand in the lines of the ops that they
 * live in, so those speak for a line where it has any.
 */
export function leadsOf({ from }: Line, ops: readonly TracedOp[]): readonly number[] {
  const coded = from.filter((i) => ops[i]!.fate.kind === "code");
  return coded.length > 0 ? coded : from;
}

export function lightOf(line: Line, chosen: ReadonlySet<number>, ops: readonly TracedOp[]): Light {
  if (!line.from.some((i) => chosen.has(i))) return undefined;
  return leadsOf(line, ops).every((i) => chosen.has(i)) ? "lit" : "touched";
}
