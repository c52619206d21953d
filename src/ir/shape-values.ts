// The numbers of `!tosa.shape` values, as far as they follow from the text: constants, sizes of tensors, and arithmetic on them.
import type { DenseAttr } from "./attributes.ts";
import type { Func, Op, Value } from "./graph.ts";
import { changed, makeOp } from "./graph.ts";
import type { Dialect } from "./record.ts";
import { constantOf } from "./constants.ts";
import { shapeType, tensorType } from "./types.ts";

/** Each value is asked for often, and an op after those it takes: so no chain of ops is followed twice, or deep. */
const known = new WeakMap<Value, { readonly numbers: readonly number[] | undefined }>();

/** The numbers of a shape, or of a constant of rank 1; undefined where they are only known at run time. */
export function shapeValues(value: Value | undefined): readonly number[] | undefined {
  if (!value) return undefined;
  let found = known.get(value);
  if (!found) known.set(value, (found = { numbers: numbersOf(value) }));
  return found.numbers;
}

/** No tensor has as many axes. */
const MOST_AXES = 128;

function numbersOf(value: Value): readonly number[] | undefined {
  const { owner } = value;
  if (owner?.record?.shapeOf) return isWhole(owner) ? owner.record.shapeOf(owner) : undefined;
  const dense = constantOf(value);
  return dense && shapeValuesOf(dense);
}

/** An op that lacks operands has a mistake of its own, which is said of it; who takes its result may be asked before. */
const isWhole = ({ record, operands }: Op): boolean => operands.length >= record!.operands.length;

/** The elements of a constant of rank 1, unless there are more than any tensor has axes. */
export function shapeValuesOf(dense: DenseAttr): readonly number[] | undefined {
  const length = dense.type.shape?.[0] ?? 0;
  if (length > MOST_AXES) return undefined;
  return Array.from({ length }, (_, i) => Number(dense.data[dense.splat ? 0 : i]));
}

/** A shape as the elements of `tosa.const_shape`. */
export function shapeAttr(values: readonly number[]): DenseAttr {
  const type = tensorType("index", [values.length]);
  return { kind: "dense", type, splat: values.length === 1, data: BigInt64Array.from(values, BigInt) };
}

/** The function with constants where it computes shapes whose numbers are known; itself where it computes none. */
export function withConstantShapes(func: Func, dialect: Dialect): Func {
  if (!func.ops.some(({ record }) => record?.shapeOf)) return func;
  const values = new Map<Value, Value>();
  const now = (v: Value): Value => values.get(v) ?? v;
  const ops = func.ops.map((op) => {
    const numbers = op.record?.shapeOf?.(op);
    const isSame = op.operands.every((v) => now(v) === v);
    const made = numbers
      ? constantShape(op, numbers, dialect)
      : isSame
        ? op
        : changed(op, { operands: op.operands.map(now) });
    op.results.forEach((r, i) => values.set(r, made.results[i]!));
    return made;
  });
  return { ...func, ops, results: func.results.map(now) };
}

const constantShape = (op: Op, numbers: readonly number[], dialect: Dialect): Op =>
  makeOp({
    name: "tosa.const_shape",
    record: dialect.find("tosa.const_shape"),
    operands: [],
    attributes: { values: shapeAttr(numbers) },
    resultTypes: [shapeType(numbers.length)],
    resultNames: op.results.map((r) => r.name),
    span: op.span,
    location: op.location,
  });
