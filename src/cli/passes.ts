// Running a pass pipeline, and showing it at work: dumps in MLIR's form, what fired and what was left alone.
import { checkPipeline, optimize, passTools, print, registries } from "../index.ts";
import type { Model, PassSpec, Remark, Trace } from "../index.ts";
import type { Event } from "../ir/rewrite.ts";
import { hasErrors, nearest, positionOf, type Diagnostic, type Span } from "../support/diagnostics.ts";
import { printableLines } from "../support/printable.ts";
import { stepsText } from "./diff.ts";
import { coloursFor, render } from "./render.ts";
import { exits, Stop, usage } from "./stop.ts";

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
  /** Whether to show each pattern when it fires. */
  readonly printPatterns?: boolean;
  /** Modules of passes, and the passes that they have. */
  readonly loadPass?: readonly string[];
  readonly passes?: readonly PassSpec[];
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
  const mistakes = checkPipeline(pipeline, options.passes);
  if (mistakes.length > 0) {
    process.stderr.write(render(mistakes, coloursFor(process.stderr)));
    throw usage("this pass pipeline cannot be run", "tosac list passes shows passes, their order, pipelines");
  }
  if (options.why !== undefined) checkPassName(options.why, options);
  return pipeline;
}

/** The pipeline that the options name, if they do. */
export const textOfPipeline = ({ O, passPipeline }: PassOptions): string | undefined =>
  O === undefined ? passPipeline : "O0";

function checkPassName(name: string, { passes = [] }: PassOptions): void {
  const names = [...registries().passes, ...passes].map((pass) => pass.name);
  if (names.includes(name)) return;
  const near = nearest(name, names);
  throw usage(
    `--why: there is no pass named ${name}`,
    near === undefined ? `passes: ${names.join(", ")}` : `did you mean ${near}?`,
  );
}

/** Runs a checked pipeline; what the options ask to see of it goes to stderr. */
export function runPasses(model: Model, pipeline: string, options: PassOptions): Passed {
  const { passes = [] } = options;
  const watch = options.printPatterns ? { watch: sayEvent } : {};
  const {
    model: result,
    remarks,
    diagnostics,
    trace,
  } = optimize(model, {
    ...{ pipeline, passes, trace: true },
    ...watch,
  });
  if (hasErrors(diagnostics)) fail(diagnostics);
  const steps = trace!.steps;
  sayUnsettled(steps);
  const changes = options.diff ? diffs(model, steps) : "";
  process.stderr.write(dumps(model, steps, options) + changes + whyText(options.why, steps));
  return { model: result, steps, remarks };
}

/** A pass of somebody else that failed on a model. */
function fail(diagnostics: readonly Diagnostic[]): never {
  process.stderr.write(render(diagnostics, coloursFor(process.stderr)));
  throw new Stop(exits.failed, "a pass failed", `tosac explain ${diagnostics[0]!.code} has an example`);
}

/** What a pattern does, when it does it: the op, and what is used in its place. */
function sayEvent(event: Event, pass: string): void {
  const { kind, op, value } = event;
  const made =
    value === undefined ? "" : `+ ${value.owner ? passTools.printOp(value.owner) : `%${value.name}`}\n`;
  const lines = kind === "fired" ? `- ${passTools.printOp(op)}\n${made}` : "";
  process.stderr.write(printableLines(`${pass}: ${eventText(event)}${lines}`));
}

/** Patterns that go on for ever are a mistake in a pass: they are always said. */
function sayUnsettled(steps: readonly Step[]): void {
  const found = steps.flatMap(({ pass, events }) =>
    events
      .filter(({ kind }) => kind === "unsettled")
      .map(({ because, op }): Diagnostic => {
        const message = `${pass} does not settle on ${op.name}: ${because}`;
        return { severity: "warning", code: `${pass}/unsettled`, message, at: op.span };
      }),
  );
  if (found.length > 0) process.stderr.write(render(found, coloursFor(process.stderr)));
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

export const isOfLoops = (pass: string): boolean =>
  registries().passes.some(({ name, of }) => name === pass && of === "loops");

const whyText = (pass: string | undefined, steps: readonly Step[]): string =>
  pass === undefined || isOfLoops(pass) ? "" : why(pass, steps);

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
