// The library. Nothing in it touches files, processes or the console; bad input gives diagnostics, exceptions mean a bug.
import type { AccuracyReport, MeasureOptions } from "./accuracy/accuracy.ts";
import { measure, unitOf } from "./accuracy/accuracy.ts";
import { entries, lower } from "./compiler.ts";
import type { Choices, CompileOptions as LowerOptions, Compilation } from "./compiler.ts";
import { operations } from "./expr/vocabulary.ts";
import { inputMistakes, isModel, modelMistakes, optionMistakes } from "./given.ts";
import type { Note, WatchRun } from "./interpret.ts";
import { exactly, firstState, interpretFunc, OutOfSteps } from "./interpret.ts";
import { textTrace, traceOf } from "./explore/explore.ts";
import type { Trace as ModelTrace } from "./explore/trace.ts";
import type { Func, Model } from "./ir/graph.ts";
import { callMistakes, withoutCalls } from "./ir/calls.ts";
import { beyondSpecification, brokenRequires } from "./ir/legality.ts";
import { verifyModel } from "./ir/verify.ts";
import { limitsOf } from "./kernel/interface/limits.ts";
import type { Kept } from "./passes/pass.ts";
import { checkPipeline, loweringIn, optimize } from "./optimize.ts";
import { ExternFailed, withoutMeaning } from "./passes/externs.ts";
import type { PassSpec } from "./passes/own.ts";
import type { Step } from "./passes/pipeline.ts";
import type { Damage } from "./passes/threshold/damage.ts";
import { damageOf, joined, movedThresholds } from "./passes/threshold/damage.ts";
import { loweringNamed } from "./lower/registry.ts";
import { allPasses, allPipelines } from "./pipeline.ts";
import type { Diagnostic, Remark } from "./support/diagnostics.ts";
import { error, hasErrors } from "./support/diagnostics.ts";
import type { Tensor } from "./support/tensor.ts";
import type { Skipped } from "./skipped.ts";
import { skippedIn } from "./skipped.ts";
import type { Prepared } from "./ir/prepare.ts";
import { prepare as prepareModel, withInputDims as sizedModel } from "./ir/prepare.ts";
import { targets } from "./targets/index.ts";
import { shownTexts } from "./vector/rule.ts";
import { rules } from "./targets/neon/rules/index.ts";
import { print as printModel, type Form } from "./text/print.ts";
import { read } from "./text/read.ts";
import { dialect } from "./tosa/index.ts";

export type {
  AccuracyReport,
  ChainReport,
  MeasureOptions,
  ResultReport,
  SoftmaxReport,
} from "./accuracy/accuracy.ts";
export type { Deviation } from "./accuracy/deviation.ts";
export type { Choices, Compilation, LoopStage } from "./compiler.ts";
export { loopStages, memoryOf, runLoops } from "./compiler.ts";
export type { MemoryUse, PlacedBuffer } from "./kernel/memory-use.ts";
export { variablesOf } from "./ir/variables.ts";
export type { Proc as Loops } from "./loops/ir.ts";
export { printProc as printLoops } from "./loops/print.ts";
export { verifyProc as verifyLoops } from "./loops/verify.ts";
export { fileStem, lower } from "./compiler.ts";
export { checkPipeline, loweringIn, optimize, passMistakes, passTools } from "./optimize.ts";
export type { OptimizeOptions, PassModule, PassTools, Trace } from "./optimize.ts";
export type { PassSpec } from "./passes/own.ts";
export { withExterns } from "./passes/externs.ts";
export type { ExternMeaning, Externs } from "./passes/externs.ts";
export { externCalls } from "./ir/extern.ts";
export { no } from "./ir/rewrite.ts";
export type { Answer, Builder, Declined, Event, Pattern, Watch } from "./ir/rewrite.ts";
export type { Attr, Attributes, DenseAttr } from "./ir/attributes.ts";
export type { Type, TensorType } from "./ir/types.ts";
export type { Note, WatchRun } from "./interpret.ts";
export type { Func, Model, Op, Value } from "./ir/graph.ts";
export { blocksOf, interfaceOf, interfacesOf } from "./kernel/interface/interface.ts";
export type { Block, CInterface, CParam, Weights } from "./kernel/interface/interface.ts";
export type { Tune } from "./targets/neon/families.ts";
export { censusOf } from "./ir/census.ts";
export type { Census } from "./ir/census.ts";
export { positionOf } from "./support/diagnostics.ts";
export type { Diagnostic, Remark, Source, Span } from "./support/diagnostics.ts";
export type { ModelTrace };
export type { Damage } from "./passes/threshold/damage.ts";
export type { Skipped } from "./skipped.ts";
export { skippedRemark } from "./skipped.ts";
export type { Tensor, TypedArray } from "./support/tensor.ts";
export { zeros } from "./support/tensor.ts";

