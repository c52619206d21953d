// Reductions along one axis, which stays with size 1 (argmax drops it).
import type { ReduceKind } from "../expr/reduce.ts";
import type { Op } from "../ir/graph.ts";
import type { AttributeSpec, Inferred, OpRecord } from "../ir/record.ts";
import {
  axisAttribute,
  each,
  elementOf,
  extended,
  floats,
  intOf,
  nanMode,
  nanOf,
  output,
  pairs,
  scalarOf,
  stored,
  tensor,
} from "./shared.ts";
import { mismatch, shapes, sizesOf } from "./sizes.ts";

/** The axis when it exists, else why it does not. */
export function axisOf(op: Op): number | Inferred {
  const [axis, rank] = [intOf(op, "axis"), sizesOf(op, 0)?.length];
  if (axis >= 0 && axis < (rank ?? Infinity)) return axis;
  return mismatch("op/axis", `axis ${axis} does not exist: the operand has rank ${rank ?? "*"}`, {
    help:
      rank === 0 ? "a rank-0 tensor has no axes" : `use an axis from 0${rank ? ` to ${rank - 1}` : " up"}`,
  });
}

function inferReduce(op: Op): Inferred {
  const axis = axisOf(op);
  return typeof axis === "number" ? shapes(sizesOf(op, 0)?.with(axis, 1)) : axis;
}

function inferArgmax(op: Op): Inferred {
  const axis = axisOf(op);
  return typeof axis === "number" ? shapes(sizesOf(op, 0)?.filter((_, d) => d !== axis)) : axis;
}

/** What is reduced, and along which axis. */
const along = (op: Op) => ({
  axis: intOf(op, "axis"),
  type: scalarOf(op, 0),
  nan: nanOf(op),
  unsigned: elementOf(op, 0).sign === "unsigned",
});

interface Spec {
  readonly kind: ReduceKind;
  readonly summary: string;
  readonly types: string;
  readonly beyond?: string;
  readonly admits?: readonly string[];
  readonly attributes?: readonly AttributeSpec[];
  readonly oldNames?: readonly string[];
}

const specs: Readonly<Record<string, Spec>> = {
  reduce_max: {
    kind: "max",
    summary: "The largest element along one axis.",
    types: `i8 i16 i32 i64 ${floats}`,
    admits: stored,
    attributes: [nanMode],
  },
  reduce_min: {
    kind: "min",
    summary: "The smallest element along one axis.",
    types: `i8 i16 i32 i64 ${floats}`,
    admits: stored,
    attributes: [nanMode],
  },
  reduce_sum: {
    kind: "sum",
    summary: "The sum along one axis.",
    types: `i32 i64 ${floats}`,
    beyond: "i8 i16",
  },
  reduce_product: {
    kind: "product",
    summary: "The product along one axis.",
    types: floats,
    beyond: "i8 i16 i32 i64",
    oldNames: ["tosa.reduce_prod"],
  },
  reduce_all: { kind: "all", summary: "Whether every element along one axis is true.", types: "i1" },
  reduce_any: { kind: "any", summary: "Whether some element along one axis is true.", types: "i1" },
};

const reductions = Object.entries(specs).map(([name, spec]): OpRecord => {
  const t = spec.types.split(" ").includes("i32") ? "i32" : spec.types.split(" ")[0]!;
  return {
    name: `tosa.${name}`,
    family: "reduction",
    summary: spec.summary,
    operands: [tensor("input", "T")],
    results: output("T"),
    attributes: [axisAttribute, ...(spec.attributes ?? [])],
    ...extended(each(spec.types), spec.beyond ? each(spec.beyond) : []),
    ...(spec.admits && { admits: { T: spec.admits } }),
    traits: [],
    infer: inferReduce,
    compute: (op) => ({
      form: "reduce",
      kind: spec.kind,
      ...along(op),
    }),
    example: `%1 = tosa.${name} %0 {axis = 1 : i32} : (tensor<2x7x${t}>) -> tensor<2x1x${t}>`,
    older: {
      attributes: [],
      examples: [
        `%1 = "${spec.oldNames?.[0] ?? `tosa.${name}`}"(%0) {axis = 1 : i64} : (tensor<2x7x${t}>) -> tensor<2x1x${t}>`,
      ],
    },
    ...(spec.oldNames && { oldNames: spec.oldNames }),
  };
});

/** Indices of 64 bits are newer. Floats of 8 bits are not computed with. */
const argmaxTypes = extended(
  pairs(`i8 i16 ${floats} f8E4M3FN f8E5M2`.replace(/\S+/g, (T) => `${T}>i32 ${T}>i64`) + " i32>i64 i64>i64"),
  pairs("i32>i32 i64>i32"),
);

const argmax: OpRecord = {
  name: "tosa.argmax",
  family: "tensor",
  summary: "The index of the first largest element along one axis, which is dropped.",
  operands: [tensor("input", "T")],
  results: output("U"),
  attributes: [axisAttribute, nanMode],
  ...argmaxTypes,
  admits: { T: stored },
  traits: [],
  infer: inferArgmax,
  compute: (op) => ({ form: "argmax", ...along(op) }),
  example: "%1 = tosa.argmax %0 {axis = 1 : i32} : (tensor<2x7xi8>) -> tensor<2xi32>",
  older: {
    attributes: [],
    examples: ['%1 = "tosa.argmax"(%0) {axis = 1 : i64} : (tensor<2x7xi8>) -> tensor<2xi32>'],
  },
};

export const reduction: readonly OpRecord[] = [...reductions, argmax];
