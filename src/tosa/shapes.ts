// Arithmetic on shapes. Nothing of it is left when a model runs: the numbers follow from the text, or the model cannot be run.
import type { Op } from "../ir/graph.ts";
import type { Compute, ErrorIf, Inferred, OpRecord } from "../ir/record.ts";
import { NeedsConstant } from "../ir/constants.ts";
import { shapeAttr, shapeValues } from "../ir/shape-values.ts";
import type { ShapeType } from "../ir/types.ts";
import { axisOf } from "./reduction.ts";
import { axisAttribute, each, intOf, one, shapeSlot, tensor } from "./shared.ts";
import { mismatch, shapes, sizesOf } from "./sizes.ts";

type Numbers = readonly number[];
/** The numbers of the result, from those of the operands, all of which are known. */
type Rule = (...operands: Numbers[]) => Numbers;

const rankOf = (op: Op, operand: number): number => (op.operands[operand]!.type as ShapeType).rank;

/** Whether a number can be the size of an axis. */
const isSize = (n: number): boolean => Number.isSafeInteger(n) && n >= 0;

const operandsOf = (op: Op): Numbers[] | undefined => {
  const all = op.operands.map(shapeValues);
  return all.every((numbers) => numbers !== undefined) ? (all as Numbers[]) : undefined;
};

/** A constant of this result, when its numbers are known; it throws otherwise. */
function constant(op: Op): Compute {
  const numbers = op.record!.shapeOf!(op);
  if (numbers) return { form: "const", value: shapeAttr(numbers) };
  throw new NeedsConstant(
    op,
    Math.max(
      op.operands.findIndex((v) => !shapeValues(v)),
      0,
    ),
  );
}

/** What the rule gives, known or not a shape. */
const resultOf =
  (rule: Rule) =>
  (op: Op): Numbers | undefined => {
    const operands = operandsOf(op);
    return operands && rule(...operands);
  };

const noSize = (rule: Rule, help: string): ErrorIf => ({
  when: (op) => !(resultOf(rule)(op)?.every(isSize) ?? true),
  message: "the result is no shape",
  help,
});

function record(
  spec: Pick<OpRecord, "name" | "summary" | "operands" | "infer" | "example"> &
    Partial<OpRecord> & { readonly rule: Rule; readonly help: string },
): OpRecord {
  const { rule, help, ...rest } = spec;
  const shapeOf = (op: Op): Numbers | undefined => {
    const numbers = resultOf(rule)(op);
    return numbers?.every(isSize) ? numbers : undefined;
  };
  return {
    family: "shape",
    results: [shapeSlot("output")],
    attributes: [],
    types: [],
    traits: [],
    errorIf: [noSize(rule, help)],
    shapeOf,
    compute: constant,
    ...rest,
  };
}

// Element by element

function sameRanks(op: Op): Inferred {
  const [a, b] = op.operands.map((_, i) => rankOf(op, i)) as [number, number?];
  if (b === undefined || a === b) return shapes([a]);
  const help = "shapes do not broadcast";
  return mismatch("shape/rank", `the operands have ${a} and ${b} sizes`, { operand: 1, help });
}

const everyday = "sizes are whole numbers from 0 on";
const divisor = "the divisor may not be 0";

const binaries: readonly [string, string, (a: number, b: number) => number, string][] = [
  ["add", "Sums of sizes.", (a, b) => a + b, everyday],
  ["sub", "Differences of sizes.", (a, b) => a - b, "a difference of sizes may not be negative"],
  ["mul", "Products of sizes.", (a, b) => a * b, everyday],
  ["div_ceil", "Quotients of sizes, rounded up.", (a, b) => Math.ceil(a / b), divisor],
  ["div_floor", "Quotients of sizes, rounded down.", (a, b) => Math.floor(a / b), divisor],
  ["mod", "Remainders of sizes.", (a, b) => a % b, divisor],
  ["max", "The larger sizes.", Math.max, everyday],
  ["min", "The smaller sizes.", Math.min, everyday],
];

