// Whole models in two sizes: as they are in use, and as small as shows the same ops. Weights follow from a seed.
import { codeSoftmax } from "./code-softmax.ts";
import type { Value } from "./net.ts";
import { Net, same } from "./net.ts";

export type Size = "small" | "full";

export interface WholeModel {
  readonly name: string;
  readonly text: (size: Size) => string;
}

/** A depthwise 3x3 and a 1x1 convolution. */
function separable(net: Net, x: Value, channels: number, stride = 1): Value {
  const spread = net.relu(net.depthwise(x, same(3, stride)));
  return net.relu(net.conv(spread, channels, same(1)));
}

/** Frames of ten coefficients, a wide first window, separable blocks, a mean, classes. */
function keywords(size: Size): string {
  const { frames, channels, blocks } = {
    full: { frames: 49, channels: 64, blocks: 4 },
    small: { frames: 13, channels: 8, blocks: 1 },
  }[size];
  const net = new Net(1);
  let x = net.input([1, frames, 10, 1], "i8");
  x = net.relu(net.conv(x, channels, { kernel: [10, 4], stride: [2, 2], pad: [4, 5, 1, 1] }));
  for (let i = 0; i < blocks; i++) x = separable(net, x, channels);
  const classes = net.conv(net.pooled(x), 12, same(1));
  return net.func("keywords", [net.byteSoftmax(classes, 0.1)]);
}

/** Separable blocks, the channels doubled whenever height and width are halved. */
function person(size: Size): string {
  const pixels = { full: 96, small: 16 }[size];
  const blocks = {
    full: [
      [16, 1],
      [32, 2],
      [32, 1],
      [64, 2],
      [64, 1],
      [128, 2],
      [128, 1],
      [128, 1],
      [128, 1],
      [128, 1],
      [128, 1],
      [256, 2],
      [256, 1],
    ],
    small: [
      [16, 1],
      [24, 2],
    ],
  }[size];
  const net = new Net(2);
  let x = net.relu(net.conv(net.input([1, pixels, pixels, 1], "i8"), 8, same(3, 2)));
  for (const [channels, stride] of blocks) x = separable(net, x, channels!, stride);
  return net.func("person", [net.conv(net.pooled(x), 2, same(1))]);
}

/** A block of a narrow transformer: attention and a layer of two products between a narrowing and a widening one. */
function encoder(size: Size): string {
  const { tokens, wide, narrow, heads } = {
    full: { tokens: 384, wide: 512, narrow: 128, heads: 4 },
    small: { tokens: 12, wide: 32, narrow: 16, heads: 2 },
  }[size];
  const net = new Net(3);
  const x = net.input([1, 1, tokens, wide], "i8");
  const low = net.conv(x, narrow, same(1));
  const each = narrow / heads;
  const split = (v: Value, perms: readonly number[]): Value =>
    net.transposed(net.reshaped(v, [tokens, heads, each]), perms);
  const [q, k, v] = [0, 1, 2].map(() => net.conv(low, narrow, same(1))) as [Value, Value, Value];
  const scores = net.requantized(net.matmul(split(q, [1, 0, 2]), split(k, [1, 2, 0])), each);
  const weights = codeSoftmax(net, scores, 0.05);
  const mixed = net.requantized(net.matmul(weights, split(v, [1, 0, 2])), tokens);
  const joined = net.reshaped(net.transposed(mixed, [1, 0, 2]), [1, 1, tokens, narrow]);
  const attended = scaledByChannel(net, net.added(net.conv(joined, narrow, same(1)), low));
  const hidden = net.relu(net.conv(attended, wide, same(1)));
  const out = scaledByChannel(net, net.added(net.conv(hidden, narrow, same(1)), attended));
  return net.func("encoder", [net.added(net.conv(out, wide, same(1)), x)]);
}

/** What stands for a norm in networks that are meant to be fast: a scale for each channel. */
function scaledByChannel(net: Net, x: Value): Value {
  const sums = net.rescale(x, "i32", 2 ** 30, 18, [-3, 0]);
  return net.requantized(sums, 1);
}

/** Three layers of floats and a softmax. */
function mlp(size: Size): string {
  const sizes = { full: [784, 256, 128, 10], small: [20, 16, 8, 5] }[size];
  const net = new Net(4);
  let x = net.input([1, 4, sizes[0]!], "f32");
  for (const [i, to] of sizes.slice(1).entries()) {
    const zero = net.splat([1], "f32", 0);
    const sums = net.op(
      "matmul",
      [x, net.floats([1, sizes[i]!, to], sizes[i]!), zero, zero],
      [1, 4, to],
      "f32",
    );
    x = net.op("add", [sums, net.floats([1, 1, to], 4)], [1, 4, to], "f32");
    if (i < sizes.length - 2)
      x = net.op("clamp", [x], [1, 4, to], "f32", "min_val = 0.0 : f32, max_val = 3.4e+38 : f32");
  }
  return net.func("mlp", [net.softmax(x)]);
}

