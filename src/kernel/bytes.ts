// Byte forms: the low byte of a value as one 8-bit lane plus or minus row values and a constant, modulo 256. A key with
// a byte form indexes a table straight from 8-bit lanes, whatever the row values are.
import type { Expr } from "../expr/expr.ts";
import { constant } from "../expr/expr.ts";
import { add, xor } from "../expr/vocabulary.ts";
import type { LaneKernel } from "./kernel.ts";

/** A byte as its difference from another, or what has that difference; nothing to do for 0. */
export const differing = (e: Expr, from: number): Expr => (from === 0 ? e : xor(e, constant("i8", from)));

/** A byte moved on the ring of all bytes, where 128 only flips the top bit. */
export function rotated(e: Expr, by: number): Expr {
  if (by === 0) return e;
  return by === -128 ? xor(e, constant("i8", by)) : add(e, constant("i8", by));
}

export interface ByteForm {
  readonly sign: 1 | -1;
  /** The 8-bit element value it follows. */
  readonly lane: number;
  readonly rows: readonly { readonly sign: 1 | -1; readonly id: number }[];
  readonly constant: number;
}

interface Sum {
  readonly lanes: { sign: 1 | -1; id: number }[];
  readonly rows: { sign: 1 | -1; id: number }[];
  constant: number;
}

/** The byte form of an element value, through conversions, sums and differences; undefined when it has none. */
export function byteForm(id: number, kernel: LaneKernel): ByteForm | undefined {
  const sum: Sum = { lanes: [], rows: [], constant: 0 };
  if (!addNode(id, 1, sum, kernel)) return undefined;
  const [lane, ...more] = sum.lanes;
  return lane && more.length === 0
    ? { sign: lane.sign, lane: lane.id, rows: sum.rows, constant: sum.constant }
    : undefined;
}

/** Low bytes of sums are sums of low bytes. False when something else is in the way. */
function addNode(id: number, sign: 1 | -1, sum: Sum, kernel: LaneKernel): boolean {
  const node = kernel.nodes[id]!;
  if (node.type === "f32" || node.type === "i1") return false;
  if (node.level !== "element") return sum.rows.push({ sign, id }) > 0;
  if (node.type === "i8") return sum.lanes.push({ sign, id }) > 0;
  return node.def.kind === "map" && addExpr(node.def.expr, sign, sum, kernel);
}

function addExpr(e: Expr, sign: 1 | -1, sum: Sum, kernel: LaneKernel): boolean {
  if (e.kind === "input") return addNode(e.id, sign, sum, kernel);
  if (e.kind === "const") {
    sum.constant += sign * Number(e.value);
    return true;
  }
  if (e.kind !== "apply" || e.type === "i1") return false;
  const [a, b] = e.args;
  switch (e.op) {
    case "convert":
    case "unsigned_convert":
      return a!.type !== "i1" && addExpr(a!, sign, sum, kernel);
    case "add":
      return e.type !== "f32" && addExpr(a!, sign, sum, kernel) && addExpr(b!, sign, sum, kernel);
    case "sub":
      return (
        e.type !== "f32" && addExpr(a!, sign, sum, kernel) && addExpr(b!, sign === 1 ? -1 : 1, sum, kernel)
      );
    default:
      return false;
  }
}
