// A quantized softmax becomes the float one: shorter, nearer to the real softmax, and not the same bits.
import type { Attributes } from "../ir/attributes.ts";
import { boolAttr, enumAttr, intAttr } from "../ir/attributes.ts";
import type { Value } from "../ir/graph.ts";
import type { Builder, Pattern } from "../ir/rewrite.ts";
import { no } from "../ir/rewrite.ts";
import { tensorType } from "../ir/types.ts";
import { zeros } from "../support/tensor.ts";
import { constantOf, tensorOfType } from "./constants.ts";
import { patternPass } from "./pass.ts";
import type { Softmax } from "./softmax/parameters.ts";
import { parametersOf } from "./softmax/parameters.ts";

/** Constants are kept in `constants`: f64 is for evaluating the result in real numbers, no target takes it. */
export interface FloatSoftmax {
  readonly softmax: Softmax;
  readonly constants: "f32" | "f64";
  readonly build: Pick<Builder, "op">;
}

/**
 * exp(k * (x - max x)) over its sum, as codes. The difference is exact in integers, and the input's zero point cancels in
 * it. What is constant along the axis comes first in the product, so that one multiplication per element is left. Steps
 * are rounded before the zero point is added, which could move them onto a tie. The rescale at the end clamps: p = 1 gets
 * the highest code, where a cast, which wraps, would make it the lowest.
 */
export function floatSoftmax(x: Value, { softmax, constants, build }: FloatSoftmax): Value {
  const { axis, betaScale, outputScale, outputZp } = softmax;
  const { shape } = tensorOfType(x);
  const element = tensorOfType(x).element.text;
  const line = shape!.with(axis, 1);
  const along = { axis: intAttr(axis, "i32") };
  const one = (type: string, value: number, rank = shape!.length): Value => {
    const tensor = zeros(type, new Array<number>(rank).fill(1));
    tensor.data[0] = value;
    return constantOf(tensor, build);
  };
  const made = (
    name: string,
    operands: readonly Value[],
    type: string,
    of: readonly number[] = shape!,
    more = {},
  ) => build.op(`tosa.${name}`, operands, more, tensorType(type, of));
  const noShift = one("i8", 0, 1);
  const wide = made("cast", [x], "i32");
  const difference = made("sub", [wide, made("reduce_max", [wide], "i32", line, along)], "i32");
  const logit = made("mul", [made("cast", [difference], "f32"), one(constants, betaScale), noShift], "f32");
  const e = made("exp", [logit], "f32");
  const inverse = made("reciprocal", [made("reduce_sum", [e], "f32", line, along)], "f32", line);
  const factor = made("mul", [inverse, one(constants, 1 / outputScale), noShift], "f32", line);
  const steps = made("cast", [made("mul", [e, factor, noShift], "f32")], "i32");
  const unit = [one("i32", 2 ** 30, 1), one("i8", 30, 1), one("i32", 0, 1), one(element, outputZp, 1)];
  return made("rescale", [steps, ...unit], element, shape!, plainRescale);
}

/** One multiplier for all, which leaves values as they are: what remains is to add the zero point and to clamp. */
const plainRescale: Attributes = {
  scale32: boolAttr(true),
  rounding_mode: enumAttr("SINGLE_ROUND"),
  per_channel: boolAttr(false),
  input_unsigned: boolAttr(false),
  output_unsigned: boolAttr(false),
};

const dequantize: Pattern = {
  name: "dequantize-softmax",
  because:
    "the codes stand for real numbers, whose softmax is exp(k * (x - max x)) over its sum, rounded to the nearest code",
  ops: ["tosac.softmax"],
  rewrite: (op, build) => {
    const softmax = parametersOf(op);
    if (softmax.form.startsWith("f32")) return no("it is computed in floats already");
    return floatSoftmax(op.operands[0]!, { softmax, constants: "f32", build });
  },
};

export const dequantizeSoftmax = patternPass({
  name: "dequantize-softmax",
  summary: "Compute quantized softmaxes in f32, with a requantization that clamps; codes may differ.",
  keeps: "reals",
  after: [["raise-softmax", "it looks for the op that pass makes"]],
  patterns: [dequantize],
});
