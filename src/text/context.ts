// What one reading of one file shares: the text, the names it has defined so far, and what was wrong.
import type { Node, Token } from "../../grammar/parse.ts";
import type { Attr } from "../ir/attributes.ts";
import type { Dialect } from "../ir/record.ts";
import type { Type } from "../ir/types.ts";
import { error, nearest, type Diagnostic, type Source, type Span } from "../support/diagnostics.ts";
import type { Mistakes } from "./mistakes.ts";
import { byteOffset, type Cut, type Skeleton } from "./payloads.ts";

export interface Context {
  readonly source: Source;
  readonly skeleton: Skeleton;
  readonly dialect: Dialect;
  readonly allowUnregistered: boolean;
  /** True when something in the text is spelled as it was before TOSA 1.0. */
  readonly older: boolean;
  readonly diagnostics: Diagnostic[];
  /** How many of them are errors. */
  errors: number;
  /** How many more names may be compared for a suggestion: a file may have any number of mistakes. */
  suggestions: number;
  readonly mistakes: Mistakes;
  readonly typeAliases: Map<string, Type>;
  readonly attributeAliases: Map<string, Attr>;
  readonly locationAliases: ReadonlyMap<string, string>;
  /** Location aliases with the aliases in them replaced, as far as they were asked for. */
  readonly locations: Map<string, string>;
  readonly blobs: ReadonlyMap<string, Cut>;
  /** Names of all functions of the file, wherever they stand. */
  readonly functions: ReadonlySet<string>;
  /** Symbols of operations that could not be read. */
  readonly unread: Set<string>;
  /** Types by their text: models repeat a few types in every op. */
  readonly types: Map<string, Type>;
}

/** The bytes of a range of the skeleton. */
export const spanOf = (c: Context, start: number, end: number): Span => ({
  source: c.source,
  start: byteOffset(c.skeleton, start),
  end: byteOffset(c.skeleton, end),
});

export const tokenSpan = (c: Context, token: Token): Span =>
  spanOf(c, token.startOffset, token.startOffset + token.image.length);

export const startOf = (node: Node): number => node.location?.startOffset ?? NaN;
export const endOf = (node: Node): number => (node.location?.endOffset ?? NaN) + 1;

export const nodeSpan = (c: Context, node: Node): Span => spanOf(c, startOf(node), endOf(node));

export function report(
  c: Context,
  at: Span,
  code: string,
  message: string,
  more: Pick<Diagnostic, "notes" | "help"> = {},
): void {
  c.errors++;
  c.diagnostics.push(error(code, message, at, more));
}

const longestWord = 64;

/** `did you mean x?`, when one of `names` is close to `word`; `otherwise` when none is. */
export function suggest(
  c: Context,
  word: string,
  names: Iterable<string>,
  otherwise?: string,
  sigil = "",
): string | undefined {
  if (c.suggestions <= 0 || word.length > longestWord) return otherwise;
  const known = [...names];
  c.suggestions -= known.length;
  const hint = nearest(word, known);
  return hint === undefined ? otherwise : `did you mean ${sigil}${hint}?`;
}

const decoder = new TextDecoder("utf-8", { ignoreBOM: true });

/** The file's own text of a range of the skeleton, with its payloads. */
export function sourceText(c: Context, start: number, end: number): string {
  const span = spanOf(c, start, end);
  return decoder.decode(c.source.bytes.subarray(span.start, span.end));
}
