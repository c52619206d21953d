// Float functions: each is a fixed program of binary32 steps with a stated error bound (src/expr/functions.ts).
import type { Expr } from "../expr/expr.ts";
import { cos, erf, exp, log, pow, rsqrt, sigmoid, sin, tanh } from "../expr/functions.ts";
import type { OpRecord } from "../ir/record.ts";
import { binary, each, elementwise, floats, unary } from "./shared.ts";

type Row = readonly [name: string, family: string, summary: string, f: (a: Expr) => Expr];

const rows: readonly Row[] = [
  ["exp", "elementwise-unary", "e to the x.", exp],
  ["log", "elementwise-unary", "Natural logarithm; 0 gives -inf, below 0 NaN.", log],
  ["rsqrt", "elementwise-unary", "1 / sqrt(x).", rsqrt],
  ["sin", "elementwise-unary", "Sine of radians.", sin],
  ["cos", "elementwise-unary", "Cosine of radians.", cos],
  ["tanh", "activation", "Hyperbolic tangent.", tanh],
  ["sigmoid", "activation", "1 / (1 + e^-x).", sigmoid],
  ["erf", "activation", "Gauss error function.", erf],
];

const single = rows.map(([name, family, summary, f]) =>
  elementwise({
    name,
    family,
    summary,
    operands: family === "activation" ? [{ ...unary[0]!, name: "input" }] : unary,
    types: each(floats),
    lane: ([a]) => f(a!),
    example: `%1 = tosa.${name} %0 : (tensor<2x7xf32>) -> tensor<2x7xf32>`,
  }),
);

const power = elementwise({
  name: "pow",
  family: "elementwise-binary",
  summary: "x to the power y.",
  operands: binary,
  types: each(floats),
  lane: ([a, b]) => pow(a!, b!),
  example: "%2 = tosa.pow %0, %1 : (tensor<2x7xf32>, tensor<2x7xf32>) -> tensor<2x7xf32>",
});

export const functions: readonly OpRecord[] = [...single, power];
