// The loops of a contraction in tiles. In vectors a tile is some rows by eight columns, or a row by some times eight where there is
// one row; without vectors a row by eight. Both walk the same packed weights.
import type { ContractKernel } from "../../kernel/kernel.ts";
import type { Tiling } from "../../kernel/tiling.ts";
import { CHUNK, chunksOf, GROUP, TILE } from "../../kernel/tiling.ts";
import { add, convert, mul } from "../../expr/vocabulary.ts";
import * as b from "../../loops/build.ts";
import type { Block, Buffer, Index, Leaf, Loop, Stmt, Value } from "../../loops/ir.ts";
import { boundOver } from "../binding.ts";
import type { Memory } from "../memory.ts";
import { epilogueLoops } from "./epilogue.ts";
import { LANES, RowSums, sumOfWords } from "./row-sums.ts";
import { indexIn, parallel, plus, reduce, TileWalk, times, unrolled } from "./walk.ts";

/** Registers of a tile's columns. */
const REGISTERS = TILE / LANES;

/** The loops of a tiled contraction: in vectors where those are asked for and the tiling has some. */
export const tiledLoops = (kernel: ContractKernel, memory: Memory, vectors: boolean): Block =>
  new TileLoops(kernel, memory, vectors && kernel.tiling!.rows !== undefined).body();

class TileLoops {
  private readonly kernel: ContractKernel;
  private readonly tiling: Tiling;
  private readonly memory: Memory;
  private readonly walk: TileWalk;
  private readonly from: Buffer;
  private readonly weights: Buffer;
  private readonly rowSums: RowSums | undefined;
  /** The sums of a tile: by rows, or by the tiles of one row, and registers of each; without vectors by columns. */
  private readonly acc: Value;

  constructor(kernel: ContractKernel, memory: Memory, vectors: boolean) {
    [this.kernel, this.tiling, this.memory] = [kernel, kernel.tiling!, memory];
    const { from, weights, rowFactor } = this.tiling;
    [this.from, this.weights] = [memory.of(from.buffer), memory.of(weights)];
    const walk = new TileWalk(this.tiling, vectors);
    this.walk = walk;
    this.rowSums = rowFactor === 0 ? undefined : new RowSums(walk, this.from);
    this.acc = b.value("acc", "i32", {
      origins: [kernel.op],
      shape: vectors ? [Math.max(walk.rowCount, walk.tiles), REGISTERS] : [TILE],
      ...(vectors && { lanes: LANES }),
    });
  }

  body(): Block {
    const { walk } = this;
    return walk.around(this.rowSums?.body() ?? [], [
      this.started(),
      ...walk.overTaps(walk.vectors ? this.stretch() : this.stretchOfNumbers()),
      ...(walk.vectors ? this.finishedRows() : this.finishedColumns()),
    ]);
  }

  private started(): Stmt {
    const { walk } = this;
    const each = walk.vectors ? [parallel("r"), parallel("q")] : [parallel("q")];
    const [r, q] = walk.vectors ? each.map(b.ofLoop) : [b.fixed(0), b.ofLoop(each[0]!)];
    const [lanes, row] = walk.vectors ? [LANES, walk.tiles > 1 ? b.fixed(0) : r!] : [undefined, b.fixed(0)];
    const at = plus(walk.column(r!), times(lanes ?? 1, q!));
    const start = b.load(b.element(this.memory.of(this.tiling.start), at), lanes);
    const init = this.rowSums ? b.bound([start, this.rowSums.of(row)], (s, x) => add(s, x)) : b.read(start);
    return { kind: "acc", value: this.acc, reduction: sumOfWords, init, each };
  }

  // In vectors

  private stretch(): Block {
    const { whole, rest } = chunksOf(this.tiling.stretch);
    const all = Array.from({ length: LANES }, (_, g) => g);
    const c = reduce("c");
    const at = whole === 1 ? b.fixed(0) : b.ofLoop(c);
    const chunk = this.chunk(at, all, plus(this.walk.packed(), times(TILE, at)));
    const last = (): Block => this.chunk(b.fixed(rest.at), rest.groups, this.behind(whole * CHUNK));
    return [...(whole === 0 ? [] : chunks(c, whole, chunk)), ...(rest.groups.length === 0 ? [] : last())];
  }

  /** Where the weights stand behind those of so many elements of a stretch. */
  private behind(elements: number): Index {
    return b.sumOf(elements * TILE, [[1, this.walk.packed()]]);
  }

  /** Some groups of a chunk of every row, times their weights. */
  private chunk(at: Index, groups: readonly number[], place: Index): Block {
    const { walk } = this;
    const [r, count] = [reduce("r"), Math.max(walk.rowCount, walk.tiles)];
    const index = indexIn(r, count);
    const byTiles = walk.tiles > 1;
    const a = this.chunkOf(byTiles ? b.fixed(0) : index, at);
    const v = this.weightsOf(groups, byTiles ? plus(place, times(walk.tileBytes, index)) : place);
    const dots = this.dots(v.value, a.value, index, groups);
    return byTiles
      ? [a.made, ...unrolled(r, count, [v.made, dots])]
      : [v.made, ...unrolled(r, count, [a.made, dots])];
  }

