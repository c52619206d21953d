// Constants and copies.
import type { Op } from "../ir/graph.ts";
import type { DenseAttr } from "../ir/attributes.ts";
import type { Inferred, OldOp, OpRecord, Upgraded } from "../ir/record.ts";
import { NeedsConstant } from "../ir/constants.ts";
import { typeText } from "../ir/types.ts";
import { elements } from "../support/tensor.ts";
import { each, output, shapeOf, shapeSlot, stored, tensor, without } from "./shared.ts";
import { everyType } from "./move.ts";
import { mismatch, sameShape, shapes } from "./sizes.ts";

/** The elements, unless the text left them out (elided weights): such a model can be read and printed, not run. */
function valuesOf(op: Op): DenseAttr | undefined {
  const values = op.attributes["values"];
  return values?.kind === "dense" ? values : undefined;
}

function needed(op: Op): DenseAttr {
  const dense = valuesOf(op);
  if (!dense) throw new NeedsConstant(op, 0);
  return dense;
}

function inferConst(op: Op): Inferred {
  const dense = valuesOf(op);
  if (!dense) return shapes((op.results[0]!.type as { shape?: readonly number[] }).shape ?? []);
  if (!dense.type.shape) return mismatch("op/const", "the elements of a constant need a ranked type");
  const { type } = op.results[0]!;
  if (type.kind === "tensor" && (!type.shape || type.shape.some((d) => d < 0)))
    return mismatch("op/const", "a constant has a type without open sizes", {
      help: `write its type as ${typeText({ ...type, shape: dense.type.shape })}`,
    });
  return shapes(dense.type.shape);
}

function upgradeConst(old: OldOp): Upgraded | undefined {
  const value = old.attributes["value"];
  if (old.attributes["values"]) return undefined;
  return value && { attributes: { ...without(old.attributes, "value"), values: value }, operands: [] };
}

const constRecord: OpRecord = {
  name: "tosa.const",
  family: "data",
  summary: "A literal tensor.",
  operands: [],
  results: output("T"),
  attributes: [{ name: "values", kind: "elements" }],
  types: [],
  traits: ["constant"],
  infer: inferConst,
  compute: (op) => ({ form: "const", value: needed(op) }),
  example: '%0 = "tosa.const"() <{values = dense<7> : tensor<1x1xi32>}> : () -> tensor<1x1xi32>',
  older: {
    attributes: ["value"],
    examples: ['%0 = "tosa.const"() {value = dense<7> : tensor<1x1xi32>} : () -> tensor<1x1xi32>'],
  },
  upgrade: upgradeConst,
};

const constShape: OpRecord = {
  name: "tosa.const_shape",
  family: "shape",
  summary: "A literal shape.",
  operands: [],
  results: [shapeSlot("output")],
  attributes: [{ name: "values", kind: "elements" }],
  types: [],
  traits: ["constant"],
  infer: (op) => shapes([valuesOf(op)?.type.shape?.[0] ?? (op.results[0]!.type as { rank: number }).rank]),
  compute: (op) => ({ form: "const", value: needed(op) }),
  example: "%0 = tosa.const_shape {values = dense<[3, 2]> : tensor<2xindex>} : () -> !tosa.shape<2>",
  older: {
    attributes: ["value"],
    examples: ["%0 = tosa.const_shape {value = dense<[3, 2]> : tensor<2xindex>} : () -> !tosa.shape<2>"],
  },
  upgrade: upgradeConst,
};

const identity: OpRecord = {
  name: "tosa.identity",
  family: "data",
  summary: "The same tensor.",
  operands: [tensor("input1", "T")],
  results: output("T"),
  attributes: [],
  types: [...everyType, ...each("i4 i48")],
  admits: { T: stored },
  traits: [],
  infer: sameShape,
  compute: (op) => {
    const n = elements(shapeOf(op, 0));
    const flat = { offset: 0, strides: [1] };
    return { form: "move", copies: [{ operand: 0, dims: [n], from: flat, to: flat }] };
  },
  example: "%1 = tosa.identity %0 : (tensor<2x7xi32>) -> tensor<2x7xi32>",
};

export const data: readonly OpRecord[] = [constRecord, constShape, identity];
