// Models that leave things open: sizes that follow from others, sizes given from outside, functions that call each other.
import { describe, expect, it } from "vitest";
import { check, compile, interpret, parse, prepare, print, withInputDims, type Model } from "../src/index.ts";
import type { TensorType } from "../src/ir/types.ts";
import { isOpen } from "../src/ir/infer.ts";
import { tosaDialect } from "../src/tosa/index.ts";
import { functionOf } from "./support/around.ts";

function modelOf(text: string): Model {
  const { model, diagnostics } = parse(text);
  expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
  return model!;
}

/** What shapes are made of stands in constants, and there is a test of its own for those. */
const single = tosaDialect.records.filter(
  ({ traits, example, operands, uncomputed }) =>
    !traits.includes("region") &&
    uncomputed === undefined &&
    !operands.some(({ kind }) => kind === "shape") &&
    / -> tensor<[^>]*x[^>]*>$/.test(example),
);

/** The op with its result's sizes left open, or also its rank. */
const open = {
  "sizes of": (line: string) =>
    line.replace(/-> tensor<((?:\d+x)+)/, (_, dims: string) => `-> tensor<${dims.replace(/\d+/g, "?")}`),
  "the rank of": (line: string) => line.replace(/-> tensor<(?:\d+x)+/, "-> tensor<*x"),
};

/** Ops whose results may not be left open like that, here as upstream. */
const closed: Readonly<Record<keyof typeof open, readonly string[]>> = {
  "sizes of": ["tosa.const"],
  "the rank of": ["tosa.const", "tosa.apply_scale"],
};

describe.each(Object.entries(open))("%s a result", (what, opened) => {
  const follow = single.filter(({ name }) => !closed[what as keyof typeof open].includes(name));
  it.each(follow.map(({ name, example }) => [name, example] as const))(
    "follow from the operands: %s",
    (_name, line) => {
      const written = modelOf(functionOf(line)).funcs[0]!;
      const model = modelOf(functionOf(opened(line)));
      expect(model.funcs[0]!.results.map(({ type }) => isOpen(type))).toEqual([true]);
      const { model: ready, diagnostics } = prepare(model);
      expect(diagnostics).toEqual([]);
      expect(ready.funcs[0]!.results.map(({ type }) => type)).toEqual(
        written.results.map(({ type }) => type),
      );
      expect(ready.funcs[0]!.resultTypes).toEqual(written.resultTypes);
      expect(prepare(ready).model).toBe(ready);
    },
  );
});

it("sizes of results follow from constant shapes", () => {
  const shape = (name: string, values: string, n: number) =>
    `  %${name} = tosa.const_shape {values = dense<${values}> : tensor<${n}xindex>} : () -> !tosa.shape<${n}>\n`;
  const text = `func.func @f(%x: tensor<2x6xi8>, %p: tensor<1xi8>) -> tensor<*xi8> {
${shape("a", "[3, -1]", 2)}${shape("b", "[0, 1]", 2)}${shape("c", "[2, 3]", 2)}${shape("d", "[1, 2, 0, 1]", 4)}  %0 = tosa.reshape %x, %a : (tensor<2x6xi8>, !tosa.shape<2>) -> tensor<*xi8>
  %1 = tosa.slice %0, %b, %c : (tensor<*xi8>, !tosa.shape<2>, !tosa.shape<2>) -> tensor<*xi8>
  %2 = tosa.tile %1, %c : (tensor<*xi8>, !tosa.shape<2>) -> tensor<?x?xi8>
  %3 = tosa.pad %2, %d, %p : (tensor<?x?xi8>, !tosa.shape<4>, tensor<1xi8>) -> tensor<*xi8>
  return %3 : tensor<*xi8>
}
`;
  const [func] = prepare(modelOf(text)).model.funcs;
  expect(func!.ops.slice(4).map(({ results }) => (results[0]!.type as TensorType).shape)).toEqual([
    [3, 4],
    [2, 3],
    [4, 9],
    [7, 10],
  ]);
});

