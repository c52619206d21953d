// Pipelines as text, in MLIR's grammar: `builtin.module(func.func(canonicalize,cse))`, or just `canonicalize,cse`; a pass may
// have modes, `fuse-threshold{mode=off}`.
import type { Diagnostic, Remark, Span } from "../support/diagnostics.ts";
import { error, nearest } from "../support/diagnostics.ts";
import type { Model } from "../ir/graph.ts";
import type { Event } from "../ir/rewrite.ts";
import type { OrderMistake } from "../ir/pass.ts";
import { orderMistakes } from "../ir/pass.ts";
import type { Pass } from "./pass.ts";
import { runPass } from "./pass.ts";
import { passes, pipelines } from "./registry.ts";

/** Passes that a text may name, and pipelines made of them. */
export interface Registry<P> {
  readonly passes: readonly P[];
  readonly pipelines: Readonly<Record<string, readonly string[]>>;
  /** What is wrong with the order of a list, all of it. */
  readonly mistakes: (list: readonly P[]) => readonly OrderMistake[];
}

const graphs: Registry<Pass> = { passes, pipelines, mistakes: orderMistakes };

export interface Parsed<P = Pass> {
  readonly passes: readonly P[];
  readonly diagnostics: readonly Diagnostic[];
}

const anchors = ["builtin.module", "func.func", "any"];

/** Passes of a pipeline text; unknown names, bad brackets and broken order facts are reported, all of them, at their place. */
export function parsePipeline(text: string): Parsed;
export function parsePipeline<P extends Configurable>(text: string, registry: Registry<P>): Parsed<P>;
export function parsePipeline(text: string, registry: Registry<Pass> = graphs): Parsed {
  const inner = flatten({ whole: text, start: 0, end: text.length });
  if ("severity" in inner) return { passes: [], diagnostics: [inner] };
  const chosen = itemsOf(inner).flatMap((item) => passesOf(item, registry));
  const wrong = registry.mistakes(chosen.flatMap(({ pass }) => ("run" in pass ? [pass] : [])));
  const right = chosen.filter((c): c is { at: Part; pass: Pass } => "run" in c.pass);
  return {
    passes: right.map(({ pass }) => pass),
    diagnostics: [
      ...chosen.flatMap(({ pass }) => ("severity" in pass ? [pass] : [])),
      ...wrong.map(({ index, message, help }) =>
        error("pipeline/order", message, spanOf(right[index]!.at), { help }),
      ),
    ],
  };
}

/** A part of the text, in characters. */
interface Part {
  readonly whole: string;
  readonly start: number;
  readonly end: number;
}

const textOf = ({ whole, start, end }: Part): string => whole.slice(start, end);

function spanOf({ whole, start, end }: Part): Span {
  const bytes = (to: number): Uint8Array => new TextEncoder().encode(whole.slice(0, to));
  const source = { file: "--pass-pipeline", bytes: bytes(whole.length) };
  return { source, start: bytes(start).length, end: bytes(end).length };
}

/** What a pass has that its text in a pipeline may choose. */
type Configurable = Pick<Pass, "name" | "keeps"> & { readonly modes?: object; readonly run: unknown };

interface Item {
  readonly name: string;
  /** What stands between the braces, if there are any. */
  readonly options: string;
  readonly at: Part;
}

/** The parts between commas. */
function itemsOf(at: Part): Item[] {
  let start = at.start;
  if (textOf(at).trim() === "") return [];
  return textOf(at)
    .split(",")
    .map((part) => {
      const from = start + (part.length - part.trimStart().length);
      start += part.length + 1;
      return itemOf(part.trim(), { ...at, start: from, end: from + part.trim().length });
    });
}

function itemOf(text: string, at: Part): Item {
  const [, name, options] = /^([\w.-]+)\s*\{(.*)\}$/s.exec(text) ?? [];
  return name === undefined ? { name: text, options: "", at } : { name, options: options!.trim(), at };
}

/** The passes that an item names, itself or as a pipeline; or what is wrong with it. */
function passesOf(
  { name, options, at }: Item,
  registry: Registry<Pass>,
): { at: Part; pass: Pass | Diagnostic }[] {
  return (registry.pipelines[name] ?? [name]).map((known) => {
    const pass = registry.passes.find((p) => p.name === known);
    return { at, pass: pass ? configured(pass, options, at) : unknownPass(known, registry, at) };
  });
}

