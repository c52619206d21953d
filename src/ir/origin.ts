// Where an op comes from, in words.
import { positionOf } from "../support/diagnostics.ts";
import type { Op } from "./graph.ts";

/** `line 12`, when the op came from a text. */
export const lineOf = (op: Op | undefined): string =>
  op?.span ? `line ${positionOf(op.span.source, op.span.start).line}` : "";
