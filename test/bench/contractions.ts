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
  readonly channels: number;
}

/** One scale for each channel, of sums whose deviation is about so much. */
function requantized({ shape, channels }: Sums, deviation: number, seed: number): string {
  const random = seeded(seed);
  const shift = 31 + Math.ceil(Math.log2(deviation / 32));
  const many = <T>(of: () => T): T[] => Array.from({ length: channels }, of);
  const rescale =
    `tosa.rescale %c, %m, %s, %none, %zo {scale32 = true, rounding_mode = SINGLE_ROUND, per_channel = true, ` +
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

interface Convolution {
  readonly name: string;
  readonly size: number;
  readonly channels: readonly [from: number, to: number];
  readonly kernel: number;
  readonly stride?: number;
}

/** Padded so that with stride 1 there are as many results as elements. */
function convolution({ name, size, channels: [from, to], kernel, stride = 1 }: Convolution): Work {
  const before = (kernel - 1) >> 1;
  const after = kernel - 1 - before - (stride > 1 ? 1 : 0);
  const out = (size - kernel + before + after) / stride + 1;
  const [x, y] = [`tensor<1x${size}x${size}x${from}xi8>`, `1x${out}x${out}x${to}`];
  const pads = [before, after, before, after].join(", ");
  const random = seeded(3);
  const body =
    weights([to, kernel, kernel, from], -127, 2) +
    constant(
      "b",
      `${to}xi32`,
      Array.from({ length: to }, () => random.within(-5000, 5000)),
    ) +
    constant("zx", "1xi8", -3) +
    constant("zw", "1xi8", 0) +
    `  %c = tosa.conv2d %x, %w, %b, %zx, %zw {acc_type = i32, dilation = array<i64: 1, 1>, pad = array<i64: ${pads}>, ` +
    `stride = array<i64: ${stride}, ${stride}>} : (${x}, tensor<${to}x${kernel}x${kernel}x${from}xi8>, tensor<${to}xi32>, ` +
    `tensor<1xi8>, tensor<1xi8>) -> tensor<${y}xi32>\n` +
    requantized({ shape: y, channels: to }, 5400 * Math.sqrt(kernel * kernel * from), 4);
  return {
    name,
    text: func(name, `%x: ${x}`, `tensor<${y}xi8>`, body),
    inputs: [bytes(1, size, size, from)],
    elements: out * out * to * kernel * kernel * from,
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
];
