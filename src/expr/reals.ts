// Expressions read as real numbers: what they would be if nothing had to be rounded, in double precision. Additions do
// not wrap, shifts are products by powers of two, tables are read between their entries. What is a decision stays one:
// comparisons, clamps and saturation, leading zeros.
import type { Evaluator } from "./evaluate.ts";
import type { Expr, Scalar, Table } from "./expr.ts";
import { limits, nodesOf, operandsOf, widthOf } from "./expr.ts";
import { clampTo, roundEven } from "./numbers.ts";
import { operationNamed } from "./vocabulary.ts";

type Numeric = (...args: number[]) => number;
/** The real meaning of an operation with this result type on operands of these types. */
type Reading = (type: Scalar, from: readonly Scalar[]) => Numeric;

const plain =
  (f: Numeric): Reading =>
  () =>
    f;

const same = plain((a) => a!);
const shiftedUp: Numeric = (a, s) => a! * 2 ** clampTo(roundEven(s!), 0, 63);
const shiftedDown: Numeric = (a, s) => a! / 2 ** clampTo(roundEven(s!), 0, 63);
const product31: Numeric = (a, b) => (a! * b!) / 2 ** 31;
const productShifted: Numeric = (a, b, n) => (a! * b!) / 2 ** n!;

/** Bits have no meaning between the integers: operands are rounded first. */
const onIntegers =
  (op: string): Reading =>
  (type, from) => {
    const f = operationNamed(op).evaluate(type, from);
    return (...args) => f(...args.map(roundEven));
  };

/** The unsigned number that a signed one stands for; what rounds to 0 or more stands for itself. */
const fromSigned = (a: number, width: number): number => (a < -0.5 ? a + 2 ** width : a);
const toSigned = (a: number, width: number): number => (a >= 2 ** (width - 1) - 0.5 ? a - 2 ** width : a);

const clamped: Reading = (type) => {
  const { lo, hi } = limits(type);
  return (a) => clampTo(a!, lo, hi);
};

/** 2/sqrt(pi) e^(-x^2) (x + 2/3 x^3 + 4/15 x^5 + ...): all terms have one sign, so nothing cancels. */
export function erf(x: number): number {
  if (Math.abs(x) > 6) return Math.sign(x);
  let [term, sum] = [x, x];
  for (let k = 1; Math.abs(term) > 1e-17 * Math.abs(sum); k++) sum += term *= (2 * x * x) / (2 * k + 1);
  return (2 / Math.sqrt(Math.PI)) * Math.exp(-x * x) * sum;
}

