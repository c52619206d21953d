// What must hold of loops before anyone runs or prints them. All that is wrong is reported, each thing once; an empty list means
// that scopes, types and loops fit, and that every access whose index is known from its loops stays inside its buffer.
import { inputsOf, nodesOf } from "../expr/expr.ts";
import type { Interval } from "../expr/range.ts";
import { corners, interval, point } from "../expr/range.ts";
import { isOrdered, PARTIALS } from "../expr/reduce.ts";
import { clip, isPlain, lanesOfLeaf, typeOfLeaf } from "./build.ts";
import { nameOf, shapeText } from "./names.ts";
import { Scope } from "./scope.ts";
import type {
  Access,
  Block,
  BoundExpr,
  Buffer,
  Factor,
  Index,
  Leaf,
  Proc,
  Reduction,
  Stmt,
  Value,
  ValueLeaf,
} from "./ir.ts";

/** Everything wrong with a proc and those it calls, in words. */
export function verifyProc(proc: Proc): string[] {
  return verified(proc, []);
}

function verified(proc: Proc, callers: readonly Proc[]): string[] {
  const verifier = new Verifier([...callers, proc]);
  const scope = new Scope();
  [...proc.params, ...proc.results].forEach((b) => scope.buffers.add(b));
  verifier.block(proc.body, scope);
  return [...verifier.found];
}

type Of<K extends Stmt["kind"]> = Extract<Stmt, { kind: K }>;

class Verifier {
  readonly found = new Set<string>();
  /** The proc, after those that it is called from. */
  private readonly callers: readonly Proc[];
  /** What is reduced by the statement at hand. */
  private reading: readonly Leaf[] = [];

  constructor(callers: readonly Proc[]) {
    this.callers = callers;
  }

  block(block: Block, scope: Scope): void {
    for (const s of block) this.stmt(s, scope);
  }

  private stmt(s: Stmt, scope: Scope): void {
    switch (s.kind) {
      case "for":
        return this.loop(s, scope);
      case "let":
        this.typed(s.expr, s.value, `value ${s.value.name}`, this.within(s, scope));
        this.fresh(s.value, scope);
        scope.values.add(s.value);
        return;
      case "acc":
        this.acc(s, scope);
        return;
      case "update":
        this.update(s, scope);
        return;
      case "across":
        this.across(s, scope);
        return;
      case "dot":
        this.dot(s, scope);
        return;
      case "store":
        if (s.to.buffer.role === "const" || s.to.buffer.role === "param")
          this.wrong(`${s.to.buffer.name} is written, and is a ${s.to.buffer.role}`);
        this.typed(
          s.expr,
          { type: s.to.buffer.type, lanes: s.lanes },
          `what is stored in ${s.to.buffer.name}`,
          scope,
        );
        this.inside(s.to, scope, s.lanes);
        return;
      case "if":
        this.typed(s.cond, truth, "a condition", scope);
        this.block(s.then, new Scope(scope));
        this.block(s.else, new Scope(scope));
        return;
      case "while": {
        const inner = new Scope(scope);
        this.block(s.before, inner);
        this.typed(s.cond, truth, "a condition", inner);
        this.block(s.body, inner);
        return;
      }
      case "call":
        this.call(s, scope);
        return;
      case "leave":
        if (!scope.loops.has(s.loop)) this.wrong(`loop ${s.loop.name} is left outside of it`);
        this.typed(s.when, truth, "a condition", scope);
        return;
      case "alloc":
        if (s.buffer.role !== "scratch")
          this.wrong(`${s.buffer.name} is allocated, and is a ${s.buffer.role}`);
        scope.buffers.add(s.buffer);
        return;
    }
  }

