// e^x and what is made of it. Coefficients: test/support/fit, minimax fits on the stated interval, error as fitted.
import type { Expr } from "../expr.ts";
import {
  add,
  and,
  bitsFloat,
  div,
  floatBits,
  fma,
  lt,
  magnitude,
  max,
  min,
  mul,
  neg,
  select,
  shl,
  sub,
} from "../vocabulary.ts";
import { BIAS, EXPONENT, f32, i32, nearest, polynomial, powerOf, twoParts, withSign } from "./steps.ts";

/** e^r = 1 + r p(r), |r| <= (ln 2) / 2, error 1.2 units in the last place. */
const EXP = [
  0.999999463558197, 0.49999144673347473, 0.16668011248111725, 0.04189782217144966, 0.008275456726551056,
];

/** e^r - 1 = r + r^2 p(r), |r| <= (ln 2) / 2, relative error 1.4e-8. */
const EXPM1 = [
  0.4999999701976776, 0.1666654646396637, 0.04166743531823158, 0.00836626160889864, 0.0013870657421648502,
];

/** log(1 - erf(-b)) = b + b p(b), -4 <= b <= 0, relative error in erf 5.7e-9. */
const LOG_ERFC = [
  0.12837916612625122, -0.6366195678710938, 0.10277630388736725, 0.01914781890809536, -0.00016951934958342463,
  -0.0016753860982134938, -0.0006368092726916075, -0.00011853336036438122, -0.0000093260068751988,
];

const [MINUS_LN2, MINUS_LN2_REST] = twoParts(-Math.LN2);

// e^-104 is below half of the least subnormal number, e^89 above the greatest.
const LEAST = f32(-104);
const GREATEST = f32(89);

interface Parts {
  readonly r: Expr;
  /** p(r), where e^x = 2^n (1 + r p(r)). */
  readonly slope: Expr;
  /** n + offset, in the low bits. */
  readonly exponent: Expr;
}

/** Splits x into n = round(x / ln 2) times ln 2 and r; `rest`, far below x, is added to r. */
function parts(x: Expr, offset: number, rest?: Expr): Parts {
  const { n, biased } = nearest(x, 1 / Math.LN2, offset);
  const main = fma(n, MINUS_LN2_REST, fma(n, MINUS_LN2, x));
  const r = rest ? add(main, rest) : main;
  return { r, slope: polynomial(r, EXP), exponent: floatBits(biased) };
}

/** power * (1 + r p(r)), rounded once. For powers of two from 2^-100 on, r * power is exact: r is 0, or above 2^-30. */
const times = (power: Expr, { r, slope }: Parts): Expr => fma(slope, mul(r, power), power);

/**
 * e^(x + rest) for -104 <= x <= 89 and a `rest` far below x. 2^n is the product of two powers near its root, which
 * always are normal numbers, so that only the last product can round once more, to inf or subnormals.
 */
function expWithin(x: Expr, rest?: Expr): Expr {
  const all = parts(x, 2 * BIAS, rest);
  const root = and(shl(all.exponent, i32(22)), EXPONENT);
  const other = sub(shl(all.exponent, i32(23)), root);
  return mul(times(bitsFloat(root), all), bitsFloat(other));
}

const clampExponent = (x: Expr): Expr => max(min(x, GREATEST), LEAST);

export const exp = (x: Expr, rest?: Expr): Expr => expWithin(clampExponent(x), rest);

/** The bits of `exp` for x <= 40 (or NaN): with 2^63 ahead no power is subnormal, and the last product rounds. */
export function expBelow(x: Expr): Expr {
  const all = parts(max(x, LEAST), BIAS + 63);
  return mul(times(powerOf(all.exponent), all), f32(2 ** -63));
}

/** The bits of `exp` for |x| <= 64: every power and every result is a normal number. */
export function expNormal(x: Expr): Expr {
  const all = parts(x, BIAS);
  return times(powerOf(all.exponent), all);
}

/** 1 / (1 + e^-x); below 0 as e^x / (1 + e^x), which keeps its digits where it is small. */
export function sigmoid(x: Expr): Expr {
  const e = expBelow(neg(magnitude(x)));
  return div(select(lt(x, f32(0)), e, f32(1)), add(e, f32(1)));
}

/**
 * e^x - 1 for -40 <= x <= 40, exact for tiny x. The rest of ln 2 beyond binary32 is left out: where n is not 0 the
 * result is at least 0.29, and the callers' results change ever less with growing n.
 */
function expm1Within(x: Expr): Expr {
  const { n, biased } = nearest(x, 1 / Math.LN2, BIAS);
  const power = powerOf(floatBits(biased));
  const r = fma(n, f32(-Math.LN2), x);
  const p = fma(mul(r, r), polynomial(r, EXPM1), r);
  return fma(p, power, sub(power, f32(1)));
}

/** (e^2|x| - 1) / (e^2|x| + 1) with the sign of x; 1 from |x| = 9.02 on. */
export function tanh(x: Expr): Expr {
  const e = expm1Within(mul(min(magnitude(x), f32(10)), f32(2)));
  return withSign(div(e, add(e, f32(2))), x);
}

/** 1 - e^(log erfc|x|) with the sign of x; 1 from |x| = 3.92 on. */
export function erf(x: Expr): Expr {
  const b = max(neg(magnitude(x)), f32(-4));
  return withSign(magnitude(expm1Within(fma(polynomial(b, LOG_ERFC), b, b))), x);
}
