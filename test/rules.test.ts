// Every row of the NEON table, every helper, and the reductions across lanes: compiled by both compilers, run under
// the emulator, and compared with their meaning on edge and random values.
import { beforeAll, describe, expect, it } from "vitest";
import { compareOutputs } from "../src/cli/compare.ts";
import { buildAndRun, tiers, type Tier } from "../src/cli/harness.ts";
import { samples } from "../src/cli/samples.ts";
import { call, difference, int, macro, use } from "../src/ctree/build.ts";
import { expressionText, wishedNames } from "../src/ctree/print.ts";
import type { CSymbol, CWritten } from "../src/ctree/tree.ts";
import type { Expr, Scalar, Table } from "../src/expr/expr.ts";
import { constant, input, limits, lookup } from "../src/expr/expr.ts";
import {
  roundingMulHighExpr,
  roundingMulShiftExpr,
  saturate,
  saturateUnsigned,
  saturatingSub,
} from "../src/expr/idioms.ts";
import type { Interval } from "../src/expr/range.ts";
import { interval } from "../src/expr/range.ts";
import { evaluator } from "../src/expr/evaluate.ts";
import { add, convert, mul, sar, unsignedConvert } from "../src/expr/vocabulary.ts";
import { fma32 } from "../src/expr/numbers.ts";
import { compile, interfaceOf, interpret, parse, type Tensor } from "../src/index.ts";
import { sumBytes, sumOfLookups, sumProducts } from "../src/targets/neon/byte-tables.ts";
import { dotOf, matrixOf, matrixRowOf } from "../src/targets/neon/dots.ts";
import { helpers } from "../src/targets/neon/helpers.ts";
import { across, neonMachine } from "../src/targets/neon/machine.ts";
import { loadSome, someLanes, storeSome } from "../src/vector/memory.ts";
import { applied, lanes, shownTexts, type Build, type Rule } from "../src/vector/rule.ts";
import { rules } from "../src/targets/neon/rules/index.ts";
import { filesOf, filled, subjectsOf, trialsOf, type Subject, type Trial } from "./support/rows.ts";
import { writtenText } from "./support/intrinsics.ts";
import { seeded } from "./support/seeded.ts";

const machine = neonMachine();

const rowNamed = (name: string): Rule => {
  const row = rules.find((r) => r.name === name);
  if (!row) throw new Error(`no row ${name}`);
  return row;
};

// Rows with C that is nearly right: what the comparison must see.
const roundedTwice: Build = (a, m, n) =>
  call("vrshrq_n_s32", call("vqrdmulhq_n_s32", a, m), difference(n, int(31)));

const mutants: readonly (readonly [row: string, emit: Rule["emit"]])[] = [
  ["q31-product", applied("vqrdmulhq_s32")],
  ["q31-rounding-product", applied("vqdmulhq_s32")],
  ["rescale-double-round-over-31", roundedTwice],
  ["rounding-shift-right-by-constant-s8", applied("vshrq_n_s8")],
  ["saturate-s16", { narrow: (a0, a1) => call("vmovn_high_s16", call("vmovn_s16", a0), a1) }],
  ["le-s32", applied("vcltq_s32")],
  ["widen-s8", [applied("vmovl_high_s8"), (a) => call("vmovl_s8", call("vget_low_s8", a))]],
  ["fma-f32", (a, b, c) => call("vaddq_f32", c, call("vmulq_f32", a, b))],
  ["max-f32", applied("vmaxnmq_f32")],
];

const mutantTrials: Trial[] = mutants.flatMap(([name, emit]) => trialsOf({ ...rowNamed(name), emit }));

// Rows without their condition: on all values, the comparison must see what the condition keeps out. Left aside are
// rows whose meaning itself ends where the condition does (shift amounts), and sums and products: what compilers make
// of an overflow shows only in larger expressions.
const unconditional = rules
  .filter(
    (row) =>
      row.when &&
      !/^(shl|sar|add|sub|mul|product-shifted-double-round|product-shifted-past-31|product-shifted$)/.test(
        row.name,
      ),
  )
  .map(({ when: _, ...row }): Rule => row);

// Lookups and changes of width, which rows do not cover alone

