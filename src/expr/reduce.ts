// How a reduction combines elements: where it starts, one step, and the fixed order of float sums and products.
import type { Expr, Scalar } from "./expr.ts";
import { constant, input, limits } from "./expr.ts";
import { add, and, eq, le, lt, max, min, mul, not, or, select, unsignedConvert } from "./vocabulary.ts";

/** `byte_sum` adds bytes read as unsigned into an i32; kernels use it, graphs do not. */
export type ReduceKind = "max" | "min" | "sum" | "product" | "all" | "any" | "byte_sum";
export type NanMode = "propagate" | "ignore";

/**
 * Float sums and products keep 16 partial results (element i goes to partial i mod 16) and join them as a tree:
 * partial k with k + 8, then + 4, + 2, + 1. Other reductions give the same bits in any order.
 */
export const PARTIALS = 16;

/** The partial sums of floats joined. */
export function joinedAsTree(parts: readonly number[]): number {
  const joined = [...parts];
  for (let half = joined.length / 2; half >= 1; half /= 2)
    for (let p = 0; p < half; p++) joined[p] = Math.fround(joined[p]! + joined[p + half]!);
  return joined[0]!;
}

export const isOrdered = (kind: ReduceKind, type: Scalar): boolean =>
  type === "f32" && (kind === "sum" || kind === "product");

/** Whether an element that is taken twice changes the result. */
export const countsRepeats = (kind: ReduceKind): boolean =>
  kind === "sum" || kind === "product" || kind === "byte_sum";

/** The value that changes nothing. With `ignore`, NaN stands for "nothing seen yet". */
export function identityOf(kind: ReduceKind, type: Scalar, nan: NanMode): number {
  if (nan === "ignore" && type === "f32") return NaN;
  const { lo, hi } = limits(type);
  return { max: lo, min: hi, sum: 0, product: 1, all: 1, any: 0, byte_sum: 0 }[kind];
}

/** The same as an expression: the greatest i64 exactly, which a number is not. */
export const identityExpr = (kind: ReduceKind, type: Scalar, nan: NanMode): Expr =>
  constant(type, kind === "min" && type === "i64" ? 2n ** 63n - 1n : identityOf(kind, type, nan));

const isNan = (a: Expr): Expr => not(eq(a, a));

/** With `ignore`, a NaN gives way to the other operand. */
export function extreme(pick: (a: Expr, b: Expr) => Expr, nan: NanMode, a: Expr, b: Expr): Expr {
  if (a.type !== "f32" || nan === "propagate") return pick(a, b);
  return select(isNan(a), b, select(isNan(b), a, pick(a, b)));
}

/** One step of the reduction as a lane expression. */
export function combine(kind: ReduceKind, nan: NanMode, a: Expr, b: Expr): Expr {
  switch (kind) {
    case "max":
      return extreme(max, nan, a, b);
    case "min":
      return extreme(min, nan, a, b);
    case "sum":
      return add(a, b);
    case "product":
      return mul(a, b);
    case "all":
      return and(a, b);
    case "any":
      return or(a, b);
    case "byte_sum":
      return add(a, unsignedConvert("i32", b));
  }
}

/** Whether input 0 takes the place of the best so far, input 1. No NaN is at most another number, nor any number at most NaN. */
export function beats(type: Scalar, nan: NanMode): Expr {
  const [x, best] = [input(type, 0), input(type, 1)];
  if (type !== "f32") return lt(best, x);
  const number = nan === "propagate" ? best : x;
  return and(not(le(x, best)), eq(number, number));
}
