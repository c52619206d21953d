// One element at a time: lane expressions as portable C. Idioms become small static functions made from their own
// definitions, so that this path needs no table beyond the primitives.
import * as C from "../ctree/build.ts";
import type { BinaryOperator, CExpr, CFunction, CStmt, CSymbol } from "../ctree/tree.ts";
import { boundsOf } from "../expr/bounds.ts";
import type { Apply, Const, Expr, Lookup, Scalar, Table } from "../expr/expr.ts";
import { countUses, input, limits, operandsOf } from "../expr/expr.ts";
import type { Interval } from "../expr/range.ts";
import { extent, outward, within } from "../expr/range.ts";
import { operationNamed } from "../expr/vocabulary.ts";
import { isUnsignedLookup } from "../kernel/unsigned.ts";
import { block } from "../support/layout.ts";
import { argument, isPromoted, shiftAmount, sides } from "./conversions.ts";
import { primitives } from "./primitives.ts";

/** The C type of a local of each scalar type; i1 is an int that holds 0 or 1. */
export const localType = (type: Scalar): string =>
  type === "i1" ? "int" : type === "f32" ? "float" : `int${type.slice(1)}_t`;

/** The constant array of a table, the same for the same content. */
export type TableSymbols = (table: Table) => CSymbol;

export interface ScalarScope {
  readonly table: TableSymbols;
  /** What an input stands for. */
  readonly valueOf: (id: number) => CExpr;
  /** Inputs whose C has the bits of the value as a number without a sign; none when absent. */
  readonly isUnsigned?: (id: number) => boolean;
  readonly rangeOf: (id: number) => Interval;
  /** Results of 64 bits fit: definitions of idioms on narrower operands see to that. */
  readonly longsFit?: boolean;
  /** Makes a value of a C type a local before the current statement, and returns the local. */
  readonly bind: (type: string, value: CExpr) => CExpr;
}

/** C for an expression; sub-expressions used more than once are bound to locals first. */
export function scalarExpr(root: Expr, scope: ScalarScope): CExpr {
  const uses = countUses(root);
  const done = new Map<Expr, CExpr>();
  const bounds = (e: Expr): Interval => boundsOf(e, scope.rangeOf);
  const go = (e: Expr): CExpr => {
    const known = done.get(e);
    if (known) return known;
    const plain = treeOf(e, go, bounds, scope);
    const shared = e !== root && (uses.get(e) ?? 0) > 1 && operandsOf(e).length > 0;
    const made = shared ? scope.bind(localType(e.type), plain) : plain;
    done.set(e, made);
    return made;
  };
  return go(root);
}

type Bounds = (e: Expr) => Interval;
type Go = (e: Expr) => CExpr;

function treeOf(e: Expr, go: Go, bounds: Bounds, scope: ScalarScope): CExpr {
  const bits = unsignedBits(e, go, bounds, scope);
  if (bits) return C.cast(localType(e.type), bits);
  switch (e.kind) {
    case "const":
      return constantExpr(e.type, e.value);
    case "input":
      return scope.valueOf(e.id);
    case "lookup":
      return lookupExpr(e, go(e.index), bounds, scope);
    case "apply":
      return applied(e, go, bounds, scope);
  }
}

function applied(e: Apply, go: Go, bounds: Bounds, scope: ScalarScope): CExpr {
  const spelling = spellings[e.op];
  const from = e.args.map((a) => a.type);
  const bits = e.op === "unsigned_convert" ? unsignedBits(e.args[0]!, go, bounds, scope) : undefined;
  if (bits) return widened(e.type, bits);
  const args = e.args.map(go);
  if (!spelling) return called(idiom(e.op, e.type, from), e, args);
  const isPast = e.op === "row_lookup" && past(e.args[1]!, lengthOf(e), bounds);
  return spelling({
    of: e,
    from,
    args,
    fits: (scope.longsFit && e.type === "i64") || fitsWithoutWrapping(e, bounds),
    past: isPast,
  });
}

