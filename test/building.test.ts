// The chapters of the tour that change the compiler, followed in a copy of the tree: patches applied, what is typed is typed, and at the
// end, once for all of them, types, layers and the tests that they name.
import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { notShown } from "./support/excerpts.ts";
import { blocksOf, isBuilding } from "./support/tour.ts";

const root = new URL("..", import.meta.url).pathname;
const tour = "examples/tour";
const clone = mkdtempSync(join(tmpdir(), "tosac-clone-"));
afterAll(() => rmSync(clone, { recursive: true }));

const left = new Set(["node_modules", "dist", ".git"]);
beforeAll(() => {
  cpSync(root, clone, { recursive: true, filter: (source) => !left.has(relative(root, source)) });
  symlinkSync(join(root, "node_modules"), join(clone, "node_modules"));
});

/** Without what a run of vitest tells the programs that it starts. */
const env = Object.fromEntries(
  Object.entries(process.env).filter(
    ([name]) => !/^(VITEST|NODE_ENV$|TEST$|NODE_OPTIONS$|FORCE_COLOR$)/.test(name),
  ),
);

function typed(lines: string): { status: number | null; said: string } {
  const { status, stdout } = spawnSync("bash", ["-e", "-c", `exec 2>&1\n${lines}`], {
    ...{ cwd: clone, env: { ...env, NO_COLOR: "1" }, encoding: "utf8" },
  });
  return { status, said: stdout };
}

const isCheck = (line: string): boolean => /^npm (run check|test)/.test(line);

/** Lines of a chapter to type, each with what is to be seen, and the checks that it ends with. */
function steps(chapter: string) {
  const blocks = blocksOf(readFileSync(`${tour}/${chapter}/README.md`, "utf8"));
  const all = blocks.flatMap(([language, lines], i) => {
    const [next, excerpt] = blocks[i + 1] ?? [];
    return language === "sh" ? [{ lines, excerpt: next === "text" ? excerpt : undefined }] : [];
  });
  const checks = all.flatMap(({ lines }) => lines.split("\n").filter(isCheck));
  return { typed: all.filter(({ lines }) => !isCheck(lines)), checks };
}

const chapters = readdirSync(tour).filter(isBuilding);

describe.each(chapters)("chapter %s", (chapter) => {
  const { typed: lines, checks } = steps(chapter);

  it("applies all its patches, in order, and names tests", () => {
    const patches = readdirSync(`${tour}/${chapter}`).filter((name) => name.endsWith(".patch"));
    const applied = lines.flatMap((step) => /^git apply \S+\/(\S+)$/m.exec(step.lines)?.[1] ?? []);
    expect(applied).toEqual(patches.sort());
    expect(checks.join("\n")).toMatch(
      /^npm run check:types && npm run check:layers\nnpm test -- \S+ -t \w+$/,
    );
  });

  it("says what is seen", () => {
    for (const { lines: typedLines, excerpt } of lines) {
      const { status, said } = typed(typedLines);
      const missing = excerpt === undefined ? undefined : notShown(excerpt, said);
      expect({ typedLines, status, missing, said }).toEqual({ typedLines, status: 0, said });
    }
  });
});

it("ends with types and layers in order, and the tests that the chapters name green", () => {
  const checks = [...new Set(chapters.flatMap((chapter) => steps(chapter).checks))];
  const tests = checks.flatMap((line) => [...line.matchAll(/^npm test -- (\S+) -t (\w+)$/gm)]);
  const files = [...new Set(tests.map(([, file]) => file!))];
  const names = [...new Set(tests.map(([, , name]) => name!))];
  const others = checks.filter((line) => !line.startsWith("npm test"));
  for (const line of others) expect({ line, ...typed(line) }).toMatchObject({ line, status: 0 });
  const { status, said } = typed(`npm test -- ${files.join(" ")} -t '${names.join("|")}'`);
  expect({ status, said }).toEqual({ status: 0, said });
  expect(said).toMatch(/(\d{2,}) passed, 0 failed/);
});
