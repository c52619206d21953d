// One lane expression over elements side by side.
import { boundsOf } from "../expr/bounds.ts";
import { evaluator } from "../expr/evaluate.ts";
import { extent } from "../expr/range.ts";
import type { Compute, Require } from "../ir/record.ts";
import type { Strided } from "../support/lanes.ts";
import { eachLane } from "../support/lanes.ts";
import { broadcastStrides } from "../support/strides.ts";
import type { Tensor } from "../support/tensor.ts";
import type { Arithmetic, Report } from "./arithmetic.ts";
import { exactly } from "./arithmetic.ts";
import { tensorOf } from "./dense.ts";

type MapForm = Extract<Compute, { form: "map" }>;

function lanesIn(compute: MapForm, operands: readonly Tensor[], space: readonly number[]): Strided[] {
  const tensors = compute.operands.map((i) => operands[i]!);
  const channels = (compute.channels ?? []).map(tensorOf);
  return [...tensors, ...channels].map((t) => ({
    data: t.data,
    access: { offset: 0, strides: broadcastStrides(t.shape, space) },
  }));
}

export function runMap(
  compute: MapForm,
  operands: readonly Tensor[],
  out: Tensor,
  report: Report,
  arithmetic: Arithmetic,
): void {
  const lanes = lanesIn(compute, operands, out.shape);
  const lane = arithmetic.evaluator(compute.lane);
  const { data } = out;
  eachLane(lanes, out.shape, (values, i) => (data[i] = lane(values) as never));
  if (arithmetic !== exactly) return;
  for (const require of doubtful(compute, lanes)) check(require, lanes, out.shape, report);
}

/** REQUIREs that the extremes of the actual operands do not already settle. */
function doubtful(compute: MapForm, lanes: readonly Strided[]): Require[] {
  if (!compute.requires?.length) return [];
  const seen = lanes.map((l) => extent(l.data));
  return compute.requires.filter((r) => boundsOf(r.that, (id) => seen[id]!).lo < 1);
}

function check(require: Require, lanes: readonly Strided[], dims: readonly number[], report: Report): void {
  const holds = evaluator(require.that);
  let [count, first] = [0, -1];
  eachLane(lanes, dims, (values, i) => {
    if (holds(values)) return;
    if (count++ === 0) first = i;
  });
  if (count > 0) report({ message: require.message, count, first });
}
