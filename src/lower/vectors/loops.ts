// The loops of a lane kernel in vectors: the loop over elements in steps of lanes.
import { baseName } from "../../kernel/describe.ts";
import type { Level, Node } from "../../kernel/kernel.ts";
import type { Schedule, Sweep } from "../../kernel/schedule.ts";
import type { Cut, StepPlan } from "../../kernel/vectors/steps.ts";
import { cutsOf } from "../../kernel/vectors/steps.ts";
import { fixed, loopNamed } from "../../loops/build.ts";
import type { Stmt } from "../../loops/ir.ts";
import { LaneLoops } from "../lane-loops.ts";
import type { Memory } from "../memory.ts";
import { letter } from "../nests.ts";

/** The loops of a kernel that is cut into steps. */
export const vectorLoops = (schedule: Schedule, steps: StepPlan, memory: Memory): Stmt[] =>
  new VectorLoops(schedule, steps, memory).body();

class VectorLoops extends LaneLoops {
  private readonly plan: StepPlan;
  private lanes: number | undefined;

  constructor(schedule: Schedule, plan: StepPlan, memory: Memory) {
    super(schedule, memory, undefined);
    this.plan = plan;
  }

  protected override swept(sweep: Sweep): Stmt[] {
    return cutsOf(this.size, this.plan).map((cut) => this.cut(cut, sweep));
  }

  private cut({ from, to, lanes, note }: Cut, sweep: Sweep): Stmt {
    const loop = loopNamed(letter(this.kernel.axis), "parallel");
    this.lanes = lanes;
    const body = this.along(loop, () => this.step(sweep));
    this.lanes = undefined;
    return {
      kind: "for",
      loop,
      from: fixed(from),
      to: fixed(to),
      step: lanes,
      body,
      ...(note !== undefined && { note }),
    };
  }

  protected override lanesOf(level: Level): number | undefined {
    return level === "element" ? this.lanes : undefined;
  }

  protected override nameOf(node: Node): string {
    return baseName(node);
  }
}
