// Steps that several functions share. Everything here expands to binary32 and i32 primitives on one lane.
import type { Expr } from "../expr.ts";
import { constant } from "../expr.ts";
import {
  add,
  and,
  bitsFloat,
  floatBits,
  fma,
  lt,
  mul,
  neg,
  or,
  sar,
  select,
  shl,
  sub,
  toFloatExpr,
} from "../vocabulary.ts";

/** The binary32 number nearest to `v`. */
export const f32 = (v: number): Expr => constant("f32", Math.fround(v));
export const i32 = (v: number): Expr => constant("i32", v | 0);

export const NAN = f32(NaN);
export const INFINITE = f32(Infinity);
export const SIGN = i32(0x80000000);

/** A constant as a binary32 number and the binary32 number nearest to what that one leaves. */
export const twoParts = (v: number): readonly [Expr, Expr] => [f32(v), f32(v - Math.fround(v))];

/** c[0] + c[1] x + c[2] x^2 + ... by Horner's rule, one fma each. */
export const polynomial = (x: Expr, c: readonly number[]): Expr =>
  c
    .slice(0, -1)
    .map(f32)
    .reduceRight((sum, next) => fma(sum, x, next), f32(c.at(-1)!));

/** `magnitude`, which has no sign of its own, with the sign of `sign`. */
export const withSign = (magnitude: Expr, sign: Expr): Expr =>
  bitsFloat(or(floatBits(magnitude), and(floatBits(sign), SIGN)));

/** The rounding error of `sum` = a + b, exact when a is a multiple of the last place of b (Dekker, 1971). */
export const errorOfSum = (sum: Expr, a: Expr, b: Expr): Expr => sub(b, sub(sum, a));

/** The rounding error of `product` = a * b. */
export const errorOfProduct = (product: Expr, a: Expr, b: Expr): Expr => fma(a, b, neg(product));

/** Of the exponent of a binary32 number. */
export const BIAS = 127;
/** The bits of the exponent. */
export const EXPONENT = i32(0x7f800000);

export interface Nearest {
  /** round(x * factor), as a float. */
  readonly n: Expr;
  /** A float whose low bits are n + offset. */
  readonly biased: Expr;
}

/**
 * n = round(x * factor) for |n| < 2^21. Floats from 2^23 to 2^24 are the integers there, so adding 1.5 * 2^23 rounds to
 * an integer and leaves it, in two's complement, in the low bits. The offset rides along.
 */
export function nearest(x: Expr, factor: number, offset: number): Nearest {
  const rounder = f32(1.5 * 2 ** 23 + offset);
  const biased = fma(x, f32(factor), rounder);
  return { n: sub(biased, rounder), biased };
}

/** 2^n from n + BIAS in the low bits, for n from -126 to 127. */
export const powerOf = (exponent: Expr): Expr => bitsFloat(shl(exponent, i32(23)));

export interface Split {
  /** As a float, an integer. */
  readonly exponent: Expr;
  /** The rest of the number less 1, exact. */
  readonly fraction: Expr;
}

const bitsOf = (v: number): number => new Int32Array(Float32Array.of(v).buffer)[0]!;
const LEAST_NORMAL = f32(2 ** -126);

/** x = 2^exponent * (1 + fraction) with 1 + fraction in [low, 2 low), for positive finite x. */
export function split(x: Expr, low: number): Split {
  const tiny = lt(x, LEAST_NORMAL);
  const bits = floatBits(select(tiny, mul(x, f32(2 ** 23)), x));
  const exponent = sar(sub(bits, i32(bitsOf(low))), i32(23));
  return {
    exponent: toFloatExpr(add(exponent, select(tiny, i32(-23), i32(0)))),
    fraction: sub(bitsFloat(sub(bits, shl(exponent, i32(23)))), f32(1)),
  };
}
