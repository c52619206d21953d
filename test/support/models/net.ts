// Texts of networks, written op by op. Weights follow from a seed; zero points and scales are such as training gives.
import { floatsToBits } from "./bits.ts";
import { seeded } from "../seeded.ts";

export interface Value {
  readonly name: string;
  readonly shape: readonly number[];
  /** Element type, as in the text. */
  readonly type: string;
}

const typeOf = ({ shape, type }: Value): string => `tensor<${[...shape, type].join("x")}>`;
const product = (shape: readonly number[]): number => shape.reduce((n, d) => n * d, 1);
const pair = (n: readonly number[]): string => `array<i64: ${n.join(", ")}>`;

export interface Window {
  readonly kernel: readonly [number, number];
  readonly stride: readonly [number, number];
  /** Top, bottom, left, right. */
  readonly pad: readonly [number, number, number, number];
}

/** A window of this size that keeps heights and widths, or with stride 2 halves even ones. */
export const same = (size: number, stride = 1): Window => {
  const all = size - stride;
  const before = all >> 1;
  return {
    kernel: [size, size],
    stride: [stride, stride],
    pad: [before, all - before, before, all - before],
  };
};

/** Zero point of what layers hand on. */
const ZERO = -3;

export class Net {
  private readonly lines: string[] = [];
  private readonly random;
  private readonly params: Value[] = [];
  private names = 0;

  constructor(seed: number) {
    this.random = seeded(seed);
  }

  private made(shape: readonly number[], type: string): Value {
    return { name: `%v${this.names++}`, shape, type };
  }

  input(shape: readonly number[], type: string): Value {
    const value = { name: `%x${this.params.length}`, shape, type };
    this.params.push(value);
    return value;
  }

  /** Any op: its operands, its attributes as text, and the one result that it has. */
  op(
    name: string,
    operands: readonly Value[],
    shape: readonly number[],
    type: string,
    attributes = "",
  ): Value {
    const made = this.made(shape, type);
    const list = operands.map((v) => v.name).join(", ");
    const types = operands.map((v) => (v.type === "shape" ? `!tosa.shape<${v.shape[0]}>` : typeOf(v)));
    this.lines.push(
      `${made.name} = tosa.${name} ${list}${attributes && ` {${attributes}}`} : (${types.join(", ")}) -> ${typeOf(made)}`,
    );
    return made;
  }

  /** Lines as they are, which may use values that were made before. */
  text(line: string): void {
    this.lines.push(line);
  }

  constant(shape: readonly number[], type: string, data: ArrayBufferView): Value {
    const made = this.made(shape, type);
    const hex = Buffer.from(data.buffer, data.byteOffset, data.byteLength).toString("hex");
    const t = typeOf(made);
    this.lines.push(`${made.name} = "tosa.const"() <{values = dense<"0x${hex}"> : ${t}}> : () -> ${t}`);
    return made;
  }

  /** A constant with one number in all its elements. */
  splat(shape: readonly number[], type: string, value: number): Value {
    const made = this.made(shape, type);
    const shown = type.includes("f") && Number.isInteger(value) ? `${value}.0` : `${value}`;
    const t = typeOf(made);
    this.lines.push(`${made.name} = "tosa.const"() <{values = dense<${shown}> : ${t}}> : () -> ${t}`);
    return made;
  }

  /** The shape of so many sizes, as ops take it. */
  shape(sizes: readonly number[]): Value {
    const made: Value = { ...this.made([sizes.length], "shape") };
    this.lines.push(
      `${made.name} = tosa.const_shape {values = dense<[${sizes.join(", ")}]> : tensor<${sizes.length}xindex>} : () -> !tosa.shape<${sizes.length}>`,
    );
    return made;
  }

  private many(count: number, lo: number, hi: number): number[] {
    return Array.from({ length: count }, () => this.random.within(lo, hi));
  }

