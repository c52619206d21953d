// Modules of passes that are not ours: loaded, and asked what they have.
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { passMistakes, passTools, type PassModule, type PassSpec } from "../index.ts";
import { usage } from "./stop.ts";

/** What the default exports of some files of JavaScript have; mistakes in them are a Stop that names the file. */
export async function loadPasses(files: readonly string[]): Promise<PassSpec[]> {
  const specs: PassSpec[] = [];
  for (const file of files) {
    specs.push(...(await specsOf(file)));
    const [wrong] = passMistakes(specs);
    if (wrong !== undefined)
      throw usage(
        `${file}: ${wrong.message}`,
        "a pass is { name, summary, patterns }, or has run in the place of patterns",
      );
  }
  return specs;
}

async function specsOf(file: string): Promise<readonly PassSpec[]> {
  const given = await defaultOf(file);
  if (given === undefined)
    throw usage(`${file} has no default export`, "export default { name, summary, patterns }");
  try {
    const made = typeof given === "function" ? given(passTools) : given;
    return [made].flat() as PassSpec[];
  } catch (cause) {
    throw failed(file, cause);
  }
}

/** What the built program is given to load modules with. */
declare const importModule: ((url: string) => Promise<unknown>) | undefined;

const imported = (url: string): Promise<unknown> =>
  typeof importModule === "undefined" ? import(url) : importModule(url);

async function defaultOf(file: string): Promise<PassModule | undefined> {
  try {
    return ((await imported(pathToFileURL(resolve(file)).href)) as { default?: PassModule }).default;
  } catch (cause) {
    throw failed(file, cause);
  }
}

const failed = (file: string, cause: unknown): Error =>
  usage(
    `cannot load ${file}: ${cause instanceof Error ? cause.message : String(cause)}`,
    "it is a module of JavaScript, such as my-pass.mjs",
  );
