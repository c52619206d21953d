// What the reader says about texts that are wrong, and that it says something about any text at all.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Diagnostic } from "../src/support/diagnostics.ts";
import { positionOf } from "../src/support/diagnostics.ts";
import { read, type Reading } from "../src/text/read.ts";
import { tosaDialect } from "../src/tosa/index.ts";

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
const readBytes = (bytes: Uint8Array): Reading => read({ file: "test.mlir", bytes }, tosaDialect);
const readText = (text: string): Reading => readBytes(encode(text));

/** `line:column code` of each diagnostic. */
const codes = ({ diagnostics }: Reading): string[] => diagnostics.map((d) => `${place(d)} ${d.code}`);

function place({ at }: Diagnostic): string {
  const { line, column } = positionOf(at!.source, at!.start);
  return `${line}:${column}`;
}

const inFunction = (body: string): string => `func.func @f(%a: tensor<2xi32>) {\n${body}\nreturn\n}\n`;
const constant = (attr: string, type: string): string =>
  inFunction(`%c = "tosa.const"() <{values = ${attr} : ${type}}> : () -> ${type}`);

const t = "tensor<2xi32>";

describe("tosac reports", () => {
  test.each<[string, string, string[]]>([
    [
      "all unknown operations, and no use of their results",
      inFunction(`%0 = tosa.ad %a, %a : (${t}, ${t}) -> ${t}\n%1 = tosa.abz %0 : (${t}) -> ${t}`),
      ["2:6 op/unknown", "3:6 op/unknown"],
    ],
    ["an undefined value", inFunction(`%0 = tosa.abs %b : (${t}) -> ${t}`), ["2:15 ssa/undefined"]],
    [
      "an undefined value once",
      inFunction(`%0 = tosa.add %b, %b : (${t}, ${t}) -> ${t}`),
      ["2:15 ssa/undefined"],
    ],
    [
      "a use before the definition",
      inFunction(`%0 = tosa.abs %1 : (${t}) -> ${t}\n%1 = tosa.abs %a : (${t}) -> ${t}`),
      ["2:15 ssa/use-before-definition"],
    ],
    ["a second definition", inFunction(`%a = tosa.abs %a : (${t}) -> ${t}`), ["2:1 ssa/redefinition"]],
    ["too few operand types", inFunction(`%0 = tosa.add %a, %a : (${t}) -> ${t}`), ["2:6 ssa/operand-count"]],
    [
      "a type that is not the value's",
      inFunction(`%0 = tosa.abs %a : (tensor<3xi32>) -> tensor<3xi32>`),
      ["2:15 ssa/type-mismatch"],
    ],
    [
      "a wrong number of results",
      inFunction(`%0:2 = tosa.abs %a : (${t}) -> ${t}`),
      ["2:1 ssa/result-count"],
    ],
    [
      "a result that is not there",
      inFunction(`%0 = tosa.abs %a#1 : (${t}) -> ${t}`),
      ["2:15 ssa/result-number"],
    ],
    ["a missing return", `func.func @f() {\n}\n`, ["2:1 func/missing-return"]],
    [
      "a wrong return type",
      `func.func @f(%a: ${t}) -> tensor<3xi32> {\n  return %a : ${t}\n}\n`,
      ["2:10 func/return-type"],
    ],
    ["a wrong return count", `func.func @f(%a: ${t}) -> ${t} {\n  return\n}\n`, ["2:3 func/return-count"]],
    [
      "a second function of a name",
      `func.func private @f()\nfunc.func private @f()\n`,
      ["2:19 func/redefinition"],
    ],
    [
      "what follows the return",
      `func.func @f() {\n return\n %0 = tosa.abs %0 : (${t}) -> ${t}\n}\n`,
      ["3:2 syntax/after-return"],
    ],
    [
      "a string without its end",
      inFunction(`%0 = tosa.abs %a {x = "y} : (${t}) -> ${t}`),
      ["2:18 syntax/unclosed", "2:23 syntax/unterminated-string"],
    ],
    [
      "an escape that is none",
      inFunction(`%0 = tosa.abs %a {x = "y\\q"} : (${t}) -> ${t}`),
      ["2:25 syntax/escape"],
    ],
    [
      "an attribute given twice",
      inFunction(`%0 = tosa.abs %a {x, x} : (${t}) -> ${t}`),
      ["2:22 attribute/duplicate"],
    ],
    [
      "a bracket that is not closed",
      inFunction(`%0 = tosa.abs %a {x : (${t}) -> ${t}`),
      ["2:18 syntax/unclosed"],
    ],
    [
      "a bracket that closes nothing",
      inFunction(`%0 = tosa.abs %a : (${t})) -> ${t}`),
      ["2:35 syntax/unopened"],
    ],
    [
      "a mistake in one statement only",
      inFunction(`%0 = tosa.abs %a : ${t}\n%1 = tosa.abs %0 : (${t}) -> ${t}\n%2 = tosa.abs : (`),
      ["2:20 syntax/expected", "4:17 syntax/unclosed"],
    ],
    ["a missing type", inFunction(`%0 = tosa.abs %a`), ["2:6 syntax/expected"]],
    ["an alias nobody defined", `func.func private @f(!t)\n`, ["1:22 type/undefined-alias"]],
    ["an element type nobody knows", `func.func private @f(tensor<2xi3O>)\n`, ["1:22 type/unknown"]],
    [
      "a function in a function",
      `func.func @f() {\n func.func @g() {\n return\n }\n return\n}\n`,
      ["2:2 syntax/nested-function"],
    ],
    [
      "an operation outside of functions",
      `%0 = tosa.abs %a : (${t}) -> ${t}\n`,
      ["1:1 syntax/outside-function"],
    ],
    [
      "a mistake in a signature, and nothing in the body",
      `func.func @f(%a ${t}) {\n  %0 = tosa.abs %a : (${t}) -> ${t}\n  return\n}\n`,
      ["1:17 syntax/expected"],
    ],
    ["a call", inFunction(`%0 = call @g(%a) : (${t}) -> ${t}`), ["2:11 func/undefined"]],
  ])("%s", (_, text, expected) => {
    expect(codes(readText(text))).toEqual(expected);
  });

  test("a near miss with a suggestion", () => {
    const text = inFunction(`%0 = tosa.redude_max %aa {axis = 0 : i32} : (${t}) -> tensor<1xi32>`);
    expect(readText(text).diagnostics.map((d) => d.help)).toEqual([
      "did you mean tosa.reduce_max?",
      "did you mean %a?",
    ]);
  });
});

