// Elementwise arithmetic of one operand.
import type { Expr } from "../expr/expr.ts";
import { constant } from "../expr/expr.ts";
import { abs, saturate } from "../expr/idioms.ts";
import { ceil, clz, convert, div, eq, floor, magnitude, max, neg, not, sub } from "../expr/vocabulary.ts";
import type { Op } from "../ir/graph.ts";
import type { OpRecord } from "../ir/record.ts";
import { requireConstant } from "../ir/record.ts";
import { negateRules } from "./legality.ts";
import { upgradeNegate } from "./older.ts";
import { each, elementwise, lanesOf, one, output, resultScalar, tensor, unary } from "./shared.ts";
import { broadcastOf } from "./sizes.ts";

const T = "tensor<2x7x";
const solo = (name: string, t: string): string => `%1 = tosa.${name} %0 : (${T}${t}>) -> ${T}${t}>`;

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

export const unaryArithmetic: readonly OpRecord[] = [...unaries, negate];
