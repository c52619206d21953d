// Whatever the user calls things, C builds: every name that compilers' headers take, in every position.
import { describe, expect, it } from "vitest";
import { compileOnly, tiers, type Unit } from "../src/cli/harness.ts";
import { compile, fileStem, interfacesOf, parse } from "../src/index.ts";
import { isReserved, isReservedFunction } from "../src/kernel/interface/reserved.ts";
import { identifier } from "../src/kernel/interface/interface.ts";
import { isSystemHeader } from "../src/kernel/interface/system-headers.ts";
import { headersReadFor, namesInHeaders } from "./support/headers.ts";
import { contractWarnings } from "./support/warnings.ts";

const MINUTES = 60_000;

const machines = await tiers({ paths: ["portable", "dotprod"], compilers: ["gcc", "clang"] });
const read = await Promise.all(machines.map(({ cc, flags }) => namesInHeaders(cc, flags)));
const taken = [...new Set(read.flatMap((names) => [...names]))].sort();

const chunks = (names: readonly string[], size: number): string[][] =>
  Array.from({ length: Math.ceil(names.length / size) }, (_, i) => names.slice(i * size, (i + 1) * size));

const type = "tensor<3xi32>";

/** Parameters, all of which are read. */
function parameters(name: string, names: readonly string[]): string {
  const all = names.map((n) => `%${n}`).join(", ");
  const result = `tensor<${3 * names.length}xi32>`;
  const given = names.map((n) => `%${n}: ${type}`).join(", ");
  const joined = `tosa.concat ${all} {axis = 0 : i32} : (${names.map(() => type).join(", ")}) -> ${result}`;
  return `func.func @${name}(${given}) -> ${result} {\n  %0 = ${joined}\n  return %0 : ${result}\n}`;
}

/** Values in the middle of a function that have the names. */
function values(name: string, names: readonly string[]): string {
  const ops = names.map((n, i) => {
    const before = i === 0 ? "%0" : `%${names[i - 1]}`;
    return `  %${n} = tosa.sub %1, ${before} : (${type}, ${type}) -> ${type}`;
  });
  return `func.func @${name}(%0: ${type}, %1: ${type}) -> ${type} {\n${ops.join("\n")}\n  return %${names.at(-1)} : ${type}\n}`;
}

const one = (name: string): string =>
  `func.func @${name}(%x: ${type}) -> ${type} {\n  %y = tosa.abs %x : (${type}) -> ${type}\n  return %y : ${type}\n}`;

/** A function without anything in it. */
const empty = (name: string): string =>
  `func.func @${name}(%x: ${type}) -> ${type} {\n  return %x : ${type}\n}`;

function lazily<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}

/** clang counts the harness's -c as unused when it only checks. */
const checkOnly = ["-fsyntax-only", "-Wno-unused-command-line-argument"];

/** Sources for `compileOnly`, which looks at nothing else of a unit. */
function unitOf(stem: string, text: string): Unit {
  const { model } = parse(text);
  const { files, diagnostics } = compile(model!, { target: "neon", stem, pipeline: "none" });
  expect(diagnostics.map(({ message }) => message)).toEqual([]);
  return { stem, files, iface: { name: stem, macro: stem, params: [], results: [] }, inputs: [] };
}

