// A line of a command cut into words as a shell cuts it: blanks, quotes, backslashes. Nothing else means anything here: no
// shell is started, so there are no variables, patterns or pipes.
import { usage } from "./stop.ts";

const piece = new RegExp(
  [
    /(?<blank>[ \t\n]+)/,
    /'(?<literal>[^']*)'/,
    /"(?<quoted>(?:[^"\\]|\\[^])*)"/,
    /(?<joined>\\\n)/,
    /\\(?<escaped>[^])/,
    /(?<plain>[^ \t\n'"\\]+|\\$)/,
  ]
    .map(({ source }) => source)
    .join("|"),
  "y",
);

/** The words of `text`; a quote that is not closed ends the command with a message that names `option`. */
export function wordsOf(text: string, option: string): string[] {
  const words: string[] = [];
  let open = false; // whether the last word goes on
  for (let at = 0; at < text.length; at = piece.lastIndex) {
    piece.lastIndex = at;
    const { blank, joined, ...parts } = piece.exec(text)?.groups ?? unclosed(text.slice(at), option);
    if (joined !== undefined) continue;
    if (blank === undefined) words.push((open ? words.pop()! : "") + textOf(parts));
    open = blank === undefined;
  }
  return words;
}

type Groups = Readonly<Record<string, string | undefined>>;

/** Between double quotes a backslash quotes only what would mean something there. */
const textOf = ({ literal, quoted, escaped, plain }: Groups): string =>
  literal ?? escaped ?? plain ?? quoted!.replace(/\\\n/g, "").replace(/\\([$`"\\])/g, "$1");

function unclosed(rest: string, option: string): never {
  throw usage(`${option}: this quote is not closed: ${rest}`);
}
