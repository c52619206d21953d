// Statements of the language of loops that have lanes, as C for a machine. Expressions over lanes are made of the machine's rows.
import * as C from "../ctree/build.ts";
import type { CCode, CExpr, CStmt, CType } from "../ctree/tree.ts";
import type { Expr, Input, Table } from "../expr/expr.ts";
import { apply, constant, input, lookup, withOperands } from "../expr/expr.ts";
import type { Interval } from "../expr/range.ts";
import { lineOf } from "../ir/origin.ts";
import { HALFWORD_GROUP } from "../kernel/tiling.ts";
import { element, fixed, lanesOfLeaf, load, typeOfLeaf } from "../loops/build.ts";
import { onlyNumber } from "../loops/used.ts";
import type { Access, BoundExpr, Buffer, Leaf, Loop, Stmt, Value, ValueLeaf } from "../loops/ir.ts";
import type { ScalarScope, TableSymbols } from "../scalar/expressions.ts";
import { scalarExpr } from "../scalar/expressions.ts";
import type { Source, VectorScope } from "../vector/block.ts";
import { VectorBlock } from "../vector/block.ts";
import type { Machine } from "../vector/machine.ts";
import { joined, loadLanes, storeLanes } from "../vector/memory.ts";
import type { Lanes } from "../vector/registers.ts";
import { registersFor, vectorType, widthInMemory } from "../vector/registers.ts";
import type { BufferExpr, IndexType, Statements } from "./statements.ts";
import { apart, flatIndex, goesBack } from "./statements.ts";
import { rangeOf } from "./known.ts";
import { ScalarReductions } from "./scalar-reductions.ts";

type Of<K extends Stmt["kind"]> = Extract<Stmt, { kind: K }>;
type LoadLeaf = Extract<Leaf, { kind: "load" }>;

/** What code in vectors needs beside the buffers. */
export interface LaneScope {
  /** None where nothing has lanes. */
  readonly machine?: Machine;
  readonly table: TableSymbols;
  /** The table that a buffer holds. */
  readonly tableOf: (b: Buffer) => Table | undefined;
  /** Whether a buffer stands inside of the function. */
  readonly isOwn: (b: Buffer) => boolean;
  /** The type of pointers into a buffer that does not. */
  readonly pointerTo: (b: Buffer) => CType;
}

/** Registers that are read side by side, and a pointer to where they start. */
interface Tile {
  readonly along: ReadonlySet<Loop>;
  readonly starts: CStmt[];
}

export class LaneStatements extends ScalarReductions {
  protected readonly table: TableSymbols;
  private readonly lanesBy: Machine | undefined;
  private readonly tableOf: LaneScope["tableOf"];
  protected readonly isOwn: LaneScope["isOwn"];
  private readonly pointerTo: LaneScope["pointerTo"];
  private tile: Tile | undefined;
  /** Registers of values. */
  protected readonly lanes = new Map<Value, Lanes>();
  /** Indices into tables, which are computed where the table is read. */
  private readonly indexing = new Map<Value, BoundExpr>();
  /** Tables that are built for a row, and leaves that stand for them as a whole. */
  protected readonly rowTables = new Set<Buffer>();
  /** Whether look-ups are looked for in an expression of one number. */
  private isScalar = false;
  private readonly arrays = new Set<Leaf>();
  /** Why instructions are exact, as far as it has been said. */
  private readonly known = new Set<string>();

  constructor(
    bufferOf: BufferExpr,
    { machine, table, tableOf, isOwn, pointerTo }: LaneScope,
    indices: IndexType,
  ) {
    super(bufferOf, indices);
    [this.lanesBy, this.table, this.tableOf] = [machine, table, tableOf];
    [this.isOwn, this.pointerTo] = [isOwn, pointerTo];
  }

  protected get machine(): Machine {
    if (!this.lanesBy) throw new Error("lanes without a machine that has them");
    return this.lanesBy;
  }

