// Sums of products, and pools, in odd shapes: matrices, convolutions and windows over channels by themselves, of bytes, halfwords
// or floats with constant weights, and matrices of which both are known at run time only, drawn by a seed.
import { pick, seeded, type Random } from "./seeded.ts";

export interface Products {
  readonly name: string;
  /** A function of that name. */
  readonly text: string;
}

const ROWS = [1, 3, 7, 13, 30];
const DEPTHS = [1, 3, 5, 17, 32];
/** More weights than this in one function only take longer. */
const MOST_WEIGHTS = 1500;

const times = <T>(count: number, of: (i: number) => T): T[] => Array.from({ length: count }, (_, i) => of(i));

/** A constant of any shape, its elements one by one. */
function constant(
  name: string,
  shape: readonly number[],
  type: string,
  element: () => number | string,
): string {
  const of = ([size, ...rest]: readonly number[]): string =>
    size === undefined ? `${element()}` : `[${times(size, () => of(rest)).join(", ")}]`;
  const full = `tensor<${shape.join("x")}x${type}>`;
  return `  %${name} = "tosa.const"() <{values = dense<${of(shape)}> : ${full}}> : () -> ${full}\n`;
}

/** What is multiplied, by which weights in convolutions, and what that is summed in. */
interface Types {
  readonly factor: "i8" | "i16" | "f32";
  readonly by: "i8" | "f32";
  readonly sum: "i32" | "i48" | "f32";
}

const bytes: Types = { factor: "i8", by: "i8", sum: "i32" };
const halfwords: Types = { factor: "i16", by: "i8", sum: "i48" };
const floats: Types = { factor: "f32", by: "f32", sum: "f32" };

/** Halves and eighths of either sign, of very different sizes, and a zero of either. */
const float = (r: Random): string => {
  const value = (r.within(-999, 999) / 8) * 2 ** r.within(-30, 30);
  return pick(r, [value, value, value, 0, -0]).toExponential(8);
};

/** Zero points at both ends, and between; weights that end at -128, all of them -128, or some between. */
const zeroPoint = (r: Random): number => pick(r, [-128, 127, 0, 0, r.within(-20, 20)]);
const zeroOf = (r: Random, factor: string): string =>
  factor === "f32" ? "0.0" : factor === "i8" ? `${zeroPoint(r)}` : "0";
function weight(r: Random, { factor }: Types): () => number | string {
  if (factor === "f32") return () => float(r);
  const least = pick(r, [-128, -127, -60]);
  return pick(r, [() => r.within(least, 127), () => r.within(least, 127), () => least]);
}

/** One for each channel, or one for all: that is a constant of a single number. */
function bias(r: Random, { sum }: Types): () => number | string {
  const small = pick(r, [true, false]);
  const draw = (): number | string =>
    sum === "f32" ? float(r) : sum === "i48" && small ? r.within(-100_000, 100_000) : r.integer("i32");
  const all = draw();
  return pick(r, [draw, draw, () => all]);
}

