// Which lane kernels become loops over vectors here, and how long their steps are. The others are made vectors when C is written,
// by `src/vector`.
import { isOrdered } from "../../expr/reduce.ts";
import type { Costs } from "../../kernel/costs.ts";
import type { Node } from "../../kernel/kernel.ts";
import type { Schedule } from "../../kernel/schedule.ts";
import { groupOf } from "../../kernel/vectors/groups.ts";
import type { StepPlan } from "../../kernel/vectors/steps.ts";
import { STEP } from "../../kernel/vectors/steps.ts";
import { planOf } from "../../kernel/vectors/sums.ts";

/** The steps of a kernel that can be loops over vectors: of each sweep of rows, or of columns; undefined for all others. */
export function stepPlans(schedule: Schedule, costs: Costs): readonly StepPlan[] | undefined {
  if (!isPlain(schedule)) return undefined;
  const { kernel, shape, sweeps } = schedule;
  if (shape === "columns") return columnSteps(schedule);
  if (sweeps.length === 0 || groupOf(schedule, costs)) return undefined;
  if (sweeps.some(({ reduces }) => reduces.some(({ def }) => def.kind === "argmax"))) return undefined;
  return sweeps.map((sweep) => planOf(sweep, kernel, costs));
}

/** Columns, each lane with reductions of its own: those that need no partial results and no positions. */
function columnSteps({ sweeps }: Schedule): readonly StepPlan[] | undefined {
  const inLanes = ({ def, type }: Node): boolean => def.kind === "reduce" && !isOrdered(def.reduce, type);
  if (!sweeps.every(({ reduces }) => reduces.every(inLanes))) return undefined;
  return [{ lanes: STEP, once: sweeps.some(({ inPlace }) => inPlace) }];
}

/** No row is left early, and no tables but constant ones. */
function isPlain({ kernel, tables, sweeps }: Schedule): boolean {
  const built = [...tables, ...sweeps.flatMap((s) => s.tables)];
  return !kernel.staged && !kernel.exit && built.length === 0;
}
