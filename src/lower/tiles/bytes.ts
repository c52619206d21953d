// Sums of products of bytes in tiles: of groups of four in vectors, and the same one number at a time.
import { add, convert, mul } from "../../expr/vocabulary.ts";
import { CHUNK, chunksOf, GROUP, TILE } from "../../kernel/tiling.ts";
import * as b from "../../loops/build.ts";
import type { Block, Buffer, Index, Leaf, Loop, Stmt, Value } from "../../loops/ir.ts";
import { LANES, RowSums, sumOfWords } from "./row-sums.ts";
import type { Sums, SumsScope } from "./sums.ts";
import { accumulators, REGISTERS } from "./sums.ts";
import { indexIn, parallel, plus, reduce, times, unrolled } from "./walk.ts";
import type { TileWalk } from "./walk.ts";

export class ByteSums implements Sums {
  readonly acc: Value;
  protected readonly walk: TileWalk;
  protected readonly weights: Buffer;
  /** What a row has, and how many of them are multiplied and summed at once. */
  protected readonly type: "i8" | "i16" = "i8";
  protected readonly group: number = GROUP;
  private readonly from: Buffer;
  private readonly start: Buffer;
  private readonly rowSums: RowSums | undefined;

  constructor({ walk, from, weights, start, op }: SumsScope) {
    [this.walk, this.from, this.weights, this.start] = [walk, from, weights, start!];
    this.rowSums = walk.tiling.rowFactor === 0 ? undefined : new RowSums(walk, from);
    this.acc = accumulators("i32", walk, op);
  }

  before(): Block {
    return this.rowSums?.body() ?? [];
  }

  started(): Stmt {
    const { walk } = this;
    const each = walk.vectors ? [parallel("r"), parallel("q")] : [parallel("q")];
    const [r, q] = walk.vectors ? each.map(b.ofLoop) : [b.fixed(0), b.ofLoop(each[0]!)];
    const [lanes, row] = walk.vectors ? [LANES, walk.tiles > 1 ? b.fixed(0) : r!] : [undefined, b.fixed(0)];
    const at = plus(walk.outerAt(walk.tiling.startAt), walk.column(r!), times(lanes ?? 1, q!));
    const start = b.load(b.element(this.start, at), lanes);
    const init = this.rowSums ? b.bound([start, this.rowSums.of(row)], (s, x) => add(s, x)) : b.read(start);
    return { kind: "acc", value: this.acc, reduction: sumOfWords, init, each };
  }

  stretch(): Block {
    return this.walk.vectors ? this.stretchOfGroups() : this.stretchOfNumbers();
  }

  // In vectors

  private stretchOfGroups(): Block {
    const { chunk: size, whole, rest } = chunksOf(this.walk.tiling.stretch, this.group);
    const all = Array.from({ length: size / this.group }, (_, g) => g);
    const c = reduce("c");
    const at = whole === 1 ? b.fixed(0) : b.ofLoop(c);
    const chunk = this.chunk(at, all, plus(this.walk.packed(), times(TILE, at)));
    const last = (): Block => this.chunk(b.fixed(rest.at), rest.groups, this.behind(whole * size));
    return [
      ...(whole === 0 ? [] : chunks(c, whole * size, size, chunk)),
      ...(rest.groups.length === 0 ? [] : last()),
    ];
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
    const v = this.weightsOf(groups, byTiles ? plus(place, times(walk.tileElements, index)) : place);
    const dots = this.dots(v.value, a.value, index, groups);
    return byTiles
      ? [a.made, ...unrolled(r, count, [v.made, ...dots])]
      : [v.made, ...unrolled(r, count, [a.made, ...dots])];
  }

  private chunkOf(row: Index, at: Index): { value: Value; made: Stmt } {
    const { chunk: lanes } = chunksOf(this.walk.tiling.stretch, this.group);
    const value = b.value("a", this.type, { lanes });
    const read = b.load(b.element(this.from, this.walk.element(row, at)), lanes);
    return { value, made: b.letOf(value, b.read(read)) };
  }

  protected weightsOf(groups: readonly number[], place: Index): { value: Value; made: Stmt } {
    const value = b.value("v", "i8", { lanes: CHUNK, shape: [groups.length, REGISTERS] });
    const each = [parallel("n"), parallel("q")];
    const [n, q] = each.map(b.ofLoop) as [Index, Index];
    const at = plus(place, times(GROUP * TILE, n), times(CHUNK, q));
    return { value, made: b.letOf(value, b.read(b.load(b.element(this.weights, at), CHUNK)), each) };
  }

  protected dots(v: Value, a: Value, row: Index, groups: readonly number[]): Block {
    const q = reduce("q");
    const body = groups.map((of, n): Stmt => ({
      kind: "dot",
      acc: this.acc,
      at: [row, b.ofLoop(q)],
      a: b.theValue(v, b.fixed(n), b.ofLoop(q)),
      b: b.theValue(a),
      group: GROUP,
      of,
      ...(this.walk.tiling.narrow && { narrow: true }),
    }));
    return [b.over(q, REGISTERS, body)];
  }

  // One number at a time

  private stretchOfNumbers(): Block {
    const { stretch, group } = this.walk.tiling;
    const { chunk, whole, rest } = chunksOf(stretch, group);
    const c = reduce("c");
    const at = b.ofLoop(c);
    const groups = this.products(at, plus(this.walk.packed(), times(TILE, at)));
    const to = b.fixed(whole * chunk);
    const loop: Stmt = { kind: "for", loop: c, from: b.fixed(0), to, step: group, body: groups };
    const last = rest.groups.flatMap((g, n) =>
      this.products(b.fixed(rest.at + g * group), this.behind(whole * chunk + n * group)),
    );
    return [...(whole === 0 ? [] : [loop]), ...last];
  }

  private products(at: Index, place: Index): Block {
    const count = this.walk.tiling.group;
    const [a, g, q] = [b.value("a", this.type, { shape: [count] }), parallel("g"), reduce("q")];
    const read = b.load(b.element(this.from, this.walk.element(b.fixed(0), plus(at, b.ofLoop(g)))));
    const numbers = Array.from({ length: count }, (_, k) => k);
    const leaves = numbers.flatMap((k): Leaf[] => [
      b.theValue(a, b.fixed(k)),
      b.load(b.element(this.weights, plus(place, times(count, b.ofLoop(q)), b.fixed(k)))),
    ]);
    const products = b.bound(leaves, (...inputs) =>
      numbers
        .map((k) => mul(convert("i32", inputs[2 * k]!), convert("i32", inputs[2 * k + 1]!)))
        .reduce((sum, p) => add(sum, p)),
    );
    const update: Stmt = { kind: "update", acc: this.acc, at: [b.ofLoop(q)], expr: products };
    return [b.letOf(a, b.read(read), [g]), b.over(q, TILE, [update])];
  }
}

/** A loop over whole chunks; none over one. */
function chunks(loop: Loop, to: number, step: number, body: Block): Block {
  return to === step ? body : [{ kind: "for", loop, from: b.fixed(0), to: b.fixed(to), step, body }];
}
