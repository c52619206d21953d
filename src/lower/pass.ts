// What a lowering pass is.
import type { Pass } from "../ir/pass.ts";
import type { Lowered } from "./lowered.ts";

export interface LoweringPass extends Pass<Lowered> {
  readonly because: readonly string[];
  /** For machines more than for people: pseudocode shows the loops from before the first of these. */
  readonly obscures?: true;
}

/** All of it but what is the same for every pass. */
export type Spec = Omit<LoweringPass, "keeps" | "run">;
