// Statements of the language of loops as C, one for one: here those of one number at a time; what has lanes is in
// `lane-statements.ts`.
import * as C from "../ctree/build.ts";
import type { CCode, CExpr, CStmt, CSymbol } from "../ctree/tree.ts";
import { statementsOf } from "../ctree/uses.ts";
import { input, limits } from "../expr/expr.ts";
import type { Interval } from "../expr/range.ts";
import { combine, identityExpr, isOrdered } from "../expr/reduce.ts";
import { convert } from "../expr/vocabulary.ts";
import { isPlain, ofLoop } from "../loops/build.ts";
import { onlyNumber } from "../loops/used.ts";
import type {
  Access,
  Block,
  BoundExpr,
  Buffer,
  Factor,
  Index,
  Leaf,
  Loop,
  Stmt,
  Value,
} from "../loops/ir.ts";
import { stridesOf } from "../support/strides.ts";
import type { ScalarScope } from "../scalar/expressions.ts";
import { constantExpr, localType, scalarExpr } from "../scalar/expressions.ts";
import { partialRange, rangeOf } from "./known.ts";

/** A buffer inside of a kernel function. */
export type BufferExpr = (b: Buffer) => CExpr;

type Of<K extends Stmt["kind"]> = Extract<Stmt, { kind: K }>;

/** Where indices may lie outside of what is read, they are signed. */
export type IndexType = "int32_t" | "size_t";

export const statements = (block: Block, bufferOf: BufferExpr, indices: IndexType = "int32_t"): CCode =>
  new Statements(bufferOf, indices).block(block);

export class Statements {
  private readonly bufferOf: BufferExpr;
  private readonly indices: IndexType;
  private readonly symbols = new Map<Value | Loop | Buffer, CSymbol>();
  protected readonly accumulators = new Map<Value, Of<"acc">>();
  /** What leaves stand for that are accumulators being updated. */
  private readonly targets = new Map<Leaf, CExpr>();
  /** Bounds of what accumulators hold on the way. */
  private readonly partial = new Map<Value, Interval>();

  constructor(bufferOf: BufferExpr, indices: IndexType) {
    [this.bufferOf, this.indices] = [bufferOf, indices];
  }

  block(block: Block): CCode {
    for (const s of block) if (s.kind === "acc") this.partial.set(s.value, partialRange(s, block));
    return block.map((s, at) => this.statementIn(block, s, at));
  }

  /** The statement of a block that stands there. */
  protected statementIn(_within: Block, s: Stmt, _at: number): CCode {
    return this.statement(s);
  }

  protected statement(s: Stmt): CCode {
    switch (s.kind) {
      case "for":
        return this.loop(s);
      case "let":
        return this.define(s);
      case "acc":
        return this.start(s);
      case "update":
        return this.update(s);
      case "store":
        return this.evaluated(s.expr, (value) => C.assign(this.at(s.to), stored(s.to.buffer, value)));
      case "if":
        return this.evaluated(s.cond, (test) =>
          C.when(asTest(test), [this.block(s.then)], s.else.length > 0 ? this.block(s.else) : undefined),
        );
      case "leave":
        return this.evaluated(s.when, (test) => C.when(asTest(test), { kind: "break" }));
      case "alloc":
        return this.allocate(s);
      default:
        throw new Error(`a statement of kind ${s.kind} is not written from loops`);
    }
  }

  /** Memory of the block is an array of its own. */
  protected allocate({ buffer, note }: Of<"alloc">): CCode {
    const sizes = [buffer.shape.reduce((n, size) => n * size, 1)];
    const declared = C.declareArray(C.type(localType(buffer.type)), this.symbolOf(buffer), sizes);
    return [note === undefined ? [] : C.comment(note), declared];
  }

  protected loop(s: Of<"for">): CCode {
    const { loop, from, step, body } = s;
    return {
      ...C.counting(this.symbolOf(loop), this.index(from), this.limit(s), [this.block(body)], step),
      type: C.type(this.indices),
    } as CStmt;
  }

  /** The end of a loop. */
  protected limit({ to }: Of<"for">): CExpr {
    return this.index(to);
  }

  protected define({ value, expr, each }: Of<"let">): CCode {
    const make = (e: CExpr): CStmt => C.declare(C.constant(localType(value.type)), this.symbolOf(value), e);
    if (isPlain(value)) return this.evaluated(expr, make);
    return this.filled(value, localType(value.type), each, (target) =>
      this.evaluated(expr, (e) => C.assign(target, e)),
    );
  }

  /** An array, and loops that compute the values in it. */
  protected filled(
    value: Value,
    type: string,
    each: readonly Loop[] = [],
    make: (target: CExpr) => CCode,
  ): CCode {
    const { shape = [] } = value;
    const code = make(this.placeOf(value, each.map(ofLoop)));
    const loops = each.reduceRight<CCode>(
      (body, loop, d) => C.counting(this.symbolOf(loop), 0, shape[d]!, body),
      single(code),
    );
    return [C.declareArray(C.type(type), this.symbolOf(value), shape), loops];
  }

