// Code for functions of one byte: straight-line shapes and tables that are cut, mirrored or corrections. On all inputs
// they are the function, and one value more or less takes another form. Then all of it in C, every byte in every lane.
import { describe, expect, it } from "vitest";
import { tiers } from "../src/cli/harness.ts";
import { allLaneValues, laneSamples, samples } from "../src/cli/samples.ts";
import { evaluator } from "../src/expr/evaluate.ts";
import { cheapestCode, type ByteCode } from "../src/kernel/tables/byte-code.ts";
import { ByteFunction } from "../src/kernel/tables/byte-function.ts";
import { Costs } from "../src/kernel/costs.ts";
import type { Tune } from "../src/targets/neon/families.ts";
import { neonCosts } from "../src/targets/neon/families.ts";
import { seeded } from "./support/seeded.ts";
import { failures, interpreted, modelOf, subjectsOf } from "./support/subjects.ts";

type Values = (x: number) => number;

const clamp = (v: number, lo = -128, hi = 127): number => Math.max(lo, Math.min(hi, v));
const round = (v: number): number => clamp(Math.floor(v + 0.5));
const logistic =
  (scale: number, zero: number): Values =>
  (x) =>
    round(256 / (1 + Math.exp(-scale * (x - zero))) - 128);
const random = seeded(31);
const noise = Array.from({ length: 256 }, () => random.within(-128, 127));

/** What each function has to become. */
const straight: readonly (readonly [name: string, note: RegExp, f: Values])[] = [
  ["7", /a constant/, () => 7],
  ["x", /the byte itself/, (x) => x],
  ["x, clamped", /the byte itself, clamped/, (x) => clamp(x, -20, 70)],
  ["x + 9, saturated", /a sum/, (x) => clamp(x + 9)],
  ["x - 100, clamped", /a sum, clamped/, (x) => clamp(x - 100, -90, 5)],
  ["-x", /a difference/, (x) => clamp(-x)],
  ["5 - x, clamped", /a difference, clamped/, (x) => clamp(5 - x, -100, 100)],
  ["|x|, saturated", /a distance/, (x) => clamp(Math.abs(x))],
  ["|x - 12| - 40", /a distance/, (x) => clamp(Math.min(127, Math.abs(x - 12)) - 40)],
  ["3 below -17, -90 from there on", /a step/, (x) => (x < -17 ? 3 : -90)],
  ["x ^ 85", /bits/, (x) => x ^ 85],
  ["its sign", /a step|bits/, (x) => (x < 0 ? -9 : 22)],
  ["some bits", /bits/, (x) => (x & 0x2c) ^ 0x11],
  ["2 x + 3", /a doubling/, (x) => clamp(2 * x + 3)],
  ["4 (x - 5)", /a doubling/, (x) => clamp(4 * (x - 5))],
  ["(x + 1) / 2", /a rounding shift/, (x) => (x + 1) >> 1],
  ["x / 8 + 40, to nearest", /a rounding shift/, (x) => round(x / 8) + 40],
  ["0.7 x + 13", /a product of halfwords/, (x) => round(0.7000123 * (x + 11) + 5)],
  [
    "-0.31 x + 2, clamped",
    /a product of halfwords, rounded, clamped/,
    (x) => clamp(round(-0.31 * x + 2), -20, 30),
  ],
  ["1.2 x - 4", /a product of halfwords/, (x) => round(1.2 * x - 4)],
];

const tabled: readonly (readonly [name: string, entries: number, note: RegExp, f: Values])[] = [
  ["anything", 256, /^$/, (x) => noise[x + 128]!],
  ["a bump", 32, /others are -5/, (x) => (x > 60 && x < 90 ? noise[x]! : -5)],
  ["a bump across the end", 32, /others are 9/, (x) => (x > 110 || x < -120 ? noise[x + 128]! : 9)],
  [
    "two levels and a way between",
    16,
    /the same up to 31, others are 44/,
    (x) => (x < 32 ? -3 : x > 45 ? 44 : noise[x]!),
  ],
  ["a steep logistic", 32, /the same up to/, logistic(0.4, 20)],
  ["a logistic", 128, /the sign of the input - 3, mirrored at 3/, logistic(0.05, 3)],
  [
    "a hyperbolic tangent",
    128,
    /the sign of the input, mirrored at 0/,
    (x) => round(128 * Math.tanh(0.03 * x)),
  ],
  ["a square", 128, /mirrored at 0/, (x) => round((x * x) / 64 - 128)],
  ["a leaky step", 128, /the difference from the byte itself/, (x) => (x < 0 ? round(0.1 * x) : x)],
];

const all: readonly (readonly [string, Values])[] = [
  ...straight.map(([name, , f]) => [name, f] as const),
  ...tabled.map(([name, , , f]) => [name, f] as const),
];

const bytes = Array.from({ length: 256 }, (_, i) => i - 128);
const codeOf = (values: readonly number[], tune: Tune = "a76", lo = -128): ByteCode =>
  cheapestCode(ByteFunction.ofKey(lo, values), new Costs(neonCosts(), { tune }));

/** Where code differs from the function: by the definitions of its idioms, not by their fast forms. */
function wrong({ code }: ByteCode, values: readonly number[], lo = -128): number[] {
  const run = evaluator(code, { expand: true });
  return values.flatMap((v, i) => (Number(run([((lo + i) << 24) >> 24])) === v ? [] : [lo + i]));
}

