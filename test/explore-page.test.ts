// The page of a trace in a browser, opened from the disk: what lights up, where it goes, who can use it, what it never does.
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { type Browser, type Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { pageText } from "../src/cli/page.ts";
import { explore } from "../src/index.ts";
import { backOf, barriers, type Look, looks, opener } from "./support/browser.ts";
import { graphs } from "./bench/graphs.ts";
import { cases } from "./support/cases.ts";
import { wholeModels } from "./support/models/models.ts";
import { launched } from "./support/picture.ts";
import { installTosac } from "./support/tosac.ts";

const { tosac, at } = installTosac();
const folder = mkdtempSync(join(tmpdir(), "tosac-page-"));
let browser: Browser;
beforeAll(async () => {
  browser = await launched();
});
afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true });
});

/** What a page said or asked for that it should not have. */
const wrongs: string[] = [];

const openAt = opener(
  () => browser,
  () => pathToFileURL(folder).href,
  wrongs,
);
const open = (path: string, hash = "", look?: Look) => openAt(pathToFileURL(path).href + hash, look);

/** Writes the page of a text, in the folder of this test; once for each name. */
async function pageOf(name: string, text: string): Promise<string> {
  const path = join(folder, `${name}.html`);
  if (existsSync(path)) return path;
  writeFileSync(path, await pageText(explore(text, { file: `${name}.mlir`, stem: "m" })));
  return path;
}

const numbers = Array.from({ length: 256 }, (_, i) => ((i * 7) % 256) - 128).join(", ");

/** Ops of different fates, by the line each stands on. */
const parts = `func.func @parts(%x: tensor<4x32xi8>) -> (tensor<4x32xi8>, tensor<4x1xi32>) {
  %t = "tosa.const"() <{values = dense<[${numbers}]> : tensor<256xi8>}> : () -> tensor<256xi8>
  %y = tosa.table %x, %t : (tensor<4x32xi8>, tensor<256xi8>) -> tensor<4x32xi8>
  %w = tosa.cast %y : (tensor<4x32xi8>) -> tensor<4x32xi32>
  %s = tosa.reduce_sum %w {axis = 1 : i32} : (tensor<4x32xi32>) -> tensor<4x1xi32>
  %a = tosa.clz %s : (tensor<4x1xi32>) -> tensor<4x1xi32>
  %b = tosa.clz %s : (tensor<4x1xi32>) -> tensor<4x1xi32>
  %d = tosa.abs %w : (tensor<4x32xi32>) -> tensor<4x32xi32>
  %k = "tosa.const"() <{values = dense<3> : tensor<1x1xi32>}> : () -> tensor<1x1xi32>
  %l = "tosa.const"() <{values = dense<4> : tensor<1x1xi32>}> : () -> tensor<1x1xi32>
  %kl = tosa.add %k, %l : (tensor<1x1xi32>, tensor<1x1xi32>) -> tensor<1x1xi32>
  %m = tosa.add %a, %b : (tensor<4x1xi32>, tensor<4x1xi32>) -> tensor<4x1xi32>
  %n = tosa.add %m, %kl : (tensor<4x1xi32>, tensor<1x1xi32>) -> tensor<4x1xi32>
  return %y, %n : tensor<4x32xi8>, tensor<4x1xi32>
}
`;

const line = (page: Page, pane: string, number: number) => page.locator(`#${pane}-${number - 1}`);
/** Rows of a pane that belong to what is chosen; `touched` for those that belong to other ops too. */
const rows = (page: Page, pane: string, light: "lit" | "touched") =>
  page.locator(`#${pane} .row.${light} .text`).allTextContents();
const lightsIn = async (page: Page, pane: string): Promise<string[]> => [
  ...(await rows(page, pane, "lit")),
  ...(await rows(page, pane, "touched")),
];

it.each([
  ["a table", 3, "code", /table/],
  ["hoisted to rows", 6, "code", /clz/],
  ["folded", 11, "folded", /\+ 7|vdupq_n_s32\(7\)|line 13/],
  ["merged", 7, "merged", /clz/],
])("follows what is %s to C and back", async (_, number, fate, code) => {
  const page = await open(await pageOf("parts", parts));
  await line(page, "text", number).click();
  expect(await page.locator(".card").first().getAttribute("data-fate")).toBe(fate);
  for (const pane of ["text", "stage", "code"])
    expect((await lightsIn(page, pane)).length).toBeGreaterThan(0);
  expect((await lightsIn(page, "code")).join("\n")).toMatch(code);
  const back = page.locator("#code .row.lit, #code .row.touched").filter({ hasText: code }).first();
  await back.click();
  expect((await lightsIn(page, "text")).join("\n")).toContain(
    parts.split("\n")[number - 1]!.trim().slice(0, 40),
  );
  await page.close();
});

