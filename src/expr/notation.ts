// Operations as people write them: infix where there is a sign for it, a call otherwise.
import type { Apply } from "./expr.ts";

/** An operation applied to operands that have been written. */
export function notation({ op }: Apply, operands: readonly string[]): string {
  const written = operands.map(grouped);
  return symbols[op]?.(...written) ?? `${op}(${written.join(", ")})`;
}

const grouped = (text: string): string => (/^[\w'.[\]-]+$/.test(text) || isCall(text) ? text : `(${text})`);

/** A name and what is in the parentheses behind it, up to the end. */
function isCall(text: string): boolean {
  if (!/^\w+\(/.test(text)) return false;
  let depth = 0;
  for (let i = text.indexOf("("); i < text.length; i++) {
    depth += text[i] === "(" ? 1 : text[i] === ")" ? -1 : 0;
    if (depth === 0) return i === text.length - 1;
  }
  return false;
}

const infix = (operator: string) => (a: string, b: string) => `${a} ${operator} ${b}`;

const symbols: Readonly<Record<string, (...args: string[]) => string>> = {
  add: infix("+"),
  sub: infix("-"),
  mul: infix("*"),
  div: infix("/"),
  and: infix("&"),
  or: infix("|"),
  xor: infix("^"),
  eq: infix("=="),
  lt: infix("<"),
  le: infix("<="),
  shl: infix("<<"),
  sar: infix(">>"),
  shift_left: infix("<<"),
  shift_right: infix(">>"),
  select: (c, a, b) => `${c} ? ${a} : ${b}`,
  convert: (a) => a,
  unsigned_convert: (a) => `unsigned(${a})`,
  row_lookup: (table, index) => `${table}[${index}]`,
  mul_high: (a, b) => `floor(${a} * ${b} / 2^31)`,
  rounding_mul_high: (a, b) => `round(${a} * ${b} / 2^31)`,
  rounding_mul_q15: (a, b) => `round(${a} * ${b} / 2^15)`,
  rounding_mul_shift: (a, b, n) => `round(${a} * ${b} / 2^${n})`,
  rounding_shift_right: (a, n) => `round(${a} / 2^${n})`,
};
