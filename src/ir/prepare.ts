// A model as it can be run: sizes that are given from outside filled in, calls inlined, types inferred.
import { callMistakes, inlineCalls } from "./calls.ts";
import type { Func, Model, Op, Value } from "./graph.ts";
import { changed, makeParam } from "./graph.ts";
import { inferred } from "./infer.ts";
import { withoutNumbers } from "./numbers.ts";
import type { Dialect } from "./record.ts";
import { withConstantShapes } from "./shape-values.ts";
import { verifyModel } from "./verify.ts";
import type { TensorType } from "./types.ts";
import { tensorType } from "./types.ts";
import type { Diagnostic } from "../support/diagnostics.ts";
import { error, hasErrors } from "../support/diagnostics.ts";

export interface Prepared {
  readonly model: Model;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Without calls, spare constants and numbers by themselves, with all types that follow from the parameters, and with constants for shapes that do;
 * itself when there was nothing to do.
 */
export function prepare(model: Model, dialect: Dialect): Prepared {
  const { model: flat, diagnostics } = inlineCalls(model);
  const funcs = flat.funcs.map((func) =>
    withoutSpares(withoutNumbers(withConstantShapes(inferred(func), dialect))),
  );
  return { model: funcs.every((f, i) => f === flat.funcs[i]) ? flat : { ...flat, funcs }, diagnostics };
}

/** Without the constants that nothing reads: an older spelling leaves those that became attributes. */
function withoutSpares(func: Func): Func {
  const read = new Set([...func.ops.flatMap((op) => op.operands), ...func.results]);
  const isSpare = ({ record, results }: Op): boolean =>
    (record?.traits.includes("constant") ?? false) && !results.some((r) => read.has(r));
  return func.ops.some(isSpare) ? { ...func, ops: func.ops.filter((op) => !isSpare(op)) } : func;
}

/** One size from outside: `arg0:0=1` is dimension 0 of %arg0, or of the first parameter. */
interface Given {
  readonly text: string;
  readonly param: string;
  readonly dimension: number;
  readonly size: number;
}

/**
 * The model with sizes of parameters, each given as `name:dimension=size`, and what follows from them; of `entry`, or of
 * every public function.
 */
export function withInputDims(model: Model, texts: readonly string[], entry?: string): Prepared {
  const given = texts.map(parseDim);
  const unclear = texts.flatMap((text, i) => (given[i] ? [] : [unreadable(text)]));
  if (unclear.length > 0) return { model, diagnostics: unclear };
  const all = given as Given[];
  const chosen = model.funcs.filter(({ visibility, name }) =>
    entry === undefined ? visibility === "public" : name === entry.replace(/^@/, ""),
  );
  const wrong = all.flatMap((dim) => misfit(chosen, dim));
  if (hasErrors(wrong)) return { model, diagnostics: wrong };
  const funcs = model.funcs.map((func) => (chosen.includes(func) ? inferred(sized(func, all)) : func));
  const now = { ...model, funcs };
  return { model: now, diagnostics: [...verifyModel(now), ...callMistakes(now)] };
}

function parseDim(text: string): Given | undefined {
  const [, param, dimension, size] = /^%?([\w$.-]+):(\d{1,3})=(\d{1,10})$/.exec(text) ?? [];
  return param === undefined ? undefined : { text, param, dimension: Number(dimension), size: Number(size) };
}

const help = "write name:dimension=size, such as arg0:0=1 for the first size of the first input";

const unreadable = (text: string): Diagnostic =>
  error("option/input-dim", `${text} is no size of an input`, undefined, { help });

/** Parameters go by their names, and by `argN` where none has that name. */
function paramNamed(func: Func, name: string): Value | undefined {
  const number = /^arg(\d{1,6})$/.exec(name)?.[1];
  return (
    func.params.find((p) => p.name === name) ??
    (number === undefined ? undefined : func.params[Number(number)])
  );
}

function misfit(funcs: readonly Func[], { text, param, dimension, size }: Given): Diagnostic[] {
  const found = funcs.flatMap((func) => paramNamed(func, param) ?? []);
  if (found.length === 0) {
    const names = funcs.flatMap((func) => func.params.map((p, i) => p.name ?? `arg${i}`));
    const inputs = `inputs are ${[...new Set(names)].slice(0, 8).join(", ") || "not there"}`;
    return [
      error("option/input-dim", `${text}: no function has an input ${param}`, undefined, { help: inputs }),
    ];
  }
  return found.flatMap(({ type, span }) => {
    const has = type.kind === "tensor" ? type.shape?.[dimension] : undefined;
    if (has === undefined)
      return [error("option/input-dim", `${text}: this input has no dimension ${dimension}`, span, { help })];
    if (size >= 1 && (has < 0 || has === size)) return [];
    const message = has < 0 ? `${text}: a size is at least 1` : `${text}: this size is ${has} in the text`;
    return [error("option/input-dim", message, span, { help })];
  });
}

function sized(func: Func, given: readonly Given[]): Func {
  const values = new Map<Value, Value>();
  for (const { param, dimension, size } of given) {
    const old = paramNamed(func, param);
    if (!old) continue;
    const { element, shape } = (values.get(old) ?? old).type as TensorType;
    const type = tensorType(element, shape!.with(dimension, size));
    values.set(old, makeParam(type, old.index, old.name, old.span, old.location));
  }
  if (values.size === 0) return func;
  const now = (v: Value): Value => values.get(v) ?? v;
  const ops = func.ops.map((op) => {
    if (!op.operands.some((v) => values.has(v))) return op;
    const here = changed(op, { operands: op.operands.map(now) });
    op.results.forEach((r, i) => values.set(r, here.results[i]!));
    return here;
  });
  return { ...func, params: func.params.map(now), ops, results: func.results.map(now) };
}
