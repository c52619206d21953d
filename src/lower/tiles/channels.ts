// Windows over channels that are summed by themselves, of bytes: four neighbouring pixels of a channel are multiplied at once. They
// are copied side by side for that, once for all windows that have a part of them; the weights that a window has of the others
// are 0.
import { inputsOf } from "../../expr/expr.ts";
import type { AxisIndex, Factor } from "../../ir/record.ts";
import type { Buffer, BufferAccess, ContractKernel, CopyKernel, Kernel } from "../../kernel/kernel.ts";
import { GROUP, TILE, type Tiling } from "../../kernel/tiling.ts";
import { stridesOf } from "../../support/strides.ts";
import { elements } from "../../support/tensor.ts";
import type { Border } from "./form.ts";
import { accessOf, placeIn, placesAlong, resultStrides, stridesAlong } from "../../kernel/places.ts";
import { bordersOf, tapName, valuesOf } from "./form.ts";
import { withBordered } from "./inputs.ts";
import { columnOf, isNarrow, startingFrom } from "./packing.ts";
import { offsetOf } from "./zero-points.ts";

/** Rows of a tile that may share their pixels. */
const ROWS = [4, 2, 1];

interface ChannelForm {
  /** The axis of the input that windows slide over in groups, the tap that goes along it, and the loop of the result. */
  readonly axis: number;
  readonly tap: number;
  readonly row: number;
  /** Pixels from one tap to the next. */
  readonly apart: number;
  readonly rows: number;
  readonly groups: number;
}

interface Interleaved {
  readonly before: readonly Kernel[];
  readonly made: readonly Buffer[];
  readonly kernel: ContractKernel;
}

/** The contraction over pixels that lie side by side, or why it is not. */
export function interleaved(kernel: ContractKernel): Interleaved | string {
  const form = formOf(kernel);
  if (typeof form === "string") return form;
  const weights = bytesOf(kernel);
  if (!weights) return "its weights less their zero point are no bytes";
  const copied = completed(kernel, form);
  if (typeof copied === "string") return copied;
  const { copy, to, from } = sideBySide(copied.kernel, form);
  const tiling = tilingOf(copied.kernel, form, from, weights);
  return {
    before: [...copied.before, copy],
    made: [...copied.made, to],
    kernel: { ...copied.kernel, tiling },
  };
}

// Which loops are which

function formOf(kernel: ContractKernel): ChannelForm | string {
  const { compute, operands } = kernel;
  const [a, b, more] = compute.factors;
  if (compute.kind !== "sum" || compute.type !== "i32" || !a || !b || more)
    return "it is no sum of products in i32";
  const [from, by] = [a, b].map((f) => operands[f.operands[0]!]!) as [Buffer, Buffer];
  if (from.type !== "i8" || by.type !== "i8" || from.data) return "its factors are no bytes";
  if (!by.data) return "its weights are known at run time only";
  if (a.operands.length > 1 || b.operands.length > 1) return "a zero point is known at run time only";
  if (inputsOf(compute.finish.lane).includes(1)) return "it counts its taps";
  const places = placesOf(kernel);
  if (!places) return "its windows do not slide over pixels of channels";
  const loops = [...compute.loops.slice(0, places.row + 1), elements(compute.loops.slice(places.row + 1))];
  if (kernel.toAt && !stridesAlong(loops, kernel.toAt.strides, compute.loops))
    return "its channels are no neighbours where they are stored";
  return sharing(kernel, places);
}

type Places = Pick<ChannelForm, "axis" | "tap" | "row">;

