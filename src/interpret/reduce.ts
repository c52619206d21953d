// Reductions along one axis, each in the order that the contract fixes.
import type { Scalar } from "../expr/expr.ts";
import { input, limits } from "../expr/expr.ts";
import type { NanMode, ReduceKind } from "../expr/reduce.ts";
import { combine, identityOf, isOrdered, PARTIALS } from "../expr/reduce.ts";
import type { Compute } from "../ir/record.ts";
import { stridesOf } from "../support/strides.ts";
import type { Tensor } from "../support/tensor.ts";
import { elements } from "../support/tensor.ts";
import type { Arithmetic, Report } from "./arithmetic.ts";
import { exactly } from "./arithmetic.ts";

type Binary = (a: number, b: number) => number;

function stepOf(kind: ReduceKind, type: Scalar, nan: NanMode, arithmetic: Arithmetic): Binary {
  const f = arithmetic.evaluator(combine(kind, nan, input(type, 0), input(type, 1)));
  return (a, b) => f([a, b]) as number;
}

export function runReduce(
  compute: Extract<Compute, { form: "reduce" }>,
  operand: Tensor,
  out: Tensor,
  report: Report,
  arithmetic: Arithmetic,
): void {
  const { kind, type, nan, axis } = compute;
  const ordered = orderOf(compute);
  const step = stepOf(kind, type, nan, arithmetic);
  const start = identityOf(kind, type, nan);
  const fold = isOrdered(kind, type) ? inPartials(step, start) : inOrder(step, start);
  let [wrapped, first] = [0, -1];
  eachLine(operand, axis, (read, length, i) => {
    out.data[i] = ordered(fold((k) => ordered(read(k)), length)) as never;
    if (arithmetic !== exactly) return;
    if (kind === "sum" && type !== "f32" && overflows(type, read, length) && wrapped++ === 0) first = i;
  });
  if (wrapped > 0) report({ message: `the sum must fit ${type} at every step`, count: wrapped, first });
}

/** Unsigned numbers compare as signed ones do whose top bit is flipped. */
const orderOf = ({ unsigned, type }: { unsigned: boolean; type: Scalar }): ((v: number) => number) =>
  unsigned ? (v) => v ^ limits(type).lo : (v) => v;

const inOrder =
  (step: Binary, start: number) =>
  (read: (i: number) => number, length: number): number => {
    let acc = start;
    for (let i = 0; i < length; i++) acc = step(acc, read(i));
    return acc;
  };

const inPartials =
  (step: Binary, start: number) =>
  (read: (i: number) => number, length: number): number => {
    const acc = new Array<number>(PARTIALS).fill(start);
    for (let i = 0; i < length; i++) acc[i % PARTIALS] = step(acc[i % PARTIALS]!, read(i));
    for (let half = PARTIALS / 2; half >= 1; half /= 2) {
      for (let k = 0; k < half; k++) acc[k] = step(acc[k]!, acc[k + half]!);
    }
    return acc[0]!;
  };

function overflows(type: Scalar, read: (i: number) => number, length: number): boolean {
  if (type === "i64") return overflowsLong(read as (i: number) => never, length);
  let sum = 0;
  for (let i = 0; i < length; i++) {
    sum += read(i);
    if (sum !== (sum | 0)) return true;
  }
  return false;
}

function overflowsLong(read: (i: number) => bigint, length: number): boolean {
  let sum = 0n;
  for (let i = 0; i < length; i++) {
    sum += read(i);
    if (sum !== BigInt.asIntN(64, sum)) return true;
  }
  return false;
}

/** Calls `visit` for each line of the operand along `axis`, in the order of the result's elements. */
function eachLine(
  operand: Tensor,
  axis: number,
  visit: (read: (i: number) => number, length: number, index: number) => void,
): void {
  const strides = stridesOf(operand.shape);
  const length = operand.shape[axis]!;
  const outer = elements(operand.shape.slice(0, axis));
  const inner = elements(operand.shape.slice(axis + 1));
  for (let i = 0; i < outer * inner; i++) {
    const base = Math.floor(i / inner) * length * inner + (i % inner);
    visit((k) => operand.data[base + k * strides[axis]!] as number, length, i);
  }
}

/** The first largest element. A NaN counts as largest (propagate) or is passed over (ignore). */
export function runArgmax(compute: Extract<Compute, { form: "argmax" }>, operand: Tensor, out: Tensor): void {
  const ordered = orderOf(compute);
  const put = out.data instanceof BigInt64Array ? BigInt : Number;
  eachLine(operand, compute.axis, (at, length, i) => {
    const read = (k: number): number => ordered(at(k));
    let best = 0;
    for (let k = 1; k < length; k++) if (beats(read(k), read(best), compute.nan)) best = k;
    out.data[i] = put(best) as never;
  });
}

function beats(v: number, best: number, nan: NanMode): boolean {
  if (nan === "ignore") return v > best || (Number.isNaN(best) && !Number.isNaN(v));
  return v > best || (Number.isNaN(v) && !Number.isNaN(best));
}
