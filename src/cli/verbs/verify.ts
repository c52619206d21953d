// tosac verify: every way to build the generated C, run and compared with the interpreter lane by lane.
import { fileStem, interfacesOf, skipped as lanesSkipped, skippedRemark } from "../../index.ts";
import type { Func, Model, Skipped } from "../../index.ts";
import { unsupportedFloatFlags } from "../float-flags.ts";
import { stemOf } from "../files.ts";
import { choicesOf } from "../loops.ts";
import { pipelineOf, runPasses, textOfPipeline } from "../passes.ts";
import { generate, load, remark, runnable, singleRunnable, type CodeOptions } from "../session.ts";
import { paramsOf } from "../slots.ts";
import { modelsOf } from "../models.ts";
import { withProvenance } from "../provenance.ts";
import { modelsReport, partsOf } from "../report.ts";
import { eachModel, heading, tally, worst } from "../several.ts";
import { exits, usage } from "../stop.ts";
import { product } from "../streams.ts";
import { coverageOf, givenInputs, type Coverage } from "../verify/coverage.ts";
import { passEvidence, type PassEvidence } from "../verify/deviation.ts";
import { evaluate, judgeLoops, judgeStages, type StageEvidence } from "../verify/each-pass.ts";
import { externSources, type ExternSources } from "../externs.ts";
import { examine, type Candidate } from "../verify/examine.ts";
import type { Subject } from "../verify/judge.ts";
import { chooseTiers, type TierOptions } from "../verify/tiers.ts";
import { certificate, isVerified, verdictText, type Findings } from "../verify/verdict.ts";
import { inputsFor } from "./run.ts";

export interface VerifyOptions extends CodeOptions, TierOptions, ExternSources {
  readonly seed: number;
  readonly steps?: number;
  readonly samples?: number;
  readonly input?: readonly string[];
  readonly eachPass?: boolean;
  readonly json?: boolean;
}

export async function verifyVerb(words: readonly string[], options: VerifyOptions): Promise<number> {
  const pipeline = pipelineOf(options, "default");
  const models = modelsOf(words);
  if (options.input && models.length > 1) throw usage("--input is for one model", "verify the others apart");
  const outcomes = await eachModel(models, async (model) => {
    const findings = await verifyOne(model.path, pipeline, options);
    if (!options.json) product(heading(models, model) + verdictText(findings));
    return findings;
  });
  if (options.json) product(modelsReport(options.flags, partsOf(outcomes, certificate)));
  else
    product(
      tally(outcomes.map(({ result }) => (result && isVerified(result) ? "verified" : "not verified"))),
    );
  return worst(outcomes.map(({ result, stop }) => stop?.exit ?? exitOf(result!)));
}

const exitOf = (findings: Findings): number => (isVerified(findings) ? exits.ok : exits.failed);

async function verifyOne(path: string, pipeline: string, options: VerifyOptions): Promise<Findings> {
  const { model, bytes } = load(path, options);
  const funcs = options.input ? [singleRunnable(model, options.entry)] : runnable(model, options.entry);
  const { model: final, steps, remarks } = runPasses(model, pipeline, options);
  const code = generate(final, options.target, stemOf(path), options);
  const { tiers, skipped, cflags } = await chooseTiers(options, codeOf(code.files));
  for (const why of skipped) process.stderr.write(`tiers left out: ${why}\n`);
  for (const flag of unsupportedFloatFlags(cflags))
    process.stderr.write(`${flag} may change the bits of floats, and no macro or pragma tells or stops it\n`);
  const stem = fileStem(stemOf(path));
  const faces = interfacesOf(funcs, stem, options.prefix, options.weights);
  const candidates = funcs.map((func, i) =>
    candidateFor(func, final, { stem, files: code.files, iface: faces[i]! }, options),
  );
  const passes: PassEvidence[] = [];
  const stages: StageEvidence[] = [];
  const counts: Skipped[][] = [];
  const sources = externSources(funcs, options);
  const look = (subject: Subject): void => {
    passes.push(passEvidence(subject, model, final, steps));
    if (options.eachPass)
      stages.push(...judgeStages(subject, model, steps), ...judgeLoops(subject, final, choicesOf(options)));
    if (options.json || options.remarks) counts.push(skippedOf(subject, final, options));
  };
  const evidence = await examine(candidates, tiers, look, sources);
  remark([...remarks, ...code.remarks, ...counts.flat().map(skippedRemark)], options.remarks);
  return {
    file: path,
    model: bytes,
    files: withProvenance(code.files, { ...options, path, bytes }),
    options: optionsOf(options),
    mayDeviate: steps.some(({ keeps, changed }) => keeps === "reals" && changed),
    passes,
    stages,
    tiers: evidence,
    counts,
    skipped,
  };
}

/** All files that are text. */
const codeOf = (files: ReadonlyMap<string, string | Uint8Array>): string =>
  [...files.values()].filter((file) => typeof file === "string").join("\n");

const skippedOf = ({ name, unit }: Subject, final: Model, options: VerifyOptions): Skipped[] =>
  lanesSkipped(final, name, unit.inputs, choicesOf(options));

const optionsOf = (options: VerifyOptions): Findings["options"] => {
  const { target, cpu, tune, seed } = options;
  return { target, cpu, tune, seed, pipeline: textOfPipeline(options) };
};

type Built = Omit<Subject["unit"], "inputs">;

function candidateFor(func: Func, final: Model, built: Built, options: VerifyOptions): Candidate {
  const subject = (): Subject => {
    const coverage = coverageFor(func, options);
    const unit = { ...built, inputs: coverage.samples.map(({ tensors }) => tensors) };
    const { name } = func;
    const common = { name, coverage, steps: options.steps };
    return { ...common, params: paramsOf(func), unit, expected: evaluate(final, common) };
  };
  return { built, subject };
}

function coverageFor(func: Func, { input, seed, samples }: VerifyOptions): Coverage {
  return input ? givenInputs(inputsFor(func, input, seed)) : coverageOf(func, seed, samples);
}
