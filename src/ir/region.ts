// Sub-graphs as regions: what lies between some values and another, taken out as ops of its own.
import type { Op, Region, Value } from "./graph.ts";
import { changed, makeParam } from "./graph.ts";

/** The ops of a region that `outputs` need and `inputs` do not, in order. */
export function opsBetween(inputs: readonly Value[], outputs: readonly Value[], { ops }: Region): Op[] {
  const needed = new Set<Value>(outputs);
  inputs.forEach((v) => needed.delete(v));
  const found: Op[] = [];
  for (const op of [...ops].reverse()) {
    if (!op.results.some((r) => needed.has(r))) continue;
    found.push(op);
    for (const v of op.operands) if (!inputs.includes(v)) needed.add(v);
  }
  return found.reverse();
}

/**
 * A region that computes `output` from `inputs`, its parameters, by copies of the ops between them. Throws when they need
 * anything else that is no op's result.
 */
export const enclosed = (inputs: readonly Value[], output: Value, within: Region): Region =>
  duplicate({ params: inputs, ops: opsBetween(inputs, [output], within), results: [output] });

/**
 * The same ops over parameters of their own, down to the regions they hold: values are told apart by identity, so no two
 * ops may share a region. `given` says what stands for values from outside. Throws when an op needs any other.
 */
export function duplicate(region: Region, given: ReadonlyMap<Value, Value> = new Map()): Region {
  const params = region.params.map((v, i) => makeParam(v.type, i, v.name, v.span, v.location));
  const values = new Map([...given, ...region.params.map((v, i) => [v, params[i]!] as const)]);
  const own = (v: Value): Value => {
    const now = values.get(v);
    if (!now) throw new Error(`%${v.name ?? "?"} is not computed from the inputs of the region`);
    return now;
  };
  const ops = region.ops.map((op) => {
    const copy = copied(op, op.operands.map(own));
    op.results.forEach((r, i) => values.set(r, copy.results[i]!));
    return copy;
  });
  return { params, ops, results: region.results.map(own) };
}

const copied = (op: Op, operands: readonly Value[]): Op =>
  changed(op, { operands, regions: op.regions.map((inner) => duplicate(inner)) });

/** Values from outside that a region uses, in order of their use. The regions of its ops use none. */
export function capturedBy({ params, ops, results }: Region): Value[] {
  const own = new Set([...params, ...ops.flatMap((op) => op.results)]);
  return [...new Set([...ops.flatMap((op) => op.operands), ...results])].filter((v) => !own.has(v));
}

/** Whether an op says what is known where it stands: constants, and shapes made of others. */
const isKnown = ({ record, results, regions }: Op): boolean =>
  record !== undefined &&
  (record.traits.includes("constant") || (results[0]?.type.kind === "shape" && regions.length === 0));

/** The region with copies of its own of the constants and shapes from outside that it uses: ops take them as known. */
export function withOwnConstants(region: Region): Region {
  const captured = capturedBy(region);
  const outside = [...new Set(captured.flatMap(({ owner }) => (owner && isKnown(owner) ? [owner] : [])))];
  if (outside.length === 0) return region;
  const copies = outside.map((op) => changed(op, {}));
  const given = new Map(captured.map((v) => [v, v]));
  outside.forEach((op, i) => op.results.forEach((r, k) => given.set(r, copies[i]!.results[k]!)));
  const { params, ops, results } = duplicate(region, given);
  // What shapes are made of may come from outside as well.
  return withOwnConstants({ params, ops: [...copies, ...ops], results });
}

/** The region with a further parameter for each of some values from outside. */
export function closedOver(region: Region, captured: readonly Value[]): Region {
  const first = region.params.length;
  const more = captured.map((v, i) => makeParam(v.type, first + i, v.name, v.span));
  const { params, ops, results } = duplicate(region, new Map(captured.map((v, i) => [v, more[i]!])));
  return { params: [...params, ...more], ops, results };
}
