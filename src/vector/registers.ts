// Lanes in registers. A truth value is a mask as wide as what it was made from.
import type { CExpr } from "../ctree/tree.ts";
import type { Scalar } from "../expr/expr.ts";
import type { Kind, Machine } from "./machine.ts";

export { STEP, widthInMemory, widthOfType } from "../kernel/vectors/steps.ts";

export interface Lanes {
  readonly type: Scalar;
  /** Lane width in bits; for i1 that of the mask. */
  readonly width: number;
  readonly regs: readonly CExpr[];
}

type Registers = Pick<Machine, "bytes">;

export const lanesPerRegister = ({ bytes }: Registers, width: number): number => (8 * bytes) / width;
/** Registers that hold the first `count` lanes. */
export const registersFor = (machine: Registers, width: number, count: number): number =>
  Math.ceil(count / lanesPerRegister(machine, width));

export const kindOf = (type: Scalar, width: number): Kind =>
  type === "f32" ? "f32" : (`${type === "i1" ? "u" : "s"}${width}` as Kind);

/** The C type of a lane in memory. */
export const elementOf = (kind: Kind): string =>
  kind === "f32" ? "float" : `${kind.startsWith("u") ? "u" : ""}int${kind.slice(1)}_t`;

export const vectorType = (machine: Machine, { type, width }: Pick<Lanes, "type" | "width">): string =>
  machine.types[kindOf(type, width)];
