// A small layout language: text as nested blocks, turned into lines with indentation in one place.

export type Doc = string | readonly Doc[] | { readonly indent: Doc };

export const indent = (doc: Doc): Doc => ({ indent: doc });

/** `head {`, the body indented, `}`. */
export const block = (head: string, body: Doc, tail = "}"): Doc => [`${head} {`, indent(body), tail];

/** One line per string, two spaces a level; empty lines and preprocessor lines stand at the margin. */
export function render(doc: Doc): string {
  const lines: string[] = [];
  const go = (d: Doc, depth: number): void => {
    if (typeof d === "string") lines.push(d === "" || d.startsWith("#") ? d : "  ".repeat(depth) + d);
    else if (Array.isArray(d)) for (const part of d) go(part as Doc, depth);
    else go((d as { indent: Doc }).indent, depth + 1);
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
