// Running a pass pipeline, and showing it at work: dumps in MLIR's form, what fired and what was left alone.
import { checkPipeline, optimize, print, registries, type Model, type Remark, type Trace } from "../index.ts";
import type { Event } from "../ir/rewrite.ts";
import { nearest, positionOf, type Span } from "../support/diagnostics.ts";
import { stepsText } from "./diff.ts";
import { coloursFor, render } from "./render.ts";
import { usage } from "./stop.ts";

/** Options of every verb that can run passes; named as commander derives them from the flags. */
export interface PassOptions {
  readonly passPipeline?: string;
  /** `0`: the pipeline `O0`. */
  readonly O?: string;
  readonly mlirPrintIrBeforeAll?: boolean;
  readonly mlirPrintIrAfterAll?: boolean;
  readonly mlirPrintIrAfterChange?: boolean;
  /** Whether to show what each pass changed. */
  readonly diff?: boolean;
  /** The pass to explain. */
  readonly why?: string;
}

export type Step = Trace["steps"][number];

/** What a pipeline made of a model. */
export interface Passed {
  readonly model: Model;
  readonly steps: readonly Step[];
  readonly remarks: readonly Remark[];
}

/** The pipeline to run, once nothing is wrong with it and with what else was asked about passes. */
export function pipelineOf(options: PassOptions, usual: string): string {
  if (options.O !== undefined && options.passPipeline !== undefined)
    throw usage(
      `-O${options.O} and --pass-pipeline both choose passes`,
      `-O${options.O} is --pass-pipeline=O0`,
    );
  const pipeline = textOfPipeline(options) ?? usual;
  const mistakes = checkPipeline(pipeline);
  if (mistakes.length > 0) {
    process.stderr.write(render(mistakes, coloursFor(process.stderr)));
    throw usage("this pass pipeline cannot be run", "tosac list passes shows passes, their order, pipelines");
  }
  if (options.why !== undefined) checkPassName(options.why);
  return pipeline;
}

/** The pipeline that the options name, if they do. */
export const textOfPipeline = ({ O, passPipeline }: PassOptions): string | undefined =>
  O === undefined ? passPipeline : "O0";

function checkPassName(name: string): void {
  const names = registries().passes.map((pass) => pass.name);
  if (names.includes(name)) return;
  const near = nearest(name, names);
  throw usage(
    `--why: there is no pass named ${name}`,
    near === undefined ? `passes: ${names.join(", ")}` : `did you mean ${near}?`,
  );
}

/** Runs a checked pipeline; what the options ask to see of it goes to stderr. */
export function runPasses(model: Model, pipeline: string, options: PassOptions): Passed {
  const { model: result, remarks, trace } = optimize(model, { pipeline, trace: true });
  const steps = trace!.steps;
  const changes = options.diff ? diffs(model, steps) : "";
  process.stderr.write(dumps(model, steps, options) + changes + whyText(options.why, steps));
  return { model: result, steps, remarks };
}

function dumps(model: Model, steps: readonly Step[], options: PassOptions): string {
  const { mlirPrintIrBeforeAll: before, mlirPrintIrAfterAll: all, mlirPrintIrAfterChange: change } = options;
  return steps
    .map((step, i) => {
      const first = before ? banner("Before", step.pass, print(steps[i - 1]?.model ?? model)) : "";
      return first + (all || (change && step.changed) ? banner("After", step.pass, print(step.model)) : "");
    })
    .join("");
}

const diffs = (model: Model, steps: readonly Step[]): string =>
  stepsText(
    print(model),
    steps.map((step, i) => ({
      name: `pass ${i + 1} of ${steps.length}, ${step.pass}`,
      text: print(step.model),
    })),
    coloursFor(process.stderr),
  );

/** A text under MLIR's line above dumps. */
export const banner = (when: string, pass: string, text: string): string =>
  `// -----// IR Dump ${when} ${pass} //----- //\n${text}\n`;

const isOfGraph = (pass: string): boolean =>
  registries().passes.some(({ name, of }) => name === pass && of === "graph");

const whyText = (pass: string | undefined, steps: readonly Step[]): string =>
  pass !== undefined && isOfGraph(pass) ? why(pass, steps) : "";

/** Every run of one pass: each op it changed or looked at and left alone, in source order, with the reason. */
function why(pass: string, steps: readonly Step[]): string {
  const runs = steps.flatMap((step, i) => (step.pass === pass ? [{ step, place: i + 1 }] : []));
  if (runs.length === 0) return `why ${pass}: it is not in this pipeline\n`;
  return runs
    .map(({ step, place }) => eventLines(`${pass}, pass ${place} of ${steps.length}`, step.events))
    .join("");
}

/** What a pass did and declined, one line each. */
export function eventLines(pass: string, all: readonly Event[]): string {
  const events = distinct(all);
  const fired = events.filter(({ kind }) => kind === "fired").length;
  const head = `why ${pass}: ${fired} fired, ${events.length - fired} declined\n`;
  return head + events.map(eventText).join("");
}

const eventText = ({ kind, pattern, because, op }: Event): string =>
  `${placeText(op.span)}${op.name}: ${pattern} ${kind}: ${because}\n`;

function placeText(at: Span | undefined): string {
  if (at === undefined) return "";
  const { line, column } = positionOf(at.source, at.start);
  return `${at.source.file}:${line}:${column}: `;
}

const startOf = ({ op }: Event): number => op.span?.start ?? -1;

/** In source order; a pattern that declines in every round says so once. */
function distinct(events: readonly Event[]): Event[] {
  const key = (e: Event) => (e.kind === "fired" ? e : `${e.pattern} ${e.because} ${startOf(e)}`);
  const byKey = new Map(events.map((event) => [key(event), event]));
  return [...byKey.values()].sort((a, b) => startOf(a) - startOf(b));
}
