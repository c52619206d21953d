// The meaning of a graph, run on real tensors. Every form of `Compute` has one function here.
import { boundsOf } from "./expr/bounds.ts";
import type { Evaluator } from "./expr/evaluate.ts";
import { evaluator } from "./expr/evaluate.ts";
import type { Expr, Scalar } from "./expr/expr.ts";
import { input, limits } from "./expr/expr.ts";
import { clampTo } from "./expr/numbers.ts";
import { extent } from "./expr/range.ts";
import type { NanMode, ReduceKind } from "./expr/reduce.ts";
import { combine, identityOf, isOrdered, PARTIALS } from "./expr/reduce.ts";
import type { DenseAttr } from "./ir/attributes.ts";
import type { Op, Region, Value } from "./ir/graph.ts";
import type { Compute, Require } from "./ir/record.ts";
import type { Span } from "./support/diagnostics.ts";
import type { Lanes } from "./support/lanes.ts";
import { eachLane } from "./support/lanes.ts";
import { broadcastStrides, eachRow, lastAxis, stridesOf } from "./support/strides.ts";
import type { Tensor, TypedArray } from "./support/tensor.ts";
import { elements, lanesOf, zeros } from "./support/tensor.ts";

/** A REQUIRE of the specification that failed on these inputs; the contract's result was used. */
export interface Note {
  readonly op: string;
  readonly message: string;
  readonly at: Span | undefined;
  /** How many elements failed, and the first of them (row-major index into the op's space). */
  readonly count: number;
  readonly first: number;
}

export interface Interpretation {
  readonly outputs: Tensor[];
  readonly notes: Note[];
}

/** In which numbers ops are computed. */
export interface Arithmetic {
  readonly evaluator: (lane: Expr) => Evaluator;
  /** The type in which elements of `type` are kept. */
  readonly stored: (type: string) => string;
  /** The form an op is computed by. */
  readonly compute: (op: Op) => Compute;
}

/** That of the contract: wrapping integers, binary32. */
export const exactly: Arithmetic = {
  evaluator,
  stored: (type) => type,
  compute: (op) => op.record!.compute(op),
};

/** Runs a verified function, or a part of one. Inputs must match its parameters in type and shape. */
export function interpretFunc(
  func: Region,
  inputs: readonly Tensor[],
  arithmetic: Arithmetic = exactly,
): Interpretation {
  const notes: Note[] = [];
  return { outputs: runRegion(func, inputs, notes, arithmetic), notes };
}

function runRegion(
  region: Region,
  inputs: readonly Tensor[],
  notes: Note[],
  arithmetic: Arithmetic,
): Tensor[] {
  const values = new Map<Value, Tensor>(region.params.map((p, i) => [p, inputs[i]!]));
  for (const op of region.ops) {
    const [result] = op.results;
    if (result && result.type.kind === "tensor") values.set(result, runOp(op, values, notes, arithmetic));
  }
  return region.results.map((r) => values.get(r)!);
}

function runOp(op: Op, values: ReadonlyMap<Value, Tensor>, notes: Note[], arithmetic: Arithmetic): Tensor {
  if (!op.record) throw new Error(`cannot interpret ${op.name}`);
  const operands = op.operands.map((v) => values.get(v)!);
  const type = op.results[0]!.type;
  if (type.kind !== "tensor") throw new Error(`${op.name} has no tensor result`);
  const out = zeros(arithmetic.stored(type.element.storage), type.shape!);
  const report: Report = (n) => notes.push({ op: op.name, at: op.span, ...n });
  runForm(arithmetic.compute(op), operands, out, report, arithmetic);
  return out;
}

/** Takes a note; one from inside a region says which op it is about. */
type Report = (note: Pick<Note, "message" | "count" | "first"> & Partial<Note>) => void;

/** Runs one op's compute form on its operands, into `out`. Used by constant folding too. */
export function runForm(
  compute: Compute,
  inputs: readonly Tensor[],
  result: Tensor,
  report: Report,
  arithmetic: Arithmetic = exactly,
): void {
  const [operands, out] = [inputs.map(asLanes), asLanes(result)];
  switch (compute.form) {
    case "const":
      return writeDense(compute.value, out.data);
    case "map":
      return runMap(compute, operands, out, report, arithmetic);
    case "reduce":
      return runReduce(compute, operands[0]!, out, report, arithmetic);
    case "argmax":
      return runArgmax(compute, operands[0]!, out);
    case "move":
      return runMove(compute, operands, out);
    case "gather":
      return runGather(compute.dims, operands, out);
    case "region":
      return runInner(compute.region, operands, out, report, arithmetic);
  }
}

