// The verbs and their options, for commander.
import { Command, CommanderError, InvalidArgumentError, Option } from "commander";
import { printableLines } from "../support/printable.ts";
import { exits, usage } from "./stop.ts";
import { product } from "./streams.ts";
import { version } from "./version.ts";

const examples = `\
  tosac compile model.mlir --target neon -o out   write out/model.c and out/model.h
  tosac verify model.mlir                         prove that C bit for bit, under emulation
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
    .addHelpText("before", `Examples:\n${examples}`)
    .version(version, "-V, --version")
    .exitOverride()
    .configureOutput({
      writeOut: product,
      outputError: (text, write) => write(complaint(text)),
    })
    .helpCommand("help [verb]", "show the options of a verb")
    .configureHelp({ subcommandTerm: (verb) => verb.name(), styleTitle: (title) => title })
    .showHelpAfterError(false);
  for (const declare of [
    compileVerb,
    runVerb,
    verifyVerb,
    accuracyVerb,
    costVerb,
    optVerb,
    inspectVerb,
    listVerb,
    doctorVerb,
  ])
    declare(program, done);
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

type Done = (code: number) => void;
type Declare = (program: Command, done: Done) => void;

/** The exit code of a verb that says nothing else is 0. */
const finish = async (result: Promise<number | void>, done: Done): Promise<void> =>
  done((await result) ?? exits.ok);

const compileVerb: Declare = (program, done) =>
  codeOptions(modelVerb(program, "compile", "TOSA to C, or to pseudocode"))
    .addOption(new Option("--target <name>", "what to write").choices(["neon", "c", "pseudo"]))
    .option("--stage <pass>", "after which pass --target pseudo shows the loops; default: before tables")
    .option("-o, --output <path>", "a folder, or a .c or .txt file; default: standard output")
    .action((path, options) =>
      finish(
        import("./verbs/compile.ts").then((v) => v.compileVerb(path, options)),
        done,
      ),
    );

const runVerb: Declare = (program, done) =>
  stepsOption(inputOptions(modelVerb(program, "run", "interpret a model")))
    .option("-o, --output <path>", "a folder or a .npy file; default: a summary on standard output")
    .option("--json", "the summary as JSON")
    .action((path, options) =>
      finish(
        import("./verbs/run.ts").then((v) => v.runVerb(path, options)),
        done,
      ),
    );

const verifyVerb: Declare = (program, done) =>
  stepsOption(
    inputOptions(
      codeOptions(modelVerb(program, "verify", "compare the compiled C with the interpreter, every lane")),
    ),
  )
    .addOption(new Option("--target <name>", "which C").choices(["neon", "c"]).default("neon"))
    .option("--samples <n>", "how many input sets; default: 16 to 32, by size", count)
    .option("--cc <compiler>", "gcc, clang, all, or a command of your own; default: gcc, and all it needs")
    .option("--cflags <flags>", "more flags for the compiler")
    .option("--run <command>", "what runs a program of your compiler and its two arguments, both files")
    .option("--opt <levels>", "optimization levels, such as -O0,-O2,-O3", "-O2")
    .option("--each-pass", "interpret after every pass; name the one that changes a bit")
    .option("--sanitize", "also under the address and undefined-behaviour sanitizers")
    .option("--json", "a certificate as JSON")
    .action((path, options) =>
      finish(
        import("./verbs/verify.ts").then((v) => v.verifyVerb(path, options)),
        done,
      ),
    );

const accuracyVerb: Declare = (program, done) =>
  inputOptions(
    codeOptions(
      modelVerb(program, "accuracy", "measure a model against real numbers, in codes and real units"),
    ),
  )
    .option("--samples <n>", "how many input sets; default: 16 to 32, by size", count)
    .option(
      "--search <n>",
      "rounds of climbing to a softmax's worst rows; default: by size, at least 16",
      count,
    )
    .option("--scale <s>", "what one code of a result is worth, where the graph does not tell", positive)
    .option("--max-error <e>", "fail when something is further off: codes, or real units of floats", positive)
    .option("--json", "everything measured, as JSON")
    .action((path, options) =>
      finish(
        import("./verbs/accuracy.ts").then((v) => v.accuracyVerb(path, options)),
        done,
      ),
    );

const costVerb: Declare = (program, done) =>
  inputOptions(
    codeOptions(
      modelVerb(program, "cost", "count instructions and model cycles, kernel by kernel, op by op"),
    ),
  )
    .addOption(new Option("--target <name>", "which C").choices(["neon", "c"]).default("neon"))
    .option(
      "--budget <limits>",
      "fail when one is exceeded: instructions=, cycles= (of --tune), arena=, constants=",
    )
    .option("--json", "everything measured, as JSON")
    .action((path, options) =>
      finish(
        import("./verbs/cost.ts").then((v) => v.costVerb(path, options)),
        done,
      ),
    );

const optVerb: Declare = (program, done) =>
  modelVerb(program, "opt", "text to text, through a pass pipeline")
    .option("--remarks", "show every remark")
    .option("--allow-unregistered-dialect", "keep operations of other dialects")
    .option("--split-input-file", "take the parts between lines `// -----` one by one")
    .option("--verify-diagnostics", "compare messages with `// expected-error@+1 {{text}}` comments")
    .addOption(
      new Option("--print-form <form>", "properties as TOSA 1.0 spells them, or in each op's own syntax")
        .choices(["1.0", "property"])
        .default("1.0"),
    )
    .option("-o, --output <file>", "a .mlir file; default: standard output")
    .action((path, options) =>
      finish(
        import("./verbs/opt.ts").then((v) => v.optVerb(path, options)),
        done,
      ),
    );

