// Facts of values against values: whatever operands are as their facts say, results are as the derived facts say. Integers
// are held to theirs in expr.test.ts; here are floats, among them what integers do not have.
import { describe, expect, it } from "vitest";
import { boundsOf, boundsOfResult } from "../src/expr/bounds.ts";
import type { Apply, Expr, Scalar } from "../src/expr/expr.ts";
import { apply, constant, input, limits } from "../src/expr/expr.ts";
import "../src/expr/functions.ts";
import "../src/expr/idioms.ts";
import { evaluator } from "../src/expr/evaluate.ts";
import { nextAbove } from "../src/expr/numbers.ts";
import type { Interval } from "../src/expr/range.ts";
import {
  anything,
  atMost,
  boundsText,
  extent,
  includes,
  interval,
  isPoint,
  join,
  meet,
  within,
} from "../src/expr/range.ts";
import { simplify } from "../src/expr/simplify.ts";
import { operations } from "../src/expr/vocabulary.ts";
import { split } from "../src/kernel/facts/boxes.ts";
import type { Random } from "./support/seeded.ts";
import { seeded } from "./support/seeded.ts";

const LEAST = 2 ** -149;
const GREATEST = 3.4028234663852886e38;
/** In order, from the least up. Of each kind of float the ends, and what functions change at. */
const numbers = [
  ...[-Infinity, -GREATEST, -88, -1.5, -1, -(2 ** -126), -LEAST, -0],
  ...[0, LEAST, 2 ** -126, 0.5, 1, 3, 88, GREATEST, Infinity],
].map(Math.fround);
const floats = [...numbers, NaN];
/** Every interval between two of them, with and without NaN. */
const facts: readonly Interval[] = numbers.flatMap((lo, i) =>
  numbers.slice(i).flatMap((hi) => [interval(lo, hi), interval(lo, hi, true)]),
);
/** Those that say something about kinds of floats: enough for operations of several operands. */
const kinds: readonly Interval[] = [
  ...[-Infinity, -1, -LEAST, -0, 0, LEAST, 1, GREATEST, Infinity].map((v) => interval(v, v)),
  ...[interval(-0, 0), interval(-0, 1), interval(0, 1), interval(-1, -0), interval(-1, 0), interval(-1, 3)],
  ...[interval(0, Infinity), interval(-Infinity, -0), interval(-Infinity, 0), interval(-Infinity, Infinity)],
  ...[interval(0, 0, true), interval(-1, 1, true), interval(0, Infinity, true), anything],
];

const words: readonly Interval[] = [
  ...[-(2 ** 31), -1, 0, 1, 2 ** 31 - 1].map((v) => interval(v, v)),
  ...[interval(-1, 1), interval(0, 7), limits("i32")],
];
const truths: readonly Interval[] = [interval(0, 0), interval(0, 1), interval(1, 1)];
const factsOf = (type: Scalar, few: boolean): readonly Interval[] =>
  type === "i1" ? truths : type === "f32" ? (few ? kinds : facts) : words;
const valuesOf = (type: Scalar): readonly number[] =>
  type === "i1" ? [0, 1] : type === "f32" ? floats : [-(2 ** 31), -1, 0, 1, 7, 2 ** 31 - 1];

