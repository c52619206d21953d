// Running other programs, several at a time.
import { execFile } from "node:child_process";
import { basename } from "node:path";
import { dependent, temporaryHelp } from "./cleanup.ts";
import { exits, Stop, usage } from "./stop.ts";
import { systemReason } from "./system.ts";

/** How a child process ended. `code` is undefined when a signal (or our time limit) ended it. */
export interface Ended {
  readonly code: number | undefined;
  readonly stdout: string;
  readonly stderr: string;
}

const minutes = 60_000;

/** What the C library says when a disk is full, in the language of compilers' messages. */
const noRoom = /No space left on device/;

export interface RunOptions {
  /** In milliseconds. */
  readonly timeout?: number;
  /** Where the program may put temporary files of its own. */
  readonly folder?: string;
}

/**
 * Runs a program to its end, which is also ours at the latest; failing is a value here, not an exception. One that cannot
 * be started ends the command as a missing tool.
 */
export function run(command: string, args: readonly string[], options: RunOptions = {}): Promise<Ended> {
  const { timeout = 20 * minutes, folder } = options;
  const env = folder === undefined ? process.env : { ...process.env, TMPDIR: folder };
  const given = { maxBuffer: 64 << 20, timeout, env, encoding: "utf8" as const };
  return new Promise((resolve, reject) => {
    const child = execFile(command, [...args], given, (error, stdout, stderr) => {
      const unstarted = error?.syscall?.startsWith("spawn") ? systemReason(error) : undefined;
      if (unstarted !== undefined)
        return reject(new Stop(exits.missingTool, `cannot run ${command}: ${unstarted}`));
      const code = error === null ? 0 : typeof error.code === "number" ? error.code : undefined;
      if (code !== 0 && folder !== undefined && noRoom.test(stderr))
        return reject(usage(`${basename(command)} found no space left in ${folder}`, temporaryHelp));
      const fault = code === undefined ? `\n${error?.message ?? ""}` : "";
      resolve({ code, stdout, stderr: stderr + fault });
    });
    dependent(child);
  });
}

/** `Promise.all` over `items`, with at most `limit` of them under way; results keep the order of the items. */
export async function inParallel<A, B>(
  items: readonly A[],
  limit: number,
  work: (item: A, index: number) => Promise<B>,
): Promise<B[]> {
  const results: B[] = new Array(items.length);
  const queue = items.entries();
  const worker = async () => {
    for (const [i, item] of queue) results[i] = await work(item, i);
  };
  await Promise.all(Array.from({ length: Math.min(limit, items.length) }, worker));
  return results;
}
