// Whether two versions of a model's C compute the same values: both run, in one program, on every tier.
import type { Tensor } from "../../index.ts";
import { compareOutputs } from "../compare.ts";
import { inTemporaryFolder } from "../cleanup.ts";
import { externSources } from "../externs.ts";
import { buildProgram, HarnessFailure, type Built, type Call, type Program, type Tier } from "../harness.ts";
import { elementText, firstTexts, paramsOf, placeText } from "../slots.ts";
import { coverageOf, type Coverage } from "../verify/coverage.ts";
import { chooseTiers, type TierOptions } from "../verify/tiers.ts";
import { isText, type Files } from "./contents.ts";
import type { Made } from "./made.ts";
import { standing, type Standing } from "./parting.ts";
import { shrunk } from "./shrink.ts";

export interface ValuesOptions extends TierOptions {
  readonly seed: number;
  readonly samples?: number;
}

/** On what one function was compared. */
export interface Compared {
  readonly function: string;
  readonly coverage: Coverage["kind"];
  readonly sets: number;
  /** Of all outputs, over all sets. */
  readonly lanes: number;
}

/** The first difference that was found, on the smallest input that was found for it; texts are for people. */
export interface Difference extends Standing {
  readonly function: string;
  readonly tier: string;
  readonly inputs: readonly { readonly name: string; readonly values: string }[];
  /** `out0[1, 3]` */
  readonly place: string;
  readonly before: string;
  readonly now: string;
}

export interface ValuesEvidence {
  readonly compared: readonly Compared[];
  /** Of inputs that are sampled. */
  readonly seed: number;
  readonly tiers: readonly string[];
  readonly difference: Difference | null;
  /** Why a version could not be run to its end. */
  readonly failure: string | null;
}

/** A tool that is missing ends the command, as in `verify`. Both versions have the interface of `made`. */
export async function valuesOf(before: Files, made: Made, options: ValuesOptions): Promise<ValuesEvidence> {
  const source = [...before.values(), ...made.files.values()].filter(isText).join("\n");
  const { tiers } = await chooseTiers(options, source);
  const units = [before, made.files].flatMap((files) =>
    made.faces.map((iface): Built => ({ stem: made.stem, files, iface })),
  );
  const compared: Compared[] = [];
  const names = tiers.map(({ name }) => name);
  const evidence = { compared, seed: options.seed, tiers: names, difference: null, failure: null };
  for (const tier of tiers) {
    const found = await inTemporaryFolder((folder) => onTier({ folder, tier, units, before, made }, options, compared));
    if (found !== undefined) return { ...evidence, ...found };
  }
  return evidence;
}

interface Trial {
  readonly folder: string;
  readonly tier: Tier;
  readonly units: readonly Built[];
  readonly before: Files;
  readonly made: Made;
}

type Found = Partial<Pick<ValuesEvidence, "difference" | "failure">> | undefined;

/** Undefined where all is equal; what was compared is added to `compared` once. */
async function onTier(trial: Trial, options: ValuesOptions, compared: Compared[]): Promise<Found> {
  try {
    const program = await buildProgram(trial.folder, trial.units, trial.tier, {
      sources: externSources(trial.made.funcs, trial.made.options),
    });
    for (const place of trial.made.funcs.keys()) {
      const difference = await inFunction(trial, program, place, options, compared);
      if (difference !== undefined) return { difference };
    }
    return undefined;
  } catch (cause) {
    if (cause instanceof HarnessFailure) return { failure: cause.message };
    throw cause;
  }
}

async function inFunction(
  { tier, before, made }: Trial,
  program: Program,
  place: number,
  { seed, samples }: ValuesOptions,
  compared: Compared[],
): Promise<Difference | undefined> {
  const func = made.funcs[place]!;
  const coverage = coverageOf(func, seed, samples);
  const pairs = pairsOf(program, place, made.funcs.length);
  const inputs = coverage.samples.map(({ tensors }) => tensors);
  const calls = await pairs(inputs);
  if (compared.length < made.funcs.length) compared.push(summary(func.name, coverage, calls));
  const first = calls.findIndex(differs);
  if (first < 0) return undefined;
  const shows = async (sets: readonly (readonly Tensor[])[]) => (await pairs(sets)).map(differs);
  const small = await shrunk(inputs[first]!, shows);
  const [pair] = await pairs([small]);
  const about = { func, inputs: small, pair: pair!, tier, before };
  return {
    ...{ function: func.name, tier: tier.name },
    inputs: paramsOf(func).map(({ name }, i) => ({ name, values: valuesText(small[i]!) })),
    ...textsOf(pair!),
    ...(await standing(about, made)),
  };
}

/** What both versions of a function answer. */
export type Pair = readonly [before: Call, now: Call];

function pairsOf(program: Program, place: number, count: number) {
  return async (inputs: readonly (readonly Tensor[])[]): Promise<Pair[]> => {
    const [before, now] = await program.run([
      { place, inputs },
      { place: place + count, inputs },
    ]);
    return before!.map((call, i): Pair => [call, now![i]!]);
  };
}

const misbehaves = ({ code, faults }: Call): boolean => code !== 0 || faults.length > 0;

const differs = ([before, now]: Pair): boolean =>
  [before, now].some(misbehaves) || compareOutputs(before.outputs, now.outputs).different > 0;

const summary = (name: string, { kind, samples }: Coverage, calls: readonly Pair[]): Compared => ({
  ...{ function: name, coverage: kind, sets: samples.length },
  lanes: calls.reduce((sum, [, { outputs }]) => outputs.reduce((n, { data }) => n + data.length, sum), 0),
});

/** A call that went wrong is told in words in place of its values. */
function textsOf([before, now]: Pair): Pick<Difference, "place" | "before" | "now"> {
  const said = ({ code, faults }: Call): string =>
    faults.join(", ") || (code === 0 ? "returned" : `returned ${code}`);
  if ([before, now].some(misbehaves)) return { place: "the call", before: said(before), now: said(now) };
  const { output, lane } = compareOutputs(before.outputs, now.outputs).first!;
  const text = ({ outputs }: Call): string => elementText(outputs[output]!.type, outputs[output]!.data[lane]!);
  const { shape } = now.outputs[output]!;
  return { place: `out${output}${placeText(shape, lane)}`, before: text(before), now: text(now) };
}

/** All of a small tensor, or where it is not zero. */
function valuesText(tensor: Tensor): string {
  const { type, shape, data } = tensor;
  if (data.length <= 16) return `[${firstTexts(tensor, 16).join(", ")}]`;
  const filled = [...data.keys()].filter((i) => Number(data[i]!) !== 0);
  const shown = filled.slice(0, 8).map((i) => `${placeText(shape, i)} = ${elementText(type, data[i]!)}`);
  const more = filled.length > 8 ? `, and ${filled.length - 8} more` : "";
  return filled.length === 0 ? "all 0" : `0 but ${shown.join(", ")}${more}`;
}
