// All passes, the named pipelines, and the check that a pipeline respects every order fact.
import { canonicalize } from "./canonicalize.ts";
import { cse } from "./cse.ts";
import { dce } from "./dce.ts";
import { dequantizeSoftmax } from "./dequantize-softmax.ts";
import { foldConstants } from "./fold-constants.ts";
import { fuseThreshold } from "./fuse-threshold.ts";
import { inlineRegions } from "./inline-regions.ts";
import type { Pass } from "./pass.ts";
import { raiseSoftmax } from "./raise-softmax.ts";
import { table } from "../support/table.ts";

export const passes: readonly Pass[] = [
  canonicalize,
  foldConstants,
  cse,
  raiseSoftmax,
  dequantizeSoftmax,
  fuseThreshold,
  dce,
  inlineRegions,
];

export const passNamed = (name: string): Pass | undefined => passes.find((p) => p.name === name);

/** Pipelines that can be asked for by name. `default` keeps every bit and runs before lowering. */
export const pipelines = table<readonly string[]>({
  default: ["canonicalize", "fold-constants", "cse", "canonicalize", "dce"],
  none: [],
});

/** Order facts that a list of passes breaks: `earlier` runs, but only after the last run of `pass`. */
export function orderMistakes(names: readonly string[]): { pass: string; earlier: string; reason: string }[] {
  return names.flatMap((name, i) =>
    (names.lastIndexOf(name) === i ? (passNamed(name)?.after ?? []) : [])
      .filter(([earlier]) => names.includes(earlier) && !names.slice(0, i).includes(earlier))
      .map(([earlier, reason]) => ({ pass: name, earlier, reason })),
  );
}

// A wrong order in our own pipelines is a bug, found when the program starts.
for (const [name, list] of Object.entries(pipelines)) {
  const [wrong] = orderMistakes(list);
  if (wrong)
    throw new Error(`pipeline ${name}: ${wrong.pass} must come after ${wrong.earlier}: ${wrong.reason}`);
}
