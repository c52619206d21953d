// A threshold by what it computes, in whatever way it is written: every code is tried, or the float next to the bound.
import type { Op } from "../../ir/graph.ts";
import type { OnCodes } from "./on-codes.ts";
import { onCodes } from "./on-codes.ts";
import type { OnSoftmax } from "./on-softmax.ts";
import { onSoftmax } from "./on-softmax.ts";
import { partsOf } from "./parts.ts";

export type Threshold = OnSoftmax | OnCodes;

/** The threshold that ends in `op`; undefined when it does not look like one, `Decline` when it only does. */
export function thresholdOf(op: Op): Threshold | undefined {
  const parts = partsOf(op);
  if (!parts) return undefined;
  return parts.source.name === "tosac.softmax" ? onSoftmax(parts) : onCodes(parts);
}
