// The loop nest of a lane kernel in C, one element at a time. The vector targets reuse its symbols and its row code.
import * as C from "../ctree/build.ts";
import type { CCode, CExpr, CStmt, CSymbol, CType } from "../ctree/tree.ts";
import { reads } from "../ctree/uses.ts";
import type { Expr, Scalar } from "../expr/expr.ts";
import type { Interval } from "../expr/range.ts";
import { baseName, exitNote } from "../kernel/describe.ts";
import type { Buffer, LaneKernel, Node, BufferAccess } from "../kernel/kernel.ts";
import type { RowExit, RowTable, Schedule, Store, Sweep } from "../kernel/schedule.ts";
import { isUnsignedLookup, unsignedBytes } from "../kernel/unsigned.ts";
import { note } from "./notes.ts";
import { finish, partialSum, start, step } from "./reductions.ts";
import type { ScalarScope, TableSymbols } from "./expressions.ts";
import { constantExpr, localType, scalarExpr, unsignedLookup } from "./expressions.ts";

export interface KernelScope {
  readonly schedule: Schedule;
  readonly table: TableSymbols;
  /** A buffer inside of a kernel function, and the type of a pointer into it. */
  readonly bufferOf: (buffer: Buffer) => CExpr;
  readonly pointerTo: (buffer: Buffer) => CType;
  /** What the header calls the number of elements of a buffer of the interface. */
  readonly sizeOf: (buffer: Buffer) => CSymbol | undefined;
}

/** Makes scalar code for the nodes of one kernel; one instance per function body. */
export class ScalarLoops {
  readonly scope: KernelScope;
  readonly kernel: LaneKernel;
  /** Loop variables, one per dim. */
  readonly index: readonly CSymbol[];
  private readonly nodes_ = new Map<number, CSymbol>();
  private readonly locals = new Map<string, CSymbol>();
  private readonly inside: ReadonlySet<number>;
  /** Bytes that nobody reads with a sign. */
  private readonly unsigned: ReadonlySet<number>;
  private readonly rows: { readonly place: BufferAccess; readonly symbol: CSymbol; readonly start: CExpr }[] =
    [];

  /** `inside`: the dims of the loops inside of a row's code. */
  constructor(scope: KernelScope, inside = [scope.schedule.kernel.axis]) {
    this.scope = scope;
    this.inside = new Set(inside);
    this.kernel = scope.schedule.kernel;
    this.unsigned = unsignedBytes(this.kernel);
    this.index = this.kernel.dims.map((_, d) => C.local(["i", "j", "k", "l", "m", "n"][d] ?? `i${d}`));
  }

  /** The local that holds a node's value. */
  symbolOf(node: Node): CSymbol {
    let symbol = this.nodes_.get(node.id);
    if (!symbol) this.nodes_.set(node.id, (symbol = C.local(baseName(node))));
    return symbol;
  }

  valueOf(node: Node): CExpr {
    return C.use(this.symbolOf(node));
  }

  /** A further local of the body: the same each time it is asked for, so loops side by side may share one. */
  local(base: string, key = base): CSymbol {
    let symbol = this.locals.get(key);
    if (!symbol) this.locals.set(key, (symbol = C.local(base)));
    return symbol;
  }

  /** A local that belongs to a node, such as `sum_part`; several nodes may want one name. */
  localOf(node: Node, what: string): CSymbol {
    return this.local(`${this.symbolOf(node).name}_${what}`, `${node.id} ${what}`);
  }

  /** The current index along a dim. A dim of size 1 has no loop, so no variable either. */
  indexAt(d: number): CExpr {
    return this.kernel.dims[d] === 1 ? C.int(0) : C.use(this.index[d]!);
  }

  /** The C element a place stands for at the current indices. */
  at(place: BufferAccess): CExpr {
    return C.at(...this.addressOf(place));
  }

  /** A place as a pointer and an offset. Where lanes of a row lie is counted from the start of the row. */
  addressOf(place: BufferAccess): readonly [base: CExpr, offset: CExpr] {
    const [outside, inside] = [false, true].map((along) =>
      C.sum(
        ...place.strides.flatMap((s, d) =>
          s === 0 || this.inside.has(d) !== along ? [] : [scaled(this.indexAt(d), s)],
        ),
      ),
    ) as [CExpr, CExpr];
    const buffer = this.scope.bufferOf(place.buffer);
    if (outside.kind === "literal" || inside.kind === "literal") return [buffer, C.sum(outside, inside)];
    return [C.use(this.rowOf(place, C.sum(buffer, outside))), inside];
  }

  /** A pointer to the start of a row. */
  private rowOf({ buffer, strides }: BufferAccess, start: CExpr): CSymbol {
    const isSame = (p: BufferAccess): boolean => p.buffer === buffer && `${p.strides}` === `${strides}`;
    let row = this.rows.find(({ place }) => isSame(place));
    if (!row)
      this.rows.push((row = { place: { buffer, strides }, symbol: C.local(this.rowName(buffer)), start }));
    return row.symbol;
  }

