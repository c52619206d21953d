// Expressions over the lanes of a step, by the rows of a machine. One instance makes one block; values are bound to constants.
import * as C from "../ctree/build.ts";
import { expressionText, wishedNames } from "../ctree/print.ts";
import type { CExpr, CFunction, CStmt, CSymbol } from "../ctree/tree.ts";
import { boundsOf } from "../expr/bounds.ts";
import type { Apply, Expr } from "../expr/expr.ts";
import { countUses, input, limits, nodesOf } from "../expr/expr.ts";
import type { Interval } from "../expr/range.ts";
import type { Operation } from "../expr/operation.ts";
import { withProducts } from "../expr/products.ts";
import { operationNamed } from "../expr/vocabulary.ts";
import type { TableSymbols } from "../scalar/expressions.ts";
import { constantExpr } from "../scalar/expressions.ts";
import { ConstantsInMemory } from "./constants.ts";
import { lookup, rowLookup } from "./lookups.ts";
import type { Machine } from "./machine.ts";
import { laneByLane, maskOf, perLane } from "./per-lane.ts";
import type { Lanes } from "./registers.ts";
import {
  kindOf,
  lanesPerRegister,
  registersFor,
  vectorType,
  widthInMemory,
  widthOfType,
} from "./registers.ts";
import type { Bindings, Query, Rule } from "./rule.ts";
import { isMentionedTwice, match } from "./rule.ts";
import { laneForm } from "./lane-forms.ts";
import type { Widths } from "./widths.ts";
import { operationWidth, resultRegisters } from "./widths.ts";

/** What an input stands for: lanes in registers, or one scalar for all lanes. */
export type Source = Lanes | { readonly scalar: CExpr };

export interface VectorScope {
  readonly machine: Machine;
  readonly table: TableSymbols;
  readonly source: (id: number) => Source;
  readonly rangeOf: (id: number) => Interval;
  /** Lanes in use; registers past them are neither computed nor named. */
  readonly count: number;
  /** Rows to choose from for an operation; the test of single rows narrows it. */
  readonly rulesFor?: (op: string) => readonly Rule[];
  /** Reads a register full of a constant from memory. */
  readonly inMemory?: (constant: CExpr) => CExpr;
  /** Values of which the text would be longer get a name of their own; `INLINE` when absent. */
  readonly inline?: number;
}

/** As long as a value's text may be without a name, in most places. */
const INLINE = 56;

/** Definitions of more nodes are printed once, as a function. */
const LONG_PROGRAM = 16;

type Define = NonNullable<Operation["define"]>;

export class VectorBlock {
  readonly lines: CStmt[] = [];
  /** Why the rows taken for fixed-point products are exact; shown once above the value. */
  readonly reasons = new Set<string>();
  readonly scope: VectorScope;
  private readonly done = new Map<Expr, Lanes>();
  private uses = new Map<Expr, number>();
  /** What the values that are made now are named after. */
  name: string;
  /** How wide the lanes of that are. */
  private width = 0;

  constructor(scope: VectorScope, name = "v") {
    this.scope = scope;
    this.name = name;
  }

  /** The lanes of an expression, bound to `base` and its registers' numbers. */
  value(root: Expr, base: string): Lanes {
    return this.named(this.lanes(this.begun(root, base)), base);
  }

  /** Lanes whose registers are plain names. */
  named(v: Lanes, base: string): Lanes {
    if (areNames(v)) return v;
    return { ...v, regs: this.declared(v.regs, base, vectorType(this.scope.machine, v)) };
  }

  private declared(values: readonly CExpr[], base: string, type: string): CExpr[] {
    const many = values.length > 1;
    return values.map((value, r) => {
      const symbol = C.local(many ? `${base}_${r}` : base);
      this.lines.push(C.declare(C.constant(type), symbol, value));
      return C.use(symbol);
    });
  }

  /** The same of bytes that are read without a sign: what has a name are lanes without one. */
  namedUnsigned(v: Lanes, base: string): Lanes {
    const { reinterpret, types } = this.scope.machine;
    if (!reinterpret || v.width !== 8) return this.named(v, base);
    const regs = this.declared(
      v.regs.map((r) => reinterpret.unsigned(r)),
      base,
      types.u8,
    );
    return { ...v, regs: regs.map((r) => reinterpret.signed(r)) };
  }

  /** The same without names for the result. */
  unnamed(root: Expr, base: string): Lanes {
    return this.compute(this.begun(root, base));
  }

  private begun(root: Expr, base: string): Expr {
    const { expr, because } = withProducts(root, this.query.range);
    because.forEach((reason) => this.reasons.add(reason));
    [this.name, this.width] = [base, widthOfType(root.type)];
    this.uses = countUses(expr);
    return expr;
  }

