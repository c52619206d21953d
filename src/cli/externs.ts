// Functions of the user's that ops are left to: what they compute, in JavaScript, and where their C is.
import { resolve } from "node:path";
import { externCalls, type ExternMeaning, type Func, type Model, type Tensor } from "../index.ts";
import { readInput } from "./files.ts";
import { importedFrom } from "./modules.ts";
import { readNpy } from "./npy.ts";
import { usage } from "./stop.ts";

/** The functions that a module exports, by name; one that exports none is a Stop. */
export async function loadMeanings(file: string): Promise<Readonly<Record<string, ExternMeaning>>> {
  const { default: main, ...named } = await importedFrom(file, "ops.mjs");
  const all = { ...(typeof main === "object" ? main : {}), ...named };
  const functions = Object.entries(all).filter(([, value]) => typeof value === "function");
  if (functions.length > 0) return Object.fromEntries(functions) as Record<string, ExternMeaning>;
  throw usage(`${file} exports no function`, "export const swish = ([x]) => ({ ...x, data: x.data.map(f) })");
}

/** What ops gave in a run that was recorded: for each op by name, files with the results of each, one op after another. */
export class Recorded {
  private readonly files = new Map<string, string[]>();

  /** `given`: texts such as `swish=out.npy`. */
  constructor(given: readonly string[]) {
    for (const text of given) {
      const [, name, file] = /^([^=]+)=(.+)$/.exec(text) ?? [];
      if (name === undefined)
        throw usage(`--extern-value ${text} names no op and file`, "such as swish=out.npy");
      this.files.set(name, [...(this.files.get(name) ?? []), file!]);
    }
  }

  /** In loops an op gives the same each time. */
  meanings(): Readonly<Record<string, ExternMeaning>> {
    const entries = [...this.files].map(([name, files]): [string, ExternMeaning] => [
      name,
      (_, { results, op }) =>
        results.map(({ type, shape }, i) => recorded(files[op * results.length + i]!, type, shape)),
    ]);
    return Object.fromEntries(entries);
  }

  /** There is a file for each result of each op, and no other. */
  check(model: Model): void {
    const ops = model.funcs.flatMap(externCalls);
    for (const [name, files] of this.files) {
      const results = ops.flatMap(({ op, call }) => (call.op === name ? op.results : []));
      if (results.length !== files.length)
        throw usage(
          `${results.length} results of ${name}, and ${files.length} files with --extern-value`,
          "one for each, in the order of the text; --extern leaves an op to a function",
        );
    }
  }
}

const recorded = (file: string, type: string, shape: readonly number[]): Tensor =>
  readNpy(readInput(file).bytes, file, type, shape);

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