/** The pass in the mode that `mode=...` chooses, or what is wrong with the text. */
function configured(pass: Pass, text: string, at: Part): Pass | Diagnostic {
  const { modes = {} } = pass;
  let chosen = pass;
  for (const pair of text.split(/\s+/).filter((p) => p !== "")) {
    const [name, value = ""] = pair.split("=") as [string, string | undefined];
    if (name !== "mode" || !pass.modes) return unknownOption(pass, name, at);
    if (!Object.hasOwn(modes, value)) return unknownMode(pass, value, at);
    const { keeps, run } = modes[value]!;
    chosen = { ...pass, keeps, run };
  }
  return chosen;
}

function unknownOption({ name: pass, modes }: Pass, name: string, at: Part): Diagnostic {
  const close = nearest(name, ["mode"]) ? "did you mean mode?" : "its only option: mode";
  return error("pipeline/option", `${pass} has no option named ${JSON.stringify(name)}`, spanOf(at), {
    help: modes ? close : `write just ${pass}`,
  });
}

function unknownMode({ name, modes = {} }: Pass, value: string, at: Part): Diagnostic {
  const names = Object.keys(modes);
  return error("pipeline/option", `${JSON.stringify(value)} is no mode of ${name}`, spanOf(at), {
    help: `write ${name}{mode=${names[0]}}; it may be ${names.join(" or ")}`,
  });
}

/** What stands inside of any anchors. */
function flatten(at: Part): Part | Diagnostic {
  const text = textOf(at);
  const anchored = /^(\s*([\w.]+)\s*\()(.*)\)\s*$/s.exec(text);
  if (!anchored) return /[()]/.test(text) ? malformed(text.trim(), at) : at;
  const [, head, anchor, inner] = anchored as unknown as [string, string, string, string];
  const start = at.start + head.length;
  if (anchors.includes(anchor)) return flatten({ ...at, start, end: start + inner.length });
  return error("pipeline/anchor", `passes here run on functions, not on ${anchor}`, spanOf(at), {
    help: `use builtin.module(func.func(...))`,
  });
}

const malformed = (text: string, at: Part): Diagnostic =>
  error("pipeline/syntax", `cannot read the pipeline ${JSON.stringify(text)}`, spanOf(at), {
    help: "write builtin.module(func.func(pass,pass)), or pass,pass",
  });

function unknownPass(name: string, { passes, pipelines }: Registry<Pass>, at: Part): Diagnostic {
  const known = [...passes.map((p) => p.name), ...Object.keys(pipelines)];
  const close = nearest(name, known);
  return error("pipeline/unknown-pass", `there is no pass named ${JSON.stringify(name)}`, spanOf(at), {
    help: close ? `did you mean ${close}?` : `passes: ${known.join(", ")}`,
  });
}

/** One step of a run: what a pass did, and the model after it. */
export interface Step {
  readonly pass: string;
  readonly keeps: Pass["keeps"];
  readonly events: readonly Event[];
  readonly changed: boolean;
  readonly model: Model;
}

/** Runs passes in order, keeping every stage; `watch` hears of what they do while they do it. */
export function runPasses(
  model: Model,
  list: readonly Pass[],
  watch: (event: Event, pass: string) => void = () => {},
): { model: Model; steps: Step[] } {
  const steps: Step[] = [];
  let now = model;
  for (const pass of list) {
    const events: Event[] = [];
    const next = runPass(pass, now, (event) => {
      events.push(event);
      watch(event, pass.name);
    });
    steps.push({ pass: pass.name, keeps: pass.keeps, events, changed: next !== now, model: next });
    now = next;
  }
  return { model: now, steps };
}

/** What happened, as remarks at the ops concerned. */
export function remarksOf(steps: readonly Step[]): Remark[] {
  return steps.flatMap(({ pass, events }) =>
    events.map((e) => ({
      severity: "remark" as const,
      subject: pass,
      code: `${pass}/${e.pattern === pass || e.kind === "unsettled" ? e.kind : e.pattern}`,
      message:
        e.kind === "declined"
          ? `${e.op.name} left alone by ${e.pattern}: ${e.because}`
          : `${e.op.name}: ${e.because}`,
      at: e.op.span,
    })),
  );
}
