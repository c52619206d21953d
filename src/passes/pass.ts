// What a pass is: a name, a sentence, a promise, and a function from function to function.
import type { Func, Model } from "../ir/graph.ts";
import type { Pattern, Watch } from "../ir/rewrite.ts";
import { greedily } from "../ir/rewrite.ts";
import { tosaDialect } from "../tosa/index.ts";

export interface Pass {
  readonly name: string;
  readonly summary: string;
  /** `bits`: results are identical. `reals`: equal as real numbers, rounding may differ; runs only when asked for. */
  readonly keeps: "bits" | "reals";
  /** Passes that must come earlier when both are in a pipeline, each with the reason. */
  readonly after?: readonly (readonly [pass: string, reason: string])[];
  /** The patterns it is made of, for the reference. */
  readonly patterns?: readonly Pattern[];
  readonly run: (func: Func, watch: Watch) => Func;
}

/** A pass that applies patterns until none fires. */
export const patternPass = (
  spec: Omit<Pass, "run" | "keeps"> & { readonly patterns: readonly Pattern[] },
): Pass => ({
  keeps: "bits",
  ...spec,
  run: (func, watch) => greedily(spec.patterns, func, tosaDialect, watch),
});

/** Runs one pass over every function with a body. */
export function runPass(pass: Pass, model: Model, watch: Watch): Model {
  const funcs = model.funcs.map((f) => (f.hasBody ? pass.run(f, watch) : f));
  return funcs.every((f, i) => f === model.funcs[i]) ? model : { ...model, funcs };
}