  /** Whether there are any lanes. */
  protected get hasLanes(): boolean {
    return this.lanesBy !== undefined;
  }

  protected override statement(s: Stmt): CCode {
    if (s.kind === "dot") return this.dot(s);
    if (s.kind === "store" && s.lanes !== undefined) return this.stored(s, s.lanes);
    return super.statement(s);
  }

  protected override define(s: Of<"let">): CCode {
    const { value, expr, each } = s;
    const { lanes } = value;
    if (isIndex(value)) {
      this.indexing.set(value, expr);
      return [];
    }
    if (lanes === undefined) return [this.comment(value), super.define(s)];
    if (value.shape) return this.tiled(s, lanes, new Set(each));
    const out = this.blockFor(expr, lanes);
    const computed = out.unnamed(this.lanesIn(expr), value.name);
    const name = value.unsigned ? "namedUnsigned" : "named";
    this.lanes.set(value, out[name](computed, value.name));
    return [this.comment(value), this.explained(out), out.lines];
  }

  /** An array of registers. Where they lie is counted from the first: gcc follows each by itself through the loops around. */
  private tiled({ value, expr, each }: Of<"let">, lanes: number, along: ReadonlySet<Loop>): CCode {
    this.tile = { along, starts: [] };
    const read = this.filled(value, this.registerType(value), each, (target) =>
      this.assigned([target], expr, lanes),
    );
    const { starts } = this.tile;
    this.tile = undefined;
    return [starts, read];
  }

  protected override addressOf(access: Access): readonly [base: CExpr, index: CExpr] {
    if (!this.tile || this.isOwn(access.buffer)) return super.addressOf(access);
    const { offset, terms } = flatIndex(access);
    const [start, along] = apart(terms, this.tile.along);
    if (start.length === 0 || goesBack({ terms })) return super.addressOf(access);
    const symbol = C.local("tile");
    const first = C.sum(this.memoryOf(access.buffer), this.place({ offset, terms: start }));
    this.tile.starts.push(C.declare(this.pointerTo(access.buffer), symbol, first));
    return [C.use(symbol), this.place({ offset: 0, terms: along })];
  }

  /** Where a value comes from. */
  protected comment(value: Value): CCode {
    return originOf(value);
  }

  /** What is used anew may be memory of the program. */
  protected override allocate(s: Of<"alloc">): CCode {
    if (this.isOwn(s.buffer)) return super.allocate(s);
    return s.note === undefined ? [] : C.comment(s.note);
  }

  private dot(s: Of<"dot">): CCode {
    const { acc, at, a, b, group, of, rows, narrow } = s;
    if (group === HALFWORD_GROUP) return this.productsOfHalfwords(s);
    const { dots, matrices } = this.machine;
    const row = rows === undefined ? dots?.(of, narrow === true) : matrices?.add(narrow === true);
    if (!row) throw new Error("the machine has no sums of products");
    const target = this.placeOf(acc, at);
    const [x, y] = [a, b].map((leaf) => this.registersOf(leaf)[0]!) as [CExpr, CExpr];
    return C.assign(target, row(target, x, y));
  }

  /** A register of halfwords has products for two of words. */
  private productsOfHalfwords({ acc, at = [], a, b, of = 0 }: Of<"dot">): CCode {
    const { halfwords } = this.machine;
    if (!halfwords) throw new Error("the machine has no products of halfwords");
    const [x, y] = [a, b].map((leaf) => this.registersOf(leaf)[0]!) as [CExpr, CExpr];
    const targets = this.registersOf({ kind: "value", value: acc, at });
    return halfwords(of).map((row, k) => C.assign(targets[k]!, row(targets[k]!, x, y)));
  }

  private stored({ to, expr }: Of<"store">, lanes: number): CCode {
    const out = this.blockFor(expr, lanes);
    const value = out.unnamed(this.lanesIn(expr), "v");
    const [base, index] = this.addressOf(to);
    return storeLanes(value, lanes, (lane) => joined(base, index, lane), out);
  }

