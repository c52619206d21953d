// `npm run golden:diff -- [BEFORE [AFTER]]`: what changed in the goldens between two revisions, sorted by how much of it a reader
// has to look at. BEFORE is HEAD when absent, AFTER the files as they are.
import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { report } from "./support/golden-diff.ts";

const ROOT = "golden";
const [before = "HEAD", after] = process.argv.slice(2);

const git = (...args: string[]): string =>
  execFileSync("git", args, { encoding: "utf8", maxBuffer: 2 ** 28, stdio: ["ignore", "pipe", "inherit"] });

const pathsAt = (revision: string): string[] =>
  git("ls-tree", "-r", "-z", "--name-only", revision, `${ROOT}/`)
    .split("\0")
    .filter((path) => path !== "");

const pathsHere = (): string[] =>
  readdirSync(ROOT, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));

const changed = new Set(
  git("diff", "--no-renames", "-z", "--name-only", before, ...(after ? [after] : []), "--", ROOT).split("\0"),
);
const here = after ? pathsAt(after) : pathsHere();
const there = new Set(pathsAt(before));
const textHere = (path: string): string =>
  after ? git("show", `${after}:${path}`) : readFileSync(path, "utf8");

const changes = [...new Set([...there, ...here])].sort().map((path) => {
  if (there.has(path) && !changed.has(path)) return { path, before: "", after: "" };
  return {
    path,
    ...(there.has(path) && { before: git("show", `${before}:${path}`) }),
    ...((after ? here.includes(path) : existsSync(path)) && { after: textHere(path) }),
  };
});
console.log(report(ROOT, changes));
