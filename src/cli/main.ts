// The command line: which verbs there are, and how a run ends. Each verb is loaded when it is called.
import { printable } from "../support/printable.ts";
import { exits, Stop } from "./stop.ts";

const argv = process.argv.slice(2);

process.stdout.on("error", quietly).setDefaultEncoding("utf8");
process.stderr.on("error", quietly);

void main().then((code) => (process.exitCode = code));

async function main(): Promise<number> {
  try {
    const { runProgram } = await import("./program.ts");
    return await runProgram(argv);
  } catch (cause) {
    if (cause instanceof Stop) return stop(cause);
    const { reportFault } = await import("./faults.ts");
    process.stderr.write(reportFault(cause, argv));
    return exits.internal;
  }
}

function stop({ message, help, exit }: Stop): number {
  const lines = [`tosac: ${message}`, ...(help === undefined ? [] : [`help: ${help}`])];
  process.stderr.write(lines.map((line) => `${printable(line)}\n`).join(""));
  return exit;
}

/** The reader of a pipe has had enough: not an error of ours or the user's. */
function quietly(error: NodeJS.ErrnoException): void {
  if (error.code === "EPIPE") process.exit(process.exitCode ?? exits.ok);
  throw error;
}
