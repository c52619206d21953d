// What an operation of the vocabulary is: its meaning, its bounds, and for idioms their definition.
import type { Expr, Scalar } from "./expr.ts";
import type { Interval } from "./range.ts";

export type Numeric = (...args: number[]) => number;
export type Wide = (...args: bigint[]) => bigint;

export interface Operation {
  readonly name: string;
  readonly summary: string;
  /** What the summary calls the operands; `a`, `b`, `c` when absent. */
  readonly operands?: readonly string[];
  /** The value for result type `type` and operand types `from`, on numbers (never i64). */
  readonly evaluate: (type: Scalar, from: readonly Scalar[]) => Numeric;
  /** The same on i64, for what definitions use; operands of other types arrive as bigints. */
  readonly wide?: Wide;
  /** Bounds of the result from bounds of the operands; absent: everything the type can hold. */
  readonly range?: (type: Scalar, ranges: readonly Interval[], from: readonly Scalar[]) => Interval;
  /** For idioms: the exact meaning in primitives, which is also the fallback of a target without a rule. */
  readonly define?: (args: readonly Expr[], type: Scalar) => Expr;
}