/** The bits of a value without a sign, of what C has as such. */
function unsignedBits(e: Expr, go: Go, bounds: Bounds, scope: ScalarScope): CExpr | undefined {
  if (e.kind === "input" && scope.isUnsigned?.(e.id)) return scope.valueOf(e.id);
  return isUnsignedLookup(e) ? lookupExpr(e, go(e.index), bounds, scope) : undefined;
}

/** C for a look-up in a table of unsigned bytes, as such a byte. */
export function unsignedLookup(e: Lookup, scope: ScalarScope): CExpr {
  const bounds = (x: Expr): Interval => boundsOf(x, scope.rangeOf);
  return lookupExpr(e, scalarExpr(e.index, scope), bounds, scope);
}

/** A number of an unsigned type that is narrower. */
const widened = (type: Scalar, bits: CExpr): CExpr => (type === "i32" ? bits : C.cast(localType(type), bits));

const called = (callee: CSymbol, { args }: Apply, values: readonly CExpr[]): CExpr =>
  C.call(callee, ...values.map((v, i) => argument(args[i]!, v)));

/** Whether an index may lie past the end of a table. Where it cannot, no compiler should be asked. */
const past = (index: Expr, length: number, bounds: Bounds): boolean => bounds(index).hi >= length;

/** More than the conversion of a name: not to be written twice. */
const isLong = (index: Expr): boolean => operandsOf(index).some((a) => operandsOf(a).length > 0);

function lookupExpr({ table, index }: Lookup, i: CExpr, bounds: Bounds, scope: ScalarScope): CExpr {
  const { length } = table.data;
  const array = C.use(scope.table(table));
  if (!table.cut || !past(index, length, bounds)) return C.at(array, i);
  return orZero(array, isLong(index) ? scope.bind("int32_t", i) : i, length);
}

/** An entry, or 0 past the end of a cut table. */
const orZero = (table: CExpr, index: CExpr, length: number): CExpr =>
  C.conditional(C.binary("<", index, C.int(length)), C.at(table, index), C.int(0));

/** The length of the table that a `row_lookup` reads. */
const lengthOf = ({ args }: Apply): number => Number((args[2] as Const).value);

// Constants

export function constantExpr(type: Scalar, value: number | bigint): CExpr {
  if (type === "f32") return floatExpr(Number(value));
  return type === "i64" ? C.long(value) : C.int(Number(value));
}

/** Infinities and NaN have no literal; their bits have. */
function floatExpr(v: number): CExpr {
  if (Number.isFinite(v)) return C.float(v);
  const bits = Number.isNaN(v) ? C.hex(0x7fc00000) : v > 0 ? C.hex(0x7f800000) : C.int(-8388608);
  return C.call(primitives.bits_float, bits);
}

// Primitives

interface Spelling {
  readonly of: Apply;
  readonly from: readonly Scalar[];
  readonly args: readonly CExpr[];
  /** The exact result fits the type, so the plain operator is defined. */
  readonly fits: boolean;
  /** Of a look-up: the index may lie past the end. */
  readonly past: boolean;
}

type Spell = (s: Spelling) => CExpr;

const unsignedType = (type: Scalar): string => `uint${type.slice(1)}_t`;
const isSmall = (type: Scalar): boolean => type === "i8" || type === "i16";

/** Narrow operands are computed with as int. */
const narrowed = (type: Scalar, e: CExpr): CExpr => (isSmall(type) ? C.cast(localType(type), e) : e);

const pair = ({ of: { args }, args: [a, b] }: Spelling): readonly [CExpr, CExpr] =>
  sides([args[0]!, args[1]!], [a!, b!]);

/** Wraps: through unsigned for i32 and i64, through int for narrower types. */
const wrapping =
  (op: BinaryOperator): Spell =>
  (s) => {
    const { type } = s.of;
    const [a, b] = pair(s);
    if ((type === "i32" || type === "i64") && !s.fits) {
      const unsigned = unsignedType(type);
      return C.cast(localType(type), C.binary(op, C.cast(unsigned, a), C.cast(unsigned, b)));
    }
    return narrowed(type, plain(op, a, b));
  };

