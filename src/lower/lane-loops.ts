// The loops of one lane kernel: call, row, sweeps.
import type { Expr, Table } from "../expr/expr.ts";
import { constant, limits } from "../expr/expr.ts";
import { within } from "../expr/range.ts";
import { isOrdered } from "../expr/reduce.ts";
import { origin } from "../kernel/describe.ts";
import type { Facts } from "../kernel/facts/facts.ts";
import type * as kernels from "../kernel/kernel.ts";
import type { RowExit, RowTable, Schedule, Store, Sweep } from "../kernel/schedule.ts";
import {
  bound,
  clipped,
  element,
  fixed,
  letOf,
  load,
  loopNamed,
  ofLoop,
  over,
  read,
  store,
  sumOf,
  theValue,
  update,
  value,
} from "../loops/build.ts";
import type * as ir from "../loops/ir.ts";
import type { Block, BoundExpr, Buffer, Claim, Index, Leaf, Loop, Stmt, Value } from "../loops/ir.ts";
import { boundOver } from "./binding.ts";
import { isUnsignedLookup, unsignedBytes } from "../kernel/unsigned.ts";
import { nameOf, past, reductionOf, stagesOf, sumOfTerms } from "./lane-nodes.ts";
import type { Memory } from "./memory.ts";
import { walkOf } from "./memory.ts";
import { flat, letter, nested } from "./nests.ts";

/** The loops of one lane kernel. Element values are values anew in each sweep that computes them. */
export class LaneLoops {
  protected readonly kernel: kernels.LaneKernel;
  /** The loops of the dims; that of the axis is another in each sweep. */
  protected readonly loops: Loop[];
  protected readonly values = new Map<number, Leaf>();
  protected readonly schedule: Schedule;
  protected readonly memory: Memory;
  private readonly facts: Facts | undefined;
  /** Positions along dims that are no loops alone. */
  protected readonly positions = new Map<number, Index>();
  /** The loop that the sweep now being made runs. */
  private axis: Loop | undefined;
  /** Where in the row that is. */
  private position: Index | undefined;
  /** Bytes that nobody reads with a sign. */
  private readonly unsigned: ReadonlySet<number>;

  constructor(schedule: Schedule, memory: Memory, facts: Facts | undefined) {
    [this.schedule, this.memory, this.facts] = [schedule, memory, facts];
    this.kernel = schedule.kernel;
    this.unsigned = unsignedBytes(this.kernel);
    this.loops = this.kernel.dims.map((_, d) => loopNamed(letter(d), "parallel"));
  }

