// What of its rows a kernel need not compute, in terms of the graph's own ops: for counting.
import { nextUp } from "../expr/numbers.ts";
import type { Interval } from "../expr/range.ts";
import { interval } from "../expr/range.ts";
import type { Op } from "../ir/graph.ts";
import type { Costs } from "./costs.ts";
import type { Analysis } from "./facts/analyze.ts";
import type { Facts } from "./facts/facts.ts";
import type { LaneKernel, Node } from "./kernel.ts";
import type { Plan } from "./tables/prune.ts";
import { elementsFor, scheduleKernel } from "./schedule.ts";
import { settledBy } from "./decide/settled.ts";
import type { Tabulated } from "./tables/tabulate.ts";
import { byteOf, endsOf } from "./tables/tabulate.ts";

export interface Skips {
  /** Lanes of a row. */
  readonly lanes: number;
  /** The sum that decides rows: what it adds up, past which value, and after how many lanes it is tested; 0: after all. */
  readonly exit:
    | {
        readonly terms: Op;
        readonly float: boolean;
        readonly above: number;
        readonly base: number;
        readonly every: number;
      }
    | undefined;
  /** The lanes that can differ from the rest: those in which this op's value lies between the bounds. */
  readonly needed: { readonly of: Op; readonly range: Interval } | undefined;
  /** Whether the other lanes are read from a table of the row; else a row that is not decided is computed whole. */
  readonly tabled: boolean;
}

/** What can be skipped in rows, for each value that their work ends in. `kernel` is the final form of the analysed one. */
export function skipsOf(
  { kernel: analysed, facts }: Analysis,
  { decision, plans, tabled }: Tabulated,
  kernel: LaneKernel,
  costs: Costs,
): Skips[] {
  const { exit } = scheduleKernel(kernel, costs).sweeps.find((sweep) => sweep.exit) ?? {};
  const sum = decision && analysed.nodes[decision.sum]!.def;
  const terms = sum?.kind === "reduce" ? analysed.nodes[sum.of]!.op : undefined;
  const { above, base, every } = exit ?? { above: 0, base: 0, every: 0 };
  const ends = endsOf(analysed).filter(({ level }) => level === "element");
  return ends.flatMap((end) => {
    const byte = byteOf(end, analysed, facts)?.id ?? -1;
    const plan = plans.get(byte);
    const needed = (plan && neededKeys(plan, analysed, facts)) ?? neededLanes(end, analysed, facts);
    if (!exit && !needed) return [];
    const float = exit?.sum.type === "f32";
    const early = exit && terms && { terms, float, above, base, every };
    return [{ lanes: kernel.dims[kernel.axis]!, exit: early, needed, tabled: tabled.has(byte) }];
  });
}

function neededKeys(
  { cone: { key }, orientation, entries, size }: Plan,
  kernel: LaneKernel,
  facts: Facts,
): Skips["needed"] {
  const { op } = kernel.nodes[key]!;
  const { lo, hi } = facts.of(key).range;
  const range = orientation === "top" ? interval(hi - entries + 1, hi) : interval(lo, lo + entries - 1);
  return op && entries < size ? { of: op, range } : undefined;
}

/**
 * The first of the values that an end follows from which settles it up to some bound: lanes past that are needed. Its least
 * value alone settles whatever is a function of it.
 */
function neededLanes(end: Node, kernel: LaneKernel, facts: Facts): Skips["needed"] {
  for (const { id, op, type } of elementsFor(kernel, [end.id])) {
    const { lo, hi } = facts.of(id).range;
    const settled = op && settledBy(id, "lo", end.id, kernel, facts);
    const second = type === "f32" ? nextUp(lo) : lo + 1;
    if (settled && settled.bound > second) return { of: op, range: interval(settled.bound, hi) };
  }
  return undefined;
}
