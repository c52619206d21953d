// Rows that a sum decides, in registers: the loop that stops, and what the row is then filled with.
import { binary, call, int, looping, when } from "../../ctree/build.ts";
import type { CCode, CExpr } from "../../ctree/tree.ts";
import type { Node } from "../../kernel/kernel.ts";
import type { RowExit } from "../../kernel/schedule.ts";
import { shiftedLeft } from "../reductions.ts";
import { helperNamed } from "./helpers.ts";
import type { Lanes } from "./registers.ts";
import { STEP } from "./registers.ts";
import type { Plan, Steps } from "./loop-steps.ts";

/** Steps along the row in blocks, left as soon as the sum of what was read decides the row. */
export function stepsUntilDecided(
  exit: RowExit,
  accumulators: ReadonlyMap<Node, Lanes>,
  steps: Steps,
  print: () => CCode,
  plan: Required<Plan>,
): CCode {
  const size = steps.kernel.dims[steps.last]!;
  const whole = Math.floor(size / STEP) * STEP;
  const count = whole % plan.lanes === 0 && exit.every % plan.lanes === 0 ? plan.lanes : STEP;
  const i = steps.scalar.index[steps.last]!;
  const main = steps.scalar.inBlocks(exit, whole, (from, inside) => [
    looping(i, from, inside(i), [steps.nested({ count }, print)], count),
    when(steps.scalar.past(exit, partialSum(exit, accumulators, steps), exit.base), { kind: "break" }),
  ]);
  return [main, whole === size ? [] : steps.rest(size, whole, i, print, plan)];
}

/** The sum of the lanes so far: registers are joined first, so that one instruction crosses the lanes. */
function partialSum({ terms, sum }: RowExit, accumulators: ReadonlyMap<Node, Lanes>, steps: Steps): CExpr {
  if (sum.type === "f32") return call(helperNamed("tosac_tree_sum_f32"), ...accumulators.get(sum)!.regs);
  const open = terms.filter(({ reduce }) => accumulators.has(reduce));
  const done = terms
    .filter((t) => !open.includes(t))
    .map(({ reduce, shift }) => shiftedLeft(steps.scalar.valueOf(reduce), shift));
  const registers = open.flatMap(({ reduce, shift }) =>
    wordsOf(reduce, accumulators.get(reduce)!).map((r) =>
      shift === 0 ? r : call("vshlq_n_s32", r, int(shift)),
    ),
  );
  const joined = registers.reduce((a, b) => call("vaddq_s32", a, b));
  return done.reduce((a, b) => binary("+", a, b), call("vaddvq_s32", joined));
}

const wordsOf = ({ def }: Node, { regs }: Lanes): readonly CExpr[] =>
  def.kind === "reduce" && def.reduce === "byte_sum"
    ? regs.map((r) => call("vreinterpretq_s32_u32", r))
    : regs;

/** The known values of the row, in every lane where they are stored for each. */
export function filled(exit: RowExit, steps: Steps): CCode {
  const lanes = exit.fills.filter(({ store }) => store.level === "element");
  const print = (): CCode =>
    lanes.map(({ store, value }) => {
      const { node } = store;
      steps.bind(node, steps.block().splat(node.type, steps.scalar.numberOf(node, value)));
      return steps.stores([store]);
    });
  return [steps.scalar.rowFills(exit), lanes.length === 0 ? [] : steps.along(print)];
}
