// Values of 64 bits, of which no machine has lanes: those between a word and its product with another are left out where one
// instruction does it all.
import { boundsOf } from "../../expr/bounds.ts";
import type { Expr } from "../../expr/expr.ts";
import { nodesOf, substitute } from "../../expr/expr.ts";
import { withProducts } from "../../expr/products.ts";
import type { LaneKernel, Node } from "../kernel.ts";
import { withoutDead } from "../live.ts";

/** Values on the way from words to their product and back: widened, multiplied, shifted, narrowed. */
const LONGEST_WAY = 4;

const isLongIn = (e: Expr): boolean => [...nodesOf(e)].some(({ type }) => type === "i64");

/** Lanes of 64 bits are left to the portable loops: where zero points or shifts of words are no constants, and in graphs of such. */
export const isLong = ({ def, type }: Node): boolean =>
  type === "i64" || (def.kind === "map" && isLongIn(def.expr));

/** The same kernel with products in the forms that machines have, as far as those need no 64 bits. */
export function withoutLong(kernel: LaneKernel): LaneKernel {
  if (!kernel.nodes.some(isLong)) return kernel;
  const range = (e: Expr) => boundsOf(e, (id) => kernel.nodes[id]!.range);
  const short = (node: Node): Node => {
    if (node.def.kind !== "map" || node.type === "i64" || !isLong(node)) return node;
    const { expr } = withProducts(inWords(node.def.expr, kernel), range);
    return isLongIn(expr) ? node : { ...node, def: { kind: "map", expr } };
  };
  return withoutDead({ ...kernel, nodes: kernel.nodes.map(short) });
}

/** An expression over 64-bit values as one over what those are made from. */
function inWords(e: Expr, kernel: LaneKernel, way = LONGEST_WAY): Expr {
  return substitute(e, (leaf) => {
    const { def } = kernel.nodes[leaf.id]!;
    return leaf.type === "i64" && def.kind === "map" && way > 0 ? inWords(def.expr, kernel, way - 1) : leaf;
  });
}
