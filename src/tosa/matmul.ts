// Products of matrices, batch by batch.
import type { Op } from "../ir/graph.ts";
import type { Compute, Inferred, OpRecord } from "../ir/record.ts";
import { accumulatorOf, asIs, centred, rows, zeroRules } from "./contractions.ts";
import { resultShape } from "./move.ts";
import { upgradeZeroPoints } from "./older.ts";
import { one, output, shapeOf, tensor } from "./shared.ts";
import { agree, mismatch, shapes, sizesOf } from "./sizes.ts";
import { alone } from "./windows.ts";

/** `inner`: the axis of b that is summed over; the other of its last two becomes the last of the result. */
const inferMatmul =
  (inner: 1 | 2, batches: (a: number, b: number) => boolean) =>
  (op: Op): Inferred => {
    const [a, b] = [0, 1].map((i) => sizesOf(op, i) ?? [-1, -1, -1]) as [number[], number[]];
    if (!batches(a[0]!, b[0]!))
      return mismatch("shape/matmul", `a has ${a[0]} batches and b ${b[0]}`, {
        operand: 1,
        help: "both have one matrix for each batch",
      });
    if (!agree(a[2]!, b[inner]!))
      return mismatch(
        "shape/matmul",
        `a has ${a[2]} columns, and b has ${b[inner]} elements to sum them with`,
        {
          operand: 1,
          help: `axis 2 of a and axis ${inner} of b are summed over`,
        },
      );
    return shapes([Math.max(a[0]!, b[0]!), a[1]!, b[3 - inner]!]);
  };

const LOOPS = 4;
const [N, H, W, C] = [0, 1, 2, 3].map((loop) => alone(loop, LOOPS));

const product =
  (inner: 1 | 2) =>
  (op: Op): Compute => {
    const batch = shapeOf(op, 1)[0] === 1 ? alone(LOOPS, LOOPS) : N!;
    const axes = inner === 1 ? [batch, C!, W!] : [batch, W!, C!];
    return {
      form: "contract",
      loops: resultShape(op),
      taps: [shapeOf(op, 0)[2]!],
      factors: [centred(op, 0, [N!, H!, C!], 2), centred(op, 1, axes, 3)],
      kind: "sum",
      type: accumulatorOf(op),
      nan: "propagate",
      finish: asIs(op),
    };
  };

const F8 = ["f8E4M3FN", "f8E5M2"];

const types = rows(
  "T V U",
  "i8 i8 i32 | i16 i16 i48 | f32 f32 f32 | f16 f16 f16 | f16 f16 f32 | bf16 bf16 f32 | " +
    F8.flatMap((a) => F8.flatMap((b) => [`${a} ${b} f16`, `${a} ${b} f32`])).join(" | "),
);

const common = {
  family: "tensor",
  operands: [
    { ...tensor("a", "T"), rank: 3 },
    { ...tensor("b", "V"), rank: 3 },
    one("a_zp", "T"),
    one("b_zp", "V"),
  ],
  results: [{ ...output("U")[0]!, rank: 3 }],
  attributes: [],
  types,
  traits: [],
  constants: zeroRules(2, 3),
} satisfies Partial<OpRecord>;

const matmulRecord: OpRecord = {
  ...common,
  name: "tosa.matmul",
  summary: "Products of [n, h, c] and [n, c, w] matrices.",
  infer: inferMatmul(1, agree),
  compute: product(1),
  example:
    "%4 = tosa.matmul %0, %1, %2, %3 : (tensor<2x3x5xi8>, tensor<2x5x4xi8>, tensor<1xi8>, tensor<1xi8>) -> tensor<2x3x4xi32>",
  older: {
    attributes: ["quantization_info"],
    examples: [
      '%2 = "tosa.matmul"(%0, %1) {quantization_info = #tosa.matmul_quant<a_zp = 3, b_zp = -2>} : (tensor<2x3x5xi8>, tensor<2x5x4xi8>) -> tensor<2x3x4xi32>',
      '%2 = "tosa.matmul"(%0, %1) {a_zp = 3 : i32, b_zp = -2 : i32} : (tensor<2x3x5xi8>, tensor<2x5x4xi8>) -> tensor<2x3x4xi32>',
    ],
  },
  upgrade: upgradeZeroPoints({ before: 2, zeros: { a_zp: 0, b_zp: 1 } }),
};

const matmulT: OpRecord = {
  ...common,
  name: "tosa.matmul_t",
  unreleased: true,
  summary:
    "Products of [n, h, c] and transposed [n, w, c] matrices; one second matrix may be for all batches.",
  infer: inferMatmul(2, (a, b) => agree(a, b) || b === 1),
  compute: product(2),
  example:
    "%4 = tosa.matmul_t %0, %1, %2, %3 : (tensor<2x3x5xi8>, tensor<1x4x5xi8>, tensor<1xi8>, tensor<1xi8>) -> tensor<2x3x4xi32>",
};

export const matmuls: readonly OpRecord[] = [matmulRecord, matmulT];
