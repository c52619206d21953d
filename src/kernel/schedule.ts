// When each value of a kernel is computed: once per call, at the start of a row, or in one of the row's sweeps.
import type { Expr } from "../expr/expr.ts";
import { input, nodesOf } from "../expr/expr.ts";
import { convert } from "../expr/vocabulary.ts";
import type { Exit, LaneKernel, Level, Node, BufferAccess, Staged } from "./kernel.ts";
import { higher, readsOf } from "./kernel.ts";
import type { Costs } from "./costs.ts";

/** A store and the value it writes; a row value stored for every element is repeated. */
export interface Store {
  readonly node: Node;
  readonly to: BufferAccess;
  readonly level: Level;
}

/** A table built for the row: its entry values in dependence order, the last of them kept. */
export interface RowTable {
  readonly nodes: readonly Node[];
  readonly result: Node;
  readonly entries: number;
}

/** A test that ends a row early: what then is stored in it is known. */
export interface RowExit {
  readonly sum: Node;
  readonly above: number;
  readonly base: number;
  readonly terms: readonly { readonly reduce: Node; readonly shift: number }[];
  /** Lanes between two tests of what is summed up so far; 0: tested after the last lane only. */
  readonly every: number;
  /** Row values that the test needs; the sweep's other row values come after it. */
  readonly before: readonly Node[];
  readonly fills: readonly { readonly store: Store; readonly value: number }[];
}

/** One pass over the axis, then the row values that become known by it. */
export interface Sweep {
  /** Element values it needs, in dependence order; computed in each sweep that needs them, or read when staged. */
  readonly elements: readonly Node[];
  readonly reduces: readonly Node[];
  readonly stores: readonly Store[];
  /** Whether it overwrites what it reads, so that no lane may be visited twice. */
  readonly inPlace: boolean;
  readonly rows: readonly Node[];
  readonly rowStores: readonly Store[];
  readonly tables: readonly RowTable[];
  /** Tested once the sweep's sums are known. Otherwise the rest of the row follows. */
  readonly exit?: RowExit;
}

export interface Schedule {
  readonly kernel: LaneKernel;
  /** `rows`: the axis is the last loop and lanes run along it. `columns`: lanes are neighbouring rows. */
  readonly shape: "rows" | "columns";
  readonly call: readonly Node[];
  /** Row values known before any sweep. */
  readonly rows: readonly Node[];
  readonly rowStores: readonly Store[];
  readonly tables: readonly RowTable[];
  readonly sweeps: readonly Sweep[];
}

/** `costs`: how many tables a sweep has room for. */
export function scheduleKernel(kernel: LaneKernel, costs: Costs): Schedule {
  const ready = readiness(kernel);
  const stores = storesOf(kernel, ready);
  const rowsAt = (k: number): Node[] =>
    kernel.nodes.filter((n) => n.level === "row" && !isReduce(n) && ready[n.id] === k);
  const rowStoresAt = (k: number): Store[] => stores.filter((s) => s.level !== "element" && s.phase === k);
  const tablesAt = (k: number): RowTable[] =>
    kernel.nodes.filter((n) => n.entries !== undefined && ready[n.id] === k).map((n) => rowTable(kernel, n));
  const exitAt = (k: number) =>
    kernel.exit && ready[kernel.exit.sum] === k ? { exit: rowExit(kernel, kernel.exit, stores) } : {};
  const after = (k: number) => {
    const { exit } = exitAt(k);
    const rows = rowsAt(k).filter((n) => !exit?.before.includes(n));
    return { rows, rowStores: rowStoresAt(k), tables: tablesAt(k), ...(exit && { exit }) };
  };
  const staging = new Staging(kernel);
  const sweeps = Array.from({ length: phasesOf(kernel).length }, (_, k) => {
    const reduces = kernel.nodes.filter((n) => isReduce(n) && ready[n.id] === k + 1);
    const mine = stores.filter((s) => s.level === "element" && s.phase === k);
    return passes(staging, reduces, mine, costs).map((p, i, all) => ({
      ...p,
      ...(i === all.length - 1 ? after(k + 1) : { rows: [], rowStores: [], tables: [] }),
    }));
  }).flat();
  return {
    kernel: staging.kernel,
    shape: kernel.axis === kernel.dims.length - 1 ? "rows" : "columns",
    call: kernel.nodes.filter((n) => n.level === "call"),
    ...after(0),
    sweeps,
  };
}

