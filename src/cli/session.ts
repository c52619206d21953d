// What every verb does first: read a model, say what is wrong with it, choose its functions.
import {
  beyondForms,
  check,
  lower,
  openRequires,
  parse,
  prepare,
  withExterns,
  withInputDims,
} from "../index.ts";
import type {
  Compilation,
  CompileOptions,
  Diagnostic,
  ExternMeaning,
  Func,
  Model,
  Remark,
  Tune,
  Weights,
} from "../index.ts";
import { hasErrors } from "../support/diagnostics.ts";
import { readInput } from "./files.ts";
import { given } from "./options.ts";
import { choicesOf, showLowering } from "./loops.ts";
import type { PassOptions } from "./passes.ts";
import { coloursFor, render } from "./render.ts";
import { exits, Stop, usage } from "./stop.ts";

/** Options of every verb that reads a model. */
export interface ModelOptions extends PassOptions {
  /** The options that decide, as they could be written on a command line; for reports. */
  readonly flags?: readonly string[];
  readonly entry?: string;
  /** Whether what the specification leaves open is an error in functions too that are not run. */
  readonly strict?: boolean;
  /** Sizes of inputs that the text leaves open: `arg0:0=1`. */
  readonly inputDim?: readonly string[];
  /** Ops that are left to functions of the user's, and what those compute. */
  readonly extern?: readonly string[];
  readonly meanings?: Readonly<Record<string, ExternMeaning>>;
}

/** Options of every verb that generates code. */
export interface CodeOptions extends ModelOptions {
  readonly prefix?: string;
  readonly weights?: Weights;
  readonly cpu?: "base" | "dotprod" | "i8mm";
  readonly tune?: Tune;
  readonly remarks?: boolean;
  readonly stage?: string;
  /** Whether files say what they were made of. */
  readonly provenance?: boolean;
}

/** Code for a model that has been through its passes; mistakes in it end the command. */
export function generate(
  model: Model,
  target: CompileOptions["target"],
  stem: string,
  options: CodeOptions,
): Compilation {
  showLowering(model, options);
  const { entry, prefix, stage, weights } = options;
  const more = { ...given({ entry, prefix, stage, weights }), ...choicesOf(options) };
  const compilation = lower(model, { target, stem, ...more });
  report(compilation.diagnostics);
  return compilation;
}

/** The model with the sizes that the command line gives. */
export function sized(model: Model, { inputDim, entry }: ModelOptions): Model {
  if (inputDim === undefined) return model;
  const { model: now, diagnostics } = withInputDims(model, inputDim, entry);
  report(diagnostics);
  return now;
}

/** The model with the ops that the command line names left to functions. */
function withCalls(model: Model, { extern, meanings }: ModelOptions): Model {
  if (extern === undefined) return model;
  const { model: now, diagnostics } = withExterns(model, { ops: extern, ...given({ meanings }) });
  report(diagnostics);
  return now;
}

/** What upstream takes and the specification does not, as mistakes. */
export const asErrors = (remarks: readonly Remark[]): Diagnostic[] =>
  remarks.map(({ subject: _, ...rest }) => ({ ...rest, severity: "error" }));

/** Reads and parses a model, and makes it one that can be run; its errors end the command, and so does what the specification leaves open. */
export function load(path: string, options: ModelOptions): { model: Model; bytes: Uint8Array } {
  const { file, bytes } = readInput(path);
  const { model: read, diagnostics } = parse(bytes, { file });
  report(diagnostics);
  if (read === undefined) throw new Error("no model and no error");
  const ready = prepare(read);
  report(ready.diagnostics);
  const model = withCalls(sized(ready.model, options), options);
  if (options.strict) report(asErrors(beyondForms(model)));
  report(openRequires(model, { entry: options.strict ? undefined : options.entry }));
  return { model, bytes };
}

/** Prints diagnostics to stderr; errors among them end the command. */
export function report(diagnostics: readonly Diagnostic[]): void {
  if (diagnostics.length > 0) process.stderr.write(render(diagnostics, coloursFor(process.stderr)));
  if (!hasErrors(diagnostics)) return;
  const codes = diagnostics.flatMap((d) => (d.severity === "error" ? [d.code] : []));
  const count = codes.length === 1 ? "1 error" : `${codes.length} errors`;
  throw new Stop(exits.failed, count, `tosac explain ${codes[0]} has an example, and how to mend it`);
}

/** Remarks explain; they are many, so they are only counted unless asked for. */
export function remark(remarks: readonly Remark[], all = false): void {
  const distinct = withoutRepeats(remarks);
  if (distinct.length === 0) return;
  const count = distinct.length === 1 ? "1 remark" : `${distinct.length} remarks`;
  process.stderr.write(
    all
      ? render(distinct, coloursFor(process.stderr), Infinity)
      : `${count}; --remarks shows ${distinct.length === 1 ? "it" : "them"}\n`,
  );
}

/** A pass that looks at an op in every round has the same to say each time. */
function withoutRepeats(remarks: readonly Remark[]): Remark[] {
  const keyed = remarks.map((r) => [`${r.code} ${r.at?.start} ${r.message}`, r] as const);
  return [...new Map(keyed).values()];
}

/** The function `--entry` names, or every public function with a body; what cannot be run ends the command. */
export function runnable(model: Model, entry: string | undefined): Func[] {
  report(check(model, entry));
  const name = entry?.replace(/^@/, "");
  return model.funcs.filter((func) =>
    name === undefined ? func.visibility === "public" && func.hasBody : func.name === name,
  );
}

/** The same where exactly one function can be meant. */
export function singleRunnable(model: Model, entry: string | undefined): Func {
  const funcs = runnable(model, entry);
  if (funcs.length === 1) return funcs[0]!;
  const names = funcs.map(({ name }) => `@${name}`).join(", ");
  throw usage("the model has several functions", `choose one with --entry: ${names}`);
}
