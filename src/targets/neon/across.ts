// The end of a row's reduction: registers into one, then across its lanes.
import { isOrdered } from "../../expr/reduce.ts";
import type { Node } from "../../kernel/kernel.ts";
import type { Doc } from "../../support/layout.ts";
import type { ScalarLoops } from "../loops.ts";
import type { Lanes } from "./registers.ts";
import { suffixOf } from "./registers.ts";
import type { VectorBlock } from "./vector.ts";

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

type Pairwise = (a: string, b: string) => { lines: readonly Doc[]; text: string };

/** C text of the reduced value, and what must stand before it. */
export function acrossLanes(
  r: Node,
  acc: Lanes,
  block: VectorBlock,
  pairwise: Pairwise,
  scalar: ScalarLoops,
): { before: Doc; text: string } {
  if (r.def.kind !== "reduce") throw new Error("not a reduction");
  const { reduce, nan } = r.def;
  if (isOrdered(reduce, r.type))
    return { before: [], text: `${block.helper(`tosac_tree_${reduce}_f32`)}(${acc.regs.join(", ")})` };
  const before: Doc[] = [];
  let regs = acc.regs;
  while (regs.length > 1) {
    const half = regs.length / 2;
    regs = Array.from({ length: half }, (_, k) => {
      const { lines, text } = pairwise(regs[k]!, regs[k + half]!);
      before.push(lines);
      return text;
    });
  }
  const x = suffixOf(r.type, acc.width);
  if (nan === "ignore" && r.type === "f32")
    return { before: [before, laneByLane(r, regs[0]!, scalar)], text: `${laneName(r, scalar)}[0]` };
  const call = `${crossing[`${reduce} ${x}`]}(${regs[0]})`;
  return { before, text: r.type === "i1" ? `${call} != 0` : call };
}

const laneName = (r: Node, scalar: ScalarLoops): string => scalar.local(`${scalar.nameOf(r)}_lanes`);

/** Passing over NaN has no instruction across lanes: the four lanes are combined one by one. */
function laneByLane(r: Node, reg: string, scalar: ScalarLoops): Doc {
  const [name, k] = [laneName(r, scalar), scalar.local("k")];
  const step = scalar.combineInto(r, `${name}[0]`, `${name}[0]`, `${name}[${k}]`);
  return [
    `float ${name}[4];`,
    `vst1q_f32(${name}, ${reg});`,
    `for (size_t ${k} = 1; ${k} < 4; ++${k}) {`,
    { indent: step },
    "}",
  ];
}
