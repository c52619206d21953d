// The tour: what its chapters tell to type is typed, and what they say that one sees is seen. Those that change the compiler are followed
// in `building.test.ts`.
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { notShown } from "./support/excerpts.ts";
import { typed } from "./support/shell.ts";
import { blocksOf, isBuilding } from "./support/tour.ts";
import { installTosac } from "./support/tosac.ts";

const place = installTosac();
const tour = "examples/tour";

const chapters = readdirSync(tour, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

describe.each(chapters.filter((chapter) => !isBuilding(chapter)))("chapter %s", (chapter) => {
  const page = readFileSync(`${tour}/${chapter}/README.md`, "utf8");
  const blocks = blocksOf(page);

  it("has commands, each followed by what to see", () => {
    expect(blocks.length).toBeGreaterThan(1);
    expect(blocks.map(([language]) => language)).toEqual(blocks.map((_, i) => (i % 2 === 0 ? "sh" : "text")));
    expect(blocks.filter(([language, body]) => language === "sh" && !/^tosac /m.test(body))).toEqual([]);
  });

  it("shows what its commands say", () => {
    for (const [i, [language, lines]] of blocks.entries()) {
      if (language !== "sh") continue;
      const { status, said } = typed(place, chapter, `exec 2>&1\n${lines}`);
      const excerpt = blocks[i + 1]?.[1] ?? "";
      expect({ lines, status, missing: notShown(excerpt, said), said }).toEqual({ lines, status: 0, said });
    }
  });
});

it.each(chapters)("chapter %s uses all its files, and is listed", (chapter) => {
  const blocks = blocksOf(readFileSync(`${tour}/${chapter}/README.md`, "utf8"));
  const files = readdirSync(`${tour}/${chapter}`).filter((name) => name !== "README.md");
  const commands = blocks.flatMap(([language, body]) => (language === "sh" ? [body] : [])).join("");
  expect(files.filter((name) => !commands.includes(`${tour}/${chapter}/${name}`))).toEqual([]);
  expect(readFileSync(`${tour}/README.md`, "utf8")).toContain(`](${chapter})`);
});

describe("an excerpt", () => {
  const output = "a\nb\nc c\nb\nd\n";
  const has = (...lines: string[]): boolean => notShown(lines.join("\n"), output) === undefined;

  it.each([
    [["a", "b", "c c", "b", "d"]],
    [["a", "...", "d"]],
    [["...", "b", "d"]],
    [["a", "...", "c ...", "..."]],
    [["...", "b", "...", "b", "..."]],
  ])("%j is one", (lines) => expect(has(...lines)).toBe(true));

  it.each([
    ["leaves a line out without saying so", ["a", "c c", "..."]],
    ["has lines in another order", ["...", "c c", "...", "a", "..."]],
    ["has a line that is not there", ["a", "...", "e", "..."]],
    ["has a line more often", ["...", "b", "...", "b", "...", "b", "..."]],
    ["does not begin at the first line", ["b", "..."]],
    ["does not end at the last line", ["a", "b"]],
    ["has dots where nothing is left out", ["a", "...", "b", "c c", "b", "d"]],
    ["cuts a line without saying so", ["...", "c", "..."]],
  ])("%s: it is none", (_, lines) => expect(has(...lines)).toBe(false));
});
