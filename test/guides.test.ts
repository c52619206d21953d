// The guides: what their pages tell to type is typed, in order, in a folder that has the examples in it.
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { installLine } from "../src/cli/tools.ts";
import { blocks, pageOf } from "./support/guides.ts";
import { typed } from "./support/shell.ts";
import { installTosac } from "./support/tosac.ts";

const place = installTosac();

const guides = readdirSync("examples/guides", { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

/** Commands in the steps of a workflow or of a job. */
const stepsIn = (yaml: string): string[] =>
  [...yaml.matchAll(/^\s+- (?:run: )?((?:sudo |npx |apt-get ).*)$/gm)].map((match) => match[1]!);

/** Followed where the package is installed. */
const elsewhere = ["write-a-pass"];

describe.each(guides)("the guide on %s", (guide) => {
  it("is listed", () => expect(readFileSync("examples/guides/README.md", "utf8")).toContain(`](${guide})`));

  if (elsewhere.includes(guide)) return;
  it("can be followed", () => {
    const lines = blocks(pageOf(guide), "sh").join("");
    expect(lines).toMatch(/tosac /);
    const { status, said } = typed(place, guide, `set -x\n${lines}`);
    expect([status, said]).toEqual([0, said]);
    for (const step of blocks(pageOf(guide), "yaml")
      .flatMap(stepsIn)
      .filter((line) => line.startsWith("npx ")))
      expect([step, typed(place, guide, `set -x\n${step}`).status]).toEqual([step, 0]);
  });
});

it("what continuous integration installs is what verify needs", () => {
  const steps = blocks(pageOf("golden"), "yaml")
    .flatMap(stepsIn)
    .filter((line) => line.includes("apt-get"));
  expect(steps.map((step) => step.replace(/^sudo /, ""))).toEqual(
    new Array(2).fill(installLine(["gcc", "cross gcc", "emulator"]).replace(/^sudo /, "")),
  );
});