  /** A value, or one of an array of them. */
  protected placeOf(value: Value, at: readonly Index[] = []): CExpr {
    return at.reduce<CExpr>((base, index) => C.at(base, this.index(index)), C.use(this.symbolOf(value)));
  }

  protected start(s: Of<"acc">): CCode {
    const { value, reduction, each } = s;
    const { kind, type: of } = reduction;
    if (kind === "argmax" || (kind !== "latest" && isOrdered(kind, of)))
      throw new Error(`a ${kind} of ${of} is not written from loops`);
    const first = this.begun(s);
    if (!isPlain(value))
      return this.filled(value, localType(value.type), each, (target) =>
        this.evaluated(first, (e) => C.assign(target, e)),
      );
    return this.evaluated(first, (e) => C.declare(C.type(localType(value.type)), this.symbolOf(value), e));
  }

  /** What an accumulator starts from. */
  protected begun(s: Of<"acc">): BoundExpr {
    const { value, init, reduction } = s;
    this.accumulators.set(value, s);
    return init ?? { expr: identityExpr(reduction.kind as "sum", value.type, reduction.nan), leaves: [] };
  }

  protected update(s: Of<"update">): CCode {
    const target = this.targetOf(s);
    const { next, ranges, own } = this.combined(s);
    if (own) this.targets.set(own, target);
    return this.evaluated(next, (e) => C.updating(target, e), ranges);
  }

  /** What takes up an element. */
  protected targetOf({ acc, at }: Of<"update">): CExpr {
    return this.placeOf(acc, at);
  }

  /** Whether a leaf is what an update takes up an element in. */
  protected isTarget(leaf: Leaf): boolean {
    return this.targets.has(leaf);
  }

  /** What an accumulator becomes, and what is known of inputs of that. */
  protected combined({ acc, at, expr }: Of<"update">): {
    readonly next: BoundExpr;
    readonly ranges: ReadonlyMap<number, Interval>;
    /** The accumulator itself, where the next value is made of it. */
    readonly own?: Leaf;
  } {
    const { kind, nan } = this.accumulators.get(acc)!.reduction;
    if (kind === "latest" || kind === "argmax") return { next: expr, ranges: new Map() };
    const own = expr.leaves.length;
    const fits = expr.expr.type === acc.type || kind === "byte_sum";
    const next = fits ? expr.expr : convert(acc.type, expr.expr);
    const leaf: Leaf = { kind: "value", value: acc, ...(at && { at }) };
    const combined = combine(kind, nan, input(acc.type, own), next);
    const ranges = new Map([[own, this.partialRange(acc)]]);
    return { next: { expr: combined, leaves: [...expr.leaves, leaf] }, ranges, own: leaf };
  }

  protected partialRange(acc: Value): Interval {
    return this.partial.get(acc) ?? limits(acc.type);
  }

  // Expressions

  /** The statement that takes an expression, after the locals that the expression needs. */
  protected evaluated(
    bound: BoundExpr,
    make: (value: CExpr) => CStmt,
    ranges: ReadonlyMap<number, Interval> = new Map(),
  ): CCode {
    const before: CStmt[] = [];
    const { expr, leaves } = this.withLookups(bound);
    const scope = this.scalarScope(leaves, before, ranges);
    return [before, make(scalarExpr(expr, scope))];
  }

  /** Entries of tables are loads here, until a machine looks for look-ups. */
  protected withLookups(bound: BoundExpr): BoundExpr {
    return bound;
  }

  protected scalarScope(
    leaves: readonly Leaf[],
    before: CStmt[],
    ranges: ReadonlyMap<number, Interval>,
  ): ScalarScope {
    return {
      table: () => {
        throw new Error("a look-up in loops is a load");
      },
      valueOf: (id) => this.leaf(leaves[id]!),
      rangeOf: (id) => ranges.get(id) ?? rangeOf(leaves[id]!),
      bind: (c, e) => {
        const v = C.local("v");
        before.push(C.declare(C.constant(c), v, e));
        return C.use(v);
      },
    };
  }

  protected leaf(leaf: Leaf): CExpr {
    const target = this.targets.get(leaf);
    if (target) return target;
    if (leaf.kind === "value") return this.placeOf(leaf.value, leaf.at);
    if (leaf.kind === "index") return this.index(leaf.index);
    const only = onlyNumber(leaf.from.buffer);
    if (only !== undefined && leaf.otherwise === undefined) return constantExpr(leaf.from.buffer.type, only);
    const element = this.at(leaf.from);
    const read = leaf.from.buffer.type === "i1" ? C.binary("!=", element, C.int(0)) : element;
    return leaf.otherwise === undefined ? read : this.orElse(leaf.from, read, leaf.otherwise);
  }

