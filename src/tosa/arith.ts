// Arithmetic of MLIR's own dialect that importers leave around TOSA, on static tensors of one shape and on numbers by themselves.
// What its definition leaves open means here what the same op of TOSA does.
import type { Expr, Scalar } from "../expr/expr.ts";
import { constant, input, limits } from "../expr/expr.ts";
import { logicalShiftRight, quotientExpr, shiftLeft, shiftRightExpr } from "../expr/idioms.ts";
import { laneType } from "../expr/lane-type.ts";
import { extreme } from "../expr/reduce.ts";
import * as v from "../expr/vocabulary.ts";
import type { Attr, Attributes, DenseAttr } from "../ir/attributes.ts";
import { hasLanes } from "../ir/numbers.ts";
import type { OpRecord } from "../ir/record.ts";
import type { TensorType } from "../ir/types.ts";
import { smallFloats, toSmallFloat } from "../support/small-floats.ts";
import { storageOf } from "../support/tensor.ts";
import { beside } from "./beside.ts";

/** What an element of the result is, of lanes of the operands. Undefined: nothing is computed for these types. */
type Lane = (lanes: readonly Expr[], to: Scalar) => Expr | undefined;

const unsigned = (a: Expr): Expr => v.xor(a, constant(a.type, limits(a.type).lo));

const both =
  (f: (a: Expr, b: Expr) => Expr): Lane =>
  ([a, b]) =>
    f(a!, b!);

/** The same of integers that are read without a sign. */
const withoutSign =
  (f: (a: Expr, b: Expr) => Expr): Lane =>
  ([a, b]) =>
    unsigned(f(unsigned(a!), unsigned(b!)));

const words =
  (f: (a: Expr, b: Expr) => Expr): Lane =>
  ([a, b]) =>
    a!.type === "i32" || a!.type === "i64" ? f(a!, b!) : undefined;

/** Numbers without a sign become words first, and then whatever else. */
const raised = (a: Expr, to: Scalar): Expr =>
  a.type === "i32" ? v.unsignedConvert(to, a) : v.convert(to, v.unsignedConvert("i32", a));

/** Products of bytes and halfwords are the low bits of those of words. */
const product = (a: Expr, b: Expr): Expr =>
  a.type === "i8" || a.type === "i16"
    ? v.convert(a.type, v.mul(v.convert("i32", a), v.convert("i32", b)))
    : v.mul(a, b);

/** A float of 16 bits is computed with as one of 32, and rounded where it is stored. */
const same: Lane = ([a]) => a;

const lanes: Readonly<Record<string, Lane>> = {
  ...{ addi: both(v.add), subi: both(v.sub), muli: both(product), divsi: words(quotientExpr) },
  ...{ andi: both(v.and), ori: both(v.or), xori: both(v.xor) },
  ...{ shli: both(shiftLeft), shrsi: both(shiftRightExpr), shrui: both(logicalShiftRight) },
  ...{ maxsi: both(v.max), minsi: both(v.min), maxui: withoutSign(v.max), minui: withoutSign(v.min) },
  ...{ addf: both(v.add), subf: both(v.sub), mulf: both(v.mul), divf: both(v.div) },
  ...{ maximumf: both(v.max), minimumf: both(v.min) },
  maxnumf: both((a, b) => extreme(v.max, "ignore", a, b)),
  minnumf: both((a, b) => extreme(v.min, "ignore", a, b)),
  negf: ([a]) => v.neg(a!),
  select: ([c, a, b]) => v.select(c!, a!, b!),
  extsi: ([a], to) => (a!.type === "i1" ? undefined : v.convert(to, a!)),
  trunci: ([a], to) => (to === "i1" ? undefined : v.convert(to, a!)),
  extui: ([a], to) => (a!.type === "i1" ? v.convert(to, a!) : raised(a!, to)),
  sitofp: ([a]) => (a!.type === "i64" || a!.type === "i1" ? undefined : v.toFloatExpr(v.convert("i32", a!))),
  ...{ extf: same, truncf: same },
};

/** Comparisons by the names that text has for them, in the order of their numbers in generic form. */
const integerPredicates = "eq ne slt sle sgt sge ult ule ugt uge".split(" ");
const floatPredicates = "false oeq ogt oge olt ole one ord ueq ugt uge ult ule une uno true".split(" ");

type Compare = (a: Expr, b: Expr) => Expr;

