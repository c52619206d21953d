// Look-ups in tables, sixteen lanes at a time: byte tables in registers, entries of other tables one by one.
import * as C from "../../ctree/build.ts";
import type { CExpr } from "../../ctree/tree.ts";
import type { Apply, Expr, Lookup } from "../../expr/expr.ts";
import { convert } from "../../expr/vocabulary.ts";
import { rotated } from "../../kernel/bytes.ts";
import { helperNamed } from "./helpers.ts";
import type { Lanes } from "./registers.ts";
import { registersFor, suffixOf, widthOfType } from "./registers.ts";
import type { VectorBlock } from "./vector.ts";
import { atOrLast } from "./vector.ts";

export function lookup({ type, table, index }: Lookup, block: VectorBlock): Lanes {
  const array = C.use(block.scope.table(table));
  if (table.type === "i8" && table.data.length <= 256)
    return byteLookup(index, table.data.length, array, block);
  const narrow = narrowIndex(index);
  if (narrow && (type === "i32" || type === "f32")) return gatherWords(type, narrow, array, block);
  const { regs } = block.index(index);
  const width = widthOfType(type);
  const gather = helperNamed(`tosac_gather_${suffixOf(type, width)}`);
  const each = 4 / registersFor(width);
  const one = (r: number): CExpr => {
    const part = Array.from({ length: each }, (_, k) => atOrLast(regs, r * each + k));
    return C.call(gather, array, ...part);
  };
  return { type, width, regs: Array.from({ length: block.registers(width) }, (_, r) => one(r)) };
}

/** Words at indices that are bytes or halfwords already: four leave their register at once. */
function gatherWords(type: "i32" | "f32", at: Expr, table: CExpr, block: VectorBlock): Lanes {
  const { regs, width } = block.index(at);
  const gather = helperNamed(`tosac_gather_${suffixOf(type, 32)}_at_${width === 8 ? "u8" : "s16"}`);
  const bits = 4 * width;
  const packed = (r: number): CExpr => {
    const [each, reg] = [128 / bits, regs[Math.floor((r * bits) / 128)]!];
    return C.call(`vgetq_lane_u${bits}`, C.call(`vreinterpretq_u${bits}_s${width}`, reg), C.int(r % each));
  };
  const words = Array.from({ length: block.registers(32) }, (_, r) => C.call(gather, table, packed(r)));
  return { type, width: 32, regs: words };
}

/** A table built for the row stands in an array under its node's name. */
export function rowLookup({ args: [table, index, length] }: Apply, block: VectorBlock): Lanes {
  const source = table?.kind === "input" ? block.scope.source(table.id) : undefined;
  if (!source || !("scalar" in source) || length?.kind !== "const")
    throw new Error("a row table is no array here");
  return byteLookup(index!, Number(length.value), source.scalar, block);
}

/** The registers of an index of at most 256 values, as unsigned bytes. */
export const byteIndex = (index: Expr, block: VectorBlock): CExpr[] =>
  block.lanes(lowByte(index)).regs.map((reg) => C.call("vreinterpretq_u8_s8", reg));

function byteLookup(at: Expr, length: number, table: CExpr, block: VectorBlock): Lanes {
  const find = helperNamed(`tosac_lookup_s8x${Math.ceil(length / 16) * 16}`);
  const regs = byteIndex(at, block).map((index) => C.call(find, table, index));
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
