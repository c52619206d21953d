// Straight-line candidates for functions of one byte. A shape reads its constants off the function's values; whether the
// code then means the function is for the caller to find out, on all inputs.
import type { Expr } from "../../expr/expr.ts";
import { constant, limits } from "../../expr/expr.ts";
import { contains } from "../../expr/range.ts";
import { roundingShiftRightExpr, saturatingAbs, saturatingAdd, saturatingSub } from "../../expr/idioms.ts";
import { add, and, lt, max, min, sar, select, shl, sub, xor } from "../../expr/vocabulary.ts";
import type { ByteFunction } from "./byte-function.ts";
import { centred, run, X } from "./byte-function.ts";
import { slopes } from "./slope.ts";

export interface Shape {
  /** What the code is, for comments. */
  readonly name: string;
  /** Code over `X`, with constants that would suit the function. */
  readonly guesses: (f: ByteFunction) => readonly Expr[];
}

const byte = (v: number): Expr => constant("i8", v);
const isByte = (v: number): boolean => contains(limits("i8"), v);
const plus = (e: Expr, c: number): Expr[] => (c === 0 ? [e] : isByte(c) ? [saturatingAdd(e, byte(c))] : []);
const upTo = (n: number): number[] => Array.from({ length: n }, (_, k) => k + 1);

/** ((x + a) + (x + b)) * 2^(k - 1), saturated at each step. */
function doubled(f: ByteFunction, k: number): Expr[] {
  const c = f.mostOften((x, y) => y - (x << k)) / 2 ** (k - 1);
  if (!Number.isInteger(c)) return [];
  const [a] = plus(X, c >> 1);
  const [b] = c % 2 === 0 ? [a] : plus(X, (c >> 1) + 1);
  return a && b ? [upTo(k - 1).reduce<Expr>((e) => saturatingAdd(e, e), saturatingAdd(a, b))] : [];
}

/** (x + a) >> k, halves up where a is nearest to 0, plus b: steps of one where x + a crosses multiples of 2^k. */
function halved(f: ByteFunction, k: number): Expr[] {
  const { inputs } = f;
  const steps = inputs.slice(1).filter((x, i) => f.at(x) === f.at(inputs[i]!) + 1);
  const step = steps[steps.length >> 1];
  if (step === undefined) return [];
  const half = 1 << (k - 1);
  const a = (-step & (2 * half - 1)) - half;
  const shifted =
    a === -half ? [sar(X, byte(k))] : plus(X, a).map((sum) => roundingShiftRightExpr(sum, byte(k)));
  return shifted.flatMap((e) => {
    const of = run(e);
    return plus(
      e,
      f.mostOften((x, y) => y - of(x)),
    );
  });
}

/** Bits of x, moved, some of them flipped or cleared. */
function bits(f: ByteFunction): Expr[] {
  if (!f.has(0) || !f.has(-1)) return [];
  const moved = [X, ...upTo(7).flatMap((k) => [sar(X, byte(k)), shl(X, byte(k))])];
  const [flipped, kept] = [f.at(0), f.at(0) ^ f.at(-1)];
  return moved.map((e) => {
    const some = kept === -1 ? e : and(e, byte(kept));
    return flipped === 0 ? some : xor(some, byte(flipped));
  });
}

/** One value below some input, one from there on: where the function makes its greatest leap. */
function step(f: ByteFunction): Expr[] {
  const { inputs } = f;
  const leap = (i: number): number => Math.abs(f.at(inputs[i]!) - f.at(inputs[i - 1]!));
  const at = upTo(inputs.length - 1).reduce((best, i) => (leap(i) > leap(best) ? i : best), 1);
  const ends = [f.at(inputs[0]!), f.at(inputs.at(-1)!)].map(byte);
  return inputs.length > 1 ? [select(lt(X, byte(inputs[at]!)), ends[0]!, ends[1]!)] : [];
}

/** |x - c| + b, around the input with the least value. */
const distance = (f: ByteFunction): Expr[] =>
  plus(saturatingAbs(centred(f.inputs.find((x) => f.at(x) === f.least)!)), f.least);

const shapes: readonly Shape[] = [
  { name: "a constant", guesses: (f) => (f.least === f.greatest ? [byte(f.least)] : []) },
  { name: "the byte itself", guesses: () => [X] },
  {
    name: "a sum",
    guesses: (f) => {
      const c = f.mostOften((x, y) => y - x);
      return isByte(c) ? [saturatingAdd(X, byte(c)), add(X, byte(c))] : [];
    },
  },
  {
    name: "a difference",
    guesses: (f) => {
      const c = f.mostOften((x, y) => y + x);
      return isByte(c) ? [saturatingSub(byte(c), X), sub(byte(c), X)] : [];
    },
  },
  { name: "a distance", guesses: distance },
  { name: "a step", guesses: step },
  { name: "bits", guesses: bits },
  { name: "a doubling", guesses: (f) => upTo(3).flatMap((k) => doubled(f, k)) },
  { name: "a rounding shift", guesses: (f) => upTo(7).flatMap((k) => halved(f, k)) },
  { name: "a product of halfwords, rounded", guesses: slopes },
];

/** Code over `X`, by name, with what it gives for the inputs of a function. */
export interface StraightLine {
  readonly name: string;
  readonly code: Expr;
  readonly values: ByteFunction;
}

/** Candidates that agree often, each also clamped to the function's values where it leaves them. */
export const straightLines = (f: ByteFunction): StraightLine[] =>
  shapes.flatMap(({ name, guesses }) =>
    guesses(f)
      .filter((code) => agreesOften(code, f))
      .flatMap((code) => {
        const [plain, inside] = [lineOf(name, code, f), clamped(code, f)];
        return inside === code ? [plain] : [plain, lineOf(`${name}, clamped`, inside, f)];
      }),
  );

function lineOf(name: string, code: Expr, f: ByteFunction): StraightLine {
  const of = run(code);
  return { name, code, values: f.mapped((_, x) => of(x)) };
}

/** One in so many inputs is tried first: most guesses are wrong on most of them. */
const STRIDE = 16;

function agreesOften(code: Expr, f: ByteFunction): boolean {
  const of = run(code);
  const clampedTo = (v: number): number => Math.max(f.least, Math.min(f.greatest, v));
  const tried = f.inputs.filter((_, i) => i % STRIDE === 0);
  return 4 * tried.filter((x) => clampedTo(of(x)) === f.at(x)).length >= tried.length;
}

function clamped(code: Expr, f: ByteFunction): Expr {
  const { least, greatest } = lineOf("", code, f).values;
  const below = least < f.least ? max(code, byte(f.least)) : code;
  return greatest > f.greatest ? min(below, byte(f.greatest)) : below;
}
