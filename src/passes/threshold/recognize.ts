// A threshold by what it computes: a comparison that is a function of a softmax's or a table's result alone, and a choice
// between that result and one number. Written in whatever way: every code is tried, or the float next to the bound.
import type { Op, Value } from "../../ir/graph.ts";
import type { Tensor } from "../../support/tensor.ts";
import { zeros } from "../../support/tensor.ts";
import { tensorOfType } from "../constants.ts";
import { Decline } from "../softmax/decline.ts";
import { lanesOf, numberOf } from "../softmax/lanes.ts";

export interface Threshold {
  readonly of: "softmax" | "table";
  /** The op that the threshold is on, and its result. */
  readonly source: Op;
  readonly value: Value;
  /** The least value of the source that passes. */
  readonly least: number;
}

/** The threshold that ends in `op`; undefined when it does not look like one, `Decline` when it only does. */
export function thresholdOf(op: Op): Threshold | undefined {
  const comparison = op.name === "tosa.select" ? comparisonOf(op.operands[0]!) : comparisonOf(op.results[0]);
  const sources = comparison ? sourcesOf(comparison) : [];
  const [source, other] = sources;
  if (!comparison || !source) return undefined;
  if (other) throw new Decline("the comparison is of two values that change from element to element", op);
  const value = source.results[0]!;
  if (op.name === "tosa.select") checkBranches(op, value);
  const of = source.name === "tosa.table" ? "table" : "softmax";
  if (of === "table" && tensorOfType(op.results[0]!).element !== "i8")
    throw new Decline("the result is no byte, and so no table of bytes", op);
  return { of, source, value, least: leastOf(comparison, value, op) };
}

const comparisons = new Set(["tosa.greater", "tosa.greater_equal"]);

/** The comparison behind a truth value, seen through negations. */
function comparisonOf(v: Value | undefined): Op | undefined {
  const op = v?.owner;
  if (op?.name === "tosa.logical_not") return comparisonOf(op.operands[0]);
  return op && comparisons.has(op.name) ? op : undefined;
}

/** Softmaxes and byte tables that a value is a function of, element by element; nothing when something else is in it. */
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

const isSource = (op: Op): boolean =>
  op.name === "tosac.softmax" || (op.name === "tosa.table" && tensorOfType(op.operands[0]!).element === "i8");

/** One side is a number, the other follows from the same source. */
function checkBranches(op: Op, value: Value): void {
  const [a, b] = op.operands.slice(1) as [Value, Value];
  const fills = [a, b].filter((v) => numberOf(v) !== undefined);
  if (fills.length === 0) throw new Decline("neither side of the choice is one number", op);
  for (const side of [a, b]) {
    const found = new Set<Op>();
    if (numberOf(side) !== undefined) continue;
    if (!reaches(side, found) || [...found].some((s) => s.results[0] !== value))
      throw new Decline("what is chosen does not follow from what is compared", op);
  }
}

/** Every value a byte or a halfword has, from the least up. */
export function everyCode(element: string): Tensor {
  const half = 2 ** (Number(element.slice(1)) - 1);
  const codes = zeros(element, [2 * half]);
  for (let i = 0; i < 2 * half; i++) codes.data[i] = (i - half) as never;
  return codes;
}

/** Where the comparison changes, once. */
function leastOf(comparison: Op, value: Value, op: Op): number {
  const { element } = tensorOfType(value);
  const values = element === "f32" ? aroundBound(comparison, value) : everyCode(element);
  const passes = Array.from(lanesOf(comparison.results[0]!, new Map([[value, values]])).data, Number);
  const changes = passes.slice(1).filter((p, i) => p !== passes[i]).length;
  if (changes === 0) throw new Decline("the comparison is the same for every value", op);
  if (changes > 1)
    throw new Decline(`the comparison changes ${changes} times from the least value to the greatest`, op);
  return Number(values.data[passes.findIndex((p) => p !== passes[0])]);
}

/** For a float compared as it is: the numbers from just below its bound to just above. */
function aroundBound({ operands }: Op, value: Value): Tensor {
  const bound = operands.map(numberOf).find((n) => n !== undefined);
  if (bound === undefined || !operands.includes(value))
    throw new Decline("a float is changed before it is compared", value.owner);
  const near = [-1, 0, 1].map((step) => neighbour(bound, step));
  const tensor = zeros("f32", [3]);
  near.sort((a, b) => a - b).forEach((v, i) => (tensor.data[i] = v));
  return tensor;
}

/** The float `step` places further, away from zero being up in its bits. */
function neighbour(value: number, step: number): number {
  if (value === 0) return step * 2 ** -149;
  const bits = new Int32Array(new Float32Array([value]).buffer);
  return new Float32Array(new Int32Array([bits[0]! + step]).buffer)[0]!;
}
