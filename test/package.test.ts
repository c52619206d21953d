// The package that people install: packed from a clone that was never built, used where nothing of the project is.
import { execFileSync, spawnSync } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { checkPackage, createPackageFromTarballData } from "@arethetypeswrong/core";
import { publint } from "publint";
import { afterAll, expect, it } from "vitest";
import { blocks, filesIn, pageOf } from "./support/guides.ts";
import { version } from "../src/cli/version.ts";

const root = new URL("..", import.meta.url).pathname;
const folder = mkdtempSync(join(tmpdir(), "tosac package-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** What a clone does not have, and what a package does not need. */
const left = new Set(["node_modules", "dist", ".git", "test"]);

function clone(): string {
  const path = join(folder, "clone");
  cpSync(root, path, { recursive: true, filter: (source) => !left.has(relative(root, source)) });
  symlinkSync(join(root, "node_modules"), join(path, "node_modules"));
  return path;
}

it("comes from a clone whose first command has nothing to warn of", () => {
  const read = (file: string): unknown => JSON.parse(readFileSync(join(root, file), "utf8"));
  const { packages } = read("package-lock.json") as {
    packages: Record<string, { hasInstallScript?: boolean; deprecated?: string }>;
  };
  const { allowScripts } = read("package.json") as { allowScripts: Record<string, boolean> };
  const named = Object.entries(packages).map(([path, of]) => ({
    name: path.replace(/^.*node_modules\//, ""),
    ...of,
  }));
  expect(named.filter(({ deprecated }) => deprecated !== undefined)).toEqual([]);
  // No package runs a script of its own when it is installed; those that have one are known to do without.
  const scripts = named.filter(({ hasInstallScript }) => hasInstallScript).map(({ name }) => name);
  expect(allowScripts).toEqual(Object.fromEntries(scripts.map((name) => [name, false])));
});

it("is complete", async () => {
  const elsewhere = join(folder, "else where");
  mkdirSync(elsewhere);
  const run = (command: string, args: readonly string[], cwd = elsewhere): string =>
    execFileSync(command, args, { cwd, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });
  run("npm", ["pack", "--silent", "--pack-destination", elsewhere], clone());
  const [packed] = readdirSync(elsewhere);
  run("npm", ["install", "--offline", "--no-audit", "--no-fund", join(elsewhere, packed!)]);

  const model = join(root, "examples/softmax/softmax_i8.mlir");
  run("node_modules/.bin/tosac", ["compile", model, "--target", "neon", "-o", "out"]);
  expect(readdirSync(join(elsewhere, "out")).sort()).toEqual(["softmax_i8.c", "softmax_i8.h"]);
  const small = join(root, "examples/logistic/logistic_i8.mlir");
  expect(run("node_modules/.bin/tosac", ["cost", small, "--json"])).toContain('"schemaVersion": 1');
  const library = `import { readFileSync } from "node:fs"; const text = readFileSync("${small}");`;
  const shown = blocks(readFileSync(join(root, "README.md"), "utf8"), "ts").join("");
  expect(run(process.execPath, ["--input-type=module", "-e", library + shown])).toContain("#include");
  // What the guide tells, in a folder where nothing is but the package.
  const page = pageOf("write-a-pass");
  for (const [name, text] of filesIn(page)) writeFileSync(join(elsewhere, name), text);
  const path = `${join(elsewhere, "node_modules/.bin")}:${process.env["PATH"]}`;
  const followed = spawnSync("bash", ["-e", "-c", blocks(page, "sh").join("")], {
    ...{ cwd: elsewhere, encoding: "utf8", env: { ...process.env, PATH: path } },
  });
  expect([followed.status, followed.stderr]).toEqual([0, followed.stderr]);
  expect(followed.stderr).toMatch(/power-of-two fired[^]*3 is no power of two/);
  const types = ["--noEmit", "--checkJs", "--strict", "--module", "nodenext", "--skipLibCheck"];
  run(join(root, "node_modules/.bin/tsc"), [...types, "--typeRoots", "none", "shift.mjs"]);

  const installed = join(elsewhere, "node_modules/tosac");
  const files = [
    "dist/types/src/index.d.ts",
    "dist/cli/armcost/armcost.py",
    "LICENSE",
    "golden/reference/reports.schema.json",
  ];
  for (const file of files) expect(existsSync(join(installed, file)), file).toBe(true);
  // What one V8 made of the program is of no use to another: the first run leaves it.
  expect(run("tar", ["-tzf", packed!])).not.toContain(".cache");
  expect(readdirSync(join(installed, "dist/cli")).filter((name) => name.endsWith(".cache")).length).toBe(1);

  // What is bundled comes with its licences.
  const licences = readFileSync(join(installed, "dist/LICENCES.txt"), "utf8");
  for (const name of ["chevrotain", "commander", "lodash-es", "picocolors"])
    expect(licences).toMatch(new RegExp(`^${name} \\d.* \\((MIT|ISC|Apache-2\\.0)\\)$`, "m"));

  const tarball = readFileSync(join(elsewhere, packed!));
  expect(tarball.length).toBeLessThan(1_400_000);
  expect((await publint({ pkgDir: installed })).messages).toEqual([]);
  const analysis = await checkPackage(createPackageFromTarballData(new Uint8Array(tarball)));
  // The library is a module; `require` of one works from Node 20.19 on.
  const known = new Set(["CJSResolvesToESM", "NoResolution"]);
  const problems = "problems" in analysis ? analysis.problems : [];
  expect(analysis.types).not.toBe(false);
  expect(problems.filter(({ kind }) => !known.has(kind))).toEqual([]);

  const empty = join(folder, "empty");
  mkdirSync(empty);
  const npx = ["--offline", "--yes", "--package", join(elsewhere, packed!), "tosac", "--version"];
  expect(run("npx", npx, empty)).toBe(`${version}\n`);
});
