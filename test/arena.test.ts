// Memory that functions ask for: values that rows keep share it by lifetime, and what is an index of another value needs none.
import { spawnSync } from "node:child_process";
import { describe, expect, it } from "vitest";
import { loopStages, runLoops } from "../src/compiler.ts";
import { compareOutputs } from "../src/cli/compare.ts";
import { interpretFunc } from "../src/interpret.ts";
import { inputSets } from "./support/graphs.ts";
import { memoryOf, optimize } from "../src/index.ts";
import { loweringPipelines } from "../src/lower/registry.ts";
import { compiled, modelOf } from "./support/subjects.ts";

/** Rows, lanes of a row. */
const [ROWS, LANES] = [2, 100];

/** One layer after another, each from a value of this type to one. */
interface Family {
  readonly element: "f32" | "i32";
  /** The ops of a layer, whose names begin with `p`: from `x` to `${p}y`. */
  readonly layer: (x: string, p: string) => string;
}

const whole = (element: string): string => `tensor<${ROWS}x${LANES}x${element}>`;
const row = (element: string): string => `tensor<${ROWS}x1x${element}>`;

const unary = (op: string, to: string, x: string, t: string): string =>
  `${to} = tosa.${op} ${x} : (${t}) -> ${t}`;
const reduced = (op: string, to: string, x: string, e: string): string =>
  `${to} = tosa.reduce_${op} ${x} {axis = 1 : i32} : (${whole(e)}) -> ${row(e)}`;
const binary = (op: string, to: string, a: string, b: string, ta: string, tb: string, t = ta): string =>
  `${to} = tosa.${op} ${a}, ${b} : (${ta}, ${tb}) -> ${t}`;
const product = (to: string, a: string, b: string, ta: string, tb: string): string =>
  `${to} = tosa.mul ${a}, ${b}, %none : (${ta}, ${tb}, tensor<1xi8>) -> ${ta}`;

const [f, fr, w, wr] = [whole("f32"), row("f32"), whole("i32"), row("i32")];

const families: Readonly<Record<string, Family>> = {
  "a softmax": {
    element: "f32",
    layer: (x, p) =>
      [
        reduced("max", `${p}m`, x, "f32"),
        binary("sub", `${p}d`, x, `${p}m`, f, fr),
        unary("exp", `${p}e`, `${p}d`, f),
        reduced("sum", `${p}s`, `${p}e`, "f32"),
        unary("reciprocal", `${p}r`, `${p}s`, fr),
        product(`${p}y`, `${p}e`, `${p}r`, f, fr),
      ].join("\n"),
  },
  "a tanh less its mean": {
    element: "f32",
    layer: (x, p) =>
      [
        unary("tanh", `${p}t`, x, f),
        reduced("sum", `${p}s`, `${p}t`, "f32"),
        product(`${p}m`, `${p}s`, "%part", fr, "tensor<1x1xf32>"),
        binary("sub", `${p}y`, `${p}t`, `${p}m`, f, fr),
      ].join("\n"),
  },
  "quotients less their least": {
    element: "i32",
    layer: (x, p) =>
      [
        binary("intdiv", `${p}q`, "%most", x, "tensor<1x1xi32>", w, w),
        reduced("min", `${p}m`, `${p}q`, "i32"),
        binary("sub", `${p}y`, `${p}q`, `${p}m`, w, wr),
      ].join("\n"),
  },
};

function textOf({ element, layer }: Family, layers: number): string {
  const t = whole(element);
  const ops = Array.from({ length: layers }, (_, k) => layer(k === 0 ? "%x" : `%l${k - 1}y`, `%l${k}`));
  return `func.func @rows(%x: ${t}) -> ${t} {
    %none = "tosa.const"() <{values = dense<0> : tensor<1xi8>}> : () -> tensor<1xi8>
    %part = "tosa.const"() <{values = dense<${1 / 128}> : tensor<1x1xf32>}> : () -> tensor<1x1xf32>
    %most = "tosa.const"() <{values = dense<1000000007> : tensor<1x1xi32>}> : () -> tensor<1x1xi32>
    ${ops.join("\n")}
    return %l${layers - 1}y : ${t}
  }`;
}

