// How a sweep over a row is cut into steps: longer ones where there is room for them in registers.
import type { Expr, Lookup, Scalar } from "../../expr/expr.ts";
import { inputsOf } from "../../expr/expr.ts";
import type { Costs } from "../costs.ts";
import type { LaneKernel, Node } from "../kernel.ts";
import { isOrderedSum, readsOf } from "../kernel.ts";
import { tableRegisters, type Sweep } from "../schedule.ts";
import { isUnsignedLookup } from "../unsigned.ts";
import type { StepPlan } from "./steps.ts";
import { lanesOfStep, placeType, STEP, stepsAtOnce } from "./steps.ts";

/**
 * Ordered sums keep their lanes apart by position, so their steps stay as they are and no lane comes twice; nor where a
 * sweep overwrites what it reads.
 */
export function planOf(sweep: Sweep, kernel: LaneKernel, costs: Costs): StepPlan {
  const { dims, axis } = kernel;
  const ordered = sweep.reduces.some(isOrderedSum);
  const { products, elements } = straightSums(sweep, costs);
  const inBytes = (r: Node): boolean => isByteSum(r) && costs.adds("bytes");
  const wide = sweep.reduces.filter((r) => !inBytes(r) && !products.has(r));
  const types = [...elements, ...wide].map((n) => (n.def.kind === "argmax" ? placesOf(n, kernel) : n.type));
  const beside = tableRegisters(sweep.elements, costs) + sweep.reduces.filter(isByteSum).length;
  const lanes = ordered ? STEP : lanesOfStep(types, stepsAtOnce(elements, beside, costs), dims[axis]!);
  return { lanes, once: ordered || sweep.inPlace };
}

/** The lanes in which an argmax keeps its places. */
const placesOf = ({ def }: Node, { nodes, dims, axis }: LaneKernel): Scalar =>
  placeType(nodes[(def as { of: number }).of]!.type, dims[axis]!);

/** What a whole step adds straight from bytes: looked up in a table, or products of two. */
export interface Straight {
  readonly lookups: ReadonlyMap<Node, Lookup>;
  readonly products: ReadonlyMap<Node, readonly [number, number]>;
  /** Element values that are still computed. */
  readonly elements: readonly Node[];
}

export const nothingStraight = ({ elements }: Sweep): Straight => ({
  lookups: new Map(),
  products: new Map(),
  elements,
});

/** The sums of a sweep that need not see their lanes widened or joined, as nobody else wants those. */
export function straightSums(sweep: Sweep, costs: Costs): Straight {
  const within = new Map(sweep.elements.map((n) => [n.id, n]));
  const lookups = new Map<Node, Lookup>();
  const products = new Map<Node, readonly [number, number]>();
  for (const r of sweep.reduces) {
    const of = r.def.kind === "reduce" ? within.get(r.def.of) : undefined;
    if (!of || !onlyFor(r, of, sweep) || of.def.kind !== "map") continue;
    const { expr } = of.def;
    if (costs.adds("lookups") && isByteSum(r) && isUnsignedLookup(expr)) lookups.set(r, expr);
    const pair = costs.adds("products") && isWordSum(r) ? bytesOfProduct(expr, within) : undefined;
    if (pair) products.set(r, pair);
  }
  const roots = [
    ...sweep.stores.map((s) => s.node.id),
    ...sweep.reduces.flatMap(
      (r) => products.get(r) ?? (lookups.has(r) ? inputsOf(lookups.get(r)!) : readsOf(r)),
    ),
  ];
  return { lookups, products, elements: neededFor(roots, within) };
}

export const isByteSum = (r: Node): boolean => r.def.kind === "reduce" && r.def.reduce === "byte_sum";

const isWordSum = (r: Node): boolean => r.type === "i32" && r.def.kind === "reduce" && r.def.reduce === "sum";

function onlyFor(r: Node, of: Node, { elements, reduces, stores }: Sweep): boolean {
  const readers = [...elements, ...reduces].filter((n) => readsOf(n).includes(of.id));
  return readers.every((n) => n === r) && !stores.some((s) => s.node === of);
}

/** The signed bytes, by id, whose product an expression is, in at least the 16 bits that it may take. */
function bytesOfProduct(e: Expr, within: ReadonlyMap<number, Node>): readonly [number, number] | undefined {
  if (e.kind !== "apply" || e.type === "i8") return undefined;
  if (e.op === "convert") return bytesOfProduct(e.args[0]!, within);
  const [a, b] = e.op === "mul" ? e.args.map((x) => byteIn(x, within)) : [];
  return a === undefined || b === undefined ? undefined : [a, b];
}

/** Changes of width keep what came from a byte. */
function byteIn(e: Expr, within: ReadonlyMap<number, Node>): number | undefined {
  if (e.kind === "apply" && e.op === "convert") return byteIn(e.args[0]!, within);
  const node = e.kind === "input" ? within.get(e.id) : undefined;
  if (!node || node.type === "i8") return node?.id;
  return node.def.kind === "map" ? byteIn(node.def.expr, within) : undefined;
}

/** Element values that others need, those included, in dependence order. */
function neededFor(roots: readonly number[], within: ReadonlyMap<number, Node>): Node[] {
  const needed = new Set<number>();
  const visit = (id: number): void => {
    const node = within.get(id);
    if (!node || needed.has(id)) return;
    needed.add(id);
    readsOf(node).forEach(visit);
  };
  roots.forEach(visit);
  return [...within.values()].filter((n) => needed.has(n.id));
}
