// Casts: the number stays, as far as the new type can hold it.
import type { Expr, Scalar } from "../expr/expr.ts";
import { constant } from "../expr/expr.ts";
import { logicalShiftRight, saturate, saturateUnsigned } from "../expr/idioms.ts";
import {
  and,
  convert,
  eq,
  le,
  lt,
  max,
  mul,
  not,
  or,
  select,
  sub,
  toFloatExpr,
  toIntExpr,
  unsignedConvert,
  xor,
} from "../expr/vocabulary.ts";
import type { OpRecord } from "../ir/record.ts";
import type { ElementType } from "../support/element-type.ts";
import { elementOf, elementwise, pairs, resultElement, stored, tensor } from "./shared.ts";

/** Integer casts truncate, casts from i1 give 0 and 1, to i1 test against 0; floats round to nearest even and saturate. */
function cast(a: Expr, from: ElementType, to: ElementType): Expr {
  const type = to.scalar as Scalar;
  if (type === "i1") return not(eq(a, constant(a.type, 0)));
  if (type === a.type) return a;
  if (type === "f32") return from.sign === "unsigned" ? unsignedToFloat(a) : toFloatExpr(convert("i32", a));
  if (a.type === "f32")
    return to.sign === "unsigned" ? floatToUnsigned(type, a) : saturate(type, toIntExpr(a));
  return from.sign === "unsigned" && from.bits < to.bits ? unsignedConvert(type, a) : convert(type, a);
}

/** From 2^31 on, half of the number: the bit that is lost stays in the last one, where it decides how the half rounds. */
function unsignedToFloat(a: Expr): Expr {
  if (a.type !== "i32") return toFloatExpr(unsignedConvert("i32", a));
  const one = constant("i32", 1);
  const half = toFloatExpr(or(logicalShiftRight(a, one), and(a, one)));
  return select(lt(a, constant("i32", 0)), mul(half, constant("f32", 2)), toFloatExpr(a));
}

/** Rounded to nearest even and saturated; NaN gives 0. From 2^31 on, what exceeds that is an i32. */
function floatToUnsigned(type: Scalar, a: Expr): Expr {
  if (type !== "i32") return saturateUnsigned(type, toIntExpr(a));
  const [middle, least] = [constant("f32", 2 ** 31), constant("i32", -(2 ** 31))];
  const upper = xor(toIntExpr(sub(a, middle)), least);
  return select(le(middle, a), upper, max(toIntExpr(a), constant("i32", 0)));
}

const signs = stored.filter((s) => s !== "quantized");

export const castRecord: OpRecord = elementwise({
  name: "cast",
  family: "conversion",
  summary: "Converts the element type: integers truncate, floats round to nearest even and saturate.",
  operands: [tensor("input", "T")],
  result: "U",
  types: pairs(
    "i1>i8 i1>i16 i1>i32 i8>i1 i8>i16 i8>i32 i16>i1 i16>i8 i16>i32 i32>i1 i32>i8 i32>i16 " +
      "i8>f32 i16>f32 i32>f32 f32>i8 f32>i16 f32>i32 i1>f32 f32>i1 f32>f32",
  ),
  admits: { T: signs, U: signs },
  lane: ([a], op) => cast(a!, elementOf(op, 0), resultElement(op)),
  example: "%1 = tosa.cast %0 : (tensor<2x7xi32>) -> tensor<2x7xi16>",
});
