// What operands, results, constants and bounds of an op may be: kinds of types, and the gate for element types.
import type { Diagnostic } from "../support/diagnostics.ts";
import { error } from "../support/diagnostics.ts";
import type { ElementType } from "../support/element-type.ts";
import { elementType } from "../support/element-type.ts";
import type { Attr } from "./attributes.ts";
import type { Op } from "./graph.ts";
import type { OpRecord, SlotSpec } from "./record.ts";
import type { Type } from "./types.ts";
import { typeText } from "./types.ts";

interface Slot {
  readonly slot: SlotSpec;
  readonly type: Type;
}

/** A slot whose type has elements. */
export interface Filled {
  readonly slot: SlotSpec;
  readonly element: ElementType;
}

const slotFor = (slots: readonly SlotSpec[], i: number): SlotSpec => slots[Math.min(i, slots.length - 1)]!;

const slotsOf = (op: Op, record: OpRecord): Slot[] => [
  ...op.operands.map((v, i) => ({ slot: slotFor(record.operands, i), type: v.type })),
  ...op.results.map((v, i) => ({ slot: slotFor(record.results, i), type: v.type })),
];

export const filled = (op: Op, record: OpRecord): Filled[] =>
  slotsOf(op, record)
    .filter(({ slot }) => slot.kind === "tensor" || slot.kind === "one" || slot.kind === "numbers")
    .map(({ slot, type }) => ({ slot, element: heldBy(type) }));

/** The element type of a tensor or a vector, or what a number is itself. */
const heldBy = (type: Type): ElementType =>
  type.kind === "tensor"
    ? type.element
    : elementType(/^vector<.*x(\w+)>$/.exec(typeText(type))?.[1] ?? typeText(type));

// kinds

/** Tensors, single elements and shapes where they belong. */
export function kinds(op: Op, record: OpRecord): Diagnostic[] {
  const [wanted, has] = [record.results.length, op.results.length];
  const isVariadic = record.results.some(({ variadic }) => variadic);
  if (!isVariadic && has !== wanted) {
    const message = `${op.name} gives ${wanted} result${wanted === 1 ? "" : "s"}, not ${has}`;
    return [error("op/results", message, op.span)];
  }
  return slotsOf(op, record).flatMap(({ slot, type }) => {
    const wanted = kindMistake(slot, type);
    return wanted
      ? [error("op/type", `${slot.name} of ${op.name} must be ${wanted}, not ${typeText(type)}`, op.span)]
      : [];
  });
}

const isShape = ({ rank }: SlotSpec, type: Type): boolean =>
  type.kind === "shape" && (rank === undefined || type.rank === rank);

const shapeName = ({ rank }: SlotSpec): string => `a !tosa.shape${rank === undefined ? "" : `<${rank}>`}`;

function kindMistake(slot: SlotSpec, type: Type): string | undefined {
  if (slot.kind === "any") return undefined;
  if (slot.kind === "shape") return isShape(slot, type) ? undefined : shapeName(slot);
  if (slot.kind === "numbers")
    return type.kind !== "tensor" && heldBy(type).kind === "opaque"
      ? "a tensor, a vector or a number"
      : undefined;
  if (type.kind !== "tensor") return "a tensor";
  const oneElement =
    !type.shape || (type.shape.length === 1 && (type.shape[0] === 1 || type.shape[0] === -1));
  if (slot.kind === "one") return oneElement ? undefined : "a rank-1 tensor of one element";
  const wrongRank = slot.rank !== undefined && type.shape !== undefined && type.shape.length !== slot.rank;
  return wrongRank ? `of rank ${slot.rank}` : undefined;
}

/** A shape has to be known before anything runs: it comes from an op that makes shapes, and from nowhere else. */
export function shapeSources(op: Op, record: OpRecord): Diagnostic[] {
  return op.operands.flatMap((value, i) => {
    const slot = slotFor(record.operands, i);
    const maker = value.owner?.record;
    if (slot.kind !== "shape" || maker?.shapeOf || maker?.traits.includes("constant")) return [];
    const message = `${slot.name} of ${op.name} must be a shape that is made by an op`;
    const notes = value.span ? [{ message: "it comes from here", at: value.span }] : [];
    const help = "define it by tosa.const_shape, or compute it from such shapes, where it is used";
    return [error("op/shape", message, op.span, { help, notes })];
  });
}

// element types

/** The one gate: an op takes an element type and means one thing by it everywhere, or this says why not. */
export function elementTypes(op: Op, record: OpRecord): Diagnostic[] {
  const slots = filled(op, record);
  for (const check of [stored, read, agreeing]) {
    const found = check(op, record, slots);
    if (found.length > 0) return found;
  }
  return [];
}

export const isVariable = (element: string): boolean => /^[A-Z]$/.test(element);

/** The different element types of an op, as they are written. */
export const elementsOf = (op: Op): string[] => [
  ...new Set(filled(op, op.record!).map(({ element }) => element.text)),
];

/** Whether an op that is accepted has element types that the specification does not have. */
export function isBeyond(op: Op, record: OpRecord): boolean {
  if (record.formless !== undefined) return true;
  if (!record.beyond) return false;
  const slots = filled(op, record);
  return record.beyond.some((binding) => fits(slots, binding));
}

