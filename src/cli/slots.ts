// The inputs and outputs of a function as the command line deals with them: named static tensors.
import type { Func } from "../index.ts";
import { typeText, type Type } from "../ir/types.ts";
import { elements, storageOf, type Tensor, type TypedArray } from "../support/tensor.ts";
import { exits, Stop } from "./stop.ts";

/** A parameter or result that can be filled, passed and compared. */
export interface TensorSlot {
  readonly name: string;
  readonly type: string;
  readonly shape: readonly number[];
  /** Its type as MLIR prints it. */
  readonly text: string;
}

/** The function's parameters and results; one that is not a static tensor ends the command. */
export function slotsOf(func: Func): { params: TensorSlot[]; results: TensorSlot[] } {
  const slot = (name: string, type: Type) => tensorSlot(func, name, type);
  return {
    params: func.params.map(({ name, type }, i) => slot(`%${name ?? `arg${i}`}`, type)),
    results: func.resultTypes.map((type, i) => slot(`out${i}`, type)),
  };
}

function tensorSlot(func: Func, name: string, type: Type): TensorSlot {
  const text = typeText(type);
  if (type.kind !== "tensor" || type.shape === undefined || storageOf(type.element) === undefined)
    throw new Stop(exits.failed, `${name} of @${func.name} is ${text}; only static tensors can be run`);
  if (type.shape.some((d) => d <= 0) || elements(type.shape) > 2 ** 31 - 1)
    throw new Stop(exits.failed, `${name} of @${func.name} is ${text}, which has no fixed, usable size`);
  return { name, type: type.element, shape: type.shape, text };
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
