// tosac run: the interpreter on .npy files or on seeded random inputs; of loops where the pipeline goes on to those.
import { basename, join } from "node:path";
import { entryFuncs, loopStages, runLoops, skipped, variablesOf } from "../../index.ts";
import type { Func, Model, Skipped, Tensor } from "../../index.ts";
import { Recorded } from "../externs.ts";
import { destination, readInput, writeAll, type Destination } from "../files.ts";
import { readNpy, writeNpy } from "../npy.ts";
import { interpreted } from "../interpreted.ts";
import { choicesOf, reachesLoops, showLowering } from "../loops.ts";
import { pipelineOf, runPasses } from "../passes.ts";
import { skippedPart } from "../skipped.ts";
import { firstTexts, paramsOf, type TensorSlot } from "../slots.ts";
import { randomSet } from "../samples.ts";
import { load, singleRunnable, type ModelOptions } from "../session.ts";
import { sayNotes } from "../notes.ts";
import { exits, usage } from "../stop.ts";
import { product } from "../streams.ts";
import { modelPart, modelsReport } from "../report.ts";

export interface RunOptions extends ModelOptions {
  readonly input?: readonly string[];
  readonly seed: number;
  readonly steps?: number;
  readonly output?: string;
  readonly externValue?: readonly string[];
  readonly json?: boolean;
}

export function runVerb(path: string, options: RunOptions): number {
  const to = destination(options.output);
  const pipeline = pipelineOf(options, "none");
  const recorded = new Recorded(options.externValue ?? []);
  const meanings = { ...options.meanings, ...recorded.meanings() };
  const { model: read, bytes } = load(path, { ...options, meanings });
  recorded.check(read);
  const func = singleRunnable(read, options.entry);
  const { model } = runPasses(read, pipeline, options);
  const inputs = inputsFor(func, options.input, options.seed);
  const { outputs, faults } = reachesLoops(pipeline)
    ? asLoops(model, func.name, inputs, options)
    : { outputs: asGraph(model, func.name, inputs, options.steps), faults: 0 };
  const counts = options.json ? skipped(model, func.name, [inputs], choicesOf(options)) : undefined;
  if (to.kind !== "stdout") writeAll(filesOf(outputs, to));
  if (counts)
    product(modelsReport(options.flags, [{ ...modelPart(path, bytes), ...resultsPart(outputs, counts) }]));
  else if (to.kind === "stdout") product(outputs.map(summary).join(""));
  return faults > 0 ? exits.failed : exits.ok;
}

function asGraph(model: Model, entry: string, inputs: readonly Tensor[], steps?: number): Tensor[] {
  const { outputs, notes } = interpreted(model, entry, inputs, steps);
  sayNotes(notes);
  return outputs;
}

/** The loops of the last pass, run; claims of theirs that do not hold are said. */
function asLoops(
  model: Model,
  entry: string,
  inputs: readonly Tensor[],
  options: RunOptions,
): { outputs: Tensor[]; faults: number } {
  showLowering(model, { ...options, entry });
  const [func] = entryFuncs(model, entry);
  const { proc } = loopStages(func!, choicesOf(options), variablesOf(model)).at(-1)!;
  const { outputs, faults } = runLoops(proc, func!, inputs);
  for (const { message } of faults) process.stderr.write(`the loops are wrong: ${message}\n`);
  return { outputs, faults: faults.length };
}

/** The user's files, one per parameter and in their order, or random values when there are none. */
export function inputsFor(func: Func, files: readonly string[] | undefined, seed: number): Tensor[] {
  const params = paramsOf(func);
  if (files === undefined) return randomSet(params, seed);
  if (files.length !== params.length)
    throw usage(`@${func.name} takes ${params.length} inputs; ${files.length} given`, signature(params));
  return params.map(({ type, shape }, i) => readNpy(readInput(files[i]!).bytes, files[i]!, type, shape));
}

const signature = (params: readonly TensorSlot[]): string =>
  `one --input for each of ${params.map(({ name, text }) => `${name}: ${text}`).join(", ")}`;

function filesOf(outputs: readonly Tensor[], to: Exclude<Destination, { kind: "stdout" }>) {
  if (to.kind === "file" && (to.extension !== ".npy" || outputs.length !== 1))
    throw usage(`run writes ${outputs.length} .npy files, not ${basename(to.path)}`, "-o takes a folder");
  const name = (i: number) => (to.kind === "file" ? to.path : join(to.path, `out${i}.npy`));
  return new Map(outputs.map((tensor, i) => [name(i), writeNpy(tensor)]));
}

/** How many elements the summary shows. */
const shown = 8;

function summary(tensor: Tensor, index: number): string {
  const { type, shape, data } = tensor;
  const rest = data.length > shown ? `, ... (${data.length} elements)` : "";
  const values = firstTexts(tensor, shown).join(", ");
  return `out${index}: tensor<${[...shape, type].join("x")}> = [${values}${rest}]\n`;
}

/** What a report says of the model's results. */
function resultsPart(outputs: readonly Tensor[], counts: readonly Skipped[]): object {
  const rows = outputs.map((tensor, i) => ({
    name: `out${i}`,
    type: tensor.type,
    shape: tensor.shape,
    first: firstTexts(tensor, shown),
  }));
  return { outputs: rows, skipped: counts.map(skippedPart) };
}
