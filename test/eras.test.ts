// What older texts say, by the tools of their time: each older spelling of a record is taken by an mlir-opt of its era, and what
// is made of it by that of today, with the same meaning.
import { describe, expect, it } from "vitest";
import { interpret, parse, print, type Model, type Tensor } from "../src/index.ts";
import { zeros } from "../src/support/tensor.ts";
import { tosaDialect } from "../src/tosa/index.ts";
import { retired } from "../src/tosa/retired.ts";
import { functionOf } from "./support/around.ts";
import { seeded } from "./support/seeded.ts";
import { refusedBy } from "./support/upstream.ts";

/** An op without attributes under an older name, in the form of that time. */
const renamed = (example: string, old: string): string =>
  example.replace(/= tosa\.\w+ ((?:%\d+(?:, )?)+) :/, (_, operands: string) => `= "${old}"(${operands}) :`);

const texts = [...tosaDialect.records, ...retired].flatMap(
  ({ name, example, older, oldNames = [], uncomputed }) => [
    ...(older?.examples ?? []).map((line) => ({ name, text: functionOf(line), uncomputed })),
    ...oldNames
      .filter(() => !example.includes("{"))
      .map((old) => ({ name, text: functionOf(renamed(example, old)), uncomputed })),
  ],
);

/** Spellings of weeks between releases, and of releases before, which none of these takes; each is of texts that a converter wrote. */
const betweenReleases =
  /_zp = -?\d+ : i32|pad_const = |new_shape = \[|kernel = \[|perms = \[|const_shape \{value|tosa\.pad %|output_size/;

/** With a result, of an op that means something here; those that have been replaced do, by what stands in their place. */
const isComputed = ({ name, text, uncomputed }: (typeof texts)[number]): boolean =>
  / -> tensor/.test(text) && (uncomputed === undefined || retired.some((r) => r.name === name));

describe("older spellings", () => {
  it("are those that a release of their time takes", { timeout: 300_000 }, () => {
    const all = texts.map(({ text }) => text);
    const judges = [16, 19].map((version) => refusedBy(version, all));
    const refused = texts.filter(
      ({ text }, i) => !betweenReleases.test(text) && judges.every((no) => no.has(i)),
    );
    expect(refused.map(({ text }) => text)).toEqual([]);
  });

  it("become texts that LLVM 22 takes", { timeout: 300_000 }, () => {
    const upgraded = texts.map(({ text }) => {
      const { model, diagnostics } = parse(text);
      expect([text, diagnostics.filter(({ severity }) => severity === "error")]).toEqual([text, []]);
      return print(model!);
    });
    const refused = refusedBy(22, upgraded);
    expect(upgraded.filter((_, i) => refused.has(i))).toEqual([]);
  });

  it.each(texts.filter(isComputed))("mean what they become: $text", ({ text }) => {
    const model = parse(text).model!;
    const inputs = inputsOf(model);
    const { outputs, diagnostics } = interpret(model, inputs);
    expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(interpret(parse(print(model)).model!, inputs).outputs).toEqual(outputs);
    expect(outputs.length).toBe(1);
  });
});

function inputsOf(model: Model): Tensor[] {
  const r = seeded(7);
  return model.funcs[0]!.params.map(({ type }) => {
    if (type.kind !== "tensor") throw new Error("a parameter is no tensor");
    const tensor = zeros(type.element.storage, type.shape!);
    return {
      ...tensor,
      data: tensor.data.map(() => r.within(0, type.element.bits === 1 ? 1 : 100) as never) as Tensor["data"],
    };
  });
}
