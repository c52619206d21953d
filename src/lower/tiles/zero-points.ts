// Zero points of bytes taken out of sums: (a - za) (w - zw) summed is a w summed, less constants for each column, modulo 2^32.
import { evaluator } from "../../expr/evaluate.ts";
import { input, limits, substitute } from "../../expr/expr.ts";
import { add, convert } from "../../expr/vocabulary.ts";
import type { Factor } from "../../ir/record.ts";
import type { Buffer, ContractKernel } from "../../kernel/kernel.ts";
import { elements } from "../../support/tensor.ts";
import { accessOf } from "../../kernel/places.ts";
import { valuesOf } from "./form.ts";

/** The inputs of what follows a sum: the sum, how many taps there were, then operands. */
const [SUM, FIRST] = [0, 2];

const plain = convert("i32", input("i8", 0));

/** What a factor makes of a byte, less that byte. */
export const offsetOf = ({ lane }: Factor): number => evaluator(lane)([0]) as number;

/** The values that a constant factor takes, as bytes; undefined where they do not fit. */
function asBytes(kernel: ContractKernel, factor: Factor): Int8Array | undefined {
  const count = elements(kernel.shapes[factor.operands[0]!]!);
  const [value, bytes] = [valuesOf(kernel, factor), new Int8Array(count)];
  const { lo, hi } = limits("i8");
  for (let i = 0; i < count; i++) {
    const v = value(i);
    if (v < lo || v > hi) return undefined;
    bytes[i] = v;
  }
  return bytes;
}

/** For each column the sum of all its weights. */
function weightSums(kernel: ContractKernel, factor: Factor): Int32Array {
  const { loops, taps } = kernel.compute;
  const { offset, strides } = accessOf(kernel, factor);
  const [value, column] = [valuesOf(kernel, factor), loops.length - 1];
  const sums = new Int32Array(loops[column]!);
  const nest = [
    { size: loops[column]!, stride: strides[column]!, columns: 1 },
    ...taps.map((size, t) => ({ size, stride: strides[loops.length + t]!, columns: 0 })),
  ].sort((one, other) => other.stride - one.stride); // as the weights lie in memory
  const walk = (l: number, at: number, n: number): void => {
    const { size, stride, columns } = nest[l]!;
    const isInnermost = l === nest.length - 1;
    for (let k = 0; k < size; k++, at += stride, n += columns)
      if (isInnermost) sums[n]! += value(at);
      else walk(l + 1, at, n);
  };
  walk(0, offset, 0);
  return sums;
}

/** The contraction without the zero points that constants can stand for; itself where there are none. No tap may be left out. */
export function withoutZeroPoints(kernel: ContractKernel): ContractKernel {
  const [a, b] = kernel.compute.factors as [Factor, Factor];
  const centred = offsetOf(b) === 0 ? undefined : asBytes(kernel, b);
  const [away, sums] = [offsetOf(a), offsetOf(a) === 0 ? undefined : weightSums(kernel, b)];
  const start = sums?.map((sum) => Math.imul(sum, away));
  const next = centred ? withWeights(kernel, b, centred) : kernel;
  return start ? withStart(next, start) : next;
}

function withOperand(kernel: ContractKernel, made: Buffer, shape: readonly number[]) {
  return { ...kernel, operands: [...kernel.operands, made], shapes: [...kernel.shapes, shape] };
}

function withWeights(kernel: ContractKernel, factor: Factor, data: Int8Array): ContractKernel {
  const shape = kernel.shapes[factor.operands[0]!]!;
  const name = `${kernel.operands[factor.operands[0]!]!.name}_centred`;
  const made: Buffer = { kind: "const", name, type: "i8", elements: data.length, data };
  const { factors } = kernel.compute;
  const changed = { ...factor, operands: [kernel.operands.length], lane: plain };
  return withOperand(
    { ...kernel, compute: { ...kernel.compute, factors: [factors[0]!, changed] } },
    made,
    shape,
  );
}

function withStart(kernel: ContractKernel, data: Int32Array): ContractKernel {
  const made: Buffer = {
    kind: "const",
    name: `${kernel.name}_zero`,
    type: "i32",
    elements: data.length,
    data,
  };
  const { factors, finish } = kernel.compute;
  const own = input("i32", FIRST + finish.operands.length);
  const lane = substitute(finish.lane, (leaf) => (leaf.id === SUM ? add(leaf, own) : leaf));
  const compute = {
    ...kernel.compute,
    factors: [{ ...factors[0]!, lane: plain }, ...factors.slice(1)],
    finish: { operands: [...finish.operands, kernel.operands.length], lane },
  };
  return withOperand({ ...kernel, compute }, made, [data.length]);
}
