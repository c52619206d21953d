// What passes a comparison, over values that are tried one by one.
import type { Value } from "../../ir/graph.ts";
import type { Tensor } from "../../support/tensor.ts";
import { zeros } from "../../support/tensor.ts";
import { Decline } from "../softmax/decline.ts";
import { lanesOf } from "../softmax/lanes.ts";
import type { Parts } from "./parts.ts";

/** Where a comparison changes: it holds from `least` up, or, `above` being false, below. */
export interface Crossing {
  readonly least: number;
  readonly above: boolean;
}

/** The one place where the comparison changes, from the least of the values of `of` to the greatest. */
export function crossingOf({ op, truth }: Parts, of: Value, values: Tensor): Crossing {
  const passes = Array.from(lanesOf(truth, new Map([[of, values]])).data, Boolean);
  const changes = passes.slice(1).filter((p, i) => p !== passes[i]).length;
  if (changes === 0) throw new Decline("the comparison is the same for every value", op);
  if (changes > 1)
    throw new Decline(`the comparison changes ${changes} times from the least value to the greatest`, op);
  const above = passes.at(-1)!;
  return { least: Number(values.data[passes.indexOf(!passes[0])]), above };
}

/** Every value a byte or a halfword has, from the least up. */
export function everyCode(element: string): Tensor {
  const half = 2 ** (Number(element.slice(1)) - 1);
  const codes = zeros(element, [2 * half]);
  for (let i = 0; i < 2 * half; i++) codes.data[i] = (i - half) as never;
  return codes;
}
