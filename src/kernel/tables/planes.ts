// Integer sums over a looked-up table, byte by byte: each byte of the entries is a table of its own, cut where it
// becomes zero, and its lanes are summed as unsigned bytes.
import type { Expr, Input, Table } from "../../expr/expr.ts";
import { constant, input, lookup } from "../../expr/expr.ts";
import { abs } from "../../expr/idioms.ts";
import type { Interval } from "../../expr/range.ts";
import { interval } from "../../expr/range.ts";
import { add, shl, unsignedConvert } from "../../expr/vocabulary.ts";
import { byteForm } from "../bytes.ts";
import type { Costs } from "../costs.ts";
import type { Facts } from "../facts/facts.ts";
import { citation } from "../describe.ts";
import type { Exit, Node } from "../kernel.ts";
import { heldBy } from "./names.ts";
import type { Orientation, Rebuild } from "../rebuild.ts";
import type { Said } from "../said.ts";
import { declined, fired } from "../said.ts";

/** A sum of bytes over this many lanes still fits an i32. */
const MOST_LANES = 2 ** 23;

interface Planes {
  readonly orientation: Orientation;
  readonly base: number;
  /** Least significant byte first; empty where a byte is zero everywhere. */
  readonly bytes: readonly Int8Array[];
}

/** A sum as `base` plus reductions, each shifted left. */
export type SumParts = Pick<Exit, "base" | "terms">;

/**
 * Replaces an i32 sum of a function of a byte key by sums of bytes. Undefined when it is no such sum, or when adding up the
 * lanes as they are costs less.
 */
export function sumByPlanes(
  node: Node,
  build: Rebuild,
  facts: Facts,
  costs: Costs,
  said: Said[],
): SumParts | undefined {
  const { def } = node;
  const { kernel } = build;
  if (def.kind !== "reduce" || def.reduce !== "sum" || node.type !== "i32") return undefined;
  const lanes = kernel.dims[kernel.axis]!;
  const key = [...facts.of(def.of).keys].reverse().find((k) => byteForm(k, kernel));
  const decline = (why: string): undefined =>
    void said.push(declined("byte-planes", "bytes-of-a-table", node.op, () => why));
  if (key === undefined) return decline("what it sums is no function of one byte and row values");
  if (lanes > MOST_LANES) return decline(`sums of bytes of ${lanes} lanes may not fit an i32`);
  const planes = summedFrom(key, kernel.nodes[def.of]!, build, facts, costs);
  if (!planes) return decline("looking its bytes up costs more than what it sums");
  said.push(fired("byte-planes", planes.by, node.op, () => `as ${planes.bytes.length} sums of bytes`));
  const sums = planes.bytes.map(({ p, most, made }) => ({ p, sum: pushSum(node, p, most, made(), build) }));
  const base = Math.imul(planes.base, lanes) | 0;
  const total = sums.reduce<Expr>(
    (t, { p, sum }) => plus(p === 0 ? sum : shl(sum, constant("i32", 8 * p)), t),
    constant("i32", base),
  );
  build.become(node, { def: { kind: "map", expr: total }, range: facts.of(node.id).range });
  // Differences from the base that wrap say nothing about the sum of some of the lanes.
  const grows = facts.table(def.of, key).every((v) => v >= planes.base);
  return { base, terms: grows ? sums.map(({ p, sum }) => ({ reduce: sum.id, shift: 8 * p })) : [] };
}

/** The bytes whose sums give that of a value, where they cost less than the value in each lane. */
function summedFrom(key: number, node: Node, build: Rebuild, facts: Facts, costs: Costs): Summed | undefined {
  const { id: of } = node;
  const { range } = facts.of(key);
  const values = facts.table(of, key);
  const form = byteForm(key, build.kernel)!;
  const indexFrom: IndexFrom = (orientation, end) => build.index(key, form, orientation, end);
  const far = distances(values, range.lo, indexFrom, build);
  if (far) return far;
  const planes = bestPlanes(values, costs);
  const lane = Math.min(costs.chain(of, form.lane, build.kernel, facts), costs.lookup("i32", values.length));
  return costOf(planes, costs) < lane + costs.summed(facts.of(of).range)
    ? looked(planes, range, indexFrom, heldBy(node, key, values, build.kernel), build)
    : undefined;
}

const plus = (a: Expr, b: Expr): Expr => (b.kind === "const" && b.value === 0 ? a : add(b, a));

