// Ops that older texts have and TOSA 1.0 has not: each becomes ops that mean the same when it is read.
import type { Attr } from "../ir/attributes.ts";
import { uncomputed } from "../ir/record.ts";
import type { Build, OpRecord, Replacement } from "../ir/record.ts";
import type { Value } from "../ir/graph.ts";
import { shapeAttr } from "../ir/shape-values.ts";
import { shapeType, tensorType, type TensorType, type Type } from "../ir/types.ts";
import { rows } from "./contractions.ts";
import { upgradeZeroPoints } from "./older.ts";
import { one, tensor, without } from "./shared.ts";
import { shapes, sizesOf } from "./sizes.ts";

const array = (...values: number[]): Attr => ({ kind: "denseArray", element: "i64", values });

/** The operands of a reshape to these sizes, of which one may be open. */
const shapeFor = (build: Build, value: Value, sizes: readonly number[]): Value[] => [
  value,
  build("tosa.const_shape", [], { values: shapeAttr(sizes) }, shapeType(sizes.length)),
];

const reshaped = (build: Build, value: Value, sizes: readonly number[]): Value =>
  build(
    "tosa.reshape",
    shapeFor(build, value, sizes),
    {},
    tensorType((value.type as TensorType).element, sizes),
  );

const ranked = (type: Type): readonly number[] | undefined =>
  type.kind === "tensor" && type.shape?.length === 2 ? type.shape : undefined;

/** A convolution of images of one element by windows of one, whose channels are the columns. */
function asConvolution(
  operands: readonly Value[],
  { acc_type, ...rest }: Readonly<Record<string, Attr>>,
  type: Type,
  build: Build,
): Replacement | undefined {
  const [input, weight, ...others] = operands as [Value, Value, ...Value[]];
  const [from, by, to] = [input.type, weight.type, type].map(ranked);
  if (!from || !by || !to || acc_type === undefined) return undefined;
  const [n, columns, outputs] = [
    Math.max(from[0]!, to[0]!),
    Math.max(from[1]!, by[1]!),
    Math.max(by[0]!, to[1]!),
  ];
  if (columns < 0 || outputs < 0) return undefined;
  const image = reshaped(build, input, [n, 1, 1, columns]);
  const windows = reshaped(build, weight, [outputs, 1, 1, columns]);
  const result = tensorType((type as TensorType).element, [n, 1, 1, outputs]);
  const attributes = { acc_type, dilation: array(1, 1), pad: array(0, 0, 0, 0), stride: array(1, 1) };
  const sums = build("tosa.conv2d", [image, windows, ...others], attributes, result);
  return {
    name: "tosa.reshape",
    operands: shapeFor(build, sums, [n, outputs]),
    attributes: without(rest, "local_bound"),
  };
}

const fullyConnected: OpRecord = {
  name: "tosa.fully_connected",
  family: "tensor",
  summary: "Products of rows with rows of weights, and a bias; now a convolution by windows of one element.",
  operands: [
    { ...tensor("input", "T"), rank: 2 },
    { ...tensor("weight", "W"), rank: 2 },
    { ...tensor("bias", "U"), rank: 1 },
    one("input_zp", "T"),
    one("weight_zp", "W"),
  ],
  results: [{ ...tensor("output", "U"), rank: 2 }],
  attributes: [{ name: "acc_type", kind: "type" }],
  types: rows("T W U", "i8 i8 i32 | i8 i4 i32 | i16 i8 i48 | f32 f32 f32 | f16 f16 f16 | bf16 bf16 bf16"),
  traits: [],
  infer: (op) => shapes([sizesOf(op, 0)?.[0] ?? -1, sizesOf(op, 1)?.[0] ?? -1]),
  ...uncomputed("its sizes are open: give every matrix a size"),
  replacedBy: asConvolution,
  example:
    "%5 = tosa.fully_connected %0, %1, %2, %3, %4 {acc_type = i32} : (tensor<4x6xi8>, tensor<3x6xi8>, tensor<3xi32>, tensor<1xi8>, tensor<1xi8>) -> tensor<4x3xi32>",
  older: {
    attributes: ["quantization_info"],
    examples: [
      '%3 = "tosa.fully_connected"(%0, %1, %2) {quantization_info = #tosa.conv_quant<input_zp = 3, weight_zp = -2>} : (tensor<4x6xi8>, tensor<3x6xi8>, tensor<3xi32>) -> tensor<4x3xi32>',
      '%3 = "tosa.fully_connected"(%0, %1, %2) : (tensor<4x6xf32>, tensor<3x6xf32>, tensor<3xf32>) -> tensor<4x3xf32>',
    ],
  },
  upgrade: upgradeZeroPoints({ before: 3, zeros: { input_zp: 0, weight_zp: 1 }, accumulates: {} }),
};

export const retired: readonly OpRecord[] = [fullyConnected];
