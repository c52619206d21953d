// Values that nothing reads are not written as C: an index of a constant that is one number is such a value.
import { expect, it } from "vitest";
import { constant } from "../src/expr/expr.ts";
import { add } from "../src/expr/vocabulary.ts";
import * as b from "../src/loops/build.ts";
import type { Block, Buffer, Value } from "../src/loops/ir.ts";
import { named } from "../src/loops/brief.ts";
import { withoutUnused } from "../src/loops/used.ts";
import { loopStages, optimize, parse, prepare } from "../src/index.ts";
import { cases } from "./support/cases.ts";

const out: Buffer = { role: "result", name: "out", type: "i32", shape: [4] };
const buffer = (data: number[]): Buffer => ({
  role: "const",
  name: "c",
  type: "i32",
  shape: [4],
  data: Int32Array.from(data),
});

const number = (value: number) => ({ expr: constant("i32", value), leaves: [] });
const names = (block: Block): string[] =>
  block.flatMap((s): string[] => {
    if (s.kind === "let") return [s.value.name];
    if (s.kind === "if") return [...names(s.then), ...names(s.else)];
    if (s.kind === "while") return [...names(s.before), ...names(s.body)];
    return s.kind === "for" ? names(s.body) : [];
  });

/** An index made of another value, and the element of a constant that is stored. */
function indexing(of: Buffer): Block {
  const [first, index] = [b.value("first", "i32"), b.value("index", "i32")];
  return [
    b.letOf(first, number(1)),
    b.letOf(
      index,
      b.bound([b.theValue(first)], (x) => add(x!, x!)),
    ),
    b.store(b.element(out, b.fixed(0)), b.read(b.load(b.element(of, b.ofValue(index))))),
  ];
}

it("keeps what is read, whatever reads it", () => {
  expect(names(withoutUnused(indexing(buffer([1, 2, 3, 4]))))).toEqual(["first", "index"]);
});

it("drops an index of a constant of one number, and what only that was made of", () => {
  expect(names(withoutUnused(indexing(buffer([7]))))).toEqual([]);
});

it("looks into loops and branches, whose values may be read in conditions alone", () => {
  const [go, dead, inner]: Value[] = ["go", "dead", "inner"].map((name) => b.value(name, "i1"));
  const truth = { expr: constant("i1", 1), leaves: [] };
  const block: Block = [
    {
      kind: "while",
      before: [b.letOf(go!, truth), b.letOf(dead!, truth)],
      cond: b.read(b.theValue(go!)),
      body: [
        b.letOf(inner!, truth),
        b.when(b.read(b.theValue(inner!)), indexing(buffer([1, 2, 3, 4])), indexing(buffer([7]))),
      ],
    },
  ];
  expect(names(withoutUnused(block))).toEqual(["go", "inner", "first", "index"]);
});

/** Where statements lead to the graph they came from, by what `named` leaves: from there on there is no end. */
function pathsToOps(part: unknown, path: string): string[] {
  if (typeof part !== "object" || part === null) return [];
  if (Array.isArray(part)) return part.flatMap((p) => pathsToOps(p, path));
  if ("operands" in part && "span" in part) return [path];
  return Object.entries(part).flatMap(([key, inside]) =>
    named.has(key) || key === "leaves" || key === "expr" ? [] : pathsToOps(inside, `${path}.${key}`),
  );
}

it("looks through what statements are made of, and never into the graph: all cases of three folders", () => {
  const some = cases.filter(({ name }) => /^(softmax|contraction|reduce)\//.test(name));
  const found = some.flatMap(({ name, source }) =>
    optimize(prepare(parse(source).model!).model).model.funcs.flatMap((func) =>
      pathsToOps(loopStages(func).at(-1)!.proc.body, name),
    ),
  );
  expect([some.length > 20, found]).toEqual([true, []]);
});
