// Ways to accumulate a stretch of taps, each with the result of doing it tap by tap as the contraction says.
import type { Expr } from "../expr/expr.ts";
import { input } from "../expr/expr.ts";
import { laneType } from "../expr/lane-type.ts";
import { fma32 } from "../expr/numbers.ts";
import { extent } from "../expr/range.ts";
import { combine, identityOf } from "../expr/reduce.ts";
import { convert, fma, mul } from "../expr/vocabulary.ts";
import type { Compute } from "../ir/record.ts";
import type { Tensor } from "../support/tensor.ts";
import { elements } from "../support/tensor.ts";
import type { Arithmetic } from "./arithmetic.ts";

export type ContractForm = Extract<Compute, { form: "contract" }>;

export interface Accumulator {
  readonly start: number;
  /** The accumulator after a stretch of taps, which begins in each factor at its place. */
  readonly run: (sum: number, at: readonly number[], length: number) => number;
  /** Whether an integer has wrapped since this was asked last. */
  readonly wrapped: () => boolean;
}

/** What is accumulated: the lanes of each factor, and how far apart neighbouring taps are in them. */
export interface Lines {
  readonly values: readonly Tensor[];
  readonly steps: readonly number[];
}

/** The way for these values, in the contract's arithmetic. */
export function accumulatorOf(compute: ContractForm, lines: Lines, { evaluator }: Arithmetic): Accumulator {
  const { kind, type, nan } = compute;
  if (kind === "max" && nan === "ignore" && type === "f32") return byStep(compute, lines, evaluator);
  const start = identityOf(kind, laneType(type), nan);
  if (kind === "max") return { start, wrapped: never, run: largest(lines) };
  if (type === "f32") return { start, wrapped: never, run: floatSum(lines) };
  const most = elements(compute.taps) * lines.values.reduce((p, { data }) => p * magnitude(data), 1);
  if (most < 2 ** 31) return { start, wrapped: never, run: wordSum(lines) };
  if (most < 2 ** (widthOf(type) - 1)) return { start, wrapped: never, run: doubleSum(lines) };
  return wrappingSum(lines, widthOf(type));
}

const never = (): boolean => false;
const widthOf = (type: string): number => Number(type.slice(1));

function magnitude(data: Tensor["data"]): number {
  const { lo, hi } = extent(data);
  return Math.max(-lo, hi, 0);
}

type Run = Accumulator["run"];

/** The lanes of the factors; of one factor alone the second are undefined. */
const linesOf = ({ values, steps }: Lines) => ({
  a: values[0]!.data as Int32Array,
  b: values[1]?.data as Int32Array | undefined,
  sa: steps[0]!,
  sb: steps[1] ?? 0,
});

/** Where no sum can leave 32 bits. */
function wordSum(lines: Lines): Run {
  const { a, b, sa, sb } = linesOf(lines);
  if (!b)
    return (sum, [i], length) => {
      for (let k = 0, p = i!; k < length; k++, p += sa) sum = (sum + a[p]!) | 0;
      return sum;
    };
  return (sum, [i, j], length) => {
    let [p, q] = [i!, j!];
    for (let k = 0; k < length; k++, p += sa, q += sb) sum = (sum + Math.imul(a[p]!, b[q]!)) | 0;
    return sum;
  };
}

/** Where no sum can leave the integers that doubles hold. */
function doubleSum(lines: Lines): Run {
  const { a, b, sa, sb } = linesOf(lines);
  return (sum, [i, j = 0], length) => {
    for (let k = 0, p = i!, q = j; k < length; k++, p += sa, q += sb) sum += a[p]! * (b ? b[q]! : 1);
    return sum;
  };
}

/** Products have at most 34 bits, so that adding one to a sum of 48 is exact. */
function wrappingSum(lines: Lines, width: number): Accumulator {
  const { a, b, sa, sb } = linesOf(lines);
  const [most, span] = [2 ** (width - 1), 2 ** width];
  let wraps = false;
  const run: Run = (sum, [i, j = 0], length) => {
    for (let k = 0, p = i!, q = j; k < length; k++, p += sa, q += sb) {
      sum += a[p]! * (b ? b[q]! : 1);
      if (sum >= -most && sum < most) continue;
      wraps = true;
      sum -= Math.floor((sum + most) / span) * span;
    }
    return sum;
  };
  const wrapped = (): boolean => {
    const was = wraps;
    wraps = false;
    return was;
  };
  return { start: 0, run, wrapped };
}

/** One chain in the order of the taps, products and all. */
function floatSum(lines: Lines): Run {
  const { a, b, sa, sb } = linesOf(lines);
  return (sum, [i, j = 0], length) => {
    for (let k = 0, p = i!, q = j; k < length; k++, p += sa, q += sb)
      sum = b ? fma32(a[p]!, b[q]!, sum) : Math.fround(sum + a[p]!);
    return sum;
  };
}

function largest(lines: Lines): Run {
  const { a, sa } = linesOf(lines);
  return (most, [i], length) => {
    for (let k = 0, p = i!; k < length; k++, p += sa) most = Math.max(most, a[p]!);
    return most;
  };
}

// By the expression itself

/** One tap, as an expression of the accumulator (input 0) and the factors. */
function stepOf({ kind, type, nan, factors }: ContractForm): Expr {
  const lane = laneType(type);
  const acc = input(lane, 0);
  const [a, b] = factors.map((factor, i) => convert(lane, input(factor.lane.type, i + 1)));
  if (!b) return combine(kind, nan, acc, a!);
  return lane === "f32" ? fma(a!, b, acc) : combine(kind, nan, acc, mul(a!, b));
}

/** Tap by tap, in any arithmetic. */
export function byStep(
  compute: ContractForm,
  { values, steps }: Lines,
  evaluator: Arithmetic["evaluator"],
): Accumulator {
  const step = evaluator(stepOf(compute));
  const { kind, type, nan } = compute;
  const slots: number[] = [0, ...values.map(() => 0)];
  const run: Run = (sum, at, length) => {
    slots[0] = sum;
    for (let k = 0; k < length; k++) {
      for (const [f, { data }] of values.entries()) slots[f + 1] = Number(data[at[f]! + k * steps[f]!]);
      slots[0] = Number(step(slots));
    }
    return slots[0];
  };
  return { start: identityOf(kind, laneType(type), nan), wrapped: never, run };
}