  bytes(shape: readonly number[]): Value {
    return this.constant(shape, "i8", Int8Array.from(this.many(product(shape), -127, 127)));
  }

  /** Floats around 0, of a variance that sums over so many of them keep. */
  floats(shape: readonly number[], over: number, type = "f32"): Value {
    const numbers = this.many(product(shape), -1000, 1000).map((v) => v / 1000 / Math.sqrt(over));
    return this.constant(shape, type, type === "f32" ? Float32Array.from(numbers) : floatsToBits(numbers));
  }

  // Integers

  /** Sums over `terms` products of bytes as bytes, with a scale for each channel; `from` is the least code. */
  requantized(sums: Value, terms: number, zero = ZERO): Value {
    const channels = sums.shape.at(-1)!;
    const shift = 31 + Math.ceil(Math.log2((Math.sqrt(terms) * 74 * 74) / 40));
    const operands = [
      sums,
      this.constant([channels], "i32", Int32Array.from(this.many(channels, 2 ** 30, 2 ** 31 - 1))),
      this.constant([channels], "i8", Int8Array.from(this.many(channels, shift, shift))),
      this.splat([1], sums.type, 0),
      this.splat([1], "i8", zero),
    ];
    return this.rescaled(operands, sums.shape, "i8", true);
  }

  private rescaled(
    operands: readonly Value[],
    shape: readonly number[],
    type: string,
    perChannel: boolean,
  ): Value {
    const attributes = `scale32 = true, rounding_mode = SINGLE_ROUND, per_channel = ${perChannel}, input_unsigned = false, output_unsigned = false`;
    return this.op("rescale", operands, shape, type, attributes);
  }

  /** One scale for all elements: `multiplier` of at least 2^30, over 2^shift. */
  rescale(
    x: Value,
    type: string,
    multiplier: number,
    shift: number,
    zeros: readonly [number, number],
  ): Value {
    const operands = [
      x,
      this.splat([1], "i32", multiplier),
      this.splat([1], "i8", shift),
      this.splat([1], x.type, zeros[0]),
      this.splat([1], type, zeros[1]),
    ];
    return this.rescaled(operands, x.shape, type, false);
  }

  /** Bytes that are at least the zero point. */
  relu(x: Value): Value {
    return this.op("clamp", [x], x.shape, x.type, `min_val = ${ZERO} : i8, max_val = 127 : i8`);
  }

  private windowed(window: Window, [n, h, w]: readonly number[], channels: number): number[] {
    const size = (of: number, d: 0 | 1): number =>
      (of + window.pad[2 * d]! + window.pad[2 * d + 1]! - window.kernel[d]) / window.stride[d] + 1;
    return [n!, size(h!, 0), size(w!, 1), channels];
  }

  conv(x: Value, channels: number, window: Window): Value {
    const from = x.shape[3]!;
    const w = this.bytes([channels, ...window.kernel, from]);
    return this.convolved("conv2d", x, w, channels, window, product([...window.kernel, from]));
  }

  depthwise(x: Value, window: Window): Value {
    const channels = x.shape[3]!;
    const w = this.bytes([...window.kernel, channels, 1]);
    return this.convolved("depthwise_conv2d", x, w, channels, window, product(window.kernel));
  }

  private convolved(
    name: string,
    x: Value,
    w: Value,
    channels: number,
    window: Window,
    terms: number,
  ): Value {
    const bias = this.constant([channels], "i32", Int32Array.from(this.many(channels, -5000, 5000)));
    const operands = [x, w, bias, this.splat([1], "i8", ZERO), this.splat([1], "i8", 0)];
    const attributes = `acc_type = i32, pad = ${pair(window.pad)}, stride = ${pair(window.stride)}, dilation = array<i64: 1, 1>`;
    const shape = this.windowed(window, x.shape, channels);
    return this.requantized(this.op(name, operands, shape, "i32", attributes), terms);
  }

