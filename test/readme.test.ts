// What the pages at the top tell to type: every verb and option of tosac is there, and so is every script of npm. Blocks of guides
// and examples are typed by tests of their own, and the README's call of the library by the test of the package.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import type { Command } from "commander";
import { describe, expect, it } from "vitest";
import { programOf } from "../src/cli/program.ts";

const { scripts } = JSON.parse(readFileSync("package.json", "utf8")) as { scripts: Record<string, string> };
const verbs = new Map(programOf(() => {}).commands.map((verb) => [verb.name(), verb]));

const pagesIn = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => `${folder}/${name}/README.md`);

const top = ["README.md", "CONTRIBUTING.md", "ARCHITECTURE.md", "examples/tour/README.md"];
const pages = [...top, ...pagesIn("examples/guides"), ...pagesIn("examples/tour")];

/** Commands in code, in a line or in a block: the words behind each `tosac`, up to what ends a command. */
const commandsIn = (page: string): string[][] =>
  [
    ...page.matchAll(
      /(?:^|`|npm run tosac -- |\$\(|node dist\/)tosac(?:\.js)? ((?!compiles\b)[a-z][^`\n|;)]*)/gm,
    ),
  ].map((match) => match[1]!.replace(/\\$/, "").split(/ +/));

const optionsOf = (verb: Command): Set<string> =>
  new Set(verb.options.flatMap(({ long, short }) => [long, short]).filter((name) => name !== undefined));

/** What of a command there is not. */
function strange([verb, ...words]: readonly string[]): string[] {
  const known = verbs.get(verb!);
  if (!known) return verb === "help" ? [] : [`tosac ${verb}`];
  const options = optionsOf(known);
  const flags = words.flatMap((word) => /^(--?[a-zA-Z][\w-]*)/.exec(word)?.[1] ?? []);
  return flags
    .filter((flag) => !options.has(flag) && !options.has(flag.slice(0, 2)))
    .map((flag) => `tosac ${verb} ${flag}`);
}

describe.each(pages)("%s", (file) => {
  const page = readFileSync(file, "utf8");

  it("has verbs and options that there are", () => {
    expect(commandsIn(page).flatMap(strange)).toEqual([]);
  });

  it("has scripts that there are", () => {
    const names = [...page.matchAll(/npm (?:run (?:--silent )?)?([a-z:]+)/g)].map((match) => match[1]!);
    const ofNpm = ["ci", "install", "link", "test", "pack"];
    expect(names.filter((name) => !(name in scripts) && !ofNpm.includes(name))).toEqual([]);
  });

  it("has links to what there is", () => {
    const links = [...page.matchAll(/\]\(([^)#\s]+)\)/g)].map((match) => match[1]!);
    const local = links.filter((link) => !/^https?:/.test(link));
    const at = (link: string): string => new URL(link, `file://${process.cwd()}/${file}`).pathname;
    expect(local.filter((link) => !existsSync(at(link)))).toEqual([]);
  });
});

it("looks at more than a few commands, and would see a wrong one", () => {
  expect(commandsIn(readFileSync("README.md", "utf8")).length).toBeGreaterThan(15);
  expect(strange(["compile", "m.mlir", "--targt"])).toEqual(["tosac compile --targt"]);
  expect(strange(["compil"])).toEqual(["tosac compil"]);
});
