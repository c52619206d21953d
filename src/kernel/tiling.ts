// Contractions in tiles: a block of rows and columns of the result at a time, over weights that lie in the order of their use.
import type { Expr } from "../expr/expr.ts";
import type { StridedAccess } from "../support/strides.ts";
import type { Buffer, LaneKernel, BufferAccess } from "./kernel.ts";

/** Columns of a tile, and neighbours of a row that are multiplied and summed at once. */
export const [TILE, GROUP] = [8, 4];
/** The same where two rows are multiplied by two columns at once: as many bytes of each as stand in half a register. */
export const MATRIX_GROUP = 8;
/** The same of halfwords, which are multiplied one by one. */
export const HALFWORD_GROUP = 1;
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
  /** What is multiplied: bytes, or halfwords by bytes, are summed in i32, floats in chains. */
  readonly type: "i8" | "i16" | "f32";
  /** Sizes of the loops of the result, row-major: outer ones, then rows, then columns. */
  readonly loops: readonly number[];
  /** Sizes and names of the loops over the stretches of a sum. */
  readonly taps: readonly { readonly name: string; readonly size: number }[];
  /** Elements of a stretch: they are neighbours in memory. */
  readonly stretch: number;
  /** Neighbours of a row that are multiplied and summed at once: `GROUP`, `MATRIX_GROUP`, or of floats and halfwords one. */
  readonly group: number;
  /** The first element of a stretch: at offset + sum(index * strides), over `loops`, then `taps`. */
  readonly from: { readonly buffer: Buffer; readonly offset: number; readonly strides: readonly number[] };
  /**
   * Tiles of columns; in each for every stretch its groups; of each group the bytes of one column after the other. Of floats and
   * halfwords a group is one.
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
  /** Memory for the rows of a tile, two by two side by side, where two of them are multiplied at once. */
  readonly pairs?: Buffer;
  /** What is stored of a sum: inputs are the sum and one element of each operand, in places over `loops`. */
  readonly finish: { readonly lane: Expr; readonly operands: readonly BufferAccess[] };
  /** Where a result is stored, along `loops`; row-major where that is not said. */
  readonly toAt?: StridedAccess;
  /** Nothing is computed but what `columns` says of `start`, for a kernel that finds it there. */
  readonly only?: "columns";
  /** What is made of a result instead of storing it, in places over `loops`; it loads the result from the kernel's `to`. */
  readonly epilogue?: LaneKernel;
}

/** A stretch in chunks, of so many elements each. */
export interface Chunks {
  readonly chunk: number;
  readonly whole: number;
  /** What is left: groups of the chunk that ends with the stretch, or of one that begins with it. */
  readonly rest: { readonly at: number; readonly groups: readonly number[] };
}

/** A register of a row at a time, of bytes or halfwords, or of two rows side by side. */
export function chunksOf(stretch: number, group = GROUP): Chunks {
  const chunk = group === GROUP ? CHUNK : CHUNK / 2;
  const [whole, left] = [Math.floor(stretch / chunk), stretch % chunk];
  const count = Math.ceil(left / group);
  const first = whole > 0 ? chunk / group - count : 0;
  const at = whole > 0 ? stretch - chunk : 0;
  return { chunk, whole, rest: { at, groups: Array.from({ length: count }, (_, g) => first + g) } };
}

/** Elements of a stretch as they are packed for a column. */
export function packedLength({ type, stretch, group }: Pick<Tiling, "type" | "stretch" | "group">): number {
  if (type === "f32") return stretch;
  const { chunk, whole, rest } = chunksOf(stretch, group);
  return whole * chunk + rest.groups.length * group;
}

/** Rows of a tile, at most `most`: all tiles have as many, the last one some of those before it again. Of pairs an even number. */
export function rowsOfTiles(rows: number, most: number, group: number): number {
  const tiles = Math.ceil(rows / most);
  const balanced = Math.ceil(rows / tiles);
  if (group !== MATRIX_GROUP) return balanced;
  const even = 2 * Math.ceil(balanced / 2);
  return even <= rows ? even : 2 * Math.ceil(rows / (tiles + 1) / 2);
}
