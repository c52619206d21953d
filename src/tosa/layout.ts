// Ops that move every element somewhere else: reshape, transpose, reverse.
import { denseAt, type DenseAttr } from "../ir/attributes.ts";
import type { Op } from "../ir/graph.ts";
import type { Inferred, OldOp, OpRecord, Upgraded } from "../ir/record.ts";
import { elements } from "../support/tensor.ts";
import { stridesOf } from "../support/strides.ts";
import { declared, dense, layout, resultShape, sizes, whole } from "./move.ts";
import { concat, pad, slice, tile } from "./pieces.ts";
import { axisOf } from "./reduction.ts";
import { axisAttribute, intOf, listOf, shapeOf, shapeSlot, tensor, upgradeShape } from "./shared.ts";
import { countOf, mismatch, sameShape, shapes, sizesOf } from "./sizes.ts";

// reshape

function inferReshape(op: Op): Inferred {
  const to = sizes(op, 1);
  if (!to) return declared(op);
  const count = countOf(sizesOf(op, 0));
  const free = to.indexOf(-1);
  if (to.some((d, i) => d < -1 || (d === -1 && i !== free)))
    return mismatch(
      "shape/reshape",
      `[${to.join(", ")}] is no shape: one size may be -1, and follows from the others`,
      {
        help: "write the other sizes",
      },
    );
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

/** Up to LLVM 19 the permutation was a constant operand, which an attribute beside it does not overrule. */
function upgradeTranspose({ attributes, constants }: OldOp): Upgraded | undefined {
  const given = attributes["perms"];
  if (given?.kind === "denseArray" && constants.length < 2) return undefined;
  const perms = constants[1] ? fewElements(constants[1]) : constants.length < 2 ? listOf(given) : undefined;
  return (
    perms && {
      attributes: { ...attributes, perms: { kind: "denseArray", element: "i32", values: perms } },
      ...(given && constants[1] && { overruled: "perms" }),
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
      examples: [
        '%1 = "tosa.transpose"(%0) {perms = [1, 0]} : (tensor<2x7xi32>) -> tensor<7x2xi32>',
        ...["i32", "i64"].map(
          (
            index,
          ) => `%1 = "tosa.const"() {value = dense<[1, 0]> : tensor<2x${index}>} : () -> tensor<2x${index}>
%2 = "tosa.transpose"(%0, %1) : (tensor<2x7xi32>, tensor<2x${index}>) -> tensor<7x2xi32>`,
        ),
      ],
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
  },
);

export const layouts: readonly OpRecord[] = [reshape, transpose, concat, slice, reverse, tile, pad];
