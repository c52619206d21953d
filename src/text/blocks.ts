// The statements of a region, in order, up to its terminator.
import type {
  BindingCstNode,
  LabelCstNode,
  OperationCstNode,
  RegionCstNode,
  StatementCstNode,
} from "../../grammar/cst.ts";
import type { Token } from "../../grammar/parse.ts";
import { makeParam, type Op, type Region, type Value } from "../ir/graph.ts";
import type { Type } from "../ir/types.ts";
import type { Span } from "../support/diagnostics.ts";
import { endOf, nodeSpan, report, spanOf, startOf, tokenSpan, type Context } from "./context.ts";
import { optionalLocation } from "./locations.ts";
import { checkKnown, isTerminator } from "./known.ts";
import { stringValue } from "./names.ts";
import { defineUnknown, readOperands, readOperation, type Result } from "./operations.ts";
import { Scope } from "./scope.ts";
import { readSignature, readType } from "./types.ts";

/** A region while it is read. */
export interface Block {
  readonly scope: Scope;
  readonly params: Value[];
  readonly ops: Op[];
  end: Terminator | undefined;
  /** True when a statement could not be read: then it may have been the terminator. */
  broken: boolean;
}

export interface Terminator {
  readonly operands: readonly Value[];
  readonly tokens: readonly Token[];
  readonly span: Span;
  /** True when it has a mistake that was reported. */
  readonly broken: boolean;
}

export const emptyBlock = (scope: Scope): Block => ({
  scope,
  params: [],
  ops: [],
  end: undefined,
  broken: false,
});

/** A region of a generic op. */
export function readRegion(c: Context, outer: Scope, node: RegionCstNode): Region {
  const block = emptyBlock(new Scope(outer));
  readStatements(c, block, node);
  return { params: block.params, ops: block.ops, results: block.end?.operands ?? [] };
}

/** Reads all statements of a region into `block`. */
export function readStatements(c: Context, block: Block, region: RegionCstNode): void {
  const statements = region.children.statement ?? [];
  const regionEnd = region.children.RegionClose?.[0]?.startOffset ?? c.skeleton.text.length;
  for (const statement of statements) announce(c, block, statement);
  statements.forEach((statement, i) => {
    const next = statements[i + 1];
    readStatement(c, block, statement, next ? startOf(next) : regionEnd, i === 0);
  });
}

/** Notes the names a statement defines, to tell a use before its definition from a use without one. */
function announce(c: Context, { scope }: Block, { children }: StatementCstNode): void {
  for (const token of children.binding?.[0]?.children.Def ?? []) {
    scope.later.set(token.image.slice(1), tokenSpan(c, token));
  }
}

/** Reads one statement, which ends before `end`; `first` in its region or not. */
export function readStatement(
  c: Context,
  block: Block,
  node: StatementCstNode,
  end: number,
  first: boolean,
): void {
  const { binding, operation, label } = node.children;
  if (c.mistakes.settle(startOf(node), end)) return salvage(c, block, startOf(node), end);
  const op = operation?.[0] ?? binding?.[0]?.children.operation[0];
  if (label) return readLabel(c, block, label[0]!, first);
  if (!op) return misplaced(c, node);
  if (block.end) return afterEnd(c, node, block.end);
  const results = binding ? resultsOf(c, binding[0]!) : [];
  if (isEnd(c, op)) block.end = readTerminator(c, block, op);
  else readOperation(c, block, op, results, nodeSpan(c, node));
}

const statementHead = /^\s*((?:%[\w$.-]+(?::\d+)?\s*,?\s*)*)(?:=\s*)?"?([A-Za-z_][\w$.]*)?/;
const definedName = /%([\w$.-]+)(?::(\d+))?/g;
const symbolAfter = /^\s*@([\w$.-]+)/;

/** The head of a statement that is no sentence, as it is written. */
interface Head {
  readonly names: string;
  readonly op: string | undefined;
  readonly length: number;
}

/** The head of such a statement; what the parser expected in it is forgotten where its op is the reason. */
export function unreadable(c: Context, start: number, end: number): Head {
  const text = c.skeleton.text.slice(start, Math.min(end, start + 2000));
  const [head, names = "", op] = statementHead.exec(text)!;
  if (op?.includes(".") && !isTerminator(op)) {
    const symbol = symbolAfter.exec(text.slice(head.length))?.[1];
    if (!checkKnown(c, op, opSpan(c, start, head, op), symbol)) c.mistakes.forget(start, end);
  }
  return { names, op, length: head.trimEnd().length };
}

