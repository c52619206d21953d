// Ops that are read, checked and printed, and that nothing computes: custom ones mean what their domain says, and those of the
// draft of TOSA 1.1 have no public definition that is settled.
import { boolAttr } from "../ir/attributes.ts";
import type { Op } from "../ir/graph.ts";
import { uncomputed } from "../ir/record.ts";
import type { AttributeSpec, Inferred, OldOp, OpRecord, SlotSpec, Upgraded } from "../ir/record.ts";
import type { TensorType } from "../ir/types.ts";
import { shapeSlot, tensor, without } from "./shared.ts";
import { agree, mismatch, shapes, sizesOf } from "./sizes.ts";

const anything = (name: string): SlotSpec => ({ name, kind: "any", element: "", variadic: true });
/** Nothing is known of the results beyond what the text says. */
const open = (): Inferred => shapes();

// custom

const text = (name: string): AttributeSpec => ({ name, kind: "string" });

/** Up to LLVM 16 the name and its domain went by other words. */
function upgradeCustom({ attributes }: OldOp): Upgraded | undefined {
  const { identifier, config } = attributes;
  if (!identifier || !config) return undefined;
  const rest = without(attributes, "identifier", "config");
  return { attributes: { ...rest, operator_name: identifier, domain_name: config }, operands: [] };
}

const custom: OpRecord = {
  name: "tosa.custom",
  family: "custom",
  summary: "An operator of another domain, by its name.",
  operands: [anything("input_list")],
  results: [anything("output_list")],
  attributes: [text("operator_name"), text("domain_name"), text("implementation_attrs")],
  types: [],
  traits: ["effect"],
  infer: open,
  ...uncomputed("only its domain knows what it means"),
  example:
    '%1 = tosa.custom %0 {operator_name = "swish", domain_name = "vendor.ops", implementation_attrs = "fast"} : (tensor<2x7xi32>) -> tensor<2x7xi32>',
  older: {
    attributes: ["identifier", "config"],
    examples: [
      '%1 = "tosa.custom"(%0) {identifier = "swish 1", config = "vendor 2", implementation_attrs = "fast 3"} : (tensor<2x7xi32>) -> tensor<2x7xi32>',
    ],
  },
  upgrade: upgradeCustom,
};

// Block-scaled numbers: elements of few bits, and beside them one scale for each block of the last axis

const SCALE = "f8E8M0FNU";
/** Element types of the data, as the OCP specification of microscaling formats has them. */
const dataTypes = "f4E2M1FN f6E2M3FN f6E3M2FN f8E4M3FN f8E5M2 !tosa.mxint8".split(" ");
const BLOCK = 32;

const blockSize: AttributeSpec = {
  name: "block_size",
  kind: "enum",
  values: ["BLOCK_SIZE_1", "BLOCK_SIZE_16", "BLOCK_SIZE_32"],
};

const scale = (name: string): SlotSpec => tensor(name, SCALE);
const withTypes = (...plain: string[]): Record<string, string>[] =>
  plain.flatMap((U) => dataTypes.map((T) => ({ T, U })));

const shapeOf = (op: Op, operand: number): readonly number[] | undefined =>
  (op.operands[operand]!.type as TensorType).shape;

/** The shape of the scales of some data. */
const scalesOf = (data: readonly number[]): number[] =>
  data.map((d, i) => (i < data.length - 1 || d < 0 ? d : d / BLOCK));

const wholeBlocks = (data: readonly number[] | undefined): boolean =>
  data === undefined || (data.length > 0 && (data.at(-1)! < 0 || data.at(-1)! % BLOCK === 0));

