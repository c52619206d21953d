// Rewrites of 64-bit expressions into 32 bits, where those hold the value or all that is wanted of it: no vectors have lanes of 64.
import type { Apply, Const, Expr, Scalar } from "./expr.ts";
import { apply, constant, limits, widthOf } from "./expr.ts";
import { roundingMulShiftExpr } from "./idioms.ts";
import type { Interval } from "./range.ts";
import { within } from "./range.ts";
import type { Rewrite } from "./rewrite.ts";
import { convert, sar } from "./vocabulary.ts";

type Bounds = (e: Expr) => Interval;

const WORD = limits("i32");
const isWord = (r: Interval): boolean => within(r, WORD);
const isLong = ({ type }: Expr): boolean => type === "i64";

/** An integer's low bits. */
const lowOf = (type: Scalar, { value }: Const): Const =>
  constant(type, BigInt.asIntN(widthOf(type), BigInt(value)));

/** The low 32 bits of a number of 64. */
const low = (e: Expr): Expr => (e.kind === "const" ? lowOf("i32", e) : convert("i32", e));
/** An operand that is no number of 64 bits stays what it is. */
const short = (e: Expr): Expr => (isLong(e) ? low(e) : e);

/** What is narrowed to an integer type of less than 64 bits. */
function narrowedLong({ op, type, args: [a] }: Apply): Apply | undefined {
  const isNarrowed = op === "convert" && type !== "i64" && type !== "i1" && type !== "f32";
  return isNarrowed && a!.kind === "apply" && isLong(a!) ? a : undefined;
}

/** Operations of which the low bits of the result depend on the low bits of the operands alone. */
const ofLowBits = new Set(["add", "sub", "mul", "and", "or", "xor", "select"]);
/** Operations that keep words words, and are the same for those. */
const ofWords = new Set(["min", "max", "shift_right", "rounding_shift_right"]);

/** (a * b) >> n, rounded, of words: the idiom of words, which is kept inside 32 bits. */
function wordProduct(e: Expr, bounds: Bounds): Expr | undefined {
  if (e.kind !== "apply" || e.op !== "rounding_shift_right" || !isLong(e)) return undefined;
  const [product, n] = e.args as [Expr, Expr];
  if (product.kind !== "apply" || product.op !== "mul") return undefined;
  const amount = bounds(n);
  if (amount.lo < 1 || amount.hi > 63 || !product.args.every((x) => isWord(bounds(x)))) return undefined;
  return roundingMulShiftExpr(low(product.args[0]!), low(product.args[1]!), short(n));
}

/** A word that is the value wherever that is one, and at the same end where it is not. */
const clippedWord = (e: Expr, bounds: Bounds): Expr | undefined =>
  isWord(bounds(e)) ? low(e) : wordProduct(e, bounds);

/** `x` in max(min(x, hi), lo), with the ends. */
function clipped(e: Apply): { readonly x: Expr; readonly lo: number; readonly hi: number } | undefined {
  const [inner, lo] = e.args as [Expr, Expr?];
  if (e.op !== "max" || inner.kind !== "apply" || inner.op !== "min" || lo?.kind !== "const")
    return undefined;
  const [x, hi] = inner.args as [Expr, Expr];
  return hi.kind === "const" ? { x, lo: Number(lo.value), hi: Number(hi.value) } : undefined;
}

/** The names of the idioms that clip to the ends of a narrower type. */
function saturationTo(type: Scalar, lo: number, hi: number): string | undefined {
  const ends = limits(type);
  if (lo === ends.lo && hi === ends.hi) return "saturate";
  return lo === 0 && hi === 2 * ends.hi + 1 ? "saturate_unsigned" : undefined;
}

/** Those of the rules that are about numbers of 64 bits. */
export const shortRules: readonly Rewrite[] = [
  {
    name: "low-bits-of-constant",
    because: "a constant's low bits are a constant",
    rewrite: ({ op, type, args: [a] }) =>
      op === "convert" && a!.kind === "const" && isLong(a!) && type !== "i64" && type !== "i1"
        ? lowOf(type, a!)
        : undefined,
  },
  {
    name: "unwrapped",
    because: "(x << n) >> n = x where x << n fits",
    rewrite: (e, bounds) => {
      const [shifted, n] = e.args as [Expr, Expr?];
      if (e.op !== "sar" || shifted.kind !== "apply" || shifted.op !== "shl" || n?.kind !== "const")
        return undefined;
      const [x, by] = shifted.args as [Expr, Expr];
      if (by.kind !== "const" || Number(by.value) !== Number(n.value)) return undefined;
      const { lo, hi } = bounds(x);
      const scale = 2 ** Number(n.value);
      const { lo: least, hi: most } = limits(e.type);
      return lo * scale >= least && hi * scale < most ? x : undefined;
    },
  },
  {
    name: "clipped-word",
    because: "clipping to 32 bits first changes nothing for who clips to fewer",
    rewrite: (e, bounds) => {
      const long = narrowedLong(e);
      const clip = long && clipped(long);
      const op = clip && saturationTo(e.type, clip.lo, clip.hi);
      const word = op && e.type !== "i32" && clippedWord(clip.x, bounds);
      return word ? apply(op, e.type, word) : undefined;
    },
  },
  {
    name: "word-product",
    because: "a rounded product of words that fits a word is the idiom of words",
    rewrite: (e, bounds) => {
      const long = narrowedLong(e);
      const product = long && isWord(bounds(long)) ? wordProduct(long, bounds) : undefined;
      return product && convert(e.type, product);
    },
  },
  {
    name: "low-bits",
    because: "low bits of sums, products, differences and choices follow from low bits",
    rewrite: (e) => {
      const long = narrowedLong(e);
      return long && ofLowBits.has(long.op)
        ? convert(e.type, apply(long.op, "i32", ...long.args.map(short)))
        : undefined;
    },
  },
  {
    name: "short-operands",
    because: "extremes and shifts of numbers that fit 32 bits are the same there",
    rewrite: (e, bounds) => {
      const long = narrowedLong(e);
      if (!long || !ofWords.has(long.op) || !long.args.every((x) => isWord(bounds(x)))) return undefined;
      return convert(e.type, apply(long.op, "i32", ...long.args.map(short)));
    },
  },
  {
    name: "short-shift",
    because: "from 31 on, a word that is shifted right is its sign",
    rewrite: (e, bounds) => {
      const long = narrowedLong(e);
      const [x, n] = (long?.args ?? []) as [Expr?, Expr?];
      if (long?.op !== "sar" || n!.kind !== "const" || !isWord(bounds(x!))) return undefined;
      return convert(e.type, sar(low(x!), constant("i32", Math.min(31, Number(n!.value)))));
    },
  },
  {
    name: "short-comparison",
    because: "numbers that fit 32 bits compare the same there",
    rewrite: ({ op, type, args }, bounds) =>
      ["eq", "le", "lt"].includes(op) && isLong(args[0]!) && args.every((x) => isWord(bounds(x)))
        ? apply(op, type, ...args.map(low))
        : undefined,
  },
];
