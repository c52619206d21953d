// What ops give for seeded inputs: the first elements, how they are spread, and how far they are from real numbers.
import { reals } from "../accuracy/reals.ts";
import type { Arithmetic } from "../interpret.ts";
import { exactly, interpretFunc } from "../interpret.ts";
import type { Func, Value } from "../ir/graph.ts";
import type { TensorType } from "../ir/types.ts";
import { dce } from "../passes/dce.ts";
import { raiseSoftmax } from "../passes/raise-softmax.ts";
import { floatsOf, isSmallFloat } from "../support/small-floats.ts";
import type { Tensor, TypedArray } from "../support/tensor.ts";
import { elements, storageOf, zeros } from "../support/tensor.ts";
import type { Place } from "./lineage.ts";
import { placeOf } from "./lineage.ts";
import type { Errors, Histogram, Values } from "./trace.ts";

/** Functions that hold or read more elements than this are not run. */
const MOST = 2_000_000;
/** Nor are those of which an op reads its operands so often. */
const MOST_WORK = 20_000_000;
const SHOWN = 8;

/** What the ops of a function give for seeded inputs; nothing where that would take long. */
export function valuesIn(func: Func): Map<Place, Values> {
  const results = func.ops.flatMap((op) => op.results).filter(isNumbers);
  const all = [...func.params, ...results];
  const hasRegions = func.ops.some((op) => op.regions.length > 0 || op.record?.traits.includes("effect"));
  if (hasRegions || !all.every(isNumbers) || !isSmall(func, all)) return new Map();
  const inputs = func.params.map((p, i) => seeded(p, i + 1));
  const given = outputsOf(func, results, inputs, exactly);
  const errors = errorsIn(func, inputs);
  return new Map(
    [...given].map(([place, tensor]) => [place, { ...summary(tensor), error: errors.get(place) ?? null }]),
  );
}

/** How far ops are from the same in real numbers, in which a softmax that is recognized is the real one. */
function errorsIn(read: Func, inputs: readonly Tensor[]): Map<Place, Errors> {
  const func = dce.run(raiseSoftmax.run(read, quietly), quietly);
  const results = func.ops
    .filter(({ record }) => !record?.traits.includes("constant"))
    .flatMap((op) => op.results)
    .filter(isMeasured);
  const real = outputsOf(func, results, inputs, reals);
  const found = new Map<Place, Errors>();
  for (const [place, exact] of outputsOf(func, results, inputs, exactly)) {
    const error = errorOf(exact, real.get(place)!);
    if (error) found.set(place, error);
  }
  return found;
}

const quietly = (): void => {};

function outputsOf(func: Func, results: readonly Value[], inputs: readonly Tensor[], arithmetic: Arithmetic) {
  const { outputs } = interpretFunc({ ...func, results }, inputs, arithmetic);
  return new Map(
    results.flatMap(({ owner }, i): [Place, Tensor][] => {
      const place = owner && placeOf(owner);
      return place === undefined ? [] : [[place, outputs[i]!]];
    }),
  );
}

/** Numbers that are stored as what they are. */
const isMeasured = (value: Value): boolean =>
  isNumbers(value) && /^(i8|i16|i32|f32)$/.test((value.type as TensorType).element.storage);

/** Undefined where there are few numbers, or none that is finite. */
function errorOf(exact: Tensor, real: Tensor): Errors | undefined {
  const [got, wanted] = [exact, real].map(({ data }) => data as ArrayLike<number>);
  const distances = Float64Array.from(got!, (v, i) => v - wanted![i]!).filter(Number.isFinite);
  const histogram = histogramOf(distances, false);
  if (!histogram) return undefined;
  const sizes = distances.map(Math.abs);
  return {
    greatest: short(sizes.reduce((a, b) => Math.max(a, b), 0)),
    mean: short(sizes.reduce((a, b) => a + b, 0) / sizes.length),
    histogram,
  };
}

const short = (v: number): number => Number(v.toPrecision(6));

const BARS = 32;

/** How many of some numbers lie in each part of their range; of integers each part has as many. */
function histogramOf(all: ArrayLike<number>, isWhole: boolean): Histogram | null {
  const numbers = Float64Array.from(all).filter(Number.isFinite);
  if (numbers.length <= SHOWN) return null;
  const [from, last] = [numbers.reduce((a, b) => Math.min(a, b)), numbers.reduce((a, b) => Math.max(a, b))];
  const wide = isWhole ? Math.ceil((last - from + 1) / BARS) : (last - from || 1) / BARS;
  const bars = isWhole ? Math.ceil((last - from + 1) / wide) : last === from ? 1 : BARS;
  const cut = (v: number): number => (isWhole ? v : short(v));
  const counts = new Array<number>(bars).fill(0);
  for (const v of numbers) counts[Math.min(bars - 1, Math.floor((v - from) / wide))]!++;
  return { from: cut(from), to: cut(from + wide * bars), counts };
}

