// What the interpreter has to say about conditions that the inputs did not meet.
import type { Note } from "../index.ts";
import { positionOf } from "../support/diagnostics.ts";

/** Prints the notes to stderr, one line each. */
export function sayNotes(notes: readonly Note[]): void {
  for (const note of notes) process.stderr.write(`${noteText(note)}\n`);
}

function noteText({ op, message, at, count, first }: Note): string {
  const position = at && positionOf(at.source, at.start);
  const where = at && position ? `${at.source.file}:${position.line}:${position.column}: ` : "";
  const lanes = count === 1 ? `lane ${first}` : `${count} lanes, first ${first}`;
  return `${where}note: ${op}: ${message} (${lanes})`;
}
