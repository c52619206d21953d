// Seeded random values and the edge values of integer types.
import type { Scalar } from "../../src/expr/expr.ts";
import { limits, widthOf } from "../../src/expr/expr.ts";
import { floatOfBits, wrap } from "../../src/expr/numbers.ts";

export interface Random {
  /** A uniform i32. */
  readonly bits: () => number;
  /** A uniform integer from lo to hi. */
  readonly within: (lo: number, hi: number) => number;
  /** A value of an integer type, its magnitude of random width. */
  readonly integer: (type: Scalar) => number;
  /** A float of random bits, so of any magnitude, now and then inf or NaN. */
  readonly float: () => number;
}

/** Weyl sequence through the mixing of MurmurHash3: small, and the same on every machine. */
export function seeded(seed: number): Random {
  let state = seed | 0;
  const bits = (): number => {
    state = (state + 0x9e3779b9) | 0;
    let v = Math.imul(state ^ (state >>> 16), 0x85ebca6b);
    v = Math.imul(v ^ (v >>> 13), 0xc2b2ae35);
    return v ^ (v >>> 16);
  };
  const within = (lo: number, hi: number): number =>
    lo + Math.floor(((bits() >>> 0) / 2 ** 32) * (hi - lo + 1));
  return {
    bits,
    within,
    integer: (type) => wrap(type, bits()) >> within(0, widthOf(type) - 1),
    float: () => floatOfBits(bits()),
  };
}

/** One of a list. */
export const pick = <T>(r: Random, list: readonly T[]): T => list[r.within(0, list.length - 1)]!;

/** Least, greatest, 0 and every power of two with its neighbours, of both signs. */
export function edgesOf(type: Scalar): number[] {
  const { lo, hi } = limits(type);
  const powers = Array.from({ length: widthOf(type) }, (_, k) => 2 ** k);
  const around = [0, ...powers, ...powers.map((p) => -p)].flatMap((v) => [v - 1, v, v + 1]);
  return [...new Set(around)].filter((v) => lo <= v && v <= hi);
}
