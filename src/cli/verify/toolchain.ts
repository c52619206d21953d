// A compiler of the user's own, and whatever runs its programs: another emulator, or a script that takes them to a board.
import { basename } from "node:path";
import { exits, Stop } from "../stop.ts";
import type { Tier } from "../tiers.ts";
import { installLine, locate, tools, versionOf, type ToolName } from "../tools.ts";
import { wordsOf } from "../words.ts";

export interface Toolchain {
  /** As the user wrote them: lines of words. */
  readonly cc: string;
  readonly run: string | undefined;
  readonly cflags: readonly string[];
  readonly levels: readonly string[];
}

/** A tier for each level. What is started must be there: otherwise the command ends as one that misses a tool. */
export async function ownTiers({ cc, run, cflags, levels }: Toolchain): Promise<Tier[]> {
  const [compiler, ...given] = command(cc, "--cc");
  const runner = run === undefined ? undefined : command(run, "--run");
  const version = await versionOf(compiler);
  const place = runner === undefined ? "native" : `under ${basename(runner[0])}`;
  return levels.map((level) => ({
    name: `own/${[level, ...cflags].join(" ")} ${basename(compiler)} ${version} ${place}`,
    cc: compiler,
    flags: [...given, "-std=c11", level, ...cflags],
    ...(runner && { runner }),
  }));
}

/** The words of a command, the first of them as a path. */
function command(text: string, option: string): [string, ...string[]] {
  const [name = "", ...rest] = wordsOf(text, option);
  const path = locate(name);
  if (path !== undefined) return [path, ...rest];
  const known = (Object.keys(tools) as ToolName[]).filter((tool) =>
    (tools[tool].commands as readonly string[]).includes(name),
  );
  const help = known.length > 0 ? installLine(known) : "give a command on PATH, or the path of a program";
  throw new Stop(exits.missingTool, `${option}: not found: ${name || "an empty command"}`, help);
}
