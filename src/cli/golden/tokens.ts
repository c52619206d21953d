// The tokens of generated C, as far as golden tests ask: code without its comments, and comments without their layout.

export interface Token {
  readonly text: string;
  /** From 0. */
  readonly line: number;
}

export interface Tokens {
  readonly code: readonly Token[];
  /** The words of each comment. */
  readonly comments: readonly string[];
}

const piece = new RegExp(
  [
    /(?<comment>\/\/[^\n]*|\/\*[^]*?\*\/)/,
    /(?<text>"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*')/,
    /(?<word>[A-Za-z_]\w*)/,
    /(?<number>\.?\d(?:[eEpP][+-]|[\w.])*)/,
    /(?<joined>\\\n)/,
    /(?<end>\n)/,
    /(?<blank>[^\S\n]+)/,
    /(?<mark><<=|>>=|\.\.\.|->|\+\+|--|<<|>>|[<>=!]=|&&|\|\||[-+*/%&|^]=|##|[^])/,
  ]
    .map(({ source }) => source)
    .join("|"),
  "g",
);

/** The end of a directive is a token; other line ends are layout. */
export function tokensOf(text: string): Tokens {
  const code: Token[] = [];
  const comments: string[] = [];
  let [line, inDirective] = [0, false];
  for (const { 0: all, groups } of text.matchAll(piece)) {
    const { comment, end, joined, blank } = groups!;
    if (comment !== undefined) comments.push(wordsOf(comment));
    else if (end !== undefined) {
      if (inDirective) code.push({ text: "\n", line });
      inDirective = false;
    } else if (joined === undefined && blank === undefined) {
      inDirective ||= all === "#";
      code.push({ text: isContentHash(all, code.at(-1)?.text, code.at(-2)?.text) ? "<content>" : all, line });
    }
    line += all.split("\n").length - 1;
  }
  return { code, comments };
}

const wordsOf = (comment: string): string =>
  comment
    .replace(/^\/[/*]|\*\/$/g, "")
    .replace(/\s+\*?\s*/g, " ")
    .trim();

/** The number that says that header and source belong together follows from the rest. */
const isContentHash = (text: string, before = "", first = ""): boolean =>
  /^0x[0-9a-f]+u$/.test(text) && /_CONTENT$/.test(before === "!=" ? first : before);

export const isWord = (text: string): boolean => /^[A-Za-z_]/.test(text);
