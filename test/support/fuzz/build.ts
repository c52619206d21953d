// Many functions in one C program: it must build without a word under the contract's warnings, and give the
// interpreter's bits. A function that stops the whole program is found by halving.
import {
  buildAndRun,
  compileOnly,
  HarnessFailure,
  tiers,
  type Tier,
  type Unit,
} from "../../../src/cli/harness.ts";
import { lower } from "../../../src/compiler.ts";
import type { Model } from "../../../src/ir/graph.ts";
import { interfaceOf } from "../../../src/kernel/interface/interface.ts";
import { parsePipeline, runPasses } from "../../../src/passes/pipeline.ts";
import { contractWarnings } from "../warnings.ts";
import { difference, type Subject } from "./examine.ts";
import { fault, type Fault } from "./specimen.ts";

/** A way to build: what runs before, what is written, who compiles it, and which of the paths in it. */
interface Way {
  readonly compiler: "gcc" | "clang";
  readonly pipeline: "none" | "default";
  readonly target: "neon" | "c";
  readonly path: "dotprod" | "base" | "portable";
  readonly level: "-O0" | "-O1" | "-O2";
}

const way = (
  compiler: Way["compiler"],
  pipeline: Way["pipeline"],
  target: Way["target"],
  path: Way["path"],
  level: Way["level"],
): Way => ({ compiler, pipeline, target, path, level });

/**
 * Batches take turns. Every compiler meets both paths and both targets, with and without passes; the levels are those at
 * which the compilers begin to count on what C leaves undefined.
 */
export const turns: readonly (readonly Way[])[] = [
  [way("gcc", "none", "neon", "dotprod", "-O1"), way("gcc", "none", "c", "portable", "-O2")],
  [way("clang", "default", "neon", "dotprod", "-O1"), way("clang", "default", "neon", "portable", "-O1")],
  [way("gcc", "default", "neon", "base", "-O1"), way("gcc", "default", "neon", "portable", "-O2")],
  [way("clang", "none", "neon", "dotprod", "-O0"), way("clang", "none", "c", "portable", "-O1")],
];

/** The ways for a batch, by its number. */
export const waysFor = (batch: number): readonly Way[] => turns[batch % turns.length]!;

const nameOf = ({ compiler, pipeline, target, path }: Way): string =>
  `${compiler} ${target} ${path} after ${pipeline}`;

/** A function of the batch that fails, by its position. */
export interface Failure {
  readonly position: number;
  readonly fault: Fault;
}

/** Every function that does not build or does not give the interpreter's bits; the first few where many stop a build. */
export async function failuresIn(subjects: readonly Subject[], by: Way): Promise<Failure[]> {
  if (subjects.length === 0) return [];
  const [tier] = await tiers({ paths: [by.path], levels: [by.level], compilers: [by.compiler] });
  return halved(subjects, (some) => attempt(some, by, tier!));
}

/** How many functions that stop a whole program are looked for. */
const STOPPERS = 12;

/**
 * What an attempt at all of them finds; where it fails as a whole (a text: the stage, then words), at halves of them.
 */
export async function halved<T>(
  items: readonly T[],
  attempt: (items: readonly T[]) => Promise<Failure[] | string>,
  from = 0,
  budget = { left: STOPPERS },
): Promise<Failure[]> {
  if (items.length === 0 || budget.left <= 0) return [];
  const outcome = await attempt(items);
  if (typeof outcome !== "string") return outcome.map((f) => ({ ...f, position: from + f.position }));
  if (items.length === 1) {
    budget.left--;
    const [stage, ...message] = outcome.split("\n");
    return [{ position: from, fault: fault(stage!, message.join("\n")) }];
  }
  const half = items.length >> 1;
  const left = await halved(items.slice(0, half), attempt, from, budget);
  return [...left, ...(await halved(items.slice(half), attempt, from + half, budget))];
}

/** What each function does; a text (stage, then words) when the program as a whole cannot be built or broke off. */
async function attempt(subjects: readonly Subject[], by: Way, tier: Tier): Promise<Failure[] | string> {
  try {
    const units = unitsOf(subjects, by);
    if (typeof units === "string") return units;
    const [compiled] = await compileOnly([units[0]!], tier, contractWarnings);
    if (!compiled!.ok) return `build ${nameOf(by)}\n${firstMessage(compiled!.messages)}`;
    const results = await buildAndRun(units, tier);
    return results.flatMap(({ calls }, position) => {
      const bad = calls.find(({ code, faults }) => code !== 0 || faults.length > 0);
      const outputs = calls.map((call) => call.outputs);
      const words = bad
        ? `returned ${bad.code}, ${bad.faults.join(", ")}`
        : difference(subjects[position]!, outputs);
      return words === undefined ? [] : [{ position, fault: fault(`run ${nameOf(by)}`, words) }];
    });
  } catch (problem) {
    return `run ${nameOf(by)}\n${problem instanceof HarnessFailure ? problem.message : String((problem as Error).stack)}`;
  }
}

const firstMessage = (messages: string): string =>
  (messages.split("\n").find((line) => /error|warning/.test(line)) ?? messages).replace(/^\S+: /, "");

/** All functions in one C file, under their own names where those differ. */
function unitsOf(subjects: readonly Subject[], { pipeline, target, path }: Way): Unit[] | string {
  const names = subjects.map(({ func }) => func.name);
  const keeps = new Set(names.map((n) => n.toUpperCase())).size === names.length && subjects.length > 1;
  const funcs = subjects.map(({ func }, i) => ({ ...func, name: keeps ? func.name : `f${i}` }));
  const model: Model = { source: undefined, name: undefined, attributes: {}, funcs };
  const optimized = runPasses(model, parsePipeline(pipeline).passes).model;
  const cpu = path === "base" ? "base" : "dotprod";
  const { files, diagnostics } = lower(optimized, { target, cpu, stem: "batch" });
  if (files.size === 0) return `lower ${target}\n${diagnostics[0]?.message}`;
  return optimized.funcs.map((func, i) => ({
    stem: "batch",
    files,
    iface: interfaceOf(func, "batch"),
    inputs: subjects[i]!.inputs,
  }));
}
