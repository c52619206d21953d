// Numbers that somebody typed, as a tensor.
import { elementType } from "../support/element-type.ts";
import { isSmallFloat, storeFloats } from "../support/small-floats.ts";
import type { Tensor } from "../support/tensor.ts";
import { zeros } from "../support/tensor.ts";

/** A parameter that is to be filled. */
interface Wanted {
  readonly name: string;
  readonly type: string;
  readonly shape: readonly number[];
}

/**
 * The tensor of a text such as `1, 2 -3`: numbers in row-major order, which begin again after the last of them, so that one number
 * fills a tensor. A text where a word is no number of the type.
 */
export function typedTensor(text: string, { name, type, shape }: Wanted): Tensor | string {
  const words = text.split(/[\s,;[\]]+/).filter((word) => word !== "");
  if (words.length === 0) return `${name} has no numbers`;
  const wrong = words.find((word) => !isNumberOf(word, type));
  if (wrong !== undefined) return `${name}: ${wrong.slice(0, 40)} is no number of type ${type}`;
  const tensor = zeros(type, shape);
  const word = (i: number): string => words[i % words.length]!;
  const { data } = tensor;
  if (isSmallFloat(type)) {
    const numbers = Float32Array.from({ length: data.length }, (_, i) => floatOf(word(i)));
    storeFloats(type, numbers, data);
  } else if (data instanceof BigInt64Array || data instanceof BigUint64Array)
    for (let i = 0; i < data.length; i++) data[i] = BigInt(word(i));
  else for (let i = 0; i < data.length; i++) data[i] = floatOf(word(i));
  return tensor;
}

const specials: Readonly<Record<string, number>> = { nan: NaN, inf: Infinity, "-inf": -Infinity };

const floatOf = (word: string): number => specials[word.toLowerCase()] ?? Number(word);

function isNumberOf(word: string, type: string): boolean {
  const { kind, bits, sign } = elementType(type);
  if (kind === "float") return word.toLowerCase() in specials || Number.isFinite(Number(word));
  if (!/^-?\d+$/.test(word)) return false;
  const isUnsigned = sign === "unsigned" || bits === 1;
  const value = BigInt(word);
  return value === (isUnsigned ? BigInt.asUintN(bits, value) : BigInt.asIntN(bits, value));
}
