// Tables for each row, forced and forbidden: the C differs, every lane is the same.
import { expect, it } from "vitest";
import { tiers } from "../src/cli/harness.ts";
import { codeSets, graphOf, interpretedTogether, modelled } from "./support/softmax.ts";
import { compiled, failures, modelOf, subjectsOf } from "./support/subjects.ts";

const columns = [1, 2, 7, 16, 27, 40, 200];
const graphs = [0.02, 0.1].flatMap((scale) =>
  columns.map((cols) => graphOf({ func: `scale_${scale * 100}_columns_${cols}`, cols, scale })),
);
const answers = modelled(graphs.map((graph) => ({ graph, inputs: codeSets(graph, 2) })));
const { model, runs } = interpretedTogether(answers);

const tablesIn = (text: string, rowTables: "auto" | "always" | "never"): number => {
  const { files } = compiled(modelOf(text), { target: "neon", stem: "m", rowTables });
  return String(files.get("m.c")).match(/a table for the row/g)?.length ?? 0;
};

it("are there as told, and where rows are long", () => {
  for (const { text, graph } of answers.filter((a) => a.graph.cols > 1)) {
    expect(tablesIn(text, "always"), graph.func).toBeGreaterThan(0);
    expect(tablesIn(text, "never"), graph.func).toBe(0);
  }
  const [short, long] = [2, 200].map((cols) =>
    answers.find(({ graph }) => graph.cols === cols && graph.scale === 0.1),
  );
  expect(tablesIn(short!.text, "auto")).toBe(0);
  expect(tablesIn(long!.text, "auto")).toBeGreaterThan(0);
});

it.each(["always", "never"] as const)("%s gives the same lanes", async (rowTables) => {
  const options = { target: "neon", stem: "rows", rowTables } as const;
  const paths = ["dotprod", "portable"] as const;
  for (const tier of await tiers({ paths, compilers: ["gcc"], levels: ["-O2"] }))
    expect(await failures(tier, subjectsOf(model, runs, options)), tier.name).toEqual([]);
});
