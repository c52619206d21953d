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

/** Where a function stops being an exponential: two samples fit any, so that fewer than these in front say nothing. */
const FEWEST = 16;

/** A fit within `tolerance`, over all samples or, `FEWEST` at least, for as many nats as `depth` says. */
export function fitExponential(f: Samples, tolerance: number, depth: number): Fit | Misfit {
  const near = typicalStep(f);
  // The first estimate is off by no more than the samples are, and shifts every other sample by less than twice that.
  const length = reach(f, near, 4 * tolerance);
  if (length < f.length && (length < FEWEST || length * near < depth)) return misfitAt(f, length, near);
  const k = regressed(f, length);
  const { error, at } = furthest(f, length, k);
  return error > tolerance ? misfitAt(f, at, k) : { kind: "fit", k, error, lowest: 1 - length };
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

/** The sample that is furthest from exp(-k * i), and by how much. */
function furthest(f: Samples, length: number, k: number): { error: number; at: number } {
  const worst = { error: 0, at: 0 };
  for (let i = 0; i < length; i++) {
    const error = Math.abs(f[i]! / f[0]! - Math.exp(-k * i));
    if (error > worst.error) Object.assign(worst, { error, at: i });
  }
  return worst;
}

/**
 * Least squares of ln f(d) = c + k d, weighted by f^2 so that what counts is how far f is off. c is free: the first sample
 * is one among many, and in an interpolated table the one at its clipped end.
 */
function regressed(f: Samples, length: number): number {
  let [w, x, y, xx, xy] = [0, 0, 0, 0, 0];
  for (let i = 0; i < length; i++) {
    const share = f[i]! / f[0]!;
    if (share <= 0) continue;
    const [weight, log] = [share * share, Math.log(share)];
    w += weight;
    x += weight * i;
    y += weight * log;
    xx += weight * i * i;
    xy += weight * i * log;
  }
  return (x * y - w * xy) / (w * xx - x * x);
}
