// The playground in a browser, handed out by its server: what editing, choosing, running and links do, and that nothing freezes it.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import type { Server } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { buildPlayground } from "../src/cli/playground-bundle.ts";
import { servePlayground } from "../src/cli/playground-server.ts";
import { commandsOf } from "../src/playground/command.ts";
import { nameOf, passesIn, toggled } from "../src/playground/pipeline.ts";
import type { About, Answer } from "../src/playground/protocol.ts";
import { answersTo } from "../src/playground/answer.ts";
import { typedTensor } from "../src/playground/numbers.ts";
import { decoded, encoded, type State } from "../src/playground/state.ts";
import { backOf, barriers, looks, opener } from "./support/browser.ts";
import { launched } from "./support/picture.ts";
import { installTosac } from "./support/tosac.ts";

const { tosac, at } = installTosac();
const folder = mkdtempSync(join(tmpdir(), "tosac-playground-"));
let [browser, server, home] = [undefined as Browser | undefined, undefined as Server | undefined, ""];
beforeAll(async () => {
  await buildPlayground(folder);
  const served = await servePlayground(folder, 0);
  [server, home] = [served.server, `http://localhost:${served.port}/`];
  browser = await launched();
});
afterAll(async () => {
  await browser?.close();
  server?.close();
  rmSync(folder, { recursive: true });
});

const wrongs: string[] = [];
const open = opener(
  () => browser!,
  () => home,
  wrongs,
);

const parts = `func.func @parts(%x: tensor<4x8xi8>) -> tensor<4x1xi32> {
  %w = tosa.cast %x : (tensor<4x8xi8>) -> tensor<4x8xi32>
  %s = tosa.reduce_sum %w {axis = 1 : i32} : (tensor<4x8xi32>) -> tensor<4x1xi32>
  %a = tosa.clz %s : (tensor<4x1xi32>) -> tensor<4x1xi32>
  %b = tosa.clz %s : (tensor<4x1xi32>) -> tensor<4x1xi32>
  %m = tosa.add %a, %b : (tensor<4x1xi32>, tensor<4x1xi32>) -> tensor<4x1xi32>
  return %m : tensor<4x1xi32>
}
`;

const stateOf = (text: string, more: Partial<State["subject"]> = {}): State => ({
  subject: { file: "m.mlir", text, pipeline: "default", cpu: "dotprod", entry: "", ...more },
  numbers: { seed: 1 },
});

const linkTo = (state: State, hash = ""): string => `${home}#${hash}&model=${encoded(state)}`;

const done = (page: Page) => page.locator("#busy", { hasText: /^done/ }).waitFor();

/** Listings have the rows that are seen: so tall a window has all of a short kernel. */
const tall = { height: 2000 };

/** The page of a text, compiled. */
async function playing(text = parts, hash = ""): Promise<Page> {
  const page = await open(linkTo(stateOf(text), hash), tall);
  await done(page);
  return page;
}

/** Puts a text in the place of the one that is edited, as pasting it does; `first`: so many characters of a comment before it. */
async function paste(page: Page, text: string, first = 0): Promise<void> {
  const content = page.locator("#text .cm-content");
  await content.focus();
  await page.keyboard.press("Control+a");
  await content.evaluate(
    (element, [text, first]) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData("text/plain", first > 0 ? `// ${"x".repeat(first)}\n${text}` : text);
      element.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
    },
    [text, first] as const,
  );
}

const code = async (page: Page): Promise<string> =>
  (await page.locator("#code .row .text").allTextContents()).join("\n");

/** Whether an element's first and last corner are in front of all else, and cut off by nothing. */
function cornersSeen(element: Element): boolean[] {
  const { left, top, right, bottom } = element.getBoundingClientRect();
  const at = element.getRootNode() as ShadowRoot;
  return [at.elementFromPoint(left + 3, top + 3), at.elementFromPoint(right - 3, bottom - 3)].map((seen) =>
    element.contains(seen),
  );
}

it("says what is wrong where it is, and compiles what was mended", async () => {
  const page = await playing();
  expect(await code(page)).toContain("#include");
  const name = "%which_nobody_has_ever_defined";
  await paste(page, parts.replace("tosa.clz %s", `tosa.clz ${name}`));
  await page.locator("#diagnostics button", { hasText: "error, line 4" }).click();
  expect(await page.locator("#text .cm-lintRange-error").allTextContents()).toEqual([name]);
  expect(await page.locator("#text .cm-activeLine, #text .cm-focused").count()).toBe(1);
  await page.locator("#text .cm-lintRange-error").hover();
  const said = page.locator(".cm-tooltip-lint", { hasText: `${name} is not defined` });
  expect(await said.evaluate(cornersSeen)).toEqual([true, true]);
  expect(await code(page)).toBe("");
  await paste(page, parts);
  await page.locator("#code .row").first().waitFor();
  expect(await page.locator("#diagnostics").isVisible()).toBe(false);
  expect(await page.locator("#text .cm-lintRange-error").count()).toBe(0);
  await page.close();
});

