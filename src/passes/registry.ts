// All passes over graphs, their named pipelines, and the check that a pipeline respects every order fact.
import { canonicalize } from "./canonicalize.ts";
import { cse } from "./cse.ts";
import { dce } from "./dce.ts";
import { dequantizeSoftmax } from "./dequantize-softmax.ts";
import { foldConstants } from "./fold-constants.ts";
import { fuseThreshold } from "./fuse-threshold.ts";
import { inlineRegions } from "./inline-regions.ts";
import { orderMistakes } from "../ir/pass.ts";
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

// A wrong order in our own pipelines is a bug, found when the program starts.
for (const [name, list] of Object.entries(pipelines)) {
  const [wrong] = orderMistakes(list.map((pass) => passNamed(pass)!));
  if (wrong) throw new Error(`pipeline ${name}: ${wrong.message}`);
}
