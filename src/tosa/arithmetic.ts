// Elementwise arithmetic: sums, products, shifts, bits, extremes.
import type { Expr } from "../expr/expr.ts";
import { constant, limits } from "../expr/expr.ts";
import {
  abs,
  logicalShiftRight,
  quotientExpr,
  roundingMulHighExpr,
  roundingMulShiftExpr,
  roundingShiftRightExpr,
  saturate,
  shiftLeft,
  shiftRightExpr,
} from "../expr/idioms.ts";
import {
  add,
  and,
  ceil,
  clz,
  convert,
  div,
  eq,
  floor,
  le,
  lt,
  magnitude,
  max,
  min,
  mul,
  neg,
  not,
  or,
  sub,
  xor,
} from "../expr/vocabulary.ts";
import { mulRules, negateRules } from "./legality.ts";
import { upgradeMul, upgradeNegate } from "./older.ts";
import { extreme } from "../expr/reduce.ts";
import type { Op } from "../ir/graph.ts";
import type { OpRecord, Require } from "../ir/record.ts";
import { requireConstant } from "../ir/record.ts";
import {
  boolOf,
  each,
  elementOf,
  elementwise,
  binary,
  inOrder,
  lanesOf,
  nanMode,
  nanOf,
  one,
  pairs,
  stored,
  resultScalar,
  tensor,
  unary,
  output,
} from "./shared.ts";
import { broadcastOf } from "./sizes.ts";

const i64 = (a: Expr): Expr => convert("i64", a);

/** The specification leaves i32 overflow open; the contract wraps. */
function fits(wide: Expr, message: string): Require {
  const { lo, hi } = limits("i32");
  return { that: and(le(constant("i64", lo), wide), le(wide, constant("i64", hi))), message };
}

const noOverflow =
  (exact: (a: Expr, b: Expr) => Expr) =>
  ([a, b]: readonly Expr[]): Require[] =>
    a!.type === "i32" ? [fits(exact(i64(a!), i64(b!)), "the exact result must fit i32")] : [];

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
const solo = (name: string, t: string): string => `%1 = tosa.${name} %0 : (${T}${t}>) -> ${T}${t}>`;

const sums: readonly OpRecord[] = [
  elementwise({
    name: "add",
    family: "elementwise-binary",
    summary: "x + y.",
    operands: binary,
    types: each("i32 f32"),
    traits: ["commutative"],
    lane: ([a, b]) => add(a!, b!),
    requires: noOverflow(add),
    example: same("add", "i32"),
  }),
  elementwise({
    name: "sub",
    family: "elementwise-binary",
    summary: "x - y.",
    operands: binary,
    types: each("i32 f32"),
    lane: ([a, b]) => sub(a!, b!),
    requires: noOverflow(sub),
    example: same("sub", "i32"),
  }),
  elementwise({
    name: "intdiv",
    family: "elementwise-binary",
    summary: "Integer quotient towards zero.",
    operands: binary,
    types: each("i32"),
    lane: ([a, b]) => quotientExpr(a!, b!),
    requires: ([a, b]) => [
      { that: not(eq(b!, constant("i32", 0))), message: "the divisor must not be 0" },
      {
        that: not(and(eq(a!, constant("i32", -2147483648)), eq(b!, constant("i32", -1)))),
        message: "the least value must not be divided by -1",
      },
    ],
    example: same("intdiv", "i32"),
    oldNames: ["tosa.int_div", "tosa.div"],
  }),
];

/** Product by a constant shift: the low bits for 0, else rounded halves up. */
function product(a: Expr, b: Expr, shift: number): Expr {
  if (a.type === "f32") return mul(a, b);
  const [x, y] = [convert("i32", a), convert("i32", b)];
  if (shift === 0) return mul(x, y);
  return shift === 31 ? roundingMulHighExpr(x, y) : roundingMulShiftExpr(x, y, constant("i32", shift));
}

/** (a*b + 2^(shift-1)) >> shift must fit i32; from shift 32 on every product does. */
function productFits(a: Expr, b: Expr, shift: number): Require[] {
  if (a.type !== "i32" || shift === 0 || shift > 31) return [];
  const [bound, half] = [2n ** BigInt(31 + shift), 2n ** BigInt(shift - 1)];
  const wide = mul(i64(a), i64(b));
  const that = and(le(constant("i64", -bound - half), wide), lt(wide, constant("i64", bound - half)));
  return [{ that, message: `the product shifted by ${shift} must fit i32` }];
}

/** Like every amount: outside of 0..63 the nearest of them. */
const shiftAmount = (amount: number): number => Math.min(63, Math.max(0, amount));

const mulRecord: OpRecord = {
  name: "tosa.mul",
  family: "elementwise-binary",
  summary:
    "x * y; i32 products are shifted right by a constant, halves up. Shift 31 is the rounding Q31 product.",
  operands: [...binary, one("shift", "i8")],
  results: output("U"),
  attributes: [],
  types: pairs("i8>i32 i16>i32 i32>i32 f32>f32"),
  traits: ["broadcast", "commutative"],
  ...mulRules,
  infer: broadcastOf(0, 1),
  compute: (op) => {
    const [a, b] = lanesOf(op, [0, 1]);
    const shift = a!.type === "i32" ? shiftAmount(Number(requireConstant(op, 2).data[0])) : 0;
    return {
      form: "map",
      operands: [0, 1],
      lane: product(a!, b!, shift),
      requires: productFits(a!, b!, shift),
    };
  },
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
    types: each("i8 i16 i32"),
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
    types: each("i8 i16 i32"),
    lane: ([a, s]) => shiftLeft(a!, s!),
    requires: amountInRange,
    example: same("logical_left_shift", "i32"),
  }),
  elementwise({
    name: "logical_right_shift",
    family: "elementwise-binary",
    summary: "x >> y filling with zeros at the element's width.",
    operands: binary,
    types: each("i8 i16 i32"),
    lane: ([a, s]) => logicalShiftRight(a!, s!),
    requires: amountInRange,
    example: same("logical_right_shift", "i32"),
  }),
];

