// Under every flag that takes liberties with floats, generated C gives the same bits, or does not build, or the flag is known to
// be unsupported.
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { unsupportedFloatFlags } from "../src/cli/float-flags.ts";
import { root } from "./support/cases.ts";
import { places, tried, type Trial } from "./support/float-trials.ts";

const MINUTES = 60_000;

function page(names: readonly string[], all: readonly Trial[]): string {
  const row = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
  return [
    "# Flags that take liberties with floats",
    "",
    "What generated C does under each, tried on sums, products, a clamp, comparisons, extremes, casts, `exp`, `rsqrt` and",
    "`reciprocal` over edge and random values, at `-O3`. *Refused*: the file says so and does not build. *Other bits*: no macro",
    "tells the flag and no pragma takes it back, so it is unsupported. `-`: the compiler has no such flag there. A flag marked",
    "*unsupported* may change bits elsewhere, too.",
    "",
    row(["flags", ...names, "unsupported"]),
    row(["---", ...names.map(() => "---"), "---"]),
    ...all.map(({ flags, outcomes }) =>
      row([
        flags === "" ? "none" : `\`${flags}\``,
        ...outcomes,
        unsupportedFloatFlags(flags.split(" ")).length > 0 ? "yes" : "",
      ]),
    ),
    "",
  ].join("\n");
}

describe(
  "flags that take liberties with floats",
  async () => {
    const tiers = await places();
    const all = await tried(tiers);
    const names = tiers.map(
      ({ cc, runner }) => `${cc.includes("clang") ? "clang" : "gcc"}${runner ? " for AArch64" : ""}`,
    );

    it("are few that change bits without a word, and verify knows those", () => {
      const silent = all.filter(({ outcomes }) => outcomes.includes("other bits"));
      expect(silent.filter(({ flags }) => unsupportedFloatFlags(flags.split(" ")).length === 0)).toEqual([]);
      expect(all[0]!.outcomes).toEqual(tiers.map(() => "same bits"));
    });

    it("are refused by gcc, or taken back", () => {
      const gcc = all.filter(({ outcomes }) =>
        outcomes.some((o, i) => o === "other bits" && names[i]!.startsWith("gcc")),
      );
      expect(gcc).toEqual([]);
    });

    it("stand on a page, with what each did", async () => {
      await expect(page(names, all)).toMatchFileSnapshot(join(root, "golden/reference/float-flags.md"));
    });
  },
  10 * MINUTES,
);
