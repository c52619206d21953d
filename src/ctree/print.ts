// Trees of C as text: precedence decides parentheses, statements their layout.
import { shortestFloat } from "../support/shortest-float.ts";
import type { Doc } from "../support/layout.ts";
import { block, commentText, indent, marked } from "../support/layout.ts";
import type {
  BinaryOperator,
  CArray,
  CCode,
  CDefinition,
  CExpr,
  CFunction,
  CLiteral,
  CStmt,
  CSymbol,
  CType,
} from "./tree.ts";
import { isList, statementsOf } from "./uses.ts";

/** The final names of symbols. */
export type Names = (symbol: CSymbol) => string;

/** Names as symbols would like them, for texts of which only the length or the look counts. */
export const wishedNames: Names = ({ name }) => name;

// Precedence: of C11 6.5, greater binds tighter

const binding: Readonly<Record<BinaryOperator, number>> = {
  "*": 13,
  "/": 13,
  "%": 13,
  "+": 12,
  "-": 12,
  "<<": 11,
  ">>": 11,
  "<": 10,
  ">": 10,
  "<=": 10,
  ">=": 10,
  "==": 9,
  "!=": 9,
  "&": 8,
  "^": 7,
  "|": 6,
  "&&": 5,
  "||": 4,
};
const CONDITIONAL = 3;
const UNARY = 14;
const POSTFIX = 15;

function precedence(e: CExpr): number {
  switch (e.kind) {
    case "binary":
      return binding[e.op];
    case "conditional":
      return CONDITIONAL;
    case "unary":
    case "cast":
      return UNARY;
    case "literal":
      return isNegative(e) && !isMinimum(e) && e.type !== "int64_t" ? UNARY : POSTFIX;
    default:
      return POSTFIX;
  }
}

const isNegative = ({ value }: CLiteral): boolean => value < 0 || Object.is(value, -0);

type Group = "arithmetic" | "bits" | "comparison" | "logic";

const groupOf = (op: BinaryOperator): Group =>
  binding[op] >= 12
    ? "arithmetic"
    : binding[op] >= 11 || [8, 7, 6].includes(binding[op])
      ? "bits"
      : binding[op] >= 9
        ? "comparison"
        : "logic";

/**
 * Pairs whose precedence people misremember, so that compilers warn about them: `&&` in `||`, comparisons of comparisons, and
 * bit operators (shifts among them) beside any other operator.
 */
function isConfusing(outer: BinaryOperator, inner: CExpr): boolean {
  if (inner.kind !== "binary") return false;
  const [a, b] = [groupOf(outer), groupOf(inner.op)];
  if (a === "logic" || b === "logic") return a === b && outer !== inner.op;
  if (a === "comparison" || a !== b) return a === "bits" || b !== "arithmetic";
  return a === "bits" && outer !== inner.op;
}

/** Before a question mark, bit operators look like logic. */
const isBits = (e: CExpr): boolean => e.kind === "binary" && groupOf(e.op) === "bits";

// Expressions

/** C text of an expression. */
export function expressionText(e: CExpr, names: Names): string {
  const text = (x: CExpr): string => expressionText(x, names);
  const operand = (x: CExpr, least: number): string => (precedence(x) < least ? `(${text(x)})` : text(x));
  switch (e.kind) {
    case "use":
      return names(e.symbol);
    case "literal":
      return literalText(e);
    case "text":
      return stringText(e.value);
    case "call":
      return `${names(e.callee)}(${e.args.map(text).join(", ")})`;
    case "index":
      return `${operand(e.base, POSTFIX)}[${text(e.index)}]`;
    case "unary": {
      const arg = operand(e.arg, UNARY);
      return arg.startsWith(e.op) ? `${e.op}(${arg})` : e.op + arg;
    }
    case "cast":
      return `(${typeText(e.type).trimEnd()})${operand(e.arg, UNARY)}`;
    case "binary": {
      const [left, right] = [e.left, e.right].map((x, i) =>
        isConfusing(e.op, x) ? `(${text(x)})` : operand(x, binding[e.op] + i),
      );
      return `${left} ${e.op} ${right}`;
    }
    case "conditional":
      return `${isBits(e.test) ? `(${text(e.test)})` : operand(e.test, CONDITIONAL + 1)} ? ${text(e.then)} : ${text(e.otherwise)}`;
    case "list":
      return `{${e.items.map(text).join(", ")}}`;
  }
}

/** In UTF-8; octal escapes end after three digits, whatever follows. No trigraph can begin. */
const stringText = (text: string): string => {
  const characters = Array.from(new TextEncoder().encode(text), (byte) =>
    byte < 0x20 || byte > 0x7e || '"\\?'.includes(String.fromCharCode(byte))
      ? `\\${byte.toString(8).padStart(3, "0")}`
      : String.fromCharCode(byte),
  );
  return `"${characters.join("")}"`;
};

const LEAST_LONG = -(2n ** 63n);

/** C has no literal for the least number of a type. */
const isMinimum = ({ type, value }: CLiteral): boolean => type === "int" && value === -2147483648;

