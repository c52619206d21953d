// What the compiler has to say about a kernel: tables it made, and REQUIREs of the specification it cannot prove.
import { boundsOf } from "../expr/bounds.ts";
import type { Expr } from "../expr/expr.ts";
import { inputsOf } from "../expr/expr.ts";
import type { Interval } from "../expr/range.ts";
import type { Op } from "../ir/graph.ts";
import type { Remark, Span } from "../support/diagnostics.ts";
import type { Facts } from "./facts.ts";
import { factsOf } from "./facts.ts";
import type { Kernel, LaneKernel, Node } from "./kernel.ts";
import type { Folded } from "./tabulate.ts";

const remark = (
  subject: string,
  code: string,
  message: string,
  at: Span | undefined,
  help?: string,
): Remark => ({ severity: "remark", subject, code, message, at, ...(help && { help }) });

/** Remarks on a kernel as it was formed, before tables replaced its chains. */
export function kernelRemarks(kernel: Kernel, folded: readonly Folded[]): Remark[] {
  if (kernel.kind !== "lanes") return [];
  const facts = factsOf(kernel);
  return [
    ...folded.map((f) => tableRemark(f, kernel, facts)),
    ...kernel.nodes.flatMap((n) => requireRemarks(n, kernel, facts)),
  ];
}

function tableRemark(f: Folded, kernel: LaneKernel, facts: Facts): Remark {
  const { op } = kernel.nodes[f.node]!;
  const { lo, hi } = facts.of(f.key).range;
  return remark(
    "tabulate",
    "tabulate/table",
    `${f.ops} ops ending in ${op?.name ?? "a value"} became one table of ${hi - lo + 1} entries`,
    op?.span,
  );
}

/** Conditions of the specification that bounds do not settle; the contract says what happens outside of them. */
function requireRemarks(node: Node, kernel: LaneKernel, facts: Facts): Remark[] {
  const { op, def } = node;
  if (!op?.record) return [];
  if (def.kind === "reduce") return sumRemark(node, op, kernel, facts);
  const compute = op.record.compute(op);
  if (def.kind !== "map" || compute.form !== "map" || compute.channels) return [];
  const inputs = operandRanges(node, op, compute.operands, kernel, facts);
  const open = (compute.requires ?? []).filter((r) => boundsOf(r.that, (id) => inputs[id]!).lo < 1);
  return open.map((r) => {
    const ranges = inputs.map((r) => `${r.lo}..${r.hi}`).join(", ");
    return remark(
      "requires",
      "requires/unproven",
      `${op.name}: ${r.message}, which is not proven here (operands in ${ranges})`,
      op.span,
      "outside this condition the specification leaves the result open; tosac defines it, the same on every target",
    );
  });
}

function sumRemark(node: Node, op: Op, kernel: LaneKernel, facts: Facts): Remark[] {
  if (node.def.kind !== "reduce" || node.def.reduce !== "sum" || node.type !== "i32") return [];
  const { range } = facts.of(node.def.of);
  const n = kernel.dims[kernel.axis]!;
  if (range.lo * n >= -(2 ** 31) && range.hi * n < 2 ** 31) return [];
  return [
    remark(
      "requires",
      "requires/unproven",
      `${op.name}: ${n} elements in ${range.lo}..${range.hi} may leave i32`,
      op.span,
      "the sum wraps there",
    ),
  ];
}

/** Bounds of an op's lane operands: constants, or the nodes they are. */
function operandRanges(
  node: Node,
  op: Op,
  operands: readonly number[],
  kernel: LaneKernel,
  facts: Facts,
): Interval[] {
  const nodeOf = new Map(kernel.nodes.map((n) => [n.op?.results[0], n.id]));
  const loads = new Map(
    kernel.nodes.flatMap((n) => (n.def.kind === "load" ? [[n.def.from.buffer, n.id] as const] : [])),
  );
  void loads;
  return operands.map((i) => {
    const value = op.operands[i]!;
    const constant = value.owner?.record?.traits.includes("constant")
      ? value.owner.attributes["values"]
      : undefined;
    if (constant?.kind === "dense") return extent(constant.data as ArrayLike<number>);
    const id = nodeOf.get(value);
    return id === undefined ? unknown(node, op, i, facts) : facts.of(id).range;
  });
}

/** An operand that is loaded: everything its type holds. */
function unknown(node: Node, op: Op, operand: number, facts: Facts): Interval {
  const type = op.operands[operand]!.type;
  const inputs = node.def.kind === "map" ? inputsOf(node.def.expr as Expr) : [];
  const element = type.kind === "tensor" ? Number(type.element.replace(/^\D+/, "")) : 32;
  const whole = { lo: -(2 ** (element - 1)), hi: 2 ** (element - 1) - 1 };
  return inputs.length === 1 ? facts.of(inputs[0]!).range : whole;
}

function extent(values: ArrayLike<number>): Interval {
  let [lo, hi] = [Infinity, -Infinity];
  for (let i = 0; i < values.length; i++)
    [lo, hi] = [Math.min(lo, Number(values[i])), Math.max(hi, Number(values[i]))];
  return { lo, hi };
}
