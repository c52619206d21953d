// What tosac says about models it cannot take, end to end. The rendered messages are golden files: read them as the
// person would who made the mistake.
import { existsSync, readdirSync, writeFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { compileOnly, tiers } from "../src/cli/harness.ts";
import { coloursFor, render } from "../src/cli/render.ts";
import { compile, interfaceOf, parse, type Diagnostic, type Model } from "../src/index.ts";
import { hasErrors } from "../src/support/diagnostics.ts";
import { installTosac } from "./support/tosac.ts";

const { tosac, at } = installTosac();

const t = "tensor<2x4xi32>";
const func = (params: string, ...body: string[]): string =>
  `func.func @f(${params}) -> ${t} {\n${body.map((line) => `  ${line}\n`).join("")}}\n`;

const real = "tensor<2x4xf32>";

const quantized = (type: string, sizes = "2x4"): string => `tensor<${sizes}x!quant.uniform<${type}>>`;

/** The lines of a softmax with this region. */
const softmaxOf = (name: string, params: string, ...body: string[]): string[] => [
  `${name} = "tosac.softmax"(%f) ({`,
  `^bb0(${params}):`,
  ...body.map((line) => `  ${line}`),
  `}) {axis = 1 : i32, form = "f32", beta_scale = 1.0 : f64, fit_error = 0.0 : f64, lowest = 0 : i32,`,
  `  input_zp = 0 : i32, output_scale = 1.0 : f64, output_zp = 0 : i32} : (${real}) -> ${real}`,
];

/** One-element constants from words like `%m = 4`. */
const constants = (element: string, ...words: string[]): string[] =>
  words.map((word) => {
    const [name, value] = word.split(" = ");
    return `${name} = "tosa.const"() <{values = dense<${value}> : tensor<1x${element}>}> : () -> tensor<1x${element}>`;
  });

interface RescaleFlags {
  readonly scale?: string;
  readonly mode?: string;
  readonly input?: boolean;
  readonly output?: boolean;
}

const rescale = (operands: string, from: string, to: string, flags: RescaleFlags): string => {
  const { scale = "i32", mode = "SINGLE_ROUND", input = false, output = false } = flags;
  return (
    `tosa.rescale ${operands} {scale32 = ${scale === "i32"}, rounding_mode = ${mode}, per_channel = false, input_unsigned = ${input}, output_unsigned = ${output}} : ` +
    `(tensor<2x4x${from}>, tensor<1x${scale}>, tensor<1xi8>, tensor<1x${from}>, tensor<1x${to}>) -> tensor<2x4x${to}>`
  );
};

interface Mistake {
  readonly text: string | Uint8Array;
  readonly codes: readonly string[];
}

const magic = (at: number, bytes: readonly number[]): Uint8Array => {
  const file = new Uint8Array(32);
  file.set(bytes, at);
  return file;
};
const ascii = (word: string): number[] => [...word].map((c) => c.charCodeAt(0));

/** A name, what is wrong, and the codes of everything said. Each case makes its kind of mistake more than once. */
const mistakes: Readonly<Record<string, Mistake>> = {
  "unknown-op": {
    text: func(
      `%a: ${t}`,
      `%0 = tosa.redude_max %a {axis = 1 : i32} : (${t}) -> tensor<2x1xi32>`,
      `%1 = tosa.softmax %a : (${t}) -> ${t}`,
      `%2 = "my.op"(%1) : (${t}) -> ${t}`,
      `return %2 : ${t}`,
    ),
    codes: ["op/unknown", "op/unknown", "op/unknown"],
  },
  // A variable without a shape and what reads it, foreign ops, and what uses what these would have defined: one message for each cause.
  "unreadable-op": {
    text: [
      `tosa.variable @state = dense<1> : ${t}`,
      `"tosa.variable"() <{sym_name = "other", type = ${t}}> : () -> ()`,
      func(
        `%a: ${t}`,
        `%0 = tosa.variable_read @state : ${t}`,
        `%1 = "tosa.variable_read"() <{name = "other"}> : () -> ${t}`,
        `%2 = mydialect.blackbox dense<[1, 2, 3]> : tensor<3xi32>`,
        `%3 = other.cast %2 : tensor<3xi32> to ${t}`,
        `%4 = tosa.add %0, %3 : (${t}, ${t}) -> ${t}`,
        `%5 = tosa.negate %4 : (${t}) -> ${t}`,
        `return %5 : ${t}`,
      ),
    ].join("\n"),
    codes: ["op/attribute", "op/unknown", "op/unknown"],
  },
  "escapes-in-names": {
    text: func(
      `%a: ${t}`,
      `%0 = "\\1b[31mEVIL.\\0a"(%a) : () -> ${t}`,
      `%1 = tosa.redude_max %a {"\\1b]0;x\\07" = 1 : i32} : (${t}) -> ${t} // \u001b]0;pwn\u0007 \u202etxt`,
      `%2 = tosa.reduce_sum %a {axis = "\\c2\\9b31m"} : (${t}) -> tensor<2x1xi32>`,
      `return %a : ${t}`,
    ),
    codes: ["op/unknown", "op/unknown", "op/attribute"],
  },
  "wrong-type": {
    text: func(
      `%a: ${t}, %b: tensor<2x4xf32>`,
      `%0 = tosa.logical_not %b : (tensor<2x4xf32>) -> tensor<2x4xf32>`,
      `%1 = tosa.maximum %a, %b : (${t}, tensor<2x4xf32>) -> ${t}`,
      `%2 = tosa.logical_or %a, %a : (${t}, ${t}) -> ${t}`,
      `return %a : ${t}`,
    ),
    codes: ["op/type", "op/type", "op/type"],
  },
  "wrong-element-type": {
    text: func(
      `%a: ${t}, %u: tensor<2x4xui32>, %s: tensor<2x4xsi32>, %q: ${quantized("u8:f32, 5.0e-02:128")}, %p: ${quantized("u8:f32, 0.1:128")}`,
      `%0 = tosa.add %u, %u : (tensor<2x4xui32>, tensor<2x4xui32>) -> tensor<2x4xui32>`,
      `%1 = tosa.sub %s, %s : (tensor<2x4xsi32>, tensor<2x4xsi32>) -> tensor<2x4xsi32>`,
      `%z = "tosa.const"() <{values = dense<0> : tensor<1xui8>}> : () -> tensor<1xui8>`,
      `%2 = tosa.negate %q, %z, %z : (${quantized("u8:f32, 5.0e-02:128")}, tensor<1xui8>, tensor<1xui8>) -> ${quantized("u8:f32, 5.0e-02:128")}`,
      `%3 = "tosa.negate"(%q) : (${quantized("u8:f32, 5.0e-02:128")}) -> ${quantized("u8:f32, 5.0e-02:128")}`,
      `%4 = tosa.concat %q, %p {axis = 0 : i32} : (${quantized("u8:f32, 5.0e-02:128")}, ${quantized("u8:f32, 0.1:128")}) -> ${quantized("u8:f32, 0.1:128", "4x4")}`,
      `%5 = tosa.clamp %q {min_val = -1 : i8, max_val = 7 : i8} : (${quantized("u8:f32, 5.0e-02:128")}) -> ${quantized("u8:f32, 5.0e-02:128")}`,
      `return %a : ${t}`,
    ),
    // Sums and negations of such elements are read, as upstream reads them, and not computed.
    codes: ["op/type", "op/type", "op/attribute", "op/attribute"],
  },
  "wrong-constant-elements": {
    text: func(
      `%a: ${t}, %x: tensor<8xi32>`,
      `%0 = "tosa.const"() <{values = dense<1.5> : tensor<1xf32>}> : () -> tensor<1xi32>`,
      `%1 = "tosa.const"() <{values = dense<[3, 4]> : tensor<2xi32>}> : () -> tensor<2xf32>`,
      `%2 = tosa.const_shape {values = dense<[2, 4]> : tensor<2xi32>} : () -> !tosa.shape<2>`,
      `%3 = "tosa.const"() <{values = dense<1> : tensor<1x!quant.uniform<i8:f32, 0.5>>}> : () -> tensor<1x!quant.uniform<i8:f32, 0.5>>`,
      `return %a : ${t}`,
    ),
    codes: ["op/const", "op/const", "op/const", "payload/type"],
  },
  "wrong-where-sizes-are-open": {
    text: func(
      `%a: ${t}, %v: tensor<?xf32>, %m: tensor<?x3xf32>, %n: tensor<?x4xf32>, %u: tensor<*xf32>`,
      `%0 = tosa.argmax %v {axis = 1 : i32} : (tensor<?xf32>) -> tensor<?xi32>`,
      `%1 = tosa.add %m, %n : (tensor<?x3xf32>, tensor<?x4xf32>) -> tensor<?x4xf32>`,
      `%2 = tosa.transpose %u {perms = array<i32: 0, 0>} : (tensor<*xf32>) -> tensor<*xf32>`,
      `%3 = tosa.concat %m, %n {axis = 0 : i32} : (tensor<?x3xf32>, tensor<?x4xf32>) -> tensor<?x?xf32>`,
      `%4 = tosa.reduce_max %m {axis = 1 : i32} : (tensor<?x3xf32>) -> tensor<?x3xf32>`,
      `return %a : ${t}`,
    ),
    codes: ["op/axis", "shape/broadcast", "op/perms", "shape/concat", "shape/result"],
  },
  "shape-as-result": {
    text: `func.func @f(%s: !tosa.shape<2>) -> !tosa.shape<3> {
  %0 = tosa.const_shape {values = dense<[2, 5, 9]> : tensor<3xindex>} : () -> !tosa.shape<3>
  return %0 : !tosa.shape<3>
}
`,
    codes: ["limit/shape", "limit/shape"],
  },
  "wrong-attribute": {
    text: func(
      `%a: ${t}`,
      `%0 = tosa.reduce_sum %a {axes = 1 : i32} : (${t}) -> tensor<2x1xi32>`,
      `%1 = tosa.reduce_sum %a {axis = 2 : i32} : (${t}) -> tensor<2x4xi32>`,
      `%2 = tosa.reduce_sum %a {axis = "last"} : (${t}) -> tensor<2x1xi32>`,
      `%3 = tosa.reduce_sum %a : (${t}) -> tensor<2x1xi32>`,
      `return %a : ${t}`,
    ),
    codes: ["op/attribute", "op/axis", "op/attribute", "op/attribute"],
  },
  "no-broadcast": {
    text: func(
      `%a: ${t}, %b: tensor<2x3xi32>`,
      `%0 = tosa.add %a, %b : (${t}, tensor<2x3xi32>) -> ${t}`,
      `%1 = tosa.maximum %a, %a : (${t}, ${t}) -> tensor<2x5xi32>`,
      `%2 = tosa.concat %a, %b {axis = 0 : i32} : (${t}, tensor<2x3xi32>) -> tensor<4x4xi32>`,
      `return %a : ${t}`,
    ),
    codes: ["shape/broadcast", "shape/result", "shape/concat"],
  },
  "missing-name": {
    text: func(
      `%input: ${t}`,
      `%0 = tosa.abs %inptu : (${t}) -> ${t}`,
      `%1 = tosa.add %0, %weights : (${t}, ${t}) -> ${t}`,
      `%2 = tosa.abs %3 : (${t}) -> ${t}`,
      `%3 = tosa.abs %2 : (${t}) -> ${t}`,
      `return %3 : ${t}`,
    ),
    codes: ["ssa/undefined", "ssa/undefined", "ssa/use-before-definition"],
  },
  "table-length": {
    text: func(
      `%a: tensor<2x4xi8>, %b: tensor<2x4xi16>`,
      `%t = "tosa.const"() <{values = dense<1> : tensor<255xi8>}> : () -> tensor<255xi8>`,
      `%u = "tosa.const"() <{values = dense<1> : tensor<512xi16>}> : () -> tensor<512xi16>`,
      `%0 = tosa.table %a, %t : (tensor<2x4xi8>, tensor<255xi8>) -> tensor<2x4xi8>`,
      `%1 = tosa.table %b, %u : (tensor<2x4xi16>, tensor<512xi16>) -> ${t}`,
      `return %1 : ${t}`,
    ),
    codes: ["op/table-length", "op/table-length"],
  },
  "unterminated-string": {
    text: func(
      `%a: ${t}`,
      `%0 = tosa.abs %a {note = "never closed} : (${t}) -> ${t}`,
      `%1 = tosa.abz %a : (${t}) -> ${t}`,
      `return %1 : ${t}`,
    ),
    codes: ["syntax/unclosed", "syntax/unterminated-string", "op/unknown"],
  },
  "wrong-constant": {
    text: func(
      `%a: ${t}`,
      `%t = "tosa.const"() <{values = dense<[1, 2, 3]> : tensor<4xi8>}> : () -> tensor<4xi8>`,
      `%u = "tosa.const"() <{values = dense<[1, 300]> : tensor<2xi8>}> : () -> tensor<2xi8>`,
      `%v = "tosa.const"() <{values = dense<1> : tensor<2xf32>}> : () -> tensor<2xf32>`,
      `return %a : ${t}`,
    ),
    codes: ["payload/count", "payload/range", "payload/element"],
  },
  "elided-weights": {
    text: func(
      `%a: ${t}`,
      `%w = "tosa.const"() <{values = dense_resource<__elided__> : ${t}}> : () -> ${t}`,
      `%v = "tosa.const"() <{values = dense_resource<weights> : ${t}}> : () -> ${t}`,
      `%0 = tosa.add %a, %w : (${t}, ${t}) -> ${t}`,
      `%1 = tosa.add %0, %v : (${t}, ${t}) -> ${t}`,
      `return %1 : ${t}`,
    ),
    codes: ["payload/elided", "payload/unknown-resource", "limit/elided", "limit/elided"],
  },
  bytecode: { text: magic(0, [0x4d, 0x4c, 0xef, 0x52]), codes: ["text/bytecode"] },
  flatbuffer: { text: magic(4, ascii("TOSA")), codes: ["text/flatbuffer"] },
  tflite: { text: magic(4, ascii("TFL3")), codes: ["text/tflite"] },
  "deep-nesting": {
    text: func(
      `%a: ${t}`,
      `%0 = tosa.abs %a {x = ${"[".repeat(10_000)}${"]".repeat(10_000)}} : (${t}) -> ${t}`,
      `return %0 : ${t}`,
    ),
    codes: ["syntax/nesting"],
  },
  "huge-shape": {
    text: func(
      `%a: tensor<65536x32768xi8>, %b: tensor<16384x32768xi32>, %c: ${t}`,
      `%0 = tosa.bitwise_not %a : (tensor<65536x32768xi8>) -> tensor<65536x32768xi8>`,
      `return %c : ${t}`,
    ),
    codes: ["limit/size", "limit/size", "limit/size"],
  },
  "unknown-size": {
    text: func(
      `%a: tensor<?x4xi32>, %b: tensor<*xi32>, %c: tensor<0x4xi32>, %d: tensor<4xf64>, %e: i32`,
      `%0 = tosa.abs %a : (tensor<?x4xi32>) -> ${t}`,
      `return %0 : ${t}`,
    ),
    codes: ["limit/dynamic", "limit/dynamic", "limit/empty", "limit/type", "limit/type"],
  },
  "not-constant": {
    text: func(
      `%r: ${t}, %a: tensor<2x4xi8>, %s: tensor<256xi8>`,
      `%0 = tosa.table %a, %s : (tensor<2x4xi8>, tensor<256xi8>) -> tensor<2x4xi8>`,
      `%1 = tosa.table %0, %s : (tensor<2x4xi8>, tensor<256xi8>) -> tensor<2x4xi8>`,
      `return %r : ${t}`,
    ),
    codes: ["limit/constant", "limit/constant"],
  },
  // A zero point of an i32, of a float, of a halfword; flags that exclude each other; a shift of what is not shifted.
  "illegal-parameters": {
    text: func(
      `%a: ${t}, %f: ${real}, %h: tensor<2x4xi16>`,
      ...constants("i32", "%m = 4", "%one = 1"),
      ...constants("i16", "%h0 = 0", "%h2 = 2"),
      ...constants("i8", "%s = 15"),
      ...constants("f32", "%f2 = -1.5"),
      `%0 = ${rescale("%a, %m, %s, %one, %one", "i32", "i32", {})}`,
      `%1 = ${rescale("%h, %h2, %s, %h0, %h0", "i16", "i16", { scale: "i16", mode: "DOUBLE_ROUND" })}`,
      `%2 = ${rescale("%a, %m, %s, %m, %h0", "i32", "i16", { input: true, output: true })}`,
      `%3 = tosa.negate %f, %f2, %f2 : (${real}, tensor<1xf32>, tensor<1xf32>) -> ${real}`,
      `%4 = tosa.mul %f, %f, %s : (${real}, ${real}, tensor<1xi8>) -> ${real}`,
      `return %a : ${t}`,
    ),
    codes: new Array<string>(9).fill("op/illegal"),
  },
  // Shifts and multipliers outside of what the specification defines, one of them for a channel only.
  "left-open": {
    text: func(
      `%a: ${t}`,
      ...constants("i32", "%m = 4", "%minus = -4", "%zero = 0"),
      ...constants("i8", "%s1 = 1", "%s63 = 63", "%s64 = 64"),
      `%0 = ${rescale("%a, %m, %s1, %zero, %zero", "i32", "i32", {})}`,
      `%1 = ${rescale("%a, %minus, %s63, %zero, %zero", "i32", "i32", { mode: "DOUBLE_ROUND" })}`,
      `%2 = tosa.mul %0, %1, %s64 : (${t}, ${t}, tensor<1xi8>) -> ${t}`,
      `%by = "tosa.const"() <{values = dense<[[1, 31, 32, 0]]> : tensor<1x4xi32>}> : () -> tensor<1x4xi32>`,
      `%3 = tosa.logical_left_shift %2, %by : (${t}, tensor<1x4xi32>) -> ${t}`,
      `return %3 : ${t}`,
    ),
    codes: new Array<string>(5).fill("op/require"),
  },
  "older-attributes": {
    text: func(
      `%a: ${t}, %b: tensor<2x4xi8>`,
      `%0 = "tosa.negate"(%b) {quantization_info = #tosa.unary_quant<input_zp = 300, output_zp = 0>} : (tensor<2x4xi8>) -> tensor<2x4xi8>`,
      `%1 = tosa.mul %a, %a {shift = 31.5 : f32} : (${t}, ${t}) -> ${t}`,
      `return %1 : ${t}`,
    ),
    codes: ["attribute/unread", "attribute/unread"],
  },
  "names-collide-in-c": {
    text: `func.func @"conv-2"(%a.b: ${t}, %a_b: ${t}) -> ${t} {\n  return %a.b : ${t}\n}
func.func @conv_2(%a: ${t}) -> ${t} {\n  return %a : ${t}\n}\n`,
    codes: ["c/name", "c/name"],
  },
  // A region that reads a value of the function, one of another type, one of two parameters for one operand.
  "wrong-region": {
    text: func(
      `%a: ${t}, %f: ${real}`,
      ...softmaxOf(
        "%1",
        `%x: ${real}`,
        `%0 = tosa.add %x, %f : (${real}, ${real}) -> ${real}`,
        `"tosa.yield"(%0) : (${real}) -> ()`,
      ),
      ...softmaxOf("%2", "%y: tensor<2x5xf32>", `"tosa.yield"(%y) : (tensor<2x5xf32>) -> ()`),
      ...softmaxOf("%3", `%z: ${real}, %w: ${real}`, `"tosa.yield"(%z) : (${real}) -> ()`),
      `return %a : ${t}`,
    ),
    codes: ["op/region", "op/region", "op/region", "op/region"],
  },
};

/** Everything that is said on the way to C, and whether there is any C. */
function said(text: string | Uint8Array): { diagnostics: readonly Diagnostic[]; files: number } {
  const { model, diagnostics } = parse(text, { file: "model.mlir" });
  if (model === undefined || hasErrors(diagnostics)) return { diagnostics, files: 0 };
  const compiled = compile(model, { target: "neon" });
  return { diagnostics: [...diagnostics, ...compiled.diagnostics], files: compiled.files.size };
}

describe("tosac explains", () => {
  it.each(Object.entries(mistakes))("%s", async (name, { text, codes }) => {
    const { diagnostics, files } = said(text);
    expect(diagnostics.map((d) => d.code)).toEqual(codes);
    expect(files).toBe(0);
    expect(diagnostics.filter((d) => d.at === undefined)).toEqual([]);
    expect(diagnostics.some((d) => d.help !== undefined)).toBe(true);
    await expect(render(diagnostics, coloursFor({}, {}))).toMatchFileSnapshot(
      `../golden/diagnostics/${name}.txt`,
    );
  });

  it("nothing that is not in this list", () => {
    const golden = readdirSync("golden/diagnostics").map((file) => file.replace(/\.txt$/, ""));
    expect(golden.sort()).toEqual(Object.keys(mistakes).sort());
  });
});

describe("names and places that C would not like", async () => {
  const odd = `func.func @while(%int: ${t}, %out0: ${t}, %a.b: ${t}, %arena: ${t}, %_: ${t}) -> ${t} {
  %class = tosa.add %int, %out0 : (${t}, ${t}) -> ${t} loc("*/ int evil; /*":1:1)
  %0 = tosa.sub %class, %a.b : (${t}, ${t}) -> ${t} loc("ends in a backslash \\\\":2:2)
  %1 = tosa.maximum %0, %arena : (${t}, ${t}) -> ${t} loc("??/ is one too":3:3)
  %2 = tosa.minimum %1, %_ : (${t}, ${t}) -> ${t}
  return %2 : ${t}
}
func.func @"*/ 1x"(%a: ${t}) -> ${t} {\n  return %a : ${t}\n}
`;
  const flags = "-Wall -Wextra -Wpedantic -Wconversion -Wshadow -Wundef -Werror".split(" ");
  const [tier] = await tiers({ paths: ["portable"] });

  it.each(["c", "neon"] as const)("compile to valid %s", async (target) => {
    const { model, diagnostics } = parse(odd);
    expect(diagnostics).toEqual([]);
    const { files } = compile(model as Model, { target, stem: "int" });
    const unit = { stem: "int", files, iface: interfaceOf(model!.funcs[0]!, "int"), inputs: [] };
    const [compiled] = await compileOnly([unit], tier!, flags);
    expect(compiled).toMatchObject({ ok: true, messages: "" });
    expect(files.get("int.c")).toMatch(/int while_\(/);
    expect(files.get("int.c")).not.toMatch(/\*\/ int evil/);
  });
});

describe("the command line", () => {
  const text = (name: string): string | Uint8Array => mistakes[name]!.text;

  it.each([
    [["compile", "--target", "neon", "-o", "out"], "no-broadcast", "tosac: 3 errors\n"],
    [["compile", "--target", "c", "-o", "out.c"], "bytecode", "help: convert it with: mlir-opt"],
    [["compile", "--target", "pseudo", "-o", "out"], "names-collide-in-c", "tosac: 2 errors\n"],
    [["opt", "-o", "out.mlir"], "deep-nesting", "brackets nest deeper than 256"],
    [["run", "-o", "out"], "huge-shape", "<stdin>:1:14: error: 2147483648 elements"],
    [["verify"], "unknown-size", "<stdin>:1:14: error: sizes must be known"],
  ])("%j ends with 1 on %s, says why and writes nothing", (args, name, message) => {
    const { status, stdout, stderr } = tosac([args[0]!, "-", ...args.slice(1)], { input: text(name) });
    expect([status, stdout]).toEqual([1, ""]);
    expect(stderr).toContain(message);
    expect(["out", "out.c", "out.mlir"].filter((file) => existsSync(at(file)))).toEqual([]);
  });

  it.each(Object.keys(mistakes))("ends with 1 on %s, without a stack and without a file", (name) => {
    writeFileSync(at("mistake.mlir"), text(name));
    const { status, stdout, stderr } = tosac(["compile", "mistake.mlir", "--target", "neon", "-o", "none"]);
    expect([status, stdout, existsSync(at("none"))]).toEqual([1, "", false]);
    expect(stderr).toMatch(/^mistake\.mlir:\d+:\d+: error: /m);
    expect(stderr).toContain("help: ");
    expect(stderr).not.toMatch(/^ +at \S.*:\d+:\d+\)?$/m);
  });

  it("takes with opt what cannot be computed", () => {
    for (const name of ["huge-shape", "unknown-size", "not-constant", "elided-weights", "left-open"]) {
      writeFileSync(at("model.mlir"), text(name));
      const { status, stdout } = tosac(["opt", "model.mlir"]);
      expect([name, status]).toEqual([name, 0]);
      expect(parse(stdout).diagnostics.filter((d) => d.severity === "error")).toEqual([]);
    }
  });
});
