// Every op record against its own example and against upstream MLIR: what tosac reads, it prints in a form that
// upstream accepts; what the record does not allow is refused where it stands.
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { run } from "../src/cli/process.ts";
import { find } from "../src/cli/tools.ts";
import { check, optimize, parse, positionOf, print, type Diagnostic, type Model } from "../src/index.ts";
import type { OpRecord } from "../src/ir/record.ts";
import { tosaDialect } from "../src/tosa/index.ts";
import { cases, modelOf } from "./support/cases.ts";
import { exampleOf, examplesOf, type Example } from "./support/examples.ts";

const { records } = tosaDialect;
const examples = records.flatMap(examplesOf);

const said = (diagnostics: readonly Diagnostic[]): string[] =>
  diagnostics.map((d) => `${d.code}: ${d.message}`);

/** The model of a text, which must be without fault. */
function read(text: string): Model {
  const { model, diagnostics } = parse(text);
  expect(said(diagnostics)).toEqual([]);
  return model!;
}

/** What upstream says about these texts, each verified alone. */
async function upstream(texts: readonly string[]): Promise<{ code: number | undefined; stderr: string }> {
  const tool = await find("mlir-opt");
  if (!tool) throw new Error("mlir-opt is needed: see tosac doctor");
  const folder = await mkdtemp(join(tmpdir(), "tosac-ops-"));
  try {
    const file = join(folder, "all.mlir");
    await writeFile(file, texts.join("\n// -----\n"));
    const { code, stderr } = await run(tool.path, [
      "--verify-each",
      "--split-input-file",
      file,
      "-o",
      join(folder, "out.mlir"),
    ]);
    return { code, stderr };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** What is read and printed, and not computed with. */
const unread = ["limit/type", "unsupported/op"];

const accepted = { code: 0, stderr: "" };

describe.each(records)("$name", (record) => {
  const own = examples.filter((e) => e.record === record);

  it("has an example that comes back from a round trip as it is written", () => {
    const written = own.find(({ line }) => line === record.example);
    expect(written, `${record.example} is none of the types that the record allows`).toBeDefined();
    expect(print(read(written!.text))).toContain(record.example);
  });

  it.each(own)("reads, prints and can compute $name", ({ text }) => {
    const model = read(text);
    // What is not computed with is read and printed all the same.
    const open = check(model).filter(({ code }) => !unread.includes(code));
    expect(said(open)).toEqual([]);
    const printed = print(model);
    expect(print(read(printed))).toBe(printed);
  });

  if (record.types.length > 0)
    it("computes with no other element types, and says so at the op", () => {
      for (const example of foreignTypes(record, ["f64"])) expectNoMeaning(example);
    });
});

/** Types that no op computes with, and some that few do. */
const foreign = ["f64", "i40", "si8", "!quant.uniform<i8:f32, 0.5>"];

/** Each type in all slots at once, then in each slot that has a variable alone. */
function foreignTypes(record: OpRecord, types: readonly string[] = foreign): Example[] {
  const [base] = record.types;
  if (!base) return [];
  const slots = [...record.operands, ...record.results];
  return types.flatMap((type) => {
    const bound = Object.fromEntries(Object.keys(base).map((v) => [v, type]));
    return [
      exampleOf(record, bound, base),
      ...slots.flatMap(({ element, kind }, i) =>
        element in bound && kind === "tensor" ? [exampleOf(record, bound, base, i)] : [],
      ),
    ];
  });
}

/** Ops without a meaning that are read all the same. */
const isKept = ({ text }: Example): boolean =>
  parse(text).model?.funcs[0]!.ops.some((op) => op.record?.formless !== undefined) ?? false;

/** Refused when it is read, or where upstream reads it too when it is to be computed. */
function expectNoMeaning({ text, line }: Example): void {
  const { model, diagnostics } = parse(text);
  const why = model ? check(model).filter(({ code }) => code === "unsupported/op") : diagnostics;
  expect(said(why).join(), text).toMatch(model ? /no meaning for/ : /^op\/type: .*(element types|must be)/);
  const { at } = why[0]!;
  expect(text.split("\n")[positionOf(at!.source, at!.start).line - 1]!.trim()).toBe(line);
}

/** No release of upstream knows the others yet. */
const released = examples.filter(({ record }) => !record.unreleased);

describe("upstream MLIR accepts", () => {
  it("every op with every combination of types", async () => {
    expect(await upstream(released.map(({ text }) => print(read(text))))).toEqual(accepted);
    expect(released.length).toBeGreaterThan(100);
  });

  it("what is kept though it has no meaning, and gets it back as it was", async () => {
    const kept = records
      .filter(({ unreleased }) => !unreleased)
      .flatMap((record) => foreignTypes(record))
      .filter(isKept);
    expect(kept.length).toBeGreaterThan(100);
    expect(await upstream(kept.map(({ text }) => print(read(text))))).toEqual(accepted);
    for (const { text, record } of kept)
      expect(print(optimize(read(text)).model)).toContain(` ${record.name} `);
  });

  /** Upstream has no signed element types in casts; older texts that it no longer reads have them. */
  const beyond = cases.filter(({ name }) => name === "types/signed_spelling");
  const later = records.filter(({ unreleased }) => unreleased).map(({ name }) => `${name} `);
  const within = cases.filter(
    (example) => !beyond.includes(example) && !later.some((name) => example.source.includes(name)),
  );

  it("every case and example as tosac prints it", async () => {
    expect(await upstream(within.map((example) => print(modelOf(example))))).toEqual(accepted);
  });

  it("every case and example as its passes leave it", async () => {
    expect(await upstream(within.map((example) => print(optimize(modelOf(example)).model)))).toEqual(
      accepted,
    );
  });

  it("all but what it has no types for", async () => {
    expect(beyond.length).toBe(1);
    const { code, stderr } = await upstream(beyond.map((example) => print(modelOf(example))));
    expect([code, stderr]).toEqual([1, expect.stringContaining("must be tosa-conformant tensor")]);
  });

  it("not everything", async () => {
    const wrong =
      "func.func @f(%a: tensor<2xi32>) { %0 = tosa.add %a : (tensor<2xi32>) -> tensor<2xi32> return }";
    expect((await upstream([wrong])).code).not.toBe(0);
  });
});
