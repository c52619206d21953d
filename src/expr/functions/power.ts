// x^y = e^(y log|x|) with the logarithm in two floats, then C's rules for signs and special operands.
// Coefficients: test/support/fit.
import type { Expr } from "../expr.ts";
import {
  add,
  and,
  bitsFloat,
  div,
  eq,
  floatBits,
  floor,
  fma,
  lt,
  magnitude,
  max,
  min,
  mul,
  neg,
  not,
  or,
  select,
  sqrt,
  sub,
  xor,
} from "../vocabulary.ts";
import { exp } from "./exponential.ts";
import { errorOfProduct, errorOfSum, f32, i32, INFINITE, NAN, polynomial, SIGN, split } from "./steps.ts";

/** log((1 + s) / (1 - s)) = 2 s + s^3 p(s^2), |s| <= 0.172, relative error 2.8e-11. */
const [CUBE, ...ARTANH] = [
  0.6666666269302368, 0.40000972151756287, 0.28498828411102295, 0.2427603155374527,
] as const;

// A multiple of 2^-15 near ln 2, whose products with exponents are exact, and the rest.
const LN2 = Math.round(Math.LN2 * 2 ** 15) / 2 ** 15;

type Pair = readonly [Expr, Expr];

/** high + low as a float and what it leaves. */
function normalized(high: Expr, low: Expr): Pair {
  const sum = add(high, low);
  return [sum, errorOfSum(sum, high, low)];
}

/** s = f / (2 + f) in two floats: the division, and its remainder divided again. */
function ratio(f: Expr): Pair {
  const d = add(f, f32(2));
  const inverse = div(f32(1), d);
  const s = mul(f, inverse);
  const remainder = fma(neg(s), errorOfSum(d, f32(2), f), fma(neg(s), d, f));
  return [s, mul(remainder, inverse)];
}

/** The product of s and square * (CUBE + square p(square)), a hundredth of 2 s; each rounding error is kept. */
function cube([s, sRest]: Pair): Pair {
  const square = mul(s, s);
  const squareRest = fma(s, add(sRest, sRest), errorOfProduct(square, s, s));
  const slope = polynomial(square, ARTANH);
  const factor = fma(square, slope, f32(CUBE));
  const factorRest = fma(square, slope, sub(f32(CUBE), factor));
  const product = mul(square, factor);
  const productRest = add(
    errorOfProduct(product, square, factor),
    fma(square, factorRest, mul(squareRest, factor)),
  );
  const cubic = mul(s, product);
  return [cubic, add(errorOfProduct(cubic, s, product), fma(s, productRest, mul(sRest, product)))];
}

/** log x in two floats for positive finite x: k ln 2 + log(1 + f), with log(1 + f) = 2 artanh(f / (2 + f)). */
function logPair(x: Expr): Pair {
  const { exponent, fraction } = split(x, Math.SQRT1_2);
  const s = ratio(fraction);
  const [cubic, cubicRest] = cube(s);
  const [tail, tailRest] = normalized(add(s[0], s[0]), cubic);
  const small = add(tailRest, fma(s[1], f32(2), cubicRest));
  const [high, highRest] = normalized(mul(exponent, f32(LN2)), tail);
  return normalized(high, add(highRest, fma(exponent, f32(Math.LN2 - LN2), small)));
}

/** |x|^y for finite positive |x|; NaN when either is NaN. */
function positivePower(a: Expr, y: Expr): Expr {
  const [high, low] = logPair(a);
  // Every |log a| > 0 exceeds 2^-25, so 2^34 already means overflow or underflow, and no product becomes infinite.
  const bounded = max(min(y, f32(2 ** 34)), f32(-(2 ** 34)));
  const z = mul(bounded, high);
  const rest = fma(bounded, low, errorOfProduct(z, bounded, high));
  // Beyond 2^-16 only where z is clamped, too. The last term is 0, or NaN when a is.
  const small = max(min(rest, f32(2 ** -16)), f32(-(2 ** -16)));
  return exp(z, add(small, sub(a, a)));
}

/** 0^y and inf^y, which is inf^(-y) and inf^y: inf for positive exponents, 0 for negative ones. */
const edgePower = (a: Expr, y: Expr): Expr => max(mul(select(lt(a, f32(1)), neg(y), y), INFINITE), f32(0));

const isIntegral = (y: Expr): Expr => eq(floor(y), y);

/** C's pow: x^0 and 1^y are 1 even for NaN; negative numbers have integral powers only. */
export function pow(x: Expr, y: Expr): Expr {
  const a = magnitude(x);
  const integral = isIntegral(y);
  const odd = and(integral, not(isIntegral(mul(y, f32(0.5)))));
  const undefinedHere = and(lt(x, f32(0)), not(integral));
  const main = select(undefinedHere, NAN, positivePower(a, y));
  // Only 0 and inf are twice themselves.
  const value = select(eq(a, add(a, a)), edgePower(a, y), main);
  const sign = select(odd, and(floatBits(x), SIGN), i32(0));
  const one = or(eq(x, f32(1)), eq(y, f32(0)));
  return select(one, f32(1), bitsFloat(xor(floatBits(value), sign)));
}

/** 1 / sqrt(x): two roundings, and the special values follow (inf of -0 is -inf, NaN below 0). */
export const rsqrt = (x: Expr): Expr => div(f32(1), sqrt(x));