function table(type: Scalar, length: number): Table {
  const random = seeded(length);
  const value = (): number => (type === "f32" ? random.float() || NaN : random.integer(type));
  return { name: "t", type, data: filled({ type, shape: [length] }, value).data };
}

const trial = (
  name: string,
  from: Scalar,
  means: (a: Expr) => Expr,
  range: Interval = limits(from),
): Trial => ({
  name,
  means: means(input(from, 0)),
  holes: [lanes("a", from)],
  ranges: { a: range },
  maskWidth: 8,
});

/** Byte tables fill whole registers. Cut ones are read past their end, where they are 0. */
const byteTables: readonly Trial[] = Array.from({ length: 16 }, (_, k) => 16 * (k + 1)).flatMap((length) => [
  trial(`table of ${length} i8`, "i32", (i) => lookup(table("i8", length), i), interval(0, length - 1)),
  trial(`cut table of ${length} i8`, "i8", (a) =>
    lookup({ ...table("i8", length), cut: true }, unsignedConvert("i32", a)),
  ),
  trial(`cut table of ${length} bytes without a sign`, "i8", (a) =>
    lookup({ ...table("i8", length), cut: true, unsigned: true }, unsignedConvert("i32", a)),
  ),
]);

const lookups: readonly Trial[] = [
  ...(["i8", "i16", "i32", "f32"] as const).flatMap((type) =>
    [257, 513].map((length) => [type, length] as const),
  ),
  ...(["i16", "i32", "f32"] as const).map((type) => [type, 3] as const),
].map(([type, length]) =>
  trial(`table of ${length} ${type}`, "i32", (i) => lookup(table(type, length), i), interval(0, length - 1)),
);

const shifted = (a: Expr): Expr => add(convert("i32", a), constant("i32", 128));

const byteKeys: readonly Trial[] = (["i8", "i16", "i32", "f32"] as const).flatMap((type) => [
  trial(`table of 256 ${type} at a byte`, "i8", (a) => lookup(table(type, 256), shifted(a))),
  trial(
    `table of 128 ${type} at a byte`,
    "i8",
    (a) => lookup(table(type, 128), convert("i32", a)),
    interval(0, 127),
  ),
  trial(`table of 256 ${type} at an unsigned byte`, "i8", (a) =>
    lookup(table(type, 256), unsignedConvert("i32", a)),
  ),
]);

const halfwordKeys: readonly Trial[] = (["i32", "f32"] as const).map((type) =>
  trial(
    `table of 513 ${type} at a halfword`,
    "i16",
    (a) => lookup(table(type, 513), convert("i32", a)),
    interval(0, 512),
  ),
);

const widths: readonly Trial[] = [
  trial("i8 to i32", "i8", (a) => convert("i32", a)),
  trial("i32 to i8", "i32", (a) => convert("i8", a)),
  trial("unsigned i8 to i32", "i8", (a) => unsignedConvert("i32", a)),
  trial("i32 saturated to i8", "i32", (a) => saturate("i8", a)),
  trial("i32 saturated to unsigned i8", "i32", (a) => saturateUnsigned("i8", a)),
  ...[-128, -1, 127, 32639].map((by) =>
    trial(
      `i32 plus ${by} saturated to i8`,
      "i32",
      (a) => saturate("i8", add(a, constant("i32", by))),
      interval(-2147483520, 2147483647 - Math.max(0, by)),
    ),
  ),
  ...[17, 20, 24].map((by) =>
    trial(`i32 shifted by ${by} saturated to i8`, "i32", (a) => saturate("i8", sar(a, constant("i32", by)))),
  ),
];

const two = (name: string, means: (a: Expr, b: Expr) => Expr, a = limits("i32")): Trial => ({
  name,
  means: means(input("i32", 0), input("i32", 1)),
  holes: [lanes("a", "i32"), lanes("b", "i32")],
  ranges: { a, b: limits("i32") },
  maskWidth: 8,
});

const long = (e: Expr): Expr => convert("i64", e);
const floorProduct = (a: Expr, b: Expr): Expr =>
  convert("i32", sar(mul(long(a), long(b)), constant("i64", 31)));

