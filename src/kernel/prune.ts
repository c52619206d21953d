// Which entries of a row table can differ from the rest, for any values the row's reductions can take.
import type { Expr } from "../expr/expr.ts";
import type { Interval } from "../expr/range.ts";
import { isPoint, point } from "../expr/range.ts";
import type { Box } from "./boxes.ts";
import { rowsBetween, sourcesOf, split, Tape } from "./boxes.ts";
import type { Facts } from "./facts.ts";
import type { LaneKernel } from "./kernel.ts";
import type { Orientation } from "./rebuild.ts";

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
  const size = facts.of(cone.key).range.hi - facts.of(cone.key).range.lo + 1;
  const whole = { cone, orientation, default: 0, entries: size, size };
  const sources = [...sourcesOf(cone.rows, kernel)].sort((a, b) => a - b);
  if (sources.length > MOST_SOURCES) return whole;
  const values = new EntryValues(cone, orientation, sources, kernel, facts);
  const last = values.at(size - 1, values.rowsOn(values.first));
  if (!isPoint(last)) return whole;
  return { ...whole, default: last.lo, entries: needed(values, last.lo, size) };
}

function needed(values: EntryValues, normal: number, size: number): number {
  // The corners say how many are needed at least; boxes then only have to show that no more are.
  const seen = corners(values.first).map((c) => values.lastDoubtful(c, normal, 0, size) + 1);
  let [entries, budget] = [Math.max(...seen), BUDGET];
  const stack: Box[] = [values.first];
  for (let box = stack.pop(); box; box = stack.pop()) {
    const doubtful = values.lastDoubtful(box, normal, entries, size);
    if (doubtful < entries) continue;
    const differs = corners(box).some((c) => values.at(doubtful, values.rowsOn(c)).lo !== normal);
    const halves = differs || budget-- <= 0 ? [] : split(box);
    if (halves.length > 0) stack.push(...halves);
    else entries = doubtful + 1;
  }
  return entries;
}

const corners = (box: Box): Box[] => [box.map((r) => point(r.lo)), box.map((r) => point(r.hi))];

/** Interval values of single entries on boxes of the row sources. */
class EntryValues {
  readonly first: Box;
  private readonly rowTape: Tape;
  private readonly innerTape: Tape;
  private readonly rowIds: readonly number[];
  private readonly sources: readonly number[];
  private readonly cone: Cone;
  private readonly leaves: readonly (readonly number[])[];

  constructor(
    cone: Cone,
    orientation: Orientation,
    sources: readonly number[],
    kernel: LaneKernel,
    facts: Facts,
  ) {
    const range = (id: number): Interval => facts.of(id).range;
    const exprOf = (id: number): Expr => (kernel.nodes[id]!.def as { expr: Expr }).expr;
    this.cone = cone;
    this.sources = sources;
    this.first = sources.map(range);
    this.rowIds = rowsBetween(sources, cone.rows, kernel);
    this.rowTape = new Tape(this.rowIds.map(exprOf), this.rowIds, sources, range);
    this.innerTape = new Tape(cone.inner.map(exprOf), cone.inner, [...cone.rows, ...cone.leaves], range);
    this.leaves = cone.leaves.map((l) => oriented(facts.table(l, cone.key), orientation));
  }

  /** Bounds of the cone's row inputs on a box. */
  rowsOn(box: Box): Interval[] {
    const results = this.rowTape.run(box);
    return this.cone.rows.map((id) =>
      this.sources.includes(id) ? box[this.sources.indexOf(id)]! : results[this.rowIds.indexOf(id)]!,
    );
  }

  at(entry: number, rows: readonly Interval[]): Interval {
    return this.innerTape.run([...rows, ...this.leaves.map((l) => point(l[entry]!))]).at(-1)!;
  }

  /** The last entry from `from` on that is not certainly `normal` on a box; -1 when there is none. */
  lastDoubtful(box: Box, normal: number, from: number, size: number): number {
    const rows = this.rowsOn(box);
    let before: Interval | undefined;
    for (let e = size - 1; e >= from; e--) {
      const again = before && this.leaves.every((l) => l[e] === l[e + 1]);
      const v: Interval = again ? before! : this.at(e, rows);
      if (v.lo !== normal || v.hi !== normal) return e;
      before = v;
    }
    return -1;
  }
}

export const oriented = (values: readonly number[], orientation: Orientation): readonly number[] =>
  orientation === "top" ? [...values].reverse() : values;
