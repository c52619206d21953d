// Columns: lanes are neighbouring columns, each with row values of its own.
import type { Level, Node } from "../../kernel/kernel.ts";
import type { Schedule } from "../../kernel/schedule.ts";
import type { StepPlan } from "../../kernel/vectors/steps.ts";
import type { Stmt } from "../../loops/ir.ts";
import type { Memory } from "../memory.ts";
import { accName, Steps } from "./cuts.ts";

export class ColumnSteps extends Steps {
  private readonly plan: StepPlan;

  constructor(schedule: Schedule, plan: StepPlan, memory: Memory) {
    super(schedule, memory);
    this.plan = plan;
  }

  override body(): Stmt[] {
    const last = this.kernel.dims.length - 1;
    const call = this.lets(this.schedule.call);
    const columns = this.steps(last, this.plan, "parallel", (loop) => {
      this.loops[last] = loop;
      return this.row();
    });
    return [...call, ...this.around([this.kernel.axis, last], columns)];
  }

  protected override lanesOf(level: Level): number | undefined {
    return level === "call" ? undefined : this.cut?.lanes;
  }

  protected override acc(node: Node): Stmt {
    const made = this.valueOf(node);
    return super.acc(node, { ...made, name: accName(made) });
  }
}