/** Products rounded down, alone and before a rounding; what is left to 64 bits is done lane by lane. */
const products: readonly Trial[] = [
  two("floor product", floorProduct, interval(-2147483647, 2147483647)),
  two("floor product of all words", floorProduct),
  ...[32, 40, 47, 62].flatMap((n) => {
    const shifted = (a: Expr, b: Expr): Expr => roundingMulShiftExpr(a, b, constant("i32", n));
    const saturated = n < 48 ? [two(`i16 of >> ${n}`, (a, b) => saturate("i16", shifted(a, b)))] : [];
    return [two(`product >> ${n}`, shifted), ...saturated];
  }),
  two("saturating difference of words", saturatingSub),
];

// Helpers for memory and for the lanes in use

const memoryTypes = {
  s8: ["i8", 16],
  u8: ["ui8", 16],
  s16: ["i16", 8],
  s32: ["i32", 4],
  f32: ["f32", 4],
} as const;
const cElement = { i8: "int8_t", ui8: "uint8_t", i16: "int16_t", i32: "int32_t", f32: "float" };

/** A function that is written out, and the helpers it calls. */
const written = (text: string, uses: readonly CSymbol[]): CWritten => ({
  kind: "written",
  text,
  uses,
  floats: false,
});

/** Loads the first n lanes, and stores them again: nothing beyond may be touched, the rest repeats the last. */
function partialMemory(): Subject[] {
  const random = seeded(11);
  const made = Object.entries(memoryTypes).flatMap(([suffix, [type, all]]) =>
    Array.from({ length: all - 1 }, (_, i) => {
      const [n, name, c] = [i + 1, `first_${suffix}_${i + 1}`, cElement[type]];
      const width = 128 / all;
      const kind = suffix as keyof typeof memoryTypes;
      const [load, store] = [loadSome(machine, kind), storeSome(machine, kind)];
      const [first, last] = [someLanes(machine, "first", width), someLanes(machine, "last", width)];
      const loaded = `${load.name}(x, ${n})`;
      const text = `int ${name}(const ${c} *x, ${c} *out0, ${c} *out1, uint${width}_t *out2, uint${width}_t *out3, void *arena) {
  (void)arena;
  vst1q_${suffix}(out0, ${loaded});
  ${store.name}(out1, ${loaded}, ${n});
  vst1q_u${width}(out2, ${first.name}(${n}));
  vst1q_u${width}(out3, ${last.name}(${n}));
  return 0;
}`;
      const slot = (name: string, type: string, length: number) => ({ name, type, shape: [length] });
      const x = filled(slot("x", type, n), () => random.within(type === "ui8" ? 0 : -100, 100));
      const masks = ["out2", "out3"].map((out) => slot(out, `ui${width}`, all));
      const results = [slot("out0", type, all), slot("out1", type, n), ...masks];
      const expected = [
        filled(results[0]!, (k) => Number(x.data[Math.min(k, n - 1)])),
        x,
        filled(results[2]!, (k) => (k < n ? 2 ** width - 1 : 0)),
        filled(results[3]!, (k) => (k >= all - n ? 2 ** width - 1 : 0)),
      ];
      return {
        name,
        c: written(text, [load, store, first, last]),
        x,
        iface: { name, macro: "NONE", params: [slot("x", type, n)], results },
        expected,
      };
    }),
  );
  const files = filesOf(
    "memory",
    made.map((m) => m.c),
  );
  return made.map(({ name, x, iface, expected }) => ({
    name,
    unit: { stem: "memory", files, iface, inputs: [[x]] },
    expected: [expected],
  }));
}

