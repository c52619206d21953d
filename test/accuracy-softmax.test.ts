// What `tosac accuracy` makes of softmaxes: seeded rows, and the worst that a search finds.
import { describe, expect, it } from "vitest";
import { measure } from "../src/accuracy/accuracy.ts";
import { reals } from "../src/accuracy/reals.ts";
import { random } from "../src/cli/patterns.ts";
import { interpretFunc } from "../src/interpret.ts";
import type { Func } from "../src/ir/graph.ts";
import { parsePipeline, runPasses } from "../src/passes/pipeline.ts";
import { raiseSoftmax } from "../src/passes/raise-softmax.ts";
import { codeSets, floatSets, generated, graphOf, modelled } from "./support/softmax.ts";
import { seeded } from "./support/seeded.ts";
import { modelOf } from "./support/subjects.ts";

function textOf(part: Parameters<typeof graphOf>[0]): string {
  const graph = graphOf(part);
  const inputs = graph.dtype === "f32" ? floatSets(graph, 1) : codeSets(graph, 1);
  return modelled([{ graph, inputs }])[0]!.text;
}

const funcOf = (part: Parameters<typeof graphOf>[0]): Func => modelOf(textOf(part)).funcs[0]!;

describe("softmaxes", () => {
  const func = funcOf({ func: "wraps", dtype: "i16", scale: 3e-4, rows: 4, cols: 7 });
  const searched = (seed: number) =>
    measure(func, { inputs: () => [], random: random(seed), rounds: 60 }).softmaxes[0]!;

  it("are held against the real one", () => {
    const { sampled, rows, parameters, place } = searched(1);
    expect([place.type, parameters.form, rows, sampled.lanes]).toEqual(["i16", "int16", 64, 64 * 7]);
    expect(parameters.betaScale).toBeCloseTo(3e-4, 7);
  });

  it("have bad rows that a search finds: here, an index that wraps ten nats below the maximum", () => {
    const { worst, line, parameters } = searched(1);
    expect(worst.greatest).toBeGreaterThan(1000);
    expect(Math.max(...line) - Math.min(...line)).toBeGreaterThan(-parameters.lowest);
    expect(worst.greatest).toBeGreaterThanOrEqual(searched(1).sampled.greatest);
  });

  it("are searched the same way for the same seed", () => {
    expect(searched(5)).toEqual(searched(5));
    expect(searched(5).line).not.toEqual(searched(6).line);
  });

  it("mean softmax in double precision when read in real numbers", () => {
    const raised = raiseSoftmax.run(func, () => {});
    const row = [100, -3000, 2000, 7, 7, -20000, -32768];
    const input = { type: "i16", shape: [4, 7], data: Int16Array.from([...row, ...row, ...row, ...row]) };
    const [out] = interpretFunc(raised, [input], reals).outputs;
    const k = searched(1).parameters.betaScale;
    const e = row.map((x) => Math.exp(k * (x - 2000)));
    const sum = e.reduce((a, b) => a + b);
    e.forEach((v, i) => expect(Number(out!.data[i])).toBeCloseTo((32768 * v) / sum, 8));
  });

  it("that are floats are held against double precision, too", () => {
    const float = funcOf({ func: "f", dtype: "f32", rows: 5, cols: 7 });
    const [report] = measure(float, { inputs: () => [], random: random(2), rounds: 40 }).softmaxes;
    const { worst, line, sampled, rows, parameters } = report!;
    expect([parameters.form, rows, sampled.lanes]).toEqual(["f32", 65, 65 * 7]);
    const x = { type: "f32", shape: [5, 7], data: Float32Array.from([0, 1, 2, 3, 4].flatMap(() => line)) };
    const got = Array.from(interpretFunc(float, [x]).outputs[0]!.data.slice(0, 7), Number);
    const e = line.map((v) => Math.exp(v - Math.max(...line)));
    const sum = e.reduce((a, b) => a + b);
    expect(Math.max(...got.map((p, i) => Math.abs(p - e[i]! / sum)))).toBeCloseTo(worst.greatest, 15);
    expect(worst.greatest).toBeGreaterThan(sampled.greatest);
    expect(worst.greatest).toBeLessThan(1e-6);
  });

  it("are found where a threshold holds them", () => {
    const graph = { func: "f", cols: 20, threshold: 0.5, threshold_form: "a" } as const;
    const { passes } = parsePipeline("raise-softmax,fuse-threshold,dce");
    const { funcs } = runPasses(modelOf(textOf(graph)), passes).model;
    expect(funcs[0]!.ops.map(({ name }) => name)).toEqual(["tosac.threshold"]);
    const { softmaxes } = measure(funcs[0]!, { inputs: () => [], random: random(1), rounds: 2 });
    expect(softmaxes.map(({ parameters }) => parameters.form)).toEqual(["int8-v3"]);
  });

  it("say where single and double rounding differ, on the rows searched and in results", () => {
    const text = textOf({ func: "f", dtype: "i16", scale: 6e-5, rows: 8, cols: 64 });
    const rng = seeded(3);
    const data = Int16Array.from({ length: 8 * 64 }, () => rng.within(-32768, 32767));
    const input = { type: "i16", shape: [8, 64], data };
    const [double, single] = [text, text.replace("DOUBLE_ROUND", "SINGLE_ROUND")].map(
      (t) => interpretFunc(modelOf(t).funcs[0]!, [input]).outputs[0]!.data as Int16Array,
    );
    const differ = double!.filter((v, i) => v !== single![i]).length;
    expect(differ).toBeGreaterThan(0);
    const options = { inputs: () => [[input]], random: random(1), rounds: 2 };
    const report = measure(modelOf(text).funcs[0]!, options);
    expect(report.results[0]!.roundingDiffers).toBe(differ);
    expect(report.softmaxes[0]!.roundingDiffers).toBeGreaterThan(0);
  });
});

/** All zero points and scales, for every era of the exponential; of the long rows a part, all of them with FULL=1. */
describe("softmaxes of int8 graphs are within rounding of the real one", () => {
  const scales = [0.01, 0.1, 0.3, 1, 2, 3];
  const zeros = [-128, -1, 0, 127];
  const eras = ["v1", "v2", "v3"];
  const all = eras.flatMap((era, e) =>
    scales.flatMap((scale, s) =>
      zeros.map((zero, z) => ({ era, scale, zero, always: (e + s) % zeros.length === z })),
    ),
  );

  it.each([
    [1, 16],
    [7, 16],
    [384, 5],
    [4096, 1],
  ])(
    "with %i columns",
    (cols, rows) => {
      const some = all.filter(({ always }) => cols < 100 || always || process.env["FULL"] === "1");
      const texts = generated(
        some.map(({ era, scale, zero }) => [
          ...["--exp-table", era, "--scale", `${scale}`, "--zp", `${zero}`],
          ...["--cols", `${cols}`, "--rows", `${rows}`],
        ]),
      );
      const far = texts.flatMap((text, i) => {
        const [func] = modelOf(text).funcs;
        const { softmaxes } = measure(func!, { inputs: () => [], random: random(i), rounds: 2, rows });
        const within = softmaxes.length === 1 && softmaxes[0]!.worst.greatest <= 0.51;
        return within ? [] : [{ ...some[i], worst: softmaxes[0]?.worst.greatest }];
      });
      expect(far).toEqual([]);
    },
    300_000,
  );
});