  body(): Stmt[] {
    return [...this.lets(this.schedule.call), ...this.around([this.kernel.axis], this.row())];
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

  /** Statements in a loop along the axis, which may be at a position that other loops decide as well. */
  protected along(loop: Loop, make: () => Stmt[], position = ofLoop(loop)): Stmt[] {
    [this.axis, this.position] = [loop, position];
    const made = make();
    [this.axis, this.position] = [undefined, undefined];
    return made;
  }

  /** Iterations along the axis. */
  protected get size(): number {
    return this.kernel.dims[this.kernel.axis]!;
  }

  // Values

  /** Lanes that values of a level have in the loop of now. */
  protected lanesOf(_level: kernels.Level): number | undefined {
    return undefined;
  }

  /** Lanes that are read or written: one element where a step moves through none. */
  private lanesAt({ strides }: kernels.BufferAccess, level: kernels.Level): number | undefined {
    return strides.at(-1) === 0 ? undefined : this.lanesOf(level);
  }

  protected nameOf(node: kernels.Node): string {
    return nameOf(node);
  }

  protected lets(nodes: readonly kernels.Node[]): Stmt[] {
    return nodes.flatMap((n) => this.let(n));
  }

  protected let(node: kernels.Node, entry?: Loop): Stmt[] {
    const before: Stmt[] = [];
    const expr = this.definition(node, before, entry);
    // Bounds are of what rows hold; an entry that no lane asks for may be anything.
    const made = entry ? { ...this.valueOf(node, []), wanted: node.range } : this.valueOf(node);
    this.values.set(node.id, theValue(made));
    return [...before, letOf(made, expr)];
  }

  /** A value that was computed before. */
  protected taking(node: kernels.Node, expr: BoundExpr): Stmt[] {
    const { note: _, ...before } = this.valueOf(node);
    const made: Value = { ...before, origins: [], part: true };
    this.values.set(node.id, theValue(made));
    return [letOf(made, expr)];
  }

  private definition({ def, level }: kernels.Node, before: Stmt[], entry?: Loop): BoundExpr {
    switch (def.kind) {
      case "load":
        return read(load(this.at(def.from), this.lanesAt(def.from, level)));
      case "entry":
        return read(load(element(this.memory.table(def.table), ofLoop(entry!)), this.lanesOf(level)));
      case "map":
        return this.bind(def.expr, before, this.lanesOf(level));
      default:
        throw new Error(`a ${def.kind} has no expression`);
    }
  }

  private claimsOf(node: kernels.Node): Claim[] {
    const range = this.facts?.of(node.id).range ?? node.range;
    const claims: Claim[] = within(limits(node.type), range) ? [] : [{ kind: "range", range }];
    const attained = node.level === "element" ? this.facts?.of(node.id).attained : undefined;
    if (attained !== undefined && this.axis)
      claims.push({ kind: "attains", number: attained, loop: this.axis });
    return claims;
  }

  protected valueOf(node: kernels.Node, claims = this.claimsOf(node)): Value {
    const lanes = this.lanesOf(node.level);
    return value(this.nameOf(node), node.type, {
      origins: node.op ? [node.op] : [],
      claims,
      ...(lanes && { lanes }),
      ...(node.note !== undefined && { note: node.note }),
      ...(node.label !== undefined && { part: true }),
      ...(this.isUnsigned(node) && { unsigned: true }),
    });
  }

  private isUnsigned({ id, def }: kernels.Node): boolean {
    return this.unsigned.has(id) || (def.kind === "map" && isUnsignedLookup(def.expr));
  }

  /** An expression over nodes with its inputs bound. */
  protected bind(expr: Expr, before: Stmt[], lanes?: number): BoundExpr {
    const leafOf = (id: number): Leaf => this.values.get(id)!;
    const tableOf = (table: Table | number): Buffer =>
      typeof table === "number" ? this.rowTables.get(table)! : this.memory.table(table);
    return boundOver(expr, leafOf, tableOf, before, lanes);
  }

  private readonly rowTables = new Map<number, Buffer>();

  private at(place: kernels.BufferAccess): ir.Access {
    const [made, walk] = [this.memory.of(place.buffer), walkOf(place, this.kernel.dims)];
    const index = place.strides.map((_, d) => this.index(d));
    const shaped = walk.length > 0 && walk.map((d) => this.kernel.dims[d]).join() === made.shape.join();
    return element(made, ...(shaped ? walk.map((d) => index[d]!) : [flat(0, place.strides, index)]));
  }

  protected index(d: number): Index {
    if (this.kernel.dims[d] === 1) return fixed(0);
    if (d !== this.kernel.axis) return this.positions.get(d) ?? ofLoop(this.loops[d]!);
    return this.position ?? fixed(0);
  }

  private stores(stores: readonly Store[]): Stmt[] {
    return stores.map((s) =>
      store(this.at(s.to), read(this.values.get(s.node.id)!), this.lanesAt(s.to, s.level)),
    );
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

  protected rowTable({ result, entries }: RowTable): Buffer {
    const made: Buffer = { role: "scratch", name: this.nameOf(result), type: result.type, shape: [entries] };
    this.rowTables.set(result.id, made);
    return made;
  }

  protected table(table: RowTable): Stmt[] {
    const { nodes, result, entries } = table;
    const loop = loopNamed("e", "parallel");
    const [made, note] = [this.rowTable(table), origin(result)];
    const { expr } = result.def as Extract<kernels.Definition, { kind: "map" }>;
    const inner = nodes.filter((n) => n !== result).flatMap((n) => this.let(n, loop));
    const before: Stmt[] = [];
    const entry = this.bind(expr, before);
    return [
      { kind: "alloc", buffer: made, ...(note !== undefined && { note }) },
      over(loop, entries, [...inner, ...before, store(element(made, ofLoop(loop)), entry)]),
    ];
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
