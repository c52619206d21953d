// Lanes from and to memory, whole registers and the last partial one.
import { call, evaluate, int, sum } from "../../ctree/build.ts";
import type { CCode, CExpr } from "../../ctree/tree.ts";
import type { Scalar } from "../../expr/expr.ts";
import { helperNamed } from "./helpers.ts";
import type { Lanes } from "./registers.ts";
import { lanesPerRegister, registersFor, suffixOf, widthOfType } from "./registers.ts";
import type { VectorBlock } from "./vector.ts";

/** The address of a lane, counted from the first of the step. */
export type Address = (lane: number) => CExpr;

/** `array + offset + lane` */
export const joined = (array: CExpr, offset: CExpr, lane: number): CExpr => sum(array, offset, int(lane));

/** The first `count` lanes. Truth values are bytes, any nonzero one is true. */
export function loadLanes(type: Scalar, count: number, address: Address, out: VectorBlock): Lanes {
  const width = type === "i1" ? 8 : widthOfType(type);
  const [x, per] = [suffixOf(type, width), lanesPerRegister(width)];
  const regs = Array.from({ length: registersFor(width, count) }, (_, r) =>
    loadRegister(x, address(r * per), per, count - r * per),
  );
  if (type !== "i1") return { type, width, regs };
  const bytes = out.named({ type, width, regs }, "bytes");
  return { type, width, regs: bytes.regs.map((reg) => call("vtstq_u8", reg, reg)) };
}

/** `live` lanes of the `per` that a register has, or all of them. */
const loadRegister = (x: string, from: CExpr, per: number, live: number): CExpr =>
  live >= per ? call(`vld1q_${x}`, from) : call(helperNamed(`tosac_load_${x}`), from, int(live));

/** Writes the first `count` lanes. Truth values become bytes 0 and 1. */
export function storeLanes(lanes: Lanes, count: number, address: Address, out: VectorBlock): CCode {
  const v = lanes.type === "i1" ? asBytes(lanes, out) : lanes;
  const [x, per] = [suffixOf(v.type, v.width), lanesPerRegister(v.width)];
  const stores = v.regs.map((reg, r) => {
    const [to, live] = [address(r * per), count - r * per];
    if (live >= per) return evaluate(call(`vst1q_${x}`, to, reg));
    return evaluate(call(helperNamed(`tosac_store_${x}`), to, reg, int(live)));
  });
  return [out.lines, stores];
}

function asBytes(lanes: Lanes, out: VectorBlock): Lanes {
  const mask = out.mask(lanes, 8);
  const one = call("vdupq_n_u8", int(1));
  return { ...mask, regs: mask.regs.map((reg) => call("vandq_u8", reg, one)) };
}
