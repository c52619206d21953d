// Operations from their syntax tree: names to records and values, checked against the signature.
import type { ForeignOpCstNode, OperationCstNode } from "../../grammar/cst.ts";
import type { Token } from "../../grammar/parse.ts";
import { orFormless } from "../ir/formless.ts";
import { makeOp, type Op, type Value } from "../ir/graph.ts";
import type { Type } from "../ir/types.ts";
import type { Span } from "../support/diagnostics.ts";
import { readRegion, type Block } from "./blocks.ts";
import { report, tokenSpan, type Context } from "./context.ts";
import { closed, readControl } from "./control.ts";
import { foreignName, readForeign } from "./foreign.ts";
import { checkKnown, symbolOf } from "./known.ts";
import { optionalLocation } from "./locations.ts";
import { checkUse } from "./scope.ts";
import { unknownType } from "./types.ts";
import type { Draft } from "./upgrade-ops.ts";
import { modernize, unknown, unread } from "./upgrade.ts";
import { readCustom, readGeneric } from "./written.ts";

/** One name on the left of an equals sign; `count` results go by it. */
export interface Result {
  readonly name: string;
  readonly count: number;
  readonly at: Span;
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
  const { genericOp, customOp, controlOp, foreignOp, location } = node.children;
  if (foreignOp) return addForeign(c, block, foreignOp[0]!, results, span);
  const before = c.errors;
  if (controlOp) {
    const held = readControl(c, block, controlOp[0]!, span, optionalLocation(c, location));
    if (!held) return defineUnknown(c, block, results);
    return addOp(c, block, held.op, results, span, held.written);
  }
  const written = genericOp ? readGeneric(c, genericOp[0]!) : readCustom(c, customOp![0]!);
  const known = written && checkKnown(c, written.name, written.nameAt, symbolOf(written.attributes));
  const operands = written ? (known ? readOperands : lookUp)(c, block, written) : [];
  const regions = (written?.regions ?? []).map((region) => readRegion(c, block.scope, region));
  const whole = known && c.errors === before && operands.every((v) => v.type !== unknownType);
  if (!whole) return defineUnknown(c, block, results);
  const { attributes, signature } = written;
  const types = operands.map(({ type }) => type);
  const record =
    c.dialect.find(written.name) ?? c.dialect.around?.(written.name, types, signature.results, attributes);
  const draft = {
    name: record?.name ?? written.name,
    record,
    operands,
    attributes,
    resultTypes: signature.results,
    span,
  };
  const now = modernize(c.dialect, draft, { older: c.older, quoted: written.quoted }, block.ops);
  if (!isTakenOver(c, draft, now, written.nameAt)) return defineUnknown(c, block, results);
  addOp(
    c,
    block,
    orFormless(
      makeOp({
        ...closed({ name: now.name, operands: now.operands, regions, resultTypes: now.resultTypes }),
        record: now.record,
        attributes: now.attributes,
        resultNames: hints(results, now.resultTypes.length, (r) => r.name),
        resultSpans: hints(results, now.resultTypes.length, (r) => r.at),
        span,
        location: optionalLocation(c, location),
      }),
    ),
    results,
    written.nameAt,
    now.resultTypes.length,
  );
}

/** `written`: how many results the text has. An op may give more: what its regions took from outside and hand on. */
function addOp(
  c: Context,
  block: Block,
  op: Op,
  results: readonly Result[],
  at: Span,
  written = op.results.length,
): void {
  block.ops.push(op);
  defineResults(c, block, op, results, at, written);
}

function addForeign(
  c: Context,
  block: Block,
  node: ForeignOpCstNode,
  results: readonly Result[],
  span: Span,
): void {
  const names = results.flatMap((r) => new Array<string>(r.count).fill(r.name));
  const op = readForeign(c, block.scope, node, names, span);
  if (op) addOp(c, block, op, results, span);
  else defineUnknown(c, block, results);
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
export function isKnown(c: Context, { children }: OperationCstNode): boolean {
  const { genericOp, customOp, controlOp, foreignOp } = children;
  const before = c.errors;
  const foreign = foreignOp?.[0]?.children.ForeignName[0] ?? controlOp?.[0]?.children.ControlName[0];
  if (foreign) return checkKnown(c, foreignName(c, foreign), tokenSpan(c, foreign));
  const written = genericOp ? readGeneric(c, genericOp[0]!) : customOp && readCustom(c, customOp[0]!);
  if (!written) return c.errors === before;
  return checkKnown(c, written.name, written.nameAt, symbolOf(written.attributes));
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

/** Something of the name each result goes by; the results of a pack share theirs. */
const hints = <T>(results: readonly Result[], length: number, get: (r: Result) => T): T[] =>
  results.length === 1 && length === 1
    ? [get(results[0]!)]
    : results.flatMap((r) => Array<T>(Math.min(r.count, length)).fill(get(r)));

function defineResults(
  c: Context,
  block: Block,
  op: Op,
  results: readonly Result[],
  at: Span,
  written: number,
): void {
  const wanted = results.reduce((n, r) => n + r.count, 0);
  if (results.length > 0 && wanted !== written) {
    const message = `${count(wanted, "result")} ${wanted === 1 ? "is" : "are"} named, and ${op.name} has ${written}`;
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
