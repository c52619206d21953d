// Softmaxes as importers write them, and what is made of them.
import type { Tensor } from "../../src/support/tensor.ts";
import { modelled, type Softmax } from "../support/softmax.ts";
import { filled, logits } from "./inputs.ts";
import { constant, func, rescale, someTable } from "./text.ts";
import type { Work } from "./work.ts";

interface SoftmaxSpec {
  readonly dtype?: Softmax["dtype"];
  readonly scale?: number;
  readonly threshold?: number;
  /** Of the normal logits, and how far one in each row stands out, in nats. */
  readonly peak?: number;
}

const softmaxOf = (
  name: string,
  rows: number,
  cols: number,
  { dtype = "i8", scale = 0.1, threshold, peak }: SoftmaxSpec = {},
) => {
  const usual: Softmax = { func: name, dtype, syntax: "llvm22", exp_table: "v3", rows, cols, scale, zp: 0 };
  const graph = threshold === undefined ? usual : { ...usual, threshold, threshold_form: "a" as const };
  const tensor = filled(dtype, [rows, cols], logits(dtype === "f32" ? 1 : scale));
  if (peak !== undefined) stretch(tensor, cols, peak / scale);
  return { graph, inputs: [tensor] };
};

/** Deviation 1 instead of 2.5, and one value of each row as far out as `peak` says; with 0 rows stay flat. */
function stretch({ data }: Tensor, cols: number, peak: number): void {
  for (let i = 0; i < data.length; i++) data[i] = Math.round(Number(data[i]) * 0.4) as never;
  for (let i = 0; peak > 0 && i < data.length; i += cols) data[i + (i % 97)] = Math.round(peak) as never;
}

/** The same rows with and without a threshold of 0.5 on the codes: flat ones, and ones with a winner. */
const thresholds = (["flat", "peaked"] as const).flatMap((kind) => {
  const peak = kind === "flat" ? 0 : 11;
  return [
    softmaxOf(`softmax_i8_64x384_${kind}`, 64, 384, { peak }),
    softmaxOf(`threshold_i8_64x384_${kind}`, 64, 384, { peak, threshold: 0.5 }),
  ];
});

const softmaxes = [
  softmaxOf("softmax_i8_64x384", 64, 384),
  softmaxOf("softmax_i8_1x1000", 1, 1000),
  softmaxOf("softmax_i8_64x64", 64, 64),
  ...[0.02, 0.05, 0.2, 1].map((scale) =>
    softmaxOf(`softmax_i8_64x384_scale_${`${scale}`.replace(".", "_")}`, 64, 384, { scale }),
  ),
  ...[1, 7, 16, 27, 40].flatMap((cols) => [
    softmaxOf(`softmax_i8_64x${cols}`, 64, cols),
    softmaxOf(`softmax_i8_64x${cols}_per_lane`, 64, cols),
  ]),
  softmaxOf("softmax_i8_table_64x384", 64, 384),
  ...thresholds,
  softmaxOf("softmax_i16_64x384", 64, 384, { dtype: "i16", scale: 1e-4 }),
  softmaxOf("softmax_f32_64x384", 64, 384, { dtype: "f32" }),
];

/** The text of a function with an int8 table after its result. */
const withTable = (text: string): string =>
  text.replace(
    /  return (%\w+) : (tensor<.*>)/,
    (_, value: string, type: string) =>
      constant("entries", "256xi8", someTable()) +
      `  %looked = tosa.table ${value}, %entries : (${type}, tensor<256xi8>) -> ${type}\n` +
      `  return %looked : ${type}`,
  );

export const softmaxWork = (): Work[] =>
  modelled(softmaxes).map(({ graph, text, inputs }) => ({
    name: graph.func,
    text: graph.func.includes("table") ? withTable(text) : text,
    inputs,
    elements: graph.rows * graph.cols,
    ...(graph.func.includes("per_lane") && { options: { rowTables: "never" as const } }),
  }));

/** A softmax through floats: what `dequantize-softmax` makes of an int8 one. */
export function dequantized(rows: number, cols: number): Work {
  const name = `softmax_dequantized_${rows}x${cols}`;
  const [row, one] = [`${rows}x${cols}`, `${rows}x1`];
  const f32 = `tensor<${row}xf32>`;
  const scaled = (a: string, b: string, type: string): string =>
    `tosa.mul ${a}, ${b}, %zero : (${f32}, tensor<${type}xf32>, tensor<1xi8>) -> ${f32}\n`;
  const body =
    constant("m", "1xi32", 2 ** 30) +
    constant("k", "1xi8", 30) +
    constant("zero", "1xi8", 0) +
    constant("none", "1xi32", 0) +
    constant("scale", "1x1xf32", 0.1) +
    constant("codes", "1x1xf32", 256) +
    constant("lowest", "1x1xf32", -128) +
    `  %i = ${rescale("%x", `${row}xi8`, `${row}xi32`, "%m, %k, %zero, %none")}\n` +
    `  %top = tosa.reduce_max %i {axis = 1 : i32} : (tensor<${row}xi32>) -> tensor<${one}xi32>\n` +
    `  %d = tosa.sub %i, %top : (tensor<${row}xi32>, tensor<${one}xi32>) -> tensor<${row}xi32>\n` +
    `  %f = tosa.cast %d : (tensor<${row}xi32>) -> ${f32}\n` +
    `  %z = ${scaled("%f", "%scale", "1x1")}` +
    `  %e = tosa.exp %z : (${f32}) -> ${f32}\n` +
    `  %s = tosa.reduce_sum %e {axis = 1 : i32} : (${f32}) -> tensor<${one}xf32>\n` +
    `  %r = tosa.reciprocal %s : (tensor<${one}xf32>) -> tensor<${one}xf32>\n` +
    `  %p = ${scaled("%e", "%r", one)}` +
    `  %c = ${scaled("%p", "%codes", "1x1")}` +
    `  %q = tosa.add %c, %lowest : (${f32}, tensor<1x1xf32>) -> ${f32}\n` +
    `  %n = tosa.clamp %q {min_val = -128.0 : f32, max_val = 127.0 : f32} : (${f32}) -> ${f32}\n` +
    `  %y = tosa.cast %n : (${f32}) -> tensor<${row}xi8>\n` +
    `  return %y : tensor<${row}xi8>\n`;
  return {
    name,
    text: func(name, `%x: tensor<${row}xi8>`, `tensor<${row}xi8>`, body),
    inputs: [filled("i8", [rows, cols], logits(0.1))],
    elements: rows * cols,
  };
}
