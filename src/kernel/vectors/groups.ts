// Long chains of row values, such as a reciprocal by Newton's steps, for a register of rows at a time: the rows are the lanes.
// The row's code is cut where such a chain stands; values that cross a cut go through small arrays, one entry per row.
import { nodesOf } from "../../expr/expr.ts";
import type { Costs } from "../costs.ts";
import type { LaneKernel, Node } from "../kernel.ts";
import { readsOf } from "../kernel.ts";
import type { Schedule, Sweep } from "../schedule.ts";

/** Operations from which on a chain of row values is worth the way through memory. */
const LONG_CHAIN = 12;

/** At most this part of the rows may be computed twice, in a last group that overlaps the one before. */
const MOST_TWICE = 0.25;

export type Prologue = Pick<Sweep, "rows" | "rowStores" | "tables" | "exit">;

/** What is done row by row between two cuts, and the chain at the cut behind it. */
export interface Section {
  readonly before: Prologue;
  readonly sweeps: readonly Sweep[];
  /** The sweep that the chain follows; none in the last section. */
  readonly last?: Sweep;
  readonly chain: readonly Node[];
}

export interface Group {
  /** Rows handled together: as many as a register has words. */
  readonly size: number;
  /** The loop over rows. */
  readonly dim: number;
  readonly sections: readonly Section[];
  /** Row values that are carried across a cut. */
  readonly carried: ReadonlySet<Node>;
}

/** How to work on rows in groups; undefined where it does not pay, or would keep a table or truth value for each row. */
export function groupOf(schedule: Schedule, costs: Costs): Group | undefined {
  const size = costs.words;
  const { kernel } = schedule;
  const dim = kernel.dims.length - 2;
  const rows = kernel.dims[dim] ?? 0;
  if (rows < size || (Math.ceil(rows / size) * size) / rows > 1 + MOST_TWICE) return undefined;
  if (kernel.staged?.some((s) => s.to.strides[dim] === 0)) return undefined; // each row uses that memory anew
  const sections = cut(schedule);
  // What a section gives to later ones has to be there whatever a sum decides.
  if (sections.slice(0, -1).some((s) => [s.before, ...s.sweeps].some((w) => w.exit))) return undefined;
  const carried = new Set(sections.flatMap((s) => [...takenBy(s, kernel), ...takenByChain(s, kernel)]));
  const kept = [...carried].every((n) => n.level === "row" && n.type !== "i1");
  return sections.length > 1 && kept ? { size, dim, sections, carried } : undefined;
}

/** A section ends behind a sweep that a long chain follows. */
function cut({ rows, rowStores, tables, sweeps }: Schedule): Section[] {
  const sections: Section[] = [];
  let [before, open]: [Prologue, Sweep[]] = [{ rows, rowStores, tables }, []];
  for (const sweep of sweeps) {
    const chain = [...(sweep.exit?.before ?? []), ...sweep.rows];
    if (operationsIn(chain) < LONG_CHAIN) {
      open.push(sweep);
      continue;
    }
    sections.push({ before, sweeps: open, last: sweep, chain });
    before = { ...sweep, rows: [], ...(sweep.exit && { exit: { ...sweep.exit, before: [] } }) };
    open = [];
  }
  return [...sections, { before, sweeps: open, chain: [] }];
}

const operationsIn = (rows: readonly Node[]): number =>
  rows
    .flatMap(({ def }) => (def.kind === "map" ? [...nodesOf(def.expr)] : []))
    .filter((e) => e.kind === "apply").length;

/** Row values and tables that a section reads and does not make. */
export function takenBy(section: Section, kernel: LaneKernel): Node[] {
  const { before, sweeps, last } = section;
  const passes = [...sweeps, ...(last ? [last] : [])];
  const after = [before, ...sweeps];
  const made = madeIn(section);
  const also = [
    ...after.flatMap((s) => [...s.rowStores.map((x) => x.node), ...(s.exit ? [s.exit.sum] : [])]),
    ...passes.flatMap((s) => s.stores.map((x) => x.node)),
  ];
  return outside(made, [...made, ...passes.flatMap((s) => s.elements)], also, kernel);
}

/** Row values and table entries that a section's own code gives names to. */
export const madeIn = ({ before, sweeps, last }: Section): Node[] => [
  ...[before, ...sweeps].flatMap((s) => [
    ...(s.exit?.before ?? []),
    ...s.rows,
    ...s.tables.flatMap((t) => t.nodes),
  ]),
  ...[...sweeps, ...(last ? [last] : [])].flatMap((s) => s.reduces),
];

/** Row values that the chain of a section reads and does not make. */
export const takenByChain = ({ chain }: Section, kernel: LaneKernel): Node[] =>
  outside(chain, chain, [], kernel);

function outside(
  made: readonly Node[],
  readers: readonly Node[],
  also: readonly Node[],
  { nodes }: LaneKernel,
): Node[] {
  const known = new Set(made);
  const read = [...readers.flatMap(readsOf).map((id) => nodes[id]!), ...also];
  return [...new Set(read)].filter((n) => (n.level === "row" || n.level === "entry") && !known.has(n));
}
