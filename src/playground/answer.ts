// What the worker answers: the library, asked for what a page shows. Free of all that only a browser has.
import { check, checkPipeline, explore, openRequires, parse, prepare, registries } from "../index.ts";
import type { Diagnostic, Model } from "../index.ts";
import { error, hasErrors, positionOf } from "../support/diagnostics.ts";
import type { Answer, Entry, Placed, Request, Subject } from "./protocol.ts";
import { typeText } from "../ir/types.ts";
import { limits } from "./protocol.ts";
import { runAnswers } from "./run.ts";

/** Answers as they are found; each request has at least one. */
export function* answersTo(request: Request): Generator<Answer> {
  if (request.kind === "about") return yield about();
  const { subject } = request;
  const { model, diagnostics } = checked(subject);
  if (request.kind === "run") return yield* runAnswers(model, diagnostics, request);
  yield { kind: "checked", diagnostics: placed(diagnostics), entries: model ? entriesOf(model) : [] };
  if (subject.text.length <= limits.text) yield { kind: "trace", trace: traceOf(subject) };
}

function about(): Answer {
  const { passes, pipelines } = registries();
  const lists = pipelines.map(
    ({ name, summary }) => [name, name === "none" ? [] : summary.split(",")] as const,
  );
  return {
    kind: "about",
    passes: passes.map(({ name, of, summary }) => ({ name, of, summary })),
    pipelines: Object.fromEntries(lists),
  };
}

/** The model of a text, and all that is wrong with it. */
function checked({ file, text, pipeline, entry }: Subject): { model?: Model; diagnostics: Diagnostic[] } {
  if (text.length > limits.text) {
    const message = `a text has at most ${limits.text} characters here, not ${text.length}`;
    return { diagnostics: [error("limit/size", message)] };
  }
  const { model, diagnostics } = parse(text, { file });
  const all = [...diagnostics, ...checkPipeline(pipeline), ...(model ? check(model, named(entry)) : [])];
  const open = model && !hasErrors(all) ? openRequires(prepare(model).model, { entry: named(entry) }) : [];
  return { ...(model && { model }), diagnostics: [...all, ...open] };
}

const traceOf = ({ file, text, pipeline, entry, cpu }: Subject) =>
  explore(text, { file, pipeline, cpu, stem: stemOf(file), ...(entry !== "" && { entry }) });

const stemOf = (file: string): string => file.replace(/^.*\//, "").replace(/\.mlir$/, "");

const named = (entry: string): string | undefined => (entry === "" ? undefined : entry);

const entriesOf = (model: Model): Entry[] =>
  model.funcs
    .filter(({ visibility, hasBody }) => visibility === "public" && hasBody)
    .map(({ name, params }) => ({
      name,
      inputs: params.map((p, i) => `%${p.name ?? `arg${i}`}: ${typeText(p.type)}`),
    }));

/** More messages than this nobody reads. */
const MOST = 100;

/** Messages with places that an editor knows. */
export const placed = (diagnostics: readonly Diagnostic[]): Placed[] =>
  diagnostics.slice(0, MOST).map(({ severity, code, message, at, help }) => ({
    ...{ severity, code, message, help: help ?? null },
    from: at ? unitsBefore(at.source.bytes, at.start) : 0,
    to: at ? unitsBefore(at.source.bytes, at.end) : 0,
    line: at ? positionOf(at.source, at.start).line : null,
  }));

const decoder = new TextDecoder("utf-8", { ignoreBOM: true });

/** How many UTF-16 units the bytes before an offset make. */
const unitsBefore = (bytes: Uint8Array, offset: number): number =>
  decoder.decode(bytes.subarray(0, offset)).length;
