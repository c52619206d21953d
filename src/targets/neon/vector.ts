// Expressions over sixteen lanes, by the rule table. One instance makes one block; values are bound to constants.
import {
  call,
  conditional,
  constant,
  declare,
  helper,
  inlineFunction,
  int,
  local,
  macro,
  parameter,
  returning,
  type,
  use,
} from "../../ctree/build.ts";
import { expressionText, wishedNames } from "../../ctree/print.ts";
import type { CExpr, CFunction, CStmt, CSymbol } from "../../ctree/tree.ts";
import { boundsOf } from "../../expr/bounds.ts";
import type { Apply, Expr, Lookup } from "../../expr/expr.ts";
import { countUses, input, limits, nodesOf } from "../../expr/expr.ts";
import type { Interval } from "../../expr/range.ts";
import { convert } from "../../expr/vocabulary.ts";
import type { Operation } from "../../expr/vocabulary.ts";
import { operationNamed } from "../../expr/vocabulary.ts";
import { rotated } from "../../kernel/bytes.ts";
import type { TableSymbols } from "../scalar.ts";
import { constantExpr } from "../scalar.ts";
import { ConstantsInMemory } from "./constants.ts";
import { helperNamed } from "./helpers.ts";
import type { Lanes } from "./registers.ts";
import { lanesPerRegister, registersFor, suffixOf, vectorType, widthOfType } from "./registers.ts";
import type { Bindings, Query, Rule } from "./rule.ts";
import { isMentionedTwice, match } from "./rule.ts";
import { rulesFor } from "./rules/index.ts";
import { laneForm } from "./lane-forms.ts";

/** What an input stands for: lanes in registers, or one scalar for all lanes. */
export type Source = Lanes | { readonly scalar: CExpr };

export interface VectorScope {
  readonly table: TableSymbols;
  readonly source: (id: number) => Source;
  readonly rangeOf: (id: number) => Interval;
  /** Lanes in use; registers past them are neither computed nor named. */
  readonly count: number;
  /** Rows to choose from for an operation; the test of single rows narrows it. */
  readonly rulesFor?: (op: string) => readonly Rule[];
  /** Reads a register full of a constant from memory. */
  readonly inMemory?: (constant: CExpr) => CExpr;
}

/** Values of which the text would be longer get a name of their own. */
const INLINE = 56;

/** Definitions of more nodes are printed once, as a function. */
const LONG_PROGRAM = 16;

type Define = NonNullable<Operation["define"]>;

export class VectorBlock {
  readonly lines: CStmt[] = [];
  /** Why the rows taken for fixed-point products are exact; shown once above the value. */
  readonly reasons = new Set<string>();
  private readonly scope: VectorScope;
  private readonly done = new Map<Expr, Lanes>();
  private uses = new Map<Expr, number>();
  private base: string;

  constructor(scope: VectorScope, base = "v") {
    this.scope = scope;
    this.base = base;
  }

  /** The lanes of an expression, bound to `base` and its registers' numbers. */
  value(root: Expr, base: string): Lanes {
    this.base = base;
    this.uses = countUses(root);
    return this.named(this.lanes(root), base);
  }

  /** Lanes whose registers are plain names. */
  named(v: Lanes, base: string): Lanes {
    if (areNames(v)) return v;
    const many = v.regs.length > 1;
    const regs = v.regs.map((value, r) => {
      const symbol = local(many ? `${base}_${r}` : base);
      this.lines.push(declare(constant(vectorType(v.type, v.width)), symbol, value));
      return use(symbol);
    });
    return { ...v, regs };
  }

  /** The same without names for the result. */
  unnamed(root: Expr, base: string): Lanes {
    this.base = base;
    this.uses = countUses(root);
    return this.compute(root);
  }

  private registers(width: number): number {
    return registersFor(width, this.scope.count);
  }

