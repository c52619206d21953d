// Rewrites of lane expressions that keep every bit, given bounds of the inputs. One rule, one equation.
import { evaluator } from "./evaluate.ts";
import type { Apply, Expr } from "./expr.ts";
import { apply, constant, isFloat, limits, widthOf } from "./expr.ts";
import { boundsOf } from "./bounds.ts";
import { specials } from "./functions.ts";
import { saturateUnsigned } from "./idioms.ts";
import type { Interval } from "./range.ts";
import { interval, isPoint, within } from "./range.ts";
import type { Rewrite } from "./rewrite.ts";
import { shortRules } from "./short.ts";
import { add, convert, sar, shl } from "./vocabulary.ts";

const valueOf = (e: Expr | undefined): number | undefined =>
  e?.kind === "const" ? Number(e.value) : undefined;
const isZero = (e: Expr | undefined): boolean => valueOf(e) === 0 && !(e!.type === "f32");
const integer = (e: Apply): boolean => e.type !== "f32";

const integers: readonly string[] = ["i8", "i16", "i32", "i64"];
/** From a wider integer. */
const narrows = (e: Apply): boolean =>
  integers.indexOf(e.type) >= 0 && integers.indexOf(e.type) < integers.indexOf(e.args[0]!.type);

/** k when v = 2^k. */
function log2(v: number | undefined): number | undefined {
  if (v === undefined || v < 1 || v > 2 ** 31) return undefined;
  const k = Math.round(Math.log2(v));
  return 2 ** k === v ? k : undefined;
}

