// Natural logarithm. Coefficients: test/support/fit.
import type { Expr } from "../expr.ts";
import { eq, fma, lt, mul, select } from "../vocabulary.ts";
import { f32, INFINITE, NAN, polynomial, split } from "./steps.ts";

/** log(1 + f) = f + f^2 p(f), |f| <= 1/3, relative error 4.7e-9. */
const LOG = [
  -0.5, 0.3333321511745453, -0.2499980628490448, 0.2001042664051056, -0.16680197417736053,
  0.14005734026432037, -0.12187447398900986, 0.13984593749046326, -0.128802090883255,
];

/** x = 2^k (1 + f) gives k ln 2 + log(1 + f). Where k is not 0, the rest of ln 2 is 0.1 units in the last place. */
export function log(x: Expr): Expr {
  const { exponent, fraction: f } = split(x, 2 / 3);
  const value = fma(exponent, f32(Math.LN2), fma(mul(f, f), polynomial(f, LOG), f));
  const atMost0 = select(eq(x, f32(0)), f32(-Infinity), NAN);
  return select(lt(f32(0), x), select(lt(x, INFINITE), value, x), atMost0);
}
