// What the verifier knows where it is.
import type { Interval } from "../expr/range.ts";
import type { Buffer, Loop, Reduction, Value } from "./ir.ts";

/** What can be seen at a statement. */
export class Scope {
  readonly values: Set<Value>;
  /** Accumulators that can be updated, each with its kind and the loops around it. */
  readonly accs: Map<Value, { readonly kind: Reduction["kind"]; readonly around: number }>;
  /** Accumulators of lanes that are partial results of one reduction, whatever lane has which. */
  readonly parts: Set<Value>;
  readonly buffers: Set<Buffer>;
  /** Running loops, each with the bounds of its index. */
  readonly loops: Map<Loop, Interval>;

  constructor(outer?: Scope) {
    this.values = new Set(outer?.values);
    this.accs = new Map(outer?.accs);
    this.parts = new Set(outer?.parts);
    this.buffers = new Set(outer?.buffers);
    this.loops = new Map(outer?.loops);
  }
}
