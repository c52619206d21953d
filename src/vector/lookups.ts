// Look-ups in tables: bytes in registers where a machine has that, entries of other tables one by one.
import * as C from "../ctree/build.ts";
import type { CExpr } from "../ctree/tree.ts";
import type { Apply, Expr, Lookup, Table } from "../expr/expr.ts";
import { convert } from "../expr/vocabulary.ts";
import { rotated } from "../kernel/bytes.ts";
import type { VectorBlock } from "./block.ts";
import type { GatherRow } from "./machine.ts";
import { laneByLane } from "./per-lane.ts";
import type { Lanes } from "./registers.ts";
import { kindOf, widthOfType } from "./registers.ts";

/** Entries of the longest byte table that stands in registers. */
const BYTES = 256;

export function lookup(e: Lookup, block: VectorBlock): Lanes {
  const { type, table, index } = e;
  const array = C.use(block.scope.table(table));
  const { length } = table.data;
  const found =
    table.type === "i8" && length <= BYTES && byteLookup(index, length, kindOfBytes(table), array, block);
  if (found) return found;
  const { row, at } = (table.unsigned ? undefined : gatherFor(e, block)) ?? {};
  if (!row || !at) return laneByLane(e, block);
  const width = widthOfType(type);
  return { type, width, regs: row.gather(array, block.index(at).regs, block.registers(width)) };
}

/** The row for entries of a type, by the index in the narrowest lanes that it comes in. */
function gatherFor({ type, index }: Lookup, block: VectorBlock): { row: GatherRow; at: Expr } | undefined {
  const rows = (block.scope.machine.gathers ?? []).filter(
    (r) => r.entries === kindOf(type, widthOfType(type)),
  );
  for (const at of [narrowIndex(index), index]) {
    const row = at && rows.find((r) => r.indices === widthOfType(at.type));
    if (row) return { row, at };
  }
  return undefined;
}

/** A table built for the row stands in an array under its node's name. */
export function rowLookup(e: Apply, block: VectorBlock): Lanes {
  const [table, index, length] = e.args;
  const source = table?.kind === "input" ? block.scope.source(table.id) : undefined;
  if (!source || !("scalar" in source) || length?.kind !== "const")
    throw new Error("a row table is no array here");
  return byteLookup(index!, Number(length.value), "s8", source.scalar, block) ?? laneByLane(e, block);
}

/** The registers of an index of at most 256 values, in bytes. */
export const byteIndex = (index: Expr, block: VectorBlock): readonly CExpr[] =>
  block.lanes(lowByte(index)).regs;

const kindOfBytes = ({ unsigned }: Table): "s8" | "u8" => (unsigned ? "u8" : "s8");

function byteLookup(
  at: Expr,
  length: number,
  kind: "s8" | "u8",
  table: CExpr,
  block: VectorBlock,
): Lanes | undefined {
  const { byteLookup: rows, bytes } = block.scope.machine;
  if (!rows) return undefined;
  const find = rows(Math.ceil(length / bytes), kind);
  const regs = byteIndex(at, block).map((index) => find(table, index));
  return { type: "i8", width: 8, regs };
}

/** An index as bytes, or as halfwords: those are never negative. */
function narrowIndex(e: Expr): Expr | undefined {
  const from = e.kind === "apply" && /convert$/.test(e.op) ? e.args[0]! : undefined;
  const narrow =
    from?.type === "i16" || (from?.type === "i8" && e.kind === "apply" && e.op === "unsigned_convert");
  return narrow ? from : undefined;
}

/** The low byte of an index of at most 256 values, computed in bytes where the value came from bytes. */
function lowByte(index: Expr): Expr {
  const widened = index.kind === "apply" && ["convert", "unsigned_convert"].includes(index.op);
  if (widened && index.args[0]!.type === "i8") return index.args[0]!;
  if (index.kind === "apply" && index.op === "add") {
    const [a, b] = index.args as [Expr, Expr];
    if (a.kind === "apply" && a.op === "convert" && a.args[0]!.type === "i8" && b.kind === "const") {
      return rotated(a.args[0]!, (Number(b.value) << 24) >> 24);
    }
  }
  return convert("i8", index);
}
