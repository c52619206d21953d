// Elements of several tensors side by side, as lane expressions see them.
import type { StridedAccess } from "./strides.ts";
import { eachRow, lastAxis } from "./strides.ts";
import type { TypedArray } from "./tensor.ts";

/** Elements, and how they are read at every index of a space. */
export interface Strided {
  readonly data: TypedArray;
  readonly access: StridedAccess;
}

/** Calls `visit` with one element of each at every index of `dims`, in row-major order. `values` is used again. */
export function eachLane(
  lanes: readonly Strided[],
  dims: readonly number[],
  visit: (values: number[], i: number) => void,
): void {
  const accesses = lanes.map((l) => l.access);
  const { length, steps } = lastAxis(dims, accesses);
  const values = new Array<number>(lanes.length).fill(0);
  let i = 0;
  eachRow(dims, accesses, (at) => {
    for (let c = 0; c < length; c++, i++) {
      for (let k = 0; k < lanes.length; k++) values[k] = lanes[k]!.data[at[k]! + c * steps[k]!] as number;
      visit(values, i);
    }
  });
}
