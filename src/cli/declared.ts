// The verbs, each with its options; what one does is loaded when it is called.
import { type Command, Option } from "commander";
import {
  codeOptions,
  count,
  externModuleOption,
  externOption,
  externSourceOption,
  externValueOption,
  inputDimOption,
  inputOptions,
  integer,
  modelsVerb,
  modelVerb,
  positive,
  stepsOption,
  targetOption,
  toolchainOptions,
  withFlags,
} from "./flags.ts";
import { exits } from "./stop.ts";

type Done = (code: number) => void;
export type Declare = (program: Command, done: Done) => void;

/** The exit code of a verb that says nothing else is 0. */
const finish = async (result: Promise<number | void>, done: Done): Promise<void> =>
  done((await result) ?? exits.ok);

const compileVerb: Declare = (program, done) =>
  targetOption(externOption(codeOptions(modelsVerb(program, "compile", "TOSA to C, or to pseudocode"))))
    .option("--stage <pass>", "after which pass --target pseudo shows the loops; default: before tables")
    .option("-o, --output <path>", "a folder, or a .c or .txt file; default: standard output")
    .option("--amalgamate", "one .c file that builds alone, in place of .c and .h")
    .option("--emit-example", "also main.c, a Makefile and a CMakeLists.txt that build a program of it")
    .option("--depfile <file>", "write a rule for make: which files come from which model")
    .action((given, options, command) =>
      finish(
        import("./verbs/compile.ts").then((v) => v.compileVerb(given, withFlags(options, command))),
        done,
      ),
    );

const runVerb: Declare = (program, done) =>
  stepsOption(externValueOption(inputOptions(modelVerb(program, "run", "interpret a model"))))
    .option("-o, --output <path>", "a folder or a .npy file; default: a summary on standard output")
    .option("--json", "the summary as JSON")
    .action((given, options, command) =>
      finish(
        import("./verbs/run.ts").then((v) => v.runVerb(given, withFlags(options, command))),
        done,
      ),
    );

