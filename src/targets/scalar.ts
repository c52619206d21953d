// One element at a time: lane expressions as portable C. Idioms become small static functions made from their own
// definitions, so that this path needs no table beyond the primitives.
import { boundsOf } from "../expr/bounds.ts";
import type { Const, Expr, Scalar, Table } from "../expr/expr.ts";
import { countUses, input, limits, operandsOf } from "../expr/expr.ts";
import type { Interval } from "../expr/range.ts";
import { extent, within } from "../expr/range.ts";
import { operationNamed } from "../expr/vocabulary.ts";
import type { Doc } from "../support/layout.ts";
import { block } from "../support/layout.ts";

/** The C type of a local of each scalar type; i1 is an int that holds 0 or 1. */
export const localType = (type: Scalar): string =>
  type === "i1" ? "int" : type === "f32" ? "float" : `int${type.slice(1)}_t`;

/** What a file collects while its kernels are printed: helper functions and tables, in order of need. */
export interface Collector {
  /** Makes sure a helper exists, and returns its name. */
  helper(name: string, make: () => Doc): string;
  /** The C name of a table. */
  table(table: Table): string;
}

export interface ScalarScope {
  readonly collector: Collector;
  /** C text of an input: an identifier or another primary expression. */
  readonly nameOf: (id: number) => string;
  readonly rangeOf: (id: number) => Interval;
  /** Adds `const T name = text;` before the current statement and returns the name. */
  readonly bind: (type: string, text: string) => string;
}

/** C text of an expression; sub-expressions used more than once are bound to locals first. */
export function scalarText(root: Expr, scope: ScalarScope): string {
  const uses = countUses(root);
  const texts = new Map<Expr, string>();
  const bounds = (e: Expr): Interval => boundsOf(e, scope.rangeOf);
  const go = (e: Expr): string => {
    const known = texts.get(e);
    if (known !== undefined) return known;
    const plain = textOf(e, go, bounds, scope);
    const shared = e !== root && (uses.get(e) ?? 0) > 1 && operandsOf(e).length > 0;
    const text = shared ? scope.bind(localType(e.type), plain) : plain;
    texts.set(e, text);
    return text;
  };
  return go(root);
}

function textOf(e: Expr, go: (e: Expr) => string, bounds: (e: Expr) => Interval, scope: ScalarScope): string {
  switch (e.kind) {
    case "const":
      return constantText(e.type, e.value, scope.collector);
    case "input":
      return scope.nameOf(e.id);
    case "lookup": {
      const cut = e.table.cut && past(e.index, e.table.data.length, bounds);
      const [table, index] = [scope.collector.table(e.table), go(e.index)];
      return lookupText(
        table,
        cut && isLong(e.index) ? scope.bind("int32_t", index) : index,
        cut ? e.table.data.length : undefined,
      );
    }
    case "apply": {
      const args = e.args.map((a) => primary(go(a)));
      const from = e.args.map((a) => a.type);
      const spelling = spellings[e.op];
      if (spelling)
        return spelling({
          type: e.type,
          from,
          args,
          fits: fitsWithoutWrapping(e, bounds),
          past: e.op === "row_lookup" && past(e.args[1]!, Number((e.args[2] as Const).value), bounds),
          collector: scope.collector,
        });
      return `${idiomHelper(e.op, e.type, from, scope.collector)}(${e.args.map(go).join(", ")})`;
    }
  }
}

/** Whether an index may lie past the end of a table. Where it cannot, no compiler should be asked. */
const past = (index: Expr, length: number, bounds: (e: Expr) => Interval): boolean =>
  bounds(index).hi >= length;

/** More than the conversion of a name: not to be written twice. */
const isLong = (index: Expr): boolean => operandsOf(index).some((a) => operandsOf(a).length > 0);

/** An entry, or 0 past the end of a cut table. */
const lookupText = (table: string, index: string, cut: number | undefined): string =>
  cut === undefined ? `${table}[${index}]` : `${primary(index)} < ${cut} ? ${table}[${index}] : 0`;

/** Text that needs no parentheses around it as an operand: a name, number, call, index, cast of one, or a whole in parentheses. */
function primary(text: string): string {
  return isPrimary(text) ? text : `(${text})`;
}

const isPrimary = (text: string): boolean => {
  const cast = /^\(u?int\d*(_t)?\)|^\(float\)/.exec(text);
  return cast ? isPrimary(text.slice(cast[0].length)) : /^-?[\w.]+$/.test(text) || isWhole(text);
};

