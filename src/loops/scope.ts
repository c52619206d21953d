// What the verifier knows where it is.
import type { Interval } from "../expr/range.ts";
import type { Buffer, Factor, Index, Loop, Reduction, Value } from "./ir.ts";

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

  /** Numbers that indices of loops are multiples of. */
  readonly steps: Map<Loop, number>;

  constructor(outer?: Scope) {
    this.values = new Set(outer?.values);
    this.accs = new Map(outer?.accs);
    this.parts = new Set(outer?.parts);
    this.buffers = new Set(outer?.buffers);
    this.loops = new Map(outer?.loops);
    this.steps = new Map(outer?.steps);
  }

  /** Whether an index is a multiple of a number, whatever the loops in it are at. */
  isMultiple({ offset, terms }: Index, n: number): boolean {
    return offset % n === 0 && terms.every(({ by, of }) => by % n === 0 || this.isMultipleOf(of, n));
  }

  private isMultipleOf(of: Factor, n: number): boolean {
    if (of.kind === "loop") return (this.steps.get(of.loop) ?? 1) % n === 0;
    return of.kind === "min" && of.by % n === 0 && this.isMultiple(of.of, n);
  }
}
