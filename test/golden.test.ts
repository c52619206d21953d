// The text of every case on every target, held against the files in golden/, which people read when they change.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, sep } from "node:path";
import { describe, expect, it } from "vitest";
import { tosaDialect } from "../src/tosa/index.ts";
import { cases, filesOf, functionsOf, root, subjects, type TargetName } from "./support/cases.ts";
import { isCompiled } from "./support/examples.ts";
import { intrinsicsIn, proven } from "./support/intrinsics.ts";

const goldenOf = (name: string, target: TargetName, file: string): string =>
  `golden/${name}/${target}/${file}`;

describe.each(cases)("the text of $name", (example) => {
  it.each(example.targets)("for %s", async (target) => {
    const files = filesOf(example, target);
    for (const [file, text] of files)
      await expect(text).toMatchFileSnapshot(join(root, goldenOf(example.name, target, file)));
    const all = [...files.values()].join("\n");
    for (const wanted of example.has(target)) expect(all).toMatch(wanted);
    for (const unwanted of example.lacks(target)) expect(all).not.toMatch(unwanted);
  });
});

/** Files under golden/, but for folders that have a test of their own. */
const goldens = (): string[] =>
  readdirSync(join(root, "golden"), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length).split(sep).join("/"))
    .filter((file) => !/^golden\/(reference|diagnostics|explore)\//.test(file));

const goldensOf = (target: TargetName): string[] =>
  goldens().filter((file) => file.split("/").at(-2) === target);

describe("golden", () => {
  it("holds no file whose case is gone", () => {
    const wanted = new Set(
      cases.flatMap((example) =>
        example.targets.flatMap((target) =>
          [...filesOf(example, target).keys()].map((file) => goldenOf(example.name, target, file)),
        ),
      ),
    );
    expect(goldens().filter((file) => !wanted.has(file))).toEqual([]);
  });

  it("uses no intrinsic but those with a tested row, helper or reduction", () => {
    const unproven = goldensOf("neon").flatMap((file) =>
      [...intrinsicsIn(readFileSync(join(root, file), "utf8"))]
        .filter((name) => !proven.has(name))
        .map((name) => `${name} in ${file}`),
    );
    expect(unproven).toEqual([]);
    expect(goldensOf("neon").length).toBeGreaterThan(100);
  });
});

describe("case files", () => {
  it("have names of their own", () => {
    const names = cases.map(({ name }) => name);
    expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([]);
  });

  it("of a folder have functions of their own, so that their C can stand in one file", () => {
    const names = [...subjects("neon")].flatMap(([folder, examples]) =>
      examples.flatMap((example) =>
        functionsOf(example, "neon").map(({ unit }) => `${folder} ${unit.iface.name}`),
      ),
    );
    expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([]);
  });

  it("use every op that is compiled", () => {
    const all = cases.map(({ source }) => source).join("\n");
    const absent = tosaDialect.records.filter(({ name }) => !new RegExp(`\\b${name}\\b`).test(all));
    expect(absent.filter(isCompiled).map(({ name }) => name)).toEqual([]);
  });

  it("speak only of targets they are compiled for, in words this test reads", () => {
    const strange = cases.flatMap(({ file, source, targets }) =>
      [...source.matchAll(/^\/\/ (HAS|LACKS)\b *(\w*)(:?)/gm)]
        .filter(([, , target, colon]) => colon !== ":" || !targets.includes(target as TargetName))
        .map(([text]) => `${file}: ${text}`),
    );
    expect(strange).toEqual([]);
  });
});

it("reads the text that a case names", () => {
  expect(intrinsicsIn("x = vaddq_s32(vqrdmulhq_n_s32(a, 3), vld1q_s8_x4(t)); int value_s32 = v_s8;")).toEqual(
    new Set(["vaddq_s32", "vqrdmulhq_n_s32", "vld1q_s8_x4"]),
  );
  expect(existsSync(join(root, cases[0]!.file))).toBe(true);
});
