// Columns: lanes are neighbouring columns, each with row values of its own.
import { PARTIALS } from "../../expr/reduce.ts";
import type { Costs } from "../../kernel/costs.ts";
import type { Level, Node } from "../../kernel/kernel.ts";
import { isOrderedSum } from "../../kernel/kernel.ts";
import type { Schedule, Sweep } from "../../kernel/schedule.ts";
import type { StepPlan } from "../../kernel/vectors/steps.ts";
import { across, fixed, loopNamed, ofLoop, read, sumOf, theValue } from "../../loops/build.ts";
import type { Index, Stmt } from "../../loops/ir.ts";
import { reductionOf } from "../lane-nodes.ts";
import type { Memory } from "../memory.ts";
import { letter } from "../nests.ts";
import { ArgmaxSteps, isArgmax } from "./argmax.ts";
import { accName } from "./cuts.ts";

export class ColumnSteps extends ArgmaxSteps {
  private readonly plan: StepPlan;
  private readonly costs: Costs;
  /** Which partial result an ordered reduction takes up. */
  private part: Index = fixed(0);

  constructor(schedule: Schedule, plan: StepPlan, memory: Memory, costs: Costs) {
    super(schedule, memory);
    [this.plan, this.costs] = [plan, costs];
  }

  override body(): Stmt[] {
    const last = this.kernel.dims.length - 1;
    const call = this.lets(this.schedule.call);
    const columns = this.steps(letter(last), this.kernel.dims[last]!, this.plan, "parallel", (loop) => {
      this.loops[last] = loop;
      return this.row();
    });
    return [...call, ...this.around([this.kernel.axis, last], columns)];
  }

  protected override lanesOf(level: Level): number | undefined {
    return level === "call" ? undefined : this.cut?.lanes;
  }

  // Reductions: one accumulator for each column, or a partial result for each of some positions

  protected override swept(sweep: Sweep): Stmt[] {
    return sweep.reduces.some(isOrderedSum) ? this.inParts(sweep) : super.swept(sweep);
  }

  /** The axis in stretches of one element for each partial result: compilers unroll those. */
  private inParts(sweep: Sweep): Stmt[] {
    const whole = this.size - (this.size % PARTIALS);
    const kind = this.kindOf(sweep);
    const start = loopNamed(`${letter(this.kernel.axis)}_0`, kind);
    const stretch = (first: Index, count: number): Stmt => {
      const loop = loopNamed("p", kind);
      this.part = ofLoop(loop);
      const at = sumOf(0, [
        [1, first],
        [1, this.part],
      ]);
      const body = this.along(loop, () => this.step(sweep), at);
      return { kind: "for", loop, from: fixed(0), to: fixed(count), step: 1, body };
    };
    const all = { kind: "for", loop: start, from: fixed(0), to: fixed(whole), step: PARTIALS } as const;
    return [
      ...(whole > 0 ? [{ ...all, body: [stretch(ofLoop(start), PARTIALS)] }] : []),
      ...(whole < this.size ? [stretch(fixed(whole), this.size - whole)] : []),
    ];
  }

  protected override partsOf(): number {
    return this.cut!.lanes;
  }

  protected override acc(node: Node): Stmt[] {
    if (isArgmax(node)) return super.acc(node);
    const made = this.valueOf(node);
    if (!isOrderedSum(node)) return super.acc(node, { ...made, name: accName(made) });
    const { words } = this.costs;
    const shape = [PARTIALS, Math.ceil(this.cut!.lanes / words)];
    const parts = { ...this.valueOf(node, []), name: `${made.name}_part`, lanes: words, shape };
    const each = [loopNamed("p", "parallel"), loopNamed("q", "parallel")];
    return super.acc(node, parts).map((s) => ({ ...s, each }) as Stmt);
  }

  protected override update(node: Node): Stmt[] {
    if (!isOrderedSum(node)) return super.update(node);
    const { lanes } = this.cut!;
    const expr = read(this.values.get(reductionOf(node).of)!);
    return [{ kind: "update", acc: this.accOf(node), at: [this.part], expr, lanes }];
  }

  protected override finish(node: Node): Stmt[] {
    if (isArgmax(node)) return this.placesOf(node);
    if (!isOrderedSum(node)) return [];
    const def = reductionOf(node);
    const [acc, value] = [this.accOf(node), this.valueOf(node)];
    const lanes = acc.shape![1]! * acc.lanes!;
    const made = { ...value, lanes };
    this.values.set(node.id, theValue(made));
    const reduction = { kind: (def as { reduce: "sum" }).reduce, type: node.type, nan: def.nan };
    return [across(made, reduction, read(theValue(acc)), PARTIALS * lanes)];
  }
}
