// tosac verify: every way to build the generated C, run and compared with the interpreter lane by lane.
import { compile, fileStem, interfaceOf, interpret, optimize, registries } from "../../index.ts";
import type { Func, Model, Tensor } from "../../index.ts";
import { compareOutputs } from "../compare.ts";
import { stemOf } from "../files.ts";
import { given, load, remark, report, runnable, singleRunnable, type CodeOptions } from "../session.ts";
import { paramsOf } from "../slots.ts";
import { exits } from "../stop.ts";
import { coverageOf, givenInputs, type Coverage } from "../verify/coverage.ts";
import { judgeTier, type Evidence, type Subject } from "../verify/judge.ts";
import { chooseTiers, type TierOptions } from "../verify/tiers.ts";
import { certificate, isVerified, verdictText, type Findings, type PassEvidence } from "../verify/verdict.ts";
import { inputsFor } from "./run.ts";

export interface VerifyOptions extends CodeOptions, TierOptions {
  readonly seed: number;
  readonly samples?: number;
  readonly input?: readonly string[];
  readonly json?: boolean;
}

export async function verifyVerb(path: string, options: VerifyOptions): Promise<number> {
  const { model, bytes } = load(path);
  const funcs = options.input ? [singleRunnable(model, options.entry)] : runnable(model, options.entry);
  const files = generate(model, path, options);
  const { tiers, skipped } = await chooseTiers(options, sourceOf(files));
  for (const why of skipped) process.stderr.write(`tiers left out: ${why}\n`);
  const final = optimize(model, given({ pipeline: options.passPipeline })).model;
  const subjects = funcs.map((func) => subjectOf(func, final, files, path, options));
  const passes = subjects.map((subject) => passEvidence(subject, model, final));
  const evidence: Evidence[] = [];
  for (const tier of tiers) evidence.push(...(await judgeTier(tier, subjects)));
  const { target, seed, passPipeline: pipeline } = options;
  const findings: Findings = {
    file: path,
    model: bytes,
    files,
    options: { target, seed, pipeline },
    mayDeviate: mayDeviate(pipeline),
    passes,
    tiers: evidence,
    skipped,
  };
  process.stdout.write(options.json ? certificate(findings) : verdictText(findings));
  return isVerified(findings) ? exits.ok : exits.failed;
}

type Files = ReadonlyMap<string, string | Uint8Array>;

function generate(model: Model, path: string, options: VerifyOptions): Files {
  const { target, entry, prefix, cpu, passPipeline: pipeline } = options;
  const more = given({ entry, prefix, cpu, pipeline });
  const { files, diagnostics, remarks } = compile(model, { target, stem: stemOf(path), ...more });
  report(diagnostics);
  remark(remarks, options.remarks);
  return files;
}

const sourceOf = (files: Files): string =>
  [...files.values()].filter((content) => typeof content === "string").join("\n");

function subjectOf(func: Func, final: Model, files: Files, path: string, options: VerifyOptions): Subject {
  const stem = fileStem(stemOf(path));
  const params = paramsOf(func);
  const coverage = coverageFor(func, options);
  const inputs = coverage.samples.map(({ tensors }) => tensors);
  const unit = { stem, files, iface: interfaceOf(func, stem, options.prefix), inputs };
  return { name: func.name, params, unit, coverage, expected: evaluate(final, func.name, inputs) };
}

function coverageFor(func: Func, { input, seed, samples }: VerifyOptions): Coverage {
  return input ? givenInputs(inputsFor(func, input, seed)) : coverageOf(func, seed, samples);
}

const evaluate = (model: Model, entry: string, sets: readonly (readonly Tensor[])[]): Tensor[][] =>
  sets.map((inputs) => interpret(model, [...inputs], { entry }).outputs);

/** The graph as it was read against the final one. */
function passEvidence(subject: Subject, model: Model, final: Model): PassEvidence {
  const { expected, unit } = subject;
  const before = model === final ? expected : evaluate(model, subject.name, unit.inputs);
  const each = before.map((outputs, set) => compareOutputs(outputs, expected[set]!));
  const sum = (key: "lanes" | "different") => each.reduce((total, one) => total + one[key], 0);
  return { subject, lanes: sum("lanes"), different: sum("different"), deviation: deviation(before, subject) };
}

function deviation(before: readonly (readonly Tensor[])[], { expected }: Subject): number {
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

/** True when the pipeline names a pass that promises less than equal bits. */
function mayDeviate(pipeline = ""): boolean {
  const passes: readonly { name: string; keeps?: string }[] = registries()["passes"] ?? [];
  const words = new Set(pipeline.split(/[^\w-]+/));
  return passes.some(({ name, keeps }) => keeps === "reals" && words.has(name));
}
