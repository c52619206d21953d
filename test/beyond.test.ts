// Forms that upstream MLIR takes and the specification does not have: read, with a remark that says so; refused by --strict.
import { expect, it } from "vitest";
import { beyondForms, parse, positionOf } from "../src/index.ts";
import { tosaDialect } from "../src/tosa/index.ts";
import { exampleOf, type Example } from "./support/examples.ts";
import { installTosac } from "./support/tosac.ts";

const { tosac } = installTosac();

const bindings = tosaDialect.records.flatMap((record) =>
  record.types.map((binding) => ({ record, binding, isBeyond: record.beyond?.includes(binding) ?? false })),
);

const named = ({ record, binding }: (typeof bindings)[number], i: number): Example => {
  const example = exampleOf(record, binding);
  return { ...example, text: example.text.replace(/@\w+/, `@f${i}`) };
};

const examples = bindings.map((b, i) => ({ ...b, ...named(b, i) }));
const beyond = examples.filter(({ isBeyond }) => isBeyond);

/** The whole text, and the line of each op that is beyond the specification. */
const text = examples.map((e) => e.text).join("\n");

it("names the op of each such form, and no other", () => {
  const { model, diagnostics } = parse(text);
  expect(diagnostics).toEqual([]);
  const lines = text.split("\n");
  const said = beyondForms(model!).map(({ at }) => lines[positionOf(at!.source, at!.start).line - 1]!.trim());
  expect(said).toEqual(beyond.map(({ line }) => line));
  expect(beyond.length).toBeGreaterThan(40);
});

it("does not call a form of the specification beyond it", () => {
  const both = tosaDialect.records.filter(({ types, beyond = [] }) => types.length === beyond.length);
  expect(both.filter(({ beyond }) => beyond).map(({ name }) => name)).toEqual([]);
});

it("refuses each of them where --strict is asked for", () => {
  const { status, stderr } = tosac(["opt", "-", "--strict"], { input: text });
  expect(status).toBe(1);
  expect(stderr).toContain(`tosac: ${beyond.length} errors`);
  expect(stderr).toMatch(/error: tosa\.\w+: the specification has no form for \S.* \[op\/beyond\]/);
  const { status: taken, stderr: quiet } = tosac(["opt", "-"], { input: text });
  expect([taken, quiet]).toEqual([0, expect.stringContaining("remarks; --remarks shows them")]);
});
