// Windows that slide over the axes between the first and the last: sizes, and where the taps of a result are read.
import type { Op } from "../ir/graph.ts";
import type { AttributeSpec, AxisIndex, ErrorIf } from "../ir/record.ts";
import { reach, type Window } from "../ir/windows.ts";
import { shapeValues } from "../ir/shape-values.ts";
import { listOf } from "./shared.ts";

export const list = (name: string): AttributeSpec => ({ name, kind: "i64 array" });

/**
 * The numbers of an array attribute, or of the operand of that name. Records check by `sized` that there are as many as they need.
 */
export function numbersOf(op: Op, name: string): readonly number[] {
  const operand = op.record?.operands.findIndex((slot) => slot.name === name) ?? -1;
  return listOf(op.attributes[name]) ?? shapeValues(op.operands[operand]) ?? [];
}

/** A condition on all numbers of an array attribute, and on how many there are. */
export const sized = (name: string, length: number, least: number): ErrorIf => ({
  when: (op) => {
    const values = numbersOf(op, name);
    return values.length !== length || values.some((v) => v < least);
  },
  message: `${name} must be ${length} numbers of at least ${least}`,
  help: `write ${name} = array<i64: ${Array(length).fill(Math.max(least, 0)).join(", ")}>, with your numbers`,
});

/** How many windows there are along an axis, -1 where that is open; undefined where they do not come out even, or where there is none. */
export function windowsAlong(w: Window): number | undefined {
  if (w.size < 0 || w.kernel < 0) return -1;
  const count = reach(w) / w.stride + 1;
  return Number.isInteger(count) && count >= 1 ? count : undefined;
}

/** What is wrong with a window that `windowsAlong` has no count for. */
export const unevenText = (axis: string, w: Window): string =>
  reach(w) < 0
    ? `along ${axis} the window of ${(w.kernel - 1) * w.dilation + 1} is larger than ${w.size} elements with ${w.before} before and ${w.after} after them`
    : `along ${axis} the last window leaves ${reach(w) % w.stride} of ${w.size} elements over: (${w.size} - 1 + ${w.before} + ${w.after} - (${w.kernel} - 1) * ${w.dilation}) must be a multiple of the stride ${w.stride}`;

/** The loop `loop` alone, of `count` loops. */
export const alone = (loop: number, count: number): AxisIndex => ({
  offset: 0,
  strides: steps(count, { [loop]: 1 }),
});

/** Strides for `count` loops, 0 where nothing is said. */
export const steps = (count: number, of: Readonly<Record<number, number>>): number[] =>
  Array.from({ length: count }, (_, l) => of[l] ?? 0);

/** A window's axis: the loop of the result times the stride, plus the loop of the taps times the dilation. */
export const sliding = (w: Window, result: number, tap: number, count: number): AxisIndex => ({
  offset: -w.before,
  strides: steps(count, { [result]: w.stride, [tap]: w.dilation }),
});