  /** Registers of this width that hold the lanes in use. */
  registers(width: number): number {
    return registersFor(this.scope.machine, width, this.scope.count);
  }

  lanes(e: Expr): Lanes {
    const known = this.done.get(e);
    if (known) return known;
    const plain = this.compute(e);
    const { inline = INLINE } = this.scope;
    const shared = (this.uses.get(e) ?? 0) > 1;
    const long = plain.regs.some((r) => expressionText(r, wishedNames).length > inline);
    const v = e.kind === "apply" && (shared || long) ? this.named(plain, this.nameAt(plain)) : plain;
    this.done.set(e, v);
    return v;
  }

  /** What lanes on the way to a value are called; those of another width say so. */
  private nameAt({ type, width }: Lanes): string {
    return width === this.width || type === "i1" ? this.name : `${this.name}_${kindOf(type, width)}`;
  }

  /** The lanes of an index, under a name. */
  index(e: Expr): Lanes {
    return this.named(this.lanes(e), `${this.name}_index`);
  }

  private compute(e: Expr): Lanes {
    switch (e.kind) {
      case "const":
        return this.splat(e.type, constantExpr(e.type, e.value));
      case "input": {
        const source = this.scope.source(e.id);
        return "scalar" in source ? this.splat(e.type, source.scalar) : source;
      }
      case "lookup":
        return lookup(e, this);
      case "apply":
        return this.apply(e);
    }
  }

  /** One scalar in every lane. Masks start narrow: they widen where they are used. */
  splat(type: Expr["type"], scalar: CExpr, width = widthInMemory(type)): Lanes {
    const value = type === "i1" ? maskOf(scalar, width) : scalar;
    const reg = C.call(this.scope.machine.memory[kindOf(type, width)].splat, value);
    return { type, width, regs: new Array<CExpr>(this.registers(width)).fill(reg) };
  }

  rangeOf(e: Expr): Interval {
    return boundsOf(e, this.scope.rangeOf);
  }

  private readonly query: Query = {
    range: (e) => this.rangeOf(e),
    isUniform: (e) =>
      [...nodesOf(e)].every(
        (n) => n.kind === "const" || (n.kind === "input" && "scalar" in this.scope.source(n.id)),
      ) &&
      (e.kind === "const" || e.kind === "input"),
  };

  private apply(e: Apply): Lanes {
    if (e.op === "row_lookup") return rowLookup(e, this);
    const better = laneForm(e, this.query.range);
    if (better !== e) return this.lanes(better);
    for (const row of (this.scope.rulesFor ?? this.scope.machine.rulesFor)(e.op)) {
      const bound = match(row, e, this.query);
      if (bound) return this.instantiate(row, e, bound);
    }
    const { define } = operationNamed(e.op);
    if (!define) return laneByLane(e, this);
    const expanded = define(e.args, e.type);
    const steps = [...nodesOf(expanded)];
    if (steps.some((x) => x.type === "i64")) return laneByLane(e, this);
    const isFunction = e.args.every((a) => widthOfType(a.type) === widthOfType(e.type));
    if (isFunction && steps.length > LONG_PROGRAM) return this.callProgram(e, define);
    for (const [x, n] of countUses(expanded)) this.uses.set(x, (this.uses.get(x) ?? 0) + n);
    return this.lanes(expanded);
  }

  /** Long definitions become a function over one register, called for each. */
  private callProgram(e: Apply, define: Define): Lanes {
    const operands = e.args.map((a) => this.lanes(a));
    const width = widthOfType(e.type);
    const symbol: CSymbol = C.helper(
      `tosac_${e.op}_${kindOf(e.type, width)}x${lanesPerRegister(this.scope.machine, width)}`,
      () => this.program(symbol, e, define),
    );
    const regs = Array.from({ length: this.registers(width) }, (_, r) =>
      C.call(symbol, ...operands.map((o) => o.regs[r]!)),
    );
    return { type: e.type, width, regs };
  }

  private program(symbol: CSymbol, e: Apply, define: Define): CFunction {
    const { machine } = this.scope;
    const width = widthOfType(e.type);
    const params = e.args.map(({ type }, i) => ({
      symbol: C.parameter("abc"[i]!),
      type: C.type(vectorType(machine, { type, width })),
    }));
    const constants = new ConstantsInMemory(machine);
    const body = new VectorBlock({
      ...this.scope,
      inMemory: (c) => constants.at(c),
      source: (id) => {
        return { type: e.args[id]!.type, width, regs: [C.use(params[id]!.symbol)] };
      },
      rangeOf: (id) => limits(e.args[id]!.type),
      count: lanesPerRegister(machine, width),
    });
    const inputs = e.args.map((a, i) => input(a.type, i));
    const [result] = body.unnamed(define(inputs, e.type), "t").regs;
    return C.inlineFunction({
      symbol,
      result: C.type(vectorType(machine, { type: e.type, width })),
      params,
      body: [constants.declared(), body.lines, C.returning(result!)],
      comment: operationNamed(e.op).summary,
    });
  }

