// Discrete Fourier transforms along the last two axes, of complex numbers as two tensors.
import { boolAttr } from "../ir/attributes.ts";
import type { Op } from "../ir/graph.ts";
import type { AttributeSpec, ErrorIf, Inferred, OpRecord, SlotSpec } from "../ir/record.ts";
import { boolOf, tensor } from "./shared.ts";
import { agree, mismatch, shapes, sizesOf } from "./sizes.ts";

const slot = (name: string): SlotSpec => ({ ...tensor(name, "f32"), rank: 3 });

const isPowerOfTwo = (n: number): boolean => n < 1 || Number.isInteger(Math.log2(n));

/** `operand`: of which the last two axes are transformed. */
const powersOfTwo = (operand: number): ErrorIf => ({
  when: (op) => !(sizesOf(op, operand)?.slice(1).every(isPowerOfTwo) ?? true),
  message: "height and width must be powers of two",
  help: "tosa.pad can make them so; the transform is then that of the padded tensor",
});

/** Says that sines and cosines may be taken as exact when errors are bounded; here they always are. */
const localBound: AttributeSpec = { name: "local_bound", kind: "bool", default: boolAttr(false) };

function inferFft(op: Op): Inferred {
  const [real, imaginary] = [0, 1].map((i) => sizesOf(op, i) ?? [-1, -1, -1]);
  const differs = real!.some((d, i) => !agree(d, imaginary![i]!));
  if (differs)
    return mismatch("shape/fft2d", "the real and the imaginary part differ in shape", {
      operand: 1,
      help: "both hold one part of each number",
    });
  const shape = real!.map((d, i) => Math.max(d, imaginary![i]!));
  return shapes(shape, shape);
}

function inferRfft(op: Op): Inferred {
  const [n = -1, h = -1, w = -1] = sizesOf(op, 0) ?? [];
  const half = w < 0 ? -1 : Math.floor(w / 2) + 1;
  return shapes([n, h, half], [n, h, half]);
}

const common = {
  family: "tensor",
  results: [slot("output_real"), slot("output_imag")],
  types: [],
  traits: [],
} satisfies Partial<OpRecord>;

const fft2d: OpRecord = {
  ...common,
  name: "tosa.fft2d",
  summary:
    "The transform of complex numbers. The inverse turns the other way and is not divided by the number of elements.",
  operands: [slot("input_real"), slot("input_imag")],
  attributes: [{ name: "inverse", kind: "bool" }, localBound],
  errorIf: [powersOfTwo(0)],
  infer: inferFft,
  compute: (op) => ({ form: "fourier", inverse: boolOf(op, "inverse") }),
  example:
    "%2, %3 = tosa.fft2d %0, %1 {inverse = false} : (tensor<1x4x8xf32>, tensor<1x4x8xf32>) -> (tensor<1x4x8xf32>, tensor<1x4x8xf32>)",
};

const rfft2d: OpRecord = {
  ...common,
  name: "tosa.rfft2d",
  summary: "The transform of real numbers; of each line the first half and one, from which the rest follows.",
  operands: [slot("input_real")],
  attributes: [localBound],
  errorIf: [powersOfTwo(0)],
  infer: inferRfft,
  compute: () => ({ form: "fourier", inverse: false }),
  example: "%1, %2 = tosa.rfft2d %0 : (tensor<1x4x8xf32>) -> (tensor<1x4x5xf32>, tensor<1x4x5xf32>)",
};

export const fourier: readonly OpRecord[] = [fft2d, rfft2d];
