// One command line, taken apart by commander.
import { Command, CommanderError, Option } from "commander";
import { printableLines } from "../support/printable.ts";
import { verbs } from "./declared.ts";
import { exits, usage } from "./stop.ts";
import { product } from "./streams.ts";
import { version } from "./version.ts";

const examples = `\
  tosac compile model.mlir --target neon -o out   write out/model.c and out/model.h
  tosac verify model.mlir                         check that C bit for bit, under emulation
`;

/** Runs one command line; the result is the exit code. Planned ends and faults are thrown. */
export async function runProgram(argv: readonly string[]): Promise<number> {
  let code: number = exits.ok;
  const program = programOf((result) => (code = result));
  if (argv.length === 0) throw usage("no verb given", "tosac --help lists them");
  checkVerb(argv[0]!);
  try {
    await program.parseAsync(argv.map(twoDashes), { from: "user" });
  } catch (cause) {
    if (!(cause instanceof CommanderError)) throw cause;
    return cause.exitCode === 0 ? exits.ok : exits.usage;
  }
  return code;
}

/** What commander says of a wrong word, which may hold anything: one line, and perhaps one with a suggestion. */
const complaint = (text: string): string =>
  printableLines(text.replace(/^error:/, "tosac:").replace(/\n(?!$|\(Did you mean )/g, "\\n"));

/** All verbs and their options; `done` takes the exit code of the one that ran. */
export function programOf(done: (code: number) => void): Command {
  const program = new Command("tosac");
  program
    .usage("<verb> [options]")
    .addHelpText("before", `Examples:\n${examples.trimEnd()}`)
    .version(version, "-V, --version")
    .addHelpOption(new Option("-h, --help").hideHelp()) // the help of help would not fit on the screen
    .exitOverride()
    .configureOutput({
      writeOut: product,
      outputError: (text, write) => write(complaint(text)),
    })
    .helpCommand("help [verb]", "show the options of a verb")
    .configureHelp({ subcommandTerm: (verb) => verb.name(), styleTitle: (title) => title })
    .showHelpAfterError(false);
  for (const declare of verbs) declare(program, done);
  return program;
}

/** `tosac model.mlir`: say which verb was likely meant, and do not guess. */
function checkVerb(word: string): void {
  if (/\.(mlir|tosa|txt)$/.test(word) || word === "-")
    throw usage(`${word} is not a verb`, `did you mean: tosac compile ${word} --target neon`);
}

/** MLIR's own tools take their flags with one dash as well. */
const twoDashes = (word: string): string =>
  word.replace(/^-(?=pass-pipeline|mlir-|split-input-file|verify-diagnostics|allow-unregistered)/, "--");
