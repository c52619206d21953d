// Operations from their syntax tree: names to records and values, checked against the signature.
import type {
  CustomOpCstNode,
  DictionaryCstNode,
  FunctionTypeCstNode,
  GenericOpCstNode,
  LiteralCstNode,
  OperandsCstNode,
  OperationCstNode,
  RegionCstNode,
} from "../../grammar/cst.ts";
import type { Token } from "../../grammar/parse.ts";
import type { Attr, Attributes } from "../ir/attributes.ts";
import { makeOp, type Op, type Value } from "../ir/graph.ts";
import type { Type } from "../ir/types.ts";
import type { Span } from "../support/diagnostics.ts";
import { readDictionary, readLiteral } from "./attributes.ts";
import { readRegion, type Block } from "./blocks.ts";
import { report, suggest, tokenSpan, type Context } from "./context.ts";
import { unsupported } from "./known.ts";
import { optionalLocation } from "./locations.ts";
import { stringValue } from "./names.ts";
import { checkUse } from "./scope.ts";
import { readSignature, readType, unknownType } from "./types.ts";
import { modernize, unknown, unread, type Draft } from "./upgrade.ts";

/** One name on the left of an equals sign; `count` results go by it. */
export interface Result {
  readonly name: string;
  readonly count: number;
  readonly at: Span;
}

/** An operation as it is written, before its operands are looked up. */
interface Written {
  readonly name: string;
  readonly nameAt: Span;
  readonly quoted: boolean;
  readonly operands: readonly Token[];
  readonly attributes: Attributes;
  readonly signature: { readonly operands: readonly Type[]; readonly results: readonly Type[] };
  readonly regions: readonly RegionCstNode[];
}

/**
 * Reads one operation, which is no terminator, into the block. One with a mistake in it, or that uses what could not be read, is
 * left out, and what it defines is unknown: whatever else could be said of it might follow from that mistake.
 */
export function readOperation(
  c: Context,
  block: Block,
  node: OperationCstNode,
  results: Result[],
  span: Span,
): void {
  const { genericOp, customOp, location } = node.children;
  const before = c.errors;
  const written = genericOp ? readGeneric(c, genericOp[0]!) : readCustom(c, customOp![0]!);
  const known = written && checkKnown(c, written.name, written.nameAt, symbolOf(written.attributes));
  const operands = written ? (known ? readOperands : lookUp)(c, block, written) : [];
  const regions = (written?.regions ?? []).map((region) => readRegion(c, block.scope, region));
  const whole = known && c.errors === before && operands.every((v) => v.type !== unknownType);
  if (!whole) return defineUnknown(c, block, results);
  const record = c.dialect.find(written.name);
  const { attributes, signature } = written;
  const draft = {
    name: record?.name ?? written.name,
    record,
    operands,
    attributes,
    resultTypes: signature.results,
    span,
  };
  const now = modernize(c.dialect, draft, c.older || written.quoted, block.ops);
  if (!isTakenOver(c, draft, now, written.nameAt)) return defineUnknown(c, block, results);
  const op = makeOp({
    name: now.name,
    record,
    operands: now.operands,
    attributes: now.attributes,
    resultTypes: now.resultTypes,
    resultNames: hints(results, now.resultTypes.length, (r) => r.name),
    resultSpans: hints(results, now.resultTypes.length, (r) => r.at),
    regions,
    span,
    location: optionalLocation(c, location),
  });
  block.ops.push(op);
  defineResults(c, block, op, results, written.nameAt);
}

/** True when an older spelling was taken over whole; what was not is reported, and no op is made of it. */
function isTakenOver(c: Context, draft: Draft, now: Draft, at: Span): boolean {
  const lost = unread(now);
  const slots = now.record?.operands.map((slot) => slot.name).join(", ");
  const help = `TOSA 1.0 has the operands ${slots}; write those, with numbers that their types hold`;
  for (const name of lost)
    report(c, at, "attribute/unread", `${now.name} cannot take its attribute ${name} over`, { help });
  if (lost.length === 0) warnOfLeftOver(c, draft, now, at);
  return lost.length === 0;
}

/** What an upgrade left out for a reason, and what it did not know. */
function warnOfLeftOver(c: Context, draft: Draft, now: Draft, at: Span): void {
  const warn = (code: string, message: string): void =>
    void c.diagnostics.push({ severity: "warning", code, message: `${now.name} ${message}`, at });
  if (now.overruled)
    warn("attribute/overruled", `goes by its operand ${now.overruled}, and not by its attributes`);
  if (now.attributes === draft.attributes) return;
  for (const name of unknown(now))
    warn("attribute/unknown", `has no attribute ${name} in any spelling; it is kept and means nothing`);
}

/** True for a statement of an op that may be somewhere; reports the others. */
export function isKnown(c: Context, { children: { genericOp, customOp } }: OperationCstNode): boolean {
  const before = c.errors;
  const written = genericOp ? readGeneric(c, genericOp[0]!) : customOp && readCustom(c, customOp[0]!);
  if (!written) return c.errors === before;
  return checkKnown(c, written.name, written.nameAt, symbolOf(written.attributes));
}

function readGeneric(c: Context, { children: g }: GenericOpCstNode): Written {
  const token = g.OpString[0]!;
  return {
    name: stringValue(c, token),
    nameAt: tokenSpan(c, token),
    quoted: true,
    operands: operandTokens(g.operands),
    attributes: bothDictionaries(c, g.properties?.[0]?.children.dictionary[0], g.dictionary?.[0]),
    signature: readSignature(c, g.functionType[0]!),
    regions: g.regions?.[0]?.children.region ?? [],
  };
}

