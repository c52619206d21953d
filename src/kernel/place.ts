// Where arena buffers lie: each lives from the kernel that writes it to the last that reads it; buffers that are
// never alive together may share bytes.
import { storageOf } from "../support/tensor.ts";
import type { Buffer, Kernel, Program } from "./kernel.ts";

export const ARENA_ALIGN = 16;

export interface Arena {
  readonly bytes: number;
  readonly offsets: ReadonlyMap<Buffer, number>;
}

interface Life {
  readonly buffer: Buffer;
  readonly bytes: number;
  first: number;
  last: number;
}

/** First fit in order of size, largest first; offsets are multiples of `ARENA_ALIGN`. */
export function placeBuffers(program: Program): Arena {
  const placed: (Life & { offset: number })[] = [];
  for (const life of livesOf(program).sort((a, b) => b.bytes - a.bytes))
    placed.push({ ...life, offset: firstFit(life, placed) });
  return {
    bytes: placed.reduce((n, p) => Math.max(n, p.offset + p.bytes), 0),
    offsets: new Map(placed.map((p) => [p.buffer, p.offset])),
  };
}

function livesOf(program: Program): Life[] {
  const lives = new Map<Buffer, Life>();
  program.kernels.forEach((kernel, i) => {
    for (const buffer of buffersOf(kernel)) {
      if (buffer.kind !== "arena") continue;
      const bytes = align(buffer.elements * storageOf(buffer.type)!.bytes);
      const life = lives.get(buffer) ?? { buffer, bytes, first: i, last: i };
      life.last = i;
      lives.set(buffer, life);
    }
  });
  return [...lives.values()];
}

const align = (bytes: number): number => Math.ceil(bytes / ARENA_ALIGN) * ARENA_ALIGN;

function firstFit(life: Life, placed: readonly (Life & { offset: number })[]): number {
  const alive = placed
    .filter((p) => p.first <= life.last && life.first <= p.last)
    .sort((a, b) => a.offset - b.offset);
  let offset = 0;
  for (const p of alive) {
    if (offset + life.bytes <= p.offset) break;
    offset = Math.max(offset, p.offset + p.bytes);
  }
  return offset;
}

/** Every buffer a kernel touches, each once, in order of first mention. */
export function buffersOf(kernel: Kernel): Buffer[] {
  switch (kernel.kind) {
    case "lanes":
      return [
        ...new Set(
          kernel.nodes.flatMap((n) => [
            ...(n.def.kind === "load" ? [n.def.from.buffer] : []),
            ...n.stores.map((s) => s.buffer),
          ]),
        ),
      ];
    case "copy":
      return [
        ...new Set([...(kernel.fill ? [kernel.fill] : []), ...kernel.copies.map((c) => c.from), kernel.to]),
      ];
    case "gather":
      return [kernel.values, kernel.indices, kernel.to];
  }
}

/** The buffers a kernel writes. */
export function writtenBy(kernel: Kernel): Set<Buffer> {
  return new Set(
    kernel.kind === "lanes" ? kernel.nodes.flatMap((n) => n.stores.map((s) => s.buffer)) : [kernel.to],
  );
}
