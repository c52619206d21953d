// Rows: lanes are neighbours in a row; row values are the same for all. Of a reduction along the row, each lane keeps a part.
import type { Expr } from "../../expr/expr.ts";
import { input } from "../../expr/expr.ts";
import { countsRepeats } from "../../expr/reduce.ts";
import { add, convert, mul } from "../../expr/vocabulary.ts";
import type { Costs } from "../../kernel/costs.ts";
import { exitNote, shortName } from "../../kernel/describe.ts";
import type { Level, Node } from "../../kernel/kernel.ts";
import type { RowExit, RowTable, Schedule, Sweep } from "../../kernel/schedule.ts";
import type { StepPlan } from "../../kernel/vectors/steps.ts";
import { restOf, STEP } from "../../kernel/vectors/steps.ts";
import type { Straight } from "../../kernel/vectors/sums.ts";
import { isByteSum, nothingStraight, straightSums } from "../../kernel/vectors/sums.ts";
import { across, bound, element, letOf, ofLoop, read, store, theValue, value } from "../../loops/build.ts";
import type { BoundExpr, Loop, Stmt, Value } from "../../loops/ir.ts";
import { past, reductionOf } from "../lane-nodes.ts";
import type { Memory } from "../memory.ts";
import { letter } from "../nests.ts";
import { ArgmaxSteps, isArgmax } from "./argmax.ts";
import { accName } from "./cuts.ts";

const wholeSteps: StepPlan = { lanes: STEP, once: false };

export class RowSteps extends ArgmaxSteps {
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
    return level === "element" || level === "entry" ? this.cut?.lanes : undefined;
  }

  protected override swept(sweep: Sweep): Stmt[] {
    const { exit } = sweep;
    const [axis, plan] = [letter(this.kernel.axis), this.plans.get(sweep)!];
    const kind = this.kindOf(sweep);
    const make = (loop: Loop): Stmt[] => this.along(loop, () => this.step(sweep));
    if (!exit?.every) return this.steps(axis, this.size, plan, kind, make);
    const whole = this.size - (this.size % STEP);
    const lanes = whole % plan.lanes === 0 && exit.every % plan.lanes === 0 ? plan.lanes : STEP;
    const loop = this.stepping(axis, kind);
    const inner = this.inStep({ from: 0, to: whole, lanes, again: 0 }, () => make(loop));
    const rest = whole < this.size ? [this.inCut(restOf(this.size, whole, plan), axis, kind, make)] : [];
    return [...this.blocks(exit, loop, inner, whole, lanes), ...rest];
  }

  protected override overRow(make: () => Stmt[]): Stmt[] {
    return this.steps(letter(this.kernel.axis), this.size, wholeSteps, "parallel", (loop) =>
      this.along(loop, make),
    );
  }

  protected override step(sweep: Sweep): Stmt[] {
    const { lanes, again } = this.cut!;
    const whole = lanes % STEP === 0 && again === 0;
    this.straight = whole ? straightSums(sweep, this.costs) : nothingStraight(sweep);
    return super.step({ ...sweep, elements: this.straight.elements });
  }

  // Rows that a sum decides

  protected override exitNote(exit: RowExit): string {
    return exitNote(exit);
  }

  /** The sum of the lanes so far, joined before it is looked at. */
  protected override leaving(exit: RowExit, loop: Loop): Stmt[] {
    const { sum, terms } = exit;
    const soFar = (): Value => value("sum_so_far", sum.type);
    const reduction = { kind: "sum", type: sum.type, nan: "propagate" } as const;
    const leave = (when: BoundExpr): Stmt => ({ kind: "leave", loop, when });
    if (sum.type === "f32") {
      const [all, acc] = [soFar(), this.accOf(sum)];
      const joined = across(all, reduction, read(theValue(acc)), acc.lanes!);
      return [joined, leave(bound([theValue(all)], (e) => past(exit, e)))];
    }
    const lanesOf = ({ reduce }: (typeof terms)[number]): number | undefined => this.accOf(reduce).lanes;
    const parts = [...new Set(terms.flatMap((t) => lanesOf(t) ?? []))].map((lanes) =>
      across(soFar(), reduction, this.summed(terms.filter((t) => lanesOf(t) === lanes)), lanes),
    );
    const done = terms.filter((t) => lanesOf(t) === undefined);
    const before = done.length > 0 ? this.summed(done) : undefined;
    const values = parts.map((s) => theValue((s as Extract<Stmt, { kind: "across" }>).value));
    const leaves = [...(before?.leaves ?? []), ...values];
    const sums = values.map((_, k) => input("i32", (before?.leaves.length ?? 0) + k));
    const total = [...(before ? [before.expr] : []), ...sums].reduce((a, b) => add(a, b));
    return [...parts, leave({ expr: past(exit, total), leaves })];
  }

  // Tables of the row

  /** The lanes of a step are entries. */
  protected override table(table: RowTable): Stmt[] {
    const { nodes, result, entries } = table;
    const { made, alloc } = this.rowTable(table);
    const inner = nodes.filter((n) => n !== result);
    const { expr } = result.def as Extract<Node["def"], { kind: "map" }>;
    const filled = this.steps("e", entries, wholeSteps, "parallel", (loop) => {
      const lets = inner.flatMap((n) => this.let(n, loop));
      const before: Stmt[] = [];
      const { lanes } = this.cut!;
      const entry = value(shortName(result), result.type, { lanes, part: true, wanted: result.range });
      const computed = letOf(entry, this.bind(expr, before, lanes));
      const kept = store(element(made, ofLoop(loop)), read(theValue(entry)), lanes);
      return [...lets, ...before, computed, kept];
    });
    return [alloc, ...filled];
  }

  // Reductions

  protected override acc(node: Node): Stmt[] {
    if (isArgmax(node)) return super.acc(node);
    const made = this.valueOf(node, []);
    return super.acc(node, { ...made, name: accName(made), lanes: this.partsOf(node) });
  }

  /** As many as a step has, or the words that those are added to in one step. */
  protected override partsOf(node: Node): number {
    const { costs, kernel } = this;
    const sweep = this.schedule.sweeps.find(({ reduces }) => reduces.includes(node))!;
    const { lanes } = this.plans.get(sweep)!;
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
    if (isArgmax(node)) return super.update(node);
    const [acc, def, { lanes, again }] = [this.accOf(node), reductionOf(node), this.cut!];
    const before: Stmt[] = [];
    const counts = def.kind === "reduce" && countsRepeats(def.reduce);
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
    if (def.kind !== "reduce") return this.acrossPlaces(node);
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
