// The loops of a lane kernel in vectors.
import type { Costs } from "../../kernel/costs.ts";
import type { Schedule } from "../../kernel/schedule.ts";
import type { StepPlan } from "../../kernel/vectors/steps.ts";
import type { Rows } from "../lane-loops.ts";
import type { Memory } from "../memory.ts";
import { groupOf } from "../../kernel/vectors/groups.ts";
import { GroupedRows } from "./groups.ts";
import { ColumnSteps } from "./columns.ts";
import { RowSteps } from "./rows.ts";

/** The loops of a kernel that is cut into steps. */
export function vectorLoops(
  schedule: Schedule,
  plans: readonly StepPlan[],
  memory: Memory,
  costs: Costs,
): Rows {
  if (schedule.shape === "columns") return new ColumnSteps(schedule, plans[0]!, memory, costs).rows();
  const group = groupOf(schedule, costs);
  return group
    ? new GroupedRows(schedule, plans, memory, costs, group).rows()
    : new RowSteps(schedule, plans, memory, costs).rows();
}