/** The sum of unsigned bytes, as body.ts writes it: one helper, whose text differs between processors. */
function byteSums(): Subject[] {
  const add = sumBytes(true);
  const text = `int byte_sums(const uint8_t *x, int32_t *out0, void *arena) {
  (void)arena;
  uint32x4_t sum = vdupq_n_u32(0);
  for (size_t i = 0; i < 256; i += 16) {
    sum = ${add.name}(sum, vld1q_u8(x + i));
    out0[i / 16] = (int32_t)vaddvq_u32(sum);
  }
  return 0;
}`;
  const random = seeded(5);
  const fills = [(): number => 255, (): number => 0, (): number => random.within(0, 255)];
  const slots = {
    x: { name: "x", type: "ui8", shape: [256] },
    out0: { name: "out0", type: "i32", shape: [16] },
  };
  const inputs = fills.map((fill) => [filled(slots.x, fill)]);
  const expected = inputs.map(([x]) => {
    const upTo = (n: number): number =>
      Array.from(x!.data.subarray(0, n) as Uint8Array).reduce((a, b) => a + b, 0);
    return [filled(slots.out0, (k) => upTo(16 * (k + 1)))];
  });
  const iface = { name: "byte_sums", macro: "NONE", params: [slots.x], results: [slots.out0] };
  const files = filesOf("bytes", [written(text, [add])]);
  return [{ name: "byte sums", unit: { stem: "bytes", files, iface, inputs }, expected }];
}

/** The sums of sixteen products each, of all pairs of bytes. */
function productSums(): Subject[] {
  const add = sumProducts(true);
  const text = `int product_sums(const int8_t *a, const int8_t *b, int32_t *out0, void *arena) {
  (void)arena;
  for (size_t i = 0; i < 65536; i += 16)
    out0[i / 16] = vaddvq_s32(${add.name}(vdupq_n_s32(0), vld1q_s8(a + i), vld1q_s8(b + i)));
  return 0;
}`;
  const slot = (name: string, type: string, size: number) => ({ name, type, shape: [size] });
  const params = [slot("a", "i8", 65536), slot("b", "i8", 65536)];
  const results = [slot("out0", "i32", 4096)];
  const [a, b] = [filled(params[0]!, (i) => (i >> 8) - 128), filled(params[1]!, (i) => (i & 255) - 128)];
  const product = (i: number): number => Number(a.data[i]) * Number(b.data[i]);
  const sums = filled(results[0]!, (k) =>
    Array.from({ length: 16 }, (_, i) => product(16 * k + i)).reduce((x, y) => x + y),
  );
  const iface = { name: "product_sums", macro: "NONE", params, results };
  const files = filesOf("products", [written(text, [add])]);
  return [
    { name: "product sums", unit: { stem: "products", files, iface, inputs: [[a, b]] }, expected: [[sums]] },
  ];
}

/** Bytes of which products of neighbours add up within 16 bits, and such of which they do not. */
const dotWeights = { narrow: [-127, 127, -128, 1], wide: [-128, -128, 127, -128] } as const;

/** Sums of groups of products in each lane: of groups of the same number, and of each group for all. */
function dotSums(): Subject[] {
  return (["narrow", "wide"] as const).flatMap((kind): Subject[] => {
    const name = `dots_${kind}`;
    const [same, one] = [false, true].map((forAll) => dotOf(true, kind === "narrow", forAll)) as [
      CSymbol,
      CSymbol,
    ];
    const lines = [0, 1, 2, 3].map(
      (q) => `    vst1q_s32(out0 + 5 * i + ${4 * q + 4}, ${one.name}(vld1q_s32(sum), x, y, ${q}));`,
    );
    const text = `int ${name}(const int8_t *a, const int8_t *b, const int32_t *sum, int32_t *out0, void *arena) {
  (void)arena;
  for (size_t i = 0; i < 1024; i += 4) {
    const int8x16_t x = vld1q_s8(a + 4 * i), y = vld1q_s8(b + 4 * i);
    vst1q_s32(out0 + 5 * i, ${same.name}(vld1q_s32(sum), x, y));
${lines.join("\n")}
  }
  return 0;
}`;
    const slot = (name: string, type: string, size: number) => ({ name, type, shape: [size] });
    const params = [slot("a", "i8", 4096), slot("b", "i8", 4096), slot("sum", "i32", 4)];
    const results = [slot("out0", "i32", 5120)];
    const random = seeded(7);
    const a = filled(params[0]!, (i) => dotWeights[kind][(i + (i >> 6)) & 3]!);
    const b = filled(params[1]!, (i) => (i < 64 ? -128 : random.within(-128, 127)));
    const sum = filled(params[2]!, (k) => [0, 2147483647, -2147483648, 7][k]!);
    const dot = (x: number, y: number): number =>
      [0, 1, 2, 3].reduce((s, k) => s + Number(a.data[x + k]) * Number(b.data[y + k]), 0);
    const expected = filled(results[0]!, (k) => {
      const [step, which, lane] = [Math.floor(k / 20), Math.floor((k % 20) / 4), k % 4];
      const of = which === 0 ? lane : which - 1;
      return (Number(sum.data[lane]) + dot(16 * step + 4 * lane, 16 * step + 4 * of)) | 0;
    });
    const iface = { name, macro: "NONE", params, results };
    const files = filesOf(name, [written(text, [same, one])]);
    return [{ name, unit: { stem: name, files, iface, inputs: [[a, b, sum]] }, expected: [[expected]] }];
  });
}

