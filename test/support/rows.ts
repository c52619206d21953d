// Single lane expressions as C functions over arrays, sixteen lanes at a time, with inputs and expected outputs: how
// rows of the NEON table, lookups and changes of width are put to the test.
import type { Unit } from "../../src/cli/harness.ts";
import * as c from "../../src/ctree/build.ts";
import { finalNames } from "../../src/ctree/names.ts";
import { definitionDoc } from "../../src/ctree/print.ts";
import { Requirements } from "../../src/ctree/requirements.ts";
import type { CCode, CExpr, CFunction, CType, CWritten } from "../../src/ctree/tree.ts";
import { evaluator } from "../../src/expr/evaluate.ts";
import type { Expr, Scalar } from "../../src/expr/expr.ts";
import { constant, input, limits, substitute, widthOf } from "../../src/expr/expr.ts";
import type { Interval } from "../../src/expr/range.ts";
import { interval, point, within } from "../../src/expr/range.ts";
import { cTypeOf, identifier } from "../../src/kernel/interface/interface.ts";
import { render } from "../../src/support/layout.ts";
import type { Tensor, TypedArray } from "../../src/support/tensor.ts";
import { zeros } from "../../src/support/tensor.ts";
import { ConstantArrays } from "../../src/targets/arrays.ts";
import { requiredDoc } from "../../src/targets/collect.ts";
import { neonMachine } from "../../src/targets/neon/machine.ts";
import type { Lanes } from "../../src/vector/registers.ts";
import { kindOf, lanesPerRegister, STEP, widthOfType } from "../../src/vector/registers.ts";
import type { Hole, Ranges, Rule } from "../../src/vector/rule.ts";
import { rootOf } from "../../src/vector/rule.ts";
import type { Source, VectorScope } from "../../src/vector/block.ts";
import { VectorBlock } from "../../src/vector/block.ts";
import { edgesOf, seeded, type Random } from "./seeded.ts";

/** An expression over arrays. Inputs are numbered like `holes`; immediates are constants in `means` already. */
export interface Trial {
  readonly name: string;
  readonly means: Expr;
  readonly holes: readonly Hole[];
  readonly ranges: Ranges;
  /** Lane width in bits of the masks that i1 inputs arrive as. */
  readonly maskWidth: number;
  readonly rulesFor?: VectorScope["rulesFor"];
}

/** A function under test with what it should return. */
export interface Subject {
  readonly name: string;
  readonly unit: Unit;
  readonly expected: readonly (readonly Tensor[])[];
}

// Trials of a row

/** Every way a row is tried: immediates across their span, widest admissible ranges, all widths of masks. */
export function trialsOf(row: Rule): Trial[] {
  const masks = row.holes.some((h) => h.kind === "lanes" && h.type === "i1") ? [8, 16, 32] : [8];
  return immediatesOf(row).flatMap((values) =>
    admissible(row, values).flatMap((ranges) =>
      masks.map((maskWidth) => ({
        name: [row.name, ...describe(row, ranges), masks.length > 1 ? `masks of ${maskWidth} bits` : ""]
          .join(" ")
          .trim(),
        means: substitute(row.means, ({ id, type }) =>
          values.has(id) ? constant(type, values.get(id)!) : input(type, id),
        ),
        holes: row.holes,
        ranges,
        maskWidth,
        // Nothing but the row itself, so that no other row can stand in for it.
        rulesFor: (op) => (op === rootOf(row) ? [row] : []),
      })),
    ),
  );
}

const describe = (row: Rule, ranges: Ranges): string[] =>
  row.holes.flatMap((h) =>
    h.kind === "immediate" || row.when
      ? [`${h.name}=${[...new Set(Object.values(ranges[h.name]!))].join("..")}`]
      : [],
  );

/** Values of a row's immediates, by position: both ends, their neighbours, and some between. */
function immediatesOf(row: Rule): ReadonlyMap<number, number>[] {
  let all: Map<number, number>[] = [new Map()];
  row.holes.forEach((h, i) => {
    if (h.kind === "immediate")
      all = all.flatMap((m) => spread(h.from!, h.to!).map((v) => new Map([...m, [i, v]])));
  });
  return all;
}

