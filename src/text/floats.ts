// Floats narrower than binary32 by their bits, and floats as the shortest text that reads back to the same bits.
import type { ElementType } from "../support/element-type.ts";
import { formatOf, fromSmallFloat, toSmallFloat } from "../support/small-floats.ts";

const f64 = new Float64Array(1);
const u64 = new BigUint64Array(f64.buffer);
const f32 = new Float32Array(1);
const u32 = new Uint32Array(f32.buffer);

/** The text of a float given by its stored value: bits for the small ones, a number otherwise. */
export function floatText(stored: number, bits: () => bigint, element: ElementType): string {
  const small = formatOf(element.text);
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
  const small = formatOf(element.text);
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
