// Contractions as plain loops: parallel over the result, then over taps. A tap is left out where a factor has no element.
import type { Expr } from "../expr/expr.ts";
import { constant, input, inputsOf, substitute } from "../expr/expr.ts";
import { laneType } from "../expr/lane-type.ts";
import type { Interval } from "../expr/range.ts";
import { interval } from "../expr/range.ts";
import { add, and, convert, eq, fma, le, lt, mul } from "../expr/vocabulary.ts";
import type { AxisIndex } from "../ir/record.ts";
import type * as kernels from "../kernel/kernel.ts";
import {
  bound,
  clipped,
  element,
  fixed,
  letOf,
  load,
  loopNamed,
  ofLoop,
  ofValue,
  over,
  read,
  store,
  sumOf,
  theValue,
  value,
} from "../loops/build.ts";
import type { BoundExpr, Index, Leaf, Loop, Reduction, Stmt, Value } from "../loops/ir.ts";
import { stridesOf } from "../support/strides.ts";
import { elements, lanesOf } from "../support/tensor.ts";
import { boundOver } from "./binding.ts";
import type { Memory } from "./memory.ts";
import { flat, letter, nested } from "./nests.ts";
import { placeIn, resultStrides } from "../kernel/places.ts";
import { AXES, tapName } from "./tiles/form.ts";

/** With `vectors`, some neighbours of the result at a time where the kernel says how many. */
export const contractLoops = (kernel: kernels.ContractKernel, memory: Memory, vectors = false): Stmt[] =>
  new Contraction(kernel, memory, vectors ? kernel.side : undefined).body();

/** An axis of a factor's tensor, and how it is walked. */
interface Axis {
  readonly index: AxisIndex;
  readonly size: number;
  /** What the index is before it is divided, at its ends. */
  readonly range: Interval;
  /** The last loop it depends on; none: -1. */
  readonly last: number;
  /** How many axes follow it. */
  readonly fromEnd: number;
  /** Whether elements are read at it: a constant of one number is not. */
  readonly isRead: boolean;
}

const everyOf = ({ index: { every = 1 } }: Axis): number => every;
const needsCheck = ({ range, size, ...axis }: Axis): boolean =>
  range.lo < 0 || range.hi >= size * everyOf({ range, size, ...axis });
const isDirect = (axis: Axis): boolean => everyOf(axis) === 1 && !needsCheck(axis);

class Contraction {
  private readonly kernel: kernels.ContractKernel;
  private readonly memory: Memory;
  /** Those of the result, then the taps. */
  private readonly sizes: readonly number[];
  private readonly loops: readonly Loop[];
  /** For each factor its axes. */
  private readonly axes: readonly (readonly Axis[])[];
  private readonly places = new Map<Axis, Index>();
  private readonly sum: Value;
  private readonly count: Value | undefined;
  private readonly side: kernels.SideBySide | undefined;

  constructor(kernel: kernels.ContractKernel, memory: Memory, side: kernels.SideBySide | undefined) {
    [this.kernel, this.memory, this.side] = [kernel, memory, side];
    const { loops, taps, factors, finish } = kernel.compute;
    this.sizes = [...loops, ...taps];
    const kind = this.isChain() ? "serial" : "reduce";
    this.loops = this.sizes.map((_, d) =>
      d < loops.length
        ? loopNamed(letter(d), "parallel")
        : loopNamed(tapName(kernel.compute, d - loops.length), kind),
    );
    this.axes = factors.map(({ axes, operands }) => {
      const shape = kernel.shapes[operands[0]!]!;
      const isRead = !isOneNumber(kernel.operands[operands[0]!]!);
      return axes.map((index, d) => ({
        ...this.axis(index, shape[d]!),
        fromEnd: axes.length - 1 - d,
        isRead,
      }));
    });
    const origins = [kernel.op];
    const lanes = side && { lanes: side.lanes };
    const within = kernel.sums && { claims: [{ kind: "range", range: kernel.sums.range } as const] };
    this.sum = value(kernel.compute.kind === "max" ? "most" : "sum", this.lane(), {
      origins,
      ...lanes,
      ...within,
    });
    const isCounted = inputsOf(finish.lane).includes(COUNT) && this.axes.flat().some(needsCheck);
    const claims = [{ kind: "range", range: interval(0, this.mostTaps()) } as const];
    this.count = isCounted ? value("count", "i32", { origins, claims }) : undefined;
  }

  body(): Stmt[] {
    const { loops } = this.kernel.compute;
    const known = this.axes.flat().filter((axis) => axis.last < loops.length);
    const element = [
      ...this.accumulators(),
      ...this.guarded(known, () => this.taps(loops.length)),
      ...this.finish(),
    ];
    if (!this.side) return [...nested(loops, this.loops, element)];
    const { loop: d, lanes } = this.side;
    const [loop, to] = [this.loops[d]!, fixed(loops[d]!)];
    const steps: Stmt = { kind: "for", loop, from: fixed(0), to, step: lanes, body: element };
    const one = loops[d] === lanes ? element : [steps];
    return [...nested(loops.slice(0, d), this.loops, one)];
  }

