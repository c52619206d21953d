// The commands in the examples' pages, as they stand there.
import { cpSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { installTosac } from "./support/tosac.ts";

const { tosac, at } = installTosac();

const folders = readdirSync("examples", { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && !["guides", "tour"].includes(entry.name)) // those have tests of their own
  .map(({ name }) => name);

/** Lines of shell blocks that begin with `tosac`, without their comments. */
const commandsIn = (page: string): string[] =>
  [...page.matchAll(/^tosac (.*?)(?: +#.*)?$/gm)].map((match) => match[1]!.trim());

const shows: Readonly<Record<string, RegExp>> = {
  run: /^out0: tensor</m,
  accuracy: /^ +error at most /m,
  opt: /^wrote /m,
};

describe.each(folders)("examples/%s", (folder) => {
  const page = readFileSync(join("examples", folder, "README.md"), "utf8");

  // What `verify` says of each model is tested with the other cases.
  const commands = commandsIn(page).filter((command) => !command.startsWith("verify"));

  it.each(commands)("tosac %s", (command) => {
    cpSync(join("examples", folder), at(folder), { recursive: true });
    const { status, stdout, stderr } = tosac(command.split(/ +/), { folder });
    expect([status, stderr]).toEqual([0, expect.not.stringContaining("error")]);
    expect(stdout + stderr).toMatch(shows[command.split(" ")[0]!] ?? /wrote out\/|for i in/);
  });

  it("shows each of its models and inputs", () => {
    const files = readdirSync(join("examples", folder)).filter((name) => /\.(mlir|npy)$/.test(name));
    expect(files.filter((name) => !page.includes(` ${name}`))).toEqual([]);
    expect(commands.length).toBeGreaterThan(1);
  });
});
