// Floats of 16 bits as lanes see them: halfwords of bits that become binary32 numbers, and binary32 numbers that become bits.
import { fromSmallFloat, smallFloats, toSmallFloat } from "../support/small-floats.ts";
import type { Expr } from "./expr.ts";
import { apply, constant } from "./expr.ts";
import { wrap } from "./numbers.ts";
import type { Operation } from "./operation.ts";
import {
  add,
  and,
  bitsFloat,
  convert,
  eq,
  extendVocabulary,
  floatBits,
  le,
  lt,
  magnitude,
  min,
  mul,
  not,
  or,
  sar,
  select,
  shl,
  sub,
} from "./vocabulary.ts";

const word = (v: number): Expr => constant("i32", v);
const number = (v: number): Expr => constant("f32", v);
const isNan = (a: Expr): Expr => not(eq(a, a));

/** The upper bits of a word, rounded to nearest even where `dropped` bits are cut off. */
function withoutLow(bits: Expr, dropped: number): Expr {
  const odd = and(sar(bits, word(dropped)), word(1));
  return sar(add(add(bits, word(2 ** (dropped - 1) - 1)), odd), word(dropped));
}

/** Bits of NaN, whatever its sign and payload were: exponent and first bit of the fraction set. */
const quiet = (a: Expr, nan: number, bits: Expr): Expr => convert("i16", select(isNan(a), word(nan), bits));

// binary16: 5 bits of exponent, 10 of the fraction

/** Exponents of binary32 and of binary16 are 112 apart: moved up by a product, which normalizes subnormals. */
function halfToFloat(h: Expr): Expr {
  const wide = convert("i32", h);
  const rest = and(wide, word(0x7fff));
  const aligned = shl(rest, word(13));
  const finite = floatBits(mul(bitsFloat(aligned), number(2 ** 112)));
  const unsigned = select(le(word(0x7c00), rest), or(aligned, word(0x7f800000)), finite);
  return bitsFloat(or(unsigned, shl(and(wide, word(-0x8000)), word(16))));
}

/** Below the least normal half, 2^-14, a sum with 0.5 rounds at 2^-24, where subnormal halves end. */
function floatToHalf(a: Expr): Expr {
  const positive = magnitude(a);
  const subnormal = sub(floatBits(add(positive, number(0.5))), floatBits(number(0.5)));
  const normal = sub(withoutLow(floatBits(positive), 13), word(112 * 2 ** 10));
  const unsigned = select(lt(positive, number(2 ** -14)), subnormal, min(normal, word(0x7c00)));
  return quiet(a, 0x7e00, or(unsigned, and(sar(floatBits(a), word(16)), word(-0x8000))));
}

// bfloat16: the upper half of binary32

const bfloatToFloat = (h: Expr): Expr => bitsFloat(shl(convert("i32", h), word(16)));
const floatToBfloat = (a: Expr): Expr => quiet(a, 0x7fc0, withoutLow(floatBits(a), 16));

interface Format {
  readonly name: string;
  readonly type: "f16" | "bf16";
  readonly read: (bits: Expr) => Expr;
  readonly written: (a: Expr) => Expr;
}

const formats: readonly Format[] = [
  { name: "half", type: "f16", read: halfToFloat, written: floatToHalf },
  { name: "bfloat", type: "bf16", read: bfloatToFloat, written: floatToBfloat },
];

const operations = formats.flatMap(({ name, type, read, written }): Operation[] => {
  const [exponent, mantissa] = smallFloats[type]!;
  return [
    {
      name: `${name}_to_float`,
      summary: `The number with these bits as ${type}.`,
      evaluate: () => (h) => fromSmallFloat(h! & 0xffff, exponent, mantissa),
      define: ([h]) => read(h!),
    },
    {
      name: `float_to_${name}`,
      summary: `The bits of a float rounded to nearest even as ${type}.`,
      evaluate: () => (a) => wrap("i16", toSmallFloat(a!, exponent, mantissa)),
      define: ([a]) => written(a!),
    },
  ];
});

extendVocabulary(operations);

const nameOf = (type: string): string => formats.find((f) => f.type === type)!.name;

/** The number that bits, an i16, stand for in a small float type. */
export const numberOfBits = (type: string, bits: Expr): Expr =>
  apply(`${nameOf(type)}_to_float`, "f32", bits);

/** The bits, an i16, of an f32 rounded to nearest even in a small float type. */
export const bitsOfNumber = (type: string, a: Expr): Expr => apply(`float_to_${nameOf(type)}`, "i16", a);
