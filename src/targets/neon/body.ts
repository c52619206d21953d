// The vector form of a lane kernel: loops over rows or columns of lanes.
import { scheduleKernel } from "../../kernel/schedule.ts";
import type { Doc } from "../../support/layout.ts";
import type { KernelScope } from "../loops.ts";
import type { EmitOptions } from "../target.ts";
import { Columns } from "./columns.ts";
import { inHalfwords } from "./halfwords.ts";
import { Rows } from "./rows.ts";
import { Steps } from "./loop-steps.ts";

/** Vector code for a kernel; undefined for what has none (index-carrying reductions). */
export function vectorBody(scope: KernelScope, options: EmitOptions): Doc | undefined {
  if (scope.schedule.kernel.nodes.some((n) => n.def.kind === "argmax")) return undefined;
  const schedule = scheduleKernel(inHalfwords(scope.schedule.kernel));
  const steps = new Steps({ ...scope, schedule }, options);
  const call = steps.scalar.nodes(schedule.call); // first, so that no block inside takes one of their names
  return [call, schedule.shape === "rows" ? new Rows(steps).loops() : new Columns(steps).loops()];
}