/** What is made of sums: nothing, bytes by one scale or by one for each channel, then a clamp or a table. */
function finished(
  r: Random,
  shape: string,
  channels: number,
  depth: number,
  { sum }: Types,
): { text: string; type: string } {
  if (sum === "i48") return inHalfwords(r, shape, channels, depth);
  const all = `tensor<${shape}x${sum}>`;
  const [plain, clamped] = ["%c", "%y"].map((v) => `  return ${v} : ${all}\n`) as [string, string];
  const clamp = `  %y = tosa.clamp %c {max_val = 6.0 : f32, min_val = 0.0 : f32} : (${all}) -> ${all}\n`;
  if (sum === "f32") return { text: pick(r, [plain, clamp + clamped]), type: all };
  const how = pick(r, ["sums", "one scale", "channels", "channels", "clamp", "table", "twice"]);
  if (how === "sums") return { text: plain, type: all };
  const count = how === "channels" ? channels : 1;
  const shift = 31 + Math.max(0, Math.ceil(Math.log2((5400 * Math.sqrt(depth)) / 32)) + r.within(-2, 2));
  const [wide, narrow] = [`tensor<${shape}xi32>`, `tensor<${shape}xi8>`];
  const rounding = pick(r, ["SINGLE_ROUND", "SINGLE_ROUND", "DOUBLE_ROUND"]);
  const rescale =
    `  %q = tosa.rescale %c, %m, %s, %none, %zo {scale32 = true, rounding_mode = ${rounding}, per_channel = ` +
    `${count === channels && how === "channels"}, input_unsigned = false, output_unsigned = false} : (${wide}, ` +
    `tensor<${count}xi32>, tensor<${count}xi8>, tensor<1xi32>, tensor<1xi8>) -> ${narrow}\n`;
  const constants =
    constant("m", [count], "i32", () => r.within(2 ** 30, 2 ** 31 - 1)) +
    constant("s", [count], "i8", () => shift + r.within(0, 2)) +
    constant("none", [1], "i32", () => 0) +
    constant("zo", [1], "i8", () => zeroPoint(r));
  const more: Readonly<Record<string, string>> = {
    clamp: `  %y = tosa.clamp %q {max_val = 90 : i8, min_val = -70 : i8} : (${narrow}) -> ${narrow}\n`,
    table:
      constant("t", [256], "i8", () => r.within(-128, 127)) +
      `  %y = tosa.table %q, %t : (${narrow}, tensor<256xi8>) -> ${narrow}\n`,
    // Both the bytes and what follows from them are results of these.
    twice: `  %y = tosa.maximum %q, %q : (${narrow}, ${narrow}) -> ${narrow}\n`,
  };
  const after = more[how] ?? "";
  return {
    text: `${constants}${rescale}${after}  return ${after ? "%y" : "%q"} : ${narrow}\n`,
    type: narrow,
  };
}

/** The same of sums of halfwords, and halfwords. */
function inHalfwords(
  r: Random,
  shape: string,
  channels: number,
  depth: number,
): { text: string; type: string } {
  const [wide, narrow] = [`tensor<${shape}xi48>`, `tensor<${shape}xi16>`];
  const how = pick(r, ["sums", "one scale", "channels", "channels", "clamp"]);
  if (how === "sums") return { text: `  return %c : ${wide}\n`, type: wide };
  const count = how === "channels" ? channels : 1;
  const shift = 15 + Math.ceil(Math.log2(140 * Math.sqrt(depth))) + r.within(-3, 12);
  const rescale =
    `  %q = tosa.rescale %c, %m, %s, %none, %zo {scale32 = false, rounding_mode = SINGLE_ROUND, per_channel = ` +
    `${how === "channels"}, input_unsigned = false, output_unsigned = false} : (${wide}, ` +
    `tensor<${count}xi16>, tensor<${count}xi8>, tensor<1xi48>, tensor<1xi16>) -> ${narrow}\n`;
  const constants =
    constant("m", [count], "i16", () => r.within(2 ** 14, 2 ** 15 - 1)) +
    constant("s", [count], "i8", () => shift + r.within(0, 2)) +
    constant("none", [1], "i48", () => 0) +
    constant("zo", [1], "i16", () => 0);
  const clamp = `  %y = tosa.clamp %q {max_val = 9000 : i16, min_val = -70 : i16} : (${narrow}) -> ${narrow}\n`;
  const isClamped = how === "clamp";
  return {
    text: `${constants}${rescale}${isClamped ? clamp : ""}  return ${isClamped ? "%y" : "%q"} : ${narrow}\n`,
    type: narrow,
  };
}

/** What sizes of matrices are drawn from, and whether the second is a constant. */
interface Sizes {
  readonly rows: readonly number[];
  readonly depths: readonly number[];
  readonly columns: readonly number[];
  readonly isKnown: readonly boolean[];
  readonly batches: readonly number[];
}

const anySizes: Sizes = {
  rows: ROWS,
  depths: DEPTHS,
  columns: ROWS,
  isKnown: [true, true, false],
  batches: [1, 1, 2],
};

