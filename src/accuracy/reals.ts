// A graph read in real numbers: no op rounds, wraps or loses bits; tables mean what they were made from.
import type { Arithmetic } from "../interpret.ts";
import { realEvaluator } from "../expr/reals.ts";
import type { Op } from "../ir/graph.ts";
import { tableMeaning } from "./tables.ts";

export const reals: Arithmetic = {
  evaluator: realEvaluator,
  stored: () => "f64",
  compute: (op) => tableMeaning(op) ?? op.record!.compute(op),
};

const otherRounding: Readonly<Record<string, string>> = {
  SINGLE_ROUND: "DOUBLE_ROUND",
  DOUBLE_ROUND: "SINGLE_ROUND",
};

/** The op with single rounding for double and the other way round; itself where there is nothing to choose. */
export function roundedOtherwise(op: Op): Op {
  const mode = op.attributes["rounding_mode"];
  const other = mode && "value" in mode ? otherRounding[String(mode.value)] : undefined;
  if (other === undefined) return op;
  return { ...op, attributes: { ...op.attributes, rounding_mode: { kind: "enum", value: other } } };
}
