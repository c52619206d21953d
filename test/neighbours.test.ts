// Ops of other dialects around TOSA: those that move elements of static tensors, fill them, or compute with them mean what
// upstream's lowering of them does.
import { describe, expect, it } from "vitest";
import { compareOutputs } from "../src/cli/compare.ts";
import { buildAndRun, tiers, type Call } from "../src/cli/harness.ts";
import { check, compile, interfaceOf, interpret, parse, prepare, print } from "../src/index.ts";
import { interpretFunc } from "../src/interpret.ts";
import { throughUpstream, type Trial } from "./support/oracle/execute.ts";
import { drawn, except, whole, type Domain } from "./support/oracle/values.ts";
import { seeded } from "./support/seeded.ts";

interface Case {
  readonly line: string;
  readonly params: readonly (readonly number[])[];
  readonly result: readonly number[];
}

const of = (line: string, params: Case["params"], result: Case["result"]): Case => ({ line, params, result });

const cases: readonly Case[] = [
  of("tensor.cast %0 : A to R", [[3, 5]], [3, 5]),
  of("tensor.collapse_shape %0 [[0, 1], [2]] : A into R", [[2, 3, 4]], [6, 4]),
  of("tensor.collapse_shape %0 [] : A into R", [[1, 1]], []),
  of("tensor.expand_shape %0 [[0, 1], [2]] output_shape [3, 2, 4] : A into R", [[6, 4]], [3, 2, 4]),
  of("tensor.extract_slice %0[1, 2] [2, 3] [1, 1] : A to R", [[4, 6]], [2, 3]),
  of("tensor.extract_slice %0[0, 1] [2, 3] [2, 2] : A to R", [[4, 6]], [2, 3]),
  of("tensor.extract_slice %0[3, 0, 1] [1, 2, 4] [1, 2, 1] : A to R", [[4, 3, 5]], [2, 4]),
  of(
    "tensor.insert_slice %0 into %1[1, 2] [2, 3] [1, 1] : A into B",
    [
      [2, 3],
      [4, 6],
    ],
    [4, 6],
  ),
  of("tensor.insert_slice %0 into %1[2, 0] [1, 3] [1, 2] : A into B", [[3], [4, 6]], [4, 6]),
];

const types = ["i8", "i32", "i64", "f16", "f32", "i1"];

const text = types
  .flatMap((type, t) =>
    cases.map(({ line, params, result }, i) => {
      const [a, b, r] = [params[0]!, params[1] ?? [], result].map((s) => `tensor<${[...s, type].join("x")}>`);
      const list = params.map((_, p) => `%${p}: ${[a, b][p]}`).join(", ");
      const op = line.replace(/\bA\b/, a!).replace(/\bB\b/, b!).replace(/\bR\b/, r!);
      return `func.func @f${t}_${i}(${list}) -> ${r} {\n  %r = ${op}\n  return %r : ${r}\n}\n`;
    }),
  )
  .join("\n");

/** Ops on tensors of one shape, by the types of their elements. */
const arithmetic: readonly (readonly [ops: string, types: string])[] = [
  ["addi subi muli andi ori xori maxsi minsi maxui minui", "i8 i16 i32 i64"],
  ["andi ori xori", "i1"],
  ["addf subf mulf divf maximumf minimumf", "f32"],
  ["addf subf mulf", "f16"],
  [words("cmpi", "eq ne slt sle sgt sge ult ule ugt uge"), "i8 i32 i64"],
  [words("cmpf", "oeq ogt oge olt ole une ugt uge ult ule"), "f32"],
];

/** `cmpi_slt` stands for the op and its comparison. */
function words(op: string, predicates: string): string {
  return predicates.split(" ").map((p) => `${op}_${p}`).join(" "); // prettier-ignore
}

const conversions = [
  ["extsi", "i8 i16 | i8 i32 | i16 i64 | i32 i64"],
  ["extui", "i1 i8 | i8 i16 | i8 i64 | i16 i32 | i32 i64"],
  ["trunci", "i16 i8 | i32 i8 | i64 i32"],
  ["sitofp", "i8 f32 | i16 f32 | i32 f32"],
  ["extf", "f16 f32 | bf16 f32"],
  ["truncf", "f32 f16 | f32 bf16"],
] as const;

