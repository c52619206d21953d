// Lines that fit a terminal.

const columns = 80;
const indent = "  ";

/** One paragraph as lines of at most 80 columns, those after the first indented; a word that is longer stays whole. */
export function fold(text: string): string[] {
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const last = lines.at(-1);
    if (last === undefined) lines.push(word);
    else if (last.length + 1 + word.length <= columns) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(indent + word);
  }
  return lines;
}
