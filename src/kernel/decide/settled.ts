// Values that another value settles: from some sum on, or up to some lane, they are one number whatever all else is. Bounds
// of every operation on the way say so, rounding included; nothing is assumed to be monotone.
import type { Apply, Expr } from "../../expr/expr.ts";
import { input } from "../../expr/expr.ts";
import { isPoint, interval, point } from "../../expr/range.ts";
import { operationNamed } from "../../expr/vocabulary.ts";
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
  if (!Number.isFinite(whole.lo) || !Number.isFinite(whole.hi)) return undefined;
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
  private readonly kernel: LaneKernel;
  private readonly tape: Tape;
  private readonly dependent: ReadonlySet<number>;
  private readonly readings = new Map<Expr, Reading>();
  private readonly whole: Expr;

  constructor(source: number, id: number, kernel: LaneKernel, facts: Facts) {
    this.kernel = kernel;
    this.tape = new Tape([source], (of) => facts.of(of).range);
    this.dependent = dependentsOf(source, kernel);
    this.whole = input(kernel.nodes[id]!.type, id);
    const last = kernel.dims[kernel.axis]! - 1;
    for (const of of this.dependent) {
      const { def } = kernel.nodes[of]!;
      if (def.kind === "map") this.tape.define(of, def.expr);
      else if (def.kind === "reduce") this.tape.defineBy(of, def.of, (r) => r);
      else if (def.kind === "argmax")
        this.tape.defineBy(of, def.of, (r) => (isPoint(r) ? point(0) : interval(0, last)));
    }
  }

  /** The value, with its sign if it is a zero, when a box of the source settles it. */
  on(box: Box): number | undefined {
    this.tape.run(box);
    return this.exact(this.whole);
  }

  private exact(e: Expr): number | undefined {
    if (e.kind === "const") return Number(e.value);
    const range = this.boundsOf(e);
    if (isPoint(range) && (e.type !== "f32" || range.lo !== 0)) return range.lo;
    // Bounds do not tell the signs of zeros; the operations do.
    if (e.type !== "f32" || e.kind === "lookup") return undefined;
    if (e.kind === "input")
      return this.dependent.has(e.id) ? this.exactNode(this.kernel.nodes[e.id]!) : undefined;
    return e.op === "select" ? this.chosen(e.args) : this.computed(e);
  }

  private computed({ op, type, args }: Apply): number | undefined {
    const values = args.map((a) => this.exact(a));
    const types = args.map((a) => a.type);
    return values.every((v) => v !== undefined)
      ? operationNamed(op).evaluate(type, types)(...values)
      : undefined;
  }

  private exactNode({ def }: Node): number | undefined {
    if (def.kind === "map") return this.exact(def.expr);
    return def.kind === "reduce" ? this.exact(input(this.kernel.nodes[def.of]!.type, def.of)) : undefined;
  }

  private chosen([condition, yes, no]: readonly Expr[]): number | undefined {
    const { lo, hi } = this.boundsOf(condition!);
    return lo === hi ? this.exact(lo === 1 ? yes! : no!) : undefined;
  }

  private boundsOf(e: Expr) {
    let reading = this.readings.get(e);
    if (!reading) this.readings.set(e, (reading = this.tape.reading(e)));
    return reading();
  }
}

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
