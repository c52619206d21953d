// Images at other sizes. Along each axis the element o of the result lies at (o * scale_d + offset) / scale_n of the operand.
import { constant, input, type Expr, type Scalar } from "../expr/expr.ts";
import { laneType } from "../expr/lane-type.ts";
import { add, convert, mul, sub } from "../expr/vocabulary.ts";
import type { DenseAttr } from "../ir/attributes.ts";
import type { Op } from "../ir/graph.ts";
import type { Compute, ErrorIf, Inferred, OpRecord } from "../ir/record.ts";
import { tensorType } from "../ir/types.ts";
import { known, resultShape, sizes } from "./move.ts";
import { upgradeResize } from "./older-resize.ts";
import { elementOf, enumOf, output, pairs, resultElement, scalarOf, shapeOf, shapeSlot, tensor } from "./shared.ts"; // prettier-ignore
import { mismatch, shapes, sizesOf } from "./sizes.ts";

/** One axis: the element before each place, and how far behind it the place is, in parts of `unit`. */
interface Axis {
  readonly unit: number;
  readonly before: Int32Array;
  readonly after: Int32Array;
  readonly rest: Int16Array;
}

/** What scale, offset and border say of the axes y (0) and x (1). */
interface Along {
  readonly n: number;
  readonly d: number;
  readonly offset: number;
  readonly border: number;
}

const along = (scale: readonly number[], offset: readonly number[], border: readonly number[]): Along[] =>
  [0, 1].map((i) => ({
    n: scale[2 * i]!,
    d: scale[2 * i + 1]!,
    offset: offset[i]!,
    border: border[i]!,
  }));

/** Undefined where one of the three is not constant, or not as long as it has to be. */
function alongOf(op: Op): Along[] | undefined {
  const [scale, offset, border] = [1, 2, 3].map((i) => sizes(op, i));
  const isWhole = scale?.length === 4 && offset?.length === 2 && border?.length === 2;
  return isWhole ? along(scale, offset, border) : undefined;
}

// Sizes

/** The specification allows no more elements along an axis than this, less one. */
const MOST_SIZE = 16384;
/** The largest scale_n that it allows. */
const MOST_SCALE = 1 << 11;

function inferResize(op: Op): Inferred {
  const axes = alongOf(op);
  const [n = -1, height = -1, width = -1, channels = -1] = sizesOf(op, 0) ?? [];
  if (!axes) return shapes([n, -1, -1, channels]);
  const result = [height, width].map((size, i) => (size < 0 ? -1 : countOf(size, axes[i]!)));
  const uneven = result.indexOf(undefined);
  if (uneven >= 0) return unevenText(["height", "width"][uneven]!, [height, width][uneven]!, axes[uneven]!);
  return shapes([n, ...(result as number[]), channels]);
}

/** Undefined where places do not come out even, or where there is none. */
function countOf(size: number, { n, d, offset, border }: Along): number | undefined {
  const count = ((size - 1) * n - offset + border) / d + 1;
  return Number.isInteger(count) && count >= 1 ? count : undefined;
}

const unevenText = (axis: string, size: number, { n, d, offset, border }: Along): Inferred =>
  mismatch(
    "shape/resize",
    `along ${axis} ((${size} - 1) * ${n} - ${offset} + ${border}) must be a multiple of ${d}, and not negative`,
    { operand: 1, help: "change the border, so that the last element of the result has a place" },
  );

const anyAxis =
  (isWrong: (axis: Along) => boolean): ErrorIf["when"] =>
  (op) =>
    alongOf(op)?.some(isWrong) ?? false;

const isBilinear = (op: Op): boolean => enumOf(op, "mode") === "BILINEAR";

/** Bilinear results of integers are not scaled down again. */
const wide: Readonly<Record<string, string>> = { i8: "i32", i16: "i48" };

