// Constants as tensors.
import type { DenseAttr } from "../ir/attributes.ts";
import type { Tensor, TypedArray } from "../support/tensor.ts";
import { zeros } from "../support/tensor.ts";

export function writeDense(dense: DenseAttr, into: TypedArray): void {
  if (dense.splat) (into as Int32Array).fill(dense.data[0] as never);
  else (into as Int32Array).set(dense.data as never);
}

/** A constant as a tensor of its own. */
export function tensorOf(dense: DenseAttr): Tensor {
  const t = zeros(dense.type.element.storage, dense.type.shape!);
  writeDense(dense, t.data);
  return t;
}