/** What an operation takes and gives, where a float is among it. */
const signatures: Readonly<Record<string, readonly [from: readonly Scalar[], to: Scalar]>> = {
  ...Object.fromEntries(
    ["add", "sub", "mul", "div", "max", "min", "pow"].map((op) => [op, [["f32", "f32"], "f32"]]),
  ),
  ...Object.fromEntries(["eq", "lt", "le"].map((op) => [op, [["f32", "f32"], "i1"]])),
  ...Object.fromEntries(
    ["sqrt", "floor", "ceil", "neg", "magnitude", "exp", "exp_below", "exp_normal", "log"]
      .concat(["tanh", "sigmoid", "erf", "sin", "cos", "rsqrt"])
      .map((op) => [op, [["f32"], "f32"]]),
  ),
  select: [["i1", "f32", "f32"], "f32"],
  fma: [["f32", "f32", "f32"], "f32"],
  to_int: [["f32"], "i32"],
  to_float: [["i32"], "f32"],
  float_bits: [["f32"], "i32"],
  bits_float: [["i32"], "f32"],
};
/** Where an operation is defined, if not everywhere. */
const domains: Readonly<Record<string, Interval>> = {
  exp_below: interval(-Infinity, 40, true),
  exp_normal: interval(-64, 64, true),
};
/** Operations that no float goes into or comes out of. */
const ofIntegers = new Set(
  "and or xor convert unsigned_convert shl sar clz row_lookup abs saturating_abs mul_high rounding_mul_high rounding_mul_q15 rounding_mul_shift double_rounding_mul_shift shift_left shift_right rounding_shift_right logical_shift_right saturating_add saturating_sub saturate saturate_unsigned raised_byte high_byte interpolate quotient".split(
    " ",
  ),
);

/** Between floats and bits of narrower ones: nothing is said of their results but the type. */
const ofBits = ["half_to_float", "float_to_half", "bfloat_to_float", "float_to_bfloat"];

const product = <T>(lists: readonly (readonly T[])[]): T[][] =>
  lists.reduce<T[][]>((rows, list) => rows.flatMap((row) => list.map((x) => [...row, x])), [[]]);

/** Results that a fact does not allow, over the cross product of values of each kind. */
function outside(op: string, from: readonly Scalar[], to: Scalar): unknown[] {
  const e = apply(op, to, ...from.map((type, id) => input(type, id)));
  const [run, derive] = [evaluator(e), boundsOfResult(e)];
  const domain = domains[op] ?? anything;
  const operands = product(from.map(valuesOf)).filter((v) => from[0] !== "f32" || includes(domain, v[0]!));
  const results = operands.map((values) => ({ values, result: Number(run(values)) }));
  const wrong: unknown[] = [];
  for (const ranges of product(from.map((type) => factsOf(type, from.length > 1)))) {
    if (from[0] === "f32" && !within(ranges[0]!, domain)) continue;
    const bound = derive(ranges);
    for (const { values, result } of results)
      if (values.every((v, i) => includes(ranges[i]!, v)) && !includes(bound, result))
        wrong.push({ ranges, values, result, bound });
  }
  return wrong.slice(0, 3);
}

it("every operation is one of floats or of integers", () => {
  const known = new Set([...Object.keys(signatures), ...ofIntegers, ...ofBits]);
  expect(operations().filter(({ name }) => !known.has(name))).toEqual([]);
});

describe("special values, all combinations and intervals: what comes out is in the derived fact", () => {
  it.each(Object.entries(signatures))("%s", { timeout: 300_000 }, (op, [from, to]) => {
    expect(outside(op, from, to)).toEqual([]);
  });
});

describe("sampled (n = 4,000 pairs of intervals with 12 values each, seed 7)", () => {
  const narrowOrWide = (r: Random, most: number): Interval => {
    const a = Math.fround((most * r.within(-4096, 4096)) / 4096);
    const far = r.bits() & 1 ? (most * r.within(-4096, 4096)) / 4096 : a + a * r.within(0, 64) * 2 ** -23;
    return extent([a, Math.max(-most, Math.min(most, Math.fround(far)))]);
  };
  const between = (r: Random, { lo, hi }: Interval): number =>
    [lo, hi, Math.fround(lo + ((hi - lo) * r.within(0, 4096)) / 4096)][r.within(0, 2)]!;

  it.each(Object.entries(signatures).filter(([, [from]]) => from.every((t) => t === "f32")))(
    "%s",
    { timeout: 300_000 },
    (op, [from, to]) => {
      const e = apply(op, to, ...from.map((type, id) => input(type, id)));
      const [run, derive] = [evaluator(e), boundsOfResult(e)];
      const most = from.length > 1 ? 1000 : 40;
      const r = seeded(7);
      for (let i = 0; i < 4_000; i++) {
        const ranges = from.map(() => narrowOrWide(r, most));
        const bound = derive(ranges);
        for (let k = 0; k < 12; k++) {
          const values = ranges.map((x) => between(r, x));
          const result = Number(run(values));
          if (!includes(bound, result)) expect({ ranges, values, result }).toBe(bound);
        }
      }
    },
  );
});

