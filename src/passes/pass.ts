// What a pass is: a name, a sentence, a promise, and a function from function to function.
import type { Func, Model, Region } from "../ir/graph.ts";
import type { Pattern, Watch } from "../ir/rewrite.ts";
import { Copy, greedily } from "../ir/rewrite.ts";
import { dialect } from "../tosa/index.ts";

/**
 * What stays of a function's results. `bits`: they are identical. `reals`: they stand for the same real numbers, as nearly as
 * the summary says; this is done only when asked for, and `tosac verify` measures the difference.
 */
export type Kept = "bits" | "reals";

/** One way for a pass to work, which a pipeline chooses by `name{mode=...}`. */
export interface Mode {
  readonly summary: string;
  readonly keeps: Kept;
  readonly run: (func: Func, watch: Watch) => Func;
}

export interface Pass {
  readonly name: string;
  readonly summary: string;
  readonly keeps: Kept;
  /** Passes that must come earlier when both are in a pipeline, each with the reason. */
  readonly after?: readonly (readonly [pass: string, reason: string])[];
  /** The patterns it is made of, for the reference. */
  readonly patterns?: readonly Pattern[];
  /** Why it may do what it does, where patterns do not say it; for the reference. */
  readonly because?: readonly string[];
  /** True for a pass that leaves the regions of ops alone; the others run in each as if it were a function. */
  readonly outermost?: true;
  /** Its modes by name. The first is the one meant when nothing is said: the pass keeps and does what that does. */
  readonly modes?: Readonly<Record<string, Mode>>;
  readonly run: (func: Func, watch: Watch) => Func;
}

/** A pass that applies patterns until none fires. */
export const patternPass = (
  spec: Omit<Pass, "run" | "keeps"> &
    Partial<Pick<Pass, "keeps">> & { readonly patterns: readonly Pattern[] },
): Pass => ({
  keeps: "bits",
  ...spec,
  run: (func, watch) => greedily(spec.patterns, func, dialect, watch),
});

/** Runs a pass on a function, in the regions of its ops first. */
function runInside(pass: Pass, func: Func, watch: Watch): Func {
  if (pass.outermost) return pass.run(func, watch);
  const copy = new Copy(func);
  for (const op of func.ops) {
    const regions = op.regions.map((r) => runInside(pass, { ...func, ...r }, watch));
    const changed = regions.some((r, i) => r.ops !== op.regions[i]!.ops);
    copy.keep(op, copy.remade(op, changed ? regions.map(regionOf) : op.regions));
  }
  return pass.run(copy.finish(), watch);
}

const regionOf = ({ params, ops, results }: Region): Region => ({ params, ops, results });

/** Runs one pass over every function with a body. */
export function runPass(pass: Pass, model: Model, watch: Watch): Model {
  const funcs = model.funcs.map((f) => (f.hasBody ? runInside(pass, f, watch) : f));
  return funcs.every((f, i) => f === model.funcs[i]) ? model : { ...model, funcs };
}
