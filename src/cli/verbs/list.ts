// tosac list: what this build knows, from its own registries.
import { registries } from "../../index.ts";
import { nearest } from "../../support/diagnostics.ts";
import { usage } from "../stop.ts";

export function listVerb(subject: string, { json }: { readonly json?: boolean }): void {
  const all = registries() as Readonly<Record<string, readonly { name: string; summary: string }[]>>;
  const rows = Object.hasOwn(all, subject) ? all[subject] : undefined;
  if (rows === undefined) throw unknown(subject, Object.keys(all));
  const text = json ? `${JSON.stringify({ schemaVersion: 1, [subject]: rows }, null, 2)}\n` : table(rows);
  process.stdout.write(text);
}

function table(rows: readonly { name: string; summary: string }[]): string {
  const width = Math.max(0, ...rows.map(({ name }) => name.length));
  return rows.map(({ name, summary }) => `${name.padEnd(width)}  ${summary}\n`).join("");
}

function unknown(subject: string, subjects: readonly string[]): Error {
  const near = nearest(subject, subjects);
  const help = near === undefined ? `there is ${subjects.join(", ")}` : `did you mean ${near}?`;
  return usage(`nothing to list under "${subject}"`, help);
}
