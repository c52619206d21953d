// What the specification refuses (ERROR_IF) and what it leaves open (REQUIRE) of constants and flags, held against tables
// of its own: every type of every op with such parameters, around the ends of what is allowed; every flag of a rescale.
import { describe, expect, it } from "vitest";
import { compile, openRequires, parse, type Diagnostic } from "../src/index.ts";
import type { Scalar } from "../src/expr/expr.ts";
import { limits } from "../src/expr/expr.ts";
import { elementType } from "../src/support/element-type.ts";
import { tosaDialect } from "../src/tosa/index.ts";
import { examplesOf } from "./support/examples.ts";

interface Wanted {
  readonly kind: "op/illegal" | "op/require";
  readonly from: number;
  readonly to: number;
}

type Binding = Readonly<Record<string, string>>;
const only = (value: number): Wanted => ({ kind: "op/illegal", from: value, to: value });
const required = (from: number, to: number): Wanted => ({ kind: "op/require", from, to });
const zeroPoint = (element: string): Wanted | undefined => (element === "i8" ? undefined : only(0));

/** By op and operand; signed sides only. Nothing: any value will do. */
const specified: Readonly<Record<string, Readonly<Record<number, (types: Binding) => Wanted | undefined>>>> =
  {
    "tosa.mul": { 2: ({ T }) => (T === "i32" ? required(0, 63) : only(0)) },
    "tosa.negate": { 1: ({ T }) => zeroPoint(T!), 2: ({ T }) => zeroPoint(T!) },
    "tosa.rescale": {
      1: ({ M }) => required(0, limits(M as Scalar).hi),
      2: () => required(2, 62),
      3: ({ T }) => zeroPoint(T!),
      4: ({ U }) => zeroPoint(U!),
    },
    "tosa.apply_scale": { 2: () => required(2, 62) },
    "tosa.pad": { 2: () => undefined },
    ...Object.fromEntries(
      ["conv2d", "conv3d", "depthwise_conv2d", "transpose_conv2d"].map((name) => [
        `tosa.${name}`,
        { 3: ({ T }: Binding) => zeroPoint(T!), 4: ({ W }: Binding) => zeroPoint(W!) },
      ]),
    ),
    "tosa.matmul": { 2: ({ T }) => zeroPoint(T!), 3: ({ V }) => zeroPoint(V!) },
    "tosa.matmul_t": { 2: ({ T }) => zeroPoint(T!), 3: ({ V }) => zeroPoint(V!) },
    "tosa.avg_pool2d": { 1: ({ T }) => zeroPoint(T!), 2: ({ T }) => zeroPoint(T!) },
    "tosa.avg_pool2d_adaptive": { 1: ({ T }) => zeroPoint(T!), 2: ({ T }) => zeroPoint(T!) },
  };

/** A function with one constant of an op as something else. */
interface Trial {
  readonly name: string;
  readonly text: string;
  readonly code: string | undefined;
}

function trialsOf(op: string, operand: number): Trial[] {
  const record = tosaDialect.find(op)!;
  return examplesOf(record).flatMap((example, i) => {
    const types = record.types[i]!;
    const slot = record.operands[operand]!.element;
    // Those of 8 bits are written as bits.
    if (/^f8/.test(types[slot]!)) return [];
    const wanted = specified[op]![operand]!(types);
    return valuesFor(types[slot] ?? slot, wanted).map((v, k) => {
      const name = `t${operand}_${i}_${k}`;
      const code = wanted && (v < wanted.from || v > wanted.to) ? wanted.kind : undefined;
      return {
        name: `${example.name} %${operand} = ${v}`,
        text: renamed(withConstant(example.text, operand, v), name),
        code,
      };
    });
  });
}

function valuesFor(element: string, wanted: Wanted | undefined): number[] {
  const { kind, bits } = elementType(element);
  if (kind === "float") return [0, 1, -1.5];
  const { lo, hi } =
    bits === 1
      ? { lo: 0, hi: 1 }
      : { lo: -(2 ** Math.min(bits - 1, 52)), hi: 2 ** Math.min(bits - 1, 52) - 1 };
  const { from, to } = wanted ?? { from: lo, to: hi };
  const all = [lo, hi, -1, 0, 1, from - 1, from, to, to + 1];
  return [...new Set(all)].filter((v) => v >= lo && v <= hi);
}

const withConstant = (text: string, operand: number, v: number): string =>
  text.replace(
    new RegExp(`(%${operand} = "tosa.const"\\(\\) <\\{values = dense<)[^>]*>( : tensor<1xb?f\\d+>)?`),
    (_, head: string, float = "") => `${head}${float && Number.isInteger(v) ? `${v}.0` : v}>${float}`,
  );

const renamed = (text: string, name: string): string => text.replace(/@\w+/, `@${name}`);

/** What is said of each function of a text, by their order. */
function saidOf(texts: readonly string[]): {
  model: ReturnType<typeof parse>["model"];
  said: Diagnostic[][];
} {
  const { model, diagnostics } = parse(texts.join("\n"));
  const open = diagnostics.some((d) => d.severity === "error") ? [] : openRequires(model!);
  const ends = texts.map(
    (
      (at) => (text: string) =>
        (at += text.length + 1)
    )(0),
  );
  const said: Diagnostic[][] = texts.map(() => []);
  for (const d of [...diagnostics, ...open]) said[ends.findIndex((end) => d.at!.start < end)]!.push(d);
  return { model, said };
}