const verifyVerb: Declare = (program, done) =>
  toolchainOptions(
    stepsOption(
      externSourceOption(
        externModuleOption(
          inputOptions(
            codeOptions(
              modelsVerb(program, "verify", "compare the compiled C with the interpreter, every lane"),
            ),
          ),
        ),
      ),
    ),
  )
    .addOption(new Option("--target <name>", "which C").choices(["neon", "c"]).default("neon"))
    .option("--samples <n>", "how many input sets; default: 16 to 32, by size", count)
    .option("--each-pass", "interpret after every pass; name the one that changes a bit")
    .option("--sanitize", "also under the address and undefined-behaviour sanitizers")
    .option("--json", "a certificate as JSON")
    .action((given, options, command) =>
      finish(
        import("./verbs/verify.ts").then((v) => v.verifyVerb(given, withFlags(options, command))),
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
    .action((given, options, command) =>
      finish(
        import("./verbs/accuracy.ts").then((v) => v.accuracyVerb(given, withFlags(options, command))),
        done,
      ),
    );

const costVerb: Declare = (program, done) =>
  externSourceOption(
    externOption(
      inputOptions(
        codeOptions(
          modelsVerb(program, "cost", "count instructions and model cycles, kernel by kernel, op by op"),
        ),
      ),
    ),
  )
    .addOption(new Option("--target <name>", "which C").choices(["neon", "c"]).default("neon"))
    .option(
      "--budget <limits>",
      "fail when one is exceeded: instructions=, cycles= (of --tune), arena=, constants=",
    )
    .option("--bytes", "how large the object is, in place of what it executes")
    .option("--json", "everything measured, as JSON")
    .action((given, options, command) =>
      finish(
        import("./verbs/cost.ts").then((v) => v.costVerb(given, withFlags(options, command))),
        done,
      ),
    );

const optVerb: Declare = (program, done) =>
  modelVerb(program, "opt", "text to text, through a pass pipeline")
    .option("--remarks", "show every remark")
    .option("--diff", "show what each pass changed")
    .option("--allow-unregistered-dialect", "keep operations of other dialects")
    .option("--split-input-file", "take the parts between lines `// -----` one by one")
    .option("--verify-diagnostics", "compare messages with `// expected-error@+1 {{text}}` comments")
    .addOption(
      new Option("--print-form <form>", "properties as TOSA 1.0 spells them, or in each op's own syntax")
        .choices(["1.0", "property"])
        .default("1.0"),
    )
    .option("-o, --output <file>", "a .mlir file; default: standard output")
    .action((given, options, command) =>
      finish(
        import("./verbs/opt.ts").then((v) => v.optVerb(given, withFlags(options, command))),
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
    .option("--memory", "also the memory that its C takes, buffer by buffer")
    .option("--json", "as JSON")
    .action((given, options, command) =>
      finish(
        import("./verbs/inspect.ts").then((v) => v.inspectVerb(given, withFlags(options, command))),
        done,
      ),
    );

const exploreVerb: Declare = (program, done) =>
  program
    .command("explore")
    .description("a page that shows text, passes and C side by side")
    .argument("<model>", "a .mlir file, or - for standard input")
    .option("-o, --output <file>", "a .html file; default: standard output")
    .option("--entry <@name>", "only this function; default: every public one")
    .option("--pass-pipeline <passes>", "as mlir-opt takes them, or the name of a pipeline", "default")
    .addOption(
      new Option("--cpu <tier>", "highest instruction tier to write")
        .choices(["base", "dotprod", "i8mm"])
        .default("dotprod"),
    )
    .option("--cost", "also what each kernel and op of the C with NEON costs, counted as `cost` does")
    .option("--text", "what became of each op, as text in place of a page")
    .option("--json", "everything the page shows, as JSON")
    .action((given, options, command) =>
      finish(
        import("./verbs/explore.ts").then((v) => v.exploreVerb(given, withFlags(options, command))),
        done,
      ),
    );

const goldenVerb: Declare = (program, done) =>
  toolchainOptions(
    program
      .command("golden")
      .description("compare the C of many models with what was kept")
      .argument("<folder>", "where tosac.golden.json is, or models with their C beside them"),
  )
    .option("--update", "keep the C of now")
    .option("--fail-on <kinds>", "what breaks a build: values-differ,interface-changed,..., any or none")
    .option("--cost-limit <percent>", "also measure instructions; a change beyond this is one", positive)
    .option("--samples <n>", "how many input sets; default: 16 to 32, by size", count)
    .option("--seed <n>", "seed of random inputs", integer, 1)
    .option("--jobs <n>", "how many models at a time; default: as many as there are processors", count)
    .option("--diff <lines>", "how much of a diff is shown of one model", integer, 40)
    .option("--json", "everything found, as JSON")
    .option("--github", "workflow commands, which GitHub shows beside the change")
    .option("--junit <file>", "write JUnit's XML")
    .option("--sarif <file>", "write SARIF")
    .action((given, options, command) =>
      finish(
        import("./verbs/golden.ts").then((v) => v.goldenVerb(given, withFlags(options, command))),
        done,
      ),
    );

/** What `golden` starts several of. */
const goldenWorkerVerb: Declare = (program) =>
  program
    .command("golden-worker", { hidden: true })
    .action(() => import("./verbs/golden.ts").then((v) => v.workerVerb()));

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

const explainVerb: Declare = (program, done) =>
  program
    .command("explain")
    .description("what the code of a message means, by example")
    .argument("[code]", "what stands in brackets behind a message; default: all codes are listed")
    .option("--json", "as JSON")
    .action((code, options) =>
      finish(
        import("./verbs/explain.ts").then((v) => v.explainVerb(code, options)),
        done,
      ),
    );

const completionVerb: Declare = (program, done) =>
  program
    .command("completion")
    .description("a script that completes words in a shell")
    .argument("<shell>", "bash, zsh or fish")
    .action((shell) =>
      finish(
        import("./verbs/completion.ts").then((v) => v.completionVerb(shell)),
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

/** In the order in which help lists them. */
export const verbs: readonly Declare[] = [
  compileVerb,
  runVerb,
  verifyVerb,
  accuracyVerb,
  costVerb,
  optVerb,
  inspectVerb,
  exploreVerb,
  goldenVerb,
  goldenWorkerVerb,
  listVerb,
  explainVerb,
  doctorVerb,
  completionVerb,
];
