// Other spellings of a graph: its meaning, or that of the transposed graph, stays.
import type { Attr } from "../../src/ir/attributes.ts";
import { intAttr } from "../../src/ir/attributes.ts";
import type { Func, Op, OpInit, Value } from "../../src/ir/graph.ts";
import { makeOp, makeParam } from "../../src/ir/graph.ts";
import type { TensorType, Type } from "../../src/ir/types.ts";
import { shapeType, tensorType } from "../../src/ir/types.ts";
import { tosaDialect } from "../../src/tosa/index.ts";
import type { Random } from "./seeded.ts";

export interface Rewrite {
  readonly what: string;
  readonly func: Func;
  /** The axis that rows run along, where it is another. */
  readonly axis?: number;
}

/** Some of each kind, and all kinds at once. */
export function rewrites(func: Func, rng: Random): Rewrite[] {
  const orders = [1, 2, 3].map((n) => ({ what: `order ${n}`, func: reordered(func, rng) }));
  const all = withExtraUsers(renamed(swapped(reordered(withReshapedConstants(func), rng))), rng);
  return [
    ...orders,
    { what: "swapped operands", func: swapped(func) },
    { what: "constants of rank 0, reshaped", func: withReshapedConstants(func) },
    { what: "renamed", func: renamed(func) },
    { what: "extra users", func: withExtraUsers(func, rng) },
    {
      what: "a leading axis",
      func: withAxes(
        func,
        (d) => [3, ...d],
        (a) => a + 1,
      ),
      axis: 2,
    },
    {
      what: "the first axis",
      func: withAxes(
        func,
        (d) => [...d].reverse(),
        (a) => 1 - a,
      ),
      axis: 0,
    },
    {
      what: "a middle axis",
      func: withAxes(
        func,
        (d) => [...d, d.every((n) => n === 1) ? 1 : 2],
        (a) => a,
      ),
      axis: 1,
    },
    { what: "all at once", func: all },
  ];
}

/** The function with each op made anew, perhaps with others in front of it. */
function remade(
  func: Func,
  params: readonly Value[],
  make: (op: Op, operands: Value[], put: (init: OpInit) => Value) => OpInit,
): Func {
  const values = new Map<Value, Value>(func.params.map((p, i) => [p, params[i]!]));
  const ops: Op[] = [];
  const put = (init: OpInit): Value => {
    const op = makeOp(init);
    ops.push(op);
    return op.results[0]!;
  };
  for (const op of func.ops) {
    const made = makeOp(
      make(
        op,
        op.operands.map((v) => values.get(v)!),
        put,
      ),
    );
    ops.push(made);
    op.results.forEach((r, i) => values.set(r, made.results[i]!));
  }
  const results = func.results.map((v) => values.get(v)!);
  return { ...func, params, ops, results, resultTypes: results.map((r) => r.type) };
}

const plain = (op: Op, operands: readonly Value[]): OpInit => ({
  ...op,
  operands,
  resultTypes: op.results.map((r) => r.type),
  resultNames: op.results.map((r) => r.name),
});

/** Any op that is ready may come next. */
function reordered(func: Func, rng: Random): Func {
  const left = [...func.ops];
  const done = new Set<Value>(func.params);
  const ops: Op[] = [];
  while (left.length > 0) {
    const ready = left.filter((op) => op.operands.every((v) => done.has(v)));
    const op = ready[rng.within(0, ready.length - 1)]!;
    left.splice(left.indexOf(op), 1);
    ops.push(op);
    op.results.forEach((r) => done.add(r));
  }
  return { ...func, ops };
}

const swapped = (func: Func): Func =>
  remade(func, func.params, (op, operands) => {
    const [a, b, ...rest] = operands;
    return plain(op, op.record?.traits.includes("commutative") ? [b!, a!, ...rest] : operands);
  });

const renamed = (func: Func): Func => {
  let n = 0;
  return remade(func, func.params, (op, operands) => ({
    ...plain(op, operands),
    resultNames: op.results.map(() => `other${n++}`),
  }));
};

/** Constants of one number have rank 0, and are reshaped where they are used. */
function withReshapedConstants(func: Func): Func {
  return remade(func, func.params, (op, operands, put) => {
    const values = op.attributes["values"];
    const type = op.results[0]!.type;
    if (
      op.name !== "tosa.const" ||
      values?.kind !== "dense" ||
      type.kind !== "tensor" ||
      (type.shape?.length ?? 0) < 2
    )
      return plain(op, operands);
    const flat = tensorType(type.element, []);
    const scalar = put({
      ...plain(op, []),
      attributes: { values: { ...values, type: flat, splat: true } },
      resultTypes: [flat],
    });
    const shape = shapeOf(type.shape!, put);
    return {
      ...plain(op, [scalar, shape]),
      name: "tosa.reshape",
      record: tosaDialect.find("tosa.reshape"),
      attributes: {},
    };
  });
}

function shapeOf(sizes: readonly number[], put: (init: OpInit) => Value): Value {
  const type = tensorType("index", [sizes.length]);
  const values: Attr = { kind: "dense", type, splat: false, data: BigInt64Array.from(sizes, BigInt) };
  const record = tosaDialect.find("tosa.const_shape");
  return put({
    name: "tosa.const_shape",
    record,
    operands: [],
    attributes: { values },
    resultTypes: [shapeType(sizes.length)],
  });
}

/** Some inner values are results too. */
function withExtraUsers(func: Func, rng: Random): Func {
  const inner = func.ops
    .filter((op) => op.operands.length > 0 && op.results[0]!.type.kind === "tensor")
    .flatMap((op) => op.results);
  const extra = [0, 1, 2].map(() => inner[rng.within(0, inner.length - 1)]!);
  const results = [...func.results, ...extra];
  return {
    ...func,
    results,
    resultTypes: results.map((r) => r.type),
    resultAttributes: results.map(() => ({})),
  };
}

/** Other shapes for all tensors of rank 2, and the axes that go with them. */
function withAxes(
  func: Func,
  shape: (dims: readonly number[]) => number[],
  axis: (a: number) => number,
): Func {
  const rank = (func.params[0]!.type as TensorType).shape!.length;
  const other = (t: Type): Type =>
    t.kind === "tensor" && t.shape?.length === rank && t.element.text !== "index"
      ? tensorType(t.element, t.shape.every((d) => d === 1) ? shape(t.shape).map(() => 1) : shape(t.shape))
      : t;
  const params = func.params.map((p, i) => makeParam(other(p.type), i, p.name));
  return remade(func, params, (op, operands) => {
    const a = op.attributes["axis"];
    const values = op.attributes["values"];
    const attributes = {
      ...op.attributes,
      ...(a?.kind === "int" && { axis: intAttr(axis(Number(a.value)), "i32") }),
      ...(values?.kind === "dense" && { values: { ...values, type: other(values.type) as TensorType } }),
    };
    return { ...plain(op, operands), attributes, resultTypes: op.results.map((r) => other(r.type)) };
  });
}