describe("sizes of inputs", () => {
  const text = `func.func @f(%x: tensor<?x3xf32>, %1: tensor<1x?xf32>) -> tensor<?x3xf32> {
  %y = tosa.abs %x : (tensor<?x3xf32>) -> tensor<*xf32>
  %z = tosa.add %y, %1 : (tensor<*xf32>, tensor<1x?xf32>) -> tensor<?x3xf32>
  return %z : tensor<?x3xf32>
}
`;

  it.each([["x:0=2"], ["%x:0=2"], ["arg0:0=2"]])("given as %s", (dim) => {
    const { model, diagnostics } = withInputDims(modelOf(text), [dim, "1:1=3"]);
    expect(diagnostics).toEqual([]);
    expect(print(model)).toContain("-> tensor<2x3xf32> {");
    expect(compile(model, { target: "c" }).diagnostics).toEqual([]);
  });

  it.each([
    ["x", "option/input-dim"],
    ["x:0=?", "option/input-dim"],
    ["x:0=0", "option/input-dim"],
    ["x:1=4", "option/input-dim"],
    ["x:2=4", "option/input-dim"],
    ["y:0=4", "option/input-dim"],
    ["1:1=2", "shape/broadcast"],
  ])("%s is refused", (dim, code) => {
    expect(withInputDims(modelOf(text), [dim]).diagnostics.map((d) => d.code)).toEqual([code]);
  });

  it("are asked for where they are missing", () => {
    const { diagnostics } = compile(modelOf(text), { target: "c" });
    expect(diagnostics[0]).toMatchObject({
      code: "limit/dynamic",
      help: expect.stringContaining("--input-dim") as string,
    });
  });
});

const t = "tensor<3xf32>";
const caller = (name: string, callee: string, more = ""): string =>
  `func.func ${more}@${name}(%x: ${t}) -> ${t} {\n  %a = call @${callee}(%x) : (${t}) -> ${t}\n  %b = func.call @${callee}(%a) : (${t}) -> ${t}\n  return %b : ${t}\n}\n`;
const leaf = `func.func private @leaf(%x: ${t}) -> ${t} {\n  %y = tosa.add %x, %x : (${t}, ${t}) -> ${t}\n  return %y : ${t}\n}\n`;

describe("calls", () => {
  it("mean what they call", () => {
    const model = modelOf(caller("main", "mid") + caller("mid", "leaf", "private ") + leaf);
    const input = { type: "f32", shape: [3], data: Float32Array.of(1, -2, 3) };
    const { outputs, diagnostics } = interpret(model, [input]);
    expect(diagnostics).toEqual([]);
    expect([...outputs[0]!.data]).toEqual([16, -32, 48]);
    expect(compile(model, { target: "neon" }).diagnostics).toEqual([]);
    expect(modelOf(print(model))).toBeDefined();
  });

  it.each([
    ["of itself", caller("main", "main"), "func/recursion"],
    [
      "in a circle",
      caller("main", "a") + caller("a", "b", "private ") + caller("b", "a", "private "),
      "func/recursion",
    ],
    ["of what has no body", `${caller("main", "g")}func.func private @g(${t}) -> ${t}\n`, "limit/body"],
    [
      "that are too many",
      Array.from({ length: 24 }, (_, i) =>
        caller(i ? `f${i}` : "main", i < 23 ? `f${i + 1}` : "leaf", i ? "private " : ""),
      ).join("") + leaf,
      "limit/inline",
    ],
  ])("%s are a located error", (_, text, code) => {
    const { diagnostics } = compile(modelOf(text), { target: "c" });
    expect(diagnostics[0]).toMatchObject({ code, at: expect.anything() as object });
    expect(new Set(diagnostics.map((d) => d.code))).toContain(code);
  });

  it.each([
    ["of nothing", caller("main", "nothing"), ["func/undefined", "func/undefined"]],
    [
      "with other types",
      caller("main", "g") + leaf.replace("@leaf", "@g").replaceAll("<3x", "<4x"),
      ["func/call", "func/call"],
    ],
  ])("%s are mistakes of the text", (_, text, codes) => {
    expect(parse(text).diagnostics.map(({ code }) => code)).toEqual(codes);
  });
});

it("a chain of shapes with an open size has one limit, where the size is open", () => {
  const chain = ["add", "mul", "max", "div_ceil"].map(
    (op, i) =>
      `  %s${i + 1} = tosa.${op}_shape %s${i}, %s${i} : (!tosa.shape<1>, !tosa.shape<1>) -> !tosa.shape<1>\n`,
  );
  const { model } = parse(`func.func @f(%x: tensor<?x3xi32>, %y: tensor<6xi32>) -> tensor<6xi32> {
  %s0 = tosa.dim %x {axis = 0 : i32} : (tensor<?x3xi32>) -> !tosa.shape<1>
${chain.join("")}  %r = tosa.reshape %y, %s4 : (tensor<6xi32>, !tosa.shape<1>) -> tensor<6xi32>
  return %r : tensor<6xi32>
}
`);
  expect(check(model!).map(({ code, message }) => [code, message])).toEqual([
    ["limit/dynamic", "sizes must be known at compile time: tensor<?x3xi32>"],
  ]);
});
