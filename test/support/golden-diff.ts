// How two texts of one generated file differ, by the first of a few classes that covers it: what a reader of regenerated goldens
// has to look at.

/** From the least that can differ to the most; each allows what those before it do. */
export const classes = [
  "identical",
  "layout",
  "comments",
  "renamed",
  "other tokens",
  "added",
  "removed",
] as const;
export type Class = (typeof classes)[number];

/** What has to be known of a kind of text. */
interface Language {
  /** Comments, and other tokens. */
  readonly comment: RegExp;
  readonly token: RegExp;
  /** Whether the token at a place is the name of something that is declared there. */
  readonly declares: (tokens: readonly string[], at: number) => boolean;
  /** Whether an item of the text belongs to others, so that its name and parameters are none of its own. */
  readonly isInterface: (item: readonly string[]) => boolean;
  /** Tokens as items, such as functions, inside of which names mean the same thing everywhere. */
  readonly items: (tokens: readonly string[]) => string[][];
}

const NAME = /^[A-Za-z_]\w*$/;
const TYPE = /^(float|double|int|void|char|bool|\w+_t)$/;

const c: Language = {
  comment: /\/\/[^\n]*|\/\*[\s\S]*?\*\//g,
  token: /"(?:\\.|[^"\\\n])*"|[A-Za-z_]\w*|\d(?:[eEpP][+-]|[\w.])*|[^\s\w]/g,
  declares: (tokens, at) => {
    const before = tokens.slice(Math.max(0, at - 3), at).filter((t) => t !== "TOSAC_RESTRICT");
    const type = before.at(-1) === "*" ? before.at(-2) : before.at(-1);
    return TYPE.test(type ?? "") && /^[=;[,()]$/.test(tokens[at + 1] ?? "");
  },
  isInterface: (item) => !item.slice(0, item.indexOf("{")).includes("static"),
  items: (tokens) => {
    const items: string[][] = [[]];
    let depth = 0;
    for (const token of tokens) {
      items.at(-1)!.push(token);
      depth += token === "{" ? 1 : token === "}" ? -1 : 0;
      if (depth === 0 && (token === ";" || token === "}")) items.push([]);
    }
    return items;
  },
};

const pseudo: Language = {
  comment: /--[^\n]*/g,
  token: /[A-Za-z_]\w*|\d[\w.]*|[^\s\w]/g,
  declares: (tokens, at) => /^(let|acc|for|alloc|where)$/.test(tokens[at - 1] ?? ""),
  isInterface: () => false,
  items: (tokens) => {
    const items: string[][] = [[]];
    for (const token of tokens) {
      if (token === "proc") items.push([]);
      items.at(-1)!.push(token);
    }
    return items;
  },
};

/** Other texts: names in them are not known to be anybody's. */
const plain: Language = {
  ...pseudo,
  comment: /(?!)/g,
  token: /\w+|[^\s\w]/g,
  declares: () => false,
  items: (tokens) => [[...tokens]],
};

const languageOf = (path: string): Language =>
  /\.[ch]$/.test(path) ? c : /\.pseudo\.txt$/.test(path) ? pseudo : plain;

/** Source and header carry a hash of all that both say, so it changes with either: it is left out of what is compared. */
const withoutMark = (text: string): string => text.replace(/(_CONTENT(?: !=)?) 0x[0-9a-f]+u/g, "$1 0xu");

/** The class of a change to the file at `path`; undefined stands for a file that is not there. */
export function classOf(path: string, before: string | undefined, after: string | undefined): Class {
  if (before === undefined) return "added";
  if (after === undefined) return "removed";
  const texts = [before, after].map(withoutMark);
  if (texts[0] === texts[1]) return "identical";
  const language = languageOf(path);
  const [a, b] = texts.map((text) => textOf(text, language)) as [Text, Text];
  if (`${a.tokens}` !== `${b.tokens}`) return isRenamed(a, b, language) ? "renamed" : "other tokens";
  return `${a.comments}` === `${b.comments}` ? "layout" : "comments";
}

interface Text {
  readonly tokens: readonly string[];
  readonly comments: readonly string[];
}

const textOf = (text: string, { comment, token }: Language): Text => ({
  comments: text.match(comment) ?? [],
  tokens: text.replace(comment, " ").match(token) ?? [],
});

