// What a rewrite of a lane expression is.
import type { Apply, Expr } from "./expr.ts";
import type { Interval } from "./range.ts";

/** One equation between lane expressions, read from left to right. */
export interface Rewrite {
  readonly name: string;
  /** The equation, in words or symbols. */
  readonly because: string;
  /** The simpler form, or undefined where the rule does not apply. `bounds` covers any sub-expression. */
  readonly rewrite: (e: Apply, bounds: (e: Expr) => Interval) => Expr | undefined;
}