/** Two rows by two columns, narrow or not; and both rows of two registers of such sums, and of two of bytes. */
function matrixSums(): Subject[] {
  const [narrow, wide] = [true, false].map(matrixOf) as [CSymbol, CSymbol];
  const [sums, bytes] = [matrixRowOf("s32"), matrixRowOf("s8")];
  const rows = [0, 1].flatMap((row) => [
    `    vst1q_s32(out0 + 6 * i + ${8 + 4 * row}, ${sums.name}(s, t, ${row}));`,
    `    vst1q_s32(out0 + 6 * i + ${16 + 4 * row}, vreinterpretq_s32_s8(${bytes.name}(x, y, ${row})));`,
  ]);
  const text = `int matrix_sums(const int8_t *a, const int8_t *b, const int32_t *sum, int32_t *out0, void *arena) {
  (void)arena;
  for (size_t i = 0; i < 1024; i += 4) {
    const int8x16_t x = vld1q_s8(a + 4 * i), y = vld1q_s8(b + 4 * i);
    const int32x4_t s = ${narrow.name}(vld1q_s32(sum), x, y), t = ${wide.name}(vld1q_s32(sum), y, y);
    vst1q_s32(out0 + 6 * i, s);
    vst1q_s32(out0 + 6 * i + 4, t);
${rows.join("\n")}
  }
  return 0;
}`;
  const slot = (name: string, type: string, size: number) => ({ name, type, shape: [size] });
  const params = [slot("a", "i8", 4096), slot("b", "i8", 4096), slot("sum", "i32", 4)];
  const results = [slot("out0", "i32", 6144)];
  const random = seeded(9);
  const a = filled(params[0]!, (i) => dotWeights.narrow[(i + (i >> 6)) & 3]!);
  const b = filled(params[1]!, (i) => (i < 64 ? -128 : random.within(-128, 127)));
  const sum = filled(params[2]!, (k) => [0, 2147483647, -2147483648, 7][k]!);
  const product = (x: Tensor, i: number, y: Tensor, j: number): number =>
    Array.from({ length: 8 }, (_, k) => Number(x.data[i + k]) * Number(y.data[j + k])).reduce(
      (p, q) => p + q,
    );
  const ofLane = (x: Tensor, at: number, lane: number): number =>
    (Number(sum.data[lane]) + product(x, at + 8 * (lane >> 1), b, at + 8 * (lane & 1))) | 0;
  const word = (at: number): number =>
    new DataView((at < 4096 ? a : b).data.buffer as ArrayBuffer).getInt32(at % 4096, true);
  const expected = filled(results[0]!, (k) => {
    const [at, which, lane] = [16 * Math.floor(k / 24), Math.floor((k % 24) / 4), k % 4];
    const [row, half] = [which & 1, lane >> 1];
    if (which < 2) return ofLane(which === 0 ? a : b, at, lane);
    if (which < 4) return ofLane(half === 0 ? a : b, at, 2 * row + (lane & 1));
    return word(4096 * half + at + 8 * row + 4 * (lane & 1));
  });
  const iface = { name: "matrix_sums", macro: "NONE", params, results };
  const files = filesOf("matrix_sums", [written(text, [narrow, wide, sums, bytes])]);
  const unit = { stem: "matrix_sums", files, iface, inputs: [[a, b, sum]] };
  return [{ name: "matrix sums", unit, expected: [[expected]] }];
}

