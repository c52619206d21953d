// A product shifted by n < 31 is a Q31 product by a multiple of one factor, (a * (r * 2^(31-n))) >> 31, when that multiple
// fits i32. Where it can overflow for the greatest r alone, that r is tried: all entries, all other row values.
import { evaluator } from "../../expr/evaluate.ts";
import type { Apply, Expr } from "../../expr/expr.ts";
import { input } from "../../expr/expr.ts";
import { roundingMulHighExpr, saturatingAdd } from "../../expr/idioms.ts";
import { sizeOf } from "../../expr/range.ts";
import type { Facts } from "../facts/facts.ts";
import type { Cone, Plan } from "./prune.ts";
import { oriented } from "./prune.ts";
import type { Rebuild } from "../rebuild.ts";

/** Other row values are tried together as long as there are no more combinations than this. */
const MOST_COMBINATIONS = 4096;

/** The expressions of a cone's inner nodes, with products in their cheaper form where that is exact. */
export function doubledProducts(
  plan: Plan,
  entries: number,
  build: Rebuild,
  facts: Facts,
): Map<number, Expr> {
  const exprOf = (id: number): Expr => (build.kernel.nodes[id]!.def as { expr: Expr }).expr;
  const exprs = new Map(plan.cone.inner.map((id) => [id, exprOf(id)]));
  for (const id of plan.cone.inner) {
    const candidate = candidateOf(exprs.get(id)!, plan.cone, facts);
    if (!candidate) continue;
    const trial = new Map(exprs).set(
      id,
      roundingMulHighExpr(candidate.a, doubled(input("i32", candidate.row), candidate.times)),
    );
    if (!agree(exprs, trial, candidate, plan, entries, facts)) continue;
    exprs.set(id, trial.get(id)!);
  }
  return exprs;
}

interface Candidate {
  readonly a: Expr;
  readonly row: number;
  /** How often the row value is doubled. */
  readonly times: number;
  /** The one value whose multiple does not fit. */
  readonly critical: number | undefined;
}

const doubled = (e: Expr, times: number): Expr => (times === 0 ? e : doubled(saturatingAdd(e, e), times - 1));

/** A product by a row value whose multiple fits, or misses by one value only. */
function candidateOf(e: Expr, cone: Cone, facts: Facts): Candidate | undefined {
  if (e.kind !== "apply" || e.op !== "rounding_mul_shift") return undefined;
  const [a, r, n] = (e as Apply).args as [Expr, Expr, Expr];
  if (r.kind !== "input" || !cone.rows.includes(r.id) || n.kind !== "const") return undefined;
  const times = 31 - Number(n.value);
  const { lo, hi } = facts.of(r.id).range;
  const scale = 2 ** times;
  if (times < 1 || times > 3 || lo * scale < -(2 ** 31) || hi * scale > 2 ** 31) return undefined;
  return { a, row: r.id, times, critical: hi * scale === 2 ** 31 ? hi : undefined };
}

/** Whether both forms give the same result for the critical value, with every entry and every other row value. */
function agree(
  exact: ReadonlyMap<number, Expr>,
  trial: ReadonlyMap<number, Expr>,
  { row, critical }: Candidate,
  plan: Plan,
  entries: number,
  facts: Facts,
): boolean {
  if (critical === undefined) return true;
  const others = plan.cone.rows.filter((id) => id !== row);
  const combinations = others.reduce((n, id) => n * sizeOf(facts.of(id).range), 1);
  if (combinations > MOST_COMBINATIONS) return false;
  const [one, two] = [coneFunction(exact, plan.cone), coneFunction(trial, plan.cone)];
  const leaves = plan.cone.leaves.map(
    (l) => [l, oriented(facts.table(l, plan.cone.key), plan.orientation)] as const,
  );
  const values: number[] = [];
  values[row] = critical;
  return each(others, facts, values, () => {
    for (let e = 0; e < entries; e++) {
      for (const [leaf, table] of leaves) values[leaf] = table[e]!;
      if (one(values) !== two(values)) return false;
    }
    return true;
  });
}

/** Calls `holds` with every combination of some row values; false as soon as it is. */
function each(rows: readonly number[], facts: Facts, values: number[], holds: () => boolean): boolean {
  const [first, ...rest] = rows;
  if (first === undefined) return holds();
  const { lo, hi } = facts.of(first).range;
  for (let v = lo; v <= hi; v++) {
    values[first] = v;
    if (!each(rest, facts, values, holds)) return false;
  }
  return true;
}

/** The last inner value from leaves and row values, by id. */
function coneFunction(exprs: ReadonlyMap<number, Expr>, cone: Cone): (values: number[]) => number {
  const steps = cone.inner.map((id) => [id, evaluator(exprs.get(id)!)] as const);
  const last = cone.inner.at(-1)!;
  return (given) => {
    const values = [...given];
    for (const [id, run] of steps) values[id] = Number(run(values));
    return values[last]!;
  };
}
