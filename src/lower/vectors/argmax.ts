// Where values are greatest: each lane keeps the greatest of what it has seen and where that was first. Of a row, the answer is the
// first place of the lanes that hold the greatest of all.
import type { Expr, Scalar, Table } from "../../expr/expr.ts";
import { constant } from "../../expr/expr.ts";
import { beats, combine, identityOf } from "../../expr/reduce.ts";
import { interval } from "../../expr/range.ts";
import { add, and, convert, eq, not, or, select } from "../../expr/vocabulary.ts";
import { origin } from "../../kernel/describe.ts";
import type { Definition, Node } from "../../kernel/kernel.ts";
import type { Sweep } from "../../kernel/schedule.ts";
import { placeType, STEP, widthOfType } from "../../kernel/vectors/steps.ts";
import * as b from "../../loops/build.ts";
import type { Leaf, LoopKind, Reduction, Stmt, Value } from "../../loops/ir.ts";
import { Steps } from "./cuts.ts";

/** The greatest values so far, and where in the loop each was first. */
interface Best {
  readonly best: Value;
  readonly at: Value;
}

type Argmax = Extract<Definition, { kind: "argmax" }>;

/** Loops in steps whose reductions may be those that keep positions. */
export abstract class ArgmaxSteps extends Steps {
  private readonly bests = new Map<Node, Best>();

  /** Lanes that keep parts of a reduction. */
  protected abstract partsOf(node: Node): number;

  /** Places are kept in the order of the loop. */
  protected override kindOf(sweep: Sweep): LoopKind {
    return sweep.reduces.some(isArgmax) ? "serial" : super.kindOf(sweep);
  }

  /** Nothing seen: only where all values are the least there is does none take its place, and then the first is the answer. */
  protected override acc(node: Node, made?: Value): Stmt[] {
    if (!isArgmax(node)) return super.acc(node, made);
    const { nan } = argmaxOf(node);
    const [{ type }, places] = [this.reduced(node), this.places(node)];
    const ends = interval(0, this.size - 1);
    const best = this.named(node, "best", type, { lanes: this.partsOf(node), ...said(node) });
    const at = this.named(node, "at", places, {
      lanes: this.partsOf(node),
      claims: [{ kind: "range", range: ends }],
    });
    this.bests.set(node, { best, at });
    return [startingFrom(best, identityOf("max", type, nan)), startingFrom(at, 0)];
  }

  /** What of a step beats what was takes its place. */
  protected override update(node: Node): Stmt[] {
    if (!isArgmax(node)) return super.update(node);
    const { of, nan } = argmaxOf(node);
    const { lanes } = this.cut!;
    const { best, at } = this.bests.get(node)!;
    const [x, better] = [this.values.get(of)!, this.named(node, "better", "i1", { lanes })];
    const { before, here } = this.placesNow(node);
    const wins = b.letOf(
      better,
      b.bound([x, b.theValue(best)], () => beats(best.type, nan)),
    );
    const taken = (acc: Value, now: Leaf, make: (wins: Expr, now: Expr, so: Expr) => Expr): Stmt => ({
      kind: "update",
      acc,
      expr: b.bound([b.theValue(better), now, b.theValue(acc)], (...e) => make(e[0]!, e[1]!, e[2]!)),
      ...(lanes !== acc.lanes && { lanes }),
    });
    const greatest = (w: Expr, now: Expr, so: Expr): Expr =>
      nan === "ignore" ? select(w, now, so) : combine("max", nan, so, now);
    return [...before, wins, taken(at, here, select), taken(best, x, greatest)];
  }