describe("facts", () => {
  const holds = (r: Interval): number[] => floats.filter((v) => includes(r, v));

  it("order floats with -0 below +0", () => {
    numbers.forEach((a, i) => numbers.forEach((b, j) => expect(atMost(a, b), `${a} ${b}`).toBe(i <= j)));
    expect([atMost(NaN, 0), atMost(0, NaN)]).toEqual([false, false]);
    expect([-LEAST, -0, 0].map(nextAbove)).toEqual([-0, 0, LEAST]);
  });

  it("join, meet and hold each other as sets do", () => {
    for (const [a, b] of product([kinds, kinds]) as [Interval, Interval][]) {
      const [one, two] = [holds(a), holds(b)];
      for (const v of [...one, ...two]) expect(includes(join(a, b), v)).toBe(true);
      const both = one.filter((v) => includes(b, v));
      if (both.some((v) => !Number.isNaN(v))) expect(holds(meet(a, b))).toEqual(both);
      expect(within(a, b), JSON.stringify([a, b])).toBe(one.every((v) => includes(b, v)));
      expect(isPoint(a)).toBe(one.length === 1);
    }
  });

  it("of listed values hold each of them, and no other kind", () => {
    for (const list of product([floats, floats])) {
      const r = extent(list);
      for (const v of list) expect(includes(r, v)).toBe(true);
      if (!list.every(Number.isNaN)) {
        expect(r.nan).toBe(list.some(Number.isNaN));
        for (const zero of [-0, 0])
          if (list.every((v) => v === 0))
            expect(includes(r, zero)).toBe(list.some((v) => Object.is(v, zero)));
      }
    }
  });
});

// Simplified expressions

const leaves: readonly Expr[] = [
  input("f32", 0),
  input("f32", 1),
  ...[0, -0, 1, NaN].map((v) => constant("f32", v)),
];
const condition = apply("lt", "i1", input("f32", 0), input("f32", 1));

/** An operation over inputs and constants in every place, and one more operation over that. */
const simplifiable: readonly Apply[] = Object.entries(signatures)
  .filter(([op, [from]]) => from.includes("f32") && from.length < 3 && !(op in domains))
  .flatMap(([op, [from, to]]) =>
    product(from.map(() => leaves)).flatMap((args) => {
      const e = apply(op, to, ...args);
      if (to === "i1") return [e, apply("select", "f32", e, input("f32", 0), input("f32", 1))];
      if (to !== "f32") return [e];
      return [
        e,
        apply("max", "f32", e, input("f32", 1)),
        apply("select", "f32", condition, e, input("f32", 1)),
      ];
    }),
  );

it("simplified expressions have the same bits over special values", { timeout: 300_000 }, () => {
  const pairs = product([kinds, kinds]).filter((_, i) => i % 7 === 0);
  let rewritten = 0;
  for (const e of simplifiable) {
    const run = evaluator(e);
    for (const ranges of pairs) {
      const simple = simplify(e, (id) => ranges[id]!);
      if (simple === e) continue;
      rewritten++;
      const again = evaluator(simple);
      for (const values of product([floats, floats]))
        if (values.every((v, i) => includes(ranges[i]!, v)) && !Object.is(run(values), again(values)))
          expect({ e, ranges, values, was: run(values) }).toBe(again(values));
    }
  }
  expect(rewritten).toBeGreaterThan(1_000);
});

