// A byte that is a function of one small key and of row values is, within a row, a table of the key. It is built at the
// start of the row with the graph's own operations, entries that can only be the default left out, and read per lane.
import type { Expr, Table } from "../expr/expr.ts";
import { apply, constant, input, inputsOf, substitute } from "../expr/expr.ts";
import type { Interval } from "../expr/range.ts";
import { isPoint, point } from "../expr/range.ts";
import { unsignedConvert, xor } from "../expr/vocabulary.ts";
import { storageOf } from "../support/tensor.ts";
import type { Box } from "./boxes.ts";
import { rowsBetween, sourcesOf, split, Tape } from "./boxes.ts";
import { byteForm } from "./bytes.ts";
import type { Facts } from "./facts.ts";
import type { LaneKernel, Node } from "./kernel.ts";
import { registersOf, REGISTER } from "./planes.ts";
import type { Orientation, Rebuild } from "./rebuild.ts";

/** How a value hangs between a key and row values. */
interface Cone {
  readonly key: number;
  /** Functions of the key alone, where the cone begins. */
  readonly leaves: readonly number[];
  /** What lies between, in dependence order, the value itself last. */
  readonly inner: readonly number[];
  readonly rows: readonly number[];
}

interface Plan {
  readonly cone: Cone;
  readonly orientation: Orientation;
  /** Value of every entry that is not kept. */
  readonly default: number;
  readonly entries: number;
}

/** Replaces a byte per lane by a table per row, where rows are long enough to pay for it. */
export function tabulateRow(node: Node, build: Rebuild, facts: Facts): boolean {
  const { kernel } = build;
  if (node.level !== "element" || node.type !== "i8" || node.def.kind !== "map" || node.stores.length === 0)
    return false;
  const cone = coneOf(node.id, kernel, facts);
  if (!cone || cone.rows.length === 0) return false;
  const plan = shortest(cone, kernel, facts);
  if (!pays(plan.entries, kernel.dims[kernel.axis]!)) return false;
  replace(node, plan, build, facts);
  return true;
}

/**
 * Building costs about 0.65 cycles an entry; the per-lane form about 1.6 cycles a lane more than the look-up, less for
 * longer tables (modelled on Neoverse N1; the crossover is flat).
 */
const pays = (entries: number, lanes: number): boolean => lanes > (0.65 * entries) / (1.6 - entries / 450);