  private lanes(e: Expr): Lanes {
    const known = this.done.get(e);
    if (known) return known;
    const plain = this.compute(e);
    const shared = (this.uses.get(e) ?? 0) > 1;
    const long = plain.regs.some((r) => expressionText(r, wishedNames).length > INLINE);
    const v = e.kind === "apply" && (shared || long) ? this.named(plain, this.base) : plain;
    this.done.set(e, v);
    return v;
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
        return this.lookup(e);
      case "apply":
        return this.apply(e);
    }
  }

  /** One scalar in every lane. Masks start narrow: they widen where they are used. */
  splat(type: Expr["type"], scalar: CExpr, width = type === "i1" ? 8 : widthOfType(type)): Lanes {
    const value = type === "i1" ? maskOf(scalar, width) : scalar;
    const reg = call(`vdupq_n_${suffixOf(type, width)}`, value);
    return { type, width, regs: new Array<CExpr>(this.registers(width)).fill(reg) };
  }

  private readonly query: Query = {
    range: (e) => boundsOf(e, this.scope.rangeOf),
    isUniform: (e) =>
      [...nodesOf(e)].every(
        (n) => n.kind === "const" || (n.kind === "input" && "scalar" in this.scope.source(n.id)),
      ) &&
      (e.kind === "const" || e.kind === "input"),
  };

  private apply(e: Apply): Lanes {
    if (e.op === "row_lookup") return this.rowLookup(e);
    const better = laneForm(e, this.query.range);
    if (better !== e) return this.lanes(better);
    for (const row of (this.scope.rulesFor ?? rulesFor)(e.op)) {
      const bound = match(row, e, this.query);
      if (bound) return this.instantiate(row, e, bound);
    }
    const { define } = operationNamed(e.op);
    if (!define) throw new Error(`no NEON row for ${e.op} on ${e.type}`);
    const expanded = define(e.args, e.type);
    if ([...nodesOf(expanded)].length > LONG_PROGRAM) return this.callProgram(e, define);
    for (const [x, n] of countUses(expanded)) this.uses.set(x, (this.uses.get(x) ?? 0) + n);
    return this.lanes(expanded);
  }

  /** Long definitions become a function over one register, called for each. */
  private callProgram(e: Apply, define: Define): Lanes {
    const operands = e.args.map((a) => this.lanes(a));
    const width = widthOfType(e.type);
    const symbol: CSymbol = helper(
      `tosac_${e.op}_${suffixOf(e.type, width)}x${lanesPerRegister(width)}`,
      () => this.program(symbol, e, define),
    );
    const regs = Array.from({ length: this.registers(width) }, (_, r) =>
      call(symbol, ...operands.map((o) => o.regs[r]!)),
    );
    return { type: e.type, width, regs };
  }

  private program(symbol: CSymbol, e: Apply, define: Define): CFunction {
    const params = e.args.map((a, i) => ({
      symbol: parameter("abc"[i]!),
      type: type(vectorType(a.type, widthOfType(a.type))),
      lanes: widthOfType(a.type),
    }));
    const width = widthOfType(e.type);
    const constants = new ConstantsInMemory();
    const body = new VectorBlock({
      ...this.scope,
      inMemory: (c) => constants.at(c),
      source: (id) => {
        const { symbol, lanes } = params[id]!;
        return { type: e.args[id]!.type, width: lanes, regs: [use(symbol)] };
      },
      rangeOf: (id) => limits(e.args[id]!.type),
      count: lanesPerRegister(width),
    });
    const inputs = e.args.map((a, i) => input(a.type, i));
    const [result] = body.unnamed(define(inputs, e.type), "t").regs;
    return inlineFunction({
      symbol,
      result: type(vectorType(e.type, width)),
      params,
      body: [constants.declared(), body.lines, returning(result!)],
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
   * the copy. A value that the text of the row mentions twice is computed once.
   */
  private operand(row: Rule, name: string, e: Expr): Lanes {
    const { inMemory } = this.scope;
    const overwritten = name === row.overwrites && e.kind === "const" && Number.isFinite(Number(e.value));
    if (overwritten && inMemory) {
      const width = widthOfType(e.type);
      const reg = inMemory(constantExpr(e.type, e.value));
      return { type: e.type, width, regs: new Array<CExpr>(this.registers(width)).fill(reg) };
    }
    return isMentionedTwice(row, name) ? this.named(this.lanes(e), this.base) : this.lanes(e);
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
    const source = e.kind === "input" ? this.scope.source(e.id) : undefined;
    if (source && "scalar" in source) return source.scalar;
    throw new Error("no scalar stands for what is the same in all lanes");
  }

  // Masks

  /** A mask at another lane width: pairs of lanes unzip to halves, halves zip to pairs. */
  mask(v: Lanes, width: number): Lanes {
    if (v.width === width) return v;
    const plain = this.named(v, `${this.base}_mask`);
    return this.mask(plain.width > width ? this.halve(plain) : this.double(plain), width);
  }

  private halve({ regs, width }: Lanes): Lanes {
    const n = width / 2;
    const cast = (reg: CExpr): CExpr => call(`vreinterpretq_u${n}_u${width}`, reg);
    const pair = (i: number): CExpr => call(`vuzp1q_u${n}`, cast(regs[i]!), cast(atOrLast(regs, i + 1)));
    return { type: "i1", width: n, regs: regs.flatMap((_, i) => (i % 2 ? [] : [pair(i)])) };
  }

  private double({ regs, width }: Lanes): Lanes {
    const halves = regs.flatMap((r) =>
      [1, 2].map((half) =>
        call(`vreinterpretq_u${2 * width}_u${width}`, call(`vzip${half}q_u${width}`, r, r)),
      ),
    );
    return { type: "i1", width: 2 * width, regs: halves.slice(0, this.registers(2 * width)) };
  }

  // Tables

  private lookup(e: Lookup): Lanes {
    const table = use(this.scope.table(e.table));
    if (e.table.type === "i8" && e.table.data.length <= 256)
      return this.byteLookup(e.index, e.table.data.length, table);
    const suffix = suffixOf(e.type, widthOfType(e.type));
    const narrow = narrowIndex(e.index);
    if (narrow && (e.type === "i32" || e.type === "f32")) return this.gatherWords(e.type, narrow, table);
    const index = this.named(this.lanes(e.index), `${this.base}_index`).regs;
    const gather = helperNamed(`tosac_gather_${suffix}`);
    const width = widthOfType(e.type);
    const each = 4 / registersFor(width);
    const one = (r: number): CExpr => {
      const part = Array.from({ length: each }, (_, k) => atOrLast(index, r * each + k));
      return call(gather, table, ...part);
    };
    return { type: e.type, width, regs: Array.from({ length: this.registers(width) }, (_, r) => one(r)) };
  }

  /** Words at indices that are bytes or halfwords already: four leave their register at once. */
  private gatherWords(type: "i32" | "f32", at: Expr, table: CExpr): Lanes {
    const { regs, width } = this.named(this.lanes(at), `${this.base}_index`);
    const gather = helperNamed(`tosac_gather_${suffixOf(type, 32)}_at_${width === 8 ? "u8" : "s16"}`);
    const bits = 4 * width;
    const packed = (r: number): CExpr => {
      const [each, reg] = [128 / bits, regs[Math.floor((r * bits) / 128)]!];
      return call(`vgetq_lane_u${bits}`, call(`vreinterpretq_u${bits}_s${width}`, reg), int(r % each));
    };
    const words = Array.from({ length: this.registers(32) }, (_, r) => call(gather, table, packed(r)));
    return { type, width: 32, regs: words };
  }

  /** A table built for the row stands in an array under its node's name. */
  private rowLookup({ args: [table, index, length] }: Apply): Lanes {
    const source = table?.kind === "input" ? this.scope.source(table.id) : undefined;
    if (!source || !("scalar" in source) || length?.kind !== "const")
      throw new Error("a row table is no array here");
    return this.byteLookup(index!, Number(length.value), source.scalar);
  }

  /** The registers of an index of at most 256 values, as unsigned bytes. */
  byteIndex(index: Expr): CExpr[] {
    return this.lanes(lowByte(index)).regs.map((reg) => call("vreinterpretq_u8_s8", reg));
  }

  private byteLookup(at: Expr, length: number, table: CExpr): Lanes {
    const find = helperNamed(`tosac_lookup_s8x${Math.ceil(length / 16) * 16}`);
    const regs = this.byteIndex(at).map((index) => call(find, table, index));
    return { type: "i8", width: 8, regs };
  }
}

/** All ones or none, as a truth value says that may be a constant. */
function maskOf(truth: CExpr, width: number): CExpr {
  if (truth.kind === "literal" && truth.value === 0) return truth;
  const ones = use(macro(`UINT${width}_MAX`));
  return truth.kind === "literal" ? ones : conditional(truth, ones, int(0));
}

const areNames = ({ regs }: Lanes): boolean => regs.every((r) => r.kind === "use");

/** An index as bytes, or as halfwords: those are never negative. */
function narrowIndex(e: Expr): Expr | undefined {
  const from = e.kind === "apply" && /convert$/.test(e.op) ? e.args[0]! : undefined;
  const narrow =
    from?.type === "i16" || (from?.type === "i8" && e.kind === "apply" && e.op === "unsigned_convert");
  return narrow ? from : undefined;
}

/** As many registers as the operands have, twice or half as many when the row changes the width. */
function resultRegisters(width: Widths, live: number, operands: readonly Lanes[]): number {
  return Math.min(live, ...operands.map((v) => Math.ceil((v.regs.length * width.result) / v.width)));
}

/** The last register stands in for one past the lanes in use. */
const atOrLast = (regs: readonly CExpr[], i: number): CExpr => regs[Math.min(i, regs.length - 1)]!;

interface Widths {
  readonly operands: number;
  readonly result: number;
}

/** Whether a row takes two registers for one, or one for two. */
const changesWidth = ({ emit }: Rule): boolean => typeof emit !== "function" && !("masks" in emit);

/** Lane widths of a row's operands and result; masks follow the numbers they come with. */
function operationWidth(row: Rule, e: Apply, operands: readonly (readonly [string, Lanes])[]): Widths {
  const numbers = operands.filter(([, v]) => v.type !== "i1").map(([, v]) => v.width);
  const onlyMasks = e.type === "i1" ? Math.max(8, ...operands.map(([, v]) => v.width)) : widthOfType(e.type);
  const width = numbers.length > 0 ? Math.max(...numbers) : onlyMasks;
  if (e.type === "i1") return { operands: width, result: width };
  const changes = numbers.length > 0 && changesWidth(row);
  return { operands: width, result: changes ? widthOfType(e.type) : width };
}

/** The low byte of an index of at most 256 values, computed in bytes where the value came from bytes. */
function lowByte(index: Expr): Expr {
  const widened = index.kind === "apply" && ["convert", "unsigned_convert"].includes(index.op);
  if (widened && index.args[0]!.type === "i8") return index.args[0]!;
  if (index.kind === "apply" && index.op === "add") {
    const [a, b] = index.args as [Expr, Expr];
    if (a.kind === "apply" && a.op === "convert" && a.args[0]!.type === "i8" && b.kind === "const") {
      return rotated(a.args[0]!, (Number(b.value) << 24) >> 24);
    }
  }
  return convert("i8", index);
}
