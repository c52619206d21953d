// The loops of one lane kernel: call, row, sweeps.
import { constant } from "../expr/expr.ts";
import { isOrdered } from "../expr/reduce.ts";
import { origin } from "../kernel/describe.ts";
import type * as kernels from "../kernel/kernel.ts";
import type { RowExit, RowTable, Sweep } from "../kernel/schedule.ts";
import {
  bound,
  clipped,
  element,
  fixed,
  loopNamed,
  ofLoop,
  over,
  read,
  store,
  sumOf,
  theValue,
  update,
} from "../loops/build.ts";
import type * as ir from "../loops/ir.ts";
import type { Block, BoundExpr, Buffer, Loop, Stmt, Value } from "../loops/ir.ts";
import { past, reductionOf, stagesOf, sumOfTerms } from "./lane-nodes.ts";
import { LaneValues } from "./lane-values.ts";
import { letter, nested } from "./nests.ts";

/** The loops of a kernel, and whether one of them goes along a row. */
export interface Rows {
  readonly block: Block;
  readonly isAlong: (loop: Loop) => boolean;
}

/** The loops of one lane kernel. */
export class LaneLoops extends LaneValues {
  body(): Stmt[] {
    return [...this.lets(this.schedule.call), ...this.around([this.kernel.axis], this.row())];
  }

  rows(): Rows {
    return { block: this.body(), isAlong: (loop) => this.isAlong(loop) };
  }

  protected isAlong(loop: Loop): boolean {
    return !this.loops.includes(loop);
  }

  /** Statements in the loops of all dims but some. */
  protected around(inside: readonly number[], block: Block): Block {
    const outer = this.kernel.dims.map((size, d) => (inside.includes(d) ? 1 : size));
    return nested(outer, this.loops, block);
  }

  protected row(): Stmt[] {
    const { schedule, kernel, memory } = this;
    return [
      ...stagesOf(kernel).map((b): Stmt => ({ kind: "alloc", buffer: memory.of(b) })),
      ...this.prologue(schedule),
      ...this.sweeps(schedule.sweeps),
    ];
  }

  /** Row values, and what is made of them, before a sweep. */
  protected prologue({ rows, rowStores, tables }: Pick<Sweep, "rows" | "rowStores" | "tables">): Stmt[] {
    return [...this.lets(rows), ...this.stores(rowStores), ...tables.flatMap((t) => this.table(t))];
  }

  protected sweeps([sweep, ...rest]: readonly Sweep[]): Stmt[] {
    return sweep ? this.sweep(sweep, rest) : [];
  }

  private sweep(sweep: Sweep, rest: readonly Sweep[]): Stmt[] {
    return [
      ...this.pass(sweep),
      ...this.unlessDecided(sweep.exit, () => [...this.prologue(sweep), ...this.sweeps(rest)]),
    ];
  }

  /** Once over the row, and the ends of its reductions. */
  protected pass(sweep: Sweep): Stmt[] {
    return [
      ...sweep.reduces.flatMap((r) => this.acc(r)),
      ...this.swept(sweep),
      ...sweep.reduces.flatMap((r) => this.finish(r)),
    ];
  }

  /** The loops of a sweep. */
  protected swept(sweep: Sweep): Stmt[] {
    const loop = loopNamed(letter(this.kernel.axis), this.kindOf(sweep));
    const inner = this.along(loop, () => this.step(sweep));
    return sweep.exit?.every ? this.blocks(sweep.exit, loop, inner) : [over(loop, this.size, inner)];
  }

  /** What the iterations of a sweep may do to each other. */
  protected kindOf({ reduces }: Sweep): ir.LoopKind {
    return reduces.length > 0 ? "reduce" : "parallel";
  }

  /** What a sweep does in each iteration. */
  protected step(sweep: Sweep): Stmt[] {
    return [
      ...this.lets(sweep.elements),
      ...sweep.reduces.flatMap((r) => this.update(r)),
      ...this.stores(sweep.stores),
    ];
  }

  // Reductions

  protected acc(node: kernels.Node, made = this.valueOf(node)): Stmt[] {
    const def = reductionOf(node);
    this.values.set(node.id, theValue(made));
    const kind = def.kind === "argmax" ? def.kind : def.reduce;
    const reduction: ir.Reduction = { kind, type: this.kernel.nodes[def.of]!.type, nan: def.nan };
    return [{ kind: "acc", value: made, reduction }];
  }

