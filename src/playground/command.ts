// The command lines that give what the page shows.
import type { State } from "./state.ts";

/**
 * One for the C that is shown, one for the run, which is of one of the functions `entries`; what was typed has to be in a file for the
 * second.
 */
export function commandsOf(
  { subject, numbers }: State,
  target: string,
  entries: readonly string[] = [],
): string {
  const { file, pipeline, cpu, entry } = subject;
  const entryFlag = entry === "" ? [] : [`--entry=${quoted(entry)}`];
  const runFlag = entry === "" && entries.length > 1 ? [`--entry=${quoted(entries[0]!)}`] : entryFlag;
  const passes = pipeline === "default" ? [] : [`--pass-pipeline=${quoted(pipeline)}`];
  const compile = ["tosac compile", pathText(file), `--target ${target}`, ...entryFlag, ...passes];
  const inputs =
    "seed" in numbers ? [`--seed ${numbers.seed}`] : numbers.typed.map((_, i) => `--input in${i}.npy`);
  const note =
    "seed" in numbers ? [] : ["# each .npy file holds the numbers typed for an input, in their order"];
  return [
    [...compile, ...(cpu === "dotprod" ? [] : [`--cpu ${cpu}`]), "-o out"].join(" "),
    ["tosac run", pathText(file), ...runFlag, ...inputs].join(" "),
    ...note,
  ].join("\n");
}

/** A path that no program takes for an option. */
const pathText = (file: string): string => quoted(file.startsWith("-") ? `./${file}` : file);

/** A word of a shell. */
const quoted = (word: string): string =>
  /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
