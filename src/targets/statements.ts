// Statements of the language of loops as portable C, one for one. Indices are int32_t: some lie outside of what is read.
import * as C from "../ctree/build.ts";
import type { CCode, CExpr, CStmt, CSymbol } from "../ctree/tree.ts";
import { boundsOf } from "../expr/bounds.ts";
import { input, limits } from "../expr/expr.ts";
import type { Interval } from "../expr/range.ts";
import { fitOrAll, interval, meet } from "../expr/range.ts";
import { combine, identityExpr, isOrdered } from "../expr/reduce.ts";
import { typeOfLeaf } from "../loops/build.ts";
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
import { localType, scalarExpr } from "../scalar/expressions.ts";

/** A buffer inside of a kernel function. */
type BufferExpr = (b: Buffer) => CExpr;

type Of<K extends Stmt["kind"]> = Extract<Stmt, { kind: K }>;

const word = C.type("int32_t");

export const statements = (block: Block, bufferOf: BufferExpr): CCode =>
  new Statements(bufferOf).block(block);

class Statements {
  private readonly bufferOf: BufferExpr;
  private readonly symbols = new Map<Value | Loop, CSymbol>();
  private readonly accumulators = new Map<Value, Of<"acc">>();
  /** How often the statement being written runs for each time an accumulator starts. */
  private readonly rounds = new Map<Value, number>();

  constructor(bufferOf: BufferExpr) {
    this.bufferOf = bufferOf;
  }

  block(block: Block): CCode {
    return block.map((s) => this.statement(s));
  }

  private statement(s: Stmt): CCode {
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
          C.when(test, [this.block(s.then)], s.else.length > 0 ? this.block(s.else) : undefined),
        );
      default:
        throw new Error(`a statement of kind ${s.kind} is not written from loops`);
    }
  }

  private loop({ loop, from, to, step, body }: Of<"for">): CCode {
    const before = new Map(this.rounds);
    for (const [acc, n] of before) this.rounds.set(acc, n * tripsOf(from, to, step));
    const made = {
      ...C.counting(this.symbolOf(loop), this.index(from), this.index(to), [this.block(body)], step),
      type: word,
    };
    before.forEach((n, acc) => this.rounds.set(acc, n));
    return made as CStmt;
  }

  private define({ value, expr }: Of<"let">): CCode {
    return this.evaluated(expr, (e) => C.declare(C.constant(localType(value.type)), this.symbolOf(value), e));
  }

  private start(s: Of<"acc">): CCode {
    const { value, reduction, init } = s;
    const { kind, type: of, nan } = reduction;
    if (kind === "argmax" || (kind !== "latest" && isOrdered(kind, of)))
      throw new Error(`a ${kind} of ${of} is not written from loops`);
    this.accumulators.set(value, s);
    this.rounds.set(value, 1);
    const first = init ?? { expr: identityExpr(kind as "sum", value.type, nan), leaves: [] };
    return this.evaluated(first, (e) => C.declare(C.type(localType(value.type)), this.symbolOf(value), e));
  }

  private update({ acc, expr }: Of<"update">): CCode {
    const { kind, nan } = this.accumulators.get(acc)!.reduction;
    const target = C.use(this.symbolOf(acc));
    if (kind === "latest" || kind === "argmax") return this.evaluated(expr, (e) => C.assign(target, e));
    const own = expr.leaves.length;
    const leaf: Leaf = { kind: "value", value: acc };
    const next = {
      expr: combine(kind, nan, input(acc.type, own), expr.expr),
      leaves: [...expr.leaves, leaf],
    };
    const partial = kind === "sum" ? this.partialSum(acc, expr) : limits(acc.type);
    return this.evaluated(next, (e) => C.assign(target, e), new Map([[own, partial]]));
  }

  /** Bounds of the sum of some of the elements. */
  private partialSum(acc: Value, { expr, leaves }: BoundExpr): Interval {
    const { lo, hi } = boundsOf(expr, (id) => rangeOf(leaves[id]!));
    const n = this.rounds.get(acc)!;
    return fitOrAll(acc.type, interval(Math.min(0, n * lo), Math.max(0, n * hi)));
  }

  // Expressions

  /** The statement that takes an expression, after the locals that the expression needs. */
  private evaluated(
    { expr, leaves }: BoundExpr,
    make: (value: CExpr) => CStmt,
    ranges: ReadonlyMap<number, Interval> = new Map(),
  ): CCode {
    const before: CStmt[] = [];
    const value = scalarExpr(expr, {
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
    });
    return [before, make(value)];
  }

  private leaf(leaf: Leaf): CExpr {
    if (leaf.kind === "value") return C.use(this.symbolOf(leaf.value));
    if (leaf.kind === "index") return this.index(leaf.index);
    const element = this.at(leaf.from);
    return leaf.from.buffer.type === "i1" ? C.binary("!=", element, C.int(0)) : element;
  }

  private at({ buffer, at: indices }: Access): CExpr {
    const strides = stridesOf(buffer.shape);
    const terms = indices.flatMap(({ terms }, d) => terms.map((t) => ({ ...t, by: t.by * strides[d]! })));
    const offset = indices.reduce((sum, index, d) => sum + index.offset * strides[d]!, 0);
    return C.at(this.bufferOf(buffer), this.index({ offset, terms }));
  }

  private index({ offset, terms }: Index): CExpr {
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

  private symbolOf(of: Value | Loop): CSymbol {
    let symbol = this.symbols.get(of);
    if (!symbol) this.symbols.set(of, (symbol = C.local(of.name)));
    return symbol;
  }
}

const added = (so: CExpr, e: CExpr, by: number): CExpr =>
  C.binary(by < 0 ? "-" : "+", so, C.times(e, Math.abs(by)));

const stored = ({ type: t }: Buffer, value: CExpr): CExpr => (t === "i1" ? C.cast("uint8_t", value) : value);

/** How often a loop runs at most; as often as anything can where its bounds are not known. */
const tripsOf = (from: Index, to: Index, step: number): number =>
  from.terms.length + to.terms.length > 0 ? 2 ** 31 : Math.ceil((to.offset - from.offset) / step);

/** What is known of a leaf. */
function rangeOf(leaf: Leaf): Interval {
  const whole = limits(typeOfLeaf(leaf));
  if (leaf.kind !== "value") return whole;
  return leaf.value.claims.reduce((r, claim) => (claim.kind === "range" ? meet(r, claim.range) : r), whole);
}
