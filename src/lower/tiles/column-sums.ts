// Sums of the columns of packed weights that are known at run time only, for an input with a zero point.
import { constant } from "../../expr/expr.ts";
import { add, convert, mul } from "../../expr/vocabulary.ts";
import { CHUNK, GROUP, packedLength, TILE } from "../../kernel/tiling.ts";
import * as b from "../../loops/build.ts";
import type { Block, Buffer, Leaf, Stmt } from "../../loops/ir.ts";
import { LANES, sumOfWords } from "./row-sums.ts";
import { REGISTERS } from "./sums.ts";
import { indexIn, parallel, plus, reduce, times } from "./walk.ts";
import type { TileWalk } from "./walk.ts";

/** What the sums of all columns start from: the sum of a column's weights, times what is added of it. */
export function columnSums(walk: TileWalk, weights: Buffer, start: Buffer): Block {
  const { vectors, tiling } = walk;
  const { by, plus: more } = tiling.columns!;
  const width = vectors ? LANES : 1;
  const shape = [vectors ? REGISTERS : TILE];
  const acc = b.value("column", "i32", { shape, ...(vectors && { lanes: LANES }) });
  const [q, own] = [parallel("q"), parallel("q")];
  const [c, count] = [reduce("c"), packedLength(tiling)];
  const taken = (vectors ? dots : numbers)(walk, weights, acc, indexIn(c, count / GROUP));
  const groups: Block =
    count === GROUP
      ? taken
      : [{ kind: "for", loop: c, from: b.fixed(0), to: b.fixed(count), step: GROUP, body: taken }];
  const scaled = b.bound([b.theValue(acc, b.ofLoop(own))], (sum) =>
    add(mul(sum!, constant("i32", by)), constant("i32", more)),
  );
  const to = b.element(
    start,
    plus(walk.outerAt(tiling.startAt), walk.column(b.fixed(0)), times(width, b.ofLoop(own))),
  );
  const init = { expr: constant("i32", 0), leaves: [] };
  return walk.overColumns([
    { kind: "acc", value: acc, reduction: sumOfWords, init, each: [q] },
    ...walk.overTaps(() => groups),
    b.over(own, shape[0]!, [b.store(to, scaled, vectors ? LANES : undefined)]),
  ]);
}

type Taken = (
  walk: TileWalk,
  weights: Buffer,
  acc: ReturnType<typeof b.value>,
  at: ReturnType<typeof b.fixed>,
) => Block;

/** A group of each column, times ones. */
const dots: Taken = (walk, weights, acc, at) => {
  const q = reduce("q");
  const [w, ones] = ["w", "ones"].map((name) => b.value(name, "i8", { lanes: CHUNK })) as [
    ReturnType<typeof b.value>,
    ReturnType<typeof b.value>,
  ];
  const place = plus(walk.packed(), times(TILE, at), times(CHUNK, b.ofLoop(q)));
  const dot: Stmt = {
    kind: "dot",
    acc,
    at: [b.ofLoop(q)],
    a: b.theValue(w),
    b: b.theValue(ones),
    group: GROUP,
    narrow: true,
  };
  const read = b.letOf(w, b.read(b.load(b.element(weights, place), CHUNK)));
  const one = b.letOf(ones, { expr: constant("i8", 1), leaves: [] });
  return [one, b.over(q, REGISTERS, [read, dot])];
};

const numbers: Taken = (walk, weights, acc, at) => {
  const q = reduce("q");
  const leaves = Array.from({ length: GROUP }, (_, k): Leaf => {
    const place = plus(walk.packed(), times(TILE, at), times(GROUP, b.ofLoop(q)), b.fixed(k));
    return b.load(b.element(weights, place));
  });
  const expr = b.bound(leaves, (...all) => all.map((w) => convert("i32", w)).reduce((x, y) => add(x, y)));
  return [b.over(q, TILE, [{ kind: "update", acc, at: [b.ofLoop(q)], expr }])];
};
