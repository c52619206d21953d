// Graphs that are nearly another: one op, constant, edge, attribute or table entry changed, everything else as it was.
import type { Attr, Attributes, DenseAttr } from "../../src/ir/attributes.ts";
import type { Func, Model, Op, Value } from "../../src/ir/graph.ts";
import { changed as changedOp, makeOp } from "../../src/ir/graph.ts";
import type { TensorType, Type } from "../../src/ir/types.ts";
import { isStatic, sameType, tensorType } from "../../src/ir/types.ts";
import { verifyModel } from "../../src/ir/verify.ts";
import { constantOperand } from "../../src/ir/constants.ts";
import { limits } from "../../src/expr/expr.ts";
import { tosaDialect } from "../../src/tosa/index.ts";
import type { Random } from "./seeded.ts";

export interface NearMiss {
  /** What was changed, in words. */
  readonly what: string;
  readonly func: Func;
  /** The changed op, as it is in `func`. */
  readonly place: Op;
  /** The op it was. */
  readonly was: Op;
}

/** What replaces an op: another name, attributes or operands; new constants for operands by position. */
interface Change {
  readonly what: string;
  readonly name?: string;
  readonly attributes?: Attributes;
  readonly operands?: readonly Value[];
  readonly constants?: Readonly<Record<number, DenseAttr>>;
}

/** Every near miss of a function that is well formed; which entries, bits and edges are tried depends on the seed. */
export function nearMisses(func: Func, rng: Random): NearMiss[] {
  return func.ops.flatMap((was) =>
    changesOf(func, was, rng).flatMap((change) => {
      const made = changed(func, was, change);
      return made ? [{ what: `${nameOf(was)}: ${change.what}`, was, ...made }] : [];
    }),
  );
}

const nameOf = (op: Op): string => `%${op.results[0]?.name ?? "?"} = ${op.name}`;

function changesOf(func: Func, op: Op, rng: Random): Change[] {
  if (op.record?.traits.includes("constant")) return [];
  return [...otherOps(op), ...otherAttributes(op), ...otherConstants(op, rng), ...otherEdges(func, op, rng)];
}

// ops

/** Names with the same signature, roughly; verification sorts out the rest. */
const alike = [
  [
    "add",
    "sub",
    "maximum",
    "minimum",
    "bitwise_and",
    "bitwise_or",
    "bitwise_xor",
    "logical_left_shift",
    "logical_right_shift",
  ],
  ["clz", "abs", "bitwise_not"],
  ["reduce_max", "reduce_min", "reduce_sum"],
  ["exp", "log", "tanh", "sigmoid", "reciprocal", "rsqrt", "abs", "ceil", "floor", "erf"],
].map((list) => list.map((name) => `tosa.${name}`));

function otherOps(op: Op): Change[] {
  const names = new Set(alike.filter((list) => list.includes(op.name)).flat());
  names.delete(op.name);
  return [...names].map((name) => ({ what: `is ${name}`, name }));
}

// attributes

function otherAttributes(op: Op): Change[] {
  return Object.entries(op.attributes).flatMap(([key, attr]) =>
    otherValues(key, attr, op).map((other) => ({
      what: `${key} is ${JSON.stringify((other as { value: unknown }).value)}`,
      attributes: { ...op.attributes, [key]: other },
    })),
  );
}

function otherValues(key: string, attr: Attr, op: Op): Attr[] {
  if (attr.kind === "bool" && key === "round") return [{ ...attr, value: !attr.value }];
  if (attr.kind === "enum")
    return ["SINGLE_ROUND", "DOUBLE_ROUND"]
      .filter((v) => v !== attr.value)
      .map((value) => ({ kind: "enum", value }));
  if (attr.kind !== "int") return [];
  const rank = (op.operands[0]!.type as TensorType).shape!.length;
  return Array.from({ length: rank }, (_, value) => ({ ...attr, value })).filter(
    (a) => a.value !== Number(attr.value),
  );
}

// constants

function otherConstants(op: Op, rng: Random): Change[] {
  return op.operands.flatMap((_, i) => {
    const dense = constantOperand(op, i);
    if (!dense || dense.type.element.text === "index") return [];
    const single = dense.splat || dense.data.length === 1;
    const others = single ? otherNumbers(dense, rng) : otherTables(dense, rng);
    return others.map(({ what, data }) => ({
      what: `${op.record?.operands[i]?.name} ${what}`,
      constants: { [i]: { ...dense, data } },
    }));
  });
}

interface Other {
  readonly what: string;
  readonly data: DenseAttr["data"];
}

