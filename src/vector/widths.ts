// How wide the lanes of a row's operands and of its result are, and how many registers that makes.
import type { Apply } from "../expr/expr.ts";
import type { Lanes } from "./registers.ts";
import { widthOfType } from "./registers.ts";
import type { Rule } from "./rule.ts";

export interface Widths {
  readonly operands: number;
  readonly result: number;
}

/** Whether a row takes two registers for one, or one for two. */
const changesWidth = ({ emit }: Rule): boolean => typeof emit !== "function" && !("masks" in emit);

/** Lane widths of a row's operands and result; masks follow the numbers they come with. */
export function operationWidth(row: Rule, e: Apply, operands: readonly (readonly [string, Lanes])[]): Widths {
  const numbers = operands.filter(([, v]) => v.type !== "i1").map(([, v]) => v.width);
  const onlyMasks = e.type === "i1" ? Math.max(8, ...operands.map(([, v]) => v.width)) : widthOfType(e.type);
  const width = numbers.length > 0 ? Math.max(...numbers) : onlyMasks;
  if (e.type === "i1") return { operands: width, result: width };
  const changes = numbers.length > 0 && changesWidth(row);
  return { operands: width, result: changes ? widthOfType(e.type) : width };
}

/** As many registers as the operands have, twice or half as many when the row changes the width. */
export function resultRegisters(width: Widths, live: number, operands: readonly Lanes[]): number {
  return Math.min(live, ...operands.map((v) => Math.ceil((v.regs.length * width.result) / v.width)));
}
