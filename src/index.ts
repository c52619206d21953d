// The library. Nothing in it touches files, processes or the console; bad input gives diagnostics, exceptions mean a bug.
import type { AccuracyReport, MeasureOptions } from "./accuracy/accuracy.ts";
import { measure, unitOf } from "./accuracy/accuracy.ts";
import { entries, lower } from "./compiler.ts";
import type { Choices, CompileOptions as LowerOptions, Compilation } from "./compiler.ts";
import { operations } from "./expr/vocabulary.ts";
import type { Note } from "./interpret.ts";
import { interpretFunc } from "./interpret.ts";
import type { Model } from "./ir/graph.ts";
import { verifyModel } from "./ir/verify.ts";
import { limitsOf } from "./kernel/interface/limits.ts";
import type { Kept } from "./passes/pass.ts";
import type { Step } from "./passes/pipeline.ts";
import { parsePipeline, remarksOf, runPasses } from "./passes/pipeline.ts";
import type { Damage } from "./passes/threshold/damage.ts";
import { damageOf, joined, movedThresholds } from "./passes/threshold/damage.ts";
import { passes, pipelines } from "./passes/registry.ts";
import type { Diagnostic, Remark } from "./support/diagnostics.ts";
import { hasErrors } from "./support/diagnostics.ts";
import type { Tensor } from "./support/tensor.ts";
import type { Skipped } from "./skipped.ts";
import { skippedIn } from "./skipped.ts";
import { targets } from "./targets/index.ts";
import { rules } from "./targets/neon/rules/index.ts";
import { print as printModel } from "./text/print.ts";
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
export type { Choices, Compilation } from "./compiler.ts";
export { fileStem } from "./compiler.ts";
export type { Note } from "./interpret.ts";
export type { Func, Model } from "./ir/graph.ts";
export { interfaceOf, interfacesOf } from "./kernel/interface/interface.ts";
export type { CInterface, CParam } from "./kernel/interface/interface.ts";
export type { Tune } from "./kernel/families.ts";
export { positionOf } from "./support/diagnostics.ts";
export type { Diagnostic, Remark, Source, Span } from "./support/diagnostics.ts";
export type { Damage } from "./passes/threshold/damage.ts";
export type { Skipped } from "./skipped.ts";
export { skippedRemark } from "./skipped.ts";
export type { Tensor, TypedArray } from "./support/tensor.ts";
export { zeros } from "./support/tensor.ts";

export interface CompileOptions extends LowerOptions {
  /** Graph passes to run first; the default pipeline when absent. */
  readonly pipeline?: string;
}

/** Reads and verifies TOSA text of any era. Never throws on bad input. */
export function parse(
  text: string | Uint8Array,
  opts: { file?: string; allowUnregistered?: boolean } = {},
): { model: Model | undefined; diagnostics: Diagnostic[] } {
  const bytes = typeof text === "string" ? new TextEncoder().encode(text) : text;
  const { model, diagnostics } = read({ file: opts.file ?? "<model>", bytes }, dialect, {
    allowUnregistered: opts.allowUnregistered ?? false,
  });
  const all = [...diagnostics, ...(model ? verifyModel(model) : [])];
  return { model, diagnostics: all.sort((a, b) => (a.at?.start ?? 0) - (b.at?.start ?? 0)) };
}

/** TOSA 1.0 text, which upstream tools accept. */
export function print(model: Model): string {
  return printModel(model);
}

/** What a pipeline did: every pass, what fired and what declined, and the model after it. */
export interface Trace {
  readonly steps: readonly Step[];
}

/** Mistakes in a pipeline text; empty when it can be run. */
export const checkPipeline = (pipeline: string): readonly Diagnostic[] => parsePipeline(pipeline).diagnostics;

/**
 * Runs a pipeline: `default` when none is named, which keeps every bit. Throws on a pipeline for which `checkPipeline`
 * reports mistakes.
 */
export function optimize(
  model: Model,
  opts: { pipeline?: string; trace?: boolean } = {},
): { model: Model; remarks: Remark[]; trace?: Trace } {
  const { passes: list, diagnostics } = parsePipeline(opts.pipeline ?? "default");
  if (diagnostics.length > 0) throw new Error(diagnostics.map((d) => d.message).join("; "));
  const run = runPasses(model, list);
  return {
    model: run.model,
    remarks: remarksOf(run.steps),
    ...(opts.trace && { trace: { steps: run.steps } }),
  };
}

/** Why a model, or one entry of it, cannot be run or compiled; empty when it can. */
export function check(model: Model, entry?: string): Diagnostic[] {
  const { funcs, diagnostics } = entries(model, entry);
  return [...diagnostics, ...verifyModel({ ...model, funcs }), ...funcs.flatMap(limitsOf)];
}

/** Runs one function on tensors that match its parameters. Throws on models for which `check` reports errors. */
export function interpret(
  model: Model,
  inputs: readonly Tensor[],
  opts: { entry?: string } = {},
): { outputs: Tensor[]; notes: Note[] } {
  const { funcs, diagnostics } = entries(model, opts.entry);
  const [func] = funcs;
  if (hasErrors(diagnostics) || !func) throw new Error(diagnostics.map((d) => d.message).join("; "));
  return interpretFunc(func, inputs);
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
  const wrong = [...checkPipeline(opts.pipeline ?? "default"), ...check(model, opts.entry)];
  if (hasErrors(wrong)) return { files: new Map(), diagnostics: wrong, remarks: [] };
  const optimized = optimize(model, opts.pipeline === undefined ? {} : { pipeline: opts.pipeline });
  const { files, diagnostics, remarks } = lower(optimized.model, opts);
  return { files, diagnostics, remarks: [...optimized.remarks, ...remarks] };
}

interface Listed {
  readonly name: string;
  readonly summary: string;
}

interface ListedPass extends Listed {
  readonly keeps: Kept;
  /** Ways to work that a pipeline can choose, each with its own promise; the first is meant when nothing is said. */
  readonly modes: readonly (Listed & { readonly keeps: Kept })[];
  /** Order facts: passes that come earlier when both run, each with the reason. */
  readonly after: readonly (readonly [pass: string, reason: string])[];
}

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
    passes: passes.map(({ name, summary, keeps, after = [], modes = {} }) => ({
      ...{ name, summary, keeps, after },
      modes: Object.entries(modes).map(([mode, of]) => ({
        name: mode,
        summary: of.summary,
        keeps: of.keeps,
      })),
    })),
    pipelines: Object.entries(pipelines).map(([name, list]) => ({
      name,
      summary: list.join(",") || "no passes",
    })),
    targets: targets.map(({ name, summary }) => ({ name, summary })),
    idioms: operations().map(({ name, summary }) => ({ name, summary })),
    rules: rules.map((r) => ({
      name: r.name,
      summary: typeof r.emit === "string" ? r.emit : r.emit.join("; "),
    })),
  };
}