  private instantiate(row: Rule, e: Apply, bound: Bindings): Lanes {
    if (row.because) this.reasons.add(row.because);
    const operands = row.holes
      .filter((h) => h.kind === "lanes")
      .map(({ name }) => [name, this.operand(row, name, bound.get(name)!)] as const);
    const width = operationWidth(row, e, operands);
    const fitted = new Map(
      operands.map(([name, v]) => [name, v.type === "i1" ? this.mask(v, width.operands) : v]),
    );
    const count = resultRegisters(width, this.registers(width.result), [...fitted.values()]);
    const regs = Array.from({ length: count }, (_, r) => this.register(row, r, width, fitted, bound));
    return { type: e.type, width: width.result, regs };
  }

  /**
   * The lanes of a hole. An overwritten constant would be copied from its register each time: a load costs less than
   * the copy. A value that the text of the row mentions twice, or of which a row takes one half after the other, is computed once.
   */
  private operand(row: Rule, name: string, e: Expr): Lanes {
    const { inMemory } = this.scope;
    const overwritten = name === row.overwrites && e.kind === "const" && Number.isFinite(Number(e.value));
    if (overwritten && inMemory) {
      const width = widthOfType(e.type);
      const reg = inMemory(constantExpr(e.type, e.value));
      return { type: e.type, width, regs: new Array<CExpr>(this.registers(width)).fill(reg) };
    }
    const lanes = this.lanes(e);
    const inHalves = Array.isArray(row.emit) && e.kind === "apply";
    return inHalves || isMentionedTwice(row, name) ? this.named(lanes, this.nameAt(lanes)) : lanes;
  }

  /** Register `r` of a row's result, from one register of each operand, half of one, or two. */
  private register(
    { emit, holes }: Rule,
    r: number,
    width: Widths,
    fitted: ReadonlyMap<string, Lanes>,
    bound: Bindings,
  ): CExpr {
    /** The operands, of each hole the registers at these places. */
    const from = (...places: number[]): CExpr[] =>
      holes.flatMap(({ name }) => {
        const regs = fitted.get(name)?.regs;
        return regs ? places.map((p) => atOrLast(regs, p)) : [this.scalarHole(bound.get(name)!)];
      });
    if (typeof emit === "function") return emit(...from(r));
    if ("narrow" in emit) return emit.narrow(...from(2 * r, 2 * r + 1));
    if ("masks" in emit) return emit.masks(width.operands)(...from(r));
    return emit[r % 2 === 0 ? 0 : 1](...from(r >> 1));
  }

  private scalarHole(e: Expr): CExpr {
    if (e.kind === "const") return constantExpr(e.type, e.value);
    if (e.kind !== "input") throw new Error("no scalar stands for what is the same in all lanes");
    return this.scalarOf(e.id);
  }

  /** The scalar that an input stands for. */
  scalarOf(id: number): CExpr {
    const source = this.scope.source(id);
    if (!("scalar" in source)) throw new Error(`input ${id} is not the same in all lanes`);
    return source.scalar;
  }

  // Masks

  /** A mask at another lane width: pairs of lanes unzip to halves, halves zip to pairs. */
  mask(v: Lanes, width: number): Lanes {
    if (v.width === width) return v;
    if (!this.scope.machine.masks) return this.maskByLane(v, width);
    const plain = this.named(v, `${this.name}_mask`);
    return this.mask(plain.width > width ? this.halve(plain) : this.double(plain), width);
  }

  private halve({ regs, width }: Lanes): Lanes {
    const { halve } = this.scope.machine.masks!;
    const pair = (i: number): CExpr => halve(width, regs[i]!, atOrLast(regs, i + 1));
    return { type: "i1", width: width / 2, regs: regs.flatMap((_, i) => (i % 2 ? [] : [pair(i)])) };
  }

  private double({ regs, width }: Lanes): Lanes {
    const { double } = this.scope.machine.masks!;
    const halves = regs.flatMap((r) => double(width, r));
    return { type: "i1", width: 2 * width, regs: halves.slice(0, this.registers(2 * width)) };
  }

  private maskByLane(v: Lanes, width: number): Lanes {
    return perLane({ type: "i1", width }, [v], ([truth]) => maskOf(truth!, width), this);
  }
}

const areNames = ({ regs }: Lanes): boolean => regs.every((r) => r.kind === "use");

/** The last register stands in for one past the lanes in use. */
const atOrLast = (regs: readonly CExpr[], i: number): CExpr => regs[Math.min(i, regs.length - 1)]!;