function spread(from: number, to: number): number[] {
  const inner = [0.25, 0.5, 0.75].map((part) => Math.round(from + part * (to - from)));
  return [...new Set([from, from + 1, ...inner, to - 1, to])]
    .filter((v) => from <= v && v <= to)
    .sort((a, b) => a - b);
}

/** The widest ranges that the row's condition admits: each holds a value that no other of them holds. */
function admissible(row: Rule, immediates: ReadonlyMap<number, number>): Ranges[] {
  const choices = row.holes.map((h, i) =>
    immediates.has(i) ? [point(immediates.get(i)!)] : row.when ? intervalsOf(h.type) : [limits(h.type)],
  );
  const size = (ranges: readonly Interval[]): number => ranges.reduce((n, r) => n * (r.hi - r.lo + 1), 1);
  const kept: Interval[][] = [];
  for (const ranges of cross(choices).sort((a, b) => size(b) - size(a)))
    if (
      row.when?.(named(row, ranges)) !== false &&
      !kept.some((wider) => ranges.every((r, i) => within(r, wider[i]!)))
    )
      kept.push(ranges);
  return kept.map((ranges) => named(row, ranges));
}

const named = (row: Rule, ranges: readonly Interval[]): Ranges =>
  Object.fromEntries(row.holes.map((h, i) => [h.name, ranges[i]!]));

/** Ranges that conditions of rows may ask for. */
function intervalsOf(type: Scalar): Interval[] {
  const all = limits(type);
  if (type === "f32" || type === "i1") return [all];
  const powers = Array.from({ length: widthOf(type) - 1 }, (_, k) => 2 ** k);
  return [
    all,
    interval(all.lo + 1, all.hi),
    interval(0, all.hi),
    interval(1, all.hi),
    ...powers.map((p) => interval(-p, p - 1)),
    ...[62, 63, widthOf(type) - 1].flatMap((hi) => [interval(0, hi), interval(1, hi)]),
    interval(32, 62),
  ];
}

function cross<T>(lists: readonly (readonly T[])[]): T[][] {
  return lists.reduce<T[][]>((rows, list) => rows.flatMap((row) => list.map((v) => [...row, v])), [[]]);
}

// Values

const floats: readonly number[] = [
  0, -0, 1, -1, NaN, Infinity, -Infinity, 0.5, -0.5, 1.5, -1.5, 2.5, -2.5, 2 ** -149, -(2 ** -149), 2 ** -126, -(2 ** -126),
  2 ** -126 - 2 ** -149, 3.4028234663852886e38, -3.4028234663852886e38, 2 ** 31, -(2 ** 31), 2 ** 31 - 128, -(2 ** 31) - 256,
  2 ** 23, 2 ** 23 - 0.5, -(2 ** 23) + 0.5, 2 ** 24 - 1, 1 + 2 ** -23, 1 - 2 ** -24, 3, 1 / 3, 0.1, -0.1, 1e-20, 1e20, 2 ** 64,
].map(Math.fround); // prettier-ignore

/** Most telling first, so that the first few do when there are many operands. */
function edges(type: Scalar, { lo, hi }: Interval): number[] {
  if (type === "f32") return [...floats];
  const first = [lo, hi, 0, -1, 1, lo + 1, hi - 1];
  const rest = edgesOf(type).sort((a, b) => Math.abs(b) - Math.abs(a));
  return [...new Set([...first, ...rest])].filter((v) => lo <= v && v <= hi);
}

function drawn(type: Scalar, { lo, hi }: Interval, random: Random): number {
  // One NaN stands for all: what arithmetic makes of the bits of a NaN is left open.
  if (type === "f32") return random.float() || NaN;
  const v = type === "i1" ? random.within(0, 1) : random.integer(type);
  return lo <= v && v <= hi ? v : random.within(lo, hi);
}

