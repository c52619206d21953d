// From graph to final loops in named steps. Each keeps every bit; what stands after it can be shown, run and checked as loops.
import type { Func } from "../ir/graph.ts";
import type { Costs } from "../kernel/costs.ts";
import { narrowed } from "../kernel/decide/narrow.ts";
import type { Analysis } from "../kernel/facts/analyze.ts";
import type { Facts } from "../kernel/facts/facts.ts";
import { analyzeInOrder } from "../kernel/facts/handed-on.ts";
import type { Names } from "../kernel/form/form.ts";
import { formKernels } from "../kernel/form/form.ts";
import type { Kernel, Program } from "../kernel/kernel.ts";
import { stageCostly } from "../kernel/stage.ts";
import type { Tabulated } from "../kernel/tables/tabulate.ts";
import { tabulate } from "../kernel/tables/tabulate.ts";
import type { Proc } from "../loops/ir.ts";
import { procOf } from "./scheduled.ts";

/** A function on its way: kernels in order, with what is known of each. Copies and gathers have no analysis. */
export interface Lowered {
  readonly program: Program;
  readonly analyses: readonly (Analysis | undefined)[];
  readonly tabulated: readonly (Tabulated | undefined)[];
}

export interface Step {
  readonly name: string;
  readonly summary: string;
  /** Why no bit changes. */
  readonly because: string;
  readonly run: (from: Lowered, costs: Costs) => Lowered;
}

const fuse: Pick<Step, "name" | "summary" | "because"> = {
  name: "fuse",
  summary: "Ops that run over the same space share a loop nest.",
  because: "each value is computed by its op's own expression, from the same operands",
};

/** What follows the forming of loop nests, in order. */
const steps: readonly Step[] = [
  {
    name: "ranges",
    summary: "Bounds of all values, by intervals and by branch and bound; expressions simplified under them.",
    because:
      "a range contains every value that can occur, and a simplified expression agrees on all of those",
    run: (from) => {
      const analyses = analyzeInOrder(from.program.kernels);
      return { ...withKernels(from, (k, i) => analyses[i]?.kernel ?? k), analyses };
    },
  },
  {
    name: "narrow",
    summary: "Stored values that are constant up to some byte of what they follow from are chosen as bytes.",
    because: "all bytes are tried",
    run: (from) => {
      const analyses = from.analyses.map((a) => a && narrowed(a));
      return { ...withKernels(from, (k, i) => analyses[i]?.kernel ?? k), analyses };
    },
  },
  {
    name: "tables",
    summary:
      "Functions of a small key become tables or straight-line code; rows that a sum decides are left early.",
    because:
      "entries are computed by the expressions they stand for; what is left out is derived from ranges",
    run: (from, costs) => {
      const tabulated = from.analyses.map((a) => a && tabulate(a, costs));
      return { ...withKernels(from, (k, i) => tabulated[i]?.kernel ?? k), tabulated };
    },
  },
  {
    name: "materialize",
    summary: "Costly values that several sweeps over a row need are written once and read again.",
    because: "a value is read back as it was written",
    run: (from, costs) => {
      const staged = from.program.kernels.map((k) =>
        k.kind === "lanes" ? stageCostly(k, costs) : undefined,
      );
      const moved = withKernels(from, (k, i) => staged[i]?.kernel ?? k);
      const buffers = [...from.program.buffers, ...staged.flatMap((s) => s?.buffers ?? [])];
      return { ...moved, program: { ...moved.program, buffers } };
    },
  },
];

function withKernels(from: Lowered, next: (kernel: Kernel, index: number) => Kernel): Lowered {
  return { ...from, program: { ...from.program, kernels: from.program.kernels.map(next) } };
}

/** Every step, in the order in which they run. */
export const loweringSteps: readonly Omit<Step, "run">[] = [fuse, ...steps];

/** What a step led to. */
export interface Stage extends Pick<Step, "name" | "summary" | "because"> {
  readonly lowered: Lowered;
}

/** All stages of a function without regions, in order; the last is what targets print. */
export function stagesOf(func: Func, names: Names, costs: Costs): Stage[] {
  const formed: Lowered = { program: formKernels(func, names), analyses: [], tabulated: [] };
  const stages: Stage[] = [{ ...fuse, lowered: formed }];
  for (const step of steps) stages.push({ ...step, lowered: step.run(stages.at(-1)!.lowered, costs) });
  return stages;
}

/** A stage as loops. Facts of an analysis are claims as long as its kernels are those of the stage. */
export function loopsOf({ lowered: { program, analyses } }: Stage): Proc {
  const known = new Map<Kernel, Facts>();
  for (const analysis of analyses) if (analysis) known.set(analysis.kernel, analysis.facts);
  return procOf(program, known);
}
