// The same C with other expressions in it.
import * as C from "./build.ts";
import type { CCode, CExpr, CStmt, CSymbol } from "./tree.ts";
import { isList, reads } from "./uses.ts";

/** What takes an expression's place; operands have been replaced before. */
type Replace = (e: CExpr) => CExpr;

function mapExpression(e: CExpr, f: Replace): CExpr {
  const go = (x: CExpr): CExpr => mapExpression(x, f);
  switch (e.kind) {
    case "use":
    case "literal":
    case "text":
      return f(e);
    case "call":
      return f({ ...e, args: e.args.map(go) });
    case "index":
      return f({ ...e, base: go(e.base), index: go(e.index) });
    case "unary":
    case "cast":
      return f({ ...e, arg: go(e.arg) });
    case "binary":
      return f({ ...e, left: go(e.left), right: go(e.right) });
    case "conditional":
      return f({ ...e, test: go(e.test), then: go(e.then), otherwise: go(e.otherwise) });
    case "list":
      return f({ ...e, items: e.items.map(go) });
  }
}

export const mapCode = (code: CCode, f: Replace): CCode =>
  isList(code) ? code.map((c) => mapCode(c, f)) : mapStatement(code, f);

function mapStatement(s: CStmt, f: Replace): CStmt {
  const go = (e: CExpr): CExpr => mapExpression(e, f);
  const within = (code: CCode): CCode => mapCode(code, f);
  switch (s.kind) {
    case "declare":
    case "return":
      return s.value ? { ...s, value: go(s.value) } : s;
    case "assign":
      return { ...s, to: go(s.to), value: go(s.value) };
    case "evaluate":
      return { ...s, value: go(s.value) };
    case "for":
      return mapParts({ ...s, from: go(s.from), test: go(s.test) }, within);
    case "if":
      return mapParts({ ...s, test: go(s.test) }, within);
    default:
      return mapParts(s, within);
  }
}

/** A statement with other code in its blocks. */
export function mapParts(s: CStmt, f: (code: CCode) => CCode): CStmt {
  switch (s.kind) {
    case "for":
    case "forever":
    case "block":
      return { ...s, body: f(s.body) };
    case "if":
      return { ...s, then: f(s.then), ...(s.otherwise && { otherwise: f(s.otherwise) }) };
    case "paths":
      return { ...s, vector: f(s.vector), portable: f(s.portable) };
    default:
      return s;
  }
}

/** A body whose paths both mention some parameters: those that only one needs are no mistake in the other. */
export function mentioning(params: readonly CSymbol[], body: CCode): CCode {
  if (isList(body) || body.kind !== "paths") return body;
  const [vector, portable] = [body.vector, body.portable].map((path) => [
    params.filter((p) => !reads(path, p)).map((p) => C.evaluate(C.cast("void", C.use(p)))),
    path,
  ]);
  return { ...body, vector: vector!, portable: portable! };
}
