// Row sources: row values that others are computed from, what they can be as boxes, and interval evaluation of what is
// computed from them, many times over.
import type { Expr } from "../../expr/expr.ts";
import { limits, nodesOf, operandsOf } from "../../expr/expr.ts";
import { boundsOfResult, boundsOfTable } from "../../expr/bounds.ts";
import { nextAbove } from "../../expr/numbers.ts";
import type { Interval } from "../../expr/range.ts";
import { atMost, interval, point } from "../../expr/range.ts";
import type { LaneKernel } from "../kernel.ts";
import { readsOf } from "../kernel.ts";
import type { Facts } from "./facts.ts";

/** Row values that are not computed from other row values, or only from those that `end` is computed from. */
export function sourcesOf(
  ids: readonly number[],
  kernel: LaneKernel,
  end?: number,
  found = new Set<number>(),
): Set<number> {
  for (const id of ids) {
    const node = kernel.nodes[id]!;
    if (node.level === "element") continue;
    if (node.def.kind === "map" && id !== end) sourcesOf(readsOf(node), kernel, end, found);
    else found.add(id);
  }
  return found;
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

/** What is known of a source. */
interface Side extends Interval {
  readonly float?: true;
}

export type Box = readonly Side[];

/** Everything some sources can be. */
export const wholeBox = (sources: readonly number[], kernel: LaneKernel, facts: Facts): Box =>
  sources.map((s) => ({ ...facts.of(s).range, ...(kernel.nodes[s]!.type === "f32" && { float: true }) }));

export const lowest = (box: Box): Box => box.map((r) => point(r.lo));
export const highest = (box: Box): Box => box.map((r) => point(r.hi));

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
