// What nodes of lane kernels are in loops.
import type { Expr } from "../expr/expr.ts";
import { constant } from "../expr/expr.ts";
import { add, lt, shl } from "../expr/vocabulary.ts";
import { loadedName, shortName } from "../kernel/describe.ts";
import type * as kernels from "../kernel/kernel.ts";
import type { RowExit } from "../kernel/schedule.ts";
import { bound } from "../loops/build.ts";
import type { BoundExpr, Leaf } from "../loops/ir.ts";

/** Whether a sum, without what it starts from, decides a row. */
export const past = ({ sum, above, base }: RowExit, e: Expr): Expr => lt(constant(sum.type, above - base), e);

/** How a node reduces another. */
export function reductionOf({ def }: kernels.Node): Extract<kernels.Definition, { of: number }> {
  if (def.kind !== "reduce" && def.kind !== "argmax") throw new Error(`a ${def.kind} is no reduction`);
  return def;
}

/** Scratch that each row of a kernel uses anew. */
export function stagesOf({ staged = [], nodes }: kernels.LaneKernel): kernels.Buffer[] {
  const stored = new Set(nodes.flatMap((n) => n.stores.map(({ buffer }) => buffer)));
  const all = new Set(staged.map(({ to }) => to.buffer));
  return [...all].filter((b) => b.kind === "arena" && !stored.has(b));
}

/** The value's name in the graph, else what it is. */
export function nameOf(node: kernels.Node): string {
  const named = node.label ? undefined : node.op?.results[0]?.name;
  if (node.def.kind === "load" && !node.op) return loadedName(node.def.from.buffer);
  return named !== undefined && !/^\d/.test(named) ? named : `${shortName(node)}${named ?? ""}`;
}

/** Reductions, each shifted left, as one sum. */
export const sumOfTerms = (terms: RowExit["terms"], leafOf: (node: kernels.Node) => Leaf): BoundExpr =>
  bound(
    terms.map(({ reduce }) => leafOf(reduce)),
    (...parts) =>
      parts
        .map((p, i) => (terms[i]!.shift === 0 ? p : shl(p, constant("i32", terms[i]!.shift))))
        .reduce((a, b) => add(a, b)),
  );
