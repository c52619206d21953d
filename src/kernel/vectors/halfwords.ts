// 32-bit values in 16-bit lanes wherever those hold them: twice as many lanes to a register, and products and shifts of
// halfwords cost half. Only the vector path is written this way; both compute the same bits.
import { boundsOf } from "../../expr/bounds.ts";
import type { Expr, Input, Table } from "../../expr/expr.ts";
import { apply, constant, input, limits, lookup, operandsOf, substitute } from "../../expr/expr.ts";
import { logicalShiftRight, roundingMulHighExpr, roundingShiftRightExpr } from "../../expr/idioms.ts";
import type { Interval } from "../../expr/range.ts";
import { interval, within } from "../../expr/range.ts";
import { simplify } from "../../expr/simplify.ts";
import { add, convert, mul, sar, shl, sub } from "../../expr/vocabulary.ts";
import type { Exit, LaneKernel, Node } from "../kernel.ts";
import { readsOf } from "../kernel.ts";
import { withoutDead } from "../live.ts";

/** The same kernel with element values of up to 16 bits as i16 nodes; halves that were tried and not taken are gone again. */
export function inHalfwords(kernel: LaneKernel): LaneKernel {
  const made = new Halfwords(kernel);
  kernel.nodes.forEach((node) => made.visit(node));
  const { staged, exit } = kernel;
  return withoutDead({
    ...kernel,
    ...(staged && { staged: staged.map((s) => ({ ...s, node: made.idOf(s.node) })) }),
    ...(exit && { exit: made.exit(exit) }),
    nodes: made.nodes,
  });
}

const half = limits("i16");
const fits = (r: Interval): boolean => within(r, half);

class Halfwords {
  readonly nodes: Node[] = [];
  private readonly kernel: LaneKernel;
  private readonly users: readonly (readonly Node[])[];
  private readonly staged: ReadonlySet<number>;
  /** What stands for each old value: an expression of its type over new ids. */
  private readonly as: Expr[] = [];
  private readonly narrowRows = new Map<number, Expr>();
  private readonly done = new Map<Expr, Expr>();

  constructor(kernel: LaneKernel) {
    this.kernel = kernel;
    const users: Node[][] = kernel.nodes.map(() => []);
    for (const node of kernel.nodes) for (const id of readsOf(node)) users[id]!.push(node);
    this.users = users;
    this.staged = new Set(kernel.staged?.map((s) => s.node));
  }

  visit(node: Node): void {
    const { def } = node;
    if (def.kind === "reduce" || def.kind === "argmax") this.reduce(node);
    else if (def.kind === "map") this.map(node, this.simple(substitute(def.expr, ({ id }) => this.as[id]!)));
    else this.keep(node, {});
  }

  /** The node that holds an old value, in its type or in halfwords. */
  idOf(old: number): number {
    const e = this.as[old]!;
    const made = e.kind === "input" ? e : halfwordOf(e);
    if (!made) throw new Error(`node ${old} was written into its reader`);
    return made.id;
  }

  exit(exit: Exit): Exit {
    const terms = exit.terms.map((t) => ({ ...t, reduce: this.idOf(t.reduce) }));
    const fills = exit.fills.map((f) => ({ ...f, node: this.idOf(f.node) }));
    return { ...exit, sum: this.idOf(exit.sum), terms, fills };
  }

  private push(node: Node, made: Partial<Node>): Expr {
    const id = this.nodes.length;
    this.nodes.push({ ...node, ...made, id });
    return input(made.type ?? node.type, id);
  }

  private keep(node: Node, made: Partial<Node>): void {
    this.as[node.id] = this.push(node, made);
  }

  private readonly rangeOf = (id: number): Interval => this.nodes[id]!.range;
  private readonly range = (e: Expr): Interval => boundsOf(e, this.rangeOf);
  private readonly simple = (e: Expr): Expr => simplify(e, this.rangeOf);