it("lets passes and C be chosen, lights up in both directions, and a link shows the same", async () => {
  const page = await playing();
  const clz = async (): Promise<number> => (await code(page)).match(/clz/g)!.length;
  await page.getByRole("button", { name: "portable" }).click();
  const merged = await clz();
  await page.locator("#passes summary").click();
  await page.locator("#passes input[value=cse]").uncheck();
  await done(page);
  expect(await page.locator("#pipeline").inputValue()).toBe("canonicalize,fold-constants,canonicalize,dce");
  await expect.poll(clz).toBeGreaterThan(merged);
  await page.locator("#text .cm-line").nth(4).click();
  expect(await page.locator("#code .row.lit .text").allTextContents()).not.toEqual([]);
  await page.locator("#code .row.lit").first().click();
  expect(await page.locator("#text .cm-line.lit").allTextContents()).toEqual([
    expect.stringContaining("%b = tosa.clz"),
  ]);
  const other = await open(page.url(), tall);
  await done(other);
  const seen = async (of: Page) => [
    await of.locator("#pipeline").inputValue(),
    await of.locator("#stage-name").textContent(),
    await of.locator("#code [aria-pressed=true]").textContent(),
    await of.locator("#details").textContent(),
    await of.locator("#commands").textContent(),
    await of.locator("#text .cm-content").innerText(),
    await code(of),
  ];
  expect(await seen(other)).toEqual(await seen(page));
  await page.locator("#pipeline").fill("dce,fuse");
  await page.locator("#diagnostics", { hasText: "put lower-to-loops before fuse" }).waitFor();
  await Promise.all([page.close(), other.close()]);
});

it("runs, op by op, on numbers of a seed or typed, as the command line does", async () => {
  const page = await playing();
  await page.locator("#run").click();
  await page.locator("#compared", { hasText: "all 4 elements the same" }).waitFor();
  const line = await page.locator("#results .out").innerText();
  writeFileSync(at("m.mlir"), parts);
  const command = (await page.locator("#commands").innerText()).split("\n")[1]!;
  expect(command).toBe("tosac run m.mlir --seed 1");
  const { stdout } = tosac(command.split(" ").slice(1));
  expect(line.split(" ").slice(2).join(" ")).toBe(/\[(.*)\]/.exec(stdout)![1]);
  await page.locator("#typed").check();
  await page.locator("textarea").fill("1, 2");
  await page.locator("#run").click();
  await page.locator("#results .out", { hasText: "out0: tensor<4x1xi32> 56, 56, 56, 56" }).waitFor();
  await page.getByRole("button", { name: "Op after" }).click();
  expect(await page.locator("#step-name").textContent()).toBe("2 of 5: tosa.reduce_sum, line 3");
  expect(await page.locator("#step-values").innerText()).toBe("%s: tensor<4x1xi32> 12, 12, 12, 12");
  expect(await page.locator("#text .cm-line.lit").allTextContents()).toEqual([
    expect.stringContaining("tosa.reduce_sum"),
  ]);
  await page.locator("textarea").fill("1, 200");
  await page.locator("#run").click();
  await page.locator("#results", { hasText: "%x: 200 is no number of type i8" }).waitFor();
  await page.close();
});

it("runs the first of the functions of what it opens with, and says which", async () => {
  const page = await open(home);
  await done(page);
  await page.locator("#run").click();
  await page.locator("#compared", { hasText: "elements the same" }).waitFor();
  const [name] = /@\w+/.exec(await page.locator("#results").innerText())!;
  expect(await page.locator("#commands").innerText()).toContain(`--entry=${name!.slice(1)} --seed 1`);
  await page.close();
});

const endless = `func.func @f(%x: tensor<1xi32>) -> tensor<1xi32> {
  %r = tosa.while_loop (%i = %x) : (tensor<1xi32>) -> tensor<1xi32> {
    %t = tosa.equal %i, %i : (tensor<1xi32>, tensor<1xi32>) -> tensor<1xi1>
    %s = "tosa.const_shape"() <{values = dense<> : tensor<0xindex>}> : () -> !tosa.shape<0>
    %c = tosa.reshape %t, %s : (tensor<1xi1>, !tosa.shape<0>) -> tensor<i1>
    tosa.yield %c : tensor<i1>
  } do {
  ^bb0(%i: tensor<1xi32>):
    tosa.yield %i : tensor<1xi32>
  }
  return %r : tensor<1xi32>
}
`;

