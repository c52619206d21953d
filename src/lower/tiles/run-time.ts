// Weights that are known at run time only, packed before they are used: copied into tiles, and summed by columns where the input has
// a zero point.
import { constant, input, limits } from "../../expr/expr.ts";
import { fitOrAll, interval } from "../../expr/range.ts";
import { add, convert, mul } from "../../expr/vocabulary.ts";
import type { Factor } from "../../ir/record.ts";
import type {
  Buffer,
  ContractKernel,
  CopyKernel,
  LaneKernel,
  Node,
  BufferAccess,
} from "../../kernel/kernel.ts";
import { CHUNK, chunksOf, GROUP, packedLength, TILE } from "../../kernel/tiling.ts";
import type { Tap, TileForm } from "./form.ts";
import { flatAccess } from "../../kernel/places.ts";
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
  readonly kernels: readonly (CopyKernel | LaneKernel)[];
  readonly weights: Buffer;
  /** Sums of the columns, times what is added of them. */
  readonly start: Buffer | undefined;
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
  const [a, b] = kernel.compute.factors as [Factor, Factor];
  const { strides } = flatAccess(b.axes, kernel.shapes[b.operands[0]!]!);
  if (form.rows.at(-1)!.size < FEWEST_ROWS)
    return "its weights are known at run time only, and serve few rows";
  if (
    linear(form.within, strides) === undefined ||
    linear([...form.taps, ...form.within], strides) === undefined
  )
    return "its weights are known at run time only, and do not lie in the order of a row";
  const sums = form.type === "i8" && offsetOf(a) !== 0;
  return sums && form.columns.size < TILE ? "sums of fewer columns than a tile has are not kept" : undefined;
}

export function packedAtRunTime(kernel: ContractKernel, form: TileForm): Packing {
  const [a, b] = kernel.compute.factors as [Factor, Factor];
  const from = kernel.operands[b.operands[0]!]!;
  const { offset, strides } = flatAccess(b.axes, kernel.shapes[b.operands[0]!]!);
  const column = strides[kernel.compute.loops.length - 1]!;
  const stretch = TILE * packedLength({ type: form.type, stretch: stretchOf(form) });
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
  const sums = form.type === "i8" && offsetOf(a) !== 0 ? columnSums(kernel, form, batches) : undefined;
  return {
    kernels: [copy, ...(sums ? [sums.kernel] : [])],
    weights,
    start: sums?.to,
    weightsAt: form.rows.map((_, d) => atOuter(form, d, all)),
    startAt: form.rows.map((_, d) => (sums ? atOuter(form, d, form.columns.size) : 0)),
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

/** For each column the sum of its weights less their zero point, times what the input's adds. */
function columnSums(
  { name, op, compute, operands, shapes }: ContractKernel,
  form: TileForm,
  batches: readonly Step[],
): { kernel: LaneKernel; to: Buffer } {
  const [a, b] = compute.factors as [Factor, Factor];
  const { strides } = flatAccess(b.axes, shapes[b.operands[0]!]!);
  const [column, columns] = [strides[compute.loops.length - 1]!, form.columns.size];
  const depth = [...form.taps, ...form.within].reduce((n, { size }) => n * size, 1);
  const count = batches.reduce((n, { size }) => n * size, 1);
  const to: Buffer = { kind: "arena", name: `${name}_columns`, type: "i32", elements: count * columns };
  const along = { size: depth, from: linear([...form.taps, ...form.within], strides)!, to: 0 };
  const across = { size: columns, from: column, to: 1 };
  const inner = column === 1 ? [along, across] : [across, along];
  const outer = batches.map(({ size, from }, d) => ({
    size,
    from,
    to: batches.slice(d + 1).reduce((n, s) => n * s.size, columns),
  }));
  const steps = [...outer, ...inner];
  const from: BufferAccess = { buffer: operands[b.operands[0]!]!, strides: steps.map((s) => s.from) };
  const [za, zb] = [offsetOf(a), offsetOf(b)];
  const { lo, hi } = limits("i8");
  const sum = fitOrAll("i32", interval(depth * lo, depth * hi));
  const scaled = add(
    mul(input("i32", 2), constant("i32", za)),
    constant("i32", Math.imul(depth, Math.imul(za, zb))),
  );
  const plain = { op, stores: [], requires: [] };
  const nodes: Node[] = [
    {
      ...plain,
      op: undefined,
      id: 0,
      type: "i8",
      level: "element",
      def: { kind: "load", from },
      range: limits("i8"),
    },
    {
      ...plain,
      id: 1,
      type: "i32",
      level: "element",
      def: { kind: "map", expr: convert("i32", input("i8", 0)) },
      range: limits("i8"),
      label: "w",
    },
    {
      ...plain,
      id: 2,
      type: "i32",
      level: "row",
      def: { kind: "reduce", reduce: "sum", nan: "propagate", of: 1 },
      range: sum,
      label: "sum",
    },
    {
      ...plain,
      id: 3,
      type: "i32",
      level: "row",
      def: { kind: "map", expr: scaled },
      range: limits("i32"),
      label: "start",
      stores: [{ buffer: to, strides: steps.map((s) => s.to) }],
    },
  ];
  const axis = steps.indexOf(along);
  return {
    kernel: { kind: "lanes", name: `${name}_columns`, dims: steps.map((s) => s.size), axis, nodes },
    to,
  };
}
