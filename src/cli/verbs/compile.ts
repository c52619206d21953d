// tosac compile: models to C (or pseudocode), to files or to standard output.
import { dirname, join } from "node:path";
import { fileStem, interfacesOf, loweringIn, registries } from "../../index.ts";
import { nearest } from "../../support/diagnostics.ts";
import { depfileText, type Rule } from "../depfile.ts";
import { exampleFiles } from "../example.ts";
import { destination, stemOf, writeAll, type Destination } from "../files.ts";
import { modelsOf, type GivenModel } from "../models.ts";
import { generate, load, remark, runnable, type CodeOptions } from "../session.ts";
import { pipelineOf, runPasses } from "../passes.ts";
import { withProvenance } from "../provenance.ts";
import { eachModel, worst } from "../several.ts";
import { exits, usage } from "../stop.ts";
import { product } from "../streams.ts";

export interface CompileVerbOptions extends CodeOptions {
  readonly target?: Target;
  readonly output?: string;
  readonly stage?: string;
  /** One file that builds alone, in place of source and header. */
  readonly amalgamate?: boolean;
  /** Also a program that calls the functions, and what builds it. */
  readonly emitExample?: boolean;
  /** Where to write a rule for make. */
  readonly depfile?: string;
}

type Target = "neon" | "c" | "pseudo";

export async function compileVerb(words: readonly string[], options: CompileVerbOptions): Promise<number> {
  const { target } = options;
  // Asked for here and not by commander, which would complain about it before it looks at misspelt flags.
  if (target === undefined) throw usage("--target is missing", "choose neon, c or pseudo");
  const to = destination(options.output);
  checkName(to, target);
  checkExtras(to, { ...options, target });
  const pipeline = pipelineOf(options, "default");
  checkStage(options.stage, target, pipeline);
  const models = modelsOf(words);
  if (models.length > 1) checkSeveral(models, to);
  const outcomes = await eachModel(models, (model) =>
    compileOne(model, to, { ...options, target, pipeline }),
  );
  const rules = outcomes.flatMap(({ result }) => (result ? [result] : []));
  if (options.depfile !== undefined) writeAll(new Map([[options.depfile, depfileText(rules)]]));
  return worst(outcomes.map(({ stop }) => stop?.exit ?? exits.ok));
}

interface Chosen extends CompileVerbOptions {
  readonly target: Target;
  readonly pipeline: string;
}

/** Writes what becomes of one model, and says which files those are. */
function compileOne({ path, place }: GivenModel, to: Destination, options: Chosen): Rule {
  const { target, pipeline, prefix, weights } = options;
  const { model, bytes } = load(path, options);
  const funcs = runnable(model, options.entry);
  const passed = runPasses(model, pipeline, options);
  const stem = stemOf(to.kind === "file" ? to.path : path);
  const safe = fileStem(stem);
  const { files, remarks } = generate(passed.model, target, stem, options);
  remark([...passed.remarks, ...remarks], options.remarks);
  const origin = { ...options, path, bytes };
  const isOne = options.amalgamate || to.kind === "stdout";
  const written = withProvenance(isOne ? amalgamated(files) : files, origin);
  if (options.emitExample)
    for (const [name, text] of exampleFiles(safe, interfacesOf(funcs, safe, prefix, weights), weights))
      written.set(name, text);
  const outputs = deliver(written, to.kind === "folder" ? { ...to, path: join(to.path, place) } : to);
  return { outputs, model: path };
}

/** Options that need files to go to. */
function checkExtras(
  to: Destination,
  { amalgamate, emitExample, depfile, target, weights }: CompileVerbOptions,
): void {
  const wrong = (flag: string, why: string): Error => usage(`${flag} ${why}`, "give a folder with -o");
  if (target === "pseudo" && (amalgamate || emitExample))
    throw usage("--amalgamate and --emit-example are for C", "choose --target neon or c");
  if (emitExample && (to.kind !== "folder" || amalgamate))
    throw wrong("--emit-example", "writes several files beside source and header");
  if (target === "pseudo" && weights !== "inline")
    throw usage("--weights is for C", "leave it out: pseudocode has no elements of constants");
  if (weights === "bin" && to.kind === "stdout")
    throw wrong("--weights=bin", "writes a binary file beside the C");
  if (weights === "c" && (amalgamate || to.kind === "stdout"))
    throw usage(
      "--weights=c is a file of its own, and this is one file",
      "leave it out: constants are in the C then",
    );
  if (depfile !== undefined && to.kind === "stdout") throw wrong("--depfile", "is about files");
}

/** Each model of several has files of its own. */
function checkSeveral(models: readonly GivenModel[], to: Destination): void {
  if (to.kind !== "folder")
    throw usage(`${models.length} models do not go into one file`, "name a folder with -o");
  const owners = new Map<string, string>();
  for (const { path, place } of models) {
    const files = join(place, fileStem(stemOf(path)));
    const owner = owners.get(files);
    if (owner !== undefined)
      throw usage(`${owner} and ${path} would be written to the same files`, "compile one of them elsewhere");
    owners.set(files, path);
  }
}

function checkStage(stage: string | undefined, target: Target, pipeline: string): void {
  if (stage === undefined) return;
  const all = registries().passes.flatMap(({ name, of }) => (of === "loops" ? [name] : []));
  const names = loweringIn(pipeline) ?? all;
  if (target !== "pseudo") throw usage("--stage is for --target pseudo", "leave it out");
  if (names.includes(stage)) return;
  const near = nearest(stage, names);
  const help = near === undefined ? `passes over loops: ${names.join(", ")}` : `did you mean ${near}?`;
  const why = all.includes(stage)
    ? `${stage} is not in this pipeline`
    : `no pass over loops is named ${stage}`;
  throw usage(`--stage: ${why}`, help);
}

const extensionOf = { neon: ".c", c: ".c", pseudo: ".txt" } as const;

function checkName(to: Destination, target: Target): void {
  if (to.kind !== "file") return;
  const wanted = extensionOf[target];
  if (to.extension !== wanted)
    throw usage(
      `--target ${target} writes ${wanted} files, not ${to.path}`,
      `-o takes a folder or a ${wanted} file`,
    );
  const stem = stemOf(to.path); // also stands in `#include "..."`
  const safe = fileStem(stem);
  if (safe === stem) return;
  const reason =
    safe === `${stem}_`
      ? `comes with a header that is called like one of the system's`
      : "has characters that C may not like";
  throw usage(`${to.path} ${reason}`, `try ${safe}`);
}

type Files = ReadonlyMap<string, string | Uint8Array>;

/** Writes the files, or prints the only one; the paths that were written. */
function deliver(files: Files, to: Destination): string[] {
  const [only] = files.values();
  if (to.kind === "stdout") {
    product(String(only));
    return [];
  }
  const isOne = to.kind === "file" && files.size === 1;
  const folder = to.kind === "folder" ? to.path : dirname(to.path);
  const paths = isOne
    ? new Map([[to.path, only!]])
    : new Map([...files].map(([name, content]) => [join(folder, name), content] as const));
  writeAll(paths);
  return [...paths.keys()];
}

/** One text that builds alone: what the header declares stands where the source would include it. What is no C stays beside it. */
function amalgamated(files: Files): Files {
  const [[name, source], header, ...others] = [...files] as [
    [string, string],
    [string, string]?,
    ...[string, string][],
  ];
  if (header === undefined) return files;
  return new Map([[name, source.replace(`#include "${header[0]}"\n`, () => header[1])], ...others]);
}
