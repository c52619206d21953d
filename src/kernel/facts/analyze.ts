// A kernel with its expressions simplified, and everything known about its values.
import { boundsOf } from "../../expr/bounds.ts";
import { constant } from "../../expr/expr.ts";
import type { Interval } from "../../expr/range.ts";
import { isPoint, point } from "../../expr/range.ts";
import { simplify } from "../../expr/simplify.ts";
import type { Goal } from "./boxes.ts";
import { settle } from "./boxes.ts";
import type { Facts, Tables } from "./facts.ts";
import { factsOf } from "./facts.ts";
import type { LaneKernel, Node } from "../kernel.ts";

export interface Analysis {
  readonly kernel: LaneKernel;
  readonly facts: Facts;
  /** REQUIREs of the specification that could not be proven, with values of row sources that break them if known. */
  readonly open: readonly { readonly goal: Goal; readonly witness: readonly number[] | undefined }[];
}

/** Simplifies, bounds, and settles by branch and bound what plain intervals leave open. Keeps every bit. */
export function analyze(kernel: LaneKernel): Analysis {
  const tables: Tables = new Map();
  const simple = simplified(kernel, factsOf(kernel, new Map(), tables));
  const plain = factsOf(simple, new Map(), tables);
  const doubtful = simple.nodes
    .flatMap(goalsOf)
    .filter((g) => boundsOf(g.that, (id) => plain.of(id).range).lo < 1);
  const { ranges, proven, witnesses } = settle(doubtful, simple, plain);
  const open = doubtful.filter((g) => !proven.has(g)).map((goal) => ({ goal, witness: witnesses.get(goal) }));
  const facts = ranges.size > 0 ? factsOf(simple, ranges, tables) : plain;
  return { kernel: ranges.size > 0 ? simplified(simple, facts) : simple, facts, open };
}

/** The same kernel with every expression simplified under the bounds of its inputs, and of its own. */
function simplified(kernel: LaneKernel, facts: Facts): LaneKernel {
  /** Values that simplifying made known: later ones follow from them. */
  const known = new Map<number, Interval>();
  const rangeOf = (id: number): Interval => known.get(id) ?? facts.of(id).range;
  const nodes = kernel.nodes.map((node): Node => {
    if (node.def.kind !== "map") return node;
    const { range } = facts.of(node.id);
    const only = isPoint(range) && node.type !== "i64" ? constant(node.type, range.lo) : undefined;
    const expr = only ?? simplify(node.def.expr, rangeOf);
    if (expr.kind === "const" && expr.type !== "i64") known.set(node.id, point(Number(expr.value)));
    return { ...node, def: { kind: "map", expr } };
  });
  return { ...kernel, nodes };
}

const goalsOf = (node: Node): Goal[] => node.requires.map(({ that, message }) => ({ node, message, that }));
