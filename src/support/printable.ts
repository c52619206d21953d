// Text for people's terminals. What a model, a file name or an argument spells is shown as it is, but for what a terminal
// would obey or what changes how the rest is read.

/** Control characters (C0, DEL, C1), line and paragraph separators, marks that turn the direction of text, lone surrogates. */
export const unsafe = /[\p{Cc}\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]|\p{Cs}/gu;

const code = (c: string): number => c.codePointAt(0)!;

const named: Readonly<Record<string, string>> = { "\n": "\\n", "\r": "\\r", "\t": "\\t" };

const spelled = (c: string): string =>
  named[c] ??
  (code(c) < 256 ? `\\x${code(c).toString(16).padStart(2, "0")}` : `\\u{${code(c).toString(16)}}`);

/** On one line: line ends are escaped too. */
export const printable = (text: string): string => text.replace(unsafe, spelled);

/** The same, with the line ends it has. */
export const printableLines = (text: string): string => text.split("\n").map(printable).join("\n");

/** So many blanks as there are characters in the way, for text in which columns count. */
export const blanked = (text: string): string => text.replace(unsafe, " ").replace(/\p{C}/gu, " ");

/** JSON in which such characters are escaped, inside of strings where alone they can be; and a line end. */
export const jsonText = (value: unknown): string =>
  `${JSON.stringify(value, null, 2).replace(unsafe, (c) => (c === "\n" ? c : `\\u${code(c).toString(16).padStart(4, "0")}`))}\n`;