  protected update(node: kernels.Node): Stmt[] {
    const def = reductionOf(node);
    const positioned = def.kind === "argmax" || isOrdered(def.reduce, node.type);
    const position = positioned ? this.index(this.kernel.axis) : undefined;
    return [update(this.accOf(node), read(this.values.get(def.of)!), position)];
  }

  protected accOf({ id }: kernels.Node): Value {
    return (this.values.get(id) as ir.ValueLeaf).value;
  }

  /** What follows the loops of a reduction. */
  protected finish(_node: kernels.Node): Stmt[] {
    return [];
  }

  // Tables of the row

  /** Memory for a table, and the statement that provides it. */
  protected rowTable({ result, entries }: RowTable): { made: Buffer; alloc: Stmt } {
    const made: Buffer = { role: "scratch", name: this.nameOf(result), type: result.type, shape: [entries] };
    this.rowTables.set(result.id, made);
    const note = origin(result);
    const table = { op: result.op, apartFrom: result.apartFrom ?? 0 };
    return { made, alloc: { kind: "alloc", buffer: made, table, ...(note !== undefined && { note }) } };
  }

  protected table(table: RowTable): Stmt[] {
    const { nodes, result, entries } = table;
    const loop = loopNamed("e", "parallel");
    const { made, alloc } = this.rowTable(table);
    const { expr } = result.def as Extract<kernels.Definition, { kind: "map" }>;
    const inner = nodes.filter((n) => n !== result).flatMap((n) => this.let(n, loop));
    const before: Stmt[] = [];
    const entry = this.bind(expr, before);
    return [alloc, over(loop, entries, [...inner, ...before, store(element(made, ofLoop(loop)), entry)])];
  }

  // Rows that a sum decides

  /** The loop in blocks, up to an end in steps, left as soon as the sum of what was read decides the row. */
  protected blocks(exit: RowExit, loop: Loop, inner: Block, size = this.size, step = 1): Stmt[] {
    const blocks = loopNamed("block", loop.kind);
    const next = sumOf(exit.every, [[1, ofLoop(blocks)]]);
    const to = size % exit.every === 0 ? next : clipped("min", next, size);
    const lanes: Stmt = { kind: "for", loop, from: ofLoop(blocks), to, step, body: inner };
    const body = [lanes, ...this.leaving(exit, blocks)];
    return [{ kind: "for", loop: blocks, from: fixed(0), to: fixed(size), step: exit.every, body }];
  }

  protected leaving(exit: RowExit, loop: Loop): Stmt[] {
    return [{ kind: "leave", loop, when: this.partial(exit) }];
  }

  /** Whether what was read so far, which later lanes only add to, is past the bound. */
  private partial(exit: RowExit): BoundExpr {
    const { terms, sum } = exit;
    if (sum.type === "f32") return bound([this.values.get(sum.id)!], (e) => past(exit, e));
    const { expr, leaves } = this.summed(terms);
    return { expr: past(exit, expr), leaves };
  }

  /** Reductions, each shifted left, as one sum. */
  protected summed(terms: RowExit["terms"]): BoundExpr {
    return sumOfTerms(terms, (node) => this.values.get(node.id)!);
  }

  protected unlessDecided(exit: RowExit | undefined, rest: () => Stmt[]): Stmt[] {
    if (!exit) return rest();
    const before = this.lets(exit.before);
    const cond = bound([this.values.get(exit.sum.id)!], (s) => past({ ...exit, base: 0 }, s));
    const filled = this.fills(exit);
    const note = this.exitNote(exit);
    return [
      ...before,
      { kind: "if", cond, then: filled, else: rest(), shortcut: true, ...(note !== undefined && { note }) },
    ];
  }

  /** Why the rest of a row need not be looked at. */
  protected exitNote(_exit: RowExit): string | undefined {
    return undefined;
  }

  protected fills({ fills }: RowExit): Stmt[] {
    const stored = ({ store: { node, to, level }, value }: RowExit["fills"][number]): Stmt =>
      store(this.at(to), { expr: constant(node.type, value), leaves: [] }, this.lanesAt(to, level));
    const [elements, rows] = [true, false].map((is) =>
      fills.filter((f) => (f.store.level === "element") === is),
    );
    const once = rows!.map(stored);
    return [...once, ...(elements!.length > 0 ? this.overRow(() => elements!.map(stored)) : [])];
  }

  /** What is done for each element of a row. */
  protected overRow(make: () => Stmt[]): Stmt[] {
    const loop = loopNamed(letter(this.kernel.axis), "parallel");
    return [over(loop, this.size, this.along(loop, make))];
  }
}
