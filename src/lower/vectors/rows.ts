// Rows: lanes are neighbours in a row; row values are the same for all. Of a reduction along the row, each lane keeps a part.
import type { Expr } from "../../expr/expr.ts";
import { input } from "../../expr/expr.ts";
import { convert, mul } from "../../expr/vocabulary.ts";
import type { Costs } from "../../kernel/costs.ts";
import type { Level, Node } from "../../kernel/kernel.ts";
import type { Schedule, Sweep } from "../../kernel/schedule.ts";
import type { StepPlan } from "../../kernel/vectors/steps.ts";
import { STEP } from "../../kernel/vectors/steps.ts";
import type { Straight } from "../../kernel/vectors/sums.ts";
import { isByteSum, nothingStraight, straightSums } from "../../kernel/vectors/sums.ts";
import { across, read, theValue } from "../../loops/build.ts";
import type { BoundExpr, Stmt } from "../../loops/ir.ts";
import { reductionOf } from "../lane-loops.ts";
import type { Memory } from "../memory.ts";
import { accName, Steps } from "./cuts.ts";

/** Reductions that a lane which comes twice would change. */
const counting = new Set(["sum", "product", "byte_sum"]);

export class RowSteps extends Steps {
  private readonly plans: ReadonlyMap<Sweep, StepPlan>;
  private readonly costs: Costs;
  /** What the sweep being made adds up without its lanes in between. */
  private straight: Straight | undefined;

  constructor(schedule: Schedule, plans: readonly StepPlan[], memory: Memory, costs: Costs) {
    super(schedule, memory);
    this.plans = new Map(schedule.sweeps.map((sweep, k) => [sweep, plans[k]!]));
    this.costs = costs;
  }

  protected override lanesOf(level: Level): number | undefined {
    return level === "element" ? this.cut?.lanes : undefined;
  }

  protected override swept(sweep: Sweep): Stmt[] {
    const kind = sweep.reduces.length > 0 ? "reduce" : "parallel";
    return this.steps(this.kernel.axis, this.plans.get(sweep)!, kind, (loop) =>
      this.along(loop, () => this.step(sweep)),
    );
  }

  protected override step(sweep: Sweep): Stmt[] {
    const { lanes, again } = this.cut!;
    const whole = lanes % STEP === 0 && again === 0;
    this.straight = whole ? straightSums(sweep, this.costs) : nothingStraight(sweep);
    return super.step({ ...sweep, elements: this.straight.elements });
  }

  // Reductions

  protected override acc(node: Node): Stmt {
    const sweep = this.schedule.sweeps.find(({ reduces }) => reduces.includes(node))!;
    const made = this.valueOf(node, []);
    return super.acc(node, { ...made, name: accName(made), lanes: this.partsOf(node, sweep) });
  }

  /** Lanes that keep parts of a reduction: as many as a step has, or the words that those are added to in one step. */
  private partsOf(node: Node, sweep: Sweep): number {
    const { lanes } = this.plans.get(sweep)!;
    const { costs, kernel } = this;
    const def = reductionOf(node);
    if (isByteSum(node) && costs.adds("bytes")) return costs.words;
    const halfwords = kernel.nodes[def.of]!.type === "i16" && costs.adds("pairs");
    const isSum = def.kind === "reduce" && def.reduce === "sum" && node.type === "i32";
    // Products of bytes fill half as many registers as halfwords, of which a last step has up to sixteen.
    const most = straightSums(sweep, costs).products.has(node) ? Math.max(STEP, lanes / 2) : lanes;
    return isSum && halfwords ? most / 2 : most;
  }

  /** Where a repeat would count, lanes that an earlier step has seen are left out. */
  protected override update(node: Node): Stmt[] {
    const [acc, def, { lanes, again }] = [this.accOf(node), reductionOf(node), this.cut!];
    const before: Stmt[] = [];
    const counts = def.kind === "reduce" && counting.has(def.reduce);
    const update: Stmt = {
      kind: "update",
      acc,
      expr: this.taken(node, before),
      ...(lanes !== acc.lanes && { lanes }),
      ...(counts && again > 0 && { lanes, first: again }),
    };
    return [...before, update];
  }

  /** What a reduction takes up. */
  private taken(node: Node, before: Stmt[]): BoundExpr {
    const { of } = reductionOf(node);
    const { type } = this.kernel.nodes[of]!;
    const lookup = this.straight!.lookups.get(node);
    const bytes = this.straight!.products.get(node);
    const factors = bytes?.map((id): Expr => convert(type, input("i8", id)));
    const expr = lookup ?? (factors ? mul(factors[0]!, factors[1]!) : input(type, of));
    return this.bind(expr, before, this.cut!.lanes);
  }

  protected override finish(node: Node): Stmt[] {
    const def = reductionOf(node);
    if (def.kind !== "reduce") throw new Error("positions have no lanes here");
    const [acc, value] = [this.accOf(node), this.valueOf(node)];
    this.values.set(node.id, theValue(value));
    const reduction = {
      kind: def.reduce === "byte_sum" ? "sum" : def.reduce,
      type: node.type,
      nan: def.nan,
    } as const;
    return [across(value, reduction, read(theValue(acc)), acc.lanes!)];
  }
}
