// Ops that only move elements: each is a few strided copies, which interpreter and targets run as they stand.
import { denseAt, type DenseAttr } from "../ir/attributes.ts";
import type { Op } from "../ir/graph.ts";
import type { Compute, Inferred, OldOp, OpRecord, SlotSpec, StridedCopy, Upgraded } from "../ir/record.ts";
import { constantOperand, requireConstant } from "../ir/record.ts";
import { elements } from "../support/tensor.ts";
import { stridesOf } from "../support/strides.ts";
import { axisOf } from "./reduction.ts";
import {
  axisAttribute,
  each,
  intOf,
  listOf,
  one,
  output,
  shapeOf,
  shapeSlot,
  stored,
  tensor,
  upgradeAxis,
  upgradeShape,
  without,
} from "./shared.ts";
import { upgradePad } from "./older.ts";
import { agree, countOf, madeFrom, mismatch, sameShape, shapes, sizesOf, sizesText } from "./sizes.ts";

const everyType = each("i1 i8 i16 i32 f32");

/** The numbers of a `!tosa.shape` operand, when they are constant. */
const sizes = (op: Op, operand: number): number[] | undefined => {
  const dense = constantOperand(op, operand);
  if (!dense) return undefined;
  const n = dense.type.shape?.[0] ?? 0;
  return Array.from({ length: n }, (_, i) => Number(dense.data[dense.splat ? 0 : i]));
};

const known = (op: Op, operand: number): number[] => {
  requireConstant(op, operand);
  return sizes(op, operand)!;
};

/** What the text declares, when a shape operand is not constant: nothing to check it against. */
const declared = (op: Op): Inferred =>
  shapes((op.results[0]!.type as { shape?: readonly number[] }).shape ?? []);

const resultShape = (op: Op): readonly number[] =>
  (op.results[0]!.type as { shape: readonly number[] }).shape;

function layout(
  name: string,
  summary: string,
  operands: readonly SlotSpec[],
  infer: (op: Op) => Inferred,
  compute: (op: Op) => Compute,
  example: string,
  more: Partial<OpRecord> = {},
): OpRecord {
  const admits = { T: stored };
  const common = {
    family: "layout",
    results: output("T"),
    attributes: [],
    types: everyType,
    admits,
    traits: [],
  };
  return { name: `tosa.${name}`, summary, operands, infer, compute, example, ...common, ...more };
}

const dense = (shape: readonly number[], offset = 0): StridedCopy["from"] => ({
  offset,
  strides: stridesOf(shape),
});

const whole = (op: Op, from: StridedCopy["from"], dims = resultShape(op)): Compute => ({
  form: "move",
  copies: [{ operand: 0, dims, from, to: dense(resultShape(op)) }],
});

// reshape

function inferReshape(op: Op): Inferred {
  const to = sizes(op, 1);
  if (!to) return declared(op);
  const count = countOf(sizesOf(op, 0));
  const free = to.indexOf(-1);
  if (count < 0) return shapes(to);
  const filled = free < 0 ? to : to.with(free, count / -elements(to));
  if (elements(filled) === count && filled.every((d) => d >= 0)) return shapes(filled);
  return mismatch("shape/reshape", `${count} elements do not fit shape [${to.join(", ")}]`, {
    help: "a reshape keeps the number of elements",
  });
}

const reshape = layout(
  "reshape",
  "The same elements in row-major order under another shape.",
  [tensor("input1", "T"), shapeSlot("shape")],
  inferReshape,
  (op) => {
    const n = elements(resultShape(op));
    return { form: "move", copies: [{ operand: 0, dims: [n], from: dense([n]), to: dense([n]) }] };
  },
  "%2 = tosa.reshape %0, %1 : (tensor<2x7xi32>, !tosa.shape<1>) -> tensor<14xi32>",
  {
    older: {
      attributes: ["new_shape"],
      examples: [
        '%1 = "tosa.reshape"(%0) {new_shape = array<i64: 7, 2>} : (tensor<2x7xi32>) -> tensor<7x2xi32>',
        '%1 = "tosa.reshape"(%0) {new_shape = [7, 2]} : (tensor<2x7xi32>) -> tensor<7x2xi32>',
      ],
    },
    upgrade: upgradeShape("new_shape"),
  },
);

