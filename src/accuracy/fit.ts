// Which function a table holds. A table keeps numbers and forgets what they meant; of a few functions that models use,
// scaled and shifted on both sides, this finds one that lies within rounding of the entries.
import { erf } from "../expr/reals.ts";
import { minimize } from "./minimize.ts";

type Real = (z: number) => number;

const logistic: Real = (z) => 1 / (1 + Math.exp(-z));

/** Likelier ones first: the first that fits is taken. tanh z = 2 logistic(2 z) - 1 has no row of its own. */
export const shapes: Readonly<Record<string, Real>> = {
  linear: (z) => z,
  exp: Math.exp,
  logistic,
  relu: (z) => Math.max(z, 0),
  hardswish: (z) => (z * Math.min(Math.max(z + 3, 0), 6)) / 6,
  gelu: (z) => (z * (1 + erf(z / Math.SQRT2))) / 2,
  silu: (z) => z * logistic(z),
  erf,
  elu: (z) => (z < 0 ? Math.expm1(z) : z),
  reciprocal: (z) => 1 / z,
  rsqrt: (z) => 1 / Math.sqrt(z),
  sqrt: (z) => Math.sqrt(Math.max(z, 0)),
  log: Math.log,
  square: (z) => z * z,
};

/** entry(x) is about offset + scale * f(slope * (x - zero)), x being the code the entry belongs to. */
export interface Fit {
  readonly name: string;
  readonly slope: number;
  readonly zero: number;
  readonly scale: number;
  readonly offset: number;
  /** Greatest distance from an entry, in units of the table's elements. */
  readonly worst: number;
  /** The function, in units of the table's elements, of a code that need not be whole. */
  readonly at: Real;
}

export interface Entries {
  readonly codes: readonly number[];
  readonly values: readonly number[];
  /** Where values are cut off. */
  readonly lo: number;
  readonly hi: number;
}

/** What rounding costs an entry; makers of interpolated tables also move entries by half the error in the middle. */
const rounding = ({ values }: Entries): number => (values.length > 256 ? 1.5 : 0.5);

/** The function that 19 of 20 entries agree with, or undefined. */
export function fitTable(entries: Entries): Fit | undefined {
  const kept = entries.values.flatMap((v, i) => (v > entries.lo && v < entries.hi ? [i] : []));
  if (kept.length < 8) return undefined;
  for (const [name, f] of Object.entries(shapes)) {
    const fit = fitShape(name, f, entries, thinned(kept, 64));
    const far = entries.values.filter(
      (v, i) => !(Math.abs(fit.at(entries.codes[i]!) - v) <= rounding(entries) + 0.1),
    );
    if (far.length * 20 <= entries.values.length) return fit;
  }
  return undefined;
}

/** At most `count` of them, evenly spread, the first and the last included. */
const thinned = (list: readonly number[], count: number): number[] =>
  list.length <= count
    ? [...list]
    : Array.from({ length: count }, (_, i) => list[Math.round((i * (list.length - 1)) / (count - 1))]!);

/** Least squares from several starts; then all entries that this explains, to where each is only rounded. */
function fitShape(name: string, f: Real, entries: Entries, points: readonly number[]): Fit {
  const { codes, values, lo, hi } = entries;
  const at = ([slope, zero, scale, offset]: Parameters): Real => {
    const a = Math.exp(slope);
    return (x) => Math.min(Math.max(offset + scale * f(a * (x - zero)), lo), hi);
  };
  const rough = leastSquares(f, entries, points, name === "linear");
  const distances = (p: Parameters): number[] => values.map((v, i) => Math.abs(at(p)(codes[i]!) - v));
  const far = distances(rough);
  const middle = points.map((i) => far[i]!).sort((a, b) => a - b)[points.length >> 1]!;
  const good = far.flatMap((d, i) => (d <= 3 * middle + 1 ? [i] : []));
  const excess = (p: Parameters): number => {
    const g = at(p);
    return good.reduce(
      (s, i) => s + Math.max(0, Math.abs(g(codes[i]!) - values[i]!) - rounding(entries)) ** 2,
      0,
    );
  };
  const [slope, zero, scale, offset] = good.length < 8 ? rough : sharpened(rough, excess);
  const sharp = at([slope, zero, scale, offset]);
  const worst = Math.max(...distances([slope, zero, scale, offset]));
  return { name, slope: Math.exp(slope), zero, scale, offset, worst, at: sharp };
}

/** Logarithm of the slope, zero, scale, offset. */
type Parameters = readonly [slope: number, zero: number, scale: number, offset: number];

/** Zero points are whole numbers: those nearby are tried first, and kept when nothing is lost by it. */
function sharpened(rough: Parameters, excess: (p: Parameters) => number): Parameters {
  const [, zero, , offset] = rough;
  const whole = [-1, 0, 1].flatMap((i) =>
    [-1, 0, 1].map((k) => [Math.round(zero) + i, Math.round(offset) + k] as const),
  );
  const tried = whole.map(([z, o]) => {
    const cost = ([slope, scale]: readonly number[]) => excess([slope!, z, scale!, o]);
    const [slope, scale] = minimize(cost, [[rough[0], rough[2]]]);
    return [slope!, z, scale!, o] as const;
  });
  const free = minimize((p) => excess(p as unknown as Parameters), [rough]) as unknown as Parameters;
  const best = tried.reduce((a, b) => (excess(b) < excess(a) ? b : a));
  return excess(best) <= excess(free) ? best : free;
}

function leastSquares(
  f: Real,
  { codes, values }: Entries,
  points: readonly number[],
  linear: boolean,
): Parameters {
  const xs = points.map((i) => codes[i]!);
  const ys = points.map((i) => values[i]!);
  const span = codes.at(-1)! - codes[0]!;
  const line = ([slope, zero]: readonly number[]) =>
    regression(
      xs.map((x) => f(Math.exp(slope!) * (x - zero! * span))),
      ys,
    );
  const starts = [1, 4, 16, 64].flatMap((reach) =>
    [-0.5, 0, 0.5].map((zero) => [Math.log(reach / span), zero]),
  );
  const best = linear ? [-Math.log(span), 0] : minimize((p) => line(p).residual, starts);
  const { scale, offset } = line(best);
  return [best[0]!, best[1]! * span, scale, offset];
}

/** Least squares of y = offset + scale * u. The residual is infinite where some u is not a number. */
function regression(
  us: readonly number[],
  ys: readonly number[],
): { scale: number; offset: number; residual: number } {
  const mean = (a: readonly number[]): number => a.reduce((s, v) => s + v, 0) / a.length;
  const [u0, y0] = [mean(us), mean(ys)];
  const uu = us.reduce((s, u) => s + (u - u0) ** 2, 0);
  const scale = uu > 0 ? us.reduce((s, u, i) => s + (u - u0) * (ys[i]! - y0), 0) / uu : 0;
  const offset = y0 - scale * u0;
  const residual = us.reduce((s, u, i) => s + (offset + scale * u - ys[i]!) ** 2, 0);
  return { scale, offset, residual: Number.isFinite(residual) ? residual : Infinity };
}
