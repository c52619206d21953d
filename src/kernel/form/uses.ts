// Who reads what in a function.
import { hasEffect } from "../../ir/effects.ts";
import type { Op, Region, Value } from "../../ir/graph.ts";

/** Ops that some result depends on, or that do more than give results. */
export function liveOps(func: Region): Set<Op> {
  const live = new Set<Op>();
  const stack = [...func.results.map((v) => v.owner), ...func.ops.filter(hasEffect)];
  while (stack.length > 0) {
    const op = stack.pop();
    if (!op || live.has(op)) continue;
    live.add(op);
    stack.push(...op.operands.map((v) => v.owner));
  }
  return live;
}

const users = new WeakMap<Region, Map<Value, (Op | undefined)[]>>();

/** Live ops that read each op result; undefined stands for the function's own results. */
function usersOf(func: Region): Map<Value, (Op | undefined)[]> {
  let map = users.get(func);
  if (map) return map;
  map = new Map(func.ops.flatMap((op) => op.results.map((r) => [r, []])));
  const live = liveOps(func);
  for (const op of func.ops) if (live.has(op)) for (const v of op.operands) map.get(v)?.push(op);
  for (const v of func.results) map.get(v)?.push(undefined);
  users.set(func, map);
  return map;
}

/** Whether an op's result is read outside of a set of ops. */
export const usedOutside = (func: Region, op: Op, inside: ReadonlySet<Op>): boolean =>
  usersOf(func)
    .get(op.results[0]!)!
    .some((user) => user === undefined || !inside.has(user));

/** The op that reads an op's result, if nobody else does. */
export function onlyReader(func: Region, { results: [result] }: Op): Op | undefined {
  const [user, ...more] = (result && usersOf(func).get(result)) ?? [];
  return more.length > 0 ? undefined : user;
}
