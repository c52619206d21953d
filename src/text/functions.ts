// Functions from their syntax tree.
import type {
  DictionaryCstNode,
  EntryCstNode,
  FuncCstNode,
  FunctionTypeCstNode,
  GenericOpCstNode,
  ParamCstNode,
  RegionCstNode,
  SignatureCstNode,
} from "../../grammar/cst.ts";
import type { Attributes } from "../ir/attributes.ts";
import { makeParam, type Func } from "../ir/graph.ts";
import { typeText, type Type } from "../ir/types.ts";
import type { Span } from "../support/diagnostics.ts";
import { readDictionary } from "./attributes.ts";
import { addParam, emptyBlock, readStatements, type Block } from "./blocks.ts";
import { endOf, report, spanOf, startOf, tokenSpan, type Context } from "./context.ts";
import { optionalLocation } from "./locations.ts";
import { keyName, symbolName } from "./names.ts";
import { Scope, typesAgree } from "./scope.ts";
import { readResultTypes, readSignature, readType } from "./types.ts";

const definition =
  /\bfunc\s+(?:(?:public|private|nested)\s+)?@(?:([\w$.-]+)|"([^"\n]*)")|\bsym_name\s*=\s*"([^"\n]*)"/g;

/** Names that functions of a text may have: calls may come before what they call. */
export const functionNames = (text: string): string[] =>
  [...text.matchAll(definition)].map(([, bare, quoted, generic]) => (bare ?? quoted ?? generic)!);

/** `func.func @f(...)`. Undefined when not even its name could be read. */
export function readFunction(c: Context, { children: f }: FuncCstNode): Func | undefined {
  const start = f.Func[0]!;
  const signature = f.signature?.[0];
  const body = f.region?.[0];
  const headEnd = body
    ? startOf(body)
    : endOf(signature ?? { name: "", children: {} }) || start.startOffset + 1;
  const broken = c.mistakes.settle(start.startOffset, headEnd);
  if (!signature?.children.Symbol) return undefined;
  const block = emptyBlock(new Scope());
  block.scope.lenient = block.broken = broken;
  const head = readHead(c, signature, block, body !== undefined);
  if (body) readBody(c, block, body, head);
  return {
    ...head,
    params: block.params,
    ops: block.ops,
    results: block.end?.operands ?? [],
    hasBody: body !== undefined,
    location: optionalLocation(c, f.location),
  };
}

type Head = Omit<Func, "params" | "ops" | "results" | "hasBody" | "location">;

function readHead(c: Context, { children: s }: SignatureCstNode, block: Block, hasBody: boolean): Head {
  const params = s.param ?? [];
  for (const param of params) readParam(c, block, param, hasBody);
  const results = s.resultList?.[0]?.children;
  const resultTypes = readResultTypes(c, s.resultList?.[0]);
  return {
    name: symbolName(c, s.Symbol[0]!),
    visibility: (s.Visibility?.[0]?.image ?? "public") as Func["visibility"],
    resultTypes,
    attributes: optional(c, s.attributesClause?.[0]?.children.dictionary),
    paramAttributes: params.map((p) => optional(c, p.children.dictionary)),
    resultAttributes: resultTypes.map((_, i) => optional(c, results?.param?.[i]?.children.dictionary)),
    span: tokenSpan(c, s.Symbol[0]!),
  };
}

const optional = (c: Context, nodes: readonly DictionaryCstNode[] | undefined): Attributes =>
  nodes?.[0] ? readDictionary(c, nodes[0]) : {};

function readParam(c: Context, block: Block, { children: p }: ParamCstNode, hasBody: boolean): void {
  if (!p.type?.[0]) return;
  const type = readType(c, p.type[0]);
  const token = p.Value?.[0];
  const location = optionalLocation(c, p.location);
  if (token) return addParam(c, block, token, type, location);
  block.params.push(makeParam(type, block.params.length, undefined, undefined, location));
  if (!hasBody) return;
  const at = spanOf(c, startOf(p.type[0]), endOf(p.type[0]));
  report(c, at, "syntax/expected", "an argument of a function with a body needs a name");
}

function readBody(c: Context, block: Block, body: RegionCstNode, head: Head): void {
  readStatements(c, block, body);
  if (block.end ? block.end.broken : block.broken) return;
  if (block.end) checkReturn(c, block, head);
  else missingReturn(c, body, head);
}

function missingReturn(c: Context, body: RegionCstNode, head: Head): void {
  const close = body.children.RegionClose?.[0];
  // The brace itself may be missing, which has been reported.
  if (!close?.image) return;
  const types = head.resultTypes.map(typeText).join(", ");
  const help = `a function ends with return${types ? ` %value : ${types}` : ""}`;
  report(c, tokenSpan(c, close), "func/missing-return", `@${head.name} does not return`, { help });
}

function checkReturn(c: Context, block: Block, head: Head): void {
  const { operands, tokens, span } = block.end!;
  const notes = head.span ? [{ message: "its result types are given here", at: head.span }] : [];
  if (operands.length !== head.resultTypes.length && !block.broken) {
    const message = `@${head.name} has ${head.resultTypes.length} results, and ${operands.length} are returned`;
    return report(c, span, "func/return-count", message, { notes });
  }
  operands.forEach((value, i) => {
    const type = head.resultTypes[i];
    if (!type || typesAgree(value.type, type)) return;
    const message = `result ${i} of @${head.name} is ${typeText(type)}, and ${typeText(value.type)} is returned`;
    report(c, tokenSpan(c, tokens[i]!), "func/return-type", message, { notes });
  });
}

/** `"func.func"() <{function_type = ..., sym_name = "f"}> ({ ... }) : () -> ()` */
export function readGenericFunction(
  c: Context,
  { children: g }: GenericOpCstNode,
  location: string | undefined,
): Func | undefined {
  const dictionaries = [g.properties?.[0]?.children.dictionary[0], g.dictionary?.[0]];
  const entries = new Map(
    dictionaries.flatMap((d) => d?.children.entry ?? []).map((e) => [entryKey(c, e), e]),
  );
  const [properties, discardable] = dictionaries.map((d) => (d ? readDictionary(c, d) : {}));
  const attributes: Attributes = { ...properties, ...discardable };
  const { sym_name, sym_visibility, function_type: _, arg_attrs, res_attrs, ...rest } = attributes;
  const type = entries.get("function_type")?.children.attribute?.[0]?.children.functionType?.[0];
  const span = tokenSpan(c, g.OpString[0]!);
  if (sym_name?.kind !== "string" || !type) return incomplete(c, span);
  const types = readSignature(c, type);
  const head = {
    ...{ name: sym_name.value, resultTypes: types.results, attributes: rest, span },
    visibility: (sym_visibility?.kind === "string" ? sym_visibility.value : "public") as Func["visibility"],
    paramAttributes: eachDictionary(arg_attrs, types.operands),
    resultAttributes: eachDictionary(res_attrs, types.results),
  };
  return { ...genericBody(c, g.regions?.[0]?.children.region[0], head, type, types.operands), location };
}

function genericBody(
  c: Context,
  region: RegionCstNode | undefined,
  head: Head,
  type: FunctionTypeCstNode,
  paramTypes: readonly Type[],
): Func {
  const block = emptyBlock(new Scope());
  const hasBody = (region?.children.statement ?? []).length > 0;
  if (hasBody) readBody(c, block, region!, head);
  const declared = paramTypes.map((t, i) => makeParam(t, i));
  const params = hasBody ? block.params : declared;
  if (params.length !== declared.length || !params.every((p, i) => typesAgree(p.type, paramTypes[i]!))) {
    const message = "the arguments of the first block are not those of function_type";
    report(c, spanOf(c, startOf(type), endOf(type)), "func/params", message);
  }
  return { ...head, params, ops: block.ops, results: block.end?.operands ?? [], hasBody };
}

function incomplete(c: Context, at: Span): undefined {
  const help = 'a generic function has <{function_type = (...) -> (...), sym_name = "..."}>';
  report(c, at, "func/attributes", "this function has no name or no type", { help });
  return undefined;
}

const entryKey = (c: Context, { children }: EntryCstNode): string =>
  keyName(c, (children.Word ?? children.Str)![0]!);

function eachDictionary(list: Attributes[string] | undefined, types: readonly Type[]): Attributes[] {
  const items = list?.kind === "array" ? list.items : [];
  return types.map((_, i) => (items[i]?.kind === "dict" ? items[i].entries : {}));
}
