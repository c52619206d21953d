// Text to model to text: a fixed point, in TOSA 1.0, that upstream mlir-opt takes.
import { spawnSync } from "node:child_process";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { DenseAttr } from "../src/ir/attributes.ts";
import { changed, type Model } from "../src/ir/graph.ts";
import { print } from "../src/text/print.ts";
import { read } from "../src/text/read.ts";
import { tosaDialect } from "../src/tosa/index.ts";

function model(text: string, allowUnregistered = false): Model {
  const source = { file: "test.mlir", bytes: new TextEncoder().encode(text) };
  const { model, diagnostics } = read(source, tosaDialect, { allowUnregistered });
  expect(diagnostics).toEqual([]);
  return model!;
}

/** Prints, and checks that reading the print and printing again changes nothing. */
function roundTrip(text: string, allowUnregistered = false): string {
  const printed = print(model(text, allowUnregistered));
  expect(print(model(printed, allowUnregistered))).toBe(printed);
  return printed;
}

const mlirOpt = "mlir-opt-22";

function expectUpstreamTakes(text: string, ...options: string[]): void {
  const { status, stderr } = spawnSync(mlirOpt, ["--verify-each", ...options], {
    input: text,
    encoding: "utf8",
  });
  expect(stderr).toBe("");
  expect(status).toBe(0);
}

const table = `[${Array.from({ length: 513 }, (_, i) => i * 3 - 700).join(", ")}]`;

// A row-wise normalization over integers: the spellings of LLVM 16.
const older = `func @norm(%arg0: tensor<2x16xi8>, %k: tensor<16xi32>) -> tensor<2x16xi8> {
  %c0 = "tosa.const"() {value = dense<${table}> : tensor<513xi16>} : () -> tensor<513xi16>
  %c1 = "tosa.const"() {value = dense<9> : tensor<1x1xi32>} : () -> tensor<1x1xi32>
  %0 = "tosa.rescale"(%arg0) {double_round = false, input_zp = 3 : i32, multiplier = array<i32: 1073741824>, output_zp = 0 : i32, per_channel = false, scale32 = true, shift = array<i32: 30>} : (tensor<2x16xi8>) -> tensor<2x16xi32>
  %1 = "tosa.reduce_max"(%0) {axis = 1 : i64} : (tensor<2x16xi32>) -> tensor<2x1xi32>
  %2 = "tosa.sub"(%0, %1) : (tensor<2x16xi32>, tensor<2x1xi32>) -> tensor<2x16xi32>
  %3 = "tosa.add"(%2, %k) : (tensor<2x16xi32>, tensor<16xi32>) -> tensor<2x16xi32>
  %4 = "tosa.rescale"(%3) {double_round = true, input_zp = 0 : i32, multiplier = array<i32: 1073741824>, output_zp = 0 : i32, per_channel = false, scale32 = true, shift = array<i32: 33>} : (tensor<2x16xi32>) -> tensor<2x16xi16>
  %5 = "tosa.table"(%4, %c0) : (tensor<2x16xi16>, tensor<513xi16>) -> tensor<2x16xi32>
  %6 = "tosa.arithmetic_right_shift"(%5, %c1) {round = true} : (tensor<2x16xi32>, tensor<1x1xi32>) -> tensor<2x16xi32>
  %7 = "tosa.mul"(%6, %1) {shift = 31 : i32} : (tensor<2x16xi32>, tensor<2x1xi32>) -> tensor<2x16xi32>
  %p = "tosa.const"() {value = dense<[1, 0]> : tensor<2xi32>} : () -> tensor<2xi32>
  %t = "tosa.transpose"(%7, %p) : (tensor<2x16xi32>, tensor<2xi32>) -> tensor<16x2xi32>
  %u = "tosa.transpose"(%t, %p) : (tensor<16x2xi32>, tensor<2xi32>) -> tensor<2x16xi32>
  %8 = "tosa.rescale"(%u) {double_round = false, input_zp = 0 : i32, multiplier = array<i32: 1073741824>, output_zp = -128 : i32, per_channel = false, scale32 = true, shift = array<i32: 30>} : (tensor<2x16xi32>) -> tensor<2x16xi8>
  return %8 : tensor<2x16xi8>
}
`;

