// Sums of products, each with what makes bytes of its sums again; costs are for each multiplication of the definition, those of
// padding included.
import type { Tensor } from "../../src/support/tensor.ts";
import { seeded } from "../support/seeded.ts";
import { filled, uniform } from "./inputs.ts";
import { constant, func } from "./text.ts";
import type { Work } from "./work.ts";

interface Sums {
  /** The type of the sums, as 1x32x32x64. */
  readonly shape: string;
  /** One scale for each, or one for all. */
  readonly channels: number;
}

/** Scales of sums whose deviation is about so much. */
function requantized({ shape, channels }: Sums, deviation: number, seed: number): string {
  const random = seeded(seed);
  const shift = 31 + Math.ceil(Math.log2(deviation / 32));
  const many = <T>(of: () => T): T[] => Array.from({ length: channels }, of);
  const rescale =
    `tosa.rescale %c, %m, %s, %none, %zo {scale32 = true, rounding_mode = SINGLE_ROUND, per_channel = ${channels > 1}, ` +
    `input_unsigned = false, output_unsigned = false} : (tensor<${shape}xi32>, tensor<${channels}xi32>, ` +
    `tensor<${channels}xi8>, tensor<1xi32>, tensor<1xi8>) -> tensor<${shape}xi8>`;
  return (
    constant(
      "m",
      `${channels}xi32`,
      many(() => random.within(2 ** 30, 2 ** 31 - 1)),
    ) +
    constant(
      "s",
      `${channels}xi8`,
      many(() => random.within(shift, shift + 1)),
    ) +
    constant("none", "1xi32", 0) +
    constant("zo", "1xi8", -7) +
    `  %y = ${rescale}\n  return %y : tensor<${shape}xi8>\n`
  );
}

/** Bytes in the shape of a tensor, as text. */
function weights(shape: readonly number[], least: number, seed: number): string {
  const random = seeded(seed);
  const of = ([size, ...rest]: readonly number[]): string =>
    size === undefined
      ? `${random.within(least, 127)}`
      : `[${Array.from({ length: size }, () => of(rest)).join(", ")}]`;
  const type = `${shape.join("x")}xi8`;
  return `  %w = "tosa.const"() <{values = dense<${of(shape)}> : tensor<${type}>}> : () -> tensor<${type}>\n`;
}

const bytes = (...shape: number[]): Tensor => filled("i8", shape, uniform(-128, 127));
const floats = (...shape: number[]): Tensor => filled("f32", shape, uniform(-2, 2));

interface Convolution {
  readonly name: string;
  readonly size: number;
  readonly channels: readonly [from: number, to: number];
  readonly kernel: number;
  readonly stride?: number;
}

/** A square input, padded so that with stride 1 there are as many results as elements. */
function framed({ size, kernel, stride = 1 }: Pick<Convolution, "size" | "kernel" | "stride">) {
  const before = (kernel - 1) >> 1;
  const after = kernel - 1 - before - (stride > 1 ? 1 : 0);
  const attributes =
    `dilation = array<i64: 1, 1>, pad = array<i64: ${[before, after, before, after].join(", ")}>, ` +
    `stride = array<i64: ${stride}, ${stride}>`;
  return { out: (size - kernel + before + after) / stride + 1, attributes };
}

const biases = (count: number): string => {
  const random = seeded(3);
  const values = Array.from({ length: count }, () => random.within(-5000, 5000));
  return constant("b", `${count}xi32`, values);
};

function convolution({ name, size, channels: [from, to], kernel, stride = 1 }: Convolution): Work {
  const { out, attributes } = framed({ size, kernel, stride });
  const [x, y] = [`tensor<1x${size}x${size}x${from}xi8>`, `1x${out}x${out}x${to}`];
  const body =
    weights([to, kernel, kernel, from], -127, 2) +
    biases(to) +
    constant("zx", "1xi8", -3) +
    constant("zw", "1xi8", 0) +
    `  %c = tosa.conv2d %x, %w, %b, %zx, %zw {acc_type = i32, ${attributes}} : (${x}, ` +
    `tensor<${to}x${kernel}x${kernel}x${from}xi8>, tensor<${to}xi32>, ` +
    `tensor<1xi8>, tensor<1xi8>) -> tensor<${y}xi32>\n` +
    requantized({ shape: y, channels: to }, 5400 * Math.sqrt(kernel * kernel * from), 4);
  return {
    name,
    text: func(name, `%x: ${x}`, `tensor<${y}xi8>`, body),
    inputs: [bytes(1, size, size, from)],
    elements: out * out * to * kernel * kernel * from,
  };
}

