// Pages in a headless browser, and what none of them may do.
import axe from "axe-core";
import type { Browser, Page } from "playwright-core";

export type Look = { width?: number; height?: number; colorScheme?: "light" | "dark" };

/**
 * Opens pages, and collects in `wrongs` what they say on the console, throw, ask people, or ask for elsewhere than `home`: an address
 * that all of theirs begin with.
 */
export function opener(browser: () => Browser, home: () => string, wrongs: string[]) {
  return async (
    url: string,
    { width = 1280, height = 800, colorScheme = "light" }: Look = {},
  ): Promise<Page> => {
    const page = await browser().newPage({ viewport: { width, height }, colorScheme });
    page.setDefaultTimeout(300_000);
    page.on("console", (message) => wrongs.push(message.text()));
    page.on("pageerror", (error) => wrongs.push(error.message));
    page.on("dialog", (dialog) => wrongs.push(`dialog ${dialog.message()}`));
    page.on("request", (request) => {
      if (!request.url().startsWith(home())) wrongs.push(request.url());
    });
    await page.goto(url);
    return page;
  };
}

const serious = `axe.run().then(({ violations }) => violations
  .filter(({ impact }) => impact === "serious" || impact === "critical")
  .map(({ id, nodes }) => id + ": " + nodes[0].html))`;

/** What keeps people from a page: serious findings of axe, a width that has to be scrolled; and the colour behind all. */
export async function barriers(page: Page): Promise<{ found: string[]; wider: number; back: string }> {
  await page.evaluate(axe.source);
  return {
    found: await page.evaluate<string[]>(serious),
    wider: await page.evaluate<number>(
      "document.documentElement.scrollWidth - document.documentElement.clientWidth",
    ),
    back: await page.evaluate<string>("getComputedStyle(document.body).backgroundColor"),
  };
}

/** The looks in which every page has to be good, by name. */
export const looks: readonly (readonly [string, Look])[] = [
  ["light", {}],
  ["dark", { colorScheme: "dark" }],
  ["on a telephone", { width: 390, height: 844 }],
  ["at 200 %", { width: 640, height: 400 }],
];

export const backOf = ({ colorScheme }: Look): string =>
  colorScheme === "dark" ? "rgb(18, 24, 31)" : "rgb(255, 255, 255)";
