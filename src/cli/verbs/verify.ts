// tosac verify: every way to build the generated C, run and compared with the interpreter lane by lane.
import { fileStem, interfaceOf } from "../../index.ts";
import type { Func, Model } from "../../index.ts";
import { compareOutputs } from "../compare.ts";
import { stemOf } from "../files.ts";
import { pipelineOf, runPasses } from "../passes.ts";
import { generate, load, remark, runnable, singleRunnable, type CodeOptions } from "../session.ts";
import { paramsOf } from "../slots.ts";
import { exits } from "../stop.ts";
import { coverageOf, givenInputs, type Coverage } from "../verify/coverage.ts";
import { evaluate, judgeStages, type Outputs } from "../verify/each-pass.ts";
import { judgeTier, type Evidence, type Subject } from "../verify/judge.ts";
import { chooseTiers, type TierOptions } from "../verify/tiers.ts";
import { certificate, isVerified, verdictText, type Findings, type PassEvidence } from "../verify/verdict.ts";
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
  remark([...remarks, ...code.remarks], options.remarks);
  const { tiers, skipped } = await chooseTiers(options, [...code.files.values()].join("\n"));
  for (const why of skipped) process.stderr.write(`tiers left out: ${why}\n`);
  const subjects = funcs.map((func) => subjectOf(func, final, code.files, path, options));
  const evidence: Evidence[] = [];
  for (const tier of tiers) evidence.push(...(await judgeTier(tier, subjects)));
  const findings: Findings = {
    file: path,
    model: bytes,
    files: code.files,
    options: { target: options.target, seed: options.seed, pipeline: options.passPipeline },
    mayDeviate: steps.some(({ keeps }) => keeps === "reals"),
    passes: subjects.map((subject) => passEvidence(subject, model, final)),
    stages: options.eachPass ? subjects.flatMap((subject) => judgeStages(subject, model, steps)) : [],
    tiers: evidence,
    skipped,
  };
  process.stdout.write(options.json ? certificate(findings) : verdictText(findings));
  return isVerified(findings) ? exits.ok : exits.failed;
}

type Files = ReadonlyMap<string, string | Uint8Array>;

function subjectOf(func: Func, final: Model, files: Files, path: string, options: VerifyOptions): Subject {
  const stem = fileStem(stemOf(path));
  const params = paramsOf(func);
  const coverage = coverageFor(func, options);
  const inputs = coverage.samples.map(({ tensors }) => tensors);
  const unit = { stem, files, iface: interfaceOf(func, stem, options.prefix), inputs };
  const { name } = func;
  return { name, params, unit, coverage, expected: evaluate(final, { name, unit }) };
}

function coverageFor(func: Func, { input, seed, samples }: VerifyOptions): Coverage {
  return input ? givenInputs(inputsFor(func, input, seed)) : coverageOf(func, seed, samples);
}

/** The graph as it was read against the final one. */
function passEvidence(subject: Subject, model: Model, final: Model): PassEvidence {
  const { expected } = subject;
  const before = model === final ? expected : evaluate(model, subject);
  const each = before.map((outputs, set) => compareOutputs(outputs, expected[set]!));
  const sum = (key: "lanes" | "different") => each.reduce((total, one) => total + one[key], 0);
  return { subject, lanes: sum("lanes"), different: sum("different"), deviation: deviation(before, subject) };
}

function deviation(before: Outputs, { expected }: Subject): number {
  let most = 0;
  before.forEach((outputs, set) =>
    outputs.forEach(({ data }, i) => {
      const other = expected[set]![i]!.data;
      for (let k = 0; k < data.length; k++)
        most = Math.max(most, Math.abs(Number(data[k]) - Number(other[k])));
    }),
  );
  return most;
}
