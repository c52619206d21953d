// Golden tests by the text alone: which change of C is of which kind, and what interfaces and diffs are made of.
import { describe, expect, it } from "vitest";
import { diffText, edits, hunks } from "../src/cli/diff.ts";
import { interfaceChanges, onlySizes } from "../src/cli/golden/header.ts";
import { shrunk } from "../src/cli/golden/shrink.ts";
import { changeOf } from "../src/cli/golden/textual.ts";
import { seeded } from "./support/seeded.ts";
import { cases, filesOf } from "./support/cases.ts";

const text = `#include "m.h"

#define LIMIT 9
static const int8_t m_table[3] = {1, 2, 3};

// 8 elements
static void m_k0(const int8_t *x, int8_t *out0) {
  for (size_t i = 0; i < 8; ++i) {
    const int8_t a = x[i]; /* loaded */
    const int8_t b = tosac_min(a, LIMIT);
    out0[i] = m_table[b];
  }
}

int m(const int8_t *x, int8_t *out0) {
  const int8_t a = 1;
  m_k0(x, out0 + a);
  return 0;
}
`;

describe("a change of C", () => {
  it.each([
    ["identical", (s: string) => s],
    ["comments only", (s: string) => s.replace("// 8 elements", "/* eight */")],
    ["comments only", (s: string) => s.replace(" /* loaded */", "")],
    ["layout only", (s: string) => s.replace(/\n {4}/g, "\n\t")],
    ["layout only", (s: string) => s.replace("{1, 2, 3}", "{\n  1,\n  2,\n  3}").replace("// 8", "// 9")],
    ["renamed", (s: string) => s.replace(/\ba\b/g, "first")],
    ["renamed", (s: string) => s.replace(/\ba\b/, "b0").replace("(a,", "(b0,")],
    ["renamed", (s: string) => s.replaceAll("m_k0", "m_loop")],
    ["renamed", (s: string) => s.replaceAll("m_table", "m_t").replace(/\bb\b/g, "c")],
    ["reordered", (s: string) => swapped(s, "static const", "static void")],
    ["other", (s: string) => s.replace("LIMIT 9", "LIMIT 8")],
    ["other", (s: string) => s.replace("i < 8", "i <= 8")],
    ["other", (s: string) => s.replaceAll("tosac_min", "tosac_max")],
    ["other", (s: string) => s.replace("tosac_min(a", "tosac_min(b")],
    ["other", (s: string) => s.replace("LIMIT 9\n", "LIMIT\n9\n")],
    ["other", (s: string) => s.replace("m_table[b]", "m_table[a]")],
    ["other", (s: string) => s.replace("return 0", "return 00")],
    // One name for two is no renaming, and neither is a global that has another name in one place only.
    ["other", (s: string) => s.replace(/\bb\b/g, "a")],
    ["other", (s: string) => s.replace("m_k0(x, out0", "m_k1(x, out0")],
  ] as const)("is %s", (kind, edit) => {
    expect(changeOf(text, edit(text)).kind).toBe(kind);
    expect(changeOf(edit(text), text).kind).toBe(kind);
  });

  it("of names says which", () => {
    expect(changeOf(text, text.replace(/\bb\b/g, "c").replaceAll("m_k0", "m_loop")).names).toEqual([
      ["m_k0", "m_loop"],
      ["b", "c"],
    ]);
  });

  it("is one of layout or comments for any C of ours, and one of names only where names are declared", () => {
    const sample = cases.filter((_, i) => i % 12 === 0);
    expect(sample.length).toBeGreaterThan(10);
    for (const example of sample) {
      const { stem } = example;
      const files = filesOf(example, "neon");
      const c = String(files.get(`${stem}.c`));
      expect(changeOf(c, c.replace(/line (\d+)/g, "line 1$1")).kind).toMatch(/identical|comments only/);
      expect(changeOf(c, c.replace(/^ {2}/gm, "\t")).kind).toMatch(/identical|layout only/);
      expect(changeOf(c, c.replace(/\bv(add|sub|min|max|mul)q_(\w+)\b/g, "v$1_$2")).kind).toMatch(
        /identical|other/,
      );
    }
  });
});

