// What a region op of softmax says about itself, as attributes and as numbers.
import type { Attr, Attributes } from "../../ir/attributes.ts";
import { intAttr } from "../../ir/attributes.ts";
import type { Op, Value } from "../../ir/graph.ts";
import type { softmaxForms } from "../../tosa/regions.ts";

export type SoftmaxForm = (typeof softmaxForms)[number];

/** The parameters of a softmax, recovered from its tables and constants. */
export interface Softmax {
  readonly form: SoftmaxForm;
  readonly axis: number;
  /** What one step of the input adds to the exponent, in nats: beta * scale for codes, beta for f32. */
  readonly betaScale: number;
  /**
   * The largest |e(d) / e(0) - exp(betaScale * d)| over the differences `lowest` <= d = x - max <= 0, so in units of the
   * largest exponential. 0 for f32, whose exponential is an op.
   */
  readonly fitError: number;
  /** Below this difference the graph's exponential is another function: the index of an int16 graph wraps there. */
  readonly lowest: number;
  /** A code x stands for x - inputZp steps. */
  readonly inputZp: number;
  /** The result is a probability p as round(p / outputScale) + outputZp, clipped to its type. */
  readonly outputScale: number;
  readonly outputZp: number;
}

const real = (value: number): Attr => ({ kind: "float", value, type: "f64" });

export const attributesOf = (s: Softmax): Attributes => ({
  axis: intAttr(s.axis, "i32"),
  form: { kind: "string", value: s.form },
  beta_scale: real(s.betaScale),
  fit_error: real(s.fitError),
  lowest: intAttr(s.lowest, "i32"),
  input_zp: intAttr(s.inputZp, "i32"),
  output_scale: real(s.outputScale),
  output_zp: intAttr(s.outputZp, "i32"),
});

export const isSoftmax = (op: Op): boolean => op.name === "tosac.softmax";

/** The op `tosac.softmax` that defines a value, if one does. */
export const softmaxOf = (v: Value | undefined): Op | undefined =>
  v?.owner && isSoftmax(v.owner) ? v.owner : undefined;

/** The parameters of a verified `tosac.softmax`. */
export function parametersOf({ attributes }: Op): Softmax {
  const number = (name: string): number => {
    const attr = attributes[name];
    return attr?.kind === "int" || attr?.kind === "float" ? Number(attr.value) : NaN;
  };
  const { form } = attributes;
  return {
    form: (form?.kind === "string" ? form.value : "f32") as SoftmaxForm,
    axis: number("axis"),
    betaScale: number("beta_scale"),
    fitError: number("fit_error"),
    lowest: number("lowest"),
    inputZp: number("input_zp"),
    outputScale: number("output_scale"),
    outputZp: number("output_zp"),
  };
}