  private map(node: Node, expr: Expr): void {
    const free = node.level === "element" && node.type === "i32" && node.stores.length === 0;
    const [user, ...more] = this.users[node.id]!;
    const alone = free && user && more.length === 0 && !this.staged.has(node.id);
    const intoUser = alone && (fits(node.range) ? this.saturatesIn(user, expr) : isNarrow(user));
    if (intoUser) this.as[node.id] = expr;
    else if (free && fits(node.range) && this.narrowed(node, expr)) return;
    else this.keep(node, { def: { kind: "map", expr: node.level === "element" ? this.wide(expr) : expr } });
  }

  /** Whether a value ends at the limits of the type that its reader narrows it to: together they saturate. */
  private saturatesIn({ def, type }: Node, expr: Expr): boolean {
    const cut =
      def.kind === "map" && type === "i8" && isCut(def.expr) && operandsOf(def.expr)[0]!.kind === "input";
    if (!cut) return false;
    const narrow = this.simple(convert(type, expr));
    return narrow.kind === "apply" && narrow.op === "saturate";
  }

  /** Whether a value is better off in halfwords: it costs less there, or nobody wants more of it. */
  private narrowed(node: Node, expr: Expr): boolean {
    const low = this.low(expr);
    const cut = low.kind === "apply" && low.op === "convert" && low.args[0]!.type === "i32";
    if (cut && !this.users[node.id]!.every(isNarrow)) return false;
    const e = low.kind === "input" ? low : this.push(node, { type: "i16", def: { kind: "map", expr: low } });
    this.as[node.id] = convert("i32", e);
    return true;
  }

  private reduce(node: Node): void {
    const { def } = node;
    if (def.kind !== "reduce" && def.kind !== "argmax") return;
    const low = node.type === "i32" ? halfwordOf(this.as[def.of]!) : undefined;
    const kind = low && def.kind === "reduce" ? def.reduce : "";
    if (low && (kind === "max" || kind === "min")) this.extreme(node, low.id);
    else if (low && def.kind === "argmax") this.keep(node, { def: { ...def, of: low.id } });
    // Pairs of halfwords add up to words along a row; across rows each lane keeps its own sum.
    else if (low && kind === "sum" && this.kernel.axis === this.kernel.dims.length - 1)
      this.keep(node, { def: { ...def, of: low.id } });
    else this.keep(node, { def: { ...def, of: this.materialized(def.of) } });
  }

  private extreme(node: Node, of: number): void {
    const small = this.push(node, { type: "i16", stores: [], def: { ...node.def, of } as Node["def"] });
    const expr = convert("i32", small);
    if (node.stores.length === 0) this.as[node.id] = expr;
    else this.keep(node, { def: { kind: "map", expr } });
  }

  /** The new id of an old value in its own type. */
  private materialized(id: number): number {
    const e = this.as[id]!;
    if (e.kind === "input") return e.id;
    this.keep(this.kernel.nodes[id]!, { stores: [], def: { kind: "map", expr: e } });
    return this.materialized(id);
  }

  // Expressions

  /** The low 16 bits of a 32-bit expression, computed in halfwords as far as they depend on low bits only. */
  private low(e: Expr): Expr {
    if (e.kind === "const") return constant("i16", (Number(e.value) << 16) >> 16);
    if (e.kind === "input") return this.lowInput(e.id) ?? convert("i16", e);
    if (e.kind === "lookup") return convert("i16", this.wide(e));
    const split = this.interpolation(e.op, e.args);
    if (split) return this.low(split);
    return this.lowApply(e.op, e.args) ?? this.simple(convert("i16", this.wide(e)));
  }

  /** A row value that fits: narrowed once. */
  private lowInput(id: number): Expr | undefined {
    const node = this.nodes[id]!;
    if (node.level === "element" || node.level === "entry" || !fits(node.range)) return undefined;
    const known = this.narrowRows.get(id);
    if (known) return known;
    const expr = convert("i16", input("i32", id));
    const made = this.push(node, { type: "i16", stores: [], requires: [], def: { kind: "map", expr } });
    this.narrowRows.set(id, made);
    return made;
  }

