// Transcendental functions as fixed programs of binary32 steps: no branches, no tables, no wider arithmetic, so that
// the interpreter, portable C and vectors compute the same bits. `bounds` states how near they come to the truth.
import { evaluator } from "./evaluate.ts";
import type { Expr } from "./expr.ts";
import { apply, input } from "./expr.ts";
import * as circular from "./functions/circular.ts";
import * as exponential from "./functions/exponential.ts";
import * as logarithm from "./functions/logarithm.ts";
import * as power from "./functions/power.ts";
import type { Interval } from "./range.ts";
import { interval, isFinite } from "./range.ts";
import type { Operation } from "./operation.ts";
import { extendVocabulary } from "./vocabulary.ts";

type Program = (...args: Expr[]) => Expr;
type Numeric = (...args: number[]) => number;

/** The value of a program on numbers; its tape is made at the first use. */
function running(program: Program): Numeric {
  let run: ReturnType<typeof evaluator> | undefined;
  return (...values) => {
    run ??= evaluator(program(...values.map((_, id) => input("f32", id))));
    return run(values) as number;
  };
}

function operation(name: string, summary: string, program: Program): Operation {
  const run = running(program);
  return { name, summary, evaluate: () => run, define: (args) => program(...args) };
}

/** Never negative nor -0, and at most 1 up to 0: seen on all floats. */
const exponentialRange = ([a]: readonly Interval[]): Interval => {
  const most = a!.hi <= 0 ? 1 : Infinity;
  return interval(Math.max(0, nearExp(a!.lo, -1)), Math.min(most, nearExp(a!.hi, 1)), a!.nan);
};

/**
 * Past what the program gives for any operand up to `a` (side 1), or from `a` on (side -1): e^a itself is monotone, and the
 * program is within its error bound of it, at both operands.
 */
function nearExp(a: number, side: 1 | -1): number {
  const apart = 2 * Math.ceil(bounds["exp"]!.ulp) * (1 + 2 ** -20);
  return Math.fround(
    exponentials[0]!.evaluate("f32", ["f32"])(a) * (1 + side * apart * 2 ** -23) + side * apart * 2 ** -149,
  );
}

const exponentials: readonly Operation[] = [
  operation("exp", "Float e^a; overflows to inf and underflows through the subnormals.", (a) =>
    exponential.exp(a),
  ),
  operation("exp_below", "Float e^a for a <= 40, the same bits as exp.", exponential.expBelow),
  operation("exp_normal", "Float e^a for |a| <= 64, the same bits as exp.", exponential.expNormal),
].map((o): Operation => ({ ...o, range: (_type, ranges) => exponentialRange(ranges) }));

/** Between what all results lie that are numbers: seen on all floats. */
export const between: Readonly<Record<string, readonly [number, number]>> = {
  tanh: [-1, 1],
  sigmoid: [0, 1],
  erf: [-1, 1],
  sin: [-1, 1],
  cos: [-1, 1],
};

/** An operation whose results have bounds; NaN comes of NaN, and, where the function is periodic, of infinities. */
function bounded(name: string, summary: string, program: Program, periodic = false): Operation {
  const [lo, hi] = between[name]!;
  const range = ([a]: readonly Interval[]): Interval => interval(lo, hi, periodic ? !isFinite(a!) : a!.nan);
  return { ...operation(name, summary, program), range: (_type, ranges) => range(ranges) };
}

extendVocabulary([
  ...exponentials,
  operation("log", "Float natural logarithm; -inf of 0, NaN below.", logarithm.log),
  bounded("tanh", "Float hyperbolic tangent.", exponential.tanh),
  bounded("sigmoid", "Float 1 / (1 + e^-a).", exponential.sigmoid),
  bounded("erf", "Float error function.", exponential.erf),
  bounded("sin", "Float sine, its argument reduced exactly however large.", circular.sin, true),
  bounded("cos", "Float cosine, its argument reduced exactly however large.", circular.cos, true),
  operation("pow", "Float a^b with C's special cases.", power.pow),
  operation("rsqrt", "Float 1 / sqrt(a).", power.rsqrt),
]);

const named =
  (op: string) =>
  (...args: Expr[]): Expr =>
    apply(op, "f32", ...args);

export const exp: (a: Expr) => Expr = named("exp");
export const log: (a: Expr) => Expr = named("log");
export const tanh: (a: Expr) => Expr = named("tanh");
export const sigmoid: (a: Expr) => Expr = named("sigmoid");
export const erf: (a: Expr) => Expr = named("erf");
export const sin: (a: Expr) => Expr = named("sin");
export const cos: (a: Expr) => Expr = named("cos");
export const pow: (a: Expr, b: Expr) => Expr = named("pow");
export const rsqrt: (a: Expr) => Expr = named("rsqrt");

/** Shorter programs with the bits of another for some operands, NaN among them; shortest first. */
export const specials: Readonly<
  Record<string, readonly { readonly op: string; readonly operand: Interval }[]>
> = {
  exp: [
    { op: "exp_normal", operand: interval(-64, 64, true) },
    { op: "exp_below", operand: interval(-Infinity, 40, true) },
  ],
};

export interface ErrorBound {
  /** In units in the last place of the result. */
  readonly ulp: number;
  /** Over which operands the bound was measured. */
  readonly how: string;
}

/** Greatest errors against double precision; the tests measure them. */
export const bounds: Readonly<Record<string, ErrorBound>> = {
  exp: { ulp: 2.03, how: "all floats" },
  log: { ulp: 0.94, how: "all floats" },
  tanh: { ulp: 2.57, how: "all floats" },
  sigmoid: { ulp: 3.72, how: "all floats" },
  erf: { ulp: 1.84, how: "all floats" },
  sin: { ulp: 1.56, how: "all floats" },
  cos: { ulp: 1.57, how: "all floats" },
  rsqrt: { ulp: 1.5, how: "all floats" },
  pow: { ulp: 2.4, how: "2^24 random pairs, and a margin" },
};
