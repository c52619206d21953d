// Halves as bits.
import { storeFloats } from "../../../src/support/small-floats.ts";

/** Numbers rounded to f16, as the bits that texts have. */
export function floatsToBits(numbers: readonly number[]): Uint16Array {
  const bits = new Uint16Array(numbers.length);
  storeFloats("f16", Float32Array.from(numbers), bits);
  return bits;
}