/** Halfwords by bytes, as models with activations of 16 bits have them: sums of 48 bits become halfwords again. */
function halfwordConvolution({ name, size, channels: [from, to], kernel }: Convolution): Work {
  const { out, attributes } = framed({ size, kernel });
  const [x, y] = [`tensor<1x${size}x${size}x${from}xi16>`, `1x${out}x${out}x${to}`];
  const random = seeded(4);
  const many = <T>(of: () => T): T[] => Array.from({ length: to }, of);
  const body =
    weights([to, kernel, kernel, from], -127, 2) +
    constant(
      "b",
      `${to}xi48`,
      many(() => random.within(-5_000_000, 5_000_000)),
    ) +
    constant("zx", "1xi16", 0) +
    constant("zw", "1xi8", 0) +
    `  %c = tosa.conv2d %x, %w, %b, %zx, %zw {acc_type = i48, ${attributes}} : (${x}, ` +
    `tensor<${to}x${kernel}x${kernel}x${from}xi8>, tensor<${to}xi48>, ` +
    `tensor<1xi16>, tensor<1xi8>) -> tensor<${y}xi48>\n` +
    constant(
      "m",
      `${to}xi16`,
      many(() => random.within(2 ** 14, 2 ** 15 - 1)),
    ) +
    constant(
      "s",
      `${to}xi8`,
      many(() => random.within(26, 27)),
    ) +
    constant("none", "1xi48", 0) +
    constant("zo", "1xi16", 0) +
    `  %y = tosa.rescale %c, %m, %s, %none, %zo {scale32 = false, rounding_mode = SINGLE_ROUND, per_channel = true, ` +
    `input_unsigned = false, output_unsigned = false} : (tensor<${y}xi48>, tensor<${to}xi16>, tensor<${to}xi8>, ` +
    `tensor<1xi48>, tensor<1xi16>) -> tensor<${y}xi16>\n  return %y : tensor<${y}xi16>\n`;
  return {
    name,
    text: func(name, `%x: ${x}`, `tensor<${y}xi16>`, body),
    inputs: [filled("i16", [1, size, size, from], uniform(-32768, 32767))],
    elements: out * out * to * kernel * kernel * from,
  };
}

/** Every channel by itself. */
function depthwise(name: string, size: number, channels: number, stride = 1): Work {
  const { out, attributes } = framed({ size, kernel: 3, stride });
  const [x, y] = [`tensor<1x${size}x${size}x${channels}xi8>`, `1x${out}x${out}x${channels}`];
  const body =
    weights([3, 3, channels, 1], -127, 2) +
    biases(channels) +
    constant("zx", "1xi8", -3) +
    constant("zw", "1xi8", 0) +
    `  %c = tosa.depthwise_conv2d %x, %w, %b, %zx, %zw {acc_type = i32, ${attributes}} : (${x}, ` +
    `tensor<3x3x${channels}x1xi8>, tensor<${channels}xi32>, tensor<1xi8>, tensor<1xi8>) -> tensor<${y}xi32>\n` +
    requantized({ shape: y, channels }, 5400 * 3, 4);
  return {
    name,
    text: func(name, `%x: ${x}`, `tensor<${y}xi8>`, body),
    inputs: [bytes(1, size, size, channels)],
    elements: out * out * channels * 9,
  };
}

function floatDepthwise(name: string, size: number, channels: number): Work {
  const { attributes } = framed({ size, kernel: 3 });
  const [x, w, b] = [
    `tensor<1x${size}x${size}x${channels}xf32>`,
    `tensor<3x3x${channels}x1xf32>`,
    `tensor<${channels}xf32>`,
  ];
  const body =
    constant("z", "1xf32", 0) +
    `  %y = tosa.depthwise_conv2d %x, %w, %b, %z, %z {acc_type = f32, ${attributes}} : (${x}, ${w}, ${b}, ` +
    `tensor<1xf32>, tensor<1xf32>) -> ${x}\n  return %y : ${x}\n`;
  return {
    name,
    text: func(name, `%x: ${x}, %w: ${w}, %b: ${b}`, x, body),
    inputs: [floats(1, size, size, channels), floats(3, 3, channels, 1), floats(channels)],
    elements: size * size * channels * 9,
  };
}

/** Costs are for each element of a window. */
function pool(name: string, kind: "max" | "avg", size: number, kernel: number): Work {
  const [out, channels] = [size / kernel, 64];
  const [x, y] = [`tensor<1x${size}x${size}x${channels}xi8>`, `tensor<1x${out}x${out}x${channels}xi8>`];
  const window =
    `kernel = array<i64: ${kernel}, ${kernel}>, pad = array<i64: 0, 0, 0, 0>, ` +
    `stride = array<i64: ${kernel}, ${kernel}>`;
  const op =
    kind === "max"
      ? `  %y = tosa.max_pool2d %x {${window}} : (${x}) -> ${y}\n`
      : constant("zx", "1xi8", -3) +
        constant("zy", "1xi8", 4) +
        `  %y = tosa.avg_pool2d %x, %zx, %zy {acc_type = i32, ${window}} : (${x}, tensor<1xi8>, tensor<1xi8>) -> ${y}\n`;
  return {
    name,
    text: func(name, `%x: ${x}`, y, `${op}  return %y : ${y}\n`),
    inputs: [bytes(1, size, size, channels)],
    elements: size * size * channels,
  };
}

