// Where arena buffers lie: each lives from the kernel that writes it to the last that reads it; buffers that are
// never alive together may share bytes.
import { storageOf } from "../support/tensor.ts";
import type { BlockSpan } from "./control.ts";
import { blockSpans, loopSpans } from "./control.ts";
import type { Buffer, ContractKernel, Kernel, Program, State } from "./kernel.ts";
import type { Tiling } from "./tiling.ts";

export const ARENA_ALIGN = 16;

export interface Arena {
  readonly bytes: number;
  readonly offsets: ReadonlyMap<Buffer, number>;
}

/** How long a buffer is in use: from the kernel that writes it first to the last that reads it, by their places in the program. */
export interface Life {
  readonly buffer: Buffer;
  /** With what its alignment takes. */
  readonly bytes: number;
  readonly first: number;
  readonly last: number;
}

type OpenLife = { -readonly [K in keyof Life]: Life[K] };

/** First fit in order of size, largest first; offsets are multiples of `ARENA_ALIGN`. */
export function placeBuffers(program: Program): Arena {
  const lives = livesOf(program).sort((a, b) => b.bytes - a.bytes);
  const placed = new Placed(lives.length);
  const offsets = new Map(lives.map((life) => [life.buffer, placed.add(life)]));
  return { bytes: lives.reduce((n, l) => Math.max(n, offsets.get(l.buffer)! + l.bytes), 0), offsets };
}

export function livesOf(program: Program): Life[] {
  const lives = new Map<Buffer, OpenLife>();
  program.kernels.forEach((kernel, i) => {
    for (const buffer of buffersOf(kernel)) {
      if (buffer.kind !== "arena") continue;
      const bytes = aligned(heldBytes(buffer));
      const life = lives.get(buffer) ?? { buffer, bytes, first: i, last: i };
      life.last = i;
      lives.set(buffer, life);
    }
  });
  for (const span of loopSpans(program.kernels)) for (const life of lives.values()) keepIn(span, life);
  for (const span of blockSpans(program.kernels)) for (const life of lives.values()) keepAround(span, life);
  return [...lives.values()];
}

/** What blocks of rows do not have to themselves, all of them use: from the first block on, up to the last one. */
function keepAround({ first, last, own }: BlockSpan, life: OpenLife): void {
  if (life.last < first || life.first > last || own.has(life.buffer)) return;
  life.first = Math.min(life.first, first);
  life.last = Math.max(life.last, last);
}

/** What a loop finds there when it begins, it finds there in each round. Inner loops come before those around them. */
function keepIn([first, last]: readonly [number, number], life: OpenLife): void {
  if (life.first < first && life.last > first && life.last < last) life.last = last;
}

/** Variables one after another; what a function does not use has its place all the same, so that functions can share a block. */
export function placeState(state: readonly State[]): Arena {
  const offsets = new Map<Buffer, number>();
  let bytes = 0;
  for (const { buffer } of state) {
    offsets.set(buffer, bytes);
    bytes += aligned(heldBytes(buffer));
  }
  return { bytes, offsets };
}

/** What the elements of a buffer take. */
export const heldBytes = ({ elements, type }: Buffer): number => elements * storageOf(type)!.bytes;

export const aligned = (bytes: number): number => Math.ceil(bytes / ARENA_ALIGN) * ARENA_ALIGN;

/** Placed buffers in the order of their offsets. Flat, since every buffer is held against all before it. */
class Placed {
  private count = 0;
  private readonly first: Int32Array;
  private readonly last: Int32Array;
  private readonly from: Float64Array;
  private readonly to: Float64Array;

  constructor(most: number) {
    [this.first, this.last] = [new Int32Array(most), new Int32Array(most)];
    [this.from, this.to] = [new Float64Array(most), new Float64Array(most)];
  }

  /** Places a buffer at the least offset that is free as long as it lives, and returns the offset. */
  add({ first, last, bytes }: Life): number {
    const offset = this.firstFit(first, last, bytes);
    const at = this.indexOf(offset);
    for (const column of [this.first, this.last, this.from, this.to])
      column.copyWithin(at + 1, at, this.count);
    [this.first[at], this.last[at], this.from[at], this.to[at]] = [first, last, offset, offset + bytes];
    this.count++;
    return offset;
  }