  // Expressions

  protected assigned(
    targets: readonly CExpr[],
    expr: BoundExpr,
    lanes: number,
    ranges?: ReadonlyMap<number, Interval>,
  ): CCode {
    const out = this.blockFor(expr, lanes, ranges);
    const { regs } = out.unnamed(this.lanesIn(expr), "v");
    const code: CStmt[] = [...out.lines, ...targets.map((target, r) => C.assign(target, regs[r]!))];
    return [this.explained(out), code];
  }

  private explained(out: VectorBlock): CCode {
    const fresh = [...out.reasons].filter((r) => !this.known.has(r));
    fresh.forEach((r) => this.known.add(r));
    return fresh.map((r) => C.comment(`exact: ${r}`));
  }

  protected registerType({ type }: Value): string {
    return vectorType(this.machine, { type, width: widthInMemory(type) });
  }

  /** Leaves of the expression that is being made; its own first, then those of indices that stand in it. */
  private leaves: Leaf[] = [];

  protected blockFor(
    { leaves }: BoundExpr,
    count: number,
    ranges: ReadonlyMap<number, Interval> = new Map(),
  ): VectorBlock {
    this.leaves = [...leaves];
    const out: VectorBlock = new VectorBlock(this.scopeFor(count, () => out, ranges));
    return out;
  }

  /** `ranges`: what is known of inputs beside what they say themselves. */
  private scopeFor(
    count: number,
    out: () => VectorBlock,
    ranges: ReadonlyMap<number, Interval>,
  ): VectorScope {
    const sources = new Map<number, Source>();
    return {
      machine: this.machine,
      table: this.table,
      count,
      source: (id) => {
        const made = sources.get(id) ?? this.source(this.leaves[id]!, count, out());
        sources.set(id, made);
        return made;
      },
      rangeOf: (id) => ranges.get(id) ?? rangeOf(this.leaves[id]!),
    };
  }

  protected source(leaf: Leaf, count: number, out: VectorBlock): Source {
    if (leaf.kind === "value" && leaf.lane !== undefined) return { scalar: this.laneOf(leaf, leaf.lane) };
    const isSplat = leaf.kind === "load" && onlyNumber(leaf.from.buffer) !== undefined;
    if (lanesOfLeaf(leaf) === undefined || isSplat) return { scalar: this.leaf(leaf) };
    if (leaf.kind === "value") {
      const { type } = leaf.value;
      const width = this.lanes.get(leaf.value)?.width ?? widthInMemory(type);
      const regs = this.registersOf(leaf).slice(0, registersFor(this.machine, width, count));
      return { type, width, regs };
    }
    return this.loaded(leaf as LoadLeaf, count, out);
  }

  private laneOf({ value, at }: ValueLeaf, lane: number): CExpr {
    const row = this.machine.lanes;
    if (!row || value.type !== "f32") throw new Error("the machine has no lanes by themselves");
    return row.of(lane)(this.registersOf({ kind: "value", value, ...(at && { at }) })[0]!);
  }

  private loaded({ from }: LoadLeaf, count: number, out: VectorBlock): Lanes {
    const { type } = from.buffer;
    const [base, index] = this.addressOf(from);
    return loadLanes(type, count, (lane) => joined(base, index, lane), out);
  }

  /** The registers of a value, or of one of an array, or of all that its indices leave open; or one row of those. */
  protected registersOf({ value, at = [], row }: ValueLeaf): CExpr[] {
    if (row) return this.matrixRow({ kind: "value", value, at }, this.index(row.at));
    const known = this.lanes.get(value);
    if (known) return [...known.regs];
    const rest = (value.shape ?? []).slice(at.length);
    const base = this.placeOf(value, at);
    return rest.reduce<CExpr[]>(
      (regs, size) => regs.flatMap((r) => Array.from({ length: size }, (_, k) => C.at(r, C.int(k)))),
      [base],
    );
  }

