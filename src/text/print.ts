// A model as TOSA 1.0 text, which upstream mlir-opt reads. What the reader understood reads back the same.
import type { Attributes } from "../ir/attributes.ts";
import type { Func, Model, Module, Op, Region, Syntax, Value } from "../ir/graph.ts";
import { typeText, type Type } from "../ir/types.ts";
import {
  clauseText,
  dictionaryText,
  genericText,
  ownDictionaryText,
  symbolText,
} from "./print-attributes.ts";
import { nameValues, type Names } from "./print-names.ts";
import { quoted } from "./strings.ts";

/** How properties are spelled: in the dictionary of TOSA 1.0, or in each op's own syntax as LLVM's main does since August 2026. */
export type Form = "1.0" | "property";

/** What all ops of a function are printed with. */
interface Style {
  readonly names: Names;
  readonly form: Form;
  readonly hear?: HearOp | undefined;
}

/** Hears the text of each op, those of its regions before it. */
export type HearOp = (op: Op, text: string) => void;

export function print(model: Model, form: Form = "1.0", hear?: HearOp): string {
  const bare = model.name === undefined && isEmpty(model.attributes);
  const inside = (indent: string): string =>
    contentsText(model, undefined, model.ops ?? [], { form, hear }, indent);
  return bare ? inside("") : moduleText(model, "", inside("  "));
}

const moduleText = (
  { name, attributes }: Pick<Module, "name" | "attributes">,
  indent: string,
  body: string,
): string =>
  `${indent}module${name === undefined ? "" : ` ${symbolText(name)}`}${attributesClause(attributes)} {\n${body}${indent}}\n`;

/** What stands in one module: other ops, functions, modules. */
function contentsText(
  model: Model,
  module: Module | undefined,
  ops: readonly Op[],
  style: Omit<Style, "names">,
  indent: string,
): string {
  const top = { params: [], ops, results: [] };
  const others = printOps(top, { ...style, names: nameValues(top) }, indent);
  const funcs = model.funcs.filter((f) => f.module === module).map((func) => printFunc(func, style, indent));
  const inner = (model.modules ?? [])
    .filter(({ parent }) => parent === module)
    .map((m) => moduleText(m, indent, contentsText(model, m, m.ops, style, `${indent}  `)));
  return others + [...funcs, ...inner].join("\n");
}

/** One op, on a line of its own or with its regions on several; values have the names they had, or numbers. */
export function printOp(op: Op): string {
  const alone = { params: op.operands, ops: [op], results: [] };
  return printOps(alone, { names: nameValues(alone), form: "1.0" }, "").trimEnd();
}

/** One function, ending in a line end. */
function printFunc(func: Func, style: Omit<Style, "names">, indent: string): string {
  const names = nameValues(func);
  const visibility = func.visibility === "public" ? "" : `${func.visibility} `;
  const params = func.params.map((p, i) => paramText(func, p, i, names)).join(", ");
  const head = `func.func ${visibility}${symbolText(func.name)}(${params})${resultClause(func)}${attributesClause(func.attributes)}`;
  if (!func.hasBody) return `${indent}${head}${locationText(func)}\n`;
  const inner = `${indent}  `;
  const body = printOps(func, { ...style, names }, inner);
  return `${indent}${head} {\n${body}${inner}return${operandsWithTypes(func.results, names)}\n${indent}}${locationText(func)}\n`;
}

const isEmpty = (attributes: Attributes): boolean => Object.keys(attributes).length === 0;

const attributesClause = (attributes: Attributes): string =>
  isEmpty(attributes) ? "" : ` attributes ${dictionaryText(attributes, genericText)}`;

const dictionaryAfter = (attributes: Attributes | undefined): string =>
  attributes === undefined || isEmpty(attributes) ? "" : ` ${dictionaryText(attributes, genericText)}`;

function paramText(func: Func, param: Value, i: number, names: Names): string {
  const name = func.hasBody ? `${names.use(param)}: ` : "";
  return `${name}${typeText(param.type)}${dictionaryAfter(func.paramAttributes[i])}${locationText(param)}`;
}