describe("tosac reports a constant", () => {
  test.each<[string, string, string, string]>([
    ["with too few values", "dense<[1, 2]>", "tensor<3xi8>", "payload/count"],
    ["with too many values", "dense<[1, 2, 3]>", "tensor<2xi8>", "payload/count"],
    ["nested too deep", "dense<[[1, 2]]>", "tensor<2xi8>", "payload/nesting"],
    ["nested too little", "dense<[1, 2]>", "tensor<2x1xi8>", "payload/nesting"],
    ["out of range", "dense<[300, 1]>", "tensor<2xi8>", "payload/range"],
    ["below the range", "dense<-129>", "tensor<2xi8>", "payload/range"],
    ["with integers for floats", "dense<[1, 2]>", "tensor<2xf32>", "payload/element"],
    ["with floats for integers", "dense<[1.0, 2.0]>", "tensor<2xi8>", "payload/element"],
    ["with words", "dense<[true, false]>", "tensor<2xi8>", "payload/element"],
    ["with a float without a dot", "dense<1e5>", "tensor<2xf32>", "payload/syntax"],
    ["with a blob of the wrong size", 'dense<"0x0102">', "tensor<3xi8>", "payload/count"],
    ["with a blob of an odd size", 'dense<"0x010">', "tensor<2xi8>", "payload/blob"],
    ["with no digits in its blob", 'dense<"0x01zz">', "tensor<2xi8>", "payload/blob"],
    ["without values", "dense<>", "tensor<2xi8>", "payload/count"],
    ["whose values were left out", "dense_resource<__elided__>", "tensor<2xi8>", "payload/elided"],
    ["whose values are dots", "dense<...>", "tensor<2xi8>", "payload/elided"],
    ["in a resource that is not there", "dense_resource<w>", "tensor<2xi8>", "payload/unknown-resource"],
    ["of dynamic shape", "dense<1>", "tensor<?xi8>", "payload/dynamic-shape"],
  ])("%s", (_, attr, type, code) => {
    expect(readText(constant(attr, type)).diagnostics.map((d) => d.code)).toEqual([code]);
  });

  test("in a resource without alignment", () => {
    const file = `${constant("dense_resource<w>", "tensor<1xi8>")}{-# dialect_resources: { builtin: { w: "0x0000000001" } } #-}`;
    expect(readText(file).diagnostics.map((d) => d.code)).toEqual(["payload/alignment"]);
  });
});

