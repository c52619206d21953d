// How much of a line belongs to the ops that are chosen.
import type { Line } from "../explore/trace.ts";

/** `lit`: chosen ops are all that the line computes. `touched`: it computes others too, or a chosen one on the way. */
export type Light = "lit" | "touched" | undefined;

/** The ops that speak for a line. */
export const leadsOf = ({ from, own }: Line): readonly number[] => (own.length > 0 ? own : from);

export function lightOf(line: Line, chosen: ReadonlySet<number>): Light {
  if (!line.from.some((i) => chosen.has(i))) return undefined;
  return leadsOf(line).every((i) => chosen.has(i)) ? "lit" : "touched";
}
