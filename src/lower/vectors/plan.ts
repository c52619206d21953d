// Which lane kernels become loops over vectors, and how long their steps are.
import { PARTIALS } from "../../expr/reduce.ts";
import type { Costs } from "../../kernel/costs.ts";
import { isOrderedSum } from "../../kernel/kernel.ts";
import type { Schedule } from "../../kernel/schedule.ts";
import type { StepPlan } from "../../kernel/vectors/steps.ts";
import { STEP } from "../../kernel/vectors/steps.ts";
import { planOf } from "../../kernel/vectors/sums.ts";

/** The steps of a kernel that can be loops over vectors: of each sweep of rows, or of columns; undefined for all others. */
export function stepPlans(schedule: Schedule, costs: Costs): readonly StepPlan[] | undefined {
  const { kernel, shape, sweeps } = schedule;
  if (shape === "columns") return columnSteps(schedule, costs);
  if (sweeps.length === 0) return undefined;
  return sweeps.map((sweep) => planOf(sweep, kernel, costs));
}

/** Dearer elements take longer than a load and a store of a partial result. */
const CHEAP = 4;

/**
 * Columns, each lane with reductions of its own. Partial results of an ordered reduction that are a register each leave room for
 * others; more would go through memory.
 */
function columnSteps({ kernel, sweeps }: Schedule, costs: Costs): readonly StepPlan[] {
  const summing = sweeps.filter(({ reduces }) => reduces.some(isOrderedSum));
  const fits =
    summing.length > 0 &&
    kernel.dims[kernel.axis]! >= PARTIALS &&
    kernel.nodes.every((n) => n.type === "f32") &&
    summing.every((s) => s.reduces.length === 1 && costs.nodes(s.elements, kernel) <= CHEAP);
  return [{ lanes: fits ? costs.words : STEP, once: sweeps.some(({ inPlace }) => inPlace) }];
}
