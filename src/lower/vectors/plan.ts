// Which lane kernels become loops over vectors here, and how long their steps are. The others are made vectors when C is written,
// by `src/vector`.
import { nodesOf } from "../../expr/expr.ts";
import { isOrdered } from "../../expr/reduce.ts";
import type { Costs } from "../../kernel/costs.ts";
import type { Node } from "../../kernel/kernel.ts";
import type { Schedule } from "../../kernel/schedule.ts";
import { tableRegisters } from "../../kernel/schedule.ts";
import type { StepPlan } from "../../kernel/vectors/steps.ts";
import { lanesOfStep, STEP, stepsAtOnce } from "../../kernel/vectors/steps.ts";

/** The steps of a kernel that can be loops over vectors; undefined for all others. */
export function stepPlan(schedule: Schedule, costs: Costs): StepPlan | undefined {
  if (!isPlain(schedule)) return undefined;
  if (schedule.shape === "columns") return columnSteps(schedule);
  const [sweep, ...more] = schedule.sweeps;
  if (!sweep || more.length > 0 || sweep.reduces.length > 0) return undefined;
  const { elements, inPlace } = sweep;
  const { dims, axis } = schedule.kernel;
  const atOnce = stepsAtOnce(elements, tableRegisters(elements, costs), costs);
  const types = elements.map(({ type }) => type);
  return { lanes: lanesOfStep(types, atOnce, dims[axis]!), once: inPlace };
}

/** Columns, each lane with reductions of its own: those that need no partial results and no positions. */
function columnSteps({ sweeps }: Schedule): StepPlan | undefined {
  const inLanes = ({ def, type }: Node): boolean => def.kind === "reduce" && !isOrdered(def.reduce, type);
  if (!sweeps.every(({ reduces }) => reduces.every(inLanes))) return undefined;
  return { lanes: STEP, once: sweeps.some(({ inPlace }) => inPlace) };
}

/** Nothing is kept for later sweeps, no row is left early, and no tables but constant ones that lanes are looked up in. */
function isPlain({ kernel, shape, call, rows, tables, sweeps }: Schedule): boolean {
  const alone = shape === "rows" ? [...call, ...rows] : call;
  const built = [...tables, ...sweeps.flatMap((s) => s.tables)];
  return !kernel.staged && !kernel.exit && built.length === 0 && alone.every((n) => !looksUp(n));
}

const looksUp = ({ def }: Node): boolean =>
  def.kind === "map" && [...nodesOf(def.expr)].some((e) => e.kind === "lookup");
