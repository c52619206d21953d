// What the bench measures: small models, with the number of elements that their cost is divided by.
import { elements, zeros, type Tensor } from "../../src/support/tensor.ts";
import { modelled, type Softmax } from "../support/softmax.ts";
import { seeded, type Random } from "../support/seeded.ts";

export interface Work {
  readonly name: string;
  readonly text: string;
  readonly inputs: readonly Tensor[];
  readonly elements: number;
}

// inputs

type Draw = (random: Random) => number;

const uniform =
  (lo: number, hi: number): Draw =>
  (random) =>
    random.within(lo, hi);

/** Logits of a real network in units of `scale`: about normal, of deviation 2.5. */
const logits =
  (scale: number): Draw =>
  (random) =>
    ((2.5 / scale) *
      (Array.from({ length: 12 }, () => random.within(0, 65535)).reduce((a, b) => a + b) - 393210)) /
    65536;

function filled(type: string, shape: readonly number[], draw: Draw): Tensor {
  const [tensor, random] = [zeros(type, shape), seeded(1)];
  const width = type === "f32" ? Infinity : 2 ** (Number(type.slice(1)) - 1);
  for (let i = 0; i < elements(shape); i++) {
    const v = draw(random);
    tensor.data[i] = (width === Infinity ? v : Math.max(-width, Math.min(width - 1, Math.round(v)))) as never;
  }
  return tensor;
}

// softmax, as importers write it

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
  ...[1, 7, 16, 27, 40].map((cols) => softmaxOf(`softmax_i8_64x${cols}`, 64, cols)),
  softmaxOf("softmax_i8_table_64x384", 64, 384),
  ...thresholds,
  softmaxOf("softmax_i16_64x384", 64, 384, { dtype: "i16", scale: 1e-4 }),
  softmaxOf("softmax_f32_64x384", 64, 384, { dtype: "f32" }),
];

const constant = (name: string, type: string, values: readonly number[] | number): string => {
  const shown = (v: number): string => (type.endsWith("f32") ? v.toFixed(6) : `${v}`);
  const dense = typeof values === "number" ? shown(values) : `[${values.map(shown).join(", ")}]`;
  return `  %${name} = "tosa.const"() <{values = dense<${dense}> : tensor<${type}>}> : () -> tensor<${type}>\n`;
};

/** A table of 256 entries that no formula describes. */
const someTable = (): number[] => {
  const random = seeded(256);
  return Array.from({ length: 256 }, () => random.within(-128, 127));
};

/** The text of a function with an int8 table after its result. */
const withTable = (text: string): string =>
  text.replace(
    /  return (%\w+) : (tensor<.*>)/,
    (_, value: string, type: string) =>
      constant("entries", "256xi8", someTable()) +
      `  %looked = tosa.table ${value}, %entries : (${type}, tensor<256xi8>) -> ${type}\n` +
      `  return %looked : ${type}`,
  );

const softmaxWork = (): Work[] =>
  modelled(softmaxes).map(({ graph, text, inputs }) => ({
    name: graph.func,
    text: graph.func.includes("table") ? withTable(text) : text,
    inputs,
    elements: graph.rows * graph.cols,
  }));

