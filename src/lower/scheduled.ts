// Scheduled kernels as loops: the program of a function in the language of `src/loops`, where it can be run and checked.
import type { Table } from "../expr/expr.ts";
import type { Costs } from "../kernel/costs.ts";
import type { Facts } from "../kernel/facts/facts.ts";
import { structured } from "../kernel/control.ts";
import { flatCopy } from "../kernel/form/alone.ts";
import type * as kernels from "../kernel/kernel.ts";
import { buffersOf } from "../kernel/place.ts";
import { scheduleKernel } from "../kernel/schedule.ts";
import { withoutUnused } from "../loops/used.ts";
import { element, fixed, load, read, when } from "../loops/build.ts";
import type { Block, BoundExpr, Buffer, Proc, Stmt } from "../loops/ir.ts";
import { BlockLoops } from "./block-loops.ts";
import { contractLoops } from "./contract.ts";
import { externCall } from "./extern.ts";
import type { Rows } from "./lane-loops.ts";
import { LaneLoops } from "./lane-loops.ts";
import { stagesOf } from "./lane-nodes.ts";
import { Memory } from "./memory.ts";
import { copyLoops, gatherLoop } from "./moves.ts";
import { plainLoops } from "./plain.ts";
import { PortableLoops } from "./portable.ts";
import { tiledLoops } from "./tiles/loops.ts";
import { vectorLoops } from "./vectors/loops.ts";

/** A program as a proc. `known` has facts of kernels that are at the stage of an analysis. */
export function procOf(
  program: kernels.Program,
  costs: Costs,
  known: ReadonlyMap<kernels.Kernel, Facts> = new Map(),
): Proc {
  const memory = new Memory(program);
  const blocks = new BlockLoops(memory);
  const body = structured<Stmt>(program.kernels, {
    kernel: (k) => blocks.inPlace(kernelBody(k, memory, costs, known.get(k))),
    rows: (of, body) => blocks.around(of, body),
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

/** Loops of a program's kernels that C is written from, and what stands behind their buffers. */
export interface WrittenLoops {
  /** One number at a time: those of a contraction, or of an op that has plain loops only. */
  readonly portable: (kernel: kernels.ContractKernel | kernels.PlainKernel) => Block;
  /** In vectors, where a kernel has those. */
  readonly vectors: (kernel: kernels.ContractKernel | kernels.PlainKernel) => Block | undefined;
  /** Both of a lane kernel. */
  readonly rows: (kernel: kernels.LaneKernel) => {
    readonly portable: Rows;
    readonly vectors: Rows | undefined;
  };
  /** The program's buffer behind one of loops. */
  readonly homeOf: (b: Buffer) => kernels.Buffer | undefined;
  /** The table that one of loops holds. */
  readonly tableOf: (b: Buffer) => Table | undefined;
}

export function writtenLoops(program: kernels.Program, costs: Costs): WrittenLoops {
  const memory = new Memory(program);
  return {
    portable: (kernel) => withoutUnused(loopsOf(kernel, memory, false)),
    vectors: (kernel) => (hasVectors(kernel) ? withoutUnused(loopsOf(kernel, memory, true)) : undefined),
    rows: (kernel) => ({
      portable: new PortableLoops(scheduleKernel(kernel, costs), memory, undefined).rows(),
      vectors: inSteps(kernel, memory, costs),
    }),
    homeOf: (b) => memory.homeOf(b),
    tableOf: (b) => memory.tableOf(b),
  };
}

const hasVectors = (kernel: kernels.ContractKernel | kernels.PlainKernel): boolean =>
  kernel.kind === "contract" && (kernel.tiling?.rows !== undefined || kernel.side !== undefined);

function loopsOf(
  kernel: kernels.ContractKernel | kernels.PlainKernel,
  memory: Memory,
  vectors: boolean,
): Block {
  if (kernel.kind === "plain") return plainLoops(kernel, memory);
  return kernel.tiling ? tiledLoops(kernel, memory, vectors) : contractLoops(kernel, memory, vectors);
}

/** Buffers of the arena that kernels hand on; those that a row or a block of rows has to itself are allocated there. */
function scratchOf({ kernels }: kernels.Program): kernels.Buffer[] {
  const used = new Set(kernels.flatMap(buffersOf).filter((b) => b.kind === "arena"));
  const ofRows = kernels.flatMap(usedAnew);
  const ofBlocks = kernels.flatMap((k) => (k.kind === "control" ? (k.blocks?.own ?? []) : []));
  const inside = new Set([...ofRows, ...ofBlocks]);
  return [...used].filter((b) => !inside.has(b));
}

/** What each row, or each tile of rows, uses anew. */
function usedAnew(kernel: kernels.Kernel): kernels.Buffer[] {
  if (kernel.kind === "lanes") return stagesOf(kernel);
  const pairs = kernel.kind === "contract" ? kernel.tiling?.pairs : undefined;
  return pairs ? [pairs] : [];
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
    case "extern":
      return [externCall(kernel, memory)];
    case "contract":
    case "plain":
      return [...loopsOf(kernel, memory, true)];
    case "lanes":
      return [...(inSteps(kernel, memory, costs)?.block ?? laneLoops(kernel, memory, costs, facts))];
  }
}

function laneLoops(
  kernel: kernels.LaneKernel,
  memory: Memory,
  costs: Costs,
  facts: Facts | undefined,
): Stmt[] {
  return new LaneLoops(scheduleKernel(kernel.vectors?.kernel ?? kernel, costs), memory, facts).body();
}

/** The loops of a kernel in steps of lanes, where it has those. */
function inSteps({ vectors }: kernels.LaneKernel, memory: Memory, costs: Costs): Rows | undefined {
  return vectors?.steps && vectorLoops(scheduleKernel(vectors.kernel, costs), vectors.steps, memory, costs);
}