const greater =
  (f: Compare): Compare =>
  (a, b) =>
    f(b, a);
const differ: Compare = (a, b) => v.not(v.eq(a, b));

const onIntegers: Readonly<Record<string, Compare>> = {
  ...{ eq: v.eq, ne: differ, slt: v.lt, sle: v.le, sgt: greater(v.lt), sge: greater(v.le) },
  ult: (a, b) => v.lt(unsigned(a), unsigned(b)),
  ule: (a, b) => v.le(unsigned(a), unsigned(b)),
  ugt: (a, b) => v.lt(unsigned(b), unsigned(a)),
  uge: (a, b) => v.le(unsigned(b), unsigned(a)),
};

/** Those that are false of NaN, and their opposites. */
const onFloats: Readonly<Record<string, Compare>> = {
  ...{ oeq: v.eq, olt: v.lt, ole: v.le, ogt: greater(v.lt), oge: greater(v.le), une: differ },
  uge: (a, b) => v.not(v.lt(a, b)),
  ugt: (a, b) => v.not(v.le(a, b)),
  ule: (a, b) => v.not(v.lt(b, a)),
  ult: (a, b) => v.not(v.le(b, a)),
};

function predicateOf({ predicate }: Attributes, names: readonly string[]): string | undefined {
  if (predicate?.kind === "enum") return predicate.value;
  return predicate?.kind === "int" ? names[Number(predicate.value)] : undefined;
}

/** The lane of an op of this name with these attributes; undefined where it has none. */
function laneNamed(name: string, attributes: Attributes): Lane | undefined {
  const [compare, names] =
    name === "cmpi" ? [onIntegers, integerPredicates] : name === "cmpf" ? [onFloats, floatPredicates] : [];
  if (!compare) return Object.hasOwn(lanes, name) ? lanes[name] : undefined;
  const predicate = predicateOf(attributes, names!);
  const f = predicate !== undefined && Object.hasOwn(compare, predicate) ? compare[predicate] : undefined;
  return f && both(f);
}

const arity = (name: string): number =>
  name === "select" ? 3 : /^(?:negf|extsi|extui|trunci|sitofp|extf|truncf)$/.test(name) ? 1 : 2;

/** Whether operands are floats where the name says so, and integers where it does not. */
const goesWith = (name: string, { element }: TensorType): boolean =>
  name === "select" || (element.kind === "float") === (/f$/.test(name) && name !== "sitofp");

/** The record of an op of the dialect on tensors, by its name without the dialect; undefined where nothing computes it. */
export function arithmeticOf(
  name: string,
  operands: readonly TensorType[],
  result: TensorType,
  attributes: Attributes,
): OpRecord | undefined {
  if (![...operands, result].every(({ element }) => hasLanes(element))) return undefined;
  if (name === "constant") return constantOf(operands, result, attributes);
  const lane = operands.length === arity(name) ? laneNamed(name, attributes) : undefined;
  const fits = operands.every((t) => t.shape!.join() === result.shape!.join());
  if (!lane || !fits || !operands.slice(-1).every((t) => goesWith(name, t))) return undefined;
  const made = lane(
    operands.map((t, i) => input(laneType(t.element.scalar), i)),
    laneType(result.element.scalar),
  );
  if (made?.type !== laneType(result.element.scalar)) return undefined;
  const numbers = operands.map((_, i) => i);
  return beside(`arith.${name}`, "Arithmetic on elements.", operands.length, () => ({
    form: "map",
    operands: numbers,
    lane: made,
  }));
}

function constantOf(
  operands: readonly TensorType[],
  type: TensorType,
  { value }: Attributes,
): OpRecord | undefined {
  const held = operands.length === 0 && type.shape!.length === 0 ? denseOf(value, type) : undefined;
  return held && beside("arith.constant", "A number.", 0, () => ({ form: "const", value: held }));
}

/** A number as the one element of a tensor. */
function denseOf(attr: Attr | undefined, type: TensorType): DenseAttr | undefined {
  if (attr?.kind !== "int" && attr?.kind !== "float" && attr?.kind !== "bool") return undefined;
  const data = storageOf(type.element.storage)!.create(1);
  const small = smallFloats[type.element.scalar];
  const number = Number(attr.value);
  data[0] =
    typeof data[0] === "bigint" ? BigInt(attr.value) : small ? toSmallFloat(number, ...small) : number;
  return { kind: "dense", type, splat: true, data };
}
