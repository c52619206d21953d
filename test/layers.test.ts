// Imports go down only. The rules are tested on files that break them, so that silence means something.
import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { cruise, type ICruiseResult } from "dependency-cruiser";
import { expect, it } from "vitest";

const { forbidden, options } = createRequire(import.meta.url)("../.dependency-cruiser.cjs");

async function violations(folders: string[], baseDir = "."): Promise<{ modules: number; broken: string[] }> {
  const base = new URL(`../${baseDir}`, import.meta.url).pathname;
  const { output } = await cruise(folders, {
    ...options,
    baseDir: base,
    ruleSet: { forbidden },
    validate: true,
  });
  const { modules, summary } = output as ICruiseResult;
  const broken = summary.violations.map(({ from, to, rule }) => `${rule.name}: ${from} -> ${to}`);
  return { modules: modules.length, broken };
}

it("keeps its layers", async () => {
  const { modules, broken } = await violations(["src", "grammar"]);
  expect(broken).toEqual([]);
  expect(modules).toBeGreaterThan(20);
});

/** What only a machine may say: names of instructions and of registers' types. */
const ofOneMachine = /neon|\bv[a-z0-9]+_[suf](?:8|16|32|64)\b|\b(?:u?int|float)\d+x\d+/i;

it("knows no machine in src/vector, src/kernel and src/scalar", () => {
  const said = (folder: string): string[] =>
    readdirSync(`src/${folder}`, { recursive: true, encoding: "utf8" })
      .filter((file) => file.endsWith(".ts") && !file.startsWith("interface/"))
      .flatMap((file) => {
        const found = ofOneMachine.exec(readFileSync(`src/${folder}/${file}`, "utf8"));
        return found ? [`${folder}/${file}: ${found[0]}`] : [];
      });
  expect(["vector", "kernel", "scalar"].flatMap(said)).toEqual([]);
  expect(said("targets").length).toBeGreaterThan(5);
});

it("notices when they are broken", async () => {
  const { broken } = await violations(["src"], "test/support/layers");
  expect(broken.sort()).toEqual([
    "src/kernel/form enters no room but its own: src/kernel/form/visitor.ts -> src/kernel/tables/table.ts",
    "src/support imports only what is below it: src/support/low.ts -> fs",
    "src/support imports only what is below it: src/support/low.ts -> src/expr/high.ts",
    "targets do not know each other: src/targets/neon/neighbour.ts -> src/targets/c/other.ts",
  ]);
});

it("has one meaning for each word that ARCHITECTURE lists", () => {
  const listed = [
    ...readFileSync("ARCHITECTURE.md", "utf8").matchAll(/^\| `(\w+)` \|.*\| `(src\/\S+\.ts)` \|$/gm),
  ];
  const files = readdirSync("src", { recursive: true, encoding: "utf8" }).filter((file) =>
    file.endsWith(".ts"),
  );
  const declaring = new Map<string, string[]>();
  for (const file of files)
    for (const [, word] of readFileSync(`src/${file}`, "utf8").matchAll(
      /^(?:export )?(?:abstract )?(?:interface|type|class) (\w+)/gm,
    ))
      declaring.set(word!, [...(declaring.get(word!) ?? []), `src/${file}`]);
  expect(listed.map(([, word]) => [word, declaring.get(word!)])).toEqual(
    listed.map(([, word, file]) => [word, [file]]),
  );
  expect(listed.length).toBeGreaterThan(5);
});
