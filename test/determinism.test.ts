// The same model gives the same bytes: in every folder, under every locale, from a path or a pipe, run after run.
import { spawnSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { homedir, tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { compile, parse, print } from "../src/index.ts";
import { codeSets, floatSets, graphOf, modelled } from "./support/softmax.ts";
import { installTosac } from "./support/tosac.ts";

const targets = ["neon", "c", "pseudo"] as const;

const graphs = [
  graphOf({ func: "bytes", cols: 384, syntax: "llvm16" }),
  graphOf({ func: "shorts", cols: 64, dtype: "i16", scale: 1e-4 }),
];
const float = graphOf({ func: "floats", cols: 64, dtype: "f32" });

/** Several functions in one file, so that the order of names and tables can show. */
const text = modelled([
  ...graphs.map((graph) => ({ graph, inputs: codeSets(graph, 1) })),
  { graph: float, inputs: floatSets(float, 1) },
])
  .map((answer) => answer.text)
  .join("");

/** What must not show: where, and by whom, tosac was run. */
const places = [tmpdir(), homedir(), process.cwd()].filter((path) => path !== "/");

describe("the library", () => {
  /** Every output, under its name. */
  function outputs(file: string): Record<string, string> {
    const { model } = parse(text, { file });
    const compiled = targets.flatMap((target) => [...compile(model!, { target, stem: "softmax" }).files]);
    return { printed: print(model!), ...Object.fromEntries(compiled) };
  }

  it("gives the same bytes again, wherever it runs and the model lies", () => {
    const first = outputs("softmax.mlir");
    expect(Object.keys(first)).toEqual(["printed", "softmax.c", "softmax.h", "softmax.pseudo.txt"]);
    const before = process.cwd();
    try {
      process.chdir(tmpdir());
      expect(outputs(join(tmpdir(), "elsewhere", "softmax.mlir"))).toEqual(first);
    } finally {
      process.chdir(before);
    }
  });
});

describe("the command line", () => {
  const { folder, program } = installTosac();

  interface Way {
    readonly name: string;
    readonly env?: Record<string, string>;
    /** The model as the command line names it from `cwd`. */
    readonly path?: string;
  }

  /** Each runs in a folder of its own, called by its name. */
  const ways: readonly Way[] = [
    { name: "once" },
    { name: "again", env: { LC_ALL: "C", LANG: "C", TZ: "UTC" } },
    { name: "ein größerer/ordner/tief unten", env: { LC_ALL: "de_DE.UTF-8", TZ: "Europe/Berlin" } },
    { name: "dotless", path: "../dotless/./softmax.mlir", env: { LC_ALL: "tr_TR.UTF-8" } },
    { name: "piped", path: "-", env: { LC_ALL: "ar_EG.UTF-8", TZ: "Africa/Cairo" } },
  ];

  /** Runs `node` with arguments in a folder and an environment of its own. */
  function node({ name, env = {} }: Way, args: readonly string[]): string {
    const cwd = join(folder, name);
    mkdirSync(cwd, { recursive: true });
    writeFileSync(join(cwd, "softmax.mlir"), text);
    const { LC_ALL: _, LANG: __, ...plain } = process.env;
    const options = { cwd, input: text, encoding: "utf8", env: { ...plain, ...env } } as const;
    const { status, stdout, stderr } = spawnSync(process.execPath, [...args], options);
    expect(status, stderr).toBe(0);
    return stdout;
  }

  /** What all targets and `opt` write, as files and on standard output. */
  function written(way: Way): Record<string, string> {
    const path = way.path ?? "softmax.mlir";
    for (const target of targets)
      node(way, [program, "compile", path, "--target", target, "-o", `out/${target}`]);
    return {
      stream: node(way, [program, "compile", path, "--target", "neon"]),
      opt: node(way, [program, "opt", path]),
      ...filesUnder(join(folder, way.name, "out")),
    };
  }

  const filesUnder = (place: string): Record<string, string> =>
    Object.fromEntries(
      readdirSync(place, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name))
        .map((path) => [path.slice(place.length), readFileSync(path, "utf8")]),
    );

  /** Standard input has no name, so its files are called `model`. */
  const renamed = (outputs: Record<string, string>): string =>
    JSON.stringify(outputs)
      .replaceAll("softmax", "model")
      .replaceAll("SOFTMAX", "MODEL")
      .replace(/(tosac [\d.]+, from )(?:standard input|model\.mlir)/g, "$1")
      .replace(/(_CONTENT \S*) ?0x\w+/g, "$1"); // the mark of the text, names included

  let first: Record<string, string>;
  beforeAll(() => {
    first = written(ways[0]!);
  });

  it("writes all targets", () => {
    const files = [
      "/c/softmax.c",
      "/c/softmax.h",
      "/neon/softmax.c",
      "/neon/softmax.h",
      "/pseudo/softmax.pseudo.txt",
    ];
    expect(Object.keys(first).sort()).toEqual([...files, "opt", "stream"]);
  });

  it.each(ways.slice(1))("writes the same bytes: $name", (way) => {
    const other = written(way);
    if (way.path === "-") expect(renamed(other)).toBe(renamed(first));
    else expect(other).toEqual(first);
  });

  it("is told the locales above", () => {
    const locale = "Intl.DateTimeFormat().resolvedOptions().locale";
    const locales = ways.slice(2).map((way) => node(way, ["-p", locale]).trim());
    expect(locales).toEqual(["de-DE", "tr-TR", "ar-EG"]);
  });

  it("names no folder", () => {
    for (const place of [folder, ...places]) expect(Object.values(first).join("\n")).not.toContain(place);
  });
});