it("facts of whole expressions hold what they compute", () => {
  const x = input("f32", 0);
  const e = apply("add", "f32", apply("mul", "f32", x, constant("f32", -0)), constant("f32", -0));
  expect(boundsOf(e, () => interval(0, 1))).toEqual(interval(-0, -0));
  expect(boundsOf(e, () => interval(-1, 1))).toEqual(interval(-0, 0));
  expect(boundsOf(e, () => anything).nan).toBe(true);
});

describe("a box in two", () => {
  const among = (halves: readonly Interval[], v: number): boolean => halves.some((half) => includes(half, v));

  it("holds every float that was in it: all pairs of the numbers above, with NaN and without", () => {
    for (const fact of facts) {
      const halves = split([{ ...fact, float: true }]).map(([half]) => half!);
      const lost = halves.length === 0 ? [] : floats.filter((v) => includes(fact, v) && !among(halves, v));
      const wider = halves.filter((half) => !within(half, fact) || within(fact, half));
      expect([fact, lost, wider]).toEqual([fact, [], []]);
    }
  });

  it("holds every integer that was in it, once: all boxes of -20 to 20", () => {
    for (let lo = -20; lo <= 20; lo++)
      for (let hi = lo; hi <= 20; hi++) {
        const halves = split([interval(lo, hi)]).map(([half]) => half!);
        const sizes = halves.reduce((sum, half) => sum + half.hi - half.lo + 1, 0);
        expect([lo, hi, sizes]).toEqual([lo, hi, lo === hi ? 0 : hi - lo + 1]);
        expect(halves.every((half) => lo <= half.lo && half.lo <= half.hi && half.hi <= hi)).toBe(true);
      }
  });
});

describe("bounds of 64 bits", () => {
  const exact: Readonly<Record<string, (a: bigint, b: bigint) => bigint>> = {
    add: (a, b) => a + b,
    sub: (a, b) => a - b,
    mul: (a, b) => a * b,
  };
  const long = (id: number): Expr => apply("convert", "i64", input("i32", id));

  // A double holds 53 bits: 2,000 products of words with one word more or less, seed 12.
  it.each(Object.keys(exact))("hold what %s gives, where doubles round as well", (op) => {
    const random = seeded(12);
    const operands = op === "mul" ? [long(0), long(1)] : [apply("mul", "i64", long(0), long(1)), long(2)];
    const whole = apply(op, "i64", ...operands);
    for (let i = 0; i < 2000; i++) {
      const [a, b, c] = [random.integer("i32"), random.integer("i32"), random.integer("i32")];
      const values = [a, b, c].map(BigInt) as [bigint, bigint, bigint];
      const [x, y] = op === "mul" ? values : [values[0] * values[1], values[2]];
      const wanted = exact[op]!(x, y);
      const { lo, hi } = boundsOf(whole, (id) => interval([a, b, c][id]!, [a, b, c][id]!));
      expect(BigInt(lo) <= wanted && wanted <= BigInt(hi), `${a} ${b} ${c}`).toBe(true);
    }
  });
});

describe("bounds in words", () => {
  const ends = (type: Scalar): [bigint, bigint] => {
    const half = 2n ** BigInt(Number(type.slice(1)) - 1);
    return [-half, half - 1n];
  };

  it.each(["i8", "i16", "i32", "i64"] as const)("of all of %s are its own", (type) => {
    const [lo, hi] = ends(type);
    expect(boundsText(limits(type), type)).toBe(`${lo}..${hi}`);
  });

  it("of an i64 have the digits of the number, wherever they lie", () => {
    for (let k = 0; k < 63; k++) {
      const [lo, hi] = [-(2 ** k), 2 ** k + (k < 53 ? 1 : 2 ** (k - 52))];
      expect(boundsText(interval(lo, hi), "i64")).toBe(`${BigInt(lo)}..${BigInt(hi)}`);
    }
  });

  it("of floats are as short as they can be, with the signs of zeros", () => {
    expect(boundsText(interval(-0, 2 ** 63), "f32")).toBe("-0..9223372036854776000");
    expect(boundsText(interval(-Infinity, 1e30), "f32")).toBe("-Infinity..1e+30");
  });
});
