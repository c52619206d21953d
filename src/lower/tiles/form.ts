// Which loops of a contraction are rows of its result, which columns, and how its elements lie: what a tile has to know, or why
// there can be none.
import { evaluator } from "../../expr/evaluate.ts";
import type { Expr } from "../../expr/expr.ts";
import { inputsOf } from "../../expr/expr.ts";
import { elementType } from "../../support/element-type.ts";
import { stridesOf } from "../../support/strides.ts";
import type { Factor } from "../../ir/record.ts";
import type { ContractKernel } from "../../kernel/kernel.ts";
import type { Guard, Tiling } from "../../kernel/tiling.ts";
import { accessOf, flatAccess, placeIn, resultStrides } from "../../kernel/places.ts";
import { CHUNK } from "../../kernel/tiling.ts";
import { lanesOf } from "../../support/tensor.ts";

/** A loop of the result. */
interface ResultLoop {
  readonly size: number;
  /** Elements of the input from one index to the next. */
  readonly from: number;
  /** The same of where results are stored, and of each operand of what follows the sum. */
  readonly to: number;
  readonly finish: readonly number[];
  /** Indices of each guarded axis from one index to the next. */
  readonly guards: readonly number[];
  /** Elements of the weights from one index to the next. */
  readonly weights: number;
}

export interface Tap {
  readonly name: string;
  readonly size: number;
  readonly from: number;
  readonly guards: readonly number[];
  /** Which of the contraction's loops it is. */
  readonly loop: number;
}

export interface TileForm {
  readonly type: Tiling["type"];
  /** The outer ones first, then that of rows. */
  readonly rows: readonly ResultLoop[];
  readonly columns: ResultLoop;
  /** The element that index 0 of all loops reads, guarded axes aside. */
  readonly offset: number;
  /** With strides over the loops of the contraction. */
  readonly guards: readonly Guard[];
  /** Loops over stretches, and those within a stretch. */
  readonly taps: readonly Tap[];
  readonly within: readonly Tap[];
}

/** Along each axis of the input, how many elements there are before and after its own so that every tap has one. */
export interface Border {
  readonly before: number;
  readonly after: number;
}

export const hasBorder = ({ before, after }: Border): boolean => before + after > 0;

/** Undefined where an axis cannot be completed by elements beside it. */
export function bordersOf({ compute, shapes }: ContractKernel): readonly Border[] | undefined {
  const sizes = [...compute.loops, ...compute.taps];
  const [{ axes, operands }] = compute.factors as [Factor];
  if (axes.some(({ every = 1 }) => every !== 1)) return undefined;
  return axes.map(({ offset, strides }, d) => {
    const ends = strides.map((s, l) => s * (sizes[l]! - 1));
    const lo = ends.reduce((sum, e) => sum + Math.min(e, 0), offset);
    const hi = ends.reduce((sum, e) => sum + Math.max(e, 0), offset);
    return { before: Math.max(0, -lo), after: Math.max(0, hi - shapes[operands[0]!]![d]! + 1) };
  });
}

/** The shape with borders. */
export const withBorders = (shape: readonly number[], borders: readonly Border[]): number[] =>
  shape.map((size, d) => size + borders[d]!.before + borders[d]!.after);

const constantOf = (kernel: ContractKernel, operand: number) => {
  const buffer = kernel.operands[operand]!;
  return buffer.data && lanesOf({ type: buffer.type, data: buffer.data });
};

/** What a factor makes of element `i` of its constant. */
export function valuesOf(kernel: ContractKernel, { operands, lane }: Factor): (i: number) => number {
  const data = constantOf(kernel, operands[0]!)!;
  const value = evaluator(lane);
  const isSplat = data.length === 1;
  if (data.BYTES_PER_ELEMENT > 1) return (i) => value([Number(data[isSplat ? 0 : i]!)]) as number;
  const ofByte = Int32Array.from({ length: 256 }, (_, byte) => value([(byte << 24) >> 24]) as number);
  return (i) => ofByte[(data[isSplat ? 0 : i] as number) & 255]!;
}

