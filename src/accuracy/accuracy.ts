// How accurate a function is: what its ops compute against the same ops in real numbers.
import { interpretFunc } from "../interpret.ts";
import type { Arithmetic } from "../interpret.ts";
import type { Func, Op, Value } from "../ir/graph.ts";
import { inlineRegions } from "../ir/rewrite.ts";
import type { TensorType } from "../ir/types.ts";
import { dce } from "../passes/dce.ts";
import { raiseSoftmax } from "../passes/raise-softmax.ts";
import type { Softmax } from "../passes/softmax/parameters.ts";
import { isSoftmax, parametersOf } from "../passes/softmax/parameters.ts";
import type { Span } from "../support/diagnostics.ts";
import type { Tensor } from "../support/tensor.ts";
import { elements } from "../support/tensor.ts";
import type { Chain } from "./chains.ts";
import { chainsOf } from "./chains.ts";
import type { Deviation } from "./deviation.ts";
import { deviationOf, together } from "./deviation.ts";
import type { Fit } from "./fit.ts";
import { otherwise, reals, roundsEitherWay } from "./reals.ts";
import type { Found, Random } from "./search.ts";
import { worstRows } from "./search.ts";
import { shapes } from "./shapes.ts";
import { fitOf } from "./tables.ts";

/** A value in the report. */
export interface ReportedValue {
  readonly name: string | undefined;
  readonly type: string;
  readonly at: Span | undefined;
}

/** A table and the function it is taken for; `fit` is undefined where none comes near and its entries stand. */
export interface TableReading {
  readonly at: Span | undefined;
  readonly fit: Fit | undefined;
}

/** A value that is a function of one narrow value, for all there are. */
export interface ChainReport {
  readonly from: ReportedValue;
  readonly to: ReportedValue;
  readonly ops: readonly string[];
  readonly deviation: Deviation;
  /** The input of the greatest deviation. */
  readonly worstInput: number;
  /** Inputs whose result changes when every rescale takes single rounding for double, and double for single. */
  readonly roundingDiffers: readonly number[];
  readonly tables: readonly TableReading[];
  /** What one unit of the result is worth, where the graph tells. */
  readonly unit: number | undefined;
}

/** One result of the function on the inputs given. */
export interface ResultReport {
  readonly place: ReportedValue;
  readonly deviation: Deviation;
  /** Lanes that change when every rescale rounds the other way. */
  readonly roundingDiffers: number;
  /** What one unit is worth, where the graph tells. */
  readonly unit: number | undefined;
}

/** A softmax against the real one: where its search began, and the worst it came to. */
export interface SoftmaxReport extends Found {
  readonly place: ReportedValue;
  readonly parameters: Softmax;
}

/** What `accuracy` measured in one function. */
export interface AccuracyReport {
  readonly func: string;
  readonly chains: readonly ChainReport[];
  readonly softmaxes: readonly SoftmaxReport[];
  readonly results: readonly ResultReport[];
}

/** On which inputs `accuracy` measures. */
export interface MeasureOptions {
  /** Makes the inputs for results that are no chain; called only when there are such. */
  readonly inputs: () => readonly (readonly Tensor[])[];
  /** Numbers in [0, 1) for the search. */
  readonly random: Random;
  /** Rounds of the search for worst rows of each softmax; by default as many as make about a million lanes. */
  readonly rounds?: number | undefined;
  /** Rows it begins with, at least; 64 by default. */
  readonly rows?: number | undefined;
}

/** Measures one function: its chains on all inputs, its softmaxes on the worst rows found, other results on `inputs`. */
export function measure(read: Func, options: MeasureOptions): AccuracyReport {
  const func = dce.run(raiseSoftmax.run(inlineRegions(read), quietly), quietly);
  const chains = chainsOf(func);
  const rest = func.results.filter((value) => !chains.some(({ to }) => to === value));
  return {
    func: func.name,
    chains: chains.map(chainReport),
    softmaxes: func.ops.flatMap((op) => (isSoftmax(op) ? [softmaxReport(op, options)] : [])),
    results: rest.length > 0 ? resultsOf(func, rest, options.inputs()) : [],
  };
}

