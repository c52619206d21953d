// binary32 lanes. Every row is one IEEE operation, so its bits are those of the portable path.
import { call } from "../../../ctree/build.ts";
import type { Expr } from "../../../expr/expr.ts";
import {
  add,
  bitsFloat,
  ceil,
  div,
  eq,
  floatBits,
  floor,
  fma,
  le,
  lt,
  magnitude,
  max,
  min,
  mul,
  neg,
  select,
  sqrt,
  sub,
  toFloatExpr,
  toIntExpr,
} from "../../../expr/vocabulary.ts";
import type { Rule } from "../../../vector/rule.ts";
import { applied, lanes, rule } from "../../../vector/rule.ts";

const [a, b, c] = [lanes("a", "f32"), lanes("b", "f32"), lanes("c", "f32")];

const two = (name: string, f: (a: Expr, b: Expr) => Expr, intrinsic: string, cost = 1): Rule =>
  rule(`${name}-f32`, [a, b], f, applied(`${intrinsic}_f32`), { cost });

const single = (name: string, f: (a: Expr) => Expr, intrinsic: string, cost = 1): Rule =>
  rule(`${name}-f32`, [a], f, applied(`${intrinsic}_f32`), { cost });

export const floatRules: readonly Rule[] = [
  two("add", add, "vaddq"),
  two("sub", sub, "vsubq"),
  two("mul", mul, "vmulq"),
  two("div", div, "vdivq", 8),
  two("max", max, "vmaxq"),
  two("min", min, "vminq"),
  two("eq", eq, "vceqq"),
  two("lt", lt, "vcltq"),
  two("le", le, "vcleq"),
  rule("fma-f32", [a, b, c], fma, (a, b, c) => call("vfmaq_f32", c, a, b), { overwrites: "c" }),
  rule("select-f32", [lanes("t", "i1"), a, b], select, applied("vbslq_f32")),
  single("sqrt", sqrt, "vsqrtq", 8),
  single("floor", floor, "vrndmq"),
  single("ceil", ceil, "vrndpq"),
  single("neg", neg, "vnegq"),
  single("magnitude", magnitude, "vabsq"),
  rule("float-of-int", [lanes("a", "i32")], (a) => toFloatExpr(a), applied("vcvtq_f32_s32"), { cost: 2 }),
  rule("int-of-float", [a], (a) => toIntExpr(a), applied("vcvtnq_s32_f32"), { cost: 2 }),
  rule("bits-of-float", [a], (a) => floatBits(a), applied("vreinterpretq_s32_f32"), { cost: 0 }),
  rule("float-of-bits", [lanes("a", "i32")], (a) => bitsFloat(a), applied("vreinterpretq_f32_s32"), {
    cost: 0,
  }),
];
