// The grammar: what was made from it is up to date, and it takes every form the subset has.
import { readFileSync } from "node:fs";
import { format } from "prettier";
import { describe, expect, test } from "vitest";
import { ebnf, treeTypes } from "../grammar/generate.ts";
import { parse } from "../grammar/parse.ts";
import { TosaParser } from "../grammar/parser.ts";
import { lexerOf } from "../grammar/tokens.ts";

const file = (name: string): string => readFileSync(new URL(`../grammar/${name}`, import.meta.url), "utf8");
const layout = { parser: "typescript", printWidth: 110 } as const;

describe("tosac's grammar", () => {
  test("passes Chevrotain's own checks, which a run leaves out", () => {
    expect(() => new TosaParser({ validate: true })).not.toThrow();
    expect(lexerOf({ validate: true }).lexerDefinitionErrors).toEqual([]);
  });

  test("has types of its tree that are up to date", async () => {
    expect(await format(file("cst.ts"), layout)).toBe(await format(treeTypes(), layout));
  });

  test("has an EBNF that is up to date", () => {
    expect(file("tosa.ebnf")).toBe(ebnf());
  });
});

const types = [
  ...[
    "tensor<2x3xf32>",
    "tensor<f32>",
    "tensor<?x3xi8>",
    "tensor<*xf32>",
    "tensor<0x8xf32>",
    "tensor< 2 x 3 x f32 >",
  ],
  ...["tensor<2x3xf32, #x.enc>", "tensor<4xui8>", "tensor<1xf8E4M3FN>", "!tosa.shape<4>", "!tosa.mxint8"],
  ...["tensor<2x!quant.uniform<i8:f32, 0.5:3>>", "!quant.uniform<i8<-127:127>:f32:1, {0.1, 0.2:3}>"],
  ...[
    "!quant.any<i8:f32>",
    "!quant.calibrated<f32<-0.9:1.2>>",
    "index",
    "none",
    "tuple<i32, f32>",
    "vector<4xf32>",
  ],
  ...[
    "memref<2x3xf32>",
    "complex<f32>",
    "(i32, f32) -> ()",
    "!x.y<3>",
    "() -> (i32, f32)",
    "tensor<2xcomplex<f32>>",
  ],
];

const attributes = [
  ...[
    "1 : i32",
    "-128 : i8",
    "0x10 : i32",
    "1",
    "6.000000e+00 : f32",
    "1.",
    "0x7F800000 : f32",
    "true",
    "unit",
  ],
  ...[
    '"a\\22b\\0A"',
    "i32",
    "@a::@b",
    '[1, "x", i32]',
    "[]",
    "array<i64: 1, 2>",
    "array<i64>",
    "array<i1: true>",
  ],
  ...["dense<0> : tensor<4xi8>", "dense<[[1, 2], [3, 4]]> : tensor<2x2xi32>", "dense<> : tensor<0xindex>"],
  ...[
    "dense<[true, false]> : tensor<2xi1>",
    'dense<"0x0000803F"> : tensor<4xf32>',
    "dense_resource<w0> : tensor<2xf32>",
  ],
  ...[
    "sparse<[[0]], [1.0]> : tensor<3xf32>",
    "IGNORE",
    "#tosa.rounding_mode<SINGLE_ROUND>",
    "{a, b = {c = 1}}",
  ],
  ...[
    "affine_map<(d0, d1) -> (d0 + 1, d1 mod 2)>",
    "affine_set<(d0) : (d0 - 1 >= 0, d0 == 2)>",
    '#x.y<"z", [1, {2}]>',
  ],
  ...['#tosa.target_env<specification_version = "1.0", level = "8k", profiles = [pro_int]>', "loc(unknown)"],
];

const t = "tensor<2xf32>";
const statements = [
  `%0 = "tosa.abs"(%a) : (${t}) -> ${t}`,
  `"tosa.abs"(%a) <{axis = 1 : i32}> {note = "n"} : (${t}) -> (${t})`,
  `%r:2 = "x.y"(%a#1) ({\n^bb0(%p: ${t}):\n "x.yield"(%p) : (${t}) -> ()\n}, {\n}) {n} : (${t}) -> (${t}, ${t})`,
  `%re, %im = tosa.rfft2d %a {note, tf.x = 1 : i64, "odd key"} : (${t}) -> (${t}, ${t})`,
  `tosa.abs %a : (${t}) -> ${t}`,
  `%c = arith.constant dense<1.0> : ${t}`,
  `%0 = call @g(%a) : (${t}) -> ${t}`,
  ...[
    `"f.mlir":3:4`,
    `"f":1:2 to 3:4`,
    "unknown",
    `"name"("f":1:2)`,
    `fused<"meta">["a":1:1, #loc]`,
    "#loc1",
  ].map((loc) => `tosa.abs %a : (${t}) -> ${t} loc(${loc})`),
];

const files = [
  `module @m attributes {tf.v = 1 : i32} {\n} loc(unknown)`,
  `func.func public @f(%a: ${t} {io.name = "x"} loc("x")) -> (${t} {io.out}) attributes {tf.entry = {}} { return %a : ${t} }`,
  `func.func private @g(${t}) -> ${t}`,
  `func @old(%a: ${t}) -> ${t} { return %a : ${t} }`,
  `func.func @f() {\n^bb0:\n return\n} func.func @g() { return }`,
  `"func.func"() <{function_type = () -> (), sym_name = "f"}> ({ "func.return"() : () -> () }) : () -> ()`,
  `!t = ${t}\n#z = 1 : i32\n#loc1 = loc("a")\n// -----\nfunc.func private @"two words"(!t)`,
  `{-# dialect_resources: { builtin: { w0: "0x0400" } }, external_resources: { } #-}`,
];

const inFunction = (body: string): string => `func.func @f(%a: ${t}) {\n${body}\n return\n}`;

describe("tosac parses", () => {
  const expectNoMistake = (text: string): void =>
    expect(
      parse(text.replace(/dense<[^>]*>/g, "dense<\uE000>").replace('"0x0400"', "\uE000")).mistakes,
    ).toEqual([]);

  test.each(types)("the type %s", (type) => expectNoMistake(`func.func private @f(${type})`));
  test.each(attributes)("the attribute %s", (value) =>
    expectNoMistake(inFunction(`"x.y"() {k = ${value}} : () -> ()`)),
  );
  test.each(statements)("the statement %s", (statement) => expectNoMistake(inFunction(statement)));
  test.each(files)("the file %s", (text) => expectNoMistake(text));
});
