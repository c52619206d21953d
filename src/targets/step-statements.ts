// Loops in steps of lanes as C: rows by pointers to where they start, ends by the header's names, each value with what is known
// of it.
import * as C from "../ctree/build.ts";
import type { CCode, CExpr, CStmt, CSymbol } from "../ctree/tree.ts";
import { reads } from "../ctree/uses.ts";
import type { Expr } from "../expr/expr.ts";
import { origin } from "../kernel/describe.ts";
import { blocksOf } from "../loops/build.ts";
import type { Access, Block, Buffer, Index, Leaf, Loop, Stmt, Value } from "../loops/ir.ts";
import { localType, scalarExpr, unsignedLookup } from "../scalar/expressions.ts";
import { isUnsignedLookup } from "../kernel/unsigned.ts";
import { STEP } from "../kernel/vectors/steps.ts";
import type { LaneScope } from "./lane-statements.ts";
import { ReductionStatements } from "./reduction-statements.ts";
import type { BufferExpr } from "./statements.ts";
import { rangeOf, tripsOf } from "./known.ts";
import type { Rows } from "./target.ts";
import { apart, flatIndex, goesBack } from "./statements.ts";

type Of<K extends Stmt["kind"]> = Extract<Stmt, { kind: K }>;
type For = Of<"for">;

/** What the code of a kernel in steps needs. */
export interface StepScope extends LaneScope {
  readonly bufferOf: BufferExpr;
  /** What the header calls the number of elements of a buffer of the interface. */
  readonly sizeOf: (buffer: Buffer) => CSymbol | undefined;
}

export const stepStatements = (rows: Rows, scope: StepScope): CCode =>
  new StepStatements(rows, scope).block(rows.block);

/** A pointer to where a row of a buffer starts. */
interface RowPointer {
  readonly buffer: Buffer;
  readonly key: string;
  readonly symbol: CSymbol;
  readonly start: CExpr;
}

class StepStatements extends ReductionStatements {
  private readonly scope: StepScope;
  private readonly isAlong: Rows["isAlong"];
  private readonly results: number;
  /** The loops that run around a statement, and those of them that go along a row. */
  private readonly around: Loop[] = [];
  private along: ReadonlySet<Loop> = new Set();
  private pointers: RowPointer[] = [];
  /** Whether the block being written is inside of one that rows begin in. */
  private inRow = false;

  constructor({ block, isAlong }: Rows, scope: StepScope) {
    super(scope.bufferOf, scope, "size_t");
    [this.scope, this.isAlong] = [scope, isAlong];
    tablesIn(block).forEach((b) => this.rowTables.add(b));
    this.results = new Set(storesIn(block).flatMap(({ buffer: b }) => (b.role === "result" ? [b] : []))).size;
  }

  override block(block: Block): CCode {
    if (this.inRow || !block.some((s) => s.kind === "for" && this.isAlong(s.loop))) return super.block(block);
    this.inRow = true;
    [this.along, this.pointers] = [new Set(loopsIn(block)), []];
    const code = super.block(block);
    this.inRow = false;
    return [this.pointers.map((p) => C.declare(this.scope.pointerTo(p.buffer), p.symbol, p.start)), code];
  }

  /** A loop of one iteration, or one that stands for the rest of another, runs once. */
  protected override loop(s: For): CCode {
    if ((s.note !== undefined || s.step === 1) && tripsOf(s.from, s.to, s.step) === 1)
      return C.braces(indexed(this.symbolOf(s.loop), this.index(s.from), this.block(s.body)), s.note);
    this.around.push(s.loop);
    const code = this.clipped(s) ?? super.loop(s);
    this.around.pop();
    return code;
  }

  /** A loop up to the lesser of two ends has a test for each. */
  private clipped({ loop, from, to, step, body }: For): CCode | undefined {
    const [only] = to.terms;
    if (to.terms.length !== 1 || to.offset !== 0 || only!.by !== 1 || only!.of.kind !== "min")
      return undefined;
    const i = this.symbolOf(loop);
    const below = (end: CExpr): CExpr => C.binary("<", C.use(i), end);
    const test = C.binary("&&", below(this.index(only!.of.of)), below(C.int(only!.of.by)));
    return C.looping(i, this.index(from), test, [this.block(body)], step);
  }

  protected override start(s: Of<"acc">): CCode {
    const { value } = s;
    return [this.comment(this.joined.get(value) ?? value), super.start(s)];
  }

  protected override statement(s: Stmt): CCode {
    const code = super.statement(s);
    return s.kind === "if" && s.note !== undefined ? [C.comment(s.note), code] : code;
  }

  /** What each row uses anew is memory of the program, or a table that fills whole steps; entries past its own are 0. */
  protected override allocate({ buffer, note }: Of<"alloc">): CCode {
    if (!this.isOwn(buffer)) return [];
    const [entries] = buffer.shape as [number];
    const size = this.hasLanes && this.rowTables.has(buffer) ? Math.ceil(entries / STEP) * STEP : entries;
    const zeros = size > entries ? C.list(C.int(0)) : undefined;
    const type = C.type(buffer.type === "i1" ? "uint8_t" : localType(buffer.type));
    return [
      note === undefined ? [] : C.comment(note),
      C.declareArray(type, this.symbolOf(buffer), [size], zeros),
    ];
  }

