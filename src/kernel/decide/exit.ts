// Rows that are decided before they are read: where a sum of terms that are never negative has grown so large that
// everything stored for the row is known, whatever the other lanes are.
import { isFinite } from "../../expr/range.ts";
import type { Facts } from "../facts/facts.ts";
import type { Exit, LaneKernel, Node } from "../kernel.ts";
import type { Said } from "../said.ts";
import { declined, fired } from "../said.ts";
import { settledBy } from "./settled.ts";

/** Below this many lanes a row costs no more than finding out that it need not be read. */
const FEWEST_LANES = 16;

/** The exit of a kernel's rows, over the ids of the kernel: without the parts of its sum. */
export type Decision = Pick<Exit, "sum" | "above" | "fills">;

/**
 * The sum that decides rows, and above which value. Undefined unless one sum decides everything the kernel stores, and can
 * do so before most of a row is read.
 */
export function decisionOf(kernel: LaneKernel, facts: Facts, said: Said[]): Decision | undefined {
  if (kernel.dims[kernel.axis]! < FEWEST_LANES) return undefined;
  for (const sum of kernel.nodes.filter((n) => grows(n, facts))) {
    const decision = decidedBy(sum, kernel, facts);
    const { hi } = facts.of(sum.id).range;
    said.push(told(sum, decision, hi));
    if (decision && isEarly(decision, hi)) return decision;
  }
  return undefined;
}

/** More than half of what a row can add up to is more than most of its lanes. */
const isEarly = ({ above }: Decision, hi: number): boolean => above < hi && above <= hi / 2;

function told({ op, type }: Node, decision: Decision | undefined, hi: number): Said {
  const pattern = type === "f32" ? "sum-of-floats" : "sum-of-integers";
  const say = (tell: typeof fired, why: string): Said => tell("early-exit", pattern, op, () => why);
  if (!decision) return say(declined, "however large it is, it does not say what is stored");
  const { above } = decision;
  return isEarly(decision, hi)
    ? say(fired, `past ${above} of at most ${hi} all that is stored is known`)
    : say(
        declined,
        `only past ${above} of at most ${hi} all that is stored is known: most of the row is read by then`,
      );
}

/**
 * A sum of values that are never negative. Where an i32 could wrap, its range would begin below zero; of
 * finite floats rounding is monotone: the tree over sums of some of the lanes is at most that over all.
 */
const grows = ({ id, def, type }: Node, facts: Facts): boolean =>
  def.kind === "reduce" &&
  def.reduce === "sum" &&
  (type === "i32" || (type === "f32" && isFinite(facts.of(id).range))) &&
  facts.of(def.of).range.lo >= 0 &&
  facts.of(id).range.lo >= 0;

function decidedBy({ id: sum }: Node, kernel: LaneKernel, facts: Facts): Decision | undefined {
  const fills: Exit["fills"][number][] = [];
  let above = -Infinity;
  for (const { id, stores } of kernel.nodes) {
    if (stores.length === 0) continue;
    const settled = settledBy(sum, "hi", id, kernel, facts);
    if (!settled) return undefined;
    fills.push({ node: id, value: settled.fill });
    above = Math.max(above, settled.bound);
  }
  return { sum, above, fills };
}