it("says that a dead op is, and lights nothing of C for it", async () => {
  const page = await open(await pageOf("parts", parts));
  await line(page, "text", 8).click();
  expect(await page.locator(".card").first().getAttribute("data-fate")).toBe("dead");
  expect(await page.locator(".card").first().textContent()).toContain(
    "dce: dce fired: no result needs this op",
  );
  expect(await lightsIn(page, "code")).toEqual([]);
  await page.close();
});

it("goes over stages by slider, filter, keys and links, and marks what is new", async () => {
  const path = await pageOf("parts", parts);
  const page = await open(path);
  const name = () => page.locator("#stage-name").textContent();
  const slider = page.locator("input[type=range]");
  await slider.fill("0");
  expect(await name()).toMatch(/^1\/\d+ text$/);
  await page.keyboard.press("]");
  expect(await name()).toMatch(/^2\/\d+ prepared$/);
  const all = Number(await slider.getAttribute("max"));
  await page.locator("#filter").check();
  expect(Number(await slider.getAttribute("max"))).toBeLessThan(all);
  for (let i = 0; i < 3; i++) await page.keyboard.press("]");
  await page.locator("button[aria-label='Previous stage']").click();
  expect(await name()).toContain("cse");
  expect(await page.locator("#delta").textContent()).toMatch(/^\d+ ops, \u2212\d+$/);
  expect(await page.locator("#stage .row.new").count()).toBeGreaterThan(0);
  await line(page, "text", 6).click();
  await page.getByRole("button", { name: "portable" }).click();
  const link = new URL(page.url()).hash;
  const other = await open(path, link);
  const seen = async (of: Page) => [
    await of.locator("#stage-name").textContent(),
    await of.locator("#code [aria-pressed=true]").textContent(),
    await of.locator("#details").textContent(),
    ...(await Promise.all(["text", "stage", "code"].map((pane) => rows(of, pane, "lit")))),
  ];
  expect(await seen(other)).toEqual(await seen(page));
  await Promise.all([page.close(), other.close()]);
});

it("needs no pointer", async () => {
  const page = await open(await pageOf("parts", parts));
  await page.locator("#text .lines").focus();
  for (let i = 0; i < 5; i++) await page.keyboard.press("ArrowDown");
  expect(await page.locator("#status").textContent()).toContain(
    "%a = tosa.clz, line 6: tensor<4x1xi32>; in 0..32",
  );
  await page.keyboard.press("Enter");
  expect((await rows(page, "code", "lit")).join()).toContain("clz");
  await page.keyboard.press("Escape");
  expect(await lightsIn(page, "code")).toEqual([]);
  const reached = new Set<string>();
  for (let i = 0; i < 16; i++) {
    await page.keyboard.press("Tab");
    reached.add(
      await page.evaluate<string>(
        "document.activeElement.id || document.activeElement.getAttribute('aria-label') || document.activeElement.textContent",
      ),
    );
  }
  for (const place of ["theme", "Stage", "filter", "TOSA", "C", "neon", "pseudo"])
    expect([...reached]).toContain(place);
  await page.close();
});

it("draws graphs, in which ops can be chosen by keys too, and keeps that in the link", async () => {
  const path = await pageOf("parts", parts);
  const page = await open(path, "#stage=6");
  await page.getByRole("button", { name: "drawing" }).click();
  const labels = page.locator("#drawing .node text:first-of-type");
  // One of the two equal ops, and no constant.
  expect((await labels.allTextContents()).sort()).toEqual(
    ["%x", "table", "cast", "reduce_sum", "clz", "add", "add", "@parts"].sort(),
  );
  expect(await page.locator("#drawing .edge").count()).toBe(8);
  await page.locator("#drawing .node", { hasText: "reduce_sum" }).press("Enter");
  expect(await page.locator("#drawing .node.lit text:first-of-type").allTextContents()).toEqual([
    "reduce_sum",
  ]);
  expect((await rows(page, "text", "lit")).join()).toContain("tosa.reduce_sum");
  expect(await barriers(page)).toMatchObject({ found: [], wider: 0 });
  const other = await open(path, new URL(page.url()).hash);
  expect(await other.locator("#drawing .node.lit text:first-of-type").allTextContents()).toEqual([
    "reduce_sum",
  ]);
  await other.keyboard.press("]");
  for (let i = 0; i < 3; i++) await other.keyboard.press("]");
  expect(await other.locator("#drawing").innerText()).toContain("This stage is no graph");
  await Promise.all([page.close(), other.close()]);
});

