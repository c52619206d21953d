// The vocabulary of lane expressions by name, and short ways to write expressions in it. Idioms (idioms.ts, functions.ts) are named
// combinations with an exact definition in primitives.
import type { Expr, Scalar } from "./expr.ts";
import { apply, constant } from "./expr.ts";
import type { Operation } from "./operation.ts";
import { primitives } from "./primitives.ts";

const table = new Map<string, Operation>(primitives.map((o) => [o.name, o]));

/** Adds idioms to the vocabulary; each name once. Called at module load by the files that define idioms. */
export function extendVocabulary(operations: readonly Operation[]): void {
  for (const o of operations) {
    if (table.has(o.name)) throw new Error(`operation ${o.name} is defined twice`);
    table.set(o.name, o);
  }
}

export function operationNamed(name: string): Operation {
  const found = table.get(name);
  if (!found) throw new Error(`no operation named ${name}`);
  return found;
}

export const operations = (): readonly Operation[] => [...table.values()];

// Builders. Result types follow from the operands, so that expressions read as formulas.
const like =
  (op: string) =>
  (a: Expr, ...rest: Expr[]): Expr =>
    apply(op, a.type, a, ...rest);
const compare =
  (op: string) =>
  (a: Expr, b: Expr): Expr =>
    apply(op, "i1", a, b);

export const add = like("add");
export const sub = like("sub");
export const mul = like("mul");
export const max = like("max");
export const min = like("min");
export const clamp = (a: Expr, lo: Expr, hi: Expr): Expr => max(min(a, hi), lo);
export const and = like("and");
export const or = like("or");
export const xor = like("xor");
export const shl = like("shl");
export const sar = like("sar");
export const clz = like("clz");
export const div = like("div");
export const fma = like("fma");
export const sqrt = like("sqrt");
export const floor = like("floor");
export const ceil = like("ceil");
export const neg = like("neg");
export const magnitude = like("magnitude");
export const eq = compare("eq");
export const lt = compare("lt");
export const le = compare("le");
export const not = (a: Expr): Expr => xor(a, constant(a.type, a.type === "i1" ? 1 : -1));
export const select = (c: Expr, a: Expr, b: Expr): Expr => apply("select", a.type, c, a, b);
export const convert = (type: Scalar, a: Expr): Expr => (a.type === type ? a : apply("convert", type, a));
export const unsignedConvert = (type: Scalar, a: Expr): Expr => apply("unsigned_convert", type, a);
export const toFloatExpr = (a: Expr): Expr => apply("to_float", "f32", a);
export const toIntExpr = (a: Expr): Expr => apply("to_int", "i32", a);
export const floatBits = (a: Expr): Expr => apply("float_bits", "i32", a);
export const bitsFloat = (a: Expr): Expr => apply("bits_float", "f32", a);
