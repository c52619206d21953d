// Functions of the user's that ops are left to: what they compute, in JavaScript, and where their C is.
import { resolve } from "node:path";
import { externCalls, type ExternMeaning, type Func } from "../index.ts";
import { readInput } from "./files.ts";
import { importedFrom } from "./modules.ts";
import { usage } from "./stop.ts";

/** The functions that a module exports, by name; one that exports none is a Stop. */
export async function loadMeanings(file: string): Promise<Readonly<Record<string, ExternMeaning>>> {
  const { default: main, ...named } = await importedFrom(file, "ops.mjs");
  const all = { ...(typeof main === "object" ? main : {}), ...named };
  const functions = Object.entries(all).filter(([, value]) => typeof value === "function");
  if (functions.length > 0) return Object.fromEntries(functions) as Record<string, ExternMeaning>;
  throw usage(`${file} exports no function`, "export const swish = ([x]) => ({ ...x, data: x.data.map(f) })");
}

export interface ExternSources {
  readonly externSource?: readonly string[];
}

/** The files of C that define what functions leave to others; without them nothing can be built. */
export function externSources(funcs: readonly Func[], { externSource = [] }: ExternSources): string[] {
  const [first] = funcs.flatMap(externCalls);
  if (first && externSource.length === 0)
    throw usage(
      `${first.call.means} is left to a function of yours`,
      "--extern-source takes the C file that has it",
    );
  for (const file of externSource) readInput(file);
  return externSource.map((file) => resolve(file));
}
