// The meaning of a graph, run on real tensors. Every form of `Compute` has one function here or in `interpret/`.
import type { Model, Op, Region, Value } from "./ir/graph.ts";
import type { Compute } from "./ir/record.ts";
import { isMoving } from "./ir/record.ts";
import { variablesOf } from "./ir/variables.ts";
import { floatsOf, isSmallFloat, storeFloats } from "./support/small-floats.ts";
import type { Tensor } from "./support/tensor.ts";
import { lanesOf, zeros } from "./support/tensor.ts";
import type { Arithmetic, Note, Report } from "./interpret/arithmetic.ts";
import { exactly } from "./interpret/arithmetic.ts";
import { runContract } from "./interpret/contract.ts";
import { tensorOf, writeDense } from "./interpret/dense.ts";
import { runFourier } from "./interpret/fourier.ts";
import { runMap } from "./interpret/map.ts";
import { runGather, runMove, runScatter } from "./interpret/moves.ts";
import { runArgmax, runReduce } from "./interpret/reduce.ts";
import { runSample } from "./interpret/sample.ts";

export type { Arithmetic, Note } from "./interpret/arithmetic.ts";
export { exactly } from "./interpret/arithmetic.ts";
export { tensorOf } from "./interpret/dense.ts";

export interface Interpretation {
  readonly outputs: Tensor[];
  readonly notes: Note[];
}

/** How many ops may run when nothing else is said. */
const STEPS = 1e8;

/** Thrown where a run does not end within its steps. */
export class OutOfSteps extends Error {
  readonly op: Op;
  constructor(op: Op, steps: number) {
    super(`stopped after ${steps} steps in ${op.name}`);
    this.op = op;
  }
}

/** What all of one run shares. */
interface Run {
  readonly arithmetic: Arithmetic;
  readonly notes: Note[];
  readonly budget: { readonly steps: number; taken: number };
  /** What the variables of the model hold, by name. */
  readonly state: Map<string, Tensor>;
  readonly watch?: WatchRun | undefined;
}

/** Is told of each op when it has run, in the order in which they do, rounds of loops each time. Results may not be changed. */
export type WatchRun = (op: Op, results: readonly Tensor[]) => void;

/** Counts an op, or one round of a loop. */
function step(op: Op, { budget }: Run): void {
  if (++budget.taken > budget.steps) throw new OutOfSteps(op, budget.steps);
}

type Values = Map<Value, Tensor>;

/**
 * Runs a verified function, or a part of one. Inputs must match its parameters in type and shape. Throws `OutOfSteps` when
 * more ops than `steps` would run, those of loops counted each time. `state`: what variables hold, before and after.
 */
export function interpretFunc(
  func: Region,
  inputs: readonly Tensor[],
  arithmetic: Arithmetic = exactly,
  {
    steps = STEPS,
    state = new Map(),
    watch,
  }: { steps?: number; state?: Map<string, Tensor>; watch?: WatchRun | undefined } = {},
): Interpretation {
  const run: Run = { arithmetic, notes: [], budget: { steps, taken: 0 }, state, watch };
  return { outputs: runRegion(func, inputs, run), notes: run.notes };
}

/** `outer`: what a region that is not isolated sees besides its parameters. */
function runRegion(region: Region, inputs: readonly Tensor[], run: Run, outer?: Values): Tensor[] {
  const values: Values = new Map(outer);
  region.params.forEach((p, i) => values.set(p, inputs[i]!));
  for (const op of region.ops) {
    step(op, run);
    // Shapes are in what is computed from them already.
    if (op.results.length > 0 && !op.results.some((r) => r.type.kind === "tensor")) continue;
    const results = runOp(op, values, run);
    results.forEach((t, i) => values.set(op.results[i]!, t));
    run.watch?.(op, results);
  }
  return region.results.map((r) => values.get(r)!);
}

function runOp(op: Op, values: Values, run: Run): Tensor[] {
  if (!op.record) throw new Error(`cannot interpret ${op.name}`);
  const operands = op.operands.map((v) => values.get(v)!);
  const compute = run.arithmetic.compute(op);
  if (compute.form === "branch") return runBranch(op, operands, values, run);
  if (compute.form === "loop") return runLoop(op, operands, values, run);
  if (compute.form === "read") return [run.state.get(compute.variable)!];
  if (compute.form === "write") {
    run.state.set(compute.variable, operands[0]!);
    return [];
  }
  const out = op.results.map(({ type }) => {
    if (type.kind !== "tensor") throw new Error(`${op.name} has no tensor result`);
    return zeros(run.arithmetic.stored(type.element.storage), type.shape!);
  });
  const report: Report = (n) => run.notes.push({ op: op.name, at: op.span, ...n });
  if (compute.form === "extern") copyInto(out, compute.call.evaluate!(operands.filter(Boolean), report));
  else if (compute.form === "region")
    copyInto(out, inner(compute.region, operands.map(asLanes), report, run));
  else runForm(compute, operands, out, report, run.arithmetic);
  return out;
}

