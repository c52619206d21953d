// What a pass is, whether it works on graphs or on loops: a name, a sentence, a promise, and a function.
import type { Func } from "./graph.ts";
import type { Pattern, Watch } from "./rewrite.ts";

/**
 * What stays of a function's results. `bits`: they are identical. `reals`: they stand for the same real numbers, as nearly as
 * the summary says; this is done only when asked for, and `tosac verify` measures the difference.
 */
export type Kept = "bits" | "reals";

/** One way for a pass to work, which a pipeline chooses by `name{mode=...}`. */
export interface Mode<Of = Func> {
  readonly summary: string;
  readonly keeps: Kept;
  readonly run: (of: Of, watch: Watch) => Of;
}

/** `Of`: what it takes and gives. Passes of a graph work on functions. */
export interface Pass<Of = Func> {
  readonly name: string;
  readonly summary: string;
  readonly keeps: Kept;
  /** Passes that must come earlier when both are in a pipeline, each with the reason. */
  readonly after?: readonly (readonly [pass: string, reason: string])[];
  /** What it is made of, for the reference and for events. */
  readonly patterns?: readonly Pick<Pattern, "name" | "because" | "ops">[];
  /** Why it may do what it does, where patterns do not say it; for the reference. */
  readonly because?: readonly string[];
  /** True for a pass that leaves the regions of ops alone; the others run in each as if it were a function. */
  readonly outermost?: true;
  /** Its modes by name. The first is the one meant when nothing is said: the pass keeps and does what that does. */
  readonly modes?: Readonly<Record<string, Mode<Of>>>;
  readonly run: (of: Of, watch: Watch) => Of;
}

/** An order fact that a list of passes breaks. */
export interface OrderMistake {
  readonly pass: string;
  readonly earlier: string;
  readonly reason: string;
  /** Where `pass` stands in the list. */
  readonly index: number;
  /** What to do about it, where that is not to put one before the other. */
  readonly help?: string;
}

/** Order facts that a list breaks: `earlier` runs, but only after the last run of `pass`. */
export function orderMistakes(list: readonly Pick<Pass, "name" | "after">[]): OrderMistake[] {
  const names = list.map(({ name }) => name);
  return list.flatMap(({ name, after = [] }, i) =>
    (names.lastIndexOf(name) === i ? after : [])
      .filter(([earlier]) => names.includes(earlier) && !names.slice(0, i).includes(earlier))
      .map(([earlier, reason]) => ({ pass: name, earlier, reason, index: i })),
  );
}
