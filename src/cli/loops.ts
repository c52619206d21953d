// Lowering passes as the command line shows them: the loops after each, what fired and what was left alone.
import {
  entryFuncs,
  loopStages,
  loweringIn,
  printLoops,
  variablesOf,
  type Choices,
  type LoopStage,
  type Model,
} from "../index.ts";
import { stepsText } from "./diff.ts";
import { given } from "./options.ts";
import { banner, eventLines, isOfLoops, textOfPipeline, type PassOptions } from "./passes.ts";
import { coloursFor } from "./render.ts";

/** What the options say of code, beside passes of the graph. */
interface LoopOptions extends PassOptions {
  readonly entry?: string;
  readonly cpu?: Choices["cpu"];
  readonly tune?: Choices["tune"];
  /** What is written, where a verb writes something: each target chooses by its own costs. */
  readonly target?: Choices["target"];
}

/** What decides how a model is lowered. */
export function choicesOf(options: LoopOptions): Choices {
  const { cpu, tune, target } = options;
  const lowering = loweringIn(textOfPipeline(options) ?? "default");
  return given({ cpu, tune, target, lowering });
}

/** Whether a pipeline goes on to loops by itself. */
export const reachesLoops = (pipeline: string): boolean => loweringIn(pipeline) !== undefined;

/** Shows on stderr what the options ask to see of the passes from a final graph to its loops. */
export function showLowering(model: Model, options: LoopOptions): void {
  const { mlirPrintIrBeforeAll: before, mlirPrintIrAfterAll: all, mlirPrintIrAfterChange: change } = options;
  const isAsked = options.why !== undefined && isOfLoops(options.why);
  if (!before && !all && !change && !options.diff && !isAsked) return;
  const stages = entryFuncs(model, options.entry).map((func) =>
    loopStages(func, choicesOf(options), variablesOf(model)),
  );
  const names = (stages[0] ?? []).map(({ name }) => name);
  const texts = names.map((_, i) => stages.map((of) => printLoops(of[i]!.proc)).join("\n"));
  names.forEach((name, i) => {
    if (before && i > 0) process.stderr.write(banner("Before", name, texts[i - 1]!));
    if (all || (change && texts[i] !== texts[i - 1])) process.stderr.write(banner("After", name, texts[i]!));
  });
  if (options.diff) process.stderr.write(diffs(names, texts));
  if (isAsked) process.stderr.write(why(options.why!, names, stages));
}

/** From the first loops on. */
const diffs = (names: readonly string[], texts: readonly string[]): string =>
  stepsText(
    texts[0] ?? "",
    names.map((name, i) => ({
      name: `pass ${i + 1} of ${names.length} over loops, ${name}`,
      text: texts[i]!,
    })),
    coloursFor(process.stderr),
  );

function why(pass: string, names: readonly string[], stages: readonly (readonly LoopStage[])[]): string {
  const place = names.indexOf(pass) + 1;
  if (place === 0) return `why ${pass}: it is not in this pipeline\n`;
  const events = stages.flatMap((of) => of[place - 1]!.events);
  return eventLines(`${pass}, pass ${place} of ${names.length} over loops`, events);
}