/** Combinations of edge values (about `most` of them), then random ones. */
function tuples(trial: Trial, kind: Hole["kind"], most: number, randoms: number, random: Random): number[][] {
  const holes = trial.holes.filter((h) => h.kind === kind);
  if (holes.length === 0) return [[]];
  const each = Math.max(2, Math.floor(most ** (1 / holes.length)));
  const edge = cross(holes.map((h) => edges(h.type, trial.ranges[h.name]!).slice(0, each)));
  const draw = (): number[] => holes.map((h) => drawn(h.type, trial.ranges[h.name]!, random));
  return [...edge, ...Array.from({ length: randoms }, draw)];
}

/** Values of all live holes, row after row; rows that share their uniform values fill whole steps. */
function rowsOf(trial: Trial): number[][] {
  const random = seeded(7);
  const shared = tuples(trial, "uniform", 64, 64, random);
  const [most, randoms] = shared.length > 1 ? [64, 32] : [4096, 2048];
  return shared.flatMap((uniform) =>
    wholeSteps(tuples(trial, "lanes", most, randoms, random)).map((lanes) => arranged(trial, uniform, lanes)),
  );
}

const wholeSteps = (rows: number[][]): number[][] =>
  Array.from({ length: Math.ceil(rows.length / STEP) * STEP }, (_, i) => rows[i % rows.length]!);

/** Values by hole; immediates are not read and stay 0. */
function arranged({ holes }: Trial, uniform: readonly number[], lanes: readonly number[]): number[] {
  const next = { uniform: uniform.values(), lanes: lanes.values() };
  return holes.map((h) => (h.kind === "immediate" ? 0 : next[h.kind].next().value!));
}

// Functions

/** Trials as functions of a few C files, each with its inputs and expected output. */
export function subjectsOf(trials: readonly Trial[]): Subject[] {
  return chunks(trials, 96).flatMap((part, i) => subjectsOfFile(part, `rows_${i}`));
}

const chunks = <T>(all: readonly T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(all.length / size) }, (_, i) => all.slice(i * size, (i + 1) * size));

function subjectsOfFile(trials: readonly Trial[], stem: string): Subject[] {
  const arrays = new ConstantArrays();
  arrays.startFunction(stem);
  const made = trials.map((trial, i) => {
    const rows = rowsOf(trial);
    return { trial, rows, c: functionOf(trial, `${stem}_${i}`, rows.length, arrays) };
  });
  const files = filesOf(
    stem,
    made.map((m) => m.c),
  );
  return made.map(({ trial, rows }, i) => subjectOf(trial, rows, `${stem}_${i}`, stem, files));
}

/** One C file of these functions and its header, with what they need. */
export function filesOf(stem: string, functions: readonly (CFunction | CWritten)[]): Map<string, string> {
  const required = new Requirements();
  for (const f of functions) required.add(f, ["vector"]);
  const trees = functions.filter((f) => f.kind === "function");
  const names = finalNames(trees, required, [], identifier);
  const includes = ["#include <string.h>", "#include <arm_neon.h>", `#include "${stem}.h"`, ""];
  const texts = functions.map((f) => [definitionDoc(f, names), ""]);
  return new Map([
    [`${stem}.c`, render([includes, requiredDoc(required, ["vector"], names), texts])],
    [
      `${stem}.h`,
      `#include <stddef.h>\n#include <stdint.h>\n#define NONE_ARENA_BYTES 0\n#define NONE_ARENA_ALIGN 16\n`,
    ],
  ]);
}

const liveHoles = ({ holes }: Trial): { hole: Hole; id: number }[] =>
  holes.map((hole, id) => ({ hole, id })).filter(({ hole }) => hole.kind !== "immediate");

const lengthOf = (hole: Hole, rows: number): number => (hole.kind === "uniform" ? rows / STEP : rows);

function subjectOf(
  trial: Trial,
  rows: readonly number[][],
  name: string,
  stem: string,
  files: Unit["files"],
): Subject {
  const live = liveHoles(trial);
  const params = live.map(({ hole }) => ({
    name: hole.name,
    type: hole.type,
    shape: [lengthOf(hole, rows.length)],
  }));
  const results = [{ name: "out0", type: trial.means.type, shape: [rows.length] }];
  const step = (hole: Hole): number => (hole.kind === "uniform" ? STEP : 1);
  const inputs = live.map(({ hole, id }, k) => filled(params[k]!, (i) => rows[i * step(hole)]![id]!));
  const value = evaluator(trial.means, { expand: true });
  const expected = filled(results[0]!, (i) => Number(value(rows[i]!)));
  return {
    name: trial.name,
    unit: { stem, files, iface: { name, macro: "NONE", params, results }, inputs: [inputs] },
    expected: [[expected]],
  };
}

