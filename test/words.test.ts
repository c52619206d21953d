// Words that come from outside: what a terminal would obey is escaped wherever it is said, and no word finds what no table holds.
import { describe, expect, it } from "vitest";
import { random } from "../src/cli/patterns.ts";
import { accuracyPart, accuracyText } from "../src/cli/accuracy/report.ts";
import { coloursFor, render } from "../src/cli/render.ts";
import { accuracy, parse, print, type Diagnostic } from "../src/index.ts";
import { no, type Event, type Pattern } from "../src/ir/rewrite.ts";
import { greedily } from "../src/ir/rewrite.ts";
import { parsePipeline } from "../src/passes/pipeline.ts";
import { jsonText, printable, printableLines } from "../src/support/printable.ts";
import { storageOf } from "../src/support/tensor.ts";
import { tosaDialect } from "../src/tosa/index.ts";
import { modelOf } from "./support/subjects.ts";

const range = (from: number, to: number): string[] =>
  Array.from({ length: to - from + 1 }, (_, i) => String.fromCodePoint(from + i));

/** C0, DEL and C1, marks and overrides of direction, isolates, line and paragraph separators. */
const unsafe = [
  ...[...range(0, 0x1f), ...range(0x7f, 0x9f), "\u061c", ...range(0x200e, 0x200f)],
  ...[...range(0x2028, 0x202e), ...range(0x2066, 0x2069), "\ufeff"],
];
const rawIn = (text: string): string[] => unsafe.filter((c) => c !== "\n" && text.includes(c));
const plain = coloursFor({}, {});

/** A function with `word` in one place of its text. */
const at = (place: string): string =>
  `func.func @f(%x: tensor<4xi32>) -> tensor<4xi32> {\n${place}\n  return %x : tensor<4xi32>\n}\n`;
const t = "(tensor<4xi32>) -> tensor<4xi32>";
/** Places of a model's text; `raw` goes in as it is, `escaped` as bytes of a string literal. */
const places: Readonly<Record<string, (raw: string, escaped: string) => string>> = {
  "an op's name": (_, e) => at(`  %y = "x.${e}y"(%x) : ${t}`),
  "an attribute's name": (_, e) => at(`  %y = "tosa.abs"(%x) {"${e}" = 1 : i32, "${e}" = 2 : i32} : ${t}`),
  "an attribute's text": (_, e) =>
    at(`  %y = tosa.reduce_sum %x {axis = "${e}"} : (tensor<4xi32>) -> tensor<1xi32>`),
  "a function's name": (_, e) => `func.func @"${e}"() {\n  return\n}\nfunc.func @"${e}"() {\n  return\n}\n`,
  "raw text": (r) => at(`  %y = ${r} tosa.abs`),
  "a comment beside a mistake": (r) => at(`  %y = tosa.abz %x : ${t} // ${r.replace(/[\n\r]/g, "")}`),
  "an opaque type": (r) =>
    at(`  %y = tosa.abs %x : (tensor<4x!a.b<"${r.replace(/\n/g, "")}">>) -> tensor<4xi32>`),
  "a raw string": (r) => at(`  %y = "x.${r}"(%x) : ${t}`),
};
const escapedBytes = (text: string): string =>
  [...new TextEncoder().encode(text)].map((b) => `\\${b.toString(16).padStart(2, "0")}`).join("");

