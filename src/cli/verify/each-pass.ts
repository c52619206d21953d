// Which pass changes bits: the interpreter after every pass, on the same inputs. As each stage is compared with the
// one before it, all of them equal the input graph as long as none is reported.
import { check, interpret, type Model, type Tensor } from "../../index.ts";
import type { Step } from "../passes.ts";
import { difference, type Subject } from "./judge.ts";

/** What one pass did to the results of one function. */
export interface StageEvidence {
  readonly subject: Subject;
  readonly pass: string;
  /** `2 of 5`. */
  readonly place: string;
  /** True when the pass promises to keep bits. */
  readonly mustKeep: boolean;
  /** The first thing that differs, in words. */
  readonly failure: string | undefined;
}

export type Outputs = readonly (readonly Tensor[])[];

/** All outputs of one function of a model, for every input set of the subject. */
export const evaluate = (model: Model, { name, unit }: Pick<Subject, "name" | "unit">): Outputs =>
  unit.inputs.map((inputs) => interpret(model, inputs, { entry: name }).outputs);

export function judgeStages(subject: Subject, model: Model, steps: readonly Step[]): StageEvidence[] {
  let before = evaluate(model, subject);
  return steps.map(({ pass, keeps, changed, model: after }, i) => {
    const stage = { subject, pass, place: `${i + 1} of ${steps.length}`, mustKeep: keeps === "bits" };
    if (!changed) return { ...stage, failure: undefined };
    const [broken] = check(after, subject.name);
    if (broken) return { ...stage, failure: `left a graph that cannot be run: ${broken.message}` };
    const now = evaluate(after, subject);
    const failure = firstDifference(subject, before, now);
    before = now;
    return { ...stage, failure };
  });
}

function firstDifference(subject: Subject, before: Outputs, now: Outputs): string | undefined {
  for (const [set, outputs] of now.entries()) {
    const text = difference(subject, set, outputs, before[set]);
    if (text !== undefined) return text;
  }
  return undefined;
}
