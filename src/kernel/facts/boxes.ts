// Branch and bound over row sources. Plain intervals say nothing after a normalizing shift or a Newton step; but a row
// value is a function of few reductions, so their ranges are cut into boxes until every question is settled.
import type { Expr } from "../../expr/expr.ts";
import { inputsOf, limits, nodesOf, operandsOf } from "../../expr/expr.ts";
import { boundsOfResult, boundsOfTable } from "../../expr/bounds.ts";
import type { Interval } from "../../expr/range.ts";
import { atMost, interval, join, point, within } from "../../expr/range.ts";
import { nextAbove } from "../../expr/numbers.ts";
import type { Facts } from "./facts.ts";
import type { LaneKernel, Node } from "../kernel.ts";
import { readsOf } from "../kernel.ts";

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
/**
 * Of so many boxes the corners are tried as well: what fails in many places fails there. Later ones only cost time, and
 * what fails in few places is found where boxes cannot be cut further.
 */
const CORNERS = 100;
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

/** What is known of a source. */
interface Side extends Interval {
  readonly float?: true;
}

export type Box = readonly Side[];

/** Everything some sources can be. */
export const wholeBox = (sources: readonly number[], kernel: LaneKernel, facts: Facts): Box =>
  sources.map((s) => ({ ...facts.of(s).range, ...(kernel.nodes[s]!.type === "f32" && { float: true }) }));

const lowest = (box: Box): Box => box.map((r) => point(r.lo));
const highest = (box: Box): Box => box.map((r) => point(r.hi));

/** A box to look at. */
interface Part {
  readonly box: Box;
  /** Those of its lowest and highest corners that have not been looked at. */
  readonly corners: readonly Box[];
  /** What is left open on the boxes around it. */
  readonly goals: readonly Goal[];
}

/** Each half has one corner in common with the whole. */
function halvesOf(box: Box, goals: readonly Goal[]): Part[] {
  const [low, high] = split(box);
  if (!low || !high) return [];
  return [
    { box: low, corners: [highest(low)], goals },
    { box: high, corners: [lowest(high)], goals },
  ];
}

class Search {
  readonly ranges = new Map<number, Interval>();
  readonly proven = new Set<Goal>();
  readonly witnesses = new Map<Goal, readonly number[]>();
  private readonly goals: readonly Goal[];
  private readonly failed = new Set<Goal>();
  private readonly tape: Tape;
  private readonly rows: readonly number[];
  /** Where each row value, and each goal, stands on the tape. */
  private readonly rowReadings: readonly Reading[];
  private readonly goalReadings: ReadonlyMap<Goal, Reading>;
  private readonly first: Box;

  constructor(sources: readonly number[], goals: readonly Goal[], kernel: LaneKernel, facts: Facts) {
    this.goals = goals;
    this.first = wholeBox(sources, kernel, facts);
    this.rows = rowsBetween(
      sources,
      goals.flatMap((g) => inputsOf(g.that)),
      kernel,
    );
    this.tape = new Tape(sources, (id) => facts.of(id).range);
    for (const id of this.rows) this.tape.define(id, exprOf(kernel.nodes[id]!));
    this.rowReadings = this.rows.map((id) => this.tape.of(id));
    this.goalReadings = new Map(goals.map((g) => [g, this.tape.reading(g.that)]));
  }

  run(): void {
    const corners = [lowest(this.first), highest(this.first)];
    const stack: Part[] = [{ box: this.first, corners, goals: this.goals }];
    let budget = BUDGET;
    for (let part = stack.pop(); part; part = stack.pop()) {
      this.tape.run(part.box);
      const undecided = part.goals.filter((g) => !this.failed.has(g) && this.goalReadings.get(g)!().lo < 1);
      if (undecided.length === 0) {
        this.keep();
        continue;
      }
      const halves = budget-- > 0 ? halvesOf(part.box, undecided) : [];
      if (halves.length === 0 || budget > BUDGET - CORNERS) this.refute(part, undecided, halves.length === 0);
      if (halves.length > 0 && !undecided.every((g) => this.failed.has(g))) stack.push(...halves);
      else {
        this.tape.run(part.box);
        this.keep();
      }
    }
    for (const g of this.goals) if (!this.failed.has(g)) this.proven.add(g);
  }

  /** A corner that fails settles a goal; so does running out of budget, without a witness. */
  private refute({ corners }: Part, undecided: readonly Goal[], last: boolean): void {
    for (const corner of corners) {
      this.tape.run(corner);
      for (const g of undecided) {
        if (this.failed.has(g) || this.goalReadings.get(g)!().hi > 0) continue;
        this.witnesses.set(
          g,
          corner.map((r) => r.lo),
        );
        this.failed.add(g);
      }
    }
    if (last) undecided.forEach((g) => this.failed.add(g));
  }