/** A softmax through floats: what `dequantize-softmax` makes of an int8 one. */
function dequantized(rows: number, cols: number): Work {
  const name = `softmax_dequantized_${rows}x${cols}`;
  const [row, one] = [`${rows}x${cols}`, `${rows}x1`];
  const widened = `{scale32 = true, rounding_mode = SINGLE_ROUND, per_channel = false, input_unsigned = false, output_unsigned = false}`;
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
    `  %i = tosa.rescale %x, %m, %k, %zero, %none ${widened} : (tensor<${row}xi8>, tensor<1xi32>, tensor<1xi8>, tensor<1xi8>, tensor<1xi32>) -> tensor<${row}xi32>\n` +
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

// elementwise and reductions

const func = (name: string, params: string, result: string, body: string): string =>
  `func.func @${name}(${params}) -> ${result} {\n${body}}\n`;

const rescale = (value: string, from: string, to: string, n: number, constants: string): string =>
  `tosa.rescale ${value}, ${constants} {scale32 = true, rounding_mode = SINGLE_ROUND, per_channel = false, ` +
  `input_unsigned = false, output_unsigned = false} : (tensor<${n}x${from}>, tensor<1xi32>, tensor<1xi8>, ` +
  `tensor<1x${from}>, tensor<1x${to}>) -> tensor<${n}x${to}>`;

const n = 4096;
const bytes = `tensor<${n}xi8>`;

const chain = (): string =>
  func(
    "chain_i8_4096",
    `%x: ${bytes}`,
    bytes,
    constant("t", "256xi8", someTable()) +
      constant("m", "1xi32", 1503238554) +
      constant("s", "1xi8", 30) +
      constant("z", "1xi8", 3) +
      `  %a = tosa.table %x, %t : (${bytes}, tensor<256xi8>) -> ${bytes}\n` +
      `  %b = ${rescale("%a", "i8", "i8", n, "%m, %s, %z, %z")}\n` +
      `  %c = tosa.clamp %b {max_val = 100 : i8, min_val = -90 : i8} : (${bytes}) -> ${bytes}\n` +
      `  %d = tosa.negate %c, %z, %z : (${bytes}, tensor<1xi8>, tensor<1xi8>) -> ${bytes}\n` +
      `  return %d : ${bytes}\n`,
  );

const requantize = (): string =>
  func(
    "rescale_i32_i8_4096",
    `%x: tensor<${n}xi32>`,
    bytes,
    constant("m", "1xi32", 1518500250) +
      constant("s", "1xi8", 44) +
      constant("z", "1xi32", 0) +
      constant("o", "1xi8", -7) +
      `  %y = ${rescale("%x", "i32", "i8", n, "%m, %s, %z, %o")}\n  return %y : ${bytes}\n`,
  );

const sum = (): string =>
  func(
    "add_i8_4096",
    `%x: ${bytes}, %y: ${bytes}`,
    bytes,
    constant("m", "1xi32", 1073741824) +
      constant("k", "1xi32", 1503238554) +
      constant("l", "1xi32", 1717986918) +
      constant("s", "1xi8", 11) +
      constant("r", "1xi8", 12) +
      constant("q", "1xi8", 50) +
      constant("zx", "1xi8", 4) +
      constant("zy", "1xi8", -11) +
      constant("zo", "1xi8", 1) +
      constant("z", "1xi32", 0) +
      `  %a = ${rescale("%x", "i8", "i32", n, "%m, %s, %zx, %z")}\n` +
      `  %b = ${rescale("%y", "i8", "i32", n, "%k, %r, %zy, %z")}\n` +
      `  %c = tosa.add %a, %b : (tensor<${n}xi32>, tensor<${n}xi32>) -> tensor<${n}xi32>\n` +
      `  %d = ${rescale("%c", "i32", "i8", n, "%l, %q, %z, %zo")}\n  return %d : ${bytes}\n`,
  );

const small = (name: string, text: string, ...inputs: Tensor[]): Work => ({
  name,
  text,
  inputs,
  elements: n,
});

const elementwise = (): Work[] => [
  small("chain_i8_4096", chain(), filled("i8", [n], uniform(-128, 127))),
  small("rescale_i32_i8_4096", requantize(), filled("i32", [n], uniform(-2e6, 2e6))),
  small("add_i8_4096", sum(), filled("i8", [n], uniform(-128, 127)), filled("i8", [n], uniform(-100, 100))),
];

const side = 256;

function reduction(op: "sum" | "max", type: "i32" | "f32", along: "rows" | "columns"): Work {
  const name = `reduce_${op}_${along}_${type}`;
  const [axis, shape] = along === "rows" ? [1, `${side}x1`] : [0, `1x${side}`];
  const [from, to] = [`tensor<${side}x${side}x${type}>`, `tensor<${shape}x${type}>`];
  const body =
    `  %y = tosa.reduce_${op} %x {axis = ${axis} : i32} : (${from}) -> ${to}\n` + `  return %y : ${to}\n`;
  const input = filled(type, [side, side], uniform(-1e6, 1e6));
  return { name, text: func(name, `%x: ${from}`, to, body), inputs: [input], elements: side * side };
}

const reductions = (): Work[] =>
  (["sum", "max"] as const).flatMap((op) =>
    (["i32", "f32"] as const).flatMap((type) =>
      (["rows", "columns"] as const).map((along) => reduction(op, type, along)),
    ),
  );

export const allWork = (): Work[] => [
  ...softmaxWork(),
  dequantized(64, 384),
  ...elementwise(),
  ...reductions(),
];