const aliases = `#z = dense<[1, -2, 0x7F]> : tensor<3xi8>
!t = tensor<2xi32>
module @m attributes {tf.v = 1 : i32, "tf.odd key" = [1.5 : f32, "q\\22\\0A"]} {
  func.func private @g(!t) -> (tensor<?xf32> {io.out})
  func.func @f(%a: !t {io.name = "x"} loc("arg.mlir":3:4), %b.c$d-e: tensor<1xf32>) -> (!t {io.out = 0 : i64}, tensor<3xi8>) attributes {x.y} {
  ^bb0:
    %c = "tosa.const"() <{values = #z}> : () -> tensor<3xi8>
    %w = arith.constant dense<[1, 2]> : !t
    %v = arith.constant #z
    %0 = tosa.add %a, %w {note} : (!t, !t) -> !t loc(fused["f.mlir":1:2, #loc1])
    return %0, %c : !t, tensor<3xi8>
  } loc(#loc1)
}
#loc1 = loc("a")
`;

describe("tosac prints what it reads", () => {
  test("from LLVM 16's spellings", () => {
    const printed = roundTrip(older);
    expect(printed).toContain("tosa.mul %6, %1, %shift");
    expect(printed).toContain("tosa.reshape %k");
    expect(printed).toContain("tosa.transpose %7 {perms = array<i32: 1, 0>} :");
    expectUpstreamTakes(printed);
  });

  test("with aliases, attributes and locations resolved", () => {
    const printed = roundTrip(aliases);
    expect(printed).toContain('loc(fused["f.mlir":1:2, "a"])');
    expect(printed).toContain('%a: tensor<2xi32> {io.name = "x"} loc("arg.mlir":3:4), %b.c$d-e');
    expect(printed).toContain('} loc("a")\n');
    expect(printed).not.toContain("!t");
    expectUpstreamTakes(printed, "--allow-unregistered-dialect");
  });

  test("in generic form for what it does not know", () => {
    const text = `func.func @f(%a: tensor<1xi32>) -> tensor<1xi32> {
  %r:2 = "x.two"(%a) ({
  ^bb0(%i: tensor<1xi32>):
    %s = "x.in"(%i) {k = #x.y<"z", [1, {2}]>} : (tensor<1xi32>) -> tensor<1xi32>
    "tosa.yield"(%s) : (tensor<1xi32>) -> ()
  }) {m = affine_map<(d0) -> (d0 + 1)>} : (tensor<1xi32>) -> (tensor<1xi32>, tensor<1xi32>)
  return %r#1 : tensor<1xi32>
}
`;
    expect(roundTrip(text, true)).toBe(text);
    expectUpstreamTakes(text, "--allow-unregistered-dialect");
  });

  test("after upstream has written it in its own ways", () => {
    const printed = roundTrip(older);
    for (const option of [
      "--mlir-print-op-generic",
      "--mlir-print-debuginfo",
      "--mlir-elide-resource-strings-if-larger=1",
    ]) {
      const { stdout } = spawnSync(mlirOpt, [option], { input: printed, encoding: "utf8" });
      const again = roundTrip(stdout);
      expect(again.match(/= ("tosa\.const"|tosa\.\w+)/g)).toEqual(
        printed.match(/= ("tosa\.const"|tosa\.\w+)/g),
      );
    }
  });

  test("with names that are unique and legal", () => {
    const text = `func.func @f(%0: tensor<1xi32>) -> tensor<1xi32> {\n  %a = tosa.abs %0 : (tensor<1xi32>) -> tensor<1xi32>\n  return %a : tensor<1xi32>\n}\n`;
    const m = model(text);
    const [func] = m.funcs;
    const doubled = {
      ...func!,
      ops: [...func!.ops, changed(func!.ops[0]!, {})],
    };
    expect(print({ ...m, funcs: [doubled] })).toContain("%a_0 = tosa.abs");
  });
});

const constant = (contents: string, type: string): DenseAttr => {
  const text = `func.func @f() {\n  %c = "tosa.const"() <{values = dense<${contents}> : ${type}}> : () -> ${type}\n  return\n}\n`;
  const printed = print(model(text));
  const values = model(printed).funcs[0]!.ops[0]!.attributes["values"] as DenseAttr;
  expect(values).toEqual(model(text).funcs[0]!.ops[0]!.attributes["values"]);
  return values;
};

