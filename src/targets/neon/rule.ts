// A row of the NEON table: an expression on the left, C on the right. `means` can be evaluated and `emit` compiled, so
// one test runs every row on edge and random values.
import type { Expr, Scalar } from "../../expr/expr.ts";
import { input } from "../../expr/expr.ts";
import type { Interval } from "../../expr/range.ts";
import { operationNamed } from "../../expr/vocabulary.ts";

/**
 * What a hole takes: a register of lanes; a `uniform` value, the same in all lanes (a constant or a row value, printed
 * as a scalar); or an `immediate`, a constant within `from`..`to`.
 */
export interface Hole {
  readonly name: string;
  readonly type: Scalar;
  readonly kind: "lanes" | "uniform" | "immediate";
  readonly from?: number;
  readonly to?: number;
}

export type Ranges = Readonly<Record<string, Interval>>;

export interface Rule {
  readonly name: string;
  /** Inputs stand for the holes, by position. */
  readonly means: Expr;
  readonly holes: readonly Hole[];
  /**
   * C with `{a}` for a hole, `{n-31}` for arithmetic on an immediate and `{w}` for the lane width in bits. A pair of
   * texts widens one register into two; `{a0}` and `{a1}` narrow two registers into one.
   */
  readonly emit: string | readonly [string, string];
  /** Instructions for each register, roughly; the cheapest row that matches is taken. */
  readonly cost: number;
  /** The hole whose register the instruction overwrites with its result. */
  readonly overwrites?: string;
  /** Where the instruction means the same as `means`; absent: everywhere. */
  readonly when?: (ranges: Ranges) => boolean;
  /** Why it is exact, for comments at fixed-point products. */
  readonly because?: string;
}

const hole =
  (kind: Hole["kind"]) =>
  (name: string, type: Scalar, from?: number, to?: number): Hole => ({
    name,
    type,
    kind,
    ...(from !== undefined && { from }),
    ...(to !== undefined && { to }),
  });

export const lanes = hole("lanes");
export const uniform = hole("uniform");
export const immediate = hole("immediate");

/** A row; `means` is given the holes as inputs. */
export function rule(
  name: string,
  holes: readonly Hole[],
  means: (...holes: Expr[]) => Expr,
  emit: Rule["emit"],
  more: Partial<Pick<Rule, "cost" | "when" | "because" | "overwrites">> = {},
): Rule {
  const inputs = holes.map((h, i) => input(h.type, i));
  return { name, holes, means: means(...inputs), emit, cost: 1, ...more };
}

export type Bindings = ReadonlyMap<string, Expr>;

/** What a matcher may ask about an expression. */
export interface Query {
  readonly range: (e: Expr) => Interval;
  /** The same in all lanes. */
  readonly isUniform: (e: Expr) => boolean;
}

const commutative = new Set([
  "add",
  "mul",
  "max",
  "min",
  "and",
  "or",
  "xor",
  "eq",
  "mul_high",
  "rounding_mul_high",
  "rounding_mul_q15",
  "saturating_add",
]);

/** The holes' expressions when a row fits, its condition included. */
export function match(row: Rule, e: Expr, query: Query): Bindings | undefined {
  const bound = new Map<string, Expr>();
  if (!matchExpr(row.means, e, row, bound, query)) return undefined;
  if (!row.when) return bound;
  const ranges = Object.fromEntries([...bound].map(([name, x]) => [name, query.range(x)]));
  return row.when(ranges) ? bound : undefined;
}

function matchExpr(pattern: Expr, e: Expr, row: Rule, bound: Map<string, Expr>, query: Query): boolean {
  if (pattern.type !== e.type) return false;
  switch (pattern.kind) {
    case "input":
      return bind(row.holes[pattern.id]!, e, bound, query);
    case "const":
      return e.kind === "const" && Object.is(e.value, pattern.value);
    case "lookup":
      return false;
    case "apply":
      return (
        e.kind === "apply" &&
        e.op === pattern.op &&
        matchArgs(pattern.args, e.args, row, bound, query, commutative.has(e.op))
      );
  }
}

function matchArgs(
  patterns: readonly Expr[],
  args: readonly Expr[],
  row: Rule,
  bound: Map<string, Expr>,
  query: Query,
  swap: boolean,
): boolean {
  const before = new Map(bound);
  if (patterns.every((p, i) => matchExpr(p, args[i]!, row, bound, query))) return true;
  if (!swap) return false;
  bound.clear();
  before.forEach((v, k) => bound.set(k, v));
  return (
    matchExpr(patterns[0]!, args[1]!, row, bound, query) &&
    matchExpr(patterns[1]!, args[0]!, row, bound, query)
  );
}

function bind(h: Hole, e: Expr, bound: Map<string, Expr>, query: Query): boolean {
  const known = bound.get(h.name);
  if (known) return known === e;
  if (h.kind === "immediate" && !fitsImmediate(h, e)) return false;
  if (h.kind === "uniform" && !query.isUniform(e)) return false;
  bound.set(h.name, e);
  return true;
}

function fitsImmediate(h: Hole, e: Expr): boolean {
  if (e.kind !== "const") return false;
  const v = Number(e.value);
  return v >= (h.from ?? -Infinity) && v <= (h.to ?? Infinity);
}

/** The op at the root of a row, by which rows are found. */
export const rootOf = (row: Rule): string => (row.means.kind === "apply" ? row.means.op : "");

export const summaryOf = (row: Rule): string =>
  row.means.kind === "apply" ? operationNamed(row.means.op).summary : "";
