// The door of this folder: a text to its syntax tree and the mistakes in it.
import type { CstNode, IRecognitionException, IToken } from "chevrotain";
import type { FileCstNode } from "./cst.ts";
import { theParser } from "./parser.ts";
import { nestingLimit, structure, type BracketProblem } from "./structure.ts";
import { BrokenStr, lexer } from "./tokens.ts";

export type Node = CstNode;
export type Token = IToken;

/** Something that is no sentence of the language. Offsets are into the parsed text. */
export interface Mistake {
  readonly code: "expected" | "unclosed" | "unopened" | "nesting" | "unterminated-string";
  readonly message: string;
  readonly start: number;
  readonly end: number;
  /** An offset inside the statement the mistake belongs to: an unexpected word is often the next statement's first. */
  readonly within: number;
}

/** The tree is missing only when brackets nest too deep. Statements with mistakes are in it as far as they were read. */
export interface Parsed {
  readonly tree: FileCstNode | undefined;
  readonly mistakes: readonly Mistake[];
}

export function parse(text: string): Parsed {
  const found = lexer.tokenize(text).tokens;
  const { tokens, problems } = structure(found, text);
  const mistakes = [...found.filter(isBroken).map(unterminated), ...problems.map(bracketMistake)];
  if (problems.some((p) => p.kind === "too-deep")) return { tree: undefined, mistakes };
  const parser = theParser();
  parser.input = tokens;
  const tree = parser.file() as FileCstNode;
  mistakes.push(...parser.errors.map((e) => expectation(e, text)));
  parser.input = [];
  return { tree, mistakes };
}

const isBroken = (token: IToken): boolean => token.tokenType === BrokenStr;

const unterminated = (token: IToken): Mistake => ({
  code: "unterminated-string",
  message: "this string does not end on its line",
  start: token.startOffset,
  end: endOf(token),
  within: token.startOffset,
});

const brackets = {
  "too-deep": ["nesting", (_: string) => `brackets nest deeper than ${nestingLimit} here`],
  unclosed: ["unclosed", (image: string) => `this \`${image}\` is never closed`],
  unopened: ["unopened", (image: string) => `this \`${image}\` closes nothing`],
} as const;

function bracketMistake({ kind, token }: BracketProblem): Mistake {
  const [code, message] = brackets[kind];
  const start = token.startOffset;
  return { code, message: message(token.image), start, end: endOf(token), within: start };
}

function expectation({ message, token, ...rest }: IRecognitionException, text: string): Mistake {
  const previous = (rest as { previousToken?: IToken }).previousToken;
  // The token at the end of the file has no offsets.
  const start = Number.isNaN(token.startOffset) ? text.length : token.startOffset;
  const end = Number.isNaN(token.startOffset) ? text.length : endOf(token);
  const within = previous && !Number.isNaN(previous.startOffset) ? previous.startOffset : start;
  return { code: "expected", message, start, end, within };
}

const endOf = (token: IToken): number => token.startOffset + token.image.length;
