// Reports as JSON: each verb's against its schema, and the header that all share.
import { readFileSync, writeFileSync } from "node:fs";
import { Ajv } from "ajv";
import { describe, expect, it } from "vitest";
import { programOf } from "../src/cli/program.ts";
import { version } from "../src/cli/version.ts";
import { installTosac } from "./support/tosac.ts";

const { tosac, at } = installTosac();

const schema = JSON.parse(readFileSync("golden/reference/reports.schema.json", "utf8"));
const ajv = new Ajv({ allowUnionTypes: true }).addSchema(schema);

/** What of a report is not as its schema says. */
function mistakes(verb: string, report: unknown): unknown {
  const validate = ajv.getSchema(`${schema.$id}#/$defs/${verb}`)!;
  return validate(report) ? [] : validate.errors;
}

const small = `func.func @f(%x: tensor<2x8xi8>) -> tensor<2x8xi8> {
  %0 = tosa.clamp %x {min_val = -3 : i8, max_val = 9 : i8} : (tensor<2x8xi8>) -> tensor<2x8xi8>
  return %0 : tensor<2x8xi8>
}
`;

const softmax = `${process.cwd()}/examples/softmax/softmax_i8.mlir`;
const logistic = `${process.cwd()}/examples/logistic/logistic_i8.mlir`;

/** Calls of each verb that writes JSON, such that together they show every part of its report. */
const calls: readonly string[][] = [
  ["run", softmax],
  ["run", "small.mlir", "--seed", "3"],
  ["verify", "small.mlir", "missing.mlir", "--target", "c", "--each-pass", "--cc", "gcc"],
  [
    "verify",
    softmax,
    "--target",
    "c",
    "--samples",
    "1",
    "--pass-pipeline=raise-softmax,dequantize-softmax,dce",
  ],
  ["accuracy", softmax, "--samples", "2", "--search", "1", "--max-error", "1"],
  ["accuracy", logistic],
  ["cost", "small.mlir", "--budget", "arena=3,instructions=1"],
  ["cost", "small.mlir", "--bytes"],
  ["inspect", "small.mlir"],
  ["inspect", softmax, "--memory"],
  ["explore", logistic],
  ["explore", softmax, "--cost"],
  ["doctor"],
  ["list", "passes"],
  ["list", "rules"],
  ["explain", "text/utf16"],
  ["explain", "cast/wraps"],
];

describe("JSON", () => {
  it.each(calls)("of %s %s is as its schema says", (...call) => {
    writeFileSync(at("small.mlir"), small);
    const { stdout } = tosac([...call, "--json"]);
    const report = JSON.parse(stdout);
    expect(mistakes(call[0]!, report)).toEqual([]);
    expect(report).toMatchObject({ schemaVersion: 1, tool: { name: "tosac", version } });
    if (report.models) expect(report.models[0].file).toBe(call[1]);
  });

  it("is not whatever it likes to be", () => {
    const report = JSON.parse(tosac(["doctor", "--json"]).stdout);
    expect(mistakes("doctor", { ...report, more: 1 })).not.toEqual([]);
    expect(mistakes("doctor", { ...report, tools: [{}] })).not.toEqual([]);
  });

  it("has a schema for every verb that takes --json, and for no other", () => {
    const verbs = programOf(() => {}).commands;
    const writing = verbs.filter(({ options }) => options.some(({ long }) => long === "--json"));
    const described = Object.entries<{ description?: string }>(schema.$defs)
      .filter(([name, { description }]) => description === `tosac ${name} --json`)
      .map(([name]) => name);
    expect(writing.map((verb) => verb.name()).sort()).toEqual(described.sort());
  });
});

describe("several models", () => {
  const write = (name: string, text: string): void => writeFileSync(at(name), text);

  it("are one report with one exit code, and a bad one does not keep the others from being tried", () => {
    write("good.mlir", small);
    write("bad.mlir", small.replace("tosa.clamp", "tosa.clam"));
    const { status, stdout, stderr } = tosac(["verify", "*.mlir", "--target", "c", "--cc", "gcc", "--json"]);
    expect(status).toBe(1);
    expect(stderr).toMatch(/tosac: bad\.mlir: 1 error\n/);
    expect(JSON.parse(stdout).models).toMatchObject([
      { file: "bad.mlir", sha256: null, error: { exit: 1 } },
      { file: "good.mlir", verdict: "verified" },
      { file: "small.mlir", verdict: "verified" },
    ]);
    const text = tosac(["verify", "good.mlir", "bad.mlir", "--target", "c", "--cc", "gcc"]).stdout;
    expect(text).toMatch(/^good\.mlir\nverified @f[^]*\n2 models: 1 verified, 1 not verified\n$/);
  });

  it("are compiled to where they were, and not over each other", () => {
    const compile = (...words: string[]) => tosac(["compile", ...words, "--target", "c"]);
    for (const name of ["a", "b"]) {
      expect(tosac(["opt", "-", "-o", `tree/${name}/m.mlir`], { input: small }).status).toBe(0);
    }
    expect(compile("tree", "-o", "out").stderr).toMatch(/wrote out\/a\/m\.c, out\/a\/m\.h[^]*out\/b\/m\.h/);
    const clash = compile("tree/*/m.mlir", "-o", "out");
    expect([clash.status, clash.stderr]).toEqual([
      2,
      expect.stringMatching(/tree\/a\/m\.mlir and tree\/b\/m\.mlir/),
    ]);
    const one = compile("tree", "-o", "one.c");
    expect([one.status, one.stderr]).toEqual([2, expect.stringMatching(/2 models do not go into one file/)]);
    expect(compile("tree/**/n.mlir").stderr).toMatch(/no file matches tree\/\*\*\/n\.mlir/);
    expect(compile("tree/**/m.mlir", "tree/a/m.mlir", "-o", "new").stderr).toMatch(/same files/);
    expect(compile("tree/a", "tree/a/m.mlir").status).toBe(0);
  });
});
