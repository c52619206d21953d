// Thresholds after softmax, each lane of them: a grid of thresholds, forms and columns on rows of five kinds. Codes as a model
// from outside the compiler has them; the same from the interpreter after fuse-threshold has fired, and from C of either graph,
// which leaves rows early and folds the comparison into tables.
// TOSAC_FULL=1 takes more than 10 million lanes; otherwise there is one row of each kind, or eight short ones, and C is made of a
// third of the graphs, in which every two of threshold, form and columns meet.
// One full run of all that is below: 10,497,600 lanes of 108 graphs; interpreter before and after, portable C of both graphs and NEON
// of both under the emulator, by gcc -O2: 0 lanes wrong.
import { describe, expect, it } from "vitest";
import { tiers } from "../src/cli/harness.ts";
import { compareOutputs } from "../src/cli/compare.ts";
import { compile } from "../src/index.ts";
import type { Func, Tensor } from "../src/index.ts";
import { interpretFunc } from "../src/interpret.ts";
import { parsePipeline, runPasses } from "../src/passes/pipeline.ts";
import { skippedIn } from "../src/skipped.ts";
import {
  codeSets,
  graphOf,
  interpretedTogether,
  modelled,
  type Modelled,
  type Softmax,
} from "./support/softmax.ts";
import { failures, lanesOf, subjectsOf } from "./support/subjects.ts";

const full = process.env["TOSAC_FULL"] !== undefined;

const kinds = ["uniform", "normal", "constant", "one-hot", "flat"] as const;
const thresholds = [0.01, 0.1, 0.25, 0.3, 0.5, 0.9];
const forms = ["a", "b", "c"] as const;
const columns = [1, 2, 7, 64, 384, 1000];

const graphs: readonly Softmax[] = thresholds.flatMap((threshold) =>
  forms.flatMap((threshold_form) =>
    columns.map((cols) =>
      graphOf({
        func: `${threshold_form}_${Math.round(100 * threshold)}_columns_${cols}`,
        rows: kinds.length * (full ? 20 : cols < 64 ? 8 : 1),
        cols,
        threshold,
        threshold_form,
      }),
    ),
  ),
);

const answers = modelled(graphs.map((graph) => ({ graph, inputs: codeSets(graph, full ? 4 : 1, kinds) })));
const { model, runs } = interpretedTogether(answers);

const fused = fuse("raise-softmax,fuse-threshold,default");
const each = answers.map((answer, i) => ({ ...answer, run: runs[i]!, after: fused.model.funcs[i]! }));

/** What a pipeline makes of all graphs, and in how many of them fuse-threshold fires. */
function fuse(pipeline: string) {
  const { model: after, steps } = runPasses(model, parsePipeline(pipeline).passes);
  const events = steps.flatMap((step) => step.events);
  const fired = events.filter((e) => e.kind === "fired" && e.pattern === "fuse-threshold").length;
  return { model: after, fired };
}

describe("thresholds", () => {
  it(`are ${full ? "more than 10 million" : "some hundred thousand"} lanes`, () => {
    const lanes = runs.reduce((sum, { outputs }) => sum + lanesOf(outputs), 0);
    expect(lanes).toBeGreaterThan(full ? 10_000_000 : 100_000);
  });

  it("on codes are interpreted as modelled", () => {
    const codes = each.filter(({ graph }) => graph.threshold_form === "a");
    expect(codes.length).toBeGreaterThan(0);
    for (const { run, graph, ...answer } of codes) {
      const { different } = compareOutputs(kept(graph, answer), run.outputs.flat());
      expect(different, graph.func).toBe(0);
    }
  });

  it("are all fused, before other passes and, where a row has more than one lane, after them", () => {
    expect(fused.fired).toBe(graphs.length);
    for (const { after, graph } of each) {
      expect(namesOf(after), graph.func).toContain("tosac.threshold");
      expect(namesOf(after), graph.func).not.toContain("tosa.select");
    }
    // A sum over one lane is gone after `default`, and with it the softmax of codes.
    const without = graphs.filter((g) => g.cols === 1 && g.threshold_form !== "c");
    expect(fuse("default,raise-softmax,fuse-threshold,dce").fired).toBe(graphs.length - without.length);
  });

  it("keep every bit when they are fused", () => {
    for (const { inputs, run, after, graph } of each) {
      const now = inputs.map((input) => interpretFunc(after, [input]).outputs);
      expect(compareOutputs(run.outputs.flat(), now.flat()).different, graph.func).toBe(0);
    }
  });

  it("skip lanes, and rows that are long enough for one lane to drown", () => {
    for (const { inputs, after, graph } of each) expectSkips(graph, after, inputs);
  });

  it("are one sweep in C, which leaves rows early by integers where codes are compared", () => {
    for (const { after, graph } of each) {
      const { files } = compile({ ...model, funcs: [after] }, { target: "neon", stem: "m" });
      const source = String(files.get("m.c"));
      const signs = ["_k1(", "arena +", "break;", ...(graph.threshold_form === "c" ? [] : ["vbslq_f32"])];
      const shows = signs.filter((sign) => source.includes(sign));
      expect(shows, graph.func).toEqual(leaves(graph) ? ["break;"] : []);
    }
  });

  const paths = ["dotprod", "portable"] as const;
  it("are the same in C", async () => {
    const options = { target: "neon", stem: "threshold" } as const;
    const places = graphs.flatMap((_, i) => (full || meets(i) ? [i] : []));
    const some = places.map((i) => runs[i]!);
    for (const tier of await tiers({ paths, compilers: ["gcc"], levels: ["-O0"] }))
      for (const { funcs } of [model, fused.model]) {
        const chosen = { ...model, funcs: places.map((i) => funcs[i]!) };
        expect(await failures(tier, subjectsOf(chosen, some, options)), tier.name).toEqual([]);
      }
  });
});

/** Whether a graph is among those of which, for each two properties, all pairs are there. */
function meets(i: number): boolean {
  const [threshold, rest] = [
    Math.floor(i / (forms.length * columns.length)),
    i % (forms.length * columns.length),
  ];
  const [form, column] = [Math.floor(rest / columns.length), rest % columns.length];
  return (threshold + form + column) % forms.length === 0;
}

const namesOf = (func: Func): string[] => func.ops.map(({ name }) => name);

/** Codes pass at once in a row of one lane. Where so many equal lanes stay below the threshold, their sum decides. */
function expectSkips({ func, cols, threshold }: Softmax, after: Func, inputs: readonly Tensor[]): void {
  const sets = inputs.map((input) => [input]);
  const counts = skippedIn(after, sets);
  const total = (name: "decided" | "unneeded"): number => counts.reduce((n, c) => n + c[name], 0);
  if (cols > 1) expect(total("unneeded"), func).toBeGreaterThan(0);
  if (cols > 1 && cols * threshold! > 1 && cols >= 64) expect(total("decided"), func).toBeGreaterThan(0);
}

/** Rows of more than a block of lanes, in which a block of equal lanes can be below the threshold. */
const leaves = ({ cols, threshold }: Softmax): boolean => cols > 128 && cols * threshold! > 1;

/** The model's codes where they pass, the least code where they do not. */
const kept = ({ threshold }: Softmax, { outputs }: Pick<Modelled, "outputs">) =>
  outputs.map((tensor) => ({
    ...tensor,
    data: (tensor.data as Int8Array).map((code) => (code + 128 > Math.round(256 * threshold!) ? code : -128)),
  }));
