// Convolutions: sums over windows of products with weights, and over channels.
import type { Op } from "../ir/graph.ts";
import type { AxisIndex, Compute, Inferred, OpRecord, SlotSpec } from "../ir/record.ts";
import type { Window } from "../ir/windows.ts";
import { upgradeZeroPoints, withoutOutShape } from "./older.ts";
import { accRule, accType, accumulatorOf, centred, rows, withBias, zeroRules } from "./contractions.ts";
import { one, output, shapeOf, tensor } from "./shared.ts";
import { resultShape } from "./move.ts";
import { agree, madeFrom, mismatch, shapes, sizesOf } from "./sizes.ts";
import { alone, list, numbersOf, sized, sliding, steps, unevenText, windowsAlong } from "./windows.ts";

/**
 * How an op lays out its weights, by axis: the window's axes are one after the other from `kernel` on. `depthwise`: channel c of
 * the input goes to `multiplier` channels of the result; else all of them go to each of `out`.
 */
interface Weights {
  readonly kernel: number;
  readonly in: number;
  /** Channels of the result, or for each channel of the input. */
  readonly out: number;
  readonly depthwise: boolean;
}

const plain: Weights = { kernel: 1, in: -1, out: 0, depthwise: false };
const depthwise: Weights = { kernel: 0, in: 2, out: 3, depthwise: true };

const AXES = ["depth", "height", "width"];

const spatial = (rank: number): number => rank - 2;
const axisName = (rank: number, d: number): string => AXES.slice(-spatial(rank))[d]!;

/** The window of each axis between the first and the last. */
function windowsOf(op: Op, rank: number, { kernel }: Weights): Window[] {
  const [pad, stride, dilation] = ["pad", "stride", "dilation"].map((name) => numbersOf(op, name));
  const [input, weight] = [sizesOf(op, 0), sizesOf(op, 1)];
  return Array.from({ length: spatial(rank) }, (_, d) => ({
    size: input?.[d + 1] ?? -1,
    kernel: weight?.[d + kernel] ?? -1,
    stride: stride![d]!,
    dilation: dilation![d]!,
    before: pad![2 * d]!,
    after: pad![2 * d + 1]!,
  }));
}

/** Channels of the result, and a mistake where operands disagree about them. */
function channelsOf(op: Op, weights: Weights): number | Inferred {
  const [input, weight] = [sizesOf(op, 0), sizesOf(op, 1)];
  const [own, wanted] = [input?.at(-1) ?? -1, weight?.at(weights.in) ?? -1];
  if (!agree(own, wanted))
    return mismatch("shape/channels", `the input has ${own} channels, and the weights are for ${wanted}`, {
      operand: 1,
      help: "the weights have one plane for each channel of the input",
    });
  const out = weight?.[weights.out] ?? -1;
  const channels = weights.depthwise ? madeFrom([Math.max(own, wanted), out], (c, m) => c * m) : out;
  const bias = sizesOf(op, 2)?.[0] ?? -1;
  if (agree(bias, channels) || bias === 1) return channels;
  return mismatch("shape/bias", `bias has ${bias} elements, expected ${channels}`, {
    operand: 2,
    help: "there is one for each channel of the result, or one for all",
  });
}

const inferWindows =
  (rank: number, weights: Weights) =>
  (op: Op): Inferred => {
    const windows = windowsOf(op, rank, weights);
    const counts = windows.map(windowsAlong);
    const uneven = counts.indexOf(undefined);
    if (uneven >= 0) return windowMismatch(rank, uneven, windows[uneven]!);
    const channels = channelsOf(op, weights);
    if (typeof channels !== "number") return channels;
    return shapes([sizesOf(op, 0)?.[0] ?? -1, ...(counts as number[]), channels]);
  };

const windowMismatch = (rank: number, d: number, window: Window): Inferred =>
  mismatch("shape/window", unevenText(axisName(rank, d), window), {
    help: "change the pads, the stride or the size of the input, so that windows come out even",
  });

