// Integer lanes of one width: arithmetic, bits, shifts, comparisons.
import { call, int } from "../../../ctree/build.ts";
import type { CExpr } from "../../../ctree/tree.ts";
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
import { helperNamed } from "../helpers.ts";
import type { Build, Ranges, Rule } from "../../../vector/rule.ts";
import { applied, immediate, lanes, rule } from "../../../vector/rule.ts";

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
    rule(`${name}-s${bitsOf(t)}`, holes, f, applied(`v${name}q_s${bitsOf(t)}`), { when: when!, cost }),
    rule(
      `wrapping-${name}-s${bitsOf(t)}`,
      holes,
      f,
      applied(helperNamed(`tosac_wrapping_${name}_s${bitsOf(t)}`)),
      {
        cost: cost + 0.1,
      },
    ),
  ];
  return [
    ...both("add", add, 1, ({ a, b }) => a!.lo + b!.lo >= lo && a!.hi + b!.hi <= hi),
    ...both("sub", sub, 1, ({ a, b }) => a!.lo - b!.hi >= lo && a!.hi - b!.lo <= hi),
    ...(t === "i8" // products of bytes are halfwords
      ? []
      : both("mul", mul, 2, ({ a, b }) =>
          [a!.lo * b!.lo, a!.lo * b!.hi, a!.hi * b!.lo, a!.hi * b!.hi].every((p) => p >= lo && p <= hi),
        )),
  ];
}

function forType(t: Scalar): Rule[] {
  const [w, x] = [bitsOf(t), `s${bitsOf(t)}`];
  const [a, b, s] = [lanes("a", t), lanes("b", t), lanes("s", t)];
  const two = (name: string, f: (a: Expr, b: Expr) => Expr, intrinsic: string): Rule =>
    rule(`${name}-${x}`, [a, b], f, applied(`${intrinsic}_${x}`));
  const clamped = (s: CExpr): CExpr =>
    call(`vminq_${x}`, call(`vmaxq_${x}`, s, call(`vdupq_n_${x}`, int(0))), call(`vdupq_n_${x}`, int(63)));
  // The plain shifts mean nothing beyond the width; the idioms below do.
  const withinWidth = ({ s }: Ranges): boolean => s!.lo >= 0 && s!.hi < w;
  const shift = (name: string, f: (a: Expr, s: Expr) => Expr, emit: Build): Rule[] => [
    rule(`${name}-${x}`, [a, s], f, emit, { when: amountFits, cost: 2 }),
    rule(`${name}-any-${x}`, [a, s], f, (a, s) => emit(a, clamped(s)), { cost: 4 }),
  ];
  return [
    ...mayWrap(t),
    two("max", max, "vmaxq"),
    two("min", min, "vminq"),
    two("and", and, "vandq"),
    two("or", or, "vorrq"),
    two("xor", xor, "veorq"),
    rule(`not-${x}`, [a], (a) => not(a), applied(`vmvnq_${x}`), { cost: 0.9 }),
    two("eq", eq, "vceqq"),
    two("lt", lt, "vcltq"),
    two("saturating-add", saturatingAdd, "vqaddq"),
    rule(`abs-${x}`, [a], (a) => abs(a), applied(`vabsq_${x}`)),
    rule(`select-${x}`, [lanes("c", "i1"), a, b], select, applied(`vbslq_${x}`)),
    rule(`shl-by-constant-${x}`, [a, immediate("n", t, 0, w - 1)], shl, applied(`vshlq_n_${x}`)),
    rule(`shl-${x}`, [a, s], shl, applied(`vshlq_${x}`), { when: withinWidth, cost: 2 }),
    rule(`sar-by-constant-${x}`, [a, immediate("n", t, 1, w - 1)], sar, applied(`vshrq_n_${x}`)),
    rule(`sar-${x}`, [a, s], sar, (a, s) => call(`vshlq_${x}`, a, call(`vnegq_${x}`, s)), {
      when: withinWidth,
      cost: 3,
    }),
    ...shift("shift-left", shiftLeft, applied(`vshlq_${x}`)),
    ...shift("shift-right", shiftRightExpr, (a, s) => call(`vshlq_${x}`, a, call(`vnegq_${x}`, s))),
    ...shift("rounding-shift-right", roundingShiftRightExpr, (a, s) =>
      call(`vrshlq_${x}`, a, call(`vnegq_${x}`, s)),
    ),
    rule(
      `rounding-shift-right-by-constant-${x}`,
      [a, immediate("n", t, 1, w)],
      roundingShiftRightExpr,
      applied(`vrshrq_n_${x}`),
    ),
    rule(`logical-shift-right-by-constant-${x}`, [a, immediate("n", t, 1, w)], logicalShiftRight, (a, n) =>
      call(`vreinterpretq_${x}_u${w}`, call(`vshrq_n_u${w}`, call(`vreinterpretq_u${w}_${x}`, a), n)),
    ),
    ...shift("logical-shift-right", logicalShiftRight, (a, s) =>
      call(
        `vreinterpretq_${x}_u${w}`,
        call(`vshlq_u${w}`, call(`vreinterpretq_u${w}_${x}`, a), call(`vnegq_${x}`, s)),
      ),
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
  rule(`${name}-mask`, [lanes("a", "i1"), lanes("b", "i1")], f, {
    masks: (w) => applied(`${intrinsic}_u${w}`),
  }),
);

const flags: readonly Rule[] = [
  ...masks,
  rule(
    "not-mask",
    [lanes("a", "i1")],
    (a) => xor(a, constant("i1", 1)),
    { masks: (w) => applied(`vmvnq_u${w}`) },
    { cost: 0.9 },
  ),
  rule("select-mask", [lanes("c", "i1"), lanes("a", "i1"), lanes("b", "i1")], select, {
    masks: (w) => applied(`vbslq_u${w}`),
  }),
];

const [byteA, byteB] = [lanes("a", "i8"), lanes("b", "i8")];

/** Of functions of bytes in straight-line code. */
const bytes: readonly Rule[] = [
  rule("saturating-sub-s8", [byteA, byteB], saturatingSub, applied("vqsubq_s8")),
  rule("saturating-abs-s8", [byteA], (a) => saturatingAbs(a), applied("vqabsq_s8")),
];

const words: readonly Rule[] = [
  rule("le-s32", [lanes("a", "i32"), lanes("b", "i32")], le, applied("vcleq_s32")),
  rule("clz-s32", [lanes("a", "i32")], (a) => clz(a), applied("vclzq_s32")),
  rule(
    "quotient-s32",
    [lanes("a", "i32"), lanes("b", "i32")],
    quotientExpr,
    applied(helperNamed("tosac_quotient_s32")),
    {
      cost: 30,
    },
  ),
];

export const integerRules: readonly Rule[] = [...types.flatMap(forType), ...flags, ...bytes, ...words];
