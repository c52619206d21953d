// A row of a machine's table: an expression on the left, C on the right. `means` can be evaluated and `emit` compiled, so
// one test runs every row on edge and random values.
import { call, macro, use } from "../ctree/build.ts";
import { expressionText, wishedNames } from "../ctree/print.ts";
import type { CExpr, CSymbol } from "../ctree/tree.ts";
import { mentions } from "../ctree/uses.ts";
import type { Expr, Scalar } from "../expr/expr.ts";
import { input, nodesOf } from "../expr/expr.ts";
import type { Interval } from "../expr/range.ts";
import { operationNamed } from "../expr/vocabulary.ts";

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

/** C over registers, scalars and constants, in the order of a row's holes. */
export type Build = (...operands: CExpr[]) => CExpr;

/**
 * Most rows make one register of one register of each operand. A pair widens: one register into two. `narrow` takes two
 * registers of the first operand, `masks` knows the width of the lanes in bits.
 */
export type Emit =
  Build | readonly [Build, Build] | { readonly narrow: Build } | { readonly masks: (width: number) => Build };

/** A call with the operands as they come. */
export const applied =
  (callee: CSymbol | string): Build =>
  (...operands) =>
    call(callee, ...operands);

export interface Rule {
  readonly name: string;
  /** Inputs stand for the holes, by position. */
  readonly means: Expr;
  readonly holes: readonly Hole[];
  readonly emit: Emit;
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

/** Rows by the operation at their root: those that cover more of an expression first, then the cheaper ones. */
export function byRoot(rules: readonly Rule[]): (op: string) => readonly Rule[] {
  const found = new Map<string, Rule[]>();
  const covered = (row: Rule): number => [...nodesOf(row.means)].filter((e) => e.kind === "apply").length;
  for (const row of [...rules].sort((a, b) => covered(b) - covered(a) || a.cost - b.cost)) {
    const root = rootOf(row);
    found.set(root, [...(found.get(root) ?? []), row]);
  }
  return (op) => found.get(op) ?? [];
}

export const summaryOf = (row: Rule): string =>
  row.means.kind === "apply" ? operationNamed(row.means.op).summary : "";

/** The C of a row at some width, its holes shown by their names; of a narrowed hole `a` those of its registers, `a0` and `a1`. */
function shownC({ emit, holes }: Rule, width = 32): CExpr[] {
  const names = holes.map((h) => h.name);
  const build = (f: Build, operands: readonly string[]): CExpr =>
    f(...operands.map((n) => use(shownHole(n))));
  if (typeof emit === "function") return [build(emit, names)];
  if ("narrow" in emit) return [build(emit.narrow, [`${names[0]}0`, `${names[0]}1`, ...names.slice(1)])];
  return "masks" in emit ? [build(emit.masks(width), names)] : emit.map((f) => build(f, names));
}

const shownHole = macro;

/** The same as text, a text for each register that a row makes of one. */
export const shownTexts = (row: Rule, width?: number): string[] =>
  shownC(row, width).map((c) => expressionText(c, wishedNames));

/** Whether the C of a row mentions an operand more than once, so that it should have a name. */
export function isMentionedTwice({ emit, holes }: Rule, hole: string): boolean {
  if (typeof emit !== "function" && !("masks" in emit)) return false;
  const symbols = holes.map((h) => macro(h.name));
  const c = (typeof emit === "function" ? emit : emit.masks(8))(...symbols.map(use));
  return mentions(c, symbols[holes.findIndex((h) => h.name === hole)]!) > 1;
}
