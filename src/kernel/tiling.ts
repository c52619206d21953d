// Contractions in tiles: a block of rows and columns of the result at a time, over weights that lie in the order of their use.
import type { Expr } from "../expr/expr.ts";
import type { Buffer, LaneKernel, BufferAccess } from "./kernel.ts";

/** Columns of a tile, and neighbours of a row that are multiplied and summed at once. */
export const [TILE, GROUP] = [8, 4];
/** Bytes of a row that are read at once. */
export const CHUNK = 16;

export interface Tiling {
  /** Sizes of the loops of the result, row-major: outer ones, then rows, then columns. */
  readonly loops: readonly number[];
  /** Sizes and names of the loops over the stretches of a sum. */
  readonly taps: readonly { readonly name: string; readonly size: number }[];
  /** Elements of a stretch: they are neighbours in memory. */
  readonly stretch: number;
  /** The first element of a stretch: at offset + sum(index * strides), over `loops`, then `taps`. */
  readonly from: { readonly buffer: Buffer; readonly offset: number; readonly strides: readonly number[] };
  /** Tiles of columns; in each for every stretch its groups; of each group the bytes of one column after the other. */
  readonly weights: Buffer;
  /** What the sums of each column start from, at least a tile of them. */
  readonly start: Buffer;
  /** What the sum of a row's elements is multiplied by before it is added; 0: nothing is. */
  readonly rowFactor: number;
  /** No two neighbouring weights of a group are -128: their products with bytes add up within 16 bits. */
  readonly narrow: boolean;
  /** Rows of a tile in vectors; without, there are none. */
  readonly rows?: number;
  /** What is stored of a sum: inputs are the sum and one element of each operand, in places over `loops`. */
  readonly finish: { readonly lane: Expr; readonly operands: readonly BufferAccess[] };
  /** What is made of a result instead of storing it, in places over `loops`; it loads the result from the kernel's `to`. */
  readonly epilogue?: LaneKernel;
}

/** A stretch in whole chunks, and what is left: groups of the chunk that ends with the stretch, or of one that begins with it. */
export function chunksOf(stretch: number): { whole: number; rest: { at: number; groups: number[] } } {
  const [whole, left] = [Math.floor(stretch / CHUNK), stretch % CHUNK];
  const count = Math.ceil(left / GROUP);
  const first = whole > 0 ? CHUNK / GROUP - count : 0;
  const at = whole > 0 ? stretch - CHUNK : 0;
  return { whole, rest: { at, groups: Array.from({ length: count }, (_, g) => first + g) } };
}

/** Groups of a stretch as they are packed. */
export const groupsOf = (stretch: number): number => {
  const { whole, rest } = chunksOf(stretch);
  return whole * (CHUNK / GROUP) + rest.groups.length;
};
