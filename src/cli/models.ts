// Which models a call is about: files, all below a folder, or what a pattern matches.
import { readdirSync, statSync, type Dirent } from "node:fs";
import { dirname, join, normalize, relative, sep } from "node:path";
import { usage } from "./stop.ts";
import { attempting } from "./system.ts";

/** One model of a call. */
export interface GivenModel {
  /** As the user wrote it, or below the folder as the user wrote that; `-` for standard input. */
  readonly path: string;
  /** The folder, below the one for outputs, where its files go: where it was below the folder that was named. */
  readonly place: string;
}

/** The models that words of a command line name, in their order, each once; in a folder those that end in `.mlir`, by name. */
export function modelsOf(words: readonly string[]): GivenModel[] {
  const all = words.flatMap(modelsIn);
  return [...new Map(all.map((model) => [normalize(model.path), model])).values()];
}

function modelsIn(word: string): GivenModel[] {
  if (word === "-") return [{ path: word, place: "" }];
  const there = attempting(`read ${word}`, () => statSync(word, { throwIfNoEntry: false }));
  if (there?.isDirectory()) return below(word);
  if (there === undefined && isPattern(word)) return matching(word);
  return [{ path: word, place: "" }];
}

function below(folder: string): GivenModel[] {
  const found = filesBelow(folder).filter((path) => path.endsWith(".mlir"));
  if (found.length === 0) throw usage(`there is no .mlir file in ${folder}`);
  return found.map((path) => ({ path, place: dirname(relative(folder, path)) }));
}

const isPattern = (word: string): boolean => /[*?]/.test(word);

/** What a shell would have expanded, had it not been quoted: `*` and `?` stay within a folder, `**` does not. */
function matching(word: string): GivenModel[] {
  const fixed = dirname(`${word.slice(0, word.search(/[*?]/))}x`);
  const pattern = new RegExp(`^${normalize(word).replaceAll(sep, "/").replace(special, meaning)}$`);
  const found = filesBelow(fixed).filter((path) => pattern.test(path.replaceAll(sep, "/")));
  if (found.length === 0) throw usage(`no file matches ${word}`);
  return found.map((path) => ({ path, place: "" }));
}

const special = /\*\*\/|\*\*|[*?]|[.+^${}()|[\]\\]/g;

const meanings: Readonly<Record<string, string>> = {
  "**/": "(?:.*/)?",
  "**": ".*",
  "*": "[^/]*",
  "?": "[^/]",
};

const meaning = (part: string): string => meanings[part] ?? `\\${part}`;

/** All plain files, by name; folders whose names begin with a dot are left out. */
export function filesBelow(folder: string): string[] {
  const entries = attempting(`read ${folder}`, () => readdirSync(folder, { withFileTypes: true }));
  return entries.sort(byName).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return /^\.|^node_modules$/.test(entry.name) ? [] : filesBelow(path);
    return entry.isFile() || entry.isSymbolicLink() ? [path] : [];
  });
}

const byName = (a: Dirent, b: Dirent): number => (a.name < b.name ? -1 : 1);
