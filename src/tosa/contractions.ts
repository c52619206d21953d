// What products of tensors share: element types, zero points, accumulators, and what follows the sum.
import type { Expr } from "../expr/expr.ts";
import { input } from "../expr/expr.ts";
import { laneType } from "../expr/lane-type.ts";
import { add, convert, sub } from "../expr/vocabulary.ts";
import type { Op } from "../ir/graph.ts";
import type { AttributeSpec, AxisIndex, Compute, ConstantRule, ErrorIf, Factor } from "../ir/record.ts";
import { parametersOf } from "./parameters.ts";
import { elementOf, resultScalar, scalarOf } from "./shared.ts";

type Contract = Extract<Compute, { form: "contract" }>;

/** Bindings from rows such as `i8 i4 i32`, one word for each variable. */
export const rows = (variables: string, text: string): readonly Record<string, string>[] =>
  text.split("|").map((row) => {
    const words = row.trim().split(/\s+/);
    return Object.fromEntries(variables.split(" ").map((name, i) => [name, words[i]!]));
  });

export const accType: AttributeSpec = { name: "acc_type", kind: "type" };

/** Which types may be accumulated in, by the type of the input. */
const accumulators: Readonly<Record<string, readonly string[]>> = {
  i8: ["i32"],
  i16: ["i48"],
  f16: ["f16", "f32"],
  bf16: ["f32"],
  f32: ["f32"],
  f8E4M3FN: ["f16"],
  f8E5M2: ["f16"],
};

const accOf = (op: Op): string => {
  const a = op.attributes["acc_type"];
  return a?.kind === "type" && a.type.kind === "other" ? a.type.text : "";
};

/** The specification's pairs; `others` for an op that has some of its own. */
export const accRule = (others: Readonly<Record<string, readonly string[]>> = {}): ErrorIf => ({
  when: (op) =>
    !(others[elementOf(op, 0).scalar] ?? accumulators[elementOf(op, 0).scalar] ?? []).includes(accOf(op)),
  message: "acc_type does not go with the input",
  help: "i8 accumulates in i32, i16 in i48, f16 in f16 or f32, bf16 and f32 in f32, 8-bit floats in f16",
});

/** Zero points of bytes are any; all others are 0. */
export const zeroRules = (...operands: readonly number[]): readonly ConstantRule[] =>
  operands.map((operand) => ({
    operand,
    breaks: "ERROR_IF",
    allowed: (op) => (elementOf(op, operand).scalar === "i8" ? undefined : [0]),
    help: "only bytes have zero points",
  }));

/** An operand without its zero point, if it has one: integers as i32, where neither can wrap. */
export function centred(op: Op, operand: number, axes: readonly AxisIndex[], zero?: number): Factor {
  const type = scalarOf(op, operand);
  if (type === "f32" || zero === undefined) return { operands: [operand], axes, lane: input(type, 0) };
  const { lanes, operands, word, within } = parametersOf(op, [operand], [zero]);
  const wide = convert("i32", lanes[0]!);
  return { operands, axes, lane: within(zero, 0, 0) ? wide : sub(wide, word(zero)) };
}

/** The type of an integer or float accumulator: floats are summed in binary32, whatever `acc_type` says. */
export function accumulatorOf(op: Op): Contract["type"] {
  const { kind, bits } = elementOf(op, 0);
  return kind === "float" ? "f32" : bits === 16 ? "i48" : "i32";
}

/** The sum as it is. */
export const asIs = (op: Op): Contract["finish"] => ({
  operands: [],
  lane: input(laneType(accumulatorOf(op)), 0),
});

/** The sum and a bias, in the type of the result. */
export function withBias(op: Op, bias: number): Contract["finish"] {
  const type = resultScalar(op);
  const sum: Expr = convert(type, input(laneType(accumulatorOf(op)), 0));
  return { operands: [bias], lane: add(sum, input(type, 2)) };
}
