// Sixteen lanes in 128-bit registers: one of bytes, two of halfwords, four of words or floats. A truth value is a mask
// as wide as what it was made from.
import type { CExpr } from "../../ctree/tree.ts";
import type { Scalar } from "../../expr/expr.ts";

/** A step of a vector loop handles this many lanes; also the number of partial sums of an ordered reduction. */
export const STEP = 16;

export interface Lanes {
  readonly type: Scalar;
  /** Lane width in bits; for i1 that of the mask. */
  readonly width: number;
  readonly regs: readonly CExpr[];
}

export const widthOfType = (type: Scalar): number => (type === "f32" ? 32 : Number(type.slice(1)));
export const lanesPerRegister = (width: number): number => 128 / width;
/** Registers that hold the first `count` lanes. */
export const registersFor = (width: number, count = STEP): number =>
  Math.ceil(count / lanesPerRegister(width));

/** `s32`, `f32`; `u32` for a mask. */
export const suffixOf = (type: Scalar, width: number): string =>
  type === "f32" ? "f32" : type === "i1" ? `u${width}` : `s${width}`;

export function vectorType(type: Scalar, width: number): string {
  const base = type === "f32" ? "float32" : type === "i1" ? `uint${width}` : `int${width}`;
  return `${base}x${lanesPerRegister(width)}_t`;
}
