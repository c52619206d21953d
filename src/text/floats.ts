// Floats narrower than binary32 by their bits, and floats as the shortest text that reads back to the same bits.
import type { ElementType } from "../support/element-type.ts";
import { smallFloats } from "./elements.ts";

const f64 = new Float64Array(1);
const u64 = new BigUint64Array(f64.buffer);
const f32 = new Float32Array(1);
const u32 = new Uint32Array(f32.buffer);

/** Binary exponent of a positive normal double. */
function exponentOf(v: number): number {
  f64[0] = v;
  return Number(u64[0]! >> 52n) - 1023;
}

function roundEven(v: number): number {
  const floor = Math.floor(v);
  const rest = v - floor;
  return rest > 0.5 || (rest === 0.5 && floor % 2 !== 0) ? floor + 1 : floor;
}

/** Bits of `v` rounded to nearest even in a format of `e` exponent and `m` mantissa bits. */
export function toSmallFloat(v: number, e: number, m: number): number {
  const sign = (Object.is(v, -0) || v < 0 ? 1 : 0) << (e + m);
  const infinity = (2 ** e - 1) << m;
  if (Number.isNaN(v)) return sign | infinity | (1 << (m - 1));
  const bias = 2 ** (e - 1) - 1;
  const magnitude = Math.abs(v);
  if (magnitude === 0 || magnitude === Infinity) return sign | (magnitude && infinity);
  const exponent = Math.max(exponentOf(magnitude), 1 - bias);
  if (exponent > bias) return sign | infinity;
  // The hidden bit of the significand carries into the exponent field, so rounding up to the next power is right.
  const significand = roundEven(magnitude / 2 ** (exponent - m));
  return sign | (((exponent + bias - 1) << m) + significand);
}

export function fromSmallFloat(bits: number, e: number, m: number): number {
  const field = (bits >> m) & (2 ** e - 1);
  const fraction = bits & (2 ** m - 1);
  const sign = (bits >> (e + m)) & 1 ? -1 : 1;
  if (field === 2 ** e - 1) return fraction ? NaN : sign * Infinity;
  const bias = 2 ** (e - 1) - 1;
  const significand = field === 0 ? fraction : fraction + 2 ** m;
  return sign * significand * 2 ** (Math.max(field, 1) - bias - m);
}

/** The text of a float given by its stored value: bits for the small ones, a number otherwise. */
export function floatText(stored: number, bits: () => bigint, element: ElementType): string {
  const small = smallFloats[element.text];
  if (element.bits === 8) return hexBits(bits(), 8);
  const value = small ? fromSmallFloat(stored, ...small) : stored;
  if (!Number.isFinite(value)) return hexBits(bits(), element.bits);
  const back = small
    ? (v: number) => fromSmallFloat(toSmallFloat(v, ...small), ...small)
    : element.bits === 32
      ? Math.fround
      : (v: number) => v;
  return withDot(shortest(value, back));
}

/** Bits of a number in a format, for hexadecimal text. */
export function floatBits(value: number, element: ElementType): bigint {
  const small = smallFloats[element.text];
  if (small) return BigInt(toSmallFloat(value, ...small));
  f64[0] = value;
  f32[0] = value;
  return element.bits === 64 ? u64[0]! : BigInt(u32[0]!);
}

const hexBits = (bits: bigint, width: number): string =>
  `0x${bits
    .toString(16)
    .toUpperCase()
    .padStart(width / 4, "0")}`;

function shortest(value: number, back: (v: number) => number): string {
  if (Object.is(value, -0)) return "-0";
  for (let digits = 1; digits <= 9; digits++) {
    const text = value.toPrecision(digits);
    if (back(Number(text)) === value) return String(Number(text));
  }
  return String(value);
}

/** MLIR wants a dot in every decimal float. */
function withDot(text: string): string {
  if (text.includes(".")) return text;
  const e = text.indexOf("e");
  return e < 0 ? `${text}.0` : `${text.slice(0, e)}.0${text.slice(e)}`;
}