describe("characters that a terminal obeys", () => {
  it.each(Object.entries(places))("in %s are escaped in messages and frames", (_, text) => {
    for (const c of unsafe) {
      const { diagnostics } = parse(text(`a${c}b`, escapedBytes(`a${c}b`)), { file: `dir${c}/m.mlir` });
      expect(diagnostics.length).toBeGreaterThan(0);
      const shown = render(diagnostics, plain, Infinity);
      expect({ c, raw: rawIn(shown) }).toEqual({ c, raw: [] });
      expect(shown).not.toContain("a\nb");
      expect(shown).not.toMatch(/^\/m\.mlir/m);
    }
  });

  it("are escaped in every part of a diagnostic", () => {
    const source = { file: unsafe.join(""), bytes: new TextEncoder().encode(unsafe.join("")) };
    const span = { source, start: 0, end: 3 };
    const text = `(${unsafe.join("")})`;
    const all: Diagnostic = {
      ...{ severity: "error", code: text, message: text, at: span, help: text },
      notes: [{ message: text, at: span }, { message: text }],
    };
    const shown = render([all], plain);
    expect(rawIn(shown)).toEqual([]);
    // Head and frame of the error and of its first note, the second note, the help.
    expect(shown.match(/\n/g)).toHaveLength(3 + 3 + 1 + 1);
  });

  it("are escaped in models that are printed, and read back as they were", () => {
    const text = at(`  %y = "tosa.abs"(%x) {a = "${escapedBytes(unsafe.join(""))}"} : ${t}`);
    const printed = print(modelOf(text));
    expect(rawIn(printed)).toEqual([]);
    expect(modelOf(printed).funcs[0]!.ops[0]!.attributes["a"]).toEqual({
      kind: "string",
      value: unsafe.join(""),
    });
  });

  it("are escaped in reports and in JSON, which says the same", () => {
    const [name, two] = [escapedBytes(unsafe.join("")), "tensor<2xi32>"];
    const body = `  %0 = tosa.abs %x : (${two}) -> ${two}\n  return %0 : ${two}`;
    const model = modelOf(`func.func @"${name}"(%x: ${two}) -> ${two} {\n${body}\n}\n`);
    const input = { type: "i32", shape: [2], data: Int32Array.from([1, -1]) };
    const report = accuracy(model, {
      entry: model.funcs[0]!.name,
      inputs: () => [[input]],
      random: random(1),
    });
    const findings = {
      file: `m${unsafe.join("")}`,
      bytes: new Uint8Array(),
      measured: [{ report, coverage: undefined }],
      options: { seed: 1 },
    };
    expect(rawIn(accuracyText(findings))).toEqual([]);
    expect(rawIn(jsonText(accuracyPart(findings)))).toEqual([]);
    expect(JSON.parse(jsonText({ [unsafe.join("")]: unsafe }))).toEqual({ [unsafe.join("")]: unsafe });
    expect(rawIn(jsonText({ [unsafe.join("")]: unsafe }))).toEqual([]);
  });

  it("are escaped, and nothing else is", () => {
    expect(printable("a\nb\t\x1b[31m\u202e\x9b")).toBe("a\\nb\\t\\x1b[31m\\u{202e}\\x9b");
    expect(printableLines("a\nb\rc")).toBe("a\nb\\rc");
    expect(printable("naïve 你好 👩‍💻 §")).toBe("naïve 你好 👩‍💻 §");
  });
});

describe("words that plain objects hold", () => {
  const words = [...Object.getOwnPropertyNames(Object.prototype), "default"];
  it.each(words)("%s finds nothing that is not in a table", (word) => {
    const { diagnostics } = parsePipeline(word);
    const unknown = `there is no pass named ${JSON.stringify(word)}`;
    expect(diagnostics.map(({ message }) => message)).toEqual(word === "default" ? [] : [unknown]);
    expect(storageOf(word)).toBeUndefined();
    const texts = [
      at(`  %y = tosa.${word} %x : ${t}`),
      at(`  %y = "tosa.cast"(%x) : (tensor<4x${word}>) -> tensor<4xi32>`),
    ];
    for (const text of texts) expect(parse(text).diagnostics).toHaveLength(1);
  });
});

describe("patterns that chase each other", () => {
  const swapping = (from: string, to: string): Pattern => ({
    name: `${from} to ${to}`,
    because: "a test",
    ops: [`tosa.${from}`],
    rewrite: (op, build) => build.op(`tosa.${to}`, op.operands, {}, op.results[0]!.type),
  });
  const func = modelOf(at(`  %y = tosa.abs %x : ${t}`)).funcs[0]!;
  const unsettled = (patterns: readonly Pattern[]): Event[] => {
    const events: Event[] = [];
    greedily(patterns, func, tosaDialect, (e) => events.push(e));
    return events.filter(({ kind }) => kind === "unsettled");
  };

  it("are named, and those that only looked on are not", () => {
    const once: Pattern = { ...swapping("abs", "ceil"), name: "looks on", rewrite: () => no("not now") };
    const found = unsettled([
      once,
      swapping("abs", "clz"),
      swapping("clz", "bitwise_not"),
      swapping("bitwise_not", "abs"),
    ]);
    expect(found.map(({ because }) => because)).toEqual([
      "abs to clz, bitwise_not to abs, clz to bitwise_not chase each other; stopped after 20 rounds",
    ]);
  });

  it("are not seen where there are none", () => {
    expect(unsettled([swapping("abs", "clz"), swapping("clz", "bitwise_not")])).toEqual([]);
  });
});
