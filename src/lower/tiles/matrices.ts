// Sums of products of bytes two rows by two columns at a time: rows stand side by side in pairs, and so do the weights of columns,
// so a register of each has four sums to add to. Accumulators hold those as they come: rows of two, column by column.
import { add } from "../../expr/vocabulary.ts";
import type { Chunks } from "../../kernel/tiling.ts";
import { CHUNK, chunksOf, MATRIX_GROUP, TILE } from "../../kernel/tiling.ts";
import * as b from "../../loops/build.ts";
import type { Block, Buffer, Index, Leaf, Loop, Stmt, Value } from "../../loops/ir.ts";
import { LANES, RowSums, sumOfWords } from "./row-sums.ts";
import type { Row, Sums, SumsScope } from "./sums.ts";
import { indexIn, parallel, plus, reduce, times, unrolled } from "./walk.ts";
import type { TileWalk } from "./walk.ts";

/** Rows, and columns, that are multiplied at once. */
const SIDE = 2;
/** Registers of a pair's sums. */
const BLOCKS = TILE / SIDE;

/** A chunk: where in a stretch it begins, and how much of what is packed stands before it. */
interface Place {
  readonly at: number;
  readonly done: number;
}

export class MatrixSums implements Sums {
  readonly acc: Value;
  private readonly walk: TileWalk;
  private readonly from: Buffer;
  private readonly weights: Buffer;
  private readonly start: Buffer;
  private readonly pairs: Buffer;
  private readonly rowSums: RowSums | undefined;
  private readonly chunks: Chunks;

  constructor({ walk, from, weights, start, pairs, op }: SumsScope) {
    [this.walk, this.from, this.weights, this.start, this.pairs] = [walk, from, weights, start!, pairs!];
    this.rowSums = walk.tiling.rowFactor === 0 ? undefined : new RowSums(walk, from);
    const shape = [walk.rowCount / SIDE, BLOCKS];
    this.acc = b.value("acc", "i32", { origins: [op], shape, lanes: LANES });
    this.chunks = chunksOf(walk.tiling.stretch, MATRIX_GROUP);
  }

  before(): Block {
    const note = "rows two by two, eight bytes of each in turn";
    return [...(this.rowSums?.body() ?? []), { kind: "alloc", buffer: this.pairs, note }, ...this.paired()];
  }

  started(): Stmt {
    const each = [parallel("p"), parallel("q")];
    return { kind: "acc", value: this.acc, reduction: sumOfWords, each };
  }

  stretch(): Block {
    const { chunk, whole, rest } = this.chunks;
    const c = reduce("c");
    const at = whole === 1 ? b.fixed(0) : b.ofLoop(c);
    const all = whole === 0 ? [] : inSteps(c, whole, chunk, this.products(at));
    return [...all, ...(rest.groups.length === 0 ? [] : this.products(b.fixed(whole * chunk)))];
  }

  /** The sums of a row one column after the other, with what they start from. */
  row(row: Index): Row {
    const { walk } = this;
    const sum = b.value("sums", "i32", { lanes: TILE });
    const at = { at: b.clipped("mod", row, SIDE), of: SIDE };
    const own = { ...b.theValue(this.acc, b.clipped("div", row, SIDE)), row: at };
    const place = plus(walk.outerAt(walk.tiling.startAt), walk.column(b.fixed(0)));
    const start = b.load(b.element(this.start, place), TILE);
    const leaves: Leaf[] = [own, start, ...(this.rowSums ? [this.rowSums.of(row)] : [])];
    const expr = b.bound(leaves, (...all) => all.reduce((x, y) => add(x, y)));
    return { made: [b.letOf(sum, expr)], sum: b.theValue(sum) };
  }

