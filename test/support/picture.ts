// Pictures of the explorer, made from its page, and how they are compared: coarsely, since fonts differ.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { pathToFileURL } from "node:url";
import { chromium, type Browser } from "playwright-core";
import { pageText } from "../../src/cli/page.ts";
import { explore } from "../../src/index.ts";
import type { ModelTrace } from "../../src/index.ts";

export const picturePath = "golden/explore/softmax.png";

export const launched = (): Promise<Browser> =>
  chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox"] });

/** What of a page is seen. */
export interface View {
  /** The model. */
  readonly path: string;
  readonly pipeline?: string;
  /** The last stage of this name. */
  readonly stage: string;
  /** The op that is chosen, by its result or its name. */
  readonly op?: string;
  readonly isDrawn?: boolean;
  readonly size: readonly [width: number, height: number];
  /** The element that is seen; by default all that the window shows. */
  readonly of?: string;
}

/** The example softmax with its sum chosen, which has become sums of bytes. */
const whole: View = {
  path: "examples/softmax/softmax_i8.mlir",
  stage: "byte-planes",
  op: "tosa.reduce_sum",
  size: [1040, 600],
};

/** The picture that the README shows. */
export const pictureOf = (browser: Browser): Promise<Buffer> => seen(browser, whole);

/** A picture of a view. */
export async function seen(browser: Browser, view: View): Promise<Buffer> {
  const folder = mkdtempSync(join(tmpdir(), "tosac-picture-"));
  try {
    const { path, pipeline, size, of } = view;
    const [file, stem] = [basename(path), basename(path, ".mlir")];
    const trace = explore(readFileSync(path), { file, stem, ...(pipeline && { pipeline }) });
    const html = join(folder, "page.html");
    writeFileSync(html, await pageText(trace));
    const page = await browser.newPage({ viewport: { width: size[0], height: size[1] } });
    await page.goto(pathToFileURL(html).href + hashOf(view, trace));
    const picture = await (of === undefined ? page : page.locator(of).first()).screenshot();
    await page.close();
    return picture;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function hashOf({ stage, op, isDrawn }: View, { stages, ops }: ModelTrace): string {
  const [at, chosen] = [
    stages.findLastIndex(({ name }) => name === stage),
    ops.findIndex(({ name, result }) => op === name || op === result),
  ];
  if (at < 0 || (op !== undefined && chosen < 0)) throw new Error(`there is no ${stage} or no ${op}`);
  return `#stage=${at}${op === undefined ? "" : `&ops=${chosen}`}${isDrawn ? "&drawn" : ""}`;
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
