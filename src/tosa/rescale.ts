// Integers from one scale to another.
import type { Expr } from "../expr/expr.ts";
import { constant, limits, widthOf } from "../expr/expr.ts";
import {
  doubleRoundingMulShiftExpr,
  roundingMulShiftExpr,
  roundingShiftRightExpr,
  saturate,
  saturateUnsigned,
  saturatingAdd,
} from "../expr/idioms.ts";
import { add, and, convert, le, lt, mul, select, shl, sub, unsignedConvert } from "../expr/vocabulary.ts";
import type { Op } from "../ir/graph.ts";
import type { Compute, Inferred, OpRecord, Require } from "../ir/record.ts";
import type { ElementType } from "../support/element-type.ts";
import { rescaleRules } from "./legality.ts";
import { upgradeRescale } from "./older.ts";
import type { Parameters } from "./parameters.ts";
import { amountWithin, parametersOf } from "./parameters.ts";
import {
  boolOf,
  elementOf,
  enumOf,
  one,
  output,
  resultElement,
  resultScalar,
  scalarOf,
  stored,
  tensor,
} from "./shared.ts";
import { agree, mismatch, shapes, sizesOf } from "./sizes.ts";

/** What is computed of one element: in i32, or in i64 where that may not hold it. */
interface Scaling {
  /** The element without its zero point. */
  readonly centred: Expr;
  readonly multiplier: Expr;
  readonly shift: Expr;
  readonly outputZero: Expr;
  readonly isDouble: boolean;
}

/** Unsigned by the flag, by the type, or by both. */
const unsigned = (op: Op, side: "input" | "output", { sign }: ElementType): boolean =>
  boolOf(op, `${side}_unsigned`) || sign === "unsigned";

const i64 = (a: Expr): Expr => (a.kind === "const" ? constant("i64", a.value) : convert("i64", a));
/** Words, and the longer numbers of an i48, do not keep to 32 bits. */
const isWord = ({ type }: Expr): boolean => type === "i32";
const isWide = (e: Expr): boolean => isWord(e) || e.type === "i64";

/** With a zero point, unless that is always 0. */
const offset = (how: (a: Expr, b: Expr) => Expr, a: Expr, zero: Expr): Expr =>
  zero.kind === "const" && zero.value === 0 ? a : how(a, zero);

function scalingOf(op: Op, { lanes: [x], word, within }: Parameters): Scaling {
  const isUnsigned = unsigned(op, "input", elementOf(op, 0));
  const wide = x!.type === "i64" ? x! : (isUnsigned ? unsignedConvert : convert)("i32", x!);
  const zero = word(3, isUnsigned);
  return {
    centred:
      isWide(x!) && !within(3, 0, 0)
        ? sub(i64(wide), i64(zero))
        : wide.type === "i64"
          ? wide
          : offset(sub, wide, zero),
    multiplier: word(1),
    shift: word(2),
    outputZero: word(4, unsigned(op, "output", resultElement(op))),
    isDouble: enumOf(op, "rounding_mode") === "DOUBLE_ROUND",
  };
}

/** Shifts by which products of words and their rounding terms keep to 64 bits. */
const [LEAST_SHIFT, MOST_SHIFT] = [1, 62];

/** saturate((x - input_zp) * multiplier, rounded, >> shift, + output_zp). */
function scaled(op: Op, scaling: Scaling, { lanes: [x], within }: Parameters): Expr {
  const out = resultScalar(op);
  const known = within(2, LEAST_SHIFT, MOST_SHIFT);
  const inWords = isWord(scaling.centred) && (known || !isWide(x!)) && (out !== "i32" || within(4, 0, 0));
  const result = inWords
    ? offset(saturatingAdd, known ? product(scaling) : shortProduct(scaling), scaling.outputZero)
    : add(scaledProduct(scaling), i64(scaling.outputZero));
  return (unsigned(op, "output", resultElement(op)) ? saturateUnsigned : saturate)(out, result);
}

const product = ({ isDouble, centred, multiplier, shift }: Scaling): Expr =>
  (isDouble ? doubleRoundingMulShiftExpr : roundingMulShiftExpr)(centred, multiplier, shift);

/** Of bytes and halfwords by any shift: x is 2x >> 1, and from 62 on all products are 0. */
function shortProduct(scaling: Scaling): Expr {
  const { centred, shift } = scaling;
  const doubled = select(lt(shift, constant("i32", 1)), add(centred, centred), centred);
  return product({ ...scaling, centred: doubled, shift: amountWithin(shift, LEAST_SHIFT, MOST_SHIFT) });
}

/** Of words by any shift: 33 bits by 32, a rounding term and a zero point are at most 64. */
export function scaledProduct({
  isDouble,
  centred,
  multiplier,
  shift,
}: Pick<Scaling, "isDouble" | "centred" | "multiplier" | "shift">): Expr {
  const [x, zero] = [i64(centred), constant("i64", 0)];
  const second = select(lt(x, zero), constant("i64", -(2 ** 30)), constant("i64", 2 ** 30));
  const extra = isDouble ? select(lt(constant("i32", 31), shift), second, zero) : zero;
  return roundingShiftRightExpr(add(mul(x, i64(multiplier)), extra), shift);
}

