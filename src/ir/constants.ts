// Operands that have to be known when a model is compiled.
import type { DenseAttr } from "./attributes.ts";
import type { Op, Value } from "./graph.ts";
import type { Compute } from "./record.ts";

/** Thrown by `compute`: the op is valid, but this compiler needs the operand at compile time. */
export class NeedsConstant extends Error {
  readonly op: Op;
  readonly operand: number;
  constructor(op: Op, operand: number) {
    super(`${op.name} needs a constant ${op.record?.operands[operand]?.name ?? `operand ${operand}`}`);
    this.op = op;
    this.operand = operand;
  }
}

/** The compile-time elements of an operand, when it is defined by a constant op. */
export const constantOperand = (op: Op, index: number): DenseAttr | undefined =>
  constantOf(op.operands[index]);

/** The elements of a value that a constant op defines. */
export function constantOf(value: Value | undefined): DenseAttr | undefined {
  const owner = value?.owner;
  const values = owner?.record?.traits.includes("constant") ? owner.attributes["values"] : undefined;
  return values?.kind === "dense" ? values : undefined;
}

/** The same, for an operand this compiler must know. */
export function requireConstant(op: Op, index: number): DenseAttr {
  const dense = constantOperand(op, index);
  if (!dense) throw new NeedsConstant(op, index);
  return dense;
}

/** What an op computes, or the constant that it takes to say; undefined where nobody knows. */
export function attempted(op: Op): Compute | NeedsConstant | undefined {
  try {
    return op.record?.compute(op);
  } catch (problem) {
    if (problem instanceof NeedsConstant) return problem;
    throw problem;
  }
}

/** The same, undefined where it takes a constant that is not there. */
export function computeOf(op: Op): Compute | undefined {
  const compute = attempted(op);
  return compute instanceof NeedsConstant ? undefined : compute;
}
