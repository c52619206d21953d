// The interpreter's answer beside upstream's, lane by lane: what differs, and by how much.
import { evaluator } from "../../../src/expr/evaluate.ts";
import type { Func } from "../../../src/ir/graph.ts";
import type { Compute, Require } from "../../../src/ir/record.ts";
import type { TensorType } from "../../../src/ir/types.ts";
import { interpretFunc, tensorOf } from "../../../src/interpret.ts";
import { broadcastStrides, eachRow, lastAxis } from "../../../src/support/strides.ts";
import { floatsOf, isSmallFloat, storeFloats } from "../../../src/support/small-floats.ts";
import { elements, type Tensor } from "../../../src/support/tensor.ts";

/** How far two floats may be apart. */
export interface Tolerance {
  /** In units in the last place of upstream's result. */
  readonly ulp: number;
  /** More of them for each term of a reduction. */
  readonly perTerm?: number;
  /** The units are those of the sum of the terms' magnitudes: cancellation leaves none of the result's own. */
  readonly of?: "magnitudes";
  /** Also near enough: so far apart in all, in units of the least normal number of the type. */
  readonly leastNormals?: number;
}

export interface Difference {
  readonly lane: number;
  readonly ours: number;
  readonly theirs: number;
  /** Distance in units in the last place of upstream's; NaN when either is NaN. */
  readonly ulp: number;
}

/** One answer of each side, and what is known about it. */
export interface Answers {
  readonly func: Func;
  readonly inputs: readonly Tensor[];
  readonly ours: Tensor;
  readonly theirs: Tensor;
}

/** Lanes that differ by more than the tolerance. Lanes that the specification leaves open are not compared. */
export function differences(
  answers: Answers,
  open: ReadonlySet<number>,
  tolerance: Tolerance = { ulp: 0 },
): Difference[] {
  const ours = asStored(answers.ours);
  const theirs = asStored(answers.theirs);
  const [us, them] = [numbersOf(ours), numbersOf(theirs)];
  const exact = ours.data instanceof BigInt64Array;
  const allowed = allowance(tolerance, answers);
  const found: Difference[] = [];
  for (let lane = 0; lane < ours.data.length; lane++) {
    if (Object.is(ours.data[lane], theirs.data[lane]) || open.has(lane)) continue;
    const [a, b] = [Number(us[lane]), Number(them[lane])];
    if (!exact && (Object.is(a, b) || Math.abs(a - b) <= allowed(lane))) continue;
    found.push({ lane, ours: a, theirs: b, ulp: Math.abs(a - b) / spacing(b) });
  }
  return found;
}

/** The elements as numbers; those of 64 bits may lose their last ones, and are compared as they are. */
const numbersOf = ({ type, data }: Tensor): ArrayLike<number | bigint> =>
  isSmallFloat(type) ? floatsOf(type, data) : data;

/** Memory of an i48 or an i4 is filled with anything. */
function asStored(t: Tensor): Tensor {
  if (t.type === "i48")
    return { ...t, data: BigInt64Array.from(t.data as BigInt64Array, (v) => BigInt.asIntN(48, v)) };
  return t.type === "i4" ? { ...t, data: Int8Array.from(t.data as Int8Array, (v) => (v << 28) >> 28) } : t;
}

/** How far apart the two answers may be, lane by lane. Below 0 where only equal ones are equal: zeros have signs. */
function allowance(
  { ulp, perTerm = 0, of, leastNormals = 0 }: Tolerance,
  answers: Answers,
): (lane: number) => number {
  const { type } = answers.ours;
  if (!(type in mantissas)) return () => -1;
  if (ulp === 0 && perTerm === 0) return () => -1;
  const scale = numbersOf(of === "magnitudes" ? sumOfMagnitudes(answers) : answers.theirs);
  const terms = termsOf(answers.func);
  // Upstream rounds each step of a sum where we round its end.
  const absolute = leastNormals * 2 ** exponents[type]!;
  return (lane) => Math.max((ulp + perTerm * terms) * spacing(Number(scale[lane]), type), absolute);
}

