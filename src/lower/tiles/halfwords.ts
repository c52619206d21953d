// Sums of products of halfwords and bytes in tiles: lanes are columns, and each element of a row is one of them times all columns.
import { convert } from "../../expr/vocabulary.ts";
import { CHUNK, HALFWORD_GROUP, TILE } from "../../kernel/tiling.ts";
import * as b from "../../loops/build.ts";
import type { Block, Index, Stmt, Value } from "../../loops/ir.ts";
import { ByteSums } from "./bytes.ts";
import { parallel, plus, times } from "./walk.ts";

/** Halfwords in a register: a tile has as many columns. */
const LANES = CHUNK / 2;

export class HalfwordSums extends ByteSums {
  protected override readonly type = "i16";
  protected override readonly group = HALFWORD_GROUP;

  /** Weights are bytes in memory, and as wide as what they are multiplied by in registers. */
  protected override weightsOf(groups: readonly number[], place: Index): { value: Value; made: Stmt } {
    const value = b.value("v", "i16", { lanes: LANES, shape: [groups.length] });
    const n = parallel("n");
    const read = b.load(b.element(this.weights, plus(place, times(TILE, b.ofLoop(n)))), LANES);
    const wide = b.bound([read], (w) => convert("i16", w));
    return { value, made: b.letOf(value, wide, [n]) };
  }

  protected override dots(v: Value, a: Value, row: Index, groups: readonly number[]): Block {
    return groups.map((of, n) => ({
      kind: "dot",
      acc: this.acc,
      at: [row],
      a: b.theValue(v, b.fixed(n)),
      b: b.theValue(a),
      group: HALFWORD_GROUP,
      of,
    }));
  }
}
