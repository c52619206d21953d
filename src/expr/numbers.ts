// Exact machine arithmetic on JavaScript numbers: wrapping integers, wide products, binary32 fma.

import type { Scalar } from "./expr.ts";

/** The value of the low bits of an integer, as the signed value of `type`. */
export function wrap(type: Scalar, v: number): number {
  switch (type) {
    case "i1":
      return v & 1;
    case "i8":
      return (v << 24) >> 24;
    case "i16":
      return (v << 16) >> 16;
    case "i32":
      return v | 0;
    default:
      throw new Error(`no wrapping in ${type}`);
  }
}

export const clampTo = (v: number, lo: number, hi: number): number => (v < lo ? lo : v > hi ? hi : v);

const saturate32 = (v: number): number => clampTo(v, -2147483648, 2147483647);

/**
 * floor((a*b + round) / 2^shift), saturated to i32, for i32 a and b and 0 <= shift <= 63. `round` must be a
 * multiple of 2^16 from shift 17 on. The product has up to 62 bits, so it is taken apart at bit 16.
 */
export function mulShift(a: number, b: number, round: number, shift: number): number {
  const product = a * b;
  // A product that a double cannot hold is beyond i32 after at most 16 shifts, so rounding does not matter.
  if (shift <= 16) return saturate32(Math.floor((product + round) / 2 ** shift));
  const high = (a >> 16) * b + Math.floor(((a & 0xffff) * b) / 65536) + round / 65536;
  return saturate32(Math.floor(high / 2 ** (shift - 16)));
}

const f64 = new Float64Array(1);
const u64 = new BigUint64Array(f64.buffer);

/** The neighbour of a finite double in the direction of the sign of `towards`. */
function step(v: number, towards: number): number {
  f64[0] = v;
  u64[0]! += towards > 0 === v > 0 ? 1n : -1n;
  return f64[0]!;
}

const lastBitSet = (v: number): boolean => {
  f64[0] = v;
  return (u64[0]! & 1n) === 1n;
};

/**
 * a*b + c in binary32 with one rounding. The product of two binary32 numbers is exact in binary64; the sum is
 * rounded to odd there, which makes the final rounding to binary32 exact (Boldo and Melquiond, 2008).
 */
export function fma32(a: number, b: number, c: number): number {
  const product = a * b;
  const sum = product + c;
  if (!Number.isFinite(sum) || sum === 0) return Math.fround(sum);
  const back = sum - product;
  const error = product - (sum - back) + (c - back);
  if (error === 0 || lastBitSet(sum)) return Math.fround(sum);
  return Math.fround(step(sum, error));
}

const f32 = new Float32Array(1);
const i32 = new Int32Array(f32.buffer);

export function bitsOfFloat(v: number): number {
  f32[0] = v;
  return i32[0]!;
}

export function floatOfBits(v: number): number {
  i32[0] = v;
  return f32[0]!;
}

/** The next greater float after a finite one. */
export const nextUp = (v: number): number =>
  v === 0 ? 2 ** -149 : floatOfBits(bitsOfFloat(v) + (v > 0 ? 1 : -1));

/** The next greater float after a finite one, in the order in which +0 comes after -0. */
export const nextAbove = (v: number): number => (Object.is(v, -0) ? 0 : nextUp(v));

/** Nearest integer, ties to even, as a double (keeps the sign of zero and NaN). */
export function roundEven(v: number): number {
  if (!(Math.abs(v) < 2 ** 52)) return v;
  const magic = v < 0 || Object.is(v, -0) ? -(2 ** 52) : 2 ** 52;
  const r = v + magic - magic;
  return r === 0 && (v < 0 || Object.is(v, -0)) ? -0 : r;
}
