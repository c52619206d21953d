// An operation as it is written, in generic or in custom form, before its operands are looked up.
import type {
  CalleeCstNode,
  CustomOpCstNode,
  DictionaryCstNode,
  FunctionTypeCstNode,
  GenericOpCstNode,
  LiteralCstNode,
  OperandsCstNode,
  RegionCstNode,
  TypeCstNode,
} from "../../grammar/cst.ts";
import type { Token } from "../../grammar/parse.ts";
import type { Attr, Attributes } from "../ir/attributes.ts";
import { tensorType, type Type } from "../ir/types.ts";
import type { Span } from "../support/diagnostics.ts";
import { readAttribute, readDictionary, readLiteral } from "./attributes.ts";
import { nodeSpan, report, suggest, tokenSpan, type Context } from "./context.ts";
import { checkKnown } from "./known.ts";
import { stringValue, symbolName } from "./names.ts";
import { readClauses } from "./properties.ts";
import { readSignature, readType, unknownType } from "./types.ts";

export interface Written {
  readonly name: string;
  readonly nameAt: Span;
  readonly quoted: boolean;
  readonly operands: readonly Token[];
  readonly attributes: Attributes;
  readonly signature: { readonly operands: readonly Type[]; readonly results: readonly Type[] };
  readonly regions: readonly RegionCstNode[];
}

export function readGeneric(c: Context, { children: g }: GenericOpCstNode): Written {
  const token = g.OpString[0]!;
  const written = {
    name: stringValue(c, token),
    nameAt: tokenSpan(c, token),
    quoted: true,
    operands: operandTokens(g.operands),
    attributes: bothDictionaries(c, g.properties?.[0]?.children.dictionary[0], g.dictionary?.[0]),
    signature: readSignature(c, g.functionType[0]!),
    regions: g.regions?.[0]?.children.region ?? [],
  };
  const { value, ...others } = written.attributes;
  if (written.name !== "arith.constant" || value?.kind !== "dense") return written;
  return { ...written, name: "tosa.const", attributes: { ...others, values: value } };
}

type Start = Omit<Written, "name" | "attributes" | "signature">;

export function readCustom(c: Context, { children: o }: CustomOpCstNode): Written | undefined {
  const token = o.OpName[0]!;
  const dictionary = o.dictionary?.[0] ? readDictionary(c, o.dictionary[0]) : {};
  const attributes = { ...dictionary, ...readClauses(c, c.dialect.find(token.image), o.clause) };
  const nameAt = tokenSpan(c, token);
  const base = { nameAt, quoted: false, operands: operandTokens(o.operands), regions: [] };
  if (o.literal) return constantOp(c, o.literal[0]!, attributes, base, token.image);
  if (o.callee) return symbolOp(c, token, o.callee[0]!, attributes, base, o.type);
  const signature = signatureOf(c, o.type, token);
  return signature && { ...base, name: token.image, attributes, signature };
}

const operandTokens = (operands: readonly OperandsCstNode[] | undefined): readonly Token[] =>
  operands?.[0]?.children.Value ?? [];

function bothDictionaries(c: Context, first?: DictionaryCstNode, second?: DictionaryCstNode): Attributes {
  if (!first || !second) return (first ?? second) ? readDictionary(c, (first ?? second)!) : {};
  const [properties, attributes] = [readDictionary(c, first), readDictionary(c, second)];
  return { ...properties, ...attributes };
}

// signatures

const functionTypeOf = (types: readonly TypeCstNode[] | undefined): FunctionTypeCstNode | undefined =>
  types?.length === 1 ? types[0]!.children.functionType?.[0] : undefined;

function signatureOf(
  c: Context,
  types: readonly TypeCstNode[] | undefined,
  name: Token,
): Written["signature"] | undefined {
  const node = functionTypeOf(types);
  if (node) return readSignature(c, node);
  if (checkKnown(c, name.image, tokenSpan(c, name))) {
    const help = "an operation ends with its types: (operand types) -> result types";
    const [at, message] = types
      ? [nodeSpan(c, types[0]!), `expected \`(\`: ${name.image} needs a function type`]
      : [tokenSpan(c, name), `${name.image} has no types`];
    report(c, at, "syntax/expected", message, { help });
  }
  return undefined;
}

