// What sample tensors are filled with: edge patterns and random values, for every scalar type. The same seed gives
// the same values on every machine.
import { elementType } from "../support/element-type.ts";
import type { TypedArray } from "../support/tensor.ts";

export type Random = () => number;

/** Numbers in [0, 1): the small fast counting generator `sfc32`, seeded with one integer. */
export function random(seed: number): Random {
  let [a, b, c, counter] = [0x9e3779b9, 0x243f6a88, seed | 0, 1];
  const next = (): number => {
    const sum = (a + b + counter++) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + sum;
    return (sum >>> 0) / 2 ** 32;
  };
  for (let i = 0; i < 15; i++) next();
  return next;
}

/** Values a type can hold; the bits of f16 and bf16 are made from f32 values by `storable`. */
export interface Limits {
  readonly low: number;
  readonly high: number;
  readonly float: boolean;
}

const signed = (bits: number): Limits => ({
  low: -(2 ** (bits - 1)),
  high: 2 ** (bits - 1) - 1,
  float: false,
});
const unsigned = (bits: number): Limits => ({ low: 0, high: 2 ** bits - 1, float: false });
const floating = (high: number): Limits => ({ low: -high, high, float: true });

/** The largest finite value of each float type; of the narrowest, which have no arithmetic here, the bits. */
const floats: Readonly<Record<string, Limits>> = {
  f16: floating(65504),
  bf16: floating(3.3895313892515355e38),
  f32: floating(3.4028234663852886e38),
  f64: floating(Number.MAX_VALUE),
  f8E4M3FN: unsigned(8),
  f8E5M2: unsigned(8),
};

/** What a type that has a storage can hold. */
export function limitsOf(type: string): Limits {
  const { kind, bits, sign } = elementType(type);
  if (kind === "float") return floats[type]!;
  return sign === "unsigned" || bits === 1 ? unsigned(bits) : signed(bits);
}

/** Where an element is: its index, its place along the last axis, and that axis's size. */
interface Position {
  readonly index: number;
  readonly column: number;
  readonly columns: number;
}

/** Makes the filler of one tensor. */
export type Pattern = (limits: Limits, rng: Random) => (place: Position) => number;

const specialFloats = [0, -0, 1, -1, Infinity, -Infinity, NaN, 2 ** -149, -(2 ** -126), 0.5, -2.5, 2 ** 31];

/** A value near zero, roughly normal, with the given spread. */
const bell = (rng: Random, spread: number): number => (rng() + rng() + rng() + rng() - 2) * spread * 1.7;

const uniform = ({ low, high, float }: Limits, rng: Random): number =>
  float ? bell(rng, 8) : low + Math.floor(rng() * (high - low + 1));

export const edgePatterns: Readonly<Record<string, Pattern>> = {
  "all smallest":
    ({ low }) =>
    () =>
      low,
  "all largest":
    ({ high }) =>
    () =>
      high,
  zero: () => () => 0,
  one: () => () => 1,
  "minus one": () => () => -1,
  "constant rows": (limits, rng) => {
    let value = 0;
    return ({ column }) => (column === 0 ? (value = uniform(limits, rng)) : value);
  },
  "one-hot rows": ({ low, high }, rng) => {
    let hot = 0;
    return ({ column, columns }) => {
      if (column === 0) hot = Math.floor(rng() * columns);
      return column === hot ? high : low;
    };
  },
  "two levels": (limits, rng) => {
    const levels = [uniform(limits, rng), uniform(limits, rng)];
    return () => levels[rng() < 0.5 ? 0 : 1]!;
  },
  "rising ramp": ({ low, high, float }) =>
    float ? ({ index }) => index / 8 - 16 : ({ index }) => low + (index % (high - low + 1)),
  "falling ramp": ({ low, high, float }) =>
    float ? ({ index }) => 16 - index / 8 : ({ index }) => high - (index % (high - low + 1)),
  "special values": ({ low, high, float }) => {
    const values = float ? [...specialFloats, low, high] : [low, low + 1, -1, 0, 1, high - 1, high];
    return ({ index }) => values[index % values.length]!;
  },
};

export const randomPatterns: Readonly<Record<string, Pattern>> = {
  uniform: (limits, rng) => () => uniform(limits, rng),
  "near zero": ({ float }, rng) => (float ? () => bell(rng, 1) : () => Math.round(bell(rng, 20))),
};

/** How a number becomes an element: wide integers are bigints, half floats are bits. */
export function storing(data: TypedArray, type: string): (index: number, value: number) => void {
  if (data instanceof BigInt64Array || data instanceof BigUint64Array)
    return (i, value) => (data[i] = exactBigInt(value, type));
  if (type === "bf16") return (i, value) => (data[i] = floatBits(value) >>> 16);
  if (type === "f16") return (i, value) => (data[i] = halfBits(value));
  return (i, value) => (data[i] = value);
}

/** The largest 64-bit values are not doubles; what rounds up to 2^63 or 2^64 means the largest integer. */
function exactBigInt(value: number, type: string): bigint {
  const big = BigInt(value);
  const top = type === "ui64" ? 2n ** 64n : 2n ** 63n;
  return big >= top ? top - 1n : big;
}

const floatBits = (value: number): number => new Uint32Array(Float32Array.of(value).buffer)[0]!;

/** f16 bits, rounded toward zero: exact enough for a sample. */
function halfBits(value: number): number {
  const bits = floatBits(value);
  const sign = (bits >>> 16) & 0x8000;
  const exponent = ((bits >>> 23) & 255) - 112;
  if (Number.isNaN(value)) return 0x7e00;
  if (exponent >= 31) return sign | 0x7c00;
  return exponent <= 0 ? sign : sign | (exponent << 10) | ((bits >>> 13) & 1023);
}
