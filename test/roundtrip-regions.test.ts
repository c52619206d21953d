// Text to model to text where passes have made regions: values are told apart by identity and printed by name, in nested
// regions too.
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse, print } from "../src/index.ts";
import type { Model } from "../src/ir/graph.ts";
import { parsePipeline, runPasses } from "../src/passes/pipeline.ts";
import { cases, modelOf } from "./support/cases.ts";

/** All cases, examples, and the texts that passes are tried on. */
function everyModel(): Model[] {
  const folder = new URL("passes/", import.meta.url);
  const texts = readdirSync(folder).map((file) => readFileSync(new URL(file, folder), "utf8"));
  return [...cases.map(modelOf), ...texts.map((text) => parse(text).model!)];
}

// Without dce: what passes took into a region still stands outside of it, under the same names.
describe("tosac prints what it reads, in regions too", () => {
  it.each([
    ["raise-softmax", 12],
    ["raise-softmax,fuse-threshold", 3],
    ["raise-softmax,fuse-threshold{mode=approx}", 2],
  ])("after %s", (pipeline, atLeast) => {
    const { passes } = parsePipeline(pipeline);
    const printed = everyModel().flatMap((before) => {
      const { model, steps } = runPasses(before, passes);
      return steps.at(-1)!.changed ? [print(model)] : [];
    });
    for (const text of printed) expect(print(parse(text).model!)).toBe(text);
    expect(printed.length).toBeGreaterThanOrEqual(atLeast);
  });
});
