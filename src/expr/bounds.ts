// Bounds of whole expressions, from bounds of their inputs.
import type { Expr, Table } from "./expr.ts";
import { limits } from "./expr.ts";
import type { Interval } from "./range.ts";
import { constantRange, interval } from "./range.ts";
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
      return constantRange(Number(e.value));
    case "input":
      return inputs(e.id);
    case "lookup":
      return boundsOfTable(e.table, go(e.index));
    case "apply": {
      const { range } = operationNamed(e.op);
      const types = e.args.map((a) => a.type);
      return range ? range(e.type, e.args.map(go), types) : limits(e.type);
    }
  }
}

/** Least and greatest entry a lookup can read. */
export function boundsOfTable(table: Table, index: Interval): Interval {
  if (table.type === "i64") return limits("i64");
  let [lo, hi] = table.cut && index.hi >= table.data.length ? [0, 0] : [Infinity, -Infinity];
  for (let i = Math.max(0, index.lo); i <= Math.min(table.data.length - 1, index.hi); i++) {
    const v = Number(table.data[i]);
    if (Number.isNaN(v)) return limits(table.type);
    lo = Math.min(lo, v);
    hi = Math.max(hi, v);
  }
  return lo <= hi ? interval(lo, hi) : limits(table.type);
}