// transpose

const permutation = (op: Op): number[] => listOf(op.attributes["perms"]) ?? [];

function inferTranspose(op: Op): Inferred {
  const [shape, perms] = [sizesOf(op, 0), permutation(op)];
  const rank = shape?.length ?? perms.length;
  const proper =
    perms.length === rank && new Set(perms).size === rank && perms.every((p) => p >= 0 && p < rank);
  if (proper) return shapes(perms.map((p) => shape?.[p] ?? -1));
  return mismatch("op/perms", `[${perms.join(", ")}] is not a permutation of ${rank} axes`, {
    help: `name each of 0 to ${rank - 1} once`,
  });
}

/** Up to LLVM 19 the permutation was a constant operand. */
function upgradeTranspose({ attributes, constants }: OldOp): Upgraded | undefined {
  if (attributes["perms"]?.kind === "denseArray" || (attributes["perms"] && constants.length > 1))
    return undefined;
  const perms = constants[1] ? fewElements(constants[1]) : listOf(attributes["perms"]);
  return (
    perms && {
      attributes: { ...attributes, perms: { kind: "denseArray", element: "i32", values: perms } },
      keeps: 1,
      operands: [],
    }
  );
}

/** The elements of a constant of rank 1, unless there are more than any tensor has axes. */
function fewElements(dense: DenseAttr): number[] | undefined {
  const [length, ...more] = dense.type.shape ?? [];
  if (length === undefined || more.length > 0 || length > 64) return undefined;
  return Array.from({ length }, (_, i) => Number(denseAt(dense, i)));
}

const transpose = layout(
  "transpose",
  "Axis i of the result is axis perms[i] of the operand.",
  [tensor("input1", "T")],
  inferTranspose,
  (op) => {
    const strides = stridesOf(shapeOf(op, 0));
    return whole(op, { offset: 0, strides: permutation(op).map((p) => strides[p]!) });
  },
  "%1 = tosa.transpose %0 {perms = array<i32: 1, 0>} : (tensor<2x7xi32>) -> tensor<7x2xi32>",
  {
    attributes: [{ name: "perms", kind: "i32 array" }],
    older: {
      attributes: [],
      examples: ['%1 = "tosa.transpose"(%0) {perms = [1, 0]} : (tensor<2x7xi32>) -> tensor<7x2xi32>'],
    },
    upgrade: upgradeTranspose,
  },
);

// reverse

const reverse = layout(
  "reverse",
  "One axis back to front.",
  [tensor("input1", "T")],
  (op) => {
    const axis = axisOf(op);
    return typeof axis === "number" ? sameShape(op) : axis;
  },
  (op) => {
    const [shape, axis] = [shapeOf(op, 0), intOf(op, "axis")];
    const strides = stridesOf(shape);
    return whole(op, {
      offset: strides[axis]! * (shape[axis]! - 1),
      strides: strides.with(axis, -strides[axis]!),
    });
  },
  "%1 = tosa.reverse %0 {axis = 1 : i32} : (tensor<2x7xi32>) -> tensor<2x7xi32>",
  {
    attributes: [axisAttribute],
    older: {
      attributes: [],
      examples: ['%1 = "tosa.reverse"(%0) {axis = 1 : i64} : (tensor<2x7xi32>) -> tensor<2x7xi32>'],
    },
    upgrade: upgradeAxis,
  },
);

// slice

