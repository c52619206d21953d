// The library: errors mean no model, and whatever else it is given is answered by diagnostics. Exceptions would be bugs.
import { describe, expect, it } from "vitest";
import {
  compile,
  interpret,
  optimize,
  parse,
  prepare,
  withInputDims,
  type Model,
  type Tensor,
} from "../src/index.ts";

const type = "tensor<2x3xui8>";
const text = `func.func @f(%x: ${type}, %y: ${type}) -> ${type} {
  %0 = tosa.concat %x, %y {axis = 0 : i32} : (${type}, ${type}) -> tensor<4x3xui8>
  %s = tosa.const_shape {values = dense<[1, 0]> : tensor<2xindex>} : () -> !tosa.shape<2>
  %t = tosa.const_shape {values = dense<[2, 3]> : tensor<2xindex>} : () -> !tosa.shape<2>
  %1 = tosa.slice %0, %s, %t : (tensor<4x3xui8>, !tosa.shape<2>, !tosa.shape<2>) -> ${type}
  return %1 : ${type}
}
func.func @g() -> tensor<1xi8> {
  %0 = "tosa.const"() <{values = dense<7> : tensor<1xi8>}> : () -> tensor<1xi8>
  return %0 : tensor<1xi8>
}`;
const model = parse(text).model!;

const good: Tensor = { type: "ui8", shape: [2, 3], data: Uint8Array.of(250, 251, 252, 253, 254, 255) };
const none: readonly unknown[] = [undefined, null, 7, "", [], {}];

describe("parse", () => {
  it.each([
    ["return of nothing", "func.func @f() -> tensor<1xi8> {\n  return %undefined : tensor<1xi8>\n}"],
    ["an op of wrong types", text.replace("-> tensor<4x3xui8>", "-> tensor<4x3xi8>")],
    ["no text", "\u0000"],
  ])("gives no model for %s", (_, wrong) => {
    const { model, diagnostics } = parse(wrong);
    expect(model).toBeUndefined();
    expect(diagnostics.some((d) => d.severity === "error")).toBe(true);
  });

  it("takes nothing but text and bytes", () => {
    for (const given of none.filter((v) => typeof v !== "string"))
      expect(parse(given as string).diagnostics.map((d) => d.code)).toEqual(["input/text"]);
  });
});

describe("interpret", () => {
  it("hands out tensors, notes and no diagnostics", () => {
    const { outputs, notes, diagnostics } = interpret(model, [good, good], { entry: "f" });
    expect([notes, diagnostics]).toEqual([[], []]);
    expect(outputs).toEqual([{ ...good, data: Uint8Array.of(253, 254, 255, 250, 251, 252) }]);
  });

  const wrong: Record<string, unknown> = {
    "a signed type": { ...good, type: "i8", data: new Int8Array(6) },
    "an unknown type": { ...good, type: "u8" },
    "a float type": { ...good, type: "f32", data: new Float32Array(6) },
    "no type": { ...good, type: undefined },
    "another shape": { ...good, shape: [3, 2] },
    "another rank": { ...good, shape: [6] },
    "no shape": { ...good, shape: 6 },
    "another class of array": { ...good, data: new Int8Array(6) },
    "a plain array": { ...good, data: [1, 2, 3, 4, 5, 6] },
    "too few elements": { ...good, data: new Uint8Array(5) },
    "too many elements": { ...good, data: new Uint8Array(7) },
    "no data": { ...good, data: undefined },
    nothing: undefined,
    null: null,
    "a number": 7,
  };

  it.each(Object.entries(wrong))("refuses %s", (_, tensor) => {
    const { outputs, diagnostics } = interpret(model, [good, tensor as Tensor], { entry: "f" });
    expect(outputs).toEqual([]);
    expect(diagnostics.map(({ code }) => code)).toEqual(["input/tensor"]);
    expect(diagnostics[0]!.message).toMatch(/^input 1, %y: /);
    expect(diagnostics[0]!.at).toBeDefined();
  });

  it.each([[[]], [[good]], [[good, good, good]], [undefined], ["ab"]])(
    "refuses another number of inputs",
    (inputs) => {
      const { outputs, diagnostics } = interpret(model, inputs as Tensor[], { entry: "f" });
      expect(outputs).toEqual([]);
      expect(diagnostics.map(({ code }) => code)).toEqual(["input/count"]);
    },
  );

  it("wants to know which function is meant, and that it is there", () => {
    const codes = (entry?: unknown) =>
      interpret(model, [], entry === undefined ? {} : { entry: entry as string }).diagnostics.map(
        (d) => d.code,
      );
    expect(codes()).toEqual(["entry/several"]);
    expect(codes("h")).toEqual(["entry/unknown"]);
    expect(codes(7)).toEqual(["option/entry"]);
    expect(codes("@g")).toEqual([]);
  });
});

describe("compile", () => {
  const compiled = (options: Record<string, unknown>) =>
    compile(model, { target: "c", ...options } as Parameters<typeof compile>[1]);

  it.each([
    ["target", ["x86", undefined, 7, "constructor"]],
    ["cpu", ["sve", 7, null, "constructor"]],
    ["tune", ["a53", 7, null, "constructor"]],
    ["rowTables", ["sometimes", null]],
    ["pipeline", [7, null]],
    ["entry", [7, null]],
    ["stem", [7, null]],
    ["prefix", [7, null]],
  ])("says which %s it does not know", (name, values) => {
    for (const value of values) {
      const { files, diagnostics } = compiled({ [name]: value });
      expect(files.size).toBe(0);
      expect(diagnostics.map(({ code }) => code)).toEqual([`option/${name}`]);
    }
  });

  it("says what is wrong with a pipeline or an entry", () => {
    for (const options of [{ pipeline: "unknown" }, { entry: "h" }]) {
      const { files, diagnostics } = compiled(options);
      expect(files.size).toBe(0);
      expect(diagnostics.length).toBe(1);
    }
  });

  it("takes what is right", () => {
    const { files, diagnostics } = compiled({ cpu: "i8mm", tune: "v1", pipeline: "none", entry: "@f" });
    expect(diagnostics).toEqual([]);
    expect([...files.keys()]).toEqual(["model.c", "model.h"]);
  });
});

describe("without a model", () => {
  it.each(none.map((v) => [v]))("nothing is done and nothing is thrown: %s", (given) => {
    const nothing = given as Model;
    expect(interpret(nothing, []).diagnostics.map((d) => d.code)).toEqual(["input/model"]);
    expect(compile(nothing, { target: "c" }).diagnostics.map((d) => d.code)).toEqual(["input/model"]);
    expect(optimize(nothing).diagnostics.map((d) => d.code)).toEqual(["input/model"]);
    expect(prepare(nothing).diagnostics.map((d) => d.code)).toEqual(["input/model"]);
    expect(withInputDims(nothing, ["x:0=1"]).diagnostics.map((d) => d.code)).toEqual(["input/model"]);
  });
});

describe("optimize", () => {
  it("leaves the model when the pipeline is not one", () => {
    const { model: same, diagnostics, remarks } = optimize(model, { pipeline: "fold" });
    expect(same).toBe(model);
    expect(diagnostics.length).toBe(1);
    expect(remarks).toEqual([]);
  });
});
