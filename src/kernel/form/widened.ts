// Values that are wider than what they are made of, computed where they are read instead of where that is: less memory in between.
import type { Op, Value } from "../../ir/graph.ts";
import type { TensorType } from "../../ir/types.ts";
import { elementType } from "../../support/element-type.ts";
import type { Group, Item } from "./group.ts";

/** Moves ops to the groups that read them, and says which. `readerOf`: the only op that reads an op's result, if there is one. */
export function moveWidened(
  groups: Iterable<Group>,
  home: Map<Op, Group>,
  readerOf: (op: Op) => Op | undefined,
): Set<Op> {
  const moved = new Set<Op>();
  for (const from of groups)
    for (const item of from.items.filter((i) => widensOne(i, from, home))) {
      const reader = readerOf(item.op);
      const to = reader && home.get(reader);
      if (!to || to === from || to.space?.join() !== shapeOf(item.op.results[0]!).join()) continue;
      from.items.splice(from.items.indexOf(item), 1);
      to.items.push(item);
      home.set(item.op, to);
      moved.add(item.op);
    }
  return moved;
}

/** Whether an op makes one value of its group wider, out of nothing else that is computed. */
function widensOne({ op, compute }: Item, group: Group, home: ReadonlyMap<Op, Group>): boolean {
  const made = op.operands.filter((v) => v.owner && home.has(v.owner));
  const [only, ...more] = made;
  if (compute.form !== "map" || !only || more.length > 0 || home.get(only.owner!) !== group) return false;
  const [result] = op.results as [Value];
  return bitsOf(only) < bitsOf(result) && shapeOf(only).join() === shapeOf(result).join();
}

const shapeOf = ({ type }: Value): readonly number[] => (type as TensorType).shape!;
const bitsOf = ({ type }: Value): number => elementType((type as TensorType).element.text).bits;