/** The top-level piece that begins with `first` after the one that begins with `second`. */
function swapped(s: string, first: string, second: string): string {
  const [from, to] = [s.indexOf(first), s.indexOf(second)];
  const end = s.indexOf("\n}\n", to) + 3;
  return s.slice(0, from) + s.slice(to, end) + s.slice(from, to) + s.slice(end);
}

describe("an interface", () => {
  const header = `#ifndef M_H
#define M_H
#include <stdint.h>
#define M_CONTENT 0x0123u
#define M_ARENA_BYTES 0
#define M_X_SHAPE {2, 3}
/* x -> out0 */
int m(const int8_t *TOSAC_RESTRICT x, void *arena);
#endif
`;
  it.each([
    ["0x0123u", "0x4567u", []],
    ["/* x -> out0 */\n", "", []],
    ["{2, 3}", "{3, 2}", [{ name: "M_X_SHAPE", before: "{2, 3}", now: "{3, 2}" }]],
    ["BYTES 0", "BYTES 64", [{ name: "M_ARENA_BYTES", before: "0", now: "64" }]],
    [
      "int8_t *",
      "uint8_t *",
      [{ name: "m", before: expect.stringContaining("int8_t"), now: expect.any(String) }],
    ],
    [
      "int m(",
      "int n(",
      [expect.objectContaining({ name: "n", before: null }), expect.objectContaining({ now: null })],
    ],
  ])("changes from %s to %s", (before, now, changes) => {
    expect(interfaceChanges(header, header.replace(before, now))).toEqual(changes);
  });

  it("can be called alike where only scratch memory differs", () => {
    expect(onlySizes(interfaceChanges(header, header.replace("BYTES 0", "BYTES 64")))).toBe(true);
    expect(onlySizes(interfaceChanges(header, header.replace("{2, 3}", "{6}")))).toBe(false);
  });
});

describe("a diff", () => {
  it("leads from one list to the other by the fewest steps (3000 pairs, seed 1)", () => {
    const { within } = seeded(1);
    const list = () => Array.from({ length: within(0, 11) }, () => "abc"[within(0, 2)]!);
    for (let trial = 0; trial < 3000; trial++) {
      const [a, b] = [list(), list()];
      const all = edits(a, b);
      expect(all.filter(({ kind }) => kind !== "added").map(({ from }) => a[from])).toEqual(a);
      expect(all.filter(({ kind }) => kind !== "removed").map(({ to }) => b[to])).toEqual(b);
      expect(all.filter(({ kind }) => kind === "same").length).toBe(longestCommon(a, b));
    }
  });

  it("shows hunks, and says where they are", () => {
    const before = "abcdefghijklmn".split("");
    const after = before.map((c) => (c === "e" ? "E" : c)).filter((c) => c !== "n");
    expect(diffText(hunks(before, after))).toBe(
      "@@ line 2\n  b\n  c\n  d\n- e\n+ E\n  f\n  g\n  h\n@@ line 11\n  k\n  l\n  m\n- n\n",
    );
    expect(hunks(before, after, (c) => c.toLowerCase()).filter(({ kind }) => kind === "added")).toEqual([]);
  });
});

function longestCommon(a: readonly string[], b: readonly string[]): number {
  const best = Array.from({ length: a.length + 1 }, () => new Array<number>(b.length + 1).fill(0));
  a.forEach((x, i) =>
    b.forEach((y, j) => {
      best[i + 1]![j + 1] = x === y ? best[i]![j]! + 1 : Math.max(best[i]![j + 1]!, best[i + 1]![j]!);
    }),
  );
  return best[a.length]![b.length]!;
}

describe("a smaller input", () => {
  it("still shows what the larger one did, with zeros wherever they will do", async () => {
    const data = Int32Array.from({ length: 1000 }, (_, i) => (i * 7919) % 1000);
    const inputs = [{ type: "i32", shape: [1000], data }];
    let asked = 0;
    const small = await shrunk(inputs, async (sets) => {
      asked++;
      return sets.map(([one]) => Number(one!.data[77]) > 100 && Number(one!.data[500]) % 2 === 0);
    });
    const filled = [...small[0]!.data.entries()].filter(([, v]) => v !== 0);
    expect(filled).toEqual([[77, expect.any(Number)]]);
    expect(filled[0]![1]).toBeGreaterThan(100);
    expect(filled[0]![1]).toBeLessThan(202);
    expect(asked).toBeLessThan(41);
  });
});