/** A product with each lane of a register, added by one rounding; and the lane itself. */
function laneSums(): Subject[] {
  const { fma, of } = neonMachine().lanes!;
  const uses = ["s", "v", "x"].map((n) => use(macro(n)));
  const lines = [0, 1, 2, 3].map((k) => {
    const [sum, lane] = [fma(k)(...uses), of(k)(uses[2]!)].map((c) => expressionText(c, wishedNames));
    return `    vst1q_f32(out0 + 5 * i + ${4 * k}, ${sum});\n    out0[5 * i + ${16 + k}] = ${lane};`;
  });
  const text = `int lane_sums(const float *a, float *out0, void *arena) {
  (void)arena;
  for (size_t i = 0; i < 1024; i += 4) {
    const float32x4_t s = vld1q_f32(a + 3 * i), v = vld1q_f32(a + 3 * i + 4), x = vld1q_f32(a + 3 * i + 8);
${lines.join("\n")}
  }
  return 0;
}`;
  const slot = (name: string, size: number) => ({ name, type: "f32", shape: [size] });
  const [params, results] = [[slot("a", 3072)], [slot("out0", 5120)]];
  const random = seeded(8);
  const a = filled(params[0]!, () => random.float());
  const expected = filled(results[0]!, (k) => {
    const [first, which, lane] = [12 * Math.floor(k / 20), Math.floor((k % 20) / 4), k % 4];
    const at = (i: number): number => Number(a.data[first + i]);
    return which === 4 ? at(8 + lane) : fma32(at(4 + lane), at(8 + which), at(lane));
  });
  const iface = { name: "lane_sums", macro: "NONE", params, results };
  const files = filesOf("lane_sums", [written(text, [])]);
  return [
    { name: "lane sums", unit: { stem: "lane_sums", files, iface, inputs: [[a]] }, expected: [[expected]] },
  ];
}

/** Sums of what every index finds in tables of every size; the entries are all different. */
function lookupSums(): Subject[] {
  const slots = (["table", "index", "out0"] as const).map((name) => ({
    name,
    type: name === "out0" ? "i32" : "ui8",
    shape: [name === "out0" ? 16 : 256],
  }));
  const [table, index] = [
    filled(slots[0]!, (k) => (k * 37 + 11) % 256),
    filled(slots[1]!, (k) => (k * 91) % 256),
  ];
  const made = Array.from({ length: 16 }, (_, k) => k + 1).map((registers) => {
    const name = `lookup_sums_${registers}`;
    const sum = sumOfLookups(registers, sumBytes(true));
    const text = `int ${name}(const uint8_t *table, const uint8_t *index, int32_t *out0, void *arena) {
  (void)arena;
  uint32x4_t sum = vdupq_n_u32(0);
  for (size_t i = 0; i < 256; i += 16) {
    sum = ${sum.name}(sum, table, vld1q_u8(index + i));
    out0[i / 16] = (int32_t)vaddvq_u32(sum);
  }
  return 0;
}`;
    const at = (k: number): number =>
      Number(index.data[k]) < 16 * registers ? Number(table.data[Number(index.data[k])]) : 0;
    const sums = filled(slots[2]!, (k) =>
      Array.from({ length: 16 * (k + 1) }, (_, i) => at(i)).reduce((a, b) => a + b),
    );
    return { name, c: written(text, [sum]), expected: [[sums]] };
  });
  const files = filesOf(
    "sums",
    made.map((m) => m.c),
  );
  return made.map(({ name, expected }) => {
    const iface = { name, macro: "NONE", params: slots.slice(0, 2), results: slots.slice(2) };
    return { name, unit: { stem: "sums", files, iface, inputs: [[table, index]] }, expected };
  });
}

// Reductions across lanes, as the compiler writes them

const element: Readonly<Record<string, string>> = { s8: "i8", s16: "i16", s32: "i32", f32: "f32", u8: "i1" };

/** Every entry of the table, the fixed trees of float sums and products, and the maximum that passes over NaN. */
const reductions: readonly (readonly [op: string, type: string, more: string])[] = [
  ...Object.keys(across).flatMap((key) => {
    const [kind, suffix] = key.split(" ");
    const type = element[suffix!]; // sums of unsigned words are those of bytes, above
    return type === undefined ? [] : [[`reduce_${kind}`, type, ""] as const];
  }),
  ["reduce_sum", "f32", ""],
  ["reduce_product", "f32", ""],
  ["reduce_max", "f32", ", nan_mode = IGNORE"],
  ["reduce_min", "f32", ", nan_mode = IGNORE"],
];

