// Reading inputs and writing outputs. Outputs are written whole or not at all, and never over an input.
import { randomBytes } from "node:crypto";
import { mkdirSync, readFileSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { basename, dirname, extname, join } from "node:path";
import { settled, temporary } from "./cleanup.ts";
import { usage } from "./stop.ts";

/** A text or binary input as it was read. */
export interface Input {
  /** As the user wrote it, for messages; `<stdin>` for `-`. */
  readonly file: string;
  readonly bytes: Uint8Array;
}

const inputs = new Map<string, Uint8Array>();

/** Reads a path, or standard input for `-`. */
export function readInput(path: string): Input {
  try {
    const bytes = readFileSync(path === "-" ? 0 : path);
    inputs.set(path, bytes);
    return { file: path === "-" ? "<stdin>" : path, bytes };
  } catch (cause) {
    throw usage(`cannot read ${path}: ${reasonOf(cause)}`);
  }
}

/** Every input this run has read, for the reproducer of an internal fault. */
export const inputsRead = (): ReadonlyMap<string, Uint8Array> => inputs;

/** The name generated files take from their model: `dir/softmax.mlir` gives `softmax`. */
export const stemOf = (path: string): string => (path === "-" ? "model" : basename(path, extname(path)));

/** Where `-o` points: nowhere (standard output), to one file, or to a folder. */
export type Destination =
  | { readonly kind: "stdout" }
  | { readonly kind: "file"; readonly path: string; readonly extension: string }
  | { readonly kind: "folder"; readonly path: string };

const fileExtensions = [".c", ".mlir", ".txt", ".npy"];

/** A folder, unless the path ends like a file we write. */
export function destination(path: string | undefined): Destination {
  if (path === undefined || path === "-") return { kind: "stdout" };
  const extension = extname(path);
  return fileExtensions.includes(extension) ? { kind: "file", path, extension } : { kind: "folder", path };
}

/** Writes all of `files` (paths to contents), or none of them. Says what it wrote. */
export function writeAll(files: ReadonlyMap<string, string | Uint8Array>): void {
  for (const path of files.keys()) {
    refuseInput(path);
    refuseFolder(path);
  }
  const pending = [...files].map(([path, content]) => ({ path, content, draft: draftFor(path) }));
  try {
    for (const { path, draft, content } of pending) guarded(path, () => create(draft, content));
    for (const { path, draft } of pending) guarded(path, () => renameSync(draft, path));
  } finally {
    for (const { draft } of pending) discard(draft);
  }
  process.stderr.write(`wrote ${[...files.keys()].join(", ")}\n`);
}

function create(path: string, content: string | Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(temporary(path), content);
}

/** Removes a draft that was not renamed. */
function discard(draft: string): void {
  rmSync(draft, { force: true });
  settled(draft);
}

const draftFor = (path: string): string =>
  join(dirname(path), `.${basename(path)}.${randomBytes(4).toString("hex")}.tmp`);

function guarded(path: string, write: () => void): void {
  try {
    write();
  } catch (cause) {
    throw usage(`cannot write ${path}: ${reasonOf(cause)}`);
  }
}

function refuseInput(path: string): void {
  const there = identity(path);
  if (there === undefined) return;
  for (const input of inputs.keys())
    if (input !== "-" && identity(input) === there)
      throw usage(`${path} is an input; tosac does not overwrite inputs`, "choose another name with -o");
}

/** Found before anything is renamed, so that no file of several arrives without the others. */
function refuseFolder(path: string): void {
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory())
    throw usage(`cannot write ${path}: it is a folder`);
}

/** The same for two paths to the same file, links included. */
function identity(path: string): string | undefined {
  try {
    const { dev, ino } = statSync(realpathSync(path));
    return `${dev}:${ino}`;
  } catch {
    return undefined;
  }
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: "no such file or folder",
  EACCES: "permission denied",
  EISDIR: "it is a folder",
  ENOTDIR: "part of the path is not a folder",
  EEXIST: "a file is in the way of a folder",
  ENOSPC: "no space left",
  EROFS: "the file system is read-only",
  ERR_FS_FILE_TOO_LARGE: "it is larger than 2 GiB",
};

function reasonOf(cause: unknown): string {
  const code = (cause as NodeJS.ErrnoException).code ?? "";
  return reasons[code] ?? (code || String(cause));
}
