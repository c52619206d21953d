// What ops that only move elements share: each is a few strided copies, which interpreter and targets run as they stand.
import type { Op } from "../ir/graph.ts";
import type { Compute, Inferred, OpRecord, SlotSpec, StridedCopy } from "../ir/record.ts";
import { NeedsConstant } from "../ir/constants.ts";
import { shapeValues } from "../ir/shape-values.ts";
import { stridesOf } from "../support/strides.ts";
import { each, extended, floats, output, stored } from "./shared.ts";
import { shapes } from "./sizes.ts";

/** Types of elements that are moved as they are; the last two are not computed with. */
export const everyType = each(`i1 i8 i16 i32 i64 ${floats} f8E4M3FN f8E5M2`);

/** The numbers of a `!tosa.shape` operand, when they are known. */
export const sizes = (op: Op, operand: number): readonly number[] | undefined =>
  shapeValues(op.operands[operand]);

export function known(op: Op, operand: number): readonly number[] {
  const numbers = sizes(op, operand);
  if (!numbers) throw new NeedsConstant(op, operand);
  return numbers;
}

/** What the text declares, when a shape operand is not constant: nothing to check it against. */
export const declared = (op: Op): Inferred =>
  shapes((op.results[0]!.type as { shape?: readonly number[] }).shape ?? []);

export const resultShape = (op: Op): readonly number[] =>
  (op.results[0]!.type as { shape: readonly number[] }).shape;

/** A record of an op whose operands and result have one element type, whatever it is. */
export function layout(
  name: string,
  summary: string,
  operands: readonly SlotSpec[],
  infer: (op: Op) => Inferred,
  compute: (op: Op) => Compute,
  example: string,
  more: Partial<OpRecord> = {},
): OpRecord {
  const admits = { T: stored };
  const common = {
    family: "layout",
    results: output("T"),
    attributes: [],
    ...extended(everyType, each("i4 i48")),
    admits,
    traits: [],
  };
  return { name: `tosa.${name}`, summary, operands, infer, compute, example, ...common, ...more };
}

export const dense = (shape: readonly number[], offset = 0): StridedCopy["from"] => ({
  offset,
  strides: stridesOf(shape),
});

export const whole = (op: Op, from: StridedCopy["from"], dims = resultShape(op)): Compute => ({
  form: "move",
  copies: [{ operand: 0, dims, from, to: dense(resultShape(op)) }],
});
