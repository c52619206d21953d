// Expressions as closures: one for each node, shared nodes computed once each time the whole is.
import { operationOn } from "../../expr/evaluate.ts";
import type { Expr, Scalar } from "../../expr/expr.ts";
import { countUses, nodesOf } from "../../expr/expr.ts";
import type { BoundExpr, Leaf } from "../ir.ts";

/** A number; a bigint where the type is i64. */
export type Scalars = number | bigint;
export type Getter = () => Scalars;

/** The value of an expression, its leaves read through `leaf`, each once each time. */
export function getterOf({ expr, leaves }: BoundExpr, leaf: (leaf: Leaf) => Getter): Getter {
  const uses = countUses(expr);
  const before: (() => void)[] = [];
  const made = new Map<Expr, Getter>();
  for (const e of nodesOf(expr)) {
    const plain = getterOfNode(e, made, (id) => leaf(leaves[id]!));
    const shared = e.kind !== "const" && (uses.get(e) ?? 0) > 1;
    made.set(e, shared ? keptIn(before, plain) : plain);
  }
  const last = made.get(expr)!;
  if (before.length === 0) return last;
  return () => {
    for (let i = 0; i < before.length; i++) before[i]!();
    return last();
  };
}

/** Computes a value ahead of everything that reads it. */
function keptIn(before: (() => void)[], get: Getter): Getter {
  let kept: Scalars = 0;
  before.push(() => void (kept = get()));
  return () => kept;
}

function getterOfNode(e: Expr, made: ReadonlyMap<Expr, Getter>, inputOf: (id: number) => Getter): Getter {
  switch (e.kind) {
    case "const": {
      const { value } = e;
      return () => value;
    }
    case "input":
      return inputOf(e.id);
    case "lookup":
      throw new Error("a look-up in a table is a load here");
    case "apply":
      return applied(
        e,
        e.args.map((a) => made.get(a)!),
      );
  }
}

type ApplyNode = Extract<Expr, { kind: "apply" }>;

function applied(e: ApplyNode, [a, b, c]: readonly Getter[]): Getter {
  const from = e.args.map((x) => x.type);
  const quick = common(e.op, e.type, from, a as Numeric, b as Numeric);
  if (quick) return quick;
  const f = operationOn(e.op, e.type, from) as (...args: Scalars[]) => Scalars;
  if (c) return () => f(a!(), b!(), c());
  return b ? () => f(a!(), b()) : () => f(a!());
}

type Numeric = () => number;

/** The operations of most inner loops without the detour through a function of their own; the same results. */
function common(
  op: string,
  type: Scalar,
  from: readonly Scalar[],
  a: Numeric,
  b: Numeric,
): Numeric | undefined {
  if (type !== "i32" || from.includes("i64")) return undefined;
  if (op === "add") return () => (a() + b()) | 0;
  if (op === "sub") return () => (a() - b()) | 0;
  if (op === "mul") return () => Math.imul(a(), b());
  return op === "convert" ? a : undefined;
}
