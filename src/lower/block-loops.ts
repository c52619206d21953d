// Loops over blocks of rows, and the places of those in whole buffers.
import type { RowBlocks } from "../kernel/kernel.ts";
import { element, fixed, loopNamed, ofLoop, sumOf } from "../loops/build.ts";
import type { Access, Block, Loop, Stmt } from "../loops/ir.ts";
import { relocated } from "../loops/relocated.ts";
import type { Memory } from "./memory.ts";

export class BlockLoops {
  private readonly memory: Memory;
  private readonly loops = new Map<RowBlocks, Loop>();

  constructor(memory: Memory) {
    this.memory = memory;
  }

  /** Statements of a kernel, which knows parts of buffers, over the whole ones. */
  inPlace(block: Block): Block {
    return relocated(block, (at) => this.whole(at));
  }

  private whole(at: Access): Access {
    const part = this.memory.homeOf(at.buffer)?.part;
    if (!part) return at;
    const index = sumOf(0, [
      [part.by, ofLoop(this.loopOf(part.rows))],
      [1, at.at[0]!],
    ]);
    return this.whole(element(this.memory.of(part.of), index));
  }

  private loopOf(blocks: RowBlocks): Loop {
    let loop = this.loops.get(blocks);
    if (!loop) this.loops.set(blocks, (loop = loopNamed("row", "parallel")));
    return loop;
  }

  /** The loop around what is done to each block, which has some memory to itself. */
  around(blocks: RowBlocks, body: Block): Stmt {
    const own = blocks.own.map((b): Stmt => ({ kind: "alloc", buffer: this.memory.of(b) }));
    const loop = this.loopOf(blocks);
    const [from, to] = [fixed(0), fixed(blocks.rows)];
    return { kind: "for", loop, from, to, step: blocks.step, body: [...own, ...body] };
  }
}