const big = "tensor<1073741824x1xi8>";
const enormous = `func.func @f(%x: ${big}) -> ${big} {
  %a = tosa.abs %x : (${big}) -> ${big}
  return %a : ${big}
}
`;

/** Counts in the page how long its script was ever kept from running, in milliseconds. */
const watchGaps = `(() => {
  let last = performance.now();
  window.longestGap = 0;
  setInterval(() => {
    const now = performance.now();
    window.longestGap = Math.max(window.longestGap, now - last);
    last = now;
  }, 20);
})()`;

it("is never kept from answering by a model", async () => {
  const page = await playing(endless);
  await page.evaluate(watchGaps);
  await page.locator("#time").selectOption("1");
  await page.locator("#run").click();
  await page.locator("#theme").click();
  expect(await page.locator("#theme").textContent()).toBe("Theme: light");
  await page.locator("#results", { hasText: "it took more than 1 s" }).waitFor();
  await page.locator("#run").click();
  await page.locator("#stop").click();
  await page.locator("#results", { hasText: "stopped" }).waitFor();
  await page.locator("#time").selectOption("60");
  await paste(page, enormous);
  await page.locator("#code .row", { hasText: "1073741824" }).first().waitFor();
  await page.locator("#run").click();
  await page.locator("#results", { hasText: "at most 16777216 are run here" }).waitFor();
  await paste(page, parts, 10_000_000);
  await page.locator("#busy", { hasText: "at most 1000000 characters" }).waitFor();
  expect(await page.locator("#text .cm-line").first().innerText()).toContain("func.func @f");
  await paste(page, parts, 900_000);
  await page.locator("#stage .row", { hasText: "reduce_sum" }).first().waitFor();
  // The endless loop alone would take minutes.
  expect(await page.evaluate("longestGap")).toBeLessThan(10_000);
  await page.close();
});

it("shows hostile text as text", async () => {
  const evil = "</script><script>alert(1)</script><img src=x onerror=alert(2)>\u202e";
  const page = await playing(parts.replace("%w = tosa.cast %x :", `%w = tosa.cast %x {note = "${evil}"} :`));
  expect(await page.locator("#text .cm-content").innerText()).toContain("</script><script>alert(1)</script>");
  await page.locator("#text .cm-line").nth(1).click();
  expect(await page.locator("img").count()).toBe(0);
  await paste(page, `func.func @f(%x: tensor<4xi8>) { ${evil}`);
  await page.locator("#diagnostics", { hasText: "error" }).waitFor();
  expect(await page.locator("img").count()).toBe(0);
  await page.close();
});

it("needs no pointer", async () => {
  const page = await playing();
  await page.locator("#theme").focus();
  const reached: string[] = [];
  const name =
    "document.activeElement.id || document.activeElement.className || document.activeElement.ariaLabel";
  for (let i = 0; i < 26; i++) {
    await page.keyboard.press("Tab");
    reached.push(await page.evaluate<string>(name));
  }
  for (const place of ["pipeline", "cpu", "entry", "time", "model", "lines editor", "run", "seed", "copy"])
    expect(reached).toContain(place);
  await page.locator("#text .cm-content").focus();
  await page.keyboard.press("Control+Home");
  for (const key of ["ArrowDown", "Control+Enter", "[", "]"]) await page.keyboard.press(key);
  expect(await page.locator("#text .cm-line").nth(1).innerText()).toContain("[]");
  await page.close();
});

it.each(looks)("can be read by all: %s", async (_, look) => {
  const page = await open(
    linkTo(stateOf(parts.replace("%b = tosa.clz", "%b = tosa.nothing")), "stage=4"),
    look,
  );
  await done(page);
  expect(await barriers(page)).toEqual({ found: [], wider: 0, back: backOf(look) });
  await paste(page, parts);
  await page.locator("#code .row").first().waitFor();
  await page.locator("#passes summary").click();
  await page.locator("#typed").check();
  await page.locator("#run").click();
  await page.locator("#compared", { hasText: "same" }).waitFor();
  expect(await barriers(page)).toEqual({ found: [], wider: 0, back: backOf(look) });
  await page.close();
});

