// How the command line and the library are bundled; `build.ts` and the tests use the same settings.
import { cpSync } from "node:fs";
import { dirname, join } from "node:path";
import { build, type BuildOptions } from "esbuild";

const shared: BuildOptions = { bundle: true, format: "esm", legalComments: "eof", logLevel: "warning" };

/**
 * The command line: an executable file, and beside it what a verb needs when it is called. A bundle starts in a fraction
 * of the time that many modules take.
 */
const commandLine: BuildOptions = {
  ...shared,
  entryPoints: { tosac: "src/cli/main.ts" },
  splitting: true,
  chunkNames: "cli/[name]-[hash]",
  platform: "node",
  target: "node20",
  // commander is CommonJS and asks for node's modules by `require`, which an ES module has to be given.
  banner: {
    js: 'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);',
  },
};

/** Builds the command line as `program`, a file that ends in .js or .mjs, and a folder beside it. */
export async function buildCommandLine(program: string): Promise<void> {
  const [folder, extension] = [dirname(program), program.endsWith(".mjs") ? ".mjs" : ".js"];
  await build({ ...commandLine, outdir: folder, outExtension: { ".js": extension } });
  // `cost` looks for its counter beside its own file.
  cpSync("src/cli/cost/armcost", join(folder, "cli/armcost"), { recursive: true });
}

/**
 * The library as one file that runs anywhere, browsers included. Platform neutral: an import of a node module
 * does not resolve, and the build fails.
 */
export const library: BuildOptions = {
  ...shared,
  entryPoints: ["src/index.ts"],
  platform: "neutral",
  mainFields: ["module", "main"],
  target: "es2022",
};
