// Contractions whose factors are neighbours where their results are: windows that slide over the pixels of many channels. A register
// of neighbours of the result is computed at once, each lane in the order of its own taps.
import type { AxisIndex, Factor } from "../../ir/record.ts";
import type { ContractKernel, SideBySide } from "../../kernel/kernel.ts";
import { laneType } from "../../expr/lane-type.ts";
import { storageOf } from "../../support/tensor.ts";
import { CHUNK } from "../../kernel/tiling.ts";
import { accessOf, resultStrides } from "../../kernel/places.ts";

/** Bytes of the least part of a register that is read at once. */
const HALF = CHUNK / 2;

/** Which neighbours of the result are computed at once, or why none are. */
export function sideBySide(kernel: ContractKernel): SideBySide | string {
  const { compute, operands, shapes } = kernel;
  const loop = compute.loops.findLastIndex((size) => size > 1);
  if (loop < 0) return "it has one result";
  if (laneType(compute.type) === "i64") return "it is summed in 64 bits";
  for (const factor of compute.factors) {
    const { operands: read, axes } = factor;
    const [tensor] = read as [number];
    const stride = accessOf(kernel, factor).strides[loop]!;
    const isOneNumber = operands[tensor]!.data?.length === 1;
    if (!isOneNumber && stride !== 0 && stride !== 1)
      return "what is summed is no neighbour where its results are";
    // One number that stands for all of a tensor is still not there beside it.
    if (axes.some((axis, d) => axis.strides[loop] !== 0 && !isInside(kernel, axis, shapes[tensor]![d]!)))
      return "neighbours of its results lack some of their taps";
  }
  const finish = compute.finish.operands.map((operand) => resultStrides(kernel, operand)[loop]!);
  if (finish.some((s) => s > 1)) return "what follows the sum is no neighbour where its results are";
  const lanes = lanesFor(kernel, compute.loops[loop]!);
  return lanes === undefined ? "it has fewer neighbouring results than lanes" : { loop, lanes };
}

/** Whether all indices of an axis are there, and none is divided. */
function isInside({ compute }: ContractKernel, { offset, strides, every = 1 }: AxisIndex, size: number) {
  const ends = [...compute.loops, ...compute.taps].map((n, l) => strides[l]! * (n - 1));
  const lo = ends.reduce((sum, e) => sum + Math.min(e, 0), offset);
  const hi = ends.reduce((sum, e) => sum + Math.max(e, 0), offset);
  return every === 1 && lo >= 0 && hi < size;
}

/** As many lanes as a register has bytes; fewer results, but at least half a register of the widest elements, take half as many. */
function lanesFor({ compute, operands, to }: ContractKernel, results: number): number | undefined {
  const read = compute.factors.map(({ operands: [tensor] }: Factor) => operands[tensor!]!);
  const narrowest = Math.min(...[...read, to].map(({ type }) => storageOf(type)!.bytes));
  const least = HALF / narrowest;
  return [CHUNK, CHUNK / 2, CHUNK / 4].find((lanes) => lanes <= results && lanes >= least);
}