const binary = binaries.map(([name, summary, f, help]) =>
  record({
    name: `tosa.${name}_shape`,
    summary,
    help,
    // Ranks that differ are reported with the shapes.
    rule: (a, b) => (a!.length === b!.length ? a!.map((size, i) => f(size, b![i]!)) : []),
    operands: [shapeSlot("input1"), shapeSlot("input2")],
    infer: sameRanks,
    example: `%2 = tosa.${name}_shape %0, %1 : (!tosa.shape<2>, !tosa.shape<2>) -> !tosa.shape<2>`,
  }),
);

const positive = "there is a logarithm of positive sizes only";

const unaries: readonly [string, string, (a: number) => number, string][] = [
  ["exp2", "Powers of two.", (a) => 2 ** a, everyday],
  ["log2_ceil", "Binary logarithms, rounded up.", (a) => Math.ceil(Math.log2(a)), positive],
  ["log2_floor", "Binary logarithms, rounded down.", (a) => Math.floor(Math.log2(a)), positive],
];

const unary = unaries.map(([name, summary, f, help]) =>
  record({
    name: `tosa.${name}_shape`,
    summary,
    help,
    rule: (a) => a!.map(f),
    operands: [shapeSlot("input")],
    infer: sameRanks,
    example: `%1 = tosa.${name}_shape %0 : (!tosa.shape<2>) -> !tosa.shape<2>`,
  }),
);

// Lists

const concat = record({
  name: "tosa.concat_shape",
  summary: "Shapes one after another.",
  help: everyday,
  rule: (...all) => all.flat(),
  operands: [{ ...shapeSlot("input"), variadic: true }],
  infer: (op) => shapes([op.operands.reduce((sum, _, i) => sum + rankOf(op, i), 0)]),
  example: "%2 = tosa.concat_shape %0, %1 : (!tosa.shape<2>, !tosa.shape<2>) -> !tosa.shape<4>",
});

const within = (op: Op): boolean => {
  const [start, size] = [1, 2].map((i) => shapeValues(op.operands[i])?.[0]);
  return (
    start === undefined || size === undefined || (start >= 0 && size > 0 && start + size <= rankOf(op, 0))
  );
};

const slice = record({
  name: "tosa.slice_shape",
  summary: "A stretch of a shape.",
  help: everyday,
  rule: (sizes, start, size) => sizes!.slice(start![0]!, start![0]! + size![0]!),
  operands: [shapeSlot("input"), one("start", "i32"), one("size", "i32")],
  errorIf: [
    {
      when: (op) => !within(op),
      message: "start and size leave the shape",
      help: "start is at least 0, size at least 1, and start + size at most the number of sizes",
    },
  ],
  infer: (op) => shapes([shapeValues(op.operands[2])?.[0] ?? -1]),
  example:
    "%3 = tosa.slice_shape %0, %1, %2 : (!tosa.shape<2>, tensor<1xi32>, tensor<1xi32>) -> !tosa.shape<1>",
});

// Sizes of tensors

const dim: OpRecord = {
  ...record({
    name: "tosa.dim",
    summary: "The size of one axis.",
    help: everyday,
    rule: () => [],
    operands: [tensor("input1", "T")],
    attributes: [axisAttribute],
    types: each(
      "i1 i8 i16 i32 i64 f16 bf16 f32 f8E4M3FN f8E5M2 f4E2M1FN f6E2M3FN f6E3M2FN f8E8M0FNU !tosa.mxint8",
    ),
    infer: (op) => {
      const axis = axisOf(op);
      return typeof axis === "number" ? shapes([1]) : axis;
    },
    example: "%1 = tosa.dim %0 {axis = 1 : i32} : (tensor<2x7xi32>) -> !tosa.shape<1>",
  }),
  errorIf: [],
  shapeOf: (op) => {
    const size = sizesOf(op, 0)?.[intOf(op, "axis")] ?? -1;
    return size < 0 ? undefined : [size];
  },
};

export const shapeOps: readonly OpRecord[] = [dim, ...binary, ...unary, concat, slice];