/** Enough of everything that two rows may be multiplied by two columns at once, and seldom whole registers. */
const wideSizes: Sizes = {
  rows: [2, 3, 4, 7, 13, 30],
  depths: [5, 8, 15, 17, 24, 32, 45],
  columns: [13, 16, 30, 47],
  isKnown: [true],
  batches: [1],
};

function matrices(r: Random, name: string, types: Types, sizes = anySizes): Products {
  const { factor, sum } = types;
  const [rows, depth, columns] = [pick(r, sizes.rows), pick(r, sizes.depths), pick(r, sizes.columns)];
  const batches = pick(r, sizes.batches);
  const [x, shape] = [`tensor<${batches}x${rows}x${depth}x${factor}>`, `${batches}x${rows}x${columns}`];
  const { text, type } = finished(r, shape, columns, depth, types);
  const w = `tensor<${batches}x${depth}x${columns}x${factor}>`;
  const isKnown = pick(r, sizes.isKnown);
  const body =
    (isKnown ? constant("w", [batches, depth, columns], factor, weight(r, types)) : "") +
    constant("zx", [1], factor, () => zeroOf(r, factor)) +
    constant("zw", [1], factor, () => zeroOf(r, factor)) +
    `  %c = tosa.matmul %x, %w, %zx, %zw : (${x}, ${w}, tensor<1x${factor}>, tensor<1x${factor}>) -> tensor<${shape}x${sum}>\n`;
  const params = isKnown ? `%x: ${x}` : `%x: ${x}, %w: ${w}`;
  return { name, text: `func.func @${name}(${params}) -> ${type} {\n${body}${text}}\n` };
}

interface Axis {
  readonly size: number;
  readonly kernel: number;
  readonly stride: number;
  readonly dilation: number;
  readonly pads: readonly number[];
}

/** Along one axis: a window, and an input that its steps come out even in. Those of pools have an element each. */
function axis(r: Random, ofPool = false): Axis {
  const [kernel, stride, dilation, count] = [
    r.within(1, 5),
    r.within(1, 3),
    ofPool ? 1 : pick(r, [1, 1, 2]),
    pick(r, [1, 3, 5, 9]),
  ];
  const whole = (count - 1) * stride + (kernel - 1) * dilation + 1;
  const most = ofPool ? Math.min(2, kernel - 1) : 2;
  const before = r.within(0, Math.min(most, whole - 1));
  const after = r.within(0, Math.min(most, whole - 1 - before));
  return { size: whole - before - after, kernel, stride, dilation, pads: [before, after] };
}

const countOf = ({ size, kernel, stride, dilation, pads }: Axis): number =>
  (size - 1 + pads[0]! + pads[1]! - (kernel - 1) * dilation) / stride + 1;

const list = (...values: number[]): string => `array<i64: ${values.join(", ")}>`;

function convolution(r: Random, name: string, types: Types, fewest = 1): Products {
  const [y, z] = [axis(r), axis(r)];
  const from = r.within(fewest, 20);
  const to = Math.min(
    r.within(fewest, 20),
    Math.max(fewest, Math.floor(MOST_WEIGHTS / (y.kernel * z.kernel * from))),
  );
  const window = { op: "conv2d", weights: [to, y.kernel, z.kernel, from], to, depth: from };
  return windowed(r, name, types, [y, z], from, window);
}

/** Each channel of the input by itself, with so many results. */
function depthwise(r: Random, name: string, types: Types): Products {
  const [y, z] = [axis(r), axis(r)];
  const [from, each] = [pick(r, [1, 3, 8, 12, 16, 20, 35]), pick(r, [1, 1, 1, 2, 3])];
  const window = {
    op: "depthwise_conv2d",
    weights: [y.kernel, z.kernel, from, each],
    to: from * each,
    depth: 1,
  };
  return windowed(r, name, types, [y, z], from, window);
}