const rules: readonly Rewrite[] = [
  ...shortRules,
  {
    name: "fold-constants",
    because: "an operation on constants is a constant, by the interpreter's own arithmetic",
    rewrite: (e) =>
      e.type !== "i64" && e.args.every((a) => a.kind === "const" && a.type !== "i64")
        ? constant(e.type, evaluator(e)([]))
        : undefined,
  },
  {
    name: "neutral",
    because: "x + 0 = x - 0 = x << 0 = x >> 0 = x, x * 1 = x",
    rewrite: (e) => {
      const [a, b] = e.args;
      const shifts = [
        "shl",
        "sar",
        "shift_left",
        "shift_right",
        "rounding_shift_right",
        "logical_shift_right",
      ];
      if (["add", "sub", "or", "xor", "saturating_add", ...shifts].includes(e.op) && integer(e) && isZero(b))
        return a;
      if (["add", "or", "xor", "saturating_add"].includes(e.op) && integer(e) && isZero(a)) return b;
      if (e.op === "mul" && integer(e)) return valueOf(b) === 1 ? a : valueOf(a) === 1 ? b : undefined;
      return undefined;
    },
  },
  {
    name: "same-type",
    because: "converting to the type a value has changes nothing",
    rewrite: (e) =>
      ["convert", "saturate"].includes(e.op) && e.args[0]!.type === e.type ? e.args[0] : undefined,
  },
  {
    name: "converted-twice",
    because: "the low bits of a wider value of the same number are its own low bits",
    rewrite: (e) => {
      const [a] = e.args as [Expr];
      if (e.op !== "convert" || a.kind !== "apply" || a.op !== "convert" || a.args[0]!.type === "i1")
        return undefined;
      return widthOf(e.type) <= widthOf(a.type) ? convert(e.type, a.args[0]!) : undefined;
    },
  },
  {
    name: "saturated-after-widening",
    because: "widening changes no number, so it may as well be left out before a saturation",
    rewrite: (e) => {
      const [a] = e.args as [Expr];
      if (e.op !== "saturate" || a.kind !== "apply" || a.op !== "convert" || a.args[0]!.type === "i1")
        return undefined;
      const x = a.args[0]!;
      if (widthOf(x.type) >= widthOf(a.type)) return undefined;
      return widthOf(x.type) <= widthOf(e.type) ? convert(e.type, x) : apply("saturate", e.type, x);
    },
  },
  {
    name: "decided-extreme",
    because: "when every a is at least every b, max(a, b) = a and min(a, b) = b",
    rewrite: (e, bounds) => {
      if ((e.op !== "max" && e.op !== "min") || !integer(e)) return undefined;
      const [a, b] = e.args as [Expr, Expr];
      const [ra, rb] = [bounds(a), bounds(b)];
      if (ra.lo >= rb.hi) return e.op === "max" ? a : b;
      if (rb.lo >= ra.hi) return e.op === "max" ? b : a;
      return undefined;
    },
  },
  {
    name: "decided-truth",
    because: "a truth value that can only be one is that one",
    rewrite: (e, bounds) => {
      if (e.type !== "i1") return undefined;
      const r = bounds(e);
      return isPoint(r) ? constant("i1", r.lo) : undefined;
    },
  },
  {
    name: "self-comparison",
    because: "an integer is equal to itself, and not below itself",
    rewrite: ({ op, args: [a, b] }) => {
      if ((op !== "eq" && op !== "le" && op !== "lt") || isFloat(a!.type) || !isSame(a!, b!))
        return undefined;
      return constant("i1", op === "lt" ? 0 : 1);
    },
  },
  {
    name: "decided-condition",
    because: "a condition that always or never holds chooses its side",
    rewrite: (e, bounds) => {
      if (e.op !== "select") return undefined;
      const r = bounds(e.args[0]!);
      return r.lo === 1 ? e.args[1] : r.hi === 0 ? e.args[2] : undefined;
    },
  },
  {
    name: "saturated-extreme",
    because: "saturation keeps order, so min and max of saturated values are the saturated min and max",
    rewrite: (e, bounds) => {
      const [a] = e.args as [Expr];
      const narrow =
        e.op === "saturate" || (e.op === "convert" && narrows(e) && within(bounds(a), limits(e.type)));
      if (!narrow || a.kind !== "apply" || (a.op !== "max" && a.op !== "min")) return undefined;
      if (e.op === "convert" && a.args.every((x) => within(bounds(x), limits(e.type)))) return undefined;
      return apply(a.op, e.type, ...a.args.map((x) => apply("saturate", e.type, x)));
    },
  },
  {
    name: "fitting-saturate",
    because: "a value inside the narrow type is not clipped",
    rewrite: (e, bounds) =>
      e.op === "saturate" && within(bounds(e.args[0]!), limits(e.type))
        ? convert(e.type, e.args[0]!)
        : undefined,
  },
  {
    name: "unsigned-ends",
    because: "clipping x - 128 to -128..127 and flipping the top bit is clipping x to 0..255",
    rewrite: (e, bounds) => {
      if (e.op !== "xor" || e.type !== "i8" || valueOf(e.args[1]) !== -128) return undefined;
      const clipped = e.args[0]!;
      const sum = clipped.kind === "apply" && clipped.op === "saturate" ? clipped.args[0]! : undefined;
      if (sum?.kind !== "apply" || sum.op !== "add" || valueOf(sum.args[1]) !== -128) return undefined;
      const x = sum.args[0]!;
      return bounds(x).lo >= limits(x.type).lo + 128 ? saturateUnsigned("i8", x) : undefined;
    },
  },
  {
    name: "fitting-saturating-add",
    because: "a sum that fits is not clipped",
    rewrite: (e, bounds) => {
      if (e.op !== "saturating_add") return undefined;
      const [a, b] = e.args.map(bounds) as [Interval, Interval];
      return within(interval(a.lo + b.lo, a.hi + b.hi), limits(e.type))
        ? add(e.args[0]!, e.args[1]!)
        : undefined;
    },
  },
  {
    name: "known-shift",
    because: "an amount inside 0..width-1 is not clamped",
    rewrite: (e, bounds) => {
      const plain = { shift_left: shl, shift_right: sar }[e.op];
      if (!plain || e.args[1]!.type !== e.type) return undefined;
      const r = bounds(e.args[1]!);
      return r.lo >= 0 && r.hi < Number(e.type.slice(1)) ? plain(e.args[0]!, e.args[1]!) : undefined;
    },
  },
  {
    name: "rescale-by-power-of-two",
    because:
      "(x * 2^k + 2^(n-1)) >> n is x for n = k, a rounded shift by n - k for n > k, and x << (k - n) when that fits",
    rewrite: (e, bounds) => {
      const double = e.op === "double_rounding_mul_shift";
      if (e.op !== "rounding_mul_shift" && !double) return undefined;
      const [x, k, n] = [e.args[0]!, log2(valueOf(e.args[1])), valueOf(e.args[2])];
      if (k === undefined || n === undefined || (double && n > 31)) return undefined;
      if (n === k) return x;
      if (n > k) return apply("rounding_shift_right", e.type, x, constant("i32", n - k));
      const r = bounds(x);
      const fits = within(interval(r.lo * 2 ** (k - n), r.hi * 2 ** (k - n)), limits("i32"));
      return fits ? shl(x, constant("i32", k - n)) : undefined;
    },
  },
  {
    name: "single-rounding-up-to-31",
    because: "double rounding adds its second term only from shift 32 on",
    rewrite: (e) => {
      const n = e.op === "double_rounding_mul_shift" ? valueOf(e.args[2]) : undefined;
      return n !== undefined && n <= 31 ? apply("rounding_mul_shift", e.type, ...e.args) : undefined;
    },
  },
  {
    name: "special-function",
    because: "a shorter program has the same bits where its operand's bounds allow it",
    rewrite: (e, bounds) => {
      const known = specials[e.op];
      const r = known && bounds(e.args[0]!);
      const fit = known?.find((s) => within(r!, s.operand));
      return fit && apply(fit.op, e.type, ...e.args);
    },
  },
  {
    name: "q31-product",
    because: "a shift by 31 is the Q31 product",
    rewrite: (e) =>
      e.op === "rounding_mul_shift" && valueOf(e.args[2]) === 31
        ? apply("rounding_mul_high", e.type, e.args[0]!, e.args[1]!)
        : undefined,
  },
  {
    name: "multiply-by-power-of-two",
    because: "x * 2^k = x << k, both modulo 2^width",
    rewrite: (e) => {
      if (e.op !== "mul" || !integer(e)) return undefined;
      const k = log2(valueOf(e.args[1]));
      return k !== undefined && k > 0 && k < Number(e.type.slice(1))
        ? shl(e.args[0]!, constant(e.type, k))
        : undefined;
    },
  },
];

