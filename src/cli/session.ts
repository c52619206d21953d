// What every verb does first: read a model, say what is wrong with it, choose its functions.
import { check, parse, type Diagnostic, type Func, type Model, type Remark } from "../index.ts";
import { hasErrors } from "../support/diagnostics.ts";
import { readInput } from "./files.ts";
import { coloursFor, render } from "./render.ts";
import { exits, Stop, usage } from "./stop.ts";

/** Options of every verb that reads a model. */
export interface ModelOptions {
  readonly entry?: string;
  readonly passPipeline?: string;
}

/** Options of every verb that generates code. */
export interface CodeOptions extends ModelOptions {
  readonly prefix?: string;
  readonly cpu?: "base" | "dotprod" | "i8mm";
  readonly remarks?: boolean;
}

/** Leaves out what was not given: `exactOptionalPropertyTypes` tells absent from undefined. */
export function given<T extends object>(options: T): { [K in keyof T]?: NonNullable<T[K]> } {
  const entries = Object.entries(options).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as { [K in keyof T]?: NonNullable<T[K]> };
}

/** Reads and parses a model; its errors end the command. */
export function load(path: string, allowUnregistered = false): { model: Model; bytes: Uint8Array } {
  const { file, bytes } = readInput(path);
  const { model, diagnostics } = parse(bytes, { file, allowUnregistered });
  report(diagnostics);
  if (model === undefined) throw new Error("no model and no error");
  return { model, bytes };
}

/** Prints diagnostics to stderr; errors among them end the command. */
export function report(diagnostics: readonly Diagnostic[]): void {
  if (diagnostics.length > 0) process.stderr.write(render(diagnostics, coloursFor(process.stderr)));
  if (!hasErrors(diagnostics)) return;
  const count = diagnostics.filter((d) => d.severity === "error").length;
  throw new Stop(exits.failed, count === 1 ? "1 error" : `${count} errors`);
}

/** Remarks explain; they are many, so they are only counted unless asked for. */
export function remark(remarks: readonly Remark[], all = false): void {
  if (remarks.length === 0) return;
  const count = remarks.length === 1 ? "1 remark" : `${remarks.length} remarks`;
  process.stderr.write(
    all
      ? render(remarks, coloursFor(process.stderr))
      : `${count}; --remarks shows ${remarks.length === 1 ? "it" : "them"}\n`,
  );
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
