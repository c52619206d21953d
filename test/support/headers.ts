// Every name that real compilers take when they read the headers of generated files.
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { run } from "../../src/cli/process.ts";

const includes = `#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <math.h>
#if defined(__ARM_NEON)
#include <arm_neon.h>
#endif
`;

/** Strictly standard, as compilers do by default, and with all that the C library has. */
const modes = ["-std=c11", "-std=gnu11", "-D_GNU_SOURCE"];

/** Names of macros, functions, types and constants that a compiler knows at file scope, those of implementations left out. */
export async function namesInHeaders(cc: string, flags: readonly string[]): Promise<Set<string>> {
  const ask = (mode: string, how: string): Promise<string> => read(cc, [...flags, mode, how, "-E"], includes);
  const texts = await Promise.all(
    modes.map(async (mode) => [...declared(await ask(mode, "-P")), ...macros(await ask(mode, "-dM"))]),
  );
  return new Set(texts.flat().filter((name) => !name.startsWith("_")));
}

/** What a compiler writes for a text. */
async function read(cc: string, flags: readonly string[], text: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "tosac-headers-"));
  try {
    await writeFile(join(folder, "text.c"), text);
    const { code, stdout, stderr } = await run(cc, [...flags, join(folder, "text.c")]);
    if (code !== 0) throw new Error(stderr);
    return stdout;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const macros = (text: string): string[] => [...text.matchAll(/^#define (\w+)/gm)].map((m) => m[1]!);

/** Identifiers outside of all brackets, and those inside of enumerations. */
function declared(text: string): string[] {
  const found: string[] = [];
  const tokens = text.replace(/^#.*$/gm, "").replace(/"(\\.|[^"\\])*"/g, "");
  let [depth, word, constants] = [0, "", false];
  for (const [token] of tokens.matchAll(/[A-Za-z_]\w*|[()[\]{};]|\d\w*/g)) {
    if ("([{".includes(token)) {
      if (depth++ === 0) constants = token === "{" && word === "enum";
    } else if (")]}".includes(token)) depth--;
    else if (token === ";") word = depth === 0 ? "" : word;
    else if (/^[A-Za-z_]/.test(token)) {
      if (depth === 0 && /^(enum|struct|union)$/.test(token)) word = token;
      if (depth === 0 || (depth === 1 && constants)) found.push(token);
    }
  }
  return found;
}

/** Headers that a compiler reads for `names`, as they would be written in angle brackets; what is in folders is left out. */
export async function headersReadFor(
  cc: string,
  flags: readonly string[],
  names: readonly string[],
): Promise<string[]> {
  const text = names.map((name) => `#if __has_include(<${name}.h>)\n#include <${name}.h>\n#endif\n`).join("");
  const found = await read(cc, [...flags, "-D_GNU_SOURCE", "-M"], text);
  return [...found.matchAll(/\/include\/(?:[a-z0-9_]+-linux-gnu\/)?([\w.+-]+)\.h\b/g)].map((m) => m[1]!);
}
