// Rows that are decided before they are read: where a sum of terms that are never negative has grown so large that every
// element stored for the row is one and the same value, whatever the other lanes are.
import type { Facts } from "./facts.ts";
import type { Exit, LaneKernel, Node } from "./kernel.ts";
import { readsOf } from "./kernel.ts";
import type { Plan } from "./prune.ts";
import { greatestUndecided } from "./prune.ts";

/** Below this many lanes a row costs no more than finding out that it need not be read. */
const FEWEST_LANES = 16;

/** A stored value that is a function of a byte with a plan. */
export interface Decidable {
  readonly node: Node;
  readonly byte: number;
  readonly plan: Plan;
}

/** The exit of a kernel's rows, over the ids of the kernel: without the parts of its sum. */
export type Decision = Pick<Exit, "sum" | "above" | "fills">;

/**
 * The sum that decides rows, and above which value. Undefined unless one sum decides everything the kernel stores, and can
 * do so before most of a row is read.
 */
export function decisionOf(
  stored: readonly Decidable[],
  kernel: LaneKernel,
  facts: Facts,
): Decision | undefined {
  const sums = stored.map(({ plan }) => greatestUndecided(plan, kernel, facts));
  const [first] = sums;
  if (!first || sums.some((s) => s?.source !== first.source)) return undefined;
  const [above, { source: sum }] = [Math.max(...sums.map((s) => s!.above)), first];
  if (!grows(kernel.nodes[sum]!, facts) || kernel.dims[kernel.axis]! < FEWEST_LANES) return undefined;
  // More than half of what a row can add up to is more than most of its lanes.
  if (above > facts.of(sum).range.hi / 2 || !decidesAll(sum, stored, kernel)) return undefined;
  return { sum, above, fills: stored.map(({ node, byte, plan }) => fillOf(node, byte, plan, facts)) };
}

/** An i32 sum of values that are never negative. Where it could wrap, its range would begin below zero. */
const grows = ({ id, def, type }: Node, facts: Facts): boolean =>
  def.kind === "reduce" &&
  def.reduce === "sum" &&
  type === "i32" &&
  facts.of(def.of).range.lo >= 0 &&
  facts.of(id).range.lo >= 0;

/** Whether a kernel stores nothing but the given values, all of them after the sum. */
function decidesAll(sum: number, stored: readonly Decidable[], kernel: LaneKernel): boolean {
  const known = new Set(stored.map(({ node }) => node));
  return (
    kernel.nodes.every((n) => n.stores.length === 0 || known.has(n)) &&
    stored.every(({ node }) => dependsOn(node.id, sum, kernel))
  );
}

function dependsOn(id: number, source: number, kernel: LaneKernel, seen = new Set<number>()): boolean {
  if (id === source) return true;
  if (seen.has(id)) return false;
  seen.add(id);
  return readsOf(kernel.nodes[id]!).some((i) => dependsOn(i, source, kernel, seen));
}

function fillOf(node: Node, byte: number, plan: Plan, facts: Facts): Exit["fills"][number] {
  const value =
    node.id === byte ? plan.default : facts.table(node.id, byte)[plan.default - facts.of(byte).range.lo]!;
  return { node: node.id, value };
}