const errorIf: readonly ErrorIf[] = [
  {
    when: (op) => {
      const { scalar } = elementOf(op, 0);
      return resultElement(op).scalar !== (isBilinear(op) ? (wide[scalar] ?? scalar) : scalar);
    },
    message: "the element type of the result does not go with the mode",
    help: "NEAREST_NEIGHBOR keeps the type; BILINEAR makes i32 of i8 and i48 of i16",
  },
  {
    when: anyAxis(({ n, d }) => n < 1 || d < 1),
    message: "scales must be positive",
    help: "scale is [y_n, y_d, x_n, x_d]: the result is y_n / y_d times as high and x_n / x_d times as wide",
  },
  {
    when: anyAxis(({ n }) => n > MOST_SCALE),
    message: `the numerator of a scale must be at most ${MOST_SCALE}`,
    help: "write the fraction with smaller numbers",
  },
  {
    when: anyAxis(({ n, d }) => d >= 16 * n),
    message: "an axis may not become 16 times shorter, or more",
    help: "resize twice",
  },
  {
    when: anyAxis(({ n, offset }) => offset < -n || offset >= 16 * n),
    message: "offset must be from -scale_n to 16 * scale_n - 1",
    help: "take a tosa.slice first",
  },
  {
    when: anyAxis(({ n, border }) => border < -16 * n || border >= n),
    message: "border must be from -16 * scale_n to scale_n - 1",
    help: "take a tosa.slice of the result",
  },
  {
    when: (op) =>
      [sizesOf(op, 0), (op.results[0]!.type as { shape?: readonly number[] }).shape].some((shape) =>
        shape?.slice(1, 3).some((size) => size >= MOST_SIZE),
      ),
    message: `heights and widths must be below ${MOST_SIZE}`,
    help: "resize the image in parts",
  },
];

// Elements

function axisOf(size: number, count: number, { n, d, offset }: Along): Axis {
  const places = Array.from({ length: count }, (_, o) => o * d + offset);
  const floors = places.map((place) => Math.floor(place / n));
  const within = (i: number): number => Math.min(Math.max(i, 0), size - 1);
  return {
    unit: n,
    before: Int32Array.from(floors, within),
    after: Int32Array.from(floors, (i) => within(i + 1)),
    rest: Int16Array.from(places, (place, o) => place - floors[o]! * n),
  };
}

/** Of two neighbours the nearer, the second where both are as near. */
const nearest = ({ unit, before, after, rest }: Axis): Int32Array =>
  before.map((i, o) => (2 * rest[o]! >= unit ? after[o]! : i));

function resized(op: Op): Compute {
  const axes = along(known(op, 1), known(op, 2), known(op, 3));
  const [from, to] = [shapeOf(op, 0), resultShape(op)];
  const [y, x] = axes.map((axis, i) => axisOf(from[i + 1]!, to[i + 1]!, axis)) as [Axis, Axis];
  const sample = (rows: Int32Array, columns: Int32Array) => ({
    operand: 0,
    indices: [undefined, rows, columns, undefined],
  });
  if (!isBilinear(op)) {
    const lane = input(scalarOf(op, 0), 0);
    return { form: "sample", samples: [sample(nearest(y), nearest(x))], weights: [], lane };
  }
  const samples = [y.before, y.after].flatMap((rows) =>
    [x.before, x.after].map((columns) => sample(rows, columns)),
  );
  return { form: "sample", samples, ...interpolation(op, y, x) };
}

/** Between two columns of each row, then between the rows. Integers are weighted by whole parts, floats by fractions. */
function interpolation(op: Op, y: Axis, x: Axis): { weights: readonly DenseAttr[]; lane: Expr } {
  const type = laneType(resultElement(op).scalar);
  const isFloat = type === "f32";
  const weight = isFloat ? "f32" : "i16";
  const [dy, dx] = [4, 5].map((id) => convert(type, input(weight, id)));
  const [uy, ux] = [y, x].map(({ unit }) => constant(type, isFloat ? 1 : unit));
  const between = (a: Expr, b: Expr, d: Expr, unit: Expr): Expr => add(mul(a, sub(unit, d)), mul(b, d));
  const [a, b, c, d] = [0, 1, 2, 3].map((id) => convert(type, input(scalarOf(op, 0), id)));
  const weights = [weightsOf(y, weight, [1, -1, 1, 1]), weightsOf(x, weight, [1, 1, -1, 1])];
  return { weights, lane: between(between(a!, b!, dx!, ux!), between(c!, d!, dx!, ux!), dy!, uy!) };
}

