// Builds dist/: the command line as one executable file (a bundle starts in a fraction of the time that
// hundreds of modules take) and the library as one file that runs anywhere, browsers included.
import { chmodSync, rmSync } from "node:fs";
import { build, type BuildOptions } from "esbuild";

rmSync("dist", { recursive: true, force: true });

const shared: BuildOptions = { bundle: true, format: "esm", legalComments: "eof", logLevel: "warning" };

await build({
  ...shared,
  entryPoints: ["src/cli/main.ts"],
  outfile: "dist/tosac.js",
  platform: "node",
  target: "node20",
  // commander is CommonJS and asks for node's modules by `require`, which an ES module has to be given.
  banner: {
    js: 'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);',
  },
});
chmodSync("dist/tosac.js", 0o755);

// Platform neutral: an import of a node module does not resolve, and the build fails.
await build({
  ...shared,
  entryPoints: ["src/index.ts"],
  outfile: "dist/index.js",
  platform: "neutral",
  mainFields: ["module", "main"],
  target: "es2022",
});
