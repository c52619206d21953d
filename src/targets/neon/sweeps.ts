// How a sweep over a row is cut into steps: longer ones where there is room for them in registers.
import type { Lookup } from "../../expr/expr.ts";
import { isOrdered } from "../../expr/reduce.ts";
import type { LaneKernel, Node } from "../../kernel/kernel.ts";
import { readsOf } from "../../kernel/kernel.ts";
import { tableRegisters, type Sweep } from "../../kernel/schedule.ts";
import type { Plan } from "./loop-steps.ts";
import { isByteSum } from "./reductions.ts";
import { STEP, widthOfType } from "./registers.ts";

/** Registers that tables and what sums are added up in may fill beside two steps at once: half of them. */
const BESIDE_TWO = 16;

/**
 * Ordered sums keep their lanes apart by position, so their steps stay as they are and no lane comes twice; nor where a
 * sweep overwrites what it reads.
 */
export function planOf(sweep: Sweep, { dims, axis }: LaneKernel): Required<Plan> {
  const ordered = sweep.reduces.some((r) => r.def.kind === "reduce" && isOrdered(r.def.reduce, r.type));
  const types = [...sweep.elements, ...sweep.reduces.filter((r) => !isByteSum(r))].map((n) => n.type);
  const width = Math.max(8, ...types.map((t) => (t === "i1" ? 8 : widthOfType(t))));
  const most = ordered ? 1 : (atOnce(sweep) * 8) / width;
  const steps = [4, 2].find((c) => c <= most && c * STEP <= dims[axis]!) ?? 1;
  return { lanes: steps * STEP, once: ordered || sweep.inPlace };
}

/** Steps on bytes that fit side by side: chains of dependent instructions overlap, as long as tables leave room. */
function atOnce(sweep: Sweep): number {
  if (sweep.elements.every((n) => n.def.kind === "load")) return 4;
  return tableRegisters(sweep.elements) + sweep.reduces.filter(isByteSum).length <= BESIDE_TWO ? 2 : 1;
}

/** Sums of bytes that come straight from a table and go nowhere else. */
export function summedLookups(sweep: Sweep): Map<Node, Lookup> {
  const found = new Map<Node, Lookup>();
  for (const r of sweep.reduces) {
    if (r.def.kind !== "reduce" || !isByteSum(r)) continue;
    const of = sweep.elements.find((n) => r.def.kind === "reduce" && n.id === r.def.of);
    if (!of) continue;
    const { id, def } = of;
    const stored = sweep.stores.some((s) => s.node.id === id);
    const readers = [...sweep.elements, ...sweep.reduces].filter((n) => readsOf(n).includes(id));
    if (def.kind === "map" && def.expr.kind === "lookup" && readers.length === 1 && !stored)
      found.set(r, def.expr);
  }
  return found;
}
