// What this compiler can run: valid text may hold more. Everything in the way is reported, each with its place.
import type { Func, Op, Region, Value } from "../../ir/graph.ts";
import { NeedsConstant } from "../../ir/record.ts";
import type { Type } from "../../ir/types.ts";
import { typeText } from "../../ir/types.ts";
import type { Diagnostic } from "../../support/diagnostics.ts";
import { error } from "../../support/diagnostics.ts";
import { elements, storageOf } from "../../support/tensor.ts";

const MOST = 2 ** 31 - 1;

const computable = ["i1", "i8", "i16", "i32", "f32"];

/** Why a function cannot be run or compiled, if so. */
export function limitsOf(func: Func): Diagnostic[] {
  if (!func.hasBody)
    return [error("limit/body", `@${func.name} is declared here but has no body`, func.span)];
  return [...[...func.params, ...func.results].flatMap(shapeLimits), ...regionLimits(func)];
}

/** Shapes are gone when a function runs: it can be given none and hand none out. */
const shapeLimits = ({ type, span }: Value): Diagnostic[] =>
  type.kind === "shape"
    ? [
        error("limit/shape", `a shape cannot go into a function or come out of it: ${typeText(type)}`, span, {
          help: "define shapes by tosa.const_shape where they are used",
        }),
      ]
    : [];

function regionLimits({ params, ops }: Region): Diagnostic[] {
  const values = [...params, ...ops.flatMap((op) => op.results)];
  const inner = ops.flatMap((op) => op.regions);
  return [...values.flatMap(valueLimits), ...ops.flatMap(opLimits), ...inner.flatMap(regionLimits)];
}

function opLimits(op: Op): Diagnostic[] {
  if (!op.record)
    return [
      error("limit/op", `${op.name} has no meaning here`, op.span, {
        help: "only ops of the TOSA dialect can be run or compiled",
      }),
    ];
  if (op.results.some((r) => valueLimits(r).length > 0) || op.operands.some((v) => valueLimits(v).length > 0))
    return [];
  try {
    op.record.compute(op);
    return [];
  } catch (problem) {
    if (!(problem instanceof NeedsConstant)) throw problem;
    if (op.record.traits.includes("constant")) return [elided(op)];
    if (op.operands[problem.operand]?.owner?.record?.traits.includes("constant")) return [];
    return [
      error("limit/constant", problem.message, op.span, {
        help: "define this operand by a tosa.const (or tosa.const_shape) in the same function",
        notes: [{ message: "it comes from here", at: op.operands[problem.operand]?.span }],
      }),
    ];
  }
}

const elided = (op: Op): Diagnostic =>
  error("limit/elided", "the elements of this constant are not in the text", op.span, {
    help: "write the model again without eliding its weights",
  });

function valueLimits(v: Value): Diagnostic[] {
  const problem = typeProblem(v.type);
  return problem
    ? [error(problem.code, `${problem.message}: ${typeText(v.type)}`, v.span, { help: problem.help })]
    : [];
}

function typeProblem(type: Type): { code: string; message: string; help: string } | undefined {
  if (type.kind === "shape") return undefined;
  if (type.kind === "other")
    return { code: "limit/type", message: "only tensors can be computed with", help: "use a tensor type" };
  const { shape, element } = type;
  if (!shape || shape.some((d) => d < 0))
    return {
      code: "limit/dynamic",
      message: "sizes must be known at compile time",
      help: "give every dimension a size; those of inputs can be given by --input-dim, as in arg0:0=1",
    };
  if (shape.some((d) => d === 0))
    return {
      code: "limit/empty",
      message: "a dimension of size 0 holds nothing to compute",
      help: "remove the value",
    };
  if (!computable.includes(element.scalar))
    return {
      code: "limit/type",
      message: `cannot compute with ${element.text}`,
      help: `element types that can be computed with: ${computable.join(", ")}`,
    };
  const bytes = elements(shape) * storageOf(element.storage)!.bytes;
  if (bytes > MOST)
    return {
      code: "limit/size",
      message: `${elements(shape)} elements (${bytes} bytes) are more than 2^31 - 1`,
      help: "split the tensor",
    };
  return undefined;
}
