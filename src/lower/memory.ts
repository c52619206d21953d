// Buffers of kernels as buffers of loops, in signless types.
import type { Table } from "../expr/expr.ts";
import { scalarOf } from "../kernel/form/lanes.ts";
import type * as kernels from "../kernel/kernel.ts";
import { viewsOf } from "../kernel/place.ts";
import type { Buffer } from "../loops/ir.ts";
import { lanesOf } from "../support/tensor.ts";

/** Buffers of kernels as buffers of loops: in the shape in which every kernel walks them, flat where they do not agree. */
export class Memory {
  private readonly made = new Map<kernels.Buffer, Buffer>();
  private readonly homes = new Map<Buffer, kernels.Buffer>();
  private readonly tables = new Map<Table, Buffer>();
  private readonly contents = new Map<Buffer, Table>();
  private readonly shapes = new Map<kernels.Buffer, readonly number[] | undefined>();

  constructor({ kernels, state }: kernels.Program) {
    for (const { buffer, first } of state) [buffer, first].forEach((b) => this.shapes.set(b, undefined));
    for (const kernel of kernels)
      if (kernel.kind !== "lanes") viewsOf(kernel).forEach((b) => this.flat(b));
      else placesOf(kernel).forEach((place) => this.walked(place, kernel.dims));
  }

  private flat(b: kernels.Buffer): void {
    this.shapes.set(b, undefined);
    if (b.part) this.flat(b.part.of);
  }

  private walked(place: kernels.BufferAccess, dims: readonly number[]): void {
    const { buffer } = place;
    if (buffer.part) return this.flat(buffer);
    const shape = walkOf(place, dims).map((d) => dims[d]!);
    const whole = !place.offset && shape.length > 0 && shape.reduce((n, d) => n * d, 1) === buffer.elements;
    const same = !this.shapes.has(buffer) || this.shapes.get(buffer)?.join() === shape.join();
    this.shapes.set(buffer, whole && same ? shape : undefined);
  }

  of(b: kernels.Buffer): Buffer {
    let made = this.made.get(b);
    if (!made) {
      const role = b.kind === "arena" || b.kind === "state" ? "scratch" : b.kind;
      made = {
        role,
        name: b.name,
        type: scalarOf(b.type),
        shape: this.shapes.get(b) ?? [b.elements],
        ...(b.data && { data: lanesOf({ type: b.type, data: b.data }) }),
      };
      this.made.set(b, made);
      this.homes.set(made, b);
    }
    return made;
  }

  /** The buffer of kernels that one of loops is; tables have none. */
  homeOf(made: Buffer): kernels.Buffer | undefined {
    return this.homes.get(made);
  }

  table(t: Table): Buffer {
    let made = this.tables.get(t);
    if (!made) {
      made = { role: "const", name: t.name, type: t.type, shape: [t.data.length], data: t.data };
      this.tables.set(t, made);
      this.contents.set(made, t);
    }
    return made;
  }

  /** The table that a buffer of loops holds. */
  tableOf(made: Buffer): Table | undefined {
    return this.contents.get(made);
  }
}

/** Every place that a kernel touches. */
const placesOf = ({ nodes, staged = [] }: kernels.LaneKernel): kernels.BufferAccess[] => [
  ...nodes.flatMap(({ def, stores }) => (def.kind === "load" ? [def.from, ...stores] : stores)),
  ...staged.map(({ to }) => to),
];

/** The dims that move through a buffer, the slowest first, where that is row-major without gaps; else none. */
export function walkOf({ strides }: kernels.BufferAccess, dims: readonly number[]): number[] {
  const moving = dims.map((_, d) => d).filter((d) => dims[d]! > 1 && strides[d] !== 0);
  moving.sort((a, b) => strides[b]! - strides[a]!);
  const packed = moving.every((d, k) => strides[d] === moving.slice(k + 1).reduce((n, e) => n * dims[e]!, 1));
  return packed ? moving : [];
}
