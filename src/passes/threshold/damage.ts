// What a threshold moved in front of its softmax did to results, beside the exact ones.
import type { Func, Model, Op } from "../../ir/graph.ts";
import type { Tensor } from "../../support/tensor.ts";
import { dce } from "../dce.ts";
import { fuseThreshold } from "../fuse-threshold.ts";
import type { Step } from "../pipeline.ts";
import type { Movable } from "./movable.ts";
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

/** A threshold that a pass moved, with the ops that it needs alone: as they were, and moved. */
export interface Moved extends Movable {
  readonly before: Func;
  readonly after: Func;
}

/** The thresholds of one function that steps of passes moved, wherever their results are used. */
export function movedThresholds(model: Model, steps: readonly Step[], name: string): Moved[] {
  return steps.flatMap(({ events }, i) => {
    const { funcs } = i === 0 ? model : steps[i - 1]!.model;
    const func = funcs.find((f) => f.name === name);
    return events
      .filter(
        ({ kind, pattern, op }) => kind === "fired" && pattern === "move-threshold" && func?.ops.includes(op),
      )
      .map(({ op }) => movedAlone({ ...func!, results: op.results }, op));
  });
}

function movedAlone(func: Func, op: Op): Moved {
  const [before, after] = [func, fuseThreshold.modes.approx.run(func, quietly)].map((f) =>
    dce.run(f, quietly),
  );
  return { ...movedBy(op), before: before!, after: after! };
}

const quietly = (): void => {};

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
