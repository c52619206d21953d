// Makes the page that `explore` puts traces into.
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { policyFor } from "./page.ts";

/** One file without a trace and without a title: script and style stand in it. */
export async function pageTemplate(): Promise<string> {
  const [script, style] = [await bundled("main.ts"), await bundled("style.css")];
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
<script type="application/json" id="trace">{{trace}}</script>
<script>${script}</script>
</body>
</html>
`;
}

async function bundled(name: string): Promise<string> {
  const source = fileURLToPath(new URL(`../page/${name}`, import.meta.url));
  const { outputFiles } = await build({
    ...{ entryPoints: [source], bundle: true, minify: true, write: false, charset: "ascii" },
    ...{ format: "iife", target: "es2022", logLevel: "warning" },
  });
  return outputFiles[0]!.text.trim();
}
