// Which models a folder of goldens has, with which flags, and where their C is.
import { existsSync, readFileSync } from "node:fs";
import { basename, dirname, join, relative, resolve } from "node:path";
import { fileStem } from "../../index.ts";
import { stemOf } from "../files.ts";
import { compileFlags } from "../flags.ts";
import { modelsOf } from "../models.ts";
import { given } from "../options.ts";
import { usage } from "../stop.ts";
import { attempting } from "../system.ts";
import type { GoldenOptions } from "./made.ts";

/** A model and its golden. */
export interface Entry {
  readonly model: string;
  /** The folder of its C. */
  readonly folder: string;
  readonly options: GoldenOptions;
  /** The options that decide, as they could be written. */
  readonly flags: readonly string[];
}

const planName = "tosac.golden.json";

/** The file as people write it. */
interface Plan {
  readonly flags?: readonly string[];
  readonly output?: string;
  readonly models: readonly (string | Wanted)[];
}

interface Wanted {
  readonly model: string;
  readonly flags?: readonly string[];
  readonly output?: string;
}

/** What `dir` says in its plan; without one every model below it, with NEON C beside it. Mistakes are a Stop. */
export function planOf(dir: string): Entry[] {
  const path = join(dir, planName);
  const { flags = [], output, models } = existsSync(path) ? readPlan(path) : { models: ["."] };
  const entries = models.flatMap((one) => {
    const wanted = typeof one === "string" ? { model: one } : one;
    const { flags: own = [], output: to = output } = wanted;
    return modelsOf([join(dir, wanted.model)]).map((model) => entryOf(dir, model.path, [...flags, ...own], to));
  });
  checkApart(entries);
  return entries;
}

function entryOf(dir: string, model: string, flags: readonly string[], output?: string): Entry {
  const { options, flags: all } = compileFlags(["--target=neon", ...flags], planName);
  const { target } = options;
  if (target === "pseudo") throw usage(`${planName}: pseudocode has no values; goldens are --target neon or c`);
  const folder = output === undefined ? dirname(model) : join(dir, output, dirname(relative(dir, model)));
  const inFolder = (file: string): string => resolve(dir, file);
  const files = given({
    loadPass: options.loadPass?.map(inFolder),
    externModule: options.externModule && inFolder(options.externModule),
    externSource: options.externSource?.map(inFolder),
  });
  return { model, folder, options: { ...options, target, ...files }, flags: all };
}

function checkApart(entries: readonly Entry[]): void {
  const owners = new Map<string, Entry>();
  for (const entry of entries) {
    const files = join(entry.folder, fileStem(stemOf(entry.model)));
    if (owners.has(files))
      throw usage(
        `${basename(entry.model)} has two goldens at ${files}.c`,
        `give one of them an "output" of its own in ${planName}`,
      );
    owners.set(files, entry);
  }
}

function readPlan(path: string): Plan {
  const text = attempting(`read ${path}`, () => readFileSync(path, "utf8"));
  const wrong = (what: string): Error =>
    usage(`${path}: ${what}`, '{"flags": ["--cpu=base"], "models": ["a.mlir", {"model": "b.mlir", "flags": []}]}');
  let plan: unknown;
  try {
    plan = JSON.parse(text);
  } catch (cause) {
    throw wrong((cause as Error).message);
  }
  const mistake = mistakeIn(plan);
  if (mistake !== undefined) throw wrong(mistake);
  return plan as Plan;
}

const isTexts = (value: unknown): boolean =>
  value === undefined || (Array.isArray(value) && value.every((one) => typeof one === "string"));

const isText = (value: unknown): boolean => value === undefined || typeof value === "string";

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** In words, what is not as a plan has it. */
function mistakeIn(plan: unknown): string | undefined {
  if (!isObject(plan)) return "it is not an object";
  const { flags, output, models, ...rest } = plan;
  const [unknown] = Object.keys(rest).filter((key) => key !== "$schema");
  if (unknown !== undefined) return `"${unknown}" is not known; there are "flags", "output" and "models"`;
  if (!Array.isArray(models) || models.length === 0) return '"models" is a list of at least one model';
  if (!isTexts(flags)) return '"flags" is a list of texts';
  if (!isText(output)) return '"output" is a text';
  return models.map(mistakeInModel).find((mistake) => mistake !== undefined);
}

function mistakeInModel(one: unknown): string | undefined {
  if (typeof one === "string") return undefined;
  if (!isObject(one) || typeof one["model"] !== "string") return 'a model is a text, or an object with a "model"';
  const { model, flags, output, ...rest } = one;
  const [unknown] = Object.keys(rest);
  if (unknown !== undefined) return `${model}: "${unknown}" is not known; there are "flags" and "output"`;
  if (!isTexts(flags)) return `${model}: "flags" is a list of texts`;
  return isText(output) ? undefined : `${model}: "output" is a text`;
}