const bits: readonly OpRecord[] = (
  [
    ["bitwise_and", "Bitwise and.", and, "i8 i16 i32"],
    ["bitwise_or", "Bitwise or.", or, "i8 i16 i32"],
    ["bitwise_xor", "Bitwise exclusive or.", xor, "i8 i16 i32"],
    ["logical_and", "Both.", and, "i1"],
    ["logical_or", "Either.", or, "i1"],
    ["logical_xor", "One but not both.", xor, "i1"],
  ] as const
).map(([name, summary, f, types]) =>
  elementwise({
    name,
    family: "elementwise-binary",
    summary,
    operands: binary,
    types: each(types),
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
    types: each("i32 f32"),
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

const unaries: readonly OpRecord[] = [
  elementwise({
    name: "abs",
    family: "elementwise-unary",
    summary: "Magnitude.",
    operands: unary,
    types: each("i32 f32"),
    lane: ([a]) => (a!.type === "f32" ? magnitude(a!) : abs(a!)),
    requires: ([a]) =>
      a!.type === "i32"
        ? [{ that: not(eq(a!, constant("i32", -2147483648))), message: "the least i32 has no magnitude" }]
        : [],
    example: solo("abs", "i32"),
  }),
  elementwise({
    name: "bitwise_not",
    family: "elementwise-unary",
    summary: "Every bit flipped.",
    operands: unary,
    types: each("i8 i16 i32"),
    lane: ([a]) => not(a!),
    example: solo("bitwise_not", "i32"),
  }),
  elementwise({
    name: "logical_not",
    family: "elementwise-unary",
    summary: "True where false.",
    operands: unary,
    types: each("i1"),
    lane: ([a]) => not(a!),
    example: solo("logical_not", "i1"),
  }),
  elementwise({
    name: "clz",
    family: "elementwise-unary",
    summary: "Leading zero bits; 32 for 0.",
    operands: unary,
    types: each("i32"),
    lane: ([a]) => clz(a!),
    example: solo("clz", "i32"),
  }),
  elementwise({
    name: "ceil",
    family: "elementwise-unary",
    summary: "Smallest integral value not below x.",
    operands: unary,
    types: each("f32"),
    lane: ([a]) => ceil(a!),
    example: solo("ceil", "f32"),
  }),
  elementwise({
    name: "floor",
    family: "elementwise-unary",
    summary: "Largest integral value not above x.",
    operands: unary,
    types: each("f32"),
    lane: ([a]) => floor(a!),
    example: solo("floor", "f32"),
  }),
  elementwise({
    name: "reciprocal",
    family: "elementwise-unary",
    summary: "1 / x.",
    operands: unary,
    types: each("f32"),
    lane: ([a]) => div(constant("f32", 1), a!),
    example: solo("reciprocal", "f32"),
  }),
];

/** saturate(output_zp - (x - input_zp)), computed wide enough. */
function negated(op: Op): Expr {
  const [a] = lanesOf(op, [0]);
  if (a!.type === "f32") return neg(a!);
  const zero = Number(requireConstant(op, 1).data[0]) + Number(requireConstant(op, 2).data[0]);
  if (a!.type === "i32") return sub(constant("i32", zero), max(a!, constant("i32", -2147483647)));
  return saturate(resultScalar(op), sub(constant("i32", zero), convert("i32", a!)));
}

const negate: OpRecord = {
  name: "tosa.negate",
  family: "elementwise-unary",
  summary: "output_zp - (x - input1_zp), kept inside the type; -x for floats.",
  operands: [tensor("input1", "T"), one("input1_zp", "T"), one("output_zp", "T")],
  results: output("T"),
  attributes: [],
  types: each("i8 i16 i32 f32"),
  traits: [],
  ...negateRules,
  infer: broadcastOf(0),
  compute: (op) => ({ form: "map", operands: [0], lane: negated(op) }),
  example: `%3 = tosa.negate %0, %1, %2 : (${T}i8>, tensor<1xi8>, tensor<1xi8>) -> ${T}i8>`,
  older: {
    attributes: ["quantization_info", "input_zp"],
    examples: [
      `%1 = "tosa.negate"(%0) {quantization_info = #tosa.unary_quant<input_zp = 3, output_zp = -2>} : (${T}i8>) -> ${T}i8>`,
      `%1 = "tosa.negate"(%0) {quantization_info = {input_zp = 3 : i32, output_zp = -2 : i32}} : (${T}i8>) -> ${T}i8>`,
      `%1 = tosa.negate %0 {input1_zp = 3 : i32, output_zp = -2 : i32} : (${T}i8>) -> ${T}i8>`,
    ],
  },
  upgrade: upgradeNegate,
};

export const arithmetic: readonly OpRecord[] = [
  ...sums,
  mulRecord,
  ...shifts,
  ...bits,
  ...extremes,
  ...unaries,
  negate,
];
