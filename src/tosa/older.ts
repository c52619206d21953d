// How ops with parameters were spelled before TOSA 1.0: zero points, shifts and scales as attributes. What an attribute
// says and cannot be taken over stays an attribute, and the reader reports it.
import type { Attr, Attributes, DenseAttr } from "../ir/attributes.ts";
import { denseAt } from "../ir/attributes.ts";
import type { OldOp, Upgraded } from "../ir/record.ts";
import type { Type } from "../ir/types.ts";
import { tensorType } from "../ir/types.ts";
import type { ElementType } from "../support/element-type.ts";
import { elementType } from "../support/element-type.ts";
import { smallFloats, toSmallFloat } from "../support/small-floats.ts";
import { elements, storageOf } from "../support/tensor.ts";
import { listOf, without } from "./shared.ts";

/** Whether a number is one of an element type, read with or without a sign. */
function holds({ kind, bits, sign }: ElementType, value: number, isUnsigned = sign === "unsigned"): boolean {
  if (kind === "float") return true;
  const half = 2 ** (bits - 1);
  const [least, most] = isUnsigned ? [0, 2 * half - 1] : [-half, half - 1];
  return kind === "integer" && Number.isInteger(value) && value >= least && value <= most;
}

/** Constants of rank 1; undefined when the type holds no such numbers. */
function constantOf(
  element: ElementType,
  values: readonly number[],
  isUnsigned?: boolean,
): DenseAttr | undefined {
  const data = storageOf(element.storage)?.create(values.length);
  if (!data || !values.every((v) => holds(element, v, isUnsigned))) return undefined;
  const small = smallFloats[element.scalar];
  const stored = (v: number): number => (small ? toSmallFloat(v, ...small) : v);
  values.forEach((v, i) => (data[i] = typeof data[i] === "bigint" ? BigInt(v) : stored(v)));
  const type = tensorType(element.storage, [values.length]);
  return { kind: "dense", type, splat: values.length === 1, data };
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

/**
 * Up to LLVM 19 the amounts were a tensor of N x 2 or 2N numbers, and what to pad with a constant of rank 0. It may be
 * left out: then it is the zero point of integers, or zero.
 */
export function upgradePad({ operandTypes, constants, attributes }: OldOp): Upgraded | undefined {
  const [input, padding, value] = operandTypes;
  const element = elementOf(input);
  const amounts = padding?.kind === "shape" ? 1 : shapeFrom(constants[1]);
  if (element === undefined || amounts === undefined) return undefined;
  if (value) return overruled(attributes, amounts, ofOneElement(constants[2]) ?? 2);
  const names = element.kind === "float" ? ["pad_const"] : ["pad_const", "input_zp"];
  const given = take(attributes, ...names);
  const constant = constantOf(element, [given.value ?? 0]);
  return constant && { attributes: given.rest, keeps: 1, operands: [amounts, constant] };
}

type Operand = Upgraded["operands"][number];

/** Producers gave the zero point beside the operand that says with what to pad. */
function overruled(attributes: Attributes, amounts: Operand, value: Operand): Upgraded | undefined {
  const { value: zero, rest } = take(attributes, "input_zp");
  if (zero === undefined && amounts === 1 && value === 2) return undefined;
  const said = zero === undefined ? {} : { overruled: "pad_const" };
  return { attributes: rest, keeps: 1, operands: [amounts, value], ...said };
}

/** The numbers of a constant as a shape, unless there are more than any tensor has axes. */
function shapeFrom(dense: DenseAttr | undefined): Operand | undefined {
  const count = dense && elements(dense.type.shape ?? []);
  if (count === undefined || count > 128) return undefined;
  return { kind: "shape", values: Array.from({ length: count }, (_, i) => Number(denseAt(dense!, i))) };
}

/** A constant of rank 0 as one of rank 1; undefined for any other. */
const ofOneElement = (dense: DenseAttr | undefined): DenseAttr | undefined =>
  dense?.type.shape?.length === 0 ? { ...dense, type: tensorType(dense.type.element, [1]) } : undefined;

// Zero points of products and pools

/** The type of accumulators where a text says none: the narrowest that the specification has for the input. */
const accumulators: Readonly<Record<string, string>> = {
  ...{ i8: "i32", i16: "i48", f16: "f16", bf16: "f32", f32: "f32", f8E4M3FN: "f16", f8E5M2: "f16" },
};

/** How an op with zero points was spelled: how many operands it had, and the operand whose elements each zero point has. */
interface ZeroPoints {
  readonly before: number;
  readonly zeros: Readonly<Record<string, number>>;
  /** For an op that has `acc_type`: what goes before `accumulators`. */
  readonly accumulates?: Readonly<Record<string, string>>;
}

/** Zero points as operands; the type of the accumulator where there is none. */
export const upgradeZeroPoints =
  ({ before, zeros, accumulates }: ZeroPoints) =>
  ({ operandTypes, attributes }: OldOp): Upgraded | undefined => {
    let rest = attributes;
    const operands = Object.entries(zeros).map(([name, of]) => {
      const found = take(rest, name);
      rest = found.rest;
      const element = elementOf(operandTypes[of]);
      return element && constantOf(element, [found.value ?? 0]);
    });
    const isOld = operandTypes.length === before && operands.every((d) => d !== undefined);
    if (!isOld) return undefined;
    const input = elementOf(operandTypes[0])!.scalar;
    const text = rest["acc_type"] ? undefined : (accumulates?.[input] ?? accumulators[input]);
    if (!accumulates || text === undefined) return { attributes: rest, operands };
    const type: Attr = { kind: "type", type: { kind: "other", text } };
    return { attributes: { ...rest, acc_type: type }, operands };
  };

/** The size of the result was given beside its type. */
export function withoutOutShape(
  upgraded: Upgraded | undefined,
  { resultTypes }: OldOp,
): Upgraded | undefined {
  const [given, type] = [listOf(upgraded?.attributes["out_shape"]), resultTypes[0]];
  const shape = type?.kind === "tensor" ? type.shape : undefined;
  const isSaid = given?.every((d, i) => d < 0 || !shape || shape[i]! < 0 || d === shape[i]) ?? false;
  return upgraded && isSaid
    ? { ...upgraded, attributes: without(upgraded.attributes, "out_shape") }
    : upgraded;
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
