// Excerpts of what a command says: its lines in order, a line of three dots where some are left out, three dots at the
// end of a line of which the rest is left out.

const linesOf = (text: string): string[] => text.replace(/\n$/, "").split("\n");

const shows = (line: string, whole: string | undefined): boolean =>
  line === whole || (line.endsWith(" ...") && whole?.startsWith(line.slice(0, -"...".length)) === true);

/** Lines between those of dots; empty where an excerpt begins or ends with dots. */
function runsOf(lines: readonly string[]): string[][] {
  const runs: string[][] = [[]];
  for (const line of lines) {
    if (line === "...") runs.push([]);
    else runs.at(-1)!.push(line);
  }
  return runs;
}

/** The first lines of an excerpt that an output does not have where they would have to be; nothing where it has all. */
export function notShown(excerpt: string, output: string): string | undefined {
  const [whole, runs] = [linesOf(output), runsOf(linesOf(excerpt))];
  let end = -1; // so that the first run may begin at 0; dots stand for a line or more
  for (const [i, run] of runs.entries()) {
    const last = whole.length - run.length;
    const from = i === runs.length - 1 ? Math.max(end + 1, last) : end + 1;
    const to = i === 0 ? 0 : last;
    let place = from;
    while (place <= to && !run.every((line, k) => shows(line, whole[place + k]))) place += 1;
    if (place > to) return run.join("\n");
    end = place + run.length;
  }
  return undefined;
}
