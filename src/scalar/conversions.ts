// Conversions that C makes by itself, so that they need not be written: narrow integers become int in every operation, and an
// operand or argument becomes as wide as the other side wants it.
import * as C from "../ctree/build.ts";
import type { CExpr } from "../ctree/tree.ts";
import type { Expr, Scalar } from "../expr/expr.ts";

/** Types that C computes with as int. */
export const isPromoted = (type: Scalar): boolean => type === "i1" || type === "i8" || type === "i16";

const isInt = (type: Scalar): boolean => type === "i32" || isPromoted(type);

/** A number of 64 bits that int can hold as one, where what it meets has 64 bits. */
const shortLiteral = (e: CExpr): CExpr =>
  e.kind === "literal" &&
  e.type === "int64_t" &&
  BigInt(Math.trunc(Number(e.value))) === e.value &&
  isWord(e.value)
    ? C.int(Number(e.value))
    : e;

const isWord = (v: number | bigint): boolean => v >= -(2 ** 31) && v < 2 ** 31;

/** C of an expression as the argument of a function whose parameter has the expression's type. */
export const argument = (e: Expr, c: CExpr): CExpr => widenedBy(e, c) ?? shortLiteral(c);

/** Both sides of an operation on 64 bits, of which one has to say so. */
export function sides(
  [a, b]: readonly [Expr, Expr],
  [x, y]: readonly [CExpr, CExpr],
): readonly [CExpr, CExpr] {
  if (a.type !== "i64" || b.type !== "i64") return [x, y];
  if (x.kind === "literal") return [y.kind === "literal" ? x : shortLiteral(x), y];
  return [x, widenedBy(b, y) ?? shortLiteral(y)];
}

/** The amount of a shift has a type of its own. */
export const shiftAmount = (e: Expr, c: CExpr): CExpr => argument(e, c);

/** What is widened to 64 bits by a cast, and by nothing else. */
function widenedBy(e: Expr, c: CExpr): CExpr | undefined {
  const converts = e.kind === "apply" && e.op === "convert" && e.type === "i64" && isInt(e.args[0]!.type);
  return converts && c.kind === "cast" ? c.arg : undefined;
}
