// Sine and cosine. Coefficients: test/support/fit.
import type { Expr } from "../expr.ts";
import {
  add,
  and,
  bitsFloat,
  eq,
  floatBits,
  fma,
  lt,
  magnitude,
  mul,
  select,
  shl,
  sub,
  xor,
} from "../vocabulary.ts";
import { f32, i32, polynomial, SIGN } from "./steps.ts";
import { reduce } from "./turns.ts";

/** sin r = r + r^3 p(r^2), |r| <= 0.815, relative error 5.4e-9. */
const SIN = [-0.16666652262210846, 0.00833200104534626, -0.0001949301513377577];

/** cos r = 1 - r^2/2 + r^4 p(r^2), |r| <= 0.815, relative error 1.9e-10. */
const COS = [-0.5, 0.04166664183139801, -0.0013887116219848394, 0.000024409526304225437];

interface Angle {
  readonly quarters: Expr;
  readonly sine: Expr;
  readonly cosine: Expr;
}

/** |x| as quarter turns and the sine and cosine of the rest; NaN for inf and NaN. */
function angle(x: Expr): Angle {
  const a = magnitude(x);
  const turned = reduce(a);
  const within = lt(a, f32(Math.PI / 4));
  const r = select(within, a, add(turned.rest, sub(a, a)));
  const square = mul(r, r);
  return {
    quarters: select(within, i32(0), turned.quarters),
    sine: fma(mul(r, square), polynomial(square, SIN), r),
    cosine: fma(square, polynomial(square, COS), f32(1)),
  };
}

/** `even` after an even number of quarters, `odd` after an odd; the opposite when bit 1 of `signs` is set. */
function turned(quarters: Expr, even: Expr, odd: Expr, signs: Expr): Expr {
  const value = select(eq(and(quarters, i32(1)), i32(0)), even, odd);
  return bitsFloat(xor(floatBits(value), and(shl(signs, i32(30)), SIGN)));
}

export function sin(x: Expr): Expr {
  const { quarters, sine, cosine } = angle(x);
  const ofMagnitude = turned(quarters, sine, cosine, quarters);
  return bitsFloat(xor(floatBits(ofMagnitude), and(floatBits(x), SIGN)));
}

export function cos(x: Expr): Expr {
  const { quarters, sine, cosine } = angle(x);
  return turned(quarters, cosine, sine, add(quarters, i32(1)));
}
