// Integer sums over a looked-up table, byte by byte: each byte of the entries is a table of its own, cut where it
// becomes zero, and its lanes are summed as unsigned bytes.
import type { Expr, Input, Table } from "../expr/expr.ts";
import { constant, input, lookup } from "../expr/expr.ts";
import { add, shl, unsignedConvert } from "../expr/vocabulary.ts";
import { byteForm } from "./bytes.ts";
import type { Facts } from "./facts.ts";
import { citation } from "./describe.ts";
import type { Exit, Node } from "./kernel.ts";
import type { Orientation, Rebuild } from "./rebuild.ts";

/** A sum of bytes over this many lanes still fits an i32. */
const MOST_LANES = 2 ** 23;

interface Planes {
  readonly orientation: Orientation;
  readonly base: number;
  /** Least significant byte first; empty where a byte is zero everywhere. */
  readonly bytes: readonly Int8Array[];
}

export const REGISTER = 16;
export const registersOf = (entries: number): number => Math.ceil(entries / REGISTER);

/** A sum as `base` plus reductions, each shifted left. */
export type SumParts = Pick<Exit, "base" | "terms">;

/** Replaces an i32 sum of a function of a byte key by sums of bytes. Undefined when it is no such sum. */
export function sumByPlanes(node: Node, build: Rebuild, facts: Facts): SumParts | undefined {
  const { def } = node;
  const { kernel } = build;
  if (def.kind !== "reduce" || def.reduce !== "sum" || node.type !== "i32") return undefined;
  const lanes = kernel.dims[kernel.axis]!;
  const key = [...facts.of(def.of).keys].reverse().find((k) => byteForm(k, kernel));
  if (key === undefined || lanes > MOST_LANES) return undefined;
  const { range } = facts.of(key);
  const values = facts.table(def.of, key);
  const planes = bestPlanes(values);
  const end = planes.orientation === "top" ? range.hi : range.lo;
  const index = unsignedConvert("i32", build.index(key, byteForm(key, kernel)!, planes.orientation, end));
  const sums = planes.bytes.flatMap((data, p) =>
    data.length === 0 ? [] : [{ p, sum: pushPlane(node, data, p, index, build) }],
  );
  const base = Math.imul(planes.base, lanes) | 0;
  const total = sums.reduce<Expr>(
    (t, { p, sum }) => plus(p === 0 ? sum : shl(sum, constant("i32", 8 * p)), t),
    constant("i32", base),
  );
  build.become(node, { def: { kind: "map", expr: total }, range: facts.of(node.id).range });
  // Differences from the base that wrap say nothing about the sum of some of the lanes.
  const grows = values.every((v) => v >= planes.base);
  return { base, terms: grows ? sums.map(({ p, sum }) => ({ reduce: sum.id, shift: 8 * p })) : [] };
}

const plus = (a: Expr, b: Expr): Expr => (b.kind === "const" && b.value === 0 ? a : add(b, a));

/** One byte of the entries: a lookup per lane, and its sum. */
function pushPlane(node: Node, data: Int8Array, p: number, index: Expr, build: Rebuild): Input {
  const table: Table = { name: `plane${p}`, type: "i8", data, cut: true };
  const byte = build.push({
    type: "i8",
    level: "element",
    label: `byte${p}`,
    def: { kind: "map", expr: lookup(table, index) },
  });
  const { dims, axis } = build.kernel;
  const range = { lo: 0, hi: 255 * dims[axis]! };
  const sum = build.push({
    type: "i32",
    level: "row",
    label: `sum${p}`,
    note: `sum of byte ${p} of what ${citation(node.op)} adds`,
    range,
    def: { kind: "reduce", reduce: "byte_sum", nan: "propagate", of: byte },
  });
  return input("i32", sum);
}

/** The base and the end to count from that need the fewest registers. */
function bestPlanes(values: readonly number[]): Planes {
  const candidates = (["bottom", "top"] as const).flatMap((orientation) => {
    const entries = orientation === "top" ? [...values].reverse() : values;
    return [...new Set([0, entries[0]!, entries.at(-1)!, Math.min(...entries)])].map((base) =>
      planesOf(entries, base, orientation),
    );
  });
  return candidates.reduce((best, c) => (costOf(c) < costOf(best) ? c : best));
}

const costOf = (p: Planes): number => p.bytes.reduce((n, b) => n + registersOf(b.length), 0);

function planesOf(entries: readonly number[], base: number, orientation: Orientation): Planes {
  const shifted = entries.map((v) => (v - base) >>> 0);
  const bytes = [0, 1, 2, 3].map((p) => cutBytes(shifted.map((v) => (v >>> (8 * p)) & 255)));
  return { orientation, base, bytes };
}

/** Up to the last nonzero byte, filled up to whole registers. */
function cutBytes(bytes: readonly number[]): Int8Array {
  const length = bytes.findLastIndex((b) => b !== 0) + 1;
  const data = new Int8Array(registersOf(length) * REGISTER);
  data.set(bytes.slice(0, length));
  return data;
}
