// What has to be removed when a command ends half-way: by a signal, or by an exit from wherever it is.
import type { ChildProcess } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { exits } from "./stop.ts";
import { attempting, refusal } from "./system.ts";

const leftovers = new Set<string>();
const children = new Set<ChildProcess>();

const signals = { SIGINT: exits.interrupted, SIGTERM: exits.terminated, SIGHUP: exits.hungUp } as const;
type Signal = keyof typeof signals;

let isWatching = false;

/** Marks a file or folder as temporary until `settled`. */
export function temporary(path: string): string {
  startWatching();
  leftovers.add(path);
  return path;
}

/** What will stop the handling of signals. */
let stopping: NodeJS.Immediate | undefined;

/** The path has been renamed or removed in the ordinary way. */
export function settled(path: string): void {
  leftovers.delete(path);
  // A signal that came meanwhile would be lost without its handler: it is delivered when the loop polls, between these two. Those
  // of a path that was settled before may have no poll between them and now.
  clearImmediate(stopping);
  stopping = setImmediate(() => (stopping = setImmediate(stopWatching).unref())).unref();
}

/** A program that runs for this command, and has to end with it. */
export function dependent(child: ChildProcess): void {
  children.add(child);
  child.once("close", () => children.delete(child));
}

export const temporaryHelp = "the variable TMPDIR says where temporary files go";

/** Gives `work` a folder of its own, which is gone afterwards. What the system refuses in it ends the command. */
export async function inTemporaryFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = attempting(
    `make a temporary folder in ${tmpdir()}`,
    () => {
      // Before it is there: a signal that came between making and marking it would leave it behind.
      startWatching();
      return temporary(mkdtempSync(join(tmpdir(), "tosac-")));
    },
    temporaryHelp,
  );
  try {
    return await work(folder);
  } catch (cause) {
    throw refusal(`work in the temporary folder ${folder}`, cause, temporaryHelp);
  } finally {
    await rm(folder, { recursive: true, ...retrying });
    settled(folder);
  }
}

/** A compiler that is still at work may write while its folder goes: then it is tried again. */
const retrying = { force: true, maxRetries: 10, retryDelay: 50 } as const;

/** Only now are signals ours to handle: a handler would have to wait for the end of a long computation. */
function startWatching(): void {
  if (!isWatching) watch("on");
}

function stopWatching(): void {
  if (isWatching && leftovers.size === 0) watch("off");
}

function watch(how: "on" | "off"): void {
  isWatching = how === "on";
  for (const signal of Object.keys(signals) as Signal[]) process[how](signal, ended);
  process[how]("exit", clean);
}

const ended = (signal: Signal): never => process.exit(signals[signal]);

function clean(): void {
  for (const child of children) child.kill();
  for (const path of leftovers) rmSync(path, { recursive: true, ...retrying });
}
