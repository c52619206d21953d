// The walk of a contraction: for each element of the result the stretches of taps that exist, by where they begin in each
// factor. The last loop over taps is what a stretch runs along; all others are listed once.
import type { AxisIndex } from "../ir/record.ts";
import { eachRow, lastAxis, stridesOf, type StridedAccess } from "../support/strides.ts";
import { elements } from "../support/tensor.ts";

/** Where a factor is read. */
export interface FactorAccess {
  readonly axes: readonly AxisIndex[];
  readonly shape: readonly number[];
}

export interface Walk {
  /** How far apart in each factor two neighbouring taps of a stretch are. */
  readonly steps: readonly number[];
  /** Calls `stretch` for every stretch of an element, with where it begins in each factor; then `end`. */
  readonly each: (stretch: (at: readonly number[], length: number) => void, end: () => void) => void;
}

/** An axis along which some place lies outside, or between the elements. */
interface Checked {
  readonly factor: number;
  readonly index: AxisIndex;
  readonly size: number;
  readonly stride: number;
}

/** A walk over all elements of `loops`, in order, and for each of them over `taps`. */
export function walker(
  places: readonly FactorAccess[],
  loops: readonly number[],
  taps: readonly number[],
): Walk {
  const checked = places.flatMap((place, factor) => checkedAxes(place, factor, [...loops, ...taps]));
  // A stretch along an axis that is divided would have gaps: then each tap is one.
  const gaps = checked.some(({ index }) => everyOf(index) > 1 && index.strides.at(-1) !== 0);
  const inner = gaps ? 1 : (taps.at(-1) ?? 1);
  const outer = gaps ? taps : taps.slice(0, -1);
  const linear = places.map((place) => addressOf(place));
  const all = [...linear, ...checked.map(({ index }) => index)];
  const outside = all.map(({ offset, strides }) => ({ offset, strides: strides.slice(0, loops.length) }));
  const inside = all.map(({ strides }) => listed(outer, strides.slice(loops.length)));
  const along = all.map(({ strides }) => (gaps || taps.length === 0 ? 0 : strides.at(-1)!));
  return {
    steps: along.slice(0, places.length),
    each: (stretch, end) => {
      const find = finder(places.length, checked, inside, along, inner, stretch);
      eachElement(loops, outside, (at) => {
        find(at);
        end();
      });
    },
  };
}

const everyOf = ({ every = 1 }: AxisIndex): number => every;

function checkedAxes({ axes, shape }: FactorAccess, factor: number, loops: readonly number[]): Checked[] {
  const strides = stridesOf(shape);
  return axes.flatMap((index, d) => {
    const ends = index.strides.map((s, l) => s * (loops[l]! - 1));
    const least = index.offset + ends.reduce((sum, e) => sum + Math.min(e, 0), 0);
    const most = index.offset + ends.reduce((sum, e) => sum + Math.max(e, 0), 0);
    const inside = everyOf(index) === 1 && least >= 0 && most < shape[d]!;
    return inside ? [] : [{ factor, index, size: shape[d]!, stride: strides[d]! }];
  });
}

/** Where an element is, as far as it is linear in the loops: axes that are divided are added when their index is known. */
function addressOf({ axes, shape }: FactorAccess): StridedAccess {
  const linear = stridesOf(shape).map((stride, d) => (everyOf(axes[d]!) === 1 ? stride : 0));
  const sum = (of: (axis: AxisIndex) => number): number =>
    axes.reduce((total, axis, d) => total + of(axis) * linear[d]!, 0);
  const loops = axes[0]?.strides ?? [];
  return { offset: sum((a) => a.offset), strides: loops.map((_, l) => sum((a) => a.strides[l]!)) };
}

/** What each index of `dims`, in order, adds to a place. */
function listed(dims: readonly number[], strides: readonly number[]): Int32Array {
  const all = new Int32Array(elements(dims));
  let i = 0;
  eachElement(dims, [{ offset: 0, strides: strides.slice(0, dims.length) }], ([at]) => (all[i++] = at!));
  return all;
}

function eachElement(
  dims: readonly number[],
  accesses: readonly StridedAccess[],
  visit: (at: readonly number[]) => void,
): void {
  const { length, steps } = lastAxis(dims, accesses);
  const at = new Array<number>(accesses.length).fill(0);
  eachRow(dims, accesses, (row) => {
    for (let i = 0; i < length; i++) {
      for (let k = 0; k < at.length; k++) at[k] = row[k]! + i * steps[k]!;
      visit(at);
    }
  });
}

/** Finds the stretches of one element from where its first tap would be. */
function finder(
  factors: number,
  checked: readonly Checked[],
  inside: readonly Int32Array[],
  along: readonly number[],
  inner: number,
  stretch: (at: readonly number[], length: number) => void,
): (at: readonly number[]) => void {
  const start = new Array<number>(factors).fill(0);
  const every = checked.map(({ index }) => everyOf(index));
  const count = inside[0]!.length;
  return (at) => {
    for (let o = 0; o < count; o++) {
      for (let f = 0; f < factors; f++) start[f] = at[f]! + inside[f]![o]!;
      let [from, to] = [0, inner];
      for (let c = 0; c < checked.length && from < to; c++) {
        const { factor, size, stride } = checked[c]!;
        const place = at[factors + c]! + inside[factors + c]![o]!;
        const step = along[factors + c]!;
        if (every[c]! > 1 || step === 0) {
          const index = place / every[c]!;
          if (index < 0 || index >= size || index !== Math.floor(index)) to = from;
          else if (every[c]! > 1) start[factor]! += index * stride;
        } else {
          const ends = [Math.ceil(-place / step), Math.floor((size - 1 - place) / step)];
          from = Math.max(from, step > 0 ? ends[0]! : Math.ceil((size - 1 - place) / step));
          to = Math.min(to, (step > 0 ? ends[1]! : Math.floor(-place / step)) + 1);
        }
      }
      if (from >= to) continue;
      for (let f = 0; f < factors; f++) start[f]! += from * along[f]!;
      stretch(start, to - from);
    }
  };
}
