// Modules of JavaScript that are not ours, loaded by path.
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { usage } from "./stop.ts";

/** What the built program is given to load modules with. */
declare const importModule: ((url: string) => Promise<unknown>) | undefined;

const imported = (url: string): Promise<unknown> =>
  typeof importModule === "undefined" ? import(url) : importModule(url);

/** What a file exports; one that cannot be loaded is a Stop. `such`: what such a file may be called. */
export async function importedFrom(file: string, such: string): Promise<Readonly<Record<string, unknown>>> {
  try {
    return (await imported(pathToFileURL(resolve(file)).href)) as Record<string, unknown>;
  } catch (cause) {
    throw cannotLoad(file, cause, such);
  }
}

export const cannotLoad = (file: string, cause: unknown, such: string): Error =>
  usage(
    `cannot load ${file}: ${cause instanceof Error ? cause.message : String(cause)}`,
    `it is a module of JavaScript, such as ${such}`,
  );
