// Random functions and mutants of the case files: refused with a place, or the same to the interpreter, after every
// pass, and in the C of every target. `npm run fuzz` tries more. TOSAC_FUZZ_SEED and TOSAC_FUZZ_COUNT (a factor) vary what
// is tried.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parse, print } from "../src/index.ts";
import type { Func, Model } from "../src/ir/graph.ts";
import { parsePipeline, runPasses } from "../src/passes/pipeline.ts";
import { pipelines } from "../src/passes/registry.ts";
import { tosaDialect } from "../src/tosa/index.ts";
import { isCompiled } from "./support/examples.ts";
import { bySignature, campaign, caseFile, type Tallies } from "./support/fuzz/campaign.ts";
import { edits } from "./support/fuzz/edit.ts";
import { families, type FamilyName } from "./support/fuzz/families.ts";
import { graphs } from "./support/graphs.ts";
import { seeded } from "./support/seeded.ts";

const SEED = Number(process.env["TOSAC_FUZZ_SEED"] ?? 20250101);
const FACTOR = Number(process.env["TOSAC_FUZZ_COUNT"] ?? 1);
const MINUTES = 60_000;

/** How many of each family; `npm run fuzz` tries more. */
const few: Readonly<Record<string, number>> = {
  functions: 40,
  shared: 15,
  rows: 12,
  retyped: 18,
  illegal: 15,
  mutants: 80,
  typed: 40,
  named: 12,
  files: 30,
};
const counts = Object.entries(few).map(([name, n]) => [name as FamilyName, Math.ceil(n * FACTOR)] as const);

/** All families in one campaign: processes take as long to start as to try some texts. */
let all: Promise<Tallies> | undefined;
const tallies = (): Promise<Tallies> =>
  (all ??= campaign({ seed: SEED, counts: Object.fromEntries(counts), processes: 2 }));

/** Each kind of fault once, as a case file, with how often it was seen. */
async function faultsOf(family: FamilyName): Promise<string[]> {
  const groups = bySignature((await tallies()).get(family)!.findings);
  const shown = groups.slice(0, 5).map(async ([signature, found]) => {
    return `${found.length} x ${signature}\n${await caseFile(found[0]!, SEED, MINUTES)}`;
  });
  return Promise.all(shown);
}

describe("nothing that is tried is wrong, throws, hangs, or does not build", () => {
  it.each(counts)("%s: %i", async (family) => expect(await faultsOf(family)).toEqual([]), 30 * MINUTES);
});

describe("random functions", () => {
  const drawn = fc.sample(graphs, { seed: SEED, numRuns: 2000 });
  const rare = (uses: ReadonlyMap<string, number>): unknown[] =>
    [...uses].filter(([, count]) => count < drawn.length / 25);

  it("hold every op that is compiled, often", () => {
    const uses = new Map(tosaDialect.records.filter(isCompiled).map(({ name }) => [name, 0]));
    for (const { ops } of drawn) for (const { name } of ops) uses.set(name, uses.get(name)! + 1);
    expect(rare(uses)).toEqual([]);
  });

  it("give every pass something to do, often", () => {
    const fired = new Map(pipelines["default"]!.map((pass) => [pass, 0]));
    for (const func of drawn)
      for (const { pass, changed } of runPasses(modelOf(func), parsePipeline("default").passes).steps)
        if (changed) fired.set(pass, fired.get(pass)! + 1);
    expect(rare(fired)).toEqual([]);
  });
});

const modelOf = (func: Func): Model => ({
  source: undefined,
  name: undefined,
  attributes: {},
  funcs: [func],
});

describe("families", () => {
  it.each(Object.entries(families))("%s are the same again, and differ among each other", (_, { text }) => {
    const some = [0, 1, 2, 3, 4, 5].map((index) => text(SEED, index));
    expect([0, 1, 2, 3, 4, 5].map((index) => text(SEED, index))).toEqual(some);
    expect(new Set(some).size).toBeGreaterThan(4);
  });
});

describe("mutants", () => {
  const texts = Array.from({ length: 300 }, (_, index) => families.mutants.text(SEED, index));

  it("are read, more than half of them", () => {
    const read = texts.filter((text) => parse(text).model !== undefined);
    expect(read.length).toBeGreaterThan(texts.length / 2);
  });

  it.each(Object.entries(edits))("of graphs are made by every edit: %s", (_, edit) => {
    const funcs = fc.sample(graphs, { seed: SEED, numRuns: 100 });
    const made = funcs.flatMap((func, i) => {
      const other = edit(func, seeded(SEED + i));
      return other && print(modelOf(other)) !== print(modelOf(func)) ? [other] : [];
    });
    expect(made.length).toBeGreaterThan(20);
    expect(made.filter((func) => parse(print(modelOf(func))).model).length).toBeGreaterThan(made.length / 3);
  });
});