function resultClause({ resultTypes, resultAttributes }: Func): string {
  if (resultTypes.length === 0) return "";
  const results = resultTypes.map((type, i) => typeText(type) + dictionaryAfter(resultAttributes[i]));
  const alone = results.length === 1 && isEmpty(resultAttributes[0] ?? {}) && !isFunction(resultTypes[0]!);
  return ` -> ${alone ? results[0] : `(${results.join(", ")})`}`;
}

const isFunction = (type: Type): boolean => type.kind === "other" && type.text.startsWith("(");

const operandsWithTypes = (values: readonly Value[], names: Names): string =>
  values.length === 0 ? "" : ` ${operandList(values, names)} : ${typeList(values.map((v) => v.type))}`;

const operandList = (values: readonly Value[], names: Names): string => values.map(names.use).join(", ");

const typeList = (types: readonly Type[]): string => types.map(typeText).join(", ");

const printOps = (region: Region, style: Style, indent: string): string =>
  region.ops
    .map((op) => {
      const text = `${indent}${style.names.define(op)}${opText(op, style, indent)}${locationText(op)}\n`;
      style.hear?.(op, text);
      return text;
    })
    .join("");

const locationText = ({ location }: Op | Func | Value): string =>
  location === undefined ? "" : ` loc(${location})`;

/** `tosa.const` has no custom form; neither have ops of which only their shape is known. */
const hasCustomForm = (op: Op): boolean =>
  op.record !== undefined &&
  op.name.startsWith("tosa.") &&
  op.name !== "tosa.const" &&
  !op.record.traits.includes("symbolic") &&
  op.regions.length === 0;

function opText(op: Op, style: Style, indent: string): string {
  if (op.syntax) return syntaxText(op, op.syntax, style.names);
  return hasCustomForm(op) ? customText(op, style) : genericOpText(op, style, indent);
}

const syntaxText = ({ operands }: Op, syntax: Syntax, names: Names): string =>
  syntax.map((part) => (typeof part === "string" ? part : names.use(operands[part]!))).join("");

function customText(op: Op, { names, form }: Style): string {
  const operands = op.operands.length === 0 ? "" : ` ${operandList(op.operands, names)}`;
  const listed = form === "property" ? (op.record?.attributes ?? []) : [];
  const clauses = listed.flatMap((spec) => {
    const attr = op.attributes[spec.name];
    return attr ? [` ${clauseText(spec, attr)}`] : [];
  });
  const clauseNames = new Set(listed.map(({ name }) => name));
  const others = Object.fromEntries(Object.entries(op.attributes).filter(([name]) => !clauseNames.has(name)));
  const attributes = isEmpty(others) ? "" : ` ${ownDictionaryText(others, op.record?.attributes ?? [])}`;
  return `${op.name}${operands}${clauses.join("")}${attributes} : ${signature(op)}`;
}

function genericOpText(op: Op, style: Style, indent: string): string {
  const regions = op.regions.map((region) => regionText(region, style, indent)).join(", ");
  const attributes = isEmpty(op.attributes) ? "" : dictionaryText(op.attributes, genericText);
  const isConst = op.name === "tosa.const" && attributes;
  const parts = [
    `${quoted(op.name)}(${operandList(op.operands, style.names)})`,
    isConst ? ` <${attributes}>` : "",
    regions ? ` (${regions})` : "",
    isConst || !attributes ? "" : ` ${attributes}`,
  ];
  return `${parts.join("")} : ${signature(op)}`;
}

function signature({ operands, results }: Op): string {
  const types = results.map((r) => r.type);
  const alone = types.length === 1 && !isFunction(types[0]!);
  return `(${typeList(operands.map((v) => v.type))}) -> ${alone ? typeList(types) : `(${typeList(types)})`}`;
}

function regionText(region: Region, style: Style, indent: string): string {
  const { names } = style;
  const inner = `${indent}  `;
  const params = region.params
    .map((p) => `${names.use(p)}: ${typeText(p.type)}${locationText(p)}`)
    .join(", ");
  const label = params ? `${indent}^bb0(${params}):\n` : "";
  const types = typeList(region.results.map((v) => v.type));
  const end = `${inner}"tosa.yield"(${operandList(region.results, names)}) : (${types}) -> ()\n`;
  return `{\n${label}${printOps(region, style, inner)}${end}${indent}}`;
}