function inferSlice(op: Op): Inferred {
  const [start, size] = [sizes(op, 1), sizes(op, 2)];
  if (!start || !size) return declared(op);
  const shape = sizesOf(op, 0) ?? start.map(() => -1);
  if (start.length !== shape.length || size.length !== shape.length)
    return mismatch("shape/rank", `start and size must have ${shape.length} entries each, one for each axis`);
  const full = size.map((s, d) => (s === -1 ? madeFrom([shape[d]!], (n) => n - start[d]!) : s));
  const leaves = (s: number, d: number): boolean => shape[d]! >= 0 && (s < 1 || start[d]! + s > shape[d]!);
  const bad = full.findIndex((s, d) => start[d]! < 0 || s === 0 || s < -1 || leaves(s, d));
  if (bad < 0) return shapes(full);
  return mismatch(
    "shape/slice",
    `axis ${bad}: ${full[bad]} elements from ${start[bad]} leave the operand, which has ${shape[bad]}`,
    {
      operand: 1,
      help: "start + size must lie within the operand",
    },
  );
}

function upgradeSlice(old: OldOp): Upgraded | undefined {
  const [start, size] = [listOf(old.attributes["start"]), listOf(old.attributes["size"])];
  if (!start || !size) return undefined;
  return {
    attributes: without(old.attributes, "start", "size"),
    operands: [
      { kind: "shape", values: start },
      { kind: "shape", values: size },
    ],
  };
}

const slice = layout(
  "slice",
  "The box of `size` elements from `start`.",
  [tensor("input1", "T"), shapeSlot("start"), shapeSlot("size")],
  inferSlice,
  (op) => {
    const [start, strides] = [known(op, 1), stridesOf(shapeOf(op, 0))];
    return whole(op, { offset: start.reduce((sum, s, d) => sum + s * strides[d]!, 0), strides });
  },
  "%3 = tosa.slice %0, %1, %2 : (tensor<2x7xi32>, !tosa.shape<2>, !tosa.shape<2>) -> tensor<1x4xi32>",
  {
    older: {
      attributes: [],
      examples: [
        '%1 = "tosa.slice"(%0) {start = array<i64: 1, 2>, size = array<i64: 1, 4>} : (tensor<2x7xi32>) -> tensor<1x4xi32>',
      ],
    },
    upgrade: upgradeSlice,
  },
);

// tile

function inferTile(op: Op): Inferred {
  const times = sizes(op, 1);
  if (!times) return declared(op);
  const shape = sizesOf(op, 0) ?? times.map(() => -1);
  if (times.length !== shape.length || times.some((t) => t < 1))
    return mismatch("shape/tile", `multiples must be ${shape.length} positive numbers, one for each axis`, {
      operand: 1,
    });
  return shapes(shape.map((s, d) => madeFrom([s], () => s * times[d]!)));
}

/** Every axis becomes two: which copy, and where in it. */
function tiled(op: Op): Compute {
  const [times, shape] = [known(op, 1), shapeOf(op, 0)];
  const [from, to] = [stridesOf(shape), stridesOf(resultShape(op))];
  const copy: StridedCopy = {
    operand: 0,
    dims: shape.flatMap((s, d) => [times[d]!, s]),
    from: { offset: 0, strides: from.flatMap((s) => [0, s]) },
    to: { offset: 0, strides: to.flatMap((s, d) => [s * shape[d]!, s]) },
  };
  return { form: "move", copies: [copy] };
}

const tile = layout(
  "tile",
  "The tensor repeated along each axis.",
  [tensor("input1", "T"), shapeSlot("multiples")],
  inferTile,
  tiled,
  "%2 = tosa.tile %0, %1 : (tensor<2x7xi32>, !tosa.shape<2>) -> tensor<4x7xi32>",
  {
    older: {
      attributes: [],
      examples: [
        '%1 = "tosa.tile"(%0) {multiples = array<i64: 3, 1>} : (tensor<2x7xi32>) -> tensor<6x7xi32>',
      ],
    },
    upgrade: upgradeShape("multiples"),
  },
);

// pad

function inferPad(op: Op): Inferred {
  const padding = sizes(op, 1);
  if (!padding) return declared(op);
  const shape = sizesOf(op, 0) ?? new Array<number>(Math.floor(padding.length / 2)).fill(-1);
  if (padding.length !== 2 * shape.length || padding.some((p) => p < 0))
    return mismatch("shape/pad", `padding must be ${2 * shape.length} sizes, two for each axis`, {
      operand: 1,
    });
  return shapes(shape.map((s, d) => madeFrom([s], () => padding[2 * d]! + s + padding[2 * d + 1]!)));
}