export function filled(slot: { type: string; shape: readonly number[] }, at: (i: number) => number): Tensor {
  const tensor = zeros(slot.type, slot.shape);
  const data = tensor.data as Exclude<TypedArray, BigInt64Array | BigUint64Array>;
  for (let i = 0; i < data.length; i++) data[i] = at(i);
  return tensor;
}

const machine = neonMachine();

const pointer = (name: string): CType => ({ name, pointer: true });
const out0 = c.given("out0");

function functionOf(trial: Trial, name: string, rows: number, arrays: ConstantArrays): CFunction {
  const arena = c.given("arena");
  const i = c.local("i");
  return {
    kind: "function",
    linkage: "",
    result: c.type("int"),
    symbol: c.given(name),
    params: [
      ...liveHoles(trial).map(({ hole }) => ({
        symbol: c.given(hole.name),
        type: { ...pointer(cTypeOf(hole.type)), const: true as const },
      })),
      { symbol: out0, type: pointer(cTypeOf(trial.means.type)) },
      { symbol: arena, type: pointer("void") },
    ],
    body: [
      c.evaluate(c.cast("void", c.use(arena))),
      c.counting(i, 0, rows, [step(trial, c.use(i), arrays)], STEP),
      c.returning(c.int(0)),
    ],
    comment: trial.name,
  };
}

function step(trial: Trial, i: CExpr, arrays: ConstantArrays): CCode {
  const sources = new Map<number, Source>();
  const out = new VectorBlock({
    machine,
    table: arrays.table,
    count: STEP,
    source: (id) => sources.get(id)!,
    rangeOf: (id) => trial.ranges[trial.holes[id]!.name]!,
    ...(trial.rulesFor && { rulesFor: trial.rulesFor }),
  });
  for (const { hole, id } of liveHoles(trial)) sources.set(id, sourceOf(hole, trial.maskWidth, i, out));
  const result = out.value(trial.means, "v");
  return [out.lines, stored(result, i, out)];
}

function sourceOf(hole: Hole, maskWidth: number, i: CExpr, out: VectorBlock): Source {
  const array = c.use(c.given(hole.name));
  if (hole.kind === "uniform") return { scalar: c.at(array, c.binary("/", i, c.int(STEP))) };
  if (hole.type === "i1") {
    const bytes = c.call("vld1q_u8", c.sum(array, i));
    const regs = [c.call("vtstq_u8", bytes, bytes)];
    const mask = out.named({ type: "i1", width: 8, regs }, `${hole.name}_mask`);
    return out.named(out.mask(mask, maskWidth), `${hole.name}_mask`);
  }
  const width = widthOfType(hole.type);
  const per = lanesPerRegister(machine, width);
  const regs = Array.from({ length: STEP / per }, (_, k) =>
    c.call(`vld1q_${kindOf(hole.type, width)}`, c.sum(array, i, c.int(k * per))),
  );
  return out.named({ type: hole.type, width, regs }, `${hole.name}_lanes`);
}

function stored(result: Lanes, i: CExpr, out: VectorBlock): CCode {
  if (result.type === "i1") {
    const mask = out.mask(result, 8);
    const bytes = c.call("vandq_u8", mask.regs[0]!, c.call("vdupq_n_u8", c.int(1)));
    return c.evaluate(c.call("vst1q_u8", c.sum(c.use(out0), i), bytes));
  }
  const per = lanesPerRegister(machine, result.width);
  const x = kindOf(result.type, result.width);
  return result.regs.map((reg, k) =>
    c.evaluate(c.call(`vst1q_${x}`, c.sum(c.use(out0), i, c.int(k * per)), reg)),
  );
}
