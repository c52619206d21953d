// Random graphs: the interpreter against compiled NEON and portable C, passes against the interpreter, text against
// itself. TOSAC_FUZZ_SEED and TOSAC_FUZZ_COUNT vary what is drawn.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareOutputs } from "../src/cli/compare.ts";
import type { Tier, Unit } from "../src/cli/harness.ts";
import { buildAndRun, HarnessFailure, tiers } from "../src/cli/harness.ts";
import { lower } from "../src/compiler.ts";
import { interpretFunc } from "../src/interpret.ts";
import type { Func, Model } from "../src/ir/graph.ts";
import { verifyModel } from "../src/ir/verify.ts";
import { interfaceOf } from "../src/kernel/interface/interface.ts";
import { parsePipeline, runPasses } from "../src/passes/pipeline.ts";
import { pipelines } from "../src/passes/registry.ts";
import type { Tensor } from "../src/support/tensor.ts";
import { print } from "../src/text/print.ts";
import { read } from "../src/text/read.ts";
import { tosaDialect } from "../src/tosa/index.ts";
import { graphs, inputSets } from "./support/graphs.ts";

const SEED = Number(process.env["TOSAC_FUZZ_SEED"] ?? 20250101);
const COUNT = Number(process.env["TOSAC_FUZZ_COUNT"] ?? 5000);
/** Functions in one C program: enough to forget what starting the compiler and the emulator costs. */
const BATCH = 500;
/** How many graphs go through the passes and the text. */
const REWRITTEN = Math.ceil(COUNT * 0.4);

const drawn = fc.sample(graphs, { seed: SEED, numRuns: COUNT });

const modelOf = (...funcs: Func[]): Model => ({ source: undefined, name: undefined, attributes: {}, funcs });

/** Why a graph fails a check; undefined when it does not. */
type Check = (func: Func) => string | undefined | Promise<string | undefined>;

/** Shrinks graph `index` as long as the check fails, and reports what is left of it. */
async function fail(index: number, check: Check): Promise<never> {
  const holds = fc.asyncProperty(graphs, async (func) => (await check(func)) === undefined);
  const options = { seed: SEED, path: `${index}`, numRuns: 1, interruptAfterTimeLimit: 90_000 };
  const { counterexample } = await fc.check(holds, options);
  const func = counterexample?.[0] ?? drawn[index]!;
  const reason = (await check(func)) ?? "fails only together with others";
  throw new Error(`seed ${SEED}, graph ${index}: ${reason}\n\n${print(modelOf(func))}`);
}

// Comparing with the interpreter

interface Case {
  readonly inputs: readonly (readonly Tensor[])[];
  readonly expected: readonly (readonly Tensor[])[];
}

/** The same graph always gets the same inputs, also while it shrinks. */
function caseOf(func: Func): Case {
  const inputs = inputSets(func, SEED);
  return { inputs, expected: inputs.map((set) => interpretFunc(func, set).outputs) };
}

/** The first lane that differs, in words. */
function difference({ inputs, expected }: Case, got: readonly (readonly Tensor[])[]): string | undefined {
  for (const [set, outputs] of got.entries()) {
    const { first, different } = compareOutputs(expected[set]!, outputs);
    if (first === undefined) continue;
    const [want, have] = [expected[set]!, outputs].map((all) => all[first.output]!.data[first.lane]);
    const shown = inputs[set]!.map((t, i) => `x${i} = [${t.data.join(", ")}]`).join("\n");
    return `result ${first.output}, lane ${first.lane}: expected ${text(want)}, got ${text(have)} (${different} lanes differ)\n${shown}`;
  }
  return undefined;
}

const text = (v: number | bigint | undefined): string => (Object.is(v, -0) ? "-0" : String(v));

// Passes and text

/** How often each pass rewrote something. */
const fired = new Map(pipelines["default"]!.map((pass) => [pass, 0]));

function passesKeepBits(func: Func): string | undefined {
  const kept = caseOf(func);
  const { steps } = runPasses(modelOf(func), parsePipeline("default").passes);
  for (const { pass, model, changed } of steps) {
    const [wrong] = verifyModel(model);
    if (wrong) return `after ${pass}: ${wrong.message}`;
    if (!changed) continue;
    const outputs = kept.inputs.map((set) => interpretFunc(model.funcs[0]!, set).outputs);
    const found = difference(kept, outputs);
    if (found) return `after ${pass}: ${found}`;
  }
  for (const { pass, changed } of steps) if (changed) fired.set(pass, fired.get(pass)! + 1);
  return undefined;
}

function printsTheSameAgain(func: Func): string | undefined {
  const once = print(modelOf(func));
  const bytes = new TextEncoder().encode(once);
  const { model, diagnostics } = read({ file: "graph.mlir", bytes }, tosaDialect, {});
  if (!model || diagnostics.length > 0) return `its text is not read back: ${diagnostics[0]?.message}`;
  const again = print(model);
  return again === once ? undefined : `its text changes when it is read and printed:\n${again}`;
}

const verifies = (func: Func): string | undefined => verifyModel(modelOf(func))[0]?.message;

async function holdsForAll(check: (func: Func) => string | undefined): Promise<void> {
  for (const [index, func] of drawn.slice(0, REWRITTEN).entries())
    if (guarded(check)(func)) await fail(index, guarded(check));
}

