// Numbers by themselves, which ops of other dialects make and take. When a model runs, they are tensors of rank 0.
import type { ElementType } from "../support/element-type.ts";
import { elementType } from "../support/element-type.ts";
import type { Func, Op, Value } from "./graph.ts";
import { changed } from "./graph.ts";
import type { TensorType, Type } from "./types.ts";
import { tensorType } from "./types.ts";

const computable: ReadonlySet<string> = new Set("i1 i8 i16 i32 i64 f16 bf16 f32".split(" "));

/** Whether there are lanes for elements of a type, as it is spelled. */
export const hasLanes = ({ text }: ElementType): boolean => computable.has(text);

/** A tensor type as it is, and that of rank 0 for a number that can be computed with; undefined for any other type. */
export function asTensor(type: Type): TensorType | undefined {
  if (type.kind === "tensor") return type;
  return type.kind === "other" && computable.has(type.text)
    ? tensorType(elementType(type.text), [])
    : undefined;
}

const isNumber = ({ type }: Value): boolean => type.kind === "other" && asTensor(type) !== undefined;

/** The function with tensors for the numbers that its known ops make, and without those that nothing reads; or itself. */
export function withoutNumbers(func: Func): Func {
  const makes = ({ record, results }: Op): boolean => record !== undefined && results.some(isNumber);
  if (!func.ops.some(makes)) return func;
  const values = new Map<Value, Value>();
  const now = (v: Value): Value => values.get(v) ?? v;
  const ops = needed(func, makes).map((op) => {
    const operands = op.operands.map(now);
    if (!makes(op) && operands.every((v, i) => v === op.operands[i])) return op;
    const resultTypes = op.results.map(({ type }) => (makes(op) ? (asTensor(type) ?? type) : type));
    const made = changed(op, { operands, resultTypes });
    op.results.forEach((r, i) => values.set(r, made.results[i]!));
    return made;
  });
  return { ...func, ops, results: func.results.map(now) };
}

/** The ops without those that make numbers for nobody. */
function needed({ ops, results }: Func, makes: (op: Op) => boolean): Op[] {
  const read = new Set<Value>(results);
  const kept = ops.toReversed().filter((op) => {
    if (makes(op) && !op.results.some((r) => read.has(r))) return false;
    op.operands.forEach((v) => read.add(v));
    return true;
  });
  return kept.reverse();
}