/** The newest key with a byte form that a value is a function of, given row values. */
function coneOf(id: number, kernel: LaneKernel, facts: Facts): Cone | undefined {
  const keys = [...functionKeys(id, kernel, facts, new Map())].filter((k) => k !== id && byteForm(k, kernel));
  if (keys.length === 0) return undefined;
  const key = Math.max(...keys);
  const cone = { key, leaves: new Set<number>(), inner: new Set<number>(), rows: new Set<number>() };
  const visit = (at: number): boolean => {
    const node = kernel.nodes[at]!;
    if (node.level !== "element") return Boolean(cone.rows.add(at));
    if (at === key || facts.of(at).keys.has(key)) return Boolean(cone.leaves.add(at));
    if (node.def.kind !== "map" || node.type === "f32") return false;
    return inputsOf(node.def.expr).every(visit) && Boolean(cone.inner.add(at));
  };
  if (!visit(id)) return undefined;
  const sorted = (s: Set<number>): number[] => [...s].sort((a, b) => a - b);
  return { key, leaves: sorted(cone.leaves), inner: sorted(cone.inner), rows: sorted(cone.rows) };
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

// Pruning

/** The end to count from that leaves fewer entries. */
function shortest(cone: Cone, kernel: LaneKernel, facts: Facts): Plan {
  const plans = (["top", "bottom"] as const).map((o) => prune(cone, o, kernel, facts));
  return plans[0]!.entries <= plans[1]!.entries ? plans[0]! : plans[1]!;
}

/** Boxes to look at before an entry is kept for want of a proof. */
const BUDGET = 400;
const MOST_SOURCES = 2;

/** How many entries can differ from the last one, for any values the row sources can take. */
function prune(cone: Cone, orientation: Orientation, kernel: LaneKernel, facts: Facts): Plan {
  const size = facts.of(cone.key).range.hi - facts.of(cone.key).range.lo + 1;
  const whole = { cone, orientation, default: 0, entries: size };
  const sources = [...sourcesOf(cone.rows, kernel)].sort((a, b) => a - b);
  if (sources.length > MOST_SOURCES) return whole;
  const values = new EntryValues(cone, orientation, sources, kernel, facts);
  const last = values.at(size - 1, values.rowsOn(values.first));
  if (!isPoint(last)) return whole;
  return { ...whole, default: last.lo, entries: needed(values, last.lo, size) };
}

function needed(values: EntryValues, normal: number, size: number): number {
  // The corners say how many are needed at least; boxes then only have to show that no more are.
  const seen = corners(values.first).map((c) => values.lastDoubtful(c, normal, 0, size) + 1);
  let [entries, budget] = [Math.max(...seen), BUDGET];
  const stack: Box[] = [values.first];
  for (let box = stack.pop(); box; box = stack.pop()) {
    const doubtful = values.lastDoubtful(box, normal, entries, size);
    if (doubtful < entries) continue;
    const differs = corners(box).some((c) => values.at(doubtful, values.rowsOn(c)).lo !== normal);
    const halves = differs || budget-- <= 0 ? [] : split(box);
    if (halves.length > 0) stack.push(...halves);
    else entries = doubtful + 1;
  }
  return entries;
}

const corners = (box: Box): Box[] => [box.map((r) => point(r.lo)), box.map((r) => point(r.hi))];

/** Interval values of single entries on boxes of the row sources. */
class EntryValues {
  readonly first: Box;
  private readonly rowTape: Tape;
  private readonly innerTape: Tape;
  private readonly rowIds: readonly number[];
  private readonly sources: readonly number[];
  private readonly cone: Cone;
  private readonly leaves: readonly (readonly number[])[];

  constructor(
    cone: Cone,
    orientation: Orientation,
    sources: readonly number[],
    kernel: LaneKernel,
    facts: Facts,
  ) {
    const range = (id: number): Interval => facts.of(id).range;
    const exprOf = (id: number): Expr => (kernel.nodes[id]!.def as { expr: Expr }).expr;
    this.cone = cone;
    this.sources = sources;
    this.first = sources.map(range);
    this.rowIds = rowsBetween(sources, cone.rows, kernel);
    this.rowTape = new Tape(this.rowIds.map(exprOf), this.rowIds, sources, range);
    this.innerTape = new Tape(cone.inner.map(exprOf), cone.inner, [...cone.rows, ...cone.leaves], range);
    this.leaves = cone.leaves.map((l) => oriented(facts.table(l, cone.key), orientation));
  }

  /** Bounds of the cone's row inputs on a box. */
  rowsOn(box: Box): Interval[] {
    const results = this.rowTape.run(box);
    return this.cone.rows.map((id) =>
      this.sources.includes(id) ? box[this.sources.indexOf(id)]! : results[this.rowIds.indexOf(id)]!,
    );
  }

  at(entry: number, rows: readonly Interval[]): Interval {
    return this.innerTape.run([...rows, ...this.leaves.map((l) => point(l[entry]!))]).at(-1)!;
  }

  /** The last entry from `from` on that is not certainly `normal` on a box; -1 when there is none. */
  lastDoubtful(box: Box, normal: number, from: number, size: number): number {
    const rows = this.rowsOn(box);
    let before: Interval | undefined;
    for (let e = size - 1; e >= from; e--) {
      const again = before && this.leaves.every((l) => l[e] === l[e + 1]);
      const v: Interval = again ? before! : this.at(e, rows);
      if (v.lo !== normal || v.hi !== normal) return e;
      before = v;
    }
    return -1;
  }
}

const oriented = (values: readonly number[], orientation: Orientation): readonly number[] =>
  orientation === "top" ? [...values].reverse() : values;

// Rewriting

function replace(node: Node, plan: Plan, build: Rebuild, facts: Facts): void {
  const { cone, orientation } = plan;
  const range = facts.of(cone.key).range;
  const size = range.hi - range.lo + 1;
  const entries = Math.min(size, registersOf(Math.max(1, plan.entries)) * REGISTER);
  const made = new Map<number, number>();
  for (const leaf of cone.leaves) made.set(leaf, pushLeaf(leaf, plan, entries, build, facts));
  for (const id of cone.inner)
    made.set(id, pushInner(id, made, id === node.id ? plan : undefined, entries, build, facts));
  const end = orientation === "top" ? range.hi : range.lo;
  const index = unsignedConvert(
    "i32",
    build.index(cone.key, byteForm(cone.key, build.kernel)!, orientation, end),
  );
  const found = apply("row_lookup", "i8", input("i8", made.get(node.id)!), index, constant("i32", entries));
  build.become(node, {
    def: { kind: "map", expr: plan.default === 0 ? found : xor(found, constant("i8", plan.default)) },
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
  const { type, op } = build.kernel.nodes[leaf]!;
  const data = storageOf(type)!.create(entries);
  oriented(facts.table(leaf, cone.key), orientation)
    .slice(0, entries)
    .forEach((v, i) => (data[i] = v as never));
  const table: Table = { name: "entries", type, data };
  return build.push({ type, level: "entry", op, range: facts.of(leaf).range, def: { kind: "entry", table } });
}

/** An operation of the graph, once per entry. The last one keeps its result, as the difference from the default. */
function pushInner(
  id: number,
  made: ReadonlyMap<number, number>,
  last: Plan | undefined,
  entries: number,
  build: Rebuild,
  facts: Facts,
): number {
  const { type, op, def } = build.kernel.nodes[id]!;
  const expr = substitute((def as { expr: Expr }).expr, (leaf) =>
    input(leaf.type, made.get(leaf.id) ?? build.idOf(leaf.id)),
  );
  const kept = last && last.default !== 0 ? xor(expr, constant("i8", last.default)) : expr;
  return build.push({
    type,
    level: "entry",
    op,
    range: facts.of(id).range,
    def: { kind: "map", expr: kept },
    ...(last && { entries, note: tableNote(last, entries) }),
  });
}

function tableNote({ default: rest, entries: needed }: Plan, entries: number): string {
  const kept = rest === 0 ? "" : `, kept as the difference from ${rest}`;
  const cut =
    needed < 256
      ? `; past entry ${needed} all are ${rest} (derived: branch and bound over what the row's reductions can be)`
      : "";
  return `a table for the row, ${entries} entries${kept}${cut}`;
}
