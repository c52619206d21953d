// Input sets for running and verifying: edge values first, then seeded random values; or all there are.
import { elements, storageOf, zeros, type Tensor } from "../support/tensor.ts";
import {
  edgePatterns,
  limitsOf,
  random,
  randomPatterns,
  storing,
  type Pattern,
  type Random,
} from "./patterns.ts";

/** A tensor to fill. */
export interface Shaped {
  readonly type: string;
  readonly shape: readonly number[];
}

/** A full set of inputs, and the name of what is special about it. */
export interface Sample {
  readonly name: string;
  readonly tensors: readonly Tensor[];
}

/** `count` sets: each edge pattern once, then random ones. */
export function samples(params: readonly Shaped[], count: number, seed: number): Sample[] {
  const rng = random(seed);
  const edges = Object.entries(edgePatterns);
  const others = Object.entries(randomPatterns);
  return Array.from({ length: count }, (_, i) => {
    const [name, pattern] = edges[i] ?? others[(i - edges.length) % others.length]!;
    return { name, tensors: params.map((param) => fill(param, pattern, rng)) };
  });
}

/** One random set, uniform over each type. */
export const randomSet = (params: readonly Shaped[], seed: number): Tensor[] => {
  const rng = random(seed);
  return params.map((param) => fill(param, randomPatterns["uniform"]!, rng));
};

/** Every possible input, when all inputs together have at most 16 bits; otherwise undefined. */
export function allInputs(params: readonly Shaped[]): Sample[] | undefined {
  const sizes = params.flatMap((p) =>
    new Array<number>(Math.min(17, elements(p.shape))).fill(choices(p.type)),
  );
  const total = sizes.reduce((product, size) => product * size, 1);
  if (params.length === 0 || total > 65536) return undefined;
  return Array.from({ length: total }, (_, code) => ({
    name: `input ${code}`,
    tensors: decode(params, code),
  }));
}

/**
 * The inputs of a function whose lanes are all the same function of their lanes: every combination of values that one lane
 * can have, numbered from 0. Tensors hold stretches of the number line, which begins again after its end.
 */
export interface LaneValues {
  /** How many combinations there are. */
  readonly count: number;
  /** Lanes of each tensor. */
  readonly size: number;
  /** Each set starts so much after the one before; with 1, every lane sees every combination. */
  readonly stride: number;
  /** The tensors whose first lane has this number. */
  readonly from: (number: number) => Tensor[];
}

/** More lanes than that are not tried: longer strides keep below it, and every combination is still seen by some lanes. */
const mostLanes = 2 ** 23;

/** Undefined when a lane has more than 65,536 combinations, or tensors differ in size. */
export function allLaneValues(params: readonly Shaped[]): LaneValues | undefined {
  const [size = 0, ...others] = params.map(({ shape }) => elements(shape));
  const count = params.reduce((product, { type }) => product * choices(type), 1);
  if (size === 0 || count > 65536 || others.some((other) => other !== size)) return undefined;
  const lines = params.map((param, i) => {
    const below = params.slice(0, i).reduce((product, { type }) => product * choices(type), 1);
    const line = { type: param.type, shape: [count + size] };
    return numbered(line, (number) => Math.floor((number % count) / below) % choices(param.type)).data;
  });
  const from = (number: number) =>
    params.map(({ type, shape }, i) => {
      const start = number % count;
      return { type, shape, data: lines[i]!.subarray(start, start + size) };
    });
  return { count, size, stride: Math.ceil((count * size) / mostLanes), from };
}

/** The sets that show lanes all their values. */
export const laneSamples = ({ count, stride, from }: LaneValues): Sample[] =>
  Array.from({ length: Math.ceil(count / stride) }, (_, i) => ({
    name: `values from number ${i * stride} on`,
    tensors: from(i * stride),
  }));

/** How many values a type has. */
function choices(type: string): number {
  const { low, high, float } = limitsOf(type);
  return float ? 2 ** (8 * storageOf(type)!.bytes) : high - low + 1;
}

/** Input number `code` in the enumeration of all inputs: its digits, lane by lane. */
function decode(params: readonly Shaped[], code: number): Tensor[] {
  let rest = code;
  return params.map((param) => {
    const count = choices(param.type);
    return numbered(param, () => {
      const digit = rest % count;
      rest = (rest - digit) / count;
      return digit;
    });
  });
}

/** A tensor of a type of at most 16 bits, from the numbers of its values; floats are numbered by their bits. */
function numbered(param: Shaped, numberAt: (index: number) => number): Tensor {
  const tensor = zeros(param.type, param.shape);
  const { low, float } = limitsOf(param.type);
  for (let i = 0; i < tensor.data.length; i++) tensor.data[i] = (float ? 0 : low) + numberAt(i);
  return tensor;
}

function fill(param: Shaped, pattern: Pattern, rng: Random): Tensor {
  const tensor = zeros(param.type, param.shape);
  const bounds = limitsOf(param.type);
  const columns = param.shape.at(-1) ?? 1;
  const valueAt = pattern(bounds, rng);
  const store = storing(tensor.data, param.type);
  for (let index = 0; index < tensor.data.length; index++) {
    const value = valueAt({ index, column: index % columns, columns });
    store(index, bounds.float ? value : Math.min(bounds.high, Math.max(bounds.low, value)));
  }
  return tensor;
}
