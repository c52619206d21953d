// Mutants that are graphs again: a right function with an op or a value of it put otherwise, and printed. Most are read.
import { dialect, tosaDialect } from "../../../src/tosa/index.ts";
import type { Attr } from "../../../src/ir/attributes.ts";
import type { Func, Op, Value } from "../../../src/ir/graph.ts";
import { changed, makeOp, makeParam } from "../../../src/ir/graph.ts";
import type { OpRecord } from "../../../src/ir/record.ts";
import { duplicate } from "../../../src/ir/region.ts";
import type { TensorType } from "../../../src/ir/types.ts";
import { tensorType, typeText } from "../../../src/ir/types.ts";
import { pick, type Random } from "../seeded.ts";

/** Undefined where nothing in the function fits. */
export type Edit = (func: Func, r: Random) => Func | undefined;

/** The function with ops in the place of one; from there on `results` stand for those of it. */
function inPlace(func: Func, at: number, ops: readonly Op[], results: readonly Value[]): Func {
  const values = new Map(func.ops[at]!.results.map((old, i) => [old, results[i]!]));
  const now = (v: Value): Value => values.get(v) ?? v;
  const rest = func.ops.slice(at + 1).map((op) => {
    if (!op.operands.some((v) => values.has(v))) return op;
    const made = changed(op, { operands: op.operands.map(now) });
    op.results.forEach((r, i) => values.set(r, made.results[i]!));
    return made;
  });
  return { ...func, ops: [...func.ops.slice(0, at), ...ops, ...rest], results: func.results.map(now) };
}

const withOp = (func: Func, at: number, op: Op): Func => inPlace(func, at, [op], op.results);

/** A place at which there is an op of some sort. */
function placeOf(func: Func, r: Random, isRight: (op: Op) => boolean): number | undefined {
  const places = func.ops.flatMap((op, i) => (isRight(op) ? [i] : []));
  return places.length === 0 ? undefined : pick(r, places);
}

/** An edit of one op of some sort. */
const onOp =
  (
    isRight: (op: Op) => boolean,
    edit: (func: Func, at: number, op: Op, r: Random) => Func | undefined,
  ): Edit =>
  (func, r) => {
    const at = placeOf(func, r, isRight);
    return at === undefined ? undefined : edit(func, at, func.ops[at]!, r);
  };

const sameTypes = (a: Value, b: Value): boolean => typeText(a.type) === typeText(b.type);

/** Values of a type that an op at some place can use. */
const before = (func: Func, at: number, like: Value): Value[] =>
  [...func.params, ...func.ops.slice(0, at).flatMap((op) => op.results)].filter(
    (v) => v !== like && sameTypes(v, like),
  );

function withParam(func: Func, param: Value): Func {
  return { ...func, params: [...func.params, param], paramAttributes: [...func.paramAttributes, {}] };
}

// Operands

const twins = ({ operands }: Op): [number, number][] =>
  operands.flatMap((a, i) =>
    operands.flatMap((b, k): [number, number][] => (i < k && a !== b && sameTypes(a, b) ? [[i, k]] : [])),
  );

const swapped = onOp(
  (op) => twins(op).length > 0,
  (func, at, op, r) => {
    const [i, k] = pick(r, twins(op));
    const operands = op.operands.with(i, op.operands[k]!).with(k, op.operands[i]!);
    return withOp(func, at, changed(op, { operands }));
  },
);

const otherOperand = onOp(
  ({ operands }) => operands.length > 0,
  (func, at, op, r) => {
    const i = r.within(0, op.operands.length - 1);
    const others = before(func, at, op.operands[i]!);
    if (others.length === 0) return undefined;
    return withOp(func, at, changed(op, { operands: op.operands.with(i, pick(r, others)) }));
  },
);

// Attributes

const numbers = [-129, -128, -1, 0, 1, 2, 3, 7, 15, 16, 31, 32, 62, 63, 127, 128, 255, 32767, 2 ** 31 - 1];