  /** Where the lanes of a step are: neighbours along a row, or all at one place. */
  private placesNow(node: Node): { readonly before: Stmt[]; readonly here: Leaf } {
    const { lanes } = this.cut!;
    const type = this.places(node);
    const ends = (size: number): Partial<Value> => ({
      claims: [{ kind: "range", range: interval(0, size) }],
    });
    const inRow = this.kernel.axis === this.kernel.dims.length - 1;
    const from = this.named(node, inRow ? "from" : "here", type, ends(this.size - (inRow ? lanes : 1)));
    const index = b.bound([{ kind: "index", index: this.index(this.kernel.axis) }], (i) => convert(type, i));
    const first = b.letOf(from, index);
    if (!inRow) return { before: [first], here: b.theValue(from) };
    const here = this.named(node, "here", type, { lanes, ...ends(this.size - 1) });
    const table = this.memory.table(tables[type as keyof typeof tables]);
    const lane = b.load(b.element(table, b.fixed(0)), lanes);
    const all = b.letOf(here, b.bound([b.theValue(from), lane], add));
    return { before: [first, all], here: b.theValue(here) };
  }

  /** The answer for a row: the greatest of all lanes, then the first place where that is. */
  protected acrossPlaces(node: Node): Stmt[] {
    const { best, at } = this.bests.get(node)!;
    const { lanes, type } = best;
    const { nan } = argmaxOf(node);
    const most = this.named(node, "greatest", type, said(node));
    const places = this.named(node, "places", at.type, { lanes: lanes! });
    const end = constant(at.type, this.size - 1);
    const where = b.bound([b.theValue(best), b.theValue(most), b.theValue(at)], (x, m, here) =>
      select(same(x!, m!), here!, end),
    );
    const first = this.named(node, "first", at.type, { claims: at.claims });
    return [
      b.across(most, joining("max", type, nan), b.read(b.theValue(best)), lanes!),
      b.letOf(places, where),
      b.across(first, joining("min", at.type), b.read(b.theValue(places)), lanes!),
      ...this.answer(node, first),
    ];
  }

  /** The answers for columns, one in each lane. */
  protected placesOf(node: Node): Stmt[] {
    return this.answer(node, this.bests.get(node)!.at);
  }

  private answer(node: Node, from: Value): Stmt[] {
    const value = { ...this.valueOf(node), part: true } as const;
    this.values.set(node.id, b.theValue(value));
    return [
      b.letOf(
        value,
        b.bound([b.theValue(from)], (at) => convert("i32", at)),
      ),
    ];
  }

  private named(node: Node, what: string, type: Scalar, more: Partial<Value>): Value {
    const { name, origins } = this.valueOf(node, []);
    return b.value(`${name}_${what}`, type, { origins, part: true, ...more });
  }

  private reduced(node: Node): Node {
    return this.kernel.nodes[argmaxOf(node).of]!;
  }

  private places(node: Node): Scalar {
    return placeType(this.reduced(node).type, this.size);
  }
}

export const isArgmax = ({ def }: Node): boolean => def.kind === "argmax";

const argmaxOf = ({ def }: Node): Argmax => def as Argmax;

function said(node: Node): Partial<Value> {
  const note = origin(node);
  return note === undefined ? {} : { note };
}

/** An accumulator that keeps what it was last given, at first one number in all lanes. */
const startingFrom = (value: Value, first: number): Stmt =>
  b.accOf(
    value,
    { kind: "latest", type: value.type, nan: "propagate" },
    { expr: constant(value.type, first), leaves: [] },
  );

const joining = (kind: "max" | "min", type: Scalar, nan: Reduction["nan"] = "propagate"): Reduction => ({
  kind,
  type,
  nan,
});

/** Steps of bytes are at most this many at once, those of wider lanes as many fewer. */
const LONGEST = 4;

const arrays = { i8: Int8Array, i16: Int16Array, i32: Int32Array } as const;

/** The lanes of the longest step, counted. */
const counted = (type: keyof typeof arrays): Table => ({
  name: "lanes",
  type,
  data: arrays[type].from(Array.from({ length: (LONGEST * STEP * 8) / widthOfType(type) }, (_, k) => k)),
});

const tables = { i8: counted("i8"), i16: counted("i16"), i32: counted("i32") };

/** Whether a value is the greatest of all: NaN is when nothing else is. */
const same = (x: Expr, most: Expr): Expr =>
  x.type === "f32" ? or(eq(x, most), and(not(eq(x, x)), not(eq(most, most)))) : eq(x, most);