  private acc(s: Of<"acc">, scope: Scope): void {
    const { value, reduction, init } = s;
    const { kind, type } = reduction;
    if (init) this.typed(init, value, `what ${value.name} starts from`, this.within(s, scope));
    const parts = value.shape ? value.shape[0] : value.lanes;
    const keepsParts = kind !== "latest" && kind !== "argmax" && isOrdered(kind, type);
    if (!isPlain(value) && (kind === "argmax" || (keepsParts && parts !== PARTIALS)))
      this.wrong(`${value.name}, a ${kind} of ${type}, keeps positions and has one number`);
    if (!isPlain(value) && keepsParts) scope.parts.add(value);
    const mayHave = kind === "sum" && (type === "i32" || type === "i16");
    if ((init !== undefined) !== (kind === "latest") && !(init && mayHave))
      this.wrong(`${value.name}, a ${kind}, ${init ? "starts from a value" : "has no value to start from"}`);
    this.fresh(value, scope);
    scope.values.add(value);
    scope.accs.set(value, { kind, around: scope.loops.size });
  }

  private update({ acc, at, expr, lanes, first, position }: Of<"update">, scope: Scope): void {
    const place: ValueLeaf = { kind: "value", value: acc, ...(at && { at }) };
    const own = lanesOfLeaf(place);
    this.expr(expr, lanes ?? own, scope);
    if (position) this.index(position, scope);
    if (lanes !== undefined && own === undefined)
      this.wrong(`${acc.name} takes up ${lanes} lanes, and is one number`);
    if (first !== undefined && !(first >= 0 && first < (lanes ?? 0)))
      this.wrong(`${acc.name} takes up lanes ${first}..${lanes ?? 0}`);
    this.place(place, own, scope, true);
    if (acc.shape && (at ?? []).length === 0)
      this.wrong(`${acc.name} is an array, of which one is updated at a time`);
    const known = this.updated(acc, scope);
    const isOwn = expr.leaves.some((leaf) => leaf.kind === "value" && leaf.value === acc);
    if (isOwn && known?.kind !== "latest") this.wrong(`${acc.name} is read by its own update`);
  }

  private updated(acc: Value, scope: Scope): { readonly kind: Reduction["kind"] } | undefined {
    const known = scope.accs.get(acc);
    if (!known) this.wrong(`${acc.name} is updated where it is no accumulator`);
    const between = known ? [...scope.loops.keys()].slice(known.around) : [];
    for (const { name, kind } of between)
      if (kind === "parallel" || (kind === "reduce" && known!.kind === "latest"))
        this.wrong(`${acc.name}, a ${known!.kind}, is updated in loop ${name}, whose iterations are ${kind}`);
    return known;
  }

  private across({ value, reduction, expr, lanes }: Of<"across">, scope: Scope): void {
    const { kind, type } = reduction;
    this.reading = expr.leaves;
    this.expr(expr, lanes, scope);
    this.reading = [];
    const each = lanes / (value.lanes ?? 1);
    if (value.shape || !Number.isInteger(each) || kind === "latest" || kind === "argmax")
      this.wrong(`${value.name} is no ${kind} across ${lanes} lanes`);
    else if (isOrdered(kind, type) && each !== PARTIALS)
      this.wrong(`${value.name} joins ${each} partial results, not ${PARTIALS}`);
    this.fresh(value, scope);
    scope.values.add(value);
  }

  private dot({ acc, at, a, b, group, of = 0, rows }: Of<"dot">, scope: Scope): void {
    const known = this.updated(acc, scope);
    const sums: ValueLeaf = { kind: "value", value: acc, ...(at && { at }) };
    const lanes = lanesOfLeaf(sums) ?? 1;
    if (known?.kind !== "sum" || acc.type !== "i32")
      this.wrong(`${acc.name} takes up products of bytes, and is no sum of i32`);
    this.place(sums, lanesOfLeaf(sums), scope);
    this.place(a, group * (rows ?? lanes), scope);
    this.place(b, group * (rows ? lanes / rows : lanes), scope);
    const type = group === 1 ? "i16" : "i8";
    if (a.value.type !== type || b.value.type !== type)
      this.wrong(`${acc.name} takes up products of ${group === 1 ? "halfwords" : "bytes"}`);
    if (of < 0 || of >= lanes) this.wrong(`${b.value.name} has no group ${of}`);
  }