/** Numbers below zero are added as differences and taken away as sums. */
function plain(op: BinaryOperator, a: CExpr, b: CExpr): CExpr {
  const flipped = op === "+" ? "-" : op === "-" ? "+" : undefined;
  const isNegative = b.kind === "literal" && b.type !== "int64_t" && b.value < 0 && b.value > -(2 ** 31);
  return flipped && isNegative ? C.binary(flipped, a, { ...b, value: -Number(b.value) }) : C.binary(op, a, b);
}

const bitwise =
  (op: BinaryOperator): Spell =>
  (s) =>
    narrowed(s.of.type, C.binary(op, ...pair(s)));

const relation =
  (op: BinaryOperator): Spell =>
  (s) =>
    C.binary(op, ...pair(s));

const extreme =
  (name: "max" | "min", operator: string): Spell =>
  ({ of, args }) => {
    const { type } = of;
    if (type === "f32") return C.call(primitives[`${name}_f32`], ...args);
    const [c, f] = [localType(type), `tosac_${name}_${type}`];
    const text = block(`static inline ${c} ${f}(${c} a, ${c} b)`, `return a ${operator} b ? a : b;`);
    return called(C.writtenHelper(f, text), of, args);
  };

const calling =
  (name: keyof typeof primitives): Spell =>
  ({ of, args }) =>
    called(primitives[name], of, args);

/** A product for factors that never saturate; the idiom for others. */
const unlessFits =
  (name: "mul_high" | "rounding_mul_high" | "rounding_mul_shift" | "double_rounding_mul_shift"): Spell =>
  ({ of, from, args, fits }) =>
    called(fits ? primitives[`${name}_fits`] : idiom(name, of.type, from), of, args);

/** Bits go into an unsigned number of at least 32 bits, and come back as what they then are, unless all of them stay. */
const shiftedLeft: Spell = ({ of, args: [a, s], fits }) => {
  if (of.type === "i32" && fits) return C.binary("<<", a!, shiftAmount(of.args[1]!, s!));
  const unsigned = of.type === "i64" ? "uint64_t" : "uint32_t";
  const amount = shiftAmount(of.args[1]!, s!);
  return C.cast(localType(of.type), C.binary("<<", C.cast(unsigned, argument(of.args[0]!, a!)), amount));
};

const shiftedRight: Spell = ({ of, args: [a, s] }) =>
  narrowed(of.type, C.binary(">>", a!, shiftAmount(of.args[1]!, s!)));

const spellings: Readonly<Record<string, Spell>> = {
  add: wrapping("+"),
  sub: wrapping("-"),
  mul: wrapping("*"),
  max: extreme("max", ">"),
  min: extreme("min", "<"),
  and: bitwise("&"),
  or: bitwise("|"),
  xor: bitwise("^"),
  eq: relation("=="),
  lt: relation("<"),
  le: relation("<="),
  select: ({ args: [c, a, b] }) => C.conditional(c!, a!, b!),
  convert: ({ of: { type }, from: [from], args: [a] }) => {
    if (type === "i1") return C.binary("&", a!, C.int(1));
    return type === "i32" && isPromoted(from!) ? a! : C.cast(localType(type), a!);
  },
  unsigned_convert: ({ of: { type }, from: [from], args: [a] }) =>
    widened(type, C.cast(unsignedType(from!), a!)),
  shl: shiftedLeft,
  sar: shiftedRight,
  div: relation("/"),
  neg: ({ args: [a] }) => C.negated(a!),
  to_float: ({ args: [a] }) => C.cast("float", a!),
  mul_high: unlessFits("mul_high"),
  rounding_mul_high: unlessFits("rounding_mul_high"),
  rounding_mul_shift: unlessFits("rounding_mul_shift"),
  double_rounding_mul_shift: unlessFits("double_rounding_mul_shift"),
  row_lookup: ({ of, args: [table, index], past }) =>
    past ? orZero(table!, index!, lengthOf(of)) : C.at(table!, index!),
  fma: calling("fma"),
  sqrt: calling("sqrt"),
  clz: (s) => calling(s.of.type === "i64" ? "clz_i64" : "clz")(s),
  floor: calling("floor"),
  ceil: calling("ceil"),
  magnitude: calling("magnitude"),
  to_int: calling("to_int"),
  float_bits: calling("float_bits"),
  bits_float: calling("bits_float"),
  quotient: (s) => calling(s.of.type === "i64" ? "quotient_i64" : "quotient")(s),
};

