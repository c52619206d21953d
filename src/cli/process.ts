// Running other programs, several at a time.
import { execFile } from "node:child_process";

/** How a child process ended. `code` is undefined when a signal (or our time limit) ended it. */
export interface Ended {
  readonly code: number | undefined;
  readonly stdout: string;
  readonly stderr: string;
}

const minutes = 60_000;

/** Runs a program to its end; failing is a value here, not an exception. */
export function run(command: string, args: readonly string[], timeout = 20 * minutes): Promise<Ended> {
  const options = { maxBuffer: 64 << 20, timeout, encoding: "utf8" as const };
  return new Promise((resolve) =>
    execFile(command, [...args], options, (error, stdout, stderr) => {
      const code = error === null ? 0 : typeof error.code === "number" ? error.code : undefined;
      const fault = code === undefined ? `\n${error?.message ?? ""}` : "";
      resolve({ code, stdout, stderr: stderr + fault });
    }),
  );
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