/** What can be had from a statement that is no sentence: the names it defines. */
function salvage(c: Context, block: Block, start: number, end: number): void {
  block.broken = true;
  const { names, length } = unreadable(c, start, end);
  const at = spanOf(c, start, start + length);
  const defined = [...names.matchAll(definedName)];
  defineUnknown(
    c,
    block,
    defined.map(([, name, n]) => ({ name: name!, count: Number(n ?? 1), at })),
  );
}

function opSpan(c: Context, start: number, head: string, op: string): Span {
  const at = start + head.length - op.length;
  return spanOf(c, at, at + op.length);
}

/** The label of the entry block; in a function its arguments are the function's own. */
function readLabel(c: Context, block: Block, node: LabelCstNode, first: boolean): void {
  if (!first) {
    const help = "control flow between blocks is not in the subset";
    return report(c, nodeSpan(c, node), "unsupported/blocks", "a region may have one block only", { help });
  }
  for (const { children } of node.children.param ?? []) {
    const token = children.Value?.[0];
    const type = readType(c, children.type[0]!);
    if (token) addParam(c, block, token, type, optionalLocation(c, children.location));
    else report(c, nodeSpan(c, node), "syntax/expected", "a block argument needs a name");
  }
}

/** Gives a region a parameter. */
export function addParam(c: Context, block: Block, token: Token, type: Type, location?: string): void {
  const name = token.image.slice(1);
  const value = makeParam(type, block.params.length, name, tokenSpan(c, token), location);
  block.params.push(value);
  block.scope.define(c, name, [value], tokenSpan(c, token));
}

function resultsOf(c: Context, { children }: BindingCstNode): Result[] {
  const one = (token: Token, pack: BindingCstNode["children"]["pack"]): Result => ({
    name: token.image.slice(1),
    count: Math.min(Number(pack?.[0]?.children.Int[0]!.image ?? 1), 1e6),
    at: tokenSpan(c, token),
  });
  const more = (children.moreResults ?? []).map((m) => one(m.children.Value[0]!, m.children.pack));
  return [one(children.Def[0]!, children.pack), ...more];
}

function isEnd(c: Context, { children: { returnOp, genericOp, customOp } }: OperationCstNode): boolean {
  if (returnOp) return true;
  if (genericOp) return isTerminator(stringValue(c, genericOp[0]!.children.OpString[0]!));
  return customOp !== undefined && isTerminator(customOp[0]!.children.OpName[0]!.image);
}

function readTerminator(c: Context, block: Block, { children }: OperationCstNode): Terminator {
  const [plain, custom, generic] = [
    children.returnOp?.[0]?.children,
    children.customOp?.[0]?.children,
    children.genericOp?.[0]?.children,
  ];
  const tokens = (plain ?? custom ?? generic)!.operands?.[0]?.children.Value ?? [];
  const before = c.errors;
  const written = generic
    ? readSignature(c, generic.functionType[0]!).operands
    : ((plain ?? custom)!.type ?? []).map((t) => readType(c, t));
  const span = tokenSpan(c, plain?.Return[0] ?? custom?.OpName[0] ?? generic!.OpString[0]!);
  const signature = { operands: written };
  const operands = readOperands(c, block, { operands: tokens, signature, nameAt: span });
  return { operands, tokens, span, broken: c.errors > before };
}

function misplaced(c: Context, node: StatementCstNode): void {
  const { func, module } = node.children;
  if (func) {
    const help = "is a } missing before it?";
    report(
      c,
      tokenSpan(c, func[0]!.children.Func[0]!),
      "syntax/nested-function",
      "a function cannot stand in another",
      {
        help,
      },
    );
  } else if (module) {
    report(
      c,
      tokenSpan(c, module[0]!.children.Module[0]!),
      "syntax/nested-module",
      "a module cannot stand in a function",
    );
  } else {
    const help = "aliases and resources stand outside of functions";
    report(c, spanOf(c, startOf(node), endOf(node)), "syntax/misplaced", "this cannot stand in a function", {
      help,
    });
  }
}

function afterEnd(c: Context, node: StatementCstNode, end: Terminator): void {
  const notes = [{ message: "the region ends here", at: end.span }];
  report(c, nodeSpan(c, node), "syntax/after-return", "nothing may follow the end of a region", { notes });
}
