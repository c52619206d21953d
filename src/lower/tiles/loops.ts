// The loops of a contraction in tiles. In vectors a tile is some rows by eight columns, or a row by some times eight where there is
// one row; without vectors a row by eight. Both walk the same packed weights.
import type { ContractKernel } from "../../kernel/kernel.ts";
import * as b from "../../loops/build.ts";
import type { Block, Index, Leaf, Stmt } from "../../loops/ir.ts";
import { boundOver } from "../binding.ts";
import type { Memory } from "../memory.ts";
import { stridesOf } from "../../support/strides.ts";
import { columnSums } from "./column-sums.ts";
import { ChannelSums } from "./channel-sums.ts";
import { ByteSums } from "./bytes.ts";
import type { Place } from "./epilogue.ts";
import { epilogueLoops } from "./epilogue.ts";
import { FloatSums } from "./floats.ts";
import { HalfwordSums } from "./halfwords.ts";
import { MatrixSums } from "./matrices.ts";
import type { Sums, SumsScope } from "./sums.ts";
import { indexIn, parallel, plus, TileWalk, times, unrolled } from "./walk.ts";

/** The loops of a tiled contraction: in vectors where those are asked for and the tiling has some. */
export const tiledLoops = (kernel: ContractKernel, memory: Memory, vectors: boolean): Block =>
  new TileLoops(kernel, memory, vectors && kernel.tiling!.rows !== undefined).body();

class TileLoops {
  private readonly kernel: ContractKernel;
  private readonly memory: Memory;
  private readonly walk: TileWalk;
  private readonly sums: Sums;

  constructor(kernel: ContractKernel, memory: Memory, vectors: boolean) {
    [this.kernel, this.memory] = [kernel, memory];
    const { from, weights, start, pairs } = kernel.tiling!;
    this.walk = new TileWalk(kernel.tiling!, vectors);
    this.sums = sumsOf({
      walk: this.walk,
      from: memory.of(from.buffer),
      weights: memory.of(weights),
      start: start && memory.of(start),
      pairs: pairs && memory.of(pairs),
      op: kernel.op,
    });
  }

  body(): Block {
    const { walk, sums } = this;
    if (walk.tiling.only) return this.first();
    const tile = [
      sums.started(),
      ...walk.overTaps(() => sums.stretch()),
      ...(walk.vectors ? this.finishedRows() : this.finishedColumns()),
    ];
    return [...this.first(), ...walk.around(sums.before(), tile)];
  }

  /** What is known at run time only, once for all rows. */
  private first(): Block {
    const { columns, weights, start } = this.kernel.tiling!;
    return columns ? columnSums(this.walk, this.memory.of(weights), this.memory.of(start!)) : [];
  }

  private finishedRows(): Block {
    const { walk } = this;
    const [r, count] = [parallel("r"), Math.max(walk.rowCount, walk.tiles)];
    const index = indexIn(r, count);
    const row = walk.tiles > 1 ? b.fixed(0) : index;
    const { made, sum } = this.sums.row?.(index) ?? { made: [], sum: b.theValue(this.sums.acc, index) };
    return unrolled(r, count, [...made, ...this.finished(sum, row, walk.column(index), walk.width)]);
  }

  private finishedColumns(): Block {
    const { walk } = this;
    const [r, q] = [parallel("r"), parallel("q")];
    const [row, column] = [indexIn(r, walk.rowCount), plus(walk.column(b.fixed(0)), b.ofLoop(q))];
    const sum = b.theValue(this.sums.acc, ...(walk.rowCount > 1 ? [row] : []), b.ofLoop(q));
    const columns = b.over(q, walk.width, this.finished(sum, row, column, undefined));
    return unrolled(r, walk.rowCount, [columns]);
  }

  /** Sums of a row, from a column on, to what is stored. */
  private finished(sum: Leaf, row: Index, column: Index, lanes: number | undefined): Block {
    const { finish, epilogue, loops, toAt } = this.kernel.tiling!;
    const index = this.walk.at(row, column);
    const place = ({ offset = 0, strides }: Place): Index =>
      plus(b.fixed(offset), ...strides.map((s, d) => times(s, index[d]!)));
    const leafOf = (id: number): Leaf => {
      if (id === 0) return sum;
      const { buffer, strides } = finish.operands[id - 2]!;
      return b.load(
        b.element(this.memory.of(buffer), place({ strides })),
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
    return [
      b.store(
        b.element(this.memory.of(this.kernel.to), place(toAt ?? { strides: stridesOf(loops) })),
        expr,
        lanes,
      ),
    ];
  }
}

function sumsOf(scope: SumsScope): Sums {
  const { channels, type } = scope.walk.tiling;
  if (channels) return new ChannelSums(scope);
  if (type === "f32") return new FloatSums(scope);
  if (type === "i16") return new HalfwordSums(scope);
  return scope.walk.vectors && scope.pairs ? new MatrixSums(scope) : new ByteSums(scope);
}
