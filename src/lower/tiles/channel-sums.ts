// Sums of channels by themselves: a group of neighbouring pixels of each channel is multiplied at once, for all rows of the tile
// that have taps among them.
import { add, convert, mul } from "../../expr/vocabulary.ts";
import { CHUNK, GROUP, TILE } from "../../kernel/tiling.ts";
import * as b from "../../loops/build.ts";
import type { Block, Buffer, Index, Leaf, Stmt, Value } from "../../loops/ir.ts";
import { LANES, sumOfWords } from "./row-sums.ts";
import type { Sums, SumsScope } from "./sums.ts";
import { accumulators, REGISTERS } from "./sums.ts";
import { indexIn, parallel, plus, reduce, times, unrolled } from "./walk.ts";
import type { TileWalk } from "./walk.ts";

export class ChannelSums implements Sums {
  readonly acc: Value;
  private readonly walk: TileWalk;
  private readonly from: Buffer;
  private readonly weights: Buffer;
  private readonly start: Buffer;

  constructor({ walk, from, weights, start, op }: SumsScope) {
    [this.walk, this.from, this.weights, this.start] = [walk, from, weights, start!];
    this.acc = accumulators("i32", walk, op);
  }

  before(): Block {
    return [];
  }

  started(): Stmt {
    const { walk } = this;
    const q = parallel("q");
    const each = walk.vectors || walk.rowCount > 1 ? [parallel("r"), q] : [q];
    const lanes = walk.vectors ? LANES : undefined;
    const at = plus(walk.column(b.fixed(0)), times(lanes ?? 1, b.ofLoop(q)));
    const init = b.read(b.load(b.element(this.start, at), lanes));
    return { kind: "acc", value: this.acc, reduction: sumOfWords, init, each };
  }

  stretch(): Block {
    const { groups } = this.walk.tiling.channels!;
    return Array.from({ length: groups }, (_, g) => g).flatMap((g) =>
      this.walk.vectors ? this.group(g) : this.groupOfNumbers(g),
    );
  }

  /** Where the weights of a group stand that a row has. */
  private weightsAt(group: number, row: Index): Index {
    const each = GROUP * TILE;
    return b.sumOf(group * this.walk.rowCount * each, [
      [1, this.walk.packed()],
      [each, row],
    ]);
  }

  private group(g: number): Block {
    const { walk } = this;
    const [r, q] = [reduce("r"), reduce("q")];
    const row = indexIn(r, walk.rowCount);
    const own = parallel("q");
    const a = b.value("a", "i8", { lanes: CHUNK, shape: [REGISTERS] });
    const pixels = b.load(b.element(this.from, plus(walk.shared(g), times(CHUNK, b.ofLoop(own)))), CHUNK);
    const w = b.value("w", "i8", { lanes: CHUNK });
    const place = plus(this.weightsAt(g, row), times(CHUNK, b.ofLoop(q)));
    const dot: Stmt = {
      kind: "dot",
      acc: this.acc,
      at: [row, b.ofLoop(q)],
      a: b.theValue(w),
      b: b.theValue(a, b.ofLoop(q)),
      group: GROUP,
      ...(walk.tiling.narrow && { narrow: true }),
    };
    const taken = [b.letOf(w, b.read(b.load(b.element(this.weights, place), CHUNK))), dot];
    return [b.letOf(a, b.read(pixels), [own]), ...unrolled(r, walk.rowCount, [b.over(q, REGISTERS, taken)])];
  }

  private groupOfNumbers(g: number): Block {
    const { walk } = this;
    const [r, q] = [reduce("r"), reduce("q")];
    const row = indexIn(r, walk.rowCount);
    const numbers = Array.from({ length: GROUP }, (_, k) => k);
    const leaves = numbers.flatMap((k): Leaf[] =>
      [[this.from, walk.shared(g)] as const, [this.weights, this.weightsAt(g, row)] as const].map(
        ([buffer, at]) => b.load(b.element(buffer, plus(at, times(GROUP, b.ofLoop(q)), b.fixed(k)))),
      ),
    );
    const products = b.bound(leaves, (...inputs) =>
      numbers
        .map((k) => mul(convert("i32", inputs[2 * k]!), convert("i32", inputs[2 * k + 1]!)))
        .reduce((sum, p) => add(sum, p)),
    );
    const at = [...(walk.rowCount > 1 ? [row] : []), b.ofLoop(q)];
    const update: Stmt = { kind: "update", acc: this.acc, at, expr: products };
    return unrolled(r, walk.rowCount, [b.over(q, TILE, [update])]);
  }
}
