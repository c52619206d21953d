// Values that another value settles: from some sum on, or up to some lane, they are one number whatever all else is. Bounds
// of every operation on the way say so, rounding included; nothing is assumed to be monotone.
import type { Interval } from "../../expr/range.ts";
import { interval, isFinite, isPoint, point } from "../../expr/range.ts";
import type { Box, Reading } from "../facts/boxes.ts";
import { split, Tape, wholeBox } from "../facts/boxes.ts";
import type { Facts } from "../facts/facts.ts";
import type { LaneKernel, Node } from "../kernel.ts";
import { readsOf } from "../kernel.ts";

/** What a value is as long as its source is past a bound: greater when the end is `hi`, less when it is `lo`. */
export interface Settled {
  readonly fill: number;
  /** The source's value nearest to that end for which the value may be another. */
  readonly bound: number;
}

/** From which side of its range a source settles a value. Undefined where not even the end of the range does. */
export function settledBy(
  source: number,
  end: "lo" | "hi",
  id: number,
  kernel: LaneKernel,
  facts: Facts,
): Settled | undefined {
  const values = new Values(source, id, kernel, facts);
  const [whole] = wholeBox([source], kernel, facts) as [Box[number]];
  if (!isFinite(whole)) return undefined;
  const fill = values.on([{ ...whole, ...point(whole[end]) }]);
  if (fill === undefined) return undefined;
  const bound = nearestOpen([whole], end, (box) => Object.is(values.on(box), fill));
  return { fill, bound: bound ?? whole[end === "hi" ? "lo" : "hi"] };
}

/** Boxes to look at before a bound is given up on. */
const BUDGET = 4000;

/** The value nearest to an end of a range that is not settled: boxes are settled from there. */
function nearestOpen(first: Box, end: "lo" | "hi", settled: (box: Box) => boolean): number | undefined {
  const stack: Box[] = [first];
  let budget = BUDGET;
  for (let box = stack.pop(); box; box = stack.pop()) {
    if (settled(box)) continue;
    const halves = budget-- > 0 ? split(box) : [];
    if (halves.length === 0) return box[0]![end];
    stack.push(...(end === "hi" ? halves : halves.reverse()));
  }
  return undefined;
}

/** One value of a kernel as far as it follows from another. */
class Values {
  private readonly tape: Tape;
  private readonly value: Reading;

  constructor(source: number, id: number, kernel: LaneKernel, facts: Facts) {
    this.tape = new Tape([source], (of) => facts.of(of).range);
    const last = kernel.dims[kernel.axis]! - 1;
    for (const of of dependentsOf(source, kernel)) {
      const { def } = kernel.nodes[of]!;
      if (def.kind === "map") this.tape.define(of, def.expr);
      else if (def.kind === "reduce") this.tape.defineBy(of, def.of, (r) => r);
      else if (def.kind === "argmax")
        this.tape.defineBy(of, def.of, (r) => (allEqual(r) ? point(0) : interval(0, last)));
    }
    this.value = this.tape.of(id);
  }

  /** The value, with its sign if it is a zero, when a box of the source settles it. */
  on(box: Box): number | undefined {
    this.tape.run(box);
    const range = this.value();
    return isPoint(range) ? range.lo : undefined;
  }
}

/** Whether all values compare equal, as zeros of both signs do. */
const allEqual = (r: Interval): boolean => !r.nan && r.lo === r.hi;

/** Reductions that say of equal lanes what each of them is, or which is the first. */
const choosing = new Set(["max", "min", "all", "any"]);

/** Values that follow from a source. What is known of a row value holds for all lanes of the row, so it passes reductions. */
function dependentsOf(source: number, kernel: LaneKernel): Set<number> {
  const ofRow = kernel.nodes[source]!.level !== "element";
  const found = new Set<number>();
  for (const node of kernel.nodes) {
    const { def } = node;
    const passes = def.kind === "map" || (ofRow && (def.kind === "argmax" || isChoosing(node)));
    if (passes && readsOf(node).some((id) => id === source || found.has(id))) found.add(node.id);
  }
  return found;
}

const isChoosing = ({ def }: Node): boolean => def.kind === "reduce" && choosing.has(def.reduce);