/** A test costs about a dozen instructions; the lanes between two of them several times that. */
const LANES_BETWEEN_TESTS = 128;

function rowExit(kernel: LaneKernel, exit: Exit, stores: readonly Store[]): RowExit {
  const node = (id: number): Node => kernel.nodes[id]!;
  const sum = node(exit.sum);
  const isPart = new Set(exit.terms.map(({ reduce }) => reduce));
  const early = isPart.size > 0 && kernel.dims[kernel.axis]! > LANES_BETWEEN_TESTS;
  return {
    ...exit,
    sum,
    terms: exit.terms.map(({ reduce, shift }) => ({ reduce: node(reduce), shift })),
    every: early ? LANES_BETWEEN_TESTS : 0,
    before: sum.def.kind === "map" ? [sum] : [],
    fills: exit.fills.flatMap(({ node: id, value }) =>
      stores.filter((s) => s.node.id === id).map((store) => ({ store, value })),
    ),
  };
}

/** Stores, and how many sweeps must be over before each. */
export const storesOf = (kernel: LaneKernel, ready = readiness(kernel)): (Store & { phase: number })[] =>
  kernel.nodes.flatMap((node) =>
    node.stores.map((to) => ({ node, to, level: storeLevel(node, to, kernel), phase: ready[node.id]! })),
  );

/** For each phase, one or more sweeps that could be one: the values it reduces or stores. */
export function phasesOf(kernel: LaneKernel): number[][] {
  const ready = readiness(kernel);
  const roots: number[][] = [];
  const add = (phase: number, ids: readonly number[]): void => {
    while (roots.length <= phase) roots.push([]);
    roots[phase]!.push(...ids);
  };
  for (const node of kernel.nodes) if (isReduce(node)) add(ready[node.id]! - 1, readsOf(node));
  for (const { node, level, phase } of storesOf(kernel, ready))
    if (level === "element") add(phase, [node.id]);
  return roots;
}

/** Follows which staged values have been written; later sweeps read those. */
class Staging {
  kernel: LaneKernel;
  private readonly written = new Map<number, readonly Node[]>();

  constructor(kernel: LaneKernel) {
    this.kernel = kernel;
  }

  /** Element values for a sweep, and what it writes for later ones. */
  sweep(ids: readonly number[]): { elements: Node[]; keeps: Store[] } {
    const needed = elementsFor(this.kernel, ids, this.written);
    const fresh = (this.kernel.staged ?? []).filter(
      (s) => !this.written.has(s.node) && needed.some((n) => n.id === s.node),
    );
    const elements = needed.flatMap((n) => this.written.get(n.id) ?? [n]);
    const kept = fresh.map((s) => this.keep(s));
    return { elements: [...elements, ...kept.flatMap((k) => k.made)], keeps: kept.map((k) => k.store) };
  }

  /** Writes a value, narrowed where it fits, and says how it is read. */
  private keep({ node: id, type, to }: Staged): { made: Node[]; store: Store } {
    const node = this.kernel.nodes[id]!;
    const plain = { stores: [], requires: [] };
    const load = { kind: "load", from: to } as const;
    if (type === node.type) {
      this.written.set(id, [{ ...node, ...plain, note: "as an earlier sweep left it", def: load }]);
      return { made: [], store: { node, to, level: "element" } };
    }
    const narrow = this.push({
      ...node,
      ...plain,
      type,
      label: "kept",
      def: mapOf(convert(type, input(node.type, id))),
    });
    const read = this.push({ ...narrow, def: load });
    this.written.set(id, [read, { ...node, ...plain, def: mapOf(convert(node.type, input(type, read.id))) }]);
    return { made: [narrow], store: { node: narrow, to, level: "element" } };
  }

