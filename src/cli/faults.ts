// Our own mistakes: what to tell the user, and what to leave behind for whoever mends it.
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { printable, printableLines } from "../support/printable.ts";
import { inputsRead } from "./files.ts";
import { version } from "./version.ts";

/** Writes a folder that reproduces the fault and returns the message for the user. */
export function reportFault(fault: unknown, argv: readonly string[]): string {
  const error = fault instanceof Error ? fault : new Error(String(fault));
  const lines = [`tosac: internal fault: ${printable(error.message)}`];
  const folder = attempt(() => writeReproducer(error, argv));
  lines.push(
    "This is a bug in tosac, not in the model.",
    folder === undefined
      ? "No reproducer could be written."
      : `A reproducer is in ${folder}; please attach it to a report.`,
  );
  if (process.env["TOSAC_DEBUG"] === "1") lines.push(printableLines(error.stack ?? ""));
  return `${lines.join("\n")}\n`;
}

function writeReproducer(error: Error, argv: readonly string[]): string {
  const folder = mkdtempSync(join(tmpdir(), "tosac-fault-"));
  const about = [
    `tosac ${version}, node ${process.version}, ${process.platform} ${process.arch}`,
    `arguments: ${JSON.stringify(argv)}`,
    error.stack ?? error.message,
  ];
  writeFileSync(join(folder, "report.txt"), `${about.join("\n")}\n`);
  for (const [path, bytes] of inputsRead())
    writeFileSync(join(folder, path === "-" ? "stdin.mlir" : basename(path)), bytes);
  return folder;
}

function attempt<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}