  /** Results are numbered in the interface; the only one that a kernel writes needs no number. */
  private rowName({ kind, name }: Buffer): string {
    const results = new Set(
      this.kernel.nodes.flatMap((n) =>
        n.stores.flatMap((s) => (s.buffer.kind === "result" ? [s.buffer] : [])),
      ),
    );
    return `row_${kind === "result" && results.size === 1 ? "out" : name.replace(/_$/, "")}`;
  }

  /** The code of a row behind the pointers that it reads. */
  inRow(code: CCode): CCode {
    const read = this.rows.filter(({ symbol }) => reads(code, symbol));
    const pointers = read.map(({ place, symbol, start }) =>
      C.declare(this.scope.pointerTo(place.buffer), symbol, start),
    );
    return [pointers, code];
  }

  body(): CCode {
    const { schedule } = this.scope;
    const loops = this.kernel.dims.map((_, d) => d).filter((d) => d !== this.kernel.axis);
    const row: CCode = [
      this.nodes(schedule.rows),
      this.stores(schedule.rowStores),
      schedule.tables.map((t) => this.table(t)),
      this.sweeps(schedule.sweeps),
    ];
    return [
      this.nodes(schedule.call),
      loops.reduceRight<CCode>((inner, d) => this.loop(d, inner), this.inRow(row)),
    ];
  }

  loop(d: number, body: CCode): CStmt {
    const size = this.kernel.dims[d]!;
    return size === 1 ? C.braces(body) : C.counting(this.index[d]!, 0, this.upTo(size), [body]);
  }

  /** A bound of a loop: by the header's name for it where the loop runs over all of a result, or of an input. */
  upTo(end: number): CExpr {
    const { dims, nodes } = this.kernel;
    if (dims.length > 1 || end !== dims[0]) return C.int(end);
    const places = [
      ...nodes.flatMap((n) => n.stores),
      ...nodes.flatMap(({ def }) => (def.kind === "load" ? [def.from] : [])),
    ];
    const whole = places.filter(({ buffer, strides }) => strides[0] === 1 && buffer.elements === end);
    const macro = whole.flatMap(({ buffer }) => this.scope.sizeOf(buffer) ?? [])[0];
    return macro ? C.use(macro) : C.int(end);
  }

  private sweeps(list: readonly Sweep[]): CCode {
    const [first, ...rest] = list;
    return first ? this.sweep(first, () => this.sweeps(rest)) : [];
  }

  private sweep(sweep: Sweep, rest: () => CCode): CCode {
    const inner = [
      this.nodes(sweep.elements),
      sweep.reduces.map((r) => step(r, this)),
      this.stores(sweep.stores),
    ];
    return [
      sweep.reduces.map((r) => start(r, this)),
      sweep.exit?.every ? this.blocks(sweep.exit, inner) : this.loop(this.kernel.axis, inner),
      sweep.reduces.map((r) => finish(r, this)),
      this.unlessDecided(sweep.exit, () => [
        this.nodes(sweep.rows),
        this.stores(sweep.rowStores),
        sweep.tables.map((t) => this.table(t)),
        rest(),
      ]),
    ];
  }

  // Rows that a sum decides

  /** The loop along the axis in blocks, left as soon as the sum of what was read decides the row. */
  private blocks(exit: RowExit, inner: CCode): CCode {
    const [i, size] = [this.index[this.kernel.axis]!, this.kernel.dims[this.kernel.axis]!];
    return this.inBlocks(exit, size, (from, end) => [
      C.looping(i, from, end(i), [inner]),
      C.when(this.past(exit, partialSum(exit, this), exit.base), { kind: "break" }),
    ]);
  }

  /** A loop over blocks of `size` lanes; `print` gets where a block starts, and the test that an index is inside. */
  inBlocks(
    { every }: RowExit,
    size: number,
    print: (from: CExpr, end: (i: CSymbol) => CExpr) => CCode,
  ): CStmt {
    const b = C.local("block");
    const end = (i: CSymbol): CExpr => {
      const inBlock = C.binary("<", C.use(i), C.binary("+", C.use(b), C.int(every)));
      return size % every === 0 ? inBlock : C.binary("&&", inBlock, C.binary("<", C.use(i), C.int(size)));
    };
    return C.counting(b, 0, size, [print(C.use(b), end)], every);
  }

  /** The test that decides a row, of a sum without its base. */
  past({ sum, above }: RowExit, value: CExpr, base: number): CExpr {
    return C.binary(">", value, this.numberOf(sum, above - base));
  }

  /** The rest of a row, or what it is filled with when its sum decides it. */
  unlessDecided(exit: RowExit | undefined, rest: () => CCode, fill = (e: RowExit) => this.fill(e)): CCode {
    if (!exit) return rest();
    return [
      this.nodes(exit.before),
      C.comment(exitNote(exit)),
      C.when(this.past(exit, this.valueOf(exit.sum), 0), fill(exit), rest()),
    ];
  }

  private fill(exit: RowExit): CCode {
    const lanes = exit.fills.filter(({ store }) => store.level === "element");
    return [this.rowFills(exit), lanes.length === 0 ? [] : this.loop(this.kernel.axis, this.assigned(lanes))];
  }

