// Pools: the mean and the largest element of windows, channel by channel.
import type { Table } from "../expr/expr.ts";
import { upgradeZeroPoints } from "./older.ts";
import { input, lookup, substitute } from "../expr/expr.ts";
import { roundingMulShiftExpr, saturate, saturatingAdd } from "../expr/idioms.ts";
import { convert, div, toFloatExpr } from "../expr/vocabulary.ts";
import type { Op } from "../ir/graph.ts";
import type { Compute, ErrorIf, Inferred, OpRecord } from "../ir/record.ts";
import { NeedsConstant } from "../ir/constants.ts";
import { shapeValues } from "../ir/shape-values.ts";
import { accRule, accType, accumulatorOf, centred, zeroRules } from "./contractions.ts";
import { resultShape } from "./move.ts";
import { parametersOf } from "./parameters.ts";
import { each, extended, nanMode, nanOf, one, output, resultScalar, shapeSlot, tensor } from "./shared.ts";
import { mismatch, shapes, sizesOf } from "./sizes.ts";
import type { Window } from "../ir/windows.ts";
import { alone, list, numbersOf, sized, sliding, unevenText, windowsAlong } from "./windows.ts";

function windowsOf(op: Op): Window[] {
  const [kernel, stride, pad] = ["kernel", "stride", "pad"].map((name) => numbersOf(op, name));
  return [0, 1].map((d) => ({
    size: sizesOf(op, 0)?.[d + 1] ?? -1,
    kernel: kernel![d]!,
    stride: stride![d]!,
    dilation: 1,
    before: pad![2 * d]!,
    after: pad![2 * d + 1]!,
  }));
}

function inferPool(op: Op): Inferred {
  const windows = windowsOf(op);
  const counts = windows.map(windowsAlong);
  const uneven = counts.indexOf(undefined);
  if (uneven >= 0)
    return mismatch("shape/window", unevenText(["height", "width"][uneven]!, windows[uneven]!), {
      help: "change the pads, the stride or the size of the input, so that windows come out even",
    });
  const [n = -1, , , channels = -1] = sizesOf(op, 0) ?? [];
  return shapes([n, ...(counts as number[]), channels]);
}

/** The windows of one factor: loops n, y, x, c and taps ky, kx. */
function pooled(
  op: Op,
  kind: "sum" | "max",
  zero: number | undefined,
  finish: (most: number) => Finish,
): Compute {
  const windows = windowsOf(op);
  const taps = windows.map((w) => w.kernel);
  const axes = [alone(0, 6), ...windows.map((w, d) => sliding(w, d + 1, d + 4, 6)), alone(3, 6)];
  const most = windows.reduce((n, { size, kernel }) => n * Math.min(size, kernel), 1);
  return {
    form: "contract",
    loops: resultShape(op),
    taps,
    factors: [centred(op, 0, axes, zero)],
    kind,
    type: kind === "sum" ? summedIn(op) : centred(op, 0, axes).lane.type,
    nan: kind === "sum" ? "propagate" : nanOf(op),
    finish: finish(most),
  };
}

type Finish = Extract<Compute, { form: "contract" }>["finish"];

const summedIn = (op: Op): "f32" | "i32" => (accumulatorOf(op) === "f32" ? "f32" : "i32");

// The mean

/**
 * 1 / count as a multiplier and a shift, for each count up to `most`: ((2^30 + 1) << k) / count and 30 + k, where 2^k is the
 * least power of two that is not below count. Of no count a multiple of 0.
 */
function reciprocals(most: number): { multiplier: Table; shift: Table } {
  const [multiplier, shift] = [new Int32Array(most + 1), new Int8Array(most + 1).fill(30)];
  for (let count = 1; count <= most; count++) {
    const k = 32 - Math.clz32(count - 1);
    // 31 + k bits fit a double up to k = 22, and more counts than 2^22 have multipliers that need wide integers.
    multiplier[count] = Number(((2n ** 30n + 1n) << BigInt(k)) / BigInt(count));
    shift[count] = 30 + k;
  }
  return {
    multiplier: { name: "reciprocal", type: "i32", data: multiplier },
    shift: { name: "reciprocal_shift", type: "i8", data: shift },
  };
}

/** Inputs of what follows the sum. */
const [SUM, COUNT, FIRST] = [0, 1, 2];

function mean(op: Op, most: number): Finish {
  const count = input("i32", COUNT);
  if (summedIn(op) === "f32") return { operands: [], lane: div(input("f32", SUM), toFloatExpr(count)) };
  const { multiplier, shift } = reciprocals(most);
  const [m, n] = [multiplier, shift].map((table) => convert("i32", lookup(table, count)));
  const { word, operands, within } = parametersOf(op, [], [2]);
  const scaled = roundingMulShiftExpr(input("i32", SUM), m!, n!);
  const zero = substitute(word(2), ({ type, id }) => input(type, id + FIRST));
  return {
    operands,
    lane: saturate(resultScalar(op), within(2, 0, 0) ? scaled : saturatingAdd(scaled, zero)),
  };
}

const windowRules: readonly ErrorIf[] = [
  sized("kernel", 2, 1),
  sized("stride", 2, 1),
  sized("pad", 4, 0),
  {
    when: (op) => numbersOf(op, "pad").some((pad, i) => pad >= numbersOf(op, "kernel")[i >> 1]!),
    message: "pads must be smaller than the kernel",
    help: "pad by less: a window must hold an element",
  },
];

const windowLists = [list("kernel"), list("stride"), list("pad")];

