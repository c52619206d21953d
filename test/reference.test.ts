// The reference pages are made from the tables the compiler works with, so they cannot be out of date.
import { expect, it } from "vitest";
import { accuracyPage } from "./support/reference/accuracy.ts";
import { apiPage } from "./support/reference/api.ts";
import { coveragePage, shares } from "./support/reference/coverage.ts";
import { cliPage } from "./support/reference/cli.ts";
import { diagnosticsPage } from "./support/reference/diagnostics.ts";
import { intrinsicsPage } from "./support/reference/intrinsics.ts";
import { opsPage } from "./support/reference/ops.ts";
import { passesPage } from "./support/reference/passes.ts";
import { thresholdsPage } from "./support/reference/thresholds.ts";

/** Made once: TypeDoc reads all sources for it. */
let library: Promise<string> | undefined;
const libraryPage = (): Promise<string> => (library ??= apiPage());

it.each([
  ["ops", opsPage],
  ["coverage", coveragePage],
  ["passes", passesPage],
  ["diagnostics", diagnosticsPage],
  ["intrinsics", intrinsicsPage],
  ["cli", cliPage],
  ["api", libraryPage],
  ["accuracy", accuracyPage],
  ["thresholds", thresholdsPage],
])("the page of %s is what the tables say", async (name, page) => {
  await expect(await page()).toMatchFileSnapshot(`../golden/reference/${name}.md`);
});

it("whatever the library exports says what it is", async () => {
  const page = await libraryPage();
  const silent = [...page.matchAll(/^### (\w+)\n\n```/gm)].map((match) => match[1]);
  expect([silent, page.match(/^### /gm)!.length]).toEqual([[], expect.toSatisfy((n: number) => n > 80)]);
});

it("nearly all combinations of types that anything computes are compiled", () => {
  const computed = shares().filter(({ name }) => !name.startsWith("floats of 8 bits"));
  const few = computed.filter(({ all, compiled }) => compiled < 0.95 * all || all < 10);
  expect([few, computed.length]).toEqual([[], 7]);
});
