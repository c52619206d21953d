// Expressions of kernels with their inputs bound to leaves of loops.
import type { Expr, Table } from "../expr/expr.ts";
import { input } from "../expr/expr.ts";
import { element, lanesOfLeaf, letOf, ofValue, value } from "../loops/build.ts";
import type { BoundExpr, Buffer, Leaf, Stmt } from "../loops/ir.ts";

/** What a look-up reads: a constant table, or by its number one that is built for the row. */
type TableOf = (table: Table | number) => Buffer;

/**
 * An expression whose input `id` is `leafOf(id)`. Look-ups become loads; their indices become values of their own, whose
 * statements are added to `before`, of `lanes` where what they follow from has some.
 */
export function boundOver(
  expr: Expr,
  leafOf: (id: number) => Leaf,
  tableOf: TableOf,
  before: Stmt[],
  lanes?: number,
): BoundExpr {
  return new Binding(leafOf, tableOf, before, lanes).of(expr);
}

class Binding {
  private readonly leafOf: (id: number) => Leaf;
  private readonly tableOf: TableOf;
  private readonly before: Stmt[];
  private readonly lanes: number | undefined;
  private readonly leaves: Leaf[] = [];
  private readonly ids = new Map<unknown, number>();
  private readonly done = new Map<Expr, Expr>();

  constructor(leafOf: (id: number) => Leaf, tableOf: TableOf, before: Stmt[], lanes?: number) {
    [this.leafOf, this.tableOf, this.before, this.lanes] = [leafOf, tableOf, before, lanes];
  }

  of(expr: Expr): BoundExpr {
    return { expr: this.go(expr), leaves: this.leaves };
  }

  private leaf(key: unknown, type: Expr["type"], make: () => Leaf): Expr {
    if (!this.ids.has(key)) this.ids.set(key, this.leaves.push(make()) - 1);
    return input(type, this.ids.get(key)!);
  }

  private go(e: Expr): Expr {
    let made = this.done.get(e);
    if (!made) this.done.set(e, (made = this.bound(e)));
    return made;
  }

  private bound(e: Expr): Expr {
    if (e.kind === "const") return e;
    if (e.kind === "input") return this.leaf(e.id, e.type, () => this.leafOf(e.id));
    if (e.kind === "lookup") {
      const otherwise = e.table.cut ? { otherwise: 0 } : {};
      return this.leaf(e, e.type, () => this.looked(this.tableOf(e.table), e.index, otherwise));
    }
    if (e.op === "row_lookup") {
      const [table, index] = e.args as [Extract<Expr, { kind: "input" }>, Expr];
      return this.leaf(e, e.type, () => this.looked(this.tableOf(table.id), index, { otherwise: 0 }));
    }
    return { ...e, args: e.args.map((a) => this.go(a)) };
  }

  private looked(table: Buffer, index: Expr, otherwise: { otherwise?: number }): Leaf {
    const bound = boundOver(index, this.leafOf, this.tableOf, this.before, this.lanes);
    const only = bound.expr.kind === "input" ? bound.leaves[bound.expr.id] : undefined;
    const varies = bound.leaves.some((leaf) => lanesOfLeaf(leaf) !== undefined);
    const lanes = varies ? this.lanes : undefined;
    const at = only?.kind === "value" ? only.value : value("index", index.type, lanes ? { lanes } : {});
    if (only?.kind !== "value") this.before.push(letOf(at, bound));
    return { kind: "load", from: element(table, ofValue(at)), ...otherwise };
  }
}
