// How changes of goldens are sorted, on small made-up pairs.
import { describe, expect, it } from "vitest";
import type { Class } from "./support/golden-diff.ts";
import { classes, classOf, report } from "./support/golden-diff.ts";

const before = `// one
static const int8_t f_t[2] = {1, 2};
static void f_k0(const int8_t *TOSAC_RESTRICT x, int8_t *TOSAC_RESTRICT out) {
  for (size_t i = 0; i < 2; ++i) {
    const int8_t a = x[i];
    const int8_t b = a;
    out[i] = f_t[b];
  }
}
int f(const int8_t *x, int8_t *out) {
  f_k0(x, out);
  return 0;
}
`;

/** What a change of the text is. */
const pairs: readonly (readonly [what: string, from: string | RegExp, to: string, is: Class])[] = [
  ["nothing", "one", "one", "identical"],
  ["a line break", "const int8_t b = a;", "const int8_t b =\n      a;", "layout"],
  ["a comment", "// one", "// two", "comments"],
  ["a comment less", "// one\n", "", "comments"],
  ["a comment and a space", "// one", "/* two */ ", "comments"],
  ["a local", /\bb\b/g, "c", "renamed"],
  ["two locals as one", /\bb\b/g, "a", "other tokens"],
  ["an array of the file", /\bf_t\b/g, "f_table", "renamed"],
  ["an array in one of its places", "f_t[b]", "f_u[b]", "other tokens"],
  ["a function of the file", /\bf_k0\b/g, "f_rows", "renamed"],
  ["a function that others call", "int f(", "int g(", "other tokens"],
  ["what others pass", /x\b/g, "y", "other tokens"],
  ["a type", "const int8_t b", "const int16_t b", "other tokens"],
  ["a number", "{1, 2}", "{1, 3}", "other tokens"],
  ["an operand", "f_t[b]", "f_t[i]", "other tokens"],
  ["a statement more", "return 0;", "(void)x; return 0;", "other tokens"],
];

describe("changes of a file of C", () => {
  it.each(pairs)("are told apart: %s", (_, from, to, is) => {
    expect(classOf("golden/f.c", before, before.replace(from, to))).toBe(is);
  });

  it("are names that swap, where they do so everywhere", () => {
    const swapped = before.replace(/\b[ab]\b/g, (name) => (name === "a" ? "b" : "a"));
    expect(classOf("golden/f.c", before, swapped)).toBe("renamed");
  });

  it("do not count the mark of the content", () => {
    const marked = (hash: string, note: string): string => `${note}\n#define F_CONTENT 0x${hash}u\n`;
    expect(classOf("golden/f.h", marked("12ab", "// one"), marked("34cd", "// two"))).toBe("comments");
    expect(classOf("golden/f.h", marked("12ab", "// one"), marked("34cd", "// one"))).toBe("identical");
  });
});

describe("changes of pseudo-C", () => {
  const proc = "proc f(x: 2xi8) -> (out: 2xi8)\n  let a = x[0]    -- line 1\n  out[0] = a\n";
  it.each([
    [proc.replace("line 1", "line 2"), "comments"],
    [proc.replaceAll("a =", "b =").replaceAll("= a", "= b"), "renamed"],
    [proc.replaceAll("out", "y"), "other tokens"],
  ])("are told apart", (after, is) => {
    expect(classOf("golden/f.pseudo.txt", proc, after)).toBe(is);
  });
});

describe("the report", () => {
  it("counts by folder and shows one case of each class", () => {
    const text = report("golden", [
      { path: "golden/a/one.c", before, after: before },
      { path: "golden/a/two.c", before, after: before.replace("one", "two") },
      { path: "golden/b/three.c", after: before },
      { path: "golden/b/four.txt", before: "1 line\n", after: "2 lines\n" },
    ]);
    const [head, a, b, all, ...cases] = text.split("\n");
    expect(head!.split(/ {2,}/)).toEqual(["folder", ...classes]);
    expect([a, b, all].map((line) => line!.match(/\d+/g)!.map(Number))).toEqual([
      [1, 0, 1, 0, 0, 0, 0],
      [0, 0, 0, 0, 1, 1, 0],
      [1, 0, 1, 0, 1, 1, 0],
    ]);
    expect(cases.filter((line) => /^\S/.test(line))).toEqual([
      "comments: golden/a/two.c",
      "other tokens: golden/b/four.txt",
      "added: golden/b/three.c",
    ]);
    expect(cases).toContain("  - // one");
    expect(cases).toContain("  + // two");
  });
});
