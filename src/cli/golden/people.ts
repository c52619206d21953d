// A run for people: what changed and how, a diff made for review, and the counts.
import { printable } from "../../support/printable.ts";
import { diffText, hunks, type DiffLine } from "../diff.ts";
import { coloursFor, type Colours } from "../render.ts";
import { isText } from "./contents.ts";
import { details, headline } from "./evidence.ts";
import { breaking } from "./failing.ts";
import { kinds, type GoldenFile, type Judgement, type Kind } from "./judgement.ts";
import type { Outcome } from "./pool.ts";

export interface PeopleOptions {
  readonly failOn: readonly Kind[];
  /** Lines of diff that are shown of one model; 0: none. */
  readonly diffLines: number;
}

/** Models that are identical are only counted. */
export function peopleText(outcomes: readonly Outcome[], options: PeopleOptions): string {
  const colours = coloursFor(process.stdout);
  const changed = outcomes.filter(({ judgement }) => judgement?.kinds[0] !== "identical");
  return changed.map((outcome) => outcomeText(outcome, options, colours)).join("") + countsText(outcomes);
}

function outcomeText(outcome: Outcome, options: PeopleOptions, colours: Colours): string {
  const { entry, judgement, stopped } = outcome;
  const name = printable(entry.model);
  if (stopped) return `${colours.red("not compiled")}: ${name}: ${printable(stopped.message)}\n`;
  const isBreaking = breaking(outcome, options.failOn).length > 0;
  const kind = (isBreaking ? colours.red : colours.yellow)(judgement.kinds.join(", "));
  const said = printable(headline(judgement));
  const lines = details(judgement).map((line) => `    ${printable(line)}\n`);
  return [`${kind}: ${name}${said === "" ? "" : `: ${said}`}\n`, ...lines, review(judgement, options, colours)].join("");
}

/** No text to read where only comments, layout or names changed. */
const unread: readonly Kind[] = ["comments only", "layout only", "renamed", "new"];

/** Lines that differ in code; what differs in comments, or in the number that follows from the rest, is left out. */
function review({ kinds: [kind], files }: Judgement, { diffLines }: PeopleOptions, colours: Colours): string {
  if (diffLines === 0 || unread.includes(kind!)) return "";
  const all = files.flatMap(fileDiff);
  const shown = diffText(all.slice(0, diffLines), colours);
  const more = all.length > diffLines ? `  ... ${all.length - diffLines} lines more; --diff shows as many as it is told\n` : "";
  return shown + more;
}

/** Bytes have no lines. */
function fileDiff({ path, before, now }: GoldenFile): DiffLine[] {
  if (!isText(now)) return [];
  const lines = hunks(String(before ?? "").split("\n"), now.split("\n"), codeOf);
  return lines.map((line) => (line.kind === "place" ? { ...line, text: `${path}, ${line.text}` } : line));
}

const codeOf = (line: string): string =>
  line
    .replace(/\/\/.*$|\/\*.*?\*\//g, "")
    .replace(/(_CONTENT.*)0x[0-9a-f]+u/, "$1")
    .trim();

/** `5 models: 3 identical, 1 same values, 1 not compiled` */
function countsText(outcomes: readonly Outcome[]): string {
  const words = outcomes.map(({ judgement }) => judgement?.kinds[0] ?? "not compiled");
  const counts = [...kinds, "not compiled" as const]
    .map((kind) => [kind, words.filter((word) => word === kind).length] as const)
    .filter(([, count]) => count > 0);
  const models = outcomes.length === 1 ? "1 model" : `${outcomes.length} models`;
  return `${models}: ${counts.map(([kind, count]) => `${count} ${kind}`).join(", ")}\n`;
}
