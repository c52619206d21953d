// How far results are from what they should be.

/** Distances are in units of the results: codes for integers, real units for floats. */
export interface Deviation {
  /** Lanes compared, and those that were not: infinite, or not a number. */
  readonly lanes: number;
  readonly leftOut: number;
  readonly greatest: number;
  readonly mean: number;
  /** The lane of the greatest distance; what came out there, and what should have. */
  readonly worst: { readonly lane: number; readonly got: number; readonly wanted: number };
  /** Lanes further than half a unit away: another code would have been nearer. */
  readonly beyondHalf: number;
}

/** A little more than double precision loses on the way to a tie. */
const HALF = 0.5 + 1e-6;

/** Lanes where one of the two is infinite or not a number are left out of the distances. */
export function deviationOf(got: ArrayLike<number>, wanted: ArrayLike<number>): Deviation {
  let [greatest, sum, lane, beyondHalf, lanes] = [0, 0, 0, 0, 0];
  for (let i = 0; i < got.length; i++) {
    const distance = Math.abs(got[i]! - wanted[i]!);
    if (!Number.isFinite(distance)) continue;
    lanes++;
    sum += distance;
    if (distance > HALF) beyondHalf++;
    if (distance > greatest) [greatest, lane] = [distance, i];
  }
  const worst = { lane, got: got[lane] ?? NaN, wanted: wanted[lane] ?? NaN };
  return { lanes, leftOut: got.length - lanes, greatest, mean: lanes ? sum / lanes : 0, worst, beyondHalf };
}

/** All of them as one; the lane of the worst counts from the beginning of the first. */
export function together(all: readonly Deviation[]): Deviation {
  const total = (f: (d: Deviation) => number): number => all.reduce((n, d) => n + f(d), 0);
  const lanes = total((d) => d.lanes);
  let [before, most] = [0, all[0]!];
  for (const d of all) {
    if (d.greatest > most.greatest) most = { ...d, worst: { ...d.worst, lane: before + d.worst.lane } };
    before += d.lanes + d.leftOut;
  }
  return {
    ...most,
    lanes,
    leftOut: total((d) => d.leftOut),
    mean: lanes ? total((d) => d.mean * d.lanes) / lanes : 0,
    beyondHalf: total((d) => d.beyondHalf),
  };
}