/** Loops: n, one for each window axis, channels; taps: the window, and the channels that are summed. */
function contracted(
  op: Op,
  rank: number,
  weights: Weights,
  place: (d: number, count: number) => AxisIndex,
): Compute {
  const [input, weight] = [shapeOf(op, 0), shapeOf(op, 1)];
  const axes = Array.from({ length: spatial(rank) }, (_, d) => d);
  const kernel = axes.map((d) => weight[d + weights.kernel]!);
  const [channels, out] = [input.at(-1)!, weight[weights.out]!];
  const result = [...resultShape(op).slice(0, -1), ...(weights.depthwise ? [channels, out] : [out])];
  const taps = weights.depthwise ? kernel : [...kernel, channels];
  const count = result.length + taps.length;
  const channel = alone(weights.depthwise ? rank - 1 : count - 1, count);
  const made = alone(result.length - 1, count);
  const window = axes.map((d) => alone(result.length + d, count));
  const weightAxes = weights.depthwise ? [...window, channel, made] : [made, ...window, channel];
  const inputAxes = [alone(0, count), ...axes.map((d) => place(d, count)), channel];
  return {
    form: "contract",
    loops: result,
    taps,
    factors: [centred(op, 0, inputAxes, 3), centred(op, 1, weightAxes, 4)],
    kind: "sum",
    type: accumulatorOf(op),
    nan: "propagate",
    finish: withBias(op, 2),
  };
}

const loopsOf = (rank: number, { depthwise }: Weights): number => rank + (depthwise ? 1 : 0);

const types = rows(
  "T W B",
  "i8 i8 i32 | i8 i4 i32 | i16 i8 i48 | f32 f32 f32 | f16 f16 f16 | bf16 bf16 bf16 | f8E4M3FN f8E4M3FN f16 | f8E5M2 f8E5M2 f16",
);

const operandsOf = (rank: number): readonly SlotSpec[] => [
  { ...tensor("input", "T"), rank },
  { ...tensor("weight", "W"), rank },
  { ...tensor("bias", "B"), rank: 1 },
  one("input_zp", "T"),
  one("weight_zp", "W"),
];

/** What all convolutions share; `rank` is that of input, weights and result. */
const convolution = (
  name: string,
  rank: number,
  rest: Pick<OpRecord, "summary" | "infer" | "compute" | "example" | "attributes"> & Partial<OpRecord>,
): OpRecord => ({
  name: `tosa.${name}`,
  family: "tensor",
  operands: operandsOf(rank),
  results: [{ ...output("B")[0]!, rank }],
  types,
  traits: [],
  constants: zeroRules(3, 4),
  older: { attributes: ["quantization_info"], examples: olderExamples(rest.example) },
  upgrade: upgradeZeros,
  ...rest,
});

const upgradeZeros = upgradeZeroPoints({
  before: 3,
  zeros: { input_zp: 0, weight_zp: 1 },
  accumulates: {},
});