  private firstFit(first: number, last: number, bytes: number): number {
    let offset = 0;
    for (let i = 0; i < this.count; i++) {
      if (this.first[i]! > last || this.last[i]! < first) continue;
      if (offset + bytes <= this.from[i]!) break;
      offset = Math.max(offset, this.to[i]!);
    }
    return offset;
  }

  /** Where a buffer with this offset comes to stand. */
  private indexOf(offset: number): number {
    let [low, high] = [0, this.count];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.from[middle]! <= offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** Every buffer a kernel touches, each once, in order of first mention. */
export const buffersOf = (kernel: Kernel): Buffer[] => [...new Set(mentionedBy(kernel).map(wholeOf))];

/** The same as the kernel knows them: of some it knows the part that a block of rows has. */
export const viewsOf = (kernel: Kernel): Buffer[] => [...new Set(mentionedBy(kernel))];

/** The memory that a buffer is part of. */
const wholeOf = (b: Buffer): Buffer => (b.part ? wholeOf(b.part.of) : b);

function mentionedBy(kernel: Kernel): Buffer[] {
  switch (kernel.kind) {
    case "lanes":
      return [
        ...kernel.nodes.flatMap((n) => [
          ...(n.def.kind === "load" ? [n.def.from.buffer] : []),
          ...n.stores.map((s) => s.buffer),
        ]),
        ...(kernel.staged ?? []).map((s) => s.to.buffer),
      ];
    case "copy":
      return [...(kernel.fill ? [kernel.fill] : []), ...kernel.copies.map((c) => c.from), kernel.to];
    case "gather":
      return [kernel.values, kernel.indices, kernel.to];
    case "contract":
      return kernel.tiling
        ? mentionedByTiles(kernel.tiling, kernel.to)
        : [...readByContraction(kernel), kernel.to];
    case "control":
      return kernel.on ? [kernel.on] : [];
    case "extern":
      return [...kernel.operands.flatMap((b) => b ?? []), ...kernel.to];
    case "plain":
      return [...kernel.operands.flatMap((b) => b ?? []), ...kernel.between, ...kernel.to];
  }
}

const readByContraction = ({ compute: { factors, finish }, operands }: ContractKernel): Buffer[] =>
  [...factors.flatMap((f) => f.operands), ...finish.operands].map((i) => operands[i]!);

/** With an epilogue the sums go nowhere else. */
function mentionedByTiles(tiling: Tiling, to: Buffer): Buffer[] {
  const { from, weights, start, pairs, finish, epilogue, only } = tiling;
  if (only) return [weights, start!];
  const own = [start, pairs].filter((b) => b !== undefined);
  const read = [from.buffer, weights, ...own, ...finish.operands.map((p) => p.buffer)];
  return [...read, ...(epilogue ? mentionedBy(epilogue).filter((b) => b !== to) : [to])];
}

/** The buffers a kernel writes. */
export function writtenBy(kernel: Kernel): Set<Buffer> {
  if (kernel.kind === "control") return new Set();
  if (kernel.kind === "contract" && kernel.tiling) return writtenByTiles(kernel.tiling, kernel.to);
  return new Set(
    kernel.kind === "lanes"
      ? [
          ...kernel.nodes.flatMap((n) => n.stores.map((s) => s.buffer)),
          ...(kernel.staged ?? []).map((s) => s.to.buffer),
        ]
      : kernel.kind === "plain"
        ? [...kernel.between, ...kernel.to]
        : kernel.kind === "extern"
          ? kernel.to
          : [kernel.to],
  );
}

/** Sums of columns are kept while the kernel runs, pairs of rows for a tile of them. */
function writtenByTiles({ columns, start, pairs, epilogue, only }: Tiling, to: Buffer): Set<Buffer> {
  if (only) return new Set([start!]);
  const own = [...(columns ? [start!] : []), ...(pairs ? [pairs] : [])];
  return new Set([...own, ...(epilogue ? writtenBy(epilogue) : [to])]);
}
