// Element values that several sweeps need: most are computed in each, but a costly one is written by the first sweep
// and read by the later ones. It lies in the output that the last sweep overwrites, where that has its type and
// shape; otherwise in a buffer that each row uses anew.
import type { Scalar } from "../expr/expr.ts";
import { limits } from "../expr/expr.ts";
import { within } from "../expr/range.ts";
import type { Costs } from "./costs.ts";
import type { Buffer, LaneKernel, Node, Place, Staged } from "./kernel.ts";
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
  const places = new Places(kernel);
  const staged = new Map<number, Staged>();
  const earlier = new Set<number>();
  const said: Said[] = [];
  for (const roots of phases) {
    for (const id of frontier(kernel, roots, earlier, staged)) {
      const { op } = kernel.nodes[id]!;
      if (costFrom(kernel, id, staged, costs) <= STORE_AND_LOAD) {
        said.push(
          declined(
            "materialize",
            "row-buffer",
            op,
            () => "it costs no more than to keep it and read it again",
          ),
        );
        continue;
      }
      const place = places.for(kernel.nodes[id]!, phases.length - 1);
      if (!place) continue;
      staged.set(id, place);
      const over = place.to.buffer.kind === "result" ? "over-the-output" : "row-buffer";
      said.push(fired("materialize", over, op, () => `kept as ${place.type} in ${place.to.buffer.name}`));
    }
    elementsFor(kernel, roots, staged).forEach((n) => earlier.add(n.id));
  }
  return {
    kernel: staged.size > 0 ? { ...kernel, staged: [...staged.values()] } : kernel,
    buffers: places.made,
    said,
  };
}

/** Values of earlier sweeps that the new work of a phase reads, in dependence order. */
function frontier(
  kernel: LaneKernel,
  roots: readonly number[],
  earlier: ReadonlySet<number>,
  staged: ReadonlyMap<number, Staged>,
): number[] {
  const fresh = elementsFor(kernel, roots, staged).filter((n) => !earlier.has(n.id));
  const read = new Set([...roots, ...fresh.flatMap(readsOf)]);
  return [...read].filter((id) => earlier.has(id) && !staged.has(id)).sort((a, b) => a - b);
}

/** Cost of computing a value from what is in memory. */
function costFrom(kernel: LaneKernel, id: number, staged: ReadonlyMap<number, Staged>, costs: Costs): number {
  return costs.nodes(elementsFor(kernel, [id], staged), kernel);
}

/** Memory for staged values; each output serves one of them. */
class Places {
  readonly made: Buffer[] = [];
  private readonly taken = new Set<Buffer>();
  private readonly kernel: LaneKernel;

  constructor(kernel: LaneKernel) {
    this.kernel = kernel;
  }

  for(node: Node, lastPhase: number): Staged | undefined {
    const types = typesFor(node);
    if (types.length === 0) return undefined;
    const to = this.output(types, lastPhase) ?? this.buffer(types.at(-1)!);
    return { node: node.id, type: scalarOf(to.buffer.type), to };
  }

  /** What the last sweep writes, if it has one of the types and an element for each. */
  private output(types: readonly Scalar[], lastPhase: number): Place | undefined {
    const { dims } = this.kernel;
    const found = storesOf(this.kernel).find(
      ({ to, phase, level }) =>
        level === "element" &&
        phase === lastPhase &&
        types.includes(scalarOf(to.buffer.type)) &&
        to.buffer.elements === dims.reduce((a, b) => a * b, 1) &&
        !this.taken.has(to.buffer),
    );
    if (found) this.taken.add(found.to.buffer);
    return found?.to;
  }

  /** One element for each position along the axis and the lanes. */
  private buffer(type: Scalar): Place {
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

/** Types that hold every value of a node, its own first, the narrowest last. */
function typesFor({ type, range }: Node): Scalar[] {
  if (type === "f32") return ["f32"];
  const wide = (["i32", "i16", "i8"] as const).filter((t) => within(range, limits(t)));
  return type === "i1" || type === "i64" ? [] : wide.slice(wide.findIndex((t) => t === type));
}
