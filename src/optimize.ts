// Pipelines over models: passes of ours, and of whoever uses the library.
import { modelMistakes } from "./given.ts";
import { boolAttr, intAttr } from "./ir/attributes.ts";
import type { Model } from "./ir/graph.ts";
import { no } from "./ir/rewrite.ts";
import type { Event } from "./ir/rewrite.ts";
import { sameType, tensorType, typeText } from "./ir/types.ts";
import { constantOf, splatOf } from "./passes/constants.ts";
import { ownPass, OwnPassFailed, specMistakes } from "./passes/own.ts";
import type { PassSpec } from "./passes/own.ts";
import type { Step } from "./passes/pipeline.ts";
import { remarksOf, runPasses } from "./passes/pipeline.ts";
import { allPasses, allPipelines, readPipeline } from "./pipeline.ts";
import type { Diagnostic, Remark } from "./support/diagnostics.ts";
import { error, hasErrors } from "./support/diagnostics.ts";
import { printOp } from "./text/print.ts";

/** What a pipeline did: every pass, what fired and what declined, and the model after it. */
export interface Trace {
  readonly steps: readonly Step[];
}

/** Which passes run, and who hears of them. */
export interface OptimizeOptions {
  /** `default` when absent, which keeps every bit. */
  readonly pipeline?: string;
  /** Passes of one's own that the pipeline may name. */
  readonly passes?: readonly PassSpec[];
  readonly trace?: boolean;
  /** Hears of each pattern that fires or declines, when it does. */
  readonly watch?: (event: Event, pass: string) => void;
}

/** What passes are mostly made of, for those who would rather not import it; `build` is what `rewrite` is given. */
export const passTools = {
  /** An answer that says why an op is left alone. */
  no,
  /** `splat(op, i)`: the one number that operand `i` is made of, when it is a constant of one value. */
  splat: splatOf,
  /** `constant(tensor, build)`: a constant op of a tensor's contents. */
  constant: constantOf,
  /** Whether two types are the same, sizes and all. */
  sameType,
  tensorType,
  typeText,
  /** `int(3, "i32")`, an attribute. */
  int: intAttr,
  bool: boolAttr,
  /** The text of an op, as it stands in a model. */
  printOp,
} as const;

/** The type of `passTools`. */
export type PassTools = typeof passTools;

/** What a module of passes has for its default export: a pass, several, or what makes them of the tools. */
export type PassModule =
  PassSpec | readonly PassSpec[] | ((tools: PassTools) => PassSpec | readonly PassSpec[]);

/** The passes over loops that a pipeline names, in order; undefined when it names none. */
export const loweringIn = (pipeline: string): readonly string[] | undefined =>
  readPipeline(pipeline).lowering;

/** Mistakes in what passes of one's own say of themselves; empty when a pipeline can name them. */
export const passMistakes = (specs: readonly PassSpec[]): readonly Diagnostic[] =>
  specMistakes(specs, [...allPasses.map(({ name }) => name), ...Object.keys(allPipelines)]);

/** Mistakes in a pipeline text, and in the passes that come with it; empty when it can be run. */
export function checkPipeline(pipeline: string, passes: readonly PassSpec[] = []): readonly Diagnostic[] {
  if (typeof pipeline !== "string") return [error("option/pipeline", "pipeline must be a text")];
  const wrong = passMistakes(passes);
  return wrong.length > 0 ? wrong : readPipeline(pipeline, passes.map(ownPass)).diagnostics;
}

/**
 * Runs the passes over graphs of a pipeline. With mistakes in it, or in the model, nothing runs; and nothing comes of it where
 * a pass of one's own throws, or leaves what is no model.
 */
export function optimize(
  model: Model,
  opts: OptimizeOptions = {},
): { model: Model; remarks: Remark[]; diagnostics: Diagnostic[]; trace?: Trace } {
  const { pipeline = "default", passes = [], watch } = opts;
  const diagnostics = [...checkPipeline(pipeline, passes), ...modelMistakes(model)];
  const nothing = (wrong: readonly Diagnostic[]) => ({ model, remarks: [], diagnostics: [...wrong] });
  if (hasErrors(diagnostics)) return nothing(diagnostics);
  try {
    const run = runPasses(model, readPipeline(pipeline, passes.map(ownPass)).graph, watch);
    const trace = { steps: run.steps };
    return { model: run.model, remarks: remarksOf(run.steps), diagnostics, ...(opts.trace && { trace }) };
  } catch (problem) {
    if (problem instanceof OwnPassFailed) return nothing([...diagnostics, ...problem.diagnostics]);
    throw problem;
  }
}
