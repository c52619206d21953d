// tosac cost: what the generated C executes, how many cycles that is by the models of three cores, and how much memory.
import { fileStem, interfacesOf } from "../../index.ts";
import { costOf } from "../cost/measure.ts";
import { costJson, costText, excesses, parseBudget } from "../cost/report.ts";
import { stemOf } from "../files.ts";
import { pipelineOf, runPasses } from "../passes.ts";
import { generate, load, remark, runnable, singleRunnable, type CodeOptions } from "../session.ts";
import { exits } from "../stop.ts";
import { product } from "../streams.ts";
import { inputsFor } from "./run.ts";

export interface CostOptions extends CodeOptions {
  readonly target: "neon" | "c";
  readonly seed: number;
  readonly input?: readonly string[];
  readonly budget?: string;
  readonly json?: boolean;
}

export async function costVerb(path: string, options: CostOptions): Promise<number> {
  const budget = options.budget === undefined ? {} : parseBudget(options.budget);
  const pipeline = pipelineOf(options, "default");
  const { model: read } = load(path, options);
  const funcs = options.input ? [singleRunnable(read, options.entry)] : runnable(read, options.entry);
  const { model, remarks } = runPasses(read, pipeline, options);
  const stem = fileStem(stemOf(path));
  const code = generate(model, options.target, stem, options);
  remark([...remarks, ...code.remarks], options.remarks);
  const faces = interfacesOf(funcs, stem, options.prefix);
  const subjects = funcs.map((func, i) => ({
    face: faces[i]!,
    inputs: inputsFor(func, options.input, options.seed),
  }));
  const made = { cpu: options.cpu ?? "dotprod", tune: options.tune ?? "a76" };
  const cost = await costOf(stem, code.files, subjects, made);
  const findings = { file: path, made, seed: options.seed, cost, budget };
  product(options.json ? costJson(findings) : costText(findings));
  return excesses(findings).length > 0 ? exits.failed : exits.ok;
}
