// The command lines that give what the page shows.
import type { State } from "./state.ts";

/** One for the C that is shown, one for the run; what was typed has to be in a file for the second. */
export function commandsOf({ subject, numbers }: State, target: string): string {
  const { file, pipeline, cpu, entry } = subject;
  const entryFlag = entry === "" ? [] : [`--entry ${quoted(entry)}`];
  const passes = pipeline === "default" ? [] : [`--pass-pipeline=${quoted(pipeline)}`];
  const compile = ["tosac compile", quoted(file), `--target ${target}`, ...entryFlag, ...passes];
  const inputs =
    "seed" in numbers ? [`--seed ${numbers.seed}`] : numbers.typed.map((_, i) => `--input in${i}.npy`);
  return [
    [...compile, ...(cpu === "dotprod" ? [] : [`--cpu ${cpu}`]), "-o out"].join(" "),
    ["tosac run", quoted(file), ...entryFlag, ...inputs].join(" "),
  ].join("\n");
}

/** A word of a shell; one that begins with a dash is made a path. */
function quoted(word: string): string {
  const safe = word.startsWith("-") ? `./${word}` : word;
  return /^[\w@%+=:,./-]+$/.test(safe) ? safe : `'${safe.replaceAll("'", "'\\''")}'`;
}
