// The position of the greatest as the only use of a threshold, and beside what passes: rows that their sum decides have
// position 0, and are left in argmax kernels as well. Compiled C, in every tier, against the interpreter.
import { describe, expect, it } from "vitest";
import { tiers } from "../src/cli/harness.ts";
import { skippedIn } from "../src/skipped.ts";
import { codeSets, graphOf, interpretedTogether, modelled, type Modelled } from "./support/softmax.ts";
import { compiled, failures, modelOf, subjectsOf } from "./support/subjects.ts";

const [rows, cols] = [25, 300];
const kinds = ["uniform", "normal", "constant", "one-hot", "flat"] as const;

const results: Readonly<Record<string, (y: string, type: string) => readonly [value: string, type: string]>> =
  {
    alone: () => ["%at", `tensor<${rows}xi32>`],
    beside: (y, type) => [`${y}, %at`, `${type}, tensor<${rows}xi32>`],
  };

/** The function of a threshold, returning where the greatest of what passes is. */
function positions({ text, ...rest }: Modelled, how: keyof typeof results): Modelled {
  const [, y, type] = /(%\w+) = tosa\.select .* -> (.*)$/m.exec(text)!;
  const [values, types] = results[how]!(y!, type!);
  const at = `%at = tosa.argmax ${y} {axis = 1 : i32} : (${type}) -> tensor<${rows}xi32>`;
  const changed = text
    .replace(/return .*/, `${at}\n  return ${values} : ${types}`)
    .replace(/\) -> [^ ]* \{/, `) -> (${types}) {`);
  return { ...rest, text: changed };
}

const answers = Object.keys(results).flatMap((how) => {
  const graphs = (["a", "b", "c"] as const).flatMap((threshold_form) =>
    [0.1, 0.5].map((threshold) =>
      graphOf({
        func: `${how}_${threshold_form}_${10 * threshold}`,
        ...{ rows, cols, threshold, threshold_form },
      }),
    ),
  );
  return modelled(graphs.map((graph) => ({ graph, inputs: codeSets(graph, 2, kinds) }))).map((answer) =>
    positions(answer, how),
  );
});
const { model, runs } = interpretedTogether(answers);

describe("positions of the greatest that passes", () => {
  it.each(answers.map(({ graph, text, inputs }, i) => ({ name: graph.func, text, inputs, i })))(
    "$name: rows are decided, and have position 0",
    ({ text, inputs, i }) => {
      const [counts] = skippedIn(
        modelOf(text).funcs[0]!,
        inputs.map((x) => [x]),
      );
      const at = runs[i]!.outputs.flatMap((set) => Array.from(set.at(-1)!.data, Number));
      expect(counts!.decided).toBeGreaterThan(0);
      expect(counts!.unread).toBeGreaterThan(0);
      expect(counts!.decided).toBeLessThanOrEqual(at.filter((p) => p === 0).length);
      expect(at.filter((p) => p > 0).length).toBeGreaterThan(0);
      for (const target of ["neon", "c"] as const) {
        const { files } = compiled(modelOf(text), { target, stem: "m" });
        expect(files.get("m.c")).toMatch(/if \(.* > .*\) break;/);
      }
    },
  );

  it("are the same in C", async () => {
    const built = await tiers({ compilers: ["gcc"], levels: ["-O1"] });
    expect(built.length).toBeGreaterThan(1);
    for (const tier of built)
      expect(
        await failures(tier, subjectsOf(model, runs, { target: "neon", stem: "positions" })),
        tier.name,
      ).toEqual([]);
  });
});
