// Lanes from and to memory, whole registers and the last partial one.
import type { Scalar } from "../../expr/expr.ts";
import type { Doc } from "../../support/layout.ts";
import type { Lanes } from "./registers.ts";
import { lanesPerRegister, registersFor, suffixOf, widthOfType } from "./registers.ts";
import type { VectorBlock } from "./vector.ts";

/** C text of the address of a lane, counted from the first of the step. */
export type Address = (lane: number) => string;

/** `array + offset + lane`, without zeros. */
export const joined = (array: string, offset: string, lane: number): string =>
  [array, ...(offset === "0" ? [] : [offset]), ...(lane === 0 ? [] : [String(lane)])].join(" + ");

/** The first `count` lanes. Truth values are bytes, any nonzero one is true. */
export function loadLanes(type: Scalar, count: number, address: Address, out: VectorBlock): Lanes {
  const width = type === "i1" ? 8 : widthOfType(type);
  const regs = Array.from({ length: registersFor(width, count) }, (_, r) =>
    loadRegister(
      suffixOf(type, width),
      r * lanesPerRegister(width),
      lanesPerRegister(width),
      count,
      address,
      out,
    ),
  );
  if (type !== "i1") return { type, width, regs };
  const bytes = out.named({ type, width, regs }, "bytes");
  return { type, width, regs: bytes.regs.map((reg) => `vtstq_u8(${reg}, ${reg})`) };
}

function loadRegister(
  x: string,
  first: number,
  lanes: number,
  count: number,
  address: Address,
  out: VectorBlock,
): string {
  const live = count - first;
  if (live >= lanes) return `vld1q_${x}(${address(first)})`;
  return `${out.helper(`tosac_load_${x}`)}(${address(first)}, ${live})`;
}

/** Writes the first `count` lanes. Truth values become bytes 0 and 1. */
export function storeLanes(lanes: Lanes, count: number, address: Address, out: VectorBlock): Doc {
  const v = lanes.type === "i1" ? asBytes(lanes, out) : lanes;
  const [x, per] = [suffixOf(v.type, v.width), lanesPerRegister(v.width)];
  const stores = v.regs.map((reg, r) => {
    const live = count - r * per;
    if (live >= per) return `vst1q_${x}(${address(r * per)}, ${reg});`;
    return `${out.helper(`tosac_store_${x}`)}(${address(r * per)}, ${reg}, ${live});`;
  });
  return [out.lines, stores];
}

function asBytes(lanes: Lanes, out: VectorBlock): Lanes {
  const mask = out.mask(lanes, 8);
  return { ...mask, regs: mask.regs.map((reg) => `vandq_u8(${reg}, vdupq_n_u8(1))`) };
}
