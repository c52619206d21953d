// Builds dist/: the command line and the library. Types are left to tsc.
import { chmodSync, rmSync } from "node:fs";
import { build } from "esbuild";
import { buildCommandLine, library } from "./bundle.ts";

rmSync("dist", { recursive: true, force: true });
await buildCommandLine("dist/tosac.js");
await build({ ...library, outfile: "dist/index.js" });
chmodSync("dist/tosac.js", 0o755);
