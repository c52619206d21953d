// How far the interpreter may be from upstream: not at all, but for float functions and float sums; and differences
// in which the specification is on the interpreter's side, each with a witness that the test has to meet.
import { bounds } from "../../../src/expr/functions.ts";
import type { Difference, Tolerance } from "./compare.ts";

/** Both sides err: the interpreter by its own bound, upstream by that of its C library or of its formula. */
const both = (name: string, upstream: number, leastNormals = 0): Tolerance => ({
  ulp: bounds[name]!.ulp + upstream,
  leastNormals,
});

/** Everything not listed here is compared exactly: arithmetic, extremes, casts, comparisons, moves, reciprocal. */
export const tolerances: Readonly<Record<string, Tolerance>> = {
  "tosa.exp": both("exp", 1),
  "tosa.log": both("log", 1),
  "tosa.sin": both("sin", 1),
  "tosa.cos": both("cos", 1),
  "tosa.pow": both("pow", 1),
  "tosa.erf": both("erf", 1),
  "tosa.tanh": both("tanh", 2),
  // Upstream takes 1 / sqrt(x) and 1 / (1 + exp(-x)); exp overflows where the result is subnormal.
  "tosa.rsqrt": both("rsqrt", 1.5),
  "tosa.sigmoid": both("sigmoid", 2.5, 1),
  // Another order of the same terms: each step errs by half a unit of the magnitudes summed so far.
  "tosa.reduce_sum": { ulp: 0, perTerm: 1, of: "magnitudes" },
  "tosa.reduce_product": { ulp: 0, perTerm: 1 },
  // Two means in a row, of six roundings; upstream rounds narrow floats at each of them.
  "tosa.resize": { ulp: 6, of: "magnitudes" },
  // Sums of products with sines and cosines, in another order. Upstream's angles of up to two turns, 12.6, are made by two
  // divisions, a sum and two products, each of which rounds: in all by less than 40 units of 2^-24; its sines by one.
  "tosa.fft2d": { ulp: 42, perTerm: 1, of: "magnitudes" },
  "tosa.rfft2d": { ulp: 42, perTerm: 1, of: "magnitudes" },
  ...Object.fromEntries(
    ["conv2d", "conv3d", "depthwise_conv2d", "transpose_conv2d", "matmul", "avg_pool2d"].map((name) => [
      `tosa.${name}`,
      { ulp: 0, perTerm: 1, of: "magnitudes" } as const,
    ]),
  ),
};

export interface Known {
  readonly op: string;
  readonly types: Readonly<Record<string, string>>;
  /** What the specification says, in our words. */
  readonly rule: string;
  /** What upstream does instead. */
  readonly upstream: string;
  /** The operands that show it. */
  readonly witness: string;
  readonly ours: number;
  readonly theirs: number;
  /** The trials of the test do not show it, further ones do. */
  readonly further?: true;
}

const eitherZero = "the two zeros are equal and either may stand; here, +0 is the larger";

const single: readonly Known[] = [
  {
    op: "tosa.mul",
    types: { T: "i32", U: "i32" },
    rule: "the result is the exact (a * b + 2^(shift - 1)) >> shift",
    upstream: "the sum wraps in 64 bits",
    witness: "-2147483648 * -2147483648, shift 63: (2^62 + 2^62) >> 63",
    ours: 1,
    theirs: -1,
  },
];

/** The least finite number of each float type, from which upstream starts to look for the largest element. */
const least: Readonly<Record<string, number>> = {
  f32: -3.4028234663852886e38,
  f16: -65504,
  bf16: -3.3895313892515355e38,
};

const floats = Object.entries(least).flatMap(([T, theirs]): Known[] => [
  ...["i32", "i64"].map((U) => ({
    op: "tosa.argmax",
    types: { T, U },
    rule: "NaN is passed over when it is ignored: the largest of the others counts",
    upstream: "starts from the first place, which nothing that is not above -inf takes",
    witness: "[NaN, -inf]",
    ours: 1,
    theirs: 0,
  })),
  {
    op: "tosa.clamp",
    types: { T },
    rule: eitherZero,
    upstream: "the lower bound is applied last, and stands",
    witness: "clamp of 1 between -0 and +0",
    ours: 0,
    theirs: -0,
  },
  {
    op: "tosa.reduce_max",
    types: { T },
    rule: "the largest of the elements",
    upstream: "starts from the least finite float",
    witness: "[-inf, -inf]",
    ours: -Infinity,
    theirs,
  },
  {
    op: "tosa.reduce_min",
    types: { T },
    rule: "the smallest of the elements",
    upstream: "starts from the greatest finite float",
    witness: "[inf, inf]",
    ours: Infinity,
    theirs: -theirs,
  },
  {
    op: "tosa.max_pool2d",
    types: { T },
    rule: "the largest of the elements",
    upstream: "starts from the least finite number",
    witness: "a window of -inf",
    ours: -Infinity,
    theirs,
  },
  {
    op: "tosa.max_pool2d",
    types: { T },
    rule: "a window that has nothing but NaN gives NaN when NaN is ignored",
    upstream: "starts from the least finite number",
    witness: "a window of NaN",
    ours: NaN,
    theirs,
  },
]);

/** Types for which upstream's larger of two zeros, or smaller, depends on their order. */
const zeros: Readonly<Record<string, string>> = {
  "tosa.maximum": "f32 f16 bf16",
  "tosa.minimum": "f32 f16 bf16",
  "tosa.reduce_max": "f16",
  "tosa.reduce_min": "f32 f16 bf16",
  "tosa.max_pool2d": "f16",
};

/** Those for which only further trials have shown it. */
const furtherZeros: Readonly<Record<string, string>> = {
  "tosa.reduce_max": "f32 bf16",
  "tosa.max_pool2d": "f32 bf16",
};

const orderOf = (table: Readonly<Record<string, string>>): Known[] =>
  Object.entries(table).flatMap(([op, types]): Known[] =>
    types.split(" ").map((T) => ({
      op,
      types: { T },
      rule: eitherZero,
      upstream: "the second operand stands",
      witness: op.includes("min") ? "-0 and +0" : "+0 and -0",
      ours: op.includes("min") ? -0 : 0,
      theirs: op.includes("min") ? 0 : -0,
    })),
  );

export const known: readonly Known[] = [
  ...single,
  ...floats,
  ...orderOf(zeros),
  ...orderOf(furtherZeros).map((k) => ({ ...k, further: true as const })),
];

/** Whether one lane shows exactly the known difference. */
export const shows = (
  k: Known,
  op: string,
  types: Readonly<Record<string, string>>,
  { ours, theirs }: Difference,
): boolean =>
  k.op === op &&
  Object.entries(k.types).every(([name, type]) => types[name] === type) &&
  Object.is(k.ours, ours) &&
  Object.is(k.theirs, theirs);
