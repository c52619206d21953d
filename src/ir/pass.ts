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

/** What is wrong with the order of a list of passes. */
export interface OrderMistake {
  /** Where in the list the pass stands that it is about. */
  readonly index: number;
  readonly message: string;
  readonly help: string;
}

/** Order facts that a list breaks: a pass runs, but only after the last run of one that it must come before. */
export function orderMistakes(list: readonly Pick<Pass, "name" | "after">[]): OrderMistake[] {
  const names = list.map(({ name }) => name);
  return list.flatMap(({ name, after = [] }, index) =>
    (names.lastIndexOf(name) === index ? after : [])
      .filter(([earlier]) => names.includes(earlier) && !names.slice(0, index).includes(earlier))
      .map(([earlier, reason]) => ({
        index,
        message: mustFollow(name, earlier, reason),
        help: `put ${earlier} before ${name}, or run them in two steps`,
      })),
  );
}

export const mustFollow = (pass: string, earlier: string, reason: string): string =>
  `${pass} must come after ${earlier}: ${reason}`;
