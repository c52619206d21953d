// Floats that integers do not have, made from bytes: zeros of both signs, infinities, NaN, subnormals. Whatever is derived
// from them (extremes moved onto bytes, cut and row tables, rows that a sum decides, differences from an extreme), every
// path gives what the interpreter gives. All functions times all consumers, every byte in the rows.
import { describe, expect, it } from "vitest";
import { tiers } from "../src/cli/harness.ts";
import type { Tensor } from "../src/index.ts";
import { failures, interpreted, modelOf, subjectsOf } from "./support/subjects.ts";

const [ROWS, COLS] = [3, 130];
const wide = `tensor<${ROWS}x${COLS}xf32>`;
const row = `tensor<${ROWS}x1xf32>`;
const one = "tensor<1x1xf32>";
const bytes = `tensor<${ROWS}x${COLS}xi8>`;
const truths = `tensor<${ROWS}x${COLS}xi1>`;

/** Lines that make \`%v\` from \`%f\`, a float of every byte; \`%zero\`, \`%minus\`, \`%huge\` and \`%tiny\` are constants. */
const unary = (name: string, of: string, to: string): string =>
  `  ${to} = tosa.${name} ${of} : (${wide}) -> ${wide}`;
const by = (name: string, constant: string, of: string, to: string): string =>
  name === "mul"
    ? `  ${to} = tosa.mul ${of}, ${constant}, %s : (${wide}, ${one}, tensor<1xi8>) -> ${wide}`
    : `  ${to} = tosa.${name} ${of}, ${constant} : (${wide}, ${one}) -> ${wide}`;

const functions: Readonly<Record<string, readonly string[]>> = {
  zeros: [by("mul", "%minus", "%f", "%v")],
  one_zero: [by("mul", "%zero", "%f", "%u"), by("minimum", "%minus", "%u", "%v")],
  infinities: [by("mul", "%huge", "%f", "%u"), by("mul", "%huge", "%u", "%v")],
  subnormals: [by("mul", "%tiny", "%f", "%v")],
  undefined_below: [unary("log", "%f", "%v")],
  infinite_at_zero: [unary("reciprocal", "%f", "%v")],
  undefined_everywhere: [
    by("mul", "%huge", "%f", "%u"),
    by("mul", "%huge", "%u", "%w"),
    by("mul", "%zero", "%w", "%v"),
  ],
  never_negative: [unary("exp", "%f", "%v")],
  rounded_zeros: [by("mul", "%third", "%f", "%u"), unary("ceil", "%u", "%v")],
};

const extreme = (name: string, to: string): string =>
  `  ${to} = tosa.reduce_${name} %v {axis = 1 : i32} : (${wide}) -> ${row}`;
const against = (name: string, a: string, b: string): string =>
  `  %r = tosa.${name} ${a}, ${b} : (${a === "%v" ? wide : row}, ${b === "%v" ? wide : row}) -> ${wide}`;

