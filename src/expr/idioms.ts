// Fixed-point idioms: the portable vocabulary between TOSA and instructions. Each states its exact meaning in
// primitives (`define`), a fast form of the same on numbers (`evaluate`; a test holds the two together), and its range.
import type { Expr, Scalar } from "./expr.ts";
import { apply, constant, limits } from "./expr.ts";
import { clampTo, mulShift, wrap } from "./numbers.ts";
import type { Interval } from "./range.ts";
import { contains, corners, fitOrAll, interval, join, point } from "./range.ts";
import type { Operation } from "./operation.ts";
import {
  add,
  and,
  clamp,
  convert,
  extendVocabulary,
  lt,
  max,
  mul,
  not,
  operationNamed,
  sar,
  select,
  shl,
  sub,
  unsignedConvert,
} from "./vocabulary.ts";

const i32 = (v: number): Expr => constant("i32", v);
const i64 = (v: number | bigint): Expr => constant("i64", v);
const wide = (a: Expr): Expr => convert("i64", a);
const unsignedWide = (a: Expr): Expr =>
  a.type === "i32" ? unsignedConvert("i64", a) : wide(unsignedConvert("i32", a));

/** Narrows a wider integer, keeping it inside `type`. */
function clampInto(type: Scalar, a: Expr): Expr {
  const { lo, hi } = limits(type);
  return convert(type, clamp(a, constant(a.type, lo), constant(a.type, hi)));
}

/** Shift amounts clamp to 0..63 (contract: outside the specification's range, as if infinitely wide). */
const amount = (s: Expr): Expr => clamp(wide(s), i64(0), i64(63));
const clampAmount = (s: number): number => clampTo(s, 0, 63);

const shiftRight = (a: number, s: number): number => Math.floor(a / 2 ** clampAmount(s));

function roundingShiftRight(a: number, s: number): number {
  const n = clampAmount(s);
  return n === 0 ? a : Math.floor((Math.floor(a / 2 ** (n - 1)) + 1) / 2);
}

const clampedWide = (s: bigint): bigint => (s < 0n ? 0n : s > 63n ? 63n : s);

function roundingShiftRightWide(a: bigint, s: bigint): bigint {
  const n = clampedWide(s);
  return n === 0n ? a : ((a >> (n - 1n)) + 1n) >> 1n;
}

/** Of a shifted i64, the bits of the sign that came in are taken out: the topmost n, which for n of 0 are none. */
function longLogicalShift(a: Expr, n: Expr): Expr {
  const kept = not(sar(i64(limits("i64").lo), max(sub(n, i64(1)), i64(0))));
  return select(lt(i64(0), n), and(sar(a, n), kept), a);
}

const product = (a: Expr, b: Expr): Expr => mul(wide(a), wide(b));
const half = (shift: Expr): Expr => shl(i64(1), sub(shift, i64(1)));

/** Monotone in each operand, so the corners bound it. */
const byCorners =
  (f: (...args: number[]) => number) =>
  (_type: Scalar, ranges: readonly Interval[]): Interval =>
    corners(f, ranges);

const mulHigh = (a: number, b: number): number => mulShift(a, b, 0, 31);
const roundingMulHigh = (a: number, b: number): number => mulShift(a, b, 2 ** 30, 31);
const roundingMulQ15 = (a: number, b: number): number =>
  clampTo(Math.floor((a * b + 2 ** 14) / 2 ** 15), -32768, 32767);
const roundingMulShift = (a: number, b: number, n: number): number => mulShift(a, b, 2 ** (n - 1), n);
const doubleRoundingMulShift = (a: number, b: number, n: number): number =>
  mulShift(a, b, 2 ** (n - 1) + (n > 31 ? (a >= 0 ? 2 ** 30 : -(2 ** 30)) : 0), n);

const exactly = (a: number, b: number, t: number): number => 128 * a + (b - a) * t;
const interpolate = (a: number, b: number, t: number): number =>
  (Math.imul(a, 128) + Math.imul(b - a, t)) | 0;
