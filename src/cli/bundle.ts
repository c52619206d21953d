// How the command line and the library are bundled; `build.ts` and the tests use the same settings.
import { execFileSync } from "node:child_process";
import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { build, type BuildOptions, type Metafile } from "esbuild";
import { mark } from "../support/hash.ts";
import { pageTemplate } from "./page-bundle.ts";

const shared: BuildOptions = { bundle: true, format: "esm", legalComments: "eof", logLevel: "warning" };

const onNode: BuildOptions = { ...shared, platform: "node", target: "node20" };

/** The command line as one script, ASCII only; `start.ts` runs it. */
export const commandLine: BuildOptions = {
  ...onNode,
  entryPoints: ["src/cli/main.ts"],
  format: "cjs",
  charset: "ascii",
  // Half as much to read at every start; names and short lines still tell where a fault was.
  minifyWhitespace: true,
  lineLimit: 160,
  define: { "import.meta.url": "here" },
  banner: { js: 'const here = require("node:url").pathToFileURL(__filename).href;' },
};

/** What V8 compiles for this is kept, for the Node that builds. */
const usual = ["compile", "examples/softmax/softmax_i8.mlir", "--target", "neon"];

/** Builds the command line as `program`, a file that ends in .js or .mjs, and a folder beside it; what it is made of. */
export async function buildCommandLine(program: string): Promise<Metafile> {
  const folder = join(dirname(program), "cli");
  const script = join(folder, "main.cjs");
  const { metafile } = await build({ ...commandLine, outfile: script, metafile: true });
  const scriptMark = JSON.stringify(mark(readFileSync(script, "latin1")));
  await build({ ...onNode, entryPoints: ["src/cli/start.ts"], outfile: program, define: { scriptMark } });
  // `explore` looks for its page beside its own file.
  writeFileSync(join(folder, "page.html"), await pageTemplate());
  // `cost` looks for its counter beside its own file.
  cpSync("src/cli/cost/armcost", join(folder, "armcost"), { recursive: true });
  execFileSync(process.execPath, [program, ...usual], {
    env: { ...process.env, NODE_OPTIONS: "" },
    stdio: ["ignore", "ignore", "pipe"],
  });
  return metafile;
}

/**
 * The library as one file that runs anywhere, browsers included. Platform neutral: an import of a node module
 * does not resolve, and the build fails.
 */
export const library: BuildOptions = {
  ...shared,
  minifyWhitespace: true,
  entryPoints: ["src/index.ts"],
  platform: "neutral",
  mainFields: ["module", "main"],
  target: "es2022",
};