/** What is compiled, by which passes, and for what. */
export interface CompileOptions extends Omit<LowerOptions, "lowering"> {
  /** Passes to run, of graphs and then of loops; the default ones of either kind where there are none of that kind. */
  readonly pipeline?: string;
  /** Passes of one's own that the pipeline may name. */
  readonly passes?: readonly PassSpec[];
}

/** Reads and verifies TOSA text of any era. Never throws on bad input; there is no model where there is an error. */
export function parse(
  text: string | Uint8Array,
  opts: { file?: string; allowUnregistered?: boolean } = {},
): { model: Model | undefined; diagnostics: Diagnostic[] } {
  const bytes = typeof text === "string" ? new TextEncoder().encode(text) : text;
  if (!(bytes instanceof Uint8Array))
    return { model: undefined, diagnostics: [error("input/text", "a model is a text or its bytes")] };
  const { model, diagnostics } = read({ file: opts.file ?? "<model>", bytes }, dialect, {
    allowUnregistered: opts.allowUnregistered ?? false,
  });
  const all = [...diagnostics, ...(model ? [...verifyModel(model), ...callMistakes(model)] : [])];
  return {
    model: hasErrors(all) ? undefined : model,
    diagnostics: all.sort((a, b) => (a.at?.start ?? 0) - (b.at?.start ?? 0)),
  };
}

/** TOSA 1.0 text, which upstream tools accept; or with properties in each op's own syntax, as LLVM's main writes them. */
export function print(model: Model, opts: { form?: Form } = {}): string {
  return printModel(model, opts.form);
}

/** The functions that an entry means, of a model that `check` finds no errors in: all public ones when there is none. */
export const entryFuncs = (model: Model, entry?: string): Func[] => entries(model, entry).funcs;

/**
 * A model as it is run and compiled: without calls and spare constants, with all types that follow from its parameters. Call
 * cycles are among the diagnostics.
 */
export const prepare = (model: Model): Prepared =>
  isModel(model) ? prepareModel(model, dialect) : { model, diagnostics: modelMistakes(model) };

/** The model with open sizes of inputs given, each as `name:dimension=size`; of one entry, or of every public function. */
export const withInputDims = (model: Model, dims: readonly string[], entry?: string): Prepared =>
  isModel(model) ? sizedModel(model, dims, entry) : { model, diagnostics: modelMistakes(model) };

/** Why a model, or one entry of it, cannot be run and compiled; empty when it can. */
export function check(model: Model, entry?: string): Diagnostic[] {
  if (!isModel(model)) return modelMistakes(model);
  const ready = prepare(model);
  const { funcs, diagnostics } = entries(ready.model, entry);
  const wanted = hasErrors(ready.diagnostics) ? funcs.map(withoutCalls) : funcs;
  const limits = wanted.flatMap(limitsOf);
  return [...ready.diagnostics, ...diagnostics, ...verifyModel({ ...model, funcs }), ...limits];
}

/**
 * REQUIREs of the specification that constants of a model break; of one entry where it is named. To be asked of a model
 * that `check` or `parse` finds no errors in, and of one that was read: passes may compute further constants.
 */
export function openRequires(
  model: Model,
  opts: { entry?: string | undefined; severity?: "warning" | "error" } = {},
): Diagnostic[] {
  const funcs = opts.entry === undefined ? model.funcs : entries(model, opts.entry).funcs;
  return funcs.flatMap((func) => brokenRequires(func, opts.severity ?? "error"));
}

/** Ops with element types that upstream MLIR takes and the specification does not have; of one entry where it is named. */
export function beyondForms(model: Model, entry?: string): Remark[] {
  const funcs = entry === undefined ? model.funcs : entries(model, entry).funcs;
  return funcs.flatMap(beyondSpecification);
}

