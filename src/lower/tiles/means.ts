// Means of windows of bytes in 16 bits: sums of so few bytes fit, and for most counts a product or a shift of halfwords gives for
// every sum what the definition does.
import { evaluator } from "../../expr/evaluate.ts";
import type { Expr } from "../../expr/expr.ts";
import { constant, input, inputsOf, limits } from "../../expr/expr.ts";
import { roundingMulQ15Expr, roundingShiftRightExpr, saturate } from "../../expr/idioms.ts";
import { interval, within, type Interval } from "../../expr/range.ts";
import { add, convert, mul, sar } from "../../expr/vocabulary.ts";
import type { ContractKernel } from "../../kernel/kernel.ts";
import { elements } from "../../support/tensor.ts";
import { bordersOf } from "./form.ts";
import { offsetOf } from "./zero-points.ts";

const half = limits("i16");
const byte = limits("i8");
const ONE = 2 ** 15;
/** Bits by which a quotient may be shifted behind its product, so that the factor has more bits. */
const MOST_BITS = 6;

const halfword = (n: number): Expr => constant("i16", n);
const word = (a: Expr): Expr => convert("i32", a);

/** Ways to divide a halfword by a count, exact for some sums: halves away from zero, as the definition's reciprocal has them. */
function* quotients(sum: Expr, count: number): Generator<Expr> {
  if (count === 1) yield sum;
  const bits = Math.log2(count);
  if (count > 1 && Number.isInteger(bits))
    yield roundingShiftRightExpr(add(sum, sar(sum, halfword(15))), halfword(bits));
  for (const m of around(ONE / count)) yield roundingMulQ15Expr(sum, halfword(m));
  for (let n = 1; n <= MOST_BITS; n++)
    for (const m of around((ONE * 2 ** n) / count)) {
      const product = convert("i16", sar(mul(word(sum), constant("i32", m)), constant("i32", 15)));
      yield roundingShiftRightExpr(product, halfword(n));
    }
}

const around = (x: number): number[] => [Math.floor(x), Math.floor(x) + 1].filter((m) => m > 0 && m < ONE);

/** The contraction summed and divided in halfwords; or why it is not. */
export function inHalfwords(kernel: ContractKernel): ContractKernel | string {
  const { compute, operands, to } = kernel;
  const [a, b] = compute.factors;
  const isMean = compute.kind === "sum" && a && !b && compute.type === "i32" && to.type === "i8";
  if (!isMean || operands[a.operands[0]!]!.type !== "i8" || a.operands.length > 1)
    return "it is no mean of bytes";
  if (bordersOf(kernel)?.every(({ before, after }) => before + after === 0) !== true)
    return "some windows have fewer taps than others";
  if (compute.finish.operands.length > 0 || inputsOf(compute.finish.lane).some((id) => id > COUNT))
    return "a zero point is known at run time only";
  const count = elements(compute.taps);
  const start = count * offsetOf(a);
  const range = interval(start + count * byte.lo, start + count * byte.hi);
  const along = interval(Math.min(range.lo, start), Math.max(range.hi, start));
  if (!within(along, half)) return "its sums need more than 16 bits";
  const lane = finished(compute.finish.lane, range, count);
  if (!lane) return "no product of halfwords gives the mean of every sum";
  const factor = { ...a, lane: convert("i16", input("i8", 0)) };
  const narrow = { ...compute, type: "i16", factors: [factor], finish: { operands: [], lane } } as const;
  return { ...kernel, compute: narrow, sums: { range, start } };
}

/** Inputs of what follows a sum. */
const [SUM, COUNT] = [0, 1];

/** The same function of a sum in halfwords, tried on all of them. */
function finished(lane: Expr, { lo, hi }: Interval, count: number): Expr | undefined {
  const wanted = evaluator(lane);
  const results = Int8Array.from({ length: hi - lo + 1 }, (_, i) => wanted([lo + i, count]) as number);
  const zero = wanted([0, count]) as number;
  for (const quotient of quotients(input("i16", SUM), count)) {
    const made = saturate("i8", zero === 0 ? quotient : add(quotient, halfword(zero)));
    const value = evaluator(made);
    if (results.every((result, i) => value([lo + i]) === result)) return made;
  }
  return undefined;
}