const shaped = (element: string): string => `tensor<4x32x${element}>`;

function computing(name: string, op: string, params: readonly string[], written: string, to: string): string {
  const [own, predicate] = op.split("_");
  const head = `arith.${own}${predicate ? ` ${predicate},` : ""}`;
  const list = params.map((p, i) => `%${i}: ${shaped(p)}`).join(", ");
  const operands = params.map((_, i) => `%${i}`).join(", ");
  return `func.func @${name}(${list}) -> ${shaped(to)} {\n  %r = ${head} ${operands} : ${written}\n  return %r : ${shaped(to)}\n}\n`;
}

const elementwise = [
  ...arithmetic.flatMap(([ops, types]) =>
    ops.split(" ").flatMap((op) =>
      types.split(" ").map((type) => {
        const to = op.startsWith("cmp") ? "i1" : type;
        return computing(`${op}_${type}`, op, [type, type], shaped(type), to);
      }),
    ),
  ),
  ...conversions.flatMap(([op, pairs]) =>
    pairs.split(" | ").map((pair) => {
      const [from, to] = pair.split(" ") as [string, string];
      return computing(`${op}_${from}_${to}`, op, [from], `${shaped(from)} to ${shaped(to)}`, to);
    }),
  ),
  ...["i8", "f32", "i64"].map((type) =>
    computing(`select_${type}`, "select", ["i1", type, type], `${shaped("i1")}, ${shaped(type)}`, type),
  ),
  computing("negf", "negf", ["f32"], shaped("f32"), "f32"),
];

/** Numbers by themselves, of every type that fills a tensor, and computed before they do. */
const fills = [
  ["i8", "-128"],
  ["i32", "7"],
  ["i64", "-9223372036854775808"],
  ["f32", "0x7F800000"],
  ["f32", "-2.5e-1"],
  ["f16", "1.5"],
  ["bf16", "-3.0"],
  ["i1", "true"],
].map(([type, number], i) => {
  const T = `tensor<3x5x${type}>`;
  const constant = `arith.constant ${number}${type === "i1" ? "" : ` : ${type}`}`;
  return `func.func @fill${i}(%x: ${T}) -> ${T} {
  %c = ${constant}
  %e = tensor.empty() : ${T}
  %f = linalg.fill ins(%c : ${type}) outs(%e : ${T}) -> ${T}
  %s = tensor.splat %c : ${T}
  %g = arith.cmp${type!.includes("f") ? "f oeq" : "i eq"}, %f, %s : ${T}
  %r = arith.select %g, %s, %x : tensor<3x5xi1>, ${T}
  return %r : ${T}
}
`;
});

const numbers = `func.func @numbers(%x: tensor<6xi32>) -> tensor<6xi32> {
  %a = arith.constant 2147483647 : i32
  %b = "arith.constant"() <{value = 3 : i32}> : () -> i32
  %unused = arith.constant 4 : i32
  %c = arith.addi %a, %b : i32
  %d = arith.cmpi slt, %c, %b : i32
  %e = arith.select %d, %c, %a : i32
  %f = tensor.splat %e : tensor<6xi32>
  %r = arith.maxsi %f, %x : tensor<6xi32>
  return %r : tensor<6xi32>
}
`;

const computed = [...elementwise, ...fills, numbers].join("\n");

const { model: read, diagnostics } = parse(`${text}\n${computed}`);
const ready = read && prepare(read);
const model = ready?.model;

/** Upstream's larger of two zeros is either: they are left out where that matters. */
const domainOf = (name: string, type: string): Domain =>
  /^(?:max|min)imumf/.test(name) ? except(whole(type), 0) : whole(type);

const trials: readonly Trial[] = (read?.funcs ?? []).map((func, i) => ({
  func,
  inputs: [0, 1].map((set) =>
    func.params.map(({ type }, p) => {
      if (type.kind !== "tensor") throw new Error("a tensor is expected");
      const { storage } = type.element;
      return drawn(storage, type.shape!, domainOf(func.name, storage), seeded(100 * i + 10 * set + p));
    }),
  ),
}));

