// tosac compile: models to C (or pseudocode), to files or to standard output.
import { dirname, join } from "node:path";
import { fileStem, loweringIn, registries } from "../../index.ts";
import { nearest } from "../../support/diagnostics.ts";
import { destination, stemOf, writeAll, type Destination } from "../files.ts";
import { modelsOf, type GivenModel } from "../models.ts";
import { generate, load, remark, runnable, type CodeOptions } from "../session.ts";
import { pipelineOf, runPasses } from "../passes.ts";
import { provenance, withProvenance, type Origin } from "../provenance.ts";
import { eachModel, worst } from "../several.ts";
import { exits, usage } from "../stop.ts";
import { product } from "../streams.ts";

export interface CompileVerbOptions extends CodeOptions {
  readonly target?: Target;
  readonly output?: string;
  readonly stage?: string;
}

type Target = "neon" | "c" | "pseudo";

export async function compileVerb(words: readonly string[], options: CompileVerbOptions): Promise<number> {
  const { target } = options;
  // Asked for here and not by commander, which would complain about it before it looks at misspelt flags.
  if (target === undefined) throw usage("--target is missing", "choose neon, c or pseudo");
  const to = destination(options.output);
  checkName(to, target);
  const pipeline = pipelineOf(options, "default");
  checkStage(options.stage, target, pipeline);
  const models = modelsOf(words);
  if (models.length > 1) checkSeveral(models, to);
  const outcomes = await eachModel(models, (model) =>
    compileOne(model, to, { ...options, target, pipeline }),
  );
  return worst(outcomes.map(({ stop }) => stop?.exit ?? exits.ok));
}

interface Chosen extends CompileVerbOptions {
  readonly target: Target;
  readonly pipeline: string;
}

function compileOne({ path, place }: GivenModel, to: Destination, options: Chosen): void {
  const { target, pipeline } = options;
  const { model, bytes } = load(path, options);
  runnable(model, options.entry);
  const passed = runPasses(model, pipeline, options);
  const stem = stemOf(to.kind === "file" ? to.path : path);
  const { files, remarks } = generate(passed.model, target, stem, options);
  remark([...passed.remarks, ...remarks], options.remarks);
  const origin = { ...options, path, bytes };
  if (to.kind === "stdout") print(files, origin);
  else
    deliver(withProvenance(files, origin), to.kind === "folder" ? { ...to, path: join(to.path, place) } : to);
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

function deliver(files: Files, to: Exclude<Destination, { kind: "stdout" }>): void {
  const [only] = files.keys();
  if (to.kind === "file" && files.size === 1) return writeAll(new Map([[to.path, files.get(only!)!]]));
  const folder = to.kind === "folder" ? to.path : dirname(to.path);
  writeAll(new Map([...files].map(([name, content]) => [join(folder, name), content])));
}

/** One text that builds alone: what the header declares stands where the source would include it. */
function print(files: Files, origin: Origin): void {
  const [[name, source], header] = [...files] as [[string, string | Uint8Array], [string, string]?];
  if (typeof source !== "string") throw usage(`${name} is binary`, "write to a folder with -o");
  const text = header ? source.replace(`#include "${header[0]}"\n`, () => header[1]) : source;
  product(header ? provenance(origin) + text : text);
}
