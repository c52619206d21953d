// A kernel without values that nobody needs.
import { input, substitute } from "../expr/expr.ts";
import type { Exit, LaneKernel, Node } from "./kernel.ts";
import { readsOf } from "./kernel.ts";

/** Nodes that some store depends on. */
export function liveNodes(kernel: LaneKernel): Set<number> {
  const live = new Set<number>();
  const visit = (id: number): void => {
    if (live.has(id)) return;
    live.add(id);
    readsOf(kernel.nodes[id]!).forEach(visit);
  };
  for (const node of kernel.nodes) if (node.stores.length > 0) visit(node.id);
  return live;
}

/** The kernel without dead nodes. A sum that no store depends on decides nothing. */
export function withoutDead(kernel: LaneKernel, live = liveNodes(kernel)): LaneKernel {
  const kept = kernel.nodes.filter((n) => live.has(n.id));
  const next = new Map(kept.map((n, i) => [n.id, i]));
  const nodes = kept.map((n, id): Node => ({ ...n, id, def: renamed(n, next) }));
  const { exit, staged, ...rest } = kernel;
  const written = staged?.filter(({ node }) => live.has(node));
  return {
    ...rest,
    nodes,
    ...(exit && live.has(exit.sum) && { exit: renamedExit(exit, next) }),
    ...(written && { staged: written.map((s) => ({ ...s, node: next.get(s.node)! })) }),
  };
}

const renamedExit = ({ sum, terms, fills, ...rest }: Exit, next: ReadonlyMap<number, number>): Exit => ({
  ...rest,
  sum: next.get(sum)!,
  terms: terms.map(({ reduce, shift }) => ({ reduce: next.get(reduce)!, shift })),
  fills: fills.map(({ node, value }) => ({ node: next.get(node)!, value })),
});

function renamed({ def }: Node, next: ReadonlyMap<number, number>): Node["def"] {
  switch (def.kind) {
    case "load":
    case "entry":
      return def;
    case "map":
      return { kind: "map", expr: substitute(def.expr, (leaf) => input(leaf.type, next.get(leaf.id)!)) };
    default:
      return { ...def, of: next.get(def.of)! };
  }
}