  /** The rows of a tile, brought side by side: a register of each at a time, then half of one. */
  private paired(): Block {
    const { walk } = this;
    const { stretch } = walk.tiling;
    const [p, c] = [parallel("p"), reduce("c")];
    const [pair, count] = [indexIn(p, walk.rowCount / SIDE), Math.floor(stretch / CHUNK)];
    const at = count === 1 ? b.fixed(0) : b.ofLoop(c);
    const whole = count === 0 ? [] : inSteps(c, count, CHUNK, this.registers(pair, at));
    const rest = placesIn(this.chunks).filter(({ done }) => done >= count * CHUNK);
    const body = (): Block => [...whole, ...rest.flatMap((place) => this.halves(pair, place))];
    return unrolled(p, walk.rowCount / SIDE, walk.overTaps(body));
  }

  /** A register of both rows of a pair, of each half the ones beside the others. */
  private registers(pair: Index, at: Index): Block {
    const rows = b.value("rows", "i8", { lanes: CHUNK, shape: [SIDE] });
    const e = parallel("e");
    const read = b.load(b.element(this.from, this.walk.element(rowIn(pair, b.ofLoop(e)), at)), CHUNK);
    const halves = [0, 1].map((half): Stmt => {
      const to = plus(this.pairsFrom(plus(at, b.fixed(half * MATRIX_GROUP))), times(CHUNK, pair));
      const own = { ...b.theValue(rows), row: { at: b.fixed(half), of: SIDE } };
      return b.store(b.element(this.pairs, to), b.read(own), CHUNK);
    });
    return [b.letOf(rows, b.read(read), [e]), ...halves];
  }

  private halves(pair: Index, { at, done }: Place): Block {
    const e = parallel("e");
    const row = rowIn(pair, b.ofLoop(e));
    const read = b.load(b.element(this.from, this.walk.element(row, b.fixed(at))), MATRIX_GROUP);
    const to = plus(this.pairsFrom(b.fixed(done)), times(MATRIX_GROUP, row));
    return [b.over(e, SIDE, [b.store(b.element(this.pairs, to), b.read(read), MATRIX_GROUP)])];
  }

  /** Where the pairs stand that belong to weights, for each column so many of the stretch. */
  private pairsFrom(done: Index): Index {
    return times(this.walk.rowCount, plus(this.walk.depth(), done));
  }

  /** A group of each row times a group of each column. */
  private products(done: Index): Block {
    const { walk } = this;
    const [p, q, own] = [reduce("p"), reduce("q"), parallel("q")];
    const pair = indexIn(p, walk.rowCount / SIDE);
    const v = b.value("v", "i8", { lanes: CHUNK, shape: [BLOCKS] });
    const a = b.value("a", "i8", { lanes: CHUNK });
    const place = plus(walk.packed(), times(TILE, done), times(CHUNK, b.ofLoop(own)));
    const columns = b.load(b.element(this.weights, place), CHUNK);
    const rows = b.load(b.element(this.pairs, plus(this.pairsFrom(done), times(CHUNK, pair))), CHUNK);
    const dot: Stmt = {
      kind: "dot",
      acc: this.acc,
      at: [pair, b.ofLoop(q)],
      a: b.theValue(a),
      b: b.theValue(v, b.ofLoop(q)),
      group: MATRIX_GROUP,
      rows: SIDE,
      ...(walk.tiling.narrow && { narrow: true }),
    };
    const body = [b.letOf(a, b.read(rows)), b.over(q, BLOCKS, [dot])];
    return [b.letOf(v, b.read(columns), [own]), ...unrolled(p, walk.rowCount / SIDE, body)];
  }
}

/** A loop over whole chunks; none over one. */
function inSteps(loop: Loop, count: number, step: number, body: Block): Block {
  if (count === 1) return body;
  return [{ kind: "for", loop, from: b.fixed(0), to: b.fixed(count * step), step, body }];
}

const rowIn = (pair: Index, e: Index): Index => plus(times(SIDE, pair), e);

function placesIn({ chunk, whole, rest }: Chunks): Place[] {
  const all = Array.from({ length: whole }, (_, k) => ({ at: k * chunk, done: k * chunk }));
  return rest.groups.length === 0 ? all : [...all, { at: rest.at, done: whole * chunk }];
}
