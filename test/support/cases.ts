// Case files: TOSA text whose first comments say what it shows, which targets to compile for, and what their text
// must (HAS) and must not (LACKS) match.
import { readdirSync, readFileSync } from "node:fs";
import { basename, join, sep } from "node:path";
import type { Tier, Unit } from "../../src/cli/harness.ts";
import type { Cpu } from "../../src/cli/tiers.ts";
import type { CompileOptions, Model } from "../../src/index.ts";
import { check, compile, fileStem, interfacesOf, parse, type Compilation } from "../../src/index.ts";

export const root = new URL("../..", import.meta.url).pathname;

export type TargetName = CompileOptions["target"];

export interface Case {
  /** `softmax/int8_v3`: the last folder and the file, which is also where its goldens are. */
  readonly name: string;
  readonly stem: string;
  /** The file, from the root of the project. */
  readonly file: string;
  readonly source: string;
  readonly targets: readonly TargetName[];
  readonly prefix?: string;
  /** The processor it is written for, where that is not the usual one. */
  readonly cpu?: Cpu;
  readonly has: (target: TargetName) => readonly RegExp[];
  readonly lacks: (target: TargetName) => readonly RegExp[];
}

const folders = ["test/cases", "examples"];

/** Folders of examples that have tests of their own, and models that need what their pages say. */
const pages = /^(guides|tour)\b/;

/** All cases and examples, by name. */
export const cases: readonly Case[] = folders
  .flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
      .filter((file) => file.endsWith(".mlir") && !pages.test(file))
      .map((file) => readCase(`${folder}/${file.split(sep).join("/")}`)),
  )
  .sort((a, b) => (a.name < b.name ? -1 : 1));

function readCase(file: string): Case {
  const source = readFileSync(join(root, file), "utf8");
  const [subject, leaf] = file.split("/").slice(-2);
  const stem = basename(leaf!, ".mlir");
  const line = (word: string): string[] =>
    [...source.matchAll(new RegExp(`^// ${word}: *(.*)$`, "gm"))].map((m) => m[1]!);
  const run = line("RUN")[0] ?? "compile --target neon,c,pseudo";
  const option = (name: string): string | undefined => new RegExp(`--${name} (\\S+)`).exec(run)?.[1];
  const [prefix, cpu] = [option("prefix"), option("cpu") as Cpu | undefined];
  return {
    name: `${subject}/${stem}`,
    stem,
    file,
    source,
    targets: option("target")!.split(",") as TargetName[],
    ...(prefix !== undefined && { prefix }),
    ...(cpu !== undefined && { cpu }),
    has: (target) => line(`HAS ${target}`).map((text) => new RegExp(text)),
    lacks: (target) => line(`LACKS ${target}`).map((text) => new RegExp(text)),
  };
}

/** The model of a case, which must be without fault. */
export function modelOf({ file, source }: Case): Model {
  const { model, diagnostics } = parse(source, { file });
  const wrong = model ? [...diagnostics, ...check(model)] : diagnostics;
  if (!model || wrong.length > 0) throw new Error(`${file}: ${wrong.map((d) => d.message).join("; ")}`);
  return model;
}

const compiled = new Map<string, Map<string, string>>();

/** The files of one target, by name; compiled once for all tests of a file. */
export function filesOf(example: Case, target: TargetName): Map<string, string> {
  const key = `${example.name} ${target}`;
  if (!compiled.has(key)) compiled.set(key, compileCase(example, target));
  return compiled.get(key)!;
}

function compileCase(example: Case, target: TargetName): Map<string, string> {
  const { stem, prefix, cpu } = example;
  const options = { target, stem, ...(prefix && { prefix }), ...(cpu && { cpu }) };
  const { files, diagnostics } = compile(modelOf(example), options);
  if (files.size === 0) throw new Error(`${example.file}: ${diagnostics.map((d) => d.message).join("; ")}`);
  return new Map([...files].map(([name, text]) => [name, String(text)] as const));
}

/** One compiled function of a case: its model as it was read, and its unit for the harness without inputs. */
export interface CompiledFunction {
  readonly name: string;
  readonly entry: string;
  readonly model: Model;
  readonly unit: Omit<Unit, "inputs">;
}

/** Every function that a case compiles to; all of them share one map of files. */
export function functionsOf(example: Case, target: TargetName): CompiledFunction[] {
  const { name, prefix } = example;
  const stem = fileStem(example.stem);
  const [model, files] = [modelOf(example), filesOf(example, target)];
  const funcs = model.funcs.filter((func) => func.visibility === "public" && func.hasBody);
  const faces = interfacesOf(funcs, stem, prefix);
  return funcs.map((func, i) => ({
    name: `${name} @${func.name}`,
    entry: func.name,
    model,
    unit: { stem, files, iface: faces[i]! },
  }));
}

/** Whether generated C computes with floats. */
export const usesFloat = (files: ReadonlyMap<string, string | Uint8Array>): boolean =>
  [...files.values()].some((text) => /\bfloat\b/.test(String(text)));

/**
 * Several compiled cases as one C file, so that a compiler starts once for all of them and reads its big headers
 * once: every piece is as it was written.
 */
export function bundled(stem: string, parts: readonly Compilation["files"][]): Map<string, string> {
  const files = parts.flatMap((part) => [...part].map(([name, text]) => [name, String(text)] as const));
  const source = files.flatMap(([name, text]) => (name.endsWith(".c") ? [text] : []));
  return new Map([...files.filter(([name]) => name.endsWith(".h")), [`bundle_${stem}.c`, source.join("\n")]]);
}

/** The cases that have a target, by folder. */
export function subjects(target: TargetName): Map<string, Case[]> {
  const found = new Map<string, Case[]>();
  for (const example of cases.filter((c) => c.targets.includes(target))) {
    const subject = example.name.split("/")[0]!;
    found.set(subject, [...(found.get(subject) ?? []), example]);
  }
  return found;
}

/** The same tier in the compiler's default language mode. */
export const inGnuMode = (tier: Tier): Tier => ({
  ...tier,
  name: `${tier.name}, default language mode`,
  flags: tier.flags.filter((flag) => flag !== "-std=c11"),
});
