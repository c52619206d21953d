// Folders for outputs, made one by one, so that what was made can be taken back.
import { mkdirSync, rmdirSync, statSync } from "node:fs";
import { dirname } from "node:path";

/**
 * Makes a folder and those it lies in, and adds the ones it made to `made`, outermost first. Node's own recursion does not
 * end where a file system has no room for new names, as /proc.
 */
export function makeFolder(path: string, made: string[]): void {
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory()) return;
  if (dirname(path) !== path) makeFolder(dirname(path), made);
  mkdirSync(path);
  made.push(path);
}

/** Removes folders that `makeFolder` made; one that somebody else has put something into stays. */
export function takeBack(made: readonly string[]): void {
  for (const path of [...made].reverse())
    try {
      rmdirSync(path);
    } catch {
      return;
    }
}
