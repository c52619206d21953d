// Reading inputs and writing outputs. Outputs are written whole or not at all, and never over an input.
import { randomBytes } from "node:crypto";
import { existsSync, realpathSync, renameSync, rmSync, statSync, writeFileSync, type Stats } from "node:fs";
import { basename, dirname, extname, join } from "node:path";
import { settled, temporary } from "./cleanup.ts";
import { makeFolder, takeBack } from "./folders.ts";
import { usage } from "./stop.ts";
import { readWhole } from "./streams.ts";
import { attempting } from "./system.ts";

/** A text or binary input as it was read. */
export interface Input {
  /** As the user wrote it, for messages; `<stdin>` for `-`. */
  readonly file: string;
  readonly bytes: Uint8Array;
}

const inputs = new Map<string, Uint8Array>();

/** Reads a path, or standard input for `-`. */
export function readInput(path: string): Input {
  const file = path === "-" ? "<stdin>" : path;
  const bytes = attempting(`read ${path}`, () => readWhole(path));
  inputs.set(path, bytes);
  return { file, bytes };
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

/** A folder, unless the path ends like a file we write. A path that is taken by something else ends the command. */
export function destination(path: string | undefined): Destination {
  if (path === undefined || path === "-") return { kind: "stdout" };
  const extension = extname(path);
  if (fileExtensions.includes(extension)) {
    refuseSpecial(path);
    return { kind: "file", path, extension };
  }
  if (whatIs(path)?.isDirectory() === false)
    throw usage(
      `cannot write ${path}: it is not a folder`,
      `-o takes a folder, or a file that ends in ${fileExtensions.join(", ")}; - is standard output`,
    );
  return { kind: "folder", path };
}

type Contents = ReadonlyMap<string, string | Uint8Array>;

/** Writes all of `files` (paths to contents), or none of them. Says what it wrote. */
export function writeAll(files: Contents): void {
  for (const path of files.keys()) {
    refuseInput(path);
    refuseSpecial(path);
  }
  const pending = [...files].map(([path, content]) => ({ path, content, draft: draftFor(path) }));
  const made: string[] = [];
  try {
    for (const { path, draft, content } of pending)
      attempting(`write ${path}`, () => create(draft, content, made));
    for (const { path, draft } of pending) attempting(`write ${path}`, () => renameSync(draft, path));
  } catch (cause) {
    for (const { draft } of pending) if (existsSync(draft)) rmSync(draft);
    takeBack(made);
    throw cause;
  } finally {
    for (const { draft } of pending) settled(draft);
  }
  process.stderr.write(`wrote ${[...files.keys()].join(", ")}\n`);
}

function create(path: string, content: string | Uint8Array, made: string[]): void {
  makeFolder(dirname(path), made);
  writeFileSync(temporary(path), content);
}

/** Beside its file, under a name that is short enough wherever that of the file is. */
const draftFor = (path: string): string =>
  join(dirname(path), `.tosac-${randomBytes(4).toString("hex")}.tmp`);

function refuseInput(path: string): void {
  const there = identity(path);
  if (there === undefined) return;
  for (const input of inputs.keys())
    if (input !== "-" && identity(input) === there)
      throw usage(`${path} is an input; tosac does not overwrite inputs`, "choose another name with -o");
}

/** Found before anything is renamed, so that no file of several arrives without the others. */
function refuseSpecial(path: string): void {
  const there = whatIs(path);
  if (there === undefined || there.isFile()) return;
  throw usage(
    `cannot write ${path}: ${there.isDirectory() ? "it is a folder" : "it is not a plain file"}`,
    "without -o the product goes to standard output",
  );
}

/** Undefined where nothing is. */
const whatIs = (path: string): Stats | undefined =>
  attempting(`write ${path}`, () => statSync(path, { throwIfNoEntry: false }));

/** The same for two paths to the same file, links included. */
function identity(path: string): string | undefined {
  try {
    const { dev, ino } = statSync(realpathSync(path));
    return `${dev}:${ino}`;
  } catch {
    return undefined;
  }
}
