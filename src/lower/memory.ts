// Buffers of kernels as buffers of loops: flat, in signless types.
import type { Table } from "../expr/expr.ts";
import { scalarOf } from "../kernel/form/lanes.ts";
import type * as kernels from "../kernel/kernel.ts";
import type { Buffer } from "../loops/ir.ts";
import { storageOf } from "../support/tensor.ts";

/** Buffers of kernels as flat buffers of loops. */
export class Memory {
  private readonly made = new Map<kernels.Buffer, Buffer>();
  private readonly tables = new Map<Table, Buffer>();

  of(b: kernels.Buffer): Buffer {
    let made = this.made.get(b);
    if (!made) {
      const role = b.kind === "arena" ? "scratch" : b.kind;
      made = {
        role,
        name: b.name,
        type: scalarOf(b.type),
        shape: [b.elements],
        ...(b.data && { data: lanes(b) }),
      };
      this.made.set(b, made);
    }
    return made;
  }

  table(t: Table): Buffer {
    let made = this.tables.get(t);
    if (!made) {
      made = { role: "const", name: t.name, type: t.type, shape: [t.data.length], data: t.data };
      this.tables.set(t, made);
    }
    return made;
  }
}

/** Kernels know signless lanes only. */
const lanes = ({ data, type }: kernels.Buffer) =>
  storageOf(scalarOf(type))!.view(data!.buffer, data!.byteOffset, data!.length);