it("opens with a model of the tour, has all of the examples, and licences", async () => {
  const page = await open(home);
  await done(page);
  expect(await page.locator("#text .cm-content").innerText()).toContain("func.func @curve");
  const files = await page.locator("#model option").allTextContents();
  expect(files.filter((file) => file.startsWith("tour/")).length).toBeGreaterThan(6);
  for (const file of ["softmax/softmax_i8.mlir", "layer-norm/layer_norm_f32.mlir"])
    expect(files).toContain(file);
  await page.locator("#model").selectOption(`examples/${files[4]}`);
  await page.locator("#commands", { hasText: `examples/${files[4]}` }).waitFor();
  await page.close();
  const licences = readFileSync(join(folder, "LICENCES.txt"), "utf8");
  for (const name of ["@codemirror/view", "@codemirror/state", "fflate", "chevrotain"])
    expect(licences).toMatch(new RegExp(`^${name} \\d.* \\((MIT|Apache-2\\.0)\\)$`, "m"));
});

it("has said nothing, and asked for nothing from outside", () => {
  expect(wrongs).toEqual([]);
});

const about = [...answersTo({ kind: "about" })][0] as Answer & About;

describe("a pipeline", () => {
  it("says which passes run", () => {
    expect(passesIn("dce", about)).toEqual(["dce", ...about.pipelines["lower"]!]);
    expect(passesIn("default,lower-to-loops", about)).toEqual([
      ...about.pipelines["default"]!,
      "lower-to-loops",
    ]);
    expect(passesIn("none,fuse-threshold{a,b}", about).map(nameOf).slice(0, 1)).toEqual(["fuse-threshold"]);
  });

  it.each(about.passes.map(({ name }) => name))("has %s or not, and goes back", (name) => {
    const [first, then] = [
      toggled("default", name, about),
      toggled(toggled("default", name, about), name, about),
    ];
    const has = (text: string) => passesIn(text, about).map(nameOf).includes(name);
    expect([has(first), has(then)]).toEqual([!has("default"), has("default")]);
  });
});

describe("a link", () => {
  it("carries a state", () => {
    const state = stateOf(parts, { pipeline: "dce", entry: "parts" });
    expect(decoded(encoded(state)!)).toEqual(state);
    expect(encoded(state)!).toMatch(/^[\w-]+$/);
  });

  it.each([
    ["nothing", ""],
    ["no base 64", "%%%"],
    ["another value", encoded({ subject: 1 } as unknown as State)!],
    ["more than a text may have", encoded(stateOf("x".repeat(1_000_001)))!],
    ["far more", encoded(stateOf("x".repeat(50_000_000)))!],
  ])("that holds %s is none", (_, text) => expect(decoded(text)).toBeUndefined());
});

describe("a command line", () => {
  it.each([
    ["m.mlir", "m.mlir"],
    ["-m.mlir", "./-m.mlir"],
    ["it's $HOME.mlir", `'it'\\''s $HOME.mlir'`],
  ])("has %s as a word of a shell", (file, word) => {
    const state = stateOf(parts, { file, pipeline: "none,fuse{a}", cpu: "base", entry: "f" });
    expect(commandsOf(state, "c").split("\n")).toEqual([
      `tosac compile ${word} --target c --entry=f --pass-pipeline='none,fuse{a}' --cpu base -o out`,
      `tosac run ${word} --entry=f --seed 1`,
    ]);
  });

  it("runs the first of several functions", () => {
    const state = stateOf(parts, { file: "m.mlir", entry: "" });
    const [compile, run] = commandsOf(state, "c", ["first", "second"]).split("\n");
    expect(compile).not.toContain("--entry");
    expect(run).toBe("tosac run m.mlir --entry=first --seed 1");
  });

  it("says what the numbers that were typed are in", () => {
    const text = commandsOf({ ...stateOf(parts), numbers: { typed: ["1", "2"] } }, "neon");
    expect(text).toContain("--input in0.npy --input in1.npy\n# each .npy file");
  });
});

describe("typed numbers", () => {
  const tensor = (text: string, type: string) => typedTensor(text, { name: "%x", type, shape: [3] });

  it.each([
    ["i8", "1 -2", [1, -2, 1]],
    ["ui8", "[255]", [255, 255, 255]],
    ["i48", "-7", [-7n, -7n, -7n]],
    ["f32", "0.5, nan, -inf", [0.5, NaN, -Infinity]],
    ["f16", "1.0", [0x3c00, 0x3c00, 0x3c00]],
    ["i1", "0, 1", [0, 1, 0]],
  ])("of %s fill a tensor", (type, text, values) => {
    const made = tensor(text, type);
    expect(typeof made === "string" ? made : [...made.data]).toEqual(values);
  });

  it.each([
    ["i8", "128"],
    ["ui8", "-1"],
    ["i32", "1.5"],
    ["i1", "2"],
    ["f32", "one"],
    ["i8", ""],
  ])("of %s: %s is wrong", (type, text) => expect(typeof tensor(text, type)).toBe("string"));
});
