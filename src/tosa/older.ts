// How ops with parameters were spelled before TOSA 1.0: zero points, shifts and scales as attributes. What an attribute
// says and cannot be taken over stays an attribute, and the reader reports it.
import type { Scalar } from "../expr/expr.ts";
import { limits } from "../expr/expr.ts";
import type { Attr, Attributes, DenseAttr } from "../ir/attributes.ts";
import { denseAt } from "../ir/attributes.ts";
import type { OldOp, Upgraded } from "../ir/record.ts";
import type { Type } from "../ir/types.ts";
import { tensorType } from "../ir/types.ts";
import type { ElementType } from "../support/element-type.ts";
import { elementType } from "../support/element-type.ts";
import { listOf, without } from "./shared.ts";

const arrays = { i8: Int8Array, i16: Int16Array, i32: Int32Array, f32: Float32Array };

/** Whether a number is one of an element type, read with or without a sign. */
function holds(element: ElementType, value: number, isUnsigned = element.sign === "unsigned"): boolean {
  if (element.kind === "float") return true;
  const { lo, hi } = limits(element.scalar as Scalar);
  return (
    Number.isInteger(value) && (isUnsigned ? value >= 0 && value <= 2 * hi + 1 : value >= lo && value <= hi)
  );
}

/** Constants of rank 1; undefined when the type holds no such numbers. */
function constantOf(
  element: ElementType,
  values: readonly number[],
  isUnsigned?: boolean,
): DenseAttr | undefined {
  const C = element.storage === "ui8" ? Uint8Array : arrays[element.scalar as keyof typeof arrays];
  if (!C || !values.every((v) => holds(element, v, isUnsigned))) return undefined;
  const type = tensorType(element.storage, [values.length]);
  return { kind: "dense", type, splat: values.length === 1, data: C.from(values) };
}

const elementOf = (type: Type | undefined): ElementType | undefined =>
  type?.kind === "tensor" ? type.element : undefined;

// Numbers in attributes

/** The one number of an attribute, if it has one. */
function numberOf(attr: Attr | undefined): number | undefined {
  if (attr?.kind === "int" || attr?.kind === "float") return Number(attr.value);
  return attr?.kind === "dense" && (attr.splat || attr.data.length === 1)
    ? Number(denseAt(attr, 0))
    : undefined;
}

/** The numbers of `#tosa.unary_quant<input_zp = 3, output_zp = -2>`, or of a dictionary; undefined for anything else. */
function numbersIn(attr: Attr | undefined): Readonly<Record<string, number>> | undefined {
  if (attr?.kind === "dict") {
    const entries = Object.entries(attr.entries).map(([name, value]) => [name, numberOf(value)] as const);
    return entries.every(([, v]) => v !== undefined)
      ? (Object.fromEntries(entries) as Record<string, number>)
      : undefined;
  }
  const list = attr?.kind === "opaque" ? /^#tosa\.\w+<([^<>]*)>$/.exec(attr.text.trim())?.[1] : undefined;
  const parts = list?.split(",").map((part) => /^\s*(\w+)\s*=\s*(-?\d+)\s*$/.exec(part));
  return parts?.every((part) => part !== null)
    ? Object.fromEntries(parts.map((part) => [part![1]!, Number(part![2])]))
    : undefined;
}

/** A number by any of its names, beside quantization_info or in it, and the attributes without it. */
interface Found {
  readonly value: number | undefined;
  readonly rest: Attributes;
}

function take(attributes: Attributes, ...names: string[]): Found {
  const name = names.find((n) => numberOf(attributes[n]) !== undefined);
  if (name) return { value: numberOf(attributes[name]), rest: without(attributes, name) };
  const inside = numbersIn(attributes["quantization_info"]);
  const inner = names.find((n) => inside?.[n] !== undefined);
  if (!inside || !inner) return { value: undefined, rest: attributes };
  const { [inner]: value, ...others } = inside;
  const rest = without(attributes, "quantization_info");
  if (Object.keys(others).length === 0) return { value, rest };
  const entries = Object.entries(others).map(([n, v]) => [n, { kind: "int", value: v, type: "i64" } as Attr]);
  return {
    value,
    rest: { ...rest, quantization_info: { kind: "dict", entries: Object.fromEntries(entries) } },
  };
}