  private call({ proc, args, results }: Of<"call">, scope: Scope): void {
    const path = [...this.callers.slice(this.callers.indexOf(proc)), proc];
    if (this.callers.includes(proc)) return this.wrong(`${path.map(({ name }) => name).join(" calls ")}`);
    verified(proc, this.callers).forEach((message) => this.wrong(`in ${proc.name}: ${message}`));
    for (const [given, wanted] of [
      [args, proc.params],
      [results, proc.results],
    ] as const) {
      if (given.length !== wanted.length)
        this.wrong(`${proc.name} takes ${wanted.length} buffers there, not ${given.length}`);
      given.forEach((b, i) => {
        this.visible(b, scope);
        if (wanted[i] && shapeText(b) !== shapeText(wanted[i]))
          this.wrong(`${b.name} is ${shapeText(b)}, and ${proc.name} takes ${shapeText(wanted[i])}`);
      });
    }
    for (const { name, role } of results)
      if (role === "const" || role === "param") this.wrong(`${name} is written, and is a ${role}`);
  }

  private loop(s: Extract<Stmt, { kind: "for" }>, scope: Scope): void {
    if (scope.loops.has(s.loop)) this.wrong(`loop ${s.loop.name} runs inside of itself`);
    if (s.step < 1) this.wrong(`loop ${s.loop.name} has step ${s.step}`);
    const [from, to] = [this.index(s.from, scope), this.index(s.to, scope)];
    const inner = new Scope(scope);
    const steps = isFixed(s.from) ? Math.floor((to.hi - 1 - from.lo) / s.step) : undefined;
    const inSteps = scope.isMultiple(s.from, s.step);
    const whole = inSteps && scope.isMultiple(s.to, s.step) ? to.hi - s.step : to.hi - 1;
    const last = steps === undefined ? whole : from.lo + steps * s.step;
    inner.loops.set(s.loop, interval(from.lo, Math.max(from.lo, last)));
    inner.steps.set(s.loop, inSteps ? s.step : 1);
    this.block(s.body, inner);
  }

  /** Where the elements of an array are computed: with its loops. */
  private within({ value, each = [] }: Of<"let" | "acc">, scope: Scope): Scope {
    const { shape = [] } = value;
    const inner = new Scope(scope);
    each.forEach((loop, d) => inner.loops.set(loop, interval(0, (shape[d] ?? 1) - 1)));
    return inner;
  }

  private fresh(value: Value, scope: Scope): void {
    if (!isPlain(value) && value.type === "i64") this.wrong(`${value.name} has lanes of 64 bits`);
    if (scope.values.has(value)) this.wrong(`${value.name} is defined twice`);
  }

  private typed(
    e: BoundExpr,
    as: { type: string; lanes?: number | undefined },
    what: string,
    scope: Scope,
  ): void {
    if (e.expr.type !== as.type) this.wrong(`${what} is ${e.expr.type}, not ${as.type}`);
    this.expr(e, as.lanes, scope);
  }

  private expr({ expr, leaves }: BoundExpr, lanes: number | undefined, scope: Scope): void {
    for (const id of inputsOf(expr))
      if (!leaves[id]) this.wrong(`input ${id} of an expression stands for nothing`);
    for (const e of nodesOf(expr)) {
      const leaf = e.kind === "input" ? leaves[e.id] : undefined;
      if (leaf && e.type !== typeOfLeaf(leaf))
        this.wrong(`${nameOf(leaf)} is ${typeOfLeaf(leaf)}, not ${e.type}`);
      if (e.kind === "lookup") this.wrong(`a look-up in ${e.table.name} where a load should be`);
    }
    leaves.forEach((leaf) => this.leaf(leaf, lanes, scope));
  }

  /** `lanes`: those that are wanted of it, if it has any. */
  private leaf(leaf: Leaf, lanes: number | undefined, scope: Scope): void {
    const own = lanesOfLeaf(leaf);
    if (own !== undefined && own < (lanes ?? Infinity))
      this.wrong(`${nameOf(leaf)} has ${own} lanes where ${lanes ?? "one value"} should be`);
    if (leaf.kind === "value") this.place(leaf, undefined, scope);
    if (leaf.kind === "index") this.index(leaf.index, scope);
    if (leaf.kind !== "load") return;
    if (leaf.otherwise === undefined) this.inside(leaf.from, scope, leaf.lanes);
    else leaf.from.at.forEach((index) => this.index(index, scope));
    this.visible(leaf.from.buffer, scope);
  }

