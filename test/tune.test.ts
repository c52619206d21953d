// The families of `--tune`: what is looked up and how sums are taken differs, every lane is the same.
import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { tiers } from "../src/cli/harness.ts";
import { sampled } from "../src/cli/verify/coverage.ts";
import type { Tune } from "../src/index.ts";
import { compiled, failures, interpreted, modelOf, subjectsOf } from "./support/subjects.ts";

const [x, wide, sum] = ["tensor<3x100xi8>", "tensor<3x100xi32>", "tensor<3x1xi32>"];

const func = (name: string, result: string, ops: readonly (readonly [string, string])[]): string => `
func.func @${name}(%x: ${x}) -> ${result} {
  %none = "tosa.const"() {values = dense<0> : tensor<1xi8>} : () -> tensor<1xi8>
  %bits = "tosa.const"() {values = dense<28> : tensor<1xi8>} : () -> tensor<1xi8>
  %m = "tosa.const"() {values = dense<715827883> : tensor<1x1xi32>} : () -> tensor<1x1xi32>
  %i = tosa.cast %x : (${x}) -> ${wide}
${ops.map(([value, op]) => `  %${value} = ${op}\n`).join("")}  return %y : ${result}
}`;

const scaled = (a: string): string =>
  `tosa.mul ${a}, %m, %bits : (${wide}, tensor<1x1xi32>, tensor<1xi8>) -> ${wide}`;
const squared = (a: string): string =>
  `tosa.mul ${a}, ${a}, %none : (${wide}, ${wide}, tensor<1xi8>) -> ${wide}`;
const summed = (a: string): string => `tosa.reduce_sum ${a} {axis = 1 : i32} : (${wide}) -> ${sum}`;
const clamped = (a: string): string =>
  `tosa.clamp ${a} {min_val = -128 : i32, max_val = 127 : i32} : (${wide}) -> ${wide}`;

const subjects = {
  squares: func("squares", sum, [
    ["q", squared("%i")],
    ["y", summed("%q")],
  ]),
  scaled: func("scaled", sum, [
    ["a", scaled("%i")],
    ["b", scaled("%a")],
    ["c", scaled("%b")],
    ["d", scaled("%c")],
    ["y", summed("%d")],
  ]),
  code: func("code", x, [
    ["a", scaled("%i")],
    ["c", clamped("%a")],
    ["y", `tosa.cast %c : (${wide}) -> ${x}`],
  ]),
};

/** Tables in the C, by their names without the function's, with their entries. */
const tablesFor = (text: string, tune: Tune): string[] => {
  const c = String(compiled(modelOf(text), { target: "neon", stem: "m", tune }).files.get("m.c"));
  return [...c.matchAll(/^static const \w+ [a-z]+_(\w+\[\d+\])/gm)].map(([, name]) => name!);
};

it.each<[keyof typeof subjects, Record<Tune, string[]>, string]>([
  ["squares", { a55: [], a76: [], v1: [] }, "two products of bytes cost less than any table"],
  [
    "scaled",
    { a55: ["d_byte0[256]", "d_byte1[256]"], a76: ["d_table[256]"], v1: ["d_table[256]"] },
    "gathered where look-ups in four registers take long",
  ],
  [
    "code",
    { a55: ["y_table[48]"], a76: ["y_table[64]"], v1: ["y_table[48]"] },
    "look-ups in three registers take longer than in four on N1 alone",
  ],
])("%s: tables are %j", (name, tables) => {
  for (const tune of ["a55", "a76", "v1"] as const)
    expect(tablesFor(subjects[name], tune), tune).toEqual(tables[tune]);
});

it.each(["a55", "a76", "v1"] as const)("%s gives the lanes of the interpreter", async (tune) => {
  const model = modelOf(Object.values(subjects).join(""));
  const runs = interpreted(model, (f) => sampled(f, 1, 4).samples);
  const paths = ["dotprod", "base", "portable"] as const;
  for (const tier of await tiers({ paths, compilers: ["gcc"], levels: ["-O2"] }))
    expect(
      await failures(tier, subjectsOf(model, runs, { target: "neon", stem: "m", tune })),
      tier.name,
    ).toEqual([]);
});

// A row of the softmax on Neoverse-N1 takes 1.12 cycles an element so without dot products, 1.31 where it gathers words.
it("bytes of three planes of 9, 5 and 2 registers pay without dot products too", () => {
  const model = modelOf(readFileSync("examples/softmax/softmax_i8.mlir", "utf8"));
  for (const cpu of ["base", "dotprod"] as const) {
    const c = String(compiled(model, { target: "neon", stem: "m", cpu }).files.get("m.c"));
    expect(
      [...c.matchAll(/_byte\d\[(\d+)\]/g)].map(([, size]) => Number(size)),
      cpu,
    ).toEqual([144, 80, 32]);
  }
});
