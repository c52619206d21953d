// Expressions of kernels with their inputs bound to leaves of loops.
import type { Expr, Table } from "../expr/expr.ts";
import { input, inputsOf } from "../expr/expr.ts";
import { element, fixed, lanesOfLeaf, letOf, ofValue, value } from "../loops/build.ts";
import type { BoundExpr, Buffer, Leaf, Stmt, Value } from "../loops/ir.ts";

/** What a look-up reads: a constant table, or by its number one that is built for the row. */
type TableOf = (table: Table | number) => Buffer;

/**
 * An expression whose input `id` is `leafOf(id)`. Look-ups become loads; their indices become values of their own, whose
 * statements are added to `before`, of `lanes` where what they follow from has some. Their leaves are the first ones of those of
 * the expression.
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
  private readonly indices = new Map<Expr, Value>();

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
    const expr = this.go(index);
    const only = expr.kind === "input" ? this.leaves[expr.id] : undefined;
    const value = (): Value => (only?.kind === "value" ? only.value : this.indexOf(expr));
    const at = expr.kind === "const" ? fixed(Number(expr.value)) : ofValue(value());
    return { kind: "load", from: element(table, at), ...otherwise };
  }

  /** The value of an index, which tables that are read at the same one share. */
  private indexOf(expr: Expr): Value {
    let at = this.indices.get(expr);
    if (!at) {
      const varies = inputsOf(expr).some((id) => lanesOfLeaf(this.leaves[id]!) !== undefined);
      at = value("index", expr.type, varies && this.lanes ? { lanes: this.lanes } : {});
      this.indices.set(expr, at);
      this.before.push(letOf(at, { expr, leaves: [...this.leaves] }));
    }
    return at;
  }
}
