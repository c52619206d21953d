// Ops made once more over other values.
import type { Value } from "../../ir/graph.ts";
import type { Builder } from "../../ir/rewrite.ts";

/** `v` over what stands in `known` in the place of other values. Constants are made once more, for `cse` to join. */
export function again(v: Value, known: Map<Value, Value>, build: Builder): Value {
  const found = known.get(v);
  if (found) return found;
  const { name, operands, attributes } = v.owner!;
  const over = operands.map((u) => again(u, known, build));
  const made = build.op(name, over, attributes, v.type);
  known.set(v, made);
  return made;
}
