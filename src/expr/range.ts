// What is known of a value, as a value: bounds, and of a float whether it may be NaN. Bounds are inclusive, and ordered as
// IEEE 754-2019 orders numbers for maximum and minimum: -0 lies below +0, so ends say which zeros there are.
import type { Scalar } from "./expr.ts";
import { isFloat, limits } from "./expr.ts";

export interface Interval {
  /** The least number there may be. Of integers never -0. */
  readonly lo: number;
  readonly hi: number;
  /** Whether NaN may be there beside the numbers; never of integers. */
  readonly nan: boolean;
}

export const interval = (lo: number, hi: number, nan = false): Interval => ({ lo, hi, nan });

/** Every float, NaN among them: what is known of a float of which nothing is known. */
export const anything: Interval = interval(-Infinity, Infinity, true);

/** One value. Of NaN nothing else is said than that it may be there. */
export const point = (v: number): Interval => (Number.isNaN(v) ? anything : interval(v, v));

/** Whether `a` is `b` or below it; -0 is below +0. False when either is NaN. */
export const atMost = (a: number, b: number): boolean => a < b || (a === b && (a !== 0 || 1 / a <= 1 / b));

/** How many whole numbers there are. */
export const sizeOf = (r: Interval): number => r.hi - r.lo + 1;
/** Whether there is one value only, the same zero included. */
export const isPoint = (r: Interval): boolean => !r.nan && Object.is(r.lo, r.hi);
/** Whether some number that compares equal to `v` may be there; zeros of both signs do. */
export const contains = (r: Interval, v: number): boolean => r.lo <= v && v <= r.hi;
/** Whether exactly this value may be there: the zero of this sign, or NaN. */
export const includes = (r: Interval, v: number): boolean =>
  Number.isNaN(v) ? r.nan : atMost(r.lo, v) && atMost(v, r.hi);
export const within = (r: Interval, outer: Interval): boolean =>
  atMost(outer.lo, r.lo) && atMost(r.hi, outer.hi) && (outer.nan || !r.nan);
/** What is in one or the other. */
export const join = (a: Interval, b: Interval): Interval =>
  interval(Math.min(a.lo, b.lo), Math.max(a.hi, b.hi), a.nan || b.nan);
/** What is in both; both hold of one value, so there is something. */
export const meet = (a: Interval, b: Interval): Interval =>
  interval(Math.max(a.lo, b.lo), Math.min(a.hi, b.hi), a.nan && b.nan);

/** Of a float: whether it is known to be a finite number. */
export const isFinite = (r: Interval): boolean => !r.nan && r.lo > -Infinity && r.hi < Infinity;
const isUnbounded = (r: Interval): boolean => r.lo === -Infinity || r.hi === Infinity;

/** What is known of values that are listed, from one index up to another that is left out. There has to be one. */
export function extent(values: ArrayLike<number | bigint>, from = 0, to = values.length): Interval {
  let [lo, hi, nan] = [Infinity, -Infinity, false];
  for (let i = from; i < to; i++) {
    const v = Number(values[i]);
    if (Number.isNaN(v)) nan = true;
    else {
      if (!atMost(lo, v)) lo = v;
      if (!atMost(v, hi)) hi = v;
    }
  }
  if (lo > hi) return anything;
  return typeof values[from] === "bigint" ? outward(interval(lo, hi)) : interval(lo, hi, nan);
}

/** The interval itself when every value fits the integer `type`; otherwise everything `type` can hold, since it wraps. */
export function fitOrAll(type: Scalar, r: Interval): Interval {
  const all = limits(type);
  // Doubles have no greatest i64: what reaches 2^63 may have wrapped.
  return within(r, all) && r.hi < 2 ** 63 ? r : all;
}

/** Bounds that doubles may have rounded: those from 2^53 on a little further out, so that the exact ones are inside. */
export function outward({ lo, hi, nan }: Interval): Interval {
  const beyond = (v: number, side: number): number =>
    Math.abs(v) < 2 ** 53 ? v : v + side * Math.abs(v) * 2 ** -52;
  return interval(beyond(lo, -1), beyond(hi, 1), nan);
}

/** One end of the bounds of a type, in digits. Doubles have no greatest i64; from 2^53 on, their shortest digits are not the number. */
const endText = (v: number, type: Scalar): string =>
  isFloat(type) || Math.abs(v) < 2 ** 53
    ? Object.is(v, -0)
      ? "-0"
      : `${v}`
    : `${v < 2 ** 63 ? BigInt(v) : 2n ** 63n - 1n}`;

/** Bounds in words, without NaN: `-128..127`. */
export const boundsText = ({ lo, hi }: Interval, type: Scalar): string =>
  `${endText(lo, type)}..${endText(hi, type)}`;

type Numeric = (...args: number[]) => number;

/** Least and greatest of `f` at the corners, NaN where it is NaN at one of them. Of up to three arguments. */
function hullOf(f: Numeric, [a, b, c]: readonly Interval[]): Interval {
  // Without lists: this is the inner loop of the range analysis.
  if (b === undefined) return hull(f(a!.lo), f(a!.hi));
  if (c === undefined) {
    const low = one(b) ? only(f(a!.lo, b.lo)) : hull(f(a!.lo, b.lo), f(a!.lo, b.hi));
    if (one(a!)) return low;
    const high = one(b) ? only(f(a!.hi, b.lo)) : hull(f(a!.hi, b.lo), f(a!.hi, b.hi));
    return join(low, high);
  }
  const at = (n: number): Interval => hullOf((x, y) => f(x!, y!, n), [a!, b]);
  return one(c) ? at(c.lo) : join(at(c.lo), at(c.hi));
}

const one = (r: Interval): boolean => Object.is(r.lo, r.hi);
const only = (v: number): Interval => interval(v, v);
const hull = (a: number, b: number): Interval => interval(Math.min(a, b), Math.max(a, b));

/** Bounds of an integer function that is monotone in each argument, of which there are up to three. */
export function corners(f: Numeric, ranges: readonly Interval[]): Interval {
  const { lo, hi } = hullOf(f, ranges);
  return interval(lo + 0, hi + 0); // + 0: no negative zero
}

/**
 * Bounds of a float operation that is monotone in each argument in the order that has -0 below +0, rounding included. A NaN
 * among the arguments comes out again; `invalid`: numbers may make one as well.
 */
export function floatCorners(f: Numeric, ranges: readonly Interval[], invalid = false): Interval {
  const { lo, hi } = hullOf(f, ranges);
  if (Number.isNaN(lo) || Number.isNaN(hi)) return anything;
  return interval(lo, hi, invalid || ranges.some((r) => r.nan));
}

/** Whether a product of numbers may be NaN: zero times infinity. */
export const invalidProduct = (a: Interval, b: Interval): boolean =>
  (isUnbounded(a) && contains(b, 0)) || (isUnbounded(b) && contains(a, 0));
