// The vector form of a lane kernel: loops over rows or columns of lanes.
import type { CCode } from "../../ctree/tree.ts";
import { nodesOf } from "../../expr/expr.ts";
import type { Node } from "../../kernel/kernel.ts";
import { scheduleKernel } from "../../kernel/schedule.ts";
import type { KernelScope } from "../loops.ts";
import type { EmitOptions } from "../target.ts";
import { hasCrossing } from "./across.ts";
import { Columns } from "./columns.ts";
import { inHalfwords } from "./halfwords.ts";
import { Rows } from "./rows.ts";
import { Steps } from "./loop-steps.ts";
import { withSplatsOutside } from "./splats.ts";

/** Lanes of 64 bits are left to the portable loops: elements, and words with zero points or shifts that are no constants. */
const isLong = ({ type, def }: Node): boolean =>
  type === "i64" || (def.kind === "map" && [...nodesOf(def.expr)].some((e) => e.type === "i64"));

const isScalar = (node: Node): boolean => node.def.kind === "argmax" || isLong(node) || !hasCrossing(node);

/** Vector code for a kernel; undefined for what has none (index-carrying reductions, 64-bit lanes, narrow sums). */
export function vectorBody(scope: KernelScope, options: EmitOptions): CCode | undefined {
  if (scope.schedule.kernel.nodes.some(isScalar)) return undefined;
  const schedule = scheduleKernel(inHalfwords(scope.schedule.kernel));
  const steps = new Steps({ ...scope, schedule }, options);
  const call = steps.scalar.nodes(schedule.call);
  const loops = schedule.shape === "rows" ? new Rows(steps).loops() : new Columns(steps).loops();
  return withSplatsOutside([call, loops]);
}