/** What is wrong with data and scales that belong together, if anything. */
function blocks(op: Op, data: number, scales: number): Inferred | undefined {
  const [all, some] = [sizesOf(op, data), sizesOf(op, scales)];
  if (!wholeBlocks(all)) return uneven(data);
  if (!all || !some) return undefined;
  const wanted = scalesOf(all);
  const fits = some.length === wanted.length && some.every((d, i) => agree(d, wanted[i]!));
  return fits
    ? undefined
    : mismatch("shape/block", `there are [${some.join(", ")}] scales and [${wanted.join(", ")}] blocks`, {
        operand: scales,
        help: `one scale for each ${BLOCK} elements of the last axis`,
      });
}

const uneven = (operand: number): Inferred =>
  mismatch("shape/block", `the last axis is no multiple of ${BLOCK}`, {
    operand,
    help: "pad it, so that it is whole blocks",
  });

const common = {
  family: "block-scaled",
  attributes: [blockSize],
  traits: [],
  ...uncomputed("its meaning is a draft of TOSA 1.1"),
} as const;

const castFrom: OpRecord = {
  ...common,
  name: "tosa.cast_from_block_scaled",
  summary: "Block-scaled numbers as floats.",
  operands: [tensor("input_data", "T"), scale("input_scale")],
  results: [tensor("output_data", "U")],
  types: withTypes("f32", "bf16"),
  infer: (op) => blocks(op, 0, 1) ?? shapes(shapeOf(op, 0)),
  example:
    "%2 = tosa.cast_from_block_scaled %0, %1 {block_size = BLOCK_SIZE_32} : (tensor<2x64xf8E5M2>, tensor<2x2xf8E8M0FNU>) -> tensor<2x64xf32>",
};

const castTo: OpRecord = {
  ...common,
  name: "tosa.cast_to_block_scaled",
  summary: "Floats as block-scaled numbers.",
  attributes: [blockSize, { name: "stochastic_round", kind: "bool", default: boolAttr(false) }],
  operands: [tensor("input_data", "U")],
  results: [tensor("output_data", "T"), scale("output_scale")],
  types: withTypes("f32", "bf16"),
  infer: (op) => {
    const data = shapeOf(op, 0);
    return wholeBlocks(data) ? shapes(data, data && scalesOf(data)) : uneven(0);
  },
  example:
    "%1, %2 = tosa.cast_to_block_scaled %0 {block_size = BLOCK_SIZE_32} : (tensor<2x64xf32>) -> (tensor<2x64xf8E5M2>, tensor<2x2xf8E8M0FNU>)",
};

function inferMatmul(op: Op): Inferred {
  const wrong = blocks(op, 0, 1) ?? blocks(op, 2, 3);
  const [a, b] = [0, 2].map((i) => sizesOf(op, i) ?? [-1, -1, -1]) as [number[], number[]];
  if (wrong) return wrong;
  const help = "b may have one batch for all, and its rows are as long as those of a";
  if (!agree(a[2]!, b[2]!) || !(agree(a[0]!, b[0]!) || b[0] === 1))
    return mismatch("shape/matmul", "batches or columns of a and b differ", { operand: 2, help });
  return shapes([a[0]!, a[1]!, b[1]!]);
}

const matmulT: OpRecord = {
  ...common,
  name: "tosa.matmul_t_block_scaled",
  summary: "Products of matrices of block-scaled numbers, the second one transposed.",
  operands: [
    { ...tensor("a_data", "T"), rank: 3 },
    { ...scale("a_scale"), rank: 3 },
    { ...tensor("b_data", "T"), rank: 3 },
    { ...scale("b_scale"), rank: 3 },
  ],
  results: [{ ...tensor("output_data", "f32"), rank: 3 }],
  types: dataTypes.map((T) => ({ T })),
  infer: inferMatmul,
  example:
    "%4 = tosa.matmul_t_block_scaled %0, %1, %2, %3 {block_size = BLOCK_SIZE_32} : (tensor<2x3x32xf8E5M2>, tensor<2x3x1xf8E8M0FNU>, tensor<2x5x32xf8E5M2>, tensor<2x5x1xf8E8M0FNU>) -> tensor<2x3x5xf32>",
};

// Of the draft after LLVM 22

