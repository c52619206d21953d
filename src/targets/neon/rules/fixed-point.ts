// Fixed-point products. TOSA's mul with shift 31 rounds (vqrdmulh); the truncating Q31 product (vqdmulh) is what a
// single-round rescale with shift > 31 starts with. One for the other is a wrong bit.
import {
  doubleRoundingMulShiftExpr,
  mulHighExpr,
  roundingMulHighExpr,
  roundingMulShiftExpr,
  saturate,
} from "../../../expr/idioms.ts";
import type { Rule } from "../rule.ts";
import { immediate, lanes, rule, uniform } from "../rule.ts";

const MIN = -2147483648;

const a = lanes("a", "i32");
const b = lanes("b", "i32");
const m = uniform("m", "i32");
const nLanes = lanes("n", "i32");

/** a << k fits i32. */
const fitsShifted = (a: { lo: number; hi: number }, k: number): boolean =>
  a.lo * 2 ** k >= MIN && a.hi * 2 ** k < 2147483648;

const products64 = (x: string): string => `vmull_s32(vget_low_s32({a}), vget_low_s32({${x}}))`;

export const fixedPointRules: readonly Rule[] = [
  rule("q31-product", [a, b], mulHighExpr, "vqdmulhq_s32({a}, {b})", {
    cost: 2,
    because:
      "vqdmulh is (a * b) >> 31 rounded down; it saturates the square of the least value, as the idiom does",
  }),
  rule("q31-product-by-uniform", [a, m], mulHighExpr, "vqdmulhq_n_s32({a}, {m})", {
    cost: 1.9,
    because:
      "vqdmulh is (a * b) >> 31 rounded down; it saturates the square of the least value, as the idiom does",
  }),
  rule("q31-rounding-product", [a, b], roundingMulHighExpr, "vqrdmulhq_s32({a}, {b})", {
    cost: 2,
    because: "vqrdmulh is (a * b + 2^30) >> 31, saturated, for every pair of values",
  }),
  rule("q31-rounding-product-by-uniform", [a, m], roundingMulHighExpr, "vqrdmulhq_n_s32({a}, {m})", {
    cost: 1.9,
    because: "vqrdmulh is (a * b + 2^30) >> 31, saturated, for every pair of values",
  }),
  rule(
    "rescale-single-round-over-31",
    [a, m, immediate("n", "i32", 32, 62)],
    roundingMulShiftExpr,
    "vrshrq_n_s32(vqdmulhq_n_s32({a}, {m}), {n-31})",
    {
      cost: 3,
      // Saturating the square of the least value takes 1 from 2^31, which the rounding gives back.
      because:
        "rounding down by 31 bits, then rounding halves up by the rest, is one rounding: floors compose",
    },
  ),
  rule(
    "rescale-single-round-saturated",
    [a, m, immediate("n", "i32", 32, 47)],
    (a, m, n) => saturate("i16", roundingMulShiftExpr(a, m, n)),
    "vqrshrn_high_n_s32(vqrshrn_n_s32(vqdmulhq_n_s32({a0}, {m}), {n-31}), vqdmulhq_n_s32({a1}, {m}), {n-31})",
    {
      cost: 3,
      because:
        "rounding down by 31 bits, then rounding halves up by the rest, is one rounding: floors compose",
    },
  ),
  rule(
    "rescale-double-round-over-31",
    [a, m, immediate("n", "i32", 32, 62)],
    doubleRoundingMulShiftExpr,
    "vrshrq_n_s32(vsraq_n_s32(vqrdmulhq_n_s32({a}, {m}), {a}, 31), {n-31})",
    {
      cost: 4,
      when: ({ m }) => m!.lo >= 0,
      because:
        "vqrdmulh adds 2^30; adding the sign (-1 for a < 0) turns that into -2^30 where the value is negative",
    },
  ),
  rule(
    "product-shifted-up-to-30",
    [a, m, immediate("n", "i32", 1, 30)],
    roundingMulShiftExpr,
    "vqrdmulhq_n_s32(vshlq_n_s32({a}, {31-n}), {m})",
    {
      cost: 3,
      when: ({ a, n }) => fitsShifted(a!, 31 - n!.lo),
      because: "a << (31 - n) fits i32 in this range, and (a << k) * m >> 31 is a * m >> (31 - k)",
    },
  ),
  rule(
    "product-shifted-up-to-32",
    [a, b, immediate("n", "i32", 1, 32)],
    roundingMulShiftExpr,
    `vqrshrn_high_n_s64(vqrshrn_n_s64(${products64("b")}, {n}), vmull_high_s32({a}, {b}), {n})`,
    {
      cost: 6,
      because: "64-bit products, then a rounding, saturating narrowing shift: the definition itself",
    },
  ),
  rule(
    "product-shifted",
    [a, b, nLanes],
    roundingMulShiftExpr,
    "tosac_rounding_mul_shift_s32({a}, {b}, {n})",
    {
      cost: 12,
      when: ({ n }) => n!.lo >= 1 && n!.hi <= 63,
      because: "64-bit products, a rounding shift and a saturating narrowing: the definition itself",
    },
  ),
  rule(
    "product-shifted-double-round",
    [a, b, nLanes],
    doubleRoundingMulShiftExpr,
    "tosac_double_rounding_mul_shift_s32({a}, {b}, {n})",
    {
      cost: 18,
      // The second rounding term may not push a product of two least values over 63 bits.
      when: ({ a, b, n }) => n!.lo >= 1 && n!.hi <= 62 && (a!.lo > MIN || b!.lo > MIN),
      because:
        "64-bit products, both rounding terms, a shift and a saturating narrowing: the definition itself",
    },
  ),
];
