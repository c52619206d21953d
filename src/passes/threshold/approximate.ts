// A threshold moved in front of its softmax: lanes too far below the maximum to pass are set to the lowest value there is,
// and what comes out is not compared again. Dropped lanes are missing in the sum, so what is left comes out too large.
import { intAttr } from "../../ir/attributes.ts";
import type { Op, Value } from "../../ir/graph.ts";
import { duplicate } from "../../ir/region.ts";
import type { Builder } from "../../ir/rewrite.ts";
import { tensorType } from "../../ir/types.ts";
import type { Tensor } from "../../support/tensor.ts";
import { zeros } from "../../support/tensor.ts";
import { constantOf, tensorOfType } from "../constants.ts";
import { Decline } from "../softmax/decline.ts";
import { lanesOf, numberOf } from "../softmax/lanes.ts";
import { parametersOf } from "../softmax/parameters.ts";
import type { Threshold } from "./recognize.ts";
import { thresholdOf } from "./recognize.ts";

/** A threshold that can be moved, and what its result is made of; all but `kept` and `atLeast` in units of the result. */
export interface Movable {
  readonly threshold: Threshold;
  /** What lanes that pass are, as a function of the softmax. */
  readonly kept: Value;
  /** The least probability that passes, with half a code for the rounding. */
  readonly atLeast: number;
  readonly fill: number;
  readonly least: number;
  /** How much larger a lane that passes can come out: 1 - atLeast, where all else is dropped; rounding comes on top. */
  readonly bound: number;
}

/** The parts of a threshold on a softmax. Throws `Decline` where masked lanes would not come out as the ones dropped. */
export function movable(op: Op, threshold: Threshold): Movable {
  const { source, value } = threshold;
  if (op.name !== "tosa.select") throw new Decline("only the truth of it is used, not what passes", op);
  const { outputScale, outputZp } = parametersOf(source);
  const codes = tensorOfType(value).element !== "f32";
  const kept = op.operands.slice(1).find((v) => numberOf(v) === undefined)!;
  const tensor = zeros(tensorOfType(value).element, [3]);
  const top = codes ? Math.min(Math.round(1 / outputScale) + outputZp, 2 ** (bitsOf(tensor) - 1) - 1) : 1;
  [outputZp, threshold.least, top].forEach((v, i) => (tensor.data[i] = v));
  const [plain, chosen] = [kept, op.results[0]!].map((v) =>
    Array.from(lanesOf(v, new Map([[value, tensor]])).data, Number),
  ) as [number[], number[]];
  if (plain.some((v, i) => v !== chosen[i]))
    throw new Decline("what does not pass is not what the softmax has for a probability of 0", op);
  const atLeast = (threshold.least - outputZp - (codes ? 0.5 : 0)) * outputScale;
  if (!(atLeast > 0)) throw new Decline("a probability of 0 passes", op);
  const [fill, least, most] = plain as [number, number, number];
  const unit = (most - fill) / ((top - outputZp) * outputScale);
  return { threshold, kept, atLeast, fill, least, bound: (1 - atLeast) * unit };
}

/** The same of an op that the pass has moved a threshold of. */
export const movedBy = (op: Op): Movable => movable(op, thresholdOf(op)!);

const bitsOf = ({ data }: Tensor): number => 8 * data.BYTES_PER_ELEMENT;

/** The result of the threshold's op, from a softmax over the lanes with exp(z) >= t, z = beta_scale * (x - max x). */
export function moved({ threshold, kept, atLeast }: Movable, input: Value, build: Builder): Value {
  const { source, value } = threshold;
  const masked = withoutLowLanes(source, input, Math.log(atLeast), build);
  const regions = source.regions.map(duplicate);
  const now = build.op("tosac.softmax", [masked], source.attributes, value.type, regions);
  return again(kept, new Map([[value, now]]), build);
}

function withoutLowLanes(source: Op, input: Value, lowest: number, build: Builder): Value {
  const { axis, betaScale } = parametersOf(source);
  const { shape, element } = tensorOfType(input);
  const wide = element === "f32" ? "f32" : "i32";
  const type = (of: string, dims = shape!) => tensorType(of, dims);
  const one = (of: string, number: number): Value => {
    const tensor = zeros(of, new Array<number>(shape!.length).fill(1));
    tensor.data[0] = number;
    return constantOf(tensor, build);
  };
  const x = element === wide ? input : build.op("tosa.cast", [input], {}, type(wide));
  const line = type(wide, shape!.with(axis, 1));
  const most = build.op("tosa.reduce_max", [x], { axis: intAttr(axis, "i32") }, line);
  const difference = build.op("tosa.sub", [x, most], {}, type(wide));
  const cut = wide === "i32" ? Math.ceil(lowest / betaScale) : lowest / betaScale;
  const stays = build.op("tosa.greater_equal", [difference, one(wide, cut)], {}, type("i1"));
  const low = element === "f32" ? -3.4028234663852886e38 : element === "i8" ? -128 : -32768;
  return build.op("tosa.select", [stays, input, one(element, low)], {}, input.type);
}

/** The ops that a value is made by, over other values. Constants are made once more, for `cse` to join. */
function again(v: Value, known: Map<Value, Value>, build: Builder): Value {
  const found = known.get(v);
  if (found) return found;
  const { name, operands, attributes } = v.owner!;
  const made = build.op(
    name,
    operands.map((u) => again(u, known, build)),
    attributes,
    v.type,
  );
  known.set(v, made);
  return made;
}
