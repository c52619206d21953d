// The loops of a lane kernel in vectors.
import type { Costs } from "../../kernel/costs.ts";
import type { Schedule } from "../../kernel/schedule.ts";
import type { StepPlan } from "../../kernel/vectors/steps.ts";
import type { Stmt } from "../../loops/ir.ts";
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
): Stmt[] {
  if (schedule.shape === "columns") return new ColumnSteps(schedule, plans[0]!, memory, costs).body();
  const group = groupOf(schedule, costs);
  return group
    ? new GroupedRows(schedule, plans, memory, costs, group).body()
    : new RowSteps(schedule, plans, memory, costs).body();
}
