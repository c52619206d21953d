// Rows that a sum decides, in registers: the loop that stops, and what the row is then filled with.
import { binary, call, looping, when } from "../ctree/build.ts";
import type { CCode, CExpr } from "../ctree/tree.ts";
import type { Expr } from "../expr/expr.ts";
import { constant, input, limits } from "../expr/expr.ts";
import { interval } from "../expr/range.ts";
import { add, shl } from "../expr/vocabulary.ts";
import type { Node } from "../kernel/kernel.ts";
import type { RowExit } from "../kernel/schedule.ts";
import { shiftedLeft } from "../scalar/reductions.ts";
import { treeOf, wordSum } from "./across.ts";
import { VectorBlock } from "./block.ts";
import type { StepPlan } from "../kernel/vectors/steps.ts";
import type { Steps } from "./loop-steps.ts";
import type { Machine } from "./machine.ts";
import { isByteSum } from "../kernel/vectors/sums.ts";
import type { Lanes } from "./registers.ts";
import { lanesPerRegister, STEP } from "./registers.ts";

/** Steps along the row in blocks, left as soon as the sum of what was read decides the row. */
export function stepsUntilDecided(
  exit: RowExit,
  accumulators: ReadonlyMap<Node, Lanes>,
  steps: Steps,
  print: () => CCode,
  plan: StepPlan,
): CCode {
  const size = steps.kernel.dims[steps.last]!;
  const whole = Math.floor(size / STEP) * STEP;
  const count = whole % plan.lanes === 0 && exit.every % plan.lanes === 0 ? plan.lanes : STEP;
  const i = steps.scalar.index[steps.last]!;
  const soFar = partialSum(exit, accumulators, steps);
  const main = steps.scalar.inBlocks(exit, whole, (from, inside) => [
    looping(i, from, inside(i), [steps.nested({ count }, print)], count),
    soFar.before,
    when(steps.scalar.past(exit, soFar.value, exit.base), { kind: "break" }),
  ]);
  return [main, whole === size ? [] : steps.rest(size, whole, i, print, plan)];
}

/** The sum of the lanes so far: registers are joined first, so that one instruction crosses the lanes. */
function partialSum({ terms, sum }: RowExit, accumulators: ReadonlyMap<Node, Lanes>, steps: Steps): Made {
  const { machine } = steps;
  if (sum.type === "f32")
    return { before: [], value: call(treeOf(machine, "sum"), ...accumulators.get(sum)!.regs) };
  const open = terms.filter(({ reduce }) => accumulators.has(reduce));
  const done = terms
    .filter((t) => !open.includes(t))
    .map(({ reduce, shift }) => shiftedLeft(steps.scalar.valueOf(reduce), shift));
  const registers = open.flatMap(({ reduce, shift }) =>
    wordsOf(reduce, accumulators.get(reduce)!, machine).map((reg) => ({ reg, shift })),
  );
  const { before, value } = joinedRegisters(registers, steps);
  return { before, value: done.reduce((a, b) => binary("+", a, b), call(wordSum(machine), value)) };
}

interface Made {
  readonly before: CCode;
  readonly value: CExpr;
}

const wordsOf = (r: Node, { regs }: Lanes, { sums }: Machine): readonly CExpr[] =>
  isByteSum(r) && sums?.bytes ? regs.map((reg) => sums.bytes!.words(reg)) : regs;

/** Registers of words shifted left and added. All lanes are parts of one sum that fits and has no negative terms. */
function joinedRegisters(
  registers: readonly { readonly reg: CExpr; readonly shift: number }[],
  steps: Steps,
): Made {
  const most = limits("i32").hi / registers.reduce((sum, { shift }) => sum + 2 ** shift, 0);
  const out = new VectorBlock({
    ...steps.vectorScope(),
    count: lanesPerRegister(steps.machine, 32),
    source: (id) => ({ type: "i32", width: 32, regs: [registers[id]!.reg] }),
    rangeOf: () => interval(0, Math.floor(most)),
    // One expression: clang 22 makes of partial sums with names a loop that is 5 % longer.
    inline: Infinity,
  });
  const terms = registers.map(({ shift }, id): Expr => {
    const term = input("i32", id);
    return shift === 0 ? term : shl(term, constant("i32", shift));
  });
  const { regs } = out.unnamed(
    terms.reduce((a, b) => add(a, b)),
    "sum_so_far",
  );
  return { before: out.lines, value: regs[0]! };
}

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