/** Ops see signed numbers and say themselves where the bits of one are an unsigned number. Shapes have no tensor. */
const asLanes = (t: Tensor): Tensor => t && { ...t, data: lanesOf(t) };

function runInner(
  region: Region,
  operands: readonly Tensor[],
  out: Tensor,
  report: Report,
  arithmetic: Arithmetic,
): void {
  const notes: Note[] = [];
  const [result] = runRegion(region, operands, notes, arithmetic);
  (out.data as Int32Array).set(result!.data as never);
  notes.forEach(report);
}

function writeDense(dense: DenseAttr, into: TypedArray): void {
  if (dense.splat) (into as Int32Array).fill(dense.data[0] as never);
  else (into as Int32Array).set(dense.data as never);
}

/** A constant as a tensor of its own. */
export function tensorOf(dense: DenseAttr): Tensor {
  const t = zeros(dense.type.element.storage, dense.type.shape!);
  writeDense(dense, t.data);
  return t;
}

// map

type MapForm = Extract<Compute, { form: "map" }>;

function lanesIn(compute: MapForm, operands: readonly Tensor[], space: readonly number[]): Lanes[] {
  const tensors = compute.operands.map((i) => operands[i]!);
  const channels = (compute.channels ?? []).map((d) => channelTensor(d, space.length));
  return [...tensors, ...channels].map((t) => ({
    data: t.data,
    access: { offset: 0, strides: broadcastStrides(t.shape, space) },
  }));
}

/** Constants along the last axis, with leading axes of size 1. */
function channelTensor(dense: DenseAttr, rank: number): Tensor {
  const t = tensorOf(dense);
  return {
    ...t,
    shape: [...new Array<number>(Math.max(0, rank - 1)).fill(1), ...(rank ? [t.data.length] : [])],
  };
}

function runMap(
  compute: MapForm,
  operands: readonly Tensor[],
  out: Tensor,
  report: Report,
  arithmetic: Arithmetic,
): void {
  const lanes = lanesIn(compute, operands, out.shape);
  const lane = arithmetic.evaluator(compute.lane);
  const { data } = out;
  eachLane(lanes, out.shape, (values, i) => (data[i] = lane(values) as never));
  if (arithmetic !== exactly) return;
  for (const require of doubtful(compute, lanes)) check(require, lanes, out.shape, report);
}

/** REQUIREs that the extremes of the actual operands do not already settle. */
function doubtful(compute: MapForm, lanes: readonly Lanes[]): Require[] {
  if (!compute.requires?.length) return [];
  const seen = lanes.map((l) => extent(l.data));
  return compute.requires.filter((r) => boundsOf(r.that, (id) => seen[id]!).lo < 1);
}

function check(require: Require, lanes: readonly Lanes[], dims: readonly number[], report: Report): void {
  const holds = evaluator(require.that);
  let [count, first] = [0, -1];
  eachLane(lanes, dims, (values, i) => {
    if (holds(values)) return;
    if (count++ === 0) first = i;
  });
  if (count > 0) report({ message: require.message, count, first });
}

// reduce

type Binary = (a: number, b: number) => number;

function stepOf(kind: ReduceKind, type: Scalar, nan: NanMode, arithmetic: Arithmetic): Binary {
  const f = arithmetic.evaluator(combine(kind, nan, input(type, 0), input(type, 1)));
  return (a, b) => f([a, b]) as number;
}

function runReduce(
  compute: Extract<Compute, { form: "reduce" }>,
  operand: Tensor,
  out: Tensor,
  report: Report,
  arithmetic: Arithmetic,
): void {
  const { kind, type, nan, axis } = compute;
  const ordered = orderOf(compute);
  const step = stepOf(kind, type, nan, arithmetic);
  const start = identityOf(kind, type, nan);
  const fold = isOrdered(kind, type) ? inPartials(step, start) : inOrder(step, start);
  let [wrapped, first] = [0, -1];
  eachLine(operand, axis, (read, length, i) => {
    out.data[i] = ordered(fold((k) => ordered(read(k)), length)) as never;
    if (arithmetic !== exactly) return;
    if (kind === "sum" && type === "i32" && overflows(read, length) && wrapped++ === 0) first = i;
  });
  if (wrapped > 0) report({ message: "the sum must fit i32 at every step", count: wrapped, first });
}

