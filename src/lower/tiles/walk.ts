// Where tiles are: the loops around them, and the places of rows, columns and weights.
import { constant } from "../../expr/expr.ts";
import { interval } from "../../expr/range.ts";
import { and, le, lt } from "../../expr/vocabulary.ts";
import type { Guard, Tiling } from "../../kernel/tiling.ts";
import { packedLength, rowsOfTiles, TILE } from "../../kernel/tiling.ts";
import * as b from "../../loops/build.ts";
import type { Block, Index, Loop } from "../../loops/ir.ts";
import { letter, nested } from "../nests.ts";

/** Tiles of one row that are computed side by side, at most. */
const MOST_TILES = 4;

export const reduce = (name: string): Loop => b.loopNamed(name, "reduce");
export const serial = (name: string): Loop => b.loopNamed(name, "serial");
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
  /** The index of each guarded axis, where it has an element. */
  private readonly places = new Map<Guard, Index>();
  private readonly outer: readonly Loop[];
  private readonly taps: readonly Loop[];

  constructor(tiling: Tiling, vectors: boolean) {
    [this.tiling, this.vectors] = [tiling, vectors];
    const { loops, taps } = tiling;
    const [rows, columns] = loops.slice(-2) as [number, number];
    this.rowCount = tiling.channels?.rows ?? (vectors ? rowsOfTiles(rows, tiling.rows!, tiling.group) : 1);
    this.tiles = vectors && rows === 1 && !tiling.channels ? sideBySide(columns) : 1;
    this.outer = loops.slice(0, -2).map((_, d) => parallel(letter(d)));
    this.rows = stepped(letter(loops.length - 2), rows, this.rowCount);
    this.columns = stepped(letter(loops.length - 1), columns, TILE * this.tiles);
    this.taps = taps.map((t) => (tiling.type === "f32" ? serial : reduce)(t.name));
  }

  /** Columns of a tile that there are. */
  get width(): number {
    return Math.min(TILE, this.tiling.loops.at(-1)!);
  }

  /** The loops around tiles; `before` is done once for the rows of some tiles. */
  around(before: Block, tile: Block): Block {
    const rows = this.rows.around([...before, ...this.columns.around(tile)]);
    return nested(this.tiling.loops.slice(0, -2), this.outer, rows);
  }

  /** Columns of tiles, once for all rows that have the same weights. */
  overColumns(body: Block): Block {
    const { loops, weightsAt } = this.tiling;
    const sizes = loops.slice(0, -2).map((size, d) => (weightsAt[d] === 0 ? 1 : size));
    return nested(sizes, this.outer, this.columns.around(body));
  }

  overTaps(body: () => Block): Block {
    const sizes = this.tiling.taps.map((t) => t.size);
    return nested(sizes, this.taps, this.whereInside("tap", b.fixed(0), body));
  }

  // Taps that are left out

  /** Where the guarded axes have an element that do not move along the rows of a tile (`tap`), or those that do (`row`). */
  whereInside(which: "tap" | "row", row: Index, inner: () => Block): Block {
    const own = this.tiling.guards.filter((g) => this.movesInTile(g) === (which === "row"));
    return own.reduceRight<() => Block>((body, g) => () => this.inside(g, row, body), inner)();
  }

  private movesInTile({ strides }: Guard): boolean {
    return this.rowCount > 1 && strides[this.tiling.loops.length - 2] !== 0;
  }

  private inside(guard: Guard, row: Index, inner: () => Block): Block {
    const { offset, strides, size, name } = guard;
    const index = b.sumOf(
      offset,
      this.indices(row).map((i, l) => [strides[l]!, i] as const),
    );
    const claims = [{ kind: "range", range: interval(0, size - 1) }] as const;
    const at = b.value(name, "i32", { claims });
    const cond = b.bound([{ kind: "index", index }], (i) =>
      and(le(constant("i32", 0), i), lt(i, constant("i32", size))),
    );
    this.places.set(guard, b.ofValue(at));
    const body = inner();
    return [{ kind: "if", cond, then: [b.letOf(at, b.read({ kind: "index", index })), ...body], else: [] }];
  }

  /** Indices of the loops of the tiling and of the taps, for a row of the tile. */
  private indices(row: Index): Index[] {
    return [...this.at(row, b.fixed(0)), ...this.taps.map((loop, d) => this.tapIndex(loop, d))];
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
    const { from, guards } = this.tiling;
    return b.sumOf(from.offset, [
      ...this.indices(row).map((index, l) => [from.strides[l]!, index] as const),
      ...guards.map((g) => [g.by, this.places.get(g)!] as const),
      [1, at],
    ]);
  }

  /** Where a group of pixels begins that the rows of a tile share: of the first of its columns. */
  shared(group: number): Index {
    const { from, loops, channels } = this.tiling;
    const outer = this.outer.map((loop, d) => times(from.strides[d]!, this.outerIndex(loop, d)));
    const rows = times(from.strides[loops.length - 2]!, this.rows.index);
    const taps = this.taps.map((loop, d) => times(from.strides[loops.length + d]!, this.tapIndex(loop, d)));
    const between = (from.strides[loops.length - 2]! * channels!.rows) / channels!.groups;
    const column = times(from.strides[loops.length - 1]!, this.columns.start);
    return plus(b.fixed(from.offset + group * between), ...outer, rows, ...taps, column);
  }

  /** Where the packed weights of a stretch begin, for the first of the tiles side by side. */
  packed(): Index {
    return plus(
      this.outerAt(this.tiling.weightsAt),
      times(this.tileElements / TILE, this.columns.index),
      times(TILE, this.depth()),
    );
  }

  /** Elements of stretches before this one, as they are packed for a column. */
  depth(): Index {
    const { taps } = this.tiling;
    const after = taps.map((_, d) =>
      taps.slice(d + 1).reduce((n, t) => n * t.size, packedLength(this.tiling)),
    );
    return plus(...this.taps.map((loop, d) => times(after[d]!, this.tapIndex(loop, d))));
  }

  /** A place that the outer loops move. */
  outerAt(strides: readonly number[]): Index {
    return plus(...this.outer.map((loop, d) => times(strides[d]!, this.outerIndex(loop, d))));
  }

  /** Packed weights of a tile. */
  get tileElements(): number {
    return this.tiling.taps.reduce((n, t) => n * t.size, TILE * packedLength(this.tiling));
  }

  private outerIndex(loop: Loop, d: number): Index {
    return this.tiling.loops[d] === 1 ? b.fixed(0) : b.ofLoop(loop);
  }

  private tapIndex(loop: Loop, d: number): Index {
    return this.tiling.taps[d]!.size === 1 ? b.fixed(0) : b.ofLoop(loop);
  }
}

/** As many tiles as divide all of them. */
function sideBySide(columns: number): number {
  const tiles = Math.ceil(columns / TILE);
  return Array.from({ length: MOST_TILES }, (_, k) => MOST_TILES - k).find((n) => tiles % n === 0)!;
}
