// The exponential behind a table: which exp(k * d) a function of d = 0, -1, -2, ... is, and how far it is from it.

export interface Fit {
  readonly kind: "fit";
  /** Nats per step. */
  readonly k: number;
  /** The largest |f(d) / f(0) - exp(k * d)| from `lowest` to 0. */
  readonly error: number;
  readonly lowest: number;
}

/** Where it is another function: f(d) / f(0), and the exponential that fits the other samples. */
export interface Misfit {
  readonly kind: "misfit";
  readonly d: number;
  readonly is: number;
  readonly wanted: number;
}

/** `samples[i]` is the function at d = -i. */
type Samples = ArrayLike<number>;

/** A fit within `tolerance`, over all samples or for as many nats as `depth` says. */
export function fitExponential(f: Samples, tolerance: number, depth: number): Fit | Misfit {
  const near = typicalStep(f);
  // The first estimate is off by no more than the samples are, and shifts every other sample by less than twice that.
  const length = reach(f, near, 4 * tolerance);
  if (length < f.length && length * near < depth) return misfitAt(f, length, near);
  const k = balanced(f, length, near);
  const { high, low } = errors(f, length, k);
  const worst = high.error > -low.error ? high : low;
  const error = Math.abs(worst.error);
  return error > tolerance ? misfitAt(f, worst.at, k) : { kind: "fit", k, error, lowest: 1 - length };
}

const misfitAt = (f: Samples, i: number, k: number): Misfit => ({
  kind: "misfit",
  d: -i,
  is: f[i]! / f[0]!,
  wanted: Math.exp(-k * i),
});

/** The median of what single samples say, where they are precise: a few wrong ones among them do not matter. */
function typicalStep(f: Samples): number {
  let n = 1;
  while (n + 2 < f.length && (f[n + 1]! > f[0]! / 20 || f[n + 2]! > f[0]! / 20)) n++;
  const said: number[] = [];
  for (let i = (n + 1) >> 1; i <= n; i++) said.push(Math.log(f[0]! / Math.max(f[i]!, 0.5)) / i);
  return said.sort((a, b) => a - b)[said.length >> 1]!;
}

/** How many samples from 0 on are within `tolerance`. */
function reach(f: Samples, k: number, tolerance: number): number {
  let i = 0;
  while (i < f.length && Math.abs(f[i]! / f[0]! - Math.exp(-k * i)) <= tolerance) i++;
  return i;
}

interface Extreme {
  error: number;
  at: number;
}

function errors(f: Samples, length: number, k: number): { high: Extreme; low: Extreme } {
  const [high, low] = [
    { error: 0, at: 0 },
    { error: 0, at: 0 },
  ];
  for (let i = 0; i < length; i++) {
    const error = f[i]! / f[0]! - Math.exp(-k * i);
    if (error > high.error) Object.assign(high, { error, at: i });
    if (error < low.error) Object.assign(low, { error, at: i });
  }
  return { high, low };
}

/** The k with the largest error up equal to the largest error down; all errors grow with k, so bisection finds it. */
function balanced(f: Samples, length: number, near: number): number {
  let [lo, hi] = [near * 0.5, near * 2];
  for (let round = 0; round < 60; round++) {
    const k = (lo + hi) / 2;
    const { high, low } = errors(f, length, k);
    if (high.error + low.error > 0) hi = k;
    else lo = k;
  }
  return (lo + hi) / 2;
}