const inspectVerb: Declare = (program, done) =>
  program
    .command("inspect")
    .description("what a model is made of, and what stands between it and C")
    .argument("<model>", "a .mlir file, or - for standard input")
    .option("--entry <@name>", "only this function; default: all")
    .addOption(inputDimOption())
    .option("--allow-unregistered-dialect", "take operations of other dialects")
    .option("--json", "as JSON")
    .action((path, options) =>
      finish(
        import("./verbs/inspect.ts").then((v) => v.inspectVerb(path, options)),
        done,
      ),
    );

const listVerb: Declare = (program, done) =>
  program
    .command("list")
    .description("what there is: ops, passes, targets, rules, ...")
    .argument("<subject>", "ops, passes, pipelines, targets, idioms or rules")
    .option("--json", "as JSON")
    .action((subject, options) =>
      finish(
        import("./verbs/list.ts").then((v) => v.listVerb(subject, options)),
        done,
      ),
    );

const doctorVerb: Declare = (program, done) =>
  program
    .command("doctor")
    .description("which outside tools are installed")
    .option("--json", "as JSON")
    .action((options) =>
      finish(
        import("./verbs/doctor.ts").then((v) => v.doctorVerb(options)),
        done,
      ),
    );

/** What all verbs that read a model share. */
const modelVerb = (program: Command, name: string, description: string): Command =>
  program
    .command(name)
    .description(description)
    .argument("<model>", "a .mlir file, or - for standard input")
    .addOption(inputDimOption())
    .option(
      "--strict",
      "what the specification does not define is an error everywhere: constants it leaves open, element types it does not have",
    )
    .addOption(passOption("--pass-pipeline <passes>", "as mlir-opt takes them, or the name of a pipeline"))
    .addOption(
      passOption("-O <level>", "0: no passes, a loop nest for each op, no tables; for reading").choices([
        "0",
      ]),
    )
    .addOption(passOption("--mlir-print-ir-before-all", "show the model, or the loops, before each pass"))
    .addOption(passOption("--mlir-print-ir-after-all", "show the model, or the loops, after each pass"))
    .addOption(passOption("--mlir-print-ir-after-change", "show them after each pass that changed them"))
    .addOption(passOption("--why <pass>", "say of each op what this pass did to it, or why not"));

/** On every verb that reads a model; once for each size. */
const inputDimOption = (): Option =>
  new Option(
    "--input-dim <name:d=size>",
    "size d of an input that the text leaves open, such as arg0:0=1",
  ).argParser(collect);

/** Stands in a group of its own in the help. */
const passOption = (flags: string, description: string): Option =>
  new Option(flags, description).helpGroup("Passes:");

const codeOptions = (verb: Command): Command =>
  verb
    .option("--entry <@name>", "only this function; default: every public one")
    .option("--prefix <name>", "put name_ before every C name")
    .addOption(
      new Option("--cpu <tier>", "highest instruction tier to write")
        .choices(["base", "dotprod", "i8mm"])
        .default("dotprod"),
    )
    .addOption(
      new Option(
        "--tune <family>",
        "whose speed decides choices: Cortex-A55, Cortex-A76, Neoverse-V1; same bits",
      )
        .choices(["a55", "a76", "v1"])
        .default("a76"),
    )
    .option("--remarks", "show every remark");

const inputOptions = (verb: Command): Command =>
  (verb.options.some((option) => option.long === "--entry")
    ? verb
    : verb.option("--entry <@name>", "which function, when there are several")
  )
    .option("--input <file>", "a .npy file; once per parameter, in order", collect)
    .option("--seed <n>", "seed of random inputs", integer, 1);

const stepsOption = (verb: Command): Command =>
  verb.option(
    "--steps <n>",
    "how many ops the interpreter may run, each turn of a loop counted; 10^8",
    count,
  );

function collect(value: string, before: string[] = []): string[] {
  return [...before, value];
}

function integer(text: string): number {
  if (!/^\d{1,15}$/.test(text)) throw new InvalidArgumentError("It is not a whole number.");
  return Number(text);
}

function count(text: string): number {
  if (integer(text) === 0) throw new InvalidArgumentError("At least 1 is needed.");
  return Number(text);
}

function positive(text: string): number {
  const value = Number(text);
  if (!(value > 0 && value < Infinity)) throw new InvalidArgumentError("It is not a number above 0.");
  return value;
}
