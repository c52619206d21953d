// Statements of C as what they define, change and use.
import type { CCode, CExpr, CFunction, CStmt, CSymbol } from "../ctree/tree.ts";
import { partsOf, statementsOf, walk } from "../ctree/uses.ts";
import type { Flow } from "./flow.ts";

/** `computes`: all that a kernel computes, for calls of it. */
export const codeFlow = (code: CCode, computes: ReadonlyMap<CSymbol, readonly object[]>): Flow[] =>
  statementsOf(code).map((s) => flowOf(s, computes));

function flowOf(s: CStmt, computes: ReadonlyMap<CSymbol, readonly object[]>): Flow {
  const uses = symbolsIn(withoutParts(s));
  const called = uses.flatMap((symbol) => computes.get(symbol) ?? []);
  return {
    mark: s,
    own: called.length > 0 ? called : undefined,
    says: s.kind === "comment" ? s.about : undefined,
    defines: s.kind === "declare" ? s.symbol : undefined,
    changes: s.kind === "assign" ? baseOf(s.to) : undefined,
    uses,
    parts: blocksOf(s).map((part) => codeFlow(part, computes)),
  };
}

const blocksOf = (s: CStmt): readonly CCode[] => (s.kind === "forever" ? [s.body] : partsOf(s));

function withoutParts(s: CStmt): CCode {
  switch (s.kind) {
    case "for":
      return { ...s, body: [] };
    case "if":
      return { kind: "if", test: s.test, then: [] };
    case "block":
    case "forever":
    case "paths":
      return [];
    default:
      return s;
  }
}

function symbolsIn(code: CCode): CSymbol[] {
  const found = new Set<CSymbol>();
  walk(code, { symbol: (symbol) => found.add(symbol) });
  return [...found];
}

/** The variable that an assignment is to. */
function baseOf(to: CExpr): CSymbol | undefined {
  if (to.kind === "use") return to.symbol;
  return to.kind === "index" ? baseOf(to.base) : undefined;
}

/** What each kernel computes, by its symbol. */
export const computedBy = (functions: readonly CFunction[]): Map<CSymbol, readonly object[]> =>
  new Map(functions.flatMap(({ symbol, about }) => (about ? [[symbol, about] as const] : [])));