/** The last tap and the axis it goes along; loops of the result behind that axis's own are channels. */
function placesOf(kernel: ContractKernel): Places | undefined {
  const { loops, taps, factors } = kernel.compute;
  const [a, b] = factors as [Factor, Factor];
  const tap = loops.length + taps.length - 1;
  const axis = a.axes.findIndex(({ strides }) => strides[tap] !== 0);
  const row = a.axes[axis]?.strides.findIndex((s) => s !== 0) ?? -1;
  if (axis < 0 || row < 0 || row >= loops.length - 1) return undefined;
  const isTap = (l: number): boolean => l >= loops.length;
  const moved = (index: AxisIndex): number[] =>
    index.strides.flatMap((s, l) => (s === 0 || (loops[l] ?? 2) === 1 ? [] : [l]));
  const slides = moved(a.axes[axis]!).every((l) => l === row || l === tap);
  const before = a.axes.slice(0, axis).every((index) => moved(index).every((l) => l < row || isTap(l)));
  const behind = a.axes.slice(axis + 1).every((index) => moved(index).every((l) => l > row && !isTap(l)));
  const { strides } = accessOf(kernel, b);
  const shared = strides.slice(0, row + 1).every((s, l) => s === 0 || loops[l] === 1);
  const linear = kernel.compute.finish.operands.every((o) => columnStride(kernel, o, row) !== undefined);
  return slides && before && behind && shared && linear && bordersOf(kernel) ? { axis, tap, row } : undefined;
}

/** The stride of an operand of what follows the sum along all channels as one loop, if it has one that tiles read by. */
function columnStride(kernel: ContractKernel, operand: number, row: number): number | undefined {
  const { loops } = kernel.compute;
  const strides = resultStrides(kernel, operand);
  const inner = loops.map((size, l) => ({ size, stride: strides[l]! })).slice(row + 1);
  const moving = inner.filter(({ size }) => size > 1);
  const last = moving.at(-1)?.stride ?? 0;
  let length = 1;
  for (const { size, stride } of moving.reverse()) {
    if (stride !== last * length) return undefined;
    length *= size;
  }
  return last <= 1 ? last : undefined;
}

/** As few groups as a window has, and as many rows as share those. */
function sharing({ compute }: ContractKernel, places: Places): ChannelForm {
  const [{ axes }] = compute.factors as [Factor];
  const { strides } = axes[places.axis]!;
  const [apart, step] = [strides[places.tap]!, strides[places.row]!];
  const taps = compute.taps.at(-1)!;
  const groups = (rows: number): number => Math.ceil(((rows - 1) * (step / apart) + taps) / GROUP);
  const may = ROWS.filter((rows) => rows === 1 || (step % apart === 0 && rows <= compute.loops[places.row]!));
  const rows = may.find((n) => groups(n) === groups(1))!;
  return { ...places, apart, rows, groups: groups(rows) };
}

/** Weights less their zero point, if those are bytes: by the place of a weight in its tensor. */
function bytesOf(kernel: ContractKernel): ((at: number) => number) | undefined {
  const [, b] = kernel.compute.factors as [Factor, Factor];
  const value = valuesOf(kernel, b);
  const all = Array.from({ length: elements(kernel.shapes[b.operands[0]!]!) }, (_, i) => value(i));
  return all.every((v) => v >= -128 && v <= 127) ? (at) => all[at]! : undefined;
}

// The input

/** The input with an element wherever a group has one. */
function completed(kernel: ContractKernel, form: ChannelForm): Interleaved | string {
  const borders = bordersWith(kernel, form);
  if (borders.every(({ before, after }) => before + after === 0)) return { before: [], made: [], kernel };
  const copied = withBordered(kernel, borders, 0);
  if (!copied) return "no byte of its input adds nothing";
  return { before: [copied.copy], made: [copied.made], kernel: copied.kernel };
}

function bordersWith(kernel: ContractKernel, form: ChannelForm): Border[] {
  const { compute, shapes } = kernel;
  const [a] = compute.factors as [Factor];
  const size = shapes[a.operands[0]!]![form.axis]!;
  const { offset, strides } = a.axes[form.axis]!;
  const first = offset + strides[form.row]! * (compute.loops[form.row]! - form.rows);
  const last = first + form.apart * (GROUP * form.groups - 1);
  return bordersOf(kernel)!.map((border, d) =>
    d === form.axis ? { ...border, after: Math.max(border.after, last + 1 - size) } : border,
  );
}

