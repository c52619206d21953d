// Which ops came to share a loop nest, and why others that read one another did not.
import type { Op } from "../ir/graph.ts";
import type { TensorType } from "../ir/types.ts";
import type { Buffer, LaneKernel, Program } from "../kernel/kernel.ts";
import type { Said } from "../kernel/said.ts";
import { declined, fired } from "../kernel/said.ts";
import { elements } from "../support/tensor.ts";

export function fusionSaid({ kernels }: Program): Said[] {
  const writers = new Map<Buffer, Op>();
  return kernels.flatMap((kernel) => {
    if (kernel.kind !== "lanes") return [];
    const said = [...joinedIn(kernel), ...apartFrom(kernel, writers)];
    for (const { op, stores } of kernel.nodes)
      if (op) stores.forEach(({ buffer }) => writers.set(buffer, op));
    return said;
  });
}

/** Ops that run in the loops of the first one. */
function joinedIn({ nodes }: LaneKernel): Said[] {
  const [first, ...rest] = [...new Set(nodes.flatMap(({ op }) => op ?? []))];
  return rest.map((op) => fired("fuse", "shared-loops", op, () => `in the loops of ${first!.name}`));
}

/** Values that are read from the memory in which other loops put them. */
function apartFrom({ nodes }: LaneKernel, writers: ReadonlyMap<Buffer, Op>): Said[] {
  return nodes.flatMap(({ id, def }) => {
    const writer = def.kind === "load" ? writers.get(def.from.buffer) : undefined;
    const reader = writer && nodes.find((n) => n.op && n.def.kind === "map" && n.id > id)?.op;
    if (!writer || !reader) return [];
    const why = `it runs over ${shapeText(reader)} and reads ${writer.name}, which runs over ${shapeText(writer)}`;
    return [declined("fuse", "shared-loops", reader, () => why)];
  });
}

/** The largest shape that an op has to do with: that of its loops. */
function shapeText({ results, operands }: Op): string {
  const shapes = [...results, ...operands].map(({ type }) => (type as TensorType).shape ?? []);
  const largest = shapes.reduce((a, b) => (elements(b) > elements(a) ? b : a));
  return largest.length === 0 ? "one element" : largest.join("x");
}
