// tosac verify: every way to build the generated C, run and compared with the interpreter lane by lane.
import { fileStem, interfacesOf, skipped as lanesSkipped, skippedRemark } from "../../index.ts";
import type { Func, Model, Skipped } from "../../index.ts";
import { stemOf } from "../files.ts";
import { pipelineOf, runPasses } from "../passes.ts";
import { generate, given, load, remark, runnable, singleRunnable, type CodeOptions } from "../session.ts";
import { paramsOf } from "../slots.ts";
import { exits } from "../stop.ts";
import { coverageOf, givenInputs, type Coverage } from "../verify/coverage.ts";
import { passEvidence } from "../verify/deviation.ts";
import { evaluate, judgeStages } from "../verify/each-pass.ts";
import { judgeTier, type Evidence, type Subject } from "../verify/judge.ts";
import { chooseTiers, type TierOptions } from "../verify/tiers.ts";
import { certificate, isVerified, verdictText, type Findings } from "../verify/verdict.ts";
import { inputsFor } from "./run.ts";

export interface VerifyOptions extends CodeOptions, TierOptions {
  readonly seed: number;
  readonly samples?: number;
  readonly input?: readonly string[];
  readonly eachPass?: boolean;
  readonly json?: boolean;
}

export async function verifyVerb(path: string, options: VerifyOptions): Promise<number> {
  const pipeline = pipelineOf(options, "default");
  const { model, bytes } = load(path);
  const funcs = options.input ? [singleRunnable(model, options.entry)] : runnable(model, options.entry);
  const { model: final, steps, remarks } = runPasses(model, pipeline, options);
  const code = generate(final, options.target, stemOf(path), options);
  const { tiers, skipped } = await chooseTiers(options, [...code.files.values()].join("\n"));
  for (const why of skipped) process.stderr.write(`tiers left out: ${why}\n`);
  const stem = fileStem(stemOf(path));
  const faces = interfacesOf(funcs, stem, options.prefix);
  const subjects = funcs.map((func, i) =>
    subjectOf(func, final, { stem, files: code.files, iface: faces[i]! }, options),
  );
  const counts = options.json || options.remarks ? subjects.map((s) => skippedOf(s, final, options)) : [];
  remark([...remarks, ...code.remarks, ...counts.flat().map(skippedRemark)], options.remarks);
  const evidence: Evidence[] = [];
  for (const tier of tiers) evidence.push(...(await judgeTier(tier, subjects)));
  const findings: Findings = {
    file: path,
    model: bytes,
    files: code.files,
    options: optionsOf(options),
    mayDeviate: steps.some(({ keeps, changed }) => keeps === "reals" && changed),
    passes: subjects.map((subject) => passEvidence(subject, model, final, steps)),
    stages: options.eachPass ? subjects.flatMap((subject) => judgeStages(subject, model, steps)) : [],
    tiers: evidence,
    counts,
    skipped,
  };
  process.stdout.write(options.json ? certificate(findings) : verdictText(findings));
  return isVerified(findings) ? exits.ok : exits.failed;
}

const skippedOf = ({ name, unit }: Subject, final: Model, { cpu, tune }: VerifyOptions): Skipped[] =>
  lanesSkipped(final, name, unit.inputs, given({ cpu, tune }));

const optionsOf = ({ target, cpu, tune, seed, passPipeline }: VerifyOptions): Findings["options"] => ({
  target,
  cpu,
  tune,
  seed,
  pipeline: passPipeline,
});

type Built = Omit<Subject["unit"], "inputs">;

function subjectOf(func: Func, final: Model, built: Built, options: VerifyOptions): Subject {
  const params = paramsOf(func);
  const coverage = coverageFor(func, options);
  const unit = { ...built, inputs: coverage.samples.map(({ tensors }) => tensors) };
  const { name } = func;
  return { name, params, unit, coverage, expected: evaluate(final, { name, unit }) };
}

function coverageFor(func: Func, { input, seed, samples }: VerifyOptions): Coverage {
  return input ? givenInputs(inputsFor(func, input, seed)) : coverageOf(func, seed, samples);
}
