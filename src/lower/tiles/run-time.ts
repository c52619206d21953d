// Weights that are known at run time only, packed before they are used.
import type { Factor } from "../../ir/record.ts";
import type { Buffer, ContractKernel, CopyKernel } from "../../kernel/kernel.ts";
import type { Tiling } from "../../kernel/tiling.ts";
import { CHUNK, chunksOf, GROUP, packedLength, TILE } from "../../kernel/tiling.ts";
import type { Tap, TileForm } from "./form.ts";
import { accessOf } from "../../kernel/places.ts";
import { stretchOf } from "./form.ts";
import { offsetOf } from "./zero-points.ts";

/** Fewer rows than this do not pay for packing. */
const FEWEST_ROWS = 8;

/** A loop that goes through weights: how many times, and how far it moves in them and in what they are packed into. */
interface Step {
  readonly size: number;
  readonly from: number;
  readonly to: number;
}

interface Packing {
  readonly kernels: readonly CopyKernel[];
  readonly weights: Buffer;
  /** Where sums of the columns are kept, and what is made of them. */
  readonly start: Buffer | undefined;
  readonly columns: Tiling["columns"];
  /** Elements from one index of each outer loop to the next, in the packed weights and in the sums. */
  readonly weightsAt: readonly number[];
  readonly startAt: readonly number[];
}

/** The stride with which loops walk as one; undefined where they do not. */
function linear(taps: readonly Tap[], strides: readonly number[]): number | undefined {
  const last = strides[taps.at(-1)?.loop ?? -1] ?? 0;
  let length = 1;
  for (const { loop, size } of [...taps].reverse()) {
    if (strides[loop] !== last * length) return undefined;
    length *= size;
  }
  return last;
}

/** Why weights are not packed at run time. */
export function tooLate(kernel: ContractKernel, form: TileForm): string | undefined {
  const [, b] = kernel.compute.factors as [Factor, Factor];
  const { strides } = accessOf(kernel, b);
  if (form.rows.at(-1)!.size < FEWEST_ROWS)
    return "its weights are known at run time only, and serve few rows";
  if (
    linear(form.within, strides) === undefined ||
    linear([...form.taps, ...form.within], strides) === undefined
  )
    return "its weights are known at run time only, and do not lie in the order of a row";
  return undefined;
}

export function packedAtRunTime(kernel: ContractKernel, form: TileForm): Packing {
  const [a, b] = kernel.compute.factors as [Factor, Factor];
  const from = kernel.operands[b.operands[0]!]!;
  const { offset, strides } = accessOf(kernel, b);
  const column = strides[kernel.compute.loops.length - 1]!;
  const stretch = TILE * packedLength({ type: form.type, stretch: stretchOf(form), group: GROUP });
  const taps = form.taps.map(({ size, loop }, d): Step => {
    const after = form.taps.slice(d + 1).reduce((n, t) => n * t.size, stretch);
    return { size, from: strides[loop]!, to: after };
  });
  const tile = form.taps.reduce((n, { size }) => n * size, stretch);
  const all = tile * Math.ceil(form.columns.size / TILE);
  const batches = batchesOf(form, all);
  const count = batches.reduce((n, { size }) => n * size, 1);
  const weights: Buffer = {
    kind: "arena",
    name: `${kernel.name}_weights`,
    type: form.type,
    elements: all * count,
  };
  const pieces = piecesOf(form, linear(form.within, strides)!);
  const copies = tilesOf(form.columns.size, column, tile).flatMap((tiles) =>
    pieces.map(({ at, to, steps }) =>
      copied(from, offset + tiles.from + at, tiles.to + to, [
        ...batches,
        ...tiles.steps,
        ...taps,
        ...steps(column, tiles.width),
      ]),
    ),
  );
  const isFull = copies.reduce((n, { dims }) => n + dims.reduce((m, d) => m * d, 1), 0) === all * count;
  const zero: Buffer = { kind: "const", name: "zero", type: form.type, elements: 1, data: zeroOf(form) };
  const copy: CopyKernel = {
    kind: "copy",
    name: `${kernel.name}_packed`,
    op: kernel.op,
    to: weights,
    fill: isFull ? undefined : zero,
    copies,
  };
  const isCentred = form.type === "f32" || offsetOf(a) === 0;
  const columns = Math.max(TILE, form.columns.size);
  const start: Buffer = {
    kind: "arena",
    name: `${kernel.name}_columns`,
    type: "i32",
    elements: count * columns,
  };
  const depth = [...form.taps, ...form.within].reduce((n, { size }) => n * size, 1);
  const added = (za: number): NonNullable<Tiling["columns"]> => ({
    by: za,
    plus: Math.imul(depth, Math.imul(za, offsetOf(b))),
  });
  return {
    kernels: [copy],
    weights,
    start: isCentred ? undefined : start,
    columns: isCentred ? undefined : added(offsetOf(a)),
    weightsAt: form.rows.map((_, d) => atOuter(form, d, all)),
    startAt: form.rows.map((_, d) => (isCentred ? 0 : atOuter(form, d, columns))),
  };
}

