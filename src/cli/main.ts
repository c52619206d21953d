// The command line: which verbs there are, and how a run ends. Each verb is loaded when it is called.
import { announce, exits } from "./stop.ts";
import { readerLeft } from "./streams.ts";
import { stopOf } from "./system.ts";

const argv = process.argv.slice(2);

/** Something that should have been said could not be. */
let unheard = false;
process.stderr.on("error", (cause) => {
  if (readerLeft(cause)) return;
  unheard = true;
  process.exitCode ||= exits.usage;
});

void main().then((code) => (process.exitCode = code === exits.ok && unheard ? exits.usage : code));

async function main(): Promise<number> {
  try {
    const { runProgram } = await import("./program.ts");
    return await runProgram(argv);
  } catch (cause) {
    const planned = stopOf(cause);
    if (planned !== undefined) return announce(planned);
    const { reportFault } = await import("./faults.ts");
    process.stderr.write(reportFault(cause, argv));
    return exits.internal;
  }
}
