// What tables are called: after what they hold.
import type { Expr, Table } from "../../expr/expr.ts";
import { withOperands } from "../../expr/expr.ts";
import { ownName, shortName } from "../describe.ts";
import type { LaneKernel, Node } from "../kernel.ts";
import { readsOf } from "../kernel.ts";
import { curveOf } from "./curves.ts";

/**
 * A word for the values of a node over a key, in the order of the key: the name that the graph gives it; the curve that they lie on;
 * the last function that was computed on the way; or the op.
 */
export function heldBy(node: Node, key: number, values: readonly number[], kernel: LaneKernel): string {
  const own = node.label ? undefined : ownName(node.op?.results[0]);
  return own ?? curveOf(values) ?? shortName(lastFunction(node.id, key, kernel) ?? node);
}

/** Families of ops that are functions of one number. */
const families = new Set(["activation", "elementwise-unary"]);

/** The last value on the way from a key that is such a function of the one before. */
function lastFunction(id: number, key: number, kernel: LaneKernel): Node | undefined {
  const seen = new Set<number>([key]);
  const visit = (at: number): void => {
    if (seen.has(at)) return;
    seen.add(at);
    readsOf(kernel.nodes[at]!).forEach(visit);
  };
  visit(id);
  const way = [...seen].sort((a, b) => b - a).map((at) => kernel.nodes[at]!);
  return way.find(({ op }) => families.has(op?.record?.family ?? ""));
}

/** An expression whose tables have another name; what was one table, or one operand, still is. */
export function withTablesNamed(root: Expr, name: string): Expr {
  const tables = new Map<Table, Table>();
  const done = new Map<Expr, Expr>();
  const named = (table: Table): Table => {
    if (!tables.has(table)) tables.set(table, { ...table, name });
    return tables.get(table)!;
  };
  const go = (e: Expr): Expr => {
    const inside = withOperands(e, (x) => done.get(x) ?? go(x));
    const made = inside.kind === "lookup" ? { ...inside, table: named(inside.table) } : inside;
    done.set(e, made);
    return made;
  };
  return go(root);
}
