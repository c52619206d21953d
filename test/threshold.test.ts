// Thresholds after softmax: compiled C, which leaves rows early and folds the comparison into tables, against the
// interpreter, which does neither; codes also against the model from outside the compiler. Always every lane.
// TOSAC_FULL=1 takes every graph and more than 10 million lanes; otherwise a third of the graphs and a few rows of each kind.
// One full run: 108 graphs (thresholds 0.01, 0.1, 0.25, 0.3, 0.5, 0.9; forms a, b, c; 1, 2, 7, 64, 384, 1000 columns), 100 rows of
// five kinds in 4 sets each, 10,497,600 lanes of portable C by gcc -O2 against the interpreter: 0 wrong.
import { describe, expect, it } from "vitest";
import { tiers } from "../src/cli/harness.ts";
import { compareOutputs } from "../src/cli/compare.ts";
import {
  codeSets,
  graphOf,
  interpretedTogether,
  modelled,
  type Modelled,
  type Softmax,
} from "./support/softmax.ts";
import { compiled, failures, lanesOf, modelOf, subjectsOf } from "./support/subjects.ts";

const full = process.env["TOSAC_FULL"] !== undefined;
const MINUTE = 60_000;

const kinds = ["uniform", "normal", "constant", "one-hot", "flat"] as const;
const thresholds = [0.01, 0.1, 0.25, 0.3, 0.5, 0.9];
const forms = ["a", "b", "c"] as const;
const columns = [1, 2, 7, 64, 384, 1000];

const graphs: readonly Softmax[] = thresholds
  .flatMap((threshold, t) =>
    forms.flatMap((threshold_form, f) =>
      columns.map((cols, c) => ({
        diagonal: (t + f + c) % 3,
        graph: graphOf({
          func: `${threshold_form}_${Math.round(100 * threshold)}_columns_${cols}`,
          rows: full ? 20 * kinds.length : kinds.length,
          cols,
          threshold,
          threshold_form,
        }),
      })),
    ),
  )
  .filter(({ diagonal }) => full || diagonal === 0)
  .map(({ graph }) => graph);

const answers = modelled(graphs.map((graph) => ({ graph, inputs: codeSets(graph, full ? 4 : 1, kinds) })));
const { model, runs } = interpretedTogether(answers);

describe("thresholds", () => {
  it(`are ${full ? "more than 10 million" : "some thousand"} lanes`, () => {
    const lanes = runs.reduce((sum, { outputs }) => sum + lanesOf(outputs), 0);
    expect(lanes).toBeGreaterThan(full ? 10_000_000 : 40_000);
  });

  it("on codes are interpreted as modelled", () => {
    const codes = answers
      .map((a, i) => ({ ...a, run: runs[i]! }))
      .filter((a) => a.graph.threshold_form === "a");
    expect(codes.length).toBeGreaterThan(0);
    for (const { run, graph, ...answer } of codes) {
      const { different } = compareOutputs(kept(graph, answer), run.outputs.flat());
      expect(different, graph.func).toBe(0);
    }
  });

  const paths = full ? (["portable"] as const) : (["dotprod", "portable"] as const);
  it("are the same in C", { timeout: 30 * MINUTE }, async () => {
    for (const tier of await tiers({ paths, compilers: ["gcc"], levels: ["-O2"] }))
      expect(
        await failures(tier, subjectsOf(model, runs, { target: "neon", stem: "threshold" })),
        tier.name,
      ).toEqual([]);
  });

  it("leave rows early where some lane of a long row would have to stand out, and choose no floats", () => {
    const long = answers.filter(({ graph }) => graph.cols === 384 && graph.threshold_form !== "c");
    for (const { text, graph } of long) {
      const { files } = compiled(modelOf(text), { target: "neon", stem: "m" });
      expect(files.get("m.c"), graph.func).toContain("break;");
      expect(files.get("m.c"), graph.func).not.toContain("vbslq_f32");
    }
    expect(long.length).toBeGreaterThan(2);
  });
});

/** The model's codes where they pass, the least code where they do not. */
const kept = ({ threshold }: Softmax, { outputs }: Pick<Modelled, "outputs">) =>
  outputs.map((tensor) => ({
    ...tensor,
    data: (tensor.data as Int8Array).map((code) => (code + 128 > Math.round(256 * threshold!) ? code : -128)),
  }));
