// The pictures of the explorer: those that are kept are what its page looks like now.
import { readdirSync, readFileSync } from "node:fs";
import { type Browser } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { fileOf, pageOfPictures, pagePath, passPictures } from "./support/pass-pictures.ts";
import { difference, launched, pictureOf, picturePath, seen } from "./support/picture.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await launched();
});
afterAll(() => browser.close());

it("looks as the README shows it", async () => {
  const [kept, now] = [readFileSync(picturePath), await pictureOf(browser)];
  expect(kept.length).toBeLessThan(200_000);
  expect(await difference(browser, kept, now), "npm run pictures makes it anew").toBeLessThan(4);
});

it("shows passes as their page of pictures does, which is small", async () => {
  expect(readFileSync(pagePath, "utf8"), "npm run pictures makes it anew").toBe(pageOfPictures());
  const kept = passPictures.map((picture) => readFileSync(fileOf(picture)));
  expect(kept.reduce((sum, { length }) => sum + length, 0)).toBeLessThan(400_000);
  const files = readdirSync("golden/explore").map((name) => `golden/explore/${name}`);
  expect(files.sort()).toEqual([pagePath, picturePath, ...passPictures.map(fileOf)].sort());
  const far: string[] = [];
  for (const [i, { name, view }] of passPictures.entries()) {
    const by = await difference(browser, kept[i]!, await seen(browser, view));
    if (by >= 4) far.push(`${name}: ${by}; npm run pictures makes it anew`);
  }
  expect(far).toEqual([]);
});

it("tells one picture from another", async () => {
  const [one, other] = ["byte-planes", "row-tables"].map((name) =>
    readFileSync(`golden/explore/${name}.png`),
  );
  const by = await difference(browser, one!, other!);
  expect(by).toBeGreaterThan(4);
  expect(by).toBeLessThan(Infinity);
});
