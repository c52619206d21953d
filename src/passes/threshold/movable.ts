// Which thresholds can be moved in front of their softmax, and how far the result can then be off.
import type { Op } from "../../ir/graph.ts";
import type { Tensor } from "../../support/tensor.ts";
import { zeros } from "../../support/tensor.ts";
import { tensorOfType } from "../constants.ts";
import { Decline } from "../softmax/decline.ts";
import { lanesOf } from "../softmax/lanes.ts";
import { parametersOf } from "../softmax/parameters.ts";
import type { OnSoftmax } from "./on-softmax.ts";
import { everyCode } from "./passing.ts";
import { thresholdOf } from "./recognize.ts";

/** A threshold that can be moved; all but `atLeast` in units of its result. */
export interface Movable {
  readonly threshold: OnSoftmax;
  /** The least probability that passes, with half a code for the rounding. */
  readonly atLeast: number;
  /** What lanes are that do not pass. */
  readonly fill: number;
  /** What the least probability that passes is, in the result. */
  readonly least: number;
  /** How much larger a lane that passes can come out: at most as a probability of 1 does. */
  readonly bound: number;
}

/** What to know of a threshold to move it. Throws `Decline` where lanes below the bound could not be told from others. */
export function movable(threshold: OnSoftmax): Movable {
  const { op, value } = threshold;
  const { outputScale, outputZp } = parametersOf(threshold.source);
  const half = tensorOfType(value).element.text === "f32" ? 0 : 0.5;
  const atLeast = (threshold.least - outputZp - half) * outputScale;
  if (!(atLeast > 0)) throw new Decline("a probability of 0 passes", op);
  if (atLeast > 1) throw new Decline("no probability passes", op);
  const values = probabilities(threshold);
  const results = Array.from(lanesOf(op.results[0]!, new Map([[value, values]])).data, Number);
  const first = Array.from(values.data, Number).indexOf(threshold.least);
  const [fill, least, most] = [results[0]!, results[first]!, results.at(-1)!];
  if (results.slice(0, first).some((v) => v !== fill))
    throw new Decline("what comes out below the bound is not one number", op);
  if (results.slice(first).some((v, i) => i > 0 && v < results[first + i - 1]!))
    throw new Decline("what passes does not grow with the probability", op);
  if (fill >= least && fill <= most)
    throw new Decline("lanes that pass can be the number that the others are", op);
  return { threshold, atLeast, fill, least, bound: most - least };
}

/** Steps at which a float probability is tried on either side of the bound. */
const STEPS = 128;

/** What the softmax can be, from 0 to 1, the bound among them: every code, or some floats. */
function probabilities({ source, value, least }: OnSoftmax): Tensor {
  const element = tensorOfType(value).element.text;
  const { outputScale, outputZp } = parametersOf(source);
  if (element !== "f32") {
    const { data } = everyCode(element);
    const codes = data.filter(
      (v: number | bigint) => v >= outputZp && v <= outputZp + Math.round(1 / outputScale),
    ) as Int8Array;
    return { type: element, shape: [codes.length], data: codes };
  }
  const tensor = zeros("f32", [2 * STEPS + 1]);
  for (let i = 0; i < STEPS; i++) {
    tensor.data[i] = (least * i) / STEPS;
    tensor.data[STEPS + i] = least + ((1 - least) * i) / STEPS;
  }
  tensor.data[2 * STEPS] = 1;
  return tensor;
}

/** The same of an op that the pass has moved a threshold of. */
export const movedBy = (op: Op): Movable => movable(thresholdOf(op) as OnSoftmax);
