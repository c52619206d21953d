// When each value of a kernel is computed: once per call, at the start of a row, or in one of the row's sweeps.
import type { LaneKernel, Level, Node, Place } from "./kernel.ts";
import { higher, readsOf } from "./kernel.ts";

/** A store and the value it writes; a row value stored for every element is repeated. */
export interface Store {
  readonly node: Node;
  readonly to: Place;
  readonly level: Level;
}

/** One pass over the axis, then the row values that become known by it. */
export interface Sweep {
  /** Element values it needs, in dependence order; recomputed in each sweep that needs them. */
  readonly elements: readonly Node[];
  readonly reduces: readonly Node[];
  readonly stores: readonly Store[];
  readonly rows: readonly Node[];
  readonly rowStores: readonly Store[];
}

export interface Schedule {
  readonly kernel: LaneKernel;
  /** `rows`: the axis is the last loop and lanes run along it. `columns`: lanes are neighbouring rows. */
  readonly shape: "rows" | "columns";
  readonly call: readonly Node[];
  /** Row values known before any sweep. */
  readonly rows: readonly Node[];
  readonly rowStores: readonly Store[];
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
  return {
    kernel,
    shape: kernel.axis === kernel.dims.length - 1 ? "rows" : "columns",
    call: kernel.nodes.filter((n) => n.level === "call"),
    rows: rowsAt(0),
    rowStores: rowStoresAt(0),
    sweeps: Array.from({ length: sweeps }, (_, k) => {
      const reduces = kernel.nodes.filter((n) => isReduce(n) && ready[n.id] === k + 1);
      const mine = stores.filter((s) => s.level === "element" && ready[s.node.id] === k);
      const elements = elementsFor(kernel, [...reduces.flatMap(readsOf), ...mine.map((s) => s.node.id)]);
      return { elements, reduces, stores: mine, rows: rowsAt(k + 1), rowStores: rowStoresAt(k + 1) };
    }),
  };
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
