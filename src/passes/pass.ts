// Passes over graphs: those made of patterns, and how any of them runs.
import type { Func, Model, Region } from "../ir/graph.ts";
import type { Pass } from "../ir/pass.ts";
import type { Pattern, Watch } from "../ir/rewrite.ts";
import { Copy, greedily } from "../ir/rewrite.ts";
import { dialect } from "../tosa/index.ts";

export type { Kept, Mode, Pass } from "../ir/pass.ts";

/** A pass that applies patterns until none fires. */
export const patternPass = (
  spec: Omit<Pass, "run" | "keeps"> &
    Partial<Pick<Pass, "keeps">> & { readonly patterns: readonly Pattern[] },
): Pass => ({
  keeps: "bits",
  ...spec,
  run: (func, watch) => greedily(spec.patterns, func, dialect, watch),
});

/** The function with something done in the regions of its ops, each as if it were a function. */
export function withInside(func: Func, run: (part: Func) => Func): Func {
  const copy = new Copy(func);
  for (const op of func.ops) {
    const regions = op.regions.map((r) => run({ ...func, ...r }));
    const changed = regions.some((r, i) => r.ops !== op.regions[i]!.ops);
    copy.keep(op, copy.remade(op, changed ? regions.map(regionOf) : op.regions));
  }
  return copy.finish();
}

/** Runs a pass on a function, in the regions of its ops first. */
function runInside(pass: Pass, func: Func, watch: Watch): Func {
  if (pass.outermost) return pass.run(func, watch);
  const inner = withInside(func, (part) => runInside(pass, part, watch));
  return pass.run(inner, watch);
}

const regionOf = ({ params, ops, results }: Region): Region => ({ params, ops, results });

/** Runs one pass over every function with a body. */
export function runPass(pass: Pass, model: Model, watch: Watch): Model {
  const funcs = model.funcs.map((f) => (f.hasBody ? runInside(pass, f, watch) : f));
  return funcs.every((f, i) => f === model.funcs[i]) ? model : { ...model, funcs };
}
