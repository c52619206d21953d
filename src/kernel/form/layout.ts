// Where the elements of a value lie in a buffer that may be another's, and what becomes of that when elements move.
import type { StridedAccess } from "../../support/strides.ts";
import { broadcastStrides, stridesOf } from "../../support/strides.ts";
import { elements } from "../../support/tensor.ts";
import { stridesAlong } from "../places.ts";
import { collapse } from "./collapse.ts";

/** The places of a value's elements in their order: those of a walk along `dims`, the last one fastest. */
export interface Layout extends StridedAccess {
  readonly dims: readonly number[];
}

/** One element after the other. */
export const packed = (shape: readonly number[]): Layout => ({
  offset: 0,
  dims: shape,
  strides: stridesOf(shape),
});

/** The same places in as few loops as there can be: what loops of a shape do not split, those may. */
export function collapsed({ offset, dims, strides }: Layout): Layout {
  const joined = collapse(dims, undefined, [strides]);
  return { offset, dims: joined.dims, strides: joined.strides[0]! };
}

/** Whether a value lies anywhere but in a buffer of its own, one element after the other. */
export const isElsewhere = ({ offset, dims, strides }: Layout): boolean =>
  offset !== 0 || stridesOf(dims).some((s, d) => dims[d]! > 1 && strides[d] !== s);

/** Elements from the start of each of some axes to its next index. */
const pitches = (dims: readonly number[]): number[] => stridesOf(dims).filter((_, d) => dims[d]! > 1);

/** As few loops as have, joined, the loops of all of some walks over equally many elements; undefined where those do not nest. */
export function refined(walks: readonly (readonly number[])[]): number[] | undefined {
  const cuts = [...new Set([elements(walks[0]!), ...walks.flatMap(pitches)])].sort((a, b) => b - a);
  const sizes = cuts.slice(1).map((cut, k) => cuts[k]! / cut);
  return sizes.every(Number.isInteger) ? sizes : undefined;
}

/** A walk along loops of which its own are made. */
function along(sizes: readonly number[], { dims, offset, strides }: Layout): Layout | undefined {
  const next = stridesAlong(sizes, strides, dims);
  return next && { dims: sizes, offset, strides: next };
}

/**
 * A walk over places of a value, as a walk over the buffer in which that value lies. Undefined where no strides say it: where steps
 * of the one go past the end of a loop of the other.
 */
export function through(walk: Layout, value: Layout): Layout | undefined {
  const { offset, steps } = forwards(walk);
  const radix = stridesOf(value.dims);
  const digits = (at: number): number[] => value.dims.map((size, d) => Math.floor(at / radix[d]!) % size);
  const place = (at: readonly number[]): number => at.reduce((sum, n, d) => sum + n * value.strides[d]!, 0);
  const [first, moves] = [digits(offset), steps.map(digits)];
  const last = first.map((n, d) => moves.reduce((sum, m, k) => sum + m[d]! * (walk.dims[k]! - 1), n));
  if (last.some((n, d) => n >= value.dims[d]!)) return undefined;
  const strides = moves.map((m, k) => (walk.strides[k]! < 0 ? -place(m) : place(m)));
  const begin = strides.reduce(
    (sum, s, k) => (walk.strides[k]! < 0 ? sum - s * (walk.dims[k]! - 1) : sum),
    0,
  );
  return { dims: walk.dims, offset: value.offset + place(first) + begin, strides };
}

/** The least place of a walk, and how far its loops go on from there. Loops of one index go nowhere. */
function forwards({ dims, offset, strides }: Layout): { offset: number; steps: number[] } {
  const ends = strides.map((s, d) => s * (dims[d]! - 1));
  return {
    offset: ends.reduce((sum, end) => sum + Math.min(0, end), offset),
    steps: strides.map((s, d) => (dims[d] === 1 ? 0 : Math.abs(s))),
  };
}

/** A walk that goes through all places of a value once, as the places to which its elements go, in their order. */
export function inverted(from: Layout, to: StridedAccess, shape: readonly number[]): Layout | undefined {
  const moving = from.dims.map((_, d) => d).filter((d) => from.dims[d]! > 1);
  const order = moving.sort((a, b) => Math.abs(from.strides[b]!) - Math.abs(from.strides[a]!));
  const dims = order.map((d) => from.dims[d]!);
  const isWhole = stridesOf(dims).every((s, k) => s === Math.abs(from.strides[order[k]!]!));
  if (!isWhole || elements(dims) !== elements(shape) || forwards(from).offset !== 0) return undefined;
  const strides = order.map((d) => to.strides[d]! * Math.sign(from.strides[d]!));
  const turned = order.filter((d) => from.strides[d]! < 0);
  return {
    dims,
    offset: turned.reduce((sum, d) => sum + to.strides[d]! * (from.dims[d]! - 1), to.offset),
    strides,
  };
}

/** The strides of a value along the axes of its shape; undefined where an axis has more than one. */
export const axisStrides = (layout: Layout, shape: readonly number[]): readonly number[] | undefined =>
  along(shape, layout)?.strides;

// Loops of kernels

/** Where a value is read or written, axis by axis of a space: how an axis is split there, with a stride for each part. */
export interface Spread {
  readonly offset: number;
  readonly axes: readonly Pick<Layout, "dims" | "strides">[];
}

/** A value of this shape, broadcast to a space, the last axes of both together. Undefined where its walk crosses axes. */
export function spread(
  layout: Layout,
  shape: readonly number[],
  space: readonly number[],
): Spread | undefined {
  const sizes = refined([shape, layout.dims]);
  const fine = sizes && along(sizes, layout);
  if (!fine) return undefined;
  const stretched = broadcastStrides(shape, space);
  const [left, missing] = [[...fine.dims.keys()], space.length - shape.length];
  const axes = space.map((size, d) => {
    if (size === 1 || (shape[d - missing] ?? 1) === 1) return { dims: [size], strides: [stretched[d]!] };
    const own: number[] = [];
    while (elements(own.map((k) => fine.dims[k]!)) < size) own.push(left.shift()!);
    return { dims: own.map((k) => fine.dims[k]!), strides: own.map((k) => fine.strides[k]!) };
  });
  return { offset: layout.offset, axes };
}

/** A space with its axes split as all of some places need it, and their strides there. */
export interface Space {
  readonly space: readonly number[];
  readonly axis: number | undefined;
  readonly strides: readonly (readonly number[])[];
}

/** Undefined where places split an axis differently, or the one that is reduced. */
export function splitFor(
  space: readonly number[],
  axis: number | undefined,
  places: readonly Spread[],
): Space | undefined {
  const parts: number[][] = [];
  for (const [d, size] of space.entries()) {
    const made = size === 1 ? [1] : refined([[size], ...places.map(({ axes }) => axes[d]!.dims)]);
    if (!made || (d === axis && made.length > 1)) return undefined;
    parts.push(made);
  }
  const strides = places.map(({ axes }) =>
    axes.flatMap(({ dims, strides }, d) =>
      parts[d]!.length === dims.length ? strides : stridesAlong(parts[d]!, strides, dims)!,
    ),
  );
  return {
    space: parts.flat(),
    axis: axis === undefined ? axis : parts.slice(0, axis).flat().length,
    strides,
  };
}
