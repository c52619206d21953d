// What the specification says of attributes and constants beyond types and shapes: ERROR_IF, and REQUIREs of constants.
import { evaluator } from "../expr/evaluate.ts";
import type { Expr } from "../expr/expr.ts";
import { constant, inputsOf } from "../expr/expr.ts";
import { and, convert, eq, le, or } from "../expr/vocabulary.ts";
import type { Diagnostic, Remark, Severity } from "../support/diagnostics.ts";
import { eachLane } from "../support/lanes.ts";
import { broadcastStrides } from "../support/strides.ts";
import type { DenseAttr } from "./attributes.ts";
import { denseAt } from "./attributes.ts";
import type { Op, Region, Value } from "./graph.ts";
import type { ConstantRule, OpRecord } from "./record.ts";
import { computeOf, constantOf, constantOperand } from "./constants.ts";
import { elementsOf, isBeyond } from "./slots.ts";
import { isStatic } from "./types.ts";

/** Mistakes of a well-typed op that the specification calls ERROR_IF: what it says, and constants it may not have. */
export function illegal(op: Op, record: OpRecord): Diagnostic[] {
  const wrong = (record.errorIf ?? []).filter(({ when }) => when(op));
  return [
    ...wrong.map(({ message, help }) => said("error", "op/illegal", op, message, help)),
    ...outside(op, record, "ERROR_IF").map(({ message, rule }) =>
      said("error", "op/illegal", op, message, rule.help, rule.operand),
    ),
  ];
}

/** Whether an operand may not be the constant that a value is: ERROR_IF is said of constants only. */
export function mayNotRead(op: Op, operand: number, value: Value): boolean {
  const dense = constantOf(value);
  const rules = (op.record?.constants ?? []).filter((r) => r.operand === operand && r.breaks === "ERROR_IF");
  return dense !== undefined && rules.some((rule) => isOutside(dense, rule.allowed(op)));
}

const isOutside = (dense: DenseAttr, allowed: Allowed | undefined): boolean =>
  allowed !== undefined && firstOutside(dense, allowed) !== undefined;

/** REQUIREs of the specification that constants break, in verified ops and in the regions they hold. */
export const brokenRequires = ({ ops }: Region, severity: Severity): Diagnostic[] =>
  ops.flatMap((op) => [
    ...outsideRequired(op, severity),
    ...brokenLanes(op).map((message) => said(severity, "op/require", op, message, left)),
    ...op.regions.flatMap((region) => brokenRequires(region, severity)),
  ]);

/** Ops with element types that the specification does not have, in verified ops and in the regions they hold. */
export const beyondSpecification = ({ ops }: Region): Remark[] =>
  ops.flatMap((op) => [
    ...(op.record && isBeyond(op, op.record) ? [beyondForm(op)] : []),
    ...op.regions.flatMap(beyondSpecification),
  ]);

const beyondForm = (op: Op): Remark => ({
  severity: "remark",
  subject: "specification",
  code: "op/beyond",
  message: `${op.name}: the specification has no form for ${elementsOf(op).join(", ")}`,
  at: op.span,
  help:
    op.record!.formless !== undefined
      ? "upstream MLIR reads it too, and nothing says what it computes; --strict refuses it"
      : "it means what upstream MLIR computes; others may refuse it, as --strict does",
});

const left = "outside of this the specification leaves the result open";

const outsideRequired = (op: Op, severity: Severity): Diagnostic[] =>
  (op.record ? outside(op, op.record, "REQUIRE") : []).map(({ message, rule }) =>
    said(severity, "op/require", op, message, left, rule.operand),
  );

function said(
  severity: Severity,
  code: string,
  op: Op,
  message: string,
  help: string,
  operand?: number,
): Diagnostic {
  const from = operand === undefined ? undefined : op.operands[operand]?.span;
  const notes = from ? [{ message: "the constant is here", at: from }] : [];
  return { severity, code, message: `${op.name}: ${message}`, at: op.span, notes, help };
}

// Constants by themselves

function outside(
  op: Op,
  record: OpRecord,
  kind: ConstantRule["breaks"],
): { message: string; rule: ConstantRule }[] {
  return (record.constants ?? []).flatMap((rule) => {
    const dense = rule.breaks === kind ? constantOperand(op, rule.operand) : undefined;
    const allowed = dense && rule.allowed(op);
    const first = allowed && firstOutside(dense, allowed);
    if (first === undefined) return [];
    const message = `${record.operands[rule.operand]!.name} is ${first} and must be ${conditionText(allowed!)}`;
    return [{ message, rule }];
  });
}

/** A list of values, or all from the first to the last of a range; undefined: anything. */
type Allowed = NonNullable<ReturnType<ConstantRule["allowed"]>>;

function firstOutside(dense: DenseAttr, allowed: Allowed): number | undefined {
  const isAllowed = (v: number): boolean =>
    "from" in allowed ? v >= allowed.from && v <= allowed.to : allowed.includes(v);
  const length = dense.splat ? 1 : dense.data.length;
  for (let i = 0; i < length; i++) {
    const v = Number(denseAt(dense, i));
    if (!isAllowed(v)) return v;
  }
  return undefined;
}

/** What an operand "must be". */
export const conditionText = (allowed: Allowed): string =>
  "from" in allowed ? `in ${allowed.from}..${allowed.to}` : allowed.join(" or ");

/** The same as a truth value: of lanes that are no constants. */
export function conditionOf(value: Expr, allowed: Allowed): Expr {
  const [v, at] = value.type === "f32" ? [value, "f32" as const] : [convert("i64", value), "i64" as const];
  if ("from" in allowed) return and(le(constant(at, allowed.from), v), le(v, constant(at, allowed.to)));
  return allowed.map((one) => eq(v, constant(at, one))).reduce((a, b) => or(a, b));
}

// Conditions on lanes

/** Conditions that constants alone decide, and that do not hold. */
function brokenLanes(op: Op): string[] {
  const tensors = [...op.operands, ...op.results].map((v) => v.type).filter((t) => t.kind === "tensor");
  const compute = tensors.every(isStatic) ? computeOf(op) : undefined;
  if (compute?.form !== "map" || !compute.requires?.length) return [];
  const constants = [...compute.operands.map((i) => constantOperand(op, i)), ...(compute.channels ?? [])];
  return compute.requires.filter(({ that }) => fails(that, constants)).map(({ message }) => message);
}

/** Whether some lane of constants breaks a condition that depends on nothing else. */
function fails(that: Expr, constants: readonly (DenseAttr | undefined)[]): boolean {
  const ids = inputsOf(that);
  const used = ids.flatMap((id) => constants[id] ?? []);
  if (used.length < ids.length) return false;
  const rank = Math.max(0, ...used.map((d) => d.type.shape!.length));
  const fromLast = (d: number): number => Math.max(1, ...used.map(({ type }) => type.shape!.at(-1 - d) ?? 1));
  const dims = Array.from({ length: rank }, (_, d) => fromLast(rank - 1 - d));
  const lanes = used.map(({ data, splat, type }) => ({
    data,
    access: { offset: 0, strides: splat ? dims.map(() => 0) : broadcastStrides(type.shape!, dims) },
  }));
  const holds = evaluator(that);
  const values: number[] = [];
  let broken = false;
  eachLane(lanes, dims, (lane) => {
    ids.forEach((id, k) => (values[id] = lane[k]!));
    broken ||= !holds(values);
  });
  return broken;
}
