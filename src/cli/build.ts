// Builds dist/: the command line and the library. Types are left to tsc.
import { chmodSync, rmSync } from "node:fs";
import { build } from "esbuild";
import { commandLine, library } from "./bundle.ts";

rmSync("dist", { recursive: true, force: true });
await build({ ...commandLine, outdir: "dist" });
await build({ ...library, outfile: "dist/index.js" });
chmodSync("dist/tosac.js", 0o755);
