// The same work for every model of a call: what is wrong with one does not keep the others from being tried.
import { basename } from "node:path";
import type { GivenModel } from "./models.ts";
import { announce, exits, type Stop } from "./stop.ts";
import { stopOf } from "./system.ts";

/** What came of one model: a result, or why there is none. */
export type Outcome<T> = { readonly path: string } & (
  { readonly result: T; readonly stop?: never } | { readonly result?: never; readonly stop: Stop }
);

/**
 * Every model in turn. A single one that cannot be done ends the command as it always does; among several it is announced,
 * and the others go on. A tool that is missing is missing for all.
 */
export async function eachModel<T>(
  models: readonly GivenModel[],
  work: (model: GivenModel) => T | Promise<T>,
): Promise<Outcome<T>[]> {
  if (models.length === 1) return [{ path: models[0]!.path, result: await work(models[0]!) }];
  const outcomes: Outcome<T>[] = [];
  for (const model of models) outcomes.push(await outcomeOf(model, work));
  return outcomes;
}

async function outcomeOf<T>(
  model: GivenModel,
  work: (model: GivenModel) => T | Promise<T>,
): Promise<Outcome<T>> {
  const { path } = model;
  try {
    return { path, result: await work(model) };
  } catch (cause) {
    const stop = stopOf(cause);
    if (stop === undefined || stop.exit === exits.missingTool) throw cause;
    announce(stop, path);
    return { path, stop };
  }
}

/** The exit code of a call: the highest of its models. */
export const worst = (codes: readonly number[]): number => Math.max(exits.ok, ...codes);

/** Ends a report on several models: `3 models: 2 verified, 1 failed`. */
export function tally(words: readonly string[]): string {
  if (words.length < 2) return "";
  const counts = [...new Set(words)].map((word) => `${words.filter((w) => w === word).length} ${word}`);
  return `${words.length} models: ${counts.join(", ")}\n`;
}

/** Stands above what is said of one model of several. */
export const heading = (models: readonly GivenModel[], { path }: GivenModel): string =>
  models.length < 2 ? "" : `${path === "-" ? "<stdin>" : path}\n`;

/** The last part of a path, for messages that name a model among others. */
export const shortName = (path: string): string => (path === "-" ? "<stdin>" : basename(path));
