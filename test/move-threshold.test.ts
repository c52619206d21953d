// fuse-threshold{mode=approx}: a threshold moved in front of its softmax, and the damage that is reported, against counts made
// from the definition of softmax.
import { describe, expect, it } from "vitest";
import { deviationText } from "../src/cli/verify/deviation.ts";
import type { Damage } from "../src/index.ts";
import { thresholdDamage } from "../src/index.ts";
import { interpretFunc } from "../src/interpret.ts";
import { verifyModel } from "../src/ir/verify.ts";
import { parsePipeline, runPasses } from "../src/passes/pipeline.ts";
import { damageOf, joined } from "../src/passes/threshold/damage.ts";
import { seeded } from "./support/seeded.ts";
import { codeSets, graphOf, modelled } from "./support/softmax.ts";
import { modelOf } from "./support/subjects.ts";

const graphs = (["a", "b", "c"] as const).map((threshold_form) =>
  graphOf({ func: `form_${threshold_form}`, rows: 25, cols: 300, threshold: 0.3, threshold_form }),
);
const kinds = ["uniform", "normal", "constant", "one-hot", "flat"] as const;
const texts = modelled(graphs.map((graph) => ({ graph, inputs: codeSets(graph, 1, kinds) })));

describe.each(texts)("of form $graph.threshold_form", ({ text, inputs }) => {
  const before = modelOf(text);
  const run = (m: string) =>
    runPasses(before, parsePipeline(`raise-softmax,fuse-threshold{mode=${m}},dce`).passes);
  const { model, steps } = run("approx");
  const outputsOf = (m: typeof before) => [interpretFunc(m.funcs[0]!, inputs).outputs];

  it("loses no lane that passes, grows them within the bound, and says what it did", () => {
    expect(steps[1]).toMatchObject({ keeps: "reals", changed: true });
    expect(verifyModel(model)).toEqual([]);
    const [exact, approx] = [before, model].map(outputsOf);
    const damage = thresholdDamage(before, steps, before.funcs[0]!.name, [inputs])!;
    expect(damage.passing).toBeGreaterThan(0);
    expect(damage.spurious).toBeGreaterThan(0);
    expect(damage.falsePositives).toBeLessThanOrEqual(damage.spurious);
    expect(damage.inflation).toBeLessThanOrEqual(damage.bound);
    const [were, are] = [exact, approx].map((sets) => Array.from(sets![0]![0]!.data, Number));
    const least = Math.min(...were!);
    expect(were!.filter((v, i) => v > least && are![i] === least)).toEqual([]);
  });

  it("says nothing of thresholds that were not moved", () => {
    const exact = run("exact");
    expect(thresholdDamage(before, exact.steps, before.funcs[0]!.name, [inputs])).toBeUndefined();
  });
});

const [rows, cols] = [40, 9];
const [f, b] = [`tensor<${rows}x${cols}xf32>`, `tensor<${rows}x${cols}xi1>`];
const [line, one] = [`tensor<${rows}x1xf32>`, "tensor<1x1xf32>"];
const number = (name: string, value: number): string =>
  `  %${name} = "tosa.const"() <{values = dense<${value.toFixed(3)}> : ${one}}> : () -> ${one}\n`;
/** A function that ends in `last`, over the softmax %p and what is compared with it. */
const written = (last: string, result: string, type: string, t: number, fill = 0): string => `
func.func @f(%x: ${f}) -> ${type} {
  %shift = "tosa.const"() <{values = dense<0> : tensor<1xi8>}> : () -> tensor<1xi8>
${number("t", t)}${number("fill", fill)}  %max = tosa.reduce_max %x {axis = 1 : i32} : (${f}) -> ${line}
  %d = tosa.sub %x, %max : (${f}, ${line}) -> ${f}
  %e = tosa.exp %d : (${f}) -> ${f}
  %sum = tosa.reduce_sum %e {axis = 1 : i32} : (${f}) -> ${line}
  %r = tosa.reciprocal %sum : (${line}) -> ${line}
  %p = tosa.mul %e, %r, %shift : (${f}, ${line}, tensor<1xi8>) -> ${f}
  %c = tosa.greater %p, %t : (${f}, ${one}) -> ${b}
${last}
  return %${result} : ${type}
}
`;

const choice = `  %y = tosa.select %c, %p, %fill : (${b}, ${f}, ${one}) -> ${f}`;
const not = `  %not = tosa.logical_not %c : (${b}) -> ${b}`;

/** What of a softmax passes, and what lanes are that do not. */
interface Way {
  readonly text: (t: number) => string;
  readonly kept: (p: number) => number;
  readonly fill: number;
}

