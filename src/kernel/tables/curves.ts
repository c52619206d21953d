// Which curve the entries of a table lie on, as far as a word for them needs: exponentials, and powers that models use.

/** Curves, by what makes a straight line of them. */
const curves = {
  exp: Math.log,
  reciprocal: (v: number) => 1 / v,
  rsqrt: (v: number) => 1 / v ** 2,
  sqrt: (v: number) => v ** 2,
} as const;

export type Curve = keyof typeof curves;

/** Entries below this part of the greatest say little: rounding moves them too much. */
const LEAST_PART = 2 ** -8;

/** Fewer entries than these lie near many curves. */
const FEWEST = 8;

/** The part of itself that an entry may be off; whole numbers may be off by one as well. */
const OFF = 2 ** -6;

/** How many times the least of the entries that are looked at the greatest must be: on short stretches all curves are alike. */
const SPREAD = 4;

/** The curve that all large entries lie on, at even steps; undefined where they lie on none of these. */
export function curveOf(values: readonly number[]): Curve | undefined {
  const most = Math.max(...values);
  const from = values.findIndex((v) => v >= most * LEAST_PART);
  const to = values.findLastIndex((v) => v >= most * LEAST_PART);
  const part = values.slice(from, to + 1);
  const isSpread = most > 0 && Math.min(...part) > 0 && most >= SPREAD * Math.min(...part);
  if (part.length < FEWEST || !isSpread) return undefined;
  return (Object.keys(curves) as Curve[]).find((name) => isStraight(part, curves[name]));
}

/** Whether what `line` makes of the entries is a straight line from the first to the last of them. */
function isStraight(part: readonly number[], line: (v: number) => number): boolean {
  const [first, last] = [line(part[0]!), line(part.at(-1)!)];
  const step = (last - first) / (part.length - 1);
  const rounding = part.every(Number.isInteger) ? 1 : 0;
  return part.every((v, i) => {
    const ends = [-1, 1].map((side) => line(v + side * (rounding + v * OFF)));
    const at = first + i * step;
    return at >= Math.min(...ends) && at <= Math.max(...ends);
  });
}
