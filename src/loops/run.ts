// The meaning of loops, run on real arrays. Statements become closures once; every claim is checked as it goes.
import type { TypedArray } from "../support/tensor.ts";
import type { Fault } from "./faults.ts";
import { Faults } from "./faults.ts";
import type { Proc } from "./ir.ts";
import { BATCH } from "./run/batches.ts";
import { Cells } from "./run/memory.ts";
import { type Hear, Machine, OutOfSteps } from "./run/machine.ts";
import { compileBlock } from "./run/statements.ts";

export interface Ran {
  /** The elements of each result. */
  readonly outputs: TypedArray[];
  readonly faults: Fault[];
}

/** How a proc is run, and who is told what. */
export interface RunOptions {
  readonly steps?: number;
  readonly batch?: number;
  readonly hear?: Hear;
}

/** Iterations after which a run ends, unless it is told otherwise. */
const STEPS = 1e8;

/**
 * Runs a proc that `verifyProc` finds nothing wrong with. `inputs` are the elements of its params in their order, of the type and
 * number those say. After `steps` iterations of loops it ends with a fault. Of innermost loops it takes up to `batch` iterations at a
 * time where they cannot tell; the results and the faults are the same. `hear` is told what scratch memory held.
 */
export function run(
  proc: Proc,
  inputs: readonly TypedArray[],
  { steps = STEPS, batch = BATCH, hear }: RunOptions = {},
): Ran {
  const machine = new Machine(new Faults(), { left: steps }, batch, hear);
  proc.params.forEach((b, i) => machine.cells.set(b, new Cells(b, inputs[i]!)));
  proc.results.forEach((b) => machine.cells.set(b, new Cells(b)));
  try {
    compileBlock(proc.body, machine)();
  } catch (cause) {
    if (!(cause instanceof OutOfSteps)) throw cause;
    machine.faults.add(proc, undefined, () => `${proc.name} is stopped after ${steps} iterations`);
    return { outputs: proc.results.map((b) => machine.cells.get(b)!.data), faults: machine.faults.list() };
  }
  for (const cells of machine.cells.values()) machine.tell(cells);
  const results = proc.results.map((b) => machine.cells.get(b)!);
  for (const { buffer, known } of results) {
    const missing = known.indexOf(0);
    if (missing >= 0)
      machine.faults.add(buffer, undefined, () => `element ${missing} of ${buffer.name} is never written`);
  }
  return { outputs: results.map((c) => c.data), faults: machine.faults.list() };
}