function arenaOf(text: string): number {
  const header = compiled(modelOf(text), { target: "neon", stem: "m" }).files.get("m.h")!;
  return Number(/ARENA_BYTES (\d+)/.exec(String(header))![1]);
}

/** Lanes in which the loops of a function, as C is printed from them, give what its ops do not, and claims that do not hold. */
function wrong(text: string): unknown[] {
  const [func] = modelOf(text).funcs;
  const { proc } = loopStages(func!).at(-1)!;
  return inputSets(func!, 7).flatMap((inputs) => {
    const { outputs, faults } = runLoops(proc, func!, inputs);
    const { first } = compareOutputs(interpretFunc(func!, inputs).outputs, outputs);
    return [...faults, ...(first ? [first] : [])];
  });
}

describe("layers in a row", () => {
  it.each(Object.entries(families))(
    "of %s use the output and one row, however many there are",
    (_, family) => {
      const rows = [3, 6, 12].map((layers) => arenaOf(textOf(family, layers)));
      expect(rows).toEqual([4 * LANES, 4 * LANES, 4 * LANES]);
      expect(wrong(textOf(family, 6))).toEqual([]);
    },
  );
});

it("values that are kept over a later kernel's input are there when it runs", () => {
  const { layer } = families["a softmax"]!;
  const text = `func.func @turned(%x: ${f}) -> tensor<${LANES}x${ROWS}xf32> {
    %none = "tosa.const"() <{values = dense<0> : tensor<1xi8>}> : () -> tensor<1xi8>
    ${layer("%x", "%a")}
    %z = tosa.transpose %ay {perms = array<i32: 1, 0>} : (${f}) -> tensor<${LANES}x${ROWS}xf32>
    return %z : tensor<${LANES}x${ROWS}xf32>
  }`;
  expect(arenaOf(text)).toBe(4 * ROWS * LANES);
  expect(wrong(text)).toEqual([]);
});

it("a header that says less than the buffers take does not compile", () => {
  const text = textOf(families["a softmax"]!, 3);
  const { files } = compiled(modelOf(text), { target: "c", stem: "m" });
  const code = String(files.get("m.c")).replace('#include "m.h"', () => String(files.get("m.h")));
  const refused = [4 * LANES, 4 * LANES - 1].map((bytes) => {
    const changed = code.replace(/ARENA_BYTES \d+/, `ARENA_BYTES ${bytes}`);
    const flags = ["-std=c11", "-fsyntax-only", "-x", "c", "-"];
    const { status, stderr } = spawnSync("gcc", flags, { input: changed, encoding: "utf8" });
    return [status, stderr.includes("the arena holds all buffers")];
  });
  expect(refused).toEqual([
    [0, false],
    [1, true],
  ]);
});

/** A function of two inputs whose second is repeated before it is used. */
const tiled = (
  from: string,
  to: string,
  times: readonly number[],
  use: (x: string, y: string, t: string) => string,
): string => `
func.func @tiled(%x: tensor<${to}>, %y: tensor<${from}>) -> tensor<${to}> {
  %times = tosa.const_shape {values = dense<[${times.join(", ")}]> : tensor<${times.length}xindex>} : () -> !tosa.shape<${times.length}>
  %t = tosa.tile %y, %times : (tensor<${from}>, !tosa.shape<${times.length}>) -> tensor<${to}>
  ${use("%x", "%t", `tensor<${to}>`)}
  return %z : tensor<${to}>
}`;

const sumOf = (x: string, y: string, t: string): string => `%z = tosa.add ${x}, ${y} : (${t}, ${t}) -> ${t}`;

/** What is added is not what is tiled. */
const reversedSum = (x: string, y: string, t: string): string => `
  %r = tosa.reverse ${y} {axis = 1 : i32} : (${t}) -> ${t}
  ${sumOf(x, "%r", t)}`;

/** All passes but that by which results may lie where what is tiled did. */
const apart = loweringPipelines["lower"]!.filter((pass) => pass !== "in-place");

