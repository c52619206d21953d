// Which pass changes bits: the interpreter after every pass, on the same inputs. As each stage is compared with the
// one before it, all of them equal the input graph as long as none is reported.
import {
  check,
  loopStages,
  runLoops,
  variablesOf,
  verifyLoops,
  type Choices,
  type Func,
  type Loops,
  type Model,
  type Tensor,
} from "../../index.ts";
import { zeros } from "../../support/tensor.ts";
import { interpreted } from "../interpreted.ts";
import type { Step } from "../passes.ts";
import type { LaneValues } from "../samples.ts";
import { isLanewise } from "./coverage.ts";
import { difference, summaryOf, type Subject, type Summary } from "./judge.ts";

/** What one pass did to the results of one function. */
export interface StageEvidence {
  readonly subject: Summary;
  readonly pass: string;
  /** `2 of 5`. */
  readonly place: string;
  /** True when the pass promises to keep bits. */
  readonly mustKeep: boolean;
  /** The first thing that differs, in words. */
  readonly failure: string | undefined;
}

export type Outputs = readonly (readonly Tensor[])[];

/** All outputs of one function of a model, for every input set of its coverage. */
export function evaluate(
  model: Model,
  { name, coverage, steps }: Pick<Subject, "name" | "coverage" | "steps">,
): Outputs {
  const results = (inputs: readonly Tensor[]) => interpreted(model, name, inputs, steps).outputs;
  const { samples, lanes } = coverage;
  const func = model.funcs.find((f) => f.name === name);
  if (lanes === undefined || func === undefined || !isLanewise(func))
    return samples.map(({ tensors }) => results(tensors));
  const line = alongLine(results, lanes);
  return samples.map((_, set) => line(set * lanes.stride));
}

/** Results by the number of their first lane: each number is interpreted once, however many sets it stands in. */
function alongLine(
  results: (inputs: readonly Tensor[]) => Tensor[],
  { count, size, from }: LaneValues,
): (first: number) => Tensor[] {
  const parts = Array.from({ length: Math.ceil(count / size) + 1 }, (_, i) => results(from(i * size)));
  const lines = parts[0]!.map(({ type }, output) => {
    const { data } = zeros(type, [parts.length * size]);
    parts.forEach((part, i) => data.set(part[output]!.data as never, i * size));
    return data;
  });
  return (first) =>
    parts[0]!.map(({ type, shape }, output) => {
      const data = lines[output]!.subarray(first, first + size);
      return { type, shape, data };
    });
}

export function judgeStages(subject: Subject, model: Model, steps: readonly Step[]): StageEvidence[] {
  let before = evaluate(model, subject);
  return steps.map(({ pass, keeps, changed, model: after }, i) => {
    const stage = {
      subject: summaryOf(subject),
      pass,
      place: `${i + 1} of ${steps.length}`,
      mustKeep: keeps === "bits",
    };
    if (!changed) return { ...stage, failure: undefined };
    const [broken] = check(after, subject.name);
    if (broken) return { ...stage, failure: `left a graph that cannot be run: ${broken.message}` };
    const now = evaluate(after, subject);
    const failure = firstDifference(subject, before, now);
    before = now;
    return { ...stage, failure };
  });
}

/** As many lanes are run as loops; they take several times as long as the interpreter of graphs. */
const LOOP_LANES = 2 ** 18;

/** The steps from the final graph to the loops that are printed as C: each is run, and what it claims is checked. */
export function judgeLoops(subject: Subject, model: Model, choices: Choices): StageEvidence[] {
  const func = model.funcs.find(({ name }) => name === subject.name)!;
  const stages = loopStages(func, choices, variablesOf(model));
  const sets = spread(subject);
  return stages.map(({ name, proc }, i) => ({
    subject: summaryOf(subject),
    pass: name,
    place: `${i + 1} of ${stages.length} over loops`,
    mustKeep: true,
    failure: verifyLoops(proc)[0] ?? firstFault(sets, (set) => loopFault(subject, proc, func, set)),
  }));
}

function loopFault(subject: Subject, proc: Loops, func: Func, set: number): string | undefined {
  const { outputs, faults } = runLoops(proc, func, subject.coverage.samples[set]!.tensors);
  return faults[0] ? faults[0].message : difference(subject, set, outputs);
}

function firstFault(sets: readonly number[], fault: (set: number) => string | undefined): string | undefined {
  for (const set of sets) {
    const found = fault(set);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Input sets that together have no more lanes than are run, taken evenly from all. */
function spread({ coverage: { samples }, expected }: Subject): number[] {
  const lanes = expected[0]?.reduce((sum, { data }) => sum + data.length, 0) ?? 1;
  const count = Math.min(samples.length, Math.max(1, Math.floor(LOOP_LANES / Math.max(1, lanes))));
  return Array.from({ length: count }, (_, i) => Math.floor((i * samples.length) / count));
}

function firstDifference(subject: Subject, before: Outputs, now: Outputs): string | undefined {
  for (const [set, outputs] of now.entries()) {
    const text = difference(subject, set, outputs, before[set]);
    if (text !== undefined) return text;
  }
  return undefined;
}