  /** The mean over all heights and widths. */
  pooled(x: Value): Value {
    const [n, h, w, c] = x.shape as [number, number, number, number];
    const zero = this.splat([1], "i8", ZERO);
    const attributes = `kernel = ${pair([h, w])}, stride = array<i64: 1, 1>, pad = array<i64: 0, 0, 0, 0>, acc_type = i32`;
    return this.op("avg_pool2d", [x, zero, zero], [n, 1, 1, c], "i8", attributes);
  }

  /** Rows of bytes, in batches, by columns of others; the sums. */
  matmul(a: Value, b: Value): Value {
    const zero = this.splat([1], "i8", ZERO);
    return this.op("matmul", [a, b, zero, zero], [a.shape[0]!, a.shape[1]!, b.shape[2]!], "i32");
  }

  /** Two tensors of one scale, added at twice the precision. */
  added(a: Value, b: Value): Value {
    const wide = [a, b].map((x) => this.rescale(x, "i32", 2 ** 30, 20, [ZERO, 0]));
    const sum = this.op("add", wide, a.shape, "i32");
    return this.rescale(sum, "i8", 2 ** 30, 41, [0, ZERO]);
  }

  /** A function of each byte, of codes of this scale around the zero point. */
  tabled(x: Value, of: (real: number) => number, scale: number): Value {
    const table = Int8Array.from({ length: 256 }, (_, i) =>
      Math.max(-128, Math.min(127, Math.round(of((i - 128 - ZERO) * scale)))),
    );
    return this.op("table", [x, this.constant([256], "i8", table)], x.shape, "i8");
  }

  // Floats and shapes

  private broadcast(x: Value, ones: readonly number[]): readonly number[] {
    return x.shape.map((_, d) => (ones.includes(d) ? x.shape[d]! : 1));
  }

  /** Every element by one number. */
  scaled(x: Value, by: number): Value {
    return this.times(x, this.splat(this.broadcast(x, []), x.type, by));
  }

  times(a: Value, b: Value): Value {
    return this.op("mul", [a, b, this.splat([1], "i8", 0)], a.shape, a.type);
  }

  reduced(op: "sum" | "max", x: Value): Value {
    const axis = x.shape.length - 1;
    return this.op(`reduce_${op}`, [x], x.shape.with(axis, 1), x.type, `axis = ${axis} : i32`);
  }

  /** Along the last axis, of floats. */
  softmax(x: Value): Value {
    const above = this.op("sub", [x, this.reduced("max", x)], x.shape, x.type);
    const e = this.op("exp", [above], x.shape, x.type);
    const sum = this.reduced("sum", e);
    return this.times(e, this.op("reciprocal", [sum], sum.shape, x.type));
  }

  /** A softmax of bytes of a scale as bytes from -128 on, computed in floats. */
  byteSoftmax(x: Value, scale: number): Value {
    const real = this.scaled(this.op("cast", [x], x.shape, "f32"), scale);
    const parts = this.scaled(this.softmax(real), 256);
    const codes = this.op("add", [parts, this.splat(this.broadcast(parts, []), "f32", -128)], x.shape, "f32");
    return this.op("cast", [codes], x.shape, "i8");
  }

  reshaped(x: Value, shape: readonly number[]): Value {
    return this.op("reshape", [x, this.shape(shape)], shape, x.type);
  }

  transposed(x: Value, perms: readonly number[]): Value {
    const shape = perms.map((d) => x.shape[d]!);
    return this.op("transpose", [x], shape, x.type, `perms = array<i32: ${perms.join(", ")}>`);
  }

  /** The function with these results. */
  func(name: string, results: readonly Value[]): string {
    const params = this.params.map((p) => `${p.name}: ${typeOf(p)}`).join(", ");
    const types = results.map(typeOf).join(", ");
    const list = results.map((r) => r.name).join(", ");
    return `func.func @${name}(${params}) -> (${types}) {\n${this.lines.join("\n")}\nreturn ${list} : ${types}\n}\n`;
  }
}
