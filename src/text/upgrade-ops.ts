// Ops on their way: one that has been read and not been built, and what is made before it.
import type { Attributes } from "../ir/attributes.ts";
import { makeOp, type Op, type Value } from "../ir/graph.ts";
import type { Dialect, OpRecord, Upgraded } from "../ir/record.ts";
import { shapeAttr } from "../ir/shape-values.ts";
import { shapeType, type TensorType, type Type } from "../ir/types.ts";
import type { Span } from "../support/diagnostics.ts";

/** An op that has been read and not been built. */
export interface Draft {
  readonly name: string;
  readonly record: OpRecord | undefined;
  readonly operands: readonly Value[];
  readonly attributes: Attributes;
  readonly resultTypes: readonly Type[];
  readonly span: Span;
  /** The operand that overruled an attribute of the older spelling. */
  readonly overruled?: string | undefined;
}

type Constant = Exclude<Upgraded["operands"][number], number>;

/** A constant before an op, and its value; a shape where there is no element type. */
export function addConstant(
  dialect: Dialect,
  constant: Constant,
  name: string | undefined,
  span: Span,
  ops: Op[],
): Value {
  const dense = constant.kind === "dense" ? constant : shapeAttr(constant.values);
  const [op, type] =
    constant.kind === "dense"
      ? ["tosa.const", constant.type]
      : ["tosa.const_shape", shapeType(constant.values.length)];
  return addOp(
    dialect,
    { name: op, operands: [], attributes: { values: dense }, resultTypes: [type], span },
    name,
    ops,
  );
}

/** An op before the one that is read, and its result. */
export function addOp(
  dialect: Dialect,
  draft: Omit<Draft, "record">,
  name: string | undefined,
  ops: Op[],
): Value {
  const op = makeOp({ ...draft, record: dialect.find(draft.name), resultNames: [name] });
  ops.push(op);
  return op.results[0]!;
}

export const isShaped = (type: Type): type is TensorType & { readonly shape: readonly number[] } =>
  type.kind === "tensor" && type.shape !== undefined;