describe("a function of a byte", () => {
  it.each(straight)("%s is straight-line code", (_name, note, f) => {
    const code = codeOf(bytes.map(f));
    expect(code.note).toMatch(note);
    expect(code.note).toMatch(/^straight-line, .*; all 256 inputs agree$/);
    expect(code.entries).toBe(0);
  });

  it.each(tabled)("%s takes %i entries", (_name, entries, note, f) => {
    const code = codeOf(bytes.map(f));
    expect(code.note).toMatch(note);
    expect(code.entries).toBe(entries);
  });

  it.each(all)("%s is computed for all inputs, for every family of cores", (_name, f) => {
    const values = bytes.map(f);
    for (const tune of ["a55", "a76", "v1"] as const) expect(wrong(codeOf(values, tune), values)).toEqual([]);
  });

  it("costs no more than a whole table", () => {
    const whole = codeOf(noise).cost;
    for (const [, f] of all) expect(codeOf(bytes.map(f)).cost).toBeLessThanOrEqual(whole);
  });
});

// Straight-line code may be right by chance nowhere: each single value that is off makes it another function.

/** Shapes on all of their values, exhaustive over the entries; each entry off by one, and off by its top bit. */
const withOneOff = ["x, clamped", "5 - x, clamped", "(x + 1) / 2", "0.7 x + 13", "x ^ 85", "|x|, saturated"];

describe("one entry off", () => {
  it.each(straight.filter(([name]) => withOneOff.includes(name)))(
    "of %s takes other code",
    (_name, _note, f) => {
      const values = bytes.map(f);
      const before = evaluator(codeOf(values).code);
      for (let i = 0; i < 256; i++)
        for (const off of [values[i]! === 127 ? 126 : values[i]! + 1, values[i]! ^ -128]) {
          const changed = values.with(i, off);
          const code = codeOf(changed);
          expect(wrong(code, changed)).toEqual([]);
          expect(Number(before([i - 128]))).not.toBe(off);
        }
    },
  );
});

describe("a function of fewer bytes", () => {
  const random = seeded(8);
  const part = (size: number): number[] => Array.from({ length: size }, () => random.within(-128, 127));
  it.each([
    [-128, 1],
    [0, 2],
    [-3, 17],
    [0, 100],
    [100, 156],
    [0, 256],
    [-255, 256],
  ])("from %i, %i of them, is computed for those", (lo, size) => {
    for (let n = 0; n < 5; n++) {
      const values = part(size);
      const code = codeOf(values, "a76", lo);
      expect(wrong(code, values, lo)).toEqual([]);
      expect(code.entries).toBeLessThanOrEqual(64 * Math.ceil(size / 64));
    }
  });
});

// In C

const e = (n: number, type = "i8"): string => `tensor<${n}x${type}>`;
const table = (values: readonly number[], x: string, to: string, n: number): string =>
  `  ${to}t = "tosa.const"() {values = dense<[${values.join(", ")}]> : tensor<256xi8>} : () -> tensor<256xi8>\n` +
  `  ${to} = tosa.table ${x}, ${to}t : (${e(n)}, tensor<256xi8>) -> ${e(n)}\n`;

/** Lengths with tails, whole steps, two at once, and all of them. */
const lengths = [1, 7, 15, 16, 17, 31, 32, 33, 51, 71];

const functions = all
  .flatMap(([, f], k) =>
    lengths.map(
      (n) =>
        `func.func @f${k}_${n}(%x: ${e(n)}) -> ${e(n)} {\n${table(bytes.map(f), "%x", "%y", n)}  return %y : ${e(n)}\n}\n`,
    ),
  )
  .join("");

/** The same within larger kernels: beside another input, before a reduction, and of a byte that is no input. */
const within = all
  .map(([, f], k) => {
    const [b, w] = [e(37), e(37, "i32")];
    return (
      `func.func @w${k}(%x: tensor<5x37xi8>, %z: tensor<5x37xi32>) -> (tensor<5x37xi32>, tensor<5x1xi8>, tensor<5x37xi8>) {\n` +
      table(bytes.map(f), "%x", "%y", 37) +
      `  %c = tosa.cast %y : (${b}) -> ${w}\n` +
      `  %s = tosa.add %c, %z : (${w}, ${w}) -> ${w}\n` +
      `  %m = tosa.reduce_max %y {axis = 1 : i32} : (tensor<5x37xi8>) -> tensor<5x1xi8>\n` +
      `  %v = tosa.cast %s : (${w}) -> ${b}\n` +
      table(bytes.map(f), "%v", "%u", 37) +
      `  return %s, %m, %u : tensor<5x37xi32>, tensor<5x1xi8>, tensor<5x37xi8>\n}\n`
    ).replaceAll("tensor<37x", "tensor<5x37x");
  })
  .join("");

describe("functions of a byte in C", async () => {
  const [plain, larger] = [modelOf(functions), modelOf(within)];
  const runs = interpreted(plain, (_func, params) => laneSamples(allLaneValues(params)!));
  const mixed = interpreted(larger, (_func, params) => samples(params, 24, 5));
  const subjects = [
    ...subjectsOf(plain, runs, { target: "neon", stem: "plain" }),
    ...subjectsOf(larger, mixed, { target: "neon", stem: "larger" }),
  ];
  const chosen = await tiers({ paths: ["portable", "base", "dotprod"], levels: ["-O0"] });
  it.each(chosen)("are what the interpreter says on $name, every byte in every lane", async (tier) =>
    expect(await failures(tier, subjects)).toEqual([]),
  );
});
