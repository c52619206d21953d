// What a lookup means in real numbers: the function its table was made from when one is recognized, else the entries
// with straight lines between them.
import type { Scalar } from "../expr/expr.ts";
import { constant, input, limits, lookup } from "../expr/expr.ts";
import type { MeantTable } from "../expr/reals.ts";
import { add, div, mul } from "../expr/vocabulary.ts";
import { denseAt } from "../ir/attributes.ts";
import type { DenseAttr } from "../ir/attributes.ts";
import type { Op } from "../ir/graph.ts";
import type { Compute } from "../ir/record.ts";
import { constantOperand } from "../ir/constants.ts";
import type { Fit } from "./fit.ts";
import { fitTable } from "./fit.ts";

type Fitted = { readonly fit: Fit | undefined };

const fits = new WeakMap<DenseAttr, Fitted>();
/** The same by what tables hold: a text that is edited and read again has them anew. */
const fitsByEntries = new Map<string, Fitted>();
const MOST_KEPT = 200;

/** The code that entry `i` belongs to: i8 codes one by one, i16 codes every 128. */
const codeOf = (element: string, i: number): number => (element === "i8" ? i - 128 : i * 128 - 32768);

/** The operand that holds the table, when an op is a lookup. */
function entriesOf(op: Op): DenseAttr | undefined {
  const slot = op.record?.operands.findIndex(({ name }) => name === "table") ?? -1;
  return slot < 0 ? undefined : constantOperand(op, slot);
}

/** The function behind the table an op looks up, if it is one of those we know; in units of the entries. */
export function fitOf(op: Op): Fit | undefined {
  const dense = entriesOf(op);
  if (!dense) return undefined;
  const known = fits.get(dense) ?? fitByEntries(dense);
  fits.set(dense, known);
  return known.fit;
}

function fitByEntries(dense: DenseAttr): Fitted {
  const key = `${dense.type.element.text} ${dense.type.shape} ${dense.data}`;
  const known = fitsByEntries.get(key) ?? { fit: fitDense(dense) };
  if (fitsByEntries.size < MOST_KEPT) fitsByEntries.set(key, known);
  return known;
}

function fitDense(dense: DenseAttr): Fit | undefined {
  const { shape } = dense.type;
  const element = dense.type.element.text;
  const indices = Array.from({ length: shape![0]! }, (_, i) => i);
  const codes = indices.map((i) => codeOf(element, i));
  const values = indices.map((i) => Number(denseAt(dense, i)));
  return fitTable({ codes, values, ...limits(element as Scalar) });
}

/** The real meaning of a lookup; undefined for other ops. Results of i16 tables have 7 more bits than their entries. */
export function tableMeaning(op: Op): Compute | undefined {
  const dense = entriesOf(op);
  if (!dense) return undefined;
  const fit = fitOf(op);
  const { shape } = dense.type;
  const element = dense.type.element.text;
  const data = Float64Array.from({ length: shape![0]! }, (_, i) => Number(denseAt(dense, i)));
  const table = { name: "table", type: "f32" as const, data };
  const meant: MeantTable | undefined = fit && { ...table, meaning: (i) => fit.at(codeOf(element, i)) };
  const [start, step, factor] = element === "i8" ? [128, 1, 1] : [32768, 128, 128];
  const f = (v: number) => constant("f32", v);
  const index = div(add(input("f32", 0), f(start)), f(step));
  return { form: "map", operands: [0], lane: mul(lookup(meant ?? table, index), f(factor)) };
}
