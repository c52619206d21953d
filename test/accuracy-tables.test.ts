// Which functions tables are taken for: tables of nearest codes, over functions, scales and zero points.
import { describe, expect, it } from "vitest";
import { fitTable, type Fit } from "../src/accuracy/fit.ts";
import { shapes } from "../src/accuracy/shapes.ts";
import { seeded } from "./support/seeded.ts";

const codes = Array.from({ length: 256 }, (_, i) => i - 128);
const rounded = (f: (x: number) => number): number[] =>
  codes.map((x) => Math.min(Math.max(Math.round(f(x)), -128), 127));
const bounds = { codes, lo: -128, hi: 127 };

describe("tables", () => {
  /** The nearest code of f(scale * (code - zero)), so much of which as fills `part` of the codes. */
  function nearestCodes(f: (z: number) => number, scale: number, zero: number, part: number): number[] {
    const reals = codes.map((x) => f(scale * (x - zero)));
    const [lo, hi] = [Math.min, Math.max].map((of) => of(...reals.filter((y) => Math.abs(y) < 60)));
    const factor = (part * 255) / (hi! - lo!);
    const offset = Math.round(-128 - factor * lo!);
    return reals.map((y) =>
      Number.isNaN(y) ? -128 : Math.min(Math.max(Math.round(offset + factor * y), -128), 127),
    );
  }

  const logistic = (z: number): number => 1 / (1 + Math.exp(-z));
  /** What models have in tables and no candidate is: the entries may stand, and no wrong function may. */
  const strangers: Readonly<Record<string, (z: number) => number>> = {
    step: Math.sign,
    "three levels": (z) => Math.sign(Math.round(z)),
    "dead zone": (z) => (Math.abs(z) < 1 ? 0 : z),
    "narrow dead zone": (z) => (Math.abs(z) < 0.1 ? 0 : z),
    sine: Math.sin,
    "leaky relu": (z) => (z < 0 ? z / 10 : z),
    "tanh gelu": (z) => z * logistic(1.5957691216 * (z + 0.044715 * z ** 3)),
    cubic: (z) => z ** 3 - 3 * z,
    staircase: (z) => Math.floor(2 * z),
  };
  const known = Object.fromEntries(Object.entries(shapes).map(([name, { f }]) => [name, f]));
  const scales = [0.01, 0.05, 0.2, 1];
  const places = [
    { zero: -128, part: 1 },
    { zero: -5, part: 0.3 },
  ];
  const grid = scales.flatMap((s) => places.map(({ zero, part }) => [s, zero, part] as const));

  /** How far an entry is from the function its table is taken for, at most. */
  const furthest = (values: readonly number[], fit: Fit): number =>
    Math.max(...codes.map((x, i) => Math.abs(fit.at(x) - values[i]!)).filter((d) => !Number.isNaN(d)));

  it.each(Object.entries({ ...known, ...strangers }))(
    "of %s, as nearest codes, are taken for nothing that an entry is not the nearest code of",
    (name, f) => {
      const tables = grid.map(([s, z, part]) => nearestCodes(f, s, z, part));
      const fits = tables.map((values) => fitTable({ ...bounds, values }));
      const errors = fits.flatMap((fit, i) => (fit ? [furthest(tables[i]!, fit)] : []));
      expect(Math.max(0, ...errors)).toBeLessThanOrEqual(0.51);
      // Where a function can be told from a few steps it is recognized, or one that gives the same codes.
      const telling = tables.filter((values) => new Set(values.slice(1, -1)).size > 24).length;
      const found = fits.filter((fit, i) => fit && new Set(tables[i]!.slice(1, -1)).size > 24).length;
      if (name in known) expect(found).toBeGreaterThanOrEqual(Math.floor(0.8 * telling));
    },
    300_000,
  );

  it("with a wrong entry are recognized, and the entry stands out", () => {
    const values = rounded((x) => 256 * logistic(0.05 * (x - 3)) - 128).with(140, 100);
    const { name, at } = fitTable({ ...bounds, values }) as Fit;
    expect(name).toBe("logistic");
    expect(codes.filter((x, i) => Math.abs(at(x) - values[i]!) > 1)).toEqual([12]);
  });

  it("with more wrong entries than stand out one by one are not taken for anything", () => {
    const values = rounded((x) => 256 * logistic(0.05 * (x - 3)) - 128);
    const pair = values.with(140, 100).with(141, 100);
    const many = values.map((v, i) => (i % 20 === 10 ? v - 40 : v));
    for (const wrong of [pair, many]) expect(fitTable({ ...bounds, values: wrong })).toBeUndefined();
  });

  it("of no known function are not taken for one", () => {
    const { within } = seeded(7);
    expect(fitTable({ ...bounds, values: codes.map(() => within(-100, 100)) })).toBeUndefined();
    expect(fitTable({ ...bounds, values: codes.map(() => 127) })).toBeUndefined();
  });
});