function readCustom(c: Context, { children: o }: CustomOpCstNode): Written | undefined {
  const token = o.OpName[0]!;
  const attributes = bothDictionaries(c, undefined, o.dictionary?.[0]);
  const base = {
    nameAt: tokenSpan(c, token),
    quoted: false,
    operands: operandTokens(o.operands),
    regions: [],
  };
  if (o.literal) return constantOp(c, o.literal[0]!, attributes, base, token.image);
  const operands = o.callee ? operandTokens(o.callee[0]!.children.operands) : base.operands;
  const signature = signatureOf(c, o.functionType?.[0], token);
  return signature && { ...base, name: token.image, operands, attributes, signature };
}

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
  base: Omit<Written, "name" | "attributes" | "signature">,
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
  if (name !== "arith.constant") {
    if (checkKnown(c, name, base.nameAt))
      report(c, base.nameAt, "op/literal", `${name} takes no literal`, { help });
  } else {
    report(c, base.nameAt, "unsupported/scalar", "constants that are no tensors are not in the subset", {
      help,
    });
  }
  return undefined;
}

function signatureOf(
  c: Context,
  node: FunctionTypeCstNode | undefined,
  name: Token,
): Written["signature"] | undefined {
  if (node) return readSignature(c, node);
  if (checkKnown(c, name.image, tokenSpan(c, name))) {
    const help = "an operation ends with its types: (operand types) -> result types";
    report(c, tokenSpan(c, name), "syntax/expected", `${name.image} has no types`, { help });
  }
  return undefined;
}

const operandTokens = (operands: readonly OperandsCstNode[] | undefined): readonly Token[] =>
  operands?.[0]?.children.Value ?? [];

function bothDictionaries(c: Context, first?: DictionaryCstNode, second?: DictionaryCstNode): Attributes {
  if (!first || !second) return (first ?? second) ? readDictionary(c, (first ?? second)!) : {};
  const [properties, attributes] = [readDictionary(c, first), readDictionary(c, second)];
  return { ...properties, ...attributes };
}

/** What is written of operands: their names, their types, and where to say that these are not equally many. */
interface WrittenOperands {
  readonly operands: readonly Token[];
  readonly signature: { readonly operands: readonly Type[] };
  readonly nameAt: Span;
}

const lookUp = (
  c: Context,
  { scope }: Block,
  { operands }: Pick<WrittenOperands, "operands">,
): readonly Value[] => operands.map((token) => scope.use(c, token));

/** Looks up operands, and compares their number and types with what is written. */
export function readOperands(
  c: Context,
  block: Block,
  { operands: tokens, signature: { operands: types }, nameAt: at }: WrittenOperands,
): readonly Value[] {
  if (tokens.length !== types.length) {
    const message = `${count(tokens.length, "operand")} and ${count(types.length, "operand type")}`;
    report(c, at, "ssa/operand-count", `there are ${message}`);
  }
  const values = lookUp(c, block, { operands: tokens });
  values.forEach((value, i) => types[i] && checkUse(c, value, types[i], tokens[i]!));
  return values;
}

const count = (n: number, what: string): string => `${n} ${what}${n === 1 ? "" : "s"}`;

/** The symbol that an op in generic form defines or uses. */
function symbolOf({ sym_name, name = sym_name }: Attributes): string | undefined {
  if (name?.kind === "string") return name.value;
  return name?.kind === "symbol" ? name.path[0] : undefined;
}

/**
 * True for an op that may be here. Of the others each is reported, unless it is about a symbol that another of them was about: the
 * variable that could not be read and what reads it are one mistake.
 */
export function checkKnown(c: Context, name: string, at: Span, symbol?: string): boolean {
  if (c.allowUnregistered || c.dialect.find(name)) return true;
  if (symbol !== undefined && c.unread.has(symbol)) return false;
  if (symbol !== undefined) c.unread.add(symbol);
  const reason = unsupported.get(name);
  if (reason) report(c, at, reason.code, `${name}: ${reason.message}`, { help: reason.help });
  else reportUnknown(c, name, at);
  return false;
}

function reportUnknown(c: Context, name: string, at: Span): void {
  const names = c.dialect.records.map((r) => r.name);
  const help = suggest(c, name, names);
  report(c, at, "op/unknown", `unknown operation ${name}`, { help });
}

/** Something of the name each result goes by; the results of a pack share theirs. */
const hints = <T>(results: readonly Result[], length: number, get: (r: Result) => T): T[] =>
  results.length === 1 && length === 1
    ? [get(results[0]!)]
    : results.flatMap((r) => Array<T>(Math.min(r.count, length)).fill(get(r)));

function defineResults(c: Context, block: Block, op: Op, results: readonly Result[], at: Span): void {
  const wanted = results.reduce((n, r) => n + r.count, 0);
  if (results.length > 0 && wanted !== op.results.length) {
    const message = `${count(wanted, "result")} ${wanted === 1 ? "is" : "are"} named, and ${op.name} has ${op.results.length}`;
    report(c, results[0]?.at ?? at, "ssa/result-count", message);
  }
  let next = 0;
  for (const { name, count: n, at: where } of results) {
    block.scope.define(c, name, valuesOrUnknown(op.results.slice(next, next + n), name, where), where);
    next += n;
  }
}

/** What an op that could not be read defines: values of unknown type, so that their uses are not mistakes too. */
export function defineUnknown(c: Context, block: Block, results: readonly Result[]): void {
  for (const { name, at } of results) block.scope.define(c, name, valuesOrUnknown([], name, at), at);
}

const valuesOrUnknown = (values: readonly Value[], name: string, at: Span): readonly Value[] =>
  values.length > 0 ? values : [{ type: unknownType, name, owner: undefined, index: 0, span: at }];
