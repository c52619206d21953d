// fuse-threshold on logistics of codes: every byte there is, and a sample of halfwords, before and after, and in C.
import { describe, expect, it } from "vitest";
import { compareOutputs } from "../src/cli/compare.ts";
import { tiers } from "../src/cli/harness.ts";
import { interpretFunc } from "../src/interpret.ts";
import { parsePipeline, runPasses } from "../src/passes/pipeline.ts";
import type { Tensor } from "../src/support/tensor.ts";
import { failures, interpreted, modelOf, subjectsOf } from "./support/subjects.ts";

const thresholds = [0.01, 0.1, 0.25, 0.3, 0.5, 0.9];
const [scale, zp] = [0.0625, 3];
const logistic = (z: number): number => 1 / (1 + Math.exp(-z));
const clamp = (v: number, lo: number, hi: number): number => Math.min(Math.max(v, lo), hi);
const bytes = Array.from({ length: 256 }, (_, i) =>
  clamp(Math.round(256 * logistic(scale * (i - 128 - zp))) - 128, -128, 127),
);
const halfwords = Array.from({ length: 513 }, (_, i) =>
  clamp(Math.round(32768 * logistic(3e-4 * (i * 128 - 32768))), 0, 32767),
);

const type = (of: string): string => `tensor<256x${of}>`;
const one = (of: string): string => `tensor<1x${of}>`;
const constant = (name: string, of: string, values: string, many = 1): string =>
  `  %${name} = "tosa.const"() <{values = dense<${values}> : tensor<${many}x${of}>}> : () -> tensor<${many}x${of}>\n`;
const real = (v: number): string => v.toFixed(9);

const select = (kept: string, fill: string, of: string): string =>
  `  %y = tosa.select %c, ${kept}, ${fill} : (${type("i1")}, ${type(of)}, ${one(of)}) -> ${type(of)}\n`;
const looked = `${constant("table", "i8", `[${bytes}]`, 256)}  %p = tosa.table %x, %table : (${type("i8")}, ${`tensor<256xi8>`}) -> ${type("i8")}\n`;
const dequantized = (from: string, offset: number, step: number): string =>
  `${constant("shift", "i8", "0")}${constant("offset", "f32", real(offset))}${constant("step", "f32", real(step))}` +
  `  %wide = tosa.cast ${from} : (${type("i8")}) -> ${type("f32")}
  %above = tosa.sub %wide, %offset : (${type("f32")}, ${one("f32")}) -> ${type("f32")}
  %real = tosa.mul %above, %step, %shift : (${type("f32")}, ${one("f32")}, tensor<1xi8>) -> ${type("f32")}\n`;
const greater = (a: string, t: number): string =>
  `${constant("t", "f32", real(t))}  %c = tosa.greater ${a}, %t : (${type("f32")}, ${one("f32")}) -> ${type("i1")}\n`;

/** What a threshold is on and what comes out: the input's type, ops, the result with its type, and what is left of it all. */
interface Way {
  readonly of: "i8" | "i16";
  readonly ops: (t: number) => string;
  readonly result: readonly [name: string, of: string];
  readonly left: string;
  readonly gone: string;
}

const zero = constant("fill", "f32", "0.0");
const b = (t: number): string => looked + dequantized("%p", -128, 1 / 256) + greater("%real", t);
const c = (t: number): string =>
  `${dequantized("%x", zp, scale)}  %p = tosa.sigmoid %real : (${type("f32")}) -> ${type("f32")}\n${greater("%p", t)}`;

