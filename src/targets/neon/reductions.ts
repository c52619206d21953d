// Reductions in registers: accumulators, a step's lanes combined into them, and for rows the end across lanes.
import * as C from "../../ctree/build.ts";
import type { CCode, CExpr, CStmt, CSymbol } from "../../ctree/tree.ts";
import type { Expr, Lookup } from "../../expr/expr.ts";
import { input, limits } from "../../expr/expr.ts";
import type { Interval } from "../../expr/range.ts";
import { fitOrAll, interval } from "../../expr/range.ts";
import { combine } from "../../expr/reduce.ts";
import { shortName } from "../../kernel/describe.ts";
import type { Node } from "../../kernel/kernel.ts";
import { note } from "../loops.ts";
import { identityOf, reducedBy } from "../reductions.ts";
import { acrossLanes } from "./across.ts";
import { sumBytes, sumOfLookups, sumProducts } from "./byte-tables.ts";
import { helperNamed } from "./helpers.ts";
import { byteIndex } from "./lookups.ts";
import type { Lanes } from "./registers.ts";
import { lanesPerRegister, registersFor, STEP, suffixOf, vectorType, widthOfType } from "./registers.ts";
import type { Steps } from "./loop-steps.ts";
import type { VectorScope } from "./vector.ts";
import { VectorBlock } from "./vector.ts";

export class Reductions {
  private readonly steps: Steps;

  constructor(steps: Steps) {
    this.steps = steps;
  }

  accumulator(r: Node, lanes: number): Lanes {
    const base = `${this.steps.scalar.symbolOf(r).name}_acc`;
    if (isByteSum(r)) return { type: r.type, width: 32, regs: [C.use(C.local(base))] };
    const width = r.type === "i1" ? 8 : widthOfType(r.type);
    const count = registersFor(this.isPairSum(r) ? 16 : width, lanes);
    const regs = Array.from({ length: count }, (_, k) => C.use(C.local(count > 1 ? `${base}${k}` : base)));
    return { type: r.type, width, regs };
  }

  start(r: Node, acc: Lanes): CCode {
    const [vector, first] = isByteSum(r)
      ? ["uint32x4_t", C.call("vdupq_n_u32", C.int(0))]
      : [vectorType(r.type, acc.width), this.identity(r, acc).regs[0]!];
    return [note(r), acc.regs.map((reg) => C.declare(C.type(vector), symbolIn(reg), first))];
  }

  private identity(r: Node, { width }: Pick<Lanes, "width">): Lanes {
    return this.steps.block().splat(r.type, identityOf(r), width);
  }

  accumulate(r: Node, acc: Lanes, value: Lanes): CCode {
    if (isByteSum(r)) return value.regs.map((reg) => this.addBytes(acc.regs[0]!, reg));
    if (this.isPairSum(r)) return this.addPairs(acc, value);
    // Masks come at the accumulator's width: widening the accumulator would drop its lanes past the tail's.
    const fit = this.steps.block(this.steps.scalar.symbolOf(r).name);
    const term = r.type === "i1" ? fit.named(fit.mask(value, acc.width), shortName(r)) : value;
    const out = new VectorBlock(this.combining(r, acc, term));
    const next = out.unnamed(combination(r), this.steps.scalar.symbolOf(r).name);
    return [fit.lines, out.lines, next.regs.map((value, k) => C.assign(acc.regs[k]!, value))];
  }

  /** The reduced lanes; where a repeat would count, those past the end or seen before become what changes nothing. */
  counted(r: Node): Lanes {
    const v = this.lanes(r);
    const { count, again } = this.steps;
    if (r.def.kind !== "reduce" || !counting.has(r.def.reduce) || (count % STEP === 0 && again === 0))
      return v;
    const per = lanesPerRegister(v.width);
    const regs = v.regs.map((reg, k) => this.between(r, v, reg, again - k * per, count - k * per));
    return { ...v, regs };
  }

  /** A register with lanes `from` to `to` kept. */
  private between(r: Node, v: Lanes, reg: CExpr, from: number, to: number): CExpr {
    const [x, per] = [suffixOf(v.type, v.width), lanesPerRegister(v.width)];
    const none = C.call(`vdupq_n_${x}`, identityOf(r));
    if (from <= 0 && to >= per) return reg;
    const mask = helperNamed(`tosac_${from > 0 ? "last" : "first"}_u${v.width}`);
    // A register of which no lane is left is masked like the others: leaving it out would leave its load unused.
    return C.call(`vbslq_${x}`, C.call(mask, C.int(from > 0 ? Math.max(0, per - from) : to)), reg, none);
  }

