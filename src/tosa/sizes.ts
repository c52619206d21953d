// Sizes of operands as far as a text tells them: rules say what they can where some are open.
import type { Op } from "../ir/graph.ts";
import type { Inferred, Mismatch, Sizes } from "../ir/record.ts";
import type { TensorType } from "../ir/types.ts";
import { elements } from "../support/tensor.ts";

export const sizesOf = (op: Op, operand: number): Sizes => (op.operands[operand]!.type as TensorType).shape;

export const shapes = (...all: Sizes[]): Inferred => ({ shapes: all });
export const mismatch = (code: string, message: string, more: Partial<Mismatch> = {}): Inferred => ({
  mismatch: { code, message, ...more },
});

export const sameShape = (op: Op): Inferred => shapes(sizesOf(op, 0));

/** False only where two sizes are known to differ. */
export const agree = (a: number, b: number): boolean => a < 0 || b < 0 || a === b;

/** A size made from others; open when one of them is. */
export const madeFrom = (sizes: readonly number[], make: (...sizes: number[]) => number): number =>
  sizes.some((d) => d < 0) ? -1 : make(...sizes);

export const sizesText = (sizes: readonly number[]): string =>
  `[${sizes.map((d) => (d < 0 ? "?" : d)).join(", ")}]`;

/** How many elements there are, -1 when that is open. */
export const countOf = (sizes: Sizes): number => (sizes ? madeFrom(sizes, () => elements(sizes)) : -1);

/** Result of stretching size-1 axes over the listed operands; ranks must be equal. */
export const broadcastOf =
  (...operands: number[]) =>
  (op: Op): Inferred => {
    const ranked = operands.filter((i) => sizesOf(op, i) !== undefined);
    const [first] = ranked;
    if (first === undefined) return shapes(undefined);
    const result = [...sizesOf(op, first)!];
    for (const i of ranked.slice(1)) {
      const wrong = stretch(result, sizesOf(op, i)!, op, first, i);
      if (wrong) return wrong;
    }
    // An operand of unknown rank could stretch any axis of size 1.
    return shapes(ranked.length < operands.length ? result.map((d) => (d === 1 ? -1 : d)) : result);
  };

function stretch(
  into: number[],
  sizes: readonly number[],
  op: Op,
  first: number,
  operand: number,
): Inferred | undefined {
  const name = (i: number): string => op.record?.operands[i]?.name ?? `operand ${i}`;
  if (into.length !== sizes.length)
    return mismatch(
      "shape/rank",
      `${name(first)} has rank ${into.length}, ${name(operand)} rank ${sizes.length}`,
      {
        operand,
        help: "TOSA broadcasts operands of equal rank only; add a tosa.reshape",
      },
    );
  for (const [d, size] of sizes.entries()) {
    const other = into[d]!;
    if (!agree(other, size) && other !== 1 && size !== 1)
      return mismatch(
        "shape/broadcast",
        `these shapes do not broadcast: dimension ${d} is ${other} in ${name(first)} and ${size} in ${name(operand)}`,
        {
          operand,
          help: "TOSA broadcasts only dimensions of size 1, and ranks must match; add a tosa.reshape",
        },
      );
    into[d] = stretched(other, size);
  }
  return undefined;
}

/** Of two sizes that broadcast: the one that is not 1, and of those the one that is known. */
function stretched(a: number, b: number): number {
  if (b === 1) return a;
  return a === 1 || a < 0 ? b : a;
}
