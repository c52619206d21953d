// Reductions in loops over lanes as C: accumulators in registers, what steps add to them, and the end across their lanes.
import * as C from "../ctree/build.ts";
import type { CCode, CExpr, CStmt } from "../ctree/tree.ts";
import type { Expr, Lookup, Scalar } from "../expr/expr.ts";
import { constant, input, limits } from "../expr/expr.ts";
import type { Interval } from "../expr/range.ts";
import { fitOrAll, interval } from "../expr/range.ts";
import type { ReduceKind } from "../expr/reduce.ts";
import { combine, countsRepeats, identityOf } from "../expr/reduce.ts";
import { and, convert, select } from "../expr/vocabulary.ts";
import { isUnsignedLookup } from "../kernel/unsigned.ts";
import { theValue } from "../loops/build.ts";
import type { Block, BoundExpr, Leaf, Reduction, Stmt, Value, ValueLeaf } from "../loops/ir.ts";
import { localType } from "../scalar/expressions.ts";
import { acrossLanes } from "../vector/across.ts";
import type { Source } from "../vector/block.ts";
import { VectorBlock } from "../vector/block.ts";
import { byteIndex } from "../vector/lookups.ts";
import type { SumRows } from "../vector/machine.ts";
import { someLanes } from "../vector/memory.ts";
import type { Lanes } from "../vector/registers.ts";
import { lanesPerRegister, vectorType, widthInMemory } from "../vector/registers.ts";
import type { Build } from "../vector/rule.ts";
import { rangeOfExpr } from "./known.ts";
import type { LaneScope } from "./lane-statements.ts";
import { LaneStatements } from "./lane-statements.ts";
import type { BufferExpr, IndexType } from "./statements.ts";

type Of<K extends Stmt["kind"]> = Extract<Stmt, { kind: K }>;

export const laneStatements = (
  block: Block,
  bufferOf: BufferExpr,
  scope: LaneScope,
  indices: IndexType,
): CCode => new ReductionStatements(bufferOf, scope, indices).block(block);

export class ReductionStatements extends LaneStatements {
  /** What the lanes of an accumulator are joined to. */
  protected readonly joined = new Map<Value, Value>();

  /** Joined lanes that decide whether a loop is left: they stand in the test. */
  private readonly tested = new Set<Value>();
  private readonly unnamed = new Map<Value, CExpr>();

  override block(block: Block): CCode {
    for (const s of block)
      if (s.kind === "across") joinedBy(s).forEach((acc) => this.joined.set(acc, s.value));
    if (block.some(({ kind }) => kind === "leave"))
      for (const s of block) if (s.kind === "across") this.tested.add(s.value);
    return super.block(block);
  }

  protected override statement(s: Stmt): CCode {
    return s.kind === "across" ? this.across(s) : super.statement(s);
  }

  private get sums(): SumRows {
    return this.machine.sums ?? {};
  }

  /** Lanes that nobody looks at by themselves: a sum of bytes that the machine adds as such. */
  private addsBytes(acc: Value): boolean {
    const kind = this.accumulators.get(acc)?.reduction.kind;
    return this.joined.has(acc) && this.sums.bytes !== undefined && kind === "byte_sum";
  }

  private reductionOf(acc: Value): Reduction {
    return this.accumulators.get(acc)!.reduction;
  }

  protected override start(s: Of<"acc">): CCode {
    const { value, each } = s;
    const { lanes, name } = value;
    if (lanes === undefined) return super.start(s);
    const first = this.begun(s);
    if (value.shape)
      return this.filled(value, this.registerType(value), each, (target) =>
        this.assigned([target], first, lanes),
      );
    const out = this.blockFor(first, lanes);
    const { types, memory } = this.machine;
    const inBytes = this.addsBytes(value);
    const made = out.unnamed(this.lanesIn(first), name);
    const regs = inBytes ? [C.call(memory.u32.splat, C.int(0))] : made.regs;
    const many = regs.length > 1;
    const symbols = regs.map((_, k) => (many ? C.local(`${name}${k}`) : this.symbolOf(value)));
    this.lanes.set(value, { ...made, regs: symbols.map(C.use) });
    const type = C.type(inBytes ? types.u32 : vectorType(this.machine, made));
    const declared = regs.map((reg, k) => C.declare(type, symbols[k]!, reg));
    return [out.lines, declared];
  }