/** Inputs of a function whose first elements are mostly large, and whose last are mostly small; undefined where there are very many. */
export function slopingInputs({ params }: Func): Tensor[] | undefined {
  if (!params.every(isNumbers) || params.reduce((sum, p) => sum + sizeOf(p), 0) > MOST) return undefined;
  return params.map((p, i) => seeded(p, i + 1, (x, part) => x ** (2 ** (9 * part - 3))));
}

const isNumbers = ({ type }: Value): boolean =>
  type.kind === "tensor" &&
  type.shape !== undefined &&
  type.shape.every((d) => d > 0) &&
  storageOf(type.element.storage) !== undefined;

const sizeOf = ({ type }: Value): number => elements((type as TensorType).shape!);

function isSmall(func: Func, all: readonly Value[]): boolean {
  const work = func.ops.map(
    ({ operands, results }) => (results[0] ? sizeOrOne(results[0]) : 1) * sizeOrOne(operands[1]),
  );
  const contracts = func.ops.some(({ name }) => /conv|matmul|fft/.test(name));
  return (
    all.reduce((sum, v) => sum + sizeOf(v), 0) <= MOST && (!contracts || Math.max(0, ...work) <= MOST_WORK)
  );
}

const sizeOrOne = (v: Value | undefined): number => (v && isNumbers(v) ? sizeOf(v) : 1);

/** What is made of a random number from 0 to 1, for an element behind so great a part of all. */
type Bend = (x: number, part: number) => number;

/** Numbers of a small generator (xorshift32, Marsaglia 2003): whole bytes, small other integers, floats from -4 to 4, short ones from 0.5. */
function seeded({ type }: Value, seed: number, bend: Bend = (x) => x): Tensor {
  const { element, shape } = type as TensorType;
  const tensor = zeros(element.storage, shape!);
  let state = seed * 2_654_435_761;
  const next = (): number => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
  const data: TypedArray = tensor.data;
  for (let i = 0; i < data.length; i++) {
    if (data instanceof BigInt64Array) data[i] = BigInt(Math.floor(next() * 256) - 128);
    else data[i] = numberFor(element.storage, bend(next(), i / data.length));
  }
  return tensor;
}

/** Bits of 0.5 and of 4. */
const halves: Readonly<Record<string, { readonly from: number; readonly to: number }>> = {
  f16: { from: 0x3800, to: 0x4400 },
  bf16: { from: 0x3f00, to: 0x4080 },
};

function numberFor(storage: string, x: number): number {
  if (storage === "i1") return x < 0.5 ? 0 : 1;
  if (storage === "i4") return Math.floor(x * 15) - 7;
  const bits = halves[storage];
  if (bits) return bits.from + Math.floor(x * (bits.to - bits.from));
  return storage === "f32" ? x * 8 - 4 : Math.floor(x * 256) - 128;
}

function summary(tensor: Tensor): Omit<Values, "error"> {
  const data: ArrayLike<number | bigint> = isSmallFloat(tensor.type)
    ? floatsOf(tensor.type, tensor.data)
    : tensor.data;
  const isWhole = tensor.type.startsWith("i");
  let [least, greatest] = [data[0]!, data[0]!];
  for (let i = 0; i < data.length; i++) {
    const v = data[i]!;
    if (v < least || Number.isNaN(least)) least = v;
    if (v > greatest || Number.isNaN(greatest)) greatest = v;
  }
  return {
    count: data.length,
    first: Array.from({ length: Math.min(SHOWN, data.length) }, (_, i) => shown(data[i]!)),
    least: shown(least),
    greatest: shown(greatest),
    histogram: typeof data[0] === "number" ? histogramOf(data as ArrayLike<number>, isWhole) : null,
  };
}

/** JSON has no number for what is not finite, nor for integers past 2^53. */
const shown = (v: number | bigint): number | string =>
  typeof v === "bigint"
    ? String(v)
    : Number.isFinite(v) && !Object.is(v, -0)
      ? v
      : Object.is(v, -0)
        ? "-0"
        : String(v);
