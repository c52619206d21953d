// The result as a quotient: codes of e / sum for what the sum can be, most of all where the code changes.
import { limits } from "../../expr/expr.ts";
import type { Op, Value } from "../../ir/graph.ts";
import type { Tensor } from "../../support/tensor.ts";
import { zeros } from "../../support/tensor.ts";
import { tensorOfType } from "../constants.ts";
import type { Anatomy } from "./anatomy.ts";
import { axisOf, elementOf } from "./anatomy.ts";
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
  const op = parts.result.owner!;
  const [multiplier, shift, zp] = [1, 2, 4].map((i) =>
    op.operands[i] ? numberOf(op.operands[i]) : undefined,
  );
  if (op.name !== "tosa.rescale" || multiplier === undefined || shift === undefined || zp === undefined)
    throw new Decline("the quotient is not requantized by a rescale with constant parameters", op);
  const unit = unitOf(parts, op.operands[0]!, tables);
  const scale = (unit * 2 ** shift) / multiplier;
  checkScale(parts, scale);
  const exact = scale === unit ? 0 : 0.5;
  const slack = exact + (0.5 * unit + precision) / scale;
  const wrong = firstWrong(parts, pointsOf(parts, tables, { scale, zp }), { scale, zp }, slack);
  if (wrong) throw wrongCode(parts, tables, wrong, precision);
  return { scale, zp };
}

/** Probabilities have to need more than one code, and no more than there are. */
function checkScale({ result }: Anatomy, scale: number): void {
  const { lo, hi } = limits(elementOf(result) as "i8");
  if (scale <= 1 && scale * (hi - lo + 1) >= 1) return;
  throw new Decline(`a probability of 1 would be ${1 / scale} codes of ${hi - lo + 1}`, result.owner);
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
    const t = zeros(tensorOfType(of).element.storage, [points.length]);
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

/**
 * The lanes looked at, and the code boundaries of each. The first lane, whose probability is the largest, also meets this
 * many sums of one octave: a reciprocal interpolated over 512 steps shows each of its entries.
 */
const [LANES, BOUNDARIES, MANTISSAS] = [24, 96, 1024];

function pointsOf({ sum }: Anatomy, { exponentials, addends }: Tables, output: Output): Point[] {
  const lengths = tensorOfType(sum.operands[0]!).shape ?? [];
  const columns = lengths[axisOf(sum)] ?? -1;
  const [e0, a0] = [exponentials.data[0] as number, addends.data[0] as number];
  const most = Math.min(a0 * (columns > 0 ? columns : 2 ** 31), 2 ** 31 - 1);
  return lanesToTry(exponentials.data as Int32Array).flatMap((d) => {
    const [e, a] = [exponentials.data[d] as number, addends.data[d] as number];
    const least = d === 0 ? a0 : a0 + a;
    const share = (e / e0) * a0;
    const octave = d === 0 ? Array.from({ length: MANTISSAS }, (_, i) => a0 * (1 + i / MANTISSAS)) : [];
    return sumsToTry(least, most, share, output, octave).map((s) => ({
      e,
      sum: s,
      p: share / s,
    }));
  });
}

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

/** Sums from `least` to `most`: beside each boundary between two codes, each power of two, and each of an octave. */
function sumsToTry(
  least: number,
  most: number,
  share: number,
  { scale }: Output,
  octave: number[],
): number[] {
  const [low, high] = [share / most / scale, share / least / scale];
  const boundaries = Array.from(
    { length: BOUNDARIES },
    (_, i) => Math.floor(low + ((high - low) * i) / BOUNDARIES) + 0.5,
  );
  const powers = Array.from({ length: 31 }, (_, i) => 2 ** i);
  const near = [...boundaries.map((c) => share / (c * scale)), ...powers, ...octave];
  const sums = near.flatMap((s) => [Math.floor(s) - 1, Math.floor(s), Math.ceil(s), Math.ceil(s) + 1]);
  return [...new Set([least, most, ...sums])].filter((s) => s >= least && s <= most && !wraps(s));
}

/**
 * Sums within 2^-18 below a power of two: there the index that an int16 graph looks the reciprocal up with wraps, which is
 * a known weakness of it.
 */
const wraps = (sum: number): boolean =>
  sum / 2 ** Math.ceil(Math.log2(sum)) >= 1 - 2 ** -18 && !Number.isInteger(Math.log2(sum));

interface Wrong {
  readonly point: Point;
  readonly code: number;
  readonly wanted: number;
}

function firstWrong(
  parts: Anatomy,
  points: readonly Point[],
  { scale, zp }: Output,
  slack: number,
): Wrong | undefined {
  const { lo, hi } = limits(elementOf(parts.result) as "i8");
  const codes = at(parts, parts.result, points);
  const all = points.map((point, i) => {
    const wanted = Math.min(hi, Math.max(lo, point.p / scale + zp));
    return { point, code: codes[i]!, wanted };
  });
  return all.find(({ code, wanted }) => !(Math.abs(code - wanted) <= slack));
}

// whose fault

function wrongCode(
  parts: Anatomy,
  tables: Tables,
  { point, code, wanted }: Wrong,
  precision: number,
): Decline {
  const { text, op } = culprit(parts, tables, point, precision);
  const [p, right] = [point.p, wanted].map((v) => v.toPrecision(7));
  return new Decline(
    `for the sum ${point.sum} and the probability ${p} the code is ${code}, not ${right}${text}`,
    op,
  );
}

/**
 * A quotient is the exponential times what the sum became, shifted by what else it became. Whichever does not go with
 * the sum as it does elsewhere is to blame; else the ops that bring them together are.
 */
function culprit(
  { rows, sum, result }: Anatomy,
  { addends }: Tables,
  point: Point,
  precision: number,
): { text: string; op: Op } {
  const least = addends.data[0] as number;
  const others = Array.from({ length: 24 }, (_, i) => Math.round(least * 2 ** ((i * 5) / 24)));
  const sums = zeros("i32", [others.length + 1]);
  [point.sum, ...others].forEach((s, i) => (sums.data[i] = s));
  const seen = (v: Value): number[] => [
    ...(lanesOf(v, new Map([[sum.results[0]!, sums]])).data as Int32Array),
  ];
  const factor = rows.find(({ reader }) => reader.name === "tosa.mul")?.value;
  const amount = rows.find(({ reader }) => reader.name.endsWith("_shift"));
  const reciprocal = `%${factor?.name ?? "?"}`;
  const products = factor ? seen(factor).map((r, i) => Math.log2(r * (sums.data[i] as number))) : [];
  const fractions = products.map((l) => wrapped(l - products[1]!));
  const usual = median(fractions.slice(1));
  const off = 2 ** (fractions[0]! - usual) - 1;
  if (factor && !(Math.abs(off) <= precision))
    return { text: `: ${reciprocal} is no reciprocal of the sum`, op: factor.owner! };
  const shifts = amount ? seen(amount.value).map((s, i) => Math.round(products[i]! - usual) - s) : [];
  if (amount && shifts[0] !== median(shifts.slice(1)))
    return {
      text: `: the shift by %${amount.value.name ?? "?"} does not fit ${reciprocal}`,
      op: amount.reader,
    };
  return { text: "", op: result.owner! };
}

const wrapped = (v: number): number => v - Math.round(v);
const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1]!;
