// Control flow and variables: read in every spelling, checked, run as upstream runs them, and ended where they do not end.
import { spawnSync } from "node:child_process";
import { describe, expect, it } from "vitest";
import { check, interpret, optimize, parse, print, type Model, type Tensor } from "../src/index.ts";
import { interpretFunc } from "../src/interpret.ts";
import { typeText } from "../src/ir/types.ts";
import { throughUpstream } from "./support/oracle/execute.ts";
import { drawn, whole } from "./support/oracle/values.ts";
import { seeded } from "./support/seeded.ts";

const codes = (text: string): string[] => parse(text).diagnostics.map(({ code }) => code);

function modelOf(text: string): Model {
  const { model, diagnostics } = parse(text);
  expect([text, diagnostics]).toEqual([text, []]);
  return model!;
}

const words = (...values: number[]): Tensor => ({
  type: "i32",
  shape: [values.length],
  data: Int32Array.from(values),
});
const word = (value: number): Tensor => ({ type: "i32", shape: [], data: Int32Array.of(value) });
const truth = (value: number): Tensor => ({ type: "i1", shape: [], data: Uint8Array.of(value) });

const T = "tensor<3xi32>";

/** A branch, its values taken from outside, handed in, or both. */
const branches = [
  `func.func @f(%c: tensor<i1>, %x: ${T}, %y: ${T}) -> ${T} {
  %r = tosa.cond_if %c : tensor<i1> -> ${T} { tosa.yield %x : ${T} } else {
    %s = tosa.add %x, %y : (${T}, ${T}) -> ${T}
    tosa.yield %s : ${T}
  }
  return %r : ${T}
}`,
  `func.func @f(%c: tensor<i1>, %x: ${T}, %y: ${T}) -> ${T} {
  %r = tosa.cond_if %c (%p = %x) : tensor<i1> (${T}) -> ${T} {
  ^bb0(%p: ${T}):
    %s = tosa.sub %p, %y : (${T}, ${T}) -> ${T}
    tosa.yield %s : ${T}
  } else {
  ^bb0(%p: ${T}):
    tosa.yield %p : ${T}
  }
  return %r : ${T}
}`,
  // What has to be known stays known inside.
  `func.func @f(%c: tensor<i1>, %x: ${T}, %y: ${T}) -> ${T} {
  %one = tosa.const_shape {values = dense<1> : tensor<1xindex>} : () -> !tosa.shape<1>
  %three = tosa.const_shape {values = dense<3> : tensor<1xindex>} : () -> !tosa.shape<1>
  %both = tosa.concat_shape %one, %three : (!tosa.shape<1>, !tosa.shape<1>) -> !tosa.shape<2>
  %shift = "tosa.const"() <{values = dense<0> : tensor<1xi8>}> : () -> tensor<1xi8>
  %r = tosa.cond_if %c : tensor<i1> -> ${T} {
    %w = tosa.reshape %x, %both : (${T}, !tosa.shape<2>) -> tensor<1x3xi32>
    %b = tosa.reshape %w, %three : (tensor<1x3xi32>, !tosa.shape<1>) -> ${T}
    %m = tosa.mul %b, %y, %shift : (${T}, ${T}, tensor<1xi8>) -> ${T}
    tosa.yield %m : ${T}
  } else {
    %m = tosa.mul %x, %x, %shift : (${T}, ${T}, tensor<1xi8>) -> ${T}
    tosa.yield %m : ${T}
  }
  return %r : ${T}
}`,
];

/** One in another, which upstream does not lower. */
const nested = `func.func @f(%c: tensor<i1>, %x: ${T}, %y: ${T}) -> ${T} {
  %r = tosa.cond_if %c : tensor<i1> -> ${T} {
    %n = tosa.logical_not %c : (tensor<i1>) -> tensor<i1>
    %i = tosa.cond_if %n : tensor<i1> -> ${T} { tosa.yield %y : ${T} } else {
      %s = tosa.bitwise_xor %x, %y : (${T}, ${T}) -> ${T}
      tosa.yield %s : ${T}
    }
    tosa.yield %i : ${T}
  } else { tosa.yield %y : ${T} }
  return %r : ${T}
}`;

