// What the passes changed: the graph as it was read against the final one, on the same inputs.
import { resultUnits, thresholdDamage, type Damage, type Model, type Tensor } from "../../index.ts";
import { compareOutputs } from "../compare.ts";
import type { Step } from "../passes.ts";
import { evaluate } from "./each-pass.ts";
import { summaryOf, type Subject, type Summary } from "./judge.ts";

export interface PassEvidence {
  readonly subject: Summary;
  readonly lanes: number;
  readonly different: number;
  /** Absolute differences, in units of the results: the largest, and the mean over all lanes. */
  readonly deviation: number;
  readonly mean: number;
  /** What one unit is worth, such as a step of probability; undefined where no graph tells, or results differ in it. */
  readonly unit: number | undefined;
  /** What moving thresholds in front of softmaxes did, where that was asked for. */
  readonly threshold?: Damage;
}

/** `steps` are the passes that led from `model` to `final`; a pass may have found what a unit is worth. */
export function passEvidence(
  subject: Subject,
  model: Model,
  final: Model,
  steps: readonly Step[],
): PassEvidence {
  const { expected } = subject;
  const before = model === final ? expected : evaluate(model, subject);
  const each = before.map((outputs, set) => compareOutputs(outputs, expected[set]!));
  const sum = (key: "lanes" | "different") => each.reduce((total, one) => total + one[key], 0);
  const pairs = before.flatMap((outputs, set) => outputs.map((out, i) => [out, expected[set]![i]!] as const));
  const [deviation, total] = pairs.map(distances).reduce(([a, b], [c, d]) => [Math.max(a, c), b + d], [0, 0]);
  const [lanes, different] = [sum("lanes"), sum("different")];
  const unit = unitOf([model, ...steps.map((step) => step.model)], subject.name);
  const threshold = thresholdDamage(model, steps, subject.name, subject.unit.inputs);
  return {
    ...{ subject: summaryOf(subject), lanes, different, deviation, mean: total / lanes, unit },
    ...(threshold && { threshold }),
  };
}

/** The largest distance and the sum of all. */
function distances([{ data: a }, { data: b }]: readonly [Tensor, Tensor]): [number, number] {
  let [most, total] = [0, 0];
  for (let k = 0; k < a.length; k++) {
    const distance = Math.abs(Number(a[k]) - Number(b[k]));
    most = Math.max(most, distance);
    total += distance;
  }
  return [most, total];
}

function unitOf(models: readonly Model[], name: string): number | undefined {
  const known = models
    .map((model) => resultUnits(model, name))
    .find((units) => units.every((u) => u !== undefined));
  return known?.every((u) => u === known[0]) ? known[0] : undefined;
}

/** In words; `expected` when a pass that may change values was asked for, and no change is worth saying too. */
export function deviationText({ different, lanes, deviation, mean, unit, threshold }: PassEvidence): string {
  if (different === 0) return `the passes changed none of ${lanes} lanes`;
  const inUnits = (f: number): string => `${short(deviation * f)}, ${short(mean * f)} on average`;
  const real = unit === undefined || unit === 1 ? "" : `; in real units by at most ${inUnits(unit)}`;
  const share = short((100 * different) / lanes);
  return `the passes changed ${different} of ${lanes} lanes (${share} %), by at most ${inUnits(1)}${real}${threshold ? damageText(threshold) : ""}`;
}

const damageText = ({ passing, falsePositives, spurious, inflation, bound }: Damage): string =>
  `; of lanes below a threshold, ${spurious} changed, ${falsePositives} of them so far as to pass; ` +
  `of ${passing} lanes above, none grew by more than ${short(inflation)} (bound: ${short(bound)})`;

const short = (v: number): string => `${Number(v.toPrecision(4))}`;
