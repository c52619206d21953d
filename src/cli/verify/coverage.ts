// Which inputs a function is verified on: the user's, all there are, or edge values and random ones.
import type { Func, Tensor } from "../../index.ts";
import type { Op, Value } from "../../ir/graph.ts";
import { elements } from "../../support/tensor.ts";
import { allInputs, allLaneValues, samples, type Sample, type Shaped } from "../samples.ts";
import { paramsOf } from "../slots.ts";
import type { ElementType } from "../../support/element-type.ts";

/** The input sets and what may be said of them. */
export interface Coverage {
  readonly kind: "exhaustive" | "sampled" | "given";
  readonly samples: readonly Sample[];
}

/** Everything when that is feasible; otherwise `count` sets (by default, fewer for big inputs) made from `seed`. */
export function coverageOf(func: Func, seed: number, count?: number): Coverage {
  const params = paramsOf(func);
  const all = allInputs(params) ?? (isLanewise(func) ? allLaneValues(params[0]!) : undefined);
  return all === undefined ? sampled(func, seed, count) : { kind: "exhaustive", samples: all };
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
 * True when every result lane is one and the same function of the input lane at its place: one narrow input,
 * and only elementwise ops over values of its shape or of one element.
 */
function isLanewise({ params, ops, results }: Func): boolean {
  const [param, ...others] = params;
  if (param?.type.kind !== "tensor" || others.length > 0 || !isNarrow(param.type.element)) return false;
  const size = elements(param.type.shape ?? []);
  const sizes = (values: readonly Value[]) => values.map(sizeOf);
  return results.every((value) => sizeOf(value) === size) && ops.every((op) => sameLane(op, size, sizes));
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
