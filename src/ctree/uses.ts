// What a piece of C uses: its symbols and types, asked of the tree.
import type { CCode, CExpr, CStmt, CSymbol, CType } from "./tree.ts";

/** Which of a file's two ways through the preprocessor a piece of code is on. */
export type Path = "portable" | "vector";

/** What a walk meets, operands before what is done with them: uses of symbols and the paths they are on, types, expressions. */
export interface Visitor {
  readonly symbol?: (symbol: CSymbol, paths: readonly Path[]) => void;
  readonly type?: (type: CType) => void;
  readonly expression?: (e: CExpr) => void;
}

const operandsOf = (e: CExpr): readonly CExpr[] => {
  switch (e.kind) {
    case "use":
    case "literal":
    case "text":
      return [];
    case "call":
      return e.args;
    case "index":
      return [e.base, e.index];
    case "unary":
    case "cast":
      return [e.arg];
    case "binary":
      return [e.left, e.right];
    case "conditional":
      return [e.test, e.then, e.otherwise];
    case "list":
      return e.items;
  }
};

function walkExpression(e: CExpr, visitor: Visitor, paths: readonly Path[] = []): void {
  for (const operand of operandsOf(e)) walkExpression(operand, visitor, paths);
  if (e.kind === "use") visitor.symbol?.(e.symbol, paths);
  if (e.kind === "call") visitor.symbol?.(e.callee, paths);
  if (e.kind === "cast") visitor.type?.(e.type);
  visitor.expression?.(e);
}

/** The expressions and the code of a statement, in order. Of two paths, the portable one is first. */
export function walk(code: CCode, visitor: Visitor, paths: readonly Path[] = []): void {
  if (isList(code)) return code.forEach((c) => walk(c, visitor, paths));
  const expression = (e: CExpr | undefined): void => {
    if (e) walkExpression(e, visitor, paths);
  };
  switch (code.kind) {
    case "declare":
      visitor.type?.(code.type);
      return expression(code.value);
    case "assign":
      expression(code.to);
      return expression(code.value);
    case "evaluate":
    case "return":
      return expression(code.value);
    case "for":
      [code.from, code.test, code.step.by].forEach(expression);
      return walk(code.body, visitor, paths);
    case "if":
      expression(code.test);
      return walk([code.then, code.otherwise ?? []], visitor, paths);
    case "block":
    case "forever":
      return walk(code.body, visitor, paths);
    case "paths":
      walk(code.portable, visitor, ["portable"]);
      return walk(code.vector, visitor, ["vector"]);
    case "break":
    case "comment":
      return;
  }
}

export const isList = (code: CCode): code is readonly CCode[] => Array.isArray(code);

/** The statements of some code, lists in lists taken apart. */
export function statementsOf(code: CCode): readonly CStmt[] {
  const all: CStmt[] = [];
  const add = (c: CCode): void => {
    if (isList(c)) for (const part of c) add(part);
    else all.push(c);
  };
  add(code);
  return all;
}

/** Whether some code uses a symbol. */
export function reads(code: CCode, symbol: CSymbol): boolean {
  let found = false;
  walk(code, { symbol: (s) => (found ||= s === symbol) });
  return found;
}

/** How often an expression mentions a symbol. */
export function mentions(e: CExpr, symbol: CSymbol): number {
  let count = 0;
  walkExpression(e, { symbol: (s) => void (count += s === symbol ? 1 : 0) });
  return count;
}

/** What a statement has blocks of; the preprocessor's alternatives know nothing of each other. */
export function partsOf(s: CStmt): readonly CCode[] {
  switch (s.kind) {
    case "for":
    case "block":
      return [s.body];
    case "if":
      return [s.then, s.otherwise ?? []];
    case "paths":
      return [s.portable, s.vector];
    default:
      return [];
  }
}
