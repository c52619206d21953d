// The loops of a lane kernel in vectors: the loop over rows or columns of elements in steps of lanes.
import { baseName } from "../../kernel/describe.ts";
import type { Level, Node } from "../../kernel/kernel.ts";
import type { Schedule, Sweep } from "../../kernel/schedule.ts";
import type { Cut, StepPlan } from "../../kernel/vectors/steps.ts";
import { cutsOf } from "../../kernel/vectors/steps.ts";
import { fixed, loopNamed } from "../../loops/build.ts";
import type { Loop, Stmt } from "../../loops/ir.ts";
import { LaneLoops } from "../lane-loops.ts";
import type { Memory } from "../memory.ts";
import { letter } from "../nests.ts";

/** The loops of a kernel that is cut into steps. */
export const vectorLoops = (schedule: Schedule, steps: StepPlan, memory: Memory): Stmt[] =>
  new (schedule.shape === "rows" ? RowSteps : ColumnSteps)(schedule, steps, memory).body();

abstract class Steps extends LaneLoops {
  private readonly plan: StepPlan;
  protected lanes: number | undefined;

  constructor(schedule: Schedule, plan: StepPlan, memory: Memory) {
    super(schedule, memory, undefined);
    this.plan = plan;
  }

  /** The loop along a dim, in steps. */
  protected steps(dim: number, make: (loop: Loop) => Stmt[]): Stmt[] {
    return cutsOf(this.kernel.dims[dim]!, this.plan).map((cut) => this.cut(cut, dim, make));
  }

  private cut({ from, to, lanes, note }: Cut, dim: number, make: (loop: Loop) => Stmt[]): Stmt {
    const loop = loopNamed(letter(dim), "parallel");
    this.lanes = lanes;
    const body = make(loop);
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

  protected override nameOf(node: Node): string {
    return baseName(node);
  }
}

/** Lanes are neighbours in a row; row values are the same for all. */
class RowSteps extends Steps {
  protected override swept(sweep: Sweep): Stmt[] {
    return this.steps(this.kernel.axis, (loop) => this.along(loop, () => this.step(sweep)));
  }

  protected override lanesOf(level: Level): number | undefined {
    return level === "element" ? this.lanes : undefined;
  }
}

/** Lanes are neighbouring columns, each with row values of its own. */
class ColumnSteps extends Steps {
  override body(): Stmt[] {
    const last = this.kernel.dims.length - 1;
    const call = this.lets(this.schedule.call);
    const columns = this.steps(last, (loop) => {
      this.loops[last] = loop;
      return this.row();
    });
    return [...call, ...this.around([this.kernel.axis, last], columns)];
  }

  protected override lanesOf(level: Level): number | undefined {
    return level === "call" ? undefined : this.lanes;
  }
}