const readings: Readonly<Record<string, Reading>> = {
  add: plain((a, b) => a! + b!),
  sub: plain((a, b) => a! - b!),
  mul: plain((a, b) => a! * b!),
  div: plain((a, b) => a! / b!),
  fma: plain((a, b, c) => a! * b! + c!),
  max: plain((a, b) => Math.max(a!, b!)),
  min: plain((a, b) => Math.min(a!, b!)),
  neg: plain((a) => -a!),
  abs: plain(Math.abs),
  magnitude: plain(Math.abs),
  sqrt: plain(Math.sqrt),
  floor: plain(Math.floor),
  ceil: plain(Math.ceil),
  eq: plain((a, b) => (a === b ? 1 : 0)),
  lt: plain((a, b) => (a! < b! ? 1 : 0)),
  le: plain((a, b) => (a! <= b! ? 1 : 0)),
  select: plain((c, a, b) => (c ? a! : b!)),
  and: onIntegers("and"),
  or: onIntegers("or"),
  xor: onIntegers("xor"),
  clz: onIntegers("clz"),
  convert: same,
  to_float: same,
  to_int: clamped,
  unsigned_convert: (_type, [from]) => {
    const width = widthOf(from!);
    return (a) => fromSigned(a!, width);
  },
  shl: plain(shiftedUp),
  sar: plain(shiftedDown),
  shift_left: plain(shiftedUp),
  shift_right: plain(shiftedDown),
  rounding_shift_right: plain(shiftedDown),
  logical_shift_right: (_type, [from]) => {
    const width = widthOf(from!);
    return (a, s) => shiftedDown(fromSigned(a!, width), s!);
  },
  mul_high: plain(product31),
  rounding_mul_high: plain(product31),
  raised_byte: plain((a) => a! * 256),
  high_byte: plain((a) => a! / 256),
  rounding_mul_q15: plain((a, b) => (a! * b!) / 2 ** 15),
  rounding_mul_shift: plain(productShifted),
  double_rounding_mul_shift: plain(productShifted),
  interpolate: plain((a, b, t) => 128 * a! + (b! - a!) * t!),
  quotient: plain((a, b) => (b === 0 ? 0 : a! / b!)),
  saturate: clamped,
  saturating_add: (type) => {
    const { lo, hi } = limits(type);
    return (a, b) => clampTo(a! + b!, lo, hi);
  },
  saturating_abs: (type) => (a) => Math.min(Math.abs(a!), limits(type).hi),
  saturating_sub: (type) => {
    const { lo, hi } = limits(type);
    return (a, b) => clampTo(a! - b!, lo, hi);
  },
  saturate_unsigned: (type) => {
    const width = widthOf(type);
    return (a) => toSigned(clampTo(a!, 0, 2 ** width - 1), width);
  },
  exp: plain(Math.exp),
  exp_below: plain(Math.exp),
  exp_normal: plain(Math.exp),
  log: plain(Math.log),
  tanh: plain(Math.tanh),
  sigmoid: plain((a) => 1 / (1 + Math.exp(-a!))),
  erf: plain((a) => erf(a!)),
  sin: plain(Math.sin),
  cos: plain(Math.cos),
  pow: plain(Math.pow),
  rsqrt: plain((a) => 1 / Math.sqrt(a!)),
};

/** True when an operation has a meaning in real numbers; those that take bits of floats apart have none. */
export const hasReading = (op: string): boolean => Object.hasOwn(readings, op);

/** A table of which is known what its entries approximate; NaN where that has no value and the entries stand. */
export interface MeantTable extends Table {
  readonly meaning: (index: number) => number;
}

function meaningOf(table: Table | MeantTable): (index: number) => number {
  if (!("meaning" in table)) return (index) => between(table, index);
  return (index) => {
    const meant = table.meaning(index);
    return Number.isNaN(meant) && !Number.isNaN(index) ? between(table, index) : meant;
  };
}

/** A table as a function of a real index: straight lines between entries, constant beyond the ends. */
function between({ data, cut }: Table, index: number): number {
  if (cut && index > data.length - 0.5) return 0;
  const i = clampTo(Math.floor(index), 0, data.length - 1);
  const [here, next] = [Number(data[i]), Number(data[Math.min(i + 1, data.length - 1)])];
  return here + (next - here) * clampTo(index - i, 0, 1);
}

/** The same as `evaluator`, in real numbers. Throws on operations that have no such meaning. */
export function realEvaluator(root: Expr): Evaluator {
  const order = [...nodesOf(root)];
  const slotOf = new Map(order.map((e, i) => [e, i]));
  const slots = order.map((e) => (e.kind === "const" ? Number(e.value) : 0));
  const steps = order.map((e) =>
    stepOf(
      e,
      operandsOf(e).map((a) => slotOf.get(a)!),
    ),
  );
  return (inputs) => {
    steps.forEach((step, i) => {
      if (step) slots[i] = step(slots, inputs as ArrayLike<number>);
    });
    return slots.at(-1)!;
  };
}

type Step = (slots: readonly number[], inputs: ArrayLike<number>) => number;

function stepOf(e: Expr, [a, b, c]: readonly number[]): Step | undefined {
  switch (e.kind) {
    case "const":
      return undefined;
    case "input":
      return (_slots, inputs) => inputs[e.id]!;
    case "lookup": {
      const meaning = meaningOf(e.table);
      return (slots) => meaning(slots[a!]!);
    }
    case "apply": {
      const reading = readings[e.op];
      if (!reading) throw new Error(`${e.op} has no meaning in real numbers`);
      const f = reading(
        e.type,
        e.args.map((x) => x.type),
      );
      return (slots) => f(slots[a!]!, slots[b!]!, slots[c!]!);
    }
  }
}