  /** A value that can be seen, and of an array a place inside of it; `lanes`: as many as it must have. */
  private place(leaf: ValueLeaf, lanes: number | undefined, scope: Scope, isUpdated = false): void {
    const { value, at = [], lane, row } = leaf;
    const { shape = [] } = value;
    this.seen(value, scope);
    if (!isUpdated && scope.parts.has(value) && !this.reading.includes(leaf))
      this.wrong(`partial results of ${value.name} are read by themselves`);
    if (at.length > shape.length || (lanes !== undefined && lanesOfLeaf(leaf) !== lanes))
      this.wrong(
        `${value.name} stands for ${lanesOfLeaf(leaf) ?? "one value"} where ${lanes} lanes should be`,
      );
    at.forEach((index, d) => {
      const { lo, hi } = this.index(index, scope);
      if (lo < 0 || hi >= (shape[d] ?? 0))
        this.wrong(`index ${lo}..${hi} of ${value.name} is outside of 0..${(shape[d] ?? 0) - 1}`);
    });
    if (lane !== undefined && !(lane >= 0 && lane < (value.lanes ?? 1)))
      this.wrong(`${value.name} has no lane ${lane}`);
    const { lo, hi } = row ? this.index(row.at, scope) : point(0);
    if (row && ((value.lanes ?? 1) % row.of !== 0 || lo < 0 || hi >= row.of))
      this.wrong(`${value.name} has no row ${lo}..${hi} of ${row.of}`);
  }

  private seen(value: Value, scope: Scope): void {
    if (!scope.values.has(value)) this.wrong(`${value.name} is used where it is not defined`);
  }

  private visible(buffer: Buffer, scope: Scope): void {
    if (buffer.role !== "const" && !scope.buffers.has(buffer))
      this.wrong(`${buffer.name} is used before it is allocated`);
  }

  /** Indices inside of the buffer, in all iterations. What a value decides is seen when it runs. */
  private inside({ buffer, at }: Access, scope: Scope, lanes = 1): void {
    this.visible(buffer, scope);
    if (at.length !== buffer.shape.length)
      return this.wrong(`${buffer.name} has ${buffer.shape.length} dimensions, not ${at.length}`);
    at.forEach((index, d) => {
      const { lo, hi: first } = this.index(index, scope);
      const hi = d === at.length - 1 ? first + lanes - 1 : first;
      if (lo < 0 || hi >= buffer.shape[d]!)
        this.wrong(`index ${lo}..${hi} of ${buffer.name} is outside of 0..${buffer.shape[d]! - 1}`);
    });
  }

  /** Bounds of an index. */
  private index({ offset, terms }: Index, scope: Scope): Interval {
    return terms.reduce((sum, { by, of }) => {
      const { lo, hi } = this.factor(of, scope);
      return interval(sum.lo + Math.min(by * lo, by * hi), sum.hi + Math.max(by * lo, by * hi));
    }, point(offset));
  }

  private factor(of: Factor, scope: Scope): Interval {
    switch (of.kind) {
      case "loop": {
        const range = scope.loops.get(of.loop);
        if (!range) this.wrong(`loop ${of.loop.name} is used outside of it`);
        return range ?? point(0);
      }
      case "value": {
        this.seen(of.value, scope);
        const claim = of.value.claims.find((c) => c.kind === "range");
        return claim?.range ?? point(0); // without a claim, `run` alone sees where it lands
      }
      case "mod":
        this.index(of.of, scope);
        return interval(0, of.by - 1);
      default:
        return corners((a) => clip[of.kind as "min" | "div"](a!, of.by), [this.index(of.of, scope)]);
    }
  }

  private wrong(message: string): void {
    this.found.add(message);
  }
}

const isFixed = ({ terms }: Index): boolean => terms.length === 0;

const truth = { type: "i1" } as const;
