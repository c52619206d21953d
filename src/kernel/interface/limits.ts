// What this compiler can run: valid text may hold more. Everything in the way is reported, each with its place.
import type { Func, Op, Region, Value } from "../../ir/graph.ts";
import type { Compute } from "../../ir/record.ts";
import { attempted, NeedsConstant } from "../../ir/constants.ts";
import { isMoving } from "../../ir/record.ts";
import type { Type } from "../../ir/types.ts";
import { typeText } from "../../ir/types.ts";
import type { Diagnostic } from "../../support/diagnostics.ts";
import { error } from "../../support/diagnostics.ts";
import { elements, storageOf } from "../../support/tensor.ts";

const MOST = 2 ** 31 - 1;

/** Element types that ops compute with. */
const computable: readonly string[] = "i1 i4 i8 i16 i32 i48 i64 f16 bf16 f32".split(" ");

/** Types whose elements are moved only. */
const movable = ["f8E4M3FN", "f8E5M2"];

/** Why a function cannot be run and compiled, if so. */
export function limitsOf(func: Func): Diagnostic[] {
  if (!func.hasBody)
    return [error("limit/body", `@${func.name} is declared here but has no body`, func.span)];
  return [
    ...[...func.params, ...func.results].flatMap(shapeLimits),
    ...func.params.flatMap(valueLimits),
    ...opsLimits(func),
  ];
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

const regionLimits = (region: Region): Diagnostic[] => [
  ...region.params.flatMap(valueLimits),
  ...opsLimits(region),
];

/** An op, and what it computes or lacks for that. */
interface Attempt {
  readonly op: Op;
  readonly compute: ReturnType<typeof attempted>;
}

function opsLimits({ ops }: Region): Diagnostic[] {
  const attempts = ops.map((op): Attempt => ({ op, compute: attempted(op) }));
  const inner = ops.flatMap((op) => op.regions);
  return [
    // Values of types that nothing can be done with are no second fault where nothing computes them.
    ...attempts.filter((a) => !whyNever(a)).flatMap(({ op }) => op.results.flatMap(valueLimits)),
    ...attempts.flatMap((a) => opLimits(a)),
    ...inner.flatMap((region) => regionLimits(region)),
  ];
}

/** Why nothing computes an op, of one that is read, checked and printed only. */
const whyNever = ({ compute }: Attempt): string | undefined =>
  compute && "form" in compute && compute.form === "none" ? compute.because : undefined;

function opLimits(attempt: Attempt): Diagnostic[] {
  const { op, compute } = attempt;
  if (!compute)
    return [
      error("limit/op", `${op.name} has no meaning here`, op.span, {
        help: "only ops of the TOSA dialect can be run or compiled",
      }),
    ];
  const because = whyNever(attempt);
  if (because !== undefined) return [neverComputed(op, because)];
  if ([...op.results, ...op.operands].some((v) => valueLimits(v).length > 0)) return [];
  return compute instanceof NeedsConstant ? constantLimits(op, compute) : formLimits(op, compute);
}

/** One message for an op, whatever stands in its way. */
function formLimits(op: Op, compute: Compute): Diagnostic[] {
  const allowed = [...computable, ...(isMoving(compute) ? movable : [])];
  const types = [...op.operands, ...op.results].flatMap(({ type }) =>
    type.kind === "tensor" && !allowed.includes(type.element.scalar) ? [type.element.text] : [],
  );
  return types.length > 0 ? [notComputed(op, [...new Set(types)].join(", "))] : [];
}

const notComputed = (op: Op, types: string): Diagnostic =>
  error("limit/type", `cannot compute ${op.name} on ${types}`, op.span, {
    help: `element types that can be computed with: ${computable.join(", ")}`,
  });

const neverComputed = (op: Op, because: string): Diagnostic =>
  error("unsupported/op", `${op.name} cannot be run or compiled: ${because}`, op.span, {
    help:
      op.record?.formless ||
      "it is read, checked and printed only; --extern can leave it to a C function of yours",
  });

function constantLimits(op: Op, { message, operand }: NeedsConstant): Diagnostic[] {
  if (op.record!.traits.includes("constant")) return [elided(op)];
  const value = op.operands[operand];
  // A shape that is computed has its own limit: the first of a chain says it.
  if (value?.owner?.record?.traits.includes("constant") || value?.owner?.record?.shapeOf) return [];
  return [
    error("limit/constant", message, op.span, {
      help: "define this operand by a tosa.const (or tosa.const_shape) in the same function",
      notes: [{ message: "it comes from here", at: value?.span }],
    }),
  ];
}

const elided = (op: Op): Diagnostic =>
  error("limit/elided", "the elements of this constant are not in the text", op.span, {
    help: "write the model again without eliding its weights",
  });

const stored = [...computable, ...movable];

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
  if (!storageOf(element.storage) || !stored.includes(element.scalar))
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
