// Elements that have their places from tables, and what is made of them.
import type { Compute, Sample } from "../ir/record.ts";
import { broadcastStrides, stridesOf } from "../support/strides.ts";
import type { Tensor } from "../support/tensor.ts";
import { elements } from "../support/tensor.ts";
import type { Arithmetic } from "./arithmetic.ts";
import { tensorOf } from "./dense.ts";

export function runSample(
  { samples, weights, lane }: Extract<Compute, { form: "sample" }>,
  operands: readonly Tensor[],
  out: Tensor,
  arithmetic: Arithmetic,
): void {
  const space = out.shape;
  const lanes = [
    ...samples.map((s) => ({
      data: operands[s.operand]!.data,
      places: placesOf(s, operands[s.operand]!, space),
    })),
    ...weights.map(tensorOf).map((t) => ({ data: t.data, places: broadcastPlaces(t, space) })),
  ];
  const evaluate = arithmetic.evaluator(lane);
  const index = space.map(() => 0);
  const values = lanes.map(() => 0);
  for (let i = 0; i < elements(space); i++) {
    lanes.forEach(({ data, places }, k) => {
      let at = 0;
      for (let d = 0; d < index.length; d++) at += places[d]![index[d]!]!;
      values[k] = data[at] as number;
    });
    out.data[i] = evaluate(values) as never;
    advance(index, space);
  }
}

/** For each axis of the result what each index along it adds to the place of an element. */
function placesOf({ indices }: Sample, { shape }: Tensor, space: readonly number[]): Float64Array[] {
  const strides = stridesOf(shape);
  return space.map((size, d) =>
    Float64Array.from({ length: size }, (_, i) => (indices[d]?.[i] ?? i) * strides[d]!),
  );
}

const broadcastPlaces = ({ shape }: Tensor, space: readonly number[]): Float64Array[] =>
  broadcastStrides(shape, space).map((stride, d) =>
    Float64Array.from({ length: space[d]! }, (_, i) => i * stride),
  );

/** The next index in row-major order. */
function advance(index: number[], space: readonly number[]): void {
  for (let d = index.length - 1; d >= 0; d--) {
    if (++index[d]! < space[d]!) return;
    index[d] = 0;
  }
}
