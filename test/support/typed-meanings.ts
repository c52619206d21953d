// What ops that read signs compute, on plain numbers: apart from the records, so that both can be wrong only alike by chance.
import type { Op } from "../../src/ir/graph.ts";
import { elementType } from "../../src/support/element-type.ts";
import { floatsOf, isSmallFloat, rounded } from "../../src/support/small-floats.ts";
import type { Tensor } from "../../src/support/tensor.ts";

type Meaning = (op: Op, inputs: readonly Tensor[]) => number[];

/** The elements as numbers. */
export const numbers = ({ type, data }: Tensor): number[] =>
  isSmallFloat(type) ? [...floatsOf(type, data)] : Array.from(data, Number);

const each2 =
  (f: (a: number, b: number) => number): Meaning =>
  (_, [a, b]) => {
    const others = numbers(b!);
    return numbers(a!).map((v, i) => f(v, others[i]!));
  };

const number = (op: Op, name: string): number => {
  const attr = op.attributes[name];
  return attr?.kind === "int" || attr?.kind === "float" ? Number(attr.value) : NaN;
};

/** Rows of the examples: the last of two axes. */
function rows(tensor: Tensor): number[][] {
  const [count, length] = tensor.shape as [number, number];
  const all = numbers(tensor);
  return Array.from({ length: count }, (_, r) => all.slice(r * length, (r + 1) * length));
}

/** NaN wins, as the examples have it. */
const most = (row: readonly number[]): number => row.reduce((a, b) => Math.max(a, b));
const least = (row: readonly number[]): number => row.reduce((a, b) => Math.min(a, b));

const range = (type: string): [low: number, high: number] => {
  const { bits, sign } = elementType(type);
  return sign === "unsigned" ? [0, 2 ** bits - 1] : [-(2 ** (bits - 1)), 2 ** (bits - 1) - 1];
};

const roundEven = (v: number): number => {
  const floor = Math.floor(v);
  const half = v - floor === 0.5;
  return half ? floor + (floor % 2 === 0 ? 0 : 1) : Math.round(v);
};

function castLong(type: string, v: bigint): number {
  const { bits, sign } = elementType(type);
  if (bits === 1) return Number(v !== 0n);
  return Number(sign === "unsigned" ? BigInt.asUintN(bits, v) : BigInt.asIntN(bits, v));
}

function castTo(type: string, from: string, v: number): number {
  const { kind, bits, sign } = elementType(type);
  if (kind === "float") return type === "f32" ? Math.fround(v) : rounded(type, v);
  if (bits === 1) return v === 0 ? 0 : 1;
  if (elementType(from).kind === "float") {
    const [low, high] = range(type);
    return Number.isNaN(v) ? 0 : Math.min(high, Math.max(low, roundEven(v)));
  }
  return Number(sign === "unsigned" ? BigInt.asUintN(bits, BigInt(v)) : BigInt.asIntN(bits, BigInt(v)));
}

const resultType = (op: Op): string => {
  const { type } = op.results[0]!;
  return type.kind === "tensor" ? type.element.storage : "";
};

/** The multiplier and shift of the examples, zero points 0. */
function rescaled(op: Op, [x]: readonly Tensor[]): number[] {
  const [low, high] = range(resultType(op));
  const scale = (v: number): number => Number((BigInt(v) * 20000n + (1n << 19n)) >> 20n);
  return numbers(x!).map((v) => Math.min(high, Math.max(low, scale(v))));
}

/** Ops for which it matters how bits are read; all others move them. */
export const meanings: Readonly<Record<string, Meaning>> = {
  "tosa.equal": each2((a, b) => Number(a === b)),
  "tosa.greater": each2((a, b) => Number(a > b)),
  "tosa.greater_equal": each2((a, b) => Number(a >= b)),
  "tosa.maximum": each2(Math.max),
  "tosa.minimum": each2(Math.min),
  "tosa.clamp": (op, [x]) =>
    numbers(x!).map((v) => Math.min(number(op, "max_val"), Math.max(number(op, "min_val"), v))),
  "tosa.reduce_max": (_, [x]) => rows(x!).map(most),
  "tosa.reduce_min": (_, [x]) => rows(x!).map(least),
  "tosa.argmax": (_, [x]) =>
    rows(x!).map((row) => row.findIndex((v) => Object.is(v, most(row)) || v === most(row))),
  "tosa.cast": (op, [x]) => {
    const { type, data } = x!;
    const to = resultType(op);
    // Doubles do not hold every integer of 64 bits.
    if (data instanceof BigInt64Array) return Array.from(data, (v) => castLong(to, v));
    return numbers(x!).map((v) => castTo(to, type, v));
  },
  "tosa.rescale": rescaled,
};
