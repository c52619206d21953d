// Element types that C has no numbers for become those that it has: an op computes on wider lanes as its record says, and
// its result is rounded, or wraps, once. All that lowering sees of a half float is a halfword and what reads and writes one.
import type { Expr } from "../expr/expr.ts";
import { constant, input } from "../expr/expr.ts";
import { laneType } from "../expr/lane-type.ts";
import { bitsOfNumber, numberOfBits } from "../expr/small-floats.ts";
import { sar, shl } from "../expr/vocabulary.ts";
import type { Func, Op, Region, Value } from "../ir/graph.ts";
import { changed, makeOp, makeParam } from "../ir/graph.ts";
import type { Compute, OpRecord } from "../ir/record.ts";
import { isControl, isMoving } from "../ir/record.ts";
import type { TensorType, Type } from "../ir/types.ts";
import type { Variable } from "../ir/variables.ts";
import type { ElementType } from "../support/element-type.ts";
import { elementType } from "../support/element-type.ts";
import type { Tensor } from "../support/tensor.ts";
import { table } from "../support/table.ts";
import { output, tensor } from "../tosa/shared.ts";
import { sameShape } from "../tosa/sizes.ts";

/** How elements of a type are kept in memory that C has a type for. */
interface Kept {
  readonly as: ElementType;
  /** The lane of an element as it is kept; absent where that is one. */
  readonly read?: OpRecord;
  /** The element of a lane, which may not be one of the type. */
  readonly written?: OpRecord;
}

const conversion = (name: string, summary: string, lane: Expr): OpRecord => ({
  name: `tosac.${name}`,
  summary,
  family: "conversion",
  operands: [tensor("input", "T")],
  results: output("U"),
  attributes: [],
  types: [],
  traits: [],
  infer: sameShape,
  compute: () => ({ form: "map", operands: [0], lane }),
  example: "",
});

/** The type of memory under the name that the text has: comments say what is meant. */
const storedAs = (memory: string, text: string): ElementType => ({ ...elementType(memory), text });

const smallFloat = (type: string): Kept => ({
  as: storedAs("ui16", type),
  read: conversion(`${type}_read`, `The number of an ${type}.`, numberOfBits(type, input("i16", 0))),
  written: conversion(`${type}_written`, `Rounded to ${type}.`, bitsOfNumber(type, input("f32", 0))),
});

/** An integer in the low bits of a wider one. */
function lowBits(type: string, bits: number): Kept {
  const lane = laneType(type);
  const above = constant(lane, Number(lane.slice(1)) - bits);
  const wrapped = sar(shl(input(lane, 0), above), above);
  return {
    as: storedAs(lane, type),
    written: conversion(`${type}_written`, `The low ${bits} bits.`, wrapped),
  };
}

const kept = table<Kept>({
  f16: smallFloat("f16"),
  bf16: smallFloat("bf16"),
  i48: lowBits("i48", 48),
  i4: lowBits("i4", 4),
  f8E4M3FN: { as: storedAs("ui8", "f8E4M3FN") },
  f8E5M2: { as: storedAs("ui8", "f8E5M2") },
});

const keptAs = ({ type }: Value): Kept | undefined =>
  type.kind === "tensor" ? kept[type.element.scalar] : undefined;

const typeAs = (type: Type, element: ElementType): TensorType => ({ ...(type as TensorType), element });

/** A tensor as memory holds it. */
export const asKept = (t: Tensor): Tensor => {
  const as = kept[elementType(t.type).scalar]?.as;
  return as ? { ...t, type: as.storage } : t;
};

/** A variable as memory holds it. */
export function variableAsKept(variable: Variable): Variable {
  const as = kept[variable.type.element.scalar]?.as;
  if (!as) return variable;
  const { type, first } = variable;
  return { ...variable, type: typeAs(type, as), first: first && { ...first, type: typeAs(first.type, as) } };
}

const needsOthers = ({ params, ops }: Region): boolean =>
  [...params, ...ops.flatMap((op) => op.results)].some(keptAs) ||
  ops.some(({ regions }) => regions.some(needsOthers));

/** The same function on types that C has. Its interface stays: memory holds what it held. */
export function onMachineTypes(func: Func): Func {
  if (!needsOthers(func)) return func;
  const region = new Rewrite().run(func);
  return { ...func, ...region, resultTypes: region.results.map((r) => r.type) };
}

