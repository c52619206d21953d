// Loop nests over the dims of kernels.
import { over, sumOf } from "../loops/build.ts";
import type { Block, Index, Loop } from "../loops/ir.ts";

const letters = ["i", "j", "k", "l", "m", "n"];
export const letter = (d: number): string => letters[d] ?? `i${d}`;

/** A position in a flat buffer. */
export const flat = (offset: number, strides: readonly number[], index: readonly Index[]): Index =>
  sumOf(
    offset,
    strides.map((s, d) => [s, index[d]!] as const),
  );

export function nested(dims: readonly number[], loops: readonly Loop[], body: Block): Block {
  return dims.reduceRight<Block>(
    (inner, size, d) => (size === 1 ? inner : [over(loops[d]!, size, inner)]),
    body,
  );
}
