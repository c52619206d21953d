// Elementwise arithmetic of two operands: sums, products, shifts, bits, extremes.
import type { Expr } from "../expr/expr.ts";
import { constant, limits } from "../expr/expr.ts";
import {
  logicalShiftRight,
  quotientExpr,
  roundingMulHighExpr,
  roundingMulShiftExpr,
  roundingShiftRightExpr,
  shiftLeft,
  shiftRightExpr,
} from "../expr/idioms.ts";
import {
  add,
  and,
  convert,
  eq,
  le,
  lt,
  max,
  min,
  mul,
  not,
  or,
  sub,
  xor,
  select,
} from "../expr/vocabulary.ts";
import { mulRules } from "./legality.ts";
import { upgradeMul } from "./older.ts";
import { amountWithin, parametersOf } from "./parameters.ts";
import { extreme } from "../expr/reduce.ts";
import type { Op } from "../ir/graph.ts";
import type { Compute, OpRecord, Require } from "../ir/record.ts";
import {
  boolOf,
  each,
  elementOf,
  elementwise,
  extended,
  binary,
  floats,
  inOrder,
  nanMode,
  nanOf,
  one,
  pairs,
  resultScalar,
  stored,
  output,
} from "./shared.ts";
import { broadcastOf } from "./sizes.ts";

const i64 = (a: Expr): Expr => convert("i64", a);

/** The specification leaves i32 overflow open; the contract wraps. */
function fits(wide: Expr, message: string): Require {
  const { lo, hi } = limits("i32");
  return { that: and(le(constant("i64", lo), wide), le(wide, constant("i64", hi))), message };
}

/** `lost`: of two i64 and the result that wrapped, an i64 that is negative where the exact result does not fit. */
const noOverflow =
  (exact: (a: Expr, b: Expr) => Expr, lost: (a: Expr, b: Expr, result: Expr) => Expr) =>
  ([a, b]: readonly Expr[]): Require[] => {
    if (a!.type === "i32") return [fits(exact(i64(a!), i64(b!)), "the exact result must fit i32")];
    if (a!.type !== "i64") return [];
    const that = le(constant("i64", 0), lost(a!, b!, exact(a!, b!)));
    return [{ that, message: "the exact result must fit i64" }];
  };

/** The specification leaves amounts outside 0..width-1 open. */
const amountInRange = ([a, s]: readonly Expr[]): Require[] => [
  {
    that: and(le(constant(s!.type, 0), s!), le(s!, constant(s!.type, Number(a!.type.slice(1)) - 1))),
    message: `the shift amount must lie in 0..${Number(a!.type.slice(1)) - 1}`,
  },
];

const T = "tensor<2x7x";
const same = (name: string, t: string, attrs = ""): string =>
  `%2 = tosa.${name} %0, %1${attrs} : (${T}${t}>, ${T}${t}>) -> ${T}${t}>`;

const sums: readonly OpRecord[] = [
  elementwise({
    name: "add",
    family: "elementwise-binary",
    summary: "x + y.",
    operands: binary,
    types: each(`i32 i64 ${floats}`),
    beyond: each("i8 i16"),
    traits: ["commutative"],
    lane: ([a, b]) => add(a!, b!),
    requires: noOverflow(add, (a, b, sum) => and(xor(a, sum), xor(b, sum))),
    example: same("add", "i32"),
  }),
  elementwise({
    name: "sub",
    family: "elementwise-binary",
    summary: "x - y.",
    operands: binary,
    types: each(`i32 i64 ${floats}`),
    beyond: each("i8 i16"),
    lane: ([a, b]) => sub(a!, b!),
    requires: noOverflow(sub, (a, b, difference) => and(xor(a, b), xor(a, difference))),
    example: same("sub", "i32"),
  }),
  elementwise({
    name: "intdiv",
    family: "elementwise-binary",
    summary: "Integer quotient towards zero.",
    operands: binary,
    types: each("i32 i64"),
    lane: ([a, b]) => quotientExpr(a!, b!),
    requires: ([a, b]) => [
      { that: not(eq(b!, constant(b!.type, 0))), message: "the divisor must not be 0" },
      {
        that: not(and(eq(a!, constant(a!.type, limits(a!.type).lo)), eq(b!, constant(b!.type, -1)))),
        message: "the least value must not be divided by -1",
      },
    ],
    example: same("intdiv", "i32"),
    oldNames: ["tosa.int_div", "tosa.div"],
  }),
];

/** The low bits for shift 0, else rounded halves up. */
function product(a: Expr, b: Expr, shift: Expr): Expr {
  const [x, y] = [convert("i32", a), convert("i32", b)];
  const shifted = roundingMulShiftExpr(x, y, amountWithin(shift, 1, 63));
  if (shift.kind !== "const") return select(lt(constant("i32", 0), shift), shifted, mul(x, y));
  if (shift.value === 31) return roundingMulHighExpr(x, y);
  return Number(shift.value) > 0 ? shifted : mul(x, y);
}

/** The exact product, shifted, must fit i32; that of bytes and of halfwords does. */
function productFits(a: Expr, b: Expr, shift: Expr): Require[] {
  if (a.type === "i64") return [wideProductFits(a, b)];
  if (a.type !== "i32") return [];
  const shifted = roundingShiftRightExpr(mul(i64(a), i64(b)), shift);
  if (shift.kind === "const")
    return shift.value === 0 ? [] : [fits(shifted, `the product shifted by ${shift.value} must fit i32`)];
  const { that, message } = fits(shifted, "the product shifted must fit i32");
  return [{ that: or(le(shift, constant("i32", 0)), that), message }];
}

