// Types as far as they follow from those of a function's parameters: what a text leaves open is filled in.
import type { Func, Op, Region, Value } from "./graph.ts";
import { changed, makeParam } from "./graph.ts";
import type { Sizes } from "./record.ts";
import type { Type } from "./types.ts";
import { tensorType } from "./types.ts";

/** The function with nothing open that is known; itself when there is nothing to fill in. */
export function inferred(func: Func): Func {
  if (!func.ops.some(({ results }) => results.some((r) => isOpen(r.type)))) return withResultTypes(func);
  const values = new Map<Value, Value>();
  const { ops, results } = inferredRegion(func, values);
  return withResultTypes({ ...func, ops, results });
}

/** Sizes or a rank that are not known. */
export const isOpen = (type: Type): boolean =>
  type.kind === "tensor" && (type.shape === undefined || type.shape.some((d) => d < 0));

function withResultTypes(func: Func): Func {
  const resultTypes = func.resultTypes.map((type, i) => {
    const own = func.results[i]?.type;
    return own && isOpen(type) ? own : type;
  });
  return resultTypes.every((type, i) => type === func.resultTypes[i]) ? func : { ...func, resultTypes };
}

function inferredRegion(
  { ops, results }: Region,
  values: Map<Value, Value>,
): Pick<Region, "ops" | "results"> {
  const now = (v: Value): Value => values.get(v) ?? v;
  const fixed = readAsWritten(ops);
  const all = ops.map((op) => {
    const made = inferredOp(op, op.operands.map(now), fixed);
    if (made !== op) op.results.forEach((r, i) => values.set(r, made.results[i]!));
    return made;
  });
  return { ops: all, results: results.map(now) };
}

/** Values whose types stand in texts and regions that are not inferred: they stay as they are. */
const readAsWritten = (ops: readonly Op[]): ReadonlySet<Value> =>
  new Set(ops.filter((op) => !isInferred(op)).flatMap((op) => op.operands));

const isInferred = ({ record, regions }: Op): boolean =>
  record !== undefined && (regions.length === 0 || record.traits.includes("region"));

function inferredOp(op: Op, operands: readonly Value[], fixed: ReadonlySet<Value>): Op {
  const isSame = operands.every((v, i) => v === op.operands[i]);
  if (!isInferred(op) || (isSame && !op.results.some((r) => isOpen(r.type))))
    return isSame ? op : changed(op, { operands });
  const regions = op.regions.map((region) => overTypes(region, operands));
  const here = changed(op, { operands, regions });
  const found = op.record!.infer(here);
  const shapes = "shapes" in found ? found.shapes : [];
  const resultTypes = op.results.map((r, i) => (fixed.has(r) ? r.type : filled(r.type, shapes[i])));
  return changed(here, { resultTypes });
}

/** The region of an op that now has operands of these types. */
function overTypes(region: Region, operands: readonly Value[]): Region {
  const params = region.params.map((p, i) => makeParam(operands[i]!.type, i, p.name, p.span, p.location));
  const values = new Map(region.params.map((p, i) => [p, params[i]!]));
  return { params, ...inferredRegion(region, values) };
}

/** A type with the sizes that it leaves open, as far as they are known. */
function filled(type: Type, sizes: Sizes): Type {
  if (type.kind !== "tensor" || !sizes || !isOpen(type)) return type;
  const { shape, element, encoding } = type;
  if (shape && shape.length !== sizes.length) return type;
  const known = shape ? shape.map((d, i) => (d < 0 ? sizes[i]! : d)) : sizes;
  return { ...tensorType(element, known), ...(encoding !== undefined && { encoding }) };
}