  /** What is stored once for a row. */
  rowFills({ fills }: RowExit): CCode {
    return this.assigned(fills.filter(({ store }) => store.level !== "element"));
  }

  private assigned(fills: RowExit["fills"]): CCode {
    return fills.map(({ store: { node, to }, value }) => C.assign(this.at(to), this.numberOf(node, value)));
  }

  /** A number that a node may be. */
  numberOf({ type }: Node, value: number): CExpr {
    return constantExpr(type, value);
  }

  // Tables built for a row

  /** An array for a row table; entries past its own, up to `size`, are 0. */
  declareTable({ result, entries }: RowTable, size = entries): CCode {
    const zeros = size > entries ? C.list(C.int(0)) : undefined;
    return [
      note(result),
      C.declareArray(C.type(storedType(result.type)), this.symbolOf(result), [size], zeros),
    ];
  }

  private table(table: RowTable): CCode {
    const e = C.local("e");
    const { result, nodes, entries } = table;
    const before: CStmt[] = [];
    const value = result.def.kind === "map" ? this.expression(result.def.expr, before) : C.int(0);
    const inner = nodes.filter((n) => n !== result).map((n) => this.entryNode(n, e));
    return [
      this.declareTable(table),
      C.counting(e, 0, entries, [inner, before, C.assign(C.at(this.valueOf(result), C.use(e)), value)]),
    ];
  }

  private entryNode(node: Node, e: CSymbol): CCode {
    if (node.def.kind !== "entry") return this.node(node);
    return [note(node), this.define(node, C.at(C.use(this.scope.table(node.def.table)), C.use(e)))];
  }

  nodes(nodes: readonly Node[]): CCode {
    return nodes.map((n) => this.node(n));
  }

  /** `const T name = value;` under a comment that says which op it is. */
  node(node: Node): CCode {
    const before: CStmt[] = [];
    const value = this.value(node, before);
    return [note(node), before, this.define(node, value)];
  }

  define(node: Node, value: CExpr): CStmt {
    const type = this.isUnsigned(node) ? "uint8_t" : localType(node.type);
    return C.declare(C.constant(type), this.symbolOf(node), value);
  }

  private value(node: Node, before: CStmt[]): CExpr {
    const { def } = node;
    if (def.kind === "load") return this.loaded(node.type, def.from);
    if (def.kind !== "map") throw new Error(`a ${def.kind} has no expression`);
    const { expr } = def;
    if (isUnsignedLookup(expr)) return unsignedLookup(expr, this.nodesIn(before));
    const value = this.expression(expr, before);
    return this.isUnsigned(node) ? withoutSign(value) : value;
  }

  /** Whether the local of a value is a byte without a sign: read from a table of such, or only read as such. */
  isUnsigned({ id, def }: Node): boolean {
    return this.unsigned.has(id) || (def.kind === "map" && isUnsignedLookup(def.expr));
  }

  /** What is read from memory: any nonzero byte is a true value. */
  loaded(type: Scalar, from: BufferAccess): CExpr {
    return type === "i1" ? C.binary("!=", this.at(from), C.int(0)) : this.at(from);
  }

  /** An expression over nodes; shared parts become locals in `before`. */
  expression(expr: Expr, before: CStmt[]): CExpr {
    return scalarExpr(expr, this.nodesIn(before));
  }

  /** Expressions whose inputs are nodes. */
  private nodesIn(before: CStmt[]): ScalarScope {
    const { nodes } = this.kernel;
    const scope = this.over(
      (id) => this.valueOf(nodes[id]!),
      (id) => nodes[id]!.range,
      before,
    );
    return { ...scope, isUnsigned: (id) => this.isUnsigned(nodes[id]!) };
  }

  /** Expressions whose inputs are these values. */
  over(valueOf: (id: number) => CExpr, rangeOf: (id: number) => Interval, before: CStmt[]): ScalarScope {
    const bind = (c: string, value: CExpr): CExpr => {
      const v = C.local("v");
      before.push(C.declare(C.constant(c), v, value));
      return C.use(v);
    };
    return { table: this.scope.table, valueOf, rangeOf, bind };
  }

  stores(stores: readonly Store[]): CCode {
    return stores.map(({ node, to }) => this.store(node, to, this.valueOf(node)));
  }

  store({ type }: Node, to: BufferAccess, value: CExpr): CStmt {
    return C.assign(this.at(to), type === "i1" ? C.cast("uint8_t", value) : value);
  }
}

/** The bits of a byte as a number without a sign. */
const withoutSign = (byte: CExpr): CExpr =>
  C.cast("uint8_t", byte.kind === "cast" && byte.type.name === "int8_t" ? byte.arg : byte);

/** A multiple of an index. */
const scaled = (index: CExpr, by: number): CExpr => (index.kind === "literal" ? index : C.times(index, by));

/** The C type of an element in memory. */
const storedType = (type: Scalar): string => (type === "i1" ? "uint8_t" : localType(type));
