// Storing one value into a typed array, by element type: wrapping, rounding, or raw bits.
import { storageOf, type TypedArray } from "../support/tensor.ts";
import type { ElementType } from "../support/element-type.ts";
import { formatOf, toSmallFloat } from "../support/small-floats.ts";

/** How values of one element type go into an array. */
export interface Writer {
  readonly put: (i: number, value: number) => void;
  readonly putBits: (i: number, bits: bigint) => void;
}

export const writerOf = (element: ElementType, data: TypedArray): Writer =>
  element.kind === "float" ? floatWriter(element, data) : integerWriter(element, data);

function floatWriter(element: ElementType, data: TypedArray): Writer {
  const putBits = bitsWriter(data, element.bits);
  const small = formatOf(element.text);
  // Numbers go through a float array, bits past it: a float array may quieten a NaN.
  const put = (i: number, value: number): void => {
    data[i] = small ? toSmallFloat(value, ...small) : value;
  };
  return { put, putBits };
}

function bitsWriter(data: TypedArray, bits: number): Writer["putBits"] {
  const view = storageOf(`ui${bits}`)!.view(data.buffer, data.byteOffset, data.length);
  return bits === 64 ? (i, value) => void (view[i] = value) : (i, value) => void (view[i] = Number(value));
}

function integerWriter(element: ElementType, data: TypedArray): Writer {
  const { bits } = element;
  if (data instanceof BigInt64Array || data instanceof BigUint64Array) {
    const fit = element.sign === "unsigned" ? BigInt.asUintN : BigInt.asIntN;
    const putBits = (i: number, value: bigint): void => void (data[i] = fit(bits, value));
    return { put: (i, value) => putBits(i, BigInt(value)), putBits };
  }
  const put = (i: number, value: number): void => void (data[i] = narrow(value, element));
  return { put, putBits: (i, value) => put(i, Number(value)) };
}

/** Values outside of a width of less than a byte wrap by hand; the arrays do it for the others. */
function narrow(value: number, { bits, sign }: ElementType): number {
  if (bits === 1) return value & 1;
  if (bits !== 4) return value;
  return sign === "unsigned" ? value & 15 : (value << 28) >> 28;
}