  /** Adds what the row values can be on the box that the tape last ran on. */
  private keep(): void {
    this.rows.forEach((id, i) => {
      const [before, now] = [this.ranges.get(id), this.rowReadings[i]!()];
      if (!before || !within(now, before)) this.ranges.set(id, before ? join(before, now) : now);
    });
  }
}

const exprOf = (node: Node): Expr => (node.def as { expr: Expr }).expr;

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

/**
 * The widest side in two: at a power of two first, since clz and shifts jump there, else in the middle. A side of floats
 * that may be NaN gives two of that kind: NaN is in no interval.
 */
export function split(box: Box): Box[] {
  const widest = box.reduce((best, r, i) => (r.hi - r.lo > box[best]!.hi - box[best]!.lo ? i : best), 0);
  const { lo, hi, nan, float } = box[widest]!;
  if (Object.is(lo, hi)) return [];
  if (float) {
    const middle = Math.fround((lo + hi) / 2);
    if (!Number.isFinite(middle)) return [];
    const last = atMost(hi, middle) ? lo : middle;
    const halves = [interval(lo, last, nan), interval(nextAbove(last), hi, nan)];
    return halves.map((r) => box.with(widest, { ...r, float }));
  }
  const power = 2 ** Math.floor(Math.log2(Math.max(1, hi)));
  const at = lo < power && power <= hi && lo >= 0 ? power : Math.floor((lo + hi) / 2) + 1;
  return [box.with(widest, interval(lo, at - 1)), box.with(widest, interval(at, hi))];
}

/** Bounds of a value for the box the tape last ran on. */
export type Reading = () => Interval;

/** Interval evaluation of many expressions at once, as a flat list of steps over numbered slots. */
export class Tape {
  private readonly values: Interval[] = [];
  private readonly steps: (() => void)[] = [];
  private readonly sources: readonly number[];
  private readonly slotOf = new Map<Expr, number>();
  private readonly nodeSlot = new Map<number, number>();
  private readonly rangeOf: (id: number) => Interval;

  /** Kernel nodes that are neither sources nor defined keep the bounds `rangeOf` gives. */
  constructor(sources: readonly number[], rangeOf: (id: number) => Interval) {
    this.rangeOf = rangeOf;
    this.sources = sources.map((id) => this.slotOfNode(id));
  }

  /** Adds a kernel node to what every run computes. */
  define(id: number, expr: Expr): void {
    this.nodeSlot.set(id, this.place(expr, this.slotOf, this.steps));
  }

  /** Adds a kernel node whose bounds follow from those of another in some other way than by an expression. */
  defineBy(id: number, of: number, range: (of: Interval) => Interval): void {
    const out = this.values.push(this.rangeOf(id)) - 1;
    this.steps.push(stepOf(this.values, ([r]) => range(r!), [this.slotOfNode(of)], out));
    this.nodeSlot.set(id, out);
  }

  /** A kernel node, defined or not. */
  of(id: number): Reading {
    const slot = this.slotOfNode(id);
    return () => this.values[slot]!;
  }

  /** An expression that is computed only when it is read. */
  reading(expr: Expr): Reading {
    const steps: (() => void)[] = [];
    const slot = this.place(expr, new Map(this.slotOf), steps);
    return () => {
      for (const step of steps) step();
      return this.values[slot]!;
    };
  }

  run(box: Box): void {
    this.sources.forEach((slot, i) => (this.values[slot] = box[i]!));
    for (const step of this.steps) step();
  }

  private place(root: Expr, slotOf: Map<Expr, number>, steps: (() => void)[]): number {
    for (const e of nodesOf(root)) if (!slotOf.has(e)) slotOf.set(e, this.slot(e, slotOf, steps));
    return slotOf.get(root)!;
  }

  private slot(e: Expr, slotOf: ReadonlyMap<Expr, number>, steps: (() => void)[]): number {
    if (e.kind === "input") return this.slotOfNode(e.id);
    const out = this.values.push(e.kind === "const" ? point(Number(e.value)) : limits(e.type)) - 1;
    const range = rangeFunction(e);
    const from = operandsOf(e).map((a) => slotOf.get(a)!);
    if (range && from.length > 0) steps.push(stepOf(this.values, range, from, out));
    return out;
  }

  private slotOfNode(id: number): number {
    const known = this.nodeSlot.get(id);
    if (known !== undefined) return known;
    const slot = this.values.push(this.rangeOf(id)) - 1;
    this.nodeSlot.set(id, slot);
    return slot;
  }
}

type RangeFunction = (args: readonly Interval[]) => Interval;

function stepOf(values: Interval[], range: RangeFunction, from: readonly number[], out: number): () => void {
  const args = from.map((slot) => values[slot]!);
  return () => {
    for (let i = 0; i < from.length; i++) args[i] = values[from[i]!]!;
    values[out] = range(args);
  };
}

function rangeFunction(e: Expr): RangeFunction | undefined {
  if (e.kind === "lookup") return ([index]) => boundsOfTable(e.table, index!);
  return e.kind === "apply" ? boundsOfResult(e) : undefined;
}
