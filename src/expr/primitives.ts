// The primitives of lane expressions, one record for each: the machine's own arithmetic on any scalar type.
import type { Scalar } from "./expr.ts";
import { limits } from "./expr.ts";
import { bitsOfFloat, clampTo, floatOfBits, fma32, roundEven, wrap } from "./numbers.ts";
import type { Numeric, Operation, Wide } from "./operation.ts";
import type { Interval } from "./range.ts";
import {
  contains,
  corners,
  fitOrAll,
  floatCorners,
  interval,
  invalidProduct,
  isFinite,
  isPoint,
  join,
  outward,
  point,
} from "./range.ts";

const rounded =
  (f: Numeric): Numeric =>
  (...a) =>
    Math.fround(f(...a));

const integer =
  (f: Numeric) =>
  (type: Scalar): Numeric =>
    type === "f32" ? rounded(f) : (...a) => wrap(type, f(...a));

/** Bounds of a float operation that is monotone in each operand. */
const monotone =
  (f: Numeric): NonNullable<Operation["range"]> =>
  (_type, ranges) =>
    floatCorners(f, ranges);

/** Integer results wrap; float results round. A range that does not fit therefore becomes the whole type. */
function arithmetic(name: string, summary: string, f: Numeric, wide: Wide, exact: Numeric = f): Operation {
  return {
    name,
    summary,
    evaluate: integer(f),
    wide,
    range: (type, ranges) =>
      type === "f32" ? floatCorners(rounded(f), ranges) : fitOrAll(type, outward(corners(exact, ranges))),
  };
}

const product: Numeric = (a, b) => a! * b!;

function multiply(type: Scalar): Numeric {
  if (type === "f32") return (a, b) => Math.fround(a! * b!);
  return (a, b) => wrap(type, Math.imul(a!, b!));
}

function comparison(
  name: string,
  summary: string,
  holds: (a: number | bigint, b: number | bigint) => boolean,
  range: (a: Interval, b: Interval) => Interval,
): Operation {
  return {
    name,
    summary,
    evaluate: () => (a, b) => (holds(a!, b!) ? 1 : 0),
    wide: (a, b) => (holds(a!, b!) ? 1n : 0n),
    // With a NaN no comparison holds.
    range: (_type, [a, b]) => (a!.nan || b!.nan ? interval(0, range(a!, b!).hi) : range(a!, b!)),
  };
}

const decided = (always: boolean, never: boolean): Interval => interval(always ? 1 : 0, never ? 0 : 1);

/** Smallest all-ones number that covers v >= 0. */
const onesAbove = (v: number): number => 2 ** (32 - Math.clz32(v)) - 1;

function bitwise(
  name: string,
  summary: string,
  f: (a: number, b: number) => number,
  wide: Wide,
  range: (a: Interval, b: Interval) => Interval | undefined,
): Operation {
  const bounded = (type: Scalar, a: Interval, b: Interval): Interval => {
    // Truth values: and, or are min, max, so the corners bound them; a known xor is known.
    if (type === "i1" && (name !== "xor" || (isPoint(a) && isPoint(b)))) return corners(f as Numeric, [a, b]);
    return range(a, b) ?? limits(type);
  };
  return {
    name,
    summary,
    evaluate: (type) => (a, b) => wrap(type, f(a!, b!)),
    wide,
    range: (type, [a, b]) => bounded(type, a!, b!),
  };
}

const natural = (a: Interval): boolean => a.lo >= 0;

/** Bits that a number without a sign does not have are not in the result either. */
function upToLesser(a: Interval, b: Interval): Interval | undefined {
  const tops = [a, b].filter(natural).map((n) => n.hi);
  return tops.length > 0 ? interval(0, Math.min(...tops)) : undefined;
}

const upToOnes = (a: Interval, b: Interval): Interval | undefined =>
  natural(a) && natural(b) ? interval(0, onesAbove(Math.max(a.hi, b.hi))) : undefined;