function literalText(e: CLiteral): string {
  if (e.type === "float") return shortestFloat(Number(e.value));
  if (e.type === "int64_t") return e.value === LEAST_LONG ? "INT64_MIN" : `INT64_C(${e.value})`;
  if (isMinimum(e)) return "INT32_MIN";
  return e.hex ? `0x${e.value.toString(16)}` : String(e.value);
}

/** `const int8_t *TOSAC_RESTRICT `, up to where the name follows. */
function typeText({ name, pointer, restrict, ...type }: CType): string {
  const words = [...(["static", "const", "volatile"] as const).filter((word) => type[word]), name];
  return `${words.join(" ")} ${pointer ? "*" : ""}${restrict ? "TOSAC_RESTRICT " : ""}`;
}

// Statements

/** The lines of some code, each marked with its statement. */
const codeDoc = (code: CCode, names: Names): Doc =>
  statementsOf(code).map((s) => marked(s, statementDoc(s, names)));

function statementDoc(s: CStmt, names: Names): Doc {
  const text = (e: CExpr): string => expressionText(e, names);
  switch (s.kind) {
    case "declare": {
      const head = typeText(s.type) + names(s.symbol) + sizesText(s.sizes ?? []);
      return declarationDoc(head, s.value, names);
    }
    case "assign":
      return `${text(s.to)} ${s.op} ${text(s.value)};`;
    case "evaluate":
      return `${text(s.value)};`;
    case "for": {
      const i = names(s.variable);
      const { op, by } = s.step;
      const one = op === "+=" && by.kind === "literal" && by.value === 1;
      const step = one ? `++${i}` : `${i} ${op} ${text(by)}`;
      return headed(
        `for (${typeText(s.type)}${i} = ${text(s.from)}; ${text(s.test)}; ${step})`,
        s.body,
        names,
      );
    }
    case "if": {
      const first = headed(`if (${text(s.test)})`, s.then, names);
      if (!s.otherwise) return first;
      return [
        `if (${text(s.test)}) {`,
        indent(codeDoc(s.then, names)),
        "} else {",
        indent(codeDoc(s.otherwise, names)),
        "}",
      ];
    }
    case "forever":
      return block("for (;;)", codeDoc(s.body, names));
    case "block":
      return [
        s.note === undefined ? "{" : `{ // ${commentText(s.note)}`,
        indent(codeDoc(s.body, names)),
        "}",
      ];
    case "break":
      return "break;";
    case "return":
      return s.value ? `return ${text(s.value)};` : "return;";
    case "comment":
      return commentLine(s.text);
    case "paths":
      return [`#if ${s.macro}`, codeDoc(s.vector, names), "#else", codeDoc(s.portable, names), "#endif"];
  }
}

const commentLine = (text: string): string => `// ${commentText(text)}`;

const sizesText = (sizes: readonly number[]): string => sizes.map((n) => `[${n}]`).join("");

/** A list of lists has a line for each. */
function declarationDoc(head: string, value: CExpr | undefined, names: Names): Doc {
  if (!value) return `${head};`;
  if (value.kind !== "list" || !value.items.some((x) => x.kind === "list"))
    return `${head} = ${expressionText(value, names)};`;
  return block(
    `${head} =`,
    value.items.map((x) => `${expressionText(x, names)},`),
    "};",
  );
}

/** A list of statements in braces, a single statement on the line of its head. */
function headed(head: string, body: CCode, names: Names): Doc {
  if (isList(body)) return block(head, codeDoc(body, names));
  const only = statementDoc(body, names);
  return typeof only === "string" ? `${head} ${only}` : block(head, only);
}

// Functions

/** `static void f(const float *TOSAC_RESTRICT x)` */
export function signatureText({ linkage, result, symbol, params }: CFunction, names: Names): string {
  const list = params.map((p) => typeText(p.type) + names(p.symbol)).join(", ");
  return `${linkage && `${linkage} `}${typeText(result)}${names(symbol)}(${list || "void"})`;
}

const functionDoc = (f: CFunction, names: Names): Doc =>
  marked(f, [
    f.comment === undefined ? [] : commentLine(f.comment),
    block(signatureText(f, names), codeDoc(f.body, names)),
  ]);

const PER_LINE = 16;

/** What says in one file that another one defines an array. */
export const declarationText = ({ symbol, type, length }: CArray, names: Names): string =>
  `extern ${typeText(type)}${names(symbol)}[${length}];`;

function arrayDoc({ symbol, type, length, element, comment, linkage }: CArray, names: Names): Doc {
  const line = (first: number): string =>
    Array.from(
      { length: Math.min(PER_LINE, length - first) },
      (_, k) => `${expressionText(element(first + k), names)},`,
    ).join(" ");
  const lines = Array.from({ length: Math.ceil(length / PER_LINE) }, (_, i) => line(i * PER_LINE));
  const head = `${linkage === undefined ? "" : `${linkage} `}${typeText(type)}${names(symbol)}[${length}]`;
  const array = block(`${head} =`, lines, "};");
  return comment === undefined ? array : [commentLine(comment), array];
}

export function definitionDoc(definition: CDefinition, names: Names): Doc {
  switch (definition.kind) {
    case "function":
      return functionDoc(definition, names);
    case "array":
      return arrayDoc(definition, names);
    case "written":
      return definition.text;
  }
}
