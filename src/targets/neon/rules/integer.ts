// Integer lanes of one width: arithmetic, bits, shifts, comparisons.
import type { Expr, Scalar } from "../../../expr/expr.ts";
import { constant, limits } from "../../../expr/expr.ts";
import {
  abs,
  logicalShiftRight,
  quotientExpr,
  roundingShiftRightExpr,
  saturatingAbs,
  saturatingAdd,
  saturatingSub,
  shiftLeft,
  shiftRightExpr,
} from "../../../expr/idioms.ts";
import {
  add,
  and,
  clz,
  eq,
  le,
  lt,
  max,
  min,
  mul,
  not,
  or,
  sar,
  select,
  shl,
  sub,
  xor,
} from "../../../expr/vocabulary.ts";
import type { Ranges, Rule } from "../rule.ts";
import { immediate, lanes, rule } from "../rule.ts";

const types: readonly Scalar[] = ["i8", "i16", "i32"];
const bitsOf = (t: Scalar): number => Number(t.slice(1));

/** vshl and vrshl read the low byte of the amount as signed, so amounts up to 63 mean what they say. */
const amountFits = ({ s }: Ranges): boolean => s!.lo >= 0 && s!.hi <= 63;

/**
 * gcc spells vaddq, vsubq and vmulq with the operators of signed vectors and takes it that those do not overflow:
 * it makes x >= x + x into x <= 0. Where nothing proves that, helpers go through unsigned lanes.
 */
function mayWrap(t: Scalar): Rule[] {
  const [{ lo, hi }, holes] = [limits(t), [lanes("a", t), lanes("b", t)]];
  const both = (name: string, f: (a: Expr, b: Expr) => Expr, cost: number, when: Rule["when"]): Rule[] => [
    rule(`${name}-s${bitsOf(t)}`, holes, f, `v${name}q_s${bitsOf(t)}({a}, {b})`, { when: when!, cost }),
    rule(`wrapping-${name}-s${bitsOf(t)}`, holes, f, `tosac_wrapping_${name}_s${bitsOf(t)}({a}, {b})`, {
      cost: cost + 0.1,
    }),
  ];
  return [
    ...both("add", add, 1, ({ a, b }) => a!.lo + b!.lo >= lo && a!.hi + b!.hi <= hi),
    ...both("sub", sub, 1, ({ a, b }) => a!.lo - b!.hi >= lo && a!.hi - b!.lo <= hi),
    ...both("mul", mul, 2, ({ a, b }) =>
      [a!.lo * b!.lo, a!.lo * b!.hi, a!.hi * b!.lo, a!.hi * b!.hi].every((p) => p >= lo && p <= hi),
    ),
  ];
}

