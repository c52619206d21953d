// Ops that no result needs go.
import { hasEffect } from "../ir/effects.ts";
import type { Func, Op } from "../ir/graph.ts";
import type { Watch } from "../ir/rewrite.ts";
import type { Pass } from "./pass.ts";

/** Keeps what a result needs, and ops with effects. */
function run(func: Func, watch: Watch): Func {
  const live = new Set<Op>();
  const stack = [...func.results.map((v) => v.owner), ...func.ops.filter(hasEffect)];
  while (stack.length > 0) {
    const op = stack.pop();
    if (!op || live.has(op)) continue;
    live.add(op);
    stack.push(...op.operands.map((v) => v.owner));
  }
  const dead = func.ops.filter((op) => !live.has(op));
  dead.forEach((op) => watch({ kind: "fired", pattern: "dce", because: "no result needs this op", op }));
  return dead.length === 0 ? func : { ...func, ops: func.ops.filter((op) => live.has(op)) };
}

export const dce: Pass = {
  name: "dce",
  summary: "Remove ops that no result needs.",
  keeps: "bits",
  after: [
    ["canonicalize", "ops that it steps around are left without uses"],
    ["fold-constants", "folded operands are left without uses"],
    ["cse", "merged ops are left without uses"],
    ["raise-softmax", "the ops that a region holds are left without uses outside"],
  ],
  run,
};
