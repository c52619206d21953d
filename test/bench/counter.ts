// The instruction counter (armcost/) as a function.
import { run } from "../../src/cli/process.ts";

export const cores = ["cortex-a55", "neoverse-n1", "neoverse-v1"] as const;
export type Core = (typeof cores)[number];

/** What the counter tells of one function: per call, but for `insns_per_elem`. */
export interface Counted {
  readonly fn: string;
  readonly insns: number;
  readonly insns_per_elem: number;
  readonly traced_insns: number;
  readonly elems: number;
  readonly classes: Readonly<Record<string, number>>;
  readonly cycles: Readonly<Record<string, number>>;
}

const script = new URL("armcost/armcost.py", import.meta.url).pathname;

/** So many instructions of each function are replayed for cycles; repetitions count once. */
const BUDGET = 400_000;

/** Runs a static AArch64 program and counts what the functions execute; `said` is what the program printed. */
export async function counts(
  program: string,
  functions: readonly { fn: string; elements: number }[],
  on: readonly Core[],
  args: readonly string[],
): Promise<{ counted: Counted[]; said: string }> {
  const named = functions.flatMap(({ fn, elements }) => ["--fn", fn, "--elems", `${fn}=${elements}`]);
  const options = [
    script,
    program,
    ...named,
    "--json",
    `--budget=${BUDGET}`,
    `--cores=${on.join(",")}`,
    "--",
    ...args,
  ];
  const { code, stdout, stderr } = await run("python3", options);
  if (code !== 0) throw new Error(`the instruction counter failed:\n${stderr}`);
  return { counted: JSON.parse(stdout) as Counted[], said: stderr };
}
