// Places of elements: of the tensors of a contraction, and seen from other loops over the same elements in the same order.
import type { AxisIndex, Factor } from "../ir/record.ts";
import type { TensorType } from "../ir/types.ts";
import type { StridedAccess } from "../support/strides.ts";
import { broadcastStrides, stridesOf } from "../support/strides.ts";
import type { ContractKernel } from "./kernel.ts";

/** Strides along loops that split the axes of a shape. */
function splitStrides(
  strides: readonly number[],
  shape: readonly number[],
  loops: readonly number[],
): number[] {
  const found = stridesAlong(loops, strides, shape);
  if (!found) throw new Error("loops do not split the axes");
  return found;
}

/**
 * Strides along `loops` of what moves by `strides` along `dims`: both run over the same elements in row-major order. Undefined
 * where a loop would have no one stride.
 */
export function stridesAlong(
  loops: readonly number[],
  strides: readonly number[],
  dims: readonly number[],
): number[] | undefined {
  const axes = dims.map((size, d) => ({ size, stride: strides[d]! })).filter(({ size }) => size > 1);
  const found: number[] = [];
  let inside = 1;
  for (const size of [...loops].reverse()) {
    while (axes.at(-1)?.size === inside) [inside] = [1, axes.pop()];
    found.unshift(size === 1 ? 0 : axes.at(-1)!.stride * inside);
    for (let left = size; left > 1;) {
      const axis = axes.at(-1)!;
      const room = axis.size / inside;
      if (room % left === 0) [inside, left] = [inside * left, 1];
      else if (left % room !== 0 || axes.at(-2)?.stride !== axis.stride * axis.size) return undefined;
      else [left, inside] = [left / room, 1, axes.pop()];
    }
  }
  return found;
}

/** Where an operand of a contraction lies, along the axes of its shape. */
export const placeIn = ({ places, shapes }: ContractKernel, operand: number): StridedAccess =>
  places?.[operand] ?? { offset: 0, strides: stridesOf(shapes[operand]!) };

/** Where a contraction reads a factor: at index 0 of all loops, and what each loop adds to that. */
export const accessOf = (kernel: ContractKernel, { operands, axes }: Factor): StridedAccess =>
  flatAccess(axes, placeIn(kernel, operands[0]!));

/** The element at index 0 of all loops, and what each loop adds to its place, of a tensor that lies there. */
export function flatAccess(
  axes: readonly AxisIndex[],
  { offset: first, strides }: StridedAccess,
): StridedAccess {
  const sum = (of: (axis: AxisIndex) => number): number =>
    axes.reduce((n, axis, d) => n + of(axis) * strides[d]!, 0);
  const loops = axes[0]?.strides.length ?? 0;
  return {
    offset: first + sum((axis) => axis.offset),
    strides: Array.from({ length: loops }, (_, l) => sum((axis) => axis.strides[l]!)),
  };
}

/** Strides of an operand that is broadcast to the result, along the loops of the result. */
export function resultStrides({ op, compute, shapes }: ContractKernel, operand: number): number[] {
  const result = (op.results[0]!.type as TensorType).shape!;
  return splitStrides(broadcastStrides(shapes[operand]!, result), result, compute.loops);
}

/** Where loops go, the last one fastest. */
export const placesAlong = (sizes: readonly number[], strides: readonly number[]): number[] =>
  sizes.reduce<number[]>(
    (all, size, l) => all.flatMap((at) => Array.from({ length: size }, (_, i) => at + i * strides[l]!)),
    [0],
  );
