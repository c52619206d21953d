// The loops of a lane kernel in vectors.
import type { Costs } from "../../kernel/costs.ts";
import type { Schedule } from "../../kernel/schedule.ts";
import type { StepPlan } from "../../kernel/vectors/steps.ts";
import type { Stmt } from "../../loops/ir.ts";
import type { Memory } from "../memory.ts";
import { ColumnSteps } from "./columns.ts";
import { RowSteps } from "./rows.ts";

/** The loops of a kernel that is cut into steps. */
export const vectorLoops = (
  schedule: Schedule,
  plans: readonly StepPlan[],
  memory: Memory,
  costs: Costs,
): Stmt[] =>
  schedule.shape === "rows"
    ? new RowSteps(schedule, plans, memory, costs).body()
    : new ColumnSteps(schedule, plans[0]!, memory, costs).body();
