// A group of kernels as one loop over blocks of rows, with what each of them does to a block in it.
import { opsOf } from "../describe.ts";
import type { Buffer, ContractKernel, ControlKernel, Kernel, RowBlocks } from "../kernel.ts";
import type { Stand } from "./cut.ts";
import { cutTo } from "./cut.ts";
import type { Group, Scene } from "./group.ts";
import type { Walk } from "./walk.ts";

export interface Blocked {
  /** The loop, after what all blocks share. */
  readonly kernels: readonly Kernel[];
  /** What stands for buffers of which a block has its rows only. */
  readonly smaller: ReadonlyMap<Buffer, Buffer>;
}

/** The members of a group, by their numbers in order, in one loop. */
export const blocked = (group: Group, numbers: readonly number[], scene: Scene): Blocked =>
  new Block(group, scene).made(numbers);

/** One loop over blocks of rows. */
class Block {
  private readonly group: Group;
  private readonly scene: Scene;
  private readonly blocks: RowBlocks;
  private readonly smaller: ReadonlyMap<Buffer, Buffer>;
  private readonly parts = new Map<Buffer, Map<number, Buffer>>();

  constructor(group: Group, scene: Scene) {
    [this.group, this.scene] = [group, scene];
    const { held, step, rows } = group;
    this.smaller = new Map(
      [...held.keys()].map((b) => [b, { ...b, elements: (b.elements / rows) * step }] as const),
    );
    this.blocks = { rows, step, own: [...this.smaller.values()] };
  }

  made(numbers: readonly number[]): Blocked {
    const { items } = this.scene;
    const first: Kernel[] = [];
    const cut = numbers.map((i) => {
      const kernel = items[i]!.kernels[0]!;
      const sums = kernel.kind === "contract" ? sumsBefore(kernel) : undefined;
      if (sums) first.push(sums.before);
      return cutTo(
        sums?.kernel ?? kernel,
        items[i]!.walk as Walk,
        this.group.members.get(i)!,
        this.group.step,
        (b, by) => this.standFor(b, by),
      );
    });
    const op = items[numbers[0]!]!.kernels[0]!;
    const mark = (at: "rows" | "end"): ControlKernel => ({
      kind: "control",
      name: `${op.name}_${at}`,
      op: opsOf(op)[0]!,
      at,
      ...(at === "rows" && { blocks: this.blocks }),
    });
    return { kernels: [...first, mark("rows"), ...cut, mark("end")], smaller: this.smaller };
  }

  private standFor(b: Buffer, by: number): Stand {
    const smaller = this.smaller.get(b);
    if (smaller) return { buffer: smaller, shrunk: this.group.held.get(b)! };
    if (by === 0 || b.splat || b.data?.length === 1) return { buffer: b };
    return { buffer: this.partOf(b, by) };
  }

  private partOf(b: Buffer, by: number): Buffer {
    const parts = this.parts.get(b) ?? new Map<number, Buffer>();
    this.parts.set(b, parts);
    let part = parts.get(by);
    if (!part) {
      const { data: _, kind, ...like } = b;
      part = { ...like, kind: kind === "const" ? "param" : kind, part: { of: b, rows: this.blocks, by } };
      parts.set(by, part);
    }
    return part;
  }
}

/** A contraction that finds the sums of its columns, and the kernel that computes those, which all blocks share. */
function sumsBefore(
  kernel: ContractKernel,
): { readonly before: ContractKernel; readonly kernel: ContractKernel } | undefined {
  const { columns, ...tiling } = kernel.tiling!;
  if (!columns) return undefined;
  const before = {
    ...kernel,
    name: `${kernel.name}_sums`,
    tiling: { ...kernel.tiling!, only: "columns" as const },
  };
  return { before, kernel: { ...kernel, tiling } };
}
