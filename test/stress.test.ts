// 300 files of every construct in combinations: read without a word, printed, read again to the same model, taken by upstream
// before and after.
import { spawnSync } from "node:child_process";
import { describe, expect, it } from "vitest";
import { parse, print } from "../src/index.ts";
import { stressText } from "./support/stress.ts";

const texts = Array.from({ length: 300 }, (_, seed) => stressText(seed));

const upstream = "mlir-opt-22";

/** What upstream says of some files, all in one run. */
function upstreamSays(all: readonly string[]): string {
  const options = ["--split-input-file", "--allow-unregistered-dialect", "-o", "/dev/null"];
  // Resources and aliases of locations belong to a file's end, which a part is to upstream as well.
  const { stderr, error } = spawnSync(upstream, options, {
    input: all.join("\n// -----\n"),
    encoding: "utf8",
    timeout: 200_000,
  });
  if (error) throw error; // not there, or not done in time
  return stderr;
}

describe("files of every construct", () => {
  it("are right", { timeout: 300_000 }, () => {
    expect(upstreamSays(texts).slice(0, 2000)).toBe("");
  });

  it("are read, printed, and read again to the same model", { timeout: 300_000 }, () => {
    const printed = texts.map((text) => {
      const { model, diagnostics } = parse(text, { allowUnregistered: true });
      expect([text, diagnostics.map(({ message }) => message)]).toEqual([text, []]);
      const once = print(model!);
      const again = parse(once, { allowUnregistered: true });
      expect([once, again.diagnostics.map(({ message }) => message)]).toEqual([once, []]);
      expect(print(again.model!)).toBe(once);
      const property = print(model!, { form: "property" });
      const other = parse(property, { allowUnregistered: true });
      expect([property, other.diagnostics.map(({ message }) => message)]).toEqual([property, []]);
      expect(print(other.model!, { form: "property" })).toBe(property);
      return once;
    });
    expect(upstreamSays(printed).slice(0, 2000)).toBe("");
  });
});
