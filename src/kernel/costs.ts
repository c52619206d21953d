// What expressions cost, roughly: vector instructions for four lanes.
import type { Expr } from "../expr/expr.ts";
import { inputsOf, nodesOf } from "../expr/expr.ts";
import { operationNamed } from "../expr/vocabulary.ts";
import type { LaneKernel } from "./kernel.ts";

/** A product of integers takes two cycles of the pipe; a gather is ten instructions. Without an entry: 1. */
const weights: Readonly<Record<string, number>> = {
  rounding_mul_shift: 4,
  double_rounding_mul_shift: 5,
  rounding_mul_high: 2,
  mul_high: 2,
  mul: 2,
  quotient: 20,
  convert: 0.5,
  div: 8,
  sqrt: 8,
  float_bits: 0,
  bits_float: 0,
};

const GATHER = 10;
/** A 256-entry byte table: eleven instructions for sixteen lanes. */
const BYTE_TABLE = 2.75;

/** One look-up in a table of this type. */
export const lookupCost = (type: Expr["type"]): number => (type === "i8" ? BYTE_TABLE : GATHER);

/** All operations of an expression, each once. */
export const exprCost = (root: Expr): number => [...nodesOf(root)].reduce((sum, e) => sum + nodeCost(e), 0);

function nodeCost(e: Expr): number {
  if (e.kind === "lookup") return lookupCost(e.type);
  if (e.kind !== "apply") return 0;
  return e.type === "f32" && e.op === "mul" ? 1 : (weights[e.op] ?? programCost(e));
}

/** A function of floats costs what its program does; other operations without a weight are one instruction. */
function programCost(e: Expr & { kind: "apply" }): number {
  const program = e.type === "f32" ? operationNamed(e.op).define?.(e.args, e.type) : undefined;
  if (!program) return 1;
  const outside = e.args.reduce((sum, a) => sum + exprCost(a), 0);
  return exprCost(program) - outside;
}

/** Expressions on the way from a key to a value. */
export function chainOf(id: number, key: number, kernel: LaneKernel, seen = new Set<number>()): Expr[] {
  const { def } = kernel.nodes[id]!;
  if (id === key || seen.has(id) || def.kind !== "map") return [];
  seen.add(id);
  return [def.expr, ...inputsOf(def.expr).flatMap((i) => chainOf(i, key, kernel, seen))];
}

/** What a value costs from its key on. */
export const chainCost = (id: number, key: number, kernel: LaneKernel): number =>
  chainOf(id, key, kernel).reduce((sum, root) => sum + exprCost(root), 0);
