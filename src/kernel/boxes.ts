// Branch and bound over row sources. Plain intervals say nothing after a normalizing shift or a Newton step; but a row
// value is a function of few reductions, so their ranges are cut into boxes until every question is settled.
import type { Expr } from "../expr/expr.ts";
import { inputsOf, limits, nodesOf, operandsOf } from "../expr/expr.ts";
import { boundsOfTable } from "../expr/bounds.ts";
import type { Interval } from "../expr/range.ts";
import { interval, point, union } from "../expr/range.ts";
import { operationNamed } from "../expr/vocabulary.ts";
import type { Facts } from "./facts.ts";
import type { LaneKernel, Node } from "./kernel.ts";
import { readsOf } from "./kernel.ts";

/** A condition that should hold for all values the sources can take. */
export interface Goal {
  readonly node: Node;
  readonly message: string;
  readonly that: Expr;
}

export interface Answer {
  /** Bounds of row values, no wider than what plain intervals give. */
  readonly ranges: ReadonlyMap<number, Interval>;
  readonly proven: ReadonlySet<Goal>;
  /** For a refuted goal: values of its sources for which it fails. */
  readonly witnesses: ReadonlyMap<Goal, readonly number[]>;
}

/** Boxes to look at before giving up: pruning takes 50 to 200, the reciprocal's exact bound 2,000 to 3,000. */
const BUDGET = 4000;
/** More sources than this are left to plain intervals. */
const MOST_SOURCES = 2;

/** Settles goals that plain intervals leave open, where they depend on one or two row sources. */
export function settle(goals: readonly Goal[], kernel: LaneKernel, facts: Facts): Answer {
  const ranges = new Map<number, Interval>();
  const proven = new Set<Goal>();
  const witnesses = new Map<Goal, readonly number[]>();
  for (const group of bySources(goals, kernel).values()) {
    const search = new Search(group.sources, group.goals, kernel, facts);
    search.run();
    search.proven.forEach((g) => proven.add(g));
    search.witnesses.forEach((w, g) => witnesses.set(g, w));
    search.ranges.forEach((r, id) => ranges.set(id, r));
  }
  return { ranges, proven, witnesses };
}

/** Goals that share their sources are asked together. */
function bySources(
  goals: readonly Goal[],
  kernel: LaneKernel,
): Map<string, { sources: number[]; goals: Goal[] }> {
  const groups = new Map<string, { sources: number[]; goals: Goal[] }>();
  for (const goal of goals) {
    const sources = [...sourcesOf(inputsOf(goal.that), kernel)].sort((a, b) => a - b);
    if (sources.length === 0 || sources.length > MOST_SOURCES) continue;
    const key = sources.join();
    const group = groups.get(key) ?? { sources, goals: [] };
    group.goals.push(goal);
    groups.set(key, group);
  }
  return groups;
}

/** Row values that are not computed from other row values. */
export function sourcesOf(
  ids: readonly number[],
  kernel: LaneKernel,
  found = new Set<number>(),
): Set<number> {
  for (const id of ids) {
    const node = kernel.nodes[id]!;
    if (node.level === "element") continue;
    if (node.def.kind === "map") sourcesOf(readsOf(node), kernel, found);
    else found.add(id);
  }
  return found;
}

export type Box = readonly Interval[];

class Search {
  readonly ranges = new Map<number, Interval>();
  readonly proven = new Set<Goal>();
  readonly witnesses = new Map<Goal, readonly number[]>();
  private open: Goal[];
  private readonly failed = new Set<Goal>();
  private readonly tape: Tape;
  private readonly rows: readonly number[];
  private readonly first: Box;

  constructor(sources: readonly number[], goals: readonly Goal[], kernel: LaneKernel, facts: Facts) {
    this.open = [...goals];
    this.first = sources.map((s) => facts.of(s).range);
    this.rows = rowsBetween(
      sources,
      goals.flatMap((g) => inputsOf(g.that)),
      kernel,
    );
    const roots = [
      ...this.rows.map((id) => (kernel.nodes[id]!.def as { expr: Expr }).expr),
      ...goals.map((g) => g.that),
    ];
    this.tape = new Tape(roots, this.rows, sources, (id) => facts.of(id).range);
    this.goals = goals;
  }

  private readonly goals: readonly Goal[];

  run(): void {
    const stack: Box[] = [this.first];
    let budget = BUDGET;
    for (let box = stack.pop(); box; box = stack.pop()) {
      const results = this.tape.run(box);
      const undecided = this.open.filter((g) => results[this.rows.length + this.goals.indexOf(g)]!.lo < 1);
      const halves = undecided.length > 0 && budget-- > 0 ? split(box) : [];
      if (undecided.length > 0) this.refute(box, undecided, halves.length === 0);
      if (halves.length > 0 && undecided.some((g) => this.open.includes(g))) stack.push(...halves);
      else this.keep(results);
    }
    for (const g of this.goals) if (!this.failed.has(g)) this.proven.add(g);
  }

