// C as a tree: every pair of operators printed with the parentheses that C and compilers want and no others, held against
// what two compilers make of it; names; what a file needs.
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { tiers } from "../src/cli/harness.ts";
import * as c from "../src/ctree/build.ts";
import { finalNames } from "../src/ctree/names.ts";
import { definitionDoc, expressionText, wishedNames } from "../src/ctree/print.ts";
import { Requirements } from "../src/ctree/requirements.ts";
import type { BinaryOperator, CExpr, CFunction, CSymbol } from "../src/ctree/tree.ts";
import { mentions, reads } from "../src/ctree/uses.ts";
import { identifier } from "../src/kernel/interface/interface.ts";
import { render } from "../src/support/layout.ts";
import { helpers } from "../src/targets/neon/helpers.ts";
import { sumBytes, sumOfLookups, sumProducts } from "../src/targets/neon/byte-tables.ts";
import { primitives } from "../src/scalar/primitives.ts";
import { writtenText } from "./support/intrinsics.ts";

const MINUTE = 60_000;
const text = (e: CExpr): string => expressionText(e, wishedNames);

const operators: readonly BinaryOperator[] = [
  ...(["*", "/", "%", "+", "-", "<<", ">>"] as const),
  ...(["<", ">", "<=", ">=", "==", "!="] as const),
  ...(["&", "^", "|", "&&", "||"] as const),
];

// Expressions of two operators each: every form in every place of every other

const [x, y, z] = ["x", "y", "z"].map((name) => c.use(c.local(name))) as [CExpr, CExpr, CExpr];

/** Forms with places for operands; `f` is what the forms below are called in C. */
const forms: readonly {
  readonly name: string;
  readonly places: number;
  readonly of: (...e: CExpr[]) => CExpr;
}[] = [
  ...operators.map((op) => ({ name: op, places: 2, of: (a?: CExpr, b?: CExpr) => c.binary(op, a!, b!) })),
  { name: "negated", places: 1, of: (a) => c.negated(a!) },
  { name: "cast", places: 1, of: (a) => c.cast("int8_t", a!) },
  { name: "conditional", places: 3, of: (a, b, d) => c.conditional(a!, b!, d!) },
  { name: "call", places: 2, of: (a, b) => c.call(c.given("f"), a!, b!) },
  { name: "index", places: 1, of: (a) => c.at(c.use(c.given("table")), c.binary("&", a!, c.int(3))) },
  { name: "negative number", places: 0, of: () => c.int(-5) },
  { name: "least number", places: 0, of: () => c.int(-2147483648) },
];

interface Pair {
  readonly name: string;
  readonly tree: CExpr;
}

const names = [x, y, z];

/** Truth values joined by bits, which compilers take for logic where a condition stands. */
const conditions: readonly Pair[] = (["&", "|", "^"] as const).map((op) => {
  const test = c.binary(op, c.binary("==", x, y), c.binary("<", y, z));
  return { name: `comparisons under ${op} in a condition`, tree: c.conditional(test, x, y) };
});

const pairs: readonly Pair[] = forms.flatMap((outer) =>
  forms.flatMap((inner) =>
    Array.from({ length: outer.places }, (_, place): Pair => {
      const nested = inner.of(...names.slice(0, inner.places));
      const operands = Array.from({ length: outer.places }, (_, i) => (i === place ? nested : names[2 - i]!));
      return { name: `${inner.name} at ${place} of ${outer.name}`, tree: outer.of(...operands) };
    }),
  ),
);

/** The same with parentheses around every operand. */
function explicit(e: CExpr): string {
  const go = (a: CExpr): string => `(${explicit(a)})`;
  switch (e.kind) {
    case "binary":
      return `${go(e.left)} ${e.op} ${go(e.right)}`;
    case "unary":
      return `${e.op} ${go(e.arg)}`;
    case "cast":
      return `(int8_t)${go(e.arg)}`;
    case "conditional":
      return `${go(e.test)} ? ${go(e.then)} : ${go(e.otherwise)}`;
    case "call":
      return `f(${e.args.map(go).join(", ")})`;
    case "index":
      return `table[${go(e.index)}]`;
    default:
      return text(e);
  }
}

/** One pair of parentheses less, in every way there is; calls, casts and indices keep theirs. */
function withLess(of: string): string[] {
  const open: number[] = [];
  const found: string[] = [];
  [...of].forEach((ch, i) => {
    if (ch === "(") open.push(i);
    if (ch !== ")") return;
    const from = open.pop()!;
    const removable = !/\w$/.test(of.slice(0, from)) && !/^\(int8_t\)/.test(of.slice(from));
    if (removable) found.push(of.slice(0, from) + of.slice(from + 1, i) + of.slice(i + 1));
  });
  return found;
}

const folder = mkdtempSync(join(tmpdir(), "tosac-ctree-"));
afterAll(() => rmSync(folder, { recursive: true }));

