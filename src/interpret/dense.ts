// Constants as tensors.
import type { DenseAttr } from "../ir/attributes.ts";
import type { Tensor, TypedArray } from "../support/tensor.ts";
import { zeros } from "../support/tensor.ts";

/** Integers of 64 bits may go into an array of real numbers. */
export function writeDense({ splat, data }: DenseAttr, into: TypedArray): void {
  const isReal = typeof data[0] === "bigint" && into instanceof Float64Array;
  const given = isReal ? Float64Array.from(data as BigInt64Array, Number) : data;
  if (splat) (into as Int32Array).fill(given[0] as never);
  else (into as Int32Array).set(given as never);
}

/** A constant as a tensor of its own. */
export function tensorOf(dense: DenseAttr): Tensor {
  const t = zeros(dense.type.element.storage, dense.type.shape!);
  writeDense(dense, t.data);
  return t;
}
