// Fixed-point products. TOSA's mul with shift 31 rounds (vqrdmulh); the truncating Q31 product (vqdmulh) is what a
// single-round rescale with shift > 31 starts with. One for the other is a wrong bit.
import { binary, call, difference, int } from "../../../ctree/build.ts";
import type { CExpr } from "../../../ctree/tree.ts";
import {
  doubleRoundingMulShiftExpr,
  mulHighExpr,
  roundingMulHighExpr,
  roundingMulQ15Expr,
  roundingMulShiftExpr,
  roundingShiftRightExpr,
} from "../../../expr/idioms.ts";
import type { Expr } from "../../../expr/expr.ts";
import { constant } from "../../../expr/expr.ts";
import { add, convert, mul, sar, shl, sub } from "../../../expr/vocabulary.ts";
import { helperNamed } from "../helpers.ts";
import type { Build, Rule } from "../../../vector/rule.ts";
import { applied, immediate, lanes, rule, uniform } from "../../../vector/rule.ts";

const MIN = -2147483648;

/** What is left of a shift behind a product that is shifted by 31. */
const past31 = (n: CExpr): CExpr => difference(n, int(31));

const a = lanes("a", "i32");
const b = lanes("b", "i32");
const m = uniform("m", "i32");
const nLanes = lanes("n", "i32");

/** a << k fits i32. */
const fitsShifted = (a: { lo: number; hi: number }, k: number): boolean =>
  a.lo * 2 ** k >= MIN && a.hi * 2 ** k < 2147483648;

const low = (x: "s16" | "s32", a: CExpr): CExpr => call(`vget_low_${x}`, a);

/** An instruction on halfwords that widens: on the low halves of some operands, then on their high halves. */
const long = (lowHalf: string, highHalf: string): readonly [Build, Build] => [
  (a, b) => call(lowHalf, low("s16", a), low("s16", b)),
  applied(highHalf),
];

/** The same where the second operand is no register. */
const longBy = (instruction: string): readonly [Build, Build] => [
  (a, m) => call(`${instruction}_n_s16`, low("s16", a), m),
  applied(`${instruction}_high_n_s16`),
];

const negated = (m: CExpr): CExpr => call("vdupq_n_s32", binary("-", int(0), m));

const halves = [lanes("a", "i16"), lanes("b", "i16")] as const;
const word = (a: Expr): Expr => convert("i32", a);

