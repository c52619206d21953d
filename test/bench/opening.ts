// npm run bench:opening: how long pages of `tosac explore` take to open, beside an empty page that parses the same bytes.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser } from "playwright-core";
import { pageText } from "../../src/cli/page.ts";
import { explore } from "../../src/index.ts";
import { wholeModels } from "../support/models/models.ts";
import { launched } from "../support/picture.ts";
import { graphs } from "./graphs.ts";

const MUST = 1.5;
const ROUNDS = 13;
const folder = mkdtempSync(join(tmpdir(), "opening-"));

const models: readonly (readonly [string, string])[] = [
  ["softmax", readFileSync("examples/softmax/softmax_i8.mlir", "utf8")],
  ["encoder", wholeModels.find(({ name }) => name === "encoder")!.text("full")],
  ["2,000 ops", Object.values(graphs)[0]!(2000)],
];

/** The same bytes, parsed and not used: data as JSON, the script as a function that nobody calls. */
const parsedOnly = (page: string): string =>
  page.replace(/<meta http-equiv[^>]*>/, "").replace(/<script>([^]*?)<\/script>/, (_, script: string) => {
    const parse = 'JSON.parse(document.getElementById("trace").textContent);';
    return `<script>${parse}const unused = (function () {${script}\n});</script>`;
  });

/** Milliseconds from the request to the second frame after all of it is there. */
async function opened(browser: Browser, url: string): Promise<number> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  const from = performance.now();
  await page.goto(url);
  await page.evaluate("new Promise((r) => requestAnimationFrame(() => requestAnimationFrame(r)))");
  const time = performance.now() - from;
  await page.close();
  return time;
}

const sorted = (times: readonly number[]): number[] => times.toSorted((a, b) => a - b);

async function compared(browser: Browser, name: string, page: string): Promise<void> {
  const urls = Object.entries({ page, bytes: parsedOnly(page) }).map(([kind, text]) => {
    const path = join(folder, `${name.replaceAll(/\W/g, "")}-${kind}.html`);
    writeFileSync(path, text);
    return pathToFileURL(path).href;
  });
  const times: number[][] = urls.map(() => []);
  for (let round = 0; round < ROUNDS; round++)
    for (const [i, url] of urls.entries()) times[i]!.push(await opened(browser, url));
  const [ours, bytes] = times.map(sorted) as [number[], number[]];
  const [least, median] = [0, ROUNDS >> 1].map((k) => ours[k]! / bytes[k]!) as [number, number];
  const figures = [ours[0]!, bytes[0]!].map((ms) => ms.toFixed(0)).join(" and ");
  const state = name !== "softmax" ? "" : median <= MUST ? `, must ${MUST}: met` : `, must ${MUST}: MISSED`;
  console.log(
    `${name}: ${(page.length / 1000).toFixed(0)} kB, least ${figures} ms, ${least.toFixed(2)} (medians ${median.toFixed(2)}) of an empty page and its bytes${state}`,
  );
}

const browser = await launched();
for (const [name, text] of models)
  await compared(browser, name, await pageText(explore(text, { file: `${name}.mlir`, stem: "m" })));
await browser.close();
rmSync(folder, { recursive: true });