/** %x doubled as often as %n says, counted in one more value of the loop. */
const doubling = `func.func @f(%n: tensor<i32>, %x: ${T}) -> ${T} {
  %zero = "tosa.const"() <{values = dense<0> : tensor<i32>}> : () -> tensor<i32>
  %one = "tosa.const"() <{values = dense<1> : tensor<i32>}> : () -> tensor<i32>
  %i, %r = tosa.while_loop (%a = %zero, %b = %x) : (tensor<i32>, ${T}) -> (tensor<i32>, ${T}) {
    %g = tosa.greater %n, %a : (tensor<i32>, tensor<i32>) -> tensor<i1>
    tosa.yield %g : tensor<i1>
  } do {
  ^bb0(%a: tensor<i32>, %b: ${T}):
    %s = tosa.add %a, %one : (tensor<i32>, tensor<i32>) -> tensor<i32>
    %d = tosa.add %b, %b : (${T}, ${T}) -> ${T}
    tosa.yield %s, %d : tensor<i32>, ${T}
  }
  return %r : ${T}
}`;

const counting = `module {
  tosa.variable @count = dense<5> : ${T}
  func.func @f(%x: ${T}) -> (${T}, ${T}) {
    %a = tosa.variable_read @count : ${T}
    call @step(%x) : (${T}) -> ()
    call @step(%x) : (${T}) -> ()
    %b = tosa.variable_read @count : ${T}
    return %a, %b : ${T}, ${T}
  }
  func.func private @step(%x: ${T}) {
    %v = tosa.variable_read @count : ${T}
    %s = tosa.add %v, %x : (${T}, ${T}) -> ${T}
    tosa.variable_write @count, %s : ${T}
    return
  }
}`;

/** Calls from inside of regions, of a function that has a region with a call itself. */
const calling = `func.func @f(%c: tensor<i1>, %x: ${T}) -> ${T} {
  %r = tosa.cond_if %c : tensor<i1> -> ${T} {
    %s = call @twice(%c, %x) : (tensor<i1>, ${T}) -> ${T}
    tosa.yield %s : ${T}
  } else { tosa.yield %x : ${T} }
  return %r : ${T}
}
func.func private @twice(%c: tensor<i1>, %x: ${T}) -> ${T} {
  %r = tosa.cond_if %c : tensor<i1> -> ${T} {
    %a = func.call @once(%x) : (${T}) -> ${T}
    %b = func.call @once(%a) : (${T}) -> ${T}
    tosa.yield %b : ${T}
  } else { tosa.yield %x : ${T} }
  return %r : ${T}
}
func.func private @once(%x: ${T}) -> ${T} {
  %s = tosa.add %x, %x : (${T}, ${T}) -> ${T}
  return %s : ${T}
}`;

const upstream = (version: number, input: string, ...args: readonly string[]) =>
  spawnSync(`mlir-opt-${version}`, args, { input, encoding: "utf8" });

