// Every op with every spelling of an element type means one thing, for the interpreter, folded, in portable C and on
// NEON, or it is an error at the op.
import { describe, expect, it } from "vitest";
import { compareOutputs } from "../src/cli/compare.ts";
import { buildAndRun, tiers, type Tier } from "../src/cli/harness.ts";
import { samples } from "../src/cli/samples.ts";
import { loopStages, runLoops } from "../src/compiler.ts";
import { variablesOf } from "../src/ir/variables.ts";
import {
  openRequires,
  check,
  compile,
  interfaceOf,
  interpret,
  optimize,
  parse,
  print,
  type Diagnostic,
} from "../src/index.ts";
import type { Func, Model } from "../src/ir/graph.ts";
import { typeText } from "../src/ir/types.ts";
import { elementType } from "../src/support/element-type.ts";
import { storageOf, zeros, type Tensor } from "../src/support/tensor.ts";
import { tosaDialect } from "../src/tosa/index.ts";
import type { Example } from "./support/examples.ts";
import { typedExamples } from "./support/typed-examples.ts";
import { meanings, numbers } from "./support/typed-meanings.ts";
import { contractWarnings } from "./support/warnings.ts";

const MINUTES = 60_000;
const SETS = 12;
const SEED = 7;

interface Accepted {
  readonly example: Example;
  readonly func: Func;
  readonly model: Model;
  readonly inputs: readonly (readonly Tensor[])[];
  readonly expected: readonly (readonly Tensor[])[];
}

interface Refused {
  readonly example: Example;
  readonly diagnostics: readonly Diagnostic[];
}

function judged(example: Example): Accepted | Refused {
  const { model, diagnostics } = parse(example.text);
  if (!model) return { example, diagnostics };
  const limits = check(model);
  if (limits.length > 0) return { example, diagnostics: limits };
  const [func] = model.funcs;
  const { params } = interfaceOf(func!, "types");
  const count = params.length === 0 ? 1 : SETS;
  const inputs = samples(params, count, SEED).map(({ tensors }) => tensors);
  const expected = inputs.map((set) => interpret(model, set).outputs);
  return { example, func: func!, model, inputs, expected };
}

/** The same with the largest number for the last of several parameters, which C writes into its expressions. */
function withSplat({ example, func, inputs }: Accepted): Example[] {
  const [last] = func.params.slice(1).slice(-1);
  if (!last || last.type.kind !== "tensor" || last.type.element.kind !== "integer") return [];
  const tensors = inputs.map((set) => set.at(-1)!);
  const { type, shape, data } = tensors.reduce((a, b) => (a.data[0]! < b.data[0]! ? b : a));
  const written = typeText(last.type);
  const value = type === "i1" ? Boolean(data[0]) : data[0];
  const constant = `  %${last.name} = "tosa.const"() <{values = dense<${value}> : tensor<${[...shape, type].join("x")}>}> : () -> ${written}`;
  const [head, ...rest] = example.text.split("\n");
  const text = [head!.replace(new RegExp(`, %${last.name}: [^()]*`), ""), constant, ...rest].join("\n");
  return [{ ...example, name: `${example.name} and ${value}`, text: text.replace(/@f/, "@splat") }];
}

/** Ops that give tensors. */
const giving = tosaDialect.records.filter(
  ({ results }) => results.length > 0 && results.every(({ kind }) => kind !== "shape"),
);
const plain = typedExamples(giving).map(judged);
const all = [...plain, ...plain.flatMap((one) => ("func" in one ? withSplat(one).map(judged) : []))];
const accepted = all.filter((one): one is Accepted => "func" in one);
const refused = all.filter((one): one is Refused => "diagnostics" in one);

/** Without constants for which the specification leaves the result open: those are not compiled. */
const sound = accepted.filter(({ model }) => openRequires(model).length === 0);

const opOf = ({ func, example }: Accepted) => func.ops.find((op) => op.name === example.record.name)!;