/** Scores of classes in each cell of a map: a logistic, which of them are high, and the highest. */
function detector(size: Size): string {
  const { cells, channels, classes } = {
    full: { cells: 24, channels: 64, classes: 80 },
    small: { cells: 4, channels: 8, classes: 5 },
  }[size];
  const net = new Net(5);
  const x = net.relu(net.conv(net.input([1, cells, cells, channels], "i8"), channels, same(3)));
  const scores = net.tabled(net.conv(x, classes, same(1)), (v) => 256 / (1 + Math.exp(-v)) - 128, 0.08);
  const shape = [1, cells, cells, classes];
  const high = net.op("greater", [scores, net.splat([1, 1, 1, 1], "i8", 50)], shape, "i1");
  const first = net.op("argmax", [scores], shape.slice(0, 3), "i32", "axis = 3 : i32");
  return net.func("detector", [scores, high, first]);
}

/** A smoothed input that is kept from call to call, and, where that is loud, rounds of a product until it is not. */
function listener(size: Size): string {
  const n = { full: 128, small: 6 }[size];
  const net = new Net(6);
  const t = `tensor<1x1x${n}xf32>`;
  const x = net.input([1, 1, n], "f32");
  const held: Value = { ...x, name: "%held" };
  net.text(`%held = tosa.variable_read @held : ${t}`);
  const now = net.op("add", [net.scaled(held, 0.75), net.scaled(x, 0.25)], x.shape, "f32");
  net.text(`tosa.variable_write @held, ${now.name} : ${t}`);
  const most = net.splat([1, 1, 1], "f32", 1);
  const one = "tensor<1x1x1xf32>";
  const weights = net.floats([1, n, n], 2 * n);
  const zero = net.splat([1], "f32", 0);
  const loud = (v: string, to: string): string => `${to}_a = tosa.abs ${v} : (${t}) -> ${t}
${to}_m = tosa.reduce_max ${to}_a {axis = 2 : i32} : (${t}) -> ${one}
${to} = tosa.greater ${to}_m, ${most.name} : (${one}, ${one}) -> tensor<1x1x1xi1>`;
  net.text(`${loud(now.name, "%loud")}
%quiet = tosa.cond_if %loud : tensor<1x1x1xi1> -> ${t} {
%settled = tosa.while_loop (%p = ${now.name}) : (${t}) -> ${t} {
${loud("%p", "%still")}
tosa.yield %still : tensor<1x1x1xi1>
} do {
^bb0(%p: ${t}):
%w = tosa.matmul %p, ${weights.name}, ${zero.name}, ${zero.name} : (${t}, tensor<1x${n}x${n}xf32>, tensor<1xf32>, tensor<1xf32>) -> ${t}
%b = tosa.tanh %w : (${t}) -> ${t}
%h = tosa.mul %b, ${half(net)} : (${t}, tensor<1x1x1xf32>, tensor<1xi8>) -> ${t}
tosa.yield %h : ${t}
}
tosa.yield %settled : ${t}
} else {
tosa.yield ${now.name} : ${t}
}`);
  const variable = `tosa.variable @held = dense<0.5> : ${t}\n`;
  return `module {\n${variable}${net.func("listener", [{ ...x, name: "%quiet" }])}}\n`;
}

/** The operands of a product with 0.9. */
function half(net: Net): string {
  const by = net.splat([1, 1, 1], "f32", 0.9);
  return `${by.name}, ${net.splat([1], "i8", 0).name}`;
}

/** A norm of rows of halves. */
function layerNorm(size: Size): string {
  const [rows, lanes] = { full: [384, 128], small: [5, 16] }[size] as [number, number];
  const net = new Net(7);
  const x = net.input([1, rows, lanes], "f16");
  const mean = net.scaled(net.reduced("sum", x), 1 / lanes);
  const centred = net.op("sub", [x, mean], x.shape, "f16");
  const variance = net.scaled(net.reduced("sum", net.times(centred, centred)), 1 / lanes);
  const steady = net.op("add", [variance, net.splat([1, 1, 1], "f16", 0.001)], variance.shape, "f16");
  const by = net.op("rsqrt", [steady], steady.shape, "f16");
  const scaled = net.times(net.times(centred, by), net.floats([1, 1, lanes], 1, "f16"));
  const out = net.op("add", [scaled, net.floats([1, 1, lanes], 1, "f16")], x.shape, "f16");
  return net.func("layer_norm", [out]);
}

export const wholeModels: readonly WholeModel[] = [
  { name: "keywords", text: keywords },
  { name: "person", text: person },
  { name: "encoder", text: encoder },
  { name: "mlp", text: mlp },
  { name: "detector", text: detector },
  { name: "listener", text: listener },
  { name: "layer_norm", text: layerNorm },
];
