// tosac cost: what the generated C executes, how many cycles that is by the models of three cores, and how much memory.
import { fileStem, interfacesOf, memoryOf } from "../../index.ts";
import { bytesOf } from "../cost/bytes.ts";
import { bytesPart, bytesText } from "../cost/bytes-report.ts";
import { costOf, type Made } from "../cost/measure.ts";
import { costPart, costText, excesses, parseBudget, type Findings } from "../cost/report.ts";
import { externSources, type ExternSources } from "../externs.ts";
import { stemOf } from "../files.ts";
import { choicesOf } from "../loops.ts";
import { given } from "../options.ts";
import { pipelineOf, runPasses } from "../passes.ts";
import { generate, load, remark, runnable, singleRunnable, type CodeOptions } from "../session.ts";
import { modelsOf } from "../models.ts";
import { modelsReport, partsOf } from "../report.ts";
import { eachModel, heading, tally, worst } from "../several.ts";
import { exits, usage } from "../stop.ts";
import { product } from "../streams.ts";
import { inputsFor } from "./run.ts";

export interface CostOptions extends CodeOptions, ExternSources {
  readonly target: "neon" | "c";
  readonly seed: number;
  readonly input?: readonly string[];
  readonly budget?: string;
  readonly bytes?: boolean;
  readonly json?: boolean;
}

export async function costVerb(words: readonly string[], options: CostOptions): Promise<number> {
  if (options.bytes) return sizesOf(words, options);
  const budget = options.budget === undefined ? {} : parseBudget(options.budget);
  const pipeline = pipelineOf(options, "default");
  const models = modelsOf(words);
  if (options.input && models.length > 1) throw usage("--input is for one model", "measure the others apart");
  const outcomes = await eachModel(models, async (model) => {
    const findings = { budget, ...(await costOne(model.path, pipeline, options)) };
    if (!options.json) product(heading(models, model) + costText(findings));
    return findings;
  });
  if (options.json) product(modelsReport(options.flags, partsOf(outcomes, costPart)));
  else product(tally(outcomes.map(({ result }) => (result && isWithin(result) ? "within budget" : "not"))));
  return worst(
    outcomes.map(({ result, stop }) => stop?.exit ?? (isWithin(result!) ? exits.ok : exits.failed)),
  );
}

/** The sizes of built objects. */
async function sizesOf(words: readonly string[], options: CostOptions): Promise<number> {
  if (options.budget !== undefined) throw usage("--bytes and --budget do not go together", "ask twice");
  const pipeline = pipelineOf(options, "default");
  const models = modelsOf(words);
  const outcomes = await eachModel(models, async (model) => {
    const { code, stem, faces, bytes, final } = generated(model.path, pipeline, options);
    const made = madeFor(options);
    const memory = memoryOf(final, { ...given({ entry: options.entry }), ...choicesOf(options) });
    const laid = faces.map((face, i) => ({ face, memory: memory[i]! }));
    const size = await bytesOf(stem, code.files, laid, made);
    const findings = { file: model.path, bytes, made, size };
    if (!options.json) product(heading(models, model) + bytesText(findings));
    return findings;
  });
  if (options.json) product(modelsReport(options.flags, partsOf(outcomes, bytesPart)));
  return worst(outcomes.map(({ stop }) => stop?.exit ?? exits.ok));
}

const isWithin = (findings: Findings): boolean => excesses(findings).length === 0;

async function costOne(
  path: string,
  pipeline: string,
  options: CostOptions,
): Promise<Omit<Findings, "budget">> {
  const { funcs, code, stem, faces, bytes } = generated(path, pipeline, options);
  const subjects = funcs.map((func, i) => ({
    face: faces[i]!,
    inputs: inputsFor(func, options.input, options.seed),
  }));
  const made = madeFor(options);
  const cost = await costOf(stem, code.files, subjects, made, externSources(funcs, options));
  return { file: path, bytes, made, seed: options.seed, cost };
}

/** The C of a model, and the interfaces of its functions. */
function generated(path: string, pipeline: string, options: CostOptions) {
  const { model: read, bytes } = load(path, options);
  const funcs = options.input ? [singleRunnable(read, options.entry)] : runnable(read, options.entry);
  const { model, remarks } = runPasses(read, pipeline, options);
  const stem = fileStem(stemOf(path));
  const code = generate(model, options.target, stem, options);
  remark([...remarks, ...code.remarks], options.remarks);
  return {
    funcs,
    code,
    stem,
    faces: interfacesOf(funcs, stem, options.prefix, options.weights),
    bytes,
    final: model,
  };
}

const madeFor = ({ cpu = "dotprod", tune = "a76" }: CostOptions): Made => ({ cpu, tune });