const expected = trials.map(({ inputs }, i) =>
  inputs.map((set) => interpretFunc(model!.funcs[i]!, set).outputs),
);

/** The functions whose answers are not those expected, and where. */
const wrongIn = (answers: readonly (readonly Call[])[]): unknown[] =>
  answers.flatMap((calls, i) =>
    calls.flatMap(({ outputs, faults }, set) => {
      const { first } = compareOutputs(expected[i]![set]!, outputs);
      if (!first && faults.length === 0) return [];
      const [ours, theirs] = [expected[i]![set]!, outputs].map((all) => all[0]!.data[first?.lane ?? 0]);
      return [[trials[i]!.func.name, set, first, faults, ours, theirs]];
    }),
  );

describe("ops that move elements of static tensors, fill them and compute with them", () => {
  it("are read, printed as they were, and can be compiled", () => {
    expect(diagnostics).toEqual([]);
    expect(ready!.diagnostics).toEqual([]);
    expect(check(read!)).toEqual([]);
    expect(print(parse(text).model!)).toBe(text);
    expect(print(parse(print(read!)).model!)).toBe(print(read!));
  });

  it("mean what upstream's lowering of them does", async () => {
    const answers = await throughUpstream(trials);
    expect(answers.length).toBeGreaterThan(100);
    expect(wrongIn(answers)).toEqual([]);
  }, 300_000);

  it("are the same in C", async () => {
    const { files, diagnostics: said } = compile(model!, { target: "c", stem: "moves" });
    expect(said).toEqual([]);
    const [tier] = await tiers({ paths: ["portable"], compilers: ["gcc"], levels: ["-O1"] });
    const units = trials.map(({ inputs }, i) => ({
      stem: "moves",
      files,
      iface: interfaceOf(model!.funcs[i]!, "moves"),
      inputs,
    }));
    expect(wrongIn((await buildAndRun(units, tier!)).map(({ calls }) => calls))).toEqual([]);
  }, 300_000);
});

const first = (body: string): string =>
  `func.func @f(%a: tensor<4x6xi32>, %b: tensor<2x3xi32>, %n: index) -> tensor<2x3xi32> {\n  ${body}\n  return %0 : tensor<2x3xi32>\n}\n`;

describe("ops whose meaning is not in their text and types", () => {
  it.each([
    [
      "an offset that is no number",
      "tensor.extract_slice %a[%n, 0] [2, 3] [1, 1] : tensor<4x6xi32> to tensor<2x3xi32>",
    ],
    [
      "a box that leaves the tensor",
      "tensor.extract_slice %a[3, 0] [2, 3] [1, 1] : tensor<4x6xi32> to tensor<2x3xi32>",
    ],
    [
      "another number of elements",
      "tensor.extract_slice %a[0, 0] [2, 2] [1, 1] : tensor<4x6xi32> to tensor<2x3xi32>",
    ],
    ["two offsets too few", "tensor.extract_slice %a[0] [2] [1] : tensor<4x6xi32> to tensor<2x3xi32>"],
    ["arithmetic that is not here", "arith.remsi %b, %b : tensor<2x3xi32>"],
    ["elements of another type", "tensor.bitcast %a : tensor<4x6xi32> to tensor<2x3xi32>"],
  ])("%s: is kept and not computed", (_, op) => {
    const source = first(`%0 = ${op}`);
    const { model } = parse(source);
    expect(print(model!)).toBe(source);
    expect(check(model!).map(({ code }) => code)).toContain("limit/op");
  });

  it("an empty tensor has no contents, and is filled by what is put into it", () => {
    const { model } = parse(
      `func.func @f(%a: tensor<2xi32>) -> tensor<4xi32> {
  %0 = tensor.empty() : tensor<4xi32>
  %1 = tensor.insert_slice %a into %0[0] [2] [1] : tensor<2xi32> into tensor<4xi32>
  %2 = tensor.insert_slice %a into %1[2] [2] [1] : tensor<2xi32> into tensor<4xi32>
  return %2 : tensor<4xi32>
}
`,
    );
    const { outputs } = interpret(model!, [{ type: "i32", shape: [2], data: Int32Array.of(7, 9) }]);
    expect([...outputs[0]!.data]).toEqual([7, 9, 7, 9]);
  });
});
