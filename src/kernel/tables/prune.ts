// Which entries of a row table can differ from the rest, for any values the row's reductions can take.
import type { Expr } from "../../expr/expr.ts";
import type { Interval } from "../../expr/range.ts";
import { extent, isPoint, sizeOf } from "../../expr/range.ts";
import type { Box, Reading } from "../facts/boxes.ts";
import { highest, lowest, rowsBetween, sourcesOf, split, Tape, wholeBox } from "../facts/boxes.ts";
import type { Facts } from "../facts/facts.ts";
import type { LaneKernel } from "../kernel.ts";
import type { Orientation } from "../rebuild.ts";

/** How a value hangs between a key and row values. */
export interface Cone {
  readonly key: number;
  /** Functions of the key alone, where the cone begins. */
  readonly leaves: readonly number[];
  /** What lies between, in dependence order, the value itself last. */
  readonly inner: readonly number[];
  readonly rows: readonly number[];
}

export interface Plan {
  readonly cone: Cone;
  readonly orientation: Orientation;
  /** Value of every entry that is not kept. */
  readonly default: number;
  readonly entries: number;
  /** Values of the key. */
  readonly size: number;
}

/** The end to count from that leaves fewer entries. */
export function shortest(cone: Cone, kernel: LaneKernel, facts: Facts): Plan {
  const plans = (["top", "bottom"] as const).map((o) => prune(cone, o, kernel, facts));
  return plans[0]!.entries <= plans[1]!.entries ? plans[0]! : plans[1]!;
}

/** Boxes to look at before an entry is kept for want of a proof. */
const BUDGET = 400;
const MOST_SOURCES = 2;

/** How many entries can differ from the last one, for any values the row sources can take. */
function prune(cone: Cone, orientation: Orientation, kernel: LaneKernel, facts: Facts): Plan {
  const size = sizeOf(facts.of(cone.key).range);
  const whole = { cone, orientation, default: 0, entries: size, size };
  const sources = [...sourcesOf(cone.rows, kernel)].sort((a, b) => a - b);
  if (sources.length > MOST_SOURCES) return whole;
  const values = new EntryValues(cone, orientation, sources, kernel, facts);
  values.onBox(values.first);
  const last = values.among(size - 1, size - 1);
  if (!isPoint(last)) return whole;
  return { ...whole, default: last.lo, entries: needed(values, last.lo, size) };
}

function needed(values: EntryValues, normal: number, size: number): number {
  const doubtful = (box: Box, from: number): number => {
    values.onBox(box);
    return values.lastDoubtful(normal, from, size - 1);
  };
  // The corners say how many are needed at least; boxes then only have to show that no more are.
  let [entries, budget] = [Math.max(...corners(values.first).map((c) => doubtful(c, 0) + 1)), BUDGET];
  const stack: Box[] = [values.first];
  for (let box = stack.pop(); box; box = stack.pop()) {
    const last = doubtful(box, entries);
    if (last < entries) continue;
    const differs = corners(box).some((c) => doubtful(c, last) === last);
    const halves = differs || budget-- <= 0 ? [] : split(box);
    if (halves.length > 0) stack.push(...halves);
    else entries = last + 1;
  }
  return entries;
}

const corners = (box: Box): Box[] => [lowest(box), highest(box)];

/** Interval values of table entries on boxes of the row sources. */
class EntryValues {
  readonly first: Box;
  private readonly rowTape: Tape;
  private readonly rowReadings: readonly Reading[];
  private readonly innerTape: Tape;
  private readonly value: Reading;
  private readonly leaves: readonly (readonly number[])[];
  private rows: readonly Interval[] = [];

  constructor(
    cone: Cone,
    orientation: Orientation,
    sources: readonly number[],
    kernel: LaneKernel,
    facts: Facts,
  ) {
    const range = (id: number): Interval => facts.of(id).range;
    const exprOf = (id: number): Expr => (kernel.nodes[id]!.def as { expr: Expr }).expr;
    this.first = wholeBox(sources, kernel, facts);
    this.rowTape = new Tape(sources, range);
    for (const id of rowsBetween(sources, cone.rows, kernel)) this.rowTape.define(id, exprOf(id));
    this.rowReadings = cone.rows.map((id) => this.rowTape.of(id));
    this.innerTape = new Tape([...cone.rows, ...cone.leaves], range);
    for (const id of cone.inner) this.innerTape.define(id, exprOf(id));
    this.value = this.innerTape.of(cone.inner.at(-1)!);
    this.leaves = cone.leaves.map((l) => oriented(facts.table(l, cone.key), orientation));
  }

  /** The box that questions are about. */
  onBox(box: Box): void {
    this.rowTape.run(box);
    this.rows = this.rowReadings.map((read) => read());
  }

  /** Bounds of the entries `from` to `to`. */
  among(from: number, to: number): Interval {
    this.innerTape.run([...this.rows, ...this.leaves.map((l) => extent(l, from, to + 1))]);
    return this.value();
  }

  /** The last of the entries `from` to `to` that is not certainly `normal`; -1 when there is none. */
  lastDoubtful(normal: number, from: number, to: number): number {
    const entries = this.among(from, to);
    if (isPoint(entries) && entries.lo === normal) return -1;
    if (from === to) return to;
    // Entries that are alike are settled together, the others by halves.
    const middle = (from + to) >> 1;
    const last = this.lastDoubtful(normal, middle + 1, to);
    return last >= 0 ? last : this.lastDoubtful(normal, from, middle);
  }
}

export const oriented = (values: readonly number[], orientation: Orientation): readonly number[] =>
  orientation === "top" ? [...values].reverse() : values;
