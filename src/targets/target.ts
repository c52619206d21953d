// What a target is: a name, and a function from programs to files.
import type { Table } from "../expr/expr.ts";
import type { CostModel, Costs } from "../kernel/costs.ts";
import type { CInterface, Weights } from "../kernel/interface/interface.ts";
import type { Buffer, ContractKernel, LaneKernel, PlainKernel, Program } from "../kernel/kernel.ts";
import type { Arena } from "../kernel/place.ts";
import type * as loops from "../loops/ir.ts";
import type { Block, Proc } from "../loops/ir.ts";
import type { HearLine } from "../support/layout.ts";

/** Highest instruction tier written; which one runs is decided when the C is compiled. */
export type Cpu = "base" | "dotprod" | "i8mm";

/** Loops, and whether one of them goes along a row. */
export interface Rows {
  readonly block: Block;
  readonly isAlong: (loop: loops.Loop) => boolean;
}

/** One function, ready to be written. */
export interface Unit {
  readonly face: CInterface;
  readonly program: Program;
  readonly arena: Arena;
  /** Where variables lie in the block that the caller keeps. */
  readonly state: Arena;
  /** The loops that C is written from: one number at a time, and in vectors of kernels that have those. */
  readonly loops: {
    readonly portable: (kernel: ContractKernel | PlainKernel) => Block;
    readonly vectors: (kernel: ContractKernel | PlainKernel) => Block | undefined;
    /** Both of a lane kernel. */
    readonly rows: (kernel: LaneKernel) => { readonly portable: Rows; readonly vectors: Rows | undefined };
    /** Which of the program's buffers, and which table, those of the loops are. */
    readonly homeOf: (b: loops.Buffer) => Buffer | undefined;
    readonly tableOf: (b: loops.Buffer) => Table | undefined;
  };
  /** The loops for people to read: those of the step that was asked for. */
  readonly shown: () => Proc;
}

export interface EmitOptions {
  /** File name without ending. */
  readonly stem: string;
  readonly cpu: Cpu;
  readonly weights: Weights;
  /** What choices are weighed by. */
  readonly costs: Costs;
  /** Hears of each line of the C which statement or function of its tree it is of; of pseudo-C, which statement of loops. */
  readonly hear?: HearLine | undefined;
}

export interface Target {
  readonly name: string;
  readonly summary: string;
  /** What its choices are weighed by; of a target without a machine, as for the one with vectors. */
  readonly costs?: (cpu?: Cpu) => CostModel;
  /** File names to contents. */
  readonly emit: (units: readonly Unit[], options: EmitOptions) => Map<string, string | Uint8Array>;
  /** Whether its files leave out the elements of constants. */
  readonly isBrief?: true;
}
