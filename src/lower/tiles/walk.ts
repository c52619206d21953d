// Where tiles are: the loops around them, and the places of rows, columns and weights.
import type { Tiling } from "../../kernel/tiling.ts";
import { GROUP, groupsOf, TILE } from "../../kernel/tiling.ts";
import * as b from "../../loops/build.ts";
import type { Block, Index, Loop } from "../../loops/ir.ts";
import { letter, nested } from "../nests.ts";

/** Tiles of one row that are computed side by side, at most. */
const MOST_TILES = 4;

export const reduce = (name: string): Loop => b.loopNamed(name, "reduce");
export const parallel = (name: string): Loop => b.loopNamed(name, "parallel");

/** A sum of indices. */
export const plus = (...indices: Index[]): Index =>
  b.sumOf(
    0,
    indices.map((index) => [1, index] as const),
  );
export const times = (by: number, index: Index): Index => b.sumOf(0, [[by, index]]);

/** A loop in steps of which the last one ends with `size`; no loop where there is one step. */
interface Stepped {
  readonly start: Index;
  /** The loop's own index, before it is moved back. */
  readonly index: Index;
  readonly around: (body: Block) => Block;
}

function stepped(name: string, size: number, step: number): Stepped {
  if (size <= step) return { start: b.fixed(0), index: b.fixed(0), around: (body) => body };
  const loop = parallel(name);
  const index = b.ofLoop(loop);
  const around = (body: Block): Block => [
    { kind: "for", loop, from: b.fixed(0), to: b.fixed(size), step, body },
  ];
  return { start: size % step === 0 ? index : b.clipped("min", index, size - step), index, around };
}

/** A loop whose iterations stand side by side in registers. */
export const unrolled = (loop: Loop, count: number, body: Block): Block =>
  count === 1 ? body : [b.over(loop, count, body)];

/** The index of an unrolled loop. */
export const indexIn = (loop: Loop, count: number): Index => (count === 1 ? b.fixed(0) : b.ofLoop(loop));

/** The loops of a tiling in vectors, or one number at a time. */
export class TileWalk {
  readonly tiling: Tiling;
  readonly vectors: boolean;
  /** Rows of a tile. */
  readonly rowCount: number;
  /** Tiles of a row side by side; one where there are several rows. */
  readonly tiles: number;
  private readonly rows: Stepped;
  private readonly columns: Stepped;
  private readonly outer: readonly Loop[];
  private readonly taps: readonly Loop[];

  constructor(tiling: Tiling, vectors: boolean) {
    [this.tiling, this.vectors] = [tiling, vectors];
    const { loops, taps } = tiling;
    const [rows, columns] = loops.slice(-2) as [number, number];
    this.rowCount = vectors ? balanced(rows, tiling.rows!) : 1;
    this.tiles = vectors && rows === 1 ? sideBySide(columns) : 1;
    this.outer = loops.slice(0, -2).map((_, d) => parallel(letter(d)));
    this.rows = stepped(letter(loops.length - 2), rows, this.rowCount);
    this.columns = stepped(letter(loops.length - 1), columns, TILE * this.tiles);
    this.taps = taps.map((t) => reduce(t.name));
  }

  /** Columns of a tile that there are. */
  get width(): number {
    return Math.min(TILE, this.tiling.loops.at(-1)!);
  }

  /** The loops around tiles; `first` is done once for the rows of some tiles. */
  around(first: Block, tile: Block): Block {
    const rows = this.rows.around([...first, ...this.columns.around(tile)]);
    return nested(this.tiling.loops.slice(0, -2), this.outer, rows);
  }

  overTaps(body: Block): Block {
    return nested(
      this.tiling.taps.map((t) => t.size),
      this.taps,
      body,
    );
  }

  /** The first column of one of the tiles side by side. */
  column(tile: Index): Index {
    if (this.tiles === 1) return this.columns.start;
    const count = this.tiling.loops.at(-1)!;
    const at = plus(this.columns.index, times(TILE, tile));
    return count % TILE === 0 ? at : b.clipped("min", at, count - TILE);
  }

  /** Indices of the loops of the tiling at a row and from a column on. */
  at(row: Index, column: Index): Index[] {
    return [...this.outer.map((loop, d) => this.outerIndex(loop, d)), plus(this.rows.start, row), column];
  }

  /** An element of the input: of a row of the tile, counted from the beginning of the stretch. */
  element(row: Index, at: Index): Index {
    const { from, loops } = this.tiling;
    const indices = [...this.at(row, b.fixed(0)), ...this.taps.map((loop, d) => this.tapIndex(loop, d))];
    return b.sumOf(from.offset, [
      ...indices.flatMap((index, l) => (l === loops.length - 1 ? [] : [[from.strides[l]!, index] as const])),
      [1, at],
    ]);
  }

  /** Where the packed weights of a stretch begin, for the first of the tiles side by side. */
  packed(): Index {
    const { taps, stretch } = this.tiling;
    const after = taps.map((_, d) => taps.slice(d + 1).reduce((n, t) => n * t.size, bytesOf(stretch)));
    return plus(
      times(this.tileBytes / TILE, this.columns.index),
      ...this.taps.map((loop, d) => times(after[d]!, this.tapIndex(loop, d))),
    );
  }

  /** Packed weights of a tile. */
  get tileBytes(): number {
    const { taps, stretch } = this.tiling;
    return taps.reduce((n, t) => n * t.size, bytesOf(stretch));
  }

  private outerIndex(loop: Loop, d: number): Index {
    return this.tiling.loops[d] === 1 ? b.fixed(0) : b.ofLoop(loop);
  }

  private tapIndex(loop: Loop, d: number): Index {
    return this.tiling.taps[d]!.size === 1 ? b.fixed(0) : b.ofLoop(loop);
  }
}

/** Weights of a tile for one stretch. */
const bytesOf = (stretch: number): number => GROUP * TILE * groupsOf(stretch);

/** Rows of a tile: all tiles have as many, the last one some of those before it again. */
const balanced = (rows: number, most: number): number => Math.ceil(rows / Math.ceil(rows / most));

/** As many tiles as divide all of them. */
function sideBySide(columns: number): number {
  const tiles = Math.ceil(columns / TILE);
  return Array.from({ length: MOST_TILES }, (_, k) => MOST_TILES - k).find((n) => tiles % n === 0)!;
}
