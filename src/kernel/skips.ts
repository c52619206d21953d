// What of its rows a kernel need not compute, as its schedule decides it, in terms of the graph's own ops: for counting.
import type { Interval } from "../expr/range.ts";
import type { Op } from "../ir/graph.ts";
import type { Analysis } from "./analyze.ts";
import type { LaneKernel } from "./kernel.ts";
import type { Orientation } from "./rebuild.ts";
import { scheduleKernel } from "./schedule.ts";
import type { Tabulated } from "./tabulate.ts";

export interface Skips {
  /** Lanes of a row. */
  readonly lanes: number;
  /** The sum that decides rows: what it adds up, past which value, and after how many lanes it is tested; 0: after all. */
  readonly exit:
    { readonly terms: Op; readonly above: number; readonly base: number; readonly every: number } | undefined;
  /** The table of a row: of which values, and how many of them, from one end, can differ from the rest. */
  readonly table: {
    readonly key: Op;
    readonly range: Interval;
    readonly orientation: Orientation;
    readonly entries: number;
  };
}

/** What can be skipped in the rows of each table that a kernel builds. `kernel` is the final form of the analysed one. */
export function skipsOf(
  { kernel: analysed, facts }: Analysis,
  tabulated: Tabulated,
  kernel: LaneKernel,
): Skips[] {
  const { exit } = scheduleKernel(kernel).sweeps.find((sweep) => sweep.exit) ?? {};
  const sum = tabulated.decision && analysed.nodes[tabulated.decision.sum]!.def;
  const terms = sum?.kind === "reduce" ? analysed.nodes[sum.of]!.op : undefined;
  const built = kernel.nodes.some(({ entries }) => entries !== undefined);
  return tabulated.decidable.flatMap(({ plan: { cone, orientation, entries } }) => {
    const { op: key } = analysed.nodes[cone.key]!;
    if (!built || !key) return [];
    const table = { key, range: facts.of(cone.key).range, orientation, entries };
    const { above, base, every } = exit ?? { above: 0, base: 0, every: 0 };
    return [
      { lanes: kernel.dims[kernel.axis]!, exit: exit && terms && { terms, above, base, every }, table },
    ];
  });
}
