// tosac accuracy: what a model computes against real numbers, in codes and in real units.
import { accuracy, type Func, type Model } from "../../index.ts";
import { accuracyPart, accuracyText, exceeds, type Asked, type Measured } from "../accuracy/report.ts";
import { pipelineOf, runPasses } from "../passes.ts";
import { load, remark, runnable, singleRunnable, type CodeOptions } from "../session.ts";
import { givenInputs, sampled, type Coverage } from "../verify/coverage.ts";
import { modelsReport } from "../report.ts";
import { exits } from "../stop.ts";
import { product } from "../streams.ts";
import { random } from "../patterns.ts";
import { randomSet } from "../samples.ts";
import { paramsOf } from "../slots.ts";
import { inputsFor } from "./run.ts";

export interface AccuracyOptions extends CodeOptions, Asked {
  readonly input?: readonly string[];
  readonly samples?: number;
  /** Rounds of the search for worst rows. */
  readonly search?: number;
  readonly json?: boolean;
}

export function accuracyVerb(path: string, options: AccuracyOptions): number {
  const pipeline = pipelineOf(options, "default");
  const { model: read, bytes } = load(path, options);
  const funcs = options.input ? [singleRunnable(read, options.entry)] : runnable(read, options.entry);
  const { model, remarks } = runPasses(read, pipeline, options);
  remark(remarks, options.remarks);
  const measured = funcs.map((func) => measuredOn(model, func, options));
  const findings = { file: path, bytes, measured, options };
  product(options.json ? modelsReport(options.flags, [accuracyPart(findings)]) : accuracyText(findings));
  return exceeds(findings) ? exits.failed : exits.ok;
}

function measuredOn(model: Model, func: Func, { input, seed, samples, search }: AccuracyOptions): Measured {
  let coverage: Coverage | undefined;
  const inputs = () => {
    coverage = input ? givenInputs(inputsFor(func, input, seed)) : usualInputs(func, seed, samples);
    return coverage.samples.map(({ tensors }) => tensors);
  };
  const report = accuracy(model, { entry: func.name, inputs, random: random(seed), rounds: search });
  return { report, coverage };
}

/** Edge values and random ones; of floats only random ones, as the largest say nothing about accuracy. */
function usualInputs(func: Func, seed: number, count?: number): Coverage {
  const { kind, samples } = sampled(func, seed, count);
  const params = paramsOf(func);
  if (!params.some(({ type }) => type.startsWith("f"))) return { kind, samples };
  return {
    kind,
    samples: samples.map((_, i) => ({ name: "random", tensors: randomSet(params, seed + i) })),
  };
}