const head = `#include <stdint.h>
static const int table[4] = {3, -7, 11, 2};
static inline int f(int a, int b) { return a * 31 + b; }
`;

function compiled(cc: string, expressions: readonly string[], flags: readonly string[]) {
  const file = join(folder, "expressions.c");
  const functions = expressions.map((e, i) => `int e${i}(int x, int y, int z) { return ${e}; }`);
  writeFileSync(file, head + functions.join("\n"));
  const options = { encoding: "utf8", maxBuffer: 1 << 30 } as const;
  const { stdout, stderr } = spawnSync(cc, ["-std=c11", "-fsyntax-only", ...flags, file], options);
  return { stdout, stderr };
}

/** About values and unread names, not about how an expression is read. */
const aside =
  "unused-parameter unused-function bool-compare type-limits int-in-bool-context shift-negative-value constant-logical-operand " +
  "tautological-constant-out-of-range-compare bool-operation unknown-warning-option overflow tautological-compare " +
  "shift-count-negative integer-overflow";

/** The numbers of the expressions about which a compiler says something. */
function complaints(cc: string, expressions: readonly string[]): Set<number> {
  const off = aside.split(" ").map((name) => `-Wno-${name}`);
  const { stderr } = compiled(cc, expressions, ["-Wall", "-Wextra", ...off]);
  const lines = [...stderr.matchAll(/expressions\.c:(\d+):\d+: (?:warning|error)/g)];
  return new Set(lines.map(([, line]) => Number(line) - head.split("\n").length));
}

interface ClangNode {
  readonly kind: string;
  readonly name?: string;
  readonly opcode?: string;
  readonly value?: unknown;
  readonly referencedDecl?: { readonly name: string };
  readonly inner?: readonly ClangNode[];
}

/** How clang reads each expression: its tree, without parentheses and conversions. */
function readings(cc: string, expressions: readonly string[]): string[] {
  const { stdout } = compiled(cc, expressions, ["-w", "-Xclang", "-ast-dump=json"]);
  const shape = ({ kind, opcode, value, referencedDecl, inner = [] }: ClangNode): string => {
    const below = inner.map(shape).join(" ");
    if (kind === "ParenExpr" || kind === "ImplicitCastExpr") return below;
    return `(${[kind, opcode, value, referencedDecl?.name, below].filter((s) => s !== undefined).join(" ")})`;
  };
  const functions = (JSON.parse(stdout) as ClangNode).inner!.filter(({ name }) => /^e\d+$/.test(name ?? ""));
  return functions.map(({ inner }) => shape(inner!.at(-1)!));
}

describe("an expression of two operators", async () => {
  const [gcc, clang] = await Promise.all(
    (["gcc", "clang"] as const).map(
      async (one) => (await tiers({ paths: ["portable"], compilers: [one] }))[0]!.cc,
    ),
  );
  const all = [...pairs, ...conditions];
  const texts = all.map(({ tree }) => text(tree));

  it("comes in every combination", () => expect(pairs.length).toBeGreaterThan(900));

  it.each([gcc!, clang!])(
    "draws no warning from %s",
    (cc) => expect([...complaints(cc, texts)].map((i) => texts[i])).toEqual([]),
    MINUTE,
  );

  it(
    "means what its tree says",
    () => {
      const printed = readings(clang!, texts);
      const wanted = readings(
        clang!,
        all.map(({ tree }) => explicit(tree)),
      );
      expect(printed).toHaveLength(all.length);
      expect(texts.filter((_, i) => printed[i] !== wanted[i])).toEqual([]);
    },
    2 * MINUTE,
  );

  it(
    "has no parentheses but those that its meaning or a compiler wants, or that set off operations on bits",
    () => {
      const fewer = texts.flatMap((t, i) => withLess(t).map((less) => ({ less, i })));
      const lesser = fewer.map(({ less }) => less);
      const meant = readings(clang!, texts);
      const read = readings(clang!, lesser);
      const warned = [gcc!, clang!].map((cc) => complaints(cc, lesser));
      const idle = fewer.filter(
        ({ i }, k) => read[k] === meant[i] && !warned.some((numbers) => numbers.has(k)),
      );
      expect(fewer.length).toBeGreaterThan(200);
      const ofBits = /[&^|]|<<|>>/;
      expect(idle.filter(({ i }) => !ofBits.test(texts[i]!)).map(({ less, i }) => [texts[i], less])).toEqual(
        [],
      );
    },
    2 * MINUTE,
  );
});

describe("numbers", () => {
  it.each([
    [c.int(-2147483648), "INT32_MIN"],
    [c.long(-3), "INT64_C(-3)"],
    [c.hex(255), "0xff"],
    [c.float(-0), "-0.0f"],
    [c.float(0.1), "0.1f"],
    [c.negated(c.int(-5)), "-(-5)"],
    [c.binary("-", x, c.int(-5)), "x - -5"],
  ])("are written as C has them: %#", (e, expected) => expect(text(e)).toBe(expected));
});

