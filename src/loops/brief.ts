// Values that a reader need not see by name: those that are another number under a new name, and those that are no op's result and
// used once.
import type { Expr } from "../expr/expr.ts";
import { countUses } from "../expr/expr.ts";
import type { Block, BoundExpr, Stmt, Value } from "./ir.ts";

type Let = Extract<Stmt, { kind: "let" }>;

/** The values of a block, and of all inside of it, whose uses read as well as what they are. */
export function unneeded(block: Block): Set<Value> {
  const seen = new Seen();
  seen.all(block);
  return new Set(seen.lets.filter((s) => seen.isUnneeded(s)).map(({ value }) => value));
}

class Seen {
  readonly lets: Let[] = [];
  private readonly accumulators = new Set<Value>();
  private readonly uses = new Map<Value, number>();

  /** Everything in a statement, whatever its kind: parts of it are looked through, things that it names are not. */
  all(part: unknown): void {
    if (Array.isArray(part)) return part.forEach((p) => this.all(p));
    if (typeof part !== "object" || part === null) return;
    if ("leaves" in part) return this.expression(part as BoundExpr);
    const of = part as { readonly kind?: string; readonly value?: Value };
    if (of.kind === "value") return this.use(of.value!);
    if (of.kind === "let") this.lets.push(part as Let);
    if (of.kind === "acc") this.accumulators.add(of.value!);
    for (const [key, inside] of Object.entries(part)) if (!named.has(key)) this.all(inside);
  }

  private expression({ expr, leaves }: BoundExpr): void {
    const counts = [...countUses(expr)].filter(([e]) => e.kind === "input");
    leaves.forEach((leaf, id) => {
      const times = counts.reduce((n, [e, uses]) => ((e as { id: number }).id === id ? n + uses : n), 0);
      const only = expr.kind === "input" && expr.id === id ? 1 : 0;
      for (let n = 0; n < Math.max(only, times); n++) this.all(leaf);
    });
  }

  private use(value: Value): void {
    this.uses.set(value, (this.uses.get(value) ?? 0) + 1);
  }

  isUnneeded({ value, expr }: Let): boolean {
    if (value.note !== undefined || value.lanes !== undefined || value.shape) return false;
    const once = (this.uses.get(value) ?? 0) <= 1;
    const number = unconverted(expr.expr);
    const leaf = number.kind === "input" ? expr.leaves[number.id] : undefined;
    // An accumulator changes its value under the same name.
    if (leaf?.kind === "value") return !this.accumulators.has(leaf.value);
    return once && (leaf !== undefined || value.origins.length === 0);
  }
}

/** What statements name without being made of it. */
export const named = new Set([
  "value",
  "loop",
  "buffer",
  "table",
  "proc",
  "acc",
  "reduction",
  "args",
  "results",
]);

/** The number itself. */
const unconverted = (e: Expr): Expr =>
  e.kind === "apply" && e.op === "convert" ? unconverted(e.args[0]!) : e;
