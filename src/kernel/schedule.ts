// When each value of a kernel is computed: once per call, at the start of a row, or in one of the row's sweeps.
import { nodesOf } from "../expr/expr.ts";
import type { Exit, LaneKernel, Level, Node, Place } from "./kernel.ts";
import { higher, readsOf } from "./kernel.ts";
import { registersOf } from "./planes.ts";

/** A store and the value it writes; a row value stored for every element is repeated. */
export interface Store {
  readonly node: Node;
  readonly to: Place;
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
  /** Element values it needs, in dependence order; recomputed in each sweep that needs them. */
  readonly elements: readonly Node[];
  readonly reduces: readonly Node[];
  readonly stores: readonly Store[];
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

export function scheduleKernel(kernel: LaneKernel): Schedule {
  const ready = readiness(kernel);
  const stores = kernel.nodes.flatMap((node) =>
    node.stores.map((to) => ({ node, to, level: storeLevel(node, to, kernel) })),
  );
  const sweeps = Math.max(
    0,
    ...kernel.nodes.filter((n) => isReduce(n)).map((n) => ready[n.id]!),
    ...stores.filter((s) => s.level === "element").map((s) => ready[s.node.id]! + 1),
  );
  const rowsAt = (k: number): Node[] =>
    kernel.nodes.filter((n) => n.level === "row" && !isReduce(n) && ready[n.id] === k);
  const rowStoresAt = (k: number): Store[] =>
    stores.filter((s) => s.level !== "element" && ready[s.node.id] === k);
  const tablesAt = (k: number): RowTable[] =>
    kernel.nodes.filter((n) => n.entries !== undefined && ready[n.id] === k).map((n) => rowTable(kernel, n));
  const exitAt = (k: number) =>
    kernel.exit && ready[kernel.exit.sum] === k ? { exit: rowExit(kernel, kernel.exit, stores) } : {};
  const after = (k: number) => {
    const { exit } = exitAt(k);
    const rows = rowsAt(k).filter((n) => !exit?.before.includes(n));
    return { rows, rowStores: rowStoresAt(k), tables: tablesAt(k), ...(exit && { exit }) };
  };
  return {
    kernel,
    shape: kernel.axis === kernel.dims.length - 1 ? "rows" : "columns",
    call: kernel.nodes.filter((n) => n.level === "call"),
    ...after(0),
    sweeps: Array.from({ length: sweeps }, (_, k) => {
      const reduces = kernel.nodes.filter((n) => isReduce(n) && ready[n.id] === k + 1);
      const mine = stores.filter((s) => s.level === "element" && ready[s.node.id] === k);
      return passes(kernel, reduces, mine).map((p, i, all) => ({
        ...p,
        ...(i === all.length - 1 ? after(k + 1) : { rows: [], rowStores: [], tables: [] }),
      }));
    }).flat(),
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

/** Registers that the tables of one pass may take; more are read again and again. */
const TABLE_REGISTERS = 20;

type Pass = Pick<Sweep, "elements" | "reduces" | "stores">;

/** Reductions that are ready together share a pass as long as their tables fit the registers. */
function passes(kernel: LaneKernel, reduces: readonly Node[], stores: readonly Store[]): Pass[] {
  const make = (r: readonly Node[], s: readonly Store[]): Pass => ({
    reduces: r,
    stores: s,
    elements: elementsFor(kernel, [...r.flatMap(readsOf), ...s.map((x) => x.node.id)]),
  });
  const made: Pass[] = [];
  let batch: Node[] = [];
  for (const r of reduces) {
    const next = make([...batch, r], []);
    if (batch.length > 0 && tableRegisters(next.elements) > TABLE_REGISTERS) {
      made.push(make(batch, []));
      batch = [r];
    } else batch.push(r);
  }
  return [...made, make(batch, stores)];
}

/** Registers that the byte tables read by some element values fill. */
function tableRegisters(elements: readonly Node[]): number {
  const exprs = elements.flatMap((n) => (n.def.kind === "map" ? [...nodesOf(n.def.expr)] : []));
  return exprs.reduce(
    (n, e) => n + (e.kind === "lookup" && e.type === "i8" ? registersOf(e.table.data.length) : 0),
    0,
  );
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

const storeLevel = (node: Node, to: Place, kernel: LaneKernel): Level =>
  higher(
    node.level,
    to.strides[kernel.axis] !== 0 && kernel.dims[kernel.axis]! > 1
      ? "element"
      : to.strides.some((s) => s !== 0)
        ? "row"
        : "call",
  );

/** Element nodes that the given nodes need, themselves included. */
function elementsFor(kernel: LaneKernel, ids: readonly number[]): Node[] {
  const needed = new Set<number>();
  const visit = (id: number): void => {
    const node = kernel.nodes[id]!;
    if (node.level !== "element" || needed.has(id)) return;
    needed.add(id);
    readsOf(node).forEach(visit);
  };
  ids.forEach(visit);
  return kernel.nodes.filter((n) => needed.has(n.id));
}