const avgPool2d: OpRecord = {
  name: "tosa.avg_pool2d",
  family: "tensor",
  summary:
    "The mean of each window of an NHWC input; what lies outside of the input is not counted. Integers are scaled by 1 / count, rounded.",
  operands: [{ ...tensor("input", "T"), rank: 4 }, one("input_zp", "T"), one("output_zp", "T")],
  results: [{ ...output("T")[0]!, rank: 4 }],
  attributes: [...windowLists, accType],
  types: each("i8 i16 f32 f16 bf16 f8E4M3FN f8E5M2"),
  traits: [],
  errorIf: [...windowRules, accRule({ i16: ["i32"] })],
  constants: zeroRules(1, 2),
  infer: inferPool,
  windows: windowsOf,
  compute: (op) => pooled(op, "sum", 1, (most) => mean(op, most)),
  example:
    "%3 = tosa.avg_pool2d %0, %1, %2 {acc_type = i32, kernel = array<i64: 2, 3>, pad = array<i64: 0, 1, 1, 1>, stride = array<i64: 1, 1>} : (tensor<1x4x5x3xi8>, tensor<1xi8>, tensor<1xi8>) -> tensor<1x4x5x3xi8>",
  older: {
    attributes: ["quantization_info"],
    examples: [
      '%1 = "tosa.avg_pool2d"(%0) {kernel = array<i64: 2, 3>, pad = array<i64: 0, 1, 1, 1>, stride = array<i64: 1, 1>, quantization_info = #tosa.unary_quant<input_zp = 3, output_zp = -2>} : (tensor<1x4x5x3xi8>) -> tensor<1x4x5x3xi8>',
      '%1 = "tosa.avg_pool2d"(%0) {acc_type = i32, kernel = [2, 3], pad = [0, 1, 1, 1], stride = [1, 1], input_zp = 3 : i32, output_zp = -2 : i32} : (tensor<1x4x5x3xi8>) -> tensor<1x4x5x3xi8>',
    ],
  },
  upgrade: upgradeZeroPoints({
    before: 1,
    zeros: { input_zp: 0, output_zp: 0 },
    accumulates: { i16: "i32" },
  }),
};

const maxPool2d: OpRecord = {
  name: "tosa.max_pool2d",
  family: "tensor",
  summary: "The largest element of each window of an NHWC input.",
  operands: [{ ...tensor("input", "T"), rank: 4 }],
  results: [{ ...output("T")[0]!, rank: 4 }],
  attributes: [...windowLists, nanMode],
  ...extended(each("i8 i16 f32 f16 bf16 f8E4M3FN f8E5M2"), each("i32")),
  traits: [],
  errorIf: windowRules,
  infer: inferPool,
  windows: windowsOf,
  compute: (op) => pooled(op, "max", undefined, () => ({ operands: [], lane: input(resultScalar(op), SUM) })),
  example:
    "%1 = tosa.max_pool2d %0 {kernel = array<i64: 2, 2>, pad = array<i64: 1, 0, 0, 0>, stride = array<i64: 1, 2>} : (tensor<1x4x6x3xi8>) -> tensor<1x4x3x3xi8>",
};

// Windows that are shapes

const windowNames = ["kernel", "stride", "pad"];

const windowSlots = [
  { ...shapeSlot("kernel"), rank: 2 },
  { ...shapeSlot("stride"), rank: 2 },
  { ...shapeSlot("pad"), rank: 4 },
];

const operandNamed = ({ record }: Op, name: string): number =>
  record!.operands.findIndex((slot) => slot.name === name);

/** The operand with a part of the window that is not known; undefined where all is. */
const unknownOperand = (op: Op): number | undefined =>
  windowNames.map((name) => operandNamed(op, name)).find((i) => !shapeValues(op.operands[i]));

/** The same pool with its window as operands. */
const adaptive = ({ older: _, upgrade: __, ...pool }: OpRecord, example: string): OpRecord => ({
  ...pool,
  name: `${pool.name}_adaptive`,
  unreleased: true,
  summary: `${pool.summary} The windows are shapes.`,
  operands: [...pool.operands, ...windowSlots],
  attributes: pool.attributes.filter(({ name }) => !windowNames.includes(name)),
  errorIf: pool.errorIf!.map((rule) => ({
    ...rule,
    when: (op) => unknownOperand(op) === undefined && rule.when(op),
  })),
  infer: (op) => {
    const [n = -1, , , channels = -1] = sizesOf(op, 0) ?? [];
    return unknownOperand(op) === undefined ? pool.infer(op) : shapes([n, -1, -1, channels]);
  },
  compute: (op) => {
    const open = unknownOperand(op);
    if (open !== undefined) throw new NeedsConstant(op, open);
    return pool.compute(op);
  },
  example,
});

const avgPool2dAdaptive = adaptive(
  avgPool2d,
  "%6 = tosa.avg_pool2d_adaptive %0, %1, %2, %3, %4, %5 {acc_type = i32} : (tensor<1x4x6x3xi8>, tensor<1xi8>, tensor<1xi8>, !tosa.shape<2>, !tosa.shape<2>, !tosa.shape<4>) -> tensor<1x4x3x3xi8>",
);

const maxPool2dAdaptive = adaptive(
  maxPool2d,
  "%4 = tosa.max_pool2d_adaptive %0, %1, %2, %3 : (tensor<1x4x6x3xi8>, !tosa.shape<2>, !tosa.shape<2>, !tosa.shape<4>) -> tensor<1x4x3x3xi8>",
);

export const pools: readonly OpRecord[] = [avgPool2d, maxPool2d, avgPool2dAdaptive, maxPool2dAdaptive];
