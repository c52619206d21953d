// How a loop over neighbours is cut into steps of lanes: long ones where there is room for them in registers, then steps of
// whole registers, then what is left.
import type { Scalar } from "../../expr/expr.ts";
import { limits } from "../../expr/expr.ts";
import { PARTIALS } from "../../expr/reduce.ts";
import type { Costs } from "../costs.ts";
import type { Node } from "../kernel.ts";

/** A step handles as many lanes as an ordered reduction has partial sums: whole registers of bytes, halfwords or words. */
export const STEP = PARTIALS;

/** How a loop is cut into steps. */
export interface StepPlan {
  /** Lanes of the longest steps: a multiple of `STEP`, or fewer. */
  readonly lanes: number;
  /** No lane may be seen twice. */
  readonly once: boolean;
}

/** A loop from `from` to `to` in steps of `lanes`. */
export interface Cut {
  readonly from: number;
  readonly to: number;
  readonly lanes: number;
  /** The first lanes of its only step that an earlier one has seen. */
  readonly again: number;
  /** What a step that stands for the rest of the loop is for. */
  readonly note?: string;
}

/** Bits of a lane; of a truth value those that it has in memory. */
export const widthOfType = (type: Scalar): number => (type === "f32" ? 32 : Number(type.slice(1)));
/** The width of a value in memory, where truth values are bytes. */
export const widthInMemory = (type: Scalar): number => (type === "i1" ? 8 : widthOfType(type));

/**
 * Lanes of a step over values of these types in a loop of `size` iterations: `atOnce` steps of bytes side by side, or as much of
 * wider lanes as fills the same registers.
 */
export function lanesOfStep(types: readonly Scalar[], atOnce: number, size: number): number {
  const width = Math.max(8, ...types.map(widthInMemory));
  const most = (atOnce * 8) / width;
  return ([4, 2].find((c) => c <= most && c * STEP <= size) ?? 1) * STEP;
}

/**
 * Steps on bytes that fit side by side: chains of dependent instructions overlap, as long as tables and what something is added up
 * in, so many registers, leave half of the machine's.
 */
export function stepsAtOnce(elements: readonly Node[], beside: number, costs: Costs): number {
  if (elements.every((n) => n.def.kind === "load")) return 4;
  return costs.leavesHalf(beside) ? 2 : 1;
}

/** The loops that `size` iterations become. */
export function cutsOf(size: number, plan: StepPlan): Cut[] {
  const { lanes } = plan;
  if (size === 1) return [{ from: 0, to: 1, lanes: 1, again: 0, note: "the only lane" }];
  const cuts: Cut[] = [];
  let at = 0;
  for (const count of lanes > STEP ? [lanes, STEP] : [lanes]) {
    const end = size - ((size - at) % count);
    if (end > at) cuts.push({ from: at, to: end, lanes: count, again: 0 });
    at = end;
  }
  return at === size ? cuts : [...cuts, restOf(size, at, plan)];
}

/** The last whole step before the end, some of its lanes for the second time; or a step of fewer lanes. */
export function restOf(size: number, at: number, { lanes, once }: StepPlan): Cut {
  const [whole, left] = [Math.min(lanes, STEP), size - at];
  const again = size >= whole && !once ? whole - left : 0;
  const note = again === 0 ? `the last ${left} lanes` : `the last ${whole} lanes, ${again} of them again`;
  return { from: at - again, to: size, lanes: left + again, again, note };
}

/** The lanes of places: the narrowest of at least the values' width that hold every index of the loop. */
export function placeType(of: Scalar, size: number): Scalar {
  const fits = (t: Scalar): boolean => widthOfType(t) >= widthInMemory(of) && limits(t).hi >= size - 1;
  return (["i8", "i16"] as const).find(fits) ?? "i32";
}
