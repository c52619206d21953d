// The passes over lane kernels that are for vectors, at work: each kernel goes through those that have run, in their order.
import type { Costs } from "../../kernel/costs.ts";
import type { LaneKernel, Program, VectorForm } from "../../kernel/kernel.ts";
import { exitNote, opIn } from "../../kernel/describe.ts";
import type { Said } from "../../kernel/said.ts";
import { declined, fired } from "../../kernel/said.ts";
import { scheduleKernel } from "../../kernel/schedule.ts";
import { inHalfwords } from "../../kernel/vectors/halfwords.ts";
import { groupOf } from "../../kernel/vectors/groups.ts";
import { isLong, withoutLong } from "../../kernel/vectors/long.ts";
import type { Cut } from "../../kernel/vectors/steps.ts";
import { cutsOf } from "../../kernel/vectors/steps.ts";
import { nodesOf } from "../../expr/expr.ts";
import { letter } from "../nests.ts";
import { stepPlans } from "./plan.ts";

export const vectorPasses = ["narrow-lanes", "vectorize"];

export interface Vectorized {
  readonly program: Program;
  readonly said: readonly Said[];
}

/** Lane kernels with the form that vectors compute them in; on a machine without vectors nothing changes. */
export function withVectors(program: Program, ran: ReadonlySet<string>, costs: Costs): Vectorized {
  if (!costs.hasLanes || !vectorPasses.some((pass) => ran.has(pass))) return { program, said: [] };
  const vectorizer = new Vectorizer(ran, costs);
  const kernels = program.kernels.map((k) => (k.kind === "lanes" ? vectorizer.kernel(k) : k));
  return { program: { ...program, kernels }, said: vectorizer.said };
}

class Vectorizer {
  readonly said: Said[] = [];
  private readonly ran: ReadonlySet<string>;
  private readonly costs: Costs;

  constructor(ran: ReadonlySet<string>, costs: Costs) {
    [this.ran, this.costs] = [ran, costs];
  }

  kernel(kernel: LaneKernel): LaneKernel {
    const narrow = this.ran.has("narrow-lanes") ? this.narrowed(kernel) : kernel;
    if (narrow.nodes.some(isLong)) return kernel;
    return { ...kernel, vectors: { kernel: narrow, ...this.steps(narrow) } };
  }

  private narrowed(kernel: LaneKernel): LaneKernel {
    const op = opIn(kernel);
    const short = withoutLong(kernel);
    if (short.nodes.some(isLong)) {
      this.said.push(declined("narrow-lanes", "words", op, () => "its values need 64 bits"));
      return kernel;
    }
    if (short !== kernel) this.said.push(fired("narrow-lanes", "words", op, () => "instead of 64 bits"));
    const narrow = inHalfwords(short);
    if (halfwordsIn(narrow) > halfwordsIn(short))
      this.said.push(fired("narrow-lanes", "halfwords", op, () => "instead of words"));
    return narrow;
  }

  private steps(kernel: LaneKernel): Pick<VectorForm, "steps"> {
    if (!this.ran.has("vectorize")) return {};
    const schedule = scheduleKernel(kernel, this.costs);
    const steps = stepPlans(schedule, this.costs);
    if (!steps) return {};
    const op = opIn(kernel);
    if (schedule.sweeps.some(({ reduces }) => reduces.length > 0)) {
      const part = schedule.shape === "columns" ? "columns" : "across";
      this.said.push(fired("vectorize", part, op, () => `reductions along loop ${letter(kernel.axis)}`));
    }
    const group = groupOf(schedule, this.costs);
    if (group)
      this.said.push(fired("vectorize", "rows-in-groups", op, () => `chains for ${group.size} rows at once`));
    for (const { tables, exit } of [{ ...schedule, exit: undefined }, ...schedule.sweeps]) {
      for (const { entries } of tables)
        this.said.push(fired("vectorize", "row-tables", op, () => `${entries} entries`));
      if (exit) this.said.push(fired("vectorize", "rows-left-early", op, () => exitNote(exit)));
    }
    for (const cut of steps.flatMap((plan) => cutsOf(kernel.dims.at(-1)!, plan)))
      this.said.push(
        fired("vectorize", patternOf(cut), op, () => cut.note ?? `${cut.lanes} lanes at a time`),
      );
    return { steps };
  }
}

const patternOf = ({ again, note }: Cut): string =>
  note === undefined ? "steps" : again > 0 ? "overlap" : "short";

/** Operations and values in halfwords. */
const halfwordsIn = ({ nodes }: LaneKernel): number =>
  nodes
    .flatMap(({ type, def }) => [
      type,
      ...(def.kind === "map" ? [...nodesOf(def.expr)].map((e) => e.type) : []),
    ])
    .filter((type) => type === "i16").length;
