// Ops of our own that hold ops of TOSA: a name and parameters for what a sub-graph is, and the sub-graph itself, so that
// passes can reason by name while every bit stays what the ops in the region make it.
import type { Op } from "../ir/graph.ts";
import type { AttributeSpec, Compute, Inferred, OpRecord } from "../ir/record.ts";
import { axisOf } from "./reduction.ts";
import { axisAttribute, output, pairs, tensor } from "./shared.ts";
import { sameShape } from "./sizes.ts";

const compute = (op: Op): Compute => ({ form: "region", region: op.regions[0]! });

/** Same shape as the operand, which has the axis. */
function inferAlongAxis(op: Op): Inferred {
  const axis = axisOf(op);
  return typeof axis === "number" ? sameShape(op) : axis;
}

/**
 * How a softmax is built. `int8-v1`: the exponential in two tables of 16 bits; `int8-v2`: in four of 8 bits, correctly
 * rounded; `int8-v3`: in four, by the fixed-point exponential of the reference kernel; `int16`: one interpolated table
 * and a table of reciprocals; `f32`, and without the maximum subtracted.
 */
export const softmaxForms = ["int8-v1", "int8-v2", "int8-v3", "int16", "f32", "f32-no-max"] as const;

const real = (name: string): AttributeSpec => ({ name, kind: "f64" });

const softmax: OpRecord = {
  name: "tosac.softmax",
  family: "region",
  summary: "exp(x) over the sum of exp(x) along one axis, as the ops in its region compute it.",
  operands: [tensor("input", "T")],
  results: output("U"),
  attributes: [
    axisAttribute,
    { name: "form", kind: "string", values: softmaxForms },
    /** What one step of the input adds to the exponent, in nats: beta * scale. */
    real("beta_scale"),
    /** The largest |e(d) / e(0) - exp(beta_scale * d)| for differences `lowest` <= d = x - max <= 0. */
    real("fit_error"),
    { name: "lowest", kind: "i32" },
    { name: "input_zp", kind: "i32" },
    /** The result is a probability p as round(p / output_scale) + output_zp. */
    real("output_scale"),
    { name: "output_zp", kind: "i32" },
  ],
  types: pairs("i8>i8 i16>i16 f32>f32"),
  traits: ["region"],
  infer: inferAlongAxis,
  compute,
  example: `%1 = "tosac.softmax"(%0) ({
^bb0(%x: tensor<2x7xf32>):
  %e = tosa.exp %x : (tensor<2x7xf32>) -> tensor<2x7xf32>
  %s = tosa.reduce_sum %e {axis = 1 : i32} : (tensor<2x7xf32>) -> tensor<2x1xf32>
  %r = tosa.reciprocal %s : (tensor<2x1xf32>) -> tensor<2x1xf32>
  %zero = "tosa.const"() <{values = dense<0> : tensor<1xi8>}> : () -> tensor<1xi8>
  %y = tosa.mul %e, %r, %zero : (tensor<2x7xf32>, tensor<2x1xf32>, tensor<1xi8>) -> tensor<2x7xf32>
  "tosa.yield"(%y) : (tensor<2x7xf32>) -> ()
}) {axis = 1 : i32, form = "f32-no-max", beta_scale = 1.0 : f64, fit_error = 0.0 : f64, lowest = 0 : i32, input_zp = 0 : i32, output_scale = 1.0 : f64, output_zp = 0 : i32} : (tensor<2x7xf32>) -> tensor<2x7xf32>`,
};

const threshold: OpRecord = {
  name: "tosac.threshold",
  family: "region",
  summary:
    "A softmax and what a threshold makes of it: the elements that pass, or the truth of it, as its region computes it.",
  operands: [tensor("input", "T")],
  results: output("U"),
  attributes: [
    /** The least value of the softmax that passes; with the comparison turned round, the least that does not. */
    real("least"),
    /** Whether the result is the truth of the comparison alone. */
    { name: "mask", kind: "bool" },
  ],
  types: pairs("i8>i8 i8>f32 i8>i1 i16>i16 i16>f32 i16>i1 f32>f32 f32>i1"),
  traits: ["region"],
  infer: sameShape,
  compute,
  example: `%1 = "tosac.threshold"(%0) ({
^bb0(%x: tensor<2x7xf32>):
  %t = "tosa.const"() <{values = dense<0.5> : tensor<1x1xf32>}> : () -> tensor<1x1xf32>
  %y = tosa.greater %x, %t : (tensor<2x7xf32>, tensor<1x1xf32>) -> tensor<2x7xi1>
  "tosa.yield"(%y) : (tensor<2x7xi1>) -> ()
}) {least = 0.5 : f64, mask = true} : (tensor<2x7xf32>) -> tensor<2x7xi1>`,
};

export const regions: readonly OpRecord[] = [softmax, threshold];
