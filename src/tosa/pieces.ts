// Ops that take tensors apart and put them together: slice, tile, pad, concat.
import type { Op } from "../ir/graph.ts";
import type { Compute, Inferred, OldOp, StridedCopy, Upgraded } from "../ir/record.ts";
import { stridesOf } from "../support/strides.ts";
import { declared, dense, known, layout, resultShape, sizes, whole } from "./move.ts";
import { upgradePad } from "./older.ts";
import { axisOf } from "./reduction.ts";
import {
  axisAttribute,
  intOf,
  listOf,
  one,
  shapeOf,
  shapeSlot,
  tensor,
  upgradeShape,
  without,
} from "./shared.ts";
import { agree, madeFrom, mismatch, shapes, sizesOf, sizesText } from "./sizes.ts";

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

export const slice = layout(
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

export const tile = layout(
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

export const pad = layout(
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
        `%1 = "tosa.const"() {value = dense<[[1, 0], [0, 2]]> : tensor<2x2xi64>} : () -> tensor<2x2xi64>
%2 = "tosa.pad"(%0, %1) {quantization_info = #tosa.pad_quant<input_zp = -7>} : (tensor<2x7xi8>, tensor<2x2xi64>) -> tensor<3x9xi8>`,
        `%1 = "tosa.const"() {value = dense<[[1, 0], [0, 2]]> : tensor<2x2xi32>} : () -> tensor<2x2xi32>
%2 = "tosa.const"() {value = dense<3.5> : tensor<f32>} : () -> tensor<f32>
%3 = "tosa.pad"(%0, %1, %2) : (tensor<2x7xf32>, tensor<2x2xi32>, tensor<f32>) -> tensor<3x9xf32>`,
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

export const concat = layout(
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
  },
);