/** Bytes to sum, each that is not zero everywhere; shifted and added to `base` they are the value. */
interface Summed {
  readonly by: "distances" | "bytes-of-a-table";
  readonly base: number;
  /** `most` is the greatest that a byte can be, `made` gives its node. */
  readonly bytes: readonly { readonly p: number; readonly most: number; readonly made: () => number }[];
}

type IndexFrom = (orientation: Orientation, end: number) => Expr;

/** Values that grow by one with each step of the key, up, down, or to both sides of the least: no table is needed. */
function distances(
  values: readonly number[],
  lo: number,
  indexFrom: IndexFrom,
  build: Rebuild,
): Summed | undefined {
  const least = Math.min(...values);
  const [at, last] = [values.indexOf(least), values.length - 1];
  if (!values.every((v, i) => v - least === Math.abs(i - at))) return undefined;
  const end = lo + at;
  const whole = (e: Expr): Summed => ({
    by: "distances",
    base: least,
    bytes: [{ p: 0, most: Math.max(...values) - least, made: () => (e as Input).id }],
  });
  if (at === 0) return whole(indexFrom("bottom", end));
  if (at === last) return whole(indexFrom("top", end));
  if (Math.max(at, last - at) > 128) return undefined; // 128 is the magnitude of a byte that wrapped
  const expr = abs(indexFrom("bottom", end));
  return whole(
    input("i8", build.push({ type: "i8", level: "element", label: "magnitude", def: { kind: "map", expr } })),
  );
}

/** A table for each byte of what is `held`. */
function looked(
  { orientation, base, bytes }: Planes,
  range: Interval,
  indexFrom: IndexFrom,
  held: string,
  build: Rebuild,
): Summed {
  const index = unsignedConvert("i32", indexFrom(orientation, orientation === "top" ? range.hi : range.lo));
  const look = (data: Int8Array, p: number): number => {
    const table: Table = { name: `${held}_byte${p}`, type: "i8", data, cut: true, unsigned: true };
    const expr = lookup(table, index);
    return build.push({ type: "i8", level: "element", label: `byte${p}`, def: { kind: "map", expr } });
  };
  return {
    by: "bytes-of-a-table",
    base,
    bytes: bytes.flatMap((data, p) =>
      data.length === 0 ? [] : [{ p, most: Math.max(...new Uint8Array(data)), made: () => look(data, p) }],
    ),
  };
}

function pushSum(node: Node, p: number, most: number, of: number, build: Rebuild): Input {
  const { dims, axis } = build.kernel;
  const range = interval(0, most * dims[axis]!);
  const sum = build.push({
    type: "i32",
    level: "row",
    label: `sum${p}`,
    note: `sum of byte ${p} of what ${citation(node.op)} adds`,
    range,
    def: { kind: "reduce", reduce: "byte_sum", nan: "propagate", of },
  });
  return input("i32", sum);
}

/** With the base and the end to count from that cost least. */
function bestPlanes(values: readonly number[], costs: Costs): Planes {
  const candidates = (["bottom", "top"] as const).flatMap((orientation) => {
    const entries = orientation === "top" ? [...values].reverse() : values;
    return [...new Set([0, entries[0]!, entries.at(-1)!, Math.min(...entries)])].map((base) =>
      planesOf(entries, base, orientation, costs),
    );
  });
  return candidates.reduce((best, c) => (costOf(c, costs) < costOf(best, costs) ? c : best));
}

const costOf = ({ bytes }: Planes, costs: Costs): number =>
  costs.sumOfLookups(bytes.filter((b) => b.length > 0).map((b) => costs.registersOf(b.length)));

function planesOf(entries: readonly number[], base: number, orientation: Orientation, costs: Costs): Planes {
  const shifted = entries.map((v) => (v - base) >>> 0);
  const bytes = [0, 1, 2, 3].map((p) =>
    cutBytes(
      shifted.map((v) => (v >>> (8 * p)) & 255),
      costs,
    ),
  );
  return { orientation, base, bytes };
}

/** Up to the last nonzero byte, filled up to whole registers. */
function cutBytes(bytes: readonly number[], costs: Costs): Int8Array {
  const length = bytes.findLastIndex((b) => b !== 0) + 1;
  const data = new Int8Array(costs.filled(length));
  data.set(bytes.slice(0, length));
  return data;
}