/** Unsigned numbers compare as signed ones do whose top bit is flipped. */
const orderOf = ({ unsigned, type }: { unsigned: boolean; type: Scalar }): ((v: number) => number) =>
  unsigned ? (v) => v ^ limits(type).lo : (v) => v;

const inOrder =
  (step: Binary, start: number) =>
  (read: (i: number) => number, length: number): number => {
    let acc = start;
    for (let i = 0; i < length; i++) acc = step(acc, read(i));
    return acc;
  };

const inPartials =
  (step: Binary, start: number) =>
  (read: (i: number) => number, length: number): number => {
    const acc = new Array<number>(PARTIALS).fill(start);
    for (let i = 0; i < length; i++) acc[i % PARTIALS] = step(acc[i % PARTIALS]!, read(i));
    for (let half = PARTIALS / 2; half >= 1; half /= 2) {
      for (let k = 0; k < half; k++) acc[k] = step(acc[k]!, acc[k + half]!);
    }
    return acc[0]!;
  };

function overflows(read: (i: number) => number, length: number): boolean {
  let sum = 0;
  for (let i = 0; i < length; i++) {
    sum += read(i);
    if (sum !== (sum | 0)) return true;
  }
  return false;
}

/** Calls `visit` for each line of the operand along `axis`, in the order of the result's elements. */
function eachLine(
  operand: Tensor,
  axis: number,
  visit: (read: (i: number) => number, length: number, index: number) => void,
): void {
  const strides = stridesOf(operand.shape);
  const length = operand.shape[axis]!;
  const outer = elements(operand.shape.slice(0, axis));
  const inner = elements(operand.shape.slice(axis + 1));
  for (let i = 0; i < outer * inner; i++) {
    const base = Math.floor(i / inner) * length * inner + (i % inner);
    visit((k) => operand.data[base + k * strides[axis]!] as number, length, i);
  }
}

/** The first largest element. A NaN counts as largest (propagate) or is passed over (ignore). */
function runArgmax(compute: Extract<Compute, { form: "argmax" }>, operand: Tensor, out: Tensor): void {
  const ordered = orderOf(compute);
  eachLine(operand, compute.axis, (at, length, i) => {
    const read = (k: number): number => ordered(at(k));
    let best = 0;
    for (let k = 1; k < length; k++) if (beats(read(k), read(best), compute.nan)) best = k;
    out.data[i] = best as never;
  });
}

function beats(v: number, best: number, nan: NanMode): boolean {
  if (nan === "ignore") return v > best || (Number.isNaN(best) && !Number.isNaN(v));
  return v > best || (Number.isNaN(v) && !Number.isNaN(best));
}

// move, gather

function runMove(
  compute: Extract<Compute, { form: "move" }>,
  operands: readonly Tensor[],
  out: Tensor,
): void {
  if (compute.fill !== undefined) (out.data as Int32Array).fill(operands[compute.fill]!.data[0] as never);
  for (const copy of compute.copies) {
    const from = operands[copy.operand]!.data;
    const { length, steps } = lastAxis(copy.dims, [copy.from, copy.to]);
    eachRow(copy.dims, [copy.from, copy.to], ([a, b]) => {
      for (let c = 0; c < length; c++) out.data[b! + c * steps[1]!] = from[a! + c * steps[0]!] as never;
    });
  }
}

function runGather(
  dims: { n: number; k: number; w: number; c: number },
  operands: readonly Tensor[],
  out: Tensor,
): void {
  const [values, indices] = operands;
  for (let i = 0; i < dims.n * dims.w; i++) {
    const k = clampTo(Number(indices!.data[i]), 0, dims.k - 1);
    const from = (Math.floor(i / dims.w) * dims.k + k) * dims.c;
    for (let c = 0; c < dims.c; c++) out.data[i * dims.c + c] = values!.data[from + c] as never;
  }
}
