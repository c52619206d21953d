// Loops over elements in steps of lanes: what rows and columns have in common.
import { baseName } from "../../kernel/describe.ts";
import type { Node } from "../../kernel/kernel.ts";
import type { Schedule } from "../../kernel/schedule.ts";
import type { Cut, StepPlan } from "../../kernel/vectors/steps.ts";
import { cutsOf } from "../../kernel/vectors/steps.ts";
import { fixed, loopNamed } from "../../loops/build.ts";
import type { Loop, LoopKind, Stmt } from "../../loops/ir.ts";
import { LaneLoops } from "../lane-loops.ts";
import type { Memory } from "../memory.ts";

export abstract class Steps extends LaneLoops {
  /** What the step being made is of. */
  protected cut: Cut | undefined;
  private readonly inSteps = new Set<Loop>();

  constructor(schedule: Schedule, memory: Memory) {
    super(schedule, memory, undefined);
  }

  protected override isAlong(loop: Loop): boolean {
    return this.inSteps.has(loop);
  }

  /** A loop along a row. */
  protected stepping(name: string, kind: LoopKind): Loop {
    const loop = loopNamed(name, kind);
    this.inSteps.add(loop);
    return loop;
  }

  /** A loop in steps. */
  protected steps(
    name: string,
    size: number,
    plan: StepPlan,
    kind: LoopKind,
    make: (loop: Loop) => Stmt[],
  ): Stmt[] {
    return cutsOf(size, plan).map((cut) => this.inCut(cut, name, kind, make));
  }

  protected inCut(cut: Cut, name: string, kind: LoopKind, make: (loop: Loop) => Stmt[]): Stmt {
    const loop = this.stepping(name, kind);
    const { from, to, lanes, note } = cut;
    const body = this.inStep(cut, () => make(loop));
    const around = { kind: "for", loop, from: fixed(from), to: fixed(to), step: lanes, body } as const;
    return { ...around, ...(note !== undefined && { note }) };
  }

  protected inStep(cut: Cut, make: () => Stmt[]): Stmt[] {
    const outer = this.cut;
    this.cut = cut;
    const made = make();
    this.cut = outer;
    return made;
  }

  protected override nameOf(node: Node): string {
    return baseName(node);
  }
}

/** What the accumulator of a value is called. */
export const accName = ({ name }: { readonly name: string }): string => `${name}_acc`;