/** Divided by a factor that is not 0, a product that did not wrap gives the other; the least value by -1 does not come back. */
function wideProductFits(a: Expr, b: Expr): Require {
  const [zero, least] = [constant("i64", 0), constant("i64", limits("i64").lo)];
  const back = eq(quotientExpr(mul(a, b), b), a);
  const leastByMinusOne = and(eq(a, least), eq(b, constant("i64", -1)));
  return { that: or(eq(b, zero), and(back, not(leastByMinusOne))), message: "the product must fit i64" };
}

function multiplied(op: Op): Compute {
  const { lanes, operands, word, requires } = parametersOf(op, [0, 1], [2]);
  const [a, b] = lanes as [Expr, Expr];
  if (a.type === "f32") return { form: "map", operands, lane: mul(a, b), requires };
  if (a.type === "i64")
    return { form: "map", operands, lane: mul(a, b), requires: [...requires, ...productFits(a, b, word(2))] };
  const shift = word(2);
  return {
    form: "map",
    operands,
    lane: convert(resultScalar(op), product(a, b, shift)),
    requires: [...requires, ...productFits(a, b, shift)],
  };
}

const mulRecord: OpRecord = {
  name: "tosa.mul",
  family: "elementwise-binary",
  summary:
    "x * y; i32 products are shifted right by `shift`, halves up. Shift 31 is the rounding Q31 product.",
  operands: [...binary, one("shift", "i8")],
  results: output("U"),
  attributes: [],
  ...extended(
    pairs("i8>i32 i16>i32 i32>i32 i64>i64 f32>f32 f16>f16 bf16>bf16"),
    pairs("i8>i8 i8>i16 i16>i16"),
  ),
  traits: ["broadcast", "commutative"],
  ...mulRules,
  infer: broadcastOf(0, 1),
  compute: multiplied,
  example: `%3 = tosa.mul %0, %1, %2 : (${T}i32>, ${T}i32>, tensor<1xi8>) -> ${T}i32>`,
  older: {
    attributes: [],
    examples: [`%2 = "tosa.mul"(%0, %1) {shift = 12 : i32} : (${T}i32>, ${T}i32>) -> ${T}i32>`],
  },
  upgrade: upgradeMul,
};

const round = (op: Op): boolean => boolOf(op, "round");

const shifts: readonly OpRecord[] = [
  elementwise({
    name: "arithmetic_right_shift",
    family: "elementwise-binary",
    summary: "x >> y keeping the sign; with `round`, plus the last bit shifted out.",
    operands: binary,
    types: each("i8 i16 i32 i64"),
    attributes: [{ name: "round", kind: "bool" }],
    lane: ([a, s], op) => (round(op) ? roundingShiftRightExpr : shiftRightExpr)(a!, s!),
    requires: amountInRange,
    example: same("arithmetic_right_shift", "i32", " {round = true}"),
  }),
  elementwise({
    name: "logical_left_shift",
    family: "elementwise-binary",
    summary: "x << y; bits beyond the width are lost.",
    operands: binary,
    types: each("i8 i16 i32 i64"),
    lane: ([a, s]) => shiftLeft(a!, s!),
    requires: amountInRange,
    example: same("logical_left_shift", "i32"),
  }),
  elementwise({
    name: "logical_right_shift",
    family: "elementwise-binary",
    summary: "x >> y filling with zeros at the element's width.",
    operands: binary,
    types: each("i8 i16 i32 i64"),
    lane: ([a, s]) => logicalShiftRight(a!, s!),
    requires: amountInRange,
    example: same("logical_right_shift", "i32"),
  }),
];

const bits: readonly OpRecord[] = (
  [
    ["bitwise_and", "Bitwise and.", and, "i8 i16 i32 i64", "i1"],
    ["bitwise_or", "Bitwise or.", or, "i8 i16 i32 i64", "i1"],
    ["bitwise_xor", "Bitwise exclusive or.", xor, "i8 i16 i32 i64", "i1"],
    ["logical_and", "Both.", and, "i1"],
    ["logical_or", "Either.", or, "i1"],
    ["logical_xor", "One but not both.", xor, "i1"],
  ] as const
).map(([name, summary, f, types, beyond]) =>
  elementwise({
    name,
    family: "elementwise-binary",
    summary,
    operands: binary,
    types: each(types),
    beyond: beyond ? each(beyond) : [],
    traits: ["commutative"],
    lane: ([a, b]) => f(a!, b!),
    example: same(name, types.split(" ").at(-1)!),
  }),
);

const extremes: readonly OpRecord[] = (
  [
    ["maximum", "The larger element.", max],
    ["minimum", "The smaller element.", min],
  ] as const
).map(([name, summary, f]) =>
  elementwise({
    name,
    family: "elementwise-binary",
    summary,
    operands: binary,
    types: each(`i32 i64 ${floats}`),
    beyond: each("i8 i16"),
    admits: { T: stored },
    attributes: [nanMode],
    traits: ["commutative"],
    lane: ([a, b], op) => {
      const ordered = (e: Expr): Expr => inOrder(e, elementOf(op, 0));
      return ordered(extreme(f, nanOf(op), ordered(a!), ordered(b!)));
    },
    example: same(name, "i32"),
  }),
);

export const binaryArithmetic: readonly OpRecord[] = [...sums, mulRecord, ...shifts, ...bits, ...extremes];