  /** The type of the accumulator's lanes. */
  private lane(): Expr["type"] {
    return laneType(this.kernel.compute.type);
  }

  /** Whether the taps are one chain in their order. */
  private isChain(): boolean {
    return this.kernel.compute.kind === "sum" && this.lane() === "f32";
  }

  private axis(index: AxisIndex, size: number): Pick<Axis, "index" | "size" | "range" | "last"> {
    const ends = index.strides.map((s, l) => s * (this.sizes[l]! - 1));
    const lo = ends.reduce((sum, e) => sum + Math.min(e, 0), index.offset);
    const hi = ends.reduce((sum, e) => sum + Math.max(e, 0), index.offset);
    const last = index.strides.findLastIndex((s, l) => s !== 0 && this.sizes[l]! > 1);
    return { index, size, range: interval(lo, hi), last };
  }

  /** No element has more taps: along a window's axis there are no more than fit between its ends. */
  private mostTaps(): number {
    const { loops, taps } = this.kernel.compute;
    return taps.reduce((n, size, d) => {
      const steps = this.axes.flat().map((axis) => ({ axis, step: axis.index.strides[loops.length + d]! }));
      const fitting = steps.filter(({ step }) => step !== 0);
      const within = fitting.map(
        ({ axis, step }) => Math.floor((axis.size * everyOf(axis) - 1) / Math.abs(step)) + 1,
      );
      return n * Math.min(size, ...within);
    }, 1);
  }

  /** Of a loop with lanes the first of a step, of which the last one ends with the loop. */
  private index(l: number): Index {
    const [size, lanes] = [this.sizes[l]!, this.side?.loop === l ? this.side.lanes : 1];
    if (size === lanes) return fixed(0);
    const own = ofLoop(this.loops[l]!);
    return size % lanes === 0 ? own : clipped("min", own, size - lanes);
  }

  // Accumulators

  private accumulators(): Stmt[] {
    const { kind, nan } = this.kernel.compute;
    const type = this.lane();
    const start = this.kernel.sums?.start ?? 0;
    const init = { expr: constant(type, start), leaves: [] };
    const made: Stmt = this.isChain()
      ? { kind: "acc", value: this.sum, reduction: { kind: "latest", type, nan }, init }
      : { kind: "acc", value: this.sum, reduction: { kind, type, nan }, ...(start !== 0 && { init }) };
    const counted: Reduction = { kind: "sum", type: "i32", nan: "propagate" };
    return [made, ...(this.count ? [{ kind: "acc", value: this.count, reduction: counted } as const] : [])];
  }

  // Taps

  private taps(l: number): Stmt[] {
    if (l === this.sizes.length) return this.tap();
    const known = this.axes.flat().filter((axis) => axis.last === l);
    const inner = this.guarded(known, () => this.taps(l + 1));
    return this.sizes[l] === 1 ? inner : [over(this.loops[l]!, this.sizes[l]!, inner)];
  }

  /** Statements where all of some axes have an element. */
  private guarded([axis, ...more]: readonly Axis[], inner: () => Stmt[]): Stmt[] {
    if (!axis) return inner();
    const rest = (): Stmt[] => this.guarded(more, inner);
    const { offset, strides } = axis.index;
    const index = sumOf(
      offset,
      strides.map((s, l) => [s, this.index(l)] as const),
    );
    if (!isDirect(axis)) return this.checked(axis, index, rest);
    this.places.set(axis, index);
    return rest();
  }

  private checked(axis: Axis, index: Index, inner: () => Stmt[]): Stmt[] {
    const { range, size } = axis;
    const end = size * everyOf(axis);
    const name = AXES[axis.fromEnd] ?? "at";
    const within = interval(Math.max(range.lo, 0), Math.min(range.hi, end - 1));
    const at = value(name, "i32", { claims: [{ kind: "range", range: within }] });
    const isUsed = axis.isRead || everyOf(axis) > 1;
    const named = isUsed ? [letOf(at, read({ kind: "index", index }))] : [];
    const body = [...named, ...this.divided(axis, at, inner)];
    if (!needsCheck(axis)) return body;
    const cond = bound([{ kind: "index", index }], (x) => insideOf(x, range, end));
    return [{ kind: "if", cond, then: body, else: [] }];
  }

  /** An index that is divided has an element where that leaves no rest. */
  private divided(axis: Axis, at: Value, inner: () => Stmt[]): Stmt[] {
    const every = everyOf(axis);
    this.places.set(axis, clipped("div", ofValue(at), every));
    if (every === 1) this.places.set(axis, ofValue(at));
    if (every === 1) return inner();
    const rest: Leaf = { kind: "index", index: clipped("mod", ofValue(at), every) };
    const cond = bound([rest], (x) => eq(x, constant("i32", 0)));
    return [{ kind: "if", cond, then: inner(), else: [] }];
  }

