// Ops that change the scale: rescale, table.
import type { Expr, Table } from "../expr/expr.ts";
import { constant, input, limits, lookup } from "../expr/expr.ts";
import {
  doubleRoundingMulShiftExpr,
  interpolateExpr,
  roundingMulShiftExpr,
  saturate,
  saturateUnsigned,
  saturatingAdd,
} from "../expr/idioms.ts";
import {
  add,
  and,
  convert,
  le,
  lt,
  max,
  min,
  mul,
  sar,
  select,
  shl,
  sub,
  unsignedConvert,
} from "../expr/vocabulary.ts";
import type { DenseAttr } from "../ir/attributes.ts";
import { denseAt } from "../ir/attributes.ts";
import type { Op } from "../ir/graph.ts";
import type { Compute, Inferred, OpRecord, Require } from "../ir/record.ts";
import { requireConstant } from "../ir/record.ts";
import type { ElementType } from "../support/element-type.ts";
import { rescaleRules } from "./legality.ts";
import { upgradeRescale } from "./older.ts";
import {
  boolOf,
  elementOf,
  enumOf,
  lanesOf,
  one,
  output,
  resultElement,
  resultScalar,
  scalarOf,
  stored,
  tensor,
  unary,
} from "./shared.ts";
import { agree, mismatch, sameShape, shapes, sizesOf } from "./sizes.ts";

/** What a rescale needs to know of one channel, or of all of them. */
interface Scaling {
  readonly multiplier: Expr;
  readonly shift: Expr;
}

/** Unsigned by the flag, by the type, or by both. */
const unsigned = (op: Op, side: "input" | "output", { sign }: ElementType): boolean =>
  boolOf(op, `${side}_unsigned`) || sign === "unsigned";

/** A zero point as the number it means. */
function zeroPoint(op: Op, operand: number, isUnsigned: boolean): number {
  const dense = requireConstant(op, operand);
  const v = Number(denseAt(dense, 0));
  return isUnsigned && v < 0 ? v + 2 ** dense.type.element.bits : v;
}

/** saturate((x - input_zp) * multiplier, rounded, >> shift, + output_zp). */
function scaled(op: Op, x: Expr, { multiplier, shift }: Scaling): Expr {
  const inUnsigned = unsigned(op, "input", elementOf(op, 0));
  const outUnsigned = unsigned(op, "output", resultElement(op));
  const out = resultScalar(op);
  const wide = inUnsigned ? unsignedConvert("i32", x) : convert("i32", x);
  const centred = offset(wide, -zeroPoint(op, 3, inUnsigned), sub);
  const product = multiplied(op, centred, { multiplier, shift });
  const shifted = offset(product, zeroPoint(op, 4, outUnsigned), saturatingAdd);
  return outUnsigned ? saturateUnsigned(out, shifted) : saturate(out, shifted);
}

/** Shifts by which products of 32 bits and their rounding terms keep to 64 bits. */
const [LEAST_SHIFT, MOST_SHIFT] = [1, 62];

function multiplied(op: Op, x: Expr, { multiplier, shift }: Scaling): Expr {
  const isDouble = enumOf(op, "rounding_mode") === "DOUBLE_ROUND";
  const shifts = Array.from(requireConstant(op, 2).data, Number);
  if (shifts.some((n) => n < LEAST_SHIFT || n > MOST_SHIFT)) return exactly(x, multiplier, shift, isDouble);
  return (isDouble ? doubleRoundingMulShiftExpr : roundingMulShiftExpr)(x, multiplier, shift);
}

/** The same for every amount, 0..63 when clamped: the last bit shifted out rounds, so that no term needs more than 64 bits. */
function exactly(x: Expr, multiplier: Expr, shift: Expr, isDouble: boolean): Expr {
  const [i64, zero, one] = [(a: Expr) => convert("i64", a), constant("i64", 0), constant("i64", 1)];
  const n = max(min(i64(shift), constant("i64", 63)), zero);
  const second = select(lt(i64(x), zero), constant("i64", -(2 ** 30)), constant("i64", 2 ** 30));
  const extra = isDouble ? select(lt(constant("i64", 31), n), second, zero) : zero;
  const almost = sar(add(mul(i64(x), i64(multiplier)), extra), max(sub(n, one), zero));
  const rounded = select(lt(zero, n), sar(add(almost, one), one), almost);
  const { lo, hi } = limits("i32");
  return convert("i32", max(min(rounded, constant("i64", hi)), constant("i64", lo)));
}

function offset(a: Expr, by: number, how: (a: Expr, b: Expr) => Expr): Expr {
  return by === 0 ? a : how(a, constant("i32", how === sub ? -by : by));
}

/** The specification wants the value to fit the bits that the shift leaves. */
function valueFits(value: Expr, shift: Expr): Require {
  const limit = shl(constant("i64", 1), convert("i64", sub(shift, constant("i32", 1))));
  const wide = convert("i64", value);
  return {
    that: and(le(sub(constant("i64", 0), limit), wide), lt(wide, limit)),
    message: "the value must lie in [-2^(shift-1), 2^(shift-1))",
  };
}

