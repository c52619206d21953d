// A graph as nodes that can be drawn. Constants are left out: they say how an op works, not where its numbers come from.
import type { Model, Op, Value } from "../ir/graph.ts";
import { typeText } from "../ir/types.ts";
import type { GraphNode } from "./trace.ts";

/** Parameters, ops and results of each function, in their order. `lineOf`: where the listing has an op, from 0. */
export function graphNodes({ funcs }: Model, lineOf: ReadonlyMap<Op, number>): GraphNode[] {
  const nodes: GraphNode[] = [];
  for (const { name, params, ops, results } of funcs) {
    const at = new Map<Value, number>();
    const inputsOf = (values: readonly Value[]): number[] => [
      ...new Set(values.flatMap((v) => at.get(v) ?? [])),
    ];
    for (const param of params) {
      at.set(param, nodes.length);
      nodes.push({ label: `%${param.name ?? ""}`, type: typeText(param.type), line: null, inputs: [] });
    }
    for (const op of ops) {
      if (op.record?.traits.includes("constant")) continue;
      const [first] = op.results;
      for (const result of op.results) at.set(result, nodes.length);
      nodes.push({
        label: op.name.replace(/^tosa\./, ""),
        type: first ? typeText(first.type) : "",
        line: lineOf.get(op) ?? null,
        inputs: inputsOf(op.operands),
      });
    }
    nodes.push({ label: `@${name}`, type: "", line: null, inputs: inputsOf(results) });
  }
  return nodes;
}