const later = { ...common, types: [], infer: open, unreleased: true } as const;

const conv2d: OpRecord = {
  ...later,
  name: "tosa.conv2d_block_scaled",
  summary: "Windows of block-scaled numbers times weights, summed.",
  operands: [
    ...["input_data", "input_scale", "weight_data", "weight_scale"].map((name) => tensor(name, "T")),
    { ...tensor("bias", "T"), rank: 1 },
    { ...shapeSlot("pad"), rank: 4 },
    { ...shapeSlot("stride"), rank: 2 },
    { ...shapeSlot("dilation"), rank: 2 },
  ],
  results: [{ ...tensor("output", "T"), rank: 4 }],
  example:
    "%8 = tosa.conv2d_block_scaled %0, %1, %2, %3, %4, %5, %6, %7 {block_size = BLOCK_SIZE_32} : (tensor<1x4x4x64xf4E2M1FN>, tensor<1x4x4x2xf8E8M0FNU>, tensor<8x1x1x64xf4E2M1FN>, tensor<8x1x1x2xf8E8M0FNU>, tensor<1xf32>, !tosa.shape<4>, !tosa.shape<2>, !tosa.shape<2>) -> tensor<1x4x4x8xf32>",
};

const reshape: OpRecord = {
  ...later,
  name: "tosa.reshape_block_scaled",
  summary: "Block-scaled numbers under another shape: data, perhaps scales, and the shape.",
  operands: [anything("input")],
  results: [anything("output")],
  example:
    "%3, %4 = tosa.reshape_block_scaled %0, %1, %2 {block_size = BLOCK_SIZE_32} : (tensor<4x32xf4E2M1FN>, tensor<4x1xf8E8M0FNU>, !tosa.shape<2>) -> (tensor<2x64xf4E2M1FN>, tensor<2x2xf8E8M0FNU>)",
};

const rowGatherScaled: OpRecord = {
  ...later,
  name: "tosa.row_gather_block_scaled",
  summary:
    "Runs of rows of block-scaled numbers: data, perhaps scales, indices, and how many rows each names.",
  operands: [anything("values")],
  results: [anything("output")],
  example:
    "%4, %5 = tosa.row_gather_block_scaled %0, %1, %2, %3 {block_size = BLOCK_SIZE_32} : (tensor<2x6x32xf4E2M1FN>, tensor<2x6x1xf8E8M0FNU>, tensor<2x4xi32>, tensor<1xi32>) -> (tensor<2x8x32xf4E2M1FN>, tensor<2x8x1xf8E8M0FNU>)",
};

const rowGather: OpRecord = {
  ...later,
  name: "tosa.row_gather",
  family: "scatter-gather",
  summary: "Runs of rows, each from an index on.",
  attributes: [],
  operands: [
    { ...tensor("values", "T"), rank: 3 },
    { ...tensor("indices", "I"), rank: 2 },
    { name: "row_count", kind: "one", element: "I" },
  ],
  results: [{ ...tensor("output", "T"), rank: 3 }],
  example:
    "%3 = tosa.row_gather %0, %1, %2 : (tensor<2x6x3xi8>, tensor<2x4xi32>, tensor<1xi32>) -> tensor<2x8x3xi8>",
};

const assertEqual: OpRecord = {
  ...later,
  name: "tosa.assert_equal_shape",
  family: "shape",
  summary: "Two shapes are equal, or broadcast where that is allowed.",
  attributes: [{ name: "allow_broadcast", kind: "bool" }],
  operands: [shapeSlot("input1"), shapeSlot("input2")],
  results: [],
  traits: ["effect"],
  example: "tosa.assert_equal_shape %0, %1 {allow_broadcast = true} : (!tosa.shape<2>, !tosa.shape<2>) -> ()",
};

export const drafts: readonly OpRecord[] = [
  ...[custom, castFrom, castTo, matmulT],
  ...[conv2d, reshape, rowGatherScaled, rowGather, assertEqual],
];