const SIZES = [1, 2, 4, 8, 15, 16, 31, 100];

const reductionModel = reductions
  .flatMap(([op, t, more], i) =>
    SIZES.map(
      (n) => `func.func @r${i}_${n}(%x: tensor<5x${n}x${t}>) -> tensor<5x1x${t}> {
  %0 = tosa.${op} %x {axis = 1 : i32${more}} : (tensor<5x${n}x${t}>) -> tensor<5x1x${t}>
  return %0 : tensor<5x1x${t}>
}`,
    ),
  )
  .join("\n");

/** Sums of halfwords in words. */
const pairSumModel = SIZES.map(
  (n) => `func.func @pairs_${n}(%x: tensor<5x${n}xi16>) -> tensor<5x1xi32> {
  %w = tosa.cast %x : (tensor<5x${n}xi16>) -> tensor<5x${n}xi32>
  %0 = tosa.reduce_sum %w {axis = 1 : i32} : (tensor<5x${n}xi32>) -> tensor<5x1xi32>
  return %0 : tensor<5x1xi32>
}`,
).join("\n");

function reductionSubjects(): Subject[] {
  const { model, diagnostics } = parse(`${reductionModel}\n${pairSumModel}`);
  const { files } = compile(model!, { target: "neon", stem: "across" });
  expect(diagnostics).toEqual([]);
  return model!.funcs.map((func) => {
    const iface = interfaceOf(func, "across");
    const inputs = samples(iface.params, 14, 3).map((s) => s.tensors);
    const expected = inputs.map((set) => interpret(model!, set, { entry: func.name }).outputs);
    return { name: func.name, unit: { stem: "across", files, iface, inputs }, expected };
  });
}

// The whole program

const compilers = ["gcc", "clang"] as const;

const rowTrials = rules.map((row) => ({ row, trials: trialsOf(row) }));

/** The equation the table started from: the truncating Q31 product is (a * b) >> 31 in wide integers. */
function seedEquation(): Subject {
  const [subject] = subjectsOf(trialsOf(rowNamed("q31-product")));
  const [a, b] = subject!.unit.inputs[0]!;
  const wide = (i: number): bigint => (BigInt(a!.data[i]!) * BigInt(b!.data[i]!)) >> 31n;
  const expected = filled({ type: "i32", shape: a!.shape }, (i) =>
    Number(wide(i) > 2147483647n ? 2147483647n : wide(i)),
  );
  return { ...subject!, name: "(int64(a) * b) >> 31", expected: [[expected]] };
}

const textOf = (subjects: readonly Subject[]): string =>
  [...new Set(subjects.flatMap((s) => [...s.unit.files.values()]))].join("\n");