function otherNumbers({ data, type }: DenseAttr, rng: Random): Other[] {
  const v = Number(data[0]);
  const float = type.element.text === "f32";
  const numbers = float
    ? [v * 1.0625, v * 2, -v, v + 0.5]
    : [v + 1, v - 1, 2 * v, v >> 1, -v, v ^ (1 << rng.within(2, 30)), v ^ (1 << rng.within(8, 30))];
  const fits = (n: number): boolean =>
    float || (n >= limits(type.element.text as "i32").lo && n <= limits(type.element.text as "i32").hi);
  return [...new Set(numbers)]
    .filter((n) => n !== v && fits(n))
    .map((n) => ({ what: `${v} is ${n}`, data: data.slice(0, 1).fill(n as never) as DenseAttr["data"] }));
}

/** Single entries by small and large amounts, the table moved by one, upside down. */
function otherTables({ data }: DenseAttr, rng: Random): Other[] {
  const copy = () => (data as Int16Array).slice();
  const entry = (by: number): Other => {
    const table = copy();
    const at = rng.within(0, 256);
    table[at]! += by;
    return { what: `entry ${at} changed by ${by}`, data: table };
  };
  const moved = copy();
  moved.copyWithin(0, 1);
  return [
    ...[1, -1, 3, -5, 16, 64, -100, 1000].map(entry),
    { what: "moved by one entry", data: moved },
    { what: "backwards", data: copy().reverse() },
  ];
}

// edges

/** Operands in another order, and other values of the same type. */
function otherEdges(func: Func, op: Op, rng: Random): Change[] {
  const before = func.ops.slice(0, func.ops.indexOf(op)).flatMap((o) => o.results);
  const [a, b] = op.operands;
  const swapped =
    op.operands.length === 2 && !op.record!.traits.includes("commutative") && a !== b
      ? [{ what: "operands swapped", operands: [b!, a!] }]
      : [];
  const other = op.operands.flatMap((v, i) => {
    const same = [...func.params, ...before].filter((u) => u !== v && sameType(u.type, v.type));
    return pick(same, 2, rng).map((u) => ({
      what: `operand ${i} is %${u.name}`,
      operands: op.operands.with(i, u),
    }));
  });
  return [...swapped, ...other];
}

function pick<T>(from: readonly T[], count: number, rng: Random): T[] {
  const left = [...from];
  return Array.from(
    { length: Math.min(count, left.length) },
    () => left.splice(rng.within(0, left.length - 1), 1)[0]!,
  );
}

// building

/** The function with one op changed and shapes inferred anew; undefined when it is not well formed. */
function changed(func: Func, was: Op, change: Change): Pick<NearMiss, "func" | "place"> | undefined {
  const values = new Map<Value, Value>();
  const current = (v: Value): Value => values.get(v) ?? v;
  const ops: Op[] = [];
  let place: Op | undefined;
  for (const op of func.ops) {
    const here = op === was ? altered(op, change, ops) : op;
    const made = inferred(changedOp(here, { operands: here.operands.map(current) }));
    if (!made) return undefined;
    if (op === was) place = made;
    ops.push(made);
    op.results.forEach((r, i) => values.set(r, made.results[i]!));
  }
  const results = func.results.map(current);
  const next = { ...func, ops, results, resultTypes: results.map((r) => r.type) };
  return verifyModel(modelWith(next)).length === 0 ? { func: next, place: place! } : undefined;
}

export const modelWith = (func: Func): Model => ({
  source: undefined,
  name: undefined,
  attributes: {},
  funcs: [func],
});

function altered(
  op: Op,
  { name = op.name, attributes = op.attributes, operands = op.operands, constants = {} }: Change,
  ops: Op[],
): Op {
  const own = operands.map((v, i) => {
    const values = constants[i];
    if (!values) return v;
    const made = makeOp({
      name: "tosa.const",
      record: tosaDialect.find("tosa.const"),
      operands: [],
      attributes: { values },
      resultTypes: [values.type],
    });
    ops.push(made);
    return made.results[0]!;
  });
  return changedOp(op, { name, record: tosaDialect.find(name), attributes, operands: own });
}

/** The op with the result shape that follows from its operands. */
function inferred(op: Op): Op | undefined {
  const ready = remade(
    op,
    op.results.map((r) => r.type),
  );
  if (!ready.operands.every((v) => v.type.kind !== "tensor" || isStatic(v.type))) return ready;
  if (ready.operands.length !== op.record!.operands.length) return undefined;
  const found = op.record!.infer(ready);
  if ("mismatch" in found) return undefined;
  return remade(
    op,
    op.results.map((r, i) =>
      r.type.kind === "tensor" ? tensorType(r.type.element, found.shapes[i]!) : r.type,
    ),
  );
}

const remade = (op: Op, resultTypes: readonly Type[]): Op => changedOp(op, { resultTypes });
