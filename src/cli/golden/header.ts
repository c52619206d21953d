// The C interface as a header declares it, so that two of them can be compared.
import { tokensOf } from "./tokens.ts";

/** Something a header declares that is not as it was; null where it was not there. */
export interface InterfaceChange {
  /** A macro, or a function. */
  readonly name: string;
  readonly before: string | null;
  readonly now: string | null;
}

/** Everything that callers see, in the order of the new header, then what is gone. Order alone is no change. */
export function interfaceChanges(before: string, now: string): InterfaceChange[] {
  const [a, b] = [declarations(before), declarations(now)];
  const names = [...new Set([...b.keys(), ...a.keys()])];
  return names
    .map((name) => ({ name, before: a.get(name) ?? null, now: b.get(name) ?? null }))
    .filter((change) => change.before !== change.now);
}

/** What the caller takes from the header, sizes of scratch memory and weights, does not keep two versions from being called alike. */
export const onlySizes = (changes: readonly InterfaceChange[]): boolean =>
  changes.every(({ name, before, now }) => isSize.test(name) && before !== null && now !== null);

const isSize = /_(?:ARENA|WEIGHTS)_(?:BYTES|ALIGN)$|_WEIGHTS_CHECKSUM$/;

/** What a header defines and declares, by name, in the words of the header. */
function declarations(header: string): Map<string, string> {
  const found = new Map<string, string>();
  let words: string[] = [];
  for (const { text } of tokensOf(header).code) {
    if (text !== "\n" && text !== ";") words.push(text);
    else {
      const name = text === ";" ? words[words.indexOf("(") - 1] : words[1] === "define" ? words[2] : undefined;
      if (name !== undefined) found.set(name, spaced(words));
      words = [];
    }
  }
  return found;
}

const spaced = (words: readonly string[]): string =>
  words
    .join(" ")
    .replace(/^# define \w+ ?/, "")
    .replace(/ ?([(),{}]) ?/g, "$1")
    .replace(/,/g, ", ")
    .replace(/\* /g, "*");