  lanes(r: Node): Lanes {
    const of = reducedBy(r, this.steps.scalar);
    const source = this.steps.source(of.id);
    return "scalar" in source ? this.steps.block().splat(of.type, source.scalar) : source;
  }

  /** The scope of one step of a reduction: inputs -1 and -2, each some part of the whole. */
  private combining(r: Node, a: Lanes, b: Lanes): VectorScope {
    const part = r.type === "i32" ? this.partOf(r) : limits(r.type);
    const scope = this.steps.vectorScope();
    return {
      ...scope,
      source: (id) => (id === -1 ? a : id === -2 ? b : scope.source(id)),
      rangeOf: (id) => (id < 0 ? part : scope.rangeOf(id)),
    };
  }

  /** Bounds of a sum of some of the reduced lanes. */
  private partOf(r: Node): Interval {
    if (r.def.kind !== "reduce" || r.def.reduce !== "sum") return limits(r.type);
    const [{ lo, hi }, count] = [
      reducedBy(r, this.steps.scalar).range,
      this.steps.kernel.dims[this.steps.kernel.axis]!,
    ];
    return fitOrAll(r.type, interval(Math.min(0, count * lo), Math.max(0, count * hi)));
  }

  /** A sum of halfwords in words. */
  private isPairSum(r: Node): boolean {
    return r.type === "i32" && reducedBy(r, this.steps.scalar).type === "i16";
  }

  private addPairs(acc: Lanes, value: Lanes): CCode {
    const sum = helperNamed("tosac_sum_pairs_s16");
    return value.regs.map((reg, k) => added(sum, acc.regs[k]!, reg));
  }

  private addBytes(acc: CExpr, bytes: CExpr): CStmt {
    return added(this.sumBytes(), acc, C.call("vreinterpretq_u8_s8", bytes));
  }

  private sumBytes(): CSymbol {
    return sumBytes(this.steps.dotProduct);
  }

  /** Adds what a whole step looks up in a byte table, without joining the segments of the table first. */
  accumulateLookup({ table, index }: Lookup, acc: Lanes): CCode {
    const add = sumOfLookups(table.data.length / 16, this.sumBytes());
    const array = C.use(this.steps.scope.table(table));
    const out = this.steps.block();
    const terms = byteIndex(index, out).map((i) => added(add, acc.regs[0]!, array, i));
    return [out.lines, terms];
  }

  /** Adds the products of two bytes of each lane of a whole step. */
  accumulateProducts(bytes: readonly [number, number], acc: Lanes): CCode {
    const add = sumProducts(this.steps.dotProduct);
    const [a, b] = bytes.map((id) => this.steps.source(id) as Lanes) as [Lanes, Lanes];
    return a.regs.map((reg, k) => added(add, acc.regs[k]!, reg, b.regs[k]!));
  }

  finish(r: Node, acc: Lanes): CCode {
    const { scalar } = this.steps;
    if (isByteSum(r)) return scalar.define(r, C.cast("int32_t", C.call("vaddvq_u32", acc.regs[0]!)));
    const { before, value } = acrossLanes(r, acc, (a, b) => this.pairwise(r, a, b), scalar);
    return [before, scalar.define(r, value)];
  }

  /** Two registers combined. */
  private pairwise(r: Node, a: CExpr, b: CExpr): { before: readonly CStmt[]; value: CExpr } {
    const width = r.type === "i1" ? 8 : widthOfType(r.type);
    const lane = (reg: CExpr): Lanes => ({ type: r.type, width, regs: [reg] });
    const out = new VectorBlock(this.combining(r, lane(a), lane(b)));
    const { regs } = out.unnamed(combination(r), this.steps.scalar.symbolOf(r).name);
    return { before: out.lines, value: regs[0]! };
  }
}

/** `acc = add(acc, ...)` */
const added = (add: CSymbol, acc: CExpr, ...terms: CExpr[]): CStmt =>
  C.assign(acc, C.call(add, acc, ...terms));

/** The local that an accumulator is. */
function symbolIn(reg: CExpr): CSymbol {
  if (reg.kind !== "use") throw new Error("an accumulator is a local");
  return reg.symbol;
}

/** Reductions that a repeated lane would change. */
const counting = new Set(["sum", "product", "byte_sum"]);

export const isByteSum = (r: Node): boolean => r.def.kind === "reduce" && r.def.reduce === "byte_sum";

/** One step of a reduction over inputs -1 (so far) and -2 (new). */
function combination(r: Node): Expr {
  if (r.def.kind !== "reduce") throw new Error("not a reduction");
  return combine(r.def.reduce, r.def.nan, input(r.type, -1), input(r.type, -2));
}
