// Element values that are functions of a small key become one table, evaluated at compile time by the interpreter's
// own operators.
import type { Expr, Table } from "../../expr/expr.ts";
import { constant, input, inputsOf, lookup, substitute } from "../../expr/expr.ts";
import { add, convert, unsignedConvert } from "../../expr/vocabulary.ts";
import { storageOf } from "../../support/tensor.ts";
import type { Analysis } from "../facts/analyze.ts";
import { cheapestCode } from "./byte-code.ts";
import { ByteFunction } from "./byte-function.ts";
import { byteForm } from "../bytes.ts";
import type { Costs } from "../costs.ts";
import { chainOf } from "../costs.ts";
import type { Facts } from "../facts/facts.ts";
import { extremeOfBytes } from "./extremes.ts";
import type { Decision } from "../decide/exit.ts";
import { decisionOf } from "../decide/exit.ts";
import type { Exit, LaneKernel, Node } from "../kernel.ts";
import { liveNodes, withoutDead } from "../live.ts";
import { heldBy, withTablesNamed } from "./names.ts";
import type { SumParts } from "./planes.ts";
import { sumByPlanes } from "./planes.ts";
import { Rebuild } from "../rebuild.ts";
import type { Plan } from "./prune.ts";
import { oriented } from "./prune.ts";
import { rowPlan, tabulateRow } from "./row-table.ts";
import type { Said } from "../said.ts";
import { declined, fired } from "../said.ts";

/** What was folded into a table or into straight-line code, for remarks. */
export interface Folded {
  readonly node: number;
  readonly key: number;
  readonly ops: number;
  /** Entries of its table; 0 for straight-line code. */
  readonly entries: number;
}

export interface Tabulated {
  readonly kernel: LaneKernel;
  readonly folded: readonly Folded[];
  /** What decides rows early, over the ids of the kernel that was given. */
  readonly decision: Decision | undefined;
  /** Bytes that end a row's work, and how their entries hang together; over the same ids. */
  readonly plans: ReadonlyMap<number, Plan>;
  /** Those of them that became tables: the others did not pay, and all of their lanes are computed. */
  readonly tabled: ReadonlySet<number>;
  readonly said: readonly Said[];
}

/** What a kernel may be rewritten by, each a lowering pass of its name; all are carried out in one walk, as they share indices. */
export const rewrites = ["byte-extremes", "byte-planes", "row-tables", "tables", "early-exit"] as const;
export type Rewriting = (typeof rewrites)[number];

/** Turns small-domain chains of an analysed kernel into tables, at compile time or once per row. Keeps every bit. */
export function tabulate(
  { kernel, facts }: Analysis,
  costs: Costs,
  chosen: ReadonlySet<string> = new Set(rewrites),
): Tabulated {
  const build = new Rebuild(kernel);
  const folded: (Folded & { readonly made: number })[] = [];
  const said: Said[] = [];
  const border = chosen.has("tables") ? borders(kernel) : new Set<number>();
  // Lanes of a column kernel are rows: tables per row and sums across lanes are for rows that lie along the lanes.
  const alongRows = kernel.axis === kernel.dims.length - 1;
  const may = (rewriting: Rewriting): boolean => alongRows && chosen.has(rewriting);
  const plans = may("row-tables") ? rowPlans(kernel, facts) : new Map<number, Plan>();
  const decision = may("early-exit") ? decisionOf(kernel, facts, said) : undefined;
  const tabled = new Set<number>();
  let parts: SumParts | undefined;
  for (const node of kernel.nodes) {
    const plan = plans.get(node.id);
    const sum = may("byte-planes") ? sumByPlanes(node, build, facts, costs, said) : undefined;
    if (node.id === decision?.sum) parts = sum;
    const byRow = sum || (may("byte-extremes") && extremeOfBytes(node, build, facts, said));
    if (byRow) continue;
    if (plan && tabulateRow(node, plan, build, facts, costs, said)) {
      tabled.add(node.id);
      continue;
    }
    const { range } = facts.of(node.id);
    const other = border.has(node.id) ? worthyTabulation(node, build, facts, costs, said) : undefined;
    if (other === undefined) {
      build.become(node, { range });
      continue;
    }
    const { key, entries, note } = other;
    build.become(node, { range, ...(note !== "" && { note }), def: { kind: "map", expr: other.expr() } });
    const ops = chainOf(node.id, key, kernel).length;
    folded.push({ node: node.id, key, ops, entries, made: build.idOf(node.id) });
  }
  const made = { ...kernel, nodes: build.nodes, ...(decision && { exit: moved(decision, parts, build) }) };
  const live = liveNodes(made);
  return {
    kernel: withoutDead(made, live),
    folded: folded.filter((f) => live.has(f.made)),
    decision,
    plans,
    tabled,
    said,
  };
}

/** The kernel with the ranges that are known of its values, and without those that no store depends on. */
export function settledKernel(analysis: Analysis, costs: Costs): LaneKernel {
  return tabulate(analysis, costs, new Set()).kernel;
}

/** Plans of the bytes that a row's work ends in: stored, searched for the greatest, or what either follows from. */
function rowPlans(kernel: LaneKernel, facts: Facts): Map<number, Plan> {
  const ends = endsOf(kernel).flatMap((node) => byteOf(node, kernel, facts) ?? []);
  return new Map(
    ends.flatMap((byte) => {
      const plan = rowPlan(byte, kernel, facts);
      return plan ? [[byte.id, plan] as const] : [];
    }),
  );
}

/** Values that are stored, or of which the position of the greatest is sought. */
export const endsOf = ({ nodes }: LaneKernel): Node[] =>
  nodes.filter(
    ({ id, stores }) => stores.length > 0 || nodes.some(({ def }) => def.kind === "argmax" && def.of === id),
  );