/** Queries by keys, whose transposition is part of the text: both are known at run time only. */
function scores(name: string, heads: number, tokens: number, depth: number): Work {
  const [x, k, y] = [
    `tensor<${heads}x${tokens}x${depth}xi8>`,
    `tensor<${heads}x${depth}x${tokens}xi8>`,
    `${heads}x${tokens}x${tokens}`,
  ];
  const body =
    `  %t = tosa.transpose %k {perms = array<i32: 0, 2, 1>} : (${x}) -> ${k}\n` +
    constant("zx", "1xi8", -3) +
    constant("zw", "1xi8", 5) +
    `  %c = tosa.matmul %q, %t, %zx, %zw : (${x}, ${k}, tensor<1xi8>, tensor<1xi8>) -> tensor<${y}xi32>\n` +
    requantized({ shape: y, channels: 1 }, 5400 * Math.sqrt(depth), 6);
  return {
    name,
    text: func(name, `%q: ${x}, %k: ${x}`, `tensor<${y}xi8>`, body),
    inputs: [bytes(heads, tokens, depth), bytes(heads, tokens, depth)],
    elements: heads * tokens * tokens * depth,
  };
}

/** Probabilities, whose zero point is -128, by values. */
function weighted(name: string, heads: number, tokens: number, depth: number): Work {
  const [p, v, y] = [
    `tensor<${heads}x${tokens}x${tokens}xi8>`,
    `tensor<${heads}x${tokens}x${depth}xi8>`,
    `${heads}x${tokens}x${depth}`,
  ];
  const body =
    constant("zx", "1xi8", -128) +
    constant("zw", "1xi8", 5) +
    `  %c = tosa.matmul %p, %v, %zx, %zw : (${p}, ${v}, tensor<1xi8>, tensor<1xi8>) -> tensor<${y}xi32>\n` +
    requantized({ shape: y, channels: 1 }, 5400 * Math.sqrt(tokens), 6);
  return {
    name,
    text: func(name, `%p: ${p}, %v: ${v}`, `tensor<${y}xi8>`, body),
    inputs: [bytes(heads, tokens, tokens), bytes(heads, tokens, depth)],
    elements: heads * tokens * tokens * depth,
  };
}

/** A product of rows by constant columns. */
function product(name: string, rows: number, depth: number, columns: number, zero: number): Work {
  const [x, y] = [`tensor<1x${rows}x${depth}xi8>`, `1x${rows}x${columns}`];
  const body =
    weights([1, depth, columns], -127, 5) +
    constant("zx", "1xi8", -3) +
    constant("zw", "1xi8", zero) +
    `  %c = tosa.matmul %x, %w, %zx, %zw : (${x}, tensor<1x${depth}x${columns}xi8>, tensor<1xi8>, tensor<1xi8>) -> tensor<${y}xi32>\n` +
    requantized({ shape: y, channels: columns }, 5400 * Math.sqrt(depth), 6);
  return {
    name,
    text: func(name, `%x: ${x}`, `tensor<${y}xi8>`, body),
    inputs: [bytes(1, rows, depth)],
    elements: rows * depth * columns,
  };
}

export const contractions = (): Work[] => [
  product("matmul_i8_384x512x128", 384, 512, 128, 5),
  product("fully_connected_i8_512_128", 1, 512, 128, 0),
  convolution({ name: "conv_i8_3x3_32x32x64", size: 32, channels: [64, 64], kernel: 3 }),
  convolution({ name: "conv_i8_1x1_32x32x64", size: 32, channels: [64, 64], kernel: 1 }),
  convolution({ name: "conv_i8_3x3_stride_2_96x96x8", size: 96, channels: [8, 16], kernel: 3, stride: 2 }),
  convolution({ name: "conv_i8_first_layer_96x96x3", size: 96, channels: [3, 8], kernel: 3 }),
  halfwordConvolution({ name: "conv_i16_3x3_32x32x64", size: 32, channels: [64, 64], kernel: 3 }),
  halfwordConvolution({ name: "conv_i16_3x3_16x16x128_wide", size: 16, channels: [128, 32], kernel: 3 }),
  scores("attention_scores_i8_4x384x32", 4, 384, 32),
  weighted("attention_values_i8_4x384x32", 4, 384, 32),
  depthwise("depthwise_i8_3x3_32x32x64", 32, 64),
  depthwise("depthwise_i8_3x3_stride_2_32x32x64", 32, 64, 2),
  floatDepthwise("depthwise_f32_3x3_32x32x64", 32, 64),
  pool("max_pool_i8_2x2_32x32x64", "max", 32, 2),
  pool("avg_pool_i8_2x2_32x32x64", "avg", 32, 2),
  pool("avg_pool_i8_8x8_64", "avg", 8, 8),
];