describe("names of the headers that generated files include", () => {
  it("are found in both compilers' headers, for both machines", () => {
    expect(machines).toHaveLength(4);
    expect(taken.length).toBeGreaterThan(5000);
    for (const some of ["vaddq_s32", "float32x4_t", "INT32_MAX", "offsetof", "NAN", "FP_NAN", "memcpy", "y1"])
      expect(taken).toContain(some);
  });

  it("are never names of parameters, functions, stems or prefixes", () => {
    const known = new Set(taken);
    expect(taken.filter((name) => !isReserved(name) || known.has(identifier(name)))).toEqual([]);
    const { model } = parse(one("main"));
    const [func] = model!.funcs;
    const named = (name: string): string[] =>
      [
        ...interfacesOf([{ ...func!, name }], "m"),
        ...interfacesOf([func!], name),
        ...[...name.matchAll(/_(?=\w)/g)].flatMap(({ index }) =>
          interfacesOf([{ ...func!, name: name.slice(index + 1) }], "m", name.slice(0, index)),
        ),
      ].map((face) => face.name);
    expect(taken.filter((name) => named(name).some((n) => known.has(n) || isReservedFunction(n)))).toEqual(
      [],
    );
  });

  it("leave everyday names alone", () => {
    const everyday =
      "x y input output data weights bias scale shift mask index0 value values lhs rhs stride memory string structure " +
      "vector v0 view volume vmax t0 k_0 float_value int8 f32 padding mathematics sine expected std mean var result " +
      "Model MyModel x_H scale_ X1 main_graph logits tokens attention exp_table";
    expect(everyday.split(" ").filter((name) => isReservedFunction(name))).toEqual([]);
  });

  // Macros are in capitals: two functions whose names differ in nothing else cannot share a header.
  const alike = taken.filter((name, i) => taken.findIndex((n) => n.toUpperCase() === name.toUpperCase()) < i);
  const positions = lazily(() => {
    const parts = chunks(taken, 500);
    const functions = [
      ...parts.map((names, i) => parameters(`parameters${i}`, names)),
      ...parts.map((names, i) => values(`values${i}`, names)),
    ];
    const different = taken.filter((name) => !alike.includes(name));
    return [
      unitOf("positions", functions.join("\n")),
      // The time that gcc takes for warnings grows with the square of the functions in a file.
      ...chunks(different, 700).map((names, i) => unitOf(`names${i}`, names.map(empty).join("\n"))),
      unitOf("alike", alike.map(empty).join("\n")),
    ];
  });

  it.each(machines)(
    "build as functions, parameters and values, on $name",
    async (tier) => {
      const answers = await compileOnly(positions(), tier, [...contractWarnings, "-O0", ...checkOnly]);
      expect(answers.filter(({ ok }) => !ok).map(({ messages }) => messages.slice(0, 2000))).toEqual([]);
    },
    10 * MINUTES,
  );
});

describe("two models", () => {
  it.each(machines)(
    "stand in one translation unit, on $name",
    async (tier) => {
      const text = (name: string): string => one(name).replace("tosa.abs", "tosa.clz");
      const [a, b] = ["first", "second"].map((name) => unitOf(name, text(name)));
      const both = `#include "first.c"\n#include "second.c"\n`;
      const files = new Map([...a!.files, ...b!.files, ["both.c", both] as const]);
      const answers = await compileOnly([{ ...a!, stem: "both", files }], tier, contractWarnings);
      expect(answers.map(({ messages }) => messages)).toEqual([""]);
    },
    2 * MINUTES,
  );

  it("do not build from the source of one and the header of the other", async () => {
    const [a, b] = ["x", "y"].map((name) => unitOf("model", one(name)));
    const files = new Map([...a!.files, ["model.h", b!.files.get("model.h")!] as const]);
    const [answer] = await compileOnly([{ ...a!, files }], machines[0]!, contractWarnings);
    expect(answer!.ok).toBe(false);
    expect(answer!.messages).toContain("model.h was not written together with this file");
  });
});

describe("headers of the system", () => {
  it("are known by name: those of C and POSIX, and whatever compilers read for them", async () => {
    const first = "stdint stddef string math stdio stdlib time signal pthread unistd fcntl poll search".split(
      " ",
    );
    const found = await Promise.all(
      machines.map(({ cc, flags, bigHeader }) =>
        headersReadFor(cc, flags, bigHeader === undefined ? first : [...first, "arm_neon"]),
      ),
    );
    expect(found.flat().length).toBeGreaterThan(100);
    expect([...new Set(found.flat())].filter((name) => !isSystemHeader(name))).toEqual([]);
  });

  it("are not the names of generated files", () => {
    expect(["math", "Math", "arm_neon", "model", "math_"].map(fileStem)).toEqual([
      "math_",
      "Math_",
      "arm_neon_",
      "model",
      "math_",
    ]);
    const { model } = parse(one("f"));
    const { files, diagnostics } = compile(model!, { target: "c", stem: "math" });
    expect([...files.keys()]).toEqual(["math_.c", "math_.h"]);
    expect(diagnostics.map(({ severity, code }) => [severity, code])).toEqual([["warning", "c/stem"]]);
  });
});
