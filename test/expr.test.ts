// Lane expressions: fast forms of idioms against their definitions, ranges against values, fma against exact sums.
import { describe, expect, it } from "vitest";
import { evaluator } from "../src/expr/evaluate.ts";
import type { Scalar } from "../src/expr/expr.ts";
import { apply, input } from "../src/expr/expr.ts";
import { idioms } from "../src/expr/idioms.ts";
import { fma32, floatOfBits } from "../src/expr/numbers.ts";
import { contains, interval } from "../src/expr/range.ts";
import { operationNamed } from "../src/expr/vocabulary.ts";
import { exactFma } from "./support/exact-fma.ts";
import type { Random } from "./support/seeded.ts";
import { edgesOf, seeded } from "./support/seeded.ts";

/** An operand: any value of a type, or a shift amount in the range that the idiom states. */
type Operand = Scalar | { readonly lo: number; readonly hi: number };

interface Use {
  readonly op: string;
  readonly type: Scalar;
  readonly operands: readonly Operand[];
}

const integers: readonly Scalar[] = ["i8", "i16", "i32"];
const narrowing = [
  ["i32", "i16"],
  ["i32", "i8"],
  ["i16", "i8"],
] as const;

/** `first` operands of the result's type, then `rest`. */
const onAll = (op: string, ...operands: (Operand | "same")[]): Use[] =>
  integers.map((type) => ({ op, type, operands: operands.map((o) => (o === "same" ? type : o)) }));

const q31 = (op: string, ...rest: Operand[]): Use[] => [
  { op, type: "i32", operands: ["i32", "i32", ...rest] },
];
const narrowed = (op: string): Use[] => narrowing.map(([from, type]) => ({ op, type, operands: [from] }));

const uses: readonly Use[] = [
  ...onAll("abs", "same"),
  ...q31("mul_high"),
  ...q31("rounding_mul_high"),
  ...q31("rounding_mul_shift", { lo: 1, hi: 63 }),
  ...q31("double_rounding_mul_shift", { lo: 1, hi: 63 }),
  ...["shift_left", "shift_right", "rounding_shift_right", "logical_shift_right"].flatMap((op) => [
    ...onAll(op, "same", "same"),
    ...onAll(op, "same", { lo: -3, hi: 70 }),
  ]),
  ...onAll("saturating_abs", "same"),
  ...onAll("saturating_add", "same", "same"),
  ...onAll("saturating_sub", "same", "same"),
  { op: "raised_byte", type: "i16", operands: ["i8"] },
  { op: "high_byte", type: "i8", operands: ["i16"] },
  { op: "rounding_mul_q15", type: "i16", operands: ["i16", "i16"] },
  { op: "interpolate", type: "i32", operands: ["i32", "i32", { lo: 0, hi: 128 }] },
  ...narrowed("saturate"),
  ...narrowed("saturate_unsigned"),
];

/** Without a definition: nothing smaller says what a quotient is. */
const quotient: Use = { op: "quotient", type: "i32", operands: ["i32", "i32"] };

const scalarOf = (o: Operand): Scalar => (typeof o === "string" ? o : "i32");
const titleOf = ({ op, type, operands }: Use): string =>
  `${op}(${operands.map((o) => (typeof o === "string" ? o : `${o.lo}..${o.hi}`)).join(", ")}) -> ${type}`;

const expression = ({ op, type, operands }: Use) =>
  apply(op, type, ...operands.map((o, id) => input(scalarOf(o), id)));

function edges(o: Operand, most: number): number[] {
  if (typeof o !== "string") return Array.from({ length: o.hi - o.lo + 1 }, (_, i) => o.lo + i);
  const all = edgesOf(o);
  const stride = Math.ceil(all.length / most);
  return [...all.filter((_, i) => i % stride === 0), Math.min(...all), Math.max(...all), -1, 0, 1];
}

const random = (r: Random, o: Operand): number =>
  typeof o === "string" ? r.integer(o) : r.within(o.lo, o.hi);

/** The cross product of edge values (thinned for three operands), then random ones. */
function* inputsOf(use: Use, count: number): Generator<number[]> {
  const most = use.operands.length > 2 ? 30 : 300;
  let products: number[][] = [[]];
  for (const o of use.operands) products = products.flatMap((p) => edges(o, most).map((v) => [...p, v]));
  yield* products;
  const r = seeded(use.op.length);
  for (let i = 0; i < count; i++) yield use.operands.map((o) => random(r, o));
}

/** The first input for which two evaluations differ. */
function difference(use: Use, f: (v: number[]) => unknown, g: (v: number[]) => unknown): unknown {
  for (const values of inputsOf(use, 20_000)) {
    const [a, b] = [f(values), g(values)];
    if (!Object.is(a, b)) return { values, fast: a, defined: b };
  }
  return undefined;
}

const named = new Set([...uses, quotient].map((u) => u.op));

describe("idioms", () => {
  it("are all tested", () => {
    const defined = idioms.filter((o) => o.define);
    expect(defined.map((o) => o.name).filter((name) => !named.has(name))).toEqual([]);
  });

  it.each(uses.map((u) => [titleOf(u), u] as const))("%s equals its definition", (_, use) => {
    const e = expression(use);
    expect(difference(use, evaluator(e), evaluator(e, { expand: true }))).toBeUndefined();
  });

  it("rounding_shift_right of 64 bits equals its definition", () => {
    const use: Use = { op: "products", type: "i32", operands: ["i32", "i32", { lo: -3, hi: 70 }] };
    const [a, b] = [0, 1].map((id) => apply("convert", "i64", input("i32", id)));
    const shifted = apply("rounding_shift_right", "i64", apply("mul", "i64", a!, b!), input("i32", 2));
    const difference64 = difference(use, evaluator(shifted), evaluator(shifted, { expand: true }));
    expect(difference64).toBeUndefined();
  });

  it("quotient truncates, gives 0 for a division by 0, and wraps", () => {
    const truth = ([a, b]: number[]): number =>
      b === 0 ? 0 : Number(BigInt.asIntN(32, BigInt(a!) / BigInt(b!)));
    const run = evaluator(expression(quotient));
    const found = difference(quotient, (v) => Number(run(v)) + 0, truth);
    expect(found).toBeUndefined();
  });
});

