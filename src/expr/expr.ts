// Lane expressions: what happens to one element. A closed union with a scalar type on each node.
// Nodes are immutable and may be shared; inputs are numbered by whoever owns the expression.
import type { TypedArray } from "../support/tensor.ts";

export type Scalar = "i1" | "i8" | "i16" | "i32" | "i64" | "f32";

/** Compile-time data indexed by a lane. `name` is a hint for the C identifier. */
export interface Table {
  readonly name: string;
  readonly type: Scalar;
  readonly data: TypedArray;
  /** Reads past the end give 0; without it the index is in bounds. */
  readonly cut?: true;
  /** Bytes that whoever reads them takes as numbers without a sign: C keeps them as such. */
  readonly unsigned?: true;
}

export interface Const {
  readonly kind: "const";
  readonly type: Scalar;
  /** A bigint for i64, a number otherwise; i1 is 0 or 1. */
  readonly value: number | bigint;
}

export interface Input {
  readonly kind: "input";
  readonly type: Scalar;
  readonly id: number;
}

/** `table[index]`; the index is an i32 that is never negative, and in bounds unless the table is cut. */
export interface Lookup {
  readonly kind: "lookup";
  readonly type: Scalar;
  readonly table: Table;
  readonly index: Expr;
}

/** An operation of the vocabulary (`vocabulary.ts`) applied to expressions. */
export interface Apply {
  readonly kind: "apply";
  readonly op: string;
  readonly type: Scalar;
  readonly args: readonly Expr[];
}

export type Expr = Const | Input | Lookup | Apply;

export const isFloat = (type: Scalar): boolean => type === "f32";

export const widthOf = (type: Scalar): number => (type === "f32" ? 32 : Number(type.slice(1)));

const whole = (lo: number, hi: number) => ({ lo, hi, nan: false }) as const;
const signed = (width: number) => whole(-(2 ** (width - 1)), 2 ** (width - 1) - 1);

/** Read in the inner loop of the range analysis: made once. */
const limitsOf = {
  i1: whole(0, 1),
  i8: signed(8),
  i16: signed(16),
  i32: signed(32),
  i64: signed(64),
  f32: { lo: -Infinity, hi: Infinity, nan: true },
} as const;

/** Least and greatest value of a type, and whether it has NaN; i1 counts as 0 and 1. The greatest i64 is rounded up, to 2^63. */
export const limits = (type: Scalar): { readonly lo: number; readonly hi: number; readonly nan: boolean } =>
  limitsOf[type];

export const input = (type: Scalar, id: number): Input => ({ kind: "input", type, id });

export const lookup = (table: Table, index: Expr): Lookup => ({
  kind: "lookup",
  type: table.type,
  table,
  index,
});

export function constant(type: Scalar, value: number | bigint): Const {
  return { kind: "const", type, value: type === "i64" ? BigInt(value) : Number(value) };
}

export const apply = (op: string, type: Scalar, ...args: Expr[]): Apply => ({
  kind: "apply",
  op,
  type,
  args,
});

export const operandsOf = (e: Expr): readonly Expr[] =>
  e.kind === "apply" ? e.args : e.kind === "lookup" ? [e.index] : [];

/** The same operation or look-up of other operands. */
export function withOperands(e: Expr, f: (operand: Expr) => Expr): Expr {
  const [before, after] = [operandsOf(e), operandsOf(e).map(f)];
  if (after.every((x, i) => x === before[i])) return e;
  return e.kind === "lookup" ? { ...e, index: after[0]! } : { ...(e as Apply), args: after };
}

/** Each node once, operands before users. */
export function nodesOf(root: Expr): Set<Expr> {
  const found = new Set<Expr>();
  const visit = (e: Expr): void => {
    if (found.has(e)) return;
    operandsOf(e).forEach(visit);
    found.add(e);
  };
  visit(root);
  return found;
}

/** How many operands of an expression's nodes each node is. */
export function countUses(root: Expr): Map<Expr, number> {
  const uses = new Map<Expr, number>();
  for (const e of nodesOf(root)) for (const a of operandsOf(e)) uses.set(a, (uses.get(a) ?? 0) + 1);
  return uses;
}

/** The same expression over other inputs; shared nodes stay shared. */
export function substitute(root: Expr, replace: (leaf: Input) => Expr): Expr {
  const done = new Map<Expr, Expr>();
  const go = (e: Expr): Expr => {
    const known = done.get(e);
    if (known) return known;
    const made = e.kind === "input" ? replace(e) : withOperands(e, go);
    done.set(e, made);
    return made;
  };
  return go(root);
}

const inputs = new WeakMap<Expr, readonly number[]>();

/** Ids of the inputs an expression reads, ascending. Every analysis asks for them, so they are looked up once. */
export function inputsOf(root: Expr): readonly number[] {
  let ids = inputs.get(root);
  if (!ids) inputs.set(root, (ids = findInputs(root)));
  return ids;
}

function findInputs(root: Expr): readonly number[] {
  const ids = new Set<number>();
  for (const e of nodesOf(root)) if (e.kind === "input") ids.add(e.id);
  return [...ids].sort((a, b) => a - b);
}
