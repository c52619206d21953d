// Rows: lanes run along the axis, row values are scalars, and reductions end across lanes.
import * as C from "../ctree/build.ts";
import type { CCode, CExpr, CStmt, CSymbol } from "../ctree/tree.ts";
import type { Expr } from "../expr/expr.ts";
import { baseName, shortName } from "../kernel/describe.ts";
import type { Node } from "../kernel/kernel.ts";
import type { RowTable, Sweep } from "../kernel/schedule.ts";
import { filled, stepsUntilDecided } from "./exits.ts";
import { localType } from "../scalar/expressions.ts";
import { nothingStraight, planOf, straightSums } from "../kernel/vectors/sums.ts";
import { joined, storeLanes } from "./memory.ts";
import { Reductions } from "./reductions.ts";
import type { Lanes } from "./registers.ts";
import { kindOf, lanesPerRegister, STEP, widthOfType } from "./registers.ts";
import type { Group, Prologue, Section } from "../kernel/vectors/groups.ts";
import { groupOf, madeIn, takenBy, takenByChain } from "../kernel/vectors/groups.ts";
import type { Steps } from "./loop-steps.ts";

/** The memory in which row values wait from one section to another. */
type Arrays = ReadonlyMap<Node, CSymbol>;

export class Rows {
  private readonly steps: Steps;
  private readonly reductions: Reductions;

  constructor(steps: Steps) {
    this.steps = steps;
    this.reductions = new Reductions(steps);
  }

  /** The loops over rows, and the rows in them. */
  loops(): CCode {
    const { scalar, schedule, kernel, last } = this.steps;
    const group = groupOf(schedule, this.steps.costs);
    const outer = kernel.dims.map((_, d) => d).filter((d) => d !== last && d !== group?.dim);
    const inner = group
      ? this.group(group)
      : scalar.inRow([this.prologue(schedule), this.sweeps(schedule.sweeps)]);
    return outer.reduceRight<CCode>((body, d) => scalar.loop(d, body), inner);
  }

  private prologue({ rows, rowStores, tables }: Prologue): CCode {
    const { scalar } = this.steps;
    return [scalar.nodes(rows), scalar.stores(rowStores), tables.map((t) => this.table(t))];
  }

  /** What follows a sweep, unless its sum decides the row. */
  private rest(after: Prologue, more: () => CCode): CCode {
    return this.steps.scalar.unlessDecided(
      after.exit,
      () => [this.prologue(after), more()],
      (exit) => filled(exit, this.steps),
    );
  }

  private sweeps([first, ...more]: readonly Sweep[]): CCode {
    return first ? [this.pass(first), this.rest(first, () => this.sweeps(more))] : [];
  }

  /** Once over the row, and the ends of its reductions. */
  private pass(sweep: Sweep): CCode {
    const plan = planOf(sweep, this.steps.kernel, this.steps.costs);
    const { products } = straightSums(sweep, this.steps.costs);
    // Products of bytes fill half as many registers as halfwords, of which a last step has up to sixteen.
    const lanesOf = (r: Node): number => (products.has(r) ? Math.max(STEP, plan.lanes / 2) : plan.lanes);
    const accumulators = new Map(sweep.reduces.map((r) => [r, this.reductions.accumulator(r, lanesOf(r))]));
    const step = (): CCode => this.step(sweep, accumulators);
    return [
      sweep.reduces.map((r) => this.reductions.start(r, accumulators.get(r)!)),
      sweep.exit?.every
        ? stepsUntilDecided(sweep.exit, accumulators, this.steps, step, plan)
        : this.steps.along(step, plan),
      sweep.reduces.map((r) => this.reductions.finish(r, accumulators.get(r)!)),
    ];
  }

  // A register of rows at a time

  private group(group: Group): CCode {
    const { size, dim, sections, carried } = group;
    const { scalar, kernel } = this.steps;
    const [rows, first] = [kernel.dims[dim]!, C.local(`${scalar.index[dim]!.name}0`)];
    const arrays = new Map([...carried].map((n) => [n, C.local(`${scalar.symbolOf(n).name}_rows`)]));
    const last = C.int(rows - size);
    const late =
      rows % size === 0 ? [] : C.when(C.binary(">", C.use(first), last), C.assign(C.use(first), last));
    const body = [
      late,
      [...arrays].map(([n, array]) => this.arrayOf(n, array, size)),
      sections.map((s) => [this.section(s, arrays, group, C.use(first)), this.chain(s, arrays, size)]),
    ];
    return C.counting(first, 0, rows, body, size);
  }

