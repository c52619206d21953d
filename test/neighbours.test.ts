// Ops of other dialects around TOSA: those that move elements of static tensors mean what upstream's lowering of them does.
import { describe, expect, it } from "vitest";
import { buildAndRun, tiers } from "../src/cli/harness.ts";
import { check, compile, interfaceOf, interpret, parse, print } from "../src/index.ts";
import { interpretFunc } from "../src/interpret.ts";
import { throughUpstream, type Trial } from "./support/oracle/execute.ts";
import { drawn, whole } from "./support/oracle/values.ts";
import { seeded } from "./support/seeded.ts";

interface Case {
  readonly line: string;
  readonly params: readonly (readonly number[])[];
  readonly result: readonly number[];
}

const of = (line: string, params: Case["params"], result: Case["result"]): Case => ({ line, params, result });

const cases: readonly Case[] = [
  of("tensor.cast %0 : A to R", [[3, 5]], [3, 5]),
  of("tensor.collapse_shape %0 [[0, 1], [2]] : A into R", [[2, 3, 4]], [6, 4]),
  of("tensor.collapse_shape %0 [] : A into R", [[1, 1]], []),
  of("tensor.expand_shape %0 [[0, 1], [2]] output_shape [3, 2, 4] : A into R", [[6, 4]], [3, 2, 4]),
  of("tensor.extract_slice %0[1, 2] [2, 3] [1, 1] : A to R", [[4, 6]], [2, 3]),
  of("tensor.extract_slice %0[0, 1] [2, 3] [2, 2] : A to R", [[4, 6]], [2, 3]),
  of("tensor.extract_slice %0[3, 0, 1] [1, 2, 4] [1, 2, 1] : A to R", [[4, 3, 5]], [2, 4]),
  of(
    "tensor.insert_slice %0 into %1[1, 2] [2, 3] [1, 1] : A into B",
    [
      [2, 3],
      [4, 6],
    ],
    [4, 6],
  ),
  of("tensor.insert_slice %0 into %1[2, 0] [1, 3] [1, 2] : A into B", [[3], [4, 6]], [4, 6]),
];

const types = ["i8", "i32", "i64", "f16", "f32", "i1"];

const text = types
  .flatMap((type, t) =>
    cases.map(({ line, params, result }, i) => {
      const [a, b, r] = [params[0]!, params[1] ?? [], result].map((s) => `tensor<${[...s, type].join("x")}>`);
      const list = params.map((_, p) => `%${p}: ${[a, b][p]}`).join(", ");
      const op = line.replace(/\bA\b/, a!).replace(/\bB\b/, b!).replace(/\bR\b/, r!);
      return `func.func @f${t}_${i}(${list}) -> ${r} {\n  %r = ${op}\n  return %r : ${r}\n}\n`;
    }),
  )
  .join("\n");

const { model, diagnostics } = parse(text);

const trials: readonly Trial[] = (model?.funcs ?? []).map((func, i) => ({
  func,
  inputs: [0, 1].map((set) =>
    func.params.map(({ type }, p) => {
      if (type.kind !== "tensor") throw new Error("a tensor is expected");
      const { storage } = type.element;
      return drawn(storage, type.shape!, whole(storage), seeded(100 * i + 10 * set + p));
    }),
  ),
}));

const expected = trials.map(({ func, inputs }) => inputs.map((set) => interpretFunc(func, set).outputs[0]!));

describe("ops that move elements of static tensors", () => {
  it("are read, printed as they were, and can be compiled", () => {
    expect(diagnostics).toEqual([]);
    expect(check(model!)).toEqual([]);
    expect(print(model!)).toBe(text);
  });

  it("mean what upstream's lowering of them does", async () => {
    const answers = await throughUpstream(trials);
    const theirs = answers.map((calls) => calls.map(({ outputs }) => outputs[0]!.data));
    expect(theirs).toEqual(expected.map((outputs) => outputs.map(({ data }) => data)));
  }, 300_000);

  it("are the same in C", async () => {
    const { files, diagnostics: said } = compile(model!, { target: "c", stem: "moves" });
    expect(said).toEqual([]);
    const [tier] = await tiers({ paths: ["portable"], compilers: ["gcc"], levels: ["-O1"] });
    const units = trials.map(({ func, inputs }) => ({
      stem: "moves",
      files,
      iface: interfaceOf(func, "moves"),
      inputs,
    }));
    const ours = (await buildAndRun(units, tier!)).map(({ calls }) =>
      calls.map(({ outputs }) => outputs[0]!.data),
    );
    expect(ours).toEqual(expected.map((outputs) => outputs.map(({ data }) => data)));
  }, 300_000);
});

const first = (body: string): string =>
  `func.func @f(%a: tensor<4x6xi32>, %n: index) -> tensor<2x3xi32> {\n  ${body}\n  return %0 : tensor<2x3xi32>\n}\n`;

describe("ops whose meaning is not in their text and types", () => {
  it.each([
    [
      "an offset that is no number",
      "tensor.extract_slice %a[%n, 0] [2, 3] [1, 1] : tensor<4x6xi32> to tensor<2x3xi32>",
    ],
    [
      "a box that leaves the tensor",
      "tensor.extract_slice %a[3, 0] [2, 3] [1, 1] : tensor<4x6xi32> to tensor<2x3xi32>",
    ],
    [
      "another number of elements",
      "tensor.extract_slice %a[0, 0] [2, 2] [1, 1] : tensor<4x6xi32> to tensor<2x3xi32>",
    ],
    ["two offsets too few", "tensor.extract_slice %a[0] [2] [1] : tensor<4x6xi32> to tensor<2x3xi32>"],
    ["elements of another type", "tensor.bitcast %a : tensor<4x6xi32> to tensor<2x3xi32>"],
  ])("%s: is kept and not computed", (_, op) => {
    const source = first(`%0 = ${op}`);
    const { model } = parse(source);
    expect(print(model!)).toBe(source);
    expect(check(model!).map(({ code }) => code)).toContain("limit/op");
  });

  it("an empty tensor has no contents, and is filled by what is put into it", () => {
    const { model } = parse(
      `func.func @f(%a: tensor<2xi32>) -> tensor<4xi32> {
  %0 = tensor.empty() : tensor<4xi32>
  %1 = tensor.insert_slice %a into %0[0] [2] [1] : tensor<2xi32> into tensor<4xi32>
  %2 = tensor.insert_slice %a into %1[2] [2] [1] : tensor<2xi32> into tensor<4xi32>
  return %2 : tensor<4xi32>
}
`,
    );
    const { outputs } = interpret(model!, [{ type: "i32", shape: [2], data: Int32Array.of(7, 9) }]);
    expect([...outputs[0]!.data]).toEqual([7, 9, 7, 9]);
  });
});
