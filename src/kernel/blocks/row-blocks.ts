// Kernels that hand on rows run inside one loop over blocks of rows, so that what they hand on is never there as a whole.
import type { Costs } from "../costs.ts";
import { opsOf } from "../describe.ts";
import type { Buffer, Program } from "../kernel.ts";
import { heldBytes, placeBuffers } from "../place.ts";
import type { Said } from "../said.ts";
import { declined, fired } from "../said.ts";
import { blocked } from "./block.ts";
import type { Group, Scene } from "./group.ts";
import { groupAround } from "./group.ts";
import type { Item } from "./items.ts";
import { gathered, itemOf, together, usersOf } from "./items.ts";

/** What takes fewer bytes than this is not worth a loop. */
const FEWEST_BYTES = 2048;

export interface InBlocks {
  readonly program: Program;
  readonly said: readonly Said[];
}

/** The program with loops over blocks of rows, unless those take more memory. What is computed in branches and loops of the graph stays as it is. */
export function inBlocks(program: Program, costs: Costs): InBlocks {
  if (program.kernels.some(({ kind }) => kind === "control")) return { program, said: [] };
  const made = new Blocks(program, costs).all();
  if (placeBuffers(made.program).bytes <= placeBuffers(program).bytes) return made;
  const said = made.said.map((s) => (s.kind === "fired" ? declined(s.pass, s.pattern, s.op, () => MORE) : s));
  return { program, said };
}

/** What all blocks need is there as long as their loop runs. */
const MORE = "with all loops over blocks the arena would be larger";

class Blocks {
  private readonly program: Program;
  private readonly items: Item[];
  private readonly users: Map<Buffer, number[]>;
  private readonly scene: Scene;
  private readonly said: Said[] = [];
  /** What stands for buffers of which a block has its rows only. */
  private readonly smaller = new Map<Buffer, Buffer>();

  constructor(program: Program, costs: Costs) {
    this.program = program;
    this.items = program.kernels.map(itemOf);
    this.users = usersOf(this.items);
    this.scene = { items: this.items, users: this.users, costs };
  }

  all(): InBlocks {
    for (const buffer of this.seeds()) if (!this.smaller.has(buffer)) this.around(buffer);
    const buffers = this.program.buffers.map((b) => this.smaller.get(b) ?? b);
    const kernels = this.items.flatMap((item) => item.kernels);
    return { program: { ...this.program, kernels, buffers }, said: this.said };
  }

  /** What is handed on and takes much memory, most of it first. */
  private seeds(): Buffer[] {
    const handedOn = [...this.users].filter(([, users]) => users.length > 1).map(([b]) => b);
    const large = handedOn.filter((b) => b.kind === "arena" && heldBytes(b) >= FEWEST_BYTES);
    return large.sort((a, b) => heldBytes(b) - heldBytes(a));
  }

  private around(buffer: Buffer): void {
    const users = this.users.get(buffer)!.map((i) => this.items[i]!);
    if (users.some(({ kernels }) => kernels.length > 1)) return;
    const [op] = opsOf(users.at(-1)!.kernels[0]!);
    const group = groupAround(buffer, this.scene);
    if (typeof group === "string") this.said.push(declined("row-blocks", "shared-rows", op, () => group));
    else {
      const { step, rows, members } = group;
      const what = (): string => `${members.size} kernels for ${step} of ${rows} rows at a time`;
      this.said.push(fired("row-blocks", "shared-rows", op, what));
      this.join(group);
    }
  }

  /** Puts the members of a group into one loop. All other items keep their numbers, but for those between members. */
  private join(group: Group): void {
    const numbers = [...group.members.keys()].sort((a, b) => a - b);
    const { before, after } = gathered(this.items, new Set(numbers))!;
    const { kernels, smaller } = blocked(group, numbers, this.scene);
    smaller.forEach((own, b) => this.smaller.set(b, own));
    const at = (all: readonly number[]): Item[] => all.map((i) => this.items[i]!);
    this.replace(numbers[0]!, [
      ...at(before),
      together(kernels),
      ...numbers.slice(1).map(() => together([])),
      ...at(after),
    ]);
  }

  private replace(first: number, by: readonly Item[]): void {
    const gone = this.items.splice(first, by.length, ...by);
    const isOther = (i: number): boolean => i < first || i >= first + by.length;
    for (const b of usersOf([...gone, ...by]).keys())
      this.users.set(b, (this.users.get(b) ?? []).filter(isOther));
    for (const [b, users] of usersOf(by)) {
      const all = [...this.users.get(b)!, ...users.map((i) => first + i)];
      this.users.set(
        b,
        all.sort((x, y) => x - y),
      );
    }
  }
}