class Rewrite {
  private readonly ops: Op[] = [];
  /** What stands for a value, as it is kept; and the lanes of one, made where they are first read. */
  private readonly now = new Map<Value, Value>();
  private readonly lanes = new Map<Value, Value>();

  run(region: Region): Region {
    const params = region.params.map((p) => this.parameter(p));
    for (const op of region.ops) this.add(op);
    return { params, ops: this.ops, results: region.results.map((r) => this.value(r)) };
  }

  private parameter(p: Value): Value {
    const as = keptAs(p)?.as;
    const param = as ? makeParam(typeAs(p.type, as), p.index, p.name, p.span, p.location) : p;
    this.now.set(p, param);
    return param;
  }

  private value(v: Value): Value {
    return this.now.get(v)!;
  }

  private add(op: Op): void {
    const compute = op.results[0]?.type.kind === "tensor" ? op.record!.compute(op) : undefined;
    if (compute && !isMoving(compute) && !isControl(compute)) return this.computed(op, compute);
    const resultTypes = op.results.map((r) => typeIn(r, (k) => k.as));
    const operands = op.operands.map((v) => this.value(v));
    const regions = op.regions.map((region) => new Rewrite().run(region));
    this.push(op, changed(op, { operands, resultTypes, regions, ...held(op), ...settled(op, compute) }));
  }

  /** The op on lanes: what it computes is settled by the types it was written for. */
  private computed(op: Op, compute: Compute): void {
    const read = operandsOf(compute);
    const operands = op.operands.map((v, i) => (read.includes(i) ? this.lane(v) : this.value(v)));
    const resultTypes = op.results.map((r) => typeIn(r, () => elementType(laneOf(r))));
    const record: OpRecord = { ...op.record!, compute: () => compute };
    const made = changed(op, { operands, resultTypes, record });
    this.ops.push(made);
    op.results.forEach((r, i) => {
      const { written, as } = keptAs(r) ?? {};
      const result = made.results[i]!;
      this.now.set(r, written ? this.converted(written, result, as!, op, r.name) : result);
    });
  }

  private push(op: Op, made: Op): void {
    this.ops.push(made);
    op.results.forEach((r, i) => this.now.set(r, made.results[i]!));
  }

  private lane(v: Value): Value {
    const value = this.value(v);
    const read = keptAs(v)?.read;
    if (!read) return value;
    const known = this.lanes.get(v);
    if (known) return known;
    const made = this.converted(read, value, elementType(laneOf(v)), v.owner, v.name);
    this.lanes.set(v, made);
    return made;
  }

  /** `near`: whose place in the text it has; none for a parameter. */
  private converted(
    record: OpRecord,
    from: Value,
    element: ElementType,
    near: Op | undefined,
    name: string | undefined,
  ): Value {
    const op = makeOp({
      name: record.name,
      record,
      operands: [from],
      resultTypes: [typeAs(from.type, element)],
      resultNames: [name],
      span: near?.span ?? from.span,
    });
    this.ops.push(op);
    return op.results[0]!;
  }
}

const laneOf = ({ type }: Value): string => laneType((type as TensorType).element.scalar);

function typeIn(v: Value, element: (kept: Kept) => ElementType): Type {
  const known = keptAs(v);
  return known ? typeAs(v.type, element(known)) : v.type;
}

/** The elements of a constant have the type that they are kept as. */
function held({ attributes, results }: Op): Partial<Op> {
  const values = attributes["values"];
  const as = results[0] && keptAs(results[0])?.as;
  if (!as || values?.kind !== "dense") return {};
  return { attributes: { ...attributes, values: { ...values, type: typeAs(values.type, as) } } };
}

/** A function of the user's is told of the types that the op was written for. */
const settled = ({ record }: Op, compute: Compute | undefined): Partial<Op> =>
  compute?.form === "extern" ? { record: { ...record!, compute: () => compute } } : {};

/** The operands whose elements are lanes of what is computed. */
function operandsOf(compute: Compute): readonly number[] {
  switch (compute.form) {
    case "map":
      return compute.operands;
    case "contract":
      return [...compute.factors.flatMap((f) => f.operands), ...compute.finish.operands];
    default:
      return [0];
  }
}