  protected override update(s: Of<"update">): CCode {
    const { acc, at, expr } = s;
    const { lanes = acc.lanes } = s;
    if (lanes === undefined) return super.update(s);
    const targets = this.registersOf(theValue(acc, ...(at ?? [])));
    const chained = this.chained(expr);
    if (chained) return C.assign(targets[0]!, chained);
    if (this.reductionOf(acc).kind === "latest" && lanes < (acc.lanes ?? lanes))
      return this.someLatest(s, lanes, targets);
    const { next, ranges } = this.combined(s);
    return this.taken(s, lanes) ?? this.assigned(targets, next, lanes, ranges);
  }

  /** The first lanes of what an accumulator was last given; the others stay. */
  private someLatest({ acc, expr }: Of<"update">, lanes: number, targets: readonly CExpr[]): CCode {
    const out = this.blockFor(expr, lanes);
    const v = out.unnamed(this.lanesIn(expr), acc.name);
    const per = lanesPerRegister(this.machine, v.width);
    const other = input(v.type, 2);
    const regs = v.regs.map((reg, k) =>
      this.between(other, v, reg, 0, lanes - k * per, out, { ...v, regs: [targets[k]!] }),
    );
    return [out.lines, regs.map((reg, k) => C.assign(targets[k]!, reg))];
  }

  /** A product with one lane of a register, added in one step. */
  private chained({ expr, leaves }: BoundExpr): CExpr | undefined {
    const { lanes } = this.machine;
    if (!lanes || expr.kind !== "apply" || expr.op !== "fma") return undefined;
    const [v, one, sum] = expr.args.map((e) => (e.kind === "input" ? leaves[e.id] : undefined));
    if (v?.kind !== "value" || one?.kind !== "value" || sum?.kind !== "value" || one.lane === undefined)
      return undefined;
    const [x, y, z] = [sum, v, { ...one, lane: undefined }].map((leaf) =>
      this.registersOf(leaf as ValueLeaf),
    );
    return lanes.fma(one.lane)(x![0]!, y![0]!, z![0]!);
  }

  private addsPairs(acc: Value): boolean {
    const { kind, type } = this.reductionOf(acc);
    return (
      this.joined.has(acc) &&
      this.sums.pairs !== undefined &&
      kind === "sum" &&
      acc.type === "i32" &&
      type === "i16"
    );
  }

  /** What parts take up that nobody looks at one by one, and masks; undefined where lanes are combined as they are. */
  private taken(s: Of<"update">, lanes: number): CCode | undefined {
    const { acc, expr, first = 0 } = s;
    if (this.reductionOf(acc).kind === "latest") return undefined;
    const isPart = this.joined.has(acc);
    const so = this.lanes.get(acc);
    if (!so || !(isPart || acc.type === "i1")) return undefined;
    const fit = this.blockFor(expr, lanes);
    const whole = this.lanesIn(expr);
    const straight = isPart && this.straight(whole, so, fit);
    if (straight) return [fit.lines, straight];
    const value = this.kept(s, fit.unnamed(whole, acc.name), first, lanes, fit);
    const [bytes, pairs] = [this.addsBytes(acc), this.addsPairs(acc)];
    if (bytes) return [fit.lines, value.regs.map((reg) => added(this.sums.bytes!.add, so.regs[0]!, reg))];
    if (pairs) return [fit.lines, value.regs.map((reg, k) => added(this.sums.pairs!, so.regs[k]!, reg))];
    return this.combinedWith(s, so, value, fit);
  }

  private combinedWith({ acc, expr }: Of<"update">, so: Lanes, value: Lanes, fit: VectorBlock): CCode {
    const { kind, nan } = this.reductionOf(acc);
    const { type } = expr.expr;
    // Masks come at the accumulator's width: widening the accumulator would drop its lanes past the tail's.
    const term = type === "i1" ? fit.named(fit.mask(value, so.width), acc.name) : value;
    const ranges = [this.partialRange(acc), rangeOfExpr(expr)];
    const out = this.over([so, term], (id) => ranges[id]!, fit.scope.count);
    const next = input(type, 1);
    const wide = type === acc.type || kind === "byte_sum" ? next : convert(acc.type, next);
    const { regs } = out.unnamed(combine(kind as ReduceKind, nan, input(acc.type, 0), wide), acc.name);
    return [fit.lines, out.lines, regs.map((reg, k) => C.assign(so.regs[k]!, reg))];
  }