/** A random part of what an operand can hold, often small or at an end. */
function randomInterval(r: Random, o: Operand) {
  const [a, b] = [random(r, o), random(r, o)];
  return interval(Math.min(a, b), Math.max(a, b));
}

const insideOf = (r: Random, { lo, hi }: { lo: number; hi: number }): number =>
  r.bits() & 1 ? r.within(lo, hi) : r.bits() & 1 ? lo : hi;

function escaped(use: Use): unknown {
  const { range } = operationNamed(use.op);
  const run = evaluator(expression(use));
  const r = seeded(7);
  for (let i = 0; i < 2_000; i++) {
    const ranges = use.operands.map((o) => randomInterval(r, o));
    const bound = range!(use.type, ranges, use.operands.map(scalarOf));
    for (let k = 0; k < 12; k++) {
      const values = ranges.map((x) => insideOf(r, x));
      if (!contains(bound, Number(run(values)))) return { ranges, bound, values, value: run(values) };
    }
  }
  return undefined;
}

const primitive = (op: string, ...operands: (Operand | "same")[]): Use[] =>
  operationNamed(op).range ? onAll(op, ...operands) : [];

const primitives: readonly Use[] = [
  ...["add", "sub", "mul", "max", "min", "and", "or", "xor"].flatMap((op) => primitive(op, "same", "same")),
  ...["eq", "lt", "le"].flatMap((op) => integers.map((t): Use => ({ op, type: "i1", operands: [t, t] }))),
  ...primitive("select", "i1", "same", "same"),
  ...["shl", "sar"].flatMap((op) => primitive(op, "same", { lo: 0, hi: 7 })),
  ...narrowed("convert"),
  { op: "unsigned_convert", type: "i32", operands: ["i8"] },
  { op: "unsigned_convert", type: "i32", operands: ["i16"] },
  { op: "clz", type: "i32", operands: ["i32"] },
];

describe("ranges", () => {
  it.each([...uses, quotient, ...primitives].map((u) => [titleOf(u), u] as const))("%s", (_, use) => {
    expect(escaped(use)).toBeUndefined();
  });
});

const finite = (r: Random): number => {
  const v = r.float();
  return Number.isFinite(v) ? v : 1;
};

/** A float near v: some units in the last place away. */
const near = (r: Random, v: number): number => {
  const moved = Math.fround(v * (1 + r.within(-4, 4) * 2 ** -24));
  return Number.isFinite(moved) ? moved : 1;
};

/** Operands whose sums are hard to round: ties, cancellation, subnormal and overflowing results. */
const hard: Record<string, (r: Random) => number[]> = {
  anything: (r) => [finite(r), finite(r), finite(r)],
  cancellation: (r) => {
    const [a, b] = [r.bits() * 2 ** -20, r.bits() * 2 ** -31].map(Math.fround) as [number, number];
    return [a, b, near(r, -a * b)];
  },
  ties: (r) => {
    const [a, b] = [r.within(1, 4095) * 2 + 1, r.within(1, 4095) * 2 + 1];
    return [a, b * 2 ** r.within(-40, 0), (r.bits() & 1 ? 1 : -1) * 2 ** r.within(-20, 40)];
  },
  "ties broken by far digits": (r) => {
    const c = Math.fround((1 + r.within(0, 8388607) * 2 ** -23) * (r.bits() & 1 ? 1 : -1));
    const tiny = 1 + r.within(-2, 2) * 2 ** -23;
    return [Math.fround(tiny), 2 ** -24 * (r.bits() & 1 ? 1 : -1), c];
  },
  subnormals: (r) => [
    floatOfBits(r.within(0, 0x00ffffff)),
    Math.fround(r.bits() * 2 ** -31),
    floatOfBits(r.bits() & 0x80ffffff),
  ],
  "far below": (r) => [2 ** -75, Math.fround(r.bits() * 2 ** -105), floatOfBits(r.within(0, 3))],
  overflow: (r) => [
    Math.fround(2 ** 64 * (1 + r.within(-8, 8) * 2 ** -23)),
    Math.fround(2 ** 64 * (1 - r.within(0, 8) * 2 ** -24)),
    (r.bits() & 1 ? 1 : -1) * 2 ** r.within(90, 105),
  ],
};

describe("fma32", () => {
  it.each(Object.entries(hard))("%s", (_, operands) => {
    const r = seeded(11);
    for (let i = 0; i < 20_000; i++) {
      const [a, b, c] = operands(r).map(Math.fround) as [number, number, number];
      const [got, truth] = [fma32(a, b, c), exactFma(a, b, c)];
      if (!Object.is(got, truth)) expect.fail(`fma(${a}, ${b}, ${c}) is ${truth}, not ${got}`);
    }
  });

  it("keeps IEEE's special values", () => {
    expect(fma32(Infinity, 1, -Infinity)).toBeNaN();
    expect(fma32(Infinity, 0, 1)).toBeNaN();
    expect(fma32(2, 3, Infinity)).toBe(Infinity);
    expect(fma32(-0, 1, -0)).toBe(-0);
    expect(fma32(1, 1, -1)).toBe(0);
  });
});
