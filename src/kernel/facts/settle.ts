// Branch and bound over row sources. Plain intervals say nothing after a normalizing shift or a Newton step; but a row
// value is a function of few reductions, so their ranges are cut into boxes until every question is settled.
import type { Expr } from "../../expr/expr.ts";
import { inputsOf } from "../../expr/expr.ts";
import type { Interval } from "../../expr/range.ts";
import { interval, join, within } from "../../expr/range.ts";
import type { LaneKernel, Node } from "../kernel.ts";
import type { Box, Reading } from "./boxes.ts";
import { highest, lowest, rowsBetween, sourcesOf, split, Tape, wholeBox } from "./boxes.ts";
import type { Facts } from "./facts.ts";

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
    const answer = throughOne(group, kernel, facts) ?? searched(group, kernel, facts);
    answer.proven.forEach((g) => proven.add(g));
    answer.witnesses.forEach((w, g) => witnesses.set(g, w));
    answer.ranges.forEach((r, id) => ranges.set(id, r));
  }
  return { ranges, proven, witnesses };
}

/** Goals that share their sources are asked together. */
interface Group {
  readonly sources: readonly number[];
  readonly goals: Goal[];
}

function bySources(goals: readonly Goal[], kernel: LaneKernel): Map<string, Group> {
  const groups = new Map<string, Group>();
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

function searched({ sources, goals }: Group, kernel: LaneKernel, facts: Facts): Answer {
  const search = new Search(sources, wholeBox(sources, kernel, facts), goals, kernel, facts);
  search.run();
  return search;
}

/**
 * Where all goals depend on their source through one row value, that value is cut into boxes in its place. A normalizing
 * shift takes every octave of its source to the same numbers: they are looked at once, not octave by octave. Only an
 * answer that leaves nothing open counts: bounds of that value forget what the source makes of it.
 */
function throughOne({ sources, goals }: Group, kernel: LaneKernel, facts: Facts): Answer | undefined {
  const read = goals.flatMap((g) => inputsOf(g.that));
  const [source] = wholeBox(sources, kernel, facts);
  const through = rowsBetween(sources, read, kernel).find((id) => isOnly(id, sourcesOf(read, kernel, id)));
  if (through === undefined || sources.length > 1 || source!.float || source!.lo < 1) return undefined;
  const before = new Rows(sources, rowsBetween(sources, [through], kernel), kernel, facts);
  for (const octave of octavesOf(source!)) before.on([octave]).keep();
  const search = new Search([through], [before.ranges.get(through)!], goals, kernel, facts);
  search.run();
  if (search.proven.size < goals.length) return undefined;
  return {
    proven: search.proven,
    witnesses: search.witnesses,
    ranges: new Map([...before.ranges, ...search.ranges]),
  };
}

const isOnly = (id: number, found: ReadonlySet<number>): boolean => found.size === 1 && found.has(id);

/** Positive integers by the number of their bits. */
function* octavesOf({ lo, hi }: Interval): Generator<Interval> {
  for (let from = lo, power = 2 ** Math.floor(Math.log2(lo)); from <= hi; from = power) {
    power *= 2;
    yield interval(from, Math.min(hi, power - 1));
  }
}

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

const exprOf = (node: Node): Expr => (node.def as { expr: Expr }).expr;

/** Bounds of row values over some boxes of their sources. */
class Rows {
  readonly ranges = new Map<number, Interval>();
  readonly tape: Tape;
  /** Where each row value stands on the tape. */
  private readonly readings: ReadonlyMap<number, Reading>;

  constructor(sources: readonly number[], rows: readonly number[], kernel: LaneKernel, facts: Facts) {
    this.tape = new Tape(sources, (id) => facts.of(id).range);
    for (const id of rows) this.tape.define(id, exprOf(kernel.nodes[id]!));
    this.readings = new Map(rows.map((id) => [id, this.tape.of(id)]));
  }

  on(box: Box): this {
    this.tape.run(box);
    return this;
  }

  /** Adds what the row values can be on the box that the tape last ran on. */
  keep(): void {
    for (const [id, read] of this.readings) {
      const [before, now] = [this.ranges.get(id), read()];
      if (!before || !within(now, before)) this.ranges.set(id, before ? join(before, now) : now);
    }
  }
}

class Search implements Answer {
  readonly proven = new Set<Goal>();
  readonly witnesses = new Map<Goal, readonly number[]>();
  private readonly goals: readonly Goal[];
  private readonly failed = new Set<Goal>();
  private readonly rows: Rows;
  private readonly goalReadings: ReadonlyMap<Goal, Reading>;
  private readonly first: Box;

  constructor(
    sources: readonly number[],
    first: Box,
    goals: readonly Goal[],
    kernel: LaneKernel,
    facts: Facts,
  ) {
    this.goals = goals;
    this.first = first;
    const read = goals.flatMap((g) => inputsOf(g.that));
    this.rows = new Rows(sources, rowsBetween(sources, read, kernel), kernel, facts);
    this.goalReadings = new Map(goals.map((g) => [g, this.rows.tape.reading(g.that)]));
  }

  get ranges(): ReadonlyMap<number, Interval> {
    return this.rows.ranges;
  }

  run(): void {
    const corners = [lowest(this.first), highest(this.first)];
    const stack: Part[] = [{ box: this.first, corners, goals: this.goals }];
    let budget = BUDGET;
    for (let part = stack.pop(); part; part = stack.pop()) {
      this.rows.on(part.box);
      const undecided = part.goals.filter((g) => !this.failed.has(g) && this.goalReadings.get(g)!().lo < 1);
      if (undecided.length === 0) {
        this.rows.keep();
        continue;
      }
      const halves = budget-- > 0 ? halvesOf(part.box, undecided) : [];
      if (halves.length === 0 || budget > BUDGET - CORNERS) this.refute(part, undecided, halves.length === 0);
      if (halves.length > 0 && !undecided.every((g) => this.failed.has(g))) stack.push(...halves);
      else this.rows.on(part.box).keep();
    }
    for (const g of this.goals) if (!this.failed.has(g)) this.proven.add(g);
  }

  /** A corner that fails settles a goal; so does running out of budget, without a witness. */
  private refute({ corners }: Part, undecided: readonly Goal[], last: boolean): void {
    for (const corner of corners) {
      this.rows.on(corner);
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
}