/** Applies the rules bottom-up until none fires. `inputs` bounds the inputs by id. */
export function simplify(root: Expr, inputs: (id: number) => Interval): Expr {
  const done = new Map<Expr, Expr>();
  const bounds = (e: Expr): Interval => boundsOf(e, inputs);
  const go = (e: Expr): Expr => {
    let made = done.get(e);
    if (!made) done.set(e, (made = settle(children(e, go), bounds, go)));
    return made;
  };
  return go(root);
}

function children(e: Expr, go: (e: Expr) => Expr): Expr {
  if (e.kind === "lookup") return { ...e, index: go(e.index) };
  if (e.kind !== "apply") return e;
  const args = e.args.map(go);
  return args.every((a, i) => a === e.args[i]) ? e : { ...e, args };
}

/** What a rule makes may have operands that are new, to be simplified in turn. */
function settle(e: Expr, bounds: (e: Expr) => Interval, go: (e: Expr) => Expr): Expr {
  let now = e;
  while (now.kind === "apply") {
    const next = firstRewrite(now, bounds);
    if (!next) break;
    now = children(next, go);
  }
  return now;
}

function firstRewrite(e: Apply, bounds: (e: Expr) => Interval): Expr | undefined {
  for (const rule of rules) {
    const made = rule.rewrite(e, bounds);
    if (made) return made;
  }
  return undefined;
}

/** The rules with their reasons, for the reference pages. */
export const simplifications: readonly Pick<Rewrite, "name" | "because">[] = rules;

const isSame = (a: Expr, b: Expr): boolean =>
  a === b || (a.kind === "input" && b.kind === "input" && a.id === b.id);
