// Ops of element types that upstream reads and that TOSA gives no meaning: they are kept, and nothing computes them.
import type { ElementType } from "../support/element-type.ts";
import { elementType } from "../support/element-type.ts";
import type { Op, Value } from "./graph.ts";
import { changed } from "./graph.ts";
import type { OpRecord } from "./record.ts";
import { uncomputed } from "./record.ts";
import { elementTypes, filled, isVariable, kinds } from "./slots.ts";
import { verifyOp } from "./verify.ts";

/**
 * The op as it is read: itself, unless its record has no form for its element types, upstream would take them, and nothing else
 * is wrong with it. Then it has a record by which it is checked and printed like any other of its name, and that says why nothing
 * computes it.
 */
export function orFormless(op: Op): Op {
  const { record } = op;
  if (!record || record.closed || record.types.length === 0 || !isWhole(op, record)) return op;
  const [mistake] = elementTypes(op, record);
  if (!mistake || !isTaken(op, record)) return op;
  const kept = changed(op, { record: formless(op, record, mistake.help ?? "") });
  return verifyOp(kept).length === 0 ? kept : op;
}

/** With as many operands as slots are looked at, each of its kind. */
const isWhole = (op: Op, record: OpRecord): boolean =>
  (op.operands.length === record.operands.length || record.operands.some((slot) => slot.variadic)) &&
  op.operands.length > 0 &&
  kinds(op, record).length === 0;

function formless(op: Op, record: OpRecord, remedy: string): OpRecord {
  const types = [...new Set(filled(op, record).map(({ element }) => element.text))].join(", ");
  return { ...record, types: [], formless: remedy, ...uncomputed(`it has no meaning for ${types}`) };
}

/**
 * Upstream asks that the slots of one type variable agree, that a type that is always the same is there, that floats stand beside
 * floats, and several operands are all quantized or all the same.
 */
function isTaken(op: Op, record: OpRecord): boolean {
  const slots = filled(op, record);
  const isMixed = Object.keys(record.types[0]!).length > 1;
  const found = new Map<string, ElementType>();
  const agree = slots.every(({ slot, element }) => {
    if (!isVariable(slot.element)) return element.text === slot.element;
    const other = found.get(slot.element) ?? element;
    found.set(slot.element, other);
    if (slot.kind === "one") return element.text === other.storage;
    return isNumber(element) && (other === element || (isMixed && other.storage === element.storage));
  });
  const goTogether = (binding: OpRecord["types"][number]): boolean =>
    [...found].every(([variable, element]) => isFloat(elementType(binding[variable]!)) === isFloat(element));
  return agree && (found.size === 1 || (record.types.some(goTogether) && areAlike(op.operands)));
}

function areAlike(operands: readonly Value[]): boolean {
  const elements = operands.flatMap(({ type }) =>
    type.kind === "tensor" && type.shape?.length !== 1 ? [type.element] : [],
  );
  return elements.every((e) => e === elements[0]) || elements.every(({ quantization }) => quantization);
}

/** What the dialect calls a number: integers but for those with a sign, floats of any width, and quantized ones. */
const isNumber = ({ text, sign }: ElementType): boolean =>
  (sign !== "signed" && /^(?:u?i[1-9]|!quant\.)/.test(text)) || isFloat({ text });

const isFloat = ({ text }: Pick<ElementType, "text">): boolean => /^(?:b?f\d|tf32)/.test(text);
