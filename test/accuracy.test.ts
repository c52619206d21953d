// The reading in real numbers, and what `tosac accuracy` makes of it.
import { writeFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { measure } from "../src/accuracy/accuracy.ts";
import { random } from "../src/cli/patterns.ts";
import { deviationOf, together } from "../src/accuracy/deviation.ts";
import { minimize } from "../src/accuracy/minimize.ts";
import { evaluator } from "../src/expr/evaluate.ts";
import { apply, input, type Scalar } from "../src/expr/expr.ts";
import { erf, hasReading, realEvaluator } from "../src/expr/reals.ts";
import { operations } from "../src/expr/vocabulary.ts";
import { modelOf } from "./support/subjects.ts";
import { installTosac } from "./support/tosac.ts";

const { tosac, at } = installTosac();

describe("expressions in real numbers", () => {
  it("cover the vocabulary, but for what takes floats apart or packs them, and what exists at run time only", () => {
    const without = operations().flatMap(({ name }) => (hasReading(name) ? [] : [name]));
    // Graphs have no such operations: lowering writes the conversions of floats of 16 bits, and row tables.
    const packing = ["bfloat_to_float", "float_to_bfloat", "float_to_half", "half_to_float"];
    expect(new Set(without)).toEqual(new Set([...packing, "bits_float", "float_bits", "row_lookup"]));
  });

  const binary: readonly (readonly [
    op: string,
    from: Scalar,
    to: Scalar,
    a: number,
    b: number,
    off: number,
  ])[] = [
    ["add", "i32", "i32", 7, -9, 0],
    ["sub", "i32", "i32", 7, -9, 0],
    ["mul", "i32", "i32", 7, -9, 0],
    ["mul_high", "i32", "i32", 123456789, -987654321, 1],
    ["rounding_mul_high", "i32", "i32", 123456789, -987654321, 0.5],
    ["shift_right", "i32", "i32", -1001, 3, 1],
    ["rounding_shift_right", "i32", "i32", -1001, 3, 0.5],
    ["logical_shift_right", "i8", "i8", -100, 4, 1],
    ["quotient", "i32", "i32", -1000, 13, 1],
    ["saturating_add", "i8", "i8", 100, 99, 0],
    ["saturating_sub", "i8", "i8", -100, 99, 0],
    ["rounding_mul_q15", "i16", "i16", 12345, -9876, 0.5],
    ["max", "i32", "i32", 3, 8, 0],
    ["and", "i32", "i32", 12, 10, 0],
    ["lt", "i32", "i1", 3, 8, 0],
  ];
  it.each(binary)("read %s as what it rounds", (op, from, to, a, b, off) => {
    const e = apply(op, to, input(from, 0), input(from, 1));
    const [exact, real] = [evaluator(e)([a, b]), realEvaluator(e)([a, b])].map(Number);
    expect(Math.abs(exact! - real!)).toBeLessThanOrEqual(off);
    expect(exact === real).toBe(off === 0);
  });

  it("read unsigned codes as what they stand for", () => {
    const wide = apply("unsigned_convert", "i32", input("i8", 0));
    expect([-128, -1, 0, 127].map((v) => realEvaluator(wide)([v]))).toEqual([128, 255, 0, 127]);
    const narrow = apply("saturate_unsigned", "i8", input("i32", 0));
    expect([-3, 127.25, 128.25, 300].map((v) => realEvaluator(narrow)([v]))).toEqual([
      0, 127.25, -127.75, -1,
    ]);
  });

  it("know the error function", () => {
    expect(erf(0.5)).toBeCloseTo(0.520499877813046, 14);
    expect(erf(-2)).toBeCloseTo(-0.995322265018953, 14);
    expect(erf(5)).toBeCloseTo(0.999999999998463, 14);
  });
});

it("finds a least value", () => {
  const valley = ([x, y]: readonly number[]): number => (1 - x!) ** 2 + 100 * (y! - x! * x!) ** 2;
  expect(valley(minimize(valley, [[-1, 1]]))).toBeLessThan(1e-6);
});

describe("deviations", () => {
  it("count codes that are not the nearest, and leave out what is no number", () => {
    const d = deviationOf([1, 2, 3, NaN, 5], [1.5, 2.75, 3, 4, Infinity]);
    expect(d).toMatchObject({
      lanes: 3,
      leftOut: 2,
      greatest: 0.75,
      beyondHalf: 1,
      worst: { lane: 1, got: 2 },
    });
    expect(d.mean).toBeCloseTo(1.25 / 3, 12);
    expect(together([deviationOf([0, NaN], [0, 0]), d])).toMatchObject({
      lanes: 4,
      leftOut: 3,
      worst: { lane: 3 },
    });
  });
});

const codes = Array.from({ length: 256 }, (_, i) => i - 128);

const i8 = "tensor<2x3xi8>";
const i32 = "tensor<2x3xi32>";
const constant = (name: string, type: string, values: string): string =>
  `  %${name} = "tosa.const"() <{values = dense<${values}> : ${type}}> : () -> ${type}\n`;
const rescale = (
  out: string,
  from: string,
  to: string,
  mode: string,
  [m, s, a, b]: readonly string[],
): string =>
  `  %${out} = tosa.rescale %${from}, %${m}, %${s}, %${a}, %${b} {scale32 = true, rounding_mode = ${mode}, ` +
  `per_channel = false, input_unsigned = false, output_unsigned = false} : (${to}`;
/** One chain of two rescales, 768 and 768 / 2^21, from which a second value branches off halfway. */
const model = `func.func @f(%x: ${i8}, %y: ${i8}) -> (${i8}, ${i32}) {
${constant("m", "tensor<1xi32>", "1610612736")}${constant("up", "tensor<1xi8>", "21")}${constant("down", "tensor<1xi8>", "42")}${constant("z8", "tensor<1xi8>", "5")}${constant("z32", "tensor<1xi32>", "0")}${rescale("0", "x", `${i8}, tensor<1xi32>, tensor<1xi8>, tensor<1xi8>, tensor<1xi32>) -> ${i32}`, "SINGLE_ROUND", ["m", "up", "z8", "z32"])}
${rescale("1", "0", `${i32}, tensor<1xi32>, tensor<1xi8>, tensor<1xi32>, tensor<1xi8>) -> ${i8}`, "DOUBLE_ROUND", ["m", "down", "z32", "z8"])}
  %2 = tosa.cast %y : (${i8}) -> ${i32}
  %3 = tosa.add %0, %2 : (${i32}, ${i32}) -> ${i32}
  return %1, %3 : ${i8}, ${i32}
}
`;