interface Weighted {
  readonly op: string;
  readonly weights: readonly number[];
  /** Channels of the result, and those of the input that each is summed over. */
  readonly to: number;
  readonly depth: number;
}

function windowed(
  r: Random,
  name: string,
  types: Types,
  [y, z]: readonly [Axis, Axis],
  from: number,
  { op, weights, to, depth }: Weighted,
): Products {
  const { factor, by, sum } = types;
  const [x, shape] = [
    `tensor<1x${y.size}x${z.size}x${from}x${factor}>`,
    `1x${countOf(y)}x${countOf(z)}x${to}`,
  ];
  const w = `tensor<${weights.join("x")}x${by}>`;
  const attributes =
    `acc_type = ${sum}, dilation = ${list(y.dilation, z.dilation)}, pad = ${list(...y.pads, ...z.pads)}, ` +
    `stride = ${list(y.stride, z.stride)}`;
  const { text, type } = finished(r, shape, to, y.kernel * z.kernel * depth, types);
  const body =
    constant("w", weights, by, weight(r, types)) +
    constant("b", [to], sum, bias(r, types)) +
    constant("zx", [1], factor, () => zeroOf(r, factor)) +
    constant("zw", [1], by, () => zeroOf(r, by)) +
    `  %c = tosa.${op} %x, %w, %b, %zx, %zw {${attributes}} : (${x}, ${w}, tensor<${to}x${sum}>, ` +
    `tensor<1x${factor}>, tensor<1x${by}>) -> tensor<${shape}x${sum}>\n`;
  return { name, text: `func.func @${name}(%x: ${x}) -> ${type} {\n${body}${text}}\n` };
}

/** The largest element or the mean of windows. */
function pool(r: Random, name: string, { factor, ...types }: Types): Products {
  const [y, z] = [axis(r, true), axis(r, true)];
  const channels = pick(r, [1, 5, 8, 13, 16, 24, 37]);
  const [x, result] = [
    `tensor<1x${y.size}x${z.size}x${channels}x${factor}>`,
    `tensor<1x${countOf(y)}x${countOf(z)}x${channels}x${factor}>`,
  ];
  const window =
    `kernel = ${list(y.kernel, z.kernel)}, pad = ${list(...y.pads, ...z.pads)}, ` +
    `stride = ${list(y.stride, z.stride)}`;
  const sum = types.sum === "f32" ? "f32" : "i32";
  const max = `  %y = tosa.max_pool2d %x {${window}} : (${x}) -> ${result}\n`;
  const one = `tensor<1x${factor}>`;
  const mean =
    constant("zx", [1], factor, () => zeroOf(r, factor)) +
    constant("zo", [1], factor, () => zeroOf(r, factor)) +
    `  %y = tosa.avg_pool2d %x, %zx, %zo {acc_type = ${sum}, ${window}} : (${x}, ${one}, ${one}) -> ${result}\n`;
  const body = pick(r, [max, mean, mean]);
  return { name, text: `func.func @${name}(%x: ${x}) -> ${result} {\n${body}  return %y : ${result}\n}\n` };
}

/** The kinds there are, as often as they are drawn. */
const kinds = [matrices, convolution, convolution, depthwise, depthwise, pool];

/** Product number `i` of a seed: of bytes, with constant weights for more than a tile of columns. */
export function wideProductOf(seed: number, i: number): Products {
  const r = seeded(seed * 1_000_003 + i);
  const isMatrix = r.within(0, 1) === 0;
  return isMatrix ? matrices(r, `w${i}`, bytes, wideSizes) : convolution(r, `w${i}`, bytes, 9);
}

/** Product number `i` of a seed: of halfwords by constant bytes. */
export function halfwordProductOf(seed: number, i: number): Products {
  return convolution(seeded(seed * 1_000_003 + i), `h${i}`, halfwords);
}

/** Product number `i` of a seed. */
export function productOf(seed: number, i: number): Products {
  const r = seeded(seed * 1_000_003 + i);
  return pick(r, kinds)(r, `p${i}`, pick(r, [bytes, bytes, halfwords, floats]));
}
