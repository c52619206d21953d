// Constant weights in the order in which tiles use them.
import { evaluator } from "../../expr/evaluate.ts";
import type { Expr } from "../../expr/expr.ts";
import { input } from "../../expr/expr.ts";
import type { Factor } from "../../ir/record.ts";
import type { Buffer, BufferAccess, ContractKernel, Kernel } from "../../kernel/kernel.ts";
import type { Tiling } from "../../kernel/tiling.ts";
import {
  chunksOf,
  GROUP,
  HALFWORD_GROUP,
  MATRIX_GROUP,
  packedLength,
  rowsOfTiles,
  TILE,
} from "../../kernel/tiling.ts";
import type { TypedArray } from "../../support/tensor.ts";
import { lanesOf, storageOf } from "../../support/tensor.ts";
import type { Tap, TileForm } from "./form.ts";
import { accessOf, placesAlong } from "../../kernel/places.ts";
import { isSumAnd, stretchOf } from "./form.ts";
import { packedAtRunTime, tooLate } from "./run-time.ts";
import { offsetOf } from "./zero-points.ts";

/** The number of the sum among the inputs of what follows it. */
const SUM = 0;

/** For each place of a packed stretch the element of the stretch that stands there; -1 for none: it is another's for the second time. */
function packedOrder(stretch: number, group: number): number[] {
  const { chunk, whole, rest } = chunksOf(stretch, group);
  const done = whole * chunk;
  const last = rest.groups.flatMap((g) =>
    Array.from({ length: group }, (_, k) => rest.at + g * group + k).map((i) =>
      i < done || i >= stretch ? -1 : i,
    ),
  );
  return [...Array.from({ length: done }, (_, i) => i), ...last];
}

/** Offsets that taps take together, the last one fastest. */
const offsetsOf = (taps: readonly Tap[], strides: readonly number[]): number[] =>
  placesAlong(
    taps.map(({ size }) => size),
    taps.map(({ loop }) => strides[loop]!),
  );

/** Tiles of columns; in each for every stretch its groups, and of a group the elements of one column after the other. */
function packed(kernel: ContractKernel, form: TileForm, group: number): TypedArray {
  const [, b] = kernel.compute.factors as [Factor, Factor];
  const { data, type } = kernel.operands[b.operands[0]!]!;
  const raw = lanesOf({ type, data: data! }) as Int8Array | Float32Array;
  const whole = accessOf(kernel, b);
  const { offset, strides } = raw.length > 1 ? whole : { offset: 0, strides: whole.strides.map(() => 0) };
  const column = strides[kernel.compute.loops.length - 1]!;
  const [outer, inner] = [offsetsOf(form.taps, strides), offsetsOf(form.within, strides)];
  const order =
    form.type === "f32"
      ? Array.from({ length: stretchOf(form) }, (_, i) => i)
      : packedOrder(stretchOf(form), group);
  const tiles = Math.ceil(form.columns.size / TILE);
  const made = storageOf(weightType(form))!.create(tiles * TILE * outer.length * order.length);
  let to = 0;
  for (let t = 0; t < tiles; t++)
    for (const tap of outer)
      for (let g = 0; g < order.length; g += group)
        for (let c = 0; c < TILE; c++) {
          const n = columnOf(t, c, form.columns.size);
          const at = offset + n * column + tap;
          for (let k = 0; k < group; k++, to++) {
            const i = order[g + k]!;
            if (i >= 0 && n < form.columns.size) made[to] = raw[at + inner[i]!]!;
          }
        }
  return made;
}

/** The last tile begins where it ends with the last column. */
export const columnOf = (tile: number, c: number, columns: number): number =>
  Math.min(tile * TILE, Math.max(0, columns - TILE)) + c;

/** Whether products with neighbouring weights add up within 16 bits, whatever bytes they are multiplied by. */
export function isNarrow(weights: TypedArray): boolean {
  for (let i = 0; i < weights.length; i += 2)
    if (weights[i] === -128 && weights[i + 1] === -128) return false;
  return true;
}

/** Halfwords are multiplied by bytes. */
const weightType = ({ type }: TileForm): "i8" | "f32" => (type === "f32" ? type : "i8");

/** Why zero points are in the way. */
export function unpackable(kernel: ContractKernel, form: TileForm): string | undefined {
  const { compute } = kernel;
  const [a, b] = compute.factors as [Factor, Factor];
  if (!knowsWeights(kernel)) return tooLate(kernel, form);
  if (form.type === "i16" && offsetOf(b) !== 0)
    return "the zero point of its weights is part of each product";
  return compute.type === "f32" || offsetOf(a) === 0
    ? undefined
    : "the zero point of its input is part of each product";
}

/** Rows of a tile at most: as many as all machines with sums of products have registers for. */
const MOST_ROWS = 8;

/**
 * Neighbours of a row that are summed at once. Two rows by two columns take half the products and rows brought side by side once for
 * all columns; where that is no less, or weights are known at run time only, rows are multiplied one by one.
 */