describe("control flow", () => {
  it("gives what upstream's lowering gives", { timeout: 300_000 }, async () => {
    const random = seeded(3);
    const any = (): Tensor => drawn("i32", [3], whole("i32"), random);
    const trials = [
      ...branches.map((text) => ({ text, inputs: [0, 1].map((c) => [truth(c), any(), any()]) })),
      { text: doubling, inputs: [0, 1, 7].map((n) => [word(n), any()]) },
    ].map(({ text, inputs }, i) => ({ func: { ...modelOf(text).funcs[0]!, name: `f${i}` }, inputs }));
    const answers = await throughUpstream(trials);
    trials.forEach(({ func, inputs }, i) =>
      inputs.forEach((set, k) =>
        expect([i, k, interpretFunc(func, set).outputs[0]!.data]).toEqual([
          i,
          k,
          answers[i]![k]!.outputs[0]!.data,
        ]),
      ),
    );
  });

  it.each([...branches, nested, doubling, counting, calling])(
    "comes back from a round trip, and through passes: %#",
    (text) => {
      const model = modelOf(text);
      const printed = print(model);
      expect(print(modelOf(printed))).toBe(printed);
      const byRank: Readonly<Record<string, Tensor>> = {
        i1: truth(1),
        i32: word(2),
        "3xi32": words(4, 5, 6),
      };
      const inputs = model.funcs[0]!.params.map(({ type }) => byRank[typeText(type).slice(7, -1)]!);
      const { outputs } = interpret(model, inputs, { entry: "f" });
      expect(outputs.length).toBeGreaterThan(0);
      expect(interpret(modelOf(printed), inputs, { entry: "f" }).outputs).toEqual(outputs);
      expect(interpret(optimize(model).model, inputs, { entry: "f" }).outputs).toEqual(outputs);
    },
  );

  it("prints what LLVM 22 takes", { timeout: 60_000 }, () => {
    const all = [...branches, nested, doubling, counting, calling].map((text) => print(modelOf(text)));
    const { status, stderr } = upstream(22, all.join("// -----\n"), "--split-input-file", "-o", "/dev/null");
    expect([status, stderr]).toEqual([0, ""]);
  });

  it("calls functions from its regions", () => {
    const model = modelOf(calling);
    const of = (c: number): number[] =>
      [...interpret(model, [truth(c), words(1, 2, 3)], { entry: "f" }).outputs[0]!.data].map(Number);
    expect([of(0), of(1)]).toEqual([
      [1, 2, 3],
      [4, 8, 12],
    ]);
    expect(check(model)).toEqual([]);
  });

  it.each([
    ["of what is not there", "@once", "@gone", "func/undefined"],
    ["with other types", `%a = func.call @once(%x) : (${T}) -> ${T}`, `%a = func.call @twice(%x) : (${T}) -> ${T}`, "func/call"], // prettier-ignore
    ["of the function itself", `%a = func.call @once(%x) : (${T}) -> ${T}`, `%a = func.call @twice(%c, %x) : (tensor<i1>, ${T}) -> ${T}`, "func/recursion"], // prettier-ignore
  ])("calls %s are refused in regions too", (_, from, to, code) => {
    const { model, diagnostics } = parse(calling.replace(from, to));
    const said = [...diagnostics, ...(model ? check(model) : [])].map((d) => d.code);
    expect(said).toContain(code);
  });

  it("ends where a loop does not, and says where", () => {
    const forever = doubling.replace("tosa.greater %n, %a", "tosa.equal %a, %a");
    const { outputs, diagnostics } = interpret(modelOf(forever), [word(1), words(1, 2, 3)], { steps: 1000 });
    expect(outputs).toEqual([]);
    expect(diagnostics.map(({ code, message, at }) => [code, message, at !== undefined])).toEqual([
      ["limit/steps", expect.stringContaining("stopped after 1000 steps"), true],
    ]);
  });

  it.each([
    ["a region too few", `"tosa.cond_if"(%c, %x) ({\n^bb0(%p: ${T}):\n"tosa.yield"(%p) : (${T}) -> ()\n}) : (tensor<i1>, ${T}) -> ${T}`, "op/region"], // prettier-ignore
    ["a condition of three", `tosa.cond_if %b : tensor<3xi1> -> ${T} { tosa.yield %x : ${T} } else { tosa.yield %x : ${T} }`, "op/illegal"], // prettier-ignore
    ["a condition of numbers", `tosa.cond_if %x : ${T} -> ${T} { tosa.yield %x : ${T} } else { tosa.yield %x : ${T} }`, "op/type"], // prettier-ignore
    ["a yield of another type", `tosa.cond_if %c : tensor<i1> -> ${T} { tosa.yield %x : ${T} } else { tosa.yield %b : tensor<3xi1> }`, "op/region"], // prettier-ignore
    ["a loop whose condition is a number", `tosa.while_loop (%p = %x) : (${T}) -> ${T} { tosa.yield %p : ${T} } do {\n^bb0(%p: ${T}):\ntosa.yield %p : ${T} }`, "op/illegal"], // prettier-ignore
  ])("with %s is refused", (_, op, code) => {
    const text = `func.func @f(%c: tensor<i1>, %b: tensor<3xi1>, %x: ${T}) -> ${T} {\n%r = ${op}\nreturn %r : ${T}\n}`;
    expect(codes(text)).toEqual([code]);
  });
});

