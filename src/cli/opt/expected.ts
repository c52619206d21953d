// Messages that a file says it expects: `// expected-error@+1 {{part of the message}}`, as mlir-opt reads them.
import { error, positionOf, type Diagnostic, type Severity, type Source } from "../../support/diagnostics.ts";

type Kind = Severity | "note";

interface Expected {
  readonly kind: Kind;
  readonly line: number;
  readonly text: string;
  /** Where the comment stands. */
  readonly at: Diagnostic["at"];
}

interface Said {
  readonly kind: Kind;
  readonly line: number | undefined;
  readonly message: string;
  readonly at: Diagnostic["at"];
}

/** Whether messages that nobody expects are mistakes. Notes belong to their message and need not be expected. */
export type Strict = (kind: Kind) => boolean;

/** What was expected and not said, and what was said and not expected, as errors. */
export function unmet(source: Source, said: readonly Diagnostic[], strict: Strict): Diagnostic[] {
  const left = said.flatMap(messagesOf);
  const missing = expectations(source).filter((wanted) => !take(left, wanted));
  return [
    ...missing.map(({ kind, text, at }) =>
      error("expected/missing", `expected ${kind} ${JSON.stringify(text)} was not produced`, at),
    ),
    ...left
      .filter(({ kind }) => strict(kind))
      .map(({ kind, message, at }) => error("expected/unexpected", `unexpected ${kind}: ${message}`, at)),
  ];
}

/** Removes the message that meets an expectation; false when there is none. */
function take(left: Said[], { kind, line, text }: Expected): boolean {
  const found = left.findIndex((m) => m.kind === kind && m.line === line && m.message.includes(text));
  if (found >= 0) left.splice(found, 1);
  return found >= 0;
}

const messagesOf = ({ severity, message, at, notes }: Diagnostic): Said[] =>
  [{ kind: severity, message, at }, ...(notes ?? []).map((note) => ({ kind: "note" as const, ...note }))].map(
    (said) => ({ ...said, at: said.at, line: said.at && positionOf(said.at.source, said.at.start).line }),
  );

const comment =
  /\/\/.*?expected-(?<kind>error|warning|remark|note)\s*(?:@(?:(?<offset>[+-]\d+)|(?<side>above|below)))?\s*\{\{(?<text>.*?)\}\}/g;

function expectations(source: Source): Expected[] {
  // One character per byte, so that places in the text are places in the source.
  const text = Buffer.from(source.bytes).toString("latin1");
  const lines = text.split("\n");
  return [...text.matchAll(comment)].map((match) => {
    const { kind, offset, side, text: wanted } = match.groups as Record<string, string>;
    const line = positionOf(source, match.index).line + Number(offset ?? 0);
    return {
      kind: kind as Kind,
      line: side === undefined ? line : beside(lines, line, side),
      text: utf8(wanted!),
      at: { source, start: match.index, end: match.index + match[0].length },
    };
  });
}

/** `@above` and `@below` mean the next line that is not itself such a comment. */
function beside(lines: readonly string[], from: number, side: string): number {
  const step = side === "below" ? 1 : -1;
  let line = from + step;
  while (/^\s*\/\/.*expected-/.test(lines[line - 1] ?? "")) line += step;
  return line;
}

const utf8 = (latin1: string): string => Buffer.from(latin1, "latin1").toString("utf8");