// Names and what a file needs

const typeInt = c.type("int");

function functionOf(name: string, params: readonly string[], body: CFunction["body"]): CFunction {
  return {
    kind: "function",
    linkage: "static",
    result: c.type("void"),
    symbol: { kind: "kernel", name },
    params: params.map((p) => ({ symbol: c.parameter(p), type: typeInt })),
    body,
  };
}

function printed(functions: readonly CFunction[], settled: readonly string[] = []): string {
  const required = new Requirements();
  for (const f of functions) required.add(f, ["portable", "vector"]);
  const final = finalNames(functions, required, settled, identifier);
  return render(functions.map((f) => definitionDoc(f, final)));
}

const set = (name: string, value: number) => c.declare(typeInt, c.local(name), c.int(value));

describe("names", () => {
  it("yield to what is settled, to headers and to the blocks around them, and are free again beside those", () => {
    const body = [
      set("v", 1),
      c.braces([set("v", 2), set("int", 3)]),
      c.braces(set("v", 4)),
      set("taken", 5),
    ];
    expect(printed([functionOf("k", ["a", "a"], body)], ["taken"])).toBe(`static void k(int a, int a_2) {
  int v = 1;
  {
    int v_2 = 2;
    int int_ = 3;
  }
  {
    int v_2 = 4;
  }
  int taken_2 = 5;
}
`);
  });

  it("are one for a symbol that two blocks declare, and free in both", () => {
    const shared = c.local("i");
    const loop = () => c.counting(shared, 0, 2, [set("i", 7), c.evaluate(c.use(shared))]);
    expect(printed([functionOf("k", [], [loop(), loop()])])).toBe(
      `static void k(void) {
${`  for (size_t i = 0; i < 2; ++i) {
    int i_2 = 7;
    i;
  }
`.repeat(2)}}
`,
    );
  });

  it("of kernels and arrays avoid every name inside of functions", () => {
    const kernel = functionOf("k", ["k_2"], set("k", 1));
    expect(printed([kernel])).toContain("static void k_3(int k_2) {\n  int k = 1;");
  });

  it("do not matter on the other path", () => {
    const body = { kind: "paths", macro: "VECTOR", vector: set("v", 1), portable: set("v", 2) } as const;
    expect(printed([functionOf("k", [], body)])).toMatch(/int v = 1;[^]*int v = 2;/);
  });

  it("are an error of ours outside of where they are declared", () => {
    expect(() => printed([functionOf("k", [], c.evaluate(c.use(c.local("lost"))))])).toThrow("lost");
  });
});

describe("a piece of code", () => {
  const i = c.local("i");

  it("knows what it uses", () => {
    const code = [set("a", 1), c.braces(c.assign(c.at(c.use(c.local("b")), c.use(i)), c.int(0)))];
    expect(reads(code, i)).toBe(true);
    expect(reads(code, c.local("i"))).toBe(false);
    expect(mentions(c.call("f", c.use(i), c.binary("+", c.use(i), c.int(1))), i)).toBe(2);
  });

  it("needs headers, helpers after those they use, and each only on its path", () => {
    const required = new Requirements();
    const vector = c.evaluate(c.call(primitives.floor, c.float(1)));
    const portable = c.evaluate(c.call(primitives.fma, x, y, z));
    required.add(functionOf("k", [], { kind: "paths", macro: "VECTOR", vector, portable }), [
      "portable",
      "vector",
    ]);
    expect([...required.helpers.keys()]).toEqual([
      "tosac_float_bits",
      "tosac_bits_float",
      "tosac_to_int",
      "tosac_floor",
    ]);
    expect([...required.helpers.values()].map(({ paths }) => [...paths])).toEqual(Array(4).fill(["vector"]));
    expect([...required.headers].sort()).toEqual(["math.h", "string.h"]);
    expect(required.floats).toBe(true);
  });
});

describe("a helper with a written body", () => {
  const add = sumBytes(true);
  const all = [
    ...helpers.values(),
    add,
    sumProducts(true),
    sumOfLookups(3, add),
    ...Object.values(primitives),
  ];
  const written = all.filter(({ kind }) => kind === "helper");

  it("says what it uses", () => written.forEach(check));

  function check(symbol: CSymbol): void {
    const body = writtenText(symbol);
    const made = symbol.definition!();
    const called = [...body.matchAll(/\b(tosac_\w+|memcpy|memset|fmaf|sqrtf)(?=\()/g)].map(([name]) => name);
    const others = new Set(called.filter((name) => name !== symbol.name));
    expect(made.kind === "written" && made.uses.map(({ name }) => name).sort()).toEqual([...others].sort());
    expect(made.kind === "written" && made.floats).toBe(/\b(float|double)\b/.test(body));
  }
});
