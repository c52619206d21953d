// Accumulators of reductions while they run.
import { evaluator } from "../../expr/evaluate.ts";
import { input } from "../../expr/expr.ts";
import { combine, identityOf, isOrdered, PARTIALS, type ReduceKind } from "../../expr/reduce.ts";
import type { Reduction } from "../ir.ts";
import type { Column } from "./batches.ts";
import type { Scalars } from "./expressions.ts";

export interface Accumulator {
  readonly start: () => void;
  /** Takes up an element that stands at `position` of the original reduction. */
  readonly take: (element: Scalars, position: number) => void;
  /** Takes up the first `n` elements of a column in their order; absent where positions count. */
  readonly takeAll?: (column: Column, n: number) => void;
  readonly result: () => Scalars;
  /** What it holds, to go back to. */
  readonly save: () => unknown;
  readonly restore: (saved: unknown) => void;
}

export function accumulatorFor(reduction: Reduction): Accumulator {
  if (reduction.kind === "argmax") return firstLargest(reduction);
  const { first, step } = steppingOf(reduction);
  const { kind, type } = reduction;
  return kind !== "latest" && isOrdered(kind, type) ? inPartials(step, first) : inOrder(step, first);
}

type Step = (acc: number, element: number) => number;

/** Where a reduction starts and what it does with an element, for those that keep one number and no positions. */
export function steppingOf(reduction: Reduction): { readonly first: number; readonly step: Step } {
  const { kind, type, nan } = reduction;
  if (kind === "latest") return { first: 0, step: (_, element) => element };
  if (kind === "argmax") throw new Error("an argmax keeps positions");
  return {
    // Bytes are summed up in a wider type than their own.
    first: identityOf(kind, kind === "byte_sum" ? "i32" : type, nan),
    step: stepOf(kind, reduction),
  };
}

function stepOf(kind: ReduceKind, { type, nan }: Reduction): Step {
  if (type !== "f32" && type !== "i64" && kind === "sum") return (a, b) => (a + b) | 0;
  if (kind === "byte_sum") return (a, b) => (a + (b & 0xff)) | 0;
  const f = evaluator(combine(kind, nan, input(type, 0), input(type, 1)));
  const both = [0, 0];
  return (a, b) => {
    [both[0], both[1]] = [a, b];
    return f(both) as number;
  };
}

function inOrder(step: Step, first: number): Accumulator {
  let acc = first;
  return {
    start: () => void (acc = first),
    take: (v) => void (acc = step(acc, v as number)),
    takeAll: (column, n) => {
      for (let k = 0; k < n; k++) acc = step(acc, column[k]!);
    },
    result: () => acc,
    save: () => acc,
    restore: (saved) => void (acc = saved as number),
  };
}

function inPartials(step: Step, first: number): Accumulator {
  let parts = new Array<number>(PARTIALS).fill(first);
  const joined = (): number => {
    const tree = [...parts];
    for (let half = PARTIALS / 2; half >= 1; half /= 2)
      for (let p = 0; p < half; p++) tree[p] = step(tree[p]!, tree[p + half]!);
    return tree[0]!;
  };
  return {
    start: () => void parts.fill(first),
    take: (v, at) => void (parts[at % PARTIALS] = step(parts[at % PARTIALS]!, v as number)),
    result: joined,
    save: () => [...parts],
    restore: (saved) => void (parts = [...(saved as number[])]),
  };
}

/** Of elements taken up in any order: of equal ones, the least position counts. */
function firstLargest({ nan }: Reduction): Accumulator {
  let [best, at] = [0, -1];
  const beats = (v: number): boolean =>
    v > best ||
    (nan === "ignore" ? Number.isNaN(best) && !Number.isNaN(v) : Number.isNaN(v) && !Number.isNaN(best));
  const ties = (v: number, position: number): boolean =>
    position < at && (v === best || (Number.isNaN(v) && Number.isNaN(best)));
  return {
    start: () => void (at = -1),
    take: (v, position) => {
      if (at < 0 || beats(v as number) || ties(v as number, position)) [best, at] = [v as number, position];
    },
    result: () => Math.max(at, 0),
    save: () => [best, at],
    restore: (saved) => void ([best, at] = saved as [number, number]),
  };
}
