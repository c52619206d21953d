// argmax in registers: every type and NaN mode, along rows and columns, for lengths around whole steps and around what a lane
// can count, with ties, with NaN first, last, alone and everywhere.
import { beforeAll, describe, expect, it } from "vitest";
import { compareOutputs } from "../src/cli/compare.ts";
import { buildAndRun, tiers, type Result } from "../src/cli/harness.ts";
import { compile, interfaceOf, interpret, parse, type Tensor } from "../src/index.ts";
import { filled } from "./support/rows.ts";
import { seeded } from "./support/seeded.ts";

const ROWS = 5;
const lengths = [1, 2, 7, 15, 16, 17, 31, 33, 64, 65, 100, 127, 128, 129, 300];
const modes = [
  ["i8", "PROPAGATE"],
  ["i16", "PROPAGATE"],
  ["f32", "PROPAGATE"],
  ["f32", "IGNORE"],
] as const;

/** Lengths past what 16 bits count are for rows of bytes only: they are long. */
const long = [32768, 32769].map((n) => ["i8", "PROPAGATE", n, 1] as const);

const functions = [
  ...modes.flatMap(([t, nan]) => lengths.flatMap((n) => [0, 1].map((axis) => [t, nan, n, axis] as const))),
  ...long,
].map(([t, nan, n, axis], i) => {
  const rows = n > 1000 ? 2 : ROWS;
  const shape = axis === 1 ? [rows, n] : [n, 19];
  const [x, at] = [`tensor<${shape.join("x")}x${t}>`, `tensor<${axis === 1 ? rows : 19}xi32>`];
  const name = `a${i}_${t}_${nan}_${n}_${axis}`.toLowerCase();
  const text = `func.func @${name}(%x: ${x}) -> ${at} {
  %0 = tosa.argmax %x {axis = ${axis} : i32, nan_mode = ${nan}} : (${x}) -> ${at}
  return %0 : ${at}
}`;
  return { name, text, type: t, ofOne: n === 1 && axis === 1 };
});

const random = seeded(23);

/** Few values, so that the greatest is there often; then one value everywhere, the least, and of floats NaN in all places. */
const fills: Readonly<Record<string, readonly (() => number)[]>> = {
  i8: [() => random.within(-128, -126), () => random.within(-128, 127), () => -128, () => 127],
  i16: [() => random.within(-3, 3), () => random.within(-32768, 32767), () => -32768],
  f32: [
    () => random.within(-2, 2),
    () => [NaN, -Infinity, -0, 0, 1, Infinity][random.within(0, 5)]!,
    () => [NaN, -Infinity, -1][random.within(0, 2)]!,
    () => (random.within(0, 40) === 0 ? NaN : random.within(0, 3)),
    () => [-0, 0][random.within(0, 1)]!,
    () => -Infinity,
    () => NaN,
  ],
};

const { model } = parse(functions.map(({ text }) => text).join("\n"));
const { files } = compile(model!, { target: "neon", stem: "argmax" });
const units = functions.map(({ name, type }) => {
  const iface = interfaceOf(
    model!.funcs.find((f) => f.name === name)!,
    "argmax",
  );
  const inputs = fills[type]!.map((fill): Tensor[] => [filled(iface.params[0]!, fill)]);
  return { stem: "argmax", files, iface, inputs };
});
const expected = units.map(({ iface, inputs }) =>
  inputs.map((set) => interpret(model!, set, { entry: iface.name }).outputs),
);

it("has vectors in every kernel, but where the only place there is is the answer", () => {
  const kernels = String(files.get("argmax.c")).match(/^static void \w+_k0\([^]*?^\}/gm)!;
  expect(kernels).toHaveLength(functions.length);
  const plain = functions.flatMap(({ ofOne }, i) => (kernels[i]!.includes("#if TOSAC_NEON") ? [] : [ofOne]));
  expect(plain).toEqual(modes.map(() => true));
});

describe.each(await tiers({ paths: ["portable", "dotprod"], compilers: ["gcc", "clang"] }))(
  "on $name",
  (tier) => {
    let results: Result[];
    beforeAll(async () => {
      results = await buildAndRun(units, tier);
    }, 600_000);

    it("finds the first of the greatest", { timeout: 600_000 }, () => {
      const wrong = results.flatMap(({ unit, calls }, i) =>
        calls.flatMap(({ code, faults, outputs }, set) => {
          const { different } = compareOutputs(expected[i]![set]!, outputs);
          return code === 0 && faults.length === 0 && different === 0
            ? []
            : [`${unit.iface.name}, set ${set}`];
        }),
      );
      expect(wrong).toEqual([]);
    });
  },
);
