// What a target is: a name, and a function from programs to files.
import type { CostModel, Costs } from "../kernel/costs.ts";
import type { CInterface } from "../kernel/interface/interface.ts";
import type { Buffer, ContractKernel, PlainKernel, Program } from "../kernel/kernel.ts";
import type { Arena } from "../kernel/place.ts";
import type * as loops from "../loops/ir.ts";
import type { Block, Proc } from "../loops/ir.ts";

/** Highest instruction tier written; which one runs is decided when the C is compiled. */
export type Cpu = "base" | "dotprod" | "i8mm";

/** One function, ready to be written. */
export interface Unit {
  readonly face: CInterface;
  readonly program: Program;
  readonly arena: Arena;
  /** Where variables lie in the block that the caller keeps. */
  readonly state: Arena;
  /**
   * The loops of a kernel that is written from them, in vectors as well where it has those, and which of the program's buffers those of the loops are:
   * tables are none.
   */
  readonly loopsOf: (kernel: ContractKernel | PlainKernel) => {
    readonly portable: Block;
    readonly vectors: Block | undefined;
    readonly homeOf: (b: loops.Buffer) => Buffer | undefined;
  };
  /** The loops for people to read: those of the step that was asked for. */
  readonly shown: () => Proc;
}

export interface EmitOptions {
  /** File name without ending. */
  readonly stem: string;
  readonly cpu: Cpu;
  /** What choices are weighed by. */
  readonly costs: Costs;
}

export interface Target {
  readonly name: string;
  readonly summary: string;
  /** What its choices are weighed by; of a target without a machine, as for the one with vectors. */
  readonly costs?: (cpu?: Cpu) => CostModel;
  /** File names to contents. */
  readonly emit: (units: readonly Unit[], options: EmitOptions) => Map<string, string>;
}