function forType(t: Scalar): Rule[] {
  const [w, x] = [bitsOf(t), `s${bitsOf(t)}`];
  const [a, b, s] = [lanes("a", t), lanes("b", t), lanes("s", t)];
  const two = (name: string, f: (a: Expr, b: Expr) => Expr, intrinsic: string): Rule =>
    rule(`${name}-${x}`, [a, b], f, `${intrinsic}_${x}({a}, {b})`);
  const clamped = `vminq_${x}(vmaxq_${x}({s}, vdupq_n_${x}(0)), vdupq_n_${x}(63))`;
  // The plain shifts mean nothing beyond the width; the idioms below do.
  const withinWidth = ({ s }: Ranges): boolean => s!.lo >= 0 && s!.hi < w;
  const shift = (name: string, f: (a: Expr, s: Expr) => Expr, emit: (s: string) => string): Rule[] => [
    rule(`${name}-${x}`, [a, s], f, emit("{s}"), { when: amountFits, cost: 2 }),
    rule(`${name}-any-${x}`, [a, s], f, emit(clamped), { cost: 4 }),
  ];
  return [
    ...mayWrap(t),
    two("max", max, "vmaxq"),
    two("min", min, "vminq"),
    two("and", and, "vandq"),
    two("or", or, "vorrq"),
    two("xor", xor, "veorq"),
    rule(`not-${x}`, [a], (a) => not(a), `vmvnq_${x}({a})`, { cost: 0.9 }),
    two("eq", eq, "vceqq"),
    two("lt", lt, "vcltq"),
    two("le", le, "vcleq"),
    two("saturating-add", saturatingAdd, "vqaddq"),
    two("saturating-sub", saturatingSub, "vqsubq"),
    rule(`saturating-abs-${x}`, [a], (a) => saturatingAbs(a), `vqabsq_${x}({a})`),
    rule(`abs-${x}`, [a], (a) => abs(a), `vabsq_${x}({a})`),
    rule(`select-${x}`, [lanes("c", "i1"), a, b], select, `vbslq_${x}({c}, {a}, {b})`),
    rule(`shl-by-constant-${x}`, [a, immediate("n", t, 0, w - 1)], shl, `vshlq_n_${x}({a}, {n})`),
    rule(`shl-${x}`, [a, s], shl, `vshlq_${x}({a}, {s})`, { when: withinWidth, cost: 2 }),
    rule(`sar-by-constant-${x}`, [a, immediate("n", t, 1, w - 1)], sar, `vshrq_n_${x}({a}, {n})`),
    rule(`sar-${x}`, [a, s], sar, `vshlq_${x}({a}, vnegq_${x}({s}))`, { when: withinWidth, cost: 3 }),
    ...shift("shift-left", shiftLeft, (s) => `vshlq_${x}({a}, ${s})`),
    ...shift("shift-right", shiftRightExpr, (s) => `vshlq_${x}({a}, vnegq_${x}(${s}))`),
    ...shift("rounding-shift-right", roundingShiftRightExpr, (s) => `vrshlq_${x}({a}, vnegq_${x}(${s}))`),
    rule(
      `rounding-shift-right-by-constant-${x}`,
      [a, immediate("n", t, 1, w)],
      roundingShiftRightExpr,
      `vrshrq_n_${x}({a}, {n})`,
    ),
    rule(
      `logical-shift-right-by-constant-${x}`,
      [a, immediate("n", t, 1, w)],
      logicalShiftRight,
      `vreinterpretq_${x}_u${w}(vshrq_n_u${w}(vreinterpretq_u${w}_${x}({a}), {n}))`,
    ),
    ...shift(
      "logical-shift-right",
      logicalShiftRight,
      (s) => `vreinterpretq_${x}_u${w}(vshlq_u${w}(vreinterpretq_u${w}_${x}({a}), vnegq_${x}(${s})))`,
    ),
  ];
}

const masks: readonly Rule[] = (
  [
    ["and", and, "vandq"],
    ["or", or, "vorrq"],
    ["xor", xor, "veorq"],
  ] as const
).map(([name, f, intrinsic]) =>
  rule(`${name}-mask`, [lanes("a", "i1"), lanes("b", "i1")], f, `${intrinsic}_u{w}({a}, {b})`),
);

const flags: readonly Rule[] = [
  ...masks,
  rule("not-mask", [lanes("a", "i1")], (a) => xor(a, constant("i1", 1)), "vmvnq_u{w}({a})", { cost: 0.9 }),
  rule(
    "select-mask",
    [lanes("c", "i1"), lanes("a", "i1"), lanes("b", "i1")],
    select,
    "vbslq_u{w}({c}, {a}, {b})",
  ),
];

const words: readonly Rule[] = [
  rule("clz-s32", [lanes("a", "i32")], (a) => clz(a), "vclzq_s32({a})"),
  rule("quotient-s32", [lanes("a", "i32"), lanes("b", "i32")], quotientExpr, "tosac_quotient_s32({a}, {b})", {
    cost: 30,
  }),
];

export const integerRules: readonly Rule[] = [...types.flatMap(forType), ...flags, ...words];
