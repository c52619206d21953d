// The functions that tables of models hold, each in its plainest form; scaled and shifted on both sides they are the
// candidates of `fit.ts`.
import { erf } from "../expr/reals.ts";

export type Real = (z: number) => number;

interface Shape {
  readonly f: Real;
  /**
   * True where a stretch of the argument is not also a stretch of the result: only then do entries tell what one unit of
   * them is worth. exp is false, as a shift of its argument is a stretch of its result.
   */
  readonly scaled: boolean;
}

const logistic: Real = (z) => 1 / (1 + Math.exp(-z));
const softplus: Real = (z) => Math.max(z, 0) + Math.log1p(Math.exp(-Math.abs(z)));
const between = (z: number, lo: number, hi: number): number => Math.min(Math.max(z, lo), hi);

const free = (f: Real): Shape => ({ f, scaled: false });
const own = (f: Real): Shape => ({ f, scaled: true });

/**
 * Likelier ones first: of those that entries cannot tell apart the first is taken. What clipping at the ends of the element
 * type makes of a row has none of its own (relu6 is relu), nor has tanh z = 2 logistic(2 z) - 1.
 */
export const shapes: Readonly<Record<string, Shape>> = {
  linear: free((z) => z),
  exp: free(Math.exp),
  logistic: own(logistic),
  relu: free((z) => Math.max(z, 0)),
  square: free((z) => z * z),
  hardswish: own((z) => (z * between(z + 3, 0, 6)) / 6),
  gelu: own((z) => (z * (1 + erf(z / Math.SQRT2))) / 2),
  silu: own((z) => z * logistic(z)),
  mish: own((z) => z * Math.tanh(softplus(z))),
  erf: own(erf),
  elu: own((z) => (z < 0 ? Math.expm1(z) : z)),
  softplus: own(softplus),
  hardsigmoid: own((z) => between(z, 0, 1)),
  softsign: own((z) => z / (1 + Math.abs(z))),
  softshrink: own((z) => z - between(z, -1, 1)),
  abs: free(Math.abs),
  reciprocal: free((z) => 1 / z),
  rsqrt: free((z) => 1 / Math.sqrt(z)),
  sqrt: free((z) => Math.sqrt(Math.max(z, 0))),
  log: own(Math.log),
};
