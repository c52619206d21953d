// No compiler has anything to say about what tosac writes, in either language mode, on any path. That the cases as they are built
// to be run give no warnings is shown there (`execute.test.ts`); here is what else there is.
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { compileOnly, tiers, type Tier, type Unit } from "../src/cli/harness.ts";
import { run } from "../src/cli/process.ts";
import { find } from "../src/cli/tools.ts";
import { bundled, cases, filesOf, inGnuMode, subjects, type TargetName } from "./support/cases.ts";
import { contractWarnings, warnings } from "./support/warnings.ts";

// clang counts the harness's -c as unused when it only checks.
const checked = [...contractWarnings, "-fsyntax-only", "-Wno-unused-command-line-argument"];
const MINUTES = 60_000;
const compilers = ["gcc", "clang"] as const;

/** Sources for `compileOnly`, which looks at nothing else of a unit. */
const unitOf = (stem: string, files: Unit["files"]): Unit => ({
  stem,
  files,
  iface: { name: stem, macro: stem, params: [], results: [] },
  inputs: [],
});

/** Each case as it is written. */
const single = (target: TargetName): Unit[] =>
  cases
    .filter((c) => c.targets.includes(target))
    .map((example) => unitOf(example.stem, filesOf(example, target)));

/** The cases of each folder as one file: for what takes long to start. */
const together = (target: TargetName): Unit[] =>
  [...subjects(target)].map(([subject, examples]) => {
    const parts = examples.map((example) => filesOf(example, target));
    return unitOf(`bundle_${subject}`, bundled(subject, parts));
  });

async function messages(units: readonly Unit[], tier: Tier, flags: readonly string[]): Promise<string[]> {
  const answers = await compileOnly(units, tier, flags);
  return answers.filter((answer) => !answer.ok).map(({ unit, messages }) => `${unit.stem}: ${messages}`);
}

describe("compilers are silent", async () => {
  const native = await tiers({ paths: ["portable"], compilers });

  // Whether a file leans on another shows in any compiler, so the one that starts faster is asked, and in files for NEON, which
  // have the portable path as well.
  it.each(native.slice(0, 1))(
    "on each file alone, on $name",
    async (tier) => {
      expect(await messages(single("neon"), tier, checked)).toEqual([]);
    },
    5 * MINUTES,
  );

  it.each(await tiers({ paths: ["portable"], compilers: ["clang"] }))(
    "when there is no NEON path, on $name",
    async (tier) => expect(await messages(together("c"), tier, checked)).toEqual([]),
    5 * MINUTES,
  );

  it.each(native.map(inGnuMode))(
    "on $name",
    async (tier) => expect(await messages(together("neon"), tier, checked)).toEqual([]),
    5 * MINUTES,
  );

  it("unless something is wrong", async () => {
    const bad: readonly [warning: string, source: string][] = [
      ["unused-function", "static int f(void) { return 0; }"],
      ["sign-conversion", "unsigned g(int x); unsigned g(int x) { return x; }"],
      ["conversion", "signed char h(int x); signed char h(int x) { return x; }"],
      ["double-promotion", "double p(float x); double p(float x) { return x * 2.0; }"],
      ["strict-prototypes", "int q();"],
      ["undef", "#if NOTHING\n#endif\nextern int r;"],
    ];
    const units = bad.map(([name, text]) => unitOf(name, new Map([[`${name}.c`, text]])));
    for (const tier of native) {
      const answers = await compileOnly(units, tier, contractWarnings);
      answers.forEach(({ unit, messages }) => expect(messages).toContain(unit.stem));
    }
  });
});

it("writes headers that are C++ too", async () => {
  const clang = (await find("clang"))!;
  const folder = await mkdtemp(join(tmpdir(), "tosac-headers-"));
  try {
    const headers = [...subjects("neon")].map(([, examples]) =>
      examples.flatMap((example) =>
        [...filesOf(example, "neon")].flatMap(([file, text]) => (file.endsWith(".h") ? [text] : [])),
      ),
    );
    const paths = headers.map((_, i) => join(folder, `${i}.h`));
    await Promise.all(paths.map((path, i) => writeFile(path, headers[i]!.join("\n"))));
    const flags = [...warnings, "-fsyntax-only", "-x", "c++"];
    const { code, stderr } = await run(clang.path, [...flags, ...paths]);
    expect([code, stderr]).toEqual([0, ""]);
    expect(headers.flat().length).toBeGreaterThan(100);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
