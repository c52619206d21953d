// What is known of each value of a kernel: bounds, a number that it attains, and which small key it is a function of.
import { boundsOf } from "../../expr/bounds.ts";
import { evaluator } from "../../expr/evaluate.ts";
import type { Expr, Scalar } from "../../expr/expr.ts";
import { inputsOf, limits } from "../../expr/expr.ts";
import type { ReduceKind } from "../../expr/reduce.ts";
import { joinedAsTree, PARTIALS } from "../../expr/reduce.ts";
import type { Interval } from "../../expr/range.ts";
import { extent, fitOrAll, interval, isFinite, meet, sizeOf } from "../../expr/range.ts";
import { lanesOf } from "../../support/tensor.ts";
import type { Buffer, LaneKernel, Node } from "../kernel.ts";

/** A value of at most this many different numbers can index a table. */
const KEY_SIZE = 256;

export interface Fact {
  readonly range: Interval;
  /** A number that some lane of every row certainly has. */
  readonly attained: number | undefined;
  /** Small element values this value is a function of, without row values; itself included when small. */
  readonly keys: ReadonlySet<number>;
}

export interface Facts {
  readonly of: (id: number) => Fact;
  /** The value of node `id` for each value of `key`, from the least up. */
  readonly table: (id: number, key: number) => readonly number[];
}

/** Values of a node for each value of a key; the same for every form of a kernel whose nodes mean the same. */
export type Tables = Map<string, readonly number[]>;

/** One forward walk over the nodes of a kernel; `known` holds bounds that other analyses found. */
export function factsOf(
  kernel: LaneKernel,
  known: ReadonlyMap<number, Interval> = new Map(),
  tables: Tables = new Map(),
): Facts {
  const facts: Fact[] = [];
  const of = (id: number): Fact => facts[id]!;
  const table = (id: number, key: number): readonly number[] => {
    const { range } = of(key);
    const name = `${id} ${key} ${range.lo} ${range.hi}`;
    let t = tables.get(name);
    if (!t) tables.set(name, (t = enumerate(kernel.nodes[id]!, key, range, table)));
    return t;
  };
  for (const node of kernel.nodes) {
    const fact = factOf(node, kernel, of, table);
    const better = known.get(node.id);
    facts.push(better ? { ...fact, range: meet(fact.range, better) } : fact);
  }
  return { of, table };
}

function factOf(node: Node, kernel: LaneKernel, of: Facts["of"], table: Facts["table"]): Fact {
  const inherited = sharedKeys(node, kernel, of);
  const range = rangeOf(node, kernel, of, table, inherited);
  const keys = new Set(inherited);
  const countable = node.type !== "f32" && node.type !== "i64";
  if (node.level === "element" && countable && sizeOf(range) <= KEY_SIZE) keys.add(node.id);
  return { range, attained: attainedBy(node, kernel, of), keys };
}

/**
 * Keys that every input of a map has in common; none as soon as a row value is involved, and of an i64, whose values numbers do
 * not hold.
 */
function sharedKeys(node: Node, kernel: LaneKernel, of: Facts["of"]): Set<number> {
  if (node.def.kind !== "map" || node.level !== "element" || node.type === "i64") return new Set();
  const [first, ...rest] = inputsOf(node.def.expr);
  if (first === undefined || [first, ...rest].some((i) => kernel.nodes[i]!.level !== "element"))
    return new Set();
  return rest.reduce((keys, i) => intersection(keys, of(i).keys), new Set(of(first).keys));
}

const intersection = (a: Set<number>, b: ReadonlySet<number>): Set<number> =>
  new Set([...a].filter((k) => b.has(k)));

/** What a constant holds, as lanes read it; undefined of other buffers. */
export const contentsOf = ({ type, data }: Buffer): Interval | undefined =>
  data && extent(lanesOf({ type, data }));

function rangeOf(
  node: Node,
  kernel: LaneKernel,
  of: Facts["of"],
  table: Facts["table"],
  keys: ReadonlySet<number>,
): Interval {
  const { def, type } = node;
  switch (def.kind) {
    case "load":
      return contentsOf(def.from.buffer) ?? node.range;
    case "map": {
      const difference = differenceFromExtreme(node, kernel);
      if (difference) return difference.range(of(difference.of).range);
      const [key] = keys;
      return key === undefined ? boundsOf(def.expr, (id) => of(id).range) : extent(table(node.id, key));
    }
    case "entry":
      return limits(type);
    case "argmax":
      return interval(0, kernel.dims[kernel.axis]! - 1);
    case "reduce":
      return reduceRange(type, def.reduce, of(def.of), kernel.dims[kernel.axis]!);
  }
}

function reduceRange(type: Scalar, reduce: ReduceKind, of: Fact, lanes: number): Interval {
  if (reduce === "sum") return (type === "f32" ? floatSumRange : sumRange)(type, of, lanes);
  return reduce === "product" ? limits(type) : of.range;
}

