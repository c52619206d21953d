// Kernels that hand on rows run inside one loop over blocks of rows, so that what they hand on is never there as a whole.
import type { Costs } from "../costs.ts";
import { opsOf } from "../describe.ts";
import type { Buffer, ContractKernel, ControlKernel, Kernel, Program, RowBlocks } from "../kernel.ts";
import { heldBytes } from "../place.ts";
import type { Said } from "../said.ts";
import { declined, fired } from "../said.ts";
import type { Stand } from "./cut.ts";
import { cutTo } from "./cut.ts";
import type { Group, Scene } from "./group.ts";
import { groupAround } from "./group.ts";
import type { Item } from "./items.ts";
import { gathered, itemOf, together, usersOf } from "./items.ts";
import type { Walk } from "./walk.ts";

/** What takes fewer bytes than this is not worth a loop. */
const FEWEST_BYTES = 2048;

export interface InBlocks {
  readonly program: Program;
  readonly said: readonly Said[];
}

/** The program with loops over blocks of rows. What is computed in branches and loops of the graph stays as it is. */
export function inBlocks(program: Program, costs: Costs): InBlocks {
  if (program.kernels.some(({ kind }) => kind === "control")) return { program, said: [] };
  return new Blocks(program, costs).all();
}

class Blocks {
  private readonly costs: Costs;
  private readonly program: Program;
  private items: readonly Item[];
  private readonly said: Said[] = [];
  /** What stands for buffers of which a block has its rows only. */
  private readonly smaller = new Map<Buffer, Buffer>();

  constructor(program: Program, costs: Costs) {
    [this.program, this.costs] = [program, costs];
    this.items = program.kernels.map(itemOf);
  }

  all(): InBlocks {
    for (const buffer of this.seeds()) if (!this.smaller.has(buffer)) this.around(buffer);
    const buffers = this.program.buffers.map((b) => this.smaller.get(b) ?? b);
    const kernels = this.items.flatMap((item) => item.kernels);
    return { program: { ...this.program, kernels, buffers }, said: this.said };
  }

  /** What is handed on and takes much memory, most of it first. */
  private seeds(): Buffer[] {
    const handedOn = [...usersOf(this.items)].filter(([, users]) => users.length > 1).map(([b]) => b);
    const large = handedOn.filter((b) => b.kind === "arena" && heldBytes(b) >= FEWEST_BYTES);
    return large.sort((a, b) => heldBytes(b) - heldBytes(a));
  }

  private around(buffer: Buffer): void {
    const scene = { items: this.items, users: usersOf(this.items), costs: this.costs };
    const users = scene.users.get(buffer)!.map((i) => scene.items[i]!);
    if (users.some(({ kernels }) => kernels.length > 1)) return;
    const group = groupAround(buffer, scene);
    const reader = users.at(-1)!.kernels[0]!;
    const [op] = opsOf(reader);
    if (typeof group === "string") this.said.push(declined("row-blocks", "shared-rows", op, () => group));
    else {
      const { step, rows, members } = group;
      this.said.push(
        fired(
          "row-blocks",
          "shared-rows",
          op,
          () => `${members.size} kernels for ${step} of ${rows} rows at a time`,
        ),
      );
      this.items = this.with(group, scene);
    }
  }

  /** The items with those of a group in one loop. */
  private with(group: Group, scene: Scene): Item[] {
    const { items } = this;
    const numbers = [...group.members.keys()].sort((a, b) => a - b);
    const { before, after } = gathered(items, new Set(numbers))!;
    const at = (all: readonly number[]): Item[] => all.map((i) => items[i]!);
    const { first, block } = new Block(group, scene).made(numbers);
    for (const [b, own] of block.smaller) this.smaller.set(b, own);
    return [
      ...items.slice(0, numbers[0]),
      ...at(before),
      ...first.map(itemOf),
      together(block.kernels),
      ...at(after),
      ...items.slice(numbers.at(-1)! + 1),
    ];
  }
}

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

  made(numbers: readonly number[]): {
    readonly first: readonly Kernel[];
    readonly block: { readonly kernels: readonly Kernel[]; readonly smaller: ReadonlyMap<Buffer, Buffer> };
  } {
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
    return { first, block: { kernels: [mark("rows"), ...cut, mark("end")], smaller: this.smaller } };
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
