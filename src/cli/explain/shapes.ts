// Shapes that do not fit each other, or that an op cannot take.
import { type Explained, type Explanations, func, t } from "./example.ts";
import { opting, running } from "./ways.ts";

const zp = `%z = "tosa.const"() <{values = dense<0.0> : tensor<1xf32>}> : () -> tensor<1xf32>`;

const sizes = (name: string, ...values: number[]): string =>
  `${name} = tosa.const_shape {values = dense<[${values.join(", ")}]> : tensor<${values.length}xindex>} : () -> !tosa.shape<${values.length}>`;

interface Conv {
  readonly channels?: number;
  readonly bias?: number;
  readonly stride?: number;
}

const tensor = (...dims: number[]): string => `tensor<${dims.join("x")}xf32>`;

/** A convolution of an image of 5 by 5, whose windows come out even. */
function conv({ channels = 2, bias = 3, stride = 1 }: Conv): string {
  const [x, w, b] = [tensor(1, 5, 5, 2), tensor(3, 2, 2, channels), tensor(bias)];
  const out = tensor(1, 4, 4, 3);
  return func(
    `@f(%x: ${x}, %w: ${w}, %b: ${b}) -> ${out}`,
    zp,
    `%0 = tosa.conv2d %x, %w, %b, %z, %z {acc_type = f32, dilation = array<i64: 1, 1>, pad = array<i64: 0, 0, 0, 0>, stride = array<i64: ${stride}, ${stride}>} : (${x}, ${w}, ${b}, tensor<1xf32>, tensor<1xf32>) -> ${out}`,
    `return %0 : ${out}`,
  );
}

/** An op on tensors of floats, by their sizes; the mended one has other sizes. */
const shaped = (
  means: string,
  [op, more]: readonly [name: string, attributes: string],
  wrong: readonly (readonly number[])[],
  right: readonly (readonly number[])[],
  kinds: readonly string[] = [],
): Explained => {
  const text = (all: readonly (readonly number[])[]): string => {
    const types = all.map((dims, i) => `tensor<${dims.join("x")}x${kinds[i] ?? "f32"}>`);
    const [params, result] = [types.slice(0, -1), types.at(-1)!];
    const names = params.map((_, i) => `%${"abc"[i]}`);
    const list = names.map((name, i) => `${name}: ${params[i]}`).join(", ");
    return func(
      `@f(${list}) -> ${result}`,
      `%0 = tosa.${op} ${names.join(", ")}${more} : (${params.join(", ")}) -> ${result}`,
      `return %0 : ${result}`,
    );
  };
  return { means, failing: text(wrong), mend: [[text(wrong), text(right)]], by: running() };
};

const matmul = (b: readonly number[]): string =>
  func(
    `@f(%a: ${tensor(1, 2, 3)}, %b: ${tensor(...b)}) -> ${tensor(1, 2, 4)}`,
    zp,
    `%0 = tosa.matmul %a, %b, %z, %z : (${tensor(1, 2, 3)}, ${tensor(...b)}, tensor<1xf32>, tensor<1xf32>) -> ${tensor(1, 2, 4)}`,
    `return %0 : ${tensor(1, 2, 4)}`,
  );

const slice = (start: readonly number[], size: readonly number[]): string =>
  func(
    `@f(%x: ${t}) -> tensor<1x3xi32>`,
    sizes("%s", ...start),
    sizes("%n", ...size),
    `%0 = tosa.slice %x, %s, %n : (${t}, !tosa.shape<${start.length}>, !tosa.shape<${size.length}>) -> tensor<1x3xi32>`,
    "return %0 : tensor<1x3xi32>",
  );

