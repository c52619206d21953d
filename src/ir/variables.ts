// Variables of a model: what they hold first, and whether the ops that read and write them agree with that.
import type { Diagnostic } from "../support/diagnostics.ts";
import { error, nearest } from "../support/diagnostics.ts";
import type { DenseAttr } from "./attributes.ts";
import type { Model, Op, Region, Value } from "./graph.ts";
import { shapeValuesOf } from "./shape-values.ts";
import type { TensorType } from "./types.ts";
import { sameType, tensorType, typeText } from "./types.ts";

export interface Variable {
  readonly name: string;
  readonly type: TensorType;
  /** Zeros when absent. */
  readonly first: DenseAttr | undefined;
  readonly op: Op;
}

const declarationsOf = ({ ops = [], modules = [] }: Model): Op[] =>
  [...ops, ...modules.flatMap((m) => m.ops)].filter(({ name }) => name === "tosa.variable");

/** The variables of all modules of a model. */
export const variablesOf = (model: Model): Variable[] =>
  declarationsOf(model).flatMap((op) => variableOf(op) ?? []);

/** Undefined where attributes are missing or something else, which has been said of the op. */
function variableOf(op: Op): Variable | undefined {
  const { sym_name, type, var_shape, initial_value } = op.attributes;
  if (sym_name?.kind !== "string" || type?.kind !== "type" || type.type.kind === "tensor" || !var_shape)
    return undefined;
  const shape = var_shape?.kind === "dense" ? shapeValuesOf(var_shape) : undefined;
  return {
    name: sym_name.value,
    type: tensorType(typeText(type.type), shape),
    first: initial_value?.kind === "dense" ? initial_value : undefined,
    op,
  };
}

/** Variables that are there twice or begin as something else than they are, and uses of what is not there or of another type. */
export function variableMistakes(model: Model): Diagnostic[] {
  const variables = variablesOf(model);
  const byName = new Map(variables.map((v) => [v.name, v]));
  const unread = new Set(declarationsOf(model).flatMap((op) => (variableOf(op) ? [] : symbolsOf(op))));
  const uses = model.funcs.flatMap((func) => usesIn(func));
  return [
    ...variables.filter((v) => byName.get(v.name) !== v).map(repeated),
    ...variables.flatMap(wrongFirst),
    ...uses.filter((use) => !unread.has(nameIn(use))).flatMap((use) => misuse(use, byName)),
  ];
}

const repeated = ({ name, op }: Variable): Diagnostic =>
  error("variable/redefinition", `the variable @${name} is defined twice`, op.span);

function wrongFirst({ name, type, first, op }: Variable): Diagnostic[] {
  if (!first || sameType(first.type, type)) return [];
  const message = `@${name} is ${typeText(type)}, and its first value ${typeText(first.type)}`;
  return [error("variable/type", message, op.span, { help: "write both as one type" })];
}

const usesIn = ({ ops }: Region): Op[] =>
  ops.flatMap((op) => [...(isUse(op) ? [op] : []), ...op.regions.flatMap(usesIn)]);

/** Whether a function, or a region in it, reads or writes a variable. */
export const usesVariables = (region: Region): boolean => usesIn(region).length > 0;

const symbolsOf = ({ attributes: { sym_name } }: Op): string[] =>
  sym_name?.kind === "string" ? [sym_name.value] : [];

const nameIn = ({ attributes: { name } }: Op): string => (name?.kind === "string" ? name.value : "");

const isUse = ({ name }: Op): boolean => name === "tosa.variable_read" || name === "tosa.variable_write";

function misuse(op: Op, byName: ReadonlyMap<string, Variable>): Diagnostic[] {
  const wanted = nameIn(op);
  const variable = byName.get(wanted);
  if (!variable) {
    const near = nearest(wanted, [...byName.keys()]);
    const help = near ? `did you mean @${near}?` : "define it by tosa.variable at the top of the module";
    return [error("variable/undefined", `there is no variable @${wanted}`, op.span, { help })];
  }
  const value = (op.results[0] ?? op.operands[0]) as Value;
  // One without sizes is wrong itself, and that is said.
  if (variable.type.shape === undefined) return [];
  if (sameType(value.type, variable.type)) return [];
  const message = `@${wanted} is ${typeText(variable.type)}, and ${op.name} has ${typeText(value.type)}`;
  const notes = [{ message: "it is defined here", at: variable.op.span }];
  return [error("variable/type", message, op.span, { notes })];
}
