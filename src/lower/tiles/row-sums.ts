// Sums of the rows of a tile, for weights with a zero point that does not go into constants.
import { constant, limits } from "../../expr/expr.ts";
import { interval } from "../../expr/range.ts";
import { convert, mul } from "../../expr/vocabulary.ts";
import { CHUNK, chunksOf, GROUP } from "../../kernel/tiling.ts";
import * as b from "../../loops/build.ts";
import type { Block, Buffer, Claim, Index, Leaf, Reduction, Stmt } from "../../loops/ir.ts";
import type { TileWalk } from "./walk.ts";
import { indexIn, parallel, reduce, unrolled } from "./walk.ts";

/** Words in a register. */
export const LANES = CHUNK / GROUP;

export const sumOfWords: Reduction = { kind: "sum", type: "i32", nan: "propagate" };

export class RowSums {
  private readonly walk: TileWalk;
  private readonly from: Buffer;
  private readonly sums: Buffer;
  private readonly ones = b.value("ones", "i8", { lanes: CHUNK });

  constructor(walk: TileWalk, from: Buffer) {
    [this.walk, this.from] = [walk, from];
    this.sums = b.buffer("scratch", "row_sums", "i32", [walk.rowCount]);
  }

  /** The sum of a row, times what is added of it. */
  of(row: Index): Leaf {
    return b.load(b.element(this.sums, row));
  }

  body(): Block {
    const { walk } = this;
    const r = parallel("r");
    const sums = this.row(indexIn(r, walk.rowCount));
    return [
      { kind: "alloc", buffer: this.sums, note: "sums of rows, for the zero point of the weights" },
      ...(this.inChunks > 0 ? [b.letOf(this.ones, { expr: constant("i8", 1), leaves: [] })] : []),
      ...unrolled(r, walk.rowCount, sums),
    ];
  }

  /** Chunks of a stretch that are summed in vectors. */
  private get inChunks(): number {
    return this.walk.vectors ? chunksOf(this.walk.tiling.stretch).whole : 0;
  }

  /** What is known of the sum of the bytes in all chunks. */
  private bounds(): Claim[] {
    const bytes = this.walk.tiling.taps.reduce((n, { size }) => n * size, this.inChunks * CHUNK);
    const { lo, hi } = limits("i8");
    return [{ kind: "range", range: interval(bytes * lo, bytes * hi) }];
  }

  private row(row: Index): Block {
    const { tiling } = this.walk;
    const sum = b.value("row_sum", "i32");
    const parts = b.value("parts", "i32", { lanes: LANES });
    const [done, c] = [this.inChunks * CHUNK, reduce("c")];
    const element = b.load(b.element(this.from, this.walk.element(row, b.ofLoop(c))));
    const one = b.update(
      sum,
      b.bound([element], (e) => convert("i32", e)),
    );
    const to = b.fixed(tiling.stretch);
    const rest: Stmt = { kind: "for", loop: c, from: b.fixed(done), to, step: 1, body: [one] };
    const whole = this.chunks(row, parts);
    const all = b.value("sum_of_parts", "i32", { claims: this.bounds() });
    const joined = b.across(all, sumOfWords, b.read(b.theValue(parts)), LANES);
    const scaled = b.bound([b.theValue(sum)], (e) => mul(e, constant("i32", tiling.rowFactor)));
    return [
      b.accOf(sum, sumOfWords),
      ...(done > 0 ? [b.accOf(parts, sumOfWords)] : []),
      ...this.walk.overTaps(() => [...(done > 0 ? whole : []), ...(done < tiling.stretch ? [rest] : [])]),
      ...(done > 0 ? [joined, b.update(sum, b.read(b.theValue(all)))] : []),
      b.store(b.element(this.sums, row), scaled),
    ];
  }

  private chunks(row: Index, parts: ReturnType<typeof b.value>): Block {
    const [c, a] = [reduce("c"), b.value("a", "i8", { lanes: CHUNK })];
    const at = indexIn(c, this.inChunks);
    const read = b.load(b.element(this.from, this.walk.element(row, at)), CHUNK);
    const [x, ones] = [b.theValue(a), b.theValue(this.ones)];
    const dot: Stmt = { kind: "dot", acc: parts, a: x, b: ones, group: GROUP, narrow: true };
    const body = [b.letOf(a, b.read(read)), dot];
    if (this.inChunks === 1) return body;
    const to = b.fixed(this.inChunks * CHUNK);
    return [{ kind: "for", loop: c, from: b.fixed(0), to, step: CHUNK, body }];
  }
}
