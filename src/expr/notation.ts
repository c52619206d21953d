// Operations as people write them: infix where there is a sign for it, a call otherwise.
import type { Apply } from "./expr.ts";

/** An operation applied to operands that have been written. */
export function notation({ op }: Apply, operands: readonly string[]): string {
  if (op === "convert") return operands[0]!; // the number stays as it is
  return symbols[op]?.(...operands.map(grouped)) ?? `${op}(${operands.join(", ")})`;
}

/** A text as one operand among others. */
export const grouped = (text: string): string =>
  /^[\w'.-]+$/.test(text) || isWhole(text) ? text : `(${text})`;

/** A name and what is in the brackets behind it, up to the end. */
function isWhole(text: string): boolean {
  const start = /^[\w']+[([]/.exec(text);
  if (!start) return false;
  let depth = 0;
  for (let i = start[0].length - 1; i < text.length; i++) {
    depth += /[([]/.test(text[i]!) ? 1 : /[)\]]/.test(text[i]!) ? -1 : 0;
    if (depth === 0) return i === text.length - 1;
  }
  return false;
}

/** The negative of a number below zero. */
const withoutSign = (text: string): string | undefined => /^-([\d.]+)$/.exec(text)?.[1];

/** Numbers below zero are taken away where they would be added, and the other way round. */
const signed = (operator: "+" | "-") => (a: string, b: string) => {
  const positive = withoutSign(b);
  const other = operator === "+" ? "-" : "+";
  return positive === undefined ? `${a} ${operator} ${b}` : `${a} ${other} ${positive}`;
};

const infix = (operator: string) => (a: string, b: string) => `${a} ${operator} ${b}`;

const symbols: Readonly<Record<string, (...args: string[]) => string>> = {
  add: signed("+"),
  sub: signed("-"),
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
  exp_below: (a) => `exp(${a})`,
  unsigned_convert: (a) => `unsigned(${a})`,
  row_lookup: (table, index) => `${table}[${index}]`,
  mul_high: (a, b) => `floor(${a} * ${b} / 2^31)`,
  rounding_mul_high: (a, b) => `round(${a} * ${b} / 2^31)`,
  rounding_mul_q15: (a, b) => `round(${a} * ${b} / 2^15)`,
  rounding_mul_shift: (a, b, n) => `round(${a} * ${b} / 2^${n})`,
  rounding_shift_right: (a, n) => `round(${a} / 2^${n})`,
};
