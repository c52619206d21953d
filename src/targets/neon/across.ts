// The end of a row's reduction: registers into one, then across its lanes.
import * as C from "../../ctree/build.ts";
import type { CCode, CExpr, CStmt } from "../../ctree/tree.ts";
import { isOrdered } from "../../expr/reduce.ts";
import type { Node } from "../../kernel/kernel.ts";
import type { ScalarLoops } from "../loops.ts";
import { combineInto } from "../reductions.ts";
import { helperNamed } from "./helpers.ts";
import type { Lanes } from "./registers.ts";
import { suffixOf, widthOfType } from "./registers.ts";

/** Intrinsics that reduce the lanes of one register, by reduction and register type. */
export const crossing: Readonly<Record<string, string>> = {
  "max s8": "vmaxvq_s8",
  "max s16": "vmaxvq_s16",
  "max s32": "vmaxvq_s32",
  "max f32": "vmaxvq_f32",
  "min s8": "vminvq_s8",
  "min s16": "vminvq_s16",
  "min s32": "vminvq_s32",
  "min f32": "vminvq_f32",
  "sum s32": "vaddvq_s32",
  "all u8": "vminvq_u8",
  "any u8": "vmaxvq_u8",
};

/** Whether lanes of a register can be combined into the reduced value; sums of narrow integers have no instruction. */
export const hasCrossing = ({ def, type }: Node): boolean =>
  def.kind !== "reduce" ||
  def.reduce === "byte_sum" ||
  isOrdered(def.reduce, type) ||
  Object.hasOwn(crossing, `${def.reduce} ${suffixOf(type, type === "i1" ? 8 : widthOfType(type))}`);

/** Two registers combined, and what must stand before that. */
type Pairwise = (a: CExpr, b: CExpr) => { before: readonly CStmt[]; value: CExpr };

/** The reduced value, and what must stand before it. */
export function acrossLanes(
  r: Node,
  acc: Lanes,
  pairwise: Pairwise,
  scalar: ScalarLoops,
): { before: CCode; value: CExpr } {
  if (r.def.kind !== "reduce") throw new Error("not a reduction");
  const { reduce, nan } = r.def;
  if (isOrdered(reduce, r.type))
    return { before: [], value: C.call(helperNamed(`tosac_tree_${reduce}_f32`), ...acc.regs) };
  const before: CCode[] = [];
  let regs = acc.regs;
  while (regs.length > 1) {
    const half = regs.length / 2;
    regs = Array.from({ length: half }, (_, k) => {
      const pair = pairwise(regs[k]!, regs[k + half]!);
      before.push(pair.before);
      return pair.value;
    });
  }
  if (nan === "ignore" && r.type === "f32") {
    const lanes = scalar.localOf(r, "lanes");
    return { before: [before, laneByLane(r, regs[0]!, scalar)], value: C.at(C.use(lanes), C.int(0)) };
  }
  const value = C.call(crossing[`${reduce} ${suffixOf(r.type, acc.width)}`]!, regs[0]!);
  return { before, value: r.type === "i1" ? C.binary("!=", value, C.int(0)) : value };
}

/** Passing over NaN has no instruction across lanes: the four lanes are combined one by one. */
function laneByLane(r: Node, reg: CExpr, scalar: ScalarLoops): CCode {
  const [lanes, k] = [scalar.localOf(r, "lanes"), scalar.local("k")];
  const [first, next] = [C.at(C.use(lanes), C.int(0)), C.at(C.use(lanes), C.use(k))];
  return [
    C.declareArray(C.type("float"), lanes, [4]),
    C.evaluate(C.call("vst1q_f32", C.use(lanes), reg)),
    C.counting(k, 1, 4, [combineInto(r, scalar, first, first, next)]),
  ];
}
