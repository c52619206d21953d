// A softmax by what it computes: the parts by data flow, each then held against the function it should be, by running
// the graph's own ops. No constant of a particular graph is looked for.
import type { Value } from "../../ir/graph.ts";
import type { Tensor } from "../../support/tensor.ts";
import { zeros } from "../../support/tensor.ts";
import type { Anatomy } from "./anatomy.ts";
import { anatomyOf, elementOf } from "./anatomy.ts";
import { Decline } from "./decline.ts";
import type { Fit } from "./fit.ts";
import { fitExponential } from "./fit.ts";
import { lanesFrom, lanesOf, numberOf } from "./lanes.ts";
import type { Softmax, SoftmaxForm } from "./parameters.ts";
import type { Tables } from "./quotient.ts";
import { outputOf } from "./quotient.ts";

/** A softmax in a graph: where it starts and ends, and its parameters. */
export interface Found {
  readonly input: Value;
  readonly result: Value;
  readonly parameters: Softmax;
}

/** The softmax that ends in `result`. Throws `Decline` when it is none. */
export function recognize(result: Value): Found {
  const parts = anatomyOf(result);
  return elementOf(result) === "f32" ? floatSoftmax(parts) : integerSoftmax(parts);
}

// f32

function floatSoftmax(parts: Anatomy): Found {
  const { axis, subtracts, exponential, sum, result } = parts;
  const exp = exponential.owner;
  if (exp?.name !== "tosa.exp") throw new Decline("what is divided is not the result of tosa.exp", exp);
  if (sum.operands[0] !== exponential)
    throw new Decline("the sum is not of the exponentials that it divides", sum);
  checkReciprocal(parts);
  const { input, factor } = scaledInput(parts);
  const betaScale = factor * slope(exp.operands[0]!, parts);
  const form: SoftmaxForm = subtracts ? "f32" : "f32-no-max";
  const exact = { fitError: 0, lowest: 0, inputZp: 0, outputScale: 1, outputZp: 0 };
  return { input, result, parameters: { form, axis, betaScale, ...exact } };
}

function checkReciprocal({ exponential, sum, result }: Anatomy): void {
  const quotient = result.owner!;
  const reciprocal = quotient.operands.find((v) => v !== exponential)?.owner;
  if (quotient.name !== "tosa.mul" || !quotient.operands.includes(exponential))
    throw new Decline("the exponential is not multiplied by the reciprocal of the sum", quotient);
  if (reciprocal?.name !== "tosa.reciprocal" || reciprocal.operands[0]?.owner !== sum)
    throw new Decline("what the exponential is multiplied by is not the reciprocal of the sum", quotient);
}

/** A product by a positive number: what of, and the number; for other values undefined. */
function product(v: Value): { of: Value; factor: number } | undefined {
  const { operands, name } = v.owner ?? { operands: [], name: "" };
  const at = name === "tosa.mul" ? [0, 1].find((i) => numberOf(operands[i]!) !== undefined) : undefined;
  if (at === undefined) return undefined;
  const factor = numberOf(operands[at]!)!;
  return factor > 0 ? { of: operands[1 - at]!, factor } : undefined;
}

/** The scale of x - max(x) is that of x: a positive factor in front of the maximum is part of the softmax. */
function scaledInput({ wide, subtracts }: Anatomy): { input: Value; factor: number } {
  const scaled = subtracts ? product(wide) : undefined;
  return scaled ? { input: scaled.of, factor: scaled.factor } : { input: wide, factor: 1 };
}

/** What the difference is multiplied by before the exponential. */
function slope(z: Value, { differences }: Anatomy): number {
  if (differences.includes(z)) return 1;
  const scaled = product(z);
  if (scaled && differences.includes(scaled.of)) return scaled.factor;
  throw new Decline("the exponent is not x - max(x), nor that times a positive number", z.owner);
}

// integers

interface Kind {
  readonly bits: number;
  /** What the exponential may be off by, as a part of exp(0). */
  readonly tolerance: number;
  /** For how many nats it has to be an exponential. */
  readonly depth: number;
  /** What the reciprocal of the sum may be off by, as a part of it. */
  readonly precision: number;
}

const kinds: Readonly<Record<string, Kind>> = {
  // Half a unit of the sum, which counts in units of 2^-19: less than what rounding to it may change.
  i8: { bits: 8, tolerance: 2 ** -20, depth: Infinity, precision: 2 ** -22 },
  // The table's step is 10/512 nats and the index counts 10/65535; rounding of index, entry, bias and result to units of
  // 2^-15 add up to less than 8 of them. Its index wraps 10 nats below the maximum.
  i16: { bits: 16, tolerance: 2 ** -12, depth: 10 * (1 - 2 ** -12), precision: 2 ** -14 },
};