describe("tosac survives", () => {
  test.each(["(", "[", "{", "<", "dense<["])("10,000 times %s", (open) => {
    const { diagnostics } = readText(inFunction(`%0 = tosa.abs %a {x = ${open.repeat(10_000)}`));
    expect(diagnostics.length).toBeGreaterThan(0);
    if (open !== "dense<[") expect(diagnostics.map((d) => d.code)).toEqual(["syntax/nesting"]);
    expect(diagnostics.every((d) => d.at !== undefined)).toBe(true);
  });

  test("10,000 brackets in a constant", () => {
    const list = "[".repeat(10_000) + "]".repeat(10_000);
    expect(codes(readText(constant(`dense<${list}>`, "tensor<1xi8>")))).toEqual(["2:39 payload/nesting"]);
  });

  test.each<[string, number[], string]>([
    ["bytecode", [0x4d, 0x4c, 0xef, 0x52, 1, 2], "text/bytecode"],
    ["a TFLite model", [28, 0, 0, 0, 0x54, 0x46, 0x4c, 0x33], "text/tflite"],
    ["a TOSA FlatBuffer", [28, 0, 0, 0, 0x54, 0x4f, 0x53, 0x41], "text/flatbuffer"],
    ["a zip archive", [0x50, 0x4b, 3, 4, 20, 0], "text/zip"],
    ["an ONNX model", [8, 9, 0x12, 7, 0x70, 0x79], "text/onnx"],
    ["UTF-16", [0xff, 0xfe, 0x66, 0], "text/utf16"],
    ["a byte-order mark", [0xef, 0xbb, 0xbf], "text/byte-order-mark"],
  ])("%s", (_, bytes, code) => {
    expect(readBytes(Uint8Array.from(bytes)).diagnostics.map((d) => d.code)).toEqual([code]);
  });

  test("shapes no memory could hold", () => {
    const type = "tensor<2147483648xi8>";
    expect(readText(constant("dense<1>", type)).diagnostics).toEqual([]);
    expect(readText(constant("dense<[1, 2]>", type)).diagnostics.map((d) => d.code)).toEqual([
      "payload/count",
    ]);
    const huge = readText("func.func private @f(tensor<99999999999999999999xi8>)");
    expect(huge.diagnostics.map((d) => d.code)).toEqual(["type/shape"]);
  });

  test("odd names", () => {
    const text = `func.func @"*/ \\22x"(%-$._x: ${t} {__proto__ = 1 : i32, "a b", constructor}) -> ${t} {\n  %1 = tosa.abs %-$._x : (${t}) -> ${t} loc("*/":1:1)\n  return %1 : ${t}\n}\n`;
    const { model, diagnostics } = readText(text);
    expect(diagnostics).toEqual([]);
    expect(model!.funcs[0]!.name).toBe('*/ "x');
    expect(Object.keys(model!.funcs[0]!.paramAttributes[0]!)).toEqual(["__proto__", "a b", "constructor"]);
  });

  const seed = encode(`
#z = dense<[1, -2, 0x7F]> : tensor<3xi8>
!t = tensor<2x?x!quant.uniform<i8:f32, 0.5:3>>
module @m attributes {tf.v = 1 : i32} {
  func.func private @g(!t) -> (tensor<*xf32> {io.out})
  func.func @f(%a: tensor<2xi32> {io.name = "x\\22"}, %b: tensor<1xf32>) -> (tensor<2xi32>) {
  ^bb0:
    %c = "tosa.const"() <{values = dense<"0x0100000002000000"> : tensor<2xi32>}> : () -> tensor<2xi32>
    %r:2 = "x.two"(%c) <{a = [1, "s", i32], m = affine_map<(d0) -> (d0 + 1)>}> ({ ^bb1(%i: i32): "x.yield"(%i) : (i32) -> () }) {n = array<i64: 1, 2>} : (tensor<2xi32>) -> (i32, i32)
    %0 = tosa.add %a, %c {note} : (tensor<2xi32>, tensor<2xi32>) -> tensor<2xi32> loc(fused<"k">["f":1:2, #loc1])
    return %0 : tensor<2xi32>
  }
}
#loc1 = loc("a"("b":3:4))
{-# dialect_resources: { builtin: { w: "0x0400000001" } } #-}
`);

  const edit = fc.record({
    at: fc.nat(seed.length - 1),
    cut: fc.nat(6),
    put: fc.oneof(
      fc.uint8Array({ maxLength: 4 }),
      fc
        .constantFrom(
          ...'"(){}[]<>%@#!:,=\n\\'.split(""),
          "dense<",
          "tensor<",
          "->",
          "{-#",
          "//",
          "loc(",
          "return",
          "0x",
        )
        .map(encode),
    ),
  });

  test("any mutation of a file", () => {
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 6 }), (edits) => {
        let bytes = [...seed];
        for (const { at, cut, put } of edits)
          bytes = [...bytes.slice(0, at), ...put, ...bytes.slice(at + cut)];
        const { diagnostics } = readBytes(Uint8Array.from(bytes));
        for (const { at } of diagnostics) {
          expect(at!.start).toBeGreaterThanOrEqual(0);
          expect(at!.end).toBeGreaterThanOrEqual(at!.start);
          expect(at!.end).toBeLessThanOrEqual(bytes.length);
        }
      }),
      { numRuns: 400 },
    );
  });

  test("any bytes", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => void readBytes(bytes)),
      { numRuns: 200 },
    );
  });
});
