// Sums of products of halfwords and constant bytes as sums of products of bytes: x = 256 h + l + 128, with the high byte h and the
// low byte l less 128, so that the sum of x w is 256 times that of h w, and that of (l + 128) w. Both are contractions of bytes.
import type { Expr } from "../../expr/expr.ts";
import { constant, input, limits } from "../../expr/expr.ts";
import { add, convert, sar, shl, sub, xor } from "../../expr/vocabulary.ts";
import type { Factor } from "../../ir/record.ts";
import type { TensorType } from "../../ir/types.ts";
import type { Buffer, ContractKernel, LaneKernel, Node } from "../../kernel/kernel.ts";
import { stridesOf } from "../../support/strides.ts";
import { elements } from "../../support/tensor.ts";
import { isSumAnd } from "./form.ts";

export interface Planes {
  readonly made: readonly Buffer[];
  readonly split: LaneKernel;
  /** Sums of the low bytes, with all that is added to sums. */
  readonly low: ContractKernel;
  /** Sums of the high bytes, to which the others are added. */
  readonly high: ContractKernel;
}

/** The inputs of what follows a sum: the sum, how many taps there were, then operands. */
const [SUM, FIRST] = [0, 2];

/** Bits of one. */
export const BYTE = 8;
/** A byte with a sign stands for so much less than the low byte of a number. */
const BIAS = 128;

const byte = input("i8", 0);
const plain = convert("i32", byte);
const unbiased = sub(plain, constant("i32", -BIAS));

/** Whether halfwords are multiplied by bytes and summed. */
export function isOfHalfwords({ compute: { kind, factors }, operands }: ContractKernel): boolean {
  const [from, by] = factors.map((f) => operands[f.operands[0]!]?.type);
  return kind === "sum" && factors.length === 2 && from === "i16" && by === "i8";
}

/** Why such sums are not split, whatever is known of them. */
export function unsplittable({ compute, operands }: ContractKernel): string | undefined {
  const { factors, finish } = compute;
  const [from, by] = factors.map((f) => operands[f.operands[0]!]!);
  if (factors.some((f) => f.operands.length > 1)) return "a zero point is known at run time only";
  if (!by!.data) return "its weights are known at run time only";
  if (from!.data) return "its input is a constant";
  return isSumAnd(finish.lane) ? undefined : "what follows its sums is more than an addition";
}

/** The planes of the input, and a contraction of each, of which the second is the whole. */
export function inPlanes(kernel: ContractKernel): Planes {
  const { toAt: _, ...packed } = kernel;
  const planes = apart({ ...packed, to: { ...kernel.to, elements: elements(resultShape(kernel)) } });
  const high = { ...planes.high, to: kernel.to, ...(kernel.toAt && { toAt: kernel.toAt }) };
  return { ...planes, high: withSums(high, planes.low.to) };
}

const resultShape = ({ op }: ContractKernel): readonly number[] => (op.results[0]!.type as TensorType).shape!;

/** The same with what follows the sums in both contractions, and the result of the second in that of the first as well. */
export function apart(kernel: ContractKernel): Planes {
  const { name, compute, to } = kernel;
  const operand = compute.factors[0]!.operands[0]!;
  const from = { ...kernel.operands[operand]!, elements: elements(kernel.shapes[operand]!) };
  const plane = (part: string, of: Buffer, type: string): Buffer => {
    return { kind: "arena", name: `${of.name}_${part}`, type, elements: of.elements };
  };
  const [high, low, sums] = [plane("high", from, "i8"), plane("low", from, "i8"), plane("low", to, "i32")];
  return {
    made: [high, low, sums],
    split: planesOf(kernel, operand, high, low),
    low: { ...over(kernel, low, unbiased), name: `${name}_low`, to: sums },
    high: over(kernel, high, plain),
  };
}

/** The kernel that takes the input apart, wherever that lies; its planes lie one element after the other. */
function planesOf(kernel: ContractKernel, operand: number, high: Buffer, low: Buffer): LaneKernel {
  const x = input("i16", 0);
  const dims = kernel.places?.[operand] ? kernel.shapes[operand]! : [high.elements];
  const from = kernel.places?.[operand] ?? { strides: [1] };
  const part = (id: number, label: string, expr: Expr, to: Buffer, note: string): Node => ({
    ...{ id, type: "i8", level: "element", op: kernel.op, label, note, requires: [] },
    ...{
      def: { kind: "map", expr },
      range: limits("i8"),
      stores: [{ buffer: to, strides: stridesOf(dims) }],
    },
  });
  const load: Node = {
    ...{ id: 0, type: "i16", level: "element", op: undefined, requires: [], stores: [] },
    ...{
      def: { kind: "load", from: { buffer: kernel.operands[operand]!, ...from } },
      range: limits("i16"),
    },
  };
  return {
    ...{ kind: "lanes", name: `${kernel.name}_planes`, dims, axis: dims.length - 1 },
    nodes: [
      load,
      part(1, "high", convert("i8", sar(x, constant("i16", BYTE))), high, "high bytes"),
      part(2, "low", xor(convert("i8", x), constant("i8", -BIAS)), low, "low bytes, less 128"),
    ],
  };
}

/** The same sums over bytes. */
function over(kernel: ContractKernel, plane: Buffer, lane: Expr): ContractKernel {
  const [a, b] = kernel.compute.factors as [Factor, Factor];
  const shape = kernel.shapes[a.operands[0]!]!;
  const factors = [{ ...a, operands: [kernel.operands.length], lane }, b];
  return {
    ...kernel,
    compute: { ...kernel.compute, factors },
    operands: [...kernel.operands, plane],
    shapes: [...kernel.shapes, shape],
  };
}

/** What follows the sums of high bytes: sums of low bytes, with all that is added to them, are added to 256 times those. */
function withSums(kernel: ContractKernel, sums: Buffer): ContractKernel {
  const whole = add(shl(input("i32", SUM), constant("i32", BYTE)), input("i32", FIRST));
  const finish = { operands: [kernel.operands.length], lane: whole };
  return {
    ...kernel,
    compute: { ...kernel.compute, finish },
    operands: [...kernel.operands, sums],
    shapes: [...kernel.shapes, resultShape(kernel)],
  };
}
