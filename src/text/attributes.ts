// Attributes from their syntax tree.
import type {
  ArrayAttributeCstNode,
  AttributeCstNode,
  DictionaryCstNode,
  EntryCstNode,
  HashAttributeCstNode,
  LiteralCstNode,
  StringAttributeCstNode,
  WordAttributeCstNode,
} from "../../grammar/cst.ts";
import type { Token } from "../../grammar/parse.ts";
import type { Attr, Attributes } from "../ir/attributes.ts";
import type { Span } from "../support/diagnostics.ts";
import { elided, opaque, readDense, readResource } from "./constants.ts";
import { endOf, report, sourceText, startOf, suggest, tokenSpan, type Context } from "./context.ts";
import { isScalarName } from "./elements.ts";
import { locationText } from "./locations.ts";
import { keyName, stringValue, symbolName } from "./names.ts";
import { readNumber, scalarValue } from "./scalars.ts";
import { readNamedType, readTensorType } from "./types.ts";

export function readAttribute(c: Context, node: AttributeCstNode): Attr {
  const a = node.children;
  if (a.numberAttribute) return readNumber(c, a.numberAttribute[0]!);
  if (a.wordAttribute) return word(c, a.wordAttribute[0]!);
  if (a.stringAttribute) return string(c, a.stringAttribute[0]!);
  if (a.denseAttribute) return readDense(c, a.denseAttribute[0]!);
  if (a.arrayAttribute) return array(c, a.arrayAttribute[0]!);
  if (a.listAttribute) return list(c, a.listAttribute[0]!.children.attribute);
  if (a.dictionary) return { kind: "dict", entries: readDictionary(c, a.dictionary[0]!) };
  if (a.hashAttribute) return hash(c, a.hashAttribute[0]!);
  if (a.symbolAttribute) return symbol(c, a.symbolAttribute[0]!.children.Symbol);
  if (a.resourceAttribute) return readResource(c, a.resourceAttribute[0]!);
  if (a.tensorType) return { kind: "type", type: readTensorType(c, a.tensorType[0]!) };
  if (a.functionType)
    return { kind: "type", type: { kind: "other", text: sourceText(c, startOf(node), endOf(node)) } };
  return { kind: "opaque", text: `loc(${locationText(c, a.location![0]!)})` };
}

/** The constant an op is written with: `arith.constant dense<0> : tensor<1xi8>`, or the name of one. */
export function readLiteral(c: Context, { children: a }: LiteralCstNode): Attr {
  if (a.denseAttribute) return readDense(c, a.denseAttribute[0]!);
  if (a.resourceAttribute) return readResource(c, a.resourceAttribute[0]!);
  if (a.hashAttribute) return hash(c, a.hashAttribute[0]!);
  return readNumber(c, a.numberAttribute![0]!);
}

/** The entries of `{...}`, in order; a key may stand once. */
export function readDictionary(c: Context, node: DictionaryCstNode): Attributes {
  const entries = new Map<string, Attr>();
  const places = new Map<string, Span>();
  for (const entry of node.children.entry ?? []) readEntry(c, entry, entries, places);
  return Object.fromEntries(entries);
}

function readEntry(
  c: Context,
  node: EntryCstNode,
  entries: Map<string, Attr>,
  places: Map<string, Span>,
): void {
  const token = (node.children.Word ?? node.children.Str)![0]!;
  const key = keyName(c, token);
  const at = tokenSpan(c, token);
  const value = node.children.attribute?.[0];
  const first = places.get(key);
  if (first) {
    const notes = [{ message: "it is given here first", at: first }];
    report(c, at, "attribute/duplicate", `attribute ${key} is given twice`, { notes });
  }
  places.set(key, at);
  entries.set(key, value ? readAttribute(c, value) : { kind: "unit" });
}

const builtinTypes = new Set(["complex", "tuple", "vector", "memref"]);
const keywords = new Map<string, Attr>([
  ["true", { kind: "bool", value: true }],
  ["false", { kind: "bool", value: false }],
  ["unit", { kind: "unit" }],
]);

function word(c: Context, node: WordAttributeCstNode): Attr {
  const named = node.children.namedType[0]!;
  const name = named.children.Word?.[0]!.image;
  if (name === undefined) return { kind: "type", type: readNamedType(c, named) };
  const keyword = keywords.get(name);
  if (keyword && !named.children.angles) return keyword;
  if (node.children.typing) return typedText(c, node, name);
  if (named.children.angles) {
    return builtinTypes.has(name) ? { kind: "type", type: readNamedType(c, named) } : opaque(c, node);
  }
  return isScalarName(name) ? { kind: "type", type: readNamedType(c, named) } : { kind: "enum", value: name };
}

/** `sparse<...> : T` and the like; `opaque<...>` is how values were left out before 2022. */
const typedText = (c: Context, node: WordAttributeCstNode, name: string): Attr =>
  name === "opaque" ? elided(c, node) : opaque(c, node);

function string(c: Context, node: StringAttributeCstNode): Attr {
  if (node.children.typing) return opaque(c, node);
  return { kind: "string", value: stringValue(c, node.children.Str[0]!) };
}

const list = (c: Context, items: readonly AttributeCstNode[] = []): Attr => ({
  kind: "array",
  items: items.map((item) => readAttribute(c, item)),
});

const symbol = (c: Context, tokens: readonly Token[]): Attr => ({
  kind: "symbol",
  path: tokens.map((token) => symbolName(c, token)),
});

const arrayElements = ["i1", "i8", "i16", "i32", "i64", "f32", "f64"];

function array(c: Context, node: ArrayAttributeCstNode): Attr {
  const token = node.children.Word[0]!;
  const element = token.image;
  if (!arrayElements.includes(element)) {
    const help = `elements of array<...> are ${arrayElements.join(", ")}`;
    report(c, tokenSpan(c, token), "attribute/array", `an array cannot hold ${element}`, { help });
    return { kind: "denseArray", element: "i64", values: [] };
  }
  const scalars = node.children.scalar ?? [];
  return { kind: "denseArray", element, values: scalars.map((s) => scalarValue(c, s, element)) };
}

const enumText = /^<\s*([A-Za-z_]\w*)\s*>$/;

function hash(c: Context, node: HashAttributeCstNode): Attr {
  const { Hash, angles } = node.children;
  const token = Hash[0]!;
  const alias = angles ? undefined : c.attributeAliases.get(token.image);
  if (alias) return alias;
  if (angles) {
    const keyword = enumText.exec(sourceText(c, startOf(angles[0]!), endOf(angles[0]!)))?.[1];
    const dialectName = token.image.slice(1);
    return keyword && dialectName.includes(".")
      ? { kind: "enum", value: keyword, dialectName }
      : opaque(c, node);
  }
  if (!token.image.includes(".")) undefinedAlias(c, token);
  return opaque(c, node);
}

function undefinedAlias(c: Context, token: Token): void {
  const rule = "an attribute alias is defined before it is used";
  const help = suggest(c, token.image, c.attributeAliases.keys(), rule);
  report(c, tokenSpan(c, token), "attribute/undefined-alias", `${token.image} is not defined`, { help });
}
