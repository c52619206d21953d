// The options that verbs share, how their values are read, and what of them a report repeats.
import { Command, CommanderError, InvalidArgumentError, Option } from "commander";
import type { CodeOptions } from "./session.ts";
import { usage } from "./stop.ts";

/** A verb that reads a model. */
export const modelVerb = (program: Command, name: string, description: string): Command =>
  readingVerb(
    program
      .command(name)
      .description(description)
      .argument("<model>", "a .mlir file, or - for standard input"),
  );

/** A verb that takes any number of models. */
export const modelsVerb = (program: Command, name: string, description: string): Command =>
  readingVerb(
    program
      .command(name)
      .description(description)
      .argument(
        "<model...>",
        ".mlir files, folders of them, or patterns such as 'models/**/*.mlir'; - for standard input",
      ),
  );

/** What all verbs that read a model share. */
const readingVerb = (verb: Command): Command =>
  verb
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
    .addOption(passOption("--why <pass>", "say of each op what this pass did to it, or why not"))
    .addOption(passOption("--print-patterns", "show each pattern at work: the op, and what comes of it"))
    .addOption(
      passOption("--load-pass <module>", "a file of JavaScript whose passes a pipeline may name").argParser(
        collect,
      ),
    )
    .hook("preAction", async (_, verb) => {
      const { loadPass } = verb.opts<{ loadPass?: readonly string[] }>();
      if (loadPass === undefined) return;
      const { loadPasses } = await import("./own-passes.ts");
      verb.setOptionValue("passes", await loadPasses(loadPass));
    });

/** On every verb that reads a model; once for each size. */
export const inputDimOption = (): Option =>
  new Option(
    "--input-dim <name:d=size>",
    "size d of an input that the text leaves open, such as arg0:0=1",
  ).argParser(collect);

/** Stands in a group of its own in the help. */
const passOption = (flags: string, description: string): Option =>
  new Option(flags, description).helpGroup("Passes:");

/** What `compile` writes; asked for by the verb, after it has looked at misspelt flags. */
export const targetOption = (verb: Command): Command =>
  verb.addOption(new Option("--target <name>", "what to write").choices(["neon", "c", "pseudo"]));

export const codeOptions = (verb: Command): Command =>
  verb
    .option("--entry <@name>", "only this function; default: every public one")
    .option("--prefix <name>", "put name_ before every C name")
    .addOption(
      new Option(
        "--weights <form>",
        "where constants are: in the C, in a C file of their own, or in a binary file for the caller to read",
      )
        .choices(["inline", "c", "bin"])
        .default("inline"),
    )
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
    .option("--no-provenance", "leave out the first comment: version, model, flags")
    .option("--remarks", "show every remark");

export const inputOptions = (verb: Command): Command =>
  (verb.options.some((option) => option.long === "--entry")
    ? verb
    : verb.option("--entry <@name>", "which function, when there are several")
  )
    .option("--input <file>", "a .npy file; once per parameter, in order", collect)
    .option("--seed <n>", "seed of random inputs", integer, 1);

/** Ops that C functions of the user's compute. */
export const externOption = (verb: Command): Command =>
  verb.addOption(
    new Option(
      "--extern <ops>",
      "leave ops to C functions of yours, such as conv2d,swish: by op, or by the name of a custom one",
    ).argParser((text: string, before: string[] = []) => [...before, ...text.split(",")]),
  );

/** The same for verbs that run models: what those functions compute. */
export const externModuleOption = (verb: Command): Command =>
  externOption(verb)
    .option(
      "--extern-module <file>",
      "what these compute, in a module of JavaScript with a function for each",
    )
    .hook("preAction", async (_, of) => {
      const { externModule } = of.opts<{ externModule?: string }>();
      if (externModule === undefined) return;
      const { loadMeanings } = await import("./externs.ts");
      of.setOptionValue("meanings", await loadMeanings(externModule));
    });

/** The same for runs that have been recorded. */
export const externValueOption = (verb: Command): Command =>
  externModuleOption(verb).option(
    "--extern-value <op=file>",
    "a .npy file with what such an op gives; once for each result of each, as the text has them",
    collect,
  );

/** The same for verbs that build programs. */
export const externSourceOption = (verb: Command): Command =>
  verb.option("--extern-source <file>", "a C file that defines these; once for each file", collect);

/** How generated C is built and run. */
export const toolchainOptions = (verb: Command): Command =>
  verb
    .option("--cc <compiler>", "gcc, clang, all, or a command of your own; default: gcc, and all it needs")
    .option("--cflags <flags>", "more flags for the compiler")
    .option("--run <command>", "what runs a program of your compiler and its two arguments, both files")
    .option("--opt <levels>", "optimization levels, such as -O0,-O2,-O3", "-O2");

export const stepsOption = (verb: Command): Command =>
  verb.option(
    "--steps <n>",
    "how many ops the interpreter may run, each turn of a loop counted; 10^8",
    count,
  );

function collect(value: string, before: string[] = []): string[] {
  return [...before, value];
}

export function integer(text: string): number {
  if (!/^\d{1,15}$/.test(text)) throw new InvalidArgumentError("It is not a whole number.");
  return Number(text);
}

export function count(text: string): number {
  if (integer(text) === 0) throw new InvalidArgumentError("At least 1 is needed.");
  return Number(text);
}

export function positive(text: string): number {
  const value = Number(text);
  if (!(value > 0 && value < Infinity)) throw new InvalidArgumentError("It is not a number above 0.");
  return value;
}

/** Options that decide what is shown, and where; the others decide what is computed. */
const forShow = new Set([
  "json",
  "output",
  "remarks",
  "why",
  "mlirPrintIrBeforeAll",
  "mlirPrintIrAfterAll",
  "mlirPrintIrAfterChange",
  "diff",
  "printPatterns",
  "github",
  "junit",
  "sarif",
  "jobs",
  "depfile",
  "emitExample",
]);

/** The options of a verb, and in `flags` those that decide, defaults included, each as it could be written. */
export const withFlags = <T extends object>(options: T, verb: Command): T & { readonly flags: string[] } => ({
  ...options,
  flags: verb.options.flatMap((option) =>
    forShow.has(option.attributeName()) ? [] : written(option, verb.getOptionValue(option.attributeName())),
  ),
});

function written({ long, short, negate }: Option, value: unknown): string[] {
  if (negate) return value === false ? [long!] : [];
  if (value === undefined || value === false) return [];
  if (value === true) return [long ?? short!];
  return [value].flat().map((one) => (long ? `${long}=${String(one)}` : `${short}${String(one)}`));
}

/** Options of `compile`, and what building and running takes, that stand in a file, as the verb would have them; mistakes are a Stop that names the file. */
export function compileFlags(words: readonly string[], file: string): { options: Compile; flags: string[] } {
  const verb = targetOption(
    externSourceOption(externModuleOption(codeOptions(readingVerb(new Command("compile"))))),
  )
    .exitOverride()
    .configureOutput({ writeErr: () => {} });
  try {
    verb.parse([...words], { from: "user" });
  } catch (cause) {
    if (cause instanceof CommanderError) throw usage(`${file}: ${cause.message.replace(/^error: /, "")}`);
    throw cause;
  }
  const options = verb.opts<Compile>();
  return { options, flags: withFlags({}, verb).flags };
}

type Compile = CodeOptions & {
  readonly externModule?: string;
  readonly externSource?: readonly string[];
  readonly target: "neon" | "c" | "pseudo";
};
