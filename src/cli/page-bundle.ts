// Makes the page that `explore` puts traces into.
import { fileURLToPath } from "node:url";
import { build, type Metafile } from "esbuild";
import { licencesOf } from "./licences.ts";
import { escaped, policyFor } from "./page.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));

/** One file without a trace and without a title: script and style stand in it. */
export async function pageTemplate(): Promise<string> {
  const [{ text: script, metafile }, { text: style }] = [
    await bundled("main.ts"),
    await bundled("style.css"),
  ];
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policyFor(script, style)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{{title}}</title>
<style>${style}</style>
</head>
<body>
<noscript>This page needs scripts; it loads nothing, and runs from the disk.</noscript>
<details class="licences">
<summary>Licences of what stands in this page</summary>
<pre>${escaped(licencesOf(metafile))}</pre>
</details>
<script type="application/json" id="trace">{{trace}}</script>
<script>${script}</script>
</body>
</html>
`;
}

async function bundled(name: string): Promise<{ text: string; metafile: Metafile }> {
  const source = fileURLToPath(new URL(`../page/${name}`, import.meta.url));
  const { outputFiles, metafile } = await build({
    ...{ entryPoints: [source], bundle: true, minify: true, write: false, charset: "ascii" },
    ...{ legalComments: "none", metafile: true, absWorkingDir: root },
    ...{ format: "iife", target: "es2022", logLevel: "warning" },
  });
  return { text: outputFiles[0]!.text.trim(), metafile };
}
