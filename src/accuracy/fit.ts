// Which function a table holds. A table keeps numbers and forgets what they meant; of the functions that models use, scaled
// and shifted on both sides, this finds one of which the entries are the rounded values.
import { minimize } from "./minimize.ts";
import type { Real } from "./shapes.ts";
import { shapes } from "./shapes.ts";

/** entry(x) is about offset + scale * f(slope * (x - zero)), x being the code the entry belongs to. */
export interface Fit {
  readonly name: string;
  readonly slope: number;
  readonly zero: number;
  readonly scale: number;
  readonly offset: number;
  /** Greatest distance from an entry, in units of the table's elements. */
  readonly worst: number;
  /** The function, in units of the table's elements, of a code that need not be whole; NaN where it has no value. */
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

/** How much more than rounding an entry may be off and still agree: what the search for the parameters leaves over. */
const LEFT_OVER = 0.01;

/** Fewer entries than these, inside the range of the type, say nothing of a function with four parameters. */
const FEWEST = 8;

/** Of so many entries one may be wrong. */
const PER_WRONG_ENTRY = 32;

/**
 * The function that all entries are rounded values of, but for a few that stand out as wrong; undefined where there is none,
 * and then nothing but the entries is known. Functions that explain all entries cannot be told apart; of others the one with the
 * fewest wrong entries is taken.
 */
export function fitTable(entries: Entries): Fit | undefined {
  const inside = indices(entries, (v) => v > entries.lo && v < entries.hi);
  if (inside.length < FEWEST) return undefined;
  const points = thinned(inside, 48);
  let best: { readonly fit: Fit; readonly wrong: number } | undefined;
  for (const [name, { f }] of Object.entries(shapes)) {
    const fit = fitShape(name, f, entries, points);
    const wrong = fit ? wrongEntries(fit, entries) : Infinity;
    if (wrong === 0) return fit;
    if (fit && wrong * PER_WRONG_ENTRY <= inside.length && wrong < (best?.wrong ?? Infinity))
      best = { fit, wrong };
  }
  return best?.fit;
}

const indices = ({ values }: Entries, choose: (v: number, i: number) => boolean): number[] =>
  values.flatMap((v, i) => (choose(v, i) ? [i] : []));

/**
 * How many entries are wrong if the table holds this function; infinite where it does not. A wrong entry stands alone, away
 * from both its neighbours: of another function many in a row are off, or one that lies on the way from its neighbour to the next.
 */
function wrongEntries(fit: Fit, entries: Entries): number {
  const { codes, values } = entries;
  const off = new Set(
    indices(entries, (v, i) => distance(fit.at(codes[i]!), v, entries) > rounding(entries) + LEFT_OVER),
  );
  const standsOut = (i: number): boolean => {
    const [before, after] = [values[i - 1] ?? NaN, values[i + 1] ?? NaN];
    const [low, high] = [Math.min(before, after), Math.max(before, after)];
    return !off.has(i - 1) && !off.has(i + 1) && (values[i]! > high + 1 || values[i]! < low - 1);
  };
  return [...off].every(standsOut) ? off.size : Infinity;
}

/** At most `count` of them, evenly spread, the first and the last included. */
const thinned = (list: readonly number[], count: number): number[] =>
  list.length <= count
    ? [...list]
    : Array.from({ length: count }, (_, i) => list[Math.round((i * (list.length - 1)) / (count - 1))]!);

/** Slope as sign and logarithm, zero, scale, offset. */
interface Parameters {
  readonly sign: number;
  readonly slope: number;
  readonly zero: number;
  readonly scale: number;
  readonly offset: number;
}

/** Least squares; then all entries that this explains, to where each is only rounded. Undefined where it explains few. */
function fitShape(name: string, f: Real, entries: Entries, points: readonly number[]): Fit | undefined {
  const { codes, values, lo, hi } = entries;
  const at = ({ sign, slope, zero, scale, offset }: Parameters): Real => {
    const a = sign * Math.exp(slope);
    return (x) => {
      const y = offset + scale * f(a * (x - zero));
      return Number.isFinite(y) ? Math.min(Math.max(y, lo), hi) : NaN;
    };
  };
  const distances = (p: Parameters): number[] => {
    const g = at(p);
    return values.map((v, i) => distance(g(codes[i]!), v, entries));
  };
  const rough = leastSquares(f, entries, points);
  const far = distances(rough);
  const middle = points.map((i) => far[i]!).sort((a, b) => a - b)[points.length >> 1]!;
  if (!(middle <= rounding(entries))) return undefined;
  const good = indices(entries, (_, i) => far[i]! <= 3 * middle + 1);
  const excess = (p: Parameters): number => {
    const g = at(p);
    let sum = 0;
    for (const i of good)
      sum += Math.max(0, distance(g(codes[i]!), values[i]!, entries) - rounding(entries)) ** 2;
    return sum;
  };
  const sharp = sharpened(rough, excess);
  const { sign, slope, zero, scale, offset } = sharp;
  const worst = Math.max(...distances(sharp));
  return { name, slope: sign * Math.exp(slope), zero, scale, offset, worst, at: at(sharp) };
}

/** Where the function has no value a table may end its range, and nothing else. */
const distance = (y: number, v: number, { lo, hi }: Entries): number =>
  Number.isNaN(y) ? (v === lo || v === hi ? 0 : Infinity) : Math.abs(y - v);

/** From the rough parameters to such that leave nothing over, with whole zero points where that is possible. */
function sharpened(rough: Parameters, excess: (p: Parameters) => number): Parameters {
  let best = rough;
  for (let again = 0; again < AGAIN && excess(best) > 0; again++) best = descended(best, excess, free);
  if (excess(best) > NEARLY) return best;
  for (const zero of nearby(best.zero))
    for (const offset of nearby(best.offset)) {
      const tried = descended({ ...best, zero, offset }, excess, whole);
      if (excess(tried) === 0) return tried;
    }
  return best;
}

/** How often the search for four parameters begins anew where it ended. */
const AGAIN = 4;

/** Above this excess, whole zero points do not help either. */
const NEARLY = 0.1;

type Free = readonly (keyof Parameters)[];
const free: Free = ["slope", "zero", "scale", "offset"];
const whole: Free = ["slope", "scale"];

/** The parameters with those named moved to where least is left over. */
function descended(p: Parameters, excess: (p: Parameters) => number, names: Free): Parameters {
  const moved = (v: readonly number[]): Parameters => ({
    ...p,
    ...Object.fromEntries(names.map((n, i) => [n, v[i]])),
  });
  return moved(minimize((v) => excess(moved(v)), [names.map((n) => p[n])]));
}

/** The whole number next to `v`, and its neighbours. */
const nearby = (v: number): number[] => [0, -1, 1].map((d) => Math.round(v) + d);

/** How steep a candidate may be: its argument goes over so much while the entries go over their range. */
const REACHES = [0.5, 1, 2, 4, 8, 16, 32, 64];

/** Where its zero may lie, in such ranges: in them, or before or after them, closer and closer to the ends. */
const ZEROS = [2, 1, 0.5, 0.2, 0.1, 0.05, 0.02, 0.005].flatMap((d) => [-d, 1 + d]);
const INNER_ZEROS = [0, 0.125, 0.25, 0.375, 0.5, 0.625, 0.75, 0.875, 1];

/** The best of a coarse grid, and from there down. */
function leastSquares(f: Real, { codes, values }: Entries, points: readonly number[]): Parameters {
  const [xs, ys] = [points.map((i) => codes[i]!), points.map((i) => values[i]!)];
  const [first, span] = [xs[0]!, Math.max(xs.at(-1)! - xs[0]!, 1)];
  const line = ([sign, slope, zero]: readonly number[]) => {
    const a = sign! * Math.exp(slope!);
    return regression(
      xs.map((x) => f(a * (x - first - zero! * span))),
      ys,
    );
  };
  const starts = REACHES.flatMap((reach) =>
    [...INNER_ZEROS, ...ZEROS].flatMap((zero) => [1, -1].map((sign) => [sign, Math.log(reach / span), zero])),
  );
  const rated = starts.map((start) => ({ start, residual: line(start).residual }));
  const best = rated.sort((a, b) => a.residual - b.residual).slice(0, 3);
  const ends = best.map(({ start: [sign, ...rest] }) => {
    const p = minimize(([slope, zero]) => line([sign!, slope!, zero!]).residual, [rest]);
    return [sign!, ...p];
  });
  const [sign, slope, zero] = ends.reduce((a, b) => (line(b).residual < line(a).residual ? b : a));
  const { scale, offset } = line([sign!, slope!, zero!]);
  return { sign: sign!, slope: slope!, zero: first + zero! * span, scale, offset };
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
