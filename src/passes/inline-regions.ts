// Region ops go back to the ops they hold.
import type { Func } from "../ir/graph.ts";
import type { Watch } from "../ir/rewrite.ts";
import { inlineRegions as inlined } from "../ir/rewrite.ts";
import { cse } from "./cse.ts";
import type { Pass } from "./pass.ts";
import { withInside } from "./pass.ts";

const because = "a region op means what the ops in its region mean";

function run(func: Func, watch: Watch): Func {
  const flat = inlined(func);
  for (const op of func.ops)
    if (op.record?.traits.includes("region"))
      watch({ kind: "fired", pattern: "inline-regions", because, op });
  return flat;
}

export const inlineRegions: Pass = {
  name: "inline-regions",
  summary: "Put the ops of regions back in the place of the op that holds them.",
  keeps: "bits",
  outermost: true,
  run,
};

/**
 * What kernels are formed from. Raising leaves ops that others use outside of the region as well; once inlined, the two
 * copies are one op again.
 */
export function withoutRegions(func: Func): Func {
  const inner = withInside(func, withoutRegions);
  const flat = inlined(inner);
  return flat === inner ? inner : cse.run(flat, () => {});
}