/** The specification wants the value to fit the bits that the shift leaves. */
function valueFits({ centred, shift }: Scaling): Require {
  const amount = sub(amountWithin(shift, LEAST_SHIFT, MOST_SHIFT), constant("i32", 1));
  const limit = shl(constant("i64", 1), i64(amount));
  const wide = i64(centred);
  return {
    that: and(le(sub(constant("i64", 0), limit), wide), lt(wide, limit)),
    message: "the value must lie in [-2^(shift-1), 2^(shift-1))",
  };
}

/** The specification wants results that fit i32, with output_zp and without. From i8 and i16 all do. */
function resultFits(scaling: Scaling): Require {
  const result = scaledProduct(scaling);
  const [lo, hi] = [limits("i32").lo, limits("i32").hi].map((end) => constant("i64", end));
  const fits = (e: Expr): Expr => and(le(lo!, e), le(e, hi!));
  return {
    that: and(fits(result), fits(add(result, i64(scaling.outputZero)))),
    message: "the scaled value must fit i32, with output_zp and without",
  };
}

function scaleRequires(op: Op, scaling: Scaling): Require[] {
  if (boolOf(op, "scale32")) return [valueFits(scaling)];
  return widthOf(scalarOf(op, 0)) >= 32 ? [resultFits(scaling)] : [];
}

function rescale(op: Op): Compute {
  const parameters = parametersOf(op, [0], [1, 2, 3, 4]);
  const { operands, channels, requires } = parameters;
  const scaling = scalingOf(op, parameters);
  return {
    form: "map",
    operands,
    channels,
    lane: scaled(op, scaling, parameters),
    requires: [...requires, ...scaleRequires(op, scaling)],
  };
}

/** One multiplier and one shift, or with per_channel one for each index of the last axis. */
function inferRescale(op: Op): Inferred {
  const shape = sizesOf(op, 0);
  const channels = boolOf(op, "per_channel") ? (shape ? (shape.at(-1) ?? 1) : -1) : 1;
  for (const i of [1, 2]) {
    const [length = -1] = sizesOf(op, i) ?? [];
    if (!agree(length, channels))
      return mismatch(
        "op/channels",
        `${op.record!.operands[i]!.name} has ${length} elements, expected ${channels}`,
        {
          operand: i,
          help: boolOf(op, "per_channel")
            ? "with per_channel there is one for each index of the last axis"
            : "without per_channel there is exactly one",
        },
      );
  }
  return shapes(shape);
}

/** What an unsigned i32 would be scaled to, the specification does not say. */
const scaledTypes = stored.filter((s) => s !== "ui32");

const flags = ["scale32", "per_channel", "input_unsigned", "output_unsigned"];

export const rescaleRecord: OpRecord = {
  name: "tosa.rescale",
  family: "conversion",
  summary:
    "Moves integers from one quantized scale to another by a fixed-point multiplier and a rounded shift.",
  operands: [
    tensor("input", "T"),
    tensor("multiplier", "M"),
    tensor("shift", "i8"),
    one("input_zp", "Z"),
    one("output_zp", "Y"),
  ],
  results: output("U"),
  attributes: [
    ...flags.map((name) => ({ name, kind: "bool" as const })),
    { name: "rounding_mode", kind: "enum", values: ["SINGLE_ROUND", "INEXACT_ROUND", "DOUBLE_ROUND"] },
  ],
  types: rescaleTypes(),
  admits: { T: scaledTypes, U: scaledTypes, Z: ["ui8", "ui16"], Y: ["ui8", "ui16"] },
  traits: [],
  ...rescaleRules,
  infer: inferRescale,
  compute: rescale,
  example:
    "%5 = tosa.rescale %0, %1, %2, %3, %4 {scale32 = true, rounding_mode = SINGLE_ROUND, per_channel = false, input_unsigned = false, output_unsigned = false} : (tensor<2x7xi32>, tensor<1xi32>, tensor<1xi8>, tensor<1xi32>, tensor<1xi8>) -> tensor<2x7xi8>",
  older: {
    attributes: ["double_round"],
    examples: [
      '%1 = "tosa.rescale"(%0) {double_round = true, input_zp = 3 : i32, multiplier = array<i32: 1073741824>, output_zp = -5 : i32, per_channel = false, scale32 = true, shift = array<i32: 33>} : (tensor<2x7xi8>) -> tensor<2x7xi8>',
      '%1 = "tosa.rescale"(%0) {double_round = false, input_zp = 200 : i32, multiplier = [19689 : i32], output_zp = 0 : i32, per_channel = false, scale32 = false, shift = [15 : i32]} : (tensor<2x7xui8>) -> tensor<2x7xi8>',
    ],
  },
  upgrade: upgradeRescale,
};

/** Products of an i48 by a word would need more than 64 bits. */
function rescaleTypes(): Record<string, string>[] {
  const kinds = ["i8", "i16", "i32"];
  return [...kinds, "i48"].flatMap((T) =>
    kinds.flatMap((U) => (T === "i48" ? ["i16"] : ["i16", "i32"]).map((M) => ({ T, U, M, Z: T, Y: U }))),
  );
}
