// The worst rows of a softmax, as far as hill climbing finds them: every line along the axis is a climber of its own, so one
// run of the op tries as many candidates as there are lines.
import { limits } from "../expr/expr.ts";
import type { Scalar } from "../expr/expr.ts";
import { exactly, interpretFunc } from "../interpret.ts";
import type { Func, Op } from "../ir/graph.ts";
import { makeParam } from "../ir/graph.ts";
import type { TensorType } from "../ir/types.ts";
import { stridesOf } from "../support/strides.ts";
import { elements, zeros } from "../support/tensor.ts";
import type { Tensor } from "../support/tensor.ts";
import type { Deviation } from "./deviation.ts";
import { deviationOf } from "./deviation.ts";
import { reals } from "./reals.ts";

/** Numbers in [0, 1). */
export type Random = () => number;

export interface Found {
  /** Over the lines the search began with: of all kinds that models show, and the extremes among them. */
  readonly sampled: Deviation;
  /** Over the worst lines found. */
  readonly worst: Deviation;
  /** The codes of the worst line. */
  readonly line: readonly number[];
  /** How often the op was run, and how many lines each time. */
  readonly rounds: number;
  readonly lines: number;
}

type Row = number[];

/** Climbs for so many rounds; the same numbers give the same rows. */
export function worstRows(op: Op, axis: number, rounds: number, random: Random): Found {
  const type = op.operands[0]!.type as TensorType;
  const grid = gridOf(type.shape!, axis);
  const bounds = limits(type.element as Scalar);
  let rows = grid.starts.map((_, i) => beginning(i, grid.length, bounds, random));
  let now = judged(op, type, grid, rows);
  const sampled = now.deviation;
  for (let round = 1; round < rounds; round++) {
    const tried = rows.map((row) => mutated(row, bounds, random));
    const then = judged(op, type, grid, tried);
    const errors = then.errors.map((error, i) => Math.max(error, now.errors[i]!));
    rows = rows.map((row, i) => (then.errors[i]! > now.errors[i]! ? tried[i]! : row));
    now = { ...then, errors };
  }
  const { deviation, errors } = judged(op, type, grid, rows);
  const line = rows[errors.indexOf(Math.max(...errors))]!;
  return { sampled, worst: deviation, line, rounds, lines: rows.length };
}

/** Where the lines along an axis begin, how long they are, and the way from one element to the next. */
interface Grid {
  readonly starts: readonly number[];
  readonly length: number;
  readonly stride: number;
}

function gridOf(shape: readonly number[], axis: number): Grid {
  const [stride, length] = [stridesOf(shape)[axis]!, shape[axis]!];
  const count = elements(shape) / length;
  const starts = Array.from(
    { length: count },
    (_, i) => Math.floor(i / stride) * stride * length + (i % stride),
  );
  return { starts, length, stride };
}

/** How far each line is off, and all of them together. */
function judged(
  op: Op,
  type: TensorType,
  { starts, length, stride }: Grid,
  rows: readonly Row[],
): { errors: number[]; deviation: Deviation } {
  const input = zeros(type.element, type.shape!);
  starts.forEach((start, i) => rows[i]!.forEach((v, k) => (input.data[start + k * stride] = v as never)));
  const [exact, real] = [exactly, reals].map((arithmetic) => run(op, input, arithmetic));
  const errors = starts.map((start) => {
    let most = 0;
    for (let k = 0; k < length; k++)
      most = Math.max(most, Math.abs(exact![start + k * stride]! - real![start + k * stride]!));
    return most;
  });
  return { errors, deviation: deviationOf(exact!, real!) };
}

function run(op: Op, input: Tensor, arithmetic: typeof exactly): ArrayLike<number> {
  const param = makeParam(op.operands[0]!.type, 0);
  const alone = { ...op, operands: [param] };
  const func = { params: [param], ops: [alone], results: op.results } as unknown as Func;
  return interpretFunc(func, [input], arithmetic).outputs[0]!.data as ArrayLike<number>;
}

interface Bounds {
  readonly lo: number;
  readonly hi: number;
}

const between = ({ lo, hi }: Bounds, random: Random): number => lo + Math.floor(random() * (hi - lo + 1));

const clamped = (v: number, { lo, hi }: Bounds): number => Math.min(Math.max(Math.round(v), lo), hi);

/** Kinds of rows in turn: uniform, normal, two levels, one lane above all others, nearly equal lanes. */
function beginning(kind: number, length: number, bounds: Bounds, random: Random): Row {
  const [middle, spread] = [between(bounds, random), (bounds.hi - bounds.lo) / (6 + 60 * random())];
  const other = between(bounds, random);
  const hot = Math.floor(random() * length);
  const lanes: readonly ((k: number) => number)[] = [
    () => between(bounds, random),
    () => middle / 2 + spread * 3.4 * (random() + random() + random() + random() - 2),
    () => (random() < 0.5 ? middle : other),
    (k) => (k === hot ? bounds.hi : middle),
    () => middle - 3 * random(),
  ];
  const lane = lanes[kind % lanes.length]!;
  return Array.from({ length }, (_, k) => clamped(lane(k), bounds));
}

/** One lane anew, one a little up or down, a stretch or a part of all lanes equal. */
function mutated(row: Row, bounds: Bounds, random: Random): Row {
  const value = between(bounds, random);
  const [at, to] = [random(), random()].map((v) => Math.floor(v * row.length));
  const choice = Math.floor(random() * 4);
  return row.map((v, k) => {
    if (choice === 0) return k === at ? value : v;
    if (choice === 1) return k === at ? clamped(v + 7 * random() - 3.5, bounds) : v;
    if (choice === 2) return k >= at! && k <= to! ? value : v;
    return random() < 0.1 ? value : v;
  });
}
