// Ops on elements that follow a contraction, computed where its sums are.
import { inputsOf } from "../../expr/expr.ts";
import type * as kernels from "../../kernel/kernel.ts";
import type { ContractKernel, LaneKernel, BufferAccess } from "../../kernel/kernel.ts";
import { limits } from "../../expr/expr.ts";
import { within } from "../../expr/range.ts";
import { nameOf } from "../lane-nodes.ts";
import * as b from "../../loops/build.ts";
import type { Block, BoundExpr, Claim, Index, Leaf, Stmt } from "../../loops/ir.ts";
import { boundOver } from "../binding.ts";
import type { Memory } from "../memory.ts";
import { stridesAlong } from "../../kernel/places.ts";
import { elements } from "../../support/tensor.ts";

/** The kernel over the loops of a tiling, or why it does not go with its tiles. */
export function asEpilogue(kernel: LaneKernel, { to, tiling }: ContractKernel): LaneKernel | string {
  const { nodes, dims, exit, staged = [] } = kernel;
  if (exit || staged.length > 0 || nodes.some(({ def }) => def.kind !== "load" && def.kind !== "map"))
    return "what follows is more than elements by themselves";
  if (nodes.some(({ type }) => type === "i64" || type === "i1"))
    return "what follows is in 64 bits, or truth values";
  const { loops } = tiling!;
  if (elements(dims) !== elements(loops)) return "what follows runs over other loops";
  const moved = new Map<BufferAccess, BufferAccess>();
  for (const place of nodes.flatMap(({ def, stores }) =>
    def.kind === "load" ? [def.from, ...stores] : stores,
  )) {
    const strides = stridesAlong(loops, place.strides, dims);
    if (!strides) return "what follows runs over other loops";
    const isNeighbour = strides.at(-1) === 1 || loops.at(-1) === 1;
    if (!isNeighbour && strides.at(-1) !== 0) return "what follows reads no neighbours along the columns";
    moved.set(place, { ...place, strides });
  }
  const stores = nodes.flatMap((n) => n.stores);
  if (stores.some((s) => moved.get(s)!.strides.at(-1) === 0 && loops.at(-1)! > 1))
    return "what follows stores one element for a row";
  if (!isResult(kernel, to, loops, moved)) return "what follows reads the result in another order";
  return {
    ...kernel,
    dims: loops,
    axis: loops.length - 1,
    nodes: nodes.map((n) => ({
      ...n,
      def: n.def.kind === "load" ? { ...n.def, from: moved.get(n.def.from)! } : n.def,
      stores: n.stores.map((s) => moved.get(s)!),
    })),
  };
}

/** Whether the result is read at its own places only, and not written. */
function isResult(
  { nodes }: LaneKernel,
  to: kernels.Buffer,
  loops: readonly number[],
  moved: ReadonlyMap<BufferAccess, BufferAccess>,
): boolean {
  const own = loops.map((size, d) => (size === 1 ? 0 : loops.slice(d + 1).reduce((n, s) => n * s, 1)));
  const loads = nodes.flatMap(({ def }) =>
    def.kind === "load" && def.from.buffer === to ? [moved.get(def.from)!] : [],
  );
  return loads.length > 0 && loads.every(({ strides }) => strides.join() === own.join());
}

/** Where something lies, along the loops of a tiling. */
export type Place = Pick<BufferAccess, "offset" | "strides">;

/** What the loops of an epilogue stand in. */
export interface Surroundings {
  /** The buffer that the sums would be stored in. */
  readonly result: kernels.Buffer;
  readonly sum: BoundExpr;
  /** An index by its strides along the loops of the tiling. */
  readonly place: (at: Place) => Index;
  /** Lanes that are computed at once, neighbours along the columns; one without. */
  readonly lanes: number | undefined;
}

export function epilogueLoops(kernel: LaneKernel, at: Surroundings, memory: Memory): Block {
  const made: Stmt[] = [];
  const values = new Map<number, Leaf>();
  for (const node of kernel.nodes) {
    const varies = variesIn(node, values, at);
    const lanes = varies ? at.lanes : undefined;
    const expr = definition(node, values, at, lanes, made, memory);
    const name = isSum(node, at) ? "sum" : nameOf(node);
    const value = b.value(name, node.type, { ...knownOf(node), ...(lanes && { lanes }) });
    values.set(node.id, b.theValue(value));
    made.push(b.letOf(value, expr));
    for (const to of node.stores)
      made.push(b.store(b.element(memory.of(to.buffer), at.place(to)), b.read(b.theValue(value)), at.lanes));
  }
  return made;
}

const isSum = ({ def }: kernels.Node, { result }: Surroundings): boolean =>
  def.kind === "load" && def.from.buffer === result;

/** Whether a value is another in each column. */
function variesIn(node: kernels.Node, values: ReadonlyMap<number, Leaf>, at: Surroundings): boolean {
  if (node.def.kind === "load") return isSum(node, at) || node.def.from.strides.at(-1) !== 0;
  const read = node.def.kind === "map" ? inputsOf(node.def.expr) : [];
  return read.some((id) => b.lanesOfLeaf(values.get(id)!) !== undefined);
}

function definition(
  { def }: kernels.Node,
  values: ReadonlyMap<number, Leaf>,
  { result, sum, place }: Surroundings,
  lanes: number | undefined,
  before: Stmt[],
  memory: Memory,
): BoundExpr {
  if (def.kind === "load")
    return def.from.buffer === result
      ? sum
      : b.read(b.load(b.element(memory.of(def.from.buffer), place(def.from)), lanes));
  if (def.kind !== "map") throw new Error(`a ${def.kind} is no element by itself`);
  return boundOver(
    def.expr,
    (id) => values.get(id)!,
    (table) => memory.table(table as Exclude<typeof table, number>),
    before,
    lanes,
  );
}

function knownOf({ op, type, range, note }: kernels.Node) {
  const claims: Claim[] = within(limits(type), range) ? [] : [{ kind: "range", range }];
  return { origins: op ? [op] : [], claims, ...(note !== undefined && { note }) };
}
