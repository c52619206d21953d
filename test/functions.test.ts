// The functions of floats: their distance from double precision, and one meaning wherever they run.
// EXHAUSTIVE=1 measures every float instead of one in 64 (a quarter of an hour on two idle cores).
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { evaluator, expandIdioms } from "../src/expr/evaluate.ts";
import type { Expr } from "../src/expr/expr.ts";
import { apply, input, nodesOf } from "../src/expr/expr.ts";
import { between, bounds, specials } from "../src/expr/functions.ts";
import { TWO_OVER_PI } from "../src/expr/functions/turns.ts";
import type { Compiled, Measured } from "./support/float-bounds.ts";
import { arityOf, builders, compileFunctions } from "./support/float-bounds.ts";
import { fits } from "./support/fit/fits.ts";
import { minimax } from "./support/fit/remez.ts";
import { seeded } from "./support/seeded.ts";

const names = Object.keys(builders);
const expressionOf = (name: string): Expr =>
  builders[name]!(...Array.from({ length: arityOf(name) }, (_, id) => input("f32", id)));

let compiled: Compiled;
beforeAll(async () => void (compiled = await compileFunctions()));
afterAll(() => compiled.remove());

/** Values next to which something happens: zeros, ends of the format, overflow, quarter turns, integers, ties. */
const landmarks = [
  ...[
    0,
    2 ** -149,
    2 ** -126,
    2 ** -25,
    2 ** -24,
    0.5,
    2 / 3,
    Math.SQRT1_2,
    Math.PI / 4,
    1,
    Math.SQRT2,
    Math.PI / 2,
  ],
  ...[1.5, 2, 3, 3.92, 4, 9.01, 10, 11, 87.33, 88.72, 89, 103.97, 104, 16777215, 16777216, 2 ** 34, 2 ** 127],
  ...[3.4028234663852886e38, Infinity],
].flatMap((v) => [v, -v, v * (1 + 2 ** -23), -v * (1 - 2 ** -23)].map(Math.fround));
const landmarksAndNan = [...landmarks, NaN];

const pairsOf = (values: readonly number[]): number[] => values.flatMap((x) => values.flatMap((y) => [x, y]));

/** Special values (all pairs of them for two operands), random floats, and random ones of moderate size. */
function operandsOf(name: string, count: number): Float32Array {
  const r = seeded(name.length);
  const values = name === "pow" ? pairsOf(landmarksAndNan) : [...landmarksAndNan];
  for (let i = 0; i < count * arityOf(name); i++)
    values.push(i % 2 ? r.float() : r.bits() * 2 ** (r.bits() & 15) * 2 ** -39);
  return Float32Array.from(values);
}

/** Runs `f` over rows of operands. */
function mapRows(operands: Float32Array, arity: number, f: (row: Float32Array) => unknown): Float32Array {
  const results = new Float32Array(operands.length / arity);
  for (let i = 0; i < results.length; i++)
    results[i] = f(operands.subarray(i * arity, (i + 1) * arity)) as number;
  return results;
}

function firstDifference(a: Float32Array, b: Float32Array): number {
  if (a.length !== b.length) return Math.min(a.length, b.length);
  for (let i = 0; i < a.length; i++) if (!Object.is(a[i], b[i])) return i;
  return -1;
}

describe.each(names)("%s", (name) => {
  it("is the same bits in the interpreter and compiled", async () => {
    const operands = operandsOf(name, 200_000);
    const interpreted = mapRows(operands, arityOf(name), evaluator(expressionOf(name)));
    const at = firstDifference(interpreted, await compiled.evaluate(name, operands));
    expect(at < 0 ? "no difference" : operands.subarray(at * arityOf(name), (at + 1) * arityOf(name))).toBe(
      "no difference",
    );
  });

  it("is what its definition computes", () => {
    const operands = operandsOf(name, 2_000);
    const [fast, defined] = [{}, { expand: true }].map((options) =>
      mapRows(operands, arityOf(name), evaluator(expressionOf(name), options)),
    );
    expect(firstDifference(fast!, defined!)).toBe(-1);
  });

  it("needs only lanes of 32 bits", () => {
    const types = new Set([...nodesOf(expandIdioms(expressionOf(name)))].map((e) => e.type));
    for (const type of types) expect(["f32", "i32", "i1"]).toContain(type);
  });
});

