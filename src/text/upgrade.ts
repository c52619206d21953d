// Older spellings to TOSA 1.0, as each op's record says. What 1.0 has as operands becomes constants before the op.
import type { Attr, Attributes } from "../ir/attributes.ts";
import type { Op, Value } from "../ir/graph.ts";
import { constantOf } from "../ir/constants.ts";
import type { AttributeSpec, Dialect, OpRecord } from "../ir/record.ts";
import { tensorType, type Type } from "../ir/types.ts";
import type { Span } from "../support/diagnostics.ts";
import { addConstant, addOp, isShaped, type Draft } from "./upgrade-ops.ts";
import { withWholeWindows } from "./whole-windows.ts";

/** Things that no TOSA 1.0 text has. */
const olderSigns =
  /(?<!\.)\bfunc @|[{ ]value = dense|quantization_info|\bdouble_round\b|\b(?:min|max)_(?:fp|int)\b|\baxis = \d+ : i64|\bnew_shape\b|\bshift = \d+ : i/;

/** Things that no text before has. */
const newerSigns =
  /\bvalues = |!tosa\.shape\b|\bm(?:in|ax)_val\b|\bnan_mode\b|\brounding_mode\b|\bperms = array<i32|\btosa\.(?:intdiv|reduce_product|variable_)/;

/** A text that says nothing of its time may be of any: LLVM 19 has the same form for most ops. */
export const looksOlder = (text: string): boolean => olderSigns.test(text) || !newerSigns.test(text);

/** Whether the text may be from before TOSA 1.0, and whether the op has the quoted form, which all ops had then. */
interface Era {
  readonly older: boolean;
  readonly quoted: boolean;
}

/** Appends to `ops` what the draft needs before it, and returns it in 1.0 terms. */
export function modernize(dialect: Dialect, draft: Draft, { older, quoted }: Era, ops: Op[]): Draft {
  const { record } = draft;
  if (!record) return draft;
  const spelled = { ...draft, attributes: respelled(record, draft.attributes) };
  const upgraded = replaced(dialect, record, upgrade(dialect, record, spelled, ops), ops);
  // An op that had other operands or attributes, and has those of 1.0 here, is of 1.0.
  const isOld = !record.upgrade || upgraded !== spelled;
  if (older && isOld && record.windows) return withWholeWindows(dialect, record, upgraded, ops);
  const mayDiffer = (older || quoted) && isOld && record.traits.includes("broadcast");
  return mayDiffer ? equalRanks(dialect, record, upgraded, ops) : upgraded;
}

/** Attributes that mean something in some spelling of an op, and that nobody has understood in this one. */
export function unread({ record, attributes }: Draft): string[] {
  if (!record) return [];
  const listed = new Set(record.attributes.map(({ name }) => name));
  const meant = new Set([...record.operands.map(({ name }) => name), ...(record.older?.attributes ?? [])]);
  return Object.keys(attributes).filter((name) => meant.has(name) && !listed.has(name));
}

/** Attributes without a dialect that no spelling of an op has; MLIR keeps them, and they mean nothing. */
export function unknown({ record, attributes }: Draft): string[] {
  const listed = new Set(record?.attributes.map(({ name }) => name));
  return Object.keys(attributes).filter((name) => !listed.has(name) && !name.includes("."));
}

/** Attributes that only older texts spell otherwise, in the spelling of the record. */
function respelled(record: OpRecord, attributes: Attributes): Attributes {
  const entries = record.attributes.flatMap((spec): [string, Attr][] => {
    const attr = attributes[spec.name];
    const now = attr && currentSpelling(spec, attr);
    return now && now !== attr ? [[spec.name, now]] : [];
  });
  return entries.length === 0 ? attributes : { ...attributes, ...Object.fromEntries(entries) };
}

/** LLVM 20 and 21 wrote enums as strings, up to 15 lists stood in brackets, and up to 16 every integer was an i64. */
function currentSpelling({ kind }: AttributeSpec, attr: Attr): Attr {
  if (kind === "enum" && attr.kind === "string") return { ...attr, kind: "enum" };
  if (kind === "i32" && attr.kind === "int" && attr.type === "i64") return { ...attr, type: "i32" };
  if (kind !== "i32 array" && kind !== "i64 array") return attr;
  if (attr.kind !== "array" || !attr.items.every((item) => item.kind === "int")) return attr;
  const values = attr.items.map((item) => (item.kind === "int" ? item.value : 0));
  return { kind: "denseArray", element: kind.slice(0, 3), values };
}

function upgrade(dialect: Dialect, record: OpRecord, draft: Draft, ops: Op[]): Draft {
  if (!record.upgrade || !isOddlySpelled(record, draft)) return draft;
  const operandTypes = draft.operands.map((v) => v.type);
  const constants = draft.operands.map(constantOf);
  const { attributes, resultTypes } = draft;
  const result = record.upgrade({ attributes, operandTypes, constants, resultTypes });
  if (!result) return draft;
  const kept = draft.operands.slice(0, result.keeps);
  const slotName = (i: number) => record.operands[kept.length + i]?.name;
  const added = result.operands.map((operand, i) =>
    typeof operand === "number"
      ? draft.operands[operand]!
      : addConstant(dialect, operand, slotName(i), draft.span, ops),
  );
  const { attributes: left, overruled } = result;
  return { ...draft, attributes: left, operands: [...kept, ...added], overruled };
}

/** An op that is no longer there as what stands in its place, once nothing is left of its older spelling. */
function replaced(dialect: Dialect, { replacedBy }: OpRecord, draft: Draft, ops: Op[]): Draft {
  if (!replacedBy || unread(draft).length > 0 || draft.resultTypes.length !== 1) return draft;
  const { operands, attributes, resultTypes, span } = draft;
  const found = replacedBy(operands, attributes, resultTypes[0]!, (name, from, entries, type) =>
    addOp(dialect, { name, operands: from, attributes: entries, resultTypes: [type], span }, undefined, ops),
  );
  return found ? { ...draft, ...found, record: dialect.find(found.name) } : draft;
}

function isOddlySpelled(record: OpRecord, draft: Draft): boolean {
  const specs = new Map(record.attributes.map((spec) => [spec.name, spec]));
  const required = record.operands.filter((slot) => !slot.variadic).length;
  const most = record.operands.length > required ? Infinity : required;
  const odd = ([name, attr]: [string, Attr]) => !fits(specs.get(name), attr);
  const count = draft.operands.length;
  const isTensor = (i: number): boolean => draft.operands[i]?.type.kind === "tensor";
  const tensorForShape = record.operands.some(({ kind }, i) => kind === "shape" && isTensor(i));
  return count < required || count > most || tensorForShape || Object.entries(draft.attributes).some(odd);
}

/** False for an attribute the record does not list, or one of another kind or width than it lists. */
function fits(spec: AttributeSpec | undefined, attr: Attr): boolean {
  if (!spec) return false;
  if (spec.kind === "i32") return attr.kind === "int" && attr.type === "i32";
  if (spec.kind === "i32 array" || spec.kind === "i64 array") return attr.kind === "denseArray";
  return true;
}

/** Up to LLVM 19 operands could differ in rank; since then the smaller ones are reshaped with leading ones. */
function equalRanks(dialect: Dialect, record: OpRecord, draft: Draft, ops: Op[]): Draft {
  const ranks = draft.operands.map((value, i) =>
    record.operands[i]?.kind === "tensor" ? rankOf(value.type) : 0,
  );
  const rank = Math.max(...ranks);
  const raise = (value: Value, i: number): Value =>
    record.operands[i]?.kind === "tensor" ? raiseRank(dialect, value, rank, draft.span, ops) : value;
  return { ...draft, operands: draft.operands.map(raise) };
}

const rankOf = (type: Type): number => (type.kind === "tensor" ? (type.shape?.length ?? 0) : 0);

function raiseRank(dialect: Dialect, value: Value, rank: number, span: Span, ops: Op[]): Value {
  if (!isShaped(value.type) || value.type.shape.length >= rank) return value;
  const { element, shape } = value.type;
  // A reshape can infer one dimension only.
  if (shape.filter((d) => d < 0).length > 1) return value;
  const raised = [...Array<number>(rank - shape.length).fill(1), ...shape];
  const operand = addConstant(dialect, { kind: "shape", values: raised }, undefined, span, ops);
  const resultTypes = [tensorType(element, raised)];
  const reshape = { name: "tosa.reshape", operands: [value, operand], attributes: {}, resultTypes, span };
  return addOp(dialect, reshape, undefined, ops);
}
