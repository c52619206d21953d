// Which inputs a function is verified on: the user's, all there are, or edge values and random ones.
import type { Func, Tensor } from "../../index.ts";
import type { Op, Value } from "../../ir/graph.ts";
import { elements } from "../../support/tensor.ts";
import { allInputs, allLaneValues, laneSamples, samples } from "../samples.ts";
import type { LaneValues, Sample, Shaped } from "../samples.ts";
import { paramsOf } from "../slots.ts";
import type { ElementType } from "../../support/element-type.ts";

/** The input sets and what may be said of them. */
export interface Coverage {
  /** `values`: some lanes see each combination of values of a lane, but not every lane sees all. */
  readonly kind: "exhaustive" | "values" | "sampled" | "given";
  readonly samples: readonly Sample[];
  /** What the sets are made of, where lanes do not depend on each other. */
  readonly lanes?: LaneValues;
}

/** Everything when that is feasible within `count` sets; otherwise sets made from `seed`, by default fewer for big inputs. */
export function coverageOf(func: Func, seed: number, count = Infinity): Coverage {
  const all = everything(func);
  if (all !== undefined && all.samples.length <= count) return all;
  return sampled(func, seed, count === Infinity ? undefined : count);
}

function everything(func: Func): Coverage | undefined {
  const params = paramsOf(func);
  const lanes = isLanewise(func) ? allLaneValues(params) : undefined;
  if (lanes !== undefined)
    return { kind: lanes.stride === 1 ? "exhaustive" : "values", samples: laneSamples(lanes), lanes };
  const all = allInputs(params);
  return all && { kind: "exhaustive", samples: all };
}

/** Edge values and random ones. */
export function sampled(func: Func, seed: number, count?: number): Coverage {
  const params = paramsOf(func);
  return { kind: "sampled", samples: samples(params, count ?? usualCount(params), seed) };
}

/** 32 sets, or down to 16 to keep below a quarter of a million input lanes: the interpreter takes its time. */
function usualCount(params: readonly Shaped[]): number {
  if (params.length === 0) return 1;
  const lanes = params.reduce((sum, { shape }) => sum + elements(shape), 0);
  return Math.min(32, Math.max(16, Math.floor(2 ** 18 / lanes)));
}

/** The one set the user gave. */
export const givenInputs = (tensors: readonly Tensor[]): Coverage => ({
  kind: "given",
  samples: [{ name: "the given inputs", tensors }],
});

/**
 * True when every result lane is one and the same function of the input lanes at its place: narrow inputs of one size, and
 * only elementwise ops over values of that size or of one element.
 */
export function isLanewise({ params, ops, results }: Func): boolean {
  const size = params.length === 0 ? 0 : sizeOf(params[0]!);
  const fits = ({ type }: Value) => type.kind === "tensor" && isNarrow(type.element);
  const sizes = (values: readonly Value[]) => values.map(sizeOf);
  return (
    size > 0 &&
    params.every((param) => fits(param) && sizeOf(param) === size) &&
    results.every((value) => sizeOf(value) === size && !isVaryingConstant(value)) &&
    ops.every((op) => sameLane(op, size, sizes))
  );
}

const isNarrow = ({ bits }: ElementType): boolean => bits > 0 && bits <= 16;

/** The reach of one op: a constant, or a map over values of the whole size (or of one element). */
function sameLane(op: Op, size: number, sizes: (values: readonly Value[]) => number[]): boolean {
  const compute = attempt(() => op.record?.compute(op));
  if (compute?.form === "const") return true;
  if (compute?.form !== "map" || (compute.channels ?? []).length > 0) return false;
  const tensors = compute.operands.map((i) => op.operands[i]!);
  return sizes(tensors).every((n, i) => n === 1 || (n === size && !isVaryingConstant(tensors[i]!)));
}

function isVaryingConstant({ owner }: Value): boolean {
  const values = owner?.record?.traits.includes("constant") ? owner.attributes["values"] : undefined;
  return values?.kind === "dense" && !values.splat;
}

const sizeOf = ({ type }: Value): number => (type.kind === "tensor" ? elements(type.shape ?? []) : 0);

/** `compute` throws on ops that need a constant they do not have; such a function is not lanewise. */
function attempt<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}