  /** A corner that fails settles a goal; so does running out of budget, without a witness. */
  private refute(box: Box, undecided: readonly Goal[], last: boolean): void {
    for (const corner of [box.map((r) => point(r.lo)), box.map((r) => point(r.hi))]) {
      const results = this.tape.run(corner);
      for (const g of undecided) {
        if (this.failed.has(g) || results[this.rows.length + this.goals.indexOf(g)]!.hi > 0) continue;
        this.witnesses.set(
          g,
          corner.map((r) => r.lo),
        );
        this.fail(g);
      }
    }
    if (last) undecided.forEach((g) => this.fail(g));
  }

  private fail(goal: Goal): void {
    this.failed.add(goal);
    this.open = this.open.filter((g) => g !== goal);
  }

  private keep(results: readonly Interval[]): void {
    this.rows.forEach((id, i) => {
      const before = this.ranges.get(id);
      this.ranges.set(id, before ? union(before, results[i]!) : results[i]!);
    });
  }
}

/** Row maps between sources and the given values, in dependence order. */
export function rowsBetween(
  sources: readonly number[],
  ids: readonly number[],
  kernel: LaneKernel,
): number[] {
  const needed = new Set<number>();
  const visit = (id: number): void => {
    const node = kernel.nodes[id]!;
    if (node.level === "element" || needed.has(id) || sources.includes(id) || node.def.kind !== "map") return;
    needed.add(id);
    readsOf(node).forEach(visit);
  };
  ids.forEach(visit);
  return [...needed].sort((a, b) => a - b);
}

/** The widest side in two: at a power of two first, since clz and shifts jump there, else in the middle. */
export function split(box: Box): Box[] {
  const widest = box.reduce((best, r, i) => (r.hi - r.lo > box[best]!.hi - box[best]!.lo ? i : best), 0);
  const { lo, hi } = box[widest]!;
  if (lo === hi) return [];
  const power = 2 ** Math.floor(Math.log2(Math.max(1, hi)));
  const at = lo < power && power <= hi && lo >= 0 ? power : Math.floor((lo + hi) / 2) + 1;
  return [box.with(widest, interval(lo, at - 1)), box.with(widest, interval(at, hi))];
}

/** Interval evaluation of many expressions at once, as a flat list of steps. */
export class Tape {
  private readonly values: Interval[] = [];
  private readonly steps: (() => void)[] = [];
  private readonly sourceSlots: number[];
  private readonly results: number[];

  constructor(
    roots: readonly Expr[],
    rows: readonly number[],
    sources: readonly number[],
    rangeOf: (id: number) => Interval,
  ) {
    const slotOf = new Map<Expr, number>();
    const nodeSlot = new Map<number, number>();
    this.sourceSlots = sources.map((id) => {
      nodeSlot.set(id, this.values.length);
      return this.values.push(rangeOf(id)) - 1;
    });
    this.results = roots.map((root, i) => {
      for (const e of nodesOf(root))
        if (!slotOf.has(e)) slotOf.set(e, this.slot(e, slotOf, nodeSlot, rangeOf));
      const slot = slotOf.get(root)!;
      if (i < rows.length) nodeSlot.set(rows[i]!, slot);
      return slot;
    });
  }

  private slot(
    e: Expr,
    slotOf: ReadonlyMap<Expr, number>,
    nodeSlot: Map<number, number>,
    rangeOf: (id: number) => Interval,
  ): number {
    if (e.kind === "input") {
      const known = nodeSlot.get(e.id);
      return known ?? this.values.push(rangeOf(e.id)) - 1;
    }
    const out = this.values.push(e.kind === "const" ? point(Number(e.value)) : limits(e.type)) - 1;
    const args = operandsOf(e).map((a) => slotOf.get(a)!);
    const range = rangeFunction(e);
    if (range && args.length > 0)
      this.steps.push(() => (this.values[out] = range(args.map((a) => this.values[a]!))));
    return out;
  }

  run(box: Box): Interval[] {
    this.sourceSlots.forEach((slot, i) => (this.values[slot] = box[i]!));
    for (const step of this.steps) step();
    return this.results.map((slot) => this.values[slot]!);
  }
}

function rangeFunction(e: Expr): ((args: Interval[]) => Interval) | undefined {
  if (e.kind === "lookup") return ([index]) => boundsOfTable(e.table, index!);
  if (e.kind !== "apply" || e.type === "f32") return undefined;
  const { range } = operationNamed(e.op);
  const types = e.args.map((a) => a.type);
  return range && ((args) => range(e.type, args, types));
}