const near = (v: number | bigint, r: Random): number =>
  r.within(0, 2) > 0 ? Number(v) + pick(r, [-1, 1]) : pick(r, numbers);

function otherAttr(attr: Attr, record: OpRecord | undefined, name: string, r: Random): Attr | undefined {
  if (attr.kind === "int") return { ...attr, value: near(attr.value, r) };
  if (attr.kind === "float") return { ...attr, value: pick(r, [0, -0, 1, -1, attr.value * 2, Infinity]) };
  if (attr.kind === "bool") return { ...attr, value: !attr.value };
  if (attr.kind === "denseArray" && attr.values.length > 0) {
    const i = r.within(0, attr.values.length - 1);
    return { ...attr, values: attr.values.with(i, near(attr.values[i]!, r)) };
  }
  if (attr.kind === "dense" && attr.data.length > 0) return otherElement(attr, r);
  const { values } = record?.attributes.find((spec) => spec.name === name) ?? {};
  return attr.kind === "enum" && values ? { ...attr, value: pick(r, values) } : undefined;
}

function otherElement(attr: Extract<Attr, { kind: "dense" }>, r: Random): Attr {
  const data = attr.data.slice();
  const i = r.within(0, data.length - 1);
  const value = near(attr.type.element.kind === "float" ? 0 : data[i]!, r);
  data[i] = (typeof data[i] === "bigint" ? BigInt(value) : value) as never;
  // A truth value is one bit.
  if (attr.type.element.bits === 1) data[i] = (value & 1) as never;
  return { ...attr, data };
}

const otherNumber = onOp(
  ({ attributes }) => Object.keys(attributes).length > 0,
  (func, at, op, r) => {
    const [name, attr] = pick(r, Object.entries(op.attributes));
    const other = otherAttr(attr, op.record, name, r);
    return other && withOp(func, at, changed(op, { attributes: { ...op.attributes, [name]: other } }));
  },
);

// Ops

const doubled = onOp(
  (op) => op.results.length > 0,
  (func, at, op) => {
    const copy = changed(op, { regions: op.regions.map((region) => duplicate(region)) });
    return inPlace(func, at, [op, copy], copy.results);
  },
);

/** What an op gives comes from an operand, from before, or from outside. */
const dropped = onOp(
  (op) => op.results.length === 1,
  (func, at, op, r) => {
    const [result] = op.results as [Value];
    const others = before(func, at, result);
    if (others.length > 0 && r.within(0, 2) > 0) return inPlace(func, at, [], [pick(r, others)]);
    const param = makeParam(result.type, func.params.length, result.name);
    return withParam(inPlace(func, at, [], [param]), param);
  },
);

const attributeNames = ({ attributes }: OpRecord): string => attributes.map(({ name }) => name).join();

/** Ops that take and give as much, and have the same attributes. */
const alike = (record: OpRecord): OpRecord[] =>
  tosaDialect.records.filter(
    (other) =>
      other !== record &&
      other.operands.map(({ kind }) => kind).join() === record.operands.map(({ kind }) => kind).join() &&
      other.results.map(({ element }) => element).join() ===
        record.results.map(({ element }) => element).join() &&
      attributeNames(other) === attributeNames(record),
  );

/** Whether the first operand has a type that the op takes there. */
const takes = ({ types, operands }: OpRecord, value: Value | undefined): boolean =>
  value?.type.kind !== "tensor" ||
  types.some((binding) => binding[operands[0]!.element] === (value.type as TensorType).element.scalar);

const otherKind = onOp(
  ({ record, syntax }) => record !== undefined && syntax === undefined && alike(record).length > 0,
  (func, at, op, r) => {
    const all = alike(op.record!);
    const fitting = all.filter((record) => takes(record, op.operands[0]));
    const record = pick(r, fitting.length > 0 && r.within(0, 3) > 0 ? fitting : all);
    return withOp(func, at, changed(op, { name: record.name, record }));
  },
);