const quietly = (): void => {};

const LANES = 2 ** 20;
const MOST_ROUNDS = 2000;

function softmaxReport(op: Op, { random, rounds, rows }: MeasureOptions): SoftmaxReport {
  const parameters = parametersOf(op);
  const lanes = elements((op.results[0]!.type as TensorType).shape!);
  const usual = Math.min(Math.max(16, Math.round(LANES / lanes)), MOST_ROUNDS);
  return {
    place: placeOf(op.results[0]!),
    parameters,
    ...worstRows(op, parameters, { rounds: rounds ?? usual, rows }, random),
  };
}

function placeOf({ name, type, span }: Value): ReportedValue {
  return { name, type: type.kind === "tensor" ? type.element.text : type.kind, at: span };
}

function chainReport({ from, to, ops, codes, exact, real, otherwise }: Chain): ChainReport {
  const deviation = deviationOf(exact, real);
  const tables = ops.filter(isLookup).map((op) => ({ at: op.span, fit: fitOf(op) }));
  return {
    from: placeOf(from),
    to: placeOf(to),
    ops: ops.map(({ name }) => name),
    deviation,
    worstInput: codes[deviation.worst.lane]!,
    roundingDiffers: codes.filter((_, i) => !Object.is(exact[i], otherwise[i])),
    tables,
    unit: unitOf(to),
  };
}

const isLookup = (op: Op): boolean => op.record?.operands.some(({ name }) => name === "table") ?? false;

/**
 * What one unit of a value is worth: 1 for floats; what a region op says; for the result of a recognized table, what its fit says; through
 * ops that only scale, so many times more. Undefined where the graph does not tell.
 */
export function unitOf(value: Value): number | undefined {
  const { owner, type } = value;
  if (type.kind === "tensor" && type.element.text === "f32") return 1;
  if (!owner?.record) return undefined;
  const stated = owner.attributes["output_scale"];
  if (stated?.kind === "float") return stated.value;
  if (isLookup(owner)) {
    const fit = fitOf(owner);
    const bits = type.kind === "tensor" && type.element.text === "i32" ? 128 : 1;
    return fit && shapes[fit.name]!.scaled ? 1 / Math.abs(fit.scale * bits) : undefined;
  }
  if (!("rounding_mode" in owner.attributes)) return undefined;
  const before = unitOf(owner.operands[0]!);
  return before === undefined ? undefined : before / factorOf(owner);
}

/** By how much an op that only scales, and shifts, multiplies. */
function factorOf(op: Op): number {
  const compute = op.record!.compute(op);
  if (compute.form !== "map" || compute.channels?.length) return NaN;
  const f = reals.evaluator(compute.lane);
  return Number(f([1])) - Number(f([0]));
}

function resultsOf(
  func: Func,
  results: readonly Value[],
  inputs: readonly (readonly Tensor[])[],
): ResultReport[] {
  const run = (arithmetic?: Arithmetic) =>
    inputs.map((tensors) => interpretFunc({ ...func, results }, tensors, arithmetic).outputs);
  const [exact, real] = [run(), run(reals)];
  const other = roundsEitherWay(func) ? run(otherwise) : exact;
  return results.map((value, k) => ({
    place: placeOf(value),
    deviation: together(exact.map((set, i) => deviationOf(numbers(set[k]!), numbers(real[i]![k]!)))),
    roundingDiffers: exact.reduce((n, set, i) => n + differing(set[k]!, other[i]![k]!), 0),
    unit: unitOf(value),
  }));
}

const numbers = ({ data }: Tensor): ArrayLike<number> => data as ArrayLike<number>;

function differing(a: Tensor, b: Tensor): number {
  let count = 0;
  for (let i = 0; i < a.data.length; i++) if (!Object.is(a.data[i], b.data[i])) count++;
  return count;
}