  private lowApply(op: string, args: readonly Expr[]): Expr | undefined {
    const [a, b] = args as [Expr, Expr];
    const n = b?.kind === "const" ? Number(b.value) : undefined;
    if (isWidening(apply(op, "i32", ...args))) return inHalfword(apply(op, "i32", this.wide(a)));
    if (ring.has(op)) return this.halves(op, args, () => true);
    if (sized.has(op)) return this.halves(op, args, (x) => fits(this.range(x)));
    if (op === "shl" && n !== undefined && n < 16) return shl(this.low(a), constant("i16", n));
    if (op === "sar" && n !== undefined && n < 16) return this.lowShift(a, n);
    return undefined;
  }

  /** The operation on halves; undefined when that would only move the narrowing from its result to its operands. */
  private halves(op: string, args: readonly Expr[], may: (e: Expr) => boolean): Expr | undefined {
    if (!args.every(may)) return undefined;
    const low = args.map((x) => this.low(x));
    const cuts = low.filter((x, i) => isCut(x) && !isWidening(args[i]!));
    return cuts.length > 1 ? undefined : apply(op, "i16", ...low);
  }

  private lowShift(a: Expr, n: number): Expr | undefined {
    const r = this.range(a);
    if (fits(r)) return sar(this.low(a), constant("i16", n));
    return n > 0 && within(r, interval(0, 65535))
      ? logicalShiftRight(this.low(a), constant("i16", n))
      : undefined;
  }

  /** The same value, its 32-bit parts in halfwords where they fit. */
  private wide(e: Expr): Expr {
    const known = this.done.get(e);
    if (known) return known;
    const made = this.widened(e);
    this.done.set(e, made).set(made, made);
    return made;
  }

  private widened(e: Expr): Expr {
    if (e.kind === "lookup") {
      const index = e.type === "i8" ? e.index : this.wide(e.index); // indices of byte tables become bytes
      return index === e.index ? e : lookup(e.table, index);
    }
    if (e.kind !== "apply") return e;
    const split = this.interpolation(e.op, e.args);
    if (split) return this.wide(split);
    const [a] = e.args as [Expr];
    if (e.op === "convert" && e.type === "i16" && a.type === "i32") return this.low(a);
    if (e.type === "i32" && !isWidening(e) && fits(this.range(e))) {
      const low = this.lowApply(e.op, e.args);
      if (low) return convert("i32", this.simple(low));
    }
    const args = this.factors(
      e.op,
      e.args.map((x) => this.wide(x)),
    );
    if (e.op === "saturate" || e.op === "convert") return this.simple({ ...e, args });
    return (
      this.doubled(e.op, args) ??
      this.inTwoShifts(e.op, args) ??
      (args.every((x, i) => x === e.args[i]) ? e : { ...e, args })
    );
  }

  /** Factors of 16 bits, row values among them, as such. */
  private factors(op: string, args: readonly Expr[]): readonly Expr[] {
    if (op !== "mul" || args[0]!.type !== "i32") return args;
    const small = args.map((x) => {
      const row = x.kind === "input" ? this.lowInput(x.id) : undefined;
      return row
        ? convert("i32", row)
        : isWidening(x) || (x.kind === "const" && fits(this.range(x)))
          ? x
          : undefined;
    });
    return small.every((x) => x !== undefined) ? small : args;
  }

  /** (a * m) >> n, rounded, as the Q31 product of a << (31 - n), whose shift widening can do. */
  private doubled(op: string, [a, m, n]: readonly Expr[]): Expr | undefined {
    if (op !== "rounding_mul_shift" || !isWidening(a!) || n?.kind !== "const" || Number(n.value) >= 31)
      return undefined;
    const shifted = this.inTwoShifts("shl", [a!, constant("i32", 31 - Number(n.value))]);
    return shifted && roundingMulHighExpr(shifted, m!);
  }

