// Scheduled kernels as loops: the program of a function in the language of `src/loops`, where it can be run and checked.
import type { Costs } from "../kernel/costs.ts";
import type { Facts } from "../kernel/facts/facts.ts";
import { structured } from "../kernel/control.ts";
import { flatCopy } from "../kernel/form/alone.ts";
import type * as kernels from "../kernel/kernel.ts";
import { buffersOf } from "../kernel/place.ts";
import { scheduleKernel } from "../kernel/schedule.ts";
import { element, fixed, load, read, when } from "../loops/build.ts";
import type { Block, BoundExpr, Buffer, Proc, Stmt } from "../loops/ir.ts";
import { contractLoops } from "./contract.ts";
import { LaneLoops, stagesOf } from "./lane-loops.ts";
import { Memory } from "./memory.ts";
import { copyLoops, gatherLoop } from "./moves.ts";
import { plainLoops } from "./plain.ts";
import { tiledLoops } from "./tiles/loops.ts";

/** A program as a proc. `known` has facts of kernels that are at the stage of an analysis. */
export function procOf(
  program: kernels.Program,
  costs: Costs,
  known: ReadonlyMap<kernels.Kernel, Facts> = new Map(),
): Proc {
  const memory = new Memory(program);
  const body = structured<Stmt>(program.kernels, {
    kernel: (k) => kernelBody(k, memory, costs, known.get(k)),
    branch: ({ on }, then, otherwise) => when(truthOf(on!, memory), then, otherwise),
    loop: ({ on }, before, round) => ({ kind: "while", before, cond: truthOf(on!, memory), body: round }),
  });
  return {
    name: program.name,
    params: program.params.map((b) => memory.of(b)),
    results: program.results.map((b) => memory.of(b)),
    body: [
      ...scratchOf(program).map((b): Stmt => ({ kind: "alloc", buffer: memory.of(b) })),
      ...program.state.flatMap((s) => firstState(s, memory)),
      ...body,
    ],
  };
}

const truthOf = (on: kernels.Buffer, memory: Memory): BoundExpr =>
  read(load(element(memory.of(on), fixed(0))));

/** A proc is one run of its function: it begins with the first values of variables. */
const firstState = ({ buffer, first }: kernels.State, memory: Memory): Stmt[] => [
  { kind: "alloc", buffer: memory.of(buffer), note: "a variable, which keeps what it holds between calls" },
  ...copyLoops(flatCopy("first", first, buffer), memory),
];

/** The loops of a kernel that is written from them, one number at a time and, where it has those, in vectors; and the program's buffers behind theirs. */
export interface KernelLoops {
  readonly portable: Block;
  readonly vectors: Block | undefined;
  readonly homeOf: (b: Buffer) => kernels.Buffer | undefined;
}

export function writtenLoops(
  program: kernels.Program,
): (kernel: kernels.ContractKernel | kernels.PlainKernel) => KernelLoops {
  const memory = new Memory(program);
  return (kernel) => ({
    portable: loopsOf(kernel, memory, false),
    vectors: rowsOf(kernel) === undefined ? undefined : loopsOf(kernel, memory, true),
    homeOf: (b) => memory.homeOf(b),
  });
}

const rowsOf = (kernel: kernels.ContractKernel | kernels.PlainKernel): number | undefined =>
  kernel.kind === "contract" ? kernel.tiling?.rows : undefined;

function loopsOf(
  kernel: kernels.ContractKernel | kernels.PlainKernel,
  memory: Memory,
  vectors: boolean,
): Block {
  if (kernel.kind === "plain") return plainLoops(kernel, memory);
  return kernel.tiling ? tiledLoops(kernel, memory, vectors) : contractLoops(kernel, memory);
}

/** Buffers of the arena that kernels hand on; those that each row of one kernel uses anew are allocated in the row. */
function scratchOf({ kernels }: kernels.Program): kernels.Buffer[] {
  const used = new Set(kernels.flatMap(buffersOf).filter((b) => b.kind === "arena"));
  const ofRows = kernels.flatMap((k) => (k.kind === "lanes" ? stagesOf(k) : []));
  return [...used].filter((b) => !ofRows.includes(b));
}

function kernelBody(
  kernel: Exclude<kernels.Kernel, kernels.ControlKernel>,
  memory: Memory,
  costs: Costs,
  facts: Facts | undefined,
): Stmt[] {
  switch (kernel.kind) {
    case "copy":
      return copyLoops(kernel, memory);
    case "gather":
      return [gatherLoop(kernel, memory)];
    case "contract":
    case "plain":
      return [...loopsOf(kernel, memory, true)];
    case "lanes":
      return new LaneLoops(scheduleKernel(kernel, costs), memory, facts).body();
  }
}
