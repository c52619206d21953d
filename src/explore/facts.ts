// What is known of each op: bounds that the compiler derived, how its numbers are scaled, what it gives for some inputs.
import { boundsText } from "../expr/range.ts";
import { interpretFunc, exactly } from "../interpret.ts";
import type { Attr } from "../ir/attributes.ts";
import { constantOperand } from "../ir/constants.ts";
import type { Func, Op, Value } from "../ir/graph.ts";
import type { Proc } from "../loops/ir.ts";
import { floatsOf, isSmallFloat } from "../support/small-floats.ts";
import type { Tensor, TypedArray } from "../support/tensor.ts";
import { elements, storageOf, zeros } from "../support/tensor.ts";
import type { TensorType } from "../ir/types.ts";
import type { Place } from "./lineage.ts";
import { placeOf } from "./lineage.ts";
import { allStatements } from "./listings.ts";
import type { Curve, Values } from "./trace.ts";

/** Bounds of results, by the place of their op: what loops claim of the values that hold them. */
export function rangesIn(proc: Proc): Map<Place, string> {
  const found = new Map<Place, string>();
  for (const s of allStatements(proc.body)) {
    const value = s.kind === "let" ? s.value : s.kind === "acc" ? s.value : undefined;
    const place = value?.origins[0] && !value.part ? placeOf(value.origins[0]) : undefined;
    const claim = value?.claims.find(({ kind }) => kind === "range");
    if (place !== undefined && claim?.kind === "range" && !found.has(place))
      found.set(place, boundsText(claim.range, value!.type) + (claim.range.nan ? " or NaN" : ""));
  }
  return found;
}

const scaling = /zp$|zero_point|multiplier|shift$|scale|round/;

/** How an op scales numbers: attributes, and the operands of its record that are constants of one number. */
export function quantizationOf(op: Op): string | null {
  const ofAttributes = Object.entries(op.attributes).flatMap(([name, attr]) => {
    const text = scaling.test(name) ? attributeText(attr) : undefined;
    return text === undefined ? [] : [`${name} ${text}`];
  });
  const ofOperands = op.operands.flatMap((_, i) => {
    const name = op.record?.operands[i]?.name ?? "";
    const constant = scaling.test(name) ? constantOperand(op, i) : undefined;
    const isOne = constant && (constant.splat || constant.data.length === 1);
    return isOne ? [`${name} ${constant.data[0]}`] : [];
  });
  return [...ofOperands, ...ofAttributes].join(", ") || null;
}

const attributeText = (attr: Attr): string | undefined =>
  attr.kind === "int" || attr.kind === "float" || attr.kind === "bool" ? String(attr.value) : undefined;

/** Tables that are written in the text: constants of rank 1 that `tosa.table` reads. */
export function curveOf(op: Op, index: number): Curve[] {
  const constant = op.name === "tosa.table" ? constantOperand(op, 1) : undefined;
  if (!constant || constant.splat) return [];
  return [{ op: index, values: Array.from(constant.data as ArrayLike<number | bigint>, Number) }];
}

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
  const { outputs } = interpretFunc({ ...func, results }, inputs, exactly);
  const found = new Map<Place, Values>();
  results.forEach(({ owner }, i) => {
    const place = placeOf(owner!);
    if (place !== undefined) found.set(place, summary(outputs[i]!));
  });
  return found;
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

/** Numbers of a small generator (xorshift32, Marsaglia 2003): whole bytes, small other integers, floats from -4 to 4, short ones from 0.5. */
function seeded({ type }: Value, seed: number): Tensor {
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
    else data[i] = numberFor(element.storage, next());
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

function summary(tensor: Tensor): Values {
  const data: ArrayLike<number | bigint> = isSmallFloat(tensor.type)
    ? floatsOf(tensor.type, tensor.data)
    : tensor.data;
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
