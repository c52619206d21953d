// Loops in steps of lanes as C: rows by pointers to where they start, ends by the header's names, each value with what is known
// of it.
import * as C from "../ctree/build.ts";
import type { CCode, CExpr, CSymbol, CType } from "../ctree/tree.ts";
import { boundsOf } from "../expr/bounds.ts";
import type { Const } from "../expr/expr.ts";
import { input } from "../expr/expr.ts";
import type { ReduceKind } from "../expr/reduce.ts";
import { combine } from "../expr/reduce.ts";
import { convert } from "../expr/vocabulary.ts";
import { origin } from "../kernel/describe.ts";
import type { Access, Block, Buffer, Index, Loop, Stmt, Value } from "../loops/ir.ts";
import { constantExpr } from "../scalar/expressions.ts";
import { VectorBlock } from "../vector/block.ts";
import { indexed } from "../vector/loop-steps.ts";
import { registersFor, vectorType, widthInMemory } from "../vector/registers.ts";
import type { LaneScope } from "./lane-statements.ts";
import { LaneStatements } from "./lane-statements.ts";
import type { BufferExpr } from "./statements.ts";
import { flatIndex, rangeOf, tripsOf } from "./statements.ts";

type Of<K extends Stmt["kind"]> = Extract<Stmt, { kind: K }>;
type For = Of<"for">;

/** What the code of a kernel in steps needs. */
export interface StepScope extends LaneScope {
  readonly bufferOf: BufferExpr;
  readonly pointerTo: (buffer: Buffer) => CType;
  /** What the header calls the number of elements of a buffer of the interface. */
  readonly sizeOf: (buffer: Buffer) => CSymbol | undefined;
}

export const stepStatements = (block: Block, scope: StepScope): CCode =>
  new StepStatements(block, scope).block(block);

/** A pointer to where a row of a buffer starts. */
interface RowPointer {
  readonly buffer: Buffer;
  readonly key: string;
  readonly symbol: CSymbol;
  readonly start: CExpr;
}

class StepStatements extends LaneStatements {
  private readonly scope: StepScope;
  private readonly results: number;
  /** The loops that run around a statement, and those of them that go along a row. */
  private readonly around: Loop[] = [];
  private along: ReadonlySet<Loop> = new Set();
  private pointers: RowPointer[] = [];

  constructor(block: Block, scope: StepScope) {
    super(scope.bufferOf, scope, "size_t");
    this.scope = scope;
    this.results = new Set(storesIn(block).flatMap(({ buffer: b }) => (b.role === "result" ? [b] : []))).size;
  }

  override block(block: Block): CCode {
    if (!block.some(isInSteps)) return super.block(block);
    [this.along, this.pointers] = [new Set(loopsIn(block)), []];
    const code = super.block(block);
    return [this.pointers.map((p) => C.declare(this.scope.pointerTo(p.buffer), p.symbol, p.start)), code];
  }

  /** A loop of one iteration, or one that stands for the rest of another, runs once. */
  protected override loop(s: For): CCode {
    if ((s.note !== undefined || s.step === 1) && tripsOf(s.from, s.to, s.step) === 1)
      return C.braces(indexed(this.symbolOf(s.loop), this.index(s.from), this.block(s.body)), s.note);
    this.around.push(s.loop);
    const code = super.loop(s);
    this.around.pop();
    return code;
  }

  // Accumulators

  protected override start(s: Of<"acc">): CCode {
    const { value } = s;
    const { type, lanes, name } = value;
    if (lanes === undefined) return super.start(s);
    const first = this.begun(s);
    const width = widthInMemory(type);
    const count = registersFor(this.machine, width, lanes);
    const { value: identity } = first.expr as Const;
    const [reg] = this.blockFor(first, lanes).splat(type, constantExpr(type, identity), width).regs;
    const symbols = Array.from({ length: count }, (_, k) => C.local(`${name}_acc${count > 1 ? k : ""}`));
    this.lanes.set(value, { type, width, regs: symbols.map(C.use) });
    const kind = C.type(vectorType(this.machine, { type, width }));
    return [this.comment(value), symbols.map((symbol) => C.declare(kind, symbol, reg!))];
  }

  /** Each lane is combined with that of an accumulator, which is as wide as the reduction. */
  protected override update(s: Of<"update">): CCode {
    const { acc, expr } = s;
    if (acc.lanes === undefined) return super.update(s);
    const { kind, nan } = this.accumulators.get(acc)!.reduction;
    const [so, { type }] = [this.lanes.get(acc)!, expr.expr];
    const fit = this.blockFor(expr, acc.lanes);
    const value = fit.unnamed(this.lanesIn(expr), acc.name);
    // Masks come at the accumulator's width: widening the accumulator would drop its lanes past the tail's.
    const term = type === "i1" ? fit.named(fit.mask(value, so.width), acc.name) : value;
    const ranges = [this.partialRange(acc, expr), boundsOf(expr.expr, (id) => rangeOf(expr.leaves[id]!))];
    const out = new VectorBlock({
      ...fit.scope,
      source: (id) => [so, term][id]!,
      rangeOf: (id) => ranges[id]!,
    });
    const next = input(type, 1);
    const wide = type === acc.type ? next : convert(acc.type, next);
    const { regs } = out.unnamed(combine(kind as ReduceKind, nan, input(acc.type, 0), wide), acc.name);
    return [fit.lines, out.lines, regs.map((reg, k) => C.assign(so.regs[k]!, reg))];
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
    const isAlong = ({ of }: Index["terms"][number]): boolean =>
      of.kind === "loop" && this.along.has(of.loop);
    const [start, along] = [terms.filter((t) => !isAlong(t)), terms.filter(isAlong)];
    if (start.length === 0 || along.length === 0) return super.addressOf(access);
    const row = this.rowOf(access.buffer, { offset: 0, terms: start });
    return [C.use(row), this.index({ offset, terms: along })];
  }

  private rowOf(buffer: Buffer, start: Index): CSymbol {
    const key = start.terms
      .map(({ by, of }) => `${by} ${of.kind === "loop" ? this.around.indexOf(of.loop) : ""}`)
      .join();
    const known = this.pointers.find((p) => p.buffer === buffer && p.key === key);
    if (known) return known.symbol;
    const symbol = C.local(this.rowName(buffer));
    this.pointers.push({ buffer, key, symbol, start: C.sum(this.memoryOf(buffer), this.index(start)) });
    return symbol;
  }

  /** Results are numbered in the interface; the only one that a kernel writes needs no number. */
  private rowName({ role, name }: Buffer): string {
    return `row_${role === "result" && this.results === 1 ? "out" : name.replace(/_$/, "")}`;
  }
}

/** Whether a loop goes in steps of lanes, or stands for the last of those. */
const isInSteps = (s: Stmt): boolean => s.kind === "for" && (s.step !== 1 || s.note !== undefined);

const loopsIn = (block: Block): Loop[] =>
  block.flatMap((s) => (s.kind === "for" ? [s.loop, ...loopsIn(s.body)] : []));

const isInnermost = ({ body }: For): boolean => !body.some((s) => s.kind === "for");

const storesIn = (block: Block): Access[] =>
  block.flatMap((s) => (s.kind === "for" ? storesIn(s.body) : s.kind === "store" ? [s.to] : []));

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
