// Which ops share a loop nest. An op joins the group of its newest producer when it runs over the same space; groups
// that an op brings together are merged when no third group lies between them.
import type { Op } from "../../ir/graph.ts";
import type { Compute } from "../../ir/record.ts";
import type { TensorType } from "../../ir/types.ts";
import { moveWidened } from "./widened.ts";

/** An op with its compute form, worked out once. */
export interface Item<C extends Compute = Compute> {
  readonly op: Op;
  readonly compute: C;
}

export interface Group {
  /** Ops in graph order. */
  readonly items: Item[];
  /** The space of a lane group, rank as in the graph; undefined for ops that stand alone. */
  readonly space: readonly number[] | undefined;
  axis: number | undefined;
  /** Groups whose values this one reads, and those that read its own. */
  readonly reads: Set<Group>;
  readonly readers: Set<Group>;
  /** Above the level of every group it reads: says of most groups at once that one does not depend on the other. */
  level: number;
}

/** More ops than this in one loop nest help nobody, and C compilers are not linear. */
const MAX_ITEMS = 200;

const shapeOf = (op: Op, operand?: number): readonly number[] =>
  ((operand === undefined ? op.results[0]! : op.operands[operand]!).type as TensorType).shape!;

/** The index space an op runs over, and the axis it reduces. */
function spaceOf({ op, compute }: Item): { space: readonly number[]; axis?: number } | undefined {
  switch (compute.form) {
    case "map":
      return { space: shapeOf(op) };
    case "reduce":
    case "argmax":
      return { space: shapeOf(op, 0), axis: compute.axis };
    default:
      return undefined;
  }
}

const sameShape = (a: readonly number[], b: readonly number[]): boolean =>
  a.length === b.length && a.every((d, i) => d === b[i]);

/** Whether an op can run inside a group's loops: over every element, or once per row. */
function fits(group: Group, item: Item): boolean {
  const wants = spaceOf(item);
  if (!group.space || !wants || group.items.length >= MAX_ITEMS) return false;
  if (wants.axis !== undefined && group.axis !== undefined && wants.axis !== group.axis) return false;
  if (sameShape(wants.space, group.space)) return true;
  return (
    wants.axis === undefined &&
    group.axis !== undefined &&
    sameShape(wants.space, group.space.with(group.axis, 1))
  );
}

/** Whether `from` reads, directly or not, a value of `target`. */
function dependsOn(from: Group, target: Group, seen = new Set<Group>()): boolean {
  if (from.level <= target.level) return false;
  for (const next of from.reads) {
    if (next === target) return true;
    if (seen.has(next)) continue;
    seen.add(next);
    if (dependsOn(next, target, seen)) return true;
  }
  return false;
}

function addRead(from: Group, of: Group): void {
  from.reads.add(of);
  of.readers.add(from);
  raise(from, of.level + 1);
}

function raise(group: Group, level: number): void {
  const due = [{ group, level }];
  for (const { group, level } of due) {
    if (level <= group.level) continue;
    group.level = level;
    for (const reader of group.readers) due.push({ group: reader, level: level + 1 });
  }
}

/** Merging is safe when the only way from one group to the other is direct. */
function between(a: Group, b: Group): boolean {
  return indirect(a, b) || indirect(b, a);
}

const indirect = (from: Group, to: Group): boolean =>
  [...from.reads].some((next) => next !== to && next !== from && dependsOn(next, to));

const mergeable = (a: Group, b: Group): boolean =>
  a.space !== undefined &&
  b.space !== undefined &&
  sameShape(a.space, b.space) &&
  (a.axis === undefined || b.axis === undefined || a.axis === b.axis) &&
  a.items.length + b.items.length <= MAX_ITEMS &&
  !between(a, b);

/**
 * Partition of a function's computing ops into groups, in an order that respects dependences; without `fuse` each is one. `readerOf`: the
 * only op that reads an op's result, if there is one.
 */
export function groupOps(
  items: readonly Item[],
  fuse: boolean,
  readerOf: (op: Op) => Op | undefined,
): Group[] {
  const home = new Map<Op, Group>();
  const groups = new Set<Group>();
  for (const item of items) {
    const producers = producersOf(item, home);
    const group = (fuse ? join(item, producers) : undefined) ?? open(item, groups);
    place(item, group, producers, home);
    if (!fuse) continue;
    for (const other of producers)
      if (other !== group && mergeable(other, group)) merge(other, group, groups, home);
  }
  const moved = fuse ? moveWidened(groups, home, readerOf) : new Set<Op>();
  return inOrder(groups, items, home, moved);
}

/** Groups that define an op's operands, newest first. */
function producersOf({ op }: Item, home: ReadonlyMap<Op, Group>): Group[] {
  const found = new Set<Group>();
  for (const v of op.operands) {
    const group = v.owner && home.get(v.owner);
    if (group) found.add(group);
  }
  return [...found].reverse();
}

function join(item: Item, producers: readonly Group[]): Group | undefined {
  return producers.find((g) => fits(g, item) && producers.every((h) => h === g || !dependsOn(h, g)));
}

function open(item: Item, groups: Set<Group>): Group {
  const where = spaceOf(item);
  const group: Group = {
    items: [],
    space: where?.space,
    axis: where?.axis,
    reads: new Set(),
    readers: new Set(),
    level: 0,
  };
  groups.add(group);
  return group;
}

function place(item: Item, group: Group, producers: readonly Group[], home: Map<Op, Group>): void {
  group.items.push(item);
  group.axis ??= spaceOf(item)?.axis;
  for (const p of producers) if (p !== group) addRead(group, p);
  home.set(item.op, group);
}

function merge(from: Group, into: Group, groups: Set<Group>, home: Map<Op, Group>): void {
  groups.delete(from);
  into.items.push(...from.items);
  into.axis ??= from.axis;
  for (const { op } of from.items) home.set(op, into);
  for (const group of [from, into]) {
    group.reads.delete(from === group ? into : from);
    group.readers.delete(from === group ? into : from);
  }
  for (const r of from.reads) {
    r.readers.delete(from);
    addRead(into, r);
  }
  for (const r of from.readers) {
    r.reads.delete(from);
    addRead(r, into);
  }
}

/**
 * Topological order; among ready groups the one with the earliest op first, so that output follows the text. Ops that have moved wait for
 * what reads them.
 */
function inOrder(
  groups: ReadonlySet<Group>,
  items: readonly Item[],
  home: ReadonlyMap<Op, Group>,
  moved: ReadonlySet<Op>,
): Group[] {
  const rank = new Map(items.map((item, i) => [item.op, i]));
  for (const g of groups) g.items.sort((a, b) => rank.get(a.op)! - rank.get(b.op)!);
  const done = new Set<Group>();
  const result: Group[] = [];
  const visit = (g: Group): void => {
    if (done.has(g)) return;
    done.add(g);
    [...g.reads].forEach(visit);
    result.push(g);
  };
  for (const { op } of items) if (!moved.has(op)) visit(home.get(op)!);
  return result;
}
