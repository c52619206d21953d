// Exact argument reduction for sin and cos over all floats (Payne and Hanek, 1983), without branches or tables in
// memory: the digits of 2/pi that matter are chosen by selects and a shift.
import type { Expr } from "../expr.ts";
import {
  add,
  and,
  bitsFloat,
  floatBits,
  fma,
  le,
  max,
  mul,
  or,
  sar,
  select,
  shl,
  sub,
  toFloatExpr,
} from "../vocabulary.ts";
import { errorOfProduct, errorOfSum, f32, i32, twoParts } from "./steps.ts";

/**
 * Windows on 2/pi: window j is its bits 24 j - 25 to 24 j + 5 after the point, so 31 bits, of which neighbours share
 * seven. (A test computes them anew.)
 */
export const TWO_OVER_PI = [
  0x00000014, 0x145f306d, 0x6dc9c882, 0x02a53f84, 0x04eafa3e, 0x3ea69bb8, 0x381b6c52, 0x52b32788, 0x0872083f,
];

export interface Turns {
  /** Of pi/2, in two's complement; the two low bits count. */
  readonly quarters: Expr;
  /** What is left of the angle, up to 0.81 in magnitude. */
  readonly rest: Expr;
}

/** Drops `step` windows where the offset reaches them. */
function skip(windows: readonly Expr[], offset: Expr, step: number, keep: number): [Expr[], Expr] {
  const far = le(i32(24 * step), offset);
  const kept = windows.slice(0, keep).map((w, j) => {
    const other = windows[j + step];
    return other ? select(far, other, w) : w;
  });
  return [kept, select(far, sub(offset, i32(24 * step)), offset)];
}

/** 31, 24 and 24 bits of 2/pi, the first of them bit `offset` - 25 after the point. Higher bits may be set. */
function digits(offset: Expr): readonly [Expr, Expr, Expr] {
  const [seven, below96] = skip(TWO_OVER_PI.map(i32), offset, 4, 7);
  const [five, below48] = skip(seven, below96, 2, 5);
  const [four, below24] = skip(five, below48, 1, 4);
  // Both amounts are in 0..24. The masks change nothing; they say so to rows that need a proof by intervals.
  const [shift, back] = [below24, sub(i32(24), below24)].map((n) => and(n, i32(31))) as [Expr, Expr];
  const word = (j: number): Expr => or(shl(four[j]!, shift), sar(four[j + 1]!, back));
  const low24 = i32(0xffffff);
  return [word(0), and(word(1), low24), and(word(2), low24)];
}

/** The bits of a float's fraction as a float from 2^e to 2^(e+1). */
const mantissaAt = (fraction: Expr, e: number): Expr => bitsFloat(or(fraction, i32((e + 127) << 23)));

/** The unit of the first product, in quarters. */
const UNIT = 2 ** -29;
const [HALF_PI, HALF_PI_REST] = twoParts(Math.PI / 2);

/**
 * Quarters and rest of a >= 1/2. The fraction of a is an integer m of 24 bits; bits of 2/pi before those in `digits`
 * contribute multiples of four quarters. The product of m and the first word, as an i32, is the angle in units of
 * 2^-29 quarters, modulo 8 quarters; the next words follow exactly in floats. What is left out is below 2^-53
 * quarters, and no float is nearer than 2^-30 to a multiple of a quarter (16367173 * 2^72 is the nearest).
 */
export function reduce(a: Expr): Turns {
  const bits = floatBits(a);
  const fraction = and(bits, i32(0x7fffff));
  const [w0, w1, w2] = digits(max(sub(sar(bits, i32(23)), i32(126)), i32(0)));
  const whole = mul(or(fraction, i32(0x800000)), w0);
  // Nearest, but 2^-6 low: the second word adds up to 2^-5.
  const quarters = sar(add(whole, i32(2 ** 28 - 2 ** 23)), i32(29));
  const first = sub(whole, shl(quarters, i32(29)));
  const second = [mantissaAt(fraction, -30), toFloatExpr(w1)] as const;
  const third = mul(mantissaAt(fraction, -54), toFloatExpr(w2));
  return { quarters, rest: inRadians(first, second, third) };
}

/** (first 2^-29 + second[0] second[1] + third) * pi/2, with no digits lost when the sum nearly cancels. */
function inRadians(first: Expr, second: readonly [Expr, Expr], third: Expr): Expr {
  const top = mul(toFloatExpr(and(first, i32(-32))), f32(UNIT));
  const bottom = mul(toFloatExpr(and(first, i32(31))), f32(UNIT));
  const product = mul(...second);
  const productError = errorOfProduct(product, ...second);
  const sum = add(top, product);
  const total = add(sum, bottom);
  const errors = add(errorOfSum(total, sum, bottom), add(errorOfSum(sum, top, product), productError));
  return fma(total, HALF_PI, fma(total, HALF_PI_REST, mul(add(third, errors), HALF_PI)));
}