/** What may be multiplied by which weights, by the type of the sums. */
const factorsOf = { i32: [["i8", "i16"], "i8"], f32: [["f32"], "f32"] } as const;

/** Why a contraction has no tiles whatever its shape is. */
function unfit({ compute, operands }: ContractKernel): string | undefined {
  const { kind, type, factors, finish } = compute;
  const [a, b, more] = factors;
  const known = type === "i32" || type === "f32" ? factorsOf[type] : undefined;
  if (kind !== "sum" || !known || !a || !b || more) return "it is no sum of products in i32 or f32";
  const [from, by] = [operands[a.operands[0]!]!, operands[b.operands[0]!]!];
  const [read, weighed] = [from, by].map((buffer) => elementType(buffer.type).scalar);
  if (!known[0].some((t) => t === read) || weighed !== known[1])
    return `its factors are no ${type === "i32" ? "bytes" : "f32"}`;
  if (type === "f32" && [a, b].some(({ lane }) => lane.kind !== "input"))
    return "its factors are computed from elements";
  if (a.operands.length > 1 || b.operands.length > 1) return "a zero point is known at run time only";
  if (from.data?.length === 1) return "its input is one number";
  if (inputsOf(finish.lane).includes(1)) return "it counts its taps";
  return undefined;
}

/** The form, or why there is none. It does not change when borders are added to the input. */
export function formOf(kernel: ContractKernel): TileForm | string {
  const because = unfit(kernel);
  if (because !== undefined) return because;
  const borders = bordersOf(kernel);
  if (!borders) return "elements of its input are further apart than its indices";
  const { compute } = kernel;
  const [, b] = compute.factors as [Factor, Factor];
  const input = compute.type === "f32" ? guardedInput(kernel, borders) : borderedInput(kernel, borders);
  const { from, guards } = input;
  const weights = accessOf(kernel, b);
  const finish = compute.finish.operands.map((operand) => resultStrides(kernel, operand));
  const to = kernel.toAt?.strides ?? stridesOf(compute.loops);
  const along = (l: number) => ({ from: from.strides[l]!, guards: guards.map((g) => g.strides[l]!) });
  const loops = compute.loops.map((size, l): ResultLoop => ({
    size,
    ...along(l),
    to: to[l]!,
    finish: finish.map((s) => s[l]!),
    weights: weights.strides[l]!,
  }));
  const [columns, others] = [loops.at(-1)!, loops.slice(0, -1)];
  if (columns.from !== 0 || columns.guards.some((s) => s !== 0))
    return "its input moves along the columns of the result";
  const rows = joined(others);
  const batched = kernel.operands[b.operands[0]!]!.data ? rows : rows.slice(-1);
  if (batched.some((row) => row.weights !== 0)) return "its weights differ from row to row of the result";
  if (columns.finish.some((s) => s > 1)) return "what follows the sum is no neighbour along the columns";
  const taps = stretches(kernel, along);
  if (!taps) return "elements of its input that are summed are no neighbours";
  const read = kernel.operands[compute.factors[0]!.operands[0]!]!;
  const type = elementType(read.type).scalar as Tiling["type"];
  return { type, rows, columns, offset: from.offset, guards, ...taps };
}

/** An input, as a flat access and the axes beside it that have to be asked about. */
interface Input {
  readonly from: ReturnType<typeof flatAccess>;
  readonly guards: readonly Guard[];
}

/** Every tap has an element, which the border may have to give. */
function borderedInput(kernel: ContractKernel, borders: readonly Border[]): Input {
  const [a] = kernel.compute.factors as [Factor];
  const { shapes } = kernel;
  if (!borders.some(hasBorder)) return { from: accessOf(kernel, a), guards: [] };
  const moved = a.axes.map((axis, d) => ({ ...axis, offset: axis.offset + borders[d]!.before }));
  return {
    from: flatAccess(moved, { offset: 0, strides: stridesOf(withBorders(shapes[a.operands[0]!]!, borders)) }),
    guards: [],
  };
}

