// A kernel with its expressions simplified, and everything known about its values.
import { boundsOf } from "../../expr/bounds.ts";
import type { Expr, Input, Scalar } from "../../expr/expr.ts";
import { constant, limits, nodesOf, substitute } from "../../expr/expr.ts";
import type { Interval } from "../../expr/range.ts";
import { boundsText, isPoint, point, within } from "../../expr/range.ts";
import { simplify } from "../../expr/simplify.ts";
import type { Goal } from "./settle.ts";
import { settle } from "./settle.ts";
import type { Facts, Tables } from "./facts.ts";
import { factsOf } from "./facts.ts";
import type { LaneKernel, Node } from "../kernel.ts";
import type { Said } from "../said.ts";
import { declined, fired } from "../said.ts";

export interface Analysis {
  readonly kernel: LaneKernel;
  readonly facts: Facts;
  /** REQUIREs of the specification that could not be proven, with values of row sources that break them if known. */
  readonly open: readonly { readonly goal: Goal; readonly witness: readonly number[] | undefined }[];
  /** What was done on the way, for whoever asks. */
  readonly said: readonly Said[];
}

/** Parts of an analysis that can be left out: it is less exact then, and as right. */
export interface Thoroughness {
  /** Whether branch and bound settles what plain intervals leave open. */
  readonly search: boolean;
  /** Whether expressions are simplified under the bounds. */
  readonly simplify: boolean;
}

const THOROUGH: Thoroughness = { search: true, simplify: true };

/** Simplifies, bounds, and settles by branch and bound what plain intervals leave open. Keeps every bit. */
export function analyze(kernel: LaneKernel, { search, simplify }: Thoroughness = THOROUGH): Analysis {
  const tables: Tables = new Map();
  const simpler = (k: LaneKernel, facts: Facts): LaneKernel => (simplify ? simplified(k, facts) : k);
  const simple = simplify ? simplified(kernel, factsOf(kernel, new Map(), tables)) : kernel;
  const plain = factsOf(simple, new Map(), tables);
  const doubtful = simple.nodes
    .flatMap(goalsOf)
    .filter((g) => boundsOf(g.that, (id) => plain.of(id).range).lo < 1);
  const { ranges, proven, witnesses } = settle(search ? doubtful : [], simple, plain);
  const open = doubtful.filter((g) => !proven.has(g)).map((goal) => ({ goal, witness: witnesses.get(goal) }));
  const facts = ranges.size > 0 ? factsOf(simple, ranges, tables) : plain;
  const made = ranges.size > 0 ? simpler(simple, facts) : simple;
  const said = [...boundsSaid(made, plain, facts, open), ...simplifiedSaid(kernel, made)];
  return { kernel: made, facts, open, said };
}

/** Bounds narrower than the type, and what they leave open. */
function boundsSaid(kernel: LaneKernel, plain: Facts, facts: Facts, open: Analysis["open"]): Said[] {
  const bounded = kernel.nodes.flatMap(({ id, type, op }): Said[] => {
    const { range } = facts.of(id);
    if (within(limits(type), range)) return [];
    const pattern = within(plain.of(id).range, range) ? "intervals" : "branch-and-bound";
    return [fired("ranges", pattern, op, () => `in ${boundsText(range, type)}${range.nan ? " or NaN" : ""}`)];
  });
  const left = open.map(({ goal: { message, node } }) =>
    declined("ranges", "branch-and-bound", node.op, () => `not proven: ${message}`),
  );
  return [...bounded, ...left];
}

/** Expressions that are others now. */
function simplifiedSaid(before: LaneKernel, after: LaneKernel): Said[] {
  return after.nodes.flatMap(({ id, def, op }): Said[] => {
    const was = before.nodes[id]!.def;
    if (def.kind !== "map" || was.kind !== "map" || def.expr === was.expr) return [];
    const { expr } = def;
    if (expr.kind === "const")
      return [
        fired("simplify", "known-value", op, () => `${Object.is(expr.value, -0) ? "-0" : expr.value} always`),
      ];
    return sizeOfExpr(expr) < sizeOfExpr(was.expr) || headOf(expr) !== headOf(was.expr)
      ? [fired("simplify", "simpler-expression", op, () => "under the bounds of its inputs")]
      : [];
  });
}

const sizeOfExpr = (e: Expr): number => [...nodesOf(e)].length;
const headOf = (e: Expr): string => (e.kind === "apply" ? e.op : e.kind);

/** The same kernel with every expression simplified under the bounds of its inputs, and of its own. */
function simplified(kernel: LaneKernel, facts: Facts): LaneKernel {
  /** Values that simplifying made known: later ones follow from them. */
  const known = new Map<number, Interval>();
  const rangeOf = (id: number): Interval => known.get(id) ?? facts.of(id).range;
  /** Where an input can only be one number, that number. */
  const written = (leaf: Input): Expr => onlyValue(leaf.type, rangeOf(leaf.id)) ?? leaf;
  const nodes = kernel.nodes.map((node): Node => {
    if (node.def.kind !== "map") return node;
    const { range } = facts.of(node.id);
    const expr = onlyValue(node.type, range) ?? simplify(substitute(node.def.expr, written), rangeOf);
    if (expr.kind === "const" && expr.type !== "i64") known.set(node.id, point(Number(expr.value)));
    return { ...node, def: { kind: "map", expr } };
  });
  return { ...kernel, nodes };
}

const onlyValue = (type: Scalar, range: Interval): Expr | undefined =>
  isPoint(range) && type !== "i64" ? constant(type, range.lo) : undefined;

const goalsOf = (node: Node): Goal[] => node.requires.map(({ that, message }) => ({ node, message, that }));