describe("tiles", () => {
  it.each([
    ["one number", "1x1xf32", "48x70xf32", [48, 70]],
    ["a column", "48x1xi32", "48x70xi32", [1, 70]],
    ["a row", "1x70xi8", "48x70xi8", [48, 1]],
    ["a plane in the middle", "3x1x5xi16", "3x9x5xi16", [1, 9, 1]],
    ["what repeats in steps", "24x70xi32", "48x70xi32", [2, 1]],
  ] as const)("of %s are indices", (_, from, to, times) => {
    const text = tiled(from, to, times, sumOf);
    expect(arenaOf(text)).toBe(0);
    expect(wrong(text)).toEqual([]);
  });

  it("that are moved on are in memory", () => {
    const text = tiled("1x70xi32", "48x70xi32", [48, 1], reversedSum);
    const [own] = memoryOf(optimize(modelOf(text)).model, { lowering: apart });
    expect(own!.arenaBytes).toBeGreaterThan(0);
    expect(wrong(text)).toEqual([]);
  });

  it("of a row's sum are the sum", () => {
    const text = `func.func @rows(%x: ${f}) -> ${f} {
      %none = "tosa.const"() <{values = dense<0> : tensor<1xi8>}> : () -> tensor<1xi8>
      %times = tosa.const_shape {values = dense<[1, ${LANES}]> : tensor<2xindex>} : () -> !tosa.shape<2>
      ${reduced("sum", "%s", "%x", "f32")}
      %t = tosa.tile %s, %times : (${fr}, !tosa.shape<2>) -> ${f}
      ${binary("sub", "%z", "%x", "%t", f, f)}
      return %z : ${f}
    }`;
    expect(arenaOf(text)).toBe(0);
    expect(wrong(text)).toEqual([]);
  });
});

/** Ops that move a large constant of one number, which stays a constant, and the type of what comes of it. */
const moves: readonly (readonly [op: string, to: string])[] = [
  [`tosa.tile %c, %times : (tensor<500x300xf32>, !tosa.shape<2>)`, "500x900xf32"],
  [`tosa.transpose %c {perms = array<i32: 1, 0>} : (tensor<500x300xf32>)`, "300x500xf32"],
  [`tosa.reverse %c {axis = 1 : i32} : (tensor<500x300xf32>)`, "500x300xf32"],
  [`tosa.concat %c, %c {axis = 0 : i32} : (tensor<500x300xf32>, tensor<500x300xf32>)`, "1000x300xf32"],
  [`tosa.pad %c, %around, %same : (tensor<500x300xf32>, !tosa.shape<4>, tensor<1xf32>)`, "502x306xf32"],
];

const moved = (op: string, to: string, same = 1.5): string => `func.func @moved() -> tensor<${to}> {
  %c = "tosa.const"() <{values = dense<1.5> : tensor<500x300xf32>}> : () -> tensor<500x300xf32>
  %same = "tosa.const"() <{values = dense<${same.toFixed(1)}> : tensor<1xf32>}> : () -> tensor<1xf32>
  %times = tosa.const_shape {values = dense<[1, 3]> : tensor<2xindex>} : () -> !tosa.shape<2>
  %around = tosa.const_shape {values = dense<[1, 1, 3, 3]> : tensor<4xindex>} : () -> !tosa.shape<4>
  %y = ${op} -> tensor<${to}>
  return %y : tensor<${to}>
}`;

const opsLeft = (text: string): string[] =>
  optimize(modelOf(text)).model.funcs.flatMap(({ ops }) => ops.map((op) => op.name));

describe("one number", () => {
  it.each(moves)("is that number wherever it is moved: %s", (op, to) => {
    expect(opsLeft(moved(op, to))).toEqual(["tosa.const"]);
    expect(wrong(moved(op, to))).toEqual([]);
  });

  it("is moved where another one joins it", () => {
    const [op, to] = moves.at(-1)!;
    expect(opsLeft(moved(op, to, 2))).toContain("tosa.pad");
  });
});