/** All floats were tried when the bounds were chosen; here it is a sample. */
describe.each(Object.entries(specials))("programs for special operands of %s", (name, list) => {
  it.each(list)("$op has the same bits", ({ op, operand: { lo, hi } }) => {
    const edges = [lo, hi, -87.34, -103.9, -104.1, -(2 ** -149), NaN, -Infinity].map(Math.fround);
    const r = seeded(op.length);
    const random = Array.from({ length: 100_000 }, (_, i) =>
      Math.fround(
        i % 2 ? r.float() : (r.within(-(2 ** 30), 2 ** 30) / 2 ** 30) * (lo === -Infinity ? 110 : hi),
      ),
    );
    const operands = Float32Array.from([...edges, ...random].filter((x) => !(x < lo || x > hi)));
    const [general, special] = [name, op].map((o) =>
      mapRows(operands, 1, evaluator(apply(o, "f32", input("f32", 0)), { expand: true })),
    );
    expect(operands.length).toBeGreaterThan(10_000);
    expect(firstDifference(general!, special!)).toBe(-1);
  });
});

describe("special values", () => {
  const call = (name: string, ...values: number[]): unknown => evaluator(expressionOf(name))(values);
  const least = 2 ** -149;
  it.each<[string, number, number]>([
    ["exp", -Infinity, 0],
    ["exp", Infinity, Infinity],
    ["exp", 88.8, Infinity],
    ["exp", -103.9, least],
    ["exp", -104.1, 0],
    ["exp", 0, 1],
    ["log", 0, -Infinity],
    ["log", -0, -Infinity],
    ["log", -1, NaN],
    ["log", 1, 0],
    ["log", Infinity, Infinity],
    ["tanh", -0, -0],
    ["tanh", least, least],
    ["tanh", -Infinity, -1],
    ["sigmoid", -Infinity, 0],
    ["sigmoid", -103.9, least],
    ["sigmoid", Infinity, 1],
    ["sigmoid", 0, 0.5],
    ["erf", -0, -0],
    ["erf", Infinity, 1],
    ["sin", -0, -0],
    ["sin", Infinity, NaN],
    ["sin", -least, -least],
    ["cos", -Infinity, NaN],
    ["cos", 0, 1],
    ["rsqrt", 0, Infinity],
    ["rsqrt", -0, -Infinity],
    ["rsqrt", -1, NaN],
    ["rsqrt", Infinity, 0],
  ])("%s of %d is %d", (name, x, y) => {
    expect(call(name, Math.fround(x))).toBe(y);
    expect(call(name, NaN)).toBeNaN();
  });

  /** C differs from JavaScript where the base is 1 or -1, or the base NaN and the power 0. */
  const inC = (x: number, y: number): number =>
    x === 1 || y === 0 || (x === -1 && Math.abs(y) === Infinity) ? 1 : Math.fround(x ** y);
  it("pow follows C for every pair of special operands", () => {
    for (const x of landmarksAndNan)
      for (const y of landmarksAndNan) {
        const truth = inC(x, y);
        if (Number.isFinite(truth) && Math.abs(truth) > 2 ** -148 && truth !== 1) continue;
        const got = call("pow", x, y);
        if (truth !== 1 || Math.log2(Math.abs(x)) === 0) expect([x, y, got]).toEqual([x, y, truth]);
      }
  });
});