/** A convolution with its zero points in attributes, and without a type for its sums. */
const olderExamples = (example: string): string[] =>
  [
    "quantization_info = #tosa.conv_quant<input_zp = 3, weight_zp = -2>",
    "input_zp = 3 : i32, weight_zp = -2 : i32",
  ].map((zeros) =>
    example
      .replace(/^%5 = (tosa\.\w+) %0, %1, %2, %3, %4 \{acc_type = \w+/, `%3 = "$1"(%0, %1, %2) {${zeros}`)
      .replace("xi32>, tensor<1xi8>, tensor<1xi8>)", "xi32>)"),
  );

function sliced(name: string, rank: number, weights: Weights, summary: string, example: string): OpRecord {
  const n = spatial(rank);
  return convolution(name, rank, {
    summary,
    attributes: [list("pad"), list("stride"), list("dilation"), accType, localBound],
    errorIf: [sized("pad", 2 * n, 0), sized("stride", n, 1), sized("dilation", n, 1), accRule()],
    infer: inferWindows(rank, weights),
    windows: (op) => windowsOf(op, rank, weights),
    compute: (op) => {
      const windows = windowsOf(op, rank, weights);
      const taps = loopsOf(rank, weights);
      return contracted(op, rank, weights, (d, count) => sliding(windows[d]!, d + 1, taps + d, count));
    },
    example,
  });
}

const localBound = {
  name: "local_bound",
  kind: "bool",
  default: { kind: "bool", value: false },
} as const;

const conv2d = sliced(
  "conv2d",
  4,
  plain,
  "Sums over windows of an NHWC input of products with OHWI weights, plus a bias.",
  "%5 = tosa.conv2d %0, %1, %2, %3, %4 {acc_type = i32, dilation = array<i64: 1, 1>, pad = array<i64: 1, 1, 0, 0>, stride = array<i64: 1, 2>} : (tensor<1x4x5x2xi8>, tensor<3x3x3x2xi8>, tensor<3xi32>, tensor<1xi8>, tensor<1xi8>) -> tensor<1x4x2x3xi32>",
);

const conv3d = sliced(
  "conv3d",
  5,
  plain,
  "As conv2d with a depth: an NDHWC input and ODHWI weights.",
  "%5 = tosa.conv3d %0, %1, %2, %3, %4 {acc_type = i32, dilation = array<i64: 1, 1, 1>, pad = array<i64: 0, 1, 1, 0, 0, 0>, stride = array<i64: 1, 1, 1>} : (tensor<1x2x3x4x2xi8>, tensor<3x2x2x1x2xi8>, tensor<3xi32>, tensor<1xi8>, tensor<1xi8>) -> tensor<1x2x3x4x3xi32>",
);

const depthwiseConv2d = sliced(
  "depthwise_conv2d",
  4,
  depthwise,
  "Windows of each channel by itself: with HWCM weights channel c of the input makes the M channels from c * M on.",
  "%5 = tosa.depthwise_conv2d %0, %1, %2, %3, %4 {acc_type = i32, dilation = array<i64: 1, 1>, pad = array<i64: 1, 1, 1, 1>, stride = array<i64: 1, 1>} : (tensor<1x4x4x2xi8>, tensor<3x3x2x2xi8>, tensor<4xi32>, tensor<1xi8>, tensor<1xi8>) -> tensor<1x4x4x4xi32>",
);

// transpose_conv2d

/** Element i of the input goes to the results from i * stride + out_pad on. */
function inferTransposed(op: Op): Inferred {
  const [pad, stride] = [numbersOf(op, "out_pad"), numbersOf(op, "stride")];
  const [input, weight] = [sizesOf(op, 0), sizesOf(op, 1)];
  const along = [0, 1].map((d) => [input?.[d + 1] ?? -1, weight?.[d + 1] ?? -1] as const);
  const sizes = along.map((of, d) =>
    madeFrom(of, (size, kernel) => (size - 1) * stride[d]! + pad[2 * d]! + pad[2 * d + 1]! + kernel),
  );
  const none = sizes.findIndex((s, d) => s < 1 && along[d]!.every((size) => size >= 0));
  if (none >= 0)
    return mismatch("shape/window", `along ${axisName(4, none)} there would be ${sizes[none]} elements`, {
      help: "make out_pad larger",
    });
  const channels = channelsOf(op, plain);
  if (typeof channels !== "number") return channels;
  return shapes([input?.[0] ?? -1, ...sizes, channels]);
}

/** The element that tap k of a result comes from: (result - out_pad - k) / stride, where that is whole. */
const scattered = (op: Op, d: number, count: number): AxisIndex => ({
  offset: -numbersOf(op, "out_pad")[2 * d]!,
  strides: steps(count, { [d + 1]: 1, [d + 4]: -1 }),
  every: numbersOf(op, "stride")[d]!,
});

const transposed =
  "%5 = tosa.transpose_conv2d %0, %1, %2, %3, %4 {acc_type = i32, out_pad = array<i64: 0, 0, 0, 0>, stride = array<i64: 2, 2>} : (tensor<1x2x3x2xi8>, tensor<3x3x2x2xi8>, tensor<3xi32>, tensor<1xi8>, tensor<1xi8>) -> tensor<1x5x6x3xi32>";

const transposeConv2d = convolution("transpose_conv2d", 4, {
  summary: "Each element of an NHWC input spread by OHWI weights, `stride` apart, plus a bias.",
  attributes: [list("out_pad"), list("stride"), accType, localBound],
  errorIf: [
    sized("out_pad", 4, -Infinity),
    sized("stride", 2, 1),
    accRule(),
    {
      when: (op) =>
        numbersOf(op, "out_pad").some((pad, i) => {
          const kernel = sizesOf(op, 1)?.[1 + (i >> 1)] ?? -1;
          return kernel >= 0 && pad <= -kernel;
        }),
      message: "out_pad must be greater than minus the size of the kernel",
      help: "slice the result instead",
    },
  ],
  infer: inferTransposed,
  upgrade: (old) => withoutOutShape(upgradeZeros(old) ?? { ...old, operands: [] }, old),
  compute: (op) => contracted(op, 4, plain, (d, count) => scattered(op, d, count)),
  example: transposed,
  older: {
    attributes: ["quantization_info", "out_shape"],
    examples: olderExamples(transposed.replace("stride", "out_shape = array<i64: 1, 5, 6, 3>, stride")),
  },
});

export const convolutions: readonly OpRecord[] = [conv2d, conv3d, depthwiseConv2d, transposeConv2d];