/** What a member of each element that a selector finds gives. */
const ofAll = <T>(page: Page, selector: string, member: string) =>
  page.evaluate<T[]>(`[...document.querySelectorAll("${selector}")].map((e) => e.${member})`);

it("draws the tables and chains of an op, how its values are spread, and all of the model's on demand", async () => {
  const page = await open(await pageOf("parts", parts), "#ops=1");
  const titles = (within: string) =>
    ofAll<string>(page, `${within} figure svg`, "getAttribute('aria-label')");
  expect(await titles("#details")).toEqual([
    "A table of 256 values",
    expect.stringMatching(
      /^What is computed of each %x, the same in real numbers, and the error of at most \d/,
    ),
    "Values",
    "Errors",
  ]);
  expect(await page.locator("#details .card").innerText()).toContain("changes with\ni (4), j (32)");
  const curves = "#details figure:nth-of-type(2) path";
  expect(await ofAll<string>(page, curves, "getAttribute('class')")).toEqual([
    "axis",
    "curve",
    "curve real",
    "axis",
    "axis",
    "curve error",
  ]);
  expect(await titles("#plots")).toEqual([]);
  await page.locator("#plots summary").click();
  await expect.poll(async () => (await titles("#plots")).length).toBeGreaterThan(2);
  expect(await barriers(page)).toMatchObject({ found: [], wider: 0 });
  await page.close();
});

const softmaxPath = "examples/softmax/softmax_i8.mlir";
const encoder = wholeModels.find(({ name }) => name === "encoder")!;

it.each([
  ["the softmax", 1_000_000, () => readFileSync(softmaxPath, "utf8")],
  ["an encoder block as large as in use", 5_000_000, () => encoder.text("full")],
])("keeps the page of %s small", async (name, most, text) => {
  const path = await pageOf(name === "the softmax" ? "softmax" : "encoder", text());
  expect(statSync(path).size).toBeLessThan(most);
});

it("draws the tables of rows as a family of curves", async () => {
  const page = await open(await pageOf("softmax", readFileSync(softmaxPath, "utf8")));
  await page.locator("#text .lines").press("End");
  await page.locator("#text .row", { hasText: "%40 = tosa.rescale" }).click();
  const family = page.locator("#details figure", { hasText: "the table of a row: 8 of 64 rows" });
  expect(await family.locator("path.curve").count()).toBe(8);
  await page.close();
});

it.each(looks)("shows what was measured as bars, of which each leads to its op: %s", async (_, look) => {
  writeFileSync(at("softmax.mlir"), readFileSync(softmaxPath));
  const path = join(folder, "cost.html");
  if (!existsSync(path)) tosac(["explore", "softmax.mlir", "--cost", "-o", path]);
  const page = await open(path, "", look);
  const bars = page.locator("#cost .bar", { has: page.locator("button") });
  const widths = await ofAll<number>(page, "#cost .bar:has(button) .fill", "getBoundingClientRect().width");
  expect(widths.length).toBe(10 - 1);
  expect(widths).toEqual([...widths].sort((a, b) => b - a));
  expect(widths[0]).toBeGreaterThan(30);
  await bars.getByRole("button", { name: "tosa.reduce_sum, line 40" }).click();
  expect(await page.locator("#details .card").innerText()).toMatch(
    /cost\n[\d,]+ instructions, \d+\.\d % of softmax/,
  );
  expect(await barriers(page)).toEqual({ found: [], wider: 0, back: backOf(look) });
  await page.close();
});

it.each(looks)("can be read by all: %s", async (_, look) => {
  const page = await open(await pageOf("parts", parts), "#stage=9&ops=1,4", look);
  expect(await barriers(page)).toEqual({ found: [], wider: 0, back: backOf(look) });
  await page.close();
});