  /** What is read, or a number where an index that is never negative is past the end. */
  private orElse({ buffer, at }: Access, read: CExpr, otherwise: number): CExpr {
    const [index] = at;
    if (at.length !== 1) throw new Error("a default beside several indices is not written from loops");
    const inside = C.binary("<", this.index(index!), C.int(buffer.shape[0]!));
    return C.conditional(inside, read, constantExpr(buffer.type, otherwise));
  }

  private at(access: Access): CExpr {
    return C.at(...this.addressOf(access));
  }

  /** A buffer, and where in it an element is. */
  protected addressOf(access: Access): readonly [base: CExpr, index: CExpr] {
    return [this.memoryOf(access.buffer), this.place(flatIndex(access))];
  }

  /** An index whose parts, summed from the left, are never below 0. */
  protected place({ offset, terms }: Index): CExpr {
    if (offset <= 0 || !goesBack({ terms })) return this.index({ offset, terms });
    const parts = [...terms].sort((a, b) => b.by - a.by);
    return parts.reduce<CExpr>((so, { by, of }) => added(so, this.factor(of), by), C.int(offset));
  }

  protected memoryOf(buffer: Buffer): CExpr {
    const own = this.symbols.get(buffer);
    return own ? C.use(own) : this.bufferOf(buffer);
  }

  protected index({ offset, terms }: Index): CExpr {
    const scale = commonFactor(offset, terms);
    if (scale > 1) return C.times(this.index(scaledDown({ offset, terms }, scale)), scale);
    const parts = [...terms].sort((a, b) => Number(a.by < 0) - Number(b.by < 0));
    const first = parts.length === 0 || parts[0]!.by < 0 ? C.int(offset) : undefined;
    const start = first ?? C.times(this.factor(parts[0]!.of), parts[0]!.by);
    const sum = parts.slice(first ? 0 : 1).reduce((so, { by, of }) => added(so, this.factor(of), by), start);
    return first || offset === 0 ? sum : added(sum, C.int(Math.abs(offset)), Math.sign(offset));
  }

  private factor(of: Factor): CExpr {
    if (of.kind === "loop") return C.use(this.symbolOf(of.loop));
    if (of.kind === "value") return C.use(this.symbolOf(of.value));
    const [inner, by] = [this.index(of.of), C.int(of.by)];
    if (of.kind === "min") return C.conditional(C.binary("<", inner, by), inner, by);
    return C.binary(of.kind === "div" ? "/" : "%", inner, by);
  }

  protected symbolOf(of: Value | Loop | Buffer): CSymbol {
    let symbol = this.symbols.get(of);
    if (!symbol) this.symbols.set(of, (symbol = C.local(of.name)));
    return symbol;
  }
}

/** Whether some loop goes through memory backwards. */
export const goesBack = ({ terms }: Pick<Index, "terms">): boolean => terms.some(({ by }) => by < 0);

/** Parts of an index without some loops, and those along them. */
export function apart(
  terms: Index["terms"],
  along: ReadonlySet<Loop>,
): readonly [Index["terms"], Index["terms"]] {
  const isAlong = ({ of }: Index["terms"][number]): boolean => of.kind === "loop" && along.has(of.loop);
  return [terms.filter((t) => !isAlong(t)), terms.filter(isAlong)];
}

/** Where in a buffer an element is. */
export function flatIndex({ buffer, at }: Access): Index {
  const strides = stridesOf(buffer.shape);
  const terms = at.flatMap((index, d) => index.terms.map((t) => ({ ...t, by: t.by * strides[d]! })));
  return { offset: at.reduce((sum, index, d) => sum + index.offset * strides[d]!, 0), terms };
}

/** What all of several parts of an index are multiplied by; 1 where they differ. */
function commonFactor(offset: number, [first, ...more]: Index["terms"]): number {
  const isCommon = more.length > 0 && more.every(({ by }) => by === first!.by) && offset % first!.by === 0;
  return isCommon ? first!.by : 1;
}

const scaledDown = ({ offset, terms }: Index, scale: number): Index => ({
  offset: offset / scale,
  terms: terms.map(({ of }) => ({ by: 1, of })),
});

/** A list of one statement as that statement, which then stands on the line of its loop. */
function single(code: CCode): CCode {
  const all = statementsOf(code);
  return all.length === 1 ? all[0]! : [code];
}

/** What is tested stands before the number that it is held against. */
const asTest = (test: CExpr): CExpr =>
  test.kind === "binary" && test.op === "<" && test.left.kind === "literal"
    ? C.binary(">", test.right, test.left)
    : test;

const added = (so: CExpr, e: CExpr, by: number): CExpr =>
  C.binary(by < 0 ? "-" : "+", so, C.times(e, Math.abs(by)));

const stored = ({ type: t }: Buffer, value: CExpr): CExpr =>
  t === "i1" && value.kind !== "literal" ? C.cast("uint8_t", value) : value;