describe("tosac decodes", () => {
  test.each<[string, string, readonly (number | bigint)[]]>([
    ["255", "tensor<1xi8>", [-1]],
    ["[1, -128, 0x7F]", "tensor<3xi8>", [1, -128, 127]],
    ["[true, false, 1, -1]", "tensor<4xi1>", [1, 0, 1, 1]],
    ["[15, -8]", "tensor<2xi4>", [-1, -8]],
    ["[255, 0]", "tensor<2xui8>", [255, 0]],
    ["[-1, 9007199254740993]", "tensor<2xi64>", [-1n, 9007199254740993n]],
    ["[-140737488355328, 1]", "tensor<2xi48>", [-(2n ** 47n), 1n]],
    ["[[1, 2], [3, 4]] // twice two\n", "tensor<2x2xi16>", [1, 2, 3, 4]],
    ["[0x3F800000, -0.5, 1.0e-3]", "tensor<3xf32>", [1, -0.5, Math.fround(1e-3)]],
    ["[0.1, 123456789012345678.0]", "tensor<2xf64>", [0.1, 123456789012345680]],
    ["[1.0, -0.0, 65504.0, 1.0e-7, 1.0e9]", "tensor<5xf16>", [0x3c00, 0x8000, 0x7bff, 2, 0x7c00]],
    ["[1.0, 3.0e38]", "tensor<2xbf16>", [0x3f80, 0x7f62]],
    ["[0x38, 0x7F]", "tensor<2xf8E4M3FN>", [0x38, 0x7f]],
    ['"0x0000803F"', "tensor<4xf32>", [1]],
    ['"0x0100FFFF"', "tensor<2xi16>", [1, -1]],
    ['"0x05"', "tensor<3xi1>", [1, 0, 1]],
    ['"0xFF"', "tensor<30xi1>", [1]],
    ['"0xFFFFFFFFFFFF010000000000"', "tensor<2xi48>", [-1n, 1n]],
    ["", "tensor<0xindex>", []],
    ["[]", "tensor<0xi32>", []],
  ])("%s of %s", (contents, type, values) => {
    expect([...constant(contents, type).data]).toEqual(values);
  });

  test("a NaN with its bits", () => {
    const { data } = constant("[0x7FA00001, 0xFF800000]", "tensor<2xf32>");
    expect([...new Uint32Array(data.buffer)]).toEqual([0x7fa00001, 0xff800000]);
  });

  const bitsOf = { f32: Uint32Array, f16: Uint16Array, bf16: Uint16Array, f64: BigUint64Array } as const;

  test.each(Object.keys(bitsOf) as (keyof typeof bitsOf)[])("any %s from its own text", (type) => {
    const width = bitsOf[type].BYTES_PER_ELEMENT;
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 3 * width, maxLength: 3 * width }), (bytes) => {
        const blob = [...bytes].map((b) => b.toString(16).padStart(2, "0")).join("");
        const { data } = constant(`"0x${blob}"`, `tensor<3x${type}>`);
        expect(new Uint8Array(data.buffer, data.byteOffset, data.byteLength)).toEqual(bytes);
      }),
      { numRuns: 200 },
    );
  });

  test("long constants as blobs", () => {
    for (const type of ["i1", "i4", "i8", "i16", "i48", "index", "f32", "bf16"]) {
      const items = Array.from({ length: 70 }, (_, i) =>
        type.includes("f") ? `${i}.5` : type === "i1" ? i & 1 : i % 7,
      );
      expect(constant(`[${items.join(", ")}]`, `tensor<70x${type}>`).data.length).toBe(70);
    }
  });

  test("resources", () => {
    const text = `func.func @f() {\n  %c = "tosa.const"() <{values = dense_resource<w> : tensor<2xf32>}> : () -> tensor<2xf32>\n  return\n}\n{-# dialect_resources: { builtin: { w: "0x040000000000803F00000040" } } #-}\n`;
    expect([...(model(text).funcs[0]!.ops[0]!.attributes["values"] as DenseAttr).data]).toEqual([1, 2]);
  });
});

describe("tosac's records", () => {
  test.each(tosaDialect.records.map((r) => [r.name, r.example] as const))(
    "%s: its example round-trips",
    (_, example) => {
      const used = [...new Set(example.match(/%\w+/g))];
      const defined = new Set(/^\s*(%[\w, %]+) =/.exec(example)?.[1]?.split(/,\s*/) ?? []);
      const types = operandTypes(example);
      const params = used
        .filter((name) => !defined.has(name))
        .map((name, i) => `${name}: ${types[i] ?? "index"}`);
      roundTrip(`func.func @f(${params.join(", ")}) {\n  ${example}\n  return\n}\n`);
    },
  );
});

/** The operand types of an op's trailing signature. */
function operandTypes(example: string): string[] {
  const list = /: \(([^()]*)\) -> [^:]*$/.exec(example)?.[1] ?? "";
  return list.split(/,\s*(?=tensor|!)/).filter(Boolean);
}