  /** Two registers of matrices have one of each of their rows. */
  private matrixRow(all: ValueLeaf, row: CExpr): CExpr[] {
    const { matrices } = this.machine;
    if (!matrices) throw new Error("the machine has no matrices");
    const regs = this.registersOf(all);
    return Array.from({ length: regs.length / 2 }, (_, k) =>
      matrices.row(all.value.type === "i8" ? "s8" : "s32")(regs[2 * k]!, regs[2 * k + 1]!, row),
    );
  }

  /** An expression in which entries of tables are look-ups again, with their indices where they are used. */
  protected lanesIn({ expr }: BoundExpr): Expr {
    const done = new Map<Expr, Expr>();
    const go = (e: Expr): Expr => {
      let made = done.get(e);
      if (!made) done.set(e, (made = e.kind === "input" ? this.lookedUp(e, go) : withOperands(e, go)));
      return made;
    };
    return go(expr);
  }

  private lookedUp(of: Input, go: (index: Expr) => Expr): Expr {
    const leaf = this.leaves[of.id]!;
    if (leaf.kind !== "load" || leaf.lanes !== undefined) return of;
    const { buffer, at } = leaf.from;
    const [factor, table] = [at[0]?.terms[0]?.of, this.tableOf(buffer)];
    const isRow = this.rowTables.has(buffer);
    if (factor?.kind !== "value" || !(table || isRow)) return of;
    if (!this.isScalar && lanesOfLeaf(leaf) === undefined) return of;
    const { value } = factor;
    // The leaves of an index are the first ones of the expression's own.
    const own = this.indexing.get(value);
    const index = own ? go(own.expr) : this.inputFor({ kind: "value", value });
    if (table) return lookup(table, index);
    const array = load(element(buffer, fixed(0)));
    this.arrays.add(array);
    return apply("row_lookup", buffer.type, this.inputFor(array), index, constant("i32", buffer.shape[0]!));
  }

  private inputFor(leaf: Leaf): Input {
    return input(typeOfLeaf(leaf), this.leaves.push(leaf) - 1);
  }

  protected override withLookups(bound: BoundExpr): BoundExpr {
    this.leaves = [...bound.leaves];
    this.isScalar = true;
    const expr = this.lanesIn(bound);
    this.isScalar = false;
    return { expr, leaves: this.leaves };
  }

  protected override scalarScope(...known: Parameters<Statements["scalarScope"]>): ScalarScope {
    const [leaves] = known;
    const isUnsigned = (id: number): boolean => {
      const leaf = leaves[id]!;
      return leaf.kind === "value" && leaf.value.unsigned === true;
    };
    return { ...super.scalarScope(...known), table: this.table, isUnsigned };
  }

  protected override leaf(leaf: Leaf): CExpr {
    if (this.arrays.has(leaf)) return this.memoryOf((leaf as LoadLeaf).from.buffer);
    const factor = leaf.kind === "load" ? leaf.from.at[0]?.terms[0]?.of : undefined;
    const index = factor?.kind === "value" ? this.indexing.get(factor.value) : undefined;
    if (!index) return super.leaf(leaf);
    const outer = this.leaves;
    const at = input(typeOfLeaf(leaf), index.leaves.length);
    const { expr, leaves } = this.withLookups({ expr: at, leaves: [...index.leaves, leaf] });
    this.leaves = outer;
    return scalarExpr(expr, { ...this.scalarScope(leaves, [], new Map()), bind: (_, e) => e });
  }
}

/** Indices that only tables are read at have no op of their own. */
const isIndex = ({ name, origins }: Value): boolean => name === "index" && origins.length === 0;

/** `// tosa.rescale, line 12` */
function originOf({ origins: [op] }: Value): CCode {
  return op ? C.comment([op.name, lineOf(op)].filter((t) => t !== "").join(", "), [op]) : [];
}
