// A threshold moved in front of its softmax: lanes too far below the maximum to pass are set to the lowest value there is,
// and what comes out is not compared again. Dropped lanes are missing in the sum, so what is left comes out too large.
import type { Scalar } from "../../expr/expr.ts";
import { limits } from "../../expr/expr.ts";
import { intAttr } from "../../ir/attributes.ts";
import type { Value } from "../../ir/graph.ts";
import { duplicate } from "../../ir/region.ts";
import type { Builder } from "../../ir/rewrite.ts";
import { tensorType } from "../../ir/types.ts";
import { zeros } from "../../support/tensor.ts";
import { constantOf, tensorOfType } from "../constants.ts";
import { lanesOf } from "../softmax/lanes.ts";
import { parametersOf } from "../softmax/parameters.ts";
import { again } from "./again.ts";
import type { Movable } from "./movable.ts";
import type { OnSoftmax } from "./on-softmax.ts";

/** What float steps may be off by on the way to a comparison, in nats. */
const ROUNDING = 2 ** -20;

/** The result of a threshold from a mask on the softmax's input: lanes with exp(z) >= t, z = beta_scale * (x - max x). */
export function moved({ threshold, atLeast, fill }: Movable, input: Value, build: Builder): Value {
  const { op, source, value, truth, above, kept } = threshold;
  const slack = parametersOf(source).fitError / atLeast + ROUNDING;
  const stays = highLanes(threshold, input, Math.log(atLeast) - slack, build);
  const passes = above ? stays : build.op("tosa.logical_not", [stays], {}, stays.type);
  const known = new Map([[truth, passes]]);
  if (!kept) return again(op.results[0]!, known, build);
  const masked = build.op("tosa.select", [stays, input, lowest(input, build)], {}, input.type);
  const regions = source.regions.map((region) => duplicate(region));
  known.set(value, build.op("tosac.softmax", [masked], source.attributes, value.type, regions));
  return again(isAtZero(fill, kept, threshold) ? kept : op.results[0]!, known, build);
}

/** Whether a value comes out where the softmax is 0, so that masked lanes need not be set to it. */
function isAtZero(fill: number, kept: Value, { source, value }: OnSoftmax): boolean {
  const zero = zeros(tensorOfType(value).element.storage, [1]);
  zero.data[0] = parametersOf(source).outputZp;
  return Number(lanesOf(kept, new Map([[value, zero]])).data[0]) === fill;
}

const one = (like: Value, element: string, number: number, build: Builder): Value => {
  const tensor = zeros(element, new Array<number>(tensorOfType(like).shape!.length).fill(1));
  tensor.data[0] = number;
  return constantOf(tensor, build);
};

const lowest = (like: Value, build: Builder): Value => {
  const element = tensorOfType(like).element.text;
  const low = element === "f32" ? -3.4028234663852886e38 : limits(element as Scalar).lo;
  return one(like, element, low, build);
};

/** Lanes of which the exponent is at least `least`, the greatest of each line being 0. */
function highLanes({ source }: OnSoftmax, input: Value, least: number, build: Builder): Value {
  const { axis, betaScale } = parametersOf(source);
  const { shape, element } = tensorOfType(input);
  const wide = element.text === "f32" ? "f32" : "i32";
  const type = (of: string, dims = shape!) => tensorType(of, dims);
  const x = element.text === wide ? input : build.op("tosa.cast", [input], {}, type(wide));
  const line = type(wide, shape!.with(axis, 1));
  const most = build.op("tosa.reduce_max", [x], { axis: intAttr(axis, "i32") }, line);
  const difference = build.op("tosa.sub", [x, most], {}, type(wide));
  const cut = wide === "i32" ? Math.ceil(least / betaScale) : least / betaScale;
  return build.op("tosa.greater_equal", [difference, one(input, wide, cut, build)], {}, type("i1"));
}
