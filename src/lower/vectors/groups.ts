// A register of rows at a time: what stands between two cuts is done row by row, a chain at a cut for all rows at once, one to a lane.
// Values that cross a cut go through small arrays.
import type { Costs } from "../../kernel/costs.ts";
import type { Level, Node } from "../../kernel/kernel.ts";
import type { Schedule } from "../../kernel/schedule.ts";
import type { Group, Section } from "../../kernel/vectors/groups.ts";
import { madeIn, takenBy, takenByChain } from "../../kernel/vectors/groups.ts";
import type { StepPlan } from "../../kernel/vectors/steps.ts";
import { interval } from "../../expr/range.ts";
import * as b from "../../loops/build.ts";
import type { Buffer, Index, Stmt } from "../../loops/ir.ts";
import type { Memory } from "../memory.ts";
import { RowSteps } from "./rows.ts";

export class GroupedRows extends RowSteps {
  private readonly group: Group;
  /** Where row values wait from one section to another. */
  private readonly waiting = new Map<Node, Buffer>();
  private inChain = false;

  constructor(schedule: Schedule, plans: readonly StepPlan[], memory: Memory, costs: Costs, group: Group) {
    super(schedule, plans, memory, costs);
    this.group = group;
  }

  override body(): Stmt[] {
    const { size, dim, sections, carried } = this.group;
    const call = this.lets(this.schedule.call);
    const rows = this.kernel.dims[dim]!;
    const loop = b.loopNamed(`${this.loops[dim]!.name}0`, "parallel");
    // A last group that is not whole begins with rows that were done before.
    const even = rows % size === 0;
    const first = b.value("first", "i32", { claims: [{ kind: "range", range: interval(0, rows - size) }] });
    for (const n of carried)
      this.waiting.set(n, b.buffer("scratch", `${this.nameOf(n)}_rows`, n.type, [size]));
    const start = b.read({ kind: "index", index: b.clipped("min", b.ofLoop(loop), rows - size) });
    const body = [
      ...(even ? [] : [b.letOf(first, start)]),
      ...[...this.waiting.values()].map((buffer): Stmt => ({ kind: "alloc", buffer })),
      ...sections.flatMap((s) => [
        this.section(s, even ? b.ofLoop(loop) : b.ofValue(first)),
        ...this.chain(s),
      ]),
    ];
    const all: Stmt = { kind: "for", loop, from: b.fixed(0), to: b.fixed(rows), step: size, body };
    return [...call, ...this.around([dim, this.kernel.axis], [all])];
  }

  private section(section: Section, first: Index): Stmt {
    const row = b.loopNamed("row", "parallel");
    this.positions.set(
      this.group.dim,
      b.sumOf(0, [
        [1, first],
        [1, b.ofLoop(row)],
      ]),
    );
    const { before, sweeps, last } = section;
    const at = (n: Node) => b.element(this.waiting.get(n)!, b.ofLoop(row));
    const body = [
      ...takenBy(section, this.kernel).flatMap((n) => this.taking(n, b.read(b.load(at(n))))),
      ...this.unlessDecided(before.exit, () => [
        ...this.prologue(before),
        ...this.sweeps(sweeps),
        ...(last ? this.pass(last) : []),
      ]),
      ...madeIn(section)
        .filter((n) => this.waiting.has(n))
        .map((n) => b.store(at(n), b.read(this.values.get(n.id)!))),
    ];
    return b.over(row, this.group.size, body);
  }

  /** The rows' values are lanes from here on. */
  private chain(section: Section): Stmt[] {
    const { size } = this.group;
    if (section.chain.length === 0) return [];
    const at = (n: Node) => b.element(this.waiting.get(n)!, b.fixed(0));
    const note = `${size} rows, one to a lane`;
    this.inChain = true;
    const body = [
      ...takenByChain(section, this.kernel).flatMap((n) => this.taking(n, b.read(b.load(at(n), size)))),
      ...this.lets(section.chain),
      ...section.chain
        .filter((n) => this.waiting.has(n))
        .map((n) => b.store(at(n), b.read(this.values.get(n.id)!), size)),
    ];
    this.inChain = false;
    const loop = b.loopNamed("rows", "parallel");
    return [{ kind: "for", loop, from: b.fixed(0), to: b.fixed(size), step: size, body, note }];
  }

  protected override lanesOf(level: Level): number | undefined {
    return this.inChain ? this.group.size : super.lanesOf(level);
  }
}