/** An exception is a failure like any other. */
const guarded =
  (check: (func: Func) => string | undefined) =>
  (func: Func): string | undefined => {
    try {
      return check(func);
    } catch (problem) {
      return String((problem as Error).stack);
    }
  };

describe(`${REWRITTEN} random graphs`, () => {
  it("are well formed", () => holdsForAll(verifies));
  it("print, read and print alike", () => holdsForAll(printsTheSameAgain));
  it("mean the same after every pass of the default pipeline", () => holdsForAll(passesKeepBits));
  it("hold every op of the dialect, often", () => {
    const uses = new Map(tosaDialect.records.map(({ name }) => [name, 0]));
    for (const { ops } of drawn) for (const { name } of ops) uses.set(name, uses.get(name)! + 1);
    const rare = [...uses].filter(([, count]) => count < COUNT / 25);
    expect(rare).toEqual([]);
  });
  it("give every pass something to do, often", () => {
    const rare = [...fired].filter(([, count]) => count < REWRITTEN / 25);
    expect(rare).toEqual([]);
  });
});

// Compiled C

/** Half of the batches go each way: as they were drawn, or after the passes that a user's model goes through. */
const ways = [
  { compiler: "gcc", pipeline: "none" },
  { compiler: "clang", pipeline: "default" },
] as const;

type Way = (typeof ways)[number];

/**
 * The file without NEON takes turns with the portable path of the file that holds both. The levels are those at which
 * the compilers begin to count on what C leaves undefined; building costs most of the time.
 */
const builds = (batch: number, { compiler }: Way) => [
  {
    target: "neon",
    paths: ["dotprod"],
    levels: [compiler === "gcc" || batch % 4 < 2 ? "-O1" : "-O0"],
  } as const,
  {
    target: batch % 4 < 2 ? "c" : "neon",
    paths: ["portable"],
    levels: [compiler === "gcc" ? "-O2" : "-O1"],
  } as const,
];

interface Run {
  readonly way: Way;
  readonly tier: Tier;
  readonly target: "neon" | "c";
}

/** A graph with what it is run on and what it gives. */
interface Subject {
  readonly func: Func;
  readonly kept: Case;
}

const subjectOf = (func: Func): Subject => ({ func, kept: caseOf(func) });

/** All functions in one C file. */
function unitsOf(subjects: readonly Subject[], { target, way: { pipeline } }: Run): Unit[] {
  const model = modelOf(...subjects.map(({ func }, i) => ({ ...func, name: `f${i}` })));
  const optimized = runPasses(model, parsePipeline(pipeline).passes).model;
  const { files, diagnostics } = lower(optimized, { target, stem: "batch" });
  if (files.size === 0) throw new Error(diagnostics.map((d) => d.message).join("; "));
  return optimized.funcs.map((func, i) => ({
    stem: "batch",
    files,
    iface: interfaceOf(func, "batch"),
    inputs: subjects[i]!.kept.inputs,
  }));
}

/** Why each function fails; undefined for those that do not. */
async function verdicts(subjects: readonly Subject[], run: Run): Promise<(string | undefined)[]> {
  const results = await buildAndRun(unitsOf(subjects, run), run.tier);
  return results.map(({ calls }, i) => {
    const bad = calls.find(({ code, faults }) => code !== 0 || faults.length > 0);
    const outputs = calls.map((call) => call.outputs);
    const found = bad
      ? `returned ${bad.code}, ${bad.faults.join(", ")}`
      : difference(subjects[i]!.kept, outputs);
    return found && `${run.tier.name}, target ${run.target}, pipeline ${run.way.pipeline}: ${found}`;
  });
}

const alone =
  (run: Run): Check =>
  async (func) => {
    try {
      return (await verdicts([subjectOf(func)], run))[0];
    } catch (problem) {
      return problem instanceof HarnessFailure ? problem.message : String((problem as Error).stack);
    }
  };

/** Position of a function that fails, or -1. One that stops the whole program is found by halving. */
async function failing(subjects: readonly Subject[], run: Run): Promise<number> {
  try {
    return (await verdicts(subjects, run)).findIndex((found) => found !== undefined);
  } catch (problem) {
    if (subjects.length === 1) return 0;
    const half = subjects.length >> 1;
    const left = await failing(subjects.slice(0, half), run);
    if (left >= 0) return left;
    const right = await failing(subjects.slice(half), run);
    if (right >= 0) return half + right;
    throw problem;
  }
}

async function runBatch(batch: number): Promise<void> {
  const [from, way] = [batch * BATCH, ways[batch % ways.length]!];
  const subjects = drawn.slice(from, from + BATCH).map(subjectOf);
  const found = await Promise.all(
    builds(batch, way).map(async ({ target, ...choice }) => {
      const [tier] = await tiers({ ...choice, compilers: [way.compiler] });
      const run: Run = { way, target, tier: tier! };
      return { run, index: await failing(subjects, run) };
    }),
  );
  for (const { run, index } of found) if (index >= 0) await fail(from + index, alone(run));
}

describe(`${COUNT} random graphs in C agree with the interpreter on every lane`, () => {
  const batches = Array.from({ length: Math.ceil(COUNT / BATCH) }, (_, batch) => batch);
  it.each(batches)("batch %i", runBatch, 300_000);
});
