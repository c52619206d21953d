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

/** The real minimax coefficients for `powers`, with what `known` already gives taken off the target. */
export function exchange(
  fit: Fit,
  powers: readonly number[],
  known: (x: number) => number,
): readonly number[] {
  const xs = grid(fit);
  const count = powers.length + 1;
  // Points of hardly any weight would make the first levelled error vanish, and the exchange would not start.
  const weights = xs.map((x) => Math.abs(fit.weight(x) * x ** powers[0]!));
  const heavy = xs.map((_, i) => i).filter((i) => weights[i]! > Math.max(...weights) / 50);
  let peaks = Array.from({ length: count }, (_, i) => heavy[Math.floor(((i + 0.5) / count) * heavy.length)]!);
  let best: Fitted = { coefficients: [], error: Infinity };
  for (let round = 0; round < 40 && peaks.length === count; round++) {
    const c = solve(peaks.map((p, i) => equation(fit, powers, known, xs[p]!, i % 2 ? -1 : 1))).slice(0, -1);
    const errors = xs.map((x) => fit.weight(x) * (fit.target(x) - known(x) - value(powers, c, x)));
    const error = Math.max(...errors.map(Math.abs));
    if (error < best.error) best = { coefficients: c, error };
    peaks = alternation(errors, count);
  }
  return best.coefficients;
}

const equation = (
  fit: Fit,
  powers: readonly number[],
  known: (x: number) => number,
  x: number,
  sign: number,
): number[] => [
  ...powers.map((p) => fit.weight(x) * x ** p),
  sign,
  fit.weight(x) * (fit.target(x) - known(x)),
];

/** Rounds the coefficients to binary32 one by one, lowest power first, and fits the rest anew each time. */
export function minimax(fit: Fit): Fitted {
  const done: number[] = [];
  for (let i = 0; i < fit.powers.length; i++) {
    const known = (x: number): number => value(fit.powers, [...done, ...fit.powers.slice(i).map(() => 0)], x);
    // An odd lowest power changes sign at 0, and the weight with it: errors alternate between equal signs of both.
    const weight = (x: number): number => fit.weight(x) * (x < 0 ? (-1) ** fit.powers[i]! : 1);
    done.push(Math.fround(exchange({ ...fit, weight }, fit.powers.slice(i), known)[0]!));
  }
  return { coefficients: done, error: worst(fit, done) };
}

export const worst = (fit: Fit, c: readonly number[]): number =>
  Math.max(...grid(fit).map((x) => Math.abs(fit.weight(x) * (fit.target(x) - value(fit.powers, c, x)))));