describe("the NEON table", async () => {
  const groups = {
    rows: subjectsOf(rowTrials.flatMap((r) => r.trials)),
    seed: [seedEquation()],
    lookups: subjectsOf([...byteTables, ...lookups, ...byteKeys, ...halfwordKeys, ...widths]),
    products: subjectsOf(products),
    memory: partialMemory(),
    bytes: [...byteSums(), ...productSums(), ...dotSums(), ...matrixSums(), ...laneSums(), ...lookupSums()],
    across: reductionSubjects(),
    mutants: subjectsOf(mutantTrials),
    unconditional: subjectsOf(unconditional.flatMap((row) => trialsOf(row))),
  };
  type Group = keyof typeof groups;
  const all = Object.values(groups).flat();
  const proved = textOf(all.filter((s) => !groups.mutants.includes(s) && !groups.unconditional.includes(s)));

  it("has admissible values for every row", () => {
    expect(rowTrials.filter(({ trials }) => trials.length === 0).map(({ row }) => row.name)).toEqual([]);
    expect(new Set(rules.map((row) => row.name)).size).toBe(rules.length);
  });

  it("is tested with every helper there is", () => {
    const absent = [...helpers.values()].filter((helper) => !proved.includes(writtenText(helper)));
    expect(absent.map(({ name }) => name)).toEqual([]);
  });

  it("takes one instruction for a floor product, where nothing saturates", () => {
    const textFor = (name: string): string => textOf(subjectsOf(products.filter((t) => t.name === name)));
    expect(textFor("floor product")).toContain("vqdmulhq_s32");
    expect(textFor("floor product of all words")).not.toContain("vqdmulhq_s32");
  });

  it("is tested with every instruction across lanes", () => {
    expect(Object.values(across).filter((name) => !proved.includes(`${name}(`))).toEqual([]);
  });

  describe.each(await tiers({ paths: ["dotprod"], compilers }))("on $name", (tier: Tier) => {
    let wrong: ReadonlyMap<Subject, string>;
    beforeAll(async () => {
      wrong = await wrongOnes(all, tier);
    });
    const wrongIn = (group: Group): string[] => groups[group].flatMap((s) => wrong.get(s) ?? []);

    it("computes what each row means", () => expect(wrongIn("rows")).toEqual([]));
    it("holds the equation (int64(a) * b) >> 31 = vqdmulhq_s32", () => expect(wrongIn("seed")).toEqual([]));
    it("multiplies in every form", () => expect(wrongIn("products")).toEqual([]));
    it("looks up tables and changes widths", () => expect(wrongIn("lookups")).toEqual([]));
    it("loads and stores parts of registers, and nothing beyond", () =>
      expect(wrongIn("memory")).toEqual([]));
    it("adds up bytes", () => expect(wrongIn("bytes")).toEqual([]));
    it("reduces across lanes", () => expect(wrongIn("across")).toEqual([]));

    it.each(mutants.map(([name, emit]) => ({ name, shown: shownTexts({ ...rowNamed(name), emit }) })))(
      "would notice $shown for $name",
      ({ name }) => {
        const found = groups.mutants.filter((s) => s.name.split(" ")[0] === name && wrong.has(s));
        expect(found.length).toBeGreaterThan(0);
      },
    );

    it.each(unconditional)("needs the condition of $name", ({ name }) => {
      const found = groups.unconditional.filter((s) => s.name.split(" ")[0] === name && wrong.has(s));
      expect(found.length).toBeGreaterThan(0);
    });
  });

  it.each(await tiers({ paths: ["base", "i8mm"], compilers }))(
    "adds up bytes without dot products, and with those of matrices, on $name",
    async (tier) => expect([...(await wrongOnes(groups.bytes, tier)).values()]).toEqual([]),
  );

  it("tells TOSA's rounding product from the truncating one", () => {
    const tosa = evaluator(roundingMulHighExpr(input("i32", 0), input("i32", 1)), { expand: true });
    expect(tosa([1 << 30, 1])).toBe(1);
    expect((BigInt(1 << 30) * 1n) >> 31n).toBe(0n);
  });
});

/** The subjects that computed something else than expected, each with what it was. */
async function wrongOnes(subjects: readonly Subject[], tier: Tier): Promise<Map<Subject, string>> {
  const results = await buildAndRun(
    subjects.map((s) => s.unit),
    tier,
  );
  const wrong = new Map<Subject, string>();
  results.forEach(({ calls }, i) => {
    const found = calls.flatMap((call, set) => complaint(subjects[i]!, set, call));
    if (found.length > 0) wrong.set(subjects[i]!, found[0]!);
  });
  return wrong;
}

function complaint(
  { name, unit, expected }: Subject,
  set: number,
  {
    code,
    faults,
    outputs,
  }: { code: number; faults: readonly string[]; outputs: readonly { data: ArrayLike<unknown> }[] },
): string[] {
  if (code !== 0 || faults.length > 0) return [`${name}: returned ${code}, ${faults.join(", ")}`];
  const { first, different, lanes } = compareOutputs(expected[set]!, outputs as never);
  if (!first) return [];
  const { output, lane } = first;
  const args = unit.inputs[set]!.map(
    (t) => t.data[t.data.length === expected[set]![output]!.data.length ? lane : 0],
  );
  const [want, got] = [expected[set]![output]!.data[lane], outputs[output]!.data[lane]];
  return [`${name}: (${args.join(", ")}) gave ${got}, not ${want}; ${different} of ${lanes} lanes differ`];
}
