// Row-major strides and the walks over them.

/** Row-major strides of a shape, in elements. */
export function stridesOf(shape: readonly number[]): number[] {
  const strides = new Array<number>(shape.length).fill(1);
  for (let d = shape.length - 2; d >= 0; d--) strides[d] = strides[d + 1]! * shape[d + 1]!;
  return strides;
}

/**
 * Strides to read a tensor of `shape` at every index of `space`, the last axes of both together: 0 along axes that are
 * stretched, and along those that the tensor does not have. It may have more axes only where these have one index.
 */
export function broadcastStrides(shape: readonly number[], space: readonly number[]): number[] {
  const [strides, missing] = [stridesOf(shape), space.length - shape.length];
  return space.map((size, d) => {
    const own = d - missing;
    return own < 0 || (shape[own] === 1 && size !== 1) ? 0 : strides[own]!;
  });
}

export interface StridedAccess {
  readonly offset: number;
  readonly strides: readonly number[];
}

/** Calls `visit` with one offset for each access at every index of `dims` but the last axis, in row-major order. */
export function eachRow(
  dims: readonly number[],
  accesses: readonly StridedAccess[],
  visit: (at: readonly number[]) => void,
): void {
  const at = accesses.map((a) => a.offset);
  const go = (d: number): void => {
    if (d >= dims.length - 1) return visit(at);
    for (let i = 0; i < dims[d]!; i++) {
      go(d + 1);
      for (const [k, a] of accesses.entries()) at[k]! += a.strides[d]!;
    }
    for (const [k, a] of accesses.entries()) at[k]! -= a.strides[d]! * dims[d]!;
  };
  go(0);
}

/** Length of the last axis, 1 for rank 0, and each access's stride along it. */
export function lastAxis(
  dims: readonly number[],
  accesses: readonly StridedAccess[],
): { length: number; steps: number[] } {
  return { length: dims.at(-1) ?? 1, steps: accesses.map((a) => a.strides.at(-1) ?? 0) };
}