const pad = layout(
  "pad",
  "The tensor with pad_const before and after each axis.",
  [tensor("input1", "T"), shapeSlot("padding"), one("pad_const", "T")],
  inferPad,
  (op) => {
    const [padding, strides] = [known(op, 1), stridesOf(resultShape(op))];
    const offset = strides.reduce((sum, s, d) => sum + s * padding[2 * d]!, 0);
    const dims = shapeOf(op, 0);
    return {
      form: "move",
      fill: 2,
      copies: [{ operand: 0, dims, from: dense(dims), to: { offset, strides } }],
    };
  },
  "%3 = tosa.pad %0, %1, %2 : (tensor<2x7xi32>, !tosa.shape<4>, tensor<1xi32>) -> tensor<4x9xi32>",
  {
    older: {
      attributes: ["quantization_info", "input_zp"],
      examples: [
        "%2 = tosa.pad %0, %1 {quantization_info = #tosa.pad_quant<input_zp = -7>} : (tensor<2x7xi8>, !tosa.shape<4>) -> tensor<4x9xi8>",
        "%2 = tosa.pad %0, %1 {input_zp = -7 : i32} : (tensor<2x7xi8>, !tosa.shape<4>) -> tensor<4x9xi8>",
        "%2 = tosa.pad %0, %1 {pad_const = 1.5 : f32} : (tensor<2x7xf32>, !tosa.shape<4>) -> tensor<4x9xf32>",
      ],
    },
    upgrade: upgradePad,
  },
);

// concat

function inferConcat(op: Op): Inferred {
  const axis = axisOf(op);
  if (typeof axis !== "number") return axis;
  const all = op.operands.map((_, i) => sizesOf(op, i));
  const first = all.find((shape) => shape !== undefined);
  if (!first) return shapes(undefined);
  if (axis >= first.length) return mismatch("op/axis", `axis ${axis} does not exist in rank ${first.length}`);
  const result = [...first];
  for (const [i, shape] of all.entries()) {
    if (!shape) continue;
    if (shape.length !== first.length || shape.some((s, d) => d !== axis && !agree(s, result[d]!)))
      return mismatch(
        "shape/concat",
        `operand ${i} has shape ${sizesText(shape)}, which differs from ${sizesText(first)} off axis ${axis}`,
        { operand: i, help: `only sizes along axis ${axis} may differ` },
      );
    shape.forEach((s, d) => (result[d] = Math.max(s, result[d]!)));
  }
  const along = all.map((shape) => shape?.[axis] ?? -1);
  return shapes(
    result.with(
      axis,
      madeFrom(along, (...sizes) => sizes.reduce((sum, s) => sum + s, 0)),
    ),
  );
}

function concatenated(op: Op): Compute {
  const [axis, strides] = [intOf(op, "axis"), stridesOf(resultShape(op))];
  let at = 0;
  const copies = op.operands.map((_, operand): StridedCopy => {
    const dims = shapeOf(op, operand);
    const to = { offset: at * strides[axis]!, strides };
    at += dims[axis]!;
    return { operand, dims, from: dense(dims), to };
  });
  return { form: "move", copies };
}

const concat = layout(
  "concat",
  "Tensors one after another along one axis.",
  [{ ...tensor("input1", "T"), variadic: true }],
  inferConcat,
  concatenated,
  "%2 = tosa.concat %0, %1 {axis = 1 : i32} : (tensor<2x7xi32>, tensor<2x3xi32>) -> tensor<2x10xi32>",
  {
    attributes: [axisAttribute],
    older: {
      attributes: [],
      examples: [
        '%2 = "tosa.concat"(%0, %1) {axis = 1 : i64} : (tensor<2x7xi32>, tensor<2x3xi32>) -> tensor<2x10xi32>',
      ],
    },
    upgrade: upgradeAxis,
  },
);

export const layouts: readonly OpRecord[] = [reshape, transpose, concat, slice, reverse, tile, pad];
