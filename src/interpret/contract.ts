// Contractions: for each element of the result a sum, or the largest, of what its taps give.
import type { Factor } from "../ir/record.ts";
import type { Expr } from "../expr/expr.ts";
import { eachLane } from "../support/lanes.ts";
import { broadcastStrides } from "../support/strides.ts";
import type { Tensor } from "../support/tensor.ts";
import { zeros } from "../support/tensor.ts";
import { accumulatorOf, byStep, type ContractForm } from "./accumulate.ts";
import type { Arithmetic, Report } from "./arithmetic.ts";
import { exactly } from "./arithmetic.ts";
import { walker, type Walk } from "./walk.ts";

export function runContract(
  compute: ContractForm,
  operands: readonly Tensor[],
  out: Tensor,
  report: Report,
  arithmetic: Arithmetic,
): void {
  const { loops, taps, factors, finish } = compute;
  const values = factors.map((factor) => valuesOf(factor, operands, arithmetic));
  const places = factors.map(({ axes }, i) => ({ axes, shape: values[i]!.shape }));
  const totals = accumulate(compute, values, walker(places, loops, taps), out.shape, report, arithmetic);
  mapped(finish.lane, [...totals, ...finish.operands.map((i) => operands[i]!)], out, arithmetic);
}

/** The lanes of a factor's tensor. */
function valuesOf({ operands, lane }: Factor, tensors: readonly Tensor[], arithmetic: Arithmetic): Tensor {
  const inputs = operands.map((i) => tensors[i]!);
  const values = zeros(arithmetic.stored(lane.type), inputs[0]!.shape);
  mapped(lane, inputs, values, arithmetic);
  return values;
}

function mapped(
  lane: Expr,
  inputs: readonly Tensor[],
  { data: to, shape: space }: Tensor,
  arithmetic: Arithmetic,
): void {
  const evaluate = arithmetic.evaluator(lane);
  const lanes = inputs.map(({ data, shape }) => ({
    data,
    access: { offset: 0, strides: broadcastStrides(shape, space) },
  }));
  eachLane(lanes, space, (v, i) => (to[i] = evaluate(v) as never));
}

/** What is accumulated for each element of the result, and over how many taps. */
function accumulate(
  compute: ContractForm,
  values: readonly Tensor[],
  walk: Walk,
  shape: readonly number[],
  report: Report,
  arithmetic: Arithmetic,
): [sums: Tensor, counts: Tensor] {
  const lines = { values, steps: walk.steps };
  const way =
    arithmetic === exactly
      ? accumulatorOf(compute, lines, exactly)
      : byStep(compute, lines, arithmetic.evaluator);
  const [sums, counts] = [zeros(arithmetic.stored(compute.type), shape), zeros("i32", shape)];
  const put = sums.data instanceof BigInt64Array ? BigInt : Number;
  let [element, sum, taps, wrapped, first] = [0, way.start, 0, 0, -1];
  const end = (): void => {
    sums.data[element] = put(sum) as never;
    counts.data[element] = taps;
    if (way.wrapped() && wrapped++ === 0) first = element;
    [element, sum, taps] = [element + 1, way.start, 0];
  };
  walk.each((at, length) => {
    sum = way.run(sum, at, length);
    taps += length;
  }, end);
  if (wrapped > 0) report({ message: "the sum must fit its type at every step", count: wrapped, first });
  return [sums, counts];
}