describe("an element type that an op does not take", () => {
  it("is an error with a place and a hint, whatever is done with it", () => {
    const unclear = refused.filter(({ diagnostics }) =>
      // What is wrong with a number of a constant needs no hint; a type does.
      diagnostics.some(
        ({ severity, code, at, help }) =>
          severity !== "error" || !at || (!help && !/^(payload|attribute)\//.test(code)),
      ),
    );
    expect(unclear.map(({ example }) => example.text)).toEqual([]);
    expect(refused.length).toBeGreaterThan(1000);
  });
});

describe("an element type that an op takes", async () => {
  it("comes back from its text", () => {
    for (const { model } of accepted) {
      const text = print(model);
      expect(print(parse(text).model!)).toBe(text);
    }
    expect(accepted.length).toBeGreaterThan(400);
  });

  it("is read by its sign, where ops read signs", () => {
    const wrong = plain.flatMap((one) => {
      if (!("func" in one)) return [];
      const meaning = meanings[one.example.record.name];
      const differs = one.inputs.findIndex((set, i) => {
        const wanted = meaning?.(opOf(one), set);
        const got = numbers(one.expected[i]![0]!);
        return wanted?.some((v, lane) => !Object.is(v + 0, got[lane]! + 0));
      });
      return differs < 0 ? [] : [`${one.example.name}, set ${differs}`];
    });
    expect(wrong).toEqual([]);
  });

  it("is folded to the same", () => {
    // A pattern answers with one value: ops with several results stay.
    const wrong = accepted
      .filter(({ func }) => func.ops[0]!.results.length === 1)
      .flatMap((one) =>
        [3, SETS - 1].filter((i) => i < one.inputs.length && !foldsTo(one, i)).map(() => one.example.name),
      );
    expect(wrong).toEqual([]);
  });

  it(
    "is the same as loops, formed and as C has them",
    () => {
      const wrong = sound.flatMap(({ example, model, func, inputs, expected }) => {
        const stages = loopStages(func, {}, variablesOf(model));
        const differs = [stages[0]!, stages.at(-1)!].find(({ proc }) => {
          const { outputs, faults } = runLoops(proc, func, inputs[inputs.length >> 1]!);
          return (
            faults.length > 0 || compareOutputs(expected[inputs.length >> 1]!, outputs).first !== undefined
          );
        });
        return differs ? [`${example.name} after ${differs.name}`] : [];
      });
      expect(wrong).toEqual([]);
    },
    10 * MINUTES,
  );

  const built = [
    ...(await tiers({ paths: ["dotprod"], compilers: ["clang"], levels: ["-O0"] })),
    ...(await tiers({ paths: ["portable"], compilers: ["gcc"], levels: ["-O0"] })),
  ];
  it.each(built)(
    "is the same in C, on $name",
    async (tier) => expect(await wrongOn(tier)).toEqual([]),
    10 * MINUTES,
  );
});

// folding

/** The blob of a tensor's bytes; truth values are packed. */
function blob({ type, data }: Tensor): string {
  const bytes = new Uint8Array(data.buffer, data.byteOffset, data.byteLength);
  const packed = type === "i1" ? packedBits(bytes) : inBytes(bytes, type);
  return `"0x${Buffer.from(packed).toString("hex")}"`;
}

/** Without the bytes that memory has beside those of an element. */
function inBytes(bytes: Uint8Array, type: string): Uint8Array {
  const [size, held] = [Math.ceil(elementType(type).bits / 8), storageOf(type)!.bytes];
  return bytes.filter((_, i) => i % held < size);
}

function packedBits(bits: Uint8Array): Uint8Array {
  const out = new Uint8Array(Math.ceil(bits.length / 8));
  bits.forEach((bit, i) => (out[i >> 3]! |= bit << (i & 7)));
  return out;
}

/** The function with one set of inputs for its parameters. */
function withConstants({ example, func }: Accepted, inputs: readonly Tensor[]): string {
  const constants = func.params.map(({ type, name }, i) => {
    const { type: element, shape } = inputs[i]!;
    const held = `tensor<${[...shape, element].join("x")}>`;
    return `  %${name} = "tosa.const"() <{values = dense<${blob(inputs[i]!)}> : ${held}}> : () -> ${typeText(type)}`;
  });
  const [head, ...rest] = example.text.split("\n");
  return [head!.replace(/\(.*?\)(?= ->| \{)/, "()"), ...constants, ...rest].join("\n");
}

function foldsTo(one: Accepted, set: number): boolean {
  const { model, diagnostics } = parse(withConstants(one, one.inputs[set]!));
  if (!model) throw new Error(`${one.example.name}: ${diagnostics[0]!.message}`);
  const { model: folded } = optimize(model);
  const constant = folded.funcs[0]!.ops.every((op) => op.record!.traits.includes("constant"));
  const kept = typeText(folded.funcs[0]!.results[0]!.type) === typeText(one.func.results[0]!.type);
  return (
    constant && kept && compareOutputs(one.expected[set]!, interpret(folded, []).outputs).first === undefined
  );
}

// C

async function wrongOn(tier: Tier): Promise<string[]> {
  const { model, diagnostics } = parse(sound.map(({ example }) => example.text).join("\n"));
  expect(diagnostics).toEqual([]);
  const { files, diagnostics: wrong } = compile(model!, { target: "neon", stem: "types" });
  expect(wrong.map(({ message }) => message)).toEqual([]);
  const units = sound.map(({ func, inputs }) => {
    return { stem: "types", files, iface: interfaceOf(func, "types"), inputs };
  });
  const results = await buildAndRun(units, tier, { flags: contractWarnings });
  return results.flatMap(({ calls }, i) => {
    const { example, expected } = sound[i]!;
    const bad = calls.findIndex(
      ({ code, faults, outputs }, set) =>
        code !== 0 || faults.length > 0 || compareOutputs(expected[set]!, outputs).first !== undefined,
    );
    return bad < 0 ? [] : [`${example.name}, set ${bad}`];
  });
}

// types

describe("element types", () => {
  it.each([
    ["!quant.uniform<i8:f32, 0.5:0>", "!quant.uniform<i8:f32, 5.000000e-01>"],
    ["!quant.uniform<i8:f32, 0.5:3>", "!quant.uniform< i8<-128:127> : f32 , 5.0E-1 : 3 >"],
    ["!quant.uniform<u8:f32, 1.0e-7:128>", "!quant.uniform<ui8<0:255>:f32, 0.0000001:128>"],
    ["!quant.uniform<i8:f32:1, {0.1, 0.2:3}>", "!quant.uniform<i8:f32:1, {1.0e-1:0,2.0e-1:3}>"],
  ])("%s is one type with %s, and one value", (a, b) => {
    expect(elementType(b)).toBe(elementType(a));
    expect(elementType(elementType(a).text)).toBe(elementType(a));
    expect(elementType(a).text).toBe(a.replace(/:0>$/, ">"));
  });

  it("that differ in scale, zero point, range, axis or sign are not one", () => {
    const texts = ["i8:f32, 0.5", "i8:f32, 0.5:1", "i8:f32, 0.25", "u8:f32, 0.5", "i8<-127:127>:f32, 0.5"];
    const types = [...texts, "i8:f16, 0.5", "i8:f32:0, {0.5}"].map((t) =>
      elementType(`!quant.uniform<${t}>`),
    );
    expect(new Set(types).size).toBe(types.length);
  });

  it("have tensors exactly where they have a storage", () => {
    for (const type of ["i1", "si16", "ui64", "i48", "bf16", "index"])
      expect(zeros(elementType(type).storage, [2]).data.length).toBe(2);
    expect(() => zeros(elementType("!quant.any<i8:f32>").storage, [2])).toThrow();
  });
});