const zeroOf = ({ type }: TileForm) => (type === "f32" ? Float32Array.of(0) : Int8Array.of(0));

/** Outer loops with weights of their own follow each other in what is packed. */
function atOuter({ rows }: TileForm, d: number, each: number): number {
  if (rows[d]!.weights === 0) return 0;
  return rows.slice(d + 1).reduce((n, row) => (row.weights === 0 ? n : n * row.size), each);
}

const batchesOf = (form: TileForm, each: number): Step[] =>
  form.rows.flatMap(({ size, weights }, d) =>
    weights === 0 ? [] : [{ size, from: weights, to: atOuter(form, d, each) }],
  );

/** Whole tiles, and the last one, which ends with the last column. */
function tilesOf(columns: number, column: number, tile: number) {
  const whole = Math.floor(columns / TILE);
  const one = { steps: [] as Step[], width: Math.min(columns, TILE) };
  const last = { ...one, from: column * Math.max(0, columns - TILE), to: whole * tile };
  const steps = [{ size: whole, from: column * TILE, to: tile }];
  return [
    ...(whole > 0 ? [{ steps, width: TILE, from: 0, to: 0 }] : []),
    ...(columns % TILE > 0 ? [last] : []),
  ];
}

/** What of a stretch is copied together: elements that stand in whole groups, and those of each group behind. */
function piecesOf(form: TileForm, by: number) {
  const stretch = stretchOf(form);
  type Steps = (column: number, width: number) => Step[];
  if (form.type === "f32") {
    const steps: Steps = (column, width) => [
      { size: stretch, from: by, to: TILE },
      { size: width, from: column, to: 1 },
    ];
    return [{ at: 0, to: 0, steps }];
  }
  const { whole, rest } = chunksOf(stretch);
  const done = whole * CHUNK;
  const groups = (count: number, length: number): Steps => {
    return (column, width) => [
      { size: count, from: by * GROUP, to: GROUP * TILE },
      { size: width, from: column, to: GROUP },
      { size: length, from: by, to: 1 },
    ];
  };
  const behind = rest.groups.map((g, n) => {
    const begin = rest.at + g * GROUP;
    const [first, end] = [Math.max(done, begin), Math.min(stretch, begin + GROUP)];
    const to = done * TILE + n * GROUP * TILE + first - begin;
    return { at: by * first, to, steps: groups(1, end - first) };
  });
  return [...(whole > 0 ? [{ at: 0, to: 0, steps: groups(done / GROUP, GROUP) }] : []), ...behind];
}

const copied = (
  from: Buffer,
  fromAt: number,
  toAt: number,
  steps: readonly Step[],
): CopyKernel["copies"][number] => ({
  from,
  dims: steps.map((s) => s.size),
  fromAt: { offset: fromAt, strides: steps.map((s) => s.from) },
  toAt: { offset: toAt, strides: steps.map((s) => s.to) },
});
