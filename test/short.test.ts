// Every rewrite of 64-bit numbers into 32 bits, on random expressions over bounded inputs: the same number at their ends, and between.
import { expect, it } from "vitest";
import { boundsOf } from "../src/expr/bounds.ts";
import { evaluator } from "../src/expr/evaluate.ts";
import type { Expr, Scalar } from "../src/expr/expr.ts";
import { constant, input, limits, nodesOf } from "../src/expr/expr.ts";
import { roundingShiftRightExpr, shiftRightExpr } from "../src/expr/idioms.ts";
import type { Interval } from "../src/expr/range.ts";
import { interval, within } from "../src/expr/range.ts";
import { shortRules } from "../src/expr/short.ts";
import { simplify } from "../src/expr/simplify.ts";
import { add, and, convert, le, lt, max, min, mul, sar, select, shl, sub } from "../src/expr/vocabulary.ts";
import { pick, seeded, type Random } from "./support/seeded.ts";

const SEED = 20261129;
const EXPRESSIONS = 6000;
const SAMPLES = 40;

/** Inputs of 64, 32 and 16 bits. */
const types: readonly Scalar[] = ["i64", "i32", "i16"];

/** Bounds of any width, those at the ends of words among them; numbers hold them exactly. */
function rangeFor(r: Random, type: Scalar): Interval {
  const widest = type === "i64" ? pick(r, [12, 31, 31, 40, 52]) : Number(type.slice(1)) - 1;
  const end = 2 ** pick(r, [widest, r.within(1, widest)]);
  return pick(r, [interval(-end, end - 1), interval(0, end - 1), interval(-end, -1)]);
}

const within63 = (r: Random): number => pick(r, [0, 1, 15, 16, 30, 31, 32, 40, r.within(0, 63)]);
const long = (v: number): Expr => constant("i64", v);

function longExpr(r: Random, depth: number): Expr {
  const one = (): Expr => longExpr(r, depth - 1);
  const leaf = (): Expr => {
    const id = r.within(0, types.length - 1);
    const read = convert("i64", input(types[id]!, id));
    return pick(r, [read, read, long(r.within(-70000, 70000))]);
  };
  if (depth === 0) return leaf();
  const amount = long(within63(r));
  const product = (): Expr => roundingShiftRightExpr(mul(leaf(), leaf()), constant("i32", within63(r)));
  return pick(r, [
    leaf,
    product,
    product,
    () => pick(r, [add, sub, mul, and, min, max])(one(), one()),
    () => select(pick(r, [lt, le])(one(), one()), one(), one()),
    () => sar(one(), amount),
    () => sar(shl(one(), amount), amount),
    () => pick(r, [shiftRightExpr, roundingShiftRightExpr])(one(), amount),
  ])();
}

function wholeExpr(r: Random): Expr {
  const [e, type] = [longExpr(r, r.within(1, 3)), pick(r, ["i32", "i16", "i8"] as const)];
  const { lo, hi } = limits(type);
  const clip = (from: number, to: number): Expr => convert(type, max(min(e, long(to)), long(from)));
  return pick(r, [
    () => convert(type, e),
    () => clip(lo, hi),
    () => clip(0, 2 * hi + 1),
    () => lt(e, longExpr(r, 1)),
    () => convert(type, long(r.within(-(2 ** 31), 2 ** 31 - 1))),
  ])();
}

/** Values of all inputs, now and then at the ends of their bounds. */
const valuesIn = (r: Random, ranges: readonly Interval[]): (number | bigint)[] =>
  ranges.map(({ lo, hi }, id) => {
    const v = pick(r, [lo, hi, r.within(lo, hi)]);
    return types[id] === "i64" ? BigInt(v) : v;
  });

it(
  `${EXPRESSIONS} random expressions mean the same after each rule (seed ${SEED})`,
  { timeout: 300_000 },
  () => {
    const r = seeded(SEED);
    const fired = new Map(shortRules.map(({ name }) => [name, 0]));
    const wrong: string[] = [];
    for (let n = 0; n < EXPRESSIONS; n++) {
      const [e, ranges] = [wholeExpr(r), types.map((type) => rangeFor(r, type))];
      const bounds = (x: Expr): Interval => boundsOf(x, (id) => ranges[id]!);
      const samples = Array.from({ length: SAMPLES }, () => valuesIn(r, ranges));
      const check = (name: string, before: Expr, after: Expr): void => {
        const [f, g] = [evaluator(before), evaluator(after)];
        if (samples.some((values) => f(values) !== g(values)))
          wrong.push(`${name}: ${JSON.stringify(before, text)}`);
      };
      for (const node of nodesOf(e))
        for (const { name, rewrite } of node.kind === "apply" ? shortRules : []) {
          const made = rewrite(node as never, bounds);
          if (made) check(name, node, made);
          if (made) fired.set(name, fired.get(name)! + 1);
        }
      check(
        "all",
        e,
        simplify(e, (id) => ranges[id]!),
      );
    }
    expect(wrong.slice(0, 3)).toEqual([]);
    expect([...fired].filter(([, count]) => count < 20)).toEqual([]);
  },
);

const text = (_: string, v: unknown): unknown => (typeof v === "bigint" ? `${v}n` : v);

it("a product of words that fits one, shifted and clipped, has no number of 64 bits left", () => {
  const product = mul(convert("i64", input("i32", 1)), long(20000));
  const scaled = roundingShiftRightExpr(product, constant("i32", 30));
  const e = convert("i16", max(min(scaled, long(32767)), long(-32768)));
  const made = simplify(e, () => limits("i32"));
  expect([...nodesOf(made)].filter(({ type }) => type === "i64")).toEqual([]);
  expect(
    within(
      boundsOf(made, () => limits("i32")),
      limits("i16"),
    ),
  ).toBe(true);
});