/** So narrow that interpolation cannot wrap. */
const between = (r: Interval): boolean => r.lo >= -(2 ** 23) && r.hi < 2 ** 23;

function quotient(a: number, b: number): number {
  return b === 0 ? 0 : Math.trunc(a / b) | 0;
}

/** Monotone in each operand as long as the divisor keeps its sign. */
function quotientRange(type: Scalar, a: Interval, b: Interval): Interval {
  const exact = (x: number, y: number): number => Math.trunc(x / y) + 0; // + 0: no negative zero
  const parts = [interval(b.lo, Math.min(b.hi, -1)), interval(Math.max(b.lo, 1), b.hi)]
    .filter(({ lo, hi }) => lo <= hi)
    .map((divisor) => corners(exact, [a, divisor]));
  return fitOrAll(type, (contains(b, 0) ? [point(0), ...parts] : parts).reduce(join));
}

/** Operations that are named because machines have instructions for them; each means its definition. */
export const idioms: readonly Operation[] = [
  {
    name: "abs",
    summary: "Magnitude of an integer; the least value stays itself (wraps).",
    evaluate: (type) => (a) => wrap(type, Math.abs(a!)),
    range: (type, [a]) =>
      fitOrAll(
        type,
        interval(
          a!.lo <= 0 && a!.hi >= 0 ? 0 : Math.min(Math.abs(a!.lo), Math.abs(a!.hi)),
          Math.max(Math.abs(a!.lo), Math.abs(a!.hi)),
        ),
      ),
    define: ([a]) => select(lt(a!, constant(a!.type, 0)), sub(constant(a!.type, 0), a!), a!),
  },
  {
    name: "saturating_abs",
    summary: "Magnitude of an integer kept inside the type.",
    evaluate: (type) => (a) => Math.min(Math.abs(a!), limits(type).hi),
    range: (type, [a]) => {
      const ends = [a!.lo, a!.hi].map((v) => Math.min(Math.abs(v), limits(type).hi));
      return interval(contains(a!, 0) ? 0 : Math.min(...ends), Math.max(...ends));
    },
    define: ([a], type) => clampInto(type, max(wide(a!), sub(i64(0), wide(a!)))),
  },
  {
    name: "mul_high",
    summary: "Q31 product rounded down: (a * b) >> 31, saturated to i32.",
    evaluate: () => mulHigh as never,
    range: byCorners(mulHigh as never),
    define: ([a, b]) => clampInto("i32", sar(product(a!, b!), i64(31))),
  },
  {
    name: "rounding_mul_high",
    summary: "Q31 product, halves up: (a * b + 2^30) >> 31, saturated to i32. TOSA's mul with shift 31.",
    evaluate: () => roundingMulHigh as never,
    range: byCorners(roundingMulHigh as never),
    define: ([a, b]) => clampInto("i32", sar(add(product(a!, b!), i64(2 ** 30)), i64(31))),
  },
  {
    name: "rounding_mul_q15",
    summary: "Q15 product of halfwords, halves up: (a * b + 2^14) >> 15, saturated to i16.",
    evaluate: () => roundingMulQ15 as never,
    range: byCorners(roundingMulQ15 as never),
    define: ([a, b]) => clampInto("i16", sar(add(product(a!, b!), i64(2 ** 14)), i64(15))),
  },
  {
    name: "rounding_mul_shift",
    summary:
      "(a * b + 2^(n-1)) >> n for 1 <= n <= 63, saturated to i32. TOSA's mul with shift n and single-round rescale.",
    operands: ["a", "b", "n"],
    evaluate: () => roundingMulShift as never,
    range: byCorners(roundingMulShift as never),
    // The last bit shifted out rounds; adding it after n - 1 shifts cannot overflow, as adding 2^62 could.
    define: ([a, b, n]) => {
      const almost = sar(product(a!, b!), sub(wide(n!), i64(1)));
      return clampInto("i32", sar(add(almost, i64(1)), i64(1)));
    },
  },
  {
    name: "double_rounding_mul_shift",
    summary:
      "rounding_mul_shift with 2^30 more (less for a < 0) added before the shift when n > 31. TOSA's DOUBLE_ROUND.",
    operands: ["a", "b", "n"],
    evaluate: () => doubleRoundingMulShift as never,
    // Monotone in a for b >= 0 only.
    range: (_t, r) => (r[1]!.lo >= 0 ? corners(doubleRoundingMulShift as never, r) : limits("i32")),
    define: ([a, b, n]) => {
      const sign = select(lt(a!, i32(0)), i64(-(2 ** 30)), i64(2 ** 30));
      const extra = select(lt(i32(31), n!), sign, i64(0));
      return clampInto("i32", sar(add(product(a!, b!), add(half(wide(n!)), extra)), wide(n!)));
    },
  },
  {
    name: "shift_left",
    summary: "a << s; amounts clamp to 0..63, bits shifted out are lost.",
    operands: ["a", "s"],
    evaluate: (type) => (a, s) => (clampAmount(s!) > 31 ? 0 : wrap(type, a! << clampAmount(s!))),
    range: (type, r) =>
      fitOrAll(
        type,
        corners((a, s) => a! * 2 ** clampAmount(s!), r),
      ),
    define: ([a, s], type) => convert(type, shl(wide(a!), amount(s!))),
  },
  {
    name: "shift_right",
    summary: "a >> s rounded down; amounts clamp to 0..63, as if a were infinitely wide.",
    operands: ["a", "s"],
    evaluate: () => shiftRight as never,
    range: byCorners(shiftRight as never),
    define: ([a, s], type) => convert(type, sar(wide(a!), amount(s!))),
  },
  {
    name: "rounding_shift_right",
    summary:
      "a >> s with halves up: adds the last bit shifted out; amounts clamp to 0..63, as if a were infinitely wide.",
    operands: ["a", "s"],
    evaluate: () => roundingShiftRight as never,
    wide: roundingShiftRightWide,
    range: byCorners(roundingShiftRight as never),
    define: ([a, s], type) => {
      const n = amount(s!);
      const last = and(sar(wide(a!), max(sub(n, i64(1)), i64(0))), i64(1));
      return convert(type, add(sar(wide(a!), n), select(lt(i64(0), n), last, i64(0))));
    },
  },
  {
    name: "logical_shift_right",
    summary: "a >> s filling with zeros at the width of a; amounts clamp to 0..63.",
    wide: (a, s) => BigInt.asUintN(64, a!) >> clampedWide(s!),
    operands: ["a", "s"],
    evaluate: (type, [from]) => {
      const mask = from === "i8" ? 0xff : from === "i16" ? 0xffff : 0xffffffff;
      return (a, s) => wrap(type, Math.floor(((a! & mask) >>> 0) / 2 ** clampAmount(s!)));
    },
    range: (type, r) => (r[0]!.lo >= 0 ? corners(shiftRight as never, r) : limits(type)),
    define: ([a, s], type) =>
      a!.type === "i64" ? longLogicalShift(a!, amount(s!)) : convert(type, sar(unsignedWide(a!), amount(s!))),
  },
  {
    name: "saturating_add",
    summary: "a + b kept inside the type.",
    evaluate: (type) => (a, b) => clampTo(a! + b!, limits(type).lo, limits(type).hi),
    range: (type, r) => corners((a, b) => clampTo(a! + b!, limits(type).lo, limits(type).hi), r),
    define: ([a, b], type) => clampInto(type, add(wide(a!), wide(b!))),
  },
  {
    name: "saturating_sub",
    summary: "a - b kept inside the type.",
    evaluate: (type) => (a, b) => clampTo(a! - b!, limits(type).lo, limits(type).hi),
    range: (type, r) => corners((a, b) => clampTo(a! - b!, limits(type).lo, limits(type).hi), r),
    define: ([a, b], type) => clampInto(type, sub(wide(a!), wide(b!))),
  },
  {
    name: "saturate",
    summary: "Narrows an integer, keeping it inside the narrower type.",
    evaluate: (type) => (a) => clampTo(a!, limits(type).lo, limits(type).hi),
    range: (type, r) => corners((a) => clampTo(a!, limits(type).lo, limits(type).hi), r),
    define: ([a], type) => clampInto(type, a!),
  },
  {
    name: "saturate_unsigned",
    summary: "Narrows an integer into the unsigned range of the narrower type; the bits are the result.",
    evaluate: (type) => (a) => wrap(type, clampTo(a!, 0, 2 * limits(type).hi + 1)),
    range: (type, [a]) =>
      a!.hi <= limits(type).hi ? interval(Math.max(a!.lo, 0), Math.max(a!.hi, 0)) : limits(type),
    define: ([a], type) =>
      convert(type, clamp(a!, constant(a!.type, 0), constant(a!.type, 2 * limits(type).hi + 1))),
  },
  {
    name: "raised_byte",
    summary: "A byte as the high half of a halfword, zeros below it.",
    evaluate: () => (a) => a! * 256,
    range: (_type, [a]) => interval(a!.lo * 256, a!.hi * 256),
    define: ([a]) => shl(convert("i16", a!), constant("i16", 8)),
  },
  {
    name: "high_byte",
    summary: "The high half of a halfword as a byte.",
    evaluate: () => (a) => a! >> 8,
    range: (_type, [a]) => interval(a!.lo >> 8, a!.hi >> 8),
    define: ([a]) => convert("i8", sar(a!, constant("i16", 8))),
  },
  {
    name: "interpolate",
    summary:
      "(a << 7) + (b - a) * t in i32: between neighbours a and b, t of 128 parts on the way. TOSA's i16 table.",
    operands: ["a", "b", "t"],
    evaluate: () => interpolate as never,
    range: (type, [a, b, t]) =>
      t!.lo >= 0 && t!.hi <= 128 && between(a!) && between(b!)
        ? corners(exactly as never, [a!, b!, t!])
        : limits(type),
    define: ([a, b, t]) => add(shl(a!, i32(7)), mul(sub(b!, a!), t!)),
  },
  {
    name: "quotient",
    summary: "a / b towards zero; by 0 gives 0, and the least value by -1 wraps.",
    evaluate: () => quotient as never,
    wide: (a, b) => (b === 0n ? 0n : a! / b!),
    range: (type, [a, b]) => quotientRange(type, a!, b!),
  },
];

