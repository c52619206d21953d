// What a trace knows of ops beside their lines: formats, loops, witnesses, values, curves.
import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { packed, unpacked } from "../src/explore/packed.ts";
import { solved } from "../src/explore/linear.ts";
import { explore } from "../src/index.ts";
import type { ModelTrace } from "../src/index.ts";

const traceOfFile = (path: string): ModelTrace => explore(readFileSync(path), { file: path, stem: "m" });
const named = ({ ops }: ModelTrace, result: string) => ops.find((op) => op.result === result)!;

const softmax = traceOfFile("examples/softmax/softmax_i8.mlir");

it.each([
  ["%14", "Q0.31", "the exponential, whose largest value is 1"],
  ["%15", "Q12.19", "the same shifted down by 12"],
  ["%16", "Q12.19", "their sum"],
  ["%19", "Q0.31", "a mantissa from 1/2 to 1"],
  ["%c17", "Q2.29", "48/17, to which a product of that is added"],
  ["%23", "Q2.29", "1 less a product"],
  ["%24", "Q4.27", "a Q31 product of two such"],
  ["%25", "Q2.29", "that times 4"],
  ["%37", "Q1.30", "exponential times reciprocal"],
])("knows the format of %s of a softmax: %s, %s", (result, format) => {
  expect(named(softmax, result).fixedPoint).toBe(format);
});

it("says nothing of the format of counts, indices, and what is shifted by what the row says", () => {
  for (const result of ["%17", "%38", "%3", "%39", "%0"])
    expect([result, named(softmax, result).fixedPoint]).toEqual([result, null]);
});

const wide = "tensor<4xi32>";
const constant = (name: string, v: number) =>
  `  ${name} = "tosa.const"() <{values = dense<${v}> : tensor<1xi32>}> : () -> tensor<1xi32>\n`;

/** A mantissa, and two shifts of it that are added up. */
const shifted = (first: number, second: number) => `func.func @f(%x: ${wide}) -> ${wide} {
${constant("%one", 1)}${constant("%a", first)}${constant("%b", second)}\
  %n = tosa.clz %x : (${wide}) -> ${wide}
  %k = tosa.sub %n, %one : (${wide}, tensor<1xi32>) -> ${wide}
  %m = tosa.logical_left_shift %x, %k : (${wide}, ${wide}) -> ${wide}
  %p = tosa.arithmetic_right_shift %m, %a {round = false} : (${wide}, tensor<1xi32>) -> ${wide}
  %q = tosa.arithmetic_right_shift %m, %b {round = false} : (${wide}, tensor<1xi32>) -> ${wide}
  %y = tosa.add %p, %q : (${wide}, ${wide}) -> ${wide}
  return %y : ${wide}
}
`;

it("gives no format where the ops of a model contradict each other", () => {
  expect(named(explore(shifted(3, 3)), "%y").fixedPoint).toBe("Q3.28");
  const other = explore(shifted(3, 4));
  for (const result of ["%m", "%p", "%q", "%y"]) expect(named(other, result).fixedPoint).toBe(null);
});

it("solves equations, and leaves out what they do not decide or contradict", () => {
  const [a, b, c, d, e, f] = [..."abcdef"].map((name) => ({ name }));
  const equation = (sum: number, ...terms: [object, number][]) => ({ terms, sum });
  const found = solved([
    equation(3, [a!, 1], [b!, 1], [a!, 1]),
    equation(1, [b!, 1], [c!, -1]),
    equation(4, [c!, 2]),
    equation(0, [d!, 1], [e!, -1]),
    equation(1, [f!, 1]),
    equation(2, [f!, 1]),
  ]);
  expect(new Map(found)).toEqual(
    new Map([
      [a!, 0],
      [b!, 3],
      [c!, 2],
    ]),
  );
});

it("names the loops that change a value, and what each run of one computes", () => {
  expect(named(softmax, "%14")).toMatchObject({
    witness: "each run of loop j computes 2147483647",
    range: "0..2147483647",
  });
  expect(named(softmax, "%16").loops).toEqual(["i (64)"]);
  expect(named(softmax, "%40").loops).toEqual(["i (64)", "j (384)"]);
});

it("counts how values are spread, and how far they are from real ones", () => {
  const { values } = named(softmax, "%40");
  const sum = (counts: readonly number[]): number => counts.reduce((a, b) => a + b, 0);
  expect(sum(values!.histogram!.counts)).toBe(values!.count);
  expect(sum(values!.error!.histogram.counts)).toBe(values!.count);
  // What rounding to a code costs, and no more than the formula's own error besides.
  expect(values!.error!.greatest).toBeGreaterThan(0.4);
  expect(values!.error!.greatest).toBeLessThan(0.6);
});

it("has a chain of bytes as it is computed and in real numbers", () => {
  const { chains } = traceOfFile("examples/logistic/logistic_i8.mlir");
  expect(chains).toHaveLength(1);
  const [{ exact, real, ops }] = chains as [ModelTrace["chains"][number]];
  expect([exact.length, ops]).toEqual([256, ["tosa.table"]]);
  const errors = exact.map((v, i) => Math.abs(v - real[i]!));
  expect(Math.max(...errors)).toBeGreaterThan(0.4);
  expect(Math.max(...errors)).toBeLessThan(0.51);
});

it("has tables of rows as C makes them, with the values that lanes take from them", () => {
  const [table] = softmax.rowTables;
  expect(softmax.rowTables).toHaveLength(1);
  expect(table).toMatchObject({ op: softmax.ops.length - 1, of: 64 });
  expect(table!.rows.length).toBe(8);
  for (const row of table!.rows) {
    // The exponential falls with the distance from the maximum, to probability 0.
    expect(row.every((v, i) => i === 0 || v <= row[i - 1]!)).toBe(true);
    expect(row.at(-1)).toBe(-128);
  }
  expect(new Set(table!.rows.map(([first]) => first)).size).toBeGreaterThan(4);
});

it("comes out of its page as it went in", () => {
  const { sets, ...rest } = packed(softmax);
  expect(unpacked(JSON.parse(JSON.stringify({ ...rest, sets })))).toEqual(softmax);
  expect(JSON.stringify({ ...rest, sets }).length).toBeLessThan(JSON.stringify(softmax).length / 2);
});
