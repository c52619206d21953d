// The worst rows of a softmax, as far as hill climbing finds them: every line along the axis is a climber of its own, so one
// run of the op tries as many candidates as there are lines.
import { limits } from "../expr/expr.ts";
import type { Scalar } from "../expr/expr.ts";
import type { Arithmetic } from "../interpret.ts";
import { exactly, interpretFunc } from "../interpret.ts";
import type { Op } from "../ir/graph.ts";
import { changed, makeParam } from "../ir/graph.ts";
import type { TensorType } from "../ir/types.ts";
import type { Softmax } from "../passes/softmax/parameters.ts";
import { stridesOf } from "../support/strides.ts";
import { elements, zeros } from "../support/tensor.ts";
import type { Tensor } from "../support/tensor.ts";
import type { Deviation } from "./deviation.ts";
import { deviationOf, together } from "./deviation.ts";
import { otherwise, reals, roundsEitherWay } from "./reals.ts";

/** Numbers in [0, 1). */
export type Random = () => number;

export interface Found {
  /** Over the rows the search began with: of all kinds that models show, and the extremes among them. */
  readonly sampled: Deviation;
  /** How many those are. */
  readonly rows: number;
  /** Lanes of them that change when every rescale rounds the other way. */
  readonly roundingDiffers: number;
  /** Over the worst rows found. */
  readonly worst: Deviation;
  /** What the worst row is: codes, or floats. */
  readonly line: readonly number[];
  /** How often the op was run to climb, and how many rows each time. */
  readonly rounds: number;
  readonly lines: number;
}

type Row = number[];

/** How much to search. */
export interface Effort {
  /** How many rows to begin with at least; 64 when absent. */
  readonly rows?: number | undefined;
  readonly rounds: number;
}

/** Climbs for so many rounds; the same numbers give the same rows. */
export function worstRows(
  op: Op,
  softmax: Softmax,
  { rows: least = 64, rounds }: Effort,
  random: Random,
): Found {
  const task = taskOf(op, softmax);
  const lines = task.starts.length;
  const begun = Array.from({ length: Math.ceil(least / lines) }, (_, batch) => {
    const rows = task.starts.map((_, i) => beginning(batch * lines + i, task, random));
    return judged(task, rows);
  });
  let now = begun.reduce(worse);
  for (let round = 1; round < rounds; round++) {
    const tried = now.rows.map((row) => mutated(row, task.bounds, random));
    now = worse(now, judged(task, tried));
  }
  const { rows, errors, deviation } = judged(task, now.rows);
  const line = rows[errors.indexOf(Math.max(...errors))]!.map((v) => v * task.unit);
  const sampled = together(begun.map((of) => of.deviation));
  const roundingDiffers = begun.reduce((n, of) => n + changedByRounding(task, of), 0);
  return { sampled, rows: begun.length * lines, roundingDiffers, worst: deviation, line, rounds, lines };
}

/** Rows, how far each is off, and all of them together. */
interface Judged {
  readonly rows: readonly Row[];
  readonly exact: ArrayLike<number>;
  readonly errors: readonly number[];
  readonly deviation: Deviation;
}

/** Of each row, the one that is further off. */
function worse(a: Judged, b: Judged): Judged {
  const second = a.errors.map((error, i) => b.errors[i]! > error);
  return {
    ...a,
    rows: a.rows.map((row, i) => (second[i] ? b.rows[i]! : row)),
    errors: a.errors.map((error, i) => Math.max(error, b.errors[i]!)),
  };
}

/** An op, where the lines along its axis begin, how long they are, and the way from one element to the next. */
interface Task {
  readonly op: Op;
  readonly starts: readonly number[];
  readonly length: number;
  readonly stride: number;
  /** Rows are whole numbers between bounds, so many units each; a code is one unit. */
  readonly bounds: Bounds;
  readonly unit: number;
}

function taskOf(op: Op, { axis, betaScale }: Softmax): Task {
  const { shape, element: type } = op.operands[0]!.type as TensorType;
  const element = type.text;
  const [stride, length] = [stridesOf(shape!)[axis]!, shape![axis]!];
  const count = elements(shape!) / length;
  const starts = Array.from(
    { length: count },
    (_, i) => Math.floor(i / stride) * stride * length + (i % stride),
  );
  const float = element === "f32";
  // Floats in steps of 1/1024 nat, 32 nats to either side.
  const unit = float ? 2 ** -10 / betaScale : 1;
  return { op, starts, length, stride, bounds: limits(float ? "i16" : (element as Scalar)), unit };
}

function judged(task: Task, rows: readonly Row[]): Judged {
  const { starts, length, stride } = task;
  const [exact, real] = [exactly, reals].map((arithmetic) => run(task, rows, arithmetic));
  const errors = starts.map((start) => {
    let most = 0;
    for (let k = 0; k < length; k++)
      most = Math.max(most, Math.abs(exact![start + k * stride]! - real![start + k * stride]!));
    return most;
  });
  return { rows, exact: exact!, errors, deviation: deviationOf(exact!, real!) };
}

function changedByRounding(task: Task, { rows, exact }: Judged): number {
  if (!roundsEitherWay(task.op.regions[0]!)) return 0;
  const other = run(task, rows, otherwise);
  return Array.from(exact).filter((v, i) => !Object.is(v, other[i])).length;
}

function run(
  { op, starts, stride, unit }: Task,
  rows: readonly Row[],
  arithmetic: Arithmetic,
): ArrayLike<number> {
  const type = op.operands[0]!.type as TensorType;
  const input: Tensor = zeros(type.element.storage, type.shape!);
  starts.forEach((start, i) =>
    rows[i]!.forEach((v, k) => (input.data[start + k * stride] = (v * unit) as never)),
  );
  const param = makeParam(type, 0);
  const alone = changed(op, { operands: [param] });
  const region = { params: [param], ops: [alone], results: alone.results };
  return interpretFunc(region, [input], arithmetic).outputs[0]!.data as ArrayLike<number>;
}

interface Bounds {
  readonly lo: number;
  readonly hi: number;
}

const between = ({ lo, hi }: Bounds, random: Random): number => lo + Math.floor(random() * (hi - lo + 1));

const clamped = (v: number, { lo, hi }: Bounds): number => Math.min(Math.max(Math.round(v), lo), hi);

/** Kinds of rows in turn: uniform, normal, two levels, one lane above all others, nearly equal lanes. */
function beginning(kind: number, { length, bounds }: Pick<Task, "length" | "bounds">, random: Random): Row {
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
