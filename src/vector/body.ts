// The vector form of a lane kernel: loops over rows or columns of lanes.
import type { CCode } from "../ctree/tree.ts";
import type { Costs } from "../kernel/costs.ts";
import { scheduleKernel } from "../kernel/schedule.ts";
import type { KernelScope } from "../scalar/loops.ts";
import { Columns } from "./columns.ts";
import { isLong } from "../kernel/vectors/long.ts";
import { Steps } from "./loop-steps.ts";
import type { Machine } from "./machine.ts";
import { Rows } from "./rows.ts";
import { withSplatsOutside } from "./splats.ts";

/** Vector code for a kernel; undefined for what has none. */
export function vectorBody(scope: KernelScope, machine: Machine, costs: Costs): CCode | undefined {
  const { kernel: whole } = scope.schedule;
  const kernel = whole.vectors?.kernel ?? whole;
  if (kernel.nodes.some(isLong)) return undefined;
  const schedule = scheduleKernel(kernel, costs);
  const steps = new Steps({ ...scope, schedule }, machine, costs);
  const call = steps.scalar.nodes(schedule.call);
  const loops = schedule.shape === "rows" ? new Rows(steps).loops() : new Columns(steps).loops();
  return withSplatsOutside([call, loops], machine);
}
