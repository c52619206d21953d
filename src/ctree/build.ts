// Short ways to write trees of C.
import type { Doc } from "../support/layout.ts";
import type {
  AssignmentOperator,
  BinaryOperator,
  CCode,
  CDefinition,
  CExpr,
  CFunction,
  CLiteral,
  CStmt,
  CSymbol,
  CType,
} from "./tree.ts";

// Symbols

export const local = (name: string): CSymbol => ({ kind: "local", name });
export const parameter = (name: string): CSymbol => ({ kind: "parameter", name });
/** A name that is settled, such as that of a function the user calls. */
export const given = (name: string): CSymbol => ({ kind: "given", name });
export const macro = (name: string): CSymbol => ({ kind: "macro", name });
const intrinsic = (name: string): CSymbol => ({ kind: "intrinsic", name });

const library = (name: string, header: string): CSymbol => ({ kind: "library", name, header });
export const memcmp = library("memcmp", "string.h");
export const memcpy = library("memcpy", "string.h");
export const memset = library("memset", "string.h");
export const fmaf = library("fmaf", "math.h");
export const sqrtf = library("sqrtf", "math.h");

export const helper = (name: string, definition: () => CDefinition): CSymbol => ({
  kind: "helper",
  name,
  definition,
});

/** A helper with a written body; `uses` are the helpers and library functions that it calls. */
export const writtenHelper = (
  name: string,
  text: Doc,
  { uses = [], floats = false }: { uses?: readonly CSymbol[]; floats?: boolean } = {},
): CSymbol => helper(name, () => ({ kind: "written", text, uses, floats }));

// Types

export const type = (name: string): CType => ({ name });
export const constant = (name: string): CType => ({ name, const: true });
export const size = type("size_t");

// Expressions

export const use = (symbol: CSymbol): CExpr => ({ kind: "use", symbol });
export const int = (value: number): CLiteral => ({ kind: "literal", type: "int", value });
export const long = (value: number | bigint): CLiteral => ({
  kind: "literal",
  type: "int64_t",
  value: BigInt(value),
});
export const float = (value: number): CLiteral => ({ kind: "literal", type: "float", value });
export const hex = (value: number): CLiteral => ({ ...int(value), hex: true });
export const list = (...items: CExpr[]): CExpr => ({ kind: "list", items });

/** A call; a text is the name of an intrinsic. */
export const call = (callee: CSymbol | string, ...args: CExpr[]): CExpr => ({
  kind: "call",
  callee: typeof callee === "string" ? intrinsic(callee) : callee,
  args,
});

export const at = (base: CExpr, index: CExpr): CExpr => ({ kind: "index", base, index });
export const negated = (arg: CExpr): CExpr => ({ kind: "unary", op: "-", arg });
export const binary = (op: BinaryOperator, left: CExpr, right: CExpr): CExpr => ({
  kind: "binary",
  op,
  left,
  right,
});
export const cast = (to: CType | string, arg: CExpr): CExpr => ({
  kind: "cast",
  type: typeof to === "string" ? type(to) : to,
  arg,
});
export const conditional = (test: CExpr, then: CExpr, otherwise: CExpr): CExpr => ({
  kind: "conditional",
  test,
  then,
  otherwise,
});

const isZero = (e: CExpr): boolean => e.kind === "literal" && Number(e.value) === 0;

const termsOf = (e: CExpr): CExpr[] =>
  e.kind === "binary" && e.op === "+" ? [...termsOf(e.left), ...termsOf(e.right)] : [e];

/** The sum of terms, without those that are 0; terms that are sums are taken apart, so not for what may overflow. */
export function sum(...terms: CExpr[]): CExpr {
  const [first, ...rest] = terms.flatMap(termsOf).filter((t) => !isZero(t));
  return rest.reduce((a, b) => binary("+", a, b), first ?? int(0));
}

export const times = (e: CExpr, by: number): CExpr => (by === 1 ? e : binary("*", e, int(by)));

/** The difference, computed where both are known. */
export const difference = (a: CExpr, b: CExpr): CExpr =>
  a.kind === "literal" && b.kind === "literal" ? int(Number(a.value) - Number(b.value)) : binary("-", a, b);

// Statements

export const declare = (type: CType, symbol: CSymbol, value?: CExpr): CStmt => ({
  kind: "declare",
  type,
  symbol,
  ...(value && { value }),
});
export const declareArray = (
  type: CType,
  symbol: CSymbol,
  sizes: readonly number[],
  value?: CExpr,
): CStmt => ({
  kind: "declare",
  type,
  symbol,
  sizes,
  ...(value && { value }),
});
export const assign = (to: CExpr, value: CExpr, op: AssignmentOperator = "="): CStmt => ({
  kind: "assign",
  to,
  op,
  value,
});
export const evaluate = (value: CExpr): CStmt => ({ kind: "evaluate", value });
export const comment = (text: string, about?: readonly object[]): CStmt => ({
  kind: "comment",
  text,
  ...(about && { about }),
});
export const braces = (body: CCode, note?: string): CStmt => ({
  kind: "block",
  body,
  ...(note !== undefined && { note }),
});
/** `target = value;`, as `target op= right;` where the value is made of the target itself. */
export function updating(target: CExpr, value: CExpr): CStmt {
  if (value.kind !== "binary" || value.left !== target) return assign(target, value);
  const op = ({ "+": "+=", "-": "-=", "*": "*=", "/": "/=" } as const)[value.op as "+"];
  return op ? assign(target, value.right, op) : assign(target, value);
}

export const returning = (value: CExpr): CStmt => ({ kind: "return", value });
export const when = (test: CExpr, then: CCode, otherwise?: CCode): CStmt => ({
  kind: "if",
  test,
  then,
  ...(otherwise && { otherwise }),
});

export const forever = (body: CCode): CStmt => ({ kind: "forever", body });

const indexOf = (e: CExpr | number): CExpr => (typeof e === "number" ? int(e) : e);

/** `for (size_t variable = from; test; variable += step) body` */
export const looping = (
  variable: CSymbol,
  from: CExpr | number,
  test: CExpr,
  body: CCode,
  step = 1,
): CStmt => ({
  kind: "for",
  variable,
  type: size,
  from: indexOf(from),
  test,
  step: { op: "+=", by: int(step) },
  body,
});

/** `for (size_t variable = from; variable < to; variable += step) body` */
export const counting = (
  variable: CSymbol,
  from: CExpr | number,
  to: CExpr | number,
  body: CCode,
  step = 1,
): CStmt => looping(variable, from, binary("<", use(variable), indexOf(to)), body, step);

/** `for (size_t variable = from; variable >= 1; variable /= 2) body` */
export const halving = (variable: CSymbol, from: number, body: CCode): CStmt => ({
  kind: "for",
  variable,
  type: size,
  from: int(from),
  test: binary(">=", use(variable), int(1)),
  step: { op: "/=", by: int(2) },
  body,
});

/** `static inline result name(params) body` */
export const inlineFunction = (of: Omit<CFunction, "kind" | "linkage">): CFunction => ({
  kind: "function",
  linkage: "static inline",
  ...of,
});
