// The result as a quotient: codes of e / sum for what the sum can be, most of all where the code changes.
import { limits } from "../../expr/expr.ts";
import type { Op, Value } from "../../ir/graph.ts";
import type { Tensor } from "../../support/tensor.ts";
import { zeros } from "../../support/tensor.ts";
import { tensorOfType } from "../constants.ts";
import type { Anatomy } from "./anatomy.ts";
import { Decline } from "./decline.ts";
import { lanesOf, numberOf } from "./lanes.ts";

export interface Output {
  readonly scale: number;
  readonly zp: number;
}

/** The exponential and what the sum adds for it, from difference 0 down. */
export interface Tables {
  readonly exponentials: Tensor;
  readonly addends: Tensor;
}

/** A lane of a row: what is divided, the row's sum, and the probability that is. */
interface Point {
  readonly e: number;
  readonly sum: number;
  readonly p: number;
}

/**
 * How the result stands for a probability, checked at the points where its code changes, and where the sum's leading
 * bit moves. `precision` is the relative error that the graph's reciprocal may have.
 */
export function outputOf(parts: Anatomy, tables: Tables, precision: number): Output {
  const { result } = parts;
  const op = result.owner!;
  const [multiplier, shift, zp] = [1, 2, 4].map((i) =>
    op.operands[i] ? numberOf(op.operands[i]) : undefined,
  );
  if (op.name !== "tosa.rescale" || multiplier === undefined || shift === undefined || zp === undefined)
    throw new Decline("the quotient is not requantized by a rescale with constant parameters", op);
  const unit = unitOf(parts, op.operands[0]!, tables);
  const scale = (unit * 2 ** shift) / multiplier;
  const exact = scale === unit ? 0 : 0.5;
  const slack = exact + (0.5 * unit + precision) / scale;
  checkCodes(parts, pointsOf(parts, tables, { scale, zp }), { scale, zp }, slack);
  return { scale, zp };
}

/** What one step of the quotient in front of the rescale is worth: a power of two, from what half of all gives. */
function unitOf(parts: Anatomy, quotient: Value, { exponentials, addends }: Tables): number {
  const [half] = at(parts, quotient, [
    { e: exponentials.data[0] as number, sum: 2 * (addends.data[0] as number), p: 0.5 },
  ]);
  if (half === undefined || half <= 0)
    throw new Decline(
      `one of two equal lanes has the quotient ${half}, not half of what one alone has`,
      quotient.owner,
    );
  return 2 ** -Math.round(Math.log2(2 * half));
}

/** Elements of a value at some points. */
function at(
  { exponential, sum }: Anatomy,
  v: Value,
  points: readonly Point[],
): ArrayLike<number> & Iterable<number> {
  const column = (of: Value, key: "e" | "sum"): Tensor => {
    const t = zeros(tensorOfType(of).element, [points.length]);
    points.forEach((p, i) => (t.data[i] = p[key]));
    return t;
  };
  const [total] = sum.results;
  const given = new Map([
    [exponential, column(exponential, "e")],
    [total!, column(total!, "sum")],
  ]);
  return lanesOf(v, given).data as Int32Array;
}

/** The lanes looked at, and the code boundaries of each. */
const [LANES, BOUNDARIES] = [24, 96];

function pointsOf({ sum }: Anatomy, { exponentials, addends }: Tables, output: Output): Point[] {
  const lengths = tensorOfType(sum.operands[0]!).shape ?? [];
  const columns = lengths[axisOf(sum)] ?? -1;
  const [e0, a0] = [exponentials.data[0] as number, addends.data[0] as number];
  const most = Math.min(a0 * (columns > 0 ? columns : 2 ** 31), 2 ** 31 - 1);
  return lanesToTry(exponentials.data as Int32Array).flatMap((d) => {
    const [e, a] = [exponentials.data[d] as number, addends.data[d] as number];
    const least = d === 0 ? a0 : a0 + a;
    const share = (e / e0) * a0;
    return sumsToTry(least, Math.min(most, 2 ** 31 - 1), share, output).map((s) => ({
      e,
      sum: s,
      p: share / s,
    }));
  });
}

const axisOf = (op: Op): number => Number((op.attributes["axis"] as { value: number | bigint }).value);

/** Differences at which the exponential has fallen by equal factors. */
function lanesToTry(e: ArrayLike<number>): number[] {
  const found = new Set<number>();
  for (let i = 0, d = 0; i < LANES; i++) {
    const wanted = e[0]! * 2 ** (-i / 2);
    while (d + 1 < e.length && e[d]! > wanted) d++;
    found.add(d);
  }
  return [...found];
}

/** Sums from `least` to `most`: beside each boundary between two codes, and beside each power of two. */
function sumsToTry(least: number, most: number, share: number, { scale }: Output): number[] {
  const [low, high] = [share / most / scale, share / least / scale];
  const boundaries = Array.from(
    { length: BOUNDARIES },
    (_, i) => Math.floor(low + ((high - low) * i) / BOUNDARIES) + 0.5,
  );
  const powers = Array.from({ length: 31 }, (_, i) => 2 ** i);
  const near = [...boundaries.map((c) => share / (c * scale)), ...powers];
  const sums = near.flatMap((s) => [Math.floor(s) - 1, Math.floor(s), Math.ceil(s), Math.ceil(s) + 1]);
  return [...new Set([least, most, ...sums])].filter((s) => s >= least && s <= most && !wraps(s));
}

/**
 * Sums within 2^-18 below a power of two: there the index that an int16 graph looks the reciprocal up with wraps, which is
 * a known weakness of it.
 */
const wraps = (sum: number): boolean =>
  sum / 2 ** Math.ceil(Math.log2(sum)) >= 1 - 2 ** -18 && !Number.isInteger(Math.log2(sum));

function checkCodes(parts: Anatomy, points: readonly Point[], { scale, zp }: Output, slack: number): void {
  const { lo, hi } = limits(tensorOfType(parts.result).element as "i8");
  const codes = at(parts, parts.result, points);
  points.forEach(({ sum, p }, i) => {
    const wanted = Math.min(hi, Math.max(lo, p / scale + zp));
    if (Math.abs(codes[i]! - wanted) > slack)
      throw new Decline(
        `for the sum ${sum} and the probability ${p.toPrecision(7)} the code is ${codes[i]}, not ${wanted.toPrecision(7)}`,
        parts.result.owner,
      );
  });
}