const consumers: Readonly<Record<string, readonly [type: string, lines: readonly string[]]>> = {
  max: [row, [extreme("max", "%r")]],
  min: [row, [extreme("min", "%r")]],
  sum: [row, [extreme("sum", "%r")]],
  below_max: [wide, [extreme("max", "%m"), against("sub", "%v", "%m")]],
  above_min: [wide, [extreme("min", "%m"), against("sub", "%v", "%m")]],
  from_max: [wide, [extreme("max", "%m"), against("sub", "%m", "%v")]],
  exponential: [
    wide,
    [extreme("max", "%m"), `  %d = tosa.sub %v, %m : (${wide}, ${row}) -> ${wide}`, unary("exp", "%d", "%r")],
  ],
  share: [
    wide,
    [
      extreme("sum", "%t"),
      `  %i = tosa.reciprocal %t : (${row}) -> ${row}`,
      `  %r = tosa.mul %v, %i, %s : (${wide}, ${row}, tensor<1xi8>) -> ${wide}`,
    ],
  ],
  clamped: [
    bytes,
    [
      `  %m = tosa.reduce_max %f {axis = 1 : i32} : (${wide}) -> ${row}`,
      `  %a = tosa.add %v, %m : (${wide}, ${row}) -> ${wide}`,
      `  %c = tosa.clamp %a {min_val = 20.0 : f32, max_val = 20.0 : f32} : (${wide}) -> ${wide}`,
      `  %r = tosa.cast %c : (${wide}) -> ${bytes}`,
    ],
  ],
  beyond_sum: [truths, [extreme("sum", "%t"), `  %r = tosa.greater %v, %t : (${wide}, ${row}) -> ${truths}`]],
  // A lane that holds the least value adds 1, unless the difference from it is NaN.
  counted: [
    `tensor<${ROWS}x1xi1>`,
    [
      extreme("min", "%m"),
      `  %d = tosa.sub %v, %m : (${wide}, ${row}) -> ${wide}`,
      unary("exp", "%d", "%e"),
      `  %c = tosa.clamp %e {min_val = 0.0 : f32, max_val = 3.0 : f32} : (${wide}) -> ${wide}`,
      `  %n = tosa.cast %c : (${wide}) -> tensor<${ROWS}x${COLS}xi32>`,
      `  %t = tosa.reduce_sum %n {axis = 1 : i32} : (tensor<${ROWS}x${COLS}xi32>) -> tensor<${ROWS}x1xi32>`,
      '  %none = "tosa.const"() <{values = dense<0> : tensor<1x1xi32>}> : () -> tensor<1x1xi32>',
      `  %r = tosa.greater %t, %none : (tensor<${ROWS}x1xi32>, tensor<1x1xi32>) -> tensor<${ROWS}x1xi1>`,
    ],
  ],
  argmax: [
    `tensor<${ROWS}xi32>`,
    [`  %r = tosa.argmax %v {axis = 1 : i32} : (${wide}) -> tensor<${ROWS}xi32>`],
  ],
};

const constants = { zero: "0.0", minus: "-0.0", huge: "3.0e38", tiny: "1.0e-45", third: "0.3" };

function text(name: string): string {
  const [from, to] = name.split("__") as [string, string];
  const [type, lines] = consumers[to]!;
  const made = Object.entries(constants).map(
    ([c, value]) => `  %${c} = "tosa.const"() <{values = dense<${value}> : ${one}}> : () -> ${one}`,
  );
  return [
    `func.func @${name}(%x: ${bytes}) -> ${type} {`,
    ...made,
    '  %s = "tosa.const"() <{values = dense<0> : tensor<1xi8>}> : () -> tensor<1xi8>',
    `  %f = tosa.cast %x : (${bytes}) -> ${wide}`,
    ...functions[from]!,
    ...lines,
    `  return %r : ${type}`,
    "}",
  ].join("\n");
}

/** Rows of every byte there is, of a few around 0, of one byte alone. */
function inputs(): { tensors: Tensor[]; name: string }[] {
  const of = (name: string, at: (i: number) => number) => {
    const data = Int8Array.from({ length: ROWS * COLS }, (_, i) => at(i));
    return { name, tensors: [{ type: "i8", shape: [ROWS, COLS], data }] };
  };
  return [
    of("every byte", (i) => i),
    of("around zero", (i) => (i % 5) - 2),
    of("not above zero", (i) => -(i % 7)),
    of("from zero up", (i) => (i * i) % 128),
    of("one byte", (i) => [0, -3, 127][Math.floor(i / COLS)]!),
  ];
}

const names = Object.keys(functions).flatMap((from) => Object.keys(consumers).map((to) => `${from}__${to}`));
const model = modelOf(names.map(text).join("\n"));
const runs = interpreted(model, () => inputs() as never);

describe(`${names.length} functions of special floats`, () => {
  it("come across zeros of both signs, infinities and NaN", () => {
    const seen = runs.flatMap(({ outputs }) =>
      outputs.flat().flatMap(({ data }) => Array.from(data as Float32Array)),
    );
    for (const v of [0, -0, Infinity, -Infinity, NaN])
      expect(
        seen.some((s) => Object.is(s, v)),
        String(v),
      ).toBe(true);
  });

  it.each(["auto", "always"] as const)(
    "row tables %s: the same on every path",
    { timeout: 600_000 },
    async (rowTables) => {
      const subjects = subjectsOf(model, runs, { target: "neon", stem: "special", rowTables });
      for (const tier of await tiers({ paths: ["dotprod", "portable"], compilers: ["gcc"], levels: ["-O0"] }))
        expect(await failures(tier, subjects), tier.name).toEqual([]);
    },
  );
});
