// Minimax fits: Remez' exchange on a dense grid, in doubles. The coefficients in src/expr/functions come from here.

/** Approximates `target` by a sum of `powers` of x on [lo, hi], so that |weight * error| is least at its worst. */
export interface Fit {
  readonly name: string;
  readonly lo: number;
  readonly hi: number;
  readonly powers: readonly number[];
  readonly target: (x: number) => number;
  readonly weight: (x: number) => number;
}

export interface Fitted {
  /** One binary32 coefficient for each power. */
  readonly coefficients: readonly number[];
  /** Greatest |weight * error| with those coefficients. */
  readonly error: number;
}

const GRID = 2000;

/** Points denser towards both ends, as the extremes of a minimax error are. */
const grid = ({ lo, hi }: Fit): number[] =>
  Array.from({ length: GRID }, (_, i) => (lo + hi - (hi - lo) * Math.cos((Math.PI * (i + 0.5)) / GRID)) / 2);

/** Gaussian elimination with row pivoting; the systems have about ten unknowns. */
function solve(rows: number[][]): number[] {
  const n = rows.length;
  for (let c = 0; c < n; c++) {
    const pivot = rows.slice(c).reduce((best, r) => (Math.abs(r[c]!) > Math.abs(best[c]!) ? r : best));
    rows.splice(rows.indexOf(pivot), 1, rows[c]!);
    rows[c] = pivot.map((v) => v / pivot[c]!);
    for (let r = 0; r < n; r++) {
      const factor = rows[r]![c]!;
      if (r !== c) rows[r] = rows[r]!.map((v, k) => v - factor * rows[c]![k]!);
    }
  }
  return rows.map((r) => r[n]!);
}

const value = (powers: readonly number[], c: readonly number[], x: number): number =>
  powers.reduce((sum, p, i) => sum + c[i]! * x ** p, 0);

/** The largest error of each run of one sign: points between which the error alternates. */
function extremes(errors: readonly number[]): number[] {
  const peaks: number[] = [];
  errors.forEach((e, i) => {
    const last = peaks.at(-1);
    if (last === undefined || e > 0 !== errors[last]! > 0) peaks.push(i);
    else if (Math.abs(e) > Math.abs(errors[last]!)) peaks[peaks.length - 1] = i;
  });
  return peaks;
}

/** `count` extremes that still alternate: the smallest go, an inner one together with a neighbour. */
function alternation(errors: readonly number[], count: number): number[] {
  const peaks = extremes(errors);
  const size = (k: number): number => Math.abs(errors[peaks[k]!] ?? Infinity);
  while (peaks.length > count) {
    const end = size(0) < size(peaks.length - 1) ? 0 : peaks.length - 1;
    const pair = peaks
      .slice(1)
      .reduce((best, _, k) => (size(k) + size(k + 1) < size(best) + size(best + 1) ? k : best), 0);
    if (peaks.length === count + 1) peaks.splice(end, 1);
    else peaks.splice(pair, 2);
  }
  return peaks;
}

/** A fit on its grid: weights and what is left to approximate, once for each point. */
interface Task {
  readonly xs: readonly number[];
  readonly weights: readonly number[];
  readonly targets: readonly number[];
  readonly powers: readonly number[];
}

/** Points of hardly any weight would make the first levelled error vanish, and the exchange would not start. */
function firstReference({ xs, weights, powers }: Task): number[] {
  const sizes = xs.map((x, i) => Math.abs(weights[i]! * x ** powers[0]!));
  const heavy = [...xs.keys()].filter((i) => sizes[i]! > Math.max(...sizes) / 50);
  const count = powers.length + 1;
  return Array.from({ length: count }, (_, i) => heavy[Math.floor(((i + 0.5) / count) * heavy.length)]!);
}

/** The coefficients whose errors at the reference points are equal and alternate. */
function levelled({ xs, weights, targets, powers }: Task, reference: readonly number[]): number[] {
  const row = (p: number, i: number): number[] => [
    ...powers.map((power) => weights[p]! * xs[p]! ** power),
    (-1) ** i,
    weights[p]! * targets[p]!,
  ];
  return solve(reference.map(row)).slice(0, -1);
}

const ROUNDS = 30;

/** The real minimax coefficients: Remez' exchange, from which the best round counts. */
function exchange(task: Task): readonly number[] {
  const { xs, weights, targets, powers } = task;
  let best: Fitted = { coefficients: [], error: Infinity };
  let reference = firstReference(task);
  for (let round = 0; round < ROUNDS && reference.length > powers.length; round++) {
    const c = levelled(task, reference);
    const errors = xs.map((x, i) => weights[i]! * (targets[i]! - value(powers, c, x)));
    const error = Math.max(...errors.map(Math.abs));
    if (error < best.error) best = { coefficients: c, error };
    const next = alternation(errors, powers.length + 1);
    if (next.join() === reference.join()) break;
    reference = next;
  }
  return best.coefficients;
}

/** Rounds the coefficients to binary32 one by one, lowest power first, and fits the rest anew each time. */
export function minimax(fit: Fit): Fitted {
  const xs = grid(fit);
  const weights = xs.map(fit.weight);
  let targets = xs.map(fit.target);
  const coefficients = fit.powers.map((power, i) => {
    // An odd lowest power changes sign at 0, and the weight with it: errors alternate between equal signs of both.
    const signed = weights.map((w, k) => (xs[k]! < 0 ? w * (-1) ** power : w));
    const c = Math.fround(exchange({ xs, weights: signed, targets, powers: fit.powers.slice(i) })[0]!);
    targets = targets.map((t, k) => t - c * xs[k]! ** power);
    return c;
  });
  return { coefficients, error: Math.max(...targets.map((t, i) => Math.abs(weights[i]! * t))) };
}
