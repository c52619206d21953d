// Bytes that nobody reads as numbers with a sign: indices of tables, and what is summed as unsigned bytes. C has them as such.
import type { Expr, Lookup } from "../expr/expr.ts";
import { operandsOf } from "../expr/expr.ts";
import type { LaneKernel, Node } from "./kernel.ts";
import { readsOf } from "./kernel.ts";

export const isUnsignedLookup = (e: Expr): e is Lookup => e.kind === "lookup" && e.table.unsigned === true;

/** Ids of element values that are bytes, computed and then only read without a sign. */
export function unsignedBytes({ nodes, staged = [] }: LaneKernel): Set<number> {
  const isByte = ({ type, level, def, stores }: Node): boolean =>
    type === "i8" && level === "element" && def.kind === "map" && stores.length === 0;
  const found = new Set(nodes.filter(isByte).map(({ id }) => id));
  for (const id of [...nodes.flatMap(readWithSign), ...staged.map(({ node }) => node)]) found.delete(id);
  return found;
}

function readWithSign(node: Node): readonly number[] {
  const { def } = node;
  if (def.kind === "map") return signedInputs(def.expr);
  return def.kind === "reduce" && def.reduce === "byte_sum" ? [] : readsOf(node);
}

/** Inputs that an expression reads in another way than as numbers without a sign. */
function signedInputs(e: Expr): number[] {
  if (e.kind === "input") return [e.id];
  const asUnsigned = e.kind === "apply" && e.op === "unsigned_convert";
  return operandsOf(e).flatMap((x) => (asUnsigned && x.kind === "input" ? [] : signedInputs(x)));
}
