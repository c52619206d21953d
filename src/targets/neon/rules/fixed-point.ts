// Fixed-point products. TOSA's mul with shift 31 rounds (vqrdmulh); the truncating Q31 product (vqdmulh) is what a
// single-round rescale with shift > 31 starts with. One for the other is a wrong bit.
import {
  doubleRoundingMulShiftExpr,
  mulHighExpr,
  roundingMulHighExpr,
  roundingMulQ15Expr,
  roundingMulShiftExpr,
  roundingShiftRightExpr,
  saturate,
} from "../../../expr/idioms.ts";
import type { Expr } from "../../../expr/expr.ts";
import { add, convert, mul, shl, sub } from "../../../expr/vocabulary.ts";
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

const halves = [lanes("a", "i16"), lanes("b", "i16")] as const;
const word = (a: Expr): Expr => convert("i32", a);

/** Products of halfwords are words. */
const longProducts: readonly Rule[] = [
  rule("product-long", halves, (a, b) => mul(word(a), word(b)), [
    "vmull_s16(vget_low_s16({a}), vget_low_s16({b}))",
    "vmull_high_s16({a}, {b})",
  ]),
  rule(
    "product-long-by-uniform",
    [halves[0], uniform("m", "i16")],
    (a, m) => mul(word(a), word(m)),
    ["vmull_n_s16(vget_low_s16({a}), {m})", "vmull_high_n_s16({a}, {m})"],
    { cost: 0.9 },
  ),
  rule(
    "product-long-by-constant",
    [halves[0], immediate("m", "i32", -32768, 32767)],
    (a, m) => mul(word(a), m),
    ["vmull_n_s16(vget_low_s16({a}), {m})", "vmull_high_n_s16({a}, {m})"],
    { cost: 0.9 },
  ),
  rule("sum-long", halves, (a, b) => add(word(a), word(b)), [
    "vaddl_s16(vget_low_s16({a}), vget_low_s16({b}))",
    "vaddl_high_s16({a}, {b})",
  ]),
  rule(
    "difference-long-from-uniform",
    [halves[0], uniform("m", "i16")],
    (a, m) => sub(word(a), word(m)),
    ["vaddw_s16(vdupq_n_s32(0 - {m}), vget_low_s16({a}))", "vaddw_high_s16(vdupq_n_s32(0 - {m}), {a})"],
    { cost: 0.9 },
  ),
  rule("difference-long", halves, (a, b) => sub(word(a), word(b)), [
    "vsubl_s16(vget_low_s16({a}), vget_low_s16({b}))",
    "vsubl_high_s16({a}, {b})",
  ]),
  rule("shifted-long", [halves[0], immediate("n", "i32", 0, 15)], (a, n) => shl(word(a), n), [
    "vshll_n_s16(vget_low_s16({a}), {n})",
    "vshll_high_n_s16({a}, {n})",
  ]),
  rule(
    "q15-product-by-uniform",
    [halves[0], uniform("m", "i16")],
    roundingMulQ15Expr,
    "vqrdmulhq_n_s16({a}, {m})",
    {
      cost: 2,
      because: "vqrdmulh is (a * b + 2^14) >> 15, saturated, for every pair of values",
    },
  ),
  rule(
    "q15-rounding-product",
    [...halves, immediate("n", "i32", 1, 15)],
    (a, b, n) => convert("i16", roundingShiftRightExpr(mul(word(a), word(b)), n)),
    "vqrdmulhq_s16({a}, vshlq_n_s16({b}, {15-n}))",
    {
      cost: 2,
      when: ({ a, b, n }) => {
        const by = 2 ** (15 - n!.lo);
        return b!.lo * by >= -32768 && b!.hi * by <= 32767 && (a!.lo > -32768 || b!.lo * by > -32768);
      },
      because: "vqrdmulh is (a * b + 2^14) >> 15, and b << (15 - n) fits i16 in this range",
    },
  ),
];

export const fixedPointRules: readonly Rule[] = [
  ...longProducts,
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
      when: ({ n }) => n!.lo >= 1 && n!.hi <= 62,
      because:
        "64-bit products, both rounding terms, a shift and a saturating narrowing: the definition itself",
    },
  ),
];
