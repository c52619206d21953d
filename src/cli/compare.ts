// Comparing tensors bit for bit. All NaNs are equal to each other; the sign of zero counts.
import type { Tensor, TypedArray } from "../support/tensor.ts";

/** The first lane that differs, or undefined; and how many differ. */
export interface Comparison {
  readonly lanes: number;
  readonly different: number;
  readonly first: { readonly output: number; readonly lane: number } | undefined;
}

/** Compares all outputs of one call. */
export function compareOutputs(expected: readonly Tensor[], got: readonly Tensor[]): Comparison {
  let [lanes, different] = [0, 0];
  let first: Comparison["first"];
  expected.forEach((tensor, output) => {
    const wrong = wrongLanes(tensor, got[output]!);
    lanes += tensor.data.length;
    different += wrong.count;
    if (wrong.count > 0) first ??= { output, lane: wrong.first };
  });
  return { lanes, different, first };
}

function wrongLanes(expected: Tensor, got: Tensor): { count: number; first: number } {
  const equal = equality[expected.type] ?? Object.is;
  const [a, b]: TypedArray[] = [expected.data, got.data];
  const wrong = { count: 0, first: -1 };
  for (let i = 0; i < a!.length; i++) if (!equal(a![i]!, b![i]!) && wrong.count++ === 0) wrong.first = i;
  return wrong;
}

type Equality = (a: number | bigint, b: number | bigint) => boolean;

/** Floats kept as bits: equal bits, or both NaN (exponent all ones, fraction not zero). */
const bitsEqual =
  (infinity: number): Equality =>
  (a, b) =>
    a === b || ((Number(a) & 0x7fff) > infinity && (Number(b) & 0x7fff) > infinity);

const equality: Readonly<Record<string, Equality>> = { f16: bitsEqual(0x7c00), bf16: bitsEqual(0x7f80) };
