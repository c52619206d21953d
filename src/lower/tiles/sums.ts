// What the sums of a tile are and how one stretch of a row is taken up.
import type { Op } from "../../ir/graph.ts";
import { TILE } from "../../kernel/tiling.ts";
import * as b from "../../loops/build.ts";
import type { Block, Buffer, Index, Leaf, Stmt, Value } from "../../loops/ir.ts";
import { LANES } from "./row-sums.ts";
import type { TileWalk } from "./walk.ts";

/** Registers of a tile's columns. */
export const REGISTERS = TILE / LANES;

export interface SumsScope {
  readonly walk: TileWalk;
  readonly from: Buffer;
  readonly weights: Buffer;
  readonly start: Buffer | undefined;
  readonly pairs: Buffer | undefined;
  readonly op: Op;
}

/** The sums of a row, and statements that make them. */
export interface Row {
  readonly made: Block;
  readonly sum: Leaf;
}

export interface Sums {
  /** By rows, or by the tiles of one row, and registers of each; without vectors by columns. */
  readonly acc: Value;
  /** What is done once for the rows of some tiles. */
  readonly before: () => Block;
  readonly started: () => Stmt;
  /** Takes up one stretch of each row. */
  readonly stretch: () => Block;
  /** What follows sums reads the accumulators of a row, or this where those hold them in another order. */
  readonly row?: (row: Index) => Row;
}

function shapeOf({ vectors, rowCount, tiles }: TileWalk): number[] {
  if (vectors) return [Math.max(rowCount, tiles), REGISTERS];
  return rowCount > 1 ? [rowCount, TILE] : [TILE];
}

export const accumulators = (type: "i32" | "f32", walk: TileWalk, op: Op): Value =>
  b.value("acc", type, {
    origins: [op],
    shape: shapeOf(walk),
    ...(walk.vectors && { lanes: LANES }),
  });
