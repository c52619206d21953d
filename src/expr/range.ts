// Intervals of values, and how they pass through operations. Bounds are inclusive. Those of floats hold for every value
// that is a number, zeros of both signs alike; only a float with two finite bounds is known not to be NaN.
import type { Scalar } from "./expr.ts";
import { limits } from "./expr.ts";

export interface Interval {
  readonly lo: number;
  readonly hi: number;
}

export const interval = (lo: number, hi: number): Interval => ({ lo, hi });
export const point = (v: number): Interval => ({ lo: v, hi: v });
/** How many whole numbers there are. */
export const sizeOf = (r: Interval): number => r.hi - r.lo + 1;
export const isPoint = (r: Interval): boolean => r.lo === r.hi;
export const contains = (r: Interval, v: number): boolean => r.lo <= v && v <= r.hi;
export const within = (r: Interval, outer: Interval): boolean => outer.lo <= r.lo && r.hi <= outer.hi;
export const union = (a: Interval, b: Interval): Interval =>
  interval(Math.min(a.lo, b.lo), Math.max(a.hi, b.hi));

/** The interval itself when every value fits `type`; otherwise everything `type` can hold, since it wraps. */
export function fitOrAll(type: Scalar, r: Interval): Interval {
  const all = limits(type);
  return within(r, all) ? r : all;
}

/** Least and greatest of `f` at the corners: exact for functions monotone in each argument, of which there are up to three. */
export function corners(f: (...args: number[]) => number, [a, b, c]: readonly Interval[]): Interval {
  // Without lists: this is the inner loop of the range analysis.
  if (b === undefined) return hull(f(a!.lo), f(a!.hi));
  if (c === undefined) {
    const low = isPoint(b) ? point(f(a!.lo, b.lo)) : hull(f(a!.lo, b.lo), f(a!.lo, b.hi));
    if (isPoint(a!)) return low;
    const high = isPoint(b) ? point(f(a!.hi, b.lo)) : hull(f(a!.hi, b.lo), f(a!.hi, b.hi));
    return union(low, high);
  }
  const at = (n: number): Interval => corners((x, y) => f(x!, y!, n), [a!, b]);
  return isPoint(c) ? at(c.lo) : union(at(c.lo), at(c.hi));
}

const all: Interval = interval(-Infinity, Infinity);
/** Of a float: whether it is known to be a number. */
export const isFinite = (r: Interval): boolean => r.lo > -Infinity && r.hi < Infinity;

/** Bounds of a constant. */
export const constantRange = (v: number): Interval => (Number.isNaN(v) ? all : point(v));

/** `corners` of a float operation that is monotone in each argument, rounding included. */
export function floatCorners(f: (...args: number[]) => number, ranges: readonly Interval[]): Interval {
  const r = corners(f, ranges);
  if (Number.isNaN(r.lo) || Number.isNaN(r.hi)) return all;
  return isFinite(r) && !ranges.every(isFinite) ? all : r; // an operand may be NaN, and then the result is
}

const hull = (a: number, b: number): Interval => (a < b ? interval(a, b) : interval(b, a));
