// Element types of tensors: what a scalar's name says about its bits, and where its values are stored.

/** A scalar type whose values can be read and stored. */
export interface Element {
  readonly text: string;
  readonly kind: "integer" | "float";
  readonly bits: number;
  /** `any`: signless; values may be written as signed or as unsigned numbers. */
  readonly sign: "any" | "signed" | "unsigned";
  /** The name under which `storageOf` has the array for it. */
  readonly storage: string;
}

/** Exponent and mantissa bits of the floats kept as bits. */
export const smallFloats: Readonly<Record<string, readonly [exponent: number, mantissa: number]>> = {
  f16: [5, 10],
  bf16: [8, 7],
};

const floats = new Map<string, number>([
  ["f16", 16],
  ["bf16", 16],
  ["f32", 32],
  ["f64", 64],
  ["f8E4M3FN", 8],
  ["f8E5M2", 8],
]);

const widths = new Set([1, 4, 8, 16, 32, 48, 64]);
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

export function elementOf(text: string): Element | undefined {
  const bits = floats.get(text);
  if (bits) return { text, kind: "float", bits, sign: "any", storage: text };
  if (text === "index") return { text, kind: "integer", bits: 64, sign: "signed", storage: "i64" };
  const [, prefix, digits] = /^([su]?)i(\d+)$/.exec(text) ?? [];
  const width = Number(digits);
  if (!widths.has(width)) return undefined;
  const sign = prefix === "u" ? "unsigned" : prefix === "s" ? "signed" : "any";
  return { text, kind: "integer", bits: width, sign, storage: integerStorage(width, sign) };
}

function integerStorage(width: number, sign: Element["sign"]): string {
  if (width === 1) return "i1";
  const held = width === 4 ? 8 : width === 48 ? 64 : width;
  return sign === "unsigned" ? `ui${held}` : `i${held}`;
}

/** Bytes of one element in a blob; i1 is packed instead, eight to a byte. */
export const blobBytes = (element: Element): number => Math.ceil(element.bits / 8);
