// Elementwise arithmetic of one operand.
import type { Expr } from "../expr/expr.ts";
import { constant, limits, widthOf } from "../expr/expr.ts";
import { abs, saturate } from "../expr/idioms.ts";
import {
  add,
  ceil,
  clz,
  convert,
  div,
  eq,
  floor,
  magnitude,
  max,
  neg,
  not,
  sub,
  unsignedConvert,
} from "../expr/vocabulary.ts";
import type { Op } from "../ir/graph.ts";
import type { Compute, OpRecord } from "../ir/record.ts";
import { negateRules } from "./legality.ts";
import { upgradeNegate } from "./older.ts";
import { parametersOf } from "./parameters.ts";
import { each, elementwise, floats, one, output, resultScalar, tensor, unary } from "./shared.ts";
import { broadcastOf } from "./sizes.ts";

const T = "tensor<2x7x";
const solo = (name: string, t: string): string => `%1 = tosa.${name} %0 : (${T}${t}>) -> ${T}${t}>`;

/** Of a word without a sign, less the bits that the narrower type does not have. */
const narrowClz = (a: Expr): Expr =>
  convert(a.type, sub(clz(unsignedConvert("i32", a)), constant("i32", 32 - widthOf(a.type))));

const unaries: readonly OpRecord[] = [
  elementwise({
    name: "abs",
    family: "elementwise-unary",
    summary: "Magnitude.",
    operands: unary,
    types: each(`i32 i64 ${floats}`),
    beyond: each("i8 i16"),
    lane: ([a]) => (a!.type === "f32" ? magnitude(a!) : abs(a!)),
    requires: ([a]) =>
      a!.type === "f32"
        ? []
        : [
            {
              that: not(eq(a!, constant(a!.type, limits(a!.type).lo))),
              message: `the least ${a!.type} has no magnitude`,
            },
          ],
    example: solo("abs", "i32"),
  }),
  elementwise({
    name: "bitwise_not",
    family: "elementwise-unary",
    summary: "Every bit flipped.",
    operands: unary,
    types: each("i8 i16 i32 i64"),
    beyond: each("i1"),
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
    summary: "Leading zero bits; all of them for 0.",
    operands: unary,
    types: each("i32 i64"),
    beyond: each("i8 i16"),
    lane: ([a]) => (widthOf(a!.type) < 32 ? narrowClz(a!) : clz(a!)),
    example: solo("clz", "i32"),
  }),
  elementwise({
    name: "ceil",
    family: "elementwise-unary",
    summary: "Smallest integral value not below x.",
    operands: unary,
    types: each(floats),
    lane: ([a]) => ceil(a!),
    example: solo("ceil", "f32"),
  }),
  elementwise({
    name: "floor",
    family: "elementwise-unary",
    summary: "Largest integral value not above x.",
    operands: unary,
    types: each(floats),
    lane: ([a]) => floor(a!),
    example: solo("floor", "f32"),
  }),
  elementwise({
    name: "reciprocal",
    family: "elementwise-unary",
    summary: "1 / x.",
    operands: unary,
    types: each(floats),
    lane: ([a]) => div(constant("f32", 1), a!),
    example: solo("reciprocal", "f32"),
  }),
];

/** saturate(output_zp - (x - input_zp)), computed wide enough: zero points that are not constant need i64 beside an i32. */
function negated(op: Op): Compute {
  const { lanes, operands, word, within, requires } = parametersOf(op, [0], [1, 2]);
  const [a] = lanes as [Expr];
  if (a.type === "f32") return { form: "map", operands, lane: neg(a), requires };
  // There is no wider type to keep the least i64 inside of: it wraps.
  if (a.type === "i64") return { form: "map", operands, lane: sub(constant("i64", 0), a), requires };
  const known = within(1, 0, 0) && within(2, 0, 0);
  const lane = a.type === "i32" && known ? negatedWord(a) : negatedWithin(op, a, [word(1), word(2)]);
  return { form: "map", operands, lane, requires };
}

const negatedWord = (a: Expr): Expr => sub(constant("i32", 0), max(a, constant("i32", -2147483647)));

const sumOf = (a: Expr, b: Expr): Expr =>
  a.kind === "const" && b.kind === "const" ? constant(a.type, Number(a.value) + Number(b.value)) : add(a, b);

function negatedWithin(op: Op, a: Expr, zeros: readonly [Expr, Expr]): Expr {
  const wide = (e: Expr): Expr => convert(a.type === "i32" ? "i64" : "i32", e);
  return saturate(resultScalar(op), sub(sumOf(wide(zeros[0]), wide(zeros[1])), wide(a)));
}

const negate: OpRecord = {
  name: "tosa.negate",
  family: "elementwise-unary",
  summary: "output_zp - (x - input1_zp), kept inside the type; -x for floats.",
  operands: [tensor("input1", "T"), one("input1_zp", "T"), one("output_zp", "T")],
  results: output("T"),
  attributes: [],
  types: each(`i8 i16 i32 i64 ${floats}`),
  traits: [],
  ...negateRules,
  infer: broadcastOf(0),
  compute: negated,
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