function fitsWithoutWrapping(e: Apply, bounds: Bounds): boolean {
  if ((e.type !== "i32" && e.type !== "i64") || !(e.op in exactEnds)) return false;
  const ends = outward(extent(exactEnds[e.op]!(...e.args.map(bounds))));
  return within(ends, limits(e.type)) && ends.hi < 2 ** 63;
}

const products = (a: Interval, b: Interval): number[] => [a.lo * b.lo, a.lo * b.hi, a.hi * b.lo, a.hi * b.hi];

/** Q31 products fit unless both factors are the least value: the next product, rounded, is 2^31 - 1. */
const q31: Ends = (a, b) => products(a!, b!).map((p) => p / 2 ** 31);

/** Rounding, of either kind, moves a quotient to one of the integers beside it. Up to 2^62, half of the divisor can be added first. */
const shifted: Ends = (a, b, n) =>
  n!.lo < 1 || n!.hi > 62 ? [Infinity] : products(a!, b!).flatMap((p) => [p / 2 ** n!.lo, p / 2 ** n!.hi]);

type Ends = (...operands: readonly Interval[]) => number[];

/** Extremes of the exact result. */
const exactEnds: Readonly<Record<string, Ends>> = {
  add: (a, b) => [a!.lo + b!.lo, a!.hi + b!.hi],
  sub: (a, b) => [a!.lo - b!.hi, a!.hi - b!.lo],
  mul: (a, b) => products(a!, b!),
  mul_high: q31,
  rounding_mul_high: q31,
  rounding_mul_shift: shifted,
  double_rounding_mul_shift: shifted,
  shl: (a, s) => (a!.lo < 0 ? [-Infinity] : [a!.lo * 2 ** s!.lo, a!.hi * 2 ** s!.hi]),
};

// Idioms

/** The function of an idiom for given types, made from its definition. */
function idiom(op: string, result: Scalar, from: readonly Scalar[]): CSymbol {
  const suffix = from[0] === result ? result : `${result}_from_${from[0]}`;
  const symbol: CSymbol = C.helper(`tosac_${op}_${suffix}`, () => idiomFunction(symbol, op, result, from));
  return symbol;
}

function idiomFunction(symbol: CSymbol, op: string, result: Scalar, from: readonly Scalar[]): CFunction {
  const { define, summary, operands = ["a", "b", "c"] } = operationNamed(op);
  if (!define) throw new Error(`${op} has neither a C spelling nor a definition`);
  const params = from.map((t, i) => ({ symbol: C.parameter(operands[i]!), type: C.type(localType(t)) }));
  const lines: CStmt[] = [];
  const scope: ScalarScope = {
    table: () => {
      throw new Error(`the definition of ${op} looks up a table`);
    },
    valueOf: (id) => C.use(params[id]!.symbol),
    rangeOf: (id) => limits(from[id]!),
    longsFit: !from.includes("i64"),
    bind: (c, value) => {
      const t = C.local(`t${lines.length}`);
      lines.push(C.declare(C.constant(c), t, value));
      return C.use(t);
    },
  };
  const args = from.map((t, i) => input(t, i));
  const value = scalarExpr(define(args, result), scope);
  return C.inlineFunction({
    symbol,
    result: C.type(localType(result)),
    params,
    body: [lines, C.returning(value)],
    comment: summary,
  });
}
