// Where to look for a softmax: the first values, of a type that softmax ends in, that a function divided by a sum could
// be. Loose on purpose, so that what is nearly a softmax is looked at, and told why it is none.
import type { Func, Op, Value } from "../../ir/graph.ts";
import { elementNameOf } from "../constants.ts";

/** What a value has in its past, since the last candidate. */
interface Past {
  /** One number for each row: a reduction, or a function of reductions. */
  readonly row: boolean;
  /** A row value that a sum, or any reduction of curved values, is part of. */
  readonly total: boolean;
  /** A function of one element that is not linear; `exponential` when it is one of a difference from a reduction. */
  readonly curved: boolean;
  readonly exponential: boolean;
  /** A value of one element, curved or reduced, has met a total. */
  readonly divided: boolean;
  readonly reduced: boolean;
}

const nothing: Past = {
  row: false,
  total: false,
  curved: false,
  exponential: false,
  divided: false,
  reduced: false,
};

export interface Candidates {
  /** Values that could end a softmax, in order. */
  readonly ends: readonly Value[];
  /** Sums of what could be exponentials. */
  readonly sums: readonly Op[];
}

export function candidates({ params, ops }: Func): Candidates {
  const past = new Map<Value, Past>(params.map((p) => [p, nothing]));
  const [ends, sums]: [Value[], Op[]] = [[], []];
  for (const op of ops) {
    const [result] = op.results;
    if (!result || result.type.kind !== "tensor") continue;
    const before = op.operands.map((v) => past.get(v));
    const now = pastOf(op, before);
    const isEnd = now.divided && ["i8", "i16", "f32"].includes(elementNameOf(result) ?? "");
    if (isEnd) ends.push(result);
    if (reduces(op) && before[0]?.exponential) sums.push(op);
    past.set(result, isEnd ? nothing : now);
  }
  return { ends, sums };
}

const curves = new Set(
  [
    "table",
    "exp",
    "log",
    "tanh",
    "sigmoid",
    "erf",
    "sin",
    "cos",
    "reciprocal",
    "rsqrt",
    "abs",
    "ceil",
    "floor",
  ].map((n) => `tosa.${n}`),
);
const reduces = (op: Op): boolean => op.record?.family === "reduction";

/** What could be divided by a sum: curved, or at least a difference from a reduction. */
const ofElement = ({ row, curved, reduced }: Past): boolean => !row && (curved || reduced);

/** What only constants are part of has no say in whether a value is one for each row. */
const constant: Past = { ...nothing };

function pastOf(op: Op, before: readonly (Past | undefined)[]): Past {
  const known = before.filter((p): p is Past => p !== undefined && p !== constant);
  const some = (key: keyof Past): boolean => known.some((p) => p[key]);
  if (op.record?.traits.includes("constant") || (known.length === 0 && before.length > 0)) return constant;
  if (reduces(op))
    return { ...nothing, row: true, reduced: true, total: op.name === "tosa.reduce_sum" || some("curved") };
  const row = known.length > 0 && known.every((p) => p.row);
  const reduced = some("reduced");
  if (row) return { ...nothing, row, reduced, total: some("total") };
  const curved = some("curved") || curves.has(op.name);
  const exponential = some("exponential") || op.name === "tosa.exp" || (curves.has(op.name) && reduced);
  const divided = some("divided") || (known.some(ofElement) && known.some((p) => p.row && p.total));
  return { row, total: false, curved, exponential, divided, reduced };
}