  private tap(): Stmt[] {
    const leaves = new Map<number, Leaf>([[ACC, theValue(this.sum)]]);
    const factors = this.kernel.compute.factors.map(({ lane }, f) =>
      convert(
        this.lane(),
        this.over(lane, (i) => this.operand(f, i), leaves),
      ),
    );
    const before: Stmt[] = [];
    const expr = this.bind(this.step(factors), leaves, before);
    const one = { expr: constant("i32", 1), leaves: [] };
    return [
      ...before,
      { kind: "update", acc: this.sum, expr },
      ...(this.count ? [{ kind: "update", acc: this.count, expr: one } as const] : []),
    ];
  }

  /** What the accumulator takes: the product, or in a chain the next of its values. */
  private step([a, b]: readonly Expr[]): Expr {
    const soFar = input(this.lane(), ACC);
    if (!this.isChain()) return b ? mul(a!, b) : a!;
    return b ? fma(a!, b, soFar) : add(soFar, a!);
  }

  /** Input `i` of a factor: an element of its tensor, or what else it takes, of one element. */
  private operand(factor: number, i: number): Leaf | Expr {
    const { operands } = this.kernel.compute.factors[factor]!;
    const { offset, strides } = placeIn(this.kernel, operands[0]!);
    const at = (): Index =>
      i > 0
        ? fixed(0)
        : flat(
            offset,
            strides,
            this.axes[factor]!.map((axis) => this.places.get(axis)!),
          );
    const moves = i === 0 && this.axes[factor]!.some(({ index }) => this.movesInStep(index.strides));
    return this.elementOf(operands[i]!, at, moves);
  }

  /** Whether lanes are neighbours of what has these strides along the loops. */
  private movesInStep(strides: readonly number[]): boolean {
    return this.side !== undefined && strides[this.side.loop] !== 0;
  }

  /** An element of an operand, or the neighbours that lanes have; a constant of one number is that number. */
  private elementOf(operand: number, at: () => Index, moves: boolean): Leaf | Expr {
    const buffer = this.kernel.operands[operand]!;
    const made = this.memory.of(buffer);
    const lanes = moves ? this.side?.lanes : undefined;
    if (!buffer.data || !isOneNumber(buffer)) return load(element(made, at()), lanes);
    return constant(made.type, lanesOf({ type: buffer.type, data: buffer.data })[0]!);
  }

  // The result

  private finish(): Stmt[] {
    const { finish, loops, taps } = this.kernel.compute;
    const leaves = new Map<number, Leaf>();
    const lane = this.over(finish.lane, (id) => this.finished(id, elements(taps)), leaves);
    const before: Stmt[] = [];
    const index = loops.map((_, l) => this.index(l));
    const { offset, strides } = this.kernel.toAt ?? { offset: 0, strides: stridesOf(loops) };
    const to = element(this.memory.of(this.kernel.to), flat(offset, strides, index));
    const expr = this.bind(lane, leaves, before);
    return [...before, store(to, expr, this.side?.lanes)];
  }

  private finished(id: number, taps: number): Leaf | Expr {
    if (id === SUM) return theValue(this.sum);
    if (id === COUNT) return this.count ? theValue(this.count) : constant("i32", taps);
    const operand = this.kernel.compute.finish.operands[id - FIRST]!;
    const index = (): Index[] => this.kernel.compute.loops.map((_, l) => this.index(l));
    const strides = resultStrides(this.kernel, operand);
    return this.elementOf(operand, () => flat(0, strides, index()), this.movesInStep(strides));
  }

  // Expressions

  /** An expression over numbers of its own; what they stand for is added to `leaves`, constants are written in. */
  private over(lane: Expr, meaning: (id: number) => Leaf | Expr, leaves: Map<number, Leaf>): Expr {
    const known = new Map<number, Expr>();
    return substitute(lane, ({ id, type }) => {
      const made = known.get(id) ?? this.named(meaning(id), type, leaves);
      known.set(id, made);
      return made;
    });
  }

  private named(meant: Leaf | Expr, type: Expr["type"], leaves: Map<number, Leaf>): Expr {
    if (meant.kind === "const") return meant;
    const id = leaves.size + FIRST;
    leaves.set(id, meant as Leaf);
    return input(type, id);
  }

  private bind(expr: Expr, leaves: ReadonlyMap<number, Leaf>, before: Stmt[]): BoundExpr {
    return boundOver(
      expr,
      (id) => leaves.get(id)!,
      (table) => this.memory.table(table as Exclude<typeof table, number>),
      before,
      this.side?.lanes,
    );
  }
}

/** Inputs of what follows the sum: the sum, how many taps there were, then operands. */
const [SUM, COUNT, FIRST] = [0, 1, 2];
/** The accumulator's number in the expression of a tap. */
const ACC = 0;
const isOneNumber = ({ data }: kernels.Buffer): boolean => data?.length === 1;

/** Whether an index of this range lies in `0..end`; only what is open is asked. */
function insideOf(index: Expr, { lo, hi }: Interval, end: number): Expr {
  const above = le(constant("i32", 0), index);
  const below = lt(index, constant("i32", end));
  if (lo >= 0) return below;
  return hi < end ? above : and(above, below);
}