const truth = tensorType("i1", []);

/** An op in both branches of a choice, or in one beside what was there before. */
const wrapped = onOp(
  ({ results, syntax, record, operands }) =>
    results.length > 0 &&
    syntax === undefined &&
    record !== undefined &&
    !record.traits.includes("effect") &&
    [...results, ...operands].every(({ type }) => type.kind === "tensor"),
  (func, at, op, r) => {
    const condition = makeParam(truth, func.params.length, "c");
    const params = op.operands.map((v, i) => makeParam(v.type, i, v.name));
    const inner = changed(op, { operands: params });
    const region = { params, ops: [inner], results: inner.results };
    const passed = inner.results.map((result) => params.find((p) => sameTypes(p, result)));
    const other =
      r.within(0, 1) && passed.every((v) => v !== undefined)
        ? duplicate({ params, ops: [], results: passed })
        : duplicate(region);
    const choice = makeOp({
      name: "tosa.cond_if",
      record: dialect.find("tosa.cond_if"),
      operands: [condition, ...op.operands],
      resultTypes: op.results.map(({ type }) => type),
      regions: [region, other],
    });
    return withParam(withOp(func, at, choice), condition);
  },
);

/** An op before the one that it follows, where it does not need it. */
const moved: Edit = (func, r) => {
  const places = func.ops.flatMap((op, i) =>
    i > 0 && !op.operands.some((v) => v.owner === func.ops[i - 1]) ? [i] : [],
  );
  if (places.length === 0) return undefined;
  const at = pick(r, places);
  const [first, second] = [func.ops[at - 1]!, func.ops[at]!];
  return { ...func, ops: func.ops.with(at - 1, second).with(at, first) };
};

// Functions

const otherResults: Edit = (func, r) => {
  const all = [...func.params, ...func.ops.flatMap((op) => op.results)].filter(
    ({ type }) => type.kind === "tensor",
  );
  if (all.length === 0) return undefined;
  const results = Array.from({ length: r.within(1, 3) }, () => pick(r, all));
  const resultTypes = results.map(({ type }) => type);
  return { ...func, results, resultTypes, resultAttributes: results.map(() => ({})) };
};

const names = [
  "x",
  "0",
  "7",
  "a b",
  "int",
  "out0",
  "arena",
  "x_0",
  "é",
  "F",
  "for",
  "%",
  "x.y",
  "$",
  "_",
  "1a",
];

const renamed: Edit = (func, r) => {
  const params = func.params.map((p) => makeParam(p.type, p.index, pick(r, names), p.span, p.location));
  const values = new Map(func.params.map((p, i) => [p, params[i]!]));
  const now = (v: Value): Value => values.get(v) ?? v;
  const ops = func.ops.map((op) => {
    const resultNames = op.results.map(() => pick(r, names));
    const made = changed(op, { operands: op.operands.map(now), resultNames });
    op.results.forEach((v, i) => values.set(v, made.results[i]!));
    return made;
  });
  return { ...func, name: pick(r, names), params, ops, results: func.results.map(now) };
};

export const edits: Readonly<Record<string, Edit>> = {
  ...{
    swapped,
    otherOperand,
    otherNumber,
    doubled,
    dropped,
    otherKind,
    wrapped,
    moved,
    otherResults,
    renamed,
  },
};

const all = Object.values(edits);

/** The function after one to three edits; undefined where none of those drawn fits. */
export function edited(func: Func, r: Random): Func | undefined {
  let now: Func | undefined;
  for (let left = pick(r, [1, 1, 1, 2, 2, 3]); left > 0; left--)
    for (let tries = 0; tries < 8; tries++) {
      const next = pick(r, all)(now ?? func, r);
      if (!next) continue;
      now = next;
      break;
    }
  return now;
}
