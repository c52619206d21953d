// What goes into the functions: every edge of a type, and seeded values of all magnitudes.
import type { Scalar } from "../../../src/expr/expr.ts";
import { limits } from "../../../src/expr/expr.ts";
import { laneType } from "../../../src/expr/lane-type.ts";
import { floatOfBits } from "../../../src/expr/numbers.ts";
import { isSmallFloat, storeFloats } from "../../../src/support/small-floats.ts";
import { elements, zeros, type Tensor } from "../../../src/support/tensor.ts";
import { edgesOf, type Random } from "../seeded.ts";

/** The values one operand may take. */
export interface Domain {
  readonly edges: readonly number[];
  readonly draw: (random: Random) => number;
}

const magnitudes = [
  0x00000000, 0x00000001, 0x007fffff, 0x00800000, 0x33800000, 0x3effffff, 0x3f000000, 0x3f000001, 0x3f7fffff,
  0x3f800000, 0x3f800001, 0x3fc00000, 0x40200000, 0x40490fdb, 0x42b17218, 0x42fe0000, 0x42feffff, 0x43000000,
  0x46fffe00, 0x46ffff00, 0x47000000, 0x4affffff, 0x4b000000, 0x4b000001, 0x4b800000, 0x4effffff, 0x4f000000,
  0x4f000001, 0x7f000000, 0x7f7fffff, 0x7f800000, 0x7fc00000,
];

/** Both signs of: zero, subnormals, halves, the limits of integers, the greatest, infinity; and NaN. */
const floatEdges = magnitudes.flatMap((bits) => [floatOfBits(bits), floatOfBits(bits | 0x80000000)]);

/** Half of the floats are of any magnitude, half of everyday size. */
const drawFloat = (random: Random): number =>
  random.bits() & 1 ? random.float() : Math.fround(random.within(-1e6, 1e6) / 2 ** random.within(0, 24));

/** Integers of 48 and 64 bits are drawn as doubles hold them: their last bits are not all tried. */
const drawWide =
  (bits: number) =>
  (random: Random): number =>
    Math.trunc((random.bits() * 2 ** 32 + random.within(0, 2 ** 31)) / 2 ** random.within(64 - bits, 62));

const wideEdges = (bits: number): number[] =>
  [0, ...Array.from({ length: bits - 1 }, (_, k) => 2 ** k)].flatMap((v) => [v, -v, v < 2 ** 48 ? v - 1 : v]);

const integers: Readonly<Record<string, Domain>> = {
  i1: { edges: [0, 1], draw: (random) => random.within(0, 1) },
  i4: { edges: [-8, -7, -1, 0, 1, 7], draw: (random) => random.within(-8, 7) },
  i48: { edges: wideEdges(48), draw: drawWide(48) },
  i64: { edges: [...wideEdges(64), -(2 ** 63)], draw: drawWide(64) },
};

/** All values of a type. Floats are rounded to those that are narrower than binary32. */
export const whole = (type: string): Domain =>
  laneType(type) === "f32"
    ? { edges: floatEdges, draw: drawFloat }
    : (integers[type] ?? {
        edges: edgesOf(type as Scalar),
        draw: (random) => random.integer(type as Scalar),
      });

/** Every value of a small integer type. */
export const all = (type: Scalar): Domain => {
  const { lo, hi } = limits(type);
  return { ...whole(type), edges: Array.from({ length: hi - lo + 1 }, (_, i) => lo + i) };
};

export const within = (lo: number, hi: number): Domain => ({
  edges: [...new Set([lo, Math.min(lo + 1, hi), Math.max(lo, hi - 1), hi])],
  draw: (random) => random.within(lo, hi),
});

/** A domain without some of its values, which the second domain stands in for. */
export const except = (domain: Domain, ...values: readonly number[]): Domain => ({
  edges: domain.edges.filter((v) => !values.includes(v)),
  draw: (random) => {
    const v = domain.draw(random);
    return values.includes(v) ? domain.edges.find((e) => !values.includes(e))! : v;
  },
});

/** Each value of a domain through `f`. */
export const mapped = (domain: Domain, f: (v: number) => number): Domain => ({
  edges: domain.edges.map(f),
  draw: (random) => f(domain.draw(random)),
});

/** Seeded values, one in four of them an edge. */
export function drawn(type: string, shape: readonly number[], domain: Domain, random: Random): Tensor {
  const { edges, draw } = domain;
  return filled(type, shape, () =>
    random.within(0, 3) === 0 ? edges[random.within(0, edges.length - 1)]! : draw(random),
  );
}

/** The edges in turn, over and over; each `times` times. */
export const inTurn = (type: string, shape: readonly number[], { edges }: Domain, times = 1): Tensor =>
  filled(type, shape, (i) => edges[Math.floor(i / times) % edges.length]!);

function filled(type: string, shape: readonly number[], value: (i: number) => number): Tensor {
  const tensor = zeros(type, shape);
  const numbers = Array.from({ length: elements(shape) }, (_, i) => value(i));
  if (isSmallFloat(type)) storeFloats(type, Float32Array.from(numbers), tensor.data);
  else if (tensor.data instanceof BigInt64Array) tensor.data.set(numbers.map((v) => BigInt(Math.trunc(v))));
  else (tensor.data as Int32Array).set(numbers);
  return tensor;
}
