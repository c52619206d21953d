// What the compiler has to say about a kernel: tables it made, and REQUIREs of the specification it cannot prove.
import { inputsOf, limits } from "../expr/expr.ts";
import { boundsText, sizeOf, within } from "../expr/range.ts";
import type { Remark, Span } from "../support/diagnostics.ts";
import type { Analysis } from "./facts/analyze.ts";
import type { Decision } from "./decide/exit.ts";
import type { Node } from "./kernel.ts";
import type { Folded, Tabulated } from "./tables/tabulate.ts";

const remark = (
  subject: string,
  code: string,
  message: string,
  at: Span | undefined,
  help?: string,
): Remark => ({
  severity: "remark",
  subject,
  code,
  message,
  at,
  ...(help && { help }),
});

export function kernelRemarks(analysis: Analysis, { folded, decision }: Tabulated): Remark[] {
  const { kernel, open } = analysis;
  return [
    ...folded.map((f) => tableRemark(f, analysis)),
    ...(decision ? [exitRemark(decision, analysis)] : []),
    ...open.map((o) => requireRemark(o, analysis)),
    ...kernel.nodes.flatMap((n) => sumRemark(n, analysis)),
    ...kernel.nodes.flatMap((n) => castRemark(n, analysis)),
  ];
}

function tableRemark(f: Folded, { kernel, facts }: Analysis): Remark {
  const { op } = kernel.nodes[f.node]!;
  const ops = f.ops === 1 ? "one operation" : `${f.ops} operations`;
  const became =
    f.entries > 0
      ? `a table of ${f.entries} entries`
      : `straight-line code that agrees on all ${sizeOf(facts.of(f.key).range)} inputs`;
  const message = `${ops} ending in ${op?.name ?? "a value"} became ${became}`;
  return remark("tabulate", "tabulate/table", message, op?.span);
}

function exitRemark({ sum, above, fills }: Decision, { kernel, facts }: Analysis): Remark {
  const { op } = kernel.nodes[sum]!;
  const values = [...new Set(fills.map(({ value }) => value))].join(" and ");
  const message = `a row is left as soon as this sum, at most ${facts.of(sum).range.hi}, has passed ${shown(above)}: all of it is ${values} then`;
  return remark("tabulate", "tabulate/exit", message, op?.span);
}

/** Integers as they are, floats to the digits that tell them apart. */
const shown = (v: number): string => `${Number.isInteger(v) ? v : Number(v.toPrecision(9))}`;

/** A condition that bounds do not settle; the contract says what happens outside of it. */
function requireRemark({ goal, witness }: Analysis["open"][number], { facts, kernel }: Analysis): Remark {
  const { op } = goal.node;
  const ranges = inputsOf(goal.that).map((id) => boundsText(facts.of(id).range, kernel.nodes[id]!.type));
  const where = ranges.length > 0 ? ` (values in ${ranges.join(", ")})` : "";
  const seen = witness ? `; it fails where the row's reduction is ${witness.join(" and ")}` : "";
  return remark(
    "requires",
    "requires/unproven",
    `${op?.name}: ${goal.message}, which is not proven here${where}${seen}`,
    op?.span,
    "outside this condition the specification leaves the result open; tosac defines it, the same on every target",
  );
}

function sumRemark(node: Node, { kernel, facts }: Analysis): Remark[] {
  if (node.def.kind !== "reduce" || node.def.reduce !== "sum" || node.type !== "i32") return [];
  const { range, attained } = facts.of(node.def.of);
  const n = kernel.dims[kernel.axis]! - (attained === undefined ? 0 : 1);
  const rest = attained ?? 0;
  if (range.lo * n + rest >= -(2 ** 31) && range.hi * n + rest < 2 ** 31) return [];
  const message = `${node.op?.name}: ${kernel.dims[kernel.axis]} elements in ${boundsText(range, node.type)} may leave i32`;
  return [
    remark(
      "requires",
      "requires/unproven",
      message,
      node.op?.span,
      "the sum wraps there, the same on every target",
    ),
  ];
}

/** A narrowing that keeps the low bits only, of values that need more: legal, and seldom meant. */
function castRemark({ def, op }: Node, { facts }: Analysis): Remark[] {
  if (def.kind !== "map" || def.expr.kind !== "apply" || def.expr.op !== "convert") return [];
  const [from] = def.expr.args;
  if (from!.kind !== "input" || from!.type === "i1") return [];
  const [{ range }, { type }] = [facts.of(from!.id), def.expr];
  if (within(range, limits(type))) return [];
  const message = `${op?.name}: values in ${boundsText(range, from!.type)} do not all fit ${type}; those outside wrap`;
  const help = "the specification says so; a rescale or a clamp before it would saturate";
  return [remark("casts", "cast/wraps", message, op?.span, help)];
}