function rescale(op: Op): Compute {
  const [multiplier, shift] = [requireConstant(op, 1), requireConstant(op, 2)];
  const [lane] = lanesOf(op, [0]);
  if (multiplier.splat && shift.splat) {
    const scaling = {
      multiplier: constant("i32", Number(multiplier.data[0])),
      shift: constant("i32", Number(shift.data[0])),
    };
    return {
      form: "map",
      operands: [0],
      lane: scaled(op, lane!, scaling),
      requires: scaleRequires(op, lane!, scaling),
    };
  }
  const scaling = {
    multiplier: convert("i32", input(scalarOf(op, 1), 1)),
    shift: convert("i32", input("i8", 2)),
  };
  return {
    form: "map",
    operands: [0],
    channels: [multiplier, shift],
    lane: scaled(op, lane!, scaling),
    requires: scaleRequires(op, lane!, scaling),
  };
}

/** The specification wants results that fit i32, before and after `zero` is added. From i8 and i16 all do. */
function resultFits(value: Expr, { multiplier, shift }: Scaling, zero: number): Require {
  const half = shl(constant("i64", 1), convert("i64", sub(shift, constant("i32", 1))));
  const rounded = add(mul(convert("i64", value), convert("i64", multiplier)), half);
  const { lo, hi } = limits("i32");
  const result = sar(rounded, convert("i64", shift));
  return {
    that: and(
      le(constant("i64", Math.max(lo, lo - zero)), result),
      le(result, constant("i64", Math.min(hi, hi - zero))),
    ),
    message: "the scaled value must fit i32, with output_zp and without",
  };
}

function scaleRequires(op: Op, x: Expr, scaling: Scaling): Require[] {
  const inUnsigned = unsigned(op, "input", elementOf(op, 0));
  const wide = inUnsigned ? unsignedConvert("i32", x) : convert("i32", x);
  const centred = offset(wide, -zeroPoint(op, 3, inUnsigned), sub);
  if (boolOf(op, "scale32")) return [valueFits(centred, scaling.shift)];
  return x.type === "i32" ? [resultFits(centred, scaling, zeroPoint(op, 4, false))] : [];
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

const rescaleRecord: OpRecord = {
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

function rescaleTypes(): Record<string, string>[] {
  const kinds = ["i8", "i16", "i32"];
  return kinds.flatMap((T) => kinds.flatMap((U) => ["i16", "i32"].map((M) => ({ T, U, M, Z: T, Y: U }))));
}

/** The entries of a table operand, a splat written out. */
function asTable(values: DenseAttr, type: "i8" | "i16", length: number): Table {
  const all = type === "i8" ? new Int8Array(length) : new Int16Array(length);
  if (values.splat) all.fill(Number(values.data[0]));
  return { name: "table", type, data: values.splat ? all : values.data };
}

/** i8: 256 entries read at x + 128. i16: 513 entries with 7 bits of linear interpolation. */
function tableOf(op: Op): Compute {
  const [x] = lanesOf(op, [0]);
  const values = requireConstant(op, 1);
  if (x!.type === "i8") {
    const lane = lookup(asTable(values, "i8", 256), add(convert("i32", x!), constant("i32", 128)));
    return { form: "map", operands: [0], lane };
  }
  return interpolated(x!, asTable(values, "i16", 513));
}

function interpolated(x: Expr, table: Table): Compute {
  const wide = convert("i32", x);
  const index = sar(add(wide, constant("i32", 32768)), constant("i32", 7));
  const [base, next] = [index, add(index, constant("i32", 1))].map((i) => convert("i32", lookup(table, i)));
  const slope = sub(next!, base!);
  const fraction = and(wide, constant("i32", 127));
  const lane = interpolateExpr(base!, next!, fraction);
  const fits = and(le(constant("i32", -32768), slope), le(slope, constant("i32", 32767)));
  return {
    form: "map",
    operands: [0],
    lane,
    requires: [{ that: fits, message: "neighbouring table entries must differ by an i16" }],
  };
}

function inferTable(op: Op): Inferred {
  const wanted = scalarOf(op, 0) === "i8" ? 256 : 513;
  const [length = -1] = sizesOf(op, 1) ?? [];
  if (agree(length, wanted)) return sameShape(op);
  return mismatch("op/table-length", `this table has ${length} entries, expected ${wanted}`, {
    operand: 1,
    help: "an i8 input takes 256 entries; an i16 input takes 513, the last one for interpolation only",
  });
}

const tableRecord: OpRecord = {
  name: "tosa.table",
  family: "elementwise-unary",
  summary:
    "Looks each element up: 256 i8 entries, or 513 i16 entries with 7 fraction bits (result times 128).",
  operands: [{ ...unary[0]!, name: "input1" }, tensor("table", "V")],
  results: output("U"),
  attributes: [],
  types: [
    { T: "i8", U: "i8", V: "i8" },
    { T: "i16", U: "i32", V: "i16" },
  ],
  admits: { T: ["si8", "si16", "quantized"], U: ["si8", "si32", "quantized"], V: ["si8", "si16"] },
  traits: [],
  infer: inferTable,
  compute: tableOf,
  example: "%2 = tosa.table %0, %1 : (tensor<2x7xi16>, tensor<513xi16>) -> tensor<2x7xi32>",
};

export const conversion: readonly OpRecord[] = [rescaleRecord, tableRecord];
