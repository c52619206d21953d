// Elements of buffers of kernels in expressions of loops.
import type { Expr } from "../expr/expr.ts";
import { constant, input, substitute } from "../expr/expr.ts";
import type * as kernels from "../kernel/kernel.ts";
import { element, load } from "../loops/build.ts";
import type { BoundExpr, Index, Leaf } from "../loops/ir.ts";
import { lanesOf } from "../support/tensor.ts";
import type { Memory } from "./memory.ts";

/** What an input of an expression stands for; a constant is written in. */
export type Meaning = Leaf | Extract<Expr, { kind: "const" }>;

/** An element of a buffer; a constant of one number is that number. */
export function elementOf(buffer: kernels.Buffer, at: Index, memory: Memory): Meaning {
  const made = memory.of(buffer);
  if (buffer.data?.length !== 1) return load(element(made, at));
  return constant(made.type, lanesOf({ type: buffer.type, data: buffer.data })[0]!) as Meaning;
}

/** An expression whose input `id` stands for `meanings[id]`. */
export function boundTo(expr: Expr, meanings: readonly Meaning[]): BoundExpr {
  const leaves: Leaf[] = [];
  const made = meanings.map((m) => (m.kind === "const" ? undefined : leaves.push(m) - 1));
  const bound = substitute(expr, ({ id, type }) =>
    made[id] === undefined ? (meanings[id] as Expr) : input(type, made[id]),
  );
  return { expr: bound, leaves };
}

/** An element as it is. */
export function asIs(meaning: Meaning, type: Expr["type"]): BoundExpr {
  return boundTo(input(type, 0), [meaning]);
}
