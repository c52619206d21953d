// The vector form of a lane kernel: loops over rows or columns of lanes.
import type { CCode } from "../ctree/tree.ts";
import { nodesOf } from "../expr/expr.ts";
import type { Costs } from "../kernel/costs.ts";
import type { Node } from "../kernel/kernel.ts";
import { scheduleKernel } from "../kernel/schedule.ts";
import type { KernelScope } from "../scalar/loops.ts";
import { Columns } from "./columns.ts";
import { inHalfwords } from "./halfwords.ts";
import { Steps } from "./loop-steps.ts";
import type { Machine } from "./machine.ts";
import { Rows } from "./rows.ts";
import { withSplatsOutside } from "./splats.ts";

/** Lanes of 64 bits are left to the portable loops: they occur where zero points or shifts of words are no constants. */
const isLong = ({ def, type }: Node): boolean =>
  type === "i64" || (def.kind === "map" && [...nodesOf(def.expr)].some((e) => e.type === "i64"));

/** Vector code for a kernel; undefined for what has none. */
export function vectorBody(scope: KernelScope, machine: Machine, costs: Costs): CCode | undefined {
  if (scope.schedule.kernel.nodes.some(isLong)) return undefined;
  const schedule = scheduleKernel(inHalfwords(scope.schedule.kernel), costs);
  const steps = new Steps({ ...scope, schedule }, machine, costs);
  const call = steps.scalar.nodes(schedule.call);
  const loops = schedule.shape === "rows" ? new Rows(steps).loops() : new Columns(steps).loops();
  return withSplatsOutside([call, loops], machine);
}