type Binding = Readonly<Record<string, string>>;

const fits = (slots: readonly Filled[], binding: Binding): boolean =>
  slots.every(({ slot, element }) => element.scalar === (binding[slot.element] ?? slot.element));

/** What is stored must be one of the forms that an op has. */
function stored(op: Op, record: OpRecord, slots: readonly Filled[]): Diagnostic[] {
  const free = record.types.length === 0 && slots.some(({ slot }) => isVariable(slot.element));
  return free || (record.types.length === 0 ? [{}] : record.types).some((binding) => fits(slots, binding))
    ? []
    : [wrongElements(op, record, slots)];
}

function wrongElements(op: Op, record: OpRecord, slots: readonly Filled[]): Diagnostic {
  const has = slots.map(({ slot, element }) => `${slot.name}: ${element.text}`).join(", ");
  const allowed = record.types.map((b) =>
    slots.map(({ slot }) => b[slot.element] ?? slot.element).join(", "),
  );
  const shown =
    allowed.slice(0, 8).join(" | ") + (allowed.length > 8 ? ` | and ${allowed.length - 8} more` : "");
  return error("op/type", `${op.name} has no form for these element types (${has})`, op.span, {
    help: `allowed, in the same order: ${shown}`,
  });
}

/** Whether an op can read elements that are not plain signless numbers. */
function read(op: Op, record: OpRecord, slots: readonly Filled[]): Diagnostic[] {
  if (record.types.length === 0) return [];
  const foreign = slots.find(({ slot, element }) => {
    const admitted = record.admits?.[slot.element] ?? [];
    return kindsOf(element).some((kind) => !admitted.includes(kind));
  });
  if (!foreign) return [];
  const { slot, element } = foreign;
  const message = `${slot.name} of ${op.name} cannot have element types like ${element.text}: it has to be ${element.scalar}`;
  return [error("op/type", message, op.span, { help: remedy(element) })];
}

const kindsOf = ({ sign, storage, quantization }: ElementType): string[] => [
  ...(quantization ? ["quantized"] : []),
  ...(sign === "signless" ? [] : [storage]),
];

function remedy({ scalar, sign, quantization }: ElementType): string {
  const how = sign === "unsigned" ? `tosa.rescale to ${scalar} first` : `write the stored type, ${scalar}`;
  if (quantization) return `${how}: this op would not know what scale and zero point mean for its result`;
  return sign === "signed"
    ? `write ${scalar}, which ops read as signed`
    : "make it a wider signless type first: tosa.cast, or tosa.rescale with input_unsigned = true";
}

/** Slots of one type variable have one type; a single element beside a tensor may have the type that is stored. */
function agreeing(op: Op, record: OpRecord, slots: readonly Filled[]): Diagnostic[] {
  if (record.types.length === 0) return [];
  const first = new Map<string, Filled>();
  for (const filled of slots) {
    const { slot, element } = filled;
    const other = isVariable(slot.element) ? first.get(slot.element) : undefined;
    if (!other) first.set(slot.element, filled);
    if (!other || other.element === element) continue;
    if (slot.kind === "one" && element.text === other.element.storage) continue;
    const message = `${slot.name} of ${op.name} is ${element.text} and ${other.slot.name} is ${other.element.text}: their element types must be one`;
    const help = "tosa.rescale goes from one scale to another, tosa.cast from one type to another";
    return [error("op/type", message, op.span, { help })];
  }
  return [];
}

// constants and bounds

/** Elements of a constant are those of its result: as they are stored, where the result is quantized. */
export function constantElements(op: Op, record: OpRecord): Diagnostic[] {
  const [values, type] = [op.attributes["values"], op.results[0]?.type];
  if (!record.traits.includes("constant") || values?.kind !== "dense" || !type) return [];
  const has = values.type.element;
  const wanted = type.kind === "tensor" ? type.element : undefined;
  if (wanted === undefined ? has.text === "index" : holds(has, wanted)) return [];
  const expected = wanted?.storage ?? "index";
  const message = `the values of this ${op.name} are ${has.text}, and those of its result, ${typeText(type)}, are ${expected}`;
  return [error("op/const", message, op.span, { help: `write the values as ${expected}` })];
}

const holds = (values: ElementType, result: ElementType): boolean =>
  result.quantization ? !values.quantization && values.scalar === result.scalar : values === result;

/** A bound is a number of the elements that it bounds. */
export function numberTypes(op: Op, record: OpRecord): Diagnostic[] {
  return record.attributes.flatMap(({ name, kind }) => {
    const attr = op.attributes[name];
    const type = op.operands[0]?.type;
    const has = attr && typeOfNumber(attr);
    if (kind !== "number" || type?.kind !== "tensor" || has === undefined) return [];
    const { storage, scalar, sign } = type.element;
    if (has === storage || (sign === "signed" && has === scalar)) return [];
    const message = `the attribute ${name} of ${op.name} is of type ${has}, and the elements are ${type.element.text}`;
    return [error("op/attribute", message, op.span, { help: `write it as a number of type ${storage}` })];
  });
}

const typeOfNumber = (attr: Attr): string | undefined =>
  attr.kind === "bool" ? "i1" : attr.kind === "int" || attr.kind === "float" ? attr.type : undefined;