const ways: Readonly<Record<string, Way>> = {
  "what passes, else 0": { text: (t) => written(choice, "y", f, t), kept: (p) => p, fill: 0 },
  "what passes, else 2": { text: (t) => written(choice, "y", f, t, 2), kept: (p) => p, fill: 2 },
  "the truth": { text: (t) => written("", "c", b, t), kept: () => 1, fill: 0 },
  "the truth, negated": { text: (t) => written(not, "not", b, t), kept: () => 0, fill: 1 },
};

const rng = seeded(4);
const x = Float32Array.from({ length: rows * cols }, () => rng.within(-3000, 3000) / 1000);
const input = { type: "f32", shape: [rows, cols], data: x };

const softmax = (row: readonly number[]): number[] => {
  const e = row.map((v) => Math.exp(v - Math.max(...row)));
  const sum = e.reduce((a, v) => a + v);
  return e.map((v) => v / sum);
};

/** In double precision, from the definition: the softmax of all lanes, and of those that could pass at best. */
function expected(t: number, { kept, fill }: Way): Damage {
  const all: Damage[] = Array.from({ length: rows }, (_, i) => {
    const row = Array.from(x.subarray(i * cols, (i + 1) * cols));
    const stays = row.map((v) => Math.exp(v - Math.max(...row)) >= t);
    const [was, is] = [softmax(row), softmax(row.map((v, k) => (stays[k] ? v : -Infinity)))];
    const dropped = was.flatMap((p, k) => (p > t ? [] : [k])).filter((k) => stays[k]);
    const growth = was.map((p, k) => (p > t ? kept(is[k]!) - kept(p) : 0));
    return {
      passing: was.filter((p) => p > t).length,
      spurious: dropped.filter((k) => kept(is[k]!) !== fill).length,
      falsePositives: dropped.filter((k) => kept(is[k]!) >= kept(t)).length,
      inflation: Math.max(...growth),
      bound: kept(1) - kept(t),
    };
  });
  return joined(all);
}

const approx = parsePipeline("raise-softmax,fuse-threshold{mode=approx},dce").passes;

describe.each(Object.keys(ways))("keeping %s", (name) => {
  it.each([0.1, 0.3, 0.5])("does the damage that the definition says: bound %d", (t) => {
    const way = ways[name]!;
    const model = modelOf(way.text(t));
    const damage = thresholdDamage(model, runPasses(model, approx).steps, "f", [[input]])!;
    const wanted = expected(t, way);
    expect(damage).toEqual({
      ...wanted,
      inflation: expect.closeTo(wanted.inflation, 6),
      bound: expect.closeTo(wanted.bound, 6),
    });
    expect(damage.spurious).toBeGreaterThan(0);
    expect(damage.passing).toBeGreaterThan(0);
  });
});

it("does the same damage where the result is used further, which is where it is counted", () => {
  const at = `tensor<${rows}xi32>`;
  const ops = `${choice}\n  %at = tosa.argmax %y {axis = 1 : i32} : (${f}) -> ${at}`;
  const model = modelOf(written(ops, "at", at, 0.3));
  const damage = thresholdDamage(model, runPasses(model, approx).steps, "f", [[input]]);
  const { passing, spurious, falsePositives } = expected(0.3, ways["what passes, else 0"]!);
  expect(damage).toMatchObject({ passing, spurious, falsePositives });
});

it("leaves out the softmax where only the truth is used", () => {
  const { model } = runPasses(modelOf(ways["the truth"]!.text(0.3)), approx);
  expect(model.funcs[0]!.ops.map(({ name }) => name)).not.toContain("tosac.softmax");
});

describe("damage", () => {
  const codes = (...data: number[]) => ({ type: "i8", shape: [data.length], data: Int8Array.from(data) });

  it("counts lanes that are no longer the fill, those of them over the bound, and the growth of others", () => {
    const [exact, moved] = [codes(-128, -128, -128, 40, 60), codes(-128, -100, 12, 45, 60)];
    expect(damageOf(exact, moved, { fill: -128, least: 10, bound: 117 })).toEqual({
      passing: 2,
      spurious: 2,
      falsePositives: 1,
      inflation: 5,
      bound: 117,
    });
  });

  it("is said in words, beside how far results are off", () => {
    const subject = {} as Parameters<typeof deviationText>[0]["subject"];
    const threshold = { passing: 2, spurious: 2, falsePositives: 1, inflation: 5, bound: 117 };
    expect(
      deviationText({
        ...{ subject, lanes: 5, different: 3, deviation: 140, mean: 34.6, unit: undefined },
        threshold,
      }),
    ).toMatchInlineSnapshot(
      `"the passes changed 3 of 5 lanes (60 %), by at most 140, 34.6 on average; of lanes below a threshold, 2 changed, 1 of them so far as to pass; of 2 lanes above, none grew by more than 5 (bound: 117)"`,
    );
  });
});
