// Where the point of an integer is. The text does not say; but shifts, products and sums tie together where it is in what they read
// and in what they give, and some values have it by what they are (`anchors.ts`). What follows from these is known; nothing else is said.
import { computeOf, constantOf } from "../ir/constants.ts";
import { denseAt } from "../ir/attributes.ts";
import type { Func, Op, Value } from "../ir/graph.ts";
import type { Equation } from "./linear.ts";
import { solved } from "./linear.ts";

/** The formats of integers by value: `Q2.29` has 2 bits before the point beside the sign, and 29 behind it. */
export function formatsIn(func: Func, anchors: ReadonlyMap<Value, number>): Map<Value, string> {
  const uses = new Map<Value, number>();
  for (const v of func.ops.flatMap(({ operands }) => operands)) uses.set(v, (uses.get(v) ?? 0) + 1);
  // A constant that several ops read may be in another format for each of them.
  const own = (v: Value): object => (constantOf(v) && uses.get(v)! > 1 ? {} : v);
  const known = solved([
    ...func.ops.flatMap((op) => tiesOf(op, own)),
    ...[...anchors].map(([value, bits]): Equation => ({ terms: [[value, 1]], sum: bits })),
  ]);
  const values = [...func.params, ...func.ops.flatMap(({ results }) => results)];
  return new Map(values.flatMap((value) => formatOf(value, known.get(value))));
}

function formatOf(value: Value, behind: number | undefined): [Value, string][] {
  const [, bits] = value.type.kind === "tensor" ? (/^i(\d+)$/.exec(value.type.element.storage) ?? []) : [];
  if (bits === undefined || behind === undefined || !Number.isInteger(behind)) return [];
  const before = Number(bits) - 1 - behind;
  return behind > 0 && before >= 0 ? [[value, `Q${before}.${behind}`]] : [];
}

type Tie = (sum: number | undefined, ...of: readonly Value[]) => Equation[];

/** What an op says of the bits behind the point: those of its result less those of its operands. A number keeps what it stands for. */
function tiesOf(op: Op, own: (v: Value) => object): Equation[] {
  const [result] = op.results;
  const [a, b] = op.operands;
  if (!result || !a) return [];
  const tie: Tie = (sum, ...of) =>
    sum === undefined ? [] : [{ terms: [[result, 1], ...of.map((v) => [own(v), -1] as const)], sum }];
  switch (op.name) {
    case "tosa.mul":
      return product(op, tie);
    case "tosa.arithmetic_right_shift":
    case "tosa.logical_right_shift":
      return tie(negated(numberIn(b)), a);
    case "tosa.logical_left_shift":
      return tie(numberIn(b), a);
    case "tosa.rescale":
      return tie(doublings(op), a);
    default:
      return alike(op).flatMap((v) => tie(0, v));
  }
}

/** A product with a power of two is a shift. */
function product({ operands: [a, b, shift] }: Op, tie: Tie): Equation[] {
  const down = numberIn(shift) ?? 0;
  const [left, right] = [a, b].map((v) => Math.log2(numberIn(v) ?? NaN));
  if (Number.isInteger(right)) return tie(right! - down, a!);
  return Number.isInteger(left) ? tie(left! - down, b!) : tie(-down, a!, b!);
}

const sums = new Set(
  ["add", "sub", "maximum", "minimum", "reduce_sum", "reduce_max", "reduce_min", "abs", "clamp", "cast"].map(
    (name) => `tosa.${name}`,
  ),
);

/** Operands that have the format of the result. */
function alike(op: Op): readonly Value[] {
  if (sums.has(op.name)) return op.operands;
  if (op.name === "tosa.select") return op.operands.slice(1);
  const compute = computeOf(op);
  return compute?.form === "move" ? compute.copies.map(({ operand }) => op.operands[operand]!) : [];
}

/** How often a rescale doubles, where it does nothing else. */
function doublings(op: Op): number | undefined {
  const [multiplier, shift, from, to] = op.operands.slice(1).map(numberIn);
  if (multiplier === undefined || shift === undefined || from !== 0 || to !== 0) return undefined;
  const by = Math.log2(multiplier) - shift;
  return Number.isInteger(by) ? by : undefined;
}

/** The number that all elements of a constant are. */
function numberIn(value: Value | undefined): number | undefined {
  const constant = constantOf(value);
  if (!constant || !(constant.splat || constant.data.length === 1)) return undefined;
  return Number(denseAt(constant, 0));
}

const negated = (v: number | undefined): number | undefined => (v === undefined ? undefined : -v);