function integerSoftmax(parts: Anatomy): Found {
  const { axis, wide, result } = parts;
  if (!parts.subtracts) throw new Decline("no maximum is subtracted", parts.sum);
  const input = inputOf(wide);
  const kind = kinds[elementOf(input)]!;
  const inputZp = zeroPoint(wide, input, kind);
  const tables = tablesOf(parts, kind);
  const { k, error, lowest } = fitted(parts, tables, kind);
  checkAddends(parts, tables);
  const { scale, zp } = outputOf(parts, tables, kind.precision);
  const form = kind.bits === 16 ? "int16" : generation(parts, error);
  const parameters = {
    form,
    axis,
    betaScale: k,
    fitError: error,
    lowest,
    inputZp,
    outputScale: scale,
    outputZp: zp,
  };
  return { input, result, parameters };
}

/** The codes that an integer graph starts from, before they are widened. */
function inputOf(wide: Value): Value {
  let v = wide;
  while (!(elementOf(v) in kinds)) {
    const op = v.owner;
    const [x, other] = op?.operands.filter((u) => numberOf(u) === undefined) ?? [];
    if (!x || other) throw new Decline("what is compared is not a widened i8 or i16 tensor", op);
    v = x;
  }
  return v;
}

const all = (element: string, from: number, count: number, step: number): Tensor => {
  const t = zeros(element, [count]);
  for (let i = 0; i < count; i++) t.data[i] = from + i * step;
  return t;
};

/** The zp of wide = x - zp, established for every code. */
function zeroPoint(wide: Value, input: Value, { bits }: Kind): number {
  const codes = all(elementOf(input), -(2 ** (bits - 1)), 2 ** bits, 1);
  const widened = lanesOf(wide, new Map([[input, codes]])).data;
  const zp = Number(codes.data[0]) - Number(widened[0]);
  for (let i = 0; i < codes.data.length; i++)
    if (Number(widened[i]) !== Number(codes.data[i]) - zp)
      throw new Decline(
        `the input is not widened evenly: code ${codes.data[i]} becomes ${widened[i]}`,
        wide.owner,
      );
  return zp;
}

/** The exponential, and what the sum adds, at every difference that two codes can have. */
function tablesOf({ exponential, sum, differences }: Anatomy, { bits }: Kind): Tables {
  const d = all(elementOf(differences[0]!), 0, 2 ** bits, -1);
  const lanes = lanesFrom(new Map(differences.map((v) => [v, d])));
  return { exponentials: lanes(exponential), addends: lanes(sum.operands[0]!) };
}

function fitted({ exponential }: Anatomy, { exponentials }: Tables, { tolerance, depth }: Kind): Fit {
  const samples = exponentials.data as Int32Array;
  if (!(samples[0]! > 0))
    throw new Decline(`where x is the maximum the exponential is ${samples[0]}`, exponential.owner);
  const fit = fitExponential(samples, tolerance, depth);
  if (fit.kind === "fit" && fit.k > 0) return fit;
  if (fit.kind === "fit")
    throw new Decline("the exponential is the same at all differences", exponential.owner);
  const [is, wanted] = [fit.is, fit.wanted].map((v) => v.toPrecision(7));
  const reason = `at x - max = ${fit.d} the exponential is ${is} of what it is at 0, and ${wanted} would fit the others`;
  throw new Decline(reason, exponential.owner);
}

/** The sum is over the exponentials, in units of its own: rounded to within one. */
function checkAddends({ sum }: Anatomy, { exponentials, addends }: Tables): void {
  const ratio = (addends.data[0] as number) / (exponentials.data[0] as number);
  for (let i = 0; i < addends.data.length; i++) {
    const [is, wanted] = [addends.data[i] as number, ratio * (exponentials.data[i] as number)];
    if (!(Math.abs(is - wanted) <= 1))
      throw new Decline(
        `at x - max = ${-i} the sum adds ${is}, and the exponential there is worth ${wanted.toPrecision(7)}`,
        sum,
      );
  }
}

/** Up to rounding, double precision is correctly rounded; the fixed-point exponential is off by hundreds of units. */
function generation({ exponential }: Anatomy, error: number): SoftmaxForm {
  if (lookups(exponential) === 2) return "int8-v1";
  return error < 2 ** -29 ? "int8-v2" : "int8-v3";
}

function lookups(v: Value, seen = new Set<Value>()): number {
  if (seen.has(v) || !v.owner) return 0;
  seen.add(v);
  const own = v.owner.name === "tosa.table" ? 1 : 0;
  return v.owner.operands.reduce((n, u) => n + lookups(u, seen), own);
}