const toFloat = (v: number): number => Math.fround(v);

/** Float to i32 as contracts state: nearest even, saturating, NaN gives 0. */
const toInt = (v: number): number =>
  Number.isNaN(v) ? 0 : clampTo(roundEven(v), -2147483648, 2147483647) | 0;

/** Reads a table that a kernel makes at run time: its first operand stands for the whole array. */
const rowLookup: Operation = {
  name: "row_lookup",
  summary: "Entry `index` of a table built for the row; 0 from `length` on.",
  evaluate: () => () => {
    throw new Error("a row table exists at run time only");
  },
  range: (type) => limits(type),
};

export const primitives: readonly Operation[] = [
  arithmetic(
    "add",
    "a + b; integers wrap, floats round to nearest even.",
    (a, b) => a! + b!,
    (a, b) => a! + b!,
  ),
  arithmetic(
    "sub",
    "a - b; integers wrap, floats round to nearest even.",
    (a, b) => a! - b!,
    (a, b) => a! - b!,
  ),
  {
    ...arithmetic("mul", "a * b; integers wrap, floats round to nearest even.", product, (a, b) => a! * b!),
    evaluate: multiply,
    range: (type, [a, b]) =>
      type === "f32"
        ? floatCorners(rounded(product), [a!, b!], invalidProduct(a!, b!))
        : fitOrAll(type, outward(corners(product, [a!, b!]))),
  },
  {
    name: "max",
    summary: "The larger; floats as IEEE 754-2019 maximum: NaN wins, +0 is above -0.",
    evaluate: () => Math.max,
    wide: (a, b) => (a! > b! ? a! : b!),
    range: (type, r) => (type === "f32" ? floatCorners : corners)(Math.max, r),
  },
  {
    name: "min",
    summary: "The smaller; floats as IEEE 754-2019 minimum: NaN wins, -0 is below +0.",
    evaluate: () => Math.min,
    wide: (a, b) => (a! < b! ? a! : b!),
    range: (type, r) => (type === "f32" ? floatCorners : corners)(Math.min, r),
  },
  bitwise(
    "and",
    "Bitwise and.",
    (a, b) => a & b,
    (a, b) => a! & b!,
    upToLesser,
  ),
  bitwise(
    "or",
    "Bitwise or.",
    (a, b) => a | b,
    (a, b) => a! | b!,
    upToOnes,
  ),
  bitwise(
    "xor",
    "Bitwise exclusive or.",
    (a, b) => a ^ b,
    (a, b) => a! ^ b!,
    upToOnes,
  ),
  comparison(
    "eq",
    "a == b; false when either is NaN.",
    (a, b) => a === b,
    (a, b) => decided(a.lo === a.hi && b.lo === b.hi && a.lo === b.lo, a.hi < b.lo || b.hi < a.lo),
  ),
  comparison(
    "lt",
    "a < b, signed; false when either is NaN.",
    (a, b) => a < b,
    (a, b) => decided(a.hi < b.lo, a.lo >= b.hi),
  ),
  comparison(
    "le",
    "a <= b, signed; false when either is NaN.",
    (a, b) => a <= b,
    (a, b) => decided(a.hi <= b.lo, a.lo > b.hi),
  ),
  {
    name: "select",
    summary: "c ? a : b.",
    evaluate: () => (c, a, b) => (c ? a! : b!),
    wide: (c, a, b) => (c ? a! : b!),
    range: (_t, [c, a, b]) => (contains(c!, 0) ? (contains(c!, 1) ? join(a!, b!) : b!) : a!),
  },
  {
    name: "convert",
    summary: "Integer to integer: sign-extends (i1 as 0 or 1) or truncates.",
    evaluate: (type) => (a) => wrap(type, a!),
    wide: (a) => a!,
    range: (type, [a]) => fitOrAll(type, a!),
  },
  {
    name: "unsigned_convert",
    summary: "Integer to a wider integer, read as unsigned.",
    evaluate: (_type, [from]) =>
      from === "i8" ? (a) => a! & 0xff : from === "i16" ? (a) => a! & 0xffff : (a) => a!,
    // Definitions widen to i64 from i32 only; narrower types go through i32 first.
    wide: (a) => BigInt.asUintN(32, a!),
    range: (_type, [a], [from]) => (a!.lo >= 0 ? a! : interval(0, 2 * limits(from!).hi + 1)),
  },
  {
    name: "shl",
    summary: "a << s with 0 <= s < width; bits shifted out are lost.",
    evaluate: (type) => (a, s) => wrap(type, a! << s!),
    wide: (a, s) => a! << s!,
    range: (type, r) =>
      fitOrAll(
        type,
        corners((a, s) => a! * 2 ** s!, r),
      ),
  },
  {
    name: "sar",
    summary: "a >> s with 0 <= s < width, keeping the sign.",
    evaluate: () => (a, s) => a! >> s!,
    wide: (a, s) => a! >> s!,
    range: (_t, r) => corners((a, s) => Math.floor(a! / 2 ** s!), r),
  },
  {
    name: "clz",
    summary: "Leading zero bits of an i32 or an i64; all of them for 0.",
    evaluate: () => (a) => Math.clz32(a!),
    wide: (a) => (a! < 0n ? 0n : BigInt(64 - (a! === 0n ? 0 : a!.toString(2).length))),
    range: (type, [a]) =>
      type === "i64"
        ? interval(0, 64)
        : a!.lo < 0
          ? interval(0, a!.hi < 0 ? 0 : 32)
          : interval(Math.clz32(a!.hi), Math.clz32(a!.lo)),
  },
  {
    name: "div",
    summary: "Float a / b.",
    evaluate: () => (a, b) => Math.fround(a! / b!),
    range: (type, [a, b]) =>
      contains(b!, 0) ? limits(type) : floatCorners((x, y) => Math.fround(x! / y!), [a!, b!]),
  },
  {
    name: "fma",
    summary: "Float a * b + c with one rounding.",
    evaluate: () => fma32 as Numeric,
    range: (_type, r) => floatCorners(fma32 as Numeric, r, !r.every(isFinite)),
  },
  { name: "sqrt", summary: "Float square root.", evaluate: () => (a) => Math.fround(Math.sqrt(a!)) },
  {
    name: "floor",
    summary: "Largest integral float not above a.",
    evaluate: () => (a) => Math.floor(a!),
    range: monotone(Math.floor as Numeric),
  },
  {
    name: "ceil",
    summary: "Smallest integral float not below a.",
    evaluate: () => (a) => Math.ceil(a!),
    range: monotone(Math.ceil as Numeric),
  },
  {
    name: "neg",
    summary: "Float with the sign flipped, NaN included.",
    evaluate: () => (a) => -a!,
    range: monotone((a) => -a!),
  },
  { name: "magnitude", summary: "Float with the sign cleared.", evaluate: () => (a) => Math.abs(a!) },
  {
    name: "to_float",
    summary: "i32 to float, nearest even.",
    evaluate: () => (a) => toFloat(a!),
    range: (_type, r) => corners(toFloat, r),
  },
  {
    name: "to_int",
    summary: "Float to i32: nearest even, saturating, NaN gives 0.",
    evaluate: () => (a) => toInt(a!),
    range: (_type, [a]) => {
      const numbers = corners(toInt as Numeric, [a!]);
      return a!.nan ? join(numbers, point(0)) : numbers;
    },
  },
  { name: "float_bits", summary: "The bits of a float as an i32.", evaluate: () => (a) => bitsOfFloat(a!) },
  { name: "bits_float", summary: "The float with these bits.", evaluate: () => (a) => floatOfBits(a!) },
  rowLookup,
];
