// Constants as text: a splat, a nested list, or a blob when the list would be long.
import type { DenseAttr } from "../ir/attributes.ts";
import { typeText } from "../ir/types.ts";
import type { TypedArray } from "../support/tensor.ts";
import type { ElementType } from "../support/element-type.ts";
import { blobBytes, elementOf } from "./elements.ts";
import { floatText } from "./floats.ts";

/** Lists of more elements are printed as a blob, as MLIR does. */
const longestList = 64;

export function denseText(dense: DenseAttr): string {
  const element = elementOf(dense.type.element.text);
  if (!element) throw new Error(`a constant of ${typeText(dense.type)} has no text`);
  return `dense<${contents(dense, element)}> : ${typeText(dense.type)}`;
}

function contents({ splat, data, type }: DenseAttr, element: ElementType): string {
  if (data.length === 0) return "";
  const item = itemText(data, element);
  if (splat) return item(0);
  return data.length > longestList ? `"0x${blobText(data, element)}"` : nested(type.shape ?? [], item);
}

function nested(shape: readonly number[], item: (i: number) => string): string {
  let next = 0;
  const level = (depth: number): string => {
    if (depth === shape.length) return item(next++);
    return `[${Array.from({ length: shape[depth]! }, () => level(depth + 1)).join(", ")}]`;
  };
  return level(0);
}

/** Text of element `i`. */
function itemText(data: TypedArray, element: ElementType): (i: number) => string {
  if (element.bits === 1) return (i) => (data[i] ? "true" : "false");
  if (element.kind === "integer") return (i) => String(data[i]);
  const bytes = bytesOf(data);
  const width = data.BYTES_PER_ELEMENT;
  const bits = (i: number) => BigInt(`0x${hex(bytes.slice(i * width, (i + 1) * width).reverse())}`);
  return (i) => floatText(Number(data[i]), () => bits(i), element);
}

const bytesOf = (data: TypedArray): Uint8Array =>
  new Uint8Array(data.buffer, data.byteOffset, data.byteLength);

function blobText(data: TypedArray, element: ElementType): string {
  if (element.bits === 1) return hex(packed(data));
  const width = blobBytes(element);
  const bytes = bytesOf(data);
  if (width === data.BYTES_PER_ELEMENT) return hex(bytes);
  const narrow = new Uint8Array(data.length * width);
  for (let i = 0; i < narrow.length; i++) {
    narrow[i] = bytes[Math.floor(i / width) * data.BYTES_PER_ELEMENT + (i % width)]!;
  }
  return hex(narrow);
}

/** Booleans, eight to a byte, low bit first. */
function packed(data: TypedArray): Uint8Array {
  const bytes = new Uint8Array(Math.ceil(data.length / 8));
  for (let i = 0; i < data.length; i++) if (data[i]) bytes[i >> 3]! |= 1 << (i & 7);
  return bytes;
}

const digits = [..."0123456789ABCDEF"].map((c) => c.charCodeAt(0));

function hex(bytes: Uint8Array): string {
  const out = new Uint8Array(bytes.length * 2);
  for (let i = 0; i < bytes.length; i++) {
    out[2 * i] = digits[bytes[i]! >> 4]!;
    out[2 * i + 1] = digits[bytes[i]! & 15]!;
  }
  return new TextDecoder("latin1").decode(out);
}
