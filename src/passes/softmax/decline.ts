// Why something that looks like a softmax is none.
import type { Op } from "../../ir/graph.ts";

/** Thrown inside the recogniser and caught at its door; `op` is the one to look at. */
export class Decline extends Error {
  readonly op: Op | undefined;
  constructor(reason: string, op: Op | undefined) {
    super(reason);
    this.op = op;
  }
}
