// What has to be removed when the user interrupts a command half-way.
import { rmSync } from "node:fs";
import { exits } from "./stop.ts";

const leftovers = new Set<string>();

/** Marks a file or folder as temporary until `settled`. */
export function temporary(path: string): string {
  // Only now is an interrupt ours to handle: a handler would have to wait for the end of a long computation.
  if (leftovers.size === 0) process.on("SIGINT", interrupted);
  leftovers.add(path);
  return path;
}

/** The path has been renamed or removed in the ordinary way. */
export function settled(path: string): void {
  leftovers.delete(path);
  if (leftovers.size === 0) process.off("SIGINT", interrupted);
}

function interrupted(): void {
  // A compiler that is still at work may write while its folder goes: then it is tried again.
  for (const path of leftovers)
    rmSync(path, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 });
  process.exit(exits.interrupted);
}