const subjects = Object.entries(specified).flatMap(([op, operands]) =>
  Object.keys(operands).map((operand) => [op, Number(operand)] as const),
);

describe("constants", () => {
  it("of all ops that have rules are in the table", () => {
    const ruled = tosaDialect.records.flatMap(({ name, constants = [] }) =>
      constants.map(({ operand }) => `${name} ${operand}`),
    );
    const known = subjects.map(([op, operand]) => `${op} ${operand}`);
    expect([...new Set(ruled)].filter((r) => !known.includes(r))).toEqual([]);
  });

  it.each(subjects)(
    "of %s, operand %i, are refused outside of what the specification allows",
    (op, operand) => {
      const trials = trialsOf(op, operand);
      const refused = trials.filter(({ code }) => code === "op/illegal");
      const others = trials.filter(({ code }) => code !== "op/illegal");
      for (const part of [refused, others]) {
        const { said } = saidOf(part.map(({ text }) => text));
        const got = part.map(({ name }, i) => [name, ...said[i]!.map((d) => d.code)]);
        expect(got).toEqual(part.map(({ name, code }) => (code ? [name, code] : [name])));
      }
      expect(trials.length).toBeGreaterThan(2);
    },
  );
});

describe("constants that conditions on lanes look at", () => {
  const i32 = "tensor<3xi32>";
  const of = (op: string, values: string, attributes = ""): string =>
    `func.func @f(%x: ${i32}) -> ${i32} {\n  %c = "tosa.const"() <{values = dense<${values}> : ${i32}}> : () -> ${i32}\n` +
    `  %y = tosa.${op} %x, %c${attributes} : (${i32}, ${i32}) -> ${i32}\n  return %y : ${i32}\n}\n`;
  it.each([
    ["logical_left_shift", "[0, 31, 5]", "[0, 32, 5]", ""],
    ["logical_right_shift", "[0, 31, 5]", "[0, 31, -1]", ""],
    ["arithmetic_right_shift", "31", "[40, 31, 1]", " {round = true}"],
    ["intdiv", "[1, -1, 2]", "[1, 0, 2]", ""],
  ])("%s: %s is as it should be, %s is left open", (op, good, bad, attributes) => {
    const codes = (values: string) => saidOf([of(op, values, attributes)]).said[0]!.map((d) => d.code);
    expect(codes(good)).toEqual([]);
    expect(codes(bad)).toEqual(["op/require"]);
    const { model } = parse(of(op, bad, attributes));
    const compiled = compile(model!, { target: "c" });
    expect(compiled.diagnostics.map((d) => [d.severity, d.code])).toEqual([["error", "op/require"]]);
    expect(compiled.files.size).toBe(0);
  });
});

// Rescale: every combination of types and flags

const integers = ["i8", "i16", "i32"];
const flags = [false, true];
const rescales = integers.flatMap((T) =>
  integers.flatMap((U) =>
    ["i16", "i32"].flatMap((M) =>
      flags.flatMap((scale32) =>
        flags.flatMap((input) =>
          flags.flatMap((output) => flags.map((isDouble) => ({ T, U, M, scale32, input, output, isDouble }))),
        ),
      ),
    ),
  ),
);

type Flags = (typeof rescales)[number];

const rescaleText = (
  { T, U, M, scale32, input, output, isDouble }: Flags,
  i: number,
): string => `func.func @r${i}(%x: tensor<2x${T}>) -> tensor<2x${U}> {
  %m = "tosa.const"() <{values = dense<20000> : tensor<1x${M}>}> : () -> tensor<1x${M}>
  %s = "tosa.const"() <{values = dense<20> : tensor<1xi8>}> : () -> tensor<1xi8>
  %a = "tosa.const"() <{values = dense<0> : tensor<1x${T}>}> : () -> tensor<1x${T}>
  %b = "tosa.const"() <{values = dense<0> : tensor<1x${U}>}> : () -> tensor<1x${U}>
  %y = tosa.rescale %x, %m, %s, %a, %b {scale32 = ${scale32}, rounding_mode = ${isDouble ? "DOUBLE" : "SINGLE"}_ROUND, per_channel = false, input_unsigned = ${input}, output_unsigned = ${output}} : (tensor<2x${T}>, tensor<1x${M}>, tensor<1xi8>, tensor<1x${T}>, tensor<1x${U}>) -> tensor<2x${U}>
  return %y : tensor<2x${U}>
}`;

/** How many rules of the specification a rescale breaks. */
const broken = ({ T, U, M, scale32, input, output, isDouble }: Flags): number =>
  [
    isDouble && !scale32,
    scale32 !== (M === "i32"),
    input && output,
    input && T === "i32",
    output && U === "i32",
  ].filter(Boolean).length;

describe(`${rescales.length} combinations of types and flags`, () => {
  it("are refused where the specification says ERROR_IF, with every reason, and nowhere else", () => {
    const { said } = saidOf(rescales.map(rescaleText));
    const got = rescales.map((r, i) => [JSON.stringify(r), said[i]!.length]);
    expect(got).toEqual(rescales.map((r) => [JSON.stringify(r), broken(r)]));
    expect(new Set(said.flat().map((d) => d.code))).toEqual(new Set(["op/illegal"]));
  });
});