extendVocabulary(idioms);

const same =
  (op: string) =>
  (a: Expr, ...rest: Expr[]): Expr =>
    apply(op, a.type, a, ...rest);

export const abs = same("abs");
export const saturatingAbs = same("saturating_abs");
export const mulHighExpr = same("mul_high");
export const roundingMulHighExpr = same("rounding_mul_high");
export const roundingMulShiftExpr = same("rounding_mul_shift");
export const doubleRoundingMulShiftExpr = same("double_rounding_mul_shift");
export const shiftLeft = same("shift_left");
export const shiftRightExpr = same("shift_right");
export const roundingShiftRightExpr = same("rounding_shift_right");
export const logicalShiftRight = same("logical_shift_right");
export const roundingMulQ15Expr = same("rounding_mul_q15");
export const saturatingSub = same("saturating_sub");
export const saturatingAdd = same("saturating_add");
export const quotientExpr = same("quotient");
export const interpolateExpr = same("interpolate");
export const raisedByte = (a: Expr): Expr => apply("raised_byte", "i16", a);
export const highByte = (a: Expr): Expr => apply("high_byte", "i8", a);

/** The definition itself where a value needs 64 bits: idioms have fast forms for fewer only. */
const narrowed =
  (op: "saturate" | "saturate_unsigned") =>
  (type: Scalar, a: Expr): Expr =>
    a.type === "i64" ? operationNamed(op).define!([a], type) : apply(op, type, a);

export const saturate = (type: Scalar, a: Expr): Expr =>
  a.type === type ? a : narrowed("saturate")(type, a);
export const saturateUnsigned = narrowed("saturate_unsigned");