/**
 * Runs one function on tensors that match its parameters; variables hold their first values before. Notes are REQUIREs that failed, and where; diagnostics say
 * what is wrong with the model, the entry or the inputs, and then there are no outputs.
 */
export function interpret(
  model: Model,
  inputs: readonly Tensor[],
  opts: { entry?: string; steps?: number; watch?: WatchRun } = {},
): { outputs: Tensor[]; notes: Note[]; diagnostics: Diagnostic[] } {
  const { func, diagnostics } = runnable(model, opts.entry);
  const wrong = func
    ? [...diagnostics, ...withoutMeaning(func), ...inputMistakes(func, inputs)]
    : diagnostics;
  if (!func || hasErrors(wrong)) return { outputs: [], notes: [], diagnostics: [...wrong] };
  const { steps, watch } = opts;
  try {
    const more = { ...(steps && { steps }), state: firstState(model), watch };
    const found = interpretFunc(func, inputs, exactly, more);
    return { ...found, diagnostics: [...wrong] };
  } catch (problem) {
    const stopped = problem instanceof ExternFailed ? problem.diagnostic : tooLong(problem);
    return { outputs: [], notes: [], diagnostics: [...wrong, stopped] };
  }
}

function tooLong(problem: unknown): Diagnostic {
  if (!(problem instanceof OutOfSteps)) throw problem;
  const { message, op } = problem;
  return error("limit/steps", message, op.span, { help: "a loop may not end; --steps allows more" });
}