const ways: Readonly<Record<string, Way>> = {
  "codes of its own scale": {
    of: "i8",
    ops: (t) =>
      `${looked}${constant("q", "i32", `${Math.round(256 * t) - 128}`)}${constant("fill", "i8", "-128")}` +
      `  %wide = tosa.cast %p : (${type("i8")}) -> ${type("i32")}\n` +
      `  %c = tosa.greater %wide, %q : (${type("i32")}, ${one("i32")}) -> ${type("i1")}\n${select("%p", "%fill", "i8")}`,
    result: ["%y", "i8"],
    left: "tosa.table",
    gone: "tosa.select",
  },
  "dequantized codes": {
    of: "i8",
    ops: (t) => b(t) + zero + select("%real", "%fill", "f32"),
    result: ["%y", "f32"],
    left: "tosa.table",
    gone: "tosa.select",
  },
  "dequantized codes, or a number that is none": {
    of: "i8",
    ops: (t) => b(t) + constant("fill", "f32", "-7.25") + select("%real", "%fill", "f32"),
    result: ["%y", "f32"],
    left: "tosa.greater_equal",
    gone: "tosa.greater",
  },
  "the truth of dequantized codes": {
    of: "i8",
    ops: b,
    result: ["%c", "i1"],
    left: "tosa.greater_equal",
    gone: "tosa.table",
  },
  "the logistic of dequantized codes": {
    of: "i8",
    ops: (t) => c(t) + zero + select("%p", "%fill", "f32"),
    result: ["%y", "f32"],
    left: "tosa.greater_equal",
    gone: "tosa.greater",
  },
  "the truth of the logistic of dequantized codes": {
    of: "i8",
    ops: c,
    result: ["%c", "i1"],
    left: "tosa.greater_equal",
    gone: "tosa.sigmoid",
  },
  "the truth of halfwords": {
    of: "i16",
    ops: (t) =>
      `${constant("table", "i16", `[${halfwords}]`, 513)}${constant("q", "i32", `${Math.round(t * 2 ** 22)}`)}` +
      `  %p = tosa.table %x, %table : (${type("i16")}, tensor<513xi16>) -> ${type("i32")}\n` +
      `  %c = tosa.greater %p, %q : (${type("i32")}, ${one("i32")}) -> ${type("i1")}\n`,
    result: ["%c", "i1"],
    left: "tosa.greater_equal",
    gone: "tosa.table",
  },
};

const text = ({ of, ops, result: [name, element] }: Way, func: string, t: number): string =>
  `func.func @${func}(%x: ${type(of)}) -> ${type(element)} {\n${ops(t)}  return ${name} : ${type(element)}\n}\n`;

/** Every byte; of halfwords 256 evenly spread, and 256 beside each value that the table is made for. */
function inputsOf({ of }: Way): Tensor[] {
  if (of === "i8")
    return [{ type: "i8", shape: [256], data: Int8Array.from({ length: 256 }, (_, i) => i - 128) }];
  const at = (code: (i: number) => number): Tensor => ({
    type: "i16",
    shape: [256],
    data: Int16Array.from({ length: 256 }, (_, i) => code(i)),
  });
  return [at((i) => i * 256 - 32768), ...[-2, -1, 0, 1].map((k) => at((i) => i * 128 - 16384 + k))];
}

const pipeline = "default,raise-softmax,fuse-threshold,dce";
const names = Object.keys(ways);

describe.each(names)("on %s", (name) => {
  const way = ways[name]!;

  it.each(thresholds)("keeps every bit, and less is left to do: %d", (t) => {
    const before = modelOf(text(way, "f", t));
    const { model, steps } = runPasses(before, parsePipeline(pipeline).passes);
    expect(steps.find(({ pass }) => pass === "fuse-threshold")!.changed).toBe(true);
    const left = model.funcs[0]!.ops.map((op) => op.name);
    expect(left).toContain(way.left);
    expect(left).not.toContain(way.gone);
    const outputs = [before, model].map((m) =>
      inputsOf(way).map((x) => interpretFunc(m.funcs[0]!, [x]).outputs[0]!),
    );
    expect(compareOutputs(outputs[0]!, outputs[1]!)).toMatchObject({ different: 0 });
    expect(new Set(outputs[0]!.flatMap(({ data }) => Array.from(data, Number))).size).toBeGreaterThan(1);
  });
});

it("is the same in C", async () => {
  const funcs = names.flatMap((name, i) =>
    thresholds.map((t, k) => ({ way: ways[name]!, func: `f${i}_${k}`, t })),
  );
  const model = modelOf(funcs.map(({ way, func, t }) => text(way, func, t)).join(""));
  const wayOf = new Map(funcs.map(({ func, way }) => [func, way]));
  const runs = interpreted(model, ({ name }) =>
    inputsOf(wayOf.get(name)!).map((tensor, i) => ({ name: `set ${i}`, tensors: [tensor] })),
  );
  for (const tier of await tiers({ paths: ["dotprod", "portable"], compilers: ["gcc"], levels: ["-O2"] }))
    expect(
      await failures(tier, subjectsOf(model, runs, { target: "neon", stem: "logistic", pipeline })),
    ).toEqual([]);
});
