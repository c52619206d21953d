// Stored values that are functions of a byte and one number on a whole side of some byte: the byte is chosen there, so
// that its table says what is kept, and the wider value follows from it. A comparison with a byte is found by trying all.
import { evaluator } from "../../expr/evaluate.ts";
import type { Expr } from "../../expr/expr.ts";
import { constant, input } from "../../expr/expr.ts";
import { le, lt, select } from "../../expr/vocabulary.ts";
import type { Analysis } from "../facts/analyze.ts";
import type { Facts } from "../facts/facts.ts";
import { factsOf } from "../facts/facts.ts";
import type { LaneKernel, Node } from "../kernel.ts";
import { composed, Rebuild } from "../rebuild.ts";
import type { Said } from "../said.ts";
import { declined, fired } from "../said.ts";

/** Where a function of a byte stops or starts being constant. */
interface ConstantSide {
  readonly key: number;
  /** The last byte of the lower side. */
  readonly at: number;
  /** The byte that stands for a side on which the function is constant; undefined: each byte stands for itself. */
  readonly below: number | undefined;
  readonly above: number | undefined;
}

/** The same analysis of a kernel that narrows what it stores. Keeps every bit. */
export function narrowed(analysis: Analysis): Analysis {
  const { kernel, facts, open } = analysis;
  const sides = new Map<number, ConstantSide>();
  const said = [...analysis.said];
  for (const node of kernel.nodes.filter(isCandidate)) {
    const side = constantSideOf(node, kernel, facts);
    if (side) sides.set(node.id, side);
    said.push(sideSaid(node, side));
  }
  if (sides.size === 0) return { ...analysis, said };
  const build = new Rebuild(kernel);
  for (const node of kernel.nodes) {
    const side = sides.get(node.id);
    const made = side && { def: { kind: "map" as const, expr: wide(node, side, build, facts) } };
    build.become(node, { requires: node.requires, ...made });
  }
  const known = new Map(
    kernel.nodes.flatMap((n) =>
      n.level === "row" ? [[build.idOf(n.id), facts.of(n.id).range] as const] : [],
    ),
  );
  const made = { ...kernel, nodes: build.nodes };
  const moved = open.map(({ goal, witness }) => ({
    goal: { ...goal, that: build.over(goal.that), node: build.nodes[build.idOf(goal.node.id)]! },
    witness,
  }));
  return { kernel: made, facts: factsOf(made, known), open: moved, said };
}

/** A stored value that a byte may stand for. */
const isCandidate = ({ stores, level, type }: Node): boolean =>
  stores.length > 0 && level === "element" && type !== "i8";

function sideSaid({ op }: Node, side: ConstantSide | undefined): Said {
  if (!side)
    return declined(
      "narrow",
      "kept-byte",
      op,
      () => "no byte says, up to some value of its own, what is stored",
    );
  const { below, above, at } = side;
  const pattern = below !== undefined && above !== undefined ? "comparison" : "kept-byte";
  return fired(
    "narrow",
    pattern,
    op,
    () => `${below === undefined ? "above" : "up to"} byte ${at} it is one number`,
  );
}

/** A value wider than a byte, or a truth value, that is constant for all bytes on one side at least. */
function constantSideOf(node: Node, kernel: LaneKernel, facts: Facts): ConstantSide | undefined {
  if (node.type !== "f32" && node.type !== "i1") return undefined;
  const key = [...facts.of(node.id).keys]
    .filter((k) => kernel.nodes[k]!.type === "i8" && kernel.nodes[k]!.def.kind === "map")
    .pop();
  if (key === undefined) return undefined;
  const values = facts.table(node.id, key);
  const { lo } = facts.of(key).range;
  const [low, high] = [runAtStart(values), runAtStart([...values].reverse())];
  const [n, from] = [values.length, values.length - high];
  if (low === n || Math.max(low, high) < 2) return undefined;
  if (low === from) return { key, at: lo + low - 1, below: lo, above: lo + n - 1 };
  return low >= high
    ? { key, at: lo + low - 1, below: lo, above: undefined }
    : { key, at: lo + from - 1, below: undefined, above: lo + n - 1 };
}

/** How many values from the first on are the same. */
const runAtStart = (values: readonly number[]): number => {
  const other = values.findIndex((v) => !Object.is(v, values[0]));
  return other < 0 ? values.length : other;
};

/** The value as a function of the chosen byte, which becomes a node of its own. */
function wide(node: Node, side: ConstantSide, build: Rebuild, facts: Facts): Expr {
  const { key, at, below, above } = side;
  const byte = build.ref(key);
  const standsFor = (b: number | undefined): Expr => (b === undefined ? byte : constant("i8", b));
  const chosen = select(lt(constant("i8", at), byte), standsFor(above), standsFor(below));
  const kept = build.push({
    type: "i8",
    level: "element",
    label: "kept",
    note: `the byte, or ${below ?? above} for all up to ${at}`,
    def: { kind: "map", expr: chosen },
  });
  const image = imageOf(side, facts);
  const expr = composed(node.id, key, input("i8", kept), build.kernel);
  return node.type === "i1" ? comparison(expr, kept, side) : withoutSelect(expr, kept, image);
}

/** The bytes that may be chosen. */
function imageOf({ key, at, below, above }: ConstantSide, facts: Facts): number[] {
  const { lo, hi } = facts.of(key).range;
  return Array.from({ length: hi - lo + 1 }, (_, i) => lo + i).filter((b) =>
    b <= at ? below === undefined || b === below : above === undefined || b === above,
  );
}

/** A truth value that changes once is a comparison with the byte where it does. */
function comparison(expr: Expr, kept: number, { at, below, above }: ConstantSide): Expr {
  if (below === undefined || above === undefined) return expr;
  const byte = input("i8", kept);
  return valueAt(expr, kept, above) ? lt(constant("i8", at), byte) : le(byte, constant("i8", at));
}

/** A choice that gives one of its sides for every byte there may be is that side. */
function withoutSelect(expr: Expr, kept: number, image: readonly number[]): Expr {
  if (expr.kind !== "apply" || expr.op !== "select") return expr;
  const same = (side: Expr): boolean =>
    image.every((b) => Object.is(valueAt(side, kept, b), valueAt(expr, kept, b)));
  return expr.args.slice(1).find(same) ?? expr;
}

function valueAt(expr: Expr, kept: number, byte: number): number {
  const values: number[] = [];
  values[kept] = byte;
  return Number(evaluator(expr)(values));
}