const [S, i32] = ["tensor<i1>", "tensor<i32>"];
/** Regions that use values from outside, or nothing but constants of their own. */
const inside = {
  outside: `{\n    %g = tosa.greater %n, %m : (${i32}, ${i32}) -> ${S}\n    tosa.yield %g : ${S}\n  }`,
  alone: `{\n    %k = "tosa.const"() <{values = dense<1> : ${i32}}> : () -> ${i32}\n    tosa.yield %k : ${i32}\n  }`,
};
describe("ops that hold regions", () => {
  const bodies = Object.values(inside);
  const loop = `tosa.while_loop (%a = %n) : (${i32}) -> ${i32}`;
  const types = {
    [`"tosa.cond_if"(%c)`]: `(${S}) -> ${i32}`,
    [`"tosa.while_loop"(%n)`]: `(${i32}) -> ${i32}`,
  };
  const regions = (body: string, count: number): string =>
    count === 0 ? "" : ` (${Array.from({ length: count }, () => body).join(", ")})`;

  it.each([
    ...bodies.map((body) => `${loop} ${body}`),
    ...Object.entries(types).flatMap(([begin, type]) =>
      bodies.flatMap((body) => [0, 1, 3].map((count) => `${begin}${regions(body, count)} : ${type}`)),
    ),
  ])("are refused with another number of regions: %s", (op) => {
    const { model, diagnostics } = parse(
      `func.func @f(%c: ${S}, %n: ${i32}, %m: ${i32}) -> ${i32} {\n  %r = ${op}\n  return %n : ${i32}\n}\n`,
    );
    expect([...diagnostics, ...(model ? check(model) : [])].map(({ code }) => code)).toContain("op/region");
  });
});

describe("variables", () => {
  it("keep what was written, through calls, and begin anew with each run", () => {
    const model = modelOf(counting);
    for (let run = 0; run < 2; run++) {
      const { outputs } = interpret(model, [words(1, 2, 3)], { entry: "f" });
      expect(outputs.map(({ data }) => [...data])).toEqual([[5, 5, 5], [7, 9, 11]]); // prettier-ignore
    }
  });

  it("hold zeros before anything else, where no value is given", () => {
    const text = `module {\ntosa.variable @v : ${T}\nfunc.func @f() -> ${T} {\n%a = tosa.variable_read @v : ${T}\nreturn %a : ${T}\n}\n}`;
    expect([...interpret(modelOf(text), []).outputs[0]!.data]).toEqual([0, 0, 0]);
  });

  it.each([
    ["that are not there", `tosa.variable @v : ${T}`, "@w", T, ["variable/undefined"]],
    ["of another type", "tosa.variable @v : tensor<2xi32>", "@v", T, ["variable/type"]],
    ["with a first value of another type", '"tosa.variable"() {sym_name = "v", var_shape = dense<3> : tensor<1xindex>, type = i32, initial_value = dense<0> : tensor<2xi32>} : () -> ()', "@v", T, ["variable/type"]], // prettier-ignore
    ["that are there twice", `tosa.variable @v : ${T}\ntosa.variable @v : ${T}`, "@v", T, ["variable/redefinition"]], // prettier-ignore
  ])("%s are refused", (_, variable, name, type, expected) => {
    const text = `module {\n${variable}\nfunc.func @f() -> ${type} {\n%a = tosa.variable_read ${name} : ${type}\nreturn %a : ${type}\n}\n}`;
    expect(codes(text)).toEqual(expected);
  });
});

describe("the spellings of LLVM 19", () => {
  const older = `module {
  tosa.variable @v = dense<1> : ${T}
  func.func @f(%c: tensor<i1>, %x: ${T}) -> ${T} {
    %r = tosa.variable.read @v : ${T}
    %0 = tosa.cond_if %c -> (${T}) {
      tosa.variable.write @v, %x : ${T}
      tosa.yield %r : ${T}
    } else {
      tosa.yield %x : ${T}
    }
    %l = tosa.while_loop (%a = %0) : (${T}) -> ${T} {
      %n = tosa.logical_not %c : (tensor<i1>) -> tensor<i1>
      %f = tosa.logical_and %n, %c : (tensor<i1>, tensor<i1>) -> tensor<i1>
      tosa.yield %f : tensor<i1>
    } do {
    ^bb0(%a: ${T}):
      tosa.yield %a : ${T}
    }
    return %l : ${T}
  }
}
`;

  /** The same in generic form, as that version prints it. */
  function generic(): string {
    const { status, stdout, stderr } = upstream(19, older, "-mlir-print-op-generic");
    expect([status, stderr]).toEqual([0, ""]);
    return stdout;
  }

  it("mean the same in custom and in generic form", { timeout: 60_000 }, () => {
    for (const text of [older, generic()]) {
      const model = modelOf(text);
      const inputs = [truth(1), words(7, 8, 9)];
      expect([...interpret(model, inputs).outputs[0]!.data]).toEqual([1, 1, 1]);
      const { status, stderr } = upstream(22, print(model));
      expect([status, stderr]).toEqual([0, ""]);
    }
  });
});
