// Types from their syntax tree.
import type {
  FunctionTypeCstNode,
  NamedTypeCstNode,
  ResultListCstNode,
  TensorTypeCstNode,
  TypeCstNode,
  TypeListCstNode,
} from "../../grammar/cst.ts";
import type { Node, Token } from "../../grammar/parse.ts";
import { payloadMark } from "../../grammar/tokens.ts";
import { shapeType, tensorType, typeText, type Type } from "../ir/types.ts";
import type { Span } from "../support/diagnostics.ts";
import { endOf, nodeSpan, report, sourceText, startOf, suggest, tokenSpan, type Context } from "./context.ts";
import { commonScalars, isScalarName } from "./elements.ts";

/** The type of what could not be read. It agrees with every other type, so that one mistake stays one message. */
export const unknownType: Type = { kind: "other", text: "?" };

/** A type; equal texts give the same object, which makes comparing them cheap. */
export function readType(c: Context, node: TypeCstNode): Type {
  const { tensorType, namedType, functionType } = node.children;
  if (tensorType) return cached(c, node, () => tensor(c, tensorType[0]!));
  if (namedType) return cached(c, node, () => named(c, namedType[0]!));
  return cached(c, node, () => functional(c, functionType![0]!));
}

export const readTensorType = (c: Context, node: TensorTypeCstNode): Type =>
  cached(c, node, () => tensor(c, node));
export const readNamedType = (c: Context, node: NamedTypeCstNode): Type =>
  cached(c, node, () => named(c, node));

const readTypes = (c: Context, list: TypeListCstNode): Type[] =>
  (list.children.type ?? []).map((t) => readType(c, t));

/** Operand and result types of an op's signature. */
export function readSignature(c: Context, node: FunctionTypeCstNode): { operands: Type[]; results: Type[] } {
  const { typeList, tensorType, namedType } = node.children;
  const operands = readTypes(c, typeList[0]!);
  if (tensorType) return { operands, results: [readTensorType(c, tensorType[0]!)] };
  if (namedType) return { operands, results: [readNamedType(c, namedType[0]!)] };
  return { operands, results: readTypes(c, typeList[1]!) };
}

/** The types of a list of results as functions have them: one alone, or any number in parentheses. */
export function readResultTypes(c: Context, node: ResultListCstNode | undefined): Type[] {
  const { param, tensorType, namedType } = node?.children ?? {};
  return [
    ...(param ?? []).map((p) => readType(c, p.children.type[0]!)),
    ...(tensorType ?? []).map((t) => readTensorType(c, t)),
    ...(namedType ?? []).map((t) => readNamedType(c, t)),
  ];
}

function cached(c: Context, node: Node, make: () => Type): Type {
  const text = c.skeleton.text.slice(startOf(node), endOf(node));
  const known = c.types.get(text);
  if (known) return known;
  const before = c.diagnostics.length;
  const type = make();
  // Two texts with a payload in them may differ in the payload, and a bad type is reported each time.
  if (c.diagnostics.length === before && !text.includes(payloadMark)) c.types.set(text, type);
  return type;
}

function tensor(c: Context, node: TensorTypeCstNode): Type {
  const { PlainTensor, Dims, type, text } = node.children;
  if (PlainTensor) return plainTensor(c, PlainTensor[0]!);
  const element = elementText(c, type![0]!);
  const shape = Dims ? dimensions(c, Dims[0]!.image, nodeSpan(c, node)) : [];
  if (element === undefined || shape === "bad") return unknownType;
  const encoding = text?.[0] && encodingText(c, text[0]);
  return { ...tensorType(element, shape), ...(encoding === undefined ? {} : { encoding }) };
}

/** `tensor<2x3xi8>`, which is one token. */
function plainTensor(c: Context, token: Token): Type {
  const [, sizes, element] = /^tensor<((?:(?:\d+|\?)x)*)(\w+)>$/.exec(token.image)!;
  const shape = sizes ? dimensions(c, sizes, tokenSpan(c, token)) : [];
  if (!isScalarName(element!)) return notType(c, element!, tokenSpan(c, token));
  return shape === "bad" ? unknownType : tensorType(element!, shape);
}

/** An encoding is kept as text; an alias is replaced by what it stands for. */
function encodingText(c: Context, node: Node): string {
  const text = sourceText(c, startOf(node), endOf(node)).trim();
  const alias = c.attributeAliases.get(text);
  return alias?.kind === "opaque" ? alias.text : text;
}

function dimensions(c: Context, text: string, at: Span): number[] | undefined | "bad" {
  const sizes = text.replace(/\s/g, "").slice(0, -1).split("x");
  if (sizes.includes("*"))
    return sizes.length === 1 ? undefined : badShape(c, at, "* stands for all dimensions");
  const shape = sizes.map((s) => (s === "?" ? -1 : Number(s)));
  if (shape.every(Number.isSafeInteger)) return shape;
  return badShape(c, at, "a dimension is too large");
}

function badShape(c: Context, at: Span, message: string): "bad" {
  report(c, at, "type/shape", message);
  return "bad";
}

function elementText(c: Context, node: TypeCstNode): string | undefined {
  const type = readType(c, node);
  if (type === unknownType) return undefined;
  if (type.kind === "other") return type.text;
  report(c, nodeSpan(c, node), "type/element", `${typeText(type)} cannot be an element of a tensor`);
  return undefined;
}

function named(c: Context, node: NamedTypeCstNode): Type {
  const { Bang, Word, angles } = node.children;
  if (Bang) return dialectType(c, node);
  const name = Word![0]!.image;
  if (angles || isScalarName(name)) return other(c, node);
  return notType(c, name, tokenSpan(c, Word![0]!));
}

function notType(c: Context, name: string, at: Span): Type {
  const help = suggest(c, name, commonScalars);
  report(c, at, "type/unknown", `${name} is not a type`, { help });
  return unknownType;
}

function dialectType(c: Context, node: NamedTypeCstNode): Type {
  const token = node.children.Bang![0]!;
  const name = token.image;
  const alias = c.typeAliases.get(name);
  if (alias) return alias;
  const rank = /^!tosa\.shape<\s*(\d{1,9})\s*>$/.exec(c.skeleton.text.slice(startOf(node), endOf(node)));
  if (rank) return shapeType(Number(rank[1]));
  if (name.includes(".")) return other(c, node);
  const help = suggest(c, name, c.typeAliases.keys(), "a type alias is defined before it is used");
  report(c, tokenSpan(c, token), "type/undefined-alias", `${name} is not defined`, { help });
  return unknownType;
}

function functional(c: Context, node: FunctionTypeCstNode): Type {
  readSignature(c, node);
  return other(c, node);
}

const other = (c: Context, node: Node): Type => ({
  kind: "other",
  text: sourceText(c, startOf(node), endOf(node)).replace(/\s+/g, " "),
});
