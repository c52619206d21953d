// Inputs for any function that has a C interface, whatever the spelling of its element types.
import type { Scalar } from "../../../src/expr/expr.ts";
import type { Func } from "../../../src/ir/graph.ts";
import { interfaceOf, type CParam } from "../../../src/kernel/interface/interface.ts";
import { elements, type Tensor } from "../../../src/support/tensor.ts";
import { drawn, flavours, type Flavour } from "../graphs.ts";
import { seeded, type Random } from "../seeded.ts";

const stored = {
  int8_t: ["i8", Int8Array],
  uint8_t: ["i8", Uint8Array],
  int16_t: ["i16", Int16Array],
  uint16_t: ["i16", Uint16Array],
  int32_t: ["i32", Int32Array],
  uint32_t: ["i32", Uint32Array],
  float: ["f32", Float32Array],
} as const;

/** A set of edges, one of small values, one with values of any size as well; undefined when a type cannot be filled. */
export function inputsOf(func: Func, seed: number): Tensor[][] | undefined {
  const { params } = interfaceOf(func, "model");
  const r = seeded(seed);
  const sets = flavours.map((flavour) => params.map((param) => tensorOf(param, flavour, r)));
  return sets.some((set) => set.includes(undefined)) ? undefined : (sets as Tensor[][]);
}

function tensorOf({ type, shape, cType }: CParam, flavour: Flavour, r: Random): Tensor | undefined {
  if (!Object.hasOwn(stored, cType)) return undefined;
  const [scalar, Data] = stored[cType as keyof typeof stored];
  const element: Scalar = type === "i1" ? "i1" : scalar;
  const data = new Data(elements(shape));
  for (let i = 0; i < data.length; i++) data[i] = drawn(element, flavour, r);
  return { type, shape, data };
}