export const shapes: Explanations = {
  "shape/broadcast": shaped(
    "Operands of an element-wise op have the same size along each axis, or 1, which counts for all.",
    ["add", ""],
    [
      [2, 4],
      [2, 3],
      [2, 4],
    ],
    [
      [2, 4],
      [2, 1],
      [2, 4],
    ],
  ),
  "shape/rank": {
    means: "An operand has another number of axes, or of sizes, than the op has to have there.",
    failing: slice([0], [1, 3]),
    mend: [
      ["[0]> : tensor<1xindex>", "[0, 0]> : tensor<2xindex>"],
      ["!tosa.shape<1>", "!tosa.shape<2>"],
    ],
  },
  "shape/result": shaped(
    "The sizes of the result follow from the operands, and others are written.",
    ["add", ""],
    [
      [2, 4],
      [2, 4],
      [2, 5],
    ],
    [
      [2, 4],
      [2, 4],
      [2, 4],
    ],
  ),
  "shape/concat": shaped(
    "Only sizes along the axis on which tensors are joined may differ.",
    ["concat", " {axis = 0 : i32}"],
    [
      [2, 4],
      [2, 3],
      [4, 4],
    ],
    [
      [2, 4],
      [2, 4],
      [4, 4],
    ],
  ),
  "shape/gather": shaped(
    "Values and indices of a gather have the same number of batches.",
    ["gather", ""],
    [
      [2, 4, 3],
      [3, 5],
      [2, 5, 3],
    ],
    [
      [2, 4, 3],
      [2, 5],
      [2, 5, 3],
    ],
    ["f32", "i32"],
  ),
  "shape/scatter": shaped(
    "values_in is [n, k, c], indices [n, w] and input [n, w, c], with the same n, w and c.",
    ["scatter", ""],
    [
      [2, 4, 3],
      [2, 2],
      [2, 2, 5],
      [2, 4, 3],
    ],
    [
      [2, 4, 3],
      [2, 2],
      [2, 2, 3],
      [2, 4, 3],
    ],
    ["f32", "i32"],
  ),
  "shape/matmul": {
    means: "a is [n, h, c] and b [n, c, w]: as many batches, and as many rows of b as a has columns.",
    failing: matmul([1, 5, 4]),
    mend: [["1x5x4", "1x3x4"]],
  },
  "shape/channels": {
    means: "The weights of a convolution have one plane for each channel of the input.",
    failing: conv({ channels: 3 }),
    mend: [["tensor<3x2x2x3xf32>", "tensor<3x2x2x2xf32>"]],
  },
  "shape/bias": {
    means: "A bias has one element for each channel of the result, or one for all.",
    failing: conv({ bias: 2 }),
    mend: [["tensor<2xf32>", "tensor<3xf32>"]],
  },
  "shape/window": {
    means: "Windows that are moved by the stride have to end where the padded input ends.",
    failing: conv({ stride: 2 }),
    mend: [["i64: 2, 2", "i64: 1, 1"]],
  },
  "shape/reshape": {
    means: "A reshape keeps the number of elements.",
    failing: func(
      `@f(%x: ${t}) -> tensor<9xi32>`,
      sizes("%s", 9),
      `%0 = tosa.reshape %x, %s : (${t}, !tosa.shape<1>) -> tensor<9xi32>`,
      "return %0 : tensor<9xi32>",
    ),
    mend: [
      ["9xi32", "8xi32"],
      ["[9]", "[8]"],
    ],
  },
  "shape/slice": {
    means: "A slice lies inside of its operand.",
    failing: slice([1, 2], [1, 3]),
    mend: [["[1, 2]", "[1, 1]"]],
  },
  "shape/tile": {
    means: "A tile has a positive number of copies for each axis.",
    failing: func(
      `@f(%x: ${t}) -> tensor<4x4xi32>`,
      sizes("%m", 2, 0),
      `%0 = tosa.tile %x, %m : (${t}, !tosa.shape<2>) -> tensor<4x4xi32>`,
      "return %0 : tensor<4x4xi32>",
    ),
    mend: [["[2, 0]", "[2, 1]"]],
  },
  "shape/pad": {
    means: "A pad has two sizes for each axis: what comes before, and what comes behind. None is negative.",
    failing: func(
      `@f(%x: ${t}) -> tensor<3x4xi32>`,
      sizes("%p", 0, 1),
      `%v = "tosa.const"() <{values = dense<0> : tensor<1xi32>}> : () -> tensor<1xi32>`,
      `%0 = tosa.pad %x, %p, %v : (${t}, !tosa.shape<2>, tensor<1xi32>) -> tensor<3x4xi32>`,
      "return %0 : tensor<3x4xi32>",
    ),
    mend: [
      ["[0, 1]> : tensor<2xindex>", "[0, 1, 0, 0]> : tensor<4xindex>"],
      ["!tosa.shape<2>", "!tosa.shape<4>"],
    ],
  },
  "shape/resize": {
    means: "A resize maps the corners of its input onto elements of its result, by scale, offset and border.",
    failing: func(
      `@f(%x: tensor<1x3x3x1xf32>) -> tensor<1x5x5x1xf32>`,
      sizes("%s", 4, 2, 4, 2),
      sizes("%o", 0, 0),
      sizes("%b", 1, 1),
      `%0 = tosa.resize %x, %s, %o, %b {mode = BILINEAR} : (tensor<1x3x3x1xf32>, !tosa.shape<4>, !tosa.shape<2>, !tosa.shape<2>) -> tensor<1x5x5x1xf32>`,
      "return %0 : tensor<1x5x5x1xf32>",
    ),
    mend: [["[1, 1]", "[0, 0]"]],
    by: running(),
  },
  "shape/fft2d": {
    means: "The real and the imaginary part of the numbers of an fft2d have the same shape.",
    failing: func(
      `@f(%a: ${tensor(1, 4, 8)}, %b: ${tensor(1, 4, 4)}) -> ${tensor(1, 4, 8)}`,
      `%0:2 = tosa.fft2d %a, %b {inverse = false} : (${tensor(1, 4, 8)}, ${tensor(1, 4, 4)}) -> (${tensor(1, 4, 8)}, ${tensor(1, 4, 8)})`,
      `return %0#0 : ${tensor(1, 4, 8)}`,
    ),
    mend: [["1x4x4", "1x4x8"]],
    by: running(),
  },
  "shape/container": {
    means:
      "tosa.apply_scale computes on single numbers, on vectors or on tensors: all of its operands and its result are of one shape.",
    failing: func(
      "@f(%x: tensor<4xi32>, %m: tensor<4xi32>, %s: tensor<2xi8>) -> tensor<4xi32>",
      "%0 = tosa.apply_scale %x, %m, %s {rounding_mode = SINGLE_ROUND} : (tensor<4xi32>, tensor<4xi32>, tensor<2xi8>) -> tensor<4xi32>",
      "return %0 : tensor<4xi32>",
    ),
    mend: [["tensor<2xi8>", "tensor<4xi8>"]],
  },
  "shape/block": {
    means: "Numbers that share a scale come in blocks of 32 along the last axis, with one scale each.",
    failing: func(
      "@f(%x: tensor<2x64xf8E5M2>, %s: tensor<2x4xf8E8M0FNU>) -> tensor<2x64xf32>",
      "%0 = tosa.cast_from_block_scaled %x, %s {block_size = BLOCK_SIZE_32} : (tensor<2x64xf8E5M2>, tensor<2x4xf8E8M0FNU>) -> tensor<2x64xf32>",
      "return %0 : tensor<2x64xf32>",
    ),
    mend: [["2x4x", "2x2x"]],
    by: opting,
  },
};