it("shows hostile text as text", async () => {
  const named = "</script><script>alert(3)</script>";
  const evil = "</script><script>alert(1)</script><img src=x onerror=alert(2)>\u202e";
  const text = parts
    .replace("%d = tosa.abs %w :", '%d = tosa.abs %w {note = "' + evil + '"} :')
    .replace("func.func @parts", `func.func @"${named}"`)
    .replace("-> tensor<4x32xi8>\n", `-> tensor<4x32xi8> loc("${named}":1:1)\n`)
    .replace(/$/, `// ${evil}${"x".repeat(10_000_000)}\n`);
  const page = await open(await pageOf("evil", text));
  await page.locator("#text .lines").press("End");
  const shown = (await page.locator("#text .row .text").allTextContents()).at(-1)!;
  expect(shown.slice(0, 90)).toContain(
    "</script><script>alert(1)</script><img src=x onerror=alert(2)>\\u{202e}",
  );
  expect(shown).toMatch(/ \d+ more characters$/);
  expect(await page.locator("img").count()).toBe(0);
  await page.locator("#text .lines").press("Home");
  const first = await page.locator("#text .row .text").allTextContents();
  expect(first[0]).toContain(`@"${named}"`);
  expect(first.join("\n")).toContain(`loc("${named}":1:1)`);
  // The trace, the script of the page.
  expect(await page.locator("script").count()).toBe(2);
  await page.close();
});

it("shows what is wrong with a model", async () => {
  const page = await open(await pageOf("wrong", parts.replace("tosa.clz %s", "tosa.clz %z")));
  expect(await page.locator("#diagnostics").textContent()).toMatch(/error, line 6: .*%z/);
  expect(await page.locator("#text .row.wrong .number").allTextContents()).toEqual(["6"]);
  await page.close();
});

/** Of different kinds. */
const kinds =
  "contraction/channels_i8 flow/branch flow/rounds image/resize_bilinear interface/no_results " +
  "interface/results layout/concat layout/identity reduce/argmax_i8 types/unsigned_constants";

it("opens models of all kinds, and every example", async () => {
  const wanted = kinds.split(" ");
  const chosen = cases.filter(({ name, file }) => wanted.includes(name) || file.startsWith("examples/"));
  expect(wanted.filter((kind) => !chosen.some(({ name }) => name === kind))).toEqual([]);
  expect(chosen.length).toBeGreaterThan(wanted.length + 5);
  for (const { name, source } of chosen) {
    const page = await open(await pageOf(name.replace("/", "-"), source));
    expect(await page.locator("#text .row").count(), name).toBeGreaterThan(2);
    expect(await page.locator("#code .row").count(), name).toBeGreaterThan(2);
    await page.close();
  }
});

it("opens 2,000 ops: rows that can be seen are there, and what is too large is not drawn", async () => {
  const text = graphs["one chain"]!(2_000);
  const page = await open(await pageOf("long", text), "#stage=1&drawn");
  expect(await page.locator("#drawing").innerText()).toContain("2003 ops are too many to draw");
  expect(await page.locator("#text .row").count()).toBeLessThan(80);
  expect(await page.locator("#text .row").first().getAttribute("aria-setsize")).toBe("2003");
  await page.locator("#text .lines").press("End");
  await line(page, "text", 2_001).click();
  expect((await lightsIn(page, "code")).length).toBeGreaterThan(0);
  for (const pane of ["text", "code"]) {
    expect(await page.locator(`#${pane} .row`).count()).toBeLessThan(80);
    expect((await lightsIn(page, pane)).length).toBeGreaterThan(0);
  }
  await page.close();
});

it("prints every line", async () => {
  const page = await open(await pageOf("parts", parts));
  await page.evaluate("dispatchEvent(new Event('beforeprint'))");
  const last = (await page.locator("#code .row .text").allTextContents()).at(-1);
  expect(last).toBe("}");
  await page.close();
});

it("is one file with the same bytes each time, as text and as JSON too", () => {
  writeFileSync(at("parts.mlir"), parts);
  const run = (...more: string[]) => tosac(["explore", "parts.mlir", ...more]);
  expect(run("-o", "a.html").stderr).toBe("wrote a.html\n");
  run("-o", "b.html");
  const [a, b] = ["a.html", "b.html"].map((name) => readFileSync(at(name), "utf8"));
  expect(a).toBe(b);
  expect(a!.length).toBeLessThan(200_000);
  expect(run("--text").stdout).toMatch(
    /line 8: %d tosa\.abs: dead; neon nowhere, c nowhere, pseudo nowhere\n/,
  );
  expect(run("-o", "a.c")).toMatchObject({ status: 2, stderr: expect.stringContaining("one .html file") });
  writeFileSync(at("parts.mlir"), parts.replace("tosa.clz %s", "tosa.clz %z"));
  expect(run("-o", "c.html").status).toBe(1);
  expect(readFileSync(at("c.html"), "utf8")).toContain('"severity":"error"');
});

it("has said nothing, and asked for nothing from outside", () => {
  expect(wrongs).toEqual([]);
});
