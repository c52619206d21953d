// dequantize-softmax against the exact graphs: how many codes differ and by how much, over many rows. The exact codes
// are those of the model in Python; the float ones come from the compiled portable C, which equals the interpreter.
import { describe, expect, it } from "vitest";
import { buildAndRun, tiers } from "../src/cli/harness.ts";
import { deviationOf } from "../src/accuracy/deviation.ts";
import { compile, interfaceOf, interpret, optimize } from "../src/index.ts";
import type { Model, Tensor } from "../src/index.ts";
import { codeSets, filled, graphOf, modelled, type Modelled, type Softmax } from "./support/softmax.ts";
import { modelOf } from "./support/subjects.ts";

const pipeline = "raise-softmax,dequantize-softmax,dce";
const floatOf = (model: Model): Model => optimize(model, { pipeline }).model;

const rows = { rows: 1000, cols: 384 };
/** The generations, and scales from flat to peaked. */
const graphs: readonly Softmax[] = [
  graphOf({ func: "v1", exp_table: "v1", syntax: "llvm16", scale: 0.02, zp: 17, ...rows }),
  graphOf({ func: "v2", exp_table: "v2", scale: 0.5, zp: -128, ...rows }),
  graphOf({ func: "v3", exp_table: "v3", scale: 0.1, zp: -5, ...rows }),
];
const special = graphs.map((graph) => ({ ...graph, func: `${graph.func}_special` }));
const narrow = graphOf({ func: "i16", dtype: "i16", scale: 1e-4, ...rows });
const certain = [
  graphOf({ func: "one_i8", rows: 4, cols: 1 }),
  graphOf({ func: "one_i16", dtype: "i16", scale: 1e-4, rows: 4, cols: 1 }),
  graphOf({ func: "hot_i8", scale: 0.1, rows: 6, cols: 384 }),
];
/** 10,000 rows of each int8 graph, uniform and normal; of all kinds, among them 383 equal lanes, 1,000. */
const cases = modelled([
  ...graphs.map((graph) => ({ graph, inputs: codeSets(graph, 10, ["uniform", "normal"]) })),
  ...special.map((graph) => ({ graph, inputs: codeSets(graph, 1) })),
  { graph: narrow, inputs: codeSets(narrow, 1) },
  ...certain.map((graph) => ({
    graph,
    inputs: [filled(graph, () => (column) => (column === 3 % graph.cols ? 127 : -128))],
  })),
]);

/** What the dequantized graphs compute, natively. */
async function floatOutputs(all: readonly Modelled[]): Promise<Tensor[][]> {
  const units = all.map(({ graph, text, inputs }) => {
    const model = floatOf(modelOf(text));
    const { files } = compile(model, { target: "c", stem: graph.func, pipeline: "none" });
    return {
      stem: graph.func,
      files,
      iface: interfaceOf(model.funcs[0]!, graph.func),
      inputs: inputs.map((tensor) => [tensor]),
    };
  });
  const [tier] = await tiers({ paths: ["portable"] });
  const results = await buildAndRun(units, tier!);
  return results.map(({ calls }) => calls.map(({ outputs }) => outputs[0]!));
}

function joined(tensors: readonly Tensor[]): Int16Array {
  const all = new Int16Array(tensors.reduce((n, { data }) => n + data.length, 0));
  tensors.reduce((at, { data }) => (all.set(data as Int8Array, at), at + data.length), 0);
  return all;
}

const differing = (a: Int16Array, b: Int16Array): number[] => {
  const found: number[] = [];
  a.forEach((v, k) => v === b[k] || found.push(k));
  return found;
};

/** The probabilities of all lanes in `steps`, in double precision. */
function truth({ graph: { cols, scale }, inputs }: Modelled, steps: number): Float64Array {
  const codes = joined(inputs);
  const all = new Float64Array(codes.length);
  for (let row = 0; row < codes.length; row += cols) {
    const line = codes.subarray(row, row + cols);
    const most = line.reduce((a, b) => Math.max(a, b));
    const e = Array.from(line, (x) => Math.exp(scale * (x - most)));
    const sum = e.reduce((a, b) => a + b);
    e.forEach((v, k) => (all[row + k] = (steps * v) / sum));
  }
  return all;
}

describe("softmaxes in floats", async () => {
  const outputs = await floatOutputs(cases);
  const named = (name: string) => {
    const i = cases.findIndex(({ graph }) => graph.func === name);
    return { one: cases[i]!, exact: joined(cases[i]!.outputs), float: joined(outputs[i]!) };
  };

  it.each(graphs)(
    "differ from int8 $exp_table at scale $scale by at most a code, on at most 0.01 % of 3.84 million",
    ({ func }) => {
      const { exact, float } = named(func);
      expect(exact.length).toBe(3_840_000);
      expect(deviationOf(float, exact).greatest).toBeLessThanOrEqual(1);
      expect(differing(exact, float).length / exact.length).toBeLessThanOrEqual(1e-4);
    },
  );

  // What the exact graph adds up is rounded to 2^-19, which moves the sum of 384 lanes by up to 384/2^20, and so 256 p by
  // less than 0.1; in a row of equal lanes all of them may differ at once.
  it.each(special)("differ from int8 near ties only, in rows of all kinds: $func", ({ func }) => {
    const { one, exact, float } = named(func);
    const real = truth(one, 256);
    const fromTies = differing(exact, float).map((k) => Math.abs((real[k]! % 1) - 0.5));
    expect(deviationOf(float, exact).greatest).toBeLessThanOrEqual(1);
    expect(Math.max(0, ...fromTies)).toBeLessThan(0.1);
  });

  it("are nearer to the real softmax than tables of int16 are", () => {
    const { one, exact, float } = named("i16");
    const real = truth(one, 32768).map((v) => Math.min(v, 32767));
    const [ours, theirs] = [deviationOf(float, real), deviationOf(exact, real)];
    expect(ours.greatest).toBeLessThan(1);
    expect(theirs.greatest).toBeGreaterThan(10);
  });

  it.each(certain)("give the top code where p is 1: $func", ({ func, dtype, cols }) => {
    const { float } = named(func);
    const tops = float.filter((_, k) => k % cols === 3 % cols);
    expect([...new Set(tops)]).toEqual([{ i8: 127, i16: 32767 }[dtype as "i8" | "i16"]]);
  });

  it("are what the interpreter computes", () => {
    const { one, float } = named("v3");
    const six = one.text.replaceAll("1000x", "6x");
    const first = { ...one.inputs[0]!, shape: [6, 384], data: one.inputs[0]!.data.slice(0, 6 * 384) };
    const [out] = interpret(floatOf(modelOf(six)), [first]).outputs;
    expect([...(out!.data as Int8Array)]).toEqual([...float.subarray(0, 6 * 384)]);
  });
});