// Ops

export function upgradeNegate({ operandTypes, attributes }: OldOp): Upgraded | undefined {
  const element = elementOf(operandTypes[0]);
  if (operandTypes.length !== 1 || element === undefined) return undefined;
  const input = take(attributes, "input1_zp", "input_zp");
  const output = take(input.rest, "output_zp");
  const zeros = [input, output].map(({ value }) => constantOf(element, [value ?? 0]));
  const [a, b] = zeros;
  return a && b && { attributes: output.rest, operands: [a, b] };
}

/** Older texts may leave pad_const out: then it is the zero point of integers, or zero. */
export function upgradePad({ operandTypes, attributes }: OldOp): Upgraded | undefined {
  const [input, padding, value] = operandTypes;
  const element = elementOf(input);
  if (element === undefined || padding?.kind !== "shape") return undefined;
  if (value) return overruled(attributes);
  const names = element.kind === "float" ? ["pad_const"] : ["pad_const", "input_zp"];
  const given = take(attributes, ...names);
  const constant = constantOf(element, [given.value ?? 0]);
  return constant && { attributes: given.rest, operands: [constant] };
}

/** Producers gave the zero point beside the operand that says with what to pad. */
function overruled(attributes: Attributes): Upgraded | undefined {
  const { value, rest } = take(attributes, "input_zp");
  return value === undefined ? undefined : { attributes: rest, operands: [], overruled: "pad_const" };
}

export function upgradeMul({ operandTypes, attributes }: OldOp): Upgraded | undefined {
  if (operandTypes.length !== 2) return undefined;
  const { value, rest } = take(attributes, "shift");
  const shift = constantOf(elementType("i8"), [value ?? 0]);
  return shift && { attributes: rest, operands: [shift] };
}

export function upgradeRescale({ operandTypes, resultTypes, attributes: a }: OldOp): Upgraded | undefined {
  const [from, to] = [elementOf(operandTypes[0]), elementOf(resultTypes[0])];
  const [multiplier, shift] = [listOf(a["multiplier"]), listOf(a["shift"])];
  if (operandTypes.length !== 1 || !from || !to || !multiplier || !shift) return undefined;
  const flag = (name: string): boolean => a[name]?.kind === "bool" && (a[name] as { value: boolean }).value;
  const isUnsigned = (side: string, { sign }: ElementType): boolean =>
    flag(`${side}_unsigned`) || sign === "unsigned";
  const [fromUnsigned, toUnsigned] = [isUnsigned("input", from), isUnsigned("output", to)];
  const input = take(a, "input_zp");
  const output = take(input.rest, "output_zp");
  const operands = [
    constantOf(elementType(flag("scale32") ? "i32" : "i16"), multiplier),
    constantOf(elementType("i8"), shift),
    constantOf(elementType(from.scalar), [input.value ?? 0], fromUnsigned),
    constantOf(elementType(to.scalar), [output.value ?? 0], toUnsigned),
  ];
  if (!operands.every((d) => d !== undefined)) return undefined;
  const rest = without(output.rest, "multiplier", "shift");
  const isKnown = a["double_round"]?.kind === "bool" && a["rounding_mode"] === undefined;
  return {
    attributes: {
      ...(isKnown ? without(rest, "double_round") : rest),
      rounding_mode: a["rounding_mode"] ?? {
        kind: "enum",
        value: flag("double_round") ? "DOUBLE_ROUND" : "SINGLE_ROUND",
      },
      input_unsigned: a["input_unsigned"] ?? { kind: "bool", value: fromUnsigned },
      output_unsigned: a["output_unsigned"] ?? { kind: "bool", value: toUnsigned },
    },
    operands,
  };
}
