// Casts: the number stays, as far as the new type can hold it.
import type { Expr, Scalar } from "../expr/expr.ts";
import { constant } from "../expr/expr.ts";
import { laneType } from "../expr/lane-type.ts";
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
import { elementOf, elementwise, floats, pairs, resultElement, stored, tensor } from "./shared.ts";

/** Integer casts truncate, casts from i1 give 0 and 1, to i1 test against 0; floats round to nearest even and saturate. */
function cast(a: Expr, from: ElementType, to: ElementType): Expr {
  const type = laneType(to.scalar);
  if (type === "i1") return not(eq(a, constant(a.type, 0)));
  if (type === a.type) return a;
  if (type === "f32") {
    const rounded = to.scalar === "bf16" ? (e: Expr) => toFloatExpr(jammed(e)) : toFloatExpr;
    return from.sign === "unsigned" ? unsignedToFloat(a, rounded) : rounded(convert("i32", a));
  }
  if (a.type === "f32")
    return to.sign === "unsigned" ? floatToUnsigned(type, a) : saturate(type, toIntExpr(a));
  if (from.sign !== "unsigned" || from.bits >= to.bits) return convert(type, a);
  // Words become longer ones; narrower integers are words first.
  return type === "i64" && from.bits < 32
    ? convert(type, unsignedConvert("i32", a))
    : unsignedConvert(type, a);
}

/**
 * A number whose float, rounded again to 8 bits, is the number rounded to them once. From 2^24 on floats are inexact: the last
 * byte, which is far below what decides, is put into the bit above it if there is anything in it.
 */
function jammed(a: Expr): Expr {
  const [word, most] = [(v: number): Expr => constant("i32", v), 2 ** 24];
  const inexact = and(not(and(le(word(-most), a), le(a, word(most)))), not(eq(and(a, word(255)), word(0))));
  return select(inexact, or(and(a, word(-256)), word(256)), a);
}

/** From 2^31 on, half of the number: the bit that is lost stays in the last one, where it decides how the half rounds. */
function unsignedToFloat(a: Expr, rounded: (a: Expr) => Expr): Expr {
  if (a.type !== "i32") return toFloatExpr(unsignedConvert("i32", a));
  const one = constant("i32", 1);
  const half = rounded(or(logicalShiftRight(a, one), and(a, one)));
  return select(lt(a, constant("i32", 0)), mul(half, constant("f32", 2)), rounded(a));
}

/** Rounded to nearest even and saturated; NaN gives 0. From 2^31 on, what exceeds that is an i32. */
function floatToUnsigned(type: Scalar, a: Expr): Expr {
  if (type !== "i32") return saturateUnsigned(type, toIntExpr(a));
  const [middle, least] = [constant("f32", 2 ** 31), constant("i32", -(2 ** 31))];
  const upper = xor(toIntExpr(sub(a, middle)), least);
  return select(le(middle, a), upper, max(toIntExpr(a), constant("i32", 0)));
}

const signs = stored.filter((s) => s !== "quantized");

const integers = ["i8", "i16", "i32"];
const numbers = floats.split(" ");
const narrow = numbers.filter((T) => T !== "f32");

/** Each of some types to each of others that is not the same. */
const between = (from: readonly string[], to: readonly string[]): string[] =>
  from.flatMap((T) => to.flatMap((U) => (T === U ? [] : [`${T}>${U}`])));

export const castRecord: OpRecord = elementwise({
  name: "cast",
  family: "conversion",
  summary: "Converts the element type: integers truncate, floats round to nearest even and saturate.",
  operands: [tensor("input", "T")],
  result: "U",
  types: pairs(
    [
      ...between(["i1"], integers),
      ...between(integers, ["i1", ...integers]),
      ...between(integers, numbers),
      ...between(numbers, integers),
      ...between(["f32"], narrow),
      ...between(narrow, ["f32"]),
      ..."i32>i64 i64>i32".split(" "),
    ].join(" "),
  ),
  beyond: pairs(
    [
      ...numbers.flatMap((T) => [`i1>${T}`, `${T}>i1`]),
      ...["i1", "i8", "i16"].flatMap((T) => [`${T}>i64`, `i64>${T}`]),
      ...["i1", ...integers, "i64", ...numbers].map((T) => `${T}>${T}`),
    ].join(" "),
  ),
  admits: { T: signs, U: signs },
  lane: ([a], op) => cast(a!, elementOf(op, 0), resultElement(op)),
  example: "%1 = tosa.cast %0 : (tensor<2x7xi32>) -> tensor<2x7xi16>",
});
