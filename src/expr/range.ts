// Intervals of integer values, and how they pass through operations. Bounds are inclusive.
import type { Scalar } from "./expr.ts";
import { limits } from "./expr.ts";

export interface Interval {
  readonly lo: number;
  readonly hi: number;
}

export const interval = (lo: number, hi: number): Interval => ({ lo, hi });
export const point = (v: number): Interval => ({ lo: v, hi: v });
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

/** Least and greatest of `f` at the corners: exact for functions monotone in each argument. */
export function corners(f: (...args: number[]) => number, ranges: readonly Interval[]): Interval {
  if (ranges.length === 2) return pairCorners(f, ranges[0]!, ranges[1]!);
  let points: number[][] = [[]];
  for (const r of ranges)
    points = points.flatMap((p) =>
      isPoint(r)
        ? [[...p, r.lo]]
        : [
            [...p, r.lo],
            [...p, r.hi],
          ],
    );
  const values = points.map((p) => f(...p));
  return interval(Math.min(...values), Math.max(...values));
}

/** The same for two arguments, without building lists: the inner loop of the range analysis. */
function pairCorners(f: (a: number, b: number) => number, a: Interval, b: Interval): Interval {
  const [w, x, y, z] = [f(a.lo, b.lo), f(a.lo, b.hi), f(a.hi, b.lo), f(a.hi, b.hi)];
  return interval(Math.min(w, x, y, z), Math.max(w, x, y, z));
}
