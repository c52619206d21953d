// The instruction counter (armcost/) as a function.
import { fileURLToPath } from "node:url";
import type { Tune } from "../../index.ts";
import { run } from "../process.ts";
import { given } from "../options.ts";

export const cores = ["cortex-a55", "neoverse-n1", "neoverse-v1"] as const;
export type Core = (typeof cores)[number];

/** The core that is modelled for each family. */
export const coreOf: Readonly<Record<Tune, Core>> = {
  a55: "cortex-a55",
  a76: "neoverse-n1",
  v1: "neoverse-v1",
};

export const shortNames: Readonly<Record<Core, string>> = {
  "cortex-a55": "A55",
  "neoverse-n1": "N1",
  "neoverse-v1": "V1",
};

type Cycles = Readonly<Record<string, number>>;

/** What the counter tells of one function: per call, but for `insns_per_elem`. */
export interface Counted {
  readonly fn: string;
  readonly insns: number;
  readonly insns_per_elem: number;
  readonly traced_insns: number;
  /** The call was longer than the trace that is kept. */
  readonly truncated?: true;
  readonly elems: number;
  readonly classes: Readonly<Record<string, number>>;
  readonly cycles: Cycles;
  /** Instructions by function and line of the source that was asked for; what stands in none has neither. */
  readonly lines?: readonly (readonly [part: string, line: number, instructions: number])[];
  /** Cycles by function of that source. */
  readonly parts?: Readonly<Record<string, Cycles>>;
}

export interface CountOptions {
  readonly on: readonly Core[];
  /** Arguments of the program. */
  readonly args: readonly string[];
  /** A source file, and a pattern of those of its functions that are told apart. */
  readonly apart?: { readonly source: string; readonly parts: string };
  /** For temporary files. */
  readonly folder?: string;
}

// Beside this file, and beside the bundle that holds it: `bundle.ts` copies the folder there.
const script = fileURLToPath(new URL("armcost/armcost.py", import.meta.url));

/** So many instructions of each function are replayed for cycles; repetitions count once. */
const BUDGET = 400_000;

/** Runs a static AArch64 program and counts what the functions execute; `said` is what the program printed. */
export async function counts(
  program: string,
  functions: readonly { fn: string; elements: number }[],
  { on, args, apart, folder }: CountOptions,
): Promise<{ counted: Counted[]; said: string }> {
  const named = functions.flatMap(({ fn, elements }) => ["--fn", fn, "--elems", `${fn}=${elements}`]);
  const lines = apart ? ["--lines", apart.source, "--parts", apart.parts] : [];
  const fixed = ["--json", `--budget=${BUDGET}`, `--cores=${on.join(",")}`];
  const all = [script, program, ...named, ...lines, ...fixed, "--", ...args];
  const { code, stdout, stderr } = await run("python3", all, given({ folder }));
  if (code !== 0) throw new Error(`the instruction counter failed:\n${stderr}`);
  return { counted: JSON.parse(stdout) as Counted[], said: stderr };
}