/** `shape`: with -1 for the axis itself. */
function weightsOf({ rest, unit }: Axis, element: Scalar, shape: readonly number[]): DenseAttr {
  const type = tensorType(
    element,
    shape.map((d) => (d < 0 ? rest.length : d)),
  );
  const data = element === "f32" ? Float32Array.from(rest, (r) => r / unit) : rest;
  return { kind: "dense", type, splat: false, data };
}

export const resize: OpRecord = {
  name: "tosa.resize",
  family: "image",
  summary:
    "An NHWC image at another size: of each place the nearest element, or the weighted mean of the four around it.",
  operands: [
    { ...tensor("input", "T"), rank: 4 },
    { ...shapeSlot("scale"), rank: 4 },
    { ...shapeSlot("offset"), rank: 2 },
    { ...shapeSlot("border"), rank: 2 },
  ],
  results: [{ ...output("U")[0]!, rank: 4 }],
  attributes: [{ name: "mode", kind: "enum", values: ["NEAREST_NEIGHBOR", "BILINEAR"] }],
  types: pairs("i8>i32 i8>i8 i16>i48 i16>i16 f16>f16 bf16>bf16 f32>f32"),
  traits: [],
  errorIf,
  infer: inferResize,
  compute: resized,
  example:
    "%4 = tosa.resize %0, %1, %2, %3 {mode = BILINEAR} : (tensor<1x3x4x2xi8>, !tosa.shape<4>, !tosa.shape<2>, !tosa.shape<2>) -> tensor<1x5x7x2xi32>",
  older: {
    attributes: ["output_size", "stride", "shift", "stride_fp", "offset_fp"],
    examples: [
      '%1 = "tosa.resize"(%0) {mode = "BILINEAR", output_size = [5, 7], stride = [2, 2], offset = [0, 0], shift = 2 : i32, stride_fp = [0.0 : f32, 0.0 : f32], offset_fp = [0.0 : f32, 0.0 : f32]} : (tensor<1x3x4x2xi8>) -> tensor<1x5x7x2xi32>',
      '%1 = "tosa.resize"(%0) {mode = "NEAREST_NEIGHBOR", output_size = [6, 8], stride = [2048, 2048], offset = [-1024, -1024], shift = 12 : i32, stride_fp = [0.0 : f32, 0.0 : f32], offset_fp = [0.0 : f32, 0.0 : f32]} : (tensor<1x3x4x2xi8>) -> tensor<1x6x8x2xi8>',
      '%1 = "tosa.resize"(%0) {mode = "BILINEAR", output_size = [6, 7], stride = [0, 0], offset = [0, 0], shift = 0 : i32, stride_fp = [0.5 : f32, 0.5 : f32], offset_fp = [-0.25 : f32, 0.0 : f32]} : (tensor<1x3x4x2xf32>) -> tensor<1x6x7x2xf32>',
      '%1 = "tosa.resize"(%0) {scale = array<i64: 4, 2, 4, 2>, offset = array<i64: -1, 1>, border = array<i64: 1, 1>, mode = "BILINEAR"} : (tensor<1x3x4x2xi8>) -> tensor<1x6x7x2xi32>',
      '%1 = "tosa.resize"(%0) {scale = array<i64: 2, 1, 2, 1>, offset = array<i64: 0, 0>, border = array<i64: 0, 0>, mode = "NEAREST_NEIGHBOR"} : (tensor<1x3x4x2xf32>) -> tensor<1x5x7x2xf32>',
    ],
  },
  upgrade: upgradeResize,
};
