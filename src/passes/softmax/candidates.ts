// Where to look for a softmax: the first values, of the type softmax ends in, that a function divided by a sum of it
// could be. Loose on purpose, so that what is nearly a softmax is looked at, and told why it is none.
import type { Func, Op, Value } from "../../ir/graph.ts";
import { tensorOfType } from "../constants.ts";

/** What a value has in its past, since the last candidate. */
interface Past {
  /** A function of one element that is not linear. */
  readonly curved: boolean;
  /** A reduction of such. */
  readonly reduced: boolean;
  /** Both at once: what was reduced, and the reduction. */
  readonly divided: boolean;
}

const nothing: Past = { curved: false, reduced: false, divided: false };

/** Results of ops that could end a softmax, in order. */
export function candidates({ ops }: Func): Value[] {
  const past = new Map<Value, Past>();
  const found: Value[] = [];
  for (const op of ops) {
    const [result] = op.results;
    if (!result || result.type.kind !== "tensor") continue;
    const now = pastOf(op, past);
    const ends = now.divided && ["i8", "i16", "f32"].includes(tensorOfType(result).element);
    if (ends) found.push(result);
    past.set(result, ends ? nothing : now);
  }
  return found;
}

const curves = new Set(
  ["table", "exp", "log", "tanh", "sigmoid", "erf", "sin", "cos"].map((n) => `tosa.${n}`),
);

function pastOf(op: Op, past: ReadonlyMap<Value, Past>): Past {
  const before = op.operands.map((v) => past.get(v) ?? nothing);
  const some = (key: keyof Past): boolean => before.some((p) => p[key]);
  const reduces = op.record?.family === "reduction";
  if (reduces) return { curved: false, reduced: some("curved"), divided: false };
  const curved = some("curved") || (curves.has(op.name) && !some("reduced"));
  const reduced = some("reduced");
  const divided = some("divided") || (reduced && before.some((p) => p.curved && !p.reduced));
  return { curved: curved && !reduced, reduced, divided };
}
