// The vector form of a lane kernel: loops over rows or columns of lanes.
import { scheduleKernel } from "../../kernel/schedule.ts";
import type { Doc } from "../../support/layout.ts";
import type { KernelScope } from "../loops.ts";
import type { EmitOptions } from "../target.ts";
import { columnLanes, Columns } from "./columns.ts";
import { inHalfwords } from "./halfwords.ts";
import { Rows } from "./rows.ts";
import { Steps } from "./steps.ts";

/** Vector code for a kernel; undefined for what has none (index-carrying reductions). */
export function vectorBody(scope: KernelScope, { cpu }: EmitOptions): Doc | undefined {
  if (scope.schedule.kernel.nodes.some((n) => n.def.kind === "argmax")) return undefined;
  const schedule = scheduleKernel(inHalfwords(scope.schedule.kernel));
  const steps = new Steps({ ...scope, schedule }, cpu !== "base");
  const { kernel, scalar, last } = steps;
  const outer = kernel.dims.map((_, d) => d).filter((d) => d !== kernel.axis && d !== last);
  const call = scalar.nodes(schedule.call); // first, so that no block inside takes one of their names
  const inner =
    schedule.shape === "rows"
      ? new Rows(steps).row()
      : steps.along(() => new Columns(steps).column(), columnLanes(schedule));
  return [call, outer.reduceRight<Doc>((body, d) => scalar.loop(d, body), inner)];
}