describe("constants", () => {
  it("of the argument reduction are the bits of 2/pi", () => {
    const one = 1n << 320n;
    const arctan = (n: bigint): bigint => {
      let [sum, power] = [0n, one / n];
      for (let k = 1n; power; k += 2n, power /= -n * n) sum += power / k;
      return sum;
    };
    const pi = 4n * (4n * arctan(5n) - arctan(239n)); // Machin
    const digits = (2n * one * one) / pi;
    const window = (j: number): number => Number((digits >> BigInt(320 - 5 - 24 * j)) & 0x7fffffffn);
    expect(TWO_OVER_PI).toEqual(TWO_OVER_PI.map((_, j) => window(j)));
  });

  it("of the polynomials are what the fit gives", () => {
    const used = names.flatMap((n) => [...nodesOf(expandIdioms(expressionOf(n)))]);
    const constants = new Set(used.map((e) => (e.kind === "const" ? e.value : undefined)));
    const missing = fits.flatMap((fit) => minimax(fit).coefficients.filter((c) => !constants.has(c)));
    expect(missing).toEqual([]);
  });
});

const EVERY = process.env["EXHAUSTIVE"] ? 1 : 64;
const POW = { seed: 2024, count: EVERY === 1 ? 2 ** 28 : 2 ** 22 };
const SWEEP_SECONDS = EVERY === 1 ? 7200 : 1800;

/** Two at a time: as many as the smallest machines have cores. */
async function measureAll(): Promise<Map<string, Measured>> {
  const results = new Map<string, Measured>();
  const queue = [...names];
  const work = async (): Promise<void> => {
    for (let name = queue.shift(); name; name = queue.shift())
      results.set(
        name,
        await (name === "pow" ? compiled.sample(POW.seed, POW.count) : compiled.sweep(name, EVERY)),
      );
  };
  await Promise.all([work(), work()]);
  return results;
}

const steps = (name: string): number =>
  [...nodesOf(expandIdioms(expressionOf(name)))].filter(
    (e) => e.kind === "apply" && e.op !== "float_bits" && e.op !== "bits_float",
  ).length;

function row(name: string, { ulp, absolute, at }: Measured): string {
  const operands = at.slice(0, arityOf(name)).map((v) => `${Number(v.toPrecision(9))}`);
  const { ulp: bound, how } = bounds[name]!;
  const figures = [ulp.toFixed(2), operands.join(", "), absolute.toExponential(1), bound.toFixed(2), how];
  return `| ${name} | ${steps(name)} | ${figures.join(" | ")} |`;
}

const tableOf = (measured: Map<string, Measured>): string =>
  [
    "# Error bounds of float functions",
    "",
    "Each function is a fixed program of binary32 steps (reinterpreting bits is not counted), the same in the",
    "interpreter and in all generated code. Errors are against double precision, in units in the last place (ulp) of",
    "the result, subnormal results and the edges of overflow included; the absolute error is the greatest where the",
    "result is at most 1 in magnitude. The test suite makes this table.",
    "",
    `Measured: one float of every ${EVERY} consecutive ones, 2^${32 - Math.log2(EVERY)} in all; pow on 2^${Math.log2(POW.count)} pairs`,
    `(seed ${POW.seed}), of which those with normal results count. The bound is what the suite asserts, rounded up from`,
    "a run over the operands in the last column.",
    "",
    "| Function | Steps | ulp | at | absolute | bound, ulp | bound from |",
    "| --- | --- | --- | --- | --- | --- | --- |",
    ...names.map((name) => row(name, measured.get(name)!)),
    "",
  ].join("\n");

describe("error bounds", () => {
  it("hold, and are the ones in the reference", { timeout: SWEEP_SECONDS * 1000 }, async () => {
    const measured = await measureAll();
    const wrong = names.filter((name) => {
      const { wrong, ulp, results } = measured.get(name)!;
      const [least, greatest] = between[name] ?? [-Infinity, Infinity];
      return wrong || ulp > bounds[name]!.ulp || results[0] < least || results[1] > greatest;
    });
    expect(wrong.map((name) => ({ name, ...measured.get(name) }))).toEqual([]);
    if (EVERY === 1) for (const name of names) console.log(row(name, measured.get(name)!));
    else await expect(tableOf(measured)).toMatchFileSnapshot("../golden/reference/float-bounds.md");
  });
});
