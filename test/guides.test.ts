// The guides: what their pages tell to type is typed, in order, in a folder that has the examples in it.
import { chmodSync, cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { spawnSync } from "node:child_process";
import { describe, expect, it } from "vitest";
import { installLine } from "../src/cli/tools.ts";
import { blocks, pageOf } from "./support/guides.ts";
import { installTosac } from "./support/tosac.ts";

const { at, program } = installTosac();

const guides = readdirSync("examples/guides", { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

/** Commands in the steps of a workflow or of a job. */
const stepsIn = (yaml: string): string[] =>
  [...yaml.matchAll(/^\s+- (?:run: )?((?:sudo |npx |apt-get ).*)$/gm)].map((match) => match[1]!);

/** Types lines into a shell, each after the other as long as all goes well. */
function typed(folder: string, lines: string): { status: number | null; said: string } {
  mkdirSync(at(`${folder}/bin`), { recursive: true });
  cpSync("examples", at(`${folder}/examples`), { recursive: true });
  for (const [name, rest] of [
    ["tosac", ""],
    ["npx", "shift; "],
  ] as const) {
    writeFileSync(
      at(`${folder}/bin/${name}`),
      `#!/bin/sh\n${rest}exec "${process.execPath}" "${program}" "$@"\n`,
    );
    chmodSync(at(`${folder}/bin/${name}`), 0o755);
  }
  const env = { ...process.env, PATH: `${at(`${folder}/bin`)}:${process.env["PATH"]}` };
  const { status, stdout, stderr } = spawnSync("bash", ["-e", "-x", "-c", lines], {
    cwd: at(folder),
    env,
    encoding: "utf8",
  });
  return { status, said: stdout + stderr };
}

/** Followed where the package is installed. */
const elsewhere = ["write-a-pass"];

describe.each(guides)("the guide on %s", (guide) => {
  it.skipIf(elsewhere.includes(guide))("can be followed", () => {
    const lines = blocks(pageOf(guide), "sh").join("");
    expect(lines).toMatch(/tosac /);
    const { status, said } = typed(guide, lines);
    expect([status, said]).toEqual([0, said]);
    for (const step of blocks(pageOf(guide), "yaml")
      .flatMap(stepsIn)
      .filter((line) => line.startsWith("npx ")))
      expect([step, typed(guide, step).status]).toEqual([step, 0]);
  });

  it("is listed", () => expect(readFileSync("examples/guides/README.md", "utf8")).toContain(`](${guide})`));
});

it("what continuous integration installs is what verify needs", () => {
  const steps = blocks(pageOf("golden"), "yaml")
    .flatMap(stepsIn)
    .filter((line) => line.includes("apt-get"));
  expect(steps.map((step) => step.replace(/^sudo /, ""))).toEqual(
    new Array(2).fill(installLine(["gcc", "cross gcc", "emulator"]).replace(/^sudo /, "")),
  );
});