  /** A byte that is read as a number without a sign only is one. */
  protected override define(s: Of<"let">): CCode {
    const { value, expr } = s;
    const [leaf] = expr.leaves;
    if (leaf?.kind === "index" && isNumberOf(expr.expr)) return this.position(value, this.index(leaf.index));
    if (value.lanes !== undefined || !value.unsigned) return super.define(s);
    const { expr: e, leaves } = this.withLookups(expr);
    const before: CStmt[] = [];
    const scope = this.scalarScope(leaves, before, new Map());
    const byte = isUnsignedLookup(e) ? unsignedLookup(e, scope) : withoutSign(scalarExpr(e, scope));
    const declared = C.declare(C.constant("uint8_t"), this.symbolOf(value), byte);
    return [this.comment(value), before, declared];
  }

  /** An index under a name: as a number, where an op wants it. */
  private position(value: Value, index: CExpr): CStmt {
    const type = value.origins.length > 0 ? localType(value.type) : "size_t";
    return C.declare(C.constant(type), this.symbolOf(value), type === "size_t" ? index : C.cast(type, index));
  }

  protected override limit(s: For): CExpr {
    const whole = this.around.length === 1 && isInnermost(s) ? wholeBuffers(s) : [];
    const macro = whole.flatMap((b) => this.scope.sizeOf(b) ?? [])[0];
    return macro ? C.use(macro) : super.limit(s);
  }

  protected override comment(value: Value): CCode {
    const { origins, part, note, type } = value;
    const range = rangeOf({ kind: "value", value });
    const text = part ? note : origin({ op: origins[0], type, range, ...(note !== undefined && { note }) });
    return text === undefined ? [] : C.comment(text, origins);
  }

  /** Where lanes of a row lie is counted from the start of the row. */
  protected override addressOf(access: Access): readonly [base: CExpr, index: CExpr] {
    const { offset, terms } = flatIndex(access);
    const [start, along] = apart(terms, this.along);
    if (start.length === 0 || along.length === 0) return super.addressOf(access);
    const first = goesBack({ terms: start }) ? offset : 0;
    const row = this.rowOf(access.buffer, { offset: first, terms: start });
    return [C.use(row), this.place({ offset: offset - first, terms: along })];
  }

  private rowOf(buffer: Buffer, start: Index): CSymbol {
    const terms = start.terms.map(
      ({ by, of }) => `${by} ${of.kind === "loop" ? this.around.indexOf(of.loop) : ""}`,
    );
    const key = [start.offset, ...terms].join();
    const known = this.pointers.find((p) => p.buffer === buffer && p.key === key);
    if (known) return known.symbol;
    const symbol = C.local(this.rowName(buffer));
    this.pointers.push({ buffer, key, symbol, start: C.sum(this.memoryOf(buffer), this.place(start)) });
    return symbol;
  }

  /** Results are numbered in the interface; the only one that a kernel writes needs no number. */
  private rowName({ role, name }: Buffer): string {
    return `row_${role === "result" && this.results === 1 ? "out" : name.replace(/_$/, "")}`;
  }
}

/** A body after its index; what is the same for every index does not read it, and an unread name is a warning. */
const indexed = (i: CSymbol, value: CExpr, body: CCode): CCode =>
  reads(body, i) ? [C.declare(C.constant("size_t"), i, value), body] : body;

/** An input as it is, or in another type. */
const isNumberOf = (e: Expr): boolean =>
  e.kind === "input" || (e.kind === "apply" && e.op === "convert" && e.args[0]!.kind === "input");

/** The bits of a byte as a number without a sign. */
const withoutSign = (byte: CExpr): CExpr =>
  C.cast("uint8_t", byte.kind === "cast" && byte.type.name === "int8_t" ? byte.arg : byte);

type Load = Extract<Leaf, { kind: "load" }>;

/** What a statement itself reads from memory. */
const readsIn = (s: Stmt): Load[] =>
  "expr" in s ? s.expr.leaves.filter((leaf): leaf is Load => leaf.kind === "load") : [];

/** Memory that is read past its end as well: tables. */
const tablesIn = (block: Block): Buffer[] =>
  block.flatMap((s) => [
    ...readsIn(s).flatMap(({ from, otherwise }) => (otherwise === undefined ? [] : [from.buffer])),
    ...blocksOf(s).flatMap(tablesIn),
  ]);

const loopsIn = (block: Block): Loop[] =>
  block.flatMap((s) => [...(s.kind === "for" ? [s.loop] : []), ...blocksOf(s).flatMap(loopsIn)]);

const isInnermost = ({ body }: For): boolean => !body.some((s) => s.kind === "for");

const storesIn = (block: Block): Access[] =>
  block.flatMap((s) => [...(s.kind === "store" ? [s.to] : []), ...blocksOf(s).flatMap(storesIn)]);

/** Buffers that a loop goes through from end to end, what it stores in first. */
function wholeBuffers({ loop, to, body }: For): Buffer[] {
  const loads = body
    .flatMap((s) => (s.kind === "let" ? s.expr.leaves : []))
    .flatMap((leaf) => (leaf.kind === "load" ? [leaf.from] : []));
  const isWhole = ({ buffer, at: [index, ...more] }: Access): boolean =>
    more.length === 0 &&
    buffer.shape.join() === `${to.offset}` &&
    index?.offset === 0 &&
    index.terms.length === 1 &&
    index.terms[0]!.by === 1 &&
    index.terms[0]!.of.kind === "loop" &&
    index.terms[0]!.of.loop === loop;
  return [...storesIn(body), ...loads].filter(isWhole).map(({ buffer }) => buffer);
}
