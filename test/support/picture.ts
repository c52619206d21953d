// The picture of the explorer that the README shows, and how pictures are compared: coarsely, since fonts differ.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { chromium, type Browser } from "playwright-core";
import { pageText } from "../../src/cli/page.ts";
import { explore } from "../../src/index.ts";

export const picturePath = "golden/explore/softmax.png";

export const launched = (): Promise<Browser> =>
  chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox"] });

/** The example softmax with its sum chosen, which has become sums of bytes. */
export async function pictureOf(browser: Browser): Promise<Buffer> {
  const folder = mkdtempSync(join(tmpdir(), "tosac-picture-"));
  try {
    const file = "softmax_i8.mlir";
    const trace = explore(readFileSync(`examples/softmax/${file}`), { file, stem: "softmax_i8" });
    const path = join(folder, "page.html");
    writeFileSync(path, await pageText(trace));
    const [op, stage] = [
      trace.ops.findIndex(({ name }) => name === "tosa.reduce_sum"),
      trace.stages.findIndex(({ name }) => name === "byte-planes"),
    ];
    const page = await browser.newPage({ viewport: { width: 1040, height: 600 } });
    await page.goto(`${pathToFileURL(path).href}#stage=${stage}&ops=${op}`);
    const picture = await page.screenshot();
    await page.close();
    return picture;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The mean difference of two pictures in grey, of 255, over squares of a coarse grid; Infinity where their sizes differ. */
export async function difference(browser: Browser, a: Buffer, b: Buffer): Promise<number> {
  const page = await browser.newPage();
  const [first, second] = [a, b].map((png) => `data:image/png;base64,${png.toString("base64")}`);
  const found = await page.evaluate<number>(`(async () => {
    const grey = async (source) => {
      const image = new Image();
      image.src = source;
      await image.decode();
      const canvas = new OffscreenCanvas(52, 30);
      const context = canvas.getContext("2d");
      context.imageSmoothingQuality = "high";
      context.drawImage(image, 0, 0, 52, 30);
      const { data } = context.getImageData(0, 0, 52, 30);
      const cells = Array.from({ length: 52 * 30 }, (_, i) => (data[4 * i] + data[4 * i + 1] + data[4 * i + 2]) / 3);
      return { cells, size: image.width + "x" + image.height };
    };
    const [x, y] = [await grey("${first}"), await grey("${second}")];
    if (x.size !== y.size) return Infinity;
    return x.cells.reduce((sum, v, i) => sum + Math.abs(v - y.cells[i]), 0) / x.cells.length;
  })()`);
  await page.close();
  return found;
}