describe("functions", () => {
  const { funcs } = modelOf(model);
  const inputs = [[-128, 5, 6, 7, 8, 127].map((v) => v), [1, 2, 3, 4, 5, 6]].map((data) => ({
    type: "i8",
    shape: [2, 3],
    data: Int8Array.from(data),
  }));
  const report = measure(funcs[0]!, { inputs: () => [inputs], random: random(1) });

  it("have their chains found on the graph, each as long as it is", () => {
    const ends = report.chains.map(({ from, to, ops }) => [from.name, to.name, ops.length]);
    expect(ends).toEqual([
      ["x", "0", 1],
      ["x", "1", 2],
      ["y", "2", 1],
    ]);
  });

  it("are measured on every input, against the formula", () => {
    const { deviation } = report.chains[1]!;
    const factor = (1610612736 * 1610612736) / 2 ** 63;
    const wrong = codes.map((x) => (x - 5) * factor + 5).map((real) => Math.abs(Math.round(real) - real));
    expect(deviation.lanes).toBe(256);
    expect(deviation.greatest).toBeCloseTo(Math.max(...wrong), 9);
    expect(deviation.beyondHalf).toBe(0);
  });

  it("have results that are no chain measured on the inputs", () => {
    expect(report.results.map(({ place, deviation }) => [place.name, deviation.lanes])).toEqual([["3", 6]]);
    expect(report.results[0]!.deviation.greatest).toBe(0);
  });

  it("say where single and double rounding differ", () => {
    // 9/32 a step: double rounding takes 2^30 of 2^42 away below the zero point, which moves exact ties.
    const exact = (x: number, double: boolean): number => {
      const product = BigInt(x - 5) * 768n * 1610612736n;
      const sign = x >= 5 ? 1n : -1n;
      return Number((product + 2n ** 41n + (double ? sign * 2n ** 30n : 0n)) >> 42n);
    };
    const differ = codes.filter((x) => exact(x, true) !== exact(x, false));
    expect(differ.length).toBeGreaterThan(2);
    expect(report.chains[1]!.roundingDiffers).toEqual(differ);
  });
});

describe("tosac accuracy", () => {
  it("tells errors in codes, says what the reference is, and gates", () => {
    writeFileSync(at("two.mlir"), model);
    const { status, stdout } = tosac(["accuracy", "two.mlir", "--scale", "0.25"]);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^The reference is every op in real numbers/);
    expect(stdout).toMatch(
      /chain %x to %1 \(line \d+\): rescale, rescale; all 256 inputs\n {4}error at most \S+ codes \(\S+ in real units\)/,
    );
    expect(tosac(["accuracy", "two.mlir", "--max-error", "0.5"])).toMatchObject({
      status: 0,
      stdout: expect.stringMatching(/passed: --max-error 0.5\n$/),
    });
    expect(tosac(["accuracy", "two.mlir", "--max-error", "0.3"])).toMatchObject({
      status: 1,
      stdout: expect.stringMatching(/FAILED: --max-error 0.3\n$/),
    });
  });

  it("measures constants of 64 bits", () => {
    const path = `${process.cwd()}/examples/tour/03-fixed-point/fixed_point.mlir`;
    const { status, stdout } = tosac(["accuracy", path, "--samples", "2"]);
    expect(status).toBe(0);
    expect(stdout).toMatch(
      /@down\n.*\n {2}result %y \(line \d+\): 2 input sets.*\n {4}error at most 0\.\d+ codes/,
    );
  });

  it("writes JSON with a schema version", () => {
    writeFileSync(at("two.mlir"), model);
    const { stdout } = tosac(["accuracy", "two.mlir", "--json", "--max-error", "0.5", "--seed", "9"]);
    const { schemaVersion, models } = JSON.parse(stdout);
    expect(schemaVersion).toBe(1);
    expect(models[0]).toMatchObject({
      verdict: "within",
      maxError: 0.5,
      functions: [
        {
          name: "f",
          seed: 9,
          coverage: "sampled",
          chains: [{}, {}, {}],
          results: [{ deviation: { lanes: 192, leftOut: 0 } }],
        },
      ],
    });
  });

  it.each([
    [["accuracy", "two.mlir", "--max-error", "much"], /not a number above 0/],
    [["accuracy", "two.mlir", "--scale", "0"], /not a number above 0/],
  ])("rejects %j", (args, message) => {
    expect(tosac(args)).toMatchObject({ status: 2, stderr: expect.stringMatching(message) });
  });
});
