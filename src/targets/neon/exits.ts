// Rows that a sum decides, in registers: the loop that stops, and what the row is then filled with.
import type { Node } from "../../kernel/kernel.ts";
import type { RowExit } from "../../kernel/schedule.ts";
import type { Doc } from "../../support/layout.ts";
import { block } from "../../support/layout.ts";
import type { Lanes } from "./registers.ts";
import { STEP } from "./registers.ts";
import type { Plan, Steps } from "./loop-steps.ts";

/** Steps along the row in blocks, left as soon as the sum of what was read decides the row. */
export function stepsUntilDecided(
  exit: RowExit,
  accumulators: ReadonlyMap<Node, Lanes>,
  steps: Steps,
  print: () => Doc,
  plan: Required<Plan>,
): Doc {
  const size = steps.kernel.dims[steps.last]!;
  const whole = Math.floor(size / STEP) * STEP;
  const count = whole % plan.lanes === 0 && exit.every % plan.lanes === 0 ? plan.lanes : STEP;
  const i = steps.scalar.index[steps.last]!;
  const main = steps.scalar.inBlocks(exit, whole, (from, inside) => [
    block(`for (size_t ${i} = ${from}; ${inside(i)}; ${i} += ${count})`, steps.nested({ count }, print)),
    `if (${steps.scalar.past(exit, partialSum(exit, accumulators, steps), exit.base)}) break;`,
  ]);
  return [main, whole === size ? [] : steps.rest(size, whole, i, print, plan)];
}

/** The sum of the lanes so far: registers are joined first, so that one instruction crosses the lanes. */
function partialSum({ terms, sum }: RowExit, accumulators: ReadonlyMap<Node, Lanes>, steps: Steps): string {
  if (sum.type === "f32")
    return `${steps.block().helper("tosac_tree_sum_f32")}(${accumulators.get(sum)!.regs.join(", ")})`;
  const open = terms.filter(({ reduce }) => accumulators.has(reduce));
  const done = terms
    .filter((t) => !open.includes(t))
    .map(({ reduce, shift }) => `(${steps.scalar.nameOf(reduce)} << ${shift})`);
  const registers = open.flatMap(({ reduce, shift }) =>
    wordsOf(reduce, accumulators.get(reduce)!).map((r) => (shift === 0 ? r : `vshlq_n_s32(${r}, ${shift})`)),
  );
  const joined = registers.reduce((a, b) => `vaddq_s32(${a}, ${b})`);
  return [`vaddvq_s32(${joined})`, ...done].join(" + ");
}

const wordsOf = ({ def }: Node, { regs }: Lanes): readonly string[] =>
  def.kind === "reduce" && def.reduce === "byte_sum" ? regs.map((r) => `vreinterpretq_s32_u32(${r})`) : regs;

/** The known values of the row, in every lane where they are stored for each. */
export function filled(exit: RowExit, steps: Steps): Doc {
  const lanes = exit.fills.filter(({ store }) => store.level === "element");
  const print = (): Doc =>
    lanes.map(({ store, value }) => {
      const { node } = store;
      steps.bind(node, steps.block().splat(node.type, steps.scalar.valueText(node, value)));
      return steps.stores([store]);
    });
  return [steps.scalar.rowFills(exit), lanes.length === 0 ? [] : steps.along(print)];
}