const columnsOf = ({ compute }: ContractKernel, { row }: ChannelForm): number =>
  elements(compute.loops.slice(row + 1));

const tilesOf = ({ compute }: ContractKernel, { row, rows }: ChannelForm): number =>
  Math.ceil(compute.loops[row]! / rows);

/** For each tile of rows its groups, and of a group the pixels of one channel after the other. */
function sideBySide(
  kernel: ContractKernel,
  form: ChannelForm,
): { copy: CopyKernel; to: Buffer; from: Tiling["from"] } {
  const { compute, operands, shapes, name, op } = kernel;
  const [a] = compute.factors as [Factor];
  const [buffer, shape] = [operands[a.operands[0]!]!, shapes[a.operands[0]!]!];
  const [columns, tiles, size] = [columnsOf(kernel, form), tilesOf(kernel, form), compute.loops[form.row]!];
  const kept = shape.slice(0, form.axis);
  const target = stridesOf([...kept, tiles, form.groups, columns, GROUP]);
  const [pitches, [tile, group]] = [target.slice(0, form.axis), target.slice(form.axis) as [number, number]];
  const behind = columns < TILE ? TILE * GROUP : 0;
  const to: Buffer = {
    kind: "arena",
    name: `${name}_pixels`,
    type: "i8",
    elements: elements(kept) * tiles * tile + behind,
  };
  const source = accessOf(kernel, a);
  const { offset: begin, strides: own } = placeIn(kernel, a.operands[0]!);
  const inner = compute.loops.map((n, l) => ({ n, from: source.strides[l]! })).slice(form.row + 1);
  const channels = stridesOf(inner.map(({ n }) => n));
  const x = a.axes[form.axis]!;
  const pixel = (at: number): number => begin + (x.offset + at) * own[form.axis]!;
  const copies = piecesOf(size, form.rows).map(({ count, first, tile: t }) => ({
    from: buffer,
    dims: [...kept, count, form.groups, ...inner.map(({ n }) => n), GROUP],
    fromAt: {
      offset: pixel(first * x.strides[form.row]!),
      strides: [
        ...own.slice(0, form.axis),
        form.rows * x.strides[form.row]! * own[form.axis]!,
        GROUP * form.apart * own[form.axis]!,
        ...inner.map(({ from }) => from),
        form.apart * own[form.axis]!,
      ],
    },
    toAt: {
      offset: t * tile,
      strides: [...pitches, tile, group, ...channels.map((s) => s * GROUP), 1],
    },
  }));
  const zero: Buffer = { kind: "const", name: "zero", type: "i8", elements: 1, data: Int8Array.of(0) };
  const fill = behind > 0 ? zero : undefined;
  const copy: CopyKernel = { kind: "copy", name: `${name}_pixels`, op, to, fill, copies };
  const along = (l: number): number =>
    pitches.reduce((sum, pitch, d) => sum + pitch * a.axes[d]!.strides[l]!, 0);
  const outer = compute.loops.slice(0, form.row).map((_, l) => along(l));
  const taps = compute.taps.slice(0, -1).flatMap((n, t) => (n > 1 ? [along(compute.loops.length + t)] : []));
  const offset = pitches.reduce((sum, pitch, d) => sum + pitch * a.axes[d]!.offset, 0);
  return {
    copy,
    to,
    from: { buffer: to, offset, strides: [...outer, tile / form.rows, GROUP, ...taps] },
  };
}

/** Whole tiles of rows, and the last one, which ends with the last row. */
const piecesOf = (size: number, rows: number): { count: number; first: number; tile: number }[] => {
  const whole = Math.floor(size / rows);
  return [
    ...(whole > 0 ? [{ count: whole, first: 0, tile: 0 }] : []),
    ...(size % rows > 0 ? [{ count: 1, first: size - rows, tile: whole }] : []),
  ];
};