/** Rounding is monotone: a sum lies between those of the least and of the greatest lanes, in the fixed order. */
function floatSumRange(type: Scalar, { range, attained }: Fact, lanes: number): Interval {
  if (!isFinite(range)) return limits(type);
  const { lo, hi } = range;
  const least = lo >= 0 && attained !== undefined ? Math.max(attained, sumOf(lo, lanes)) : sumOf(lo, lanes);
  return interval(least, sumOf(hi, lanes));
}

/** The sum of equal lanes. */
function sumOf(v: number, lanes: number): number {
  const parts = Array.from({ length: PARTIALS }, (_, p) => {
    let sum = 0;
    for (let i = p; i < lanes; i += PARTIALS) sum = Math.fround(sum + v);
    return sum;
  });
  return joinedAsTree(parts);
}

/** A sum of C lanes, one of which is the attained number. */
function sumRange(type: Scalar, { range, attained }: Fact, lanes: number): Interval {
  const [lo, hi] =
    attained === undefined
      ? [lanes * range.lo, lanes * range.hi]
      : [attained + (lanes - 1) * range.lo, attained + (lanes - 1) * range.hi];
  return fitOrAll(type, interval(lo, hi));
}

interface Difference {
  /** The node whose extreme is taken. */
  readonly of: number;
  readonly range: (of: Interval) => Interval;
}

/**
 * `x - reduce_max(x)` and its three mirrored forms: the difference has one sign, and is 0 in the lane that holds the
 * extreme. Plain intervals know neither. Integers must be narrow enough not to wrap.
 */
function differenceFromExtreme(node: Node, kernel: LaneKernel): Difference | undefined {
  if (node.def.kind !== "map") return undefined;
  const { expr } = node.def;
  if (expr.kind !== "apply" || expr.op !== "sub" || (expr.type !== "i32" && expr.type !== "f32"))
    return undefined;
  const [a, b] = expr.args.map((e) => (e.kind === "input" ? e.id : -1)) as [number, number];
  return extremeOf(b, a, kernel, -1) ?? extremeOf(a, b, kernel, 1);
}

/** `extreme` reduces `of`; `side` is 1 when the extreme is the minuend. */
function extremeOf(extreme: number, of: number, kernel: LaneKernel, side: 1 | -1): Difference | undefined {
  const def = kernel.nodes[extreme]?.def;
  if (def?.kind !== "reduce" || def.of !== of || (def.reduce !== "max" && def.reduce !== "min"))
    return undefined;
  if (kernel.nodes[of]!.type === "i64") return undefined;
  const positive = (def.reduce === "max") === (side === 1);
  return { of, range: kernel.nodes[of]!.type === "f32" ? floats(positive) : words(positive) };
}

const words = (positive: boolean) => (r: Interval) =>
  fitOrAll("i32", positive ? interval(0, r.hi - r.lo) : interval(r.lo - r.hi, 0));

/** -(+0) = -0 is a bound of differences from above, NaN what comes of an infinity and itself. */
const floats = (positive: boolean) => (r: Interval) => {
  const widest = r.lo === r.hi ? 0 : Math.fround(r.hi - r.lo);
  return positive ? interval(0, widest, !isFinite(r)) : interval(-widest, 0, !isFinite(r));
};

/** Zero for a difference from the extreme, unless that may be NaN; f(w) for a function of one value that attains w. */
function attainedBy(node: Node, kernel: LaneKernel, of: Facts["of"]): number | undefined {
  if (node.def.kind !== "map" || node.type === "i64") return undefined;
  const difference = differenceFromExtreme(node, kernel);
  if (difference) return difference.range(of(difference.of).range).nan ? undefined : 0;
  const w = throughWitness(node.def.expr, of);
  return Number.isNaN(w) ? undefined : w;
}

/**
 * One lane has what every input attains at once only when all of them come from the same key: then what each input
 * attains was itself derived from that lane.
 */
function throughWitness(expr: Expr, of: Facts["of"]): number | undefined {
  const ids = inputsOf(expr);
  const [first, ...rest] = ids;
  if (first === undefined || of(first).attained === undefined) return undefined;
  const shared = rest.reduce((keys, i) => intersection(keys, of(i).keys), new Set(of(first).keys));
  if (rest.length > 0 && ![...shared].some((k) => of(k).attained !== undefined)) return undefined;
  const values: number[] = [];
  for (const id of ids) values[id] = of(id).attained!;
  return rest.every((id) => of(id).attained !== undefined) ? Number(evaluator(expr)(values)) : undefined;
}

/** A node's value for each value of a key it is a function of. */
function enumerate(node: Node, key: number, domain: Interval, table: Facts["table"]): readonly number[] {
  const count = sizeOf(domain);
  if (node.id === key) return Array.from({ length: count }, (_, i) => domain.lo + i);
  if (node.def.kind !== "map") throw new Error(`node ${node.id} is no function of node ${key}`);
  const inputs = inputsOf(node.def.expr).map((id) => [id, table(id, key)] as const);
  const run = evaluator(node.def.expr);
  const values: number[] = [];
  return Array.from({ length: count }, (_, i) => {
    for (const [id, t] of inputs) values[id] = t[i]!;
    return Number(run(values));
  });
}