/** No element is neutral in a chain of floats: taps without one are left out. */
function guardedInput(kernel: ContractKernel, borders: readonly Border[]): Input {
  const [a] = kernel.compute.factors as [Factor];
  const shape = kernel.shapes[a.operands[0]!]!;
  const place = placeIn(kernel, a.operands[0]!);
  const isGuarded = (d: number): boolean => borders[d]!.before + borders[d]!.after > 0;
  const plain = a.axes.map((axis, d) =>
    isGuarded(d) ? { offset: 0, strides: axis.strides.map(() => 0) } : axis,
  );
  const guards = a.axes.flatMap((axis, d): Guard[] =>
    isGuarded(d)
      ? [{ ...axis, name: AXES[a.axes.length - 1 - d] ?? "at", size: shape[d]!, by: place.strides[d]! }]
      : [],
  );
  return { from: flatAccess(plain, place), guards };
}

/** What axes that windows slide over are called, from the last axis on. */
export const AXES = ["channel", "column", "row", "plane"];

/** Loops that walk as one are one; at least one is left. */
function joined(loops: readonly ResultLoop[]): ResultLoop[] {
  const made: ResultLoop[] = [];
  for (const loop of loops.filter(({ size }) => size > 1)) {
    const before = made.at(-1);
    const follows = (outer: number, inner: number): boolean => outer === inner * loop.size;
    const together = (of: (l: ResultLoop) => readonly number[]): boolean =>
      before !== undefined && of(before).every((s, k) => follows(s, of(loop)[k]!));
    const one = before && together((l) => [l.from, l.to, l.weights, ...l.finish, ...l.guards]);
    if (one) made[made.length - 1] = { ...loop, size: before.size * loop.size };
    else made.push(loop);
  }
  const none = {
    size: 1,
    from: 0,
    to: 0,
    finish: loops[0]?.finish.map(() => 0) ?? [],
    guards: [],
    weights: 0,
  };
  return made.length > 0 ? made : [none];
}

/** What the taps are called, from the last axis of the input on. */
const NAMES = ["c", "kx", "ky", "kz"];

export function tapName({ factors, loops }: ContractKernel["compute"], tap: number): string {
  const [{ axes }] = factors as [Factor];
  const axis = axes.findIndex(({ strides }) => strides[loops.length + tap] !== 0);
  return NAMES[axes.length - 1 - axis] ?? "k";
}

/** Neighbours that are summed are a stretch; short ones grow by the loop around them where that goes on in memory. */
function stretches(
  { compute }: ContractKernel,
  along: (loop: number) => Pick<Tap, "from" | "guards">,
): Pick<TileForm, "taps" | "within"> | undefined {
  const all = compute.taps.map((size, t): Tap => {
    const loop = compute.loops.length + t;
    return { name: tapName(compute, t), size, ...along(loop), loop };
  });
  const taps = all.filter(({ size }) => size > 1);
  const within: Tap[] = [];
  let length = 1;
  const goesOn = ({ from, guards }: Tap): boolean => from === length && guards.every((s) => s === 0);
  while (length < CHUNK && taps.length > 0 && goesOn(taps.at(-1)!)) {
    length *= taps.at(-1)!.size;
    within.unshift(taps.pop()!);
  }
  return within.length > 0 || taps.length === 0 ? { taps, within } : undefined;
}

export const stretchOf = ({ within }: TileForm): number => within.reduce((n, { size }) => n * size, 1);

/** A sum that is added to or taken as it is: `value` is what is added where the operands have these values. */
export const isSumAnd = (e: Expr): boolean =>
  e.kind === "input"
    ? e.id === 0
    : e.kind === "apply" &&
      (e.type === "i32" || e.type === "i64") &&
      ((e.op === "convert" && e.args[0]!.type === e.type && isSumAnd(e.args[0]!)) ||
        (e.op === "add" && e.args.some((x, k) => isSumAnd(x) && !inputsOf(e.args[1 - k]!).includes(0))));
