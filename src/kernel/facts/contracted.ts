// Bounds of the results of contractions, from what is constant in them: of sums over integers by the weights of each column.
import { boundsOf } from "../../expr/bounds.ts";
import { evaluator } from "../../expr/evaluate.ts";
import type { Scalar } from "../../expr/expr.ts";
import { limits, widthOf } from "../../expr/expr.ts";
import { laneType } from "../../expr/lane-type.ts";
import { wrap } from "../../expr/numbers.ts";
import type { Interval } from "../../expr/range.ts";
import { fitOrAll, interval, join, point } from "../../expr/range.ts";
import type { Factor } from "../../ir/record.ts";
import { elements, lanesOf } from "../../support/tensor.ts";
import type { Buffer, ContractKernel } from "../kernel.ts";
import { accessOf, placesAlong, resultStrides } from "../places.ts";
import { contentsOf } from "./facts.ts";

/** Inputs of what follows a sum: the sum, how many taps there were, then operands. */
const [SUM, COUNT, FIRST] = [0, 1, 2];

/** Bounds of what a contraction stores, given those of buffers that others wrote; undefined where nothing is known. */
export function boundsOfContraction(
  kernel: ContractKernel,
  known: Pick<ReadonlyMap<Buffer, Interval>, "get">,
): Interval | undefined {
  const { compute, operands } = kernel;
  const [a, b, more] = compute.factors;
  const [from, weights] = [a, b].map((f) => f && operands[f.operands[0]!]);
  if (compute.kind !== "sum" || compute.type === "f32" || !isShort(from) || !isShort(weights) || more)
    return undefined;
  if (!weights.data || a!.operands.length + b!.operands.length > 2) return undefined;
  const read = contentsOf(from) ?? known.get(from) ?? limits(from.type as Scalar);
  const type = laneType(compute.type);
  const [moving, strides] = columnsOf(kernel, b!);
  const after = compute.finish.operands.map((operand) => valuesAlong(kernel, operand, moving));
  const count = interval(0, elements(compute.taps));
  const element = boundsOf(a!.lane, () => read);
  return sumsOf(kernel, b!, strides, element)
    .map((sum, n) =>
      boundsOf(compute.finish.lane, (id) =>
        id === SUM ? fitOrAll(type, sum) : id === COUNT ? count : after[id - FIRST]!(n),
      ),
    )
    .reduce(join);
}

/** Whether what a buffer holds has so few values that each can be asked about. */
const isShort = (b: Buffer | undefined): b is Buffer => b?.type === "i8" || b?.type === "i16";

/** The loops of the result that weights vary over, and places of weights at the indices of those. */
function columnsOf(kernel: ContractKernel, b: Factor): [loops: number[], places: number[]] {
  const { compute } = kernel;
  const { offset, strides } = accessOf(kernel, b);
  const moving = compute.loops.flatMap((_, l) => (strides[l] === 0 ? [] : [l]));
  const sizes = moving.map((l) => compute.loops[l]!);
  const places = placesAlong(
    sizes,
    moving.map((l) => strides[l]!),
  );
  return [moving, places.map((p) => p + offset)];
}

/** For each of those indices bounds of an operand of what follows the sum. */
function valuesAlong(
  kernel: ContractKernel,
  operand: number,
  moving: readonly number[],
): (n: number) => Interval {
  const buffer = kernel.operands[operand]!;
  const strides = resultStrides(kernel, operand);
  const contents = contentsOf(buffer) ?? limits(buffer.type as Scalar);
  const isOther = strides.some((s, l) => s !== 0 && kernel.compute.loops[l]! > 1 && !moving.includes(l));
  if (!buffer.data || isOther) return () => contents;
  const all = lanesOf({ type: buffer.type, data: buffer.data });
  const places = placesAlong(
    moving.map((l) => kernel.compute.loops[l]!),
    moving.map((l) => strides[l]!),
  );
  return (n) => point(Number(all[all.length === 1 ? 0 : places[n]!]!));
}

/** For each column of the result, which weights vary over, bounds of its sum; any tap may have no element. */
function sumsOf(
  kernel: ContractKernel,
  b: Factor,
  columns: readonly number[],
  element: Interval,
): Interval[] {
  const { compute, operands } = kernel;
  const weights = operands[b.operands[0]!]!;
  const type = weights.type as Scalar;
  const raw = lanesOf({ type, data: weights.data! }) as Int8Array | Int16Array;
  const [value, count] = [evaluator(b.lane), 2 ** widthOf(type)];
  const terms = Array.from({ length: count }, (_, i) => {
    const w = value([wrap(type, i)]) as number;
    return [w * element.lo, w * element.hi];
  });
  const [least, most] = [Math.min, Math.max].map((of) => Float64Array.from(terms, ([x, y]) => of(x!, y!, 0)));
  const { strides } = accessOf(kernel, b);
  const taps = placesAlong(compute.taps, strides.slice(compute.loops.length));
  const [lo, hi] = [new Float64Array(columns.length), new Float64Array(columns.length)];
  const add = (n: number, tap: number): void => {
    const w = raw[raw.length === 1 ? 0 : columns[n]! + taps[tap]!]! & (count - 1);
    lo[n]! += least![w]!;
    hi[n]! += most![w]!;
  };
  // Weights are met as they lie in memory.
  if (stepOf(columns) < stepOf(taps))
    for (let tap = 0; tap < taps.length; tap++) for (let n = 0; n < columns.length; n++) add(n, tap);
  else for (let n = 0; n < columns.length; n++) for (let tap = 0; tap < taps.length; tap++) add(n, tap);
  return columns.map((_, n) => interval(lo[n]!, hi[n]!));
}

/** How far apart the first two of some places are. */
const stepOf = ([first = 0, second = Infinity]: readonly number[]): number => second - first;
