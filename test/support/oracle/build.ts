// Functions of one op over parameters and constants.
import type { Attributes, DenseAttr } from "../../../src/ir/attributes.ts";
import { makeOp, makeParam, type Func, type Op, type Value } from "../../../src/ir/graph.ts";
import type { OpRecord, Sizes } from "../../../src/ir/record.ts";
import { shapeType, tensorType, typeText, type Type } from "../../../src/ir/types.ts";
import { isSmallFloat, storeFloats } from "../../../src/support/small-floats.ts";
import { storageOf } from "../../../src/support/tensor.ts";
import { tosaDialect } from "../../../src/tosa/index.ts";

export type Operand =
  | { readonly kind: "input"; readonly element: string; readonly shape: readonly number[] }
  | { readonly kind: "constant"; readonly value: DenseAttr }
  | { readonly kind: "sizes"; readonly values: readonly number[] };

/** A rank-1 constant. */
export function vector(element: string, values: readonly number[]): DenseAttr {
  const data = storageOf(element)!.create(values.length);
  if (isSmallFloat(element)) storeFloats(element, Float32Array.from(values), data);
  else
    for (const [i, v] of values.entries()) data[i] = (data instanceof BigInt64Array ? BigInt(v) : v) as never;
  return { kind: "dense", type: tensorType(element, [values.length]), splat: values.length === 1, data };
}

const define = (name: string, type: Type, values: DenseAttr): Op =>
  makeOp({ name, record: tosaDialect.find(name), operands: [], attributes: { values }, resultTypes: [type] });

function definition(operand: Exclude<Operand, { kind: "input" }>): Op {
  if (operand.kind === "constant") return define("tosa.const", operand.value.type, operand.value);
  return define("tosa.const_shape", shapeType(operand.values.length), vector("index", operand.values));
}

/** The function that applies `record` to `operands`, the inputs being its parameters, and hands out one of its results. */
export function functionOf(
  name: string,
  record: OpRecord,
  operands: readonly Operand[],
  attributes: Attributes,
  elements: readonly string[],
  result = 0,
): Func {
  const [params, ops]: [Value[], Op[]] = [[], []];
  const values = operands.map((operand): Value => {
    if (operand.kind === "input") {
      params.push(makeParam(tensorType(operand.element, operand.shape), params.length));
      return params.at(-1)!;
    }
    ops.push(definition(operand));
    return ops.at(-1)!.results[0]!;
  });
  const op = (shapes: readonly Sizes[]): Op =>
    makeOp({
      ...{ name: record.name, record, operands: values, attributes },
      resultTypes: elements.map((element, i) => tensorType(element, shapes[i])),
    });
  const inferred = record.infer(op(elements.map(() => [])));
  if (!("shapes" in inferred)) throw new Error(`${name}: ${inferred.mismatch.message}`);
  const main = op(inferred.shapes);
  const results = [main.results[result]!];
  return {
    name,
    visibility: "public",
    hasBody: true,
    params,
    ops: [...ops, main],
    results,
    resultTypes: results.map((r) => r.type),
    attributes: {},
    paramAttributes: [],
    resultAttributes: [],
    span: undefined,
  };
}

/** `i8,i32 -> i8`: for titles. */
export const typesText = (func: Func): string =>
  `${func.params.map((p) => typeText(p.type)).join(", ")} -> ${typeText(func.resultTypes[0]!)}`;
