// Ops that do more than give results.
import type { Op } from "./graph.ts";

/** Whether an op, or one in its regions, does more than give results, as those may that nobody here knows. */
export const hasEffect = ({ record, regions }: Op): boolean =>
  !record || record.traits.includes("effect") || regions.some(({ ops }) => ops.some(hasEffect));
