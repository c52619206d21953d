// Diagnostics as text: position, message, a line of the source with a caret under the span, help.
import pc from "picocolors";
import { blanked, printable } from "../support/printable.ts";
import { positionOf, type Diagnostic, type Severity, type Span } from "../support/diagnostics.ts";

export type Colours = ReturnType<typeof pc.createColors>;

/** Colour for a stream: only on terminals, unless FORCE_COLOR asks for it; NO_COLOR and TERM=dumb win. */
export function coloursFor(stream: { isTTY?: boolean }, env: NodeJS.ProcessEnv = process.env): Colours {
  const forbidden = (env["NO_COLOR"] ?? "") !== "" || env["FORCE_COLOR"] === "0" || env["TERM"] === "dumb";
  const forced = (env["FORCE_COLOR"] ?? "") !== "";
  return pc.createColors(!forbidden && (forced || stream.isTTY === true));
}

/** Mistakes have mistakes as their consequences: more than this at once help nobody. */
const most = 20;

/** Diagnostics in source order, at most `limit` of them, and how many more there are. */
export function render(diagnostics: readonly Diagnostic[], colours: Colours, limit = most): string {
  const sorted = [...diagnostics].sort((a, b) => (a.at?.start ?? -1) - (b.at?.start ?? -1));
  const shown = sorted.slice(0, limit).map((diagnostic) => renderOne(diagnostic, colours));
  const rest = sorted.length - shown.length;
  return shown.join("\n") + (rest > 0 ? `\n... and ${rest} more\n` : "");
}

const paints: Readonly<Record<Severity | "note", (c: Colours) => (text: string) => string>> = {
  error: (c) => c.red,
  warning: (c) => c.yellow,
  remark: (c) => c.blue,
  note: (c) => c.cyan,
};

function renderOne({ severity, code, message, at, notes, help }: Diagnostic, colours: Colours): string {
  const main = `${colours.bold(printable(message))} ${colours.dim(`[${printable(code)}]`)}`;
  const parts = [entry(severity, main, at, colours)];
  for (const note of notes ?? []) parts.push(entry("note", printable(note.message), note.at, colours));
  if (help !== undefined) parts.push(`${colours.green("help")}: ${printable(help)}\n`);
  return parts.join("");
}

/** One line, and the place under it; `message` is printable, and may be in colour. */
function entry(kind: Severity | "note", message: string, at: Span | undefined, colours: Colours): string {
  const paint = paints[kind](colours);
  if (at === undefined) return `${paint(kind)}: ${message}\n`;
  const { line, column } = positionOf(at.source, at.start);
  const head = `${printable(at.source.file)}:${line}:${column}: ${paint(kind)}: ${message}\n`;
  return head + frame(at, line, paint, colours);
}

/** How much of a line is shown on either side of the caret; lines of weights are megabytes long. */
const context = 60;

function frame(at: Span, line: number, paint: (text: string) => string, colours: Colours): string {
  const { bytes } = at.source;
  const lineStart = at.start === 0 ? 0 : bytes.lastIndexOf(10, at.start - 1) + 1;
  const lineEnd = endOfLine(bytes, at.start);
  const from = Math.max(lineStart, at.start - context);
  const to = Math.min(lineEnd, at.start + 2 * context);
  const before = (from > lineStart ? "..." : "") + visible(bytes, from, at.start);
  const marked = visible(bytes, at.start, Math.max(at.start, Math.min(at.end, to)));
  const after = visible(bytes, Math.min(at.end, to), to) + (to < lineEnd ? "..." : "");
  const gutter = " ".repeat(`${line}`.length);
  const caret = "^" + "~".repeat(Math.max(0, width(marked) - 1));
  return (
    colours.dim(` ${line} | `) +
    `${before}${marked}${after}\n` +
    colours.dim(` ${gutter} | `) +
    `${" ".repeat(width(before))}${paint(caret)}\n`
  );
}

function endOfLine(bytes: Uint8Array, from: number): number {
  const end = bytes.indexOf(10, from);
  const last = end < 0 ? bytes.length : end;
  return last > from && bytes[last - 1] === 13 ? last - 1 : last;
}

/** Bytes as text of one column per character. */
const visible = (bytes: Uint8Array, from: number, to: number): string =>
  blanked(new TextDecoder().decode(bytes.subarray(from, Math.max(from, to))));

const width = (text: string): number => [...text].length;
