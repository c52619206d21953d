// Contractions in tiles: a block of rows and columns of the result at a time, over weights that lie in the order of their use.
import type { Expr } from "../expr/expr.ts";
import type { Buffer, LaneKernel, BufferAccess } from "./kernel.ts";

/** Columns of a tile, and neighbours of a row that are multiplied and summed at once. */
export const [TILE, GROUP] = [8, 4];
/** Bytes of a row that are read at once. */
export const CHUNK = 16;

/** An axis of the input along which some taps have no element: those are left out. */
export interface Guard {
  readonly name: string;
  /** The index: offset + sum(index * strides), over the loops of the tiling, then its taps. */
  readonly offset: number;
  readonly strides: readonly number[];
  /** The indices that there are. */
  readonly size: number;
  /** Elements from one index to the next. */
  readonly by: number;
}

/** Rows of a tile, and groups of pixels of which each has a part in all of them. */
export interface Channels {
  readonly rows: number;
  readonly groups: number;
}

export interface Tiling {
  /** What is multiplied: bytes are summed in i32, floats in chains. */
  readonly type: "i8" | "f32";
  /** Sizes of the loops of the result, row-major: outer ones, then rows, then columns. */
  readonly loops: readonly number[];
  /** Sizes and names of the loops over the stretches of a sum. */
  readonly taps: readonly { readonly name: string; readonly size: number }[];
  /** Elements of a stretch: they are neighbours in memory. */
  readonly stretch: number;
  /** The first element of a stretch: at offset + sum(index * strides), over `loops`, then `taps`. */
  readonly from: { readonly buffer: Buffer; readonly offset: number; readonly strides: readonly number[] };
  /**
   * Tiles of columns; in each for every stretch its groups; of each group the bytes of one column after the other. Of floats a
   * group is one.
   */
  readonly weights: Buffer;
  /** What the sums of each column start from, at least a tile of them; chains of floats from 0. */
  readonly start?: Buffer;
  /** Of weights that are known at run time only, what `start` has: the sum of a column's weights times `by`, and `plus`. */
  readonly columns?: { readonly by: number; readonly plus: number };
  /** Elements of the packed weights, and of `start`, from one index of each of `loops` but the columns to the next. */
  readonly weightsAt: readonly number[];
  readonly startAt: readonly number[];
  /** Beside `from`. */
  readonly guards: readonly Guard[];
  /** What the sum of a row's elements is multiplied by before it is added; 0: nothing is. */
  readonly rowFactor: number;
  /** No two neighbouring weights of a group are -128: their products with bytes add up within 16 bits. */
  readonly narrow: boolean;
  /**
   * Channels that are summed by themselves: `from` has of every channel a group of neighbouring pixels side by side, `stretch`
   * the same for so many groups and for so many rows, which share them.
   */
  readonly channels?: Channels;
  /** Rows of a tile in vectors; without, there are none. */
  readonly rows?: number;
  /** What is stored of a sum: inputs are the sum and one element of each operand, in places over `loops`. */
  readonly finish: { readonly lane: Expr; readonly operands: readonly BufferAccess[] };
  /** Where a result is stored, along `loops`; row-major where that is not said. */
  readonly toAt?: readonly number[];
  /** Nothing is computed but what `columns` says of `start`, for a kernel that finds it there. */
  readonly only?: "columns";
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

/** Elements of a stretch as they are packed for a column. */
export const packedLength = ({ type, stretch }: Pick<Tiling, "type" | "stretch">): number =>
  type === "f32" ? stretch : GROUP * groupsOf(stretch);

/** Groups of a stretch of bytes as they are packed. */
const groupsOf = (stretch: number): number => {
  const { whole, rest } = chunksOf(stretch);
  return whole * (CHUNK / GROUP) + rest.groups.length;
};
