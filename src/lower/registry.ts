// The passes from graph to final loops by name; `specs.ts` says what each is. What each does is in `lowered.ts` and what that calls;
// what stands after each can be shown, run and checked as loops.
import type { OrderMistake } from "../ir/pass.ts";
import { mustFollow, orderMistakes } from "../ir/pass.ts";
import { table } from "../support/table.ts";
import type { LoweringPass } from "./pass.ts";
import { specs } from "./specs.ts";

/** Every lowering pass, in the order in which all of them run. All keep every bit. */
export const loweringPasses: readonly LoweringPass[] = specs.map((spec) => ({
  ...spec,
  keeps: "bits",
  run: (of) => of.with(spec.name),
}));

/** The first of any list of lowering passes; without it there are no loops. */
export const FIRST = "lower-to-loops";

export const loweringNamed = (name: string): LoweringPass | undefined =>
  loweringPasses.find((p) => p.name === name);

/** Pipelines of lowering passes. `lower` is what follows the graph's passes when a pipeline has none of its own. */
export const loweringPipelines = table<readonly string[]>({
  lower: loweringPasses.map(({ name }) => name),
  O0: [FIRST],
});

/** What is wrong with the order of a pipeline in which passes of graphs and of loops stand. */
export function loweringMistakes(list: readonly Pick<LoweringPass, "name" | "after">[]): OrderMistake[] {
  const start = list.findIndex(({ name }) => name === FIRST);
  const misplaced = list.flatMap(({ name }, index): OrderMistake[] => {
    const mistake = placeMistake(
      name,
      index,
      start,
      list.findIndex((p) => p.name === name),
    );
    return mistake ? [{ index, ...mistake }] : [];
  });
  return [...orderMistakes(list), ...misplaced];
}

/** Passes of the graph, then the first one of loops, then others of loops, each once. */
function placeMistake(
  name: string,
  index: number,
  start: number,
  first: number,
): Omit<OrderMistake, "index"> | undefined {
  const ofLoops = loweringNamed(name) !== undefined;
  if (ofLoops && first < index)
    return {
      message: `${name} stands there twice: a pass over loops runs once`,
      help: "leave one of them out",
    };
  if (ofLoops && (start < 0 || index < start))
    return { message: mustFollow(name, FIRST, "it works on loops"), help: `put ${FIRST} before ${name}` };
  if (!ofLoops && start >= 0 && index > start)
    return {
      message: mustFollow(FIRST, name, "that one works on the graph"),
      help: `put ${name} before ${FIRST}`,
    };
  return undefined;
}
