// Further trials, by a seed: windows, scales and boxes of any proportions, where the test has some that were chosen.
import { pick, seeded, type Random } from "../seeded.ts";
import type { Draft, Types } from "./draft.ts";
import { resizeBy, type Resizing } from "./places.ts";
import { axisOf, input, moving, padding, perms, shapedDrafts, sizes, type Move } from "./shapes.ts";
import { windowDraftsOf, type PoolRow, type Row } from "./windows.ts";

type Drafts = (types: Types, random: Random) => Draft[];

const times = <T>(n: number, make: (i: number) => T): T[] => Array.from({ length: n }, (_, i) => make(i));

/** A window along one axis that comes out even. */
interface Along {
  readonly size: number;
  readonly kernel: number;
  readonly stride: number;
  readonly dilation: number;
  readonly pads: readonly [number, number];
}

function along(r: Random, dilates: boolean): Along {
  const [kernel, stride, dilation] = [r.within(1, 4), r.within(1, 3), dilates ? r.within(1, 3) : 1];
  const reach = (r.within(1, 4) - 1) * stride + (kernel - 1) * dilation + 1;
  const pads = [0, 0].map(() => r.within(0, Math.min(kernel - 1, 2))) as [number, number];
  const size = reach - pads[0] - pads[1];
  return size >= 1
    ? { size, kernel, stride, dilation, pads }
    : { size: reach, kernel, stride, dilation, pads: [0, 0] };
}

type Weights = (kernel: readonly number[], channels: number, out: number) => readonly number[];

function windows(r: Random, rank: number, weights: Weights, isDepthwise = false): Row {
  const axes = times(rank, () => along(r, true));
  const [channels, own] = [r.within(1, 5), r.within(1, 4)];
  const weight = weights(axes.map((a) => a.kernel), channels, own); // prettier-ignore
  const lists = [axes.flatMap((a) => a.pads), axes.map((a) => a.stride), axes.map((a) => a.dilation)];
  const shape = [r.within(1, 2), ...axes.map((a) => a.size), channels];
  const out = isDepthwise ? channels * own : own;
  return r.within(0, 2) === 0 ? [shape, weight, out, lists, true] : [shape, weight, out, lists];
}

const plain: Weights = (kernel, channels, out) => [out, ...kernel, channels];
const depthwise: Weights = (kernel, channels, multiplier) => [...kernel, channels, multiplier];

function transposed(r: Random): Row {
  const axes = times(2, () => ({ size: r.within(1, 4), kernel: r.within(1, 4), stride: r.within(1, 3) }));
  const pads = axes.flatMap(({ kernel }) => times(2, () => r.within(-Math.floor((kernel - 1) / 2), 2)));
  const [channels, out] = [r.within(1, 4), r.within(1, 3)];
  const weight = [out, ...axes.map((a) => a.kernel), channels];
  return [[1, ...axes.map((a) => a.size), channels], weight, out, [pads, axes.map((a) => a.stride)]];
}

function pool(r: Random): PoolRow {
  const axes = times(2, () => along(r, false));
  const shape = [r.within(1, 2), ...axes.map((a) => a.size), r.within(1, 4)];
  return [shape, axes.map((a) => a.kernel), axes.map((a) => a.stride), axes.flatMap((a) => a.pads)];
}

/** Along both axes a fraction, an offset, and the border that some size of the result has; none where that is not allowed. */
function resizing(r: Random): Resizing | undefined {
  const axes = times(2, () => {
    const [size, n, d] = [r.within(1, 7), r.within(1, 16), r.within(1, 16)];
    const offset = r.within(-n, 2 * n);
    return { size, n, d, offset, border: (r.within(1, 9) - 1) * d - (size - 1) * n + offset };
  });
  if (axes.some(({ n, border }) => border < -16 * n || border >= n)) return undefined;
  const shape = [r.within(1, 2), ...axes.map((a) => a.size), r.within(1, 3)];
  return [shape, axes.flatMap((a) => [a.n, a.d]), axes.map((a) => a.offset), axes.map((a) => a.border)];
}

// Boxes

const shapeOf = (r: Random): number[] => times(r.within(1, 4), () => r.within(1, 6));

function shuffled(r: Random, count: number): number[] {
  const left = times(count, (i) => i);
  return times(count, () => left.splice(r.within(0, left.length - 1), 1)[0]!);
}

const moves: Readonly<Record<string, (r: Random) => Move>> = {
  "tosa.transpose": (r) => {
    const shape = shapeOf(r);
    const order = shuffled(r, shape.length);
    return (t) => [[input(t, shape)], perms(...order)];
  },
  "tosa.reverse": (r) => {
    const shape = shapeOf(r);
    const axis = r.within(0, shape.length - 1);
    return (t) => [[input(t, shape)], axisOf(axis)];
  },
  "tosa.slice": (r) => {
    const shape = shapeOf(r);
    const start = shape.map((d) => r.within(0, d - 1));
    const size = shape.map((d, i) => r.within(1, d - start[i]!));
    return (t) => [[input(t, shape), sizes(...start), sizes(...size)]];
  },
  "tosa.tile": (r) => {
    const shape = shapeOf(r);
    const by = shape.map(() => r.within(1, 3));
    return (t) => [[input(t, shape), sizes(...by)]];
  },
  "tosa.pad": (r) => {
    const shape = shapeOf(r);
    return padding(shape, shape.flatMap(() => [r.within(0, 3), r.within(0, 3)]), r.within(-9, 9)); // prettier-ignore
  },
  "tosa.concat": (r) => {
    const shape = shapeOf(r);
    const axis = r.within(0, shape.length - 1);
    const parts = times(r.within(1, 4), () => shape.with(axis, r.within(1, 5)));
    return (t) => [parts.map((part) => input(t, part)), axisOf(axis)];
  },
  "tosa.reshape": (r) => {
    const shape = shapeOf(r);
    const open = r.within(0, 1) ? shape.with(r.within(0, shape.length - 1), -1) : shape;
    return (t) => [[input(t, shape), sizes(...open)]];
  },
};

/** Rows of each op. */
const ROWS = 6;

/** What a seed draws for an op by its name; undefined where shapes are not what its trials vary. */
export function furtherDrafts(seed: number): Readonly<Record<string, Drafts>> {
  const r = seeded(seed);
  const rows = <T>(make: (r: Random) => T): T[] => times(ROWS, () => make(r));
  return {
    ...shapedDrafts,
    ...windowDraftsOf({
      conv2d: rows(() => windows(r, 2, plain)),
      conv3d: rows(() => windows(r, 3, plain)),
      depthwise: rows(() => windows(r, 2, depthwise, true)),
      transposed: rows(transposed),
      products: rows(() => [pick(r, [1, 2, 3]), r.within(1, 9), r.within(1, 40), r.within(1, 9)] as const),
      pools: rows(pool),
    }),
    "tosa.resize": resizeBy(
      times(8 * ROWS, () => resizing(r))
        .filter((row) => row !== undefined)
        .slice(0, ROWS),
    ),
    ...Object.fromEntries(Object.entries(moves).map(([name, make]) => [name, moving(rows(make))])),
  };
}