const mantissas: Readonly<Record<string, number>> = { f32: 23, f16: 10, bf16: 7 };
const exponents: Readonly<Record<string, number>> = { f32: -126, f16: -14, bf16: -126 };

/** How many elements a reduction puts into one. */
function termsOf({ ops, params }: Func): number {
  const compute = ops.at(-1)!.record!.compute(ops.at(-1)!);
  if (compute.form === "contract") return elements(compute.taps) + 1;
  if (compute.form === "fourier") {
    const [, h, w] = (params[0]!.type as TensorType).shape!;
    // Of one sum over both axes, as upstream has it, and of one along each.
    return h! * w! + h! + w!;
  }
  return compute.form === "reduce" ? (params[0]!.type as TensorType).shape![compute.axis]! : 0;
}

function sumOfMagnitudes({ func, inputs, ours }: Answers): Tensor {
  const { form } = func.ops.at(-1)!.record!.compute(func.ops.at(-1)!);
  if (form === "fourier") return planeSums(inputs, ours);
  return interpretFunc(func, inputs.map(magnitudesOf)).outputs[0]!;
}

/** Each element of a transform is a sum over its whole plane, by factors of magnitude 1. */
function planeSums(inputs: readonly Tensor[], ours: Tensor): Tensor {
  const [n, h, w] = inputs[0]!.shape as [number, number, number];
  const sums = Array.from({ length: n }, (_, plane) =>
    inputs
      .flatMap(({ data }) => [...(data as Float32Array).subarray(plane * h * w, (plane + 1) * h * w)])
      .reduce((sum, v) => sum + Math.abs(v), 0),
  );
  const each = ours.data.length / n;
  return {
    ...ours,
    data: Float32Array.from({ length: ours.data.length }, (_, i) => sums[Math.floor(i / each)]!),
  };
}

function magnitudesOf(t: Tensor): Tensor {
  const data = t.data.slice();
  if (isSmallFloat(t.type)) storeFloats(t.type, floatsOf(t.type, data).map(Math.abs), data);
  return { ...t, data: isSmallFloat(t.type) ? data : (t.data as Float32Array).map(Math.abs) };
}

/** The distance to the next float away from zero. */
function spacing(v: number, type = "f32"): number {
  const least = exponents[type]!;
  return 2 ** (Math.max(least, Math.floor(Math.log2(Math.max(Math.abs(v), 2 ** least)))) - mantissas[type]!);
}

/** Lanes of a one-op function for which a REQUIRE of the specification does not hold. */
export function openLanes(func: Func, inputs: readonly Tensor[], result: Tensor): Set<number> {
  const op = func.ops.at(-1)!;
  const compute = op.record!.compute(op);
  if (compute.form !== "map" || !compute.requires?.length) return new Set();
  const lanes = compute.operands.map((i) => inputs[func.params.indexOf(op.operands[i]!)]!);
  return new Set(
    compute.requires.flatMap((r) => failing(r, [...lanes, ...channelsOf(compute, result)], result)),
  );
}

/** Constants along the last axis, as tensors of the result's rank. */
const channelsOf = ({ channels = [] }: Extract<Compute, { form: "map" }>, { shape }: Tensor): Tensor[] =>
  channels.map((c) => {
    const t = tensorOf(c);
    return { ...t, shape: shape.map((_, d) => (d === shape.length - 1 ? t.data.length : 1)) };
  });

function failing({ that }: Require, lanes: readonly Tensor[], { shape }: Tensor): number[] {
  const holds = evaluator(that);
  const accesses = lanes.map((t) => ({ offset: 0, strides: broadcastStrides(t.shape, shape) }));
  const { length, steps } = lastAxis(shape, accesses);
  const found: number[] = [];
  let lane = 0;
  eachRow(shape, accesses, (at) => {
    for (let c = 0; c < length; c++, lane++) {
      const values = lanes.map((t, k) => t.data[at[k]! + c * steps[k]!] as number);
      if (!holds(values)) found.push(lane);
    }
  });
  return found;
}