/** The byte itself, or the newest one that a value is a function of. */
export function byteOf(node: Node, kernel: LaneKernel, facts: Facts): Node | undefined {
  if (node.type === "i8") return node;
  const key = [...facts.of(node.id).keys].filter((k) => kernel.nodes[k]!.type === "i8").pop();
  return key === undefined ? undefined : kernel.nodes[key];
}

/** A decision in terms of the kernel being built. A sum that stayed whole is its only part. */
function moved({ sum, above, fills }: Decision, parts: SumParts | undefined, build: Rebuild): Exit {
  const whole = { base: 0, terms: [{ reduce: build.idOf(sum), shift: 0 }] };
  return {
    ...(parts ?? whole),
    sum: build.idOf(sum),
    above,
    fills: fills.map(({ node, value }) => ({ node: build.idOf(node), value })),
  };
}

/** Values that something other than a pure element expression reads: reductions, stores, expressions with row values. */
function borders(kernel: LaneKernel): Set<number> {
  const found = new Set<number>();
  for (const node of kernel.nodes) {
    if (node.stores.length > 0) found.add(node.id);
    if (node.def.kind === "reduce" || node.def.kind === "argmax") found.add(node.def.of);
    if (node.def.kind !== "map") continue;
    const inputs = inputsOf(node.def.expr);
    const mixed = inputs.length > 1 || inputs.some((i) => kernel.nodes[i]!.level !== "element");
    if (mixed) inputs.forEach((i) => found.add(i));
  }
  return found;
}

/** Another way to compute an element value from a key. */
interface Tabulation {
  readonly key: number;
  /** On four lanes. */
  readonly cost: number;
  readonly entries: number;
  readonly note: string;
  readonly expr: () => Expr;
}

/** The one over the oldest key that costs less than the chain from it. */
function worthyTabulation(
  node: Node,
  build: Rebuild,
  facts: Facts,
  costs: Costs,
  said: Said[],
): Tabulation | undefined {
  if (node.level !== "element" || node.type === "i1") return undefined;
  const keys = [...facts.of(node.id).keys].filter((k) => k !== node.id).sort((a, b) => a - b);
  const tell = (told: typeof fired, by: Tabulation, chain: number): void => {
    const [pattern, what] = kindOf(node, by);
    const than = `${what} costs ${shownCost(by.cost)} cycles for four lanes, its operations ${shownCost(chain)}`;
    said.push(told("tables", pattern, node.op, () => than));
  };
  for (const key of keys) {
    const chain = costs.chain(node.id, key, build.kernel, facts);
    if (chain <= costs.least) continue;
    const by = (node.type === "i8" ? asByte : asLookup)(node, key, build, facts, costs);
    tell(by.cost < chain ? fired : declined, by, chain);
    if (by.cost < chain) return by;
  }
  return undefined;
}

/** The part of the pass that a replacement belongs to, and what it is in words. */
function kindOf({ type }: Node, { entries }: Tabulation): readonly [pattern: string, what: string] {
  if (entries === 0) return ["straight-line", "straight-line code"];
  return [type === "i8" ? "byte-table" : "value-table", `a table of ${entries} entries`];
}

const shownCost = (cost: number): string => `${Number(cost.toFixed(2))}`;

/** A byte as a function of a byte. */
function asByte(node: Node, key: number, build: Rebuild, facts: Facts, costs: Costs): Tabulation {
  const { range } = facts.of(key);
  const values = facts.table(node.id, key);
  const { code, cost, ...rest } = cheapestCode(ByteFunction.ofKey(range.lo, values), costs);
  const form = byteForm(key, build.kernel);
  const low = (): Expr => (form ? build.index(key, form, "bottom", 0) : convert("i8", build.ref(key)));
  const { type } = build.kernel.nodes[key]!;
  const narrowed = form ? costs.least : costs.expr(convert("i8", input(type, key)), () => range);
  const expr = (): Expr => withTablesNamed(substitute(code, low), tableName(node, key, values, build));
  return { ...rest, cost: type === "i8" ? cost : cost + narrowed, key, expr };
}

/** Any other value in a table of all the key's values. */
function asLookup(node: Node, key: number, build: Rebuild, facts: Facts, costs: Costs): Tabulation {
  const { lo, hi } = facts.of(key).range;
  const entries = hi - lo + 1;
  const expr = (): Expr => lookupOf(node, key, build, facts);
  return { key, cost: costs.lookup(node.type, entries), entries, note: "", expr };
}

/** Words are indexed by bytes where the key is one: those need not be widened first. */
function lookupOf(node: Node, key: number, build: Rebuild, facts: Facts): Expr {
  const { range } = facts.of(key);
  const { lo, hi } = range;
  const values = facts.table(node.id, key);
  const name = tableName(node, key, values, build);
  const form = isWord(node) && hi - lo < 256 ? byteForm(key, build.kernel) : undefined;
  if (form) {
    const orientation = build.orientationAt(key, form, range);
    const index = build.index(key, form, orientation, orientation === "top" ? hi : lo);
    return lookup(tableFor(node, name, oriented(values, orientation)), unsignedConvert("i32", index));
  }
  const k = convert("i32", build.ref(key));
  return lookup(tableFor(node, name, values), lo === 0 ? k : add(k, constant("i32", -lo)));
}

const isWord = ({ type }: Node): boolean => type === "i32" || type === "f32";

const tableName = (node: Node, key: number, values: readonly number[], { kernel }: Rebuild): string =>
  `${heldBy(node, key, values, kernel)}_table`;

function tableFor({ type }: Node, name: string, values: readonly number[]): Table {
  const data = storageOf(type)!.create(values.length);
  values.forEach((v, i) => (data[i] = v as never));
  return { name, type, data };
}
