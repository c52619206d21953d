// What memory a function needs: its arena buffer by buffer, its state, its constants.
import type { Program } from "./kernel.ts";
import type { Life } from "./place.ts";
import { buffersOf, heldBytes, livesOf, placeBuffers, placeState } from "./place.ts";

/** A buffer of the arena, in bytes from its start; `first` and `last` number the kernels in which it is in use, from 0. */
export interface PlacedBuffer {
  readonly name: string;
  readonly offset: number;
  readonly bytes: number;
  readonly first: number;
  readonly last: number;
}

/** Bytes of the arena that are in use while a kernel runs: what it reads and writes, and what others read later. */
export interface KernelMemory {
  readonly name: string;
  readonly arenaBytes: number;
}

/** Memory of one function, in bytes. */
export interface MemoryUse {
  readonly name: string;
  readonly arenaBytes: number;
  /** What is in use in the kernel that needs most: no arrangement of these buffers takes less. */
  readonly leastBytes: number;
  readonly stateBytes: number;
  /** Elements of constants as its kernels read them, each array once; look-up tables made for kernels are not among them. */
  readonly constantBytes: number;
  readonly buffers: readonly PlacedBuffer[];
  /** In the order in which they run. */
  readonly kernels: readonly KernelMemory[];
}

export function memoryUse(name: string, program: Program): MemoryUse {
  const { bytes, offsets } = placeBuffers(program);
  const lives = livesOf(program);
  const inUse = inUseIn(lives, program.kernels.length);
  return {
    name,
    arenaBytes: bytes,
    leastBytes: Math.max(0, ...inUse),
    stateBytes: placeState(program.state).bytes,
    constantBytes: constantBytes([program]),
    buffers: lives
      .map(({ buffer, first, last }) => ({
        name: buffer.name,
        offset: offsets.get(buffer)!,
        bytes: heldBytes(buffer),
        ...{ first, last },
      }))
      .sort((a, b) => a.first - b.first || a.offset - b.offset),
    kernels: program.kernels.flatMap((kernel, i) =>
      kernel.kind === "control" ? [] : [{ name: kernel.name, arenaBytes: inUse[i]! }],
    ),
  };
}

/** Elements of constants as kernels of some functions read them, each array once; in bytes. */
export function constantBytes(programs: readonly Program[]): number {
  const read = programs.flatMap(({ kernels }) => kernels.flatMap(buffersOf));
  const constants = new Set(read.flatMap(({ data }) => data ?? []));
  return [...constants].reduce((sum, { byteLength }) => sum + byteLength, 0);
}

/** Bytes that live in each kernel, from how many begin and end there. */
function inUseIn(lives: readonly Life[], kernels: number): number[] {
  const change = new Array<number>(kernels + 1).fill(0);
  for (const { first, last, bytes } of lives) {
    change[first]! += bytes;
    change[last + 1]! -= bytes;
  }
  let now = 0;
  return change.slice(0, kernels).map((more) => (now += more));
}
