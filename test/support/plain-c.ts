// Lane expressions of f32, i32 and i1 as plain C, one statement for each step: an independent reading of the
// primitives to test programs with. (The compiler's own printers are in src/targets.)
import { expandIdioms } from "../../src/expr/evaluate.ts";
import type { Apply, Const, Expr, Scalar } from "../../src/expr/expr.ts";
import { input, nodesOf } from "../../src/expr/expr.ts";

const types: Partial<Record<Scalar, string>> = { f32: "float", i32: "int32_t", i1: "int32_t" };

type Form = (...operands: string[]) => string;

const wrapping =
  (operator: string): Form =>
  (a, b) =>
    `(int32_t)((uint32_t)${a} ${operator} (uint32_t)${b})`;

const infix =
  (operator: string): Form =>
  (a, b) =>
    `${a} ${operator} ${b}`;

const call =
  (name: string): Form =>
  (...operands) =>
    `${name}(${operands.join(", ")})`;

const onFloats: Record<string, Form> = { add: infix("+"), sub: infix("-"), mul: infix("*") };
const onIntegers: Record<string, Form> = { add: wrapping("+"), sub: wrapping("-"), mul: wrapping("*") };

const forms: Record<string, Form> = {
  and: infix("&"),
  bits_float: call("bits_float"),
  ceil: call("ceilf"),
  div: infix("/"),
  eq: infix("=="),
  float_bits: call("float_bits"),
  floor: call("floorf"),
  fma: call("fmaf"),
  le: infix("<="),
  lt: infix("<"),
  magnitude: call("fabsf"),
  neg: (a) => `-${a}`,
  or: infix("|"),
  sar: infix(">>"),
  select: (c, a, b) => `${c} ? ${a} : ${b}`,
  shl: (a, s) => `(int32_t)((uint32_t)${a} << ${s})`,
  sqrt: call("sqrtf"),
  to_float: (a) => `(float)${a}`,
  xor: infix("^"),
};

const extremes: Record<string, Form> = { max: call("max_f32"), min: call("min_f32") };
const integerExtremes: Record<string, Form> = { max: call("max_i32"), min: call("min_i32") };

/** What the forms call. */
export const prelude = `#include <math.h>
#include <stdint.h>
#include <string.h>
static inline int32_t float_bits(float v) { int32_t b; memcpy(&b, &v, 4); return b; }
static inline float bits_float(int32_t b) { float v; memcpy(&v, &b, 4); return v; }
static inline int32_t max_i32(int32_t a, int32_t b) { return a > b ? a : b; }
static inline int32_t min_i32(int32_t a, int32_t b) { return a < b ? a : b; }
static inline float max_f32(float a, float b) {
  return a != a || b != b ? NAN : a > b ? a : b > a ? b : bits_float(float_bits(a) & float_bits(b));
}
static inline float min_f32(float a, float b) {
  return a != a || b != b ? NAN : a < b ? a : b < a ? b : bits_float(float_bits(a) | float_bits(b));
}
`;

function constantOf({ type, value }: Const): string {
  if (type !== "f32") return value === -2147483648 ? "INT32_MIN" : `${value}`;
  if (Number.isNaN(value)) return "NAN";
  if (!Number.isFinite(value)) return value > 0 ? "INFINITY" : "(-INFINITY)";
  return `(${Object.is(value, -0) ? "-" : ""}${Number(value).toExponential(16)}f)`;
}

function formOf({ op, args }: Apply): Form {
  const float = args[0]!.type === "f32";
  const found = {
    ...forms,
    ...(float ? { ...onFloats, ...extremes } : { ...onIntegers, ...integerExtremes }),
  }[op];
  if (!found) throw new Error(`no plain C for ${op}`);
  return found;
}

/** A C function of `arity` floats that computes the expression \`make\` builds from them. */
export function plainFunction(name: string, arity: number, make: (...inputs: Expr[]) => Expr): string {
  const parameters = Array.from({ length: arity }, (_, id) => input("f32", id));
  const names = new Map<Expr, string>();
  const lines: string[] = [];
  const root = expandIdioms(make(...parameters));
  for (const e of nodesOf(root)) lines.push(...statement(e, names));
  const header = `static inline float ${name}(${parameters.map((p) => `float x${p.id}`).join(", ")})`;
  return `${header} {\n${lines.join("\n")}\n  return ${names.get(root)!};\n}\n`;
}

/** Names the value of `e`; a step of the program needs a statement for that. */
function statement(e: Expr, names: Map<Expr, string>): string[] {
  if (e.kind === "lookup") throw new Error("no plain C for tables");
  if (e.kind !== "apply") {
    names.set(e, e.kind === "input" ? `x${e.id}` : constantOf(e));
    return [];
  }
  names.set(e, `t${names.size}`);
  return [`  const ${types[e.type]!} ${names.get(e)!} = ${formOf(e)(...e.args.map((a) => names.get(a)!))};`];
}
