// Straight lines of any slope through the values of a byte, clamped at both ends: x * m + c in halfwords with as many
// fractional bits as fit, rounded and saturated to a byte. The factor is searched; the constant follows from it.
import type { Expr } from "../../expr/expr.ts";
import { constant } from "../../expr/expr.ts";
import { highByte, raisedByte, roundingMulQ15Expr, saturate, saturatingAdd } from "../../expr/idioms.ts";
import { sar } from "../../expr/vocabulary.ts";
import type { ByteFunction } from "./byte-function.ts";
import { X } from "./byte-function.ts";

/** The byte is the high half of a halfword. */
const UP = 8;
const Q15 = 15;
const MOST_FACTORS = 600;

/** Numbers from which to choose. */
interface Choice {
  readonly lo: number;
  readonly hi: number;
}

/** Code with a factor and a constant that make every value right; none when no factor up to 16 bits does. */
export function slopes(f: ByteFunction): Expr[] {
  const slope = slopeOf(f);
  if (!slope) return [];
  const steep = Math.max(Math.abs(slope.lo), Math.abs(slope.hi));
  const fraction = Math.min(UP, Math.floor(Math.log2(32767 / steep)) + UP - Q15);
  if (!(fraction >= 1)) return [];
  const scale = 2 ** (fraction + Q15 - UP);
  for (const factor of factors({ lo: slope.lo * scale, hi: slope.hi * scale })) {
    const sum = constants(f, factor, fraction);
    if (sum.lo <= sum.hi) return [line(factor, oneOf(sum, fraction), fraction)];
  }
  return [];
}

/** Bounds of the slope: between the outermost inner inputs it makes their values' difference, to less than one. */
function slopeOf(f: ByteFunction): Choice | undefined {
  const [from, to] = [f.inner[0]!, f.inner.at(-1)!];
  if (to - from < 2 || f.at(from) === f.at(to)) return undefined;
  const rise = f.at(to) - f.at(from);
  return { lo: (rise - 1) / (to - from), hi: (rise + 1) / (to - from) };
}

/** Whole numbers between two bounds, from the middle outwards. */
function factors({ lo, hi }: Choice): number[] {
  const middle = Math.round((lo + hi) / 2);
  const most = Math.min(MOST_FACTORS, Math.ceil((hi - lo) / 2) + 1);
  const all = Array.from({ length: 2 * most + 1 }, (_, i) => middle + (i % 2 ? -1 : 1) * ((i + 1) >> 1));
  return all.filter((m) => Math.abs(m) <= 32767);
}

/** Constants that round every product to its value; where clamps made the value, at least or at most that. */
function constants(f: ByteFunction, factor: number, fraction: number): Choice {
  const half = 2 ** (fraction - 1);
  let [lo, hi] = [-32768, 32767 - half];
  for (const x of f.inputs) {
    const y = f.at(x);
    const exact = (y << fraction) - half - Math.floor((x * 2 ** UP * factor + 2 ** (Q15 - 1)) / 2 ** Q15);
    if (y > f.least) lo = Math.max(lo, exact);
    if (y < f.greatest) hi = Math.min(hi, exact + 2 * half - 1);
    if (lo > hi) break;
  }
  return { lo, hi };
}

/** One that needs no instruction together with what rounds, where there is such. */
function oneOf({ lo, hi }: Choice, fraction: number): number {
  const free = -(2 ** (fraction - 1));
  return lo <= free && free <= hi ? free : (lo + hi) >> 1;
}

/** Half of a byte's step rounds; with eight fractional bits the high half is the byte, saturated as the sum is. */
function line(factor: number, sum: number, fraction: number): Expr {
  const product = roundingMulQ15Expr(raisedByte(X), word(factor));
  const rounding = sum + 2 ** (fraction - 1);
  const moved = rounding === 0 ? product : saturatingAdd(product, word(rounding));
  return fraction === UP ? highByte(moved) : saturate("i8", sar(moved, word(fraction)));
}

const word = (v: number): Expr => constant("i16", v);
