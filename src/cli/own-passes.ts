// Modules of passes that are not ours: loaded, and asked what they have.
import { passMistakes, passTools, type PassModule, type PassSpec } from "../index.ts";
import { cannotLoad, importedFrom } from "./modules.ts";
import { usage } from "./stop.ts";

/** What a file of passes may be called. */
const SUCH = "my-pass.mjs";

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
  const { default: given } = (await importedFrom(file, SUCH)) as { readonly default?: PassModule };
  if (given === undefined)
    throw usage(`${file} has no default export`, "export default { name, summary, patterns }");
  try {
    const made = typeof given === "function" ? given(passTools) : given;
    return [made].flat() as PassSpec[];
  } catch (cause) {
    throw cannotLoad(file, cause, SUCH);
  }
}
