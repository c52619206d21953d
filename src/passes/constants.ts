// Constants as passes see and make them.
import type { DenseAttr } from "../ir/attributes.ts";
import { denseAt } from "../ir/attributes.ts";
import type { Op, Value } from "../ir/graph.ts";
import { constantOperand } from "../ir/constants.ts";
import type { Builder } from "../ir/rewrite.ts";
import type { TensorType } from "../ir/types.ts";
import { tensorType } from "../ir/types.ts";
import { floatsOf, isSmallFloat } from "../support/small-floats.ts";
import type { Tensor, TypedArray } from "../support/tensor.ts";
import { elements } from "../support/tensor.ts";

/** The one number an operand is made of, when it is a constant of one value. */
export function splatOf(op: Op, operand: number): number | undefined {
  const dense = constantOperand(op, operand);
  return dense && oneNumber(dense);
}

/** The one number a constant is made of, if it is. */
export function oneNumber(dense: DenseAttr): number | undefined {
  if (dense.data.length === 0) return undefined;
  if (!dense.splat && !isSplat(dense.data)) return undefined;
  const { scalar } = dense.type.element;
  return isSmallFloat(scalar) ? floatsOf(scalar, [denseAt(dense, 0)])[0] : Number(denseAt(dense, 0));
}

const isSplat = (data: TypedArray): boolean => {
  for (let i = 1; i < data.length; i++) if (!Object.is(data[i], data[0])) return false;
  return true;
};

/** The numbers of a shape operand. */
export function shapeValues(op: Op, operand: number): number[] | undefined {
  const dense = constantOperand(op, operand);
  const n = dense?.type.shape?.[0] ?? 0;
  return dense && Array.from({ length: n }, (_, i) => Number(denseAt(dense, i)));
}

/** A constant op of a tensor's contents, of the type of those or of one that is stored as they are. */
export function constantOf(tensor: Tensor, build: Pick<Builder, "op">, as?: TensorType): Value {
  const type = tensorType(tensor.type, tensor.shape);
  const splat = isSplat(tensor.data);
  const values: DenseAttr = {
    kind: "dense",
    type,
    splat,
    data: splat ? tensor.data.slice(0, 1) : tensor.data,
  };
  return build.op("tosa.const", [], { values }, as ?? type);
}

export const tensorOfType = (v: Value): TensorType => v.type as TensorType;

export const sizeOf = (v: Value): number => elements(tensorOfType(v).shape ?? []);

/** The name of a value's element type; undefined for values that are no tensors. */
export const elementNameOf = ({ type }: Value): string | undefined =>
  type.kind === "tensor" ? type.element.text : undefined;
