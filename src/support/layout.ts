// A small layout language: text as nested blocks, turned into lines with indentation in one place.

export type Doc = string | readonly Doc[] | { readonly indent: Doc } | Marked;

/** Text that stands for something, which whoever renders it may want to know. */
interface Marked {
  readonly mark: object;
  readonly doc: Doc;
}

export const indent = (doc: Doc): Doc => ({ indent: doc });

export const marked = (mark: object, doc: Doc): Doc => ({ mark, doc });

/** Hears, line by line from the first (0), what the innermost mark around a line is. */
export type HearLine = (line: number, mark: object) => void;

/** `head {`, the body indented, `}`. */
export const block = (head: string, body: Doc, tail = "}"): Doc => [`${head} {`, indent(body), tail];

/** One line per string, two spaces a level; empty lines and preprocessor lines stand at the margin. */
export function render(doc: Doc, hear?: HearLine): string {
  const lines: string[] = [];
  const go = (d: Doc, depth: number, mark?: object): void => {
    if (typeof d === "string") {
      if (mark) hear?.(lines.length, mark);
      lines.push(d === "" || d.startsWith("#") ? d : "  ".repeat(depth) + d);
    } else if ("indent" in d) go(d.indent, depth + 1, mark);
    else if ("mark" in d) go(d.doc, depth, d.mark);
    else for (const part of d) go(part, depth, mark);
  };
  go(doc, 0);
  return lines.join("\n") + "\n";
}

/** Text made safe for a comment of C or pseudo-C: printable, one line, unable to end it. */
export const commentText = (text: string): string =>
  text
    .replace(/[^\x20-\x7e]/g, "?")
    .replace(/\*\//g, "* /")
    .replace(/\/\*/g, "/ *")
    .replace(/\?\?/g, "? ?")
    .replace(/\\+$/, "");
