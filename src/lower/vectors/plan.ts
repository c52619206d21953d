// Which lane kernels become loops over vectors here, and how long their steps are. The others are made vectors when C is written,
// by `src/vector`.
import { nodesOf } from "../../expr/expr.ts";
import type { Costs } from "../../kernel/costs.ts";
import type { Node } from "../../kernel/kernel.ts";
import type { Schedule } from "../../kernel/schedule.ts";
import { tableRegisters } from "../../kernel/schedule.ts";
import type { StepPlan } from "../../kernel/vectors/steps.ts";
import { lanesOfStep, stepsAtOnce } from "../../kernel/vectors/steps.ts";

/** The steps of a kernel whose elements follow from elements by themselves; undefined for all others. */
export function stepPlan(schedule: Schedule, costs: Costs): StepPlan | undefined {
  if (!isElementwise(schedule)) return undefined;
  const [{ elements, inPlace }] = schedule.sweeps as [Schedule["sweeps"][number]];
  const { dims, axis } = schedule.kernel;
  const atOnce = stepsAtOnce(elements, tableRegisters(elements, costs), costs);
  const types = elements.map(({ type }) => type);
  return { lanes: lanesOfStep(types, atOnce, dims[axis]!), once: inPlace };
}

/** One sweep over rows that reduces nothing, and no tables but constant ones that lanes are looked up in. */
function isElementwise({ kernel, shape, call, rows, tables, sweeps }: Schedule): boolean {
  const [sweep, ...more] = sweeps;
  return (
    shape === "rows" &&
    sweep !== undefined &&
    more.length === 0 &&
    !kernel.staged &&
    !kernel.exit &&
    sweep.reduces.length + sweep.rows.length + sweep.rowStores.length + sweep.tables.length === 0 &&
    tables.length === 0 &&
    [...call, ...rows].every((n) => !looksUp(n))
  );
}

const looksUp = ({ def }: Node): boolean =>
  def.kind === "map" && [...nodesOf(def.expr)].some((e) => e.kind === "lookup");