// control flow

function runBranch(op: Op, [condition, ...inputs]: readonly Tensor[], values: Values, run: Run): Tensor[] {
  return runRegion(op.regions[condition!.data[0] ? 0 : 1]!, inputs, run, values);
}

function runLoop(op: Op, inputs: readonly Tensor[], values: Values, run: Run): Tensor[] {
  const [goesOn, body] = op.regions as [Region, Region];
  let now = [...inputs];
  while (runRegion(goesOn, now, run, values)[0]!.data[0]) {
    step(op, run);
    now = runRegion(body, now, run, values);
  }
  return now;
}

// forms

/** Runs one op's compute form on its operands, into `results`. Used by constant folding too. */
export function runForm(
  compute: Compute,
  inputs: readonly Tensor[],
  results: readonly Tensor[],
  report: Report,
  arithmetic: Arithmetic = exactly,
): void {
  // What is in a region asks for itself.
  const asStored = isMoving(compute) || compute.form === "region";
  const open = asStored ? asLanes : asNumbers;
  const [operands, out] = [inputs.map(open), results.map(open)];
  runOn(compute, operands, out, report, arithmetic);
  if (!asStored) results.forEach((result, i) => store(out[i]!, result));
}

function runOn(
  compute: Compute,
  operands: readonly Tensor[],
  results: readonly Tensor[],
  report: Report,
  arithmetic: Arithmetic,
): void {
  const [out] = results as [Tensor];
  switch (compute.form) {
    case "const":
      return writeDense(compute.value, out.data);
    case "map":
      return runMap(compute, operands, out, report, arithmetic);
    case "reduce":
      return runReduce(compute, operands[0]!, out, report, arithmetic);
    case "argmax":
      return runArgmax(compute, operands[0]!, out);
    case "move":
      return runMove(compute, operands, out);
    case "gather":
      return runGather(compute.dims, operands, out);
    case "scatter":
      return runScatter(compute.dims, operands, out, report);
    case "contract":
      return runContract(compute, operands, out, report, arithmetic);
    case "sample":
      return runSample(compute, operands, out, arithmetic);
    case "fourier":
      return runFourier(compute, operands, results);
    case "region":
      return copyInto(
        results,
        inner(compute.region, operands, report, {
          arithmetic,
          budget: { steps: STEPS, taken: 0 },
          state: new Map(),
        }),
      );
    default:
      throw new Error(`the form ${compute.form} is no function of tensors`);
  }
}

/** Ops see signed numbers and say themselves where the bits of one are an unsigned number. Shapes have no tensor. */
const asLanes = (t: Tensor): Tensor => t && { ...t, data: lanesOf(t) };

/** The same, and floats as numbers. */
const asNumbers = (t: Tensor): Tensor =>
  t && isSmallFloat(t.type) ? { ...t, data: floatsOf(t.type, t.data) } : asLanes(t);

/** Puts numbers into a result whose elements are narrower than its lanes. */
function store(numbers: Tensor, { type, data }: Tensor): void {
  if (isSmallFloat(type)) storeFloats(type, numbers.data as Float32Array, data);
  if (type === "i48") data.forEach((v, i) => (data[i] = BigInt.asIntN(48, v as bigint) as never));
}

/** The results of a region that sees nothing else; its notes say which of its ops they are about. */
function inner(
  region: Region,
  operands: readonly Tensor[],
  report: Report,
  run: Omit<Run, "notes">,
): Tensor[] {
  const notes: Note[] = [];
  const results = runRegion(region, operands, { ...run, notes });
  notes.forEach(report);
  return results;
}

const copyInto = (results: readonly Tensor[], from: readonly Tensor[]): void =>
  results.forEach(({ data }, i) => (data as Int32Array).set(from[i]!.data as never));

/** What the variables of a model hold before it has run. */
export const firstState = (model: Model): Map<string, Tensor> =>
  new Map(
    variablesOf(model).map(({ name, type, first }) => [
      name,
      first ? tensorOf(first) : zeros(type.element.storage, type.shape ?? []),
    ]),
  );
