// Constants written as a blob: little-endian bytes in hexadecimal, straight into the array's memory.
import type { DenseAttr } from "../ir/attributes.ts";
import { typeText, type TensorType } from "../ir/types.ts";
import { elements, storageOf, type TypedArray } from "../support/tensor.ts";
import type { ElementType } from "../support/element-type.ts";
import { refuse, type Bytes } from "./payload-error.ts";
import { blobBytes } from "./elements.ts";

/** Value of a hexadecimal digit by its character code; 255 for other characters. */
const digitOf = new Uint8Array(256).fill(255);
for (const [value, c] of [..."0123456789abcdef"].entries()) {
  digitOf[c.charCodeAt(0)] = value;
  digitOf[c.toUpperCase().charCodeAt(0)] = value;
}

/** The byte two characters stand for, by both of their codes at once; -1 when one is no digit. Made on first use. */
let pairs: Int16Array | undefined;

function makePairs(): Int16Array {
  const table = new Int16Array(65536).fill(-1);
  for (let high = 0; high < 256; high++) {
    if (digitOf[high] === 255) continue;
    for (let low = 0; low < 256; low++) {
      if (digitOf[low] !== 255) table[high | (low << 8)] = (digitOf[high]! << 4) | digitOf[low]!;
    }
  }
  return table;
}

const window = 16384;

/**
 * Fills `out` from two digits a byte; returns the offset of the first character that is no digit, or -1. Works in
 * windows copied to an aligned array, so that a pair of characters is one read.
 */
function decodeHex(bytes: Uint8Array, start: number, out: Uint8Array): number {
  const table = (pairs ??= makePairs());
  const codes = new Uint16Array(Math.min(window, out.length));
  const characters = new Uint8Array(codes.buffer);
  for (let done = 0; done < out.length; done += window) {
    const n = Math.min(window, out.length - done);
    const from = start + 2 * done;
    characters.set(bytes.subarray(from, from + 2 * n));
    if (decodeWindow(table, codes, out, done, n) < 0) return firstNonDigit(bytes, from);
  }
  return -1;
}

function decodeWindow(table: Int16Array, codes: Uint16Array, out: Uint8Array, at: number, n: number): number {
  let wrong = 0;
  for (let i = 0; i < n; i++) {
    const byte = table[codes[i]!]!;
    wrong |= byte;
    out[at + i] = byte;
  }
  return wrong;
}

function firstNonDigit(bytes: Uint8Array, from: number): number {
  let k = from;
  while (digitOf[bytes[k]!]! < 16) k++;
  return k;
}

/** The digits of a blob in quotes: `"0x..."`. */
export function blobDigits({ bytes, start, end }: Bytes): Bytes {
  const close = bytes.indexOf(34, start + 1);
  if (bytes[start + 1] !== 48 || bytes[start + 2] !== 120) {
    refuse("payload/blob", "a string of values is a blob, which starts with 0x", start, end);
  }
  if (close < 0 || close >= end)
    refuse("syntax/unterminated-string", "this string is not closed", start, start + 1);
  const digits = close - start - 3;
  if (digits % 2)
    refuse("payload/blob", `a blob has two digits a byte, and this one has ${digits}`, start, close + 1);
  return { bytes, start: start + 3, end: close };
}

/** Decodes `"0x..."`; the bytes of one element make a splat. */
export function decodeBlob(
  at: Bytes,
  type: TensorType,
  shape: readonly number[],
  element: ElementType,
): DenseAttr {
  const digits = blobDigits(at);
  const count = elements(shape);
  const size = (digits.end - digits.start) / 2;
  const splat = isSplat(digits, size, count, element);
  const length = splat ? 1 : count;
  const wanted = element.bits === 1 ? Math.ceil(length / 8) : length * blobBytes(element);
  if (size !== wanted) {
    refuse(
      "payload/count",
      `${typeText(type)} takes ${wanted} bytes, and this blob has ${size}`,
      at.start,
      digits.end + 1,
    );
  }
  return { kind: "dense", type, splat: length === 1, data: decodeElements(digits, length, element) };
}

function isSplat({ bytes, start }: Bytes, size: number, count: number, element: ElementType): boolean {
  if (element.bits !== 1) return size === blobBytes(element);
  // Booleans are packed, so one byte is a splat only when all its bits are equal.
  const byte = (digitOf[bytes[start]!]! << 4) | digitOf[bytes[start + 1]!]!;
  return size === 1 && (byte === 0 || byte === 255 || count === 1);
}

/** The elements in a run of digits of the right length. */
export function decodeElements(digits: Bytes, length: number, element: ElementType): DenseAttr["data"] {
  const data = storageOf(element.storage)!.create(length);
  const direct = element.bits === data.BYTES_PER_ELEMENT * 8;
  const raw = direct
    ? new Uint8Array(data.buffer, data.byteOffset, data.byteLength)
    : new Uint8Array((digits.end - digits.start) / 2);
  const wrong = decodeHex(digits.bytes, digits.start, raw);
  if (wrong >= 0) refuse("payload/blob", "this is no hexadecimal digit", wrong, wrong + 1);
  if (!direct) spread(raw, data, element);
  return data;
}

/** Elements that fill their storage only in part: packed i1, i4 in a byte, i48 in six. */
function spread(raw: Uint8Array, data: TypedArray, { bits, sign }: ElementType): void {
  if (data instanceof BigInt64Array || data instanceof BigUint64Array) {
    for (let i = 0; i < data.length; i++) data[i] = wide(raw, i * 6, sign === "unsigned");
    return;
  }
  for (let i = 0; i < data.length; i++) {
    if (bits === 1) data[i] = (raw[i >> 3]! >> (i & 7)) & 1;
    else data[i] = sign === "unsigned" ? raw[i]! & 15 : (raw[i]! << 28) >> 28;
  }
}

function wide(raw: Uint8Array, at: number, unsigned: boolean): bigint {
  let value = 0n;
  for (let k = 5; k >= 0; k--) value = (value << 8n) | BigInt(raw[at + k]!);
  return unsigned ? value : BigInt.asIntN(48, value);
}