  /** x << n as a shift of halfwords and the one that widening does, up to 15. */
  private inTwoShifts(op: string, [a, n]: readonly Expr[]): Expr | undefined {
    if (op !== "shl" || !a || n?.kind !== "const") return undefined;
    const [x, first] = [inHalfword(a), Number(n.value) - 15];
    const r = this.range(a);
    if (!x || first < 1 || first > 15 || !fits(interval(r.lo * 2 ** first, r.hi * 2 ** first)))
      return undefined;
    return shl(convert("i32", shl(x, constant("i16", first))), constant("i32", 15));
  }

  /**
   * ((b << 7) + (n - b) * t + 64) >> 7 = b + ((n - b) * t + 64 >> 7), with b and n neighbours in one table: read
   * together, as one word that holds b and n - b.
   */
  private interpolation(op: string, [value, by]: readonly Expr[]): Expr | undefined {
    if (op !== "rounding_shift_right" || value?.kind !== "apply" || value.op !== "interpolate")
      return undefined;
    if (by?.kind !== "const" || Number(by.value) !== 7) return undefined;
    const [b, next, t] = value.args as [Expr, Expr, Expr];
    const pair = neighbours(b, next);
    const base = pair ? convert("i32", convert("i16", pair)) : b;
    const slope = pair ? convert("i32", convert("i16", sar(pair, constant("i32", 16)))) : sub(next, b);
    return add(base, roundingShiftRightExpr(mul(slope, t), by));
  }
}

/** Operations whose low bits depend on low bits only. */
const ring = new Set(["add", "sub", "mul", "and", "or", "xor"]);
/** Operations that mean the same in halfwords when their operands fit. */
const sized = new Set(["max", "min", "abs"]);

const isNarrow = (n: Node): boolean =>
  n.level === "element" && n.def.kind === "map" && n.type !== "f32" && n.type !== "i1" && fits(n.range);

/** What a widening from 8 or 16 bits widens. */
const sourceOf = (e: Expr): Expr | undefined =>
  e.kind === "apply" && /convert$/.test(e.op) && ["i8", "i16"].includes(e.args[0]!.type)
    ? e.args[0]
    : undefined;

const isWidening = (e: Expr): boolean => sourceOf(e) !== undefined;

/** The low half of a widened value: a byte is widened that far in the same way, by its sign or by zeros. */
function inHalfword(e: Expr): Expr | undefined {
  const x = sourceOf(e);
  if (!x || e.kind !== "apply") return undefined;
  return x.type === "i16" ? x : apply(e.op, "i16", x);
}

const isCut = (e: Expr): boolean => e.kind === "apply" && e.op === "convert" && e.args[0]!.type === "i32";

/** The i16 value that an expression is, read as signed. */
function halfwordOf(e: Expr): Input | undefined {
  const x = e.kind === "apply" && e.op === "convert" ? e.args[0]! : e;
  return x.kind === "input" && x.type === "i16" ? x : undefined;
}

/** `table[i]` and `table[i + 1]` as one look-up: the entry in the low half of a word, the step to the next above. */
function neighbours(a: Expr, b: Expr): Expr | undefined {
  const [one, two] = [sourceOf(a), sourceOf(b)];
  if (![a, b].every((e) => e.kind === "apply" && e.op === "convert")) return undefined;
  if (one?.kind !== "lookup" || two?.kind !== "lookup" || one.table.data !== two.table.data) return undefined;
  const { index: i } = two;
  const isNext = i.kind === "apply" && i.op === "add" && i.args[0] === one.index && isOne(i.args[1]!);
  const table = isNext && one.type === "i16" ? pairs(one.table) : undefined;
  return table && lookup(table, one.index);
}

const isOne = (e: Expr): boolean => e.kind === "const" && Number(e.value) === 1;

/** Undefined when a step does not fit. */
function pairs({ name, data }: Table): Table | undefined {
  const entries = Array.from(data as Int16Array);
  const steps = entries.slice(1).map((v, k) => v - entries[k]!);
  if (!steps.every((s) => s >= half.lo && s <= half.hi)) return undefined;
  return {
    name: `${name}_pairs`,
    type: "i32",
    data: Int32Array.from(steps, (s, k) => (s << 16) | (entries[k]! & 0xffff)),
  };
}
