// Quoted and bare names: strings, symbols, dictionary keys.
import type { Token } from "../../grammar/parse.ts";
import { report, tokenSpan, type Context } from "./context.ts";
import { unescape } from "./strings.ts";

const plain = /^@?"[ -!#-[\]-~]*"$/;

/** The value of a string token; reports its bad escapes. */
export function stringValue(c: Context, token: Token, quoteAt = 0): string {
  if (plain.test(token.image)) return token.image.slice(quoteAt + 1, -1);
  const span = tokenSpan(c, token);
  const start = span.start + quoteAt + 1;
  const { value, bad } = unescape(c.source.bytes.subarray(start, span.end - 1));
  for (const { at, text } of bad) {
    const where = { ...span, start: start + at, end: start + at + 2 };
    const help = 'escapes are \\\\, \\", \\n, \\t and two hexadecimal digits';
    report(c, where, "syntax/escape", `${text} is no escape`, { help });
  }
  return value;
}

/** `@name` or `@"name"` without its decoration. */
export const symbolName = (c: Context, token: Token): string =>
  token.image[1] === '"' ? stringValue(c, token, 1) : token.image.slice(1);

/** A word as it stands, or the value of a string. */
export const keyName = (c: Context, token: Token): string =>
  token.image[0] === '"' ? stringValue(c, token) : token.image;