export function groupFor(kernel: ContractKernel, form: TileForm, hasMatrices: boolean): number {
  if (form.type === "f32") return 1;
  if (form.type === "i16") return HALFWORD_GROUP;
  const [rows, tiles] = [form.rows.at(-1)!.size, Math.ceil(form.columns.size / TILE)];
  if (!hasMatrices || rows < 2 || !knowsWeights(kernel)) return GROUP;
  const worked = (group: number): number => {
    const each = rowsOfTiles(rows, MOST_ROWS, group);
    return Math.ceil(rows / each) * each * packedLength({ type: "i8", stretch: stretchOf(form), group });
  };
  return (worked(MATRIX_GROUP) * (tiles + 1)) / 2 < worked(GROUP) * tiles ? MATRIX_GROUP : GROUP;
}

/** Whether the weights are constants. */
export const knowsWeights = ({ compute, operands }: ContractKernel): boolean =>
  operands[compute.factors[1]!.operands[0]!]!.data !== undefined;

/** The contraction over packed weights. What stays of the weights' zero point is multiplied by sums of rows. */
export function withPackedWeights(
  kernel: ContractKernel,
  form: TileForm,
  group: number,
): { readonly before: readonly Kernel[]; readonly made: readonly Buffer[]; readonly kernel: ContractKernel } {
  const [a, b] = kernel.compute.factors as [Factor, Factor];
  const operand = a.operands[0]!;
  const late = knowsWeights(kernel) ? undefined : packedAtRunTime(kernel, form);
  const data = knowsWeights(kernel) ? packed(kernel, form, group) : undefined;
  const stretch = stretchOf(form);
  const isFloat = form.type === "f32";
  const weights: Buffer = late?.weights ?? {
    kind: "const",
    name: "weights",
    type: weightType(form),
    elements: data!.length,
    data: data!,
    note: orderNote(form, group),
  };
  const loops = [...form.rows, form.columns];
  const strides = [...loops.map((l) => l.from), ...form.taps.map((t) => t.from)];
  const tiling: Tiling = {
    loops: loops.map(({ size }) => size),
    taps: form.taps.map(({ name, size }) => ({ name, size })),
    stretch,
    group,
    type: form.type,
    from: { buffer: kernel.operands[operand]!, offset: form.offset, strides },
    guards: form.guards.map((g, k) => ({
      ...g,
      strides: [...loops, ...form.taps].map(({ guards }) => guards[k] ?? 0),
    })),
    weights,
    rowFactor: isFloat ? 0 : offsetOf(b),
    narrow: data !== undefined && form.type === "i8" && isNarrow(data),
    ...(kernel.toAt && { toAt: { ...kernel.toAt, strides: loops.map((l) => l.to) } }),
    weightsAt: late?.weightsAt ?? form.rows.map(() => 0),
    startAt: late?.startAt ?? form.rows.map(() => 0),
    ...(late?.columns && { columns: late.columns }),
    ...startAndFinish(kernel, form, late?.start),
  };
  const made = late ? [late.weights, ...(late.start ? [late.start] : [])] : [];
  return { before: late?.kernels ?? [], made, kernel: { ...kernel, tiling } };
}

/** What stands where in packed weights. */
export function orderNote({ type, taps }: TileForm, group: number): string {
  const each = `tiles of ${TILE} columns; ${taps.length > 0 ? "per stretch and " : "per "}`;
  return type !== "i8"
    ? `${each}element of a row the weight of each column`
    : `${each}${group} neighbours of a row ${group} bytes of each column in turn`;
}

/** Constants that each column's sums are added to are what those start from. */
function startAndFinish(
  kernel: ContractKernel,
  form: TileForm,
  computed: Buffer | undefined,
): Partial<Pick<Tiling, "start">> & Pick<Tiling, "finish"> {
  const { lane, operands } = kernel.compute.finish;
  const buffers = operands.map((o) => kernel.operands[o]!);
  const loops = [...form.rows, form.columns];
  const places = buffers.map((buffer, k): BufferAccess => ({
    buffer,
    strides: loops.map((l) => l.finish[k]!),
  }));
  if (form.type === "f32") return { finish: { lane, operands: places } };
  if (computed) return { start: computed, finish: { lane, operands: places } };
  return startingFrom(
    lane,
    places,
    Array.from({ length: form.columns.size }, () => 0),
  );
}

/**
 * What the sum of each column starts from: a number of its own, and constants that are added to it where `places`, along the loops of
 * the tiling, has nothing else. What then still follows a sum.
 */
export function startingFrom(
  lane: Expr,
  places: readonly BufferAccess[],
  own: readonly number[],
): Pick<Tiling, "start" | "finish"> {
  const isOfColumn = ({ buffer, strides }: BufferAccess): boolean =>
    buffer.data !== undefined && strides.slice(0, -1).every((s) => s === 0);
  if (!isSumAnd(lane) || !places.every(isOfColumn))
    return { start: startOf(own), finish: { lane, operands: places } };
  const value = evaluator(lane);
  const constants = places.map(({ buffer: { type, data }, strides }) => {
    const all = lanesOf({ type, data: data! });
    return (n: number): number => Number(all[all.length === 1 ? 0 : n * strides.at(-1)!]!);
  });
  const starts = own.map((first, n) => value([first, 0, ...constants.map((at) => at(n))]) as number);
  return { start: startOf(starts), finish: { lane: input("i32", SUM), operands: [] } };
}

function startOf(values: readonly number[]): Buffer {
  const data = new Int32Array(Math.max(TILE, values.length));
  data.set(values);
  const note = "what each sum starts from: bias and zero points";
  return { kind: "const", name: "start", type: "i32", elements: data.length, data, note };
}
