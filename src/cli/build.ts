// Builds dist/: the command line and the library. Types are left to tsc.
import { chmodSync, rmSync, writeFileSync } from "node:fs";
import { build } from "esbuild";
import { buildCommandLine, library } from "./bundle.ts";
import { licencesOf } from "./licences.ts";

rmSync("dist", { recursive: true, force: true });
const parts = await buildCommandLine("dist/tosac.js");
writeFileSync("dist/LICENCES.txt", licencesOf(parts));
await build({ ...library, outfile: "dist/index.js" });
chmodSync("dist/tosac.js", 0o755);