/** Names of one text as those of another, one to one. */
class Renaming {
  private readonly to = new Map<string, string>();
  private readonly from = new Map<string, string>();

  has(a: string, b: string): boolean {
    if (!this.to.has(a) && !this.from.has(b)) {
      this.to.set(a, b);
      this.from.set(b, a);
    }
    return this.to.get(a) === b && this.from.get(b) === a;
  }
}

/** Whether tokens are the same after a renaming of what functions, or the file for itself, declare. */
function isRenamed(before: Text, after: Text, language: Language): boolean {
  const [a, b] = [before, after].map(({ tokens }) => language.items(tokens)) as [string[][], string[][]];
  const inFile = new Renaming();
  const [ofFile, toFile] = [a, b].map((items) => ownOfFile(items, language)) as [Set<string>, Set<string>];
  return (
    a.length === b.length &&
    a.every((item, i) => {
      const other = b[i]!;
      const inItem = new Renaming();
      const [own, others] = [ownOf(item, language), ownOf(other, language)];
      const isSame = (x: string, y: string): boolean => {
        if (own.has(x) && others.has(y)) return inItem.has(x, y);
        return ofFile.has(x) && toFile.has(y) ? inFile.has(x, y) : x === y;
      };
      return item.length === other.length && item.every((x, k) => isSame(x, other[k]!));
    })
  );
}

/** What an item declares for itself: of what others call, only what stands inside of it. */
function ownOf(item: readonly string[], language: Language): Set<string> {
  const start = language.isInterface(item) ? Math.max(0, item.indexOf("{")) : 0;
  return new Set(
    item.filter((t, i) => i >= start && NAME.test(t) && item[i + 1] !== "(" && language.declares(item, i)),
  );
}

/** Arrays and functions that are of one file only. */
const ownOfFile = (items: readonly string[][], language: Language): Set<string> =>
  new Set(
    items.flatMap((item) => {
      if (!item.includes("static")) return [];
      const at = item.findIndex((t, i) => NAME.test(t) && language.declares(item, i));
      return at < 0 ? [] : [item[at]!];
    }),
  );

/** One file of two revisions. */
export interface Change {
  readonly path: string;
  readonly before?: string;
  readonly after?: string;
}

/** Counts of each class in each folder under `root`, and for each class but the first one case: its first lines that differ. */
export function report(root: string, changes: readonly Change[]): string {
  const sorted = changes.map((change) => ({ change, is: classOf(change.path, change.before, change.after) }));
  const folderOf = ({ path }: Change): string => path.slice(root.length + 1).split("/")[0]!;
  const folders = [...new Set(changes.map(folderOf))].sort();
  const count = (is: Class, folder?: string): string =>
    `${sorted.filter((s) => s.is === is && (folder ?? folderOf(s.change)) === folderOf(s.change)).length}`;
  const rows = [
    ["folder", ...classes],
    ...folders.map((folder) => [folder, ...classes.map((is) => count(is, folder))]),
    ["all", ...classes.map((is) => count(is))],
  ];
  const cases = classes.slice(1).flatMap((is) => {
    const found = sorted.find((s) => s.is === is);
    return found ? [`\n${is}: ${found.change.path}`, ...firstLines(found.change)] : [];
  });
  return [...tableLines(rows), ...cases].join("\n");
}

function tableLines(rows: readonly (readonly string[])[]): string[] {
  const widths = rows[0]!.map((_, k) => Math.max(...rows.map((r) => r[k]!.length)));
  return rows.map((r) =>
    r.map((cell, k) => (k === 0 ? cell.padEnd(widths[k]!) : cell.padStart(widths[k]!))).join("  "),
  );
}

/** Lines of a case that are shown, of each side. */
const SHOWN = 3;

/** The first lines at which two texts part, the mark of their content aside. */
function firstLines({ before = "", after = "" }: Change): string[] {
  const [a, b] = [before, after].map((text) => withoutMark(text).split("\n")) as [string[], string[]];
  const at = Math.max(
    0,
    a.findIndex((line, i) => line !== b[i]),
  );
  return [
    ...a.slice(at, at + SHOWN).map((line) => `  - ${line}`),
    ...b.slice(at, at + SHOWN).map((line) => `  + ${line}`),
  ];
}
