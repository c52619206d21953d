// Counts of what code skips, against counts made by hand and against what comes out.
import { expect, it } from "vitest";
import { skipsIn } from "../src/compiler.ts";
import { floatOfBits } from "../src/expr/numbers.ts";
import { compile, skippedRemark, zeros } from "../src/index.ts";
import { interpretFunc } from "../src/interpret.ts";
import { skippedIn } from "../src/skipped.ts";
import { codeSets, filled, graphOf, modelled, type Modelled } from "./support/softmax.ts";
import { modelOf } from "./support/subjects.ts";

const cols = 384;
const graph = graphOf({ func: "main", rows: 24, cols, threshold: 0.5, threshold_form: "a" });
const constant = filled(graph, () => () => 5);
const single = filled(graph, (row) => (column) => (column === row ? 127 : -128));
const [{ text }] = modelled([{ graph, inputs: [constant] }]) as unknown as [Modelled];
const [func] = modelOf(text).funcs;

it("a constant row is decided after one block of 128 lanes", () => {
  const [counts] = skippedIn(func!, [[constant]]);
  expect(counts).toMatchObject({
    rows: 24,
    lanes: 24 * cols,
    decided: 24,
    unread: 24 * 256,
    unneeded: 24 * cols,
  });
  expect(skippedRemark(counts!).message).toMatchInlineSnapshot(
    `"on these inputs, sums decided 24 of 24 rows and did not read 6144 of 9216 lanes (66.7 %); for the output, 9216 of 9216 lanes (100.0 %) need not be worked out"`,
  );
});

it("a constant row of floats is decided after one block, too", () => {
  const dequantized = graphOf({ func: "main", rows: 24, cols, threshold: 0.5, threshold_form: "c" });
  const [{ text: other }] = modelled([{ graph: dequantized, inputs: [constant] }]) as unknown as [Modelled];
  const [counts] = skippedIn(modelOf(other).funcs[0]!, [[constant]]);
  expect(counts).toMatchObject({ rows: 24, decided: 24, unread: 24 * 256, unneeded: 24 * cols });
});

it.each([0.01, 0.1, 0.25, 0.3, 0.5, 0.9])("a float sum decides from where 1 / sum fails on: %d", (t) => {
  const dequantized = graphOf({ func: "main", cols: 1000, threshold: t, threshold_form: "c" });
  const [{ text: other }] = modelled([{ graph: dequantized, inputs: codeSets(dequantized, 1) }]) as [
    Modelled,
  ];
  const above = skipsIn(modelOf(other).funcs[0]!).skips[0]!.exit!.above;
  const passes = (sum: number): boolean => Math.fround(1 / sum) > Math.fround(t);
  const bits = new Int32Array(new Float32Array([above]).buffer)[0]!;
  const floats = Array.from({ length: 2000 }, (_, i) => floatOfBits(bits + 1 + i));
  expect([passes(above), floats.some(passes)]).toEqual([true, false]);
});

it("a single lane far above the others is never decided, and the only one to be worked out", () => {
  const [counts] = skippedIn(func!, [[single]]);
  expect(counts).toMatchObject({ rows: 24, decided: 0, unread: 0, unneeded: 24 * (cols - 1) });
});

const even = /need not be worked out, though those in rows that are not decided are$/;

it.each([
  ["a row of codes", "a", true, /need not be worked out$/],
  ["a row of floats", "c", false, even],
] as const)("%s: says whether lanes that need not be worked out are", (_, form, tabled, words) => {
  const other = graphOf({ func: "main", rows: 24, cols, threshold: 0.5, threshold_form: form });
  const input = filled(other, () => (column) => (column === 0 ? 127 : -128));
  const [answer] = modelled([{ graph: other, inputs: [input] }]);
  const [counts] = skippedIn(modelOf(answer!.text).funcs[0]!, [[input]]);
  expect(counts).toMatchObject({ decided: 0, unneeded: 24 * (cols - 1), tabled });
  expect(skippedRemark(counts!).message).toMatch(words);
  const { files } = compile(modelOf(answer!.text), { target: "pseudo", stem: "m", stage: "tables" });
  expect(/alloc .* a table for the row/.test(String(files.get("m.pseudo.txt")))).toBe(tabled);
});

it("no more rows are decided, and no more lanes unneeded, than are 0 in the result", () => {
  for (const input of codeSets(graph, 3)) {
    const [counts] = skippedIn(func!, [[input]]);
    const codes = Array.from(interpretFunc(func!, [input]).outputs[0]!.data, Number);
    const rows = Array.from({ length: 24 }, (_, row) => codes.slice(row * cols, (row + 1) * cols));
    const rest = Math.min(...codes);
    expect(counts!.decided).toBeGreaterThan(0);
    expect(counts!.decided).toBeLessThanOrEqual(rows.filter((row) => row.every((c) => c === rest)).length);
    expect(counts!.unneeded).toBeLessThanOrEqual(codes.filter((c) => c === rest).length);
  }
});

it("nothing is said of lanes that are all needed", () => {
  const type = "tensor<2x48xi8>";
  const wide = "tensor<2x48xi32>";
  const [plain] = modelOf(`func.func @main(%x: ${type}) -> ${wide} {
  %i = tosa.cast %x : (${type}) -> ${wide}
  return %i : ${wide}
}`).funcs;
  expect(skippedIn(plain!, [[zeros("i8", [2, 48])]])).toEqual([]);
});
