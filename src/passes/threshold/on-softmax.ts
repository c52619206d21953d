// Thresholds on a softmax: from which of its values on lanes pass.
import { nextUp } from "../../expr/numbers.ts";
import type { Tensor } from "../../support/tensor.ts";
import { zeros } from "../../support/tensor.ts";
import { tensorOfType } from "../constants.ts";
import { Decline } from "../softmax/decline.ts";
import { numberOf } from "../softmax/lanes.ts";
import type { Crossing } from "./passing.ts";
import { crossingOf, everyCode } from "./passing.ts";
import type { Parts } from "./parts.ts";
import { checkShape } from "./parts.ts";

/** `least` and `above` are of the softmax's result: codes, or floats. */
export interface OnSoftmax extends Parts, Crossing {
  readonly on: "softmax";
}

export function onSoftmax(parts: Parts): OnSoftmax {
  checkShape(parts, parts.source.operands[0]!);
  const element = tensorOfType(parts.value).element.text;
  const values = element === "f32" ? aroundBound(parts) : everyCode(element);
  return { ...parts, ...crossingOf(parts, parts.value, values), on: "softmax" };
}

/** For a float compared as it is: the numbers from just below its bound to just above. */
function aroundBound({ op, value, truth }: Parts): Tensor {
  const operands = truth.owner!.operands;
  const bound = operands.map(numberOf).find((n) => n !== undefined);
  if (bound === undefined || !operands.includes(value))
    throw new Decline("a float is changed before it is compared", op);
  const tensor = zeros("f32", [3]);
  [-nextUp(-bound), bound, nextUp(bound)].forEach((v, i) => (tensor.data[i] = v));
  return tensor;
}
