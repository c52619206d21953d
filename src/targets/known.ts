// What is known of the numbers that loops compute: bounds, and how often loops run.
import { boundsOf } from "../expr/bounds.ts";
import { limits } from "../expr/expr.ts";
import type { Interval } from "../expr/range.ts";
import { extent, fitOrAll, interval, meet, point } from "../expr/range.ts";
import { typeOfLeaf } from "../loops/build.ts";
import type { Block, BoundExpr, Index, Leaf, Stmt, Value } from "../loops/ir.ts";
import type { TypedArray } from "../support/tensor.ts";

type Of<K extends Stmt["kind"]> = Extract<Stmt, { kind: K }>;

const contents = new WeakMap<TypedArray, Interval>();

/** What a constant holds. */
function contentsOf(data: TypedArray): Interval {
  let found = contents.get(data);
  if (!found) contents.set(data, (found = extent(data as Int8Array)));
  return found;
}

/** How often a loop runs at most; as often as anything can where its bounds are not known. */
export function tripsOf(from: Index, to: Index, step: number): number {
  const [only] = to.terms;
  if (to.terms.length === 1 && only!.of.kind === "min" && only!.by === 1 && to.offset === 0)
    return tripsOf(from, only!.of.of, step);
  return isSame(from, to) ? Math.ceil((to.offset - from.offset) / step) : 2 ** 31;
}

/** Whether two indices are apart by a fixed number. */
const isSame = ({ terms: a }: Index, { terms: b }: Index): boolean =>
  a.length === b.length &&
  a.every(({ by, of }, k) => {
    const other = b[k]!;
    return by === other.by && of.kind === "loop" && other.of.kind === "loop" && of.loop === other.of.loop;
  });

/** What is known of a leaf. */
export function rangeOf(leaf: Leaf): Interval {
  const whole = limits(typeOfLeaf(leaf));
  const data = leaf.kind === "load" && leaf.otherwise === undefined ? leaf.from.buffer.data : undefined;
  if (data && whole.hi < 2 ** 53) return contentsOf(data);
  if (leaf.kind !== "value") return whole;
  const { claims, wanted = whole } = leaf.value;
  return claims.reduce((r, claim) => (claim.kind === "range" ? meet(r, claim.range) : r), wanted);
}

/** Bounds of an expression. */
export const rangeOfExpr = ({ expr, leaves }: BoundExpr): Interval =>
  boundsOf(expr, (id) => rangeOf(leaves[id]!));

/** Bounds of the reduction of some of the elements, from its start in a block on. */
export function partialRange({ value, reduction, init }: Of<"acc">, block: Block): Interval {
  const { kind } = reduction;
  if ((kind !== "sum" && kind !== "byte_sum") || value.type !== "i32") return limits(value.type);
  const added = addedIn(block, value, kind === "byte_sum");
  return fitOrAll(value.type, sum([init ? rangeOfExpr(init) : point(0), added]));
}

/** Bounds of some of what a block adds to a sum, or to each lane of one: 0 is among them. */
const addedIn = (block: Block, acc: Value, bytes: boolean): Interval =>
  sum(block.map((s) => addedBy(s, acc, bytes)));

function addedBy(s: Stmt, acc: Value, bytes: boolean): Interval {
  if (s.kind === "for") return times(addedIn(s.body, acc, bytes), tripsOf(s.from, s.to, s.step));
  if (s.kind === "if") return sum([s.then, s.else].map((block) => addedIn(block, acc, bytes)));
  if (s.kind !== "update" || s.acc !== acc) return point(0);
  const { lo, hi } = bytes ? interval(0, 255) : rangeOfExpr(s.expr);
  return times(interval(Math.min(0, lo), Math.max(0, hi)), Math.ceil((s.lanes ?? 1) / (acc.lanes ?? 1)));
}

const times = ({ lo, hi }: Interval, n: number): Interval => interval(n * lo, n * hi);

const sum = (all: readonly Interval[]): Interval =>
  all.reduce((a, b) => interval(a.lo + b.lo, a.hi + b.hi), point(0));
