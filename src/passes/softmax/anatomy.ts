// The parts of a softmax by data flow alone: x, its maximum, the difference, the exponential, the sum, the result.
import type { Op, Value } from "../../ir/graph.ts";
import { tensorOfType } from "../constants.ts";
import { Decline } from "./decline.ts";

export interface Anatomy {
  readonly axis: number;
  /** What the maximum is taken of and subtracted from: codes less their zero point, or floats. */
  readonly wide: Value;
  /** The values x - max(x); without a maximum, x itself. */
  readonly differences: readonly Value[];
  readonly max: Op | undefined;
  /** The function of the difference that is divided. */
  readonly exponential: Value;
  readonly sum: Op;
  readonly result: Value;
}

const reduction = (op: Op | undefined): boolean => op?.record?.family === "reduction";
const axisOf = (op: Op): number => Number((op.attributes["axis"] as { value: number | bigint }).value);

/** The ops that `v` is computed from, with those of `cut` left out. */
function cone(v: Value, cut: (op: Op) => boolean): Set<Op> {
  const seen = new Set<Op>();
  const stack = [v];
  while (stack.length > 0) {
    const op = stack.pop()!.owner;
    if (!op || seen.has(op) || cut(op)) continue;
    seen.add(op);
    stack.push(...op.operands);
  }
  return seen;
}

/** The reductions a value reads, not through others. */
function nearestReductions(v: Value): Op[] {
  if (reduction(v.owner)) return [v.owner!];
  const ops = cone(v, reduction);
  return [
    ...new Set([...ops].flatMap((op) => op.operands.flatMap((u) => (reduction(u.owner) ? [u.owner!] : [])))),
  ];
}

export function anatomyOf(result: Value): Anatomy {
  const { sum, max } = reductionsOf(result);
  const differences = differencesOf(result, sum, max);
  const axis = axisOf(sum);
  if (max && axisOf(max) !== axis)
    throw new Decline(`the maximum is along axis ${axisOf(max)}, the sum along axis ${axis}`, max);
  const exponential = exponentialOf(result, sum, differences);
  return { axis, wide: max?.operands[0] ?? differences[0]!, differences, max, exponential, sum, result };
}

function reductionsOf(result: Value): { sum: Op; max: Op | undefined } {
  const near = nearestReductions(result);
  const sums = near.filter((op) => op.name === "tosa.reduce_sum");
  const others = near.filter((op) => op.name !== "tosa.reduce_sum");
  const wrong = others.find((op) => op.name !== "tosa.reduce_max");
  if (wrong) throw new Decline(`${wrong.name} stands where a maximum or a sum belongs`, wrong);
  if (sums.length !== 1 || others.length > 1)
    throw new Decline(`the result reads ${sums.length} sums and ${others.length} maxima`, result.owner);
  const [sum, max] = [sums[0]!, others[0]];
  const before = nearestReductions(sum.operands[0]!);
  if (before.some((op) => op !== max) || before.length !== others.length)
    throw new Decline("the sum is of values that subtract another maximum than the result does", sum);
  return { sum, max };
}

/** x - max(x), wherever it is computed; nothing else may read the maximum. */
function differencesOf(result: Value, sum: Op, max: Op | undefined): Value[] {
  const ops = [...cone(result, (op) => op === max)];
  if (!max) return [theOneInput(result, sum)];
  const users = ops.filter((op) => op.operands.includes(max.results[0]!));
  const wrong = users.find((op) => op.name !== "tosa.sub" || op.operands[0] !== max.operands[0]);
  if (wrong) throw new Decline("the maximum is used otherwise than in x - max(x)", wrong);
  return users.map((op) => op.results[0]!);
}

/** Without a maximum: the value the exponential is taken of. */
function theOneInput(_result: Value, sum: Op): Value {
  const e = sum.operands[0]!.owner;
  if (e?.name !== "tosa.exp")
    throw new Decline("no maximum is subtracted, and the sum is not of tosa.exp", sum);
  return e.operands[0]!;
}

/** The value without the sum in it that ops with the sum in them read. */
function exponentialOf(result: Value, sum: Op, differences: readonly Value[]): Value {
  const withSum = dependents(result, sum);
  const pure = new Set<Value>();
  for (const op of withSum)
    for (const v of op.operands) if (!withSum.has(v.owner!) && v.owner !== sum && !isConstant(v)) pure.add(v);
  const [e, other] = [...pure];
  if (!e) throw new Decline("nothing is divided by the sum", result.owner);
  if (other) throw new Decline(`both ${nameOf(e)} and ${nameOf(other)} are divided by the sum`, other.owner);
  checkOnly(e, differences);
  checkOnly(sum.operands[0]!, differences);
  return e;
}

const nameOf = (v: Value): string => `%${v.name ?? "?"}`;

/** Ops of the result's cone that read the sum, directly or not. */
function dependents(result: Value, sum: Op): Set<Op> {
  const found = new Set<Op>();
  const known = new Map<Op, boolean>();
  const visit = (op: Op | undefined): boolean => {
    if (!op) return false;
    if (op === sum) return true;
    const before = known.get(op);
    if (before !== undefined) return before;
    const reads = op.operands.map((v) => visit(v.owner)).includes(true);
    known.set(op, reads);
    if (reads) found.add(op);
    return reads;
  };
  visit(result.owner);
  return found;
}

const isConstant = (v: Value): boolean =>
  v.owner !== undefined &&
  cone(v, () => false).size > 0 &&
  [...cone(v, () => false)].every((op) => op.operands.every((u) => u.owner));

/** A value may depend on x through the difference alone. */
function checkOnly(v: Value, differences: readonly Value[]): void {
  const cut = new Set(differences.map((d) => d.owner));
  for (const op of cone(v, (o) => cut.has(o)))
    for (const u of op.operands)
      if (!u.owner && !differences.includes(u))
        throw new Decline(`${nameOf(v)} reads ${nameOf(u)} otherwise than through x - max(x)`, op);
}

export const elementOf = (v: Value): string => tensorOfType(v).element;