// Weights, and what sums start from

function tilingOf(
  kernel: ContractKernel,
  form: ChannelForm,
  from: Tiling["from"],
  weightAt: (at: number) => number,
): Tiling {
  const { compute } = kernel;
  const [a, b] = compute.factors as [Factor, Factor];
  const { offset, strides } = accessOf(kernel, b);
  const inner = compute.loops.slice(form.row + 1);
  const columns = placesAlong(inner, strides.slice(form.row + 1, compute.loops.length)).map(
    (p) => p + offset,
  );
  const rest = compute.taps.slice(0, -1);
  const taps = placesAlong(rest, strides.slice(compute.loops.length, -1));
  const along = placesAlong(compute.taps.slice(-1), strides.slice(-1));
  const data = packed(kernel, form, { columns, taps, along, weightAt });
  const sums = columns.map((column) =>
    taps.reduce((sum, tap) => along.reduce((s, k) => s + weightAt(column + tap + k), sum), 0),
  );
  const outer = compute.loops.slice(0, form.row);
  const loops = [...outer, compute.loops[form.row]!, columns.length];
  const { toAt } = kernel;
  const note = `tiles of ${TILE} channels; per row of a window and row of a tile ${GROUP} bytes of each channel in turn`;
  return {
    type: "i8",
    loops,
    taps: rest.flatMap((size, t) => (size > 1 ? [{ name: tapName(compute, t), size }] : [])),
    stretch: GROUP * form.groups * form.rows,
    group: GROUP,
    from,
    weights: { kind: "const", name: "weights", type: "i8", elements: data.length, data, note },
    weightsAt: [...outer.map(() => 0), 0],
    startAt: [...outer.map(() => 0), 0],
    guards: [],
    rowFactor: 0,
    narrow: isNarrow(data),
    channels: { rows: form.rows, groups: form.groups },
    ...(toAt && { toAt: { ...toAt, strides: stridesAlong(loops, toAt.strides, compute.loops)! } }),
    ...startingFrom(
      compute.finish.lane,
      finishPlaces(kernel, form),
      sums.map((sum) => Math.imul(sum, offsetOf(a))),
    ),
  };
}

interface Weights {
  readonly columns: readonly number[];
  readonly taps: readonly number[];
  readonly along: readonly number[];
  readonly weightAt: (at: number) => number;
}

/** Tiles of columns; in each for every stretch its groups, of a group the rows, and of a row the bytes of one column after the other. */
function packed(kernel: ContractKernel, form: ChannelForm, { columns, taps, along, weightAt }: Weights) {
  const { rows, groups, apart } = form;
  const [{ axes }] = kernel.compute.factors as [Factor];
  const step = rows === 1 ? 0 : axes[form.axis]!.strides[form.row]! / apart;
  const tiles = Math.ceil(columns.length / TILE);
  const made: number[] = [];
  for (let t = 0; t < tiles; t++)
    for (const tap of taps)
      for (let g = 0; g < groups; g++)
        for (let r = 0; r < rows; r++)
          for (let c = 0; c < TILE; c++)
            for (let k = 0; k < GROUP; k++) {
              const column = columns[columnOf(t, c, columns.length)];
              const own = along[g * GROUP + k - r * step];
              made.push(column === undefined || own === undefined ? 0 : weightAt(column + tap + own));
            }
  return Int8Array.from(made);
}

/** Operands of what follows a sum, along the loops of the tiling. */
const finishPlaces = (kernel: ContractKernel, { row }: ChannelForm): BufferAccess[] =>
  kernel.compute.finish.operands.map((operand) => ({
    buffer: kernel.operands[operand]!,
    strides: [...resultStrides(kernel, operand).slice(0, row + 1), columnStride(kernel, operand, row)!],
  }));