interface Runnable {
  readonly func: Func | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

/** Models are asked many times, and do not change. */
const asked = new WeakMap<Model, Map<string | undefined, Runnable>>();

/** The one function that can be meant, when it can be run. */
function runnable(model: Model, entry: string | undefined): Runnable {
  if (!isModel(model)) return { func: undefined, diagnostics: modelMistakes(model) };
  const known = asked.get(model) ?? new Map<string | undefined, Runnable>();
  asked.set(model, known);
  const found = known.get(entry) ?? judged(model, entry);
  known.set(entry, found);
  return found;
}

function judged(model: Model, entry: string | undefined): Runnable {
  const diagnostics = check(model, entry);
  if (hasErrors(diagnostics)) return { func: undefined, diagnostics };
  const { funcs } = entries(prepare(model).model, entry);
  if (funcs.length === 1) return { func: funcs[0], diagnostics };
  const help = `choose one by entry: ${funcs.map(({ name }) => `@${name}`).join(", ")}`;
  const several = error("entry/several", "the model has several functions", undefined, { help });
  return { func: undefined, diagnostics: [...diagnostics, several] };
}

/**
 * What a function computes, against its ops in real numbers: functions of one narrow value on all inputs there are,
 * softmaxes on the worst rows that a search finds, other results on the inputs that `inputs` makes. Throws on models for
 * which `check` reports errors.
 */
export function accuracy(model: Model, opts: MeasureOptions & { entry?: string }): AccuracyReport {
  const { funcs, diagnostics } = entries(model, opts.entry);
  const [func] = funcs;
  if (hasErrors(diagnostics) || !func) throw new Error(diagnostics.map((d) => d.message).join("; "));
  return measure(func, opts);
}

/** What one unit of each result of a function is worth in real numbers, where its graph tells. */
export const resultUnits = (model: Model, entry: string): (number | undefined)[] =>
  model.funcs.find(({ name }) => name === entry)?.results.map(unitOf) ?? [];

/**
 * What moving thresholds of a function in front of their softmax does to the results of those, on some sets of inputs.
 * Undefined when none was moved.
 */
export function thresholdDamage(
  model: Model,
  steps: readonly Step[],
  entry: string,
  inputs: readonly (readonly Tensor[])[],
): Damage | undefined {
  const all = movedThresholds(model, steps, entry).flatMap(({ before, after, ...threshold }) =>
    inputs.map((set) => {
      const [exact, approx] = [before, after].map((func) => interpretFunc(func, set).outputs[0]!);
      return damageOf(exact!, approx!, threshold);
    }),
  );
  return all.length > 0 ? joined(all) : undefined;
}

/** How much of the rows of a function its code skips on some sets of inputs, for each table it builds for a row. */
export const skipped = (
  model: Model,
  entry: string,
  inputs: readonly (readonly Tensor[])[],
  choices: Choices = {},
): Skipped[] =>
  model.funcs.filter(({ name }) => name === entry).flatMap((func) => skippedIn(func, inputs, choices));

/** Optimizes and lowers a model. `files` is empty when `diagnostics` holds errors. */
export function compile(model: Model, opts: CompileOptions): Compilation {
  const unclear = optionMistakes(opts);
  if (hasErrors(unclear)) return { files: new Map(), diagnostics: unclear, remarks: [] };
  const { pipeline = "default", passes = [] } = opts;
  const unsound = [...checkPipeline(pipeline, passes), ...check(model, opts.entry)];
  if (hasErrors(unsound)) return { files: new Map(), diagnostics: unsound, remarks: [] };
  const ready = prepare(model).model;
  const wrong = openRequires(ready, { entry: opts.entry });
  if (hasErrors(wrong)) return { files: new Map(), diagnostics: wrong, remarks: [] };
  const optimized = optimize(ready, { pipeline, passes });
  if (hasErrors(optimized.diagnostics))
    return { files: new Map(), diagnostics: optimized.diagnostics, remarks: [] };
  const lowering = loweringIn(pipeline);
  const { files, diagnostics, remarks } = lower(optimized.model, { ...opts, lowering });
  return { files, diagnostics, remarks: [...optimized.remarks, ...remarks] };
}

/**
 * A text on its way to C, for people to look at: every stage, and the ops of the text that each line of it is there for. What is wrong
 * with the text is part of it.
 */
export function explore(
  text: string | Uint8Array,
  opts: { file?: string; pipeline?: string; entry?: string; stem?: string } & Choices = {},
): ModelTrace {
  const bytes = typeof text === "string" ? new TextEncoder().encode(text) : text;
  const { file = "<model>", pipeline = "default", ...choices } = opts;
  const { model, diagnostics } = parse(bytes, { file });
  const wrong = [...checkPipeline(pipeline), ...(model ? check(model, opts.entry) : [])];
  const ready = model && prepare(model).model;
  const open = ready && !hasErrors(wrong) ? openRequires(ready, { entry: opts.entry }) : [];
  const all = [...diagnostics, ...wrong, ...open];
  if (!model || !ready || hasErrors(all)) return textTrace({ file, bytes }, pipeline, all, model);
  return traceOf(model.source ?? { file, bytes }, model, ready, all, { ...choices, pipeline });
}

interface Listed {
  readonly name: string;
  readonly summary: string;
}

interface ListedPass extends Listed {
  /** What it works on. */
  readonly of: "graph" | "loops";
  readonly keeps: Kept;
  /** Ways to work that a pipeline can choose, each with its own promise; the first is meant when nothing is said. */
  readonly modes: readonly (Listed & { readonly keeps: Kept })[];
  /** Order facts: passes that come earlier when both run, each with the reason. */
  readonly after: readonly (readonly [pass: string, reason: string])[];
  /** What it is made of, each with the reason why it may do what it does. */
  readonly patterns: readonly { readonly name: string; readonly because: string }[];
}

/** What there is of each kind, by name and with a sentence. */
export interface Registries {
  readonly ops: readonly Listed[];
  readonly passes: readonly ListedPass[];
  readonly pipelines: readonly Listed[];
  readonly targets: readonly Listed[];
  readonly idioms: readonly Listed[];
  readonly rules: readonly Listed[];
}

/** What there is: for listings and reference pages. */
export function registries(): Registries {
  return {
    ops: dialect.records.map(({ name, summary }) => ({ name, summary })),
    passes: allPasses.map(({ name, summary, keeps, after = [], modes = {}, patterns = [] }) => ({
      ...{ name, summary, keeps, after },
      patterns: patterns.map((pattern) => ({ name: pattern.name, because: pattern.because })),
      of: loweringNamed(name) ? ("loops" as const) : ("graph" as const),
      modes: Object.entries(modes).map(([mode, of]) => ({
        name: mode,
        summary: of.summary,
        keeps: of.keeps,
      })),
    })),
    pipelines: Object.entries(allPipelines).map(([name, list]) => ({
      name,
      summary: list.join(",") || "no passes",
    })),
    targets: targets.map(({ name, summary }) => ({ name, summary })),
    idioms: operations().map(({ name, summary }) => ({ name, summary })),
    rules: rules.map((r) => ({
      name: r.name,
      summary: shownTexts(r).join("; "),
    })),
  };
}