/** Products of halfwords are words. */
const longProducts: readonly Rule[] = [
  rule("product-long", halves, (a, b) => mul(word(a), word(b)), long("vmull_s16", "vmull_high_s16")),
  rule(
    "product-long-by-uniform",
    [halves[0], uniform("m", "i16")],
    (a, m) => mul(word(a), word(m)),
    longBy("vmull"),
    { cost: 0.9 },
  ),
  rule(
    "product-long-by-constant",
    [halves[0], immediate("m", "i32", -32768, 32767)],
    (a, m) => mul(word(a), m),
    longBy("vmull"),
    { cost: 0.9 },
  ),
  rule("sum-long", halves, (a, b) => add(word(a), word(b)), long("vaddl_s16", "vaddl_high_s16")),
  rule(
    "difference-long-from-uniform",
    [halves[0], uniform("m", "i16")],
    (a, m) => sub(word(a), word(m)),
    [(a, m) => call("vaddw_s16", negated(m), low("s16", a)), (a, m) => call("vaddw_high_s16", negated(m), a)],
    { cost: 0.9 },
  ),
  rule("difference-long", halves, (a, b) => sub(word(a), word(b)), long("vsubl_s16", "vsubl_high_s16")),
  rule("shifted-long", [halves[0], immediate("n", "i32", 0, 15)], (a, n) => shl(word(a), n), longBy("vshll")),
  rule(
    "q15-product-by-uniform",
    [halves[0], uniform("m", "i16")],
    roundingMulQ15Expr,
    applied("vqrdmulhq_n_s16"),
    {
      cost: 2,
      because: "vqrdmulh is (a * b + 2^14) >> 15, saturated, for every pair of values",
    },
  ),
  rule(
    "q15-product-by-constant",
    [halves[0], immediate("m", "i32", -32767, 32767)],
    (a, m) => convert("i16", sar(mul(word(a), m), constant("i32", 15))),
    applied("vqdmulhq_n_s16"),
    { cost: 2, because: "vqdmulh is (a * b) >> 15 rounded down, and saturates the square of -32768 only" },
  ),
  rule(
    "q15-rounding-product",
    [...halves, immediate("n", "i32", 1, 15)],
    (a, b, n) => convert("i16", roundingShiftRightExpr(mul(word(a), word(b)), n)),
    (a, b, n) => call("vqrdmulhq_s16", a, call("vshlq_n_s16", b, difference(int(15), n))),
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
  rule("q31-product", [a, b], mulHighExpr, applied("vqdmulhq_s32"), {
    cost: 2,
    because:
      "vqdmulh is (a * b) >> 31 rounded down; it saturates the square of the least value, as the idiom does",
  }),
  rule("q31-product-by-uniform", [a, m], mulHighExpr, applied("vqdmulhq_n_s32"), {
    cost: 1.9,
    because:
      "vqdmulh is (a * b) >> 31 rounded down; it saturates the square of the least value, as the idiom does",
  }),
  rule("q31-rounding-product", [a, b], roundingMulHighExpr, applied("vqrdmulhq_s32"), {
    cost: 2,
    because: "vqrdmulh is (a * b + 2^30) >> 31, saturated, for every pair of values",
  }),
  rule("q31-rounding-product-by-uniform", [a, m], roundingMulHighExpr, applied("vqrdmulhq_n_s32"), {
    cost: 1.9,
    because: "vqrdmulh is (a * b + 2^30) >> 31, saturated, for every pair of values",
  }),
  rule(
    "rescale-double-round-over-31",
    [a, m, immediate("n", "i32", 32, 62)],
    doubleRoundingMulShiftExpr,
    (a, m, n) => {
      const signed = call("vsraq_n_s32", call("vqrdmulhq_n_s32", a, m), a, int(31));
      return call("vrshrq_n_s32", signed, past31(n));
    },
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
    (a, m, n) => call("vqrdmulhq_n_s32", call("vshlq_n_s32", a, difference(int(31), n)), m),
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
    (a, b, n) => {
      const products = call("vmull_s32", low("s32", a), low("s32", b));
      const narrowed = call("vqrshrn_n_s64", products, n);
      return call("vqrshrn_high_n_s64", narrowed, call("vmull_high_s32", a, b), n);
    },
    {
      cost: 6,
      because: "64-bit products, then a rounding, saturating narrowing shift: the definition itself",
    },
  ),
  rule(
    "product-shifted-past-31",
    [a, b, nLanes],
    roundingMulShiftExpr,
    (a, b, n) =>
      call("vrshlq_s32", call("vqdmulhq_s32", a, b), call("vsubq_s32", call("vdupq_n_s32", int(31)), n)),
    {
      cost: 5,
      when: ({ n }) => n!.lo >= 32 && n!.hi <= 62,
      because:
        "rounding down by 31 bits, then rounding halves up by the rest, is one rounding: floors compose",
    },
  ),
  rule(
    "product-shifted",
    [a, b, nLanes],
    roundingMulShiftExpr,
    applied(helperNamed("tosac_rounding_mul_shift_s32")),
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
    applied(helperNamed("tosac_double_rounding_mul_shift_s32")),
    {
      cost: 18,
      when: ({ n }) => n!.lo >= 1 && n!.hi <= 62,
      because:
        "64-bit products, both rounding terms, a shift and a saturating narrowing: the definition itself",
    },
  ),
];
