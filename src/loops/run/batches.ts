// Innermost loops of straight-line code, many iterations at a time: each node of an expression is computed for all of them before
// the next one is, from column to column, so that what a closure costs is paid once a batch. The results and the checks are
// those of one iteration after the other.
import { operationOn } from "../../expr/evaluate.ts";
import type { Expr, Scalar } from "../../expr/expr.ts";
import { nodesOf } from "../../expr/expr.ts";
import { isPlain } from "../build.ts";
import type { Access, BoundExpr, Index, Leaf, Loop, Stmt, Value } from "../ir.ts";
import type { Scalars } from "./expressions.ts";
import type { Machine } from "./machine.ts";

/** Iterations at a time: columns of a few expressions stay in the first-level cache. */
export const BATCH = 256;

/** Fewer iterations than this cost less one by one. */
export const WORTH = 4;

/** A number for each iteration of a batch. */
export type Column = Int32Array | Float64Array;

/** Computes a column, for the first `n` iterations from the one that the loop's counter is at. */
export type Fill = (n: number) => Column;

/** Elements of a buffer at equal distances. */
export interface Run {
  first: number;
  stride: number;
  /** Finds those of the next `n` iterations, two or more; false where one is outside. */
  readonly find: (n: number) => boolean;
}

type Straight = Extract<Stmt, { kind: "let" | "update" | "store" }>;
type Load = Extract<Leaf, { kind: "load" }>;

/** The statements of a body that can run in batches; undefined where an iteration has to see what the one before it did. */
export function straightLine(body: readonly Stmt[]): readonly Straight[] | undefined {
  const statements = body.filter((s): s is Straight => ["let", "update", "store"].includes(s.kind));
  const leaves = statements.flatMap((s) => s.expr.leaves);
  const updated = new Set(statements.flatMap((s) => (s.kind === "update" ? [s.acc] : [])));
  const stored = statements.flatMap((s) => (s.kind === "store" ? [s.to.buffer] : []));
  const fine =
    statements.length === body.length &&
    new Set(stored).size === stored.length &&
    statements.every((s) => typesOf(s).every((type) => type !== "i64") && isScalar(s)) &&
    leaves.every((leaf) => leaf.kind !== "value" || !updated.has(leaf.value)) &&
    leaves.every((leaf) => leaf.kind !== "load" || !stored.includes(leaf.from.buffer));
  return fine ? statements : undefined;
}

/** Neither vectors nor arrays. */
function isScalar(s: Straight): boolean {
  const own = s.kind === "let" ? s.value : s.kind === "update" ? s.acc : undefined;
  const values = s.expr.leaves.flatMap((leaf) => (leaf.kind === "value" ? [leaf.value] : []));
  const lanes = s.kind === "let" ? undefined : s.lanes;
  return lanes === undefined && [...values, ...(own ? [own] : [])].every(isPlain);
}

const typesOf = ({ expr: { expr } }: Straight): Scalar[] => [...nodesOf(expr)].map((e) => e.type);

const columnOf = (type: Scalar): Column =>
  type.startsWith("i") ? new Int32Array(BATCH) : new Float64Array(BATCH);

/** The columns of one loop. */
export class Batch {
  private readonly columns = new Map<Value, Column>();
  private readonly machine: Machine;
  private readonly loop: Loop;
  private readonly step: number;
  private readonly slot: number;

  constructor(machine: Machine, loop: Loop, step: number) {
    [this.machine, this.loop, this.step, this.slot] = [machine, loop, step, machine.slotOfLoop(loop)];
  }

  /** Makes the values of a `let` known to the statements after it. */
  define(value: Value, expr: BoundExpr): Fill {
    const fill = this.fill(expr);
    const column = columnOf(value.type);
    this.columns.set(value, column);
    return (n) => {
      column.set(n === BATCH ? fill(n) : fill(n).subarray(0, n));
      return column;
    };
  }

  /** Runs `act` with the state of each iteration in turn. */
  each(n: number, act: (k: number) => void): void {
    const { counters, values } = this.machine;
    const first = counters[this.slot]!;
    const lets = [...this.columns].map(([value, column]) => [this.machine.slotOf(value), column] as const);
    for (let k = 0; k < n; k++) {
      counters[this.slot] = first + k * this.step;
      for (const [slot, column] of lets) values[slot] = column[k]!;
      act(k);
    }
    counters[this.slot] = first;
  }

  /** What `act` gives in the state of one iteration. */
  at<T>(k: number, act: () => T): T {
    const { counters } = this.machine;
    const first = counters[this.slot]!;
    counters[this.slot] = first + k * this.step;
    const made = act();
    counters[this.slot] = first;
    return made;
  }

  fill({ expr, leaves }: BoundExpr): Fill {
    const made = new Map<Expr, { column: Column; compute: (n: number) => void }>();
    const order = [...nodesOf(expr)].map((e) => {
      const node = this.node(e, (of) => made.get(of)!.column, leaves);
      made.set(e, node);
      return node;
    });
    const last = order.at(-1)!;
    return (n) => {
      for (const { compute } of order) compute(n);
      return last.column;
    };
  }

