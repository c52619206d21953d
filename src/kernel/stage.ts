// Element values that several sweeps need: most are computed in each, but a costly one is written by the first sweep
// and read by the later ones. It lies in the output that the last sweep overwrites, where that has its type and
// shape; otherwise in a buffer that each row uses anew. Values that no sweep needs at the same time share such memory.
import type { Scalar } from "../expr/expr.ts";
import { limits } from "../expr/expr.ts";
import { within } from "../expr/range.ts";
import type { Costs } from "./costs.ts";
import type { Buffer, LaneKernel, Node, BufferAccess, Staged } from "./kernel.ts";
import { readsOf } from "./kernel.ts";
import { scalarOf } from "./form/lanes.ts";
import type { Said } from "./said.ts";
import { declined, fired } from "./said.ts";
import { elementsFor, phasesOf, storesOf } from "./schedule.ts";

/** Operations on four lanes that a store, a load and their addresses are worth. */
const STORE_AND_LOAD = 4;

export interface WithStages {
  readonly kernel: LaneKernel;
  /** Buffers of the arena that the stages need. */
  readonly buffers: readonly Buffer[];
  readonly said: readonly Said[];
}

/** Decides what to stage. Keeps every bit: a value is read back as it was written. */
export function stageCostly(kernel: LaneKernel, costs: Costs): WithStages {
  const phases = phasesOf(kernel);
  const chosen = new Map<number, Node>();
  const earlier = new Set<number>();
  const said: Said[] = [];
  for (const roots of phases) {
    for (const id of frontier(kernel, roots, earlier, chosen)) {
      const node = kernel.nodes[id]!;
      if (costFrom(kernel, id, chosen, costs) <= STORE_AND_LOAD)
        said.push(
          declined(
            "materialize",
            "row-buffer",
            node.op,
            () => "it costs no more than to keep it and read it again",
          ),
        );
      else if (typesFor(node).length > 0) chosen.set(id, node);
    }
    elementsFor(kernel, roots, chosen).forEach((n) => earlier.add(n.id));
  }
  const { staged, buffers } = inMemory(kernel, phases, chosen);
  said.push(...staged.map(({ node, type, to: { buffer } }) => kept(kernel.nodes[node]!, type, buffer)));
  return { kernel: staged.length > 0 ? { ...kernel, staged } : kernel, buffers, said };
}

function kept({ op }: Node, type: Scalar, { kind, name }: Buffer): Said {
  const over = kind === "result" ? "over-the-output" : "row-buffer";
  return fired("materialize", over, op, () => `kept as ${type} in ${name}`);
}

/** Values of earlier sweeps that the new work of a phase reads, in dependence order. */
function frontier(
  kernel: LaneKernel,
  roots: readonly number[],
  earlier: ReadonlySet<number>,
  staged: ReadonlyMap<number, unknown>,
): number[] {
  const fresh = elementsFor(kernel, roots, staged).filter((n) => !earlier.has(n.id));
  const read = new Set([...roots, ...fresh.flatMap(readsOf)]);
  return [...read].filter((id) => earlier.has(id) && !staged.has(id)).sort((a, b) => a - b);
}

/** Cost of computing a value from what is in memory. */
function costFrom(
  kernel: LaneKernel,
  id: number,
  staged: ReadonlyMap<number, unknown>,
  costs: Costs,
): number {
  return costs.nodes(elementsFor(kernel, [id], staged), kernel);
}

// Memory

/** From the phase that writes a value to the last that reads it. */
interface Phases {
  readonly first: number;
  readonly last: number;
}

function whenInUse(
  kernel: LaneKernel,
  phases: readonly (readonly number[])[],
  chosen: ReadonlyMap<number, Node>,
): Map<number, Phases> {
  const used = new Map<number, Phases>();
  for (const [phase, roots] of phases.entries())
    for (const { id } of elementsFor(kernel, roots, used))
      if (chosen.has(id)) used.set(id, { first: used.get(id)?.first ?? phase, last: phase });
  return used;
}

/** Places for all values, those that are written first before others. */
function inMemory(
  kernel: LaneKernel,
  phases: readonly (readonly number[])[],
  chosen: ReadonlyMap<number, Node>,
): { staged: Staged[]; buffers: readonly Buffer[] } {
  const places = new Places(kernel, phases.length - 1);
  const used = [...whenInUse(kernel, phases, chosen)].sort(([, a], [, b]) => a.first - b.first);
  const staged = used.map(([id, when]) => places.for(chosen.get(id)!, when));
  return { staged, buffers: places.made };
}

/** Memory for staged values: each place is used by one value after another. */
class Places {
  readonly made: Buffer[] = [];
  /** Outputs that the last sweep writes, then what was made; with the last phase in which each is in use. */
  private readonly known: { readonly place: BufferAccess; busy: number }[];
  private readonly kernel: LaneKernel;

  constructor(kernel: LaneKernel, lastPhase: number) {
    this.kernel = kernel;
    this.known = outputsOf(kernel, lastPhase).map((place) => ({ place, busy: -1 }));
  }

  for(node: Node, { first, last }: Phases): Staged {
    const types = typesFor(node);
    const narrowest = types.at(-1)!;
    const suits = ({ buffer }: BufferAccess): boolean =>
      this.made.includes(buffer) ? buffer.type === narrowest : types.includes(scalarOf(buffer.type));
    let found = this.known.find(({ place, busy }) => busy < first && suits(place));
    if (!found) this.known.push((found = { place: this.buffer(narrowest), busy: last }));
    found.busy = last;
    return { node: node.id, type: scalarOf(found.place.buffer.type), to: found.place };
  }

  /** One element for each position along the axis and the lanes. */
  private buffer(type: Scalar): BufferAccess {
    const { dims, axis, name } = this.kernel;
    const last = dims.length - 1;
    const lanes = axis === last ? 1 : dims[last]!;
    const buffer: Buffer = {
      name: `${name}_row${this.made.length}`,
      kind: "arena",
      type,
      elements: dims[axis]! * lanes,
    };
    this.made.push(buffer);
    return { buffer, strides: dims.map((_, d) => (d === axis ? lanes : d === last ? 1 : 0)) };
  }
}

/** Outputs of which the last sweep writes every element. */
function outputsOf(kernel: LaneKernel, lastPhase: number): BufferAccess[] {
  const elements = kernel.dims.reduce((a, b) => a * b, 1);
  return storesOf(kernel).flatMap(({ to, phase, level }) =>
    level === "element" && phase === lastPhase && to.buffer.elements === elements ? [to] : [],
  );
}

/** Types that hold every value of a node, its own first, the narrowest last. */
function typesFor({ type, range }: Node): Scalar[] {
  if (type === "f32") return ["f32"];
  const wide = (["i32", "i16", "i8"] as const).filter((t) => within(range, limits(t)));
  return type === "i1" || type === "i64" ? [] : wide.slice(wide.findIndex((t) => t === type));
}
