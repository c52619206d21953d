// Ops of other dialects: kept as their text, in which the values that they use are known.
import type { ForeignOpCstNode } from "../../grammar/cst.ts";
import type { Token } from "../../grammar/parse.ts";
import type { Attr, Attributes } from "../ir/attributes.ts";
import { makeOp, type Op, type Syntax, type Value } from "../ir/graph.ts";
import { typeText } from "../ir/types.ts";
import type { Span } from "../support/diagnostics.ts";
import { endOf, report, sourceText, startOf, tokenSpan, type Context } from "./context.ts";
import { readDictionary } from "./attributes.ts";
import { fragment } from "./fragment.ts";
import { checkKnown } from "./known.ts";
import { locationAlias } from "./locations.ts";
import { stringValue } from "./names.ts";
import { resultTypes } from "./foreign-types.ts";
import { genericText } from "./print-attributes.ts";
import type { Scope } from "./scope.ts";

/** The name of an op of another dialect, in quotes or not. */
export const foreignName = (c: Context, token: Token): string =>
  token.image.startsWith('"') ? stringValue(c, token) : token.image;

/** An op of another dialect with `count` named results; undefined when it may not be here, which is reported. */
export function readForeign(
  c: Context,
  scope: Scope,
  node: ForeignOpCstNode,
  names: readonly string[],
  span: Span,
): Op | undefined {
  const token = node.children.ForeignName[0]!;
  const [name, at] = [foreignName(c, token), tokenSpan(c, token)];
  const symbol = /@([\w$.-]+)/.exec(c.skeleton.text.slice(startOf(node), endOf(node)))?.[1];
  if (!checkKnown(c, name, at, symbol)) return undefined;
  const types = resultTypes(c, name, c.skeleton.text.slice(startOf(node), endOf(node)), names.length);
  if (!types) {
    const help = 'write it in generic form: "name"(operands) : (operand types) -> result types';
    report(c, at, "op/result-types", `the result types of ${name} cannot be made out`, { help });
    return undefined;
  }
  const { operands, syntax } = partsOf(c, scope, node);
  const resultSpans = names.map(() => span);
  const attributes = meantBy(c, name, syntax);
  const given = operands.map(({ type }) => type);
  const record = c.dialect.around?.(name, given, types, attributes);
  return makeOp({
    ...{ name, record, operands, syntax, resultTypes: types, span },
    ...(record && { attributes }),
    ...{ resultNames: names, resultSpans },
  });
}

/** What a text says beside operands and types, of ops that may be computed. */
function meantBy(c: Context, name: string, syntax: Syntax): Attributes {
  const [head] = syntax;
  if (name === "arith.constant") return numberIn(c, head as string);
  return name.startsWith("arith.cmp") ? comparisonIn(syntax) : slicingOf(syntax);
}

/** `arith.constant 1.0 : f32` */
function numberIn(c: Context, text: string): Attributes {
  const number = /^arith\.constant\s+([-\w.+]+(?:\s*:\s*\w+)?)/.exec(text)?.[1];
  const found = number === undefined ? undefined : fragment(c, `{value = ${number}} `, "()");
  const attributes = found && readDictionary(found.own, found.op.dictionary![0]!);
  return attributes && found.own.errors === 0 ? attributes : {};
}

/** `arith.cmpi slt, %a, %b`, or the number of the comparison in generic form. */
function comparisonIn(syntax: Syntax): Attributes {
  const [head] = syntax as readonly [string];
  const word = /^arith\.cmp[if]\s+(\w+)\s*,/.exec(head)?.[1];
  if (word !== undefined) return { predicate: { kind: "enum", value: word } };
  const number = /\bpredicate\s*=\s*(\d+)/.exec(syntax.join(" "))?.[1];
  return number === undefined ? {} : { predicate: { kind: "int", value: Number(number), type: "i64" } };
}

const lists = ["static_offsets", "static_sizes", "static_strides"];

/** Lists of numbers in brackets, by the names that they have where slices of tensors are written in generic form. */
function slicingOf(syntax: Syntax): Attributes {
  const text = syntax.map((part) => (typeof part === "string" ? part : "%")).join("");
  const found = [...text.matchAll(/\[([-\d,\s]*)\]/g)].map(([, items]) => items!.split(",").map(Number));
  const entries = lists.flatMap((name, i) => (found[i] ? [[name, arrayOf(found[i])] as const] : []));
  return found.length === lists.length ? Object.fromEntries(entries) : {};
}

const arrayOf = (values: readonly number[]): Attr => ({ kind: "denseArray", element: "i64", values });

/** Strings, comments, names and braces: all that has a meaning in any text. */
const word =
  /"(?:[^"\\\n]|\\.)*"|\/\/[^\n]*|%(?:\d+|[A-Za-z$._-][\w$.-]*)(?:#\d+)?|[#!](?:\d+|[A-Za-z$._-][\w$.-]*)|[{}]/g;

/** The text between the values it names, with aliases put in: nothing prints those again. */
function partsOf(c: Context, scope: Scope, node: ForeignOpCstNode): { operands: Value[]; syntax: Syntax } {
  const [start, end] = [startOf(node), endOf(node)];
  const text = c.skeleton.text.slice(start, end);
  const operands: Value[] = [];
  const parts: (string | number)[] = [];
  let [done, depth] = [start, 0];
  for (const { 0: image, index } of text.matchAll(word)) {
    if (image === "{" || image === "}") depth += image === "{" ? 1 : -1;
    const at = start + index;
    const value = image.startsWith("%") ? valueAt(c, scope, text, image, at, index, depth) : undefined;
    const put = value ? operands.push(value) - 1 : aliasText(c, image);
    if (put === undefined) continue;
    parts.push(sourceText(c, done, at), put);
    done = at + image.length;
  }
  parts.push(sourceText(c, done, end));
  return { operands, syntax: parts };
}

/** The value that a name in the text stands for; undefined for a name that the text itself defines. */
function valueAt(
  c: Context,
  scope: Scope,
  text: string,
  image: string,
  startOffset: number,
  index: number,
  depth: number,
): Value | undefined {
  const isDefined = /^\s*=(?![=>])/.test(text.slice(index + image.length, index + image.length + 8));
  const isLocal = depth > 0 || text.includes("{", index);
  if (isDefined || (isLocal && !scope.has(image.slice(1).split("#")[0]!))) return undefined;
  return scope.use(c, { image, startOffset } as Token);
}

function aliasText(c: Context, image: string): string | undefined {
  if (image.startsWith("!")) {
    const type = c.typeAliases.get(image);
    return type && typeText(type);
  }
  if (!image.startsWith("#")) return undefined;
  const attribute = c.attributeAliases.get(image);
  return locationAlias(c, image) ?? (attribute && genericText(attribute));
}
