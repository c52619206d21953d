// The parts of a threshold, by data flow: a comparison that is a function of a softmax's or a logistic's result alone, and a
// choice between what follows from that result and one number.
import type { Op, Value } from "../../ir/graph.ts";
import { tensorOfType } from "../constants.ts";
import { Decline } from "../softmax/decline.ts";
import { numberOf } from "../softmax/lanes.ts";

/** What every threshold has. */
export interface Parts {
  /** The op that the threshold ends in: a choice, or the truth of the comparison. */
  readonly op: Op;
  /** The op that the threshold is on, and its result. */
  readonly source: Op;
  readonly value: Value;
  /** The result of the comparison. */
  readonly truth: Value;
  /** The side of the choice that is no number; undefined where numbers, or only the truth, come out. */
  readonly kept: Value | undefined;
}

/** The parts of the threshold that ends in `op`; undefined when it does not look like one, `Decline` when it only does. */
export function partsOf(op: Op): Parts | undefined {
  const comparison = op.name === "tosa.select" ? comparisonOf(op.operands[0]!) : comparisonOf(op.results[0]);
  const [source, other] = comparison ? sourcesOf(comparison) : [];
  if (!comparison || !source) return undefined;
  if (other) throw new Decline("the comparison is of two values that change from element to element", op);
  const value = source.results[0]!;
  const kept = op.name === "tosa.select" ? keptOf(op, value) : undefined;
  return { op, source, value, truth: comparison.results[0]!, kept };
}

const comparisons = new Set(["tosa.greater", "tosa.greater_equal"]);

/** The comparison behind a truth value, seen through negations. */
function comparisonOf(v: Value | undefined): Op | undefined {
  const op = v?.owner;
  if (op?.name === "tosa.logical_not") return comparisonOf(op.operands[0]);
  return op && comparisons.has(op.name) ? op : undefined;
}

/** Softmaxes and logistics that a value is a function of, element by element; nothing when something else is in it. */
function sourcesOf(op: Op, found = new Set<Op>()): Op[] {
  const all = op.operands.every((v) => numberOf(v) !== undefined || reaches(v, found));
  return all ? [...found] : [];
}

function reaches({ owner }: Value, found: Set<Op>): boolean {
  if (!owner?.record) return false;
  if (isSource(owner)) return Boolean(found.add(owner));
  const constant = owner.record.traits.includes("constant");
  if (constant) return true;
  return owner.record.family !== "reduction" && owner.operands.every((v) => reaches(v, found));
}

const sources = new Set(["tosac.softmax", "tosa.table", "tosa.sigmoid"]);

const isSource = ({ name }: Op): boolean => sources.has(name);

/** One side is a number, the other follows from the same source, or is a number as well. */
function keptOf(op: Op, value: Value): Value | undefined {
  const sides = op.operands.slice(1).filter((v) => numberOf(v) === undefined);
  if (sides.length === 2) throw new Decline("neither side of the choice is one number", op);
  const found = new Set<Op>();
  if (sides.some((side) => !reaches(side, found)) || [...found].some((s) => s.results[0] !== value))
    throw new Decline("what is chosen does not follow from what is compared", op);
  return sides[0];
}

/** Declines thresholds whose result is spread over another shape than the one their source is computed from. */
export function checkShape({ op }: Parts, from: Value): void {
  const [a, b] = [op.results[0]!, from].map((v) => tensorOfType(v).shape?.join("x"));
  if (a !== b)
    throw new Decline(`the result has another shape, ${a}, than what it is computed from, ${b}`, op);
}