// constants

/** The type of a tensor's literal, whose values may have been left out. */
function typeOf(c: Context, values: Attr, { children }: LiteralCstNode): Type | undefined {
  if (values.kind === "dense") return values.type;
  const typing = (children.denseAttribute ?? children.resourceAttribute)?.[0]?.children.typing[0];
  return typing && readType(c, typing.children.type[0]!);
}

/** `arith.constant dense<...> : T` says what `tosa.const` says. */
function constantOp(
  c: Context,
  literal: LiteralCstNode,
  attributes: Attributes,
  base: Start,
  name: string,
): Written | undefined {
  const before = c.errors;
  const values = readLiteral(c, literal);
  const type = c.errors === before ? typeOf(c, values, literal) : unknownType;
  if (name === "arith.constant" && type) {
    const signature = { operands: [], results: [type] };
    return { ...base, name: "tosa.const", attributes: { ...attributes, values }, signature };
  }
  const help = "write constants as tosa.const, or as arith.constant with dense<...> of a tensor";
  if (checkKnown(c, name, base.nameAt))
    report(c, base.nameAt, "op/literal", `${name} takes no literal`, { help });
  return undefined;
}

// ops that are about a symbol

/** `call @g(%a) : (T) -> U`, `tosa.variable @v = dense<1.0> : T`, `tosa.variable_write @v, %a : T`, `tosa.variable_read @v : T` */
function symbolOp(
  c: Context,
  token: Token,
  { children }: CalleeCstNode,
  attributes: Attributes,
  base: Start,
  typeNodes: readonly TypeCstNode[] | undefined,
): Written | undefined {
  const symbol = symbolName(c, children.Symbol[0]!);
  const all = { ...base, operands: operandTokens(children.operands) };
  const callee: Attr = { kind: "symbol", path: [symbol] };
  if (token.image === "call" || token.image === "func.call") {
    const isDefined = isFunction(c, symbol, tokenSpan(c, children.Symbol[0]!));
    const signature = isDefined ? signatureOf(c, typeNodes, token) : undefined;
    return signature && { ...all, name: "func.call", attributes: { ...attributes, callee }, signature };
  }
  const types = (typeNodes ?? []).map((t) => readType(c, t));
  if (token.image === "tosa.variable") return variable(c, symbol, children, attributes, all, types[0]);
  const signature =
    all.operands.length > 0 ? { operands: types, results: [] } : { operands: [], results: types };
  const name = token.image.replace(/variable\./, "variable_");
  return { ...all, name, attributes: { ...attributes, name: { kind: "string", value: symbol } }, signature };
}

/** True for the name of a function of the file; reports the others. */
function isFunction(c: Context, name: string, at: Span): boolean {
  if (c.functions.has(name)) return true;
  const help = suggest(c, name, c.functions, "declare it, or define it in this file", "@");
  report(c, at, "func/undefined", `there is no function @${name}`, { help });
  return false;
}

/** A variable in the terms of its generic form: a name, an element type, a shape, and perhaps first values. */
function variable(
  c: Context,
  symbol: string,
  { attribute }: CalleeCstNode["children"],
  attributes: Attributes,
  base: Start,
  written: Type | undefined,
): Written {
  const first = attribute && readAttribute(c, attribute[0]!);
  const type = first?.kind === "dense" ? first.type : written;
  const shape = type?.kind === "tensor" ? (type.shape ?? []) : [];
  const entries: Attributes = {
    sym_name: { kind: "string", value: symbol },
    ...(type?.kind === "tensor" && { type: elementAttr(type.element.text) }),
    var_shape: indexAttr(shape),
    ...(first && { initial_value: first }),
  };
  return {
    ...base,
    name: "tosa.variable",
    attributes: { ...attributes, ...entries },
    signature: { operands: [], results: [] },
  };
}

const elementAttr = (text: string): Attr => ({ kind: "type", type: { kind: "other", text } });

const indexAttr = (shape: readonly number[]): Attr => ({
  kind: "dense",
  type: tensorType("index", [shape.length]),
  splat: shape.length === 1,
  data: BigInt64Array.from(shape, BigInt),
});