  private section(section: Section, arrays: Arrays, { size, dim }: Group, first: CExpr): CCode {
    const { scalar, kernel } = this.steps;
    const i = scalar.index[dim]!;
    const kept = (n: Node): CExpr => C.at(C.use(arrays.get(n)!), C.binary("-", C.use(i), first));
    const taken = takenBy(section, kernel).map((n) => scalar.define(n, kept(n)));
    const given = madeIn(section).filter((n) => arrays.has(n));
    const body = [
      taken,
      this.rest(section.before, () => [
        this.sweeps(section.sweeps),
        section.last ? this.pass(section.last) : [],
      ]),
      given.map((n) => C.assign(kept(n), scalar.valueOf(n))),
    ];
    return C.counting(i, first, C.binary("+", first, C.int(size)), [scalar.inRow(body)]);
  }

  /** The rows' values are lanes from here on. */
  private chain(section: Section, arrays: Arrays, size: number): CCode {
    const { steps } = this;
    if (section.chain.length === 0) return [];
    const print = (): CCode => [
      takenByChain(section, steps.kernel).map((n) => this.loaded(n, arrays.get(n)!)),
      steps.print(section.chain),
      section.chain.filter((n) => arrays.has(n)).map((n) => this.kept(n, arrays.get(n)!)),
    ];
    return C.braces(steps.nested({ count: size }, print), `${size} rows, one to a lane`);
  }

  /** A register's worth of memory, of which the first `used` lanes are written. */
  private arrayOf(n: Node, array: CSymbol, used: number): CStmt {
    const lanes = lanesPerRegister(this.steps.machine, widthOfType(n.type));
    const zeros = lanes > used ? C.list(C.int(0)) : undefined;
    return C.declareArray(C.type(localType(n.type)), array, [lanes], zeros);
  }

  private loaded(n: Node, array: CSymbol): CCode {
    const out = this.steps.block();
    const width = widthOfType(n.type);
    const value = C.call(this.steps.machine.memory[kindOf(n.type, width)].load, C.use(array));
    this.steps.bind(n, out.named({ type: n.type, width, regs: [value] }, baseName(n)));
    return out.lines;
  }

  private kept(n: Node, array: CSymbol): CStmt {
    const lanes = this.steps.source(n.id);
    if ("scalar" in lanes) throw new Error("a chain's values are lanes");
    const { store } = this.steps.machine.memory[kindOf(n.type, lanes.width)];
    return C.evaluate(C.call(store, C.use(array), lanes.regs[0]!));
  }

  private step(sweep: Sweep, accumulators: ReadonlyMap<Node, Lanes>): CCode {
    const { steps, reductions } = this;
    const whole = steps.count % STEP === 0 && steps.again === 0;
    const { lookups, products, elements } = whole ? straightSums(sweep, steps.costs) : nothingStraight(sweep);
    return [
      steps.print(elements),
      sweep.reduces.map((r) => {
        const [acc, lookup, product] = [accumulators.get(r)!, lookups.get(r), products.get(r)];
        if (lookup) return reductions.accumulateLookup(lookup, acc);
        if (product) return reductions.accumulateProducts(product, acc);
        return reductions.accumulate(r, acc, reductions.counted(r));
      }),
      steps.stores(sweep.stores),
    ];
  }

  /** Builds a table for the row: the lanes of its steps are entries. */
  private table(table: RowTable): CCode {
    const { nodes, result, entries } = table;
    const array = this.steps.scalar.valueOf(result);
    const e = C.local("e");
    const step = (): CCode => {
      const inner = nodes.filter((n) => n !== result).map((n) => this.steps.node(n, C.use(e)));
      const out = this.steps.block();
      const value = out.value((result.def as { expr: Expr }).expr, shortName(result));
      return [inner, storeLanes(value, this.steps.count, (lane) => joined(array, C.use(e), lane), out)];
    };
    return [
      this.steps.scalar.declareTable(table, Math.ceil(entries / STEP) * STEP),
      this.steps.over(entries, e, step),
    ];
  }
}
