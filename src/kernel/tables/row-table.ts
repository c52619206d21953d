// A byte that is a function of one small key and of row values is, within a row, a table of the key. It is built at the
// start of the row with the graph's own operations, entries that can only be the default left out, and read per lane.
import type { Expr, Table } from "../../expr/expr.ts";
import { apply, constant, input, inputsOf, substitute } from "../../expr/expr.ts";
import { sizeOf } from "../../expr/range.ts";
import { simplify } from "../../expr/simplify.ts";
import { unsignedConvert } from "../../expr/vocabulary.ts";
import { storageOf } from "../../support/tensor.ts";
import { byteForm, differing } from "../bytes.ts";
import type { Costs } from "../costs.ts";
import type { Facts } from "../facts/facts.ts";
import type { LaneKernel, Node } from "../kernel.ts";
import { doubledProducts } from "./doubling.ts";
import { heldBy } from "./names.ts";
import type { Cone, Plan } from "./prune.ts";
import { oriented, shortest } from "./prune.ts";
import type { Rebuild } from "../rebuild.ts";
import type { Said } from "../said.ts";
import { declined, fired } from "../said.ts";

/** How the entries of a byte that is a function of one key and of row values hang together; undefined for other values. */
export function rowPlan(node: Node, kernel: LaneKernel, facts: Facts): Plan | undefined {
  if (node.level !== "element" || node.type !== "i8" || node.def.kind !== "map") return undefined;
  const cone = coneOf(node.id, kernel, facts);
  return cone && shortest(cone, kernel, facts);
}

/** Replaces a byte per lane by a table per row, where rows are long enough to pay for it. */
export function tabulateRow(
  node: Node,
  plan: Plan,
  build: Rebuild,
  facts: Facts,
  costs: Costs,
  said: Said[],
): boolean {
  const { rowTables } = costs;
  const chosen = rowTables === "auto" ? pays(plan, build.kernel, facts, costs) : rowTables === "always";
  const lanes = build.kernel.dims[build.kernel.axis]!;
  if (!chosen) {
    const why = `${plan.entries} entries for each row cost more than its ${lanes} lanes one by one`;
    said.push(declined("row-tables", "row-table", node.op, () => why));
    return false;
  }
  const { entries, size, default: rest } = plan;
  said.push(
    fired("row-tables", "row-table", node.op, () => `${size} values of one byte in rows of ${lanes} lanes`),
  );
  if (entries < size)
    said.push(fired("row-tables", "cut", node.op, () => `past entry ${entries} of ${size} all are ${rest}`));
  replace(node, plan, build, facts, costs, said);
  return true;
}

/**
 * Whether a table for each row costs less than its lanes one by one: entries cost what lies between leaves and value, lanes
 * that and the leaves, or the look-up; lanes are computed in whole registers of bytes. (By this, tables of 63, 125 and 256
 * entries of an int8 softmax pay on A76 from 37, 80 and 200 lanes; what was measured stands beside the bench.)
 */
function pays({ cone, entries }: Plan, kernel: LaneKernel, facts: Facts, costs: Costs): boolean {
  const lanes = costs.filled(kernel.dims[kernel.axis]!);
  const inner = sum(cone.inner.map((id) => costs.expr(exprOf(id, kernel), (i) => facts.of(i).range)));
  // Lanes take a leaf from its chain or from a table of the key.
  const keys = sizeOf(facts.of(cone.key).range);
  const leaves = sum(
    cone.leaves.map((id) =>
      Math.min(costs.chain(id, cone.key, kernel, facts), costs.lookup(kernel.nodes[id]!.type, keys)),
    ),
  );
  return lanes * (inner + leaves - costs.lookup("i8", entries)) > entries * inner;
}

const sum = (costs: readonly number[]): number => costs.reduce((a, b) => a + b, 0);
const exprOf = (id: number, { nodes }: LaneKernel): Expr => (nodes[id]!.def as { expr: Expr }).expr;

/** The cone over the newest key with a byte form that leaves row values in between. */
function coneOf(id: number, kernel: LaneKernel, facts: Facts): Cone | undefined {
  const keys = [...functionKeys(id, kernel, facts, new Map())].filter((k) => k !== id && byteForm(k, kernel));
  for (const key of keys.sort((a, b) => b - a)) {
    const cone = coneOver(key, id, kernel, facts);
    if (cone && cone.rows.length > 0) return cone;
  }
  return undefined;
}