  private push(node: Node): Node {
    const made = { ...node, id: this.kernel.nodes.length };
    this.kernel = { ...this.kernel, nodes: [...this.kernel.nodes, made] };
    return made;
  }
}

const mapOf = (expr: Expr) => ({ kind: "map", expr }) as const;

type Pass = Pick<Sweep, "elements" | "reduces" | "stores" | "inPlace">;

/** Reductions that are ready together share a pass as long as their tables fit the registers. */
function passes(staging: Staging, reduces: readonly Node[], stores: readonly Store[], costs: Costs): Pass[] {
  const make = (r: readonly Node[], s: readonly Store[]): Pass => {
    const { elements, keeps } = staging.sweep([...r.flatMap(readsOf), ...s.map((x) => x.node.id)]);
    const written = new Set([...keeps, ...s].map((x) => x.to.buffer));
    const inPlace = elements.some((n) => n.def.kind === "load" && written.has(n.def.from.buffer));
    return { reduces: r, elements, stores: [...keeps, ...s], inPlace };
  };
  const made: Pass[] = [];
  let batch: Node[] = [];
  for (const r of reduces) {
    const next = elementsFor(staging.kernel, [...batch, r].flatMap(readsOf));
    if (batch.length > 0 && !costs.roomForTables(tableRegisters(next, costs))) {
      made.push(make(batch, []));
      batch = [r];
    } else batch.push(r);
  }
  return [...made, make(batch, stores)];
}

/** Registers that the byte tables read by some element values fill. */
export function tableRegisters(elements: readonly Node[], costs: Costs): number {
  const exprs = elements.flatMap((n) => (n.def.kind === "map" ? [...nodesOf(n.def.expr)] : []));
  return exprs.reduce((n, e) => n + costs.registersOf(byteEntries(e)), 0);
}

function byteEntries(e: Expr): number {
  if (e.kind === "lookup") return e.type === "i8" ? e.table.data.length : 0;
  const length = e.kind === "apply" && e.op === "row_lookup" ? e.args[2]! : undefined;
  return length?.kind === "const" ? Number(length.value) : 0;
}

function rowTable(kernel: LaneKernel, result: Node): RowTable {
  const needed = new Set<number>();
  const visit = (id: number): void => {
    const node = kernel.nodes[id]!;
    if (node.level !== "entry" || needed.has(id)) return;
    needed.add(id);
    readsOf(node).forEach(visit);
  };
  visit(result.id);
  return { nodes: kernel.nodes.filter((n) => needed.has(n.id)), result, entries: result.entries! };
}

const isReduce = (n: Node): boolean => n.def.kind === "reduce" || n.def.kind === "argmax";

/** How many sweeps must be over before a value can be had. A reduction takes one. */
function readiness(kernel: LaneKernel): number[] {
  const ready: number[] = [];
  for (const node of kernel.nodes) {
    const inputs = Math.max(0, ...readsOf(node).map((i) => ready[i]!));
    ready.push(inputs + (isReduce(node) ? 1 : 0));
  }
  return ready;
}

const storeLevel = (node: Node, to: BufferAccess, kernel: LaneKernel): Level =>
  higher(
    node.level,
    to.strides[kernel.axis] !== 0 && kernel.dims[kernel.axis]! > 1
      ? "element"
      : to.strides.some((s) => s !== 0)
        ? "row"
        : "call",
  );

/** Element nodes that the given nodes need, themselves included; what those `known` need is not. */
export function elementsFor(
  kernel: LaneKernel,
  ids: readonly number[],
  known: ReadonlyMap<number, unknown> = new Map(),
): Node[] {
  const needed = new Set<number>();
  const visit = (id: number): void => {
    const node = kernel.nodes[id]!;
    if (node.level !== "element" || needed.has(id)) return;
    needed.add(id);
    if (!known.has(id)) readsOf(node).forEach(visit);
  };
  ids.forEach(visit);
  return kernel.nodes.filter((n) => needed.has(n.id));
}