/** True for `name(...)`, `name[...]` and `(...)` whose first bracket closes at the very end. */
function isWhole(text: string): boolean {
  const start = /^[A-Za-z_]?\w*[([]/.exec(text);
  if (!start) return false;
  let depth = 0;
  for (let i = start[0].length - 1; i < text.length; i++) {
    if (text[i] === "(" || text[i] === "[") depth++;
    else if (text[i] === ")" || text[i] === "]") depth--;
    if (depth === 0) return i === text.length - 1;
  }
  return false;
}

// Constants

export function constantText(type: Scalar, value: number | bigint, collector: Collector): string {
  if (type === "f32") return floatText(Number(value), collector);
  if (type === "i64") return `INT64_C(${value})`;
  return value === limits("i32").lo ? "INT32_MIN" : String(value);
}

function floatText(v: number, collector: Collector): string {
  if (Number.isFinite(v)) return shortestFloat(v);
  const bits = Number.isNaN(v) ? "0x7fc00000" : v > 0 ? "0x7f800000" : "(-8388608)";
  return `${primitiveHelper("bits_float", collector)}(${bits})`;
}

/** The fewest digits that read back as the same float. */
export function shortestFloat(v: number): string {
  const sign = v < 0 || Object.is(v, -0) ? "-" : ""; // the digits of -0 come without one
  for (let digits = 1; digits <= 9; digits++) {
    const text = Math.abs(v).toPrecision(digits);
    if (Math.fround(Number(text)) === Math.fround(Math.abs(v))) return `${sign}${withPoint(text)}f`;
  }
  throw new Error(`${v} is not a binary32 number`);
}

const withPoint = (text: string): string => (/[.e]/.test(text) ? text : `${text}.0`);

// Primitives

interface Spelling {
  readonly type: Scalar;
  readonly from: readonly Scalar[];
  readonly args: readonly string[];
  /** The exact result fits the type, so the plain operator is defined. */
  readonly fits: boolean;
  /** Of a look-up: the index may lie past the end. */
  readonly past: boolean;
  readonly collector: Collector;
}

const unsignedType = (type: Scalar): string => `uint${type.slice(1)}_t`;

/** Wraps: through unsigned for i32, through int for narrower types; i64 only occurs where nothing overflows. */
const wrapping =
  (operator: string) =>
  ({ type, args: [a, b], fits }: Spelling): string => {
    if (type === "f32" || type === "i64" || (type === "i32" && fits)) return `${a} ${operator} ${b}`;
    if (type === "i32") return `(int32_t)((uint32_t)${a} ${operator} (uint32_t)${b})`;
    return `(${localType(type)})(${a} ${operator} ${b})`;
  };

const bitwise =
  (operator: string) =>
  ({ type, args: [a, b] }: Spelling): string =>
    type === "i8" || type === "i16" ? `(${localType(type)})(${a} ${operator} ${b})` : `${a} ${operator} ${b}`;

const relation =
  (operator: string) =>
  ({ args: [a, b] }: Spelling): string =>
    `${a} ${operator} ${b}`;

const extreme =
  (name: "max" | "min", operator: string) =>
  ({ type, args: [a, b], collector }: Spelling): string => {
    if (type === "f32")
      return `${primitiveHelper(`${name}_f32`, collector)}(${unwrapped(a!)}, ${unwrapped(b!)})`;
    const c = localType(type);
    const helper = collector.helper(`tosac_${name}_${type}`, () =>
      block(`static inline ${c} tosac_${name}_${type}(${c} a, ${c} b)`, [`return a ${operator} b ? a : b;`]),
    );
    return `${helper}(${unwrapped(a!)}, ${unwrapped(b!)})`;
  };

const viaHelper =
  (name: string) =>
  ({ args, collector }: Spelling): string =>
    `${primitiveHelper(name, collector)}(${args.map(unwrapped).join(", ")})`;

/** An argument of a call needs no parentheses of its own. */
const unwrapped = (text: string): string =>
  text.startsWith("(") && isWhole(text) && !/^\(\w+\)/.test(text) ? text.slice(1, -1) : text;

const spellings: Readonly<Record<string, (s: Spelling) => string>> = {
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
  select: ({ args: [c, a, b] }) => `${c} ? ${a} : ${b}`,
  convert: ({ type, args: [a] }) => (type === "i1" ? `${a} & 1` : `(${localType(type)})${a}`),
  unsigned_convert: ({ type, from: [from], args: [a] }) => `(${localType(type)})(${unsignedType(from!)})${a}`,
  shl: ({ type, args: [a, s] }) =>
    `(${localType(type)})(${type === "i64" ? "(uint64_t)" : "(uint32_t)"}${a} << ${s})`,
  sar: ({ type, args: [a, s] }) =>
    type === "i8" || type === "i16" ? `(${localType(type)})(${a} >> ${s})` : `${a} >> ${s}`,
  div: relation("/"),
  fma: ({ args }) => `fmaf(${args.map(unwrapped).join(", ")})`,
  sqrt: ({ args }) => `sqrtf(${args.map(unwrapped).join(", ")})`,
  neg: ({ args: [a] }) => `-${a}`,
  to_float: ({ args: [a] }) => `(float)${a}`,
  mul_high: ({ type, from, args, fits, collector }) =>
    `${fits ? primitiveHelper("mul_high_fits", collector) : idiomHelper("mul_high", type, from, collector)}(${args.map(unwrapped).join(", ")})`,
  rounding_mul_high: ({ type, from, args, fits, collector }) =>
    `${fits ? primitiveHelper("rounding_mul_high_fits", collector) : idiomHelper("rounding_mul_high", type, from, collector)}(${args.map(unwrapped).join(", ")})`,
  row_lookup: ({ args: [table, index, length], past }) =>
    lookupText(table!, unwrapped(index!), past ? Number(length) : undefined),
  clz: viaHelper("clz"),
  floor: viaHelper("floor"),
  ceil: viaHelper("ceil"),
  magnitude: viaHelper("magnitude"),
  to_int: viaHelper("to_int"),
  float_bits: viaHelper("float_bits"),
  bits_float: viaHelper("bits_float"),
  quotient: viaHelper("quotient"),
};

function fitsWithoutWrapping(e: Extract<Expr, { kind: "apply" }>, bounds: (e: Expr) => Interval): boolean {
  if (e.type !== "i32" || !(e.op in exactEnds)) return false;
  const [a, b] = e.args.map(bounds) as [Interval, Interval];
  const ends = exactEnds[e.op]!(a, b);
  return within(extent(ends), limits("i32"));
}

const products = (a: Interval, b: Interval): number[] => [a.lo * b.lo, a.lo * b.hi, a.hi * b.lo, a.hi * b.hi];

/** Q31 products fit unless both factors are the least value: the next product, rounded, is 2^31 - 1. */
const q31 = (a: Interval, b: Interval): number[] => products(a, b).map((p) => p / 2 ** 31);

/** Extremes of the exact result. */
const exactEnds: Readonly<Record<string, (a: Interval, b: Interval) => number[]>> = {
  add: (a, b) => [a.lo + b.lo, a.hi + b.hi],
  sub: (a, b) => [a.lo - b.hi, a.hi - b.lo],
  mul: products,
  mul_high: q31,
  rounding_mul_high: q31,
};

// Helpers

/** Primitives that C has no operator for. */
const primitiveHelpers: Readonly<Record<string, { needs?: readonly string[]; text: Doc }>> = {
  clz: {
    text: [
      "// Leading zero bits; 32 for 0.",
      block("static inline int32_t tosac_clz(int32_t a)", [
        "uint32_t v = (uint32_t)a;",
        "#if defined(__GNUC__)",
        "return v == 0 ? 32 : (int32_t)__builtin_clz(v);",
        "#else",
        "int32_t n = 32;",
        block("while (v != 0)", ["v >>= 1;", "--n;"]),
        "return n;",
        "#endif",
      ]),
    ],
  },
  mul_high_fits: {
    text: [
      "// Q31 product rounded down; not both factors are INT32_MIN here, so it fits.",
      block("static inline int32_t tosac_mul_high_fits(int32_t a, int32_t b)", [
        "return (int32_t)(((int64_t)a * b) >> 31);",
      ]),
    ],
  },
  rounding_mul_high_fits: {
    text: [
      "// Q31 product, halves up; not both factors are INT32_MIN here, so it fits.",
      block("static inline int32_t tosac_rounding_mul_high_fits(int32_t a, int32_t b)", [
        "return (int32_t)(((int64_t)a * b + INT64_C(1073741824)) >> 31);",
      ]),
    ],
  },
  float_bits: {
    text: block("static inline int32_t tosac_float_bits(float a)", [
      "int32_t bits;",
      "memcpy(&bits, &a, sizeof bits);",
      "return bits;",
    ]),
  },
  bits_float: {
    text: block("static inline float tosac_bits_float(int32_t bits)", [
      "float a;",
      "memcpy(&a, &bits, sizeof a);",
      "return a;",
    ]),
  },
  to_int: {
    text: [
      "// Nearest integer, ties to even, saturating; NaN gives 0. Adding 1.5 * 2^52 rounds to an integer in double.",
      block("static inline int32_t tosac_to_int(float a)", [
        "if (a != a) return 0;",
        "if (a >= 2147483648.0f) return INT32_MAX;",
        "if (a < -2147483648.0f) return INT32_MIN;",
        "const double shift = 6755399441055744.0;",
        "const double rounded = (double)a + shift;",
        "return (int32_t)(rounded - shift);",
      ]),
    ],
  },
  magnitude: {
    needs: ["float_bits", "bits_float"],
    text: block("static inline float tosac_magnitude(float a)", [
      "return tosac_bits_float(tosac_float_bits(a) & INT32_MAX);",
    ]),
  },
  floor: {
    needs: ["float_bits", "bits_float", "to_int"],
    text: [
      "// From 2^23 on every float is integral. The sign bit is kept, for -0.",
      block("static inline float tosac_floor(float a)", [
        "if (!(a > -8388608.0f && a < 8388608.0f)) return a;",
        "float r = (float)tosac_to_int(a);",
        "if (r > a) r -= 1.0f;",
        "return tosac_bits_float(tosac_float_bits(r) | (tosac_float_bits(a) & INT32_MIN));",
      ]),
    ],
  },
  ceil: {
    needs: ["float_bits", "bits_float", "to_int"],
    text: [
      "// From 2^23 on every float is integral. The sign bit is kept, for -0.",
      block("static inline float tosac_ceil(float a)", [
        "if (!(a > -8388608.0f && a < 8388608.0f)) return a;",
        "float r = (float)tosac_to_int(a);",
        "if (r < a) r += 1.0f;",
        "return tosac_bits_float(tosac_float_bits(r) | (tosac_float_bits(a) & INT32_MIN));",
      ]),
    ],
  },
  quotient: {
    text: [
      "// Quotient towards zero; by 0 gives 0, the least value by -1 wraps.",
      block("static inline int32_t tosac_quotient(int32_t a, int32_t b)", [
        "if (b == 0) return 0;",
        "if (b == -1) return (int32_t)(0u - (uint32_t)a);",
        "return a / b;",
      ]),
    ],
  },
  max_f32: {
    needs: ["float_bits", "bits_float"],
    text: [
      "// IEEE 754-2019 maximum: NaN wins, +0 is above -0.",
      block("static inline float tosac_max_f32(float a, float b)", [
        "if (a != a || b != b) return a + b;",
        "if (a == b) return tosac_bits_float(tosac_float_bits(a) & tosac_float_bits(b));",
        "return a > b ? a : b;",
      ]),
    ],
  },
  min_f32: {
    needs: ["float_bits", "bits_float"],
    text: [
      "// IEEE 754-2019 minimum: NaN wins, -0 is below +0.",
      block("static inline float tosac_min_f32(float a, float b)", [
        "if (a != a || b != b) return a + b;",
        "if (a == b) return tosac_bits_float(tosac_float_bits(a) | tosac_float_bits(b));",
        "return a < b ? a : b;",
      ]),
    ],
  },
};

function primitiveHelper(name: string, collector: Collector): string {
  const helper = primitiveHelpers[name]!;
  for (const need of helper.needs ?? []) primitiveHelper(need, collector);
  return collector.helper(`tosac_${name}`, () => helper.text);
}

/** The function of an idiom for given types, printed from its definition. */
function idiomHelper(op: string, type: Scalar, from: readonly Scalar[], collector: Collector): string {
  const suffix = from[0] === type ? type : `${type}_from_${from[0]}`;
  const name = `tosac_${op}_${suffix}`;
  const { define, summary } = operationNamed(op);
  if (!define) throw new Error(`${op} has neither a C spelling nor a definition`);
  const letters = ["a", "b", "c"];
  const args = from.map((t, i) => input(t, i));
  const params = from.map((t, i) => `${localType(t)} ${letters[i]}`).join(", ");
  const make = (): Doc => {
    const lines: string[] = [];
    let locals = 0;
    const bind = (type: string, text: string): string => {
      lines.push(`const ${type} t${locals} = ${text};`);
      return `t${locals++}`;
    };
    const scope: ScalarScope = {
      collector,
      nameOf: (id) => letters[id]!,
      rangeOf: (id) => limits(from[id]!),
      bind,
    };
    const result = scalarText(define(args, type), scope);
    return [
      `// ${summary}`,
      block(`static inline ${localType(type)} ${name}(${params})`, [...lines, `return ${result};`]),
    ];
  };
  return collector.helper(name, make);
}