function coneOver(key: number, id: number, kernel: LaneKernel, facts: Facts): Cone | undefined {
  const cone = { leaves: new Set<number>(), inner: new Set<number>(), rows: new Set<number>() };
  const visit = (at: number): boolean => {
    const node = kernel.nodes[at]!;
    if (node.level !== "element") return Boolean(cone.rows.add(at));
    if (at === key || facts.of(at).keys.has(key)) return Boolean(cone.leaves.add(at));
    if (node.def.kind !== "map") return false;
    return inputsOf(node.def.expr).every(visit) && Boolean(cone.inner.add(at));
  };
  const sorted = (s: Set<number>): number[] => [...s].sort((a, b) => a - b);
  return visit(id)
    ? { key, leaves: sorted(cone.leaves), inner: sorted(cone.inner), rows: sorted(cone.rows) }
    : undefined;
}

/** Keys in common to all element inputs; row inputs do not matter here. */
function functionKeys(
  id: number,
  kernel: LaneKernel,
  facts: Facts,
  done: Map<number, Set<number>>,
): Set<number> {
  const known = done.get(id);
  if (known) return known;
  const { def } = kernel.nodes[id]!;
  const inputs =
    def.kind === "map" ? inputsOf(def.expr).filter((i) => kernel.nodes[i]!.level === "element") : [];
  const sets = inputs.map((i) => functionKeys(i, kernel, facts, done));
  const shared =
    sets.length === 0 ? new Set<number>() : sets.reduce((a, b) => new Set([...a].filter((k) => b.has(k))));
  const all = new Set([...shared, ...facts.of(id).keys]);
  done.set(id, all);
  return all;
}

// Rewriting

function replace(node: Node, plan: Plan, build: Rebuild, facts: Facts, costs: Costs, said: Said[]): void {
  const { cone, orientation } = plan;
  const range = facts.of(cone.key).range;
  const size = sizeOf(range);
  const entries = Math.min(size, costs.filled(Math.max(1, plan.entries)));
  const made = new Map<number, number>();
  const exprs = doubledProducts(plan, entries, build, facts);
  for (const [id, expr] of exprs)
    if (expr !== exprOf(id, build.kernel))
      said.push(
        fired(
          "row-tables",
          "doubled-product",
          build.kernel.nodes[id]!.op,
          () => "a Q31 product of a multiple",
        ),
      );
  for (const leaf of cone.leaves) made.set(leaf, pushLeaf(leaf, plan, entries, build, facts));
  for (const id of cone.inner)
    made.set(
      id,
      pushInner(id, exprs.get(id)!, made, id === node.id ? plan : undefined, entries, build, facts),
    );
  const end = orientation === "top" ? range.hi : range.lo;
  const index = unsignedConvert(
    "i32",
    build.index(cone.key, byteForm(cone.key, build.kernel)!, orientation, end),
  );
  const found = apply("row_lookup", "i8", input("i8", made.get(node.id)!), index, constant("i32", entries));
  build.become(node, {
    def: { kind: "map", expr: differing(found, plan.default) },
    range: facts.of(node.id).range,
  });
}

/** The entries of a function of the key, from the end that is counted from. */
function pushLeaf(
  leaf: number,
  { cone, orientation }: Plan,
  entries: number,
  build: Rebuild,
  facts: Facts,
): number {
  const node = build.kernel.nodes[leaf]!;
  const { type, op } = node;
  const data = storageOf(type)!.create(entries);
  const values = facts.table(leaf, cone.key);
  oriented(values, orientation)
    .slice(0, entries)
    .forEach((v, i) => (data[i] = v as never));
  const table: Table = { name: `${heldBy(node, cone.key, values, build.kernel)}_table`, type, data };
  return build.push({ type, level: "entry", op, range: facts.of(leaf).range, def: { kind: "entry", table } });
}

/** An operation of the graph, once per entry. The last one keeps its result, as the difference from the default. */
function pushInner(
  id: number,
  meaning: Expr,
  made: ReadonlyMap<number, number>,
  last: Plan | undefined,
  entries: number,
  build: Rebuild,
  facts: Facts,
): number {
  const { type, op, label } = build.kernel.nodes[id]!;
  const kept = last ? differing(meaning, last.default) : meaning;
  const simple = simplify(kept, (of) => facts.of(of).range);
  const expr = substitute(simple, (leaf) => input(leaf.type, made.get(leaf.id) ?? build.idOf(leaf.id)));
  return build.push({
    type,
    level: "entry",
    op,
    ...(label && { label }),
    range: facts.of(id).range,
    def: { kind: "map", expr },
    ...(last && { entries, apartFrom: last.default, note: tableNote(last, entries) }),
  });
}

function tableNote({ default: rest, entries: needed, size }: Plan, entries: number): string {
  const kept = rest === 0 ? "" : `, kept as the difference from ${rest}`;
  const cut =
    needed < size
      ? `; past entry ${needed} all are ${rest} (derived: branch and bound over what the row's reductions can be)`
      : "";
  return `a table for the row, ${entries} entries${kept}${cut}`;
}