  /** A block whose inputs are these. */
  private over(sources: readonly Source[], rangeOf: (id: number) => Interval, count: number): VectorBlock {
    const { scope } = this.blockFor({ expr: constant("i32", 0), leaves: [] }, count);
    return new VectorBlock({ ...scope, source: (id) => sources[id]!, rangeOf });
  }

  // What is added without lanes as wide as the sum

  /** What a whole step looks up in a byte table, or products of two bytes of each lane. */
  private straight(e: Expr, so: Lanes, out: VectorBlock): CCode | undefined {
    const [acc] = so.regs as [CExpr];
    const { lookups, products } = this.sums;
    if (isUnsignedLookup(e) && lookups) return this.lookedUpSum(e, acc, lookups, out);
    const factors = products && e.kind === "apply" && e.op === "mul" ? e.args.map(byteIn) : [];
    if (!factors[0] || !factors[1]) return undefined;
    const [a, b] = factors.map((x) => out.lanes(x!)) as [Lanes, Lanes];
    return a.regs.map((reg, k) => added(products!, so.regs[k]!, reg, b.regs[k]!));
  }

  private lookedUpSum(
    { table, index }: Lookup,
    acc: CExpr,
    lookups: NonNullable<SumRows["lookups"]>,
    out: VectorBlock,
  ): CCode {
    const add = lookups(table.data.length / this.machine.bytes);
    const array = C.use(out.scope.table(table));
    return byteIndex(index, out).map((i) => added(add, acc, array, i));
  }

  // Lanes that do not count

  /**
   * The reduced lanes. Past the end they repeat the last one, or are 0 where half a register was loaded: where either would be
   * taken for an element, they become what changes nothing, and so do those seen before where a repeat counts.
   */
  private kept({ acc }: Of<"update">, v: Lanes, first: number, lanes: number, fit: VectorBlock): Lanes {
    const { kind, nan } = this.reductionOf(acc);
    const counts = countsRepeats(kind as ReduceKind);
    if (!this.joined.has(acc) || !(counts || this.endsInHalf(lanes))) return v;
    const per = lanesPerRegister(this.machine, v.width);
    const none = constant(v.type, identityOf(kind as ReduceKind, v.type, nan));
    const from = counts ? first : 0;
    const regs = v.regs.map((reg, k) => this.between(none, v, reg, from - k * per, lanes - k * per, fit));
    return { ...v, regs };
  }

  /** Whether half a register may be loaded, of whatever width. */
  private endsInHalf(lanes: number): boolean {
    const isHalf = (per: number): boolean => lanes % per === per / 2;
    return (
      this.machine.halves !== undefined &&
      [8, 16, 32].map((w) => lanesPerRegister(this.machine, w)).some(isHalf)
    );
  }

  /** A register with lanes `from` to `to` kept; the rest are another expression, over `others` from input 2 on. */
  private between(
    otherwise: Expr,
    { type, width }: Lanes,
    reg: CExpr,
    from: number,
    to: number,
    fit: VectorBlock,
    ...others: Source[]
  ): CExpr {
    const per = lanesPerRegister(this.machine, width);
    if (from <= 0 && to >= per) return reg;
    const some = someLanes(this.machine, from > 0 ? "last" : "first", width);
    // A register of which no lane is left is masked like the others: leaving it out would leave its load unused.
    const mask = C.call(some, C.int(from > 0 ? Math.max(0, per - from) : to));
    const out = this.over(
      [{ type: "i1", width, regs: [mask] }, { type, width, regs: [reg] }, ...others],
      fit.scope.rangeOf,
      per,
    );
    const [isLive, lane] = [input("i1", 0), input(type, 1)];
    const isFalse = type === "i1" && otherwise.kind === "const" && otherwise.value === 0;
    const kept = out.unnamed(isFalse ? and(isLive, lane) : select(isLive, lane, otherwise), "kept");
    fit.lines.push(...out.lines);
    return kept.regs[0]!;
  }

