// Reductions in registers: accumulators, a step's lanes combined into them, and for rows the end across lanes.
import * as C from "../ctree/build.ts";
import type { CCode, CExpr, CStmt } from "../ctree/tree.ts";
import type { Expr, Lookup, Scalar } from "../expr/expr.ts";
import { constant, input } from "../expr/expr.ts";
import { combine, countsRepeats, identityOf as identityValue } from "../expr/reduce.ts";
import { convert, select } from "../expr/vocabulary.ts";
import { shortName } from "../kernel/describe.ts";
import type { Node } from "../kernel/kernel.ts";
import type { ScalarLoops } from "../scalar/loops.ts";
import { note } from "../scalar/notes.ts";
import { partialRange, partsCombined, reducedBy } from "../scalar/reductions.ts";
import { acrossLanes } from "./across.ts";
import { Argmax, isBest } from "./argmax.ts";
import { isByteSum } from "../kernel/vectors/sums.ts";
import { byteIndex } from "./lookups.ts";
import type { Steps } from "./loop-steps.ts";
import type { SumRows } from "./machine.ts";
import { someLanes } from "./memory.ts";
import type { Lanes } from "./registers.ts";
import { lanesPerRegister, registersFor, STEP, symbolIn, widthInMemory } from "./registers.ts";
import type { Build } from "./rule.ts";
import type { VectorScope } from "./block.ts";
import { VectorBlock } from "./block.ts";

export class Reductions {
  private readonly steps: Steps;
  private readonly sums: SumRows;

  constructor(steps: Steps) {
    this.steps = steps;
    this.sums = steps.machine.sums ?? {};
  }

  accumulator(r: Node, lanes: number): Lanes {
    if (r.def.kind === "argmax") return new Argmax(r, this.steps).best(lanes);
    const base = `${this.steps.scalar.symbolOf(r).name}_acc`;
    if (this.addsBytes(r)) return { type: r.type, width: 32, regs: [C.use(C.local(base))] };
    const width = widthInMemory(r.type);
    const count = registersFor(this.steps.machine, this.addsPairs(r) ? 16 : width, lanes);
    const regs = Array.from({ length: count }, (_, k) => C.use(C.local(count > 1 ? `${base}${k}` : base)));
    return { type: r.type, width, regs };
  }

  start(r: Node, acc: Lanes): CCode {
    if (isBest(acc)) return new Argmax(r, this.steps).start(acc);
    if (r.def.kind !== "reduce") throw new Error("not a reduction");
    const { types, memory } = this.steps.machine;
    const sum = (): CCode =>
      C.declare(C.type(types.u32), symbolIn(acc.regs[0]!), C.call(memory.u32.splat, C.int(0)));
    const first = identityValue(r.def.reduce, r.type, r.def.nan);
    return [note(r), this.addsBytes(r) ? sum() : this.steps.declared(acc, first)];
  }

  accumulate(r: Node, acc: Lanes, value: Lanes): CCode {
    if (isBest(acc)) return new Argmax(r, this.steps).accumulate(acc, value);
    if (this.addsBytes(r)) return value.regs.map((reg) => added(this.sums.bytes!.add, acc.regs[0]!, reg));
    if (this.addsPairs(r)) return value.regs.map((reg, k) => added(this.sums.pairs!, acc.regs[k]!, reg));
    // Masks come at the accumulator's width: widening the accumulator would drop its lanes past the tail's.
    const fit = this.steps.block(this.steps.scalar.symbolOf(r).name);
    const term = r.type === "i1" ? fit.named(fit.mask(value, acc.width), shortName(r)) : value;
    const out = new VectorBlock(this.combining(r, acc, term));
    const next = out.unnamed(this.combination(r), this.steps.scalar.symbolOf(r).name);
    return [fit.lines, out.lines, next.regs.map((value, k) => C.assign(acc.regs[k]!, value))];
  }

  /** The reduced lanes; where a repeat would count, those past the end or seen before become what changes nothing. */
  counted(r: Node): Lanes {
    const v = this.lanes(r);
    const { count, again } = this.steps;
    if (r.def.kind !== "reduce" || !countsRepeats(r.def.reduce) || (count % STEP === 0 && again === 0))
      return v;
    const per = lanesPerRegister(this.steps.machine, v.width);
    const none = constant(v.type, identityValue(r.def.reduce, v.type, r.def.nan));
    const regs = v.regs.map((reg, k) => this.between(none, v, reg, again - k * per, count - k * per));
    return { ...v, regs };
  }

  /** A register with lanes `from` to `to` kept. */
  private between(none: Expr, { type, width }: Lanes, reg: CExpr, from: number, to: number): CExpr {
    const { machine } = this.steps;
    const per = lanesPerRegister(machine, width);
    if (from <= 0 && to >= per) return reg;
    const some = someLanes(machine, from > 0 ? "last" : "first", width);
    // A register of which no lane is left is masked like the others: leaving it out would leave its load unused.
    const kept = C.call(some, C.int(from > 0 ? Math.max(0, per - from) : to));
    const lanes = [
      { type: "i1", width, regs: [kept] },
      { type, width, regs: [reg] },
    ] as const;
    const out = new VectorBlock({ ...this.steps.vectorScope(), count: per, source: (id) => lanes[id]! });
    return out.unnamed(select(input("i1", 0), input(type, 1), none), "kept").regs[0]!;
  }

