// Bounds of whole expressions, from bounds of their inputs.
import type { Apply, Expr, Table } from "./expr.ts";
import { limits } from "./expr.ts";
import type { Interval } from "./range.ts";
import { extent, isPoint, join, outward, point } from "./range.ts";
import { operationNamed } from "./vocabulary.ts";

/** Interval of an expression; `inputs` gives the interval of an input by id. */
export function boundsOf(root: Expr, inputs: (id: number) => Interval): Interval {
  const done = new Map<Expr, Interval>();
  const go = (e: Expr): Interval => {
    let r = done.get(e);
    if (!r) done.set(e, (r = boundsOfNode(e, go, inputs)));
    return r;
  };
  return go(root);
}

function boundsOfNode(e: Expr, go: (e: Expr) => Interval, inputs: (id: number) => Interval): Interval {
  switch (e.kind) {
    case "const":
      return e.type === "i64" ? outward(point(Number(e.value))) : point(Number(e.value));
    case "input":
      return inputs(e.id);
    case "lookup":
      return boundsOfTable(e.table, go(e.index));
    case "apply":
      return boundsOfResult(e)(e.args.map(go));
  }
}

/** Bounds of an operation's result from those of its operands. */
export function boundsOfResult({ op, type, args }: Apply): (ranges: readonly Interval[]) => Interval {
  const { range, evaluate } = operationNamed(op);
  const types = args.map((a) => a.type);
  if (range) return (ranges) => range(type, ranges, types);
  if (type === "i64" || types.includes("i64")) return () => limits(type);
  const run = evaluate(type, types);
  return (ranges) => (ranges.every(isPoint) ? point(run(...ranges.map((r) => r.lo))) : limits(type));
}

/** What the entries are that a lookup can read; past the end of a cut table there are zeros. */
export function boundsOfTable({ type, data, cut }: Table, index: Interval): Interval {
  if (type === "i64") return limits(type);
  const [from, to] = [Math.max(0, index.lo), Math.min(data.length, index.hi + 1)];
  if (from >= to) return cut ? point(0) : limits(type);
  const entries = extent(data, from, to);
  return cut && to <= index.hi ? join(entries, point(0)) : entries;
}
