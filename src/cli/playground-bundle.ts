// Makes the playground: a folder of files that any host can hand out.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build, type Metafile } from "esbuild";
import { licencesOf } from "./licences.ts";
import { scriptData } from "./page.ts";

/** What the page may do: run its own script and its worker's; nothing else, and load from nowhere else. */
export const playgroundPolicy =
  "default-src 'none'; script-src 'self'; style-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'none'";

const root = fileURLToPath(new URL("../../", import.meta.url));

/** Models of the tour, then of the examples. */
function models(): { file: string; text: string }[] {
  const files = readdirSync(join(root, "examples"), { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".mlir") && !file.startsWith("guides"))
    .sort();
  const [tour, others] = [true, false].map((is) => files.filter((file) => file.startsWith("tour") === is));
  return [...tour!, ...others!].map((name) => {
    const file = `examples/${name}`;
    return { file, text: readFileSync(join(root, file), "utf8") };
  });
}

/** Writes the playground into a folder, which is made where it is missing. */
export async function buildPlayground(folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const inputs: Metafile["inputs"] = {};
  for (const [entry, name] of [
    ["main.ts", "main.js"],
    ["worker.ts", "worker.js"],
    ["style.css", "style.css"],
  ] as const) {
    const { metafile } = await build({
      ...{ entryPoints: [join(root, "src/playground", entry)], outfile: join(folder, name), metafile: true },
      ...{ bundle: true, minify: true, charset: "ascii", format: "iife", target: "es2022" },
      ...{ logLevel: "warning", legalComments: "none", absWorkingDir: root },
    });
    Object.assign(inputs, metafile.inputs);
  }
  writeFileSync(join(folder, "LICENCES.txt"), licencesOf({ inputs, outputs: {} }));
  writeFileSync(join(folder, "index.html"), page());
}

const page = (): string => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${playgroundPolicy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>tosac playground</title>
<link rel="stylesheet" href="style.css">
</head>
<body>
<noscript>This page needs scripts; it loads nothing but its own files.</noscript>
<script type="application/json" id="models">${scriptData(models())}</script>
<script src="main.js"></script>
</body>
</html>
`;
