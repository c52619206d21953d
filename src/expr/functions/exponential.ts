// e^x and what is made of it. Coefficients: test/support/fit, minimax fits on the stated interval, error as fitted.
import type { Expr } from "../expr.ts";
import { add, div, fma, lt, magnitude, max, min, mul, neg, select, sub } from "../vocabulary.ts";
import { f32, polynomial, scale, twoParts, withSign } from "./steps.ts";

/** e^r = 1 + r p(r), |r| <= ln 2, relative error 1.5e-8. */
const EXP = [
  1, 0.5000003576278687, 0.166666179895401, 0.041661228984594345, 0.008335930295288563, 0.001410475349985063,
  0.00019630549650173634,
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

const [MINUS_2LN2, MINUS_2LN2_REST] = twoParts(-2 * Math.LN2);

// e^-104 is below half of the least subnormal number, e^89 above the greatest.
const LEAST = f32(-104);
const GREATEST = f32(89);

/**
 * e^(x + rest) for -104 <= x <= 89 and a `rest` far below x. With n = round(x / (2 ln 2)), e^x is
 * e^r * 2^n * 2^n: 2^n always is a normal number, so that only the last product can round, to inf or subnormals.
 */
export function expWithin(x: Expr, rest?: Expr): Expr {
  const { n, power } = scale(x, 0.5 / Math.LN2);
  const main = fma(n, MINUS_2LN2_REST, fma(n, MINUS_2LN2, x));
  const r = rest ? add(main, rest) : main;
  return mul(mul(fma(polynomial(r, EXP), r, f32(1)), power), power);
}

export const clampExponent = (x: Expr): Expr => max(min(x, GREATEST), LEAST);

export const exp = (x: Expr): Expr => expWithin(clampExponent(x));

/** 1 / (1 + e^-x); below 0 as e^x / (1 + e^x), which keeps its digits where it is small. */
export function sigmoid(x: Expr): Expr {
  const e = expWithin(max(neg(magnitude(x)), LEAST));
  return div(select(lt(x, f32(0)), e, f32(1)), add(e, f32(1)));
}

/**
 * e^x - 1 for -40 <= x <= 40, exact for tiny x. The rest of ln 2 beyond binary32 is left out: where n is not 0 the
 * result is at least 0.29, and the callers' results change ever less with growing n.
 */
function expm1Within(x: Expr): Expr {
  const { n, power } = scale(x, 1 / Math.LN2);
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
