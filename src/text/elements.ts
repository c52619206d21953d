// Element types as text has them: which names there are, and how wide their elements are in a blob.
import { elementType, type ElementType } from "../support/element-type.ts";

const scalarName = /^(?:[su]?i[1-9]\d{0,7}|index|none|bf16|tf32|f(?:16|32|64|80|128)|f[468]E\d+M\d+\w*)$/;

/** True for the name of a builtin scalar type, stored by us or not. */
export const isScalarName = (text: string): boolean => scalarName.test(text);

/** Names to suggest for a misspelled element type. */
export const commonScalars = [
  "i1",
  "i4",
  "i8",
  "i16",
  "i32",
  "i48",
  "i64",
  "f16",
  "bf16",
  "f32",
  "f64",
  "index",
];

/** The type of a name, when it is a scalar type whose values can be read and stored. */
export function elementOf(text: string): ElementType | undefined {
  const type = elementType(text);
  return type.kind === "opaque" || type.quantization ? undefined : type;
}

/** Bytes of one element in a blob; i1 is packed instead, eight to a byte. */
export const blobBytes = (element: ElementType): number => Math.ceil(element.bits / 8);
