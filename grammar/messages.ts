// What the parser says: what it expected, in words of the grammar, and what stands there instead.
import { EOF, tokenLabel, type IParserErrorMessageProvider, type IToken, type TokenType } from "chevrotain";
import { hasOneSpelling, payloadMark } from "./tokens.ts";

/** Rules whose alternatives are better named than listed. */
const phrases = new Map([
  ["statement", "an operation"],
  ["operation", "an operation"],
  ["end", "the end of the operation"],
  ["attribute", "an attribute value"],
  ["type", "a type"],
  ["functionType", "the result types"],
  ["resultList", "the result types"],
  ["namedType", "a type"],
  ["numberAttribute", "a number"],
  ["scalar", "a number"],
  ["resource", "a blob"],
  ["customOp", "operands"],
]);

export const messages: IParserErrorMessageProvider = {
  buildMismatchTokenMessage: ({ expected, actual }) =>
    `expected ${labelOf(expected)}, found ${found(actual)}`,
  buildNotAllInputParsedMessage: ({ firstRedundant }) =>
    `expected a statement, found ${found(firstRedundant)}`,
  buildNoViableAltMessage: ({ expectedPathsPerAlt, actual, ruleName }) =>
    `expected ${phrases.get(ruleName) ?? oneOf(expectedPathsPerAlt.flat())}, found ${found(actual[0])}`,
  buildEarlyExitMessage: ({ expectedIterationPaths, actual }) =>
    `expected ${oneOf(expectedIterationPaths)}, found ${found(actual[0])}`,
};

const labelOf = (type: TokenType): string => {
  if (type === EOF) return "the end of the file";
  return hasOneSpelling(type) ? `\`${tokenLabel(type)}\`` : tokenLabel(type);
};

function oneOf(paths: readonly TokenType[][]): string {
  const words = [...new Set(paths.map((path) => labelOf(path[0]!)))];
  return words.length > 1
    ? `${words.slice(0, -1).join(", ")} or ${words.at(-1)}`
    : (words[0] ?? "a statement");
}

function found(token: IToken | undefined): string {
  if (token === undefined || token.tokenType === EOF || token.image === "") return "the end of the file";
  if (token.image === payloadMark) return "a list of values";
  const text = token.image.length > 40 ? `${token.image.slice(0, 40)}...` : token.image;
  return `\`${text}\``;
}
