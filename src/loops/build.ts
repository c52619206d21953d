// Short ways to write loops: for passes and for tests.
import type { Expr, Scalar } from "../expr/expr.ts";
import { input } from "../expr/expr.ts";
import type {
  Access,
  Block,
  BoundExpr,
  Buffer,
  Factor,
  Index,
  Leaf,
  Loop,
  LoopKind,
  Reduction,
  Stmt,
  Value,
  ValueLeaf,
} from "./ir.ts";

export const fixed = (offset: number): Index => ({ offset, terms: [] });

const single = (of: Factor): Index => ({ offset: 0, terms: [{ by: 1, of }] });
export const ofLoop = (loop: Loop): Index => single({ kind: "loop", loop });
export const ofValue = (value: Value): Index => single({ kind: "value", value });

/** The lesser of an index and a number; quotient and remainder by a positive number. */
export const clipped = (kind: "min" | "div" | "mod", of: Index, by: number): Index =>
  of.terms.length === 0 ? fixed(clip[kind](of.offset, by)) : single({ kind, of, by });

/** What `min`, `div` and `mod` of an index are. */
export const clip = {
  min: (a: number, b: number): number => Math.min(a, b),
  div: (a: number, b: number): number => Math.floor(a / b),
  mod: (a: number, b: number): number => a - b * Math.floor(a / b),
} as const;

/** `offset` plus each index times its number; terms that vanish are left out. */
export function sumOf(offset: number, parts: readonly (readonly [by: number, of: Index])[]): Index {
  const terms = parts.flatMap(([by, of]) => of.terms.map((t) => ({ ...t, by: t.by * by })));
  return {
    offset: parts.reduce((sum, [by, of]) => sum + by * of.offset, offset),
    terms: terms.filter((t) => t.by !== 0),
  };
}

export const buffer = (
  role: Buffer["role"],
  name: string,
  type: Scalar,
  shape: readonly number[],
  data?: Buffer["data"],
): Buffer => ({ role, name, type, shape, ...(data && { data }) });

export const element = (of: Buffer, ...at: Index[]): Access => ({ buffer: of, at });

export const value = (name: string, type: Scalar, more: Partial<Value> = {}): Value => ({
  origins: [],
  claims: [],
  ...more,
  name,
  type,
});

export const loopNamed = (name: string, kind: LoopKind): Loop => ({ name, kind });

export const typeOfLeaf = (leaf: Leaf): Scalar =>
  leaf.kind === "value" ? leaf.value.type : leaf.kind === "index" ? "i32" : leaf.from.buffer.type;

/** An index by a vector is another in each lane. */
function lanesOfIndices(at: readonly Index[]): number | undefined {
  const values = at.flatMap(({ terms }) =>
    terms.flatMap(({ of }) => (of.kind === "value" ? [of.value] : [])),
  );
  return values.find(({ lanes }) => lanes !== undefined)?.lanes;
}

/** The expression that `make` gives for these leaves. */
export const bound = (leaves: readonly Leaf[], make: (...inputs: Expr[]) => Expr): BoundExpr => ({
  expr: make(...leaves.map((leaf, id) => input(typeOfLeaf(leaf), id))),
  leaves,
});

export const read = (leaf: Leaf): BoundExpr => bound([leaf], (e) => e);
export const theValue = (v: Value, ...at: Index[]): ValueLeaf => ({
  kind: "value",
  value: v,
  ...(at.length > 0 && { at }),
});
export const load = (from: Access, lanes?: number): Leaf => ({ kind: "load", from, ...(lanes && { lanes }) });

/** One number at a time: neither lanes nor an array. */
export const isPlain = ({ lanes, shape }: Value): boolean => lanes === undefined && shape === undefined;

/** Lanes that a leaf has: of an array of values, those of all that its indices leave open. */
export function lanesOfLeaf(leaf: Leaf): number | undefined {
  if (leaf.kind === "index") return undefined;
  if (leaf.kind === "load") return leaf.lanes ?? lanesOfIndices(leaf.from.at);
  const { value, at = [], lane, row } = leaf;
  const rest = (value.shape ?? []).slice(at.length);
  if (lane !== undefined || (value.lanes === undefined && rest.length === 0)) return undefined;
  return rest.reduce((n, size) => n * size, (value.lanes ?? 1) / (row?.of ?? 1));
}

/** An element, or a number where an index is outside of its dimension: padding. */
export const loadElse = (from: Access, otherwise: number): Leaf => ({ kind: "load", from, otherwise });

/** A loop over `0..to` by ones. */
export const over = (loop: Loop, to: number, body: readonly Stmt[]): Stmt => ({
  kind: "for",
  loop,
  from: fixed(0),
  to: fixed(to),
  step: 1,
  body,
});

/** Blocks inside of a statement. */
export function blocksOf(s: Stmt): readonly Block[] {
  if (s.kind === "if") return [s.then, s.else];
  if (s.kind === "while") return [s.before, s.body];
  return s.kind === "for" ? [s.body] : [];
}

/** An accumulator, and what it takes up; see `Reduction` for `position`. */
export const accOf = (value: Value, reduction: Reduction, init?: BoundExpr): Stmt => ({
  kind: "acc",
  value,
  reduction,
  ...(init && { init }),
});
export const update = (acc: Value, expr: BoundExpr, position?: Index): Stmt => ({
  kind: "update",
  acc,
  expr,
  ...(position && { position }),
});
/** Lanes of an expression reduced to one number, or to as many as the value has. */
export const across = (value: Value, reduction: Reduction, expr: BoundExpr, lanes: number): Stmt => ({
  kind: "across",
  value,
  reduction,
  expr,
  lanes,
});
export const when = (cond: BoundExpr, then: readonly Stmt[], otherwise: readonly Stmt[] = []): Stmt => ({
  kind: "if",
  cond,
  then,
  else: otherwise,
});

export const letOf = (v: Value, expr: BoundExpr, each?: readonly Loop[]): Stmt => ({
  kind: "let",
  value: v,
  expr,
  ...(each && { each }),
});
export const store = (to: Access, expr: BoundExpr, lanes?: number): Stmt => ({
  kind: "store",
  to,
  expr,
  ...(lanes && { lanes }),
});
