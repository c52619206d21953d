// Functions given by their values.
import type { Expr, Table } from "../expr/expr.ts";
import { constant, lookup } from "../expr/expr.ts";
import { interpolateExpr } from "../expr/idioms.ts";
import { add, and, convert, le, sar, sub } from "../expr/vocabulary.ts";
import type { DenseAttr } from "../ir/attributes.ts";
import type { Op } from "../ir/graph.ts";
import type { Compute, Inferred, OpRecord } from "../ir/record.ts";
import { requireConstant } from "../ir/constants.ts";
import { extended, lanesOf, output, resultScalar, scalarOf, tensor, unary } from "./shared.ts";
import { agree, mismatch, sameShape, sizesOf } from "./sizes.ts";

/** The entries of a table operand, a splat written out. */
function asTable(op: Op, values: DenseAttr, type: "i8" | "i16", length: number): Table {
  const all = type === "i8" ? new Int8Array(length) : new Int16Array(length);
  if (values.splat) all.fill(Number(values.data[0]));
  return { name: nameOf(op), type, data: values.splat ? all : values.data };
}

/** A table's name, after the constant's own. */
function nameOf({ operands }: Op): string {
  const own = operands[1]!.name ?? "";
  if (own.endsWith("table")) return own;
  return own === "" || /^\d/.test(own) ? "table" : `${own}_table`;
}

/** i8: 256 entries read at x + 128. i16: 513 entries with 7 bits of linear interpolation. */
function tableOf(op: Op): Compute {
  if (resultScalar(op) === "i16")
    return { form: "none", because: "what a table from i16 to i16 gives is not said anywhere" };
  const [x] = lanesOf(op, [0]);
  const values = requireConstant(op, 1);
  if (x!.type === "i8") {
    const lane = lookup(asTable(op, values, "i8", 256), add(convert("i32", x!), constant("i32", 128)));
    return { form: "map", operands: [0], lane };
  }
  return interpolated(x!, asTable(op, values, "i16", 513));
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

export const tableRecord: OpRecord = {
  name: "tosa.table",
  family: "elementwise-unary",
  summary:
    "Looks each element up: 256 i8 entries, or 513 i16 entries with 7 fraction bits (result times 128).",
  operands: [
    { ...unary[0]!, name: "input1" },
    { ...tensor("table", "V"), rank: 1 },
  ],
  results: output("U"),
  attributes: [],
  ...extended(
    [
      { T: "i8", U: "i8", V: "i8" },
      { T: "i16", U: "i32", V: "i16" },
    ],
    [{ T: "i16", U: "i16", V: "i16" }],
  ),
  admits: { T: ["si8", "si16", "quantized"], U: ["si8", "si16", "si32", "quantized"], V: ["si8", "si16"] },
  traits: [],
  infer: inferTable,
  compute: tableOf,
  example: "%2 = tosa.table %0, %1 : (tensor<2x7xi16>, tensor<513xi16>) -> tensor<2x7xi32>",
};
