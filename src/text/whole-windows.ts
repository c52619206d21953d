// Windows of older texts that leave elements over at the end of an axis: TOSA 1.0 wants them to come out even.
import type { Attributes } from "../ir/attributes.ts";
import { makeOp, type Op, type Value } from "../ir/graph.ts";
import type { Dialect, OpRecord } from "../ir/record.ts";
import { tensorType } from "../ir/types.ts";
import { leftOver } from "../ir/windows.ts";
import { addConstant, addOp, isShaped, type Draft } from "./upgrade-ops.ts";

/**
 * The same op on what its windows reach: what they leave over is taken from the pads, and the rest from the operand. No element
 * of the result reads any of it.
 */
export function withWholeWindows(dialect: Dialect, record: OpRecord, draft: Draft, ops: Op[]): Draft {
  const pad = draft.attributes["pad"];
  const [input, ...others] = draft.operands;
  if (!record.windows || pad?.kind !== "denseArray" || !input) return draft;
  const windows = record.windows(makeOp({ ...draft, record }));
  const left = windows.map(leftOver);
  if (windows.length * 2 !== pad.values.length || !left.some((n) => n > 0)) return draft;
  const unpadded = windows.map(({ after }, d) => Math.min(after, left[d]!));
  const values = pad.values.map((n, i) => (i % 2 === 0 ? n : Number(n) - unpadded[i >> 1]!));
  const cut = left.map((n, d) => n - unpadded[d]!);
  const shorter = cut.some((n) => n > 0) ? withoutEnds(dialect, draft, input, cut, ops) : input;
  const attributes: Attributes = { ...draft.attributes, pad: { ...pad, values } };
  return shorter ? { ...draft, attributes, operands: [shorter, ...others] } : draft;
}

/** The value without so many elements at the end of axes 1, 2, ...; undefined where sizes are open. */
function withoutEnds(
  dialect: Dialect,
  { span }: Draft,
  value: Value,
  cut: readonly number[],
  ops: Op[],
): Value | undefined {
  if (!isShaped(value.type) || value.type.shape.some((d) => d < 0)) return undefined;
  const { element, shape } = value.type;
  const sizes = shape.map((d, axis) => d - (cut[axis - 1] ?? 0));
  const [start, size] = [shape.map(() => 0), sizes].map((values) =>
    addConstant(dialect, { kind: "shape", values }, undefined, span, ops),
  );
  const operands = [value, start!, size!];
  const resultTypes = [tensorType(element, sizes)];
  return addOp(dialect, { name: "tosa.slice", operands, attributes: {}, resultTypes, span }, undefined, ops);
}