  private chunkOf(row: Index, at: Index): { value: Value; made: Stmt } {
    const value = b.value("a", "i8", { lanes: CHUNK });
    const read = b.load(b.element(this.from, this.walk.element(row, at)), CHUNK);
    return { value, made: b.letOf(value, b.read(read)) };
  }

  private weightsOf(groups: readonly number[], place: Index): { value: Value; made: Stmt } {
    const value = b.value("v", "i8", { lanes: CHUNK, shape: [groups.length, REGISTERS] });
    const each = [parallel("n"), parallel("q")];
    const [n, q] = each.map(b.ofLoop) as [Index, Index];
    const at = plus(place, times(GROUP * TILE, n), times(CHUNK, q));
    return { value, made: b.letOf(value, b.read(b.load(b.element(this.weights, at), CHUNK)), each) };
  }

  private dots(v: Value, a: Value, row: Index, groups: readonly number[]): Stmt {
    const q = reduce("q");
    const body = groups.map((of, n): Stmt => ({
      kind: "dot",
      acc: this.acc,
      at: [row, b.ofLoop(q)],
      a: b.theValue(v, b.fixed(n), b.ofLoop(q)),
      b: b.theValue(a),
      group: GROUP,
      of,
      ...(this.tiling.narrow && { narrow: true }),
    }));
    return b.over(q, REGISTERS, body);
  }

  private finishedRows(): Block {
    const { walk } = this;
    const [r, count] = [parallel("r"), Math.max(walk.rowCount, walk.tiles)];
    const index = indexIn(r, count);
    const row = walk.tiles > 1 ? b.fixed(0) : index;
    return unrolled(
      r,
      count,
      this.finished(b.theValue(this.acc, index), row, walk.column(index), walk.width),
    );
  }

  // One number at a time

  private stretchOfNumbers(): Block {
    const { whole, rest } = chunksOf(this.tiling.stretch);
    const c = reduce("c");
    const at = b.ofLoop(c);
    const groups = this.group(at, plus(this.walk.packed(), times(TILE, at)));
    const to = b.fixed(whole * CHUNK);
    const loop: Stmt = { kind: "for", loop: c, from: b.fixed(0), to, step: GROUP, body: groups };
    const last = rest.groups.flatMap((g, n) =>
      this.group(b.fixed(rest.at + g * GROUP), this.behind(whole * CHUNK + n * GROUP)),
    );
    return [...(whole === 0 ? [] : [loop]), ...last];
  }

  private group(at: Index, place: Index): Block {
    const [a, g, q] = [b.value("a", "i8", { shape: [GROUP] }), parallel("g"), reduce("q")];
    const read = b.load(b.element(this.from, this.walk.element(b.fixed(0), plus(at, b.ofLoop(g)))));
    const numbers = Array.from({ length: GROUP }, (_, k) => k);
    const leaves = numbers.flatMap((k): Leaf[] => [
      b.theValue(a, b.fixed(k)),
      b.load(b.element(this.weights, plus(place, times(GROUP, b.ofLoop(q)), b.fixed(k)))),
    ]);
    const products = b.bound(leaves, (...inputs) =>
      numbers
        .map((k) => mul(convert("i32", inputs[2 * k]!), convert("i32", inputs[2 * k + 1]!)))
        .reduce((sum, p) => add(sum, p)),
    );
    const update: Stmt = { kind: "update", acc: this.acc, at: [b.ofLoop(q)], expr: products };
    return [b.letOf(a, b.read(read), [g]), b.over(q, TILE, [update])];
  }

  private finishedColumns(): Block {
    const { walk } = this;
    const q = parallel("q");
    const column = plus(walk.column(b.fixed(0)), b.ofLoop(q));
    const sum = b.theValue(this.acc, b.ofLoop(q));
    return [b.over(q, walk.width, this.finished(sum, b.fixed(0), column, undefined))];
  }

  /** Sums of a row, from a column on, to what is stored. */
  private finished(sum: Leaf, row: Index, column: Index, lanes: number | undefined): Block {
    const { finish, epilogue, loops } = this.tiling;
    const index = this.walk.at(row, column);
    const place = (strides: readonly number[]): Index => plus(...strides.map((s, d) => times(s, index[d]!)));
    const leafOf = (id: number): Leaf => {
      if (id === 0) return sum;
      const { buffer, strides } = finish.operands[id - 2]!;
      return b.load(
        b.element(this.memory.of(buffer), place(strides)),
        strides.at(-1) === 0 ? undefined : lanes,
      );
    };
    const before: Stmt[] = [];
    const expr = boundOver(
      finish.lane,
      leafOf,
      () => {
        throw new Error("what follows a sum reads no table");
      },
      before,
    );
    if (epilogue)
      return epilogueLoops(epilogue, { result: this.kernel.to, sum: expr, place, lanes }, this.memory);
    const strides = loops.map((_, d) => loops.slice(d + 1).reduce((n, size) => n * size, 1));
    return [b.store(b.element(this.memory.of(this.kernel.to), place(strides)), expr, lanes)];
  }
}

/** A loop over whole chunks; none over one. */
function chunks(loop: Loop, count: number, body: Block): Block {
  if (count === 1) return body;
  return [{ kind: "for", loop, from: b.fixed(0), to: b.fixed(count * CHUNK), step: CHUNK, body }];
}