  lanes(r: Node): Lanes {
    const of = reducedBy(r, this.steps.scalar);
    const source = this.steps.source(of.id);
    return "scalar" in source ? this.steps.block().splat(of.type, source.scalar) : source;
  }

  /** The scope of one step of a reduction: inputs -1 and -2, each some part of the whole. */
  private combining(r: Node, a: Lanes, b: Lanes): VectorScope {
    const part = partialRange(r, this.steps.scalar);
    const scope = this.steps.vectorScope();
    return {
      ...scope,
      source: (id) => (id === -1 ? a : id === -2 ? b : scope.source(id)),
      rangeOf: (id) => (id < 0 ? part : scope.rangeOf(id)),
    };
  }

  /** A sum of bytes that the machine adds as such. */
  private addsBytes(r: Node): boolean {
    return isByteSum(r) && this.sums.bytes !== undefined;
  }

  /** A sum of halfwords in words, added in pairs. */
  private addsPairs(r: Node): boolean {
    return this.sums.pairs !== undefined && isSumOf("i16", r, this.steps.scalar);
  }

  /** One step of a reduction over inputs -1 (so far) and -2 (new). */
  private combination(r: Node): Expr {
    if (r.def.kind !== "reduce") throw new Error("not a reduction");
    const { type } = reducedBy(r, this.steps.scalar);
    const next = input(type, -2);
    const fits = type === r.type || isByteSum(r);
    return combine(r.def.reduce, r.def.nan, input(r.type, -1), fits ? next : convert(r.type, next));
  }

  /** Adds what a whole step looks up in a byte table, without joining the segments of the table first. */
  accumulateLookup({ table, index }: Lookup, acc: Lanes): CCode {
    const add = this.sums.lookups!(table.data.length / this.steps.machine.bytes);
    const array = C.use(this.steps.scope.table(table));
    const out = this.steps.block();
    const terms = byteIndex(index, out).map((i) => added(add, acc.regs[0]!, array, i));
    return [out.lines, terms];
  }

  /** Adds the products of two bytes of each lane of a whole step. */
  accumulateProducts(bytes: readonly [number, number], acc: Lanes): CCode {
    const add = this.sums.products!;
    const [a, b] = bytes.map((id) => this.steps.source(id) as Lanes) as [Lanes, Lanes];
    return a.regs.map((reg, k) => added(add, acc.regs[k]!, reg, b.regs[k]!));
  }

  /** The end of a row. */
  finish(r: Node, acc: Lanes): CCode {
    if (isBest(acc)) return new Argmax(r, this.steps).finish(acc, this);
    const { scalar, machine } = this.steps;
    if (this.addsBytes(r))
      return scalar.define(r, C.cast("int32_t", C.call(machine.across["sum u32"]!, acc.regs[0]!)));
    if (r.def.kind !== "reduce") throw new Error("not a reduction");
    const { reduce, nan } = r.def;
    const joining = {
      kind: reduce === "byte_sum" ? ("sum" as const) : reduce,
      nan,
      type: r.type,
      range: partialRange(r, scalar),
    };
    const { before, value } = acrossLanes(joining, acc, scalar.symbolOf(r).name, this.steps.vectorScope());
    return [before, scalar.define(r, value)];
  }

  /** The end of columns: the results are lanes from here on. */
  keep(r: Node, acc: Lanes): CCode {
    const { lines, lanes } = isBest(acc) ? new Argmax(r, this.steps).lanes(acc) : { lines: [], lanes: acc };
    this.steps.bind(r, lanes);
    return lines;
  }

  /** Two registers combined. */
  pairwise(r: Node, a: CExpr, b: CExpr): { before: readonly CStmt[]; value: CExpr } {
    const width = widthInMemory(r.type);
    const lane = (reg: CExpr): Lanes => ({ type: r.type, width, regs: [reg] });
    const count = lanesPerRegister(this.steps.machine, width);
    const out = new VectorBlock({ ...this.combining(r, lane(a), lane(b)), count });
    const { regs } = out.unnamed(
      partsCombined(r, input(r.type, -1), input(r.type, -2)),
      this.steps.scalar.symbolOf(r).name,
    );
    return { before: out.lines, value: regs[0]! };
  }
}

/** `acc = add(acc, ...)` */
const added = (add: Build, acc: CExpr, ...terms: CExpr[]): CStmt => C.assign(acc, add(acc, ...terms));

const isSumOf = (type: Scalar, r: Node, loops: ScalarLoops): boolean =>
  r.type === "i32" && r.def.kind === "reduce" && r.def.reduce === "sum" && reducedBy(r, loops).type === type;
