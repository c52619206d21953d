// The parts of a softmax by data flow alone: x, the difference from its maximum, the exponential, the sum, the result.
import type { Op, Value } from "../../ir/graph.ts";
import { elementNameOf } from "../constants.ts";
import { Decline } from "./decline.ts";

export interface Anatomy {
  readonly axis: number;
  /** What the maximum is taken of and subtracted from: codes less their zero point, or floats. */
  readonly wide: Value;
  /** The values x - max(x); where no maximum is subtracted, x. */
  readonly differences: readonly Value[];
  readonly subtracts: boolean;
  /** The function of the difference that is divided. */
  readonly exponential: Value;
  readonly sum: Op;
  /** Functions of the sum alone that meet the exponential, each with the op that reads it. */
  readonly rows: readonly { readonly value: Value; readonly reader: Op }[];
  readonly result: Value;
}

export function anatomyOf(result: Value): Anatomy {
  const sum = theSum(result);
  const differences = theDifferences(result, sum);
  const subtracts = differences.some(isDifference);
  const wide = subtracts ? differences[0]!.owner!.operands[0]! : differences[0]!;
  const axis = axisOf(sum);
  const other = subtracts ? axisOf(maxOf(differences[0]!)) : axis;
  if (other !== axis)
    throw new Decline(`the maximum is along axis ${other}, the sum along axis ${axis}`, sum);
  const flow = new Flow(differences, wide, sum);
  flow.partOf(sum.operands[0]!, sum);
  const { exponential, rows } = flow.meeting(result);
  return { axis, wide, differences, subtracts, exponential, sum, rows, result };
}

export const axisOf = (op: Op): number => Number((op.attributes["axis"] as { value: number | bigint }).value);
export const elementOf = (v: Value): string => elementNameOf(v) ?? "";
const nameOf = (v: Value): string => `%${v.name ?? "?"}`;

const maxOf = (difference: Value): Op => difference.owner!.operands[1]!.owner!;

/** x - max(x) along some axis. */
function isDifference({ owner }: Value): boolean {
  const max = owner?.name === "tosa.sub" ? owner.operands[1]!.owner : undefined;
  return max?.name === "tosa.reduce_max" && max.operands[0] === owner!.operands[0];
}

interface Reached {
  readonly reductions: Set<Op>;
  readonly differences: Set<Value>;
  readonly exps: Set<Op>;
}

/** What a value is made from, as far as reductions, differences and float exponentials. */
function reach(v: Value): Reached {
  const [reductions, differences, exps] = [new Set<Op>(), new Set<Value>(), new Set<Op>()];
  const seen = new Set<Value>();
  const stack = [v];
  while (stack.length > 0) {
    const u = stack.pop()!;
    if (!u.owner || seen.has(u)) continue;
    seen.add(u);
    if (u.owner.record?.family === "reduction") reductions.add(u.owner);
    else if (isDifference(u)) differences.add(u);
    else if (u.owner.name === "tosa.exp") exps.add(u.owner);
    else stack.push(...u.owner.operands);
  }
  return { reductions, differences, exps };
}

function theSum(result: Value): Op {
  const reductions = [...reach(result).reductions];
  const sums = reductions.filter((op) => op.name === "tosa.reduce_sum");
  const [other] = reductions.filter((op) => op.name !== "tosa.reduce_sum");
  if (other?.name === "tosa.reduce_max")
    throw new Decline("the maximum is used otherwise than in x - max(x)", other);
  if (other) throw new Decline(`${other.name} stands where a maximum or a sum belongs`, other);
  if (sums.length !== 1) throw new Decline(`the result reads ${sums.length} sums, not one`, result.owner);
  return sums[0]!;
}

/** All differences that result and sum are made from, which must be of one x; for floats, else what tosa.exp is of. */
function theDifferences(result: Value, sum: Op): Value[] {
  const [above, below] = [reach(result), reach(sum.operands[0]!)];
  const [between] = below.reductions;
  if (between) throw new Decline("the sum is of values that read another reduction", between);
  const exponents = [...above.exps, ...below.exps].map((op) => op.operands[0]!);
  const inExponents = exponents.flatMap((z) => [...reach(scaledBy(z)).differences]);
  const found = [...new Set([...above.differences, ...below.differences, ...inExponents])];
  const all = found.length > 0 ? found : [...new Set(exponents)];
  if (all.length === 0) throw new Decline("nothing in it is x - max(x)", sum);
  const [first] = all;
  const strange = all.find((d) => found.length > 0 && maxOf(d) !== maxOf(first!));
  if (strange) throw new Decline("it subtracts the maxima of two tensors", strange.owner);
  return all;
}

/** What a product by a constant is of; other values themselves. */
function scaledBy(z: Value): Value {
  if (z.owner?.name !== "tosa.mul") return z;
  return z.owner.operands.find((v) => !v.owner?.record?.traits.includes("constant")) ?? z;
}

/** By what a value reads of the difference and of the sum. */
type Part = "constant" | "pure" | "row" | "mixed";

class Flow {
  private readonly differences: ReadonlySet<Value>;
  private readonly wide: Value;
  private readonly sum: Op;
  private readonly parts = new Map<Op, Part>();

  constructor(differences: readonly Value[], wide: Value, sum: Op) {
    this.differences = new Set(differences);
    this.wide = wide;
    this.sum = sum;
  }

  partOf(v: Value, reader: Op): Part {
    if (this.differences.has(v)) return "pure";
    if (v.owner === this.sum) return "row";
    if (v === this.wide || !v.owner)
      throw new Decline(`${nameOf(v)} is read otherwise than through x - max(x)`, reader);
    const known = this.parts.get(v.owner);
    if (known) return known;
    const part = together(v.owner.operands.map((u) => this.partOf(u, v.owner!)));
    this.parts.set(v.owner, part);
    return part;
  }

  /** Where the difference and the sum come together: the one value that is divided, and what the sum became. */
  meeting(result: Value): Pick<Anatomy, "exponential" | "rows"> {
    const op = result.owner!;
    if (this.partOf(result, op) !== "mixed") throw new Decline("nothing is divided by the sum", op);
    const mixed = [...this.parts].flatMap(([o, part]) => (part === "mixed" ? [o] : []));
    const reads = mixed.flatMap((reader) => reader.operands.map((value) => ({ value, reader })));
    const of = (part: Part) => reads.filter(({ value, reader }) => this.partOf(value, reader) === part);
    const [first, ...others] = of("pure");
    const other = others.find(({ value }) => value !== first!.value);
    if (other)
      throw new Decline(`both ${nameOf(first!.value)} and ${nameOf(other.value)} meet the sum`, other.reader);
    return { exponential: first!.value, rows: of("row") };
  }
}

function together(parts: readonly Part[]): Part {
  const has = (part: Part): boolean => parts.includes(part);
  if (has("mixed") || (has("pure") && has("row"))) return "mixed";
  return has("pure") ? "pure" : has("row") ? "row" : "constant";
}
