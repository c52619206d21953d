// What kind of change a text of C has seen, as far as the text alone tells.
import { isText, sameContent, type Content, type Files } from "./contents.ts";
import { isWord, tokensOf, type Token, type Tokens } from "./tokens.ts";

export type TextKind = "identical" | "comments only" | "layout only" | "renamed" | "reordered" | "other";

export interface TextChange {
  readonly kind: TextKind;
  /** Names of before and now; of `renamed`. */
  readonly names?: readonly (readonly [before: string, now: string])[];
}

/** The weakest first: of several files the strongest counts. */
const kinds: readonly TextKind[] = [
  "identical",
  "comments only",
  "layout only",
  "renamed",
  "reordered",
  "other",
];

/** All files of a model; those that one side does not have are another text. */
export function textChange(before: Files, now: Files): TextChange {
  const names = [...new Set([...before.keys(), ...now.keys()])];
  const changes = names.map((name) => contentChange(before.get(name) ?? "", now.get(name) ?? ""));
  const kind = kinds[Math.max(...changes.map((change) => kinds.indexOf(change.kind)))]!;
  return kind === "renamed" ? { kind, names: changes.flatMap((change) => change.names ?? []) } : { kind };
}

const contentChange = (before: Content, now: Content): TextChange =>
  isText(before) && isText(now)
    ? changeOf(before, now)
    : { kind: sameContent(before, now) ? "identical" : "other" };

/** Of one text. */
export function changeOf(before: string, now: string): TextChange {
  if (before === now) return { kind: "identical" };
  const [a, b] = [tokensOf(before), tokensOf(now)];
  if (sameTexts(a.code, b.code)) return { kind: sameLayout(before, now) ? "comments only" : "layout only" };
  const names = renaming(a, b);
  if (names !== undefined) return { kind: "renamed", names };
  return { kind: sameTexts(sorted(a), sorted(b)) ? "reordered" : "other" };
}

const sameTexts = (a: readonly { text: string }[], b: readonly { text: string }[]): boolean =>
  a.length === b.length && a.every(({ text }, i) => text === b[i]!.text);

/** The lines that are left without comments; lines with nothing else do not count. */
const sameLayout = (a: string, b: string): boolean => withoutComments(a) === withoutComments(b);

const withoutComments = (text: string): string =>
  text
    .replace(/("(?:[^"\\\n]|\\.)*")|\/\/[^\n]*|\/\*[^]*?\*\//g, (_, quoted?: string) => quoted ?? "")
    .replace(/_CONTENT(.*)0x[0-9a-f]+u/g, "_CONTENT$1")
    .split("\n")
    .map((line) => line.trimEnd())
    .filter((line) => line !== "")
    .join("\n");

/** Statements, in an order of their own: what stands between semicolons, braces and ends of directives. */
function sorted({ code }: Tokens): { text: string }[] {
  const statements: string[] = [];
  let statement = "";
  for (const { text } of code) {
    statement += `${text} `;
    if (!/^[;{}\n]$/.test(text)) continue;
    statements.push(statement);
    statement = "";
  }
  return [...statements, statement].sort().map((text) => ({ text }));
}

// Renaming

type Names = Map<string, string>;

/**
 * The names by which one text becomes the other, or undefined: within each function or table one name for one, both ways;
 * names that are seen from everywhere, the same throughout; and nothing that is not declared in the text.
 */
function renaming({ code: a }: Tokens, { code: b }: Tokens): (readonly [string, string])[] | undefined {
  if (a.length !== b.length) return undefined;
  const [mine, yours] = [declared(a), declared(b)];
  const outside: Names = new Map();
  const all: Names = new Map();
  let [there, back]: [Names, Names] = [new Map(), new Map()];
  let depth = 0;
  for (const [i, { text }] of a.entries()) {
    const now = b[i]!.text;
    if (text !== now && !(mine.has(text) && yours.has(now))) return undefined;
    if (isWord(text) !== isWord(now)) return undefined;
    if (isWord(text)) {
      const kept = mine.get(text) === "everywhere" ? outside : there;
      if ((kept.get(text) ?? now) !== now || (back.get(now) ?? text) !== text) return undefined;
      kept.set(text, now);
      back.set(now, text);
      if (text !== now) all.set(text, now);
    }
    if (text === "{") depth++;
    if (text === "}" && --depth === 0) [there, back] = [new Map(), new Map(inverse(outside))];
  }
  return [...all];
}

const inverse = (names: Names): (readonly [string, string])[] => [...names].map(([a, b]) => [b, a] as const);

const notTypes = new Set(["return", "else", "goto", "case", "sizeof", "do", "define", "ifdef", "ifndef", "undef", "defined"]);

const isType = (text: string): boolean => /_t$|^(?:int|char|void|float|double|unsigned)$/.test(text);

/** What a text declares: words after a type, which a declarator's end follows. */
function declared(code: readonly Token[]): Map<string, "everywhere" | "inside"> {
  const found = new Map<string, "everywhere" | "inside">();
  let depth = 0;
  for (const [i, { text }] of code.entries()) {
    if (/^[({[]$/.test(text)) depth++;
    if (/^[)}\]]$/.test(text)) depth--;
    if (!isWord(text) || !/^[=;,)([]$/.test(code[i + 1]?.text ?? "")) continue;
    const before = code[i - 1]?.text ?? "";
    const typed = isWord(before)
      ? !notTypes.has(before)
      : before === "*" && isType(code[i - 2]?.text ?? "");
    if (typed) found.set(text, depth === 0 ? "everywhere" : (found.get(text) ?? "inside"));
  }
  return found;
}
