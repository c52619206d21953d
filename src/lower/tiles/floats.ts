// Chains of products of floats in tiles: lanes are columns, so each result has a chain of its own, in the order of its taps.
import { constant } from "../../expr/expr.ts";
import { fma } from "../../expr/vocabulary.ts";
import { TILE } from "../../kernel/tiling.ts";
import * as b from "../../loops/build.ts";
import type { Block, Buffer, Index, Leaf, Stmt, Value } from "../../loops/ir.ts";
import { LANES } from "./row-sums.ts";
import type { Sums, SumsScope } from "./sums.ts";
import { accumulators, REGISTERS } from "./sums.ts";
import { indexIn, parallel, plus, serial, times, unrolled } from "./walk.ts";
import type { TileWalk } from "./walk.ts";

export class FloatSums implements Sums {
  readonly acc: Value;
  private readonly walk: TileWalk;
  private readonly from: Buffer;
  private readonly weights: Buffer;

  constructor({ walk, from, weights, op }: SumsScope) {
    [this.walk, this.from, this.weights] = [walk, from, weights];
    this.acc = accumulators("f32", walk, op);
  }

  before(): Block {
    return [];
  }

  started(): Stmt {
    const each = this.walk.vectors ? [parallel("r"), parallel("q")] : [parallel("q")];
    const reduction = { kind: "latest", type: "f32", nan: "propagate" } as const;
    const init = { expr: constant("f32", 0), leaves: [] };
    return { kind: "acc", value: this.acc, reduction, init, each };
  }

  stretch(): Block {
    return this.walk.vectors ? this.stretchOfLanes() : this.stretchOfNumbers();
  }

  /** A register of neighbours at a time, then one by one. */
  private stretchOfLanes(): Block {
    const { stretch } = this.walk.tiling;
    const whole = Math.floor(stretch / LANES);
    const c = serial("c");
    const at = indexIn(c, whole);
    const all = Array.from({ length: LANES }, (_, g) => g);
    const to = b.fixed(whole * LANES);
    const chunk = (): Block => this.chunk(at, all, LANES);
    const loop = (): Block =>
      whole === 1 ? chunk() : [{ kind: "for", loop: c, from: b.fixed(0), to, step: LANES, body: chunk() }];
    const rest = Array.from({ length: stretch % LANES }, (_, k) => b.fixed(whole * LANES + k));
    return [...(whole === 0 ? [] : loop()), ...rest.flatMap((one) => this.chunk(one, [0], undefined))];
  }

  /** Some neighbours of each row, from `at` on: `lanes` of a register, or one of them by itself. */
  private chunk(at: Index, groups: readonly number[], lanes: number | undefined): Block {
    const { walk } = this;
    const [r, count] = [serial("r"), Math.max(walk.rowCount, walk.tiles)];
    const index = indexIn(r, count);
    const byTiles = walk.tiles > 1;
    const row = byTiles ? b.fixed(0) : index;
    const place = plus(walk.packed(), times(TILE, at));
    const v = this.weightsOf(groups, byTiles ? plus(place, times(walk.tileElements, index)) : place);
    const a = b.value("a", "f32", lanes === undefined ? {} : { lanes });
    const read = (): Stmt => b.letOf(a, b.read(b.load(b.element(this.from, walk.element(row, at)), lanes)));
    const products = (): Stmt => this.products(v.value, a, index, groups);
    return byTiles
      ? walk.whereInside("row", row, () => [read(), ...unrolled(r, count, [v.made, products()])])
      : [
          v.made,
          ...unrolled(
            r,
            count,
            walk.whereInside("row", row, () => [read(), products()]),
          ),
        ];
  }

  private weightsOf(groups: readonly number[], place: Index): { value: Value; made: Stmt } {
    const value = b.value("v", "f32", { lanes: LANES, shape: [groups.length, REGISTERS] });
    const each = [parallel("n"), parallel("q")];
    const [n, q] = each.map(b.ofLoop) as [Index, Index];
    const at = plus(place, times(TILE, n), times(LANES, q));
    return { value, made: b.letOf(value, b.read(b.load(b.element(this.weights, at), LANES)), each) };
  }

  private products(v: Value, a: Value, row: Index, groups: readonly number[]): Stmt {
    const q = serial("q");
    const at = [row, b.ofLoop(q)];
    const body = groups.map((g): Stmt => {
      const one: Leaf = a.lanes === undefined ? b.theValue(a) : { ...b.theValue(a), lane: g };
      const leaves = [b.theValue(v, b.fixed(g), b.ofLoop(q)), one, b.theValue(this.acc, ...at)];
      return { kind: "update", acc: this.acc, at, expr: b.bound(leaves, (x, y, sum) => fma(x!, y!, sum!)) };
    });
    return b.over(q, REGISTERS, body);
  }

  private stretchOfNumbers(): Block {
    const { walk } = this;
    const { stretch } = walk.tiling;
    const [c, q] = [serial("c"), serial("q")];
    const at = indexIn(c, stretch);
    const a = b.value("a", "f32");
    const weight = plus(walk.packed(), times(TILE, at), b.ofLoop(q));
    const leaves = (): Leaf[] => [
      b.theValue(a),
      b.load(b.element(this.weights, weight)),
      b.theValue(this.acc, b.ofLoop(q)),
    ];
    const next = (): Stmt => ({
      kind: "update",
      acc: this.acc,
      at: [b.ofLoop(q)],
      expr: b.bound(leaves(), (x, y, sum) => fma(x!, y!, sum!)),
    });
    const read = (): Stmt => b.letOf(a, b.read(b.load(b.element(this.from, walk.element(b.fixed(0), at)))));
    return walk.whereInside("row", b.fixed(0), () =>
      unrolled(c, stretch, [read(), b.over(q, TILE, [next()])]),
    );
  }
}
