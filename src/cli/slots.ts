// The parameters of a function, and tensors' elements, as the command line names and shows them.
import type { Func } from "../index.ts";
import type { Value } from "../ir/graph.ts";
import { typeText } from "../ir/types.ts";
import type { Tensor, TypedArray } from "../support/tensor.ts";

/** A parameter that can be filled and passed. */
export interface TensorSlot {
  readonly name: string;
  readonly type: string;
  readonly shape: readonly number[];
  /** Its type as MLIR prints it. */
  readonly text: string;
}

/** The parameters of a function that `check` found nothing wrong with. */
export const paramsOf = (func: Func): TensorSlot[] => func.params.map(paramSlot);

function paramSlot({ name, type }: Value, index: number): TensorSlot {
  if (type.kind !== "tensor" || type.shape === undefined)
    throw new Error(`${typeText(type)} is not a static tensor`);
  return {
    name: `%${name ?? `arg${index}`}`,
    type: type.element.storage,
    shape: type.shape,
    text: typeText(type),
  };
}

/** One element as people write it; f16 and bf16 are shown as bits. */
export function elementText(type: string, value: TypedArray[number]): string {
  if (type === "f16" || type === "bf16") return `0x${value.toString(16).padStart(4, "0")}`;
  const text = Object.is(value, -0) ? "-0" : `${value}`;
  return type === "f32" && /^-?\d+$/.test(text) ? `${text}.0` : text;
}

/** The first `count` elements of a tensor. */
export function firstTexts({ type, data }: Tensor, count: number): string[] {
  const texts: string[] = [];
  for (let i = 0; i < Math.min(count, data.length); i++) texts.push(elementText(type, data[i]!));
  return texts;
}

/** `[2, 17]`: where element `index` of a tensor lies. */
export function placeText(shape: readonly number[], index: number): string {
  let rest = index;
  const place = [...shape].reverse().map((d) => {
    const at = rest % d;
    rest = (rest - at) / d;
    return at;
  });
  return `[${place.reverse().join(", ")}]`;
}