  private node(e: Expr, columnOf: (e: Expr) => Column, leaves: readonly Leaf[]) {
    switch (e.kind) {
      case "const":
        return constant(e.type, Number(e.value));
      case "input":
        return this.leaf(leaves[e.id]!, e.type);
      case "lookup":
        throw new Error("a look-up in a table is a load here");
      case "apply":
        return applied(e, e.args.map(columnOf));
    }
  }

  private leaf(leaf: Leaf, type: Scalar) {
    const defined = leaf.kind === "value" ? this.columns.get(leaf.value) : undefined;
    if (defined) return { column: defined, compute: () => {} };
    const column = columnOf(type);
    const get = this.machine.getter({ expr: { kind: "input", type, id: 0 }, leaves: [leaf] });
    const oneByOne = (n: number): void => this.each(n, (k) => (column[k] = get() as number));
    if (leaf.kind === "load") return { column, compute: this.strided(leaf, column, oneByOne) };
    const varies = leaf.kind === "index" && this.variesIn(leaf.index);
    return { column, compute: varies ? oneByOne : (n: number) => void column.fill(get() as number, 0, n) };
  }

  /** Elements at equal distances, 0 included, all inside, are copied. Others are read one by one. */
  private strided(leaf: Load, column: Column, oneByOne: (n: number) => void): (n: number) => void {
    const { counters } = this.machine;
    const cells = this.machine.cellsOf(leaf.from.buffer);
    const run = this.run(leaf.from);
    if (!run || cells.length === 1 || cells.buffer.type === "i1") return oneByOne;
    const tracked = cells.writer.length > 0;
    return (n) => {
      if (!run.find(n) || cells.aside || cells.data.length === 1) return oneByOne(n);
      const { first, stride } = run;
      copied(cells.data as Int32Array, first, stride, column, n);
      if (!tracked) return;
      const now = counters[this.slot]!;
      for (let k = 0; k < n; k++) {
        counters[this.slot] = now + k * this.step;
        this.machine.checkRead(leaf, cells, first + k * stride);
      }
      counters[this.slot] = now;
    };
  }

  /** Where a batch finds its elements, where they are at equal distances; undefined where the code does not say so. */
  run(access: Access): Run | undefined {
    if (!access.at.every((index) => this.isLinear(index))) return undefined;
    const position = this.machine.position(access);
    const { counters } = this.machine;
    const run: Run = {
      first: 0,
      stride: 0,
      find: (n) => {
        const now = counters[this.slot]!;
        run.first = position();
        counters[this.slot] = now + (n - 1) * this.step;
        const last = position();
        counters[this.slot] = now;
        run.stride = (last - run.first) / (n - 1);
        return run.first >= 0 && last >= 0;
      },
    };
    return run;
  }

  private isLinear(index: Index): boolean {
    return index.terms.every(({ of }) => of.kind === "loop" || !this.variesIn(single(of)));
  }

  private variesIn({ terms }: Index): boolean {
    return terms.some(({ of }) => {
      if (of.kind === "loop") return of.loop === this.loop;
      return of.kind === "value" ? this.columns.has(of.value) : this.variesIn(of.of);
    });
  }
}

function copied(from: Int32Array, first: number, stride: number, to: Column, n: number): void {
  for (let k = 0, i = first; k < n; k++, i += stride) to[k] = from[i]!;
}

const single = (of: Index["terms"][number]["of"]): Index => ({ offset: 0, terms: [{ by: 1, of }] });

function constant(type: Scalar, value: number) {
  return { column: columnOf(type).fill(value), compute: () => {} };
}

type ApplyNode = Extract<Expr, { kind: "apply" }>;

function applied(e: ApplyNode, args: readonly Column[]) {
  const [a, b, c] = args as [Column, Column, Column];
  const from = e.args.map((x) => x.type);
  const isSame = e.op === "convert" && [e.type, ...from].every((t) => t.startsWith("i")) && e.type === "i32";
  if (isSame) return { column: a, compute: () => {} };
  const out = columnOf(e.type);
  const quick = e.type === "i32" ? common[e.op] : undefined;
  if (quick) return { column: out, compute: (n: number) => quick(out, a, b, n) };
  const f = operationOn(e.op, e.type, from) as (...operands: Scalars[]) => number;
  const compute = [
    (n: number): void => {
      for (let k = 0; k < n; k++) out[k] = f(a[k]!);
    },
    (n: number): void => {
      for (let k = 0; k < n; k++) out[k] = f(a[k]!, b[k]!);
    },
    (n: number): void => {
      for (let k = 0; k < n; k++) out[k] = f(a[k]!, b[k]!, c[k]!);
    },
  ][args.length - 1]!;
  return { column: out, compute };
}

type Both = (out: Column, a: Column, b: Column, n: number) => void;

/** The operations of most inner loops, in loops of their own: of i32, the column keeps the low bits. */
const common: Readonly<Record<string, Both>> = {
  add: (out, a, b, n) => {
    for (let k = 0; k < n; k++) out[k] = (a[k]! + b[k]!) | 0;
  },
  sub: (out, a, b, n) => {
    for (let k = 0; k < n; k++) out[k] = (a[k]! - b[k]!) | 0;
  },
  mul: (out, a, b, n) => {
    for (let k = 0; k < n; k++) out[k] = Math.imul(a[k]!, b[k]!);
  },
};
