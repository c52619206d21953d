// Pipelines as text, in MLIR's grammar: `builtin.module(func.func(canonicalize,cse))`, or just `canonicalize,cse`; a pass may
// have modes, `fuse-threshold{mode=off}`.
import type { Diagnostic, Remark } from "../support/diagnostics.ts";
import { error, nearest } from "../support/diagnostics.ts";
import type { Model } from "../ir/graph.ts";
import type { Event } from "../ir/rewrite.ts";
import type { Pass } from "./pass.ts";
import { runPass } from "./pass.ts";
import { orderMistakes, passes, passNamed, pipelines } from "./registry.ts";

export interface Parsed {
  readonly passes: readonly Pass[];
  readonly diagnostics: readonly Diagnostic[];
}

const anchors = ["builtin.module", "func.func", "any"];

/** Passes of a pipeline text; unknown names, bad brackets and broken order facts are reported, all of them. */
export function parsePipeline(text: string): Parsed {
  const flat = flatten(text.trim());
  if (typeof flat !== "string") return { passes: [], diagnostics: [flat] };
  const texts = flat === "" ? [] : flat.split(",").map((n) => n.trim());
  const items = texts.flatMap((n) => pipelines[n] ?? [n]).map(itemOf);
  const listed = items.map(({ name }) => name);
  const chosen = items.map(({ name, options }) => {
    const pass = passNamed(name);
    return pass ? configured(pass, options) : unknownPass(name);
  });
  const mistakes = chosen.filter((c) => "severity" in c);
  const wrong = orderMistakes(listed).map(({ pass, earlier, reason }) =>
    error("pipeline/order", `${pass} must come after ${earlier}: ${reason}`, undefined, {
      help: `put ${earlier} before ${pass}, or run them in two steps`,
    }),
  );
  return { passes: chosen.filter((c) => "run" in c), diagnostics: [...mistakes, ...wrong] };
}

interface Item {
  readonly name: string;
  /** What stands between the braces, if there are any. */
  readonly options: string;
}

function itemOf(text: string): Item {
  const [, name, options] = /^([\w.-]+)\s*\{(.*)\}$/s.exec(text) ?? [];
  return name === undefined ? { name: text, options: "" } : { name, options: options!.trim() };
}

/** The pass in the mode that `mode=...` chooses, or what is wrong with the text. */
function configured(pass: Pass, text: string): Pass | Diagnostic {
  const { modes = {} } = pass;
  let chosen = pass;
  for (const pair of text.split(/\s+/).filter((p) => p !== "")) {
    const [name, value = ""] = pair.split("=") as [string, string | undefined];
    if (name !== "mode" || !pass.modes) return unknownOption(pass, name);
    if (!Object.hasOwn(modes, value)) return unknownMode(pass, value);
    const { keeps, run } = modes[value]!;
    chosen = { ...pass, keeps, run };
  }
  return chosen;
}

function unknownOption({ name: pass, modes }: Pass, name: string): Diagnostic {
  const close = nearest(name, ["mode"]) ? "did you mean mode?" : "its only option: mode";
  return error("pipeline/option", `${pass} has no option named ${JSON.stringify(name)}`, undefined, {
    help: modes ? close : `write just ${pass}`,
  });
}

function unknownMode({ name, modes = {} }: Pass, value: string): Diagnostic {
  const names = Object.keys(modes);
  return error("pipeline/option", `${JSON.stringify(value)} is no mode of ${name}`, undefined, {
    help: `write ${name}{mode=${names[0]}}; it may be ${names.join(" or ")}`,
  });
}

/** The comma-separated list inside any anchors. */
function flatten(text: string): string | Diagnostic {
  const anchored = /^([\w.]+)\s*\((.*)\)$/s.exec(text);
  if (!anchored) return /[()]/.test(text) ? malformed(text) : text;
  if (anchors.includes(anchored[1]!)) return flatten(anchored[2]!.trim());
  return error("pipeline/anchor", `passes here run on functions, not on ${anchored[1]}`, undefined, {
    help: `use builtin.module(func.func(...))`,
  });
}

const malformed = (text: string): Diagnostic =>
  error("pipeline/syntax", `cannot read the pipeline ${JSON.stringify(text)}`, undefined, {
    help: "write builtin.module(func.func(pass,pass)), or pass,pass",
  });

function unknownPass(name: string): Diagnostic {
  const known = [...passes.map((p) => p.name), ...Object.keys(pipelines)];
  const close = nearest(name, known);
  return error("pipeline/unknown-pass", `there is no pass named ${JSON.stringify(name)}`, undefined, {
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

/** Runs passes in order, keeping every stage. */
export function runPasses(model: Model, list: readonly Pass[]): { model: Model; steps: Step[] } {
  const steps: Step[] = [];
  let now = model;
  for (const pass of list) {
    const events: Event[] = [];
    const next = runPass(pass, now, (e) => events.push(e));
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
