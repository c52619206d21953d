// What a threshold moved in front of its softmax did to results, beside the exact ones.
import type { Model } from "../../ir/graph.ts";
import type { Tensor } from "../../support/tensor.ts";
import type { Step } from "../pipeline.ts";
import { movedBy } from "./movable.ts";

/** Lanes, and in units of the result how much larger a lane that passes came out, with the bound of that. */
export interface Damage {
  readonly passing: number;
  /** Lanes that should not have passed, and are no longer what dropped lanes are; how many of them are over the bound now. */
  readonly spurious: number;
  readonly falsePositives: number;
  readonly inflation: number;
  readonly bound: number;
}

/** The results of a function that a step of passes moved the threshold of, and what is known of each. */
export function movedThresholds(model: Model, steps: readonly Step[], name: string) {
  return steps.flatMap(({ events }, i) => {
    const before = i === 0 ? model : steps[i - 1]!.model;
    const results = before.funcs.find((f) => f.name === name)?.results ?? [];
    return events
      .filter(({ kind, pattern }) => kind === "fired" && pattern === "move-threshold")
      .map(({ op }) => ({ result: results.findIndex((v) => v.owner === op), threshold: () => movedBy(op) }))
      .filter(({ result }) => result >= 0)
      .map(({ result, threshold }) => ({ result, ...threshold() }));
  });
}

export function damageOf(
  exact: Tensor,
  approx: Tensor,
  { fill, least, bound }: { fill: number; least: number; bound: number },
): Damage {
  let [passing, falsePositives, spurious, inflation] = [0, 0, 0, 0];
  exact.data.forEach((value: number | bigint, i: number) => {
    const [was, is] = [Number(value), Number(approx.data[i])];
    if (was !== fill) {
      passing++;
      inflation = Math.max(inflation, is - was);
      return;
    }
    if (is === fill) return;
    spurious++;
    if (is >= least) falsePositives++;
  });
  return { passing, falsePositives, spurious, inflation, bound };
}

export function joined(all: readonly Damage[]): Damage {
  return all.reduce((a, b) => ({
    passing: a.passing + b.passing,
    falsePositives: a.falsePositives + b.falsePositives,
    spurious: a.spurious + b.spurious,
    inflation: Math.max(a.inflation, b.inflation),
    bound: Math.max(a.bound, b.bound),
  }));
}
