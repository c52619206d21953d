// Whole models, as small as shows all of their ops: they compile for every target and compute the same on every tier.
import { expect, it } from "vitest";
import { tiers } from "../src/cli/harness.ts";
import { samples } from "../src/cli/samples.ts";
import { compile, prepare } from "../src/index.ts";
import { wholeModels } from "./support/models/models.ts";
import { failures, interpreted, modelOf, subjectsOf } from "./support/subjects.ts";

const MINUTES = 60_000;
const SETS = 3;

const all = wholeModels.map(({ name, text }, i) => {
  const { model } = prepare(modelOf(text("small")));
  return { name, model, runs: interpreted(model, (_, params) => samples(params, SETS, i)) };
});

it.each(["c", "pseudo"] as const)("whole models compile for %s", { timeout: 5 * MINUTES }, (target) => {
  for (const { name, model } of all) {
    const { files, diagnostics } = compile(model, { target, stem: name });
    expect([name, diagnostics, files.size]).toEqual([name, [], target === "c" ? 2 : 1]);
  }
});

it("whole models compute the same on every tier", { timeout: 15 * MINUTES }, async () => {
  const subjects = (cpu: "dotprod" | "i8mm") =>
    all.flatMap(({ name, model, runs }) => subjectsOf(model, runs, { target: "neon", stem: name, cpu }));
  const [usual, wide] = [subjects("dotprod"), subjects("i8mm")];
  for (const [compilers, paths, of] of [
    [["clang"], ["dotprod"], usual],
    [["gcc"], ["base", "portable"], usual],
    [["clang"], ["i8mm"], wide],
  ] as const)
    for (const tier of await tiers({ compilers: [...compilers], paths: [...paths], levels: ["-O1"] }))
      expect([tier.name, await failures(tier, of)]).toEqual([tier.name, []]);
});