  /** A sum of bytes is one of words to others. */
  protected override source(leaf: Leaf, count: number, out: VectorBlock): Source {
    const source = super.source(leaf, count, out);
    if (leaf.kind !== "value" || "scalar" in source || !this.addsBytes(leaf.value)) return source;
    return { ...source, regs: source.regs.map((reg) => this.sums.bytes!.words(reg)) };
  }

  // Across lanes

  private across(s: Of<"across">): CCode {
    const { value, reduction, expr, lanes } = s;
    if (value.lanes !== undefined) return this.acrossPlaces(s);
    const alone = expr.expr.kind === "input" ? joinedBy(s)[0] : undefined;
    const { scope } = this.blockFor(expr, lanes);
    // One expression: clang 22 makes of parts with names in it a loop that is 5 % longer.
    const out = new VectorBlock(alone ? scope : { ...scope, inline: Infinity });
    if (alone && this.addsBytes(alone)) {
      const sum = C.call(this.machine.across["sum u32"]!, this.lanes.get(alone)!.regs[0]!);
      return this.defined(value, C.cast("int32_t", sum));
    }
    const v = out.unnamed(this.lanesIn(expr), value.name);
    const { kind, type, nan } = reduction;
    if (kind === "argmax" || kind === "latest") throw new Error(`a ${kind} is not joined`);
    const range = alone ? someOf(this.partialRange(alone), lanes, type) : limits(type);
    const { before, value: made } = acrossLanes({ kind, type, nan, range }, v, value.name, out.scope);
    if (!this.tested.has(value)) return [out.lines, before, this.defined(value, made)];
    this.unnamed.set(value, made);
    return [out.lines, before];
  }

  /** The places of an array joined as the fixed tree, each in as many registers. */
  private acrossPlaces({ value, reduction: { kind, nan, type }, expr }: Of<"across">): CCode {
    const [leaf] = expr.leaves as [ValueLeaf];
    const [places, registers] = leaf.value.shape as [number, number];
    const array = C.use(this.symbolOf(leaf.value));
    const [p, q, half] = [C.local("p"), C.local("q"), C.local("half")];
    const at = (place: CExpr, register: CExpr): CExpr => C.at(C.at(array, place), register);
    const pair = [at(C.use(p), C.use(q)), at(C.sum(C.use(p), C.use(half)), C.use(q))];
    const out = this.over(
      pair.map((reg) => ({ type, width: widthInMemory(type), regs: [reg] })),
      () => limits(type),
      leaf.value.lanes!,
    );
    const joined = out.unnamed(combine(kind as ReduceKind, nan, input(type, 0), input(type, 1)), value.name);
    const assign = C.assign(pair[0]!, joined.regs[0]!);
    const each = C.counting(q, 0, registers, out.lines.length > 0 ? [out.lines, assign] : assign);
    const last = this.blockFor(expr, value.lanes!);
    const regs = Array.from({ length: registers }, (_, k) => at(C.int(0), C.int(k)));
    this.lanes.set(value, last.named({ ...joined, regs }, value.name));
    return [C.halving(half, places / 2, [C.counting(p, 0, C.use(half), [each])]), last.lines];
  }

  protected override leaf(leaf: Leaf): CExpr {
    return (leaf.kind === "value" && this.unnamed.get(leaf.value)) || super.leaf(leaf);
  }

  private defined(value: Value, e: CExpr): CStmt {
    return C.declare(C.constant(localType(value.type)), this.symbolOf(value), e);
  }
}

/** Accumulators whose lanes a statement joins. */
const joinedBy = ({ expr }: Of<"across">): Value[] =>
  expr.leaves.flatMap((leaf) => (leaf.kind === "value" ? [leaf.value] : []));

/** Bounds of some of the parts of a sum that lanes hold. */
const someOf = ({ lo, hi }: Interval, lanes: number, type: Scalar): Interval =>
  type === "i32" ? fitOrAll(type, interval(lanes * lo, lanes * hi)) : limits(type);

/** `acc = add(acc, ...)` */
const added = (add: Build, acc: CExpr, ...terms: CExpr[]): CStmt => C.assign(acc, add(acc, ...terms));

/** The byte that an expression widens. */
const byteIn = (e: Expr): Expr | undefined =>
  e.kind === "apply" && e.op === "convert" && e.args[0]!.type === "i8" ? e.args[0] : undefined;
