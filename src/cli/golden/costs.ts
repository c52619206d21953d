// What two versions of a model's C cost, in instructions that one call executes.
import { costOf } from "../cost/measure.ts";
import { inputsFor } from "../verbs/run.ts";
import type { Files } from "./contents.ts";
import type { Made } from "./made.ts";

export interface CostChange {
  readonly function: string;
  /** Instructions of one call. */
  readonly before: number;
  readonly now: number;
}

/** Functions whose instructions changed by more than `limit` percent, either way. A tool that is missing is a Stop. */
export async function costChanges(
  before: Files,
  { stem, files, funcs, faces, options }: Made,
  { limit, seed }: { readonly limit: number; readonly seed: number },
): Promise<CostChange[]> {
  const subjects = funcs.map((func, i) => ({ face: faces[i]!, inputs: inputsFor(func, undefined, seed) }));
  const made = { cpu: options.cpu ?? "dotprod", tune: options.tune ?? "a76" };
  const was = await costOf(stem, before, subjects, made);
  const is = await costOf(stem, files, subjects, made);
  return is.functions
    .map(({ instructions }, i) => ({
      ...{ function: funcs[i]!.name, before: was.functions[i]!.instructions, now: instructions },
    }))
    .filter((change) => Math.abs(change.now - change.before) > (limit / 100) * change.before);
}
