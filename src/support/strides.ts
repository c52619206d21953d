// Row-major strides and the walks over them.

/** Row-major strides of a shape, in elements. */
export function stridesOf(shape: readonly number[]): number[] {
  const strides = new Array<number>(shape.length).fill(1);
  for (let d = shape.length - 2; d >= 0; d--) strides[d] = strides[d + 1]! * shape[d + 1]!;
  return strides;
}

/** Strides to read a tensor of `shape` at every index of `space` (same rank): 0 along stretched axes. */
export function broadcastStrides(shape: readonly number[], space: readonly number[]): number[] {
  return stridesOf(shape).map((s, d) => (shape[d] === 1 && space[d] !== 1 ? 0 : s));
}

/** Calls `visit` with the two offsets of every index of `dims`, last axis fastest. */
export function walk(
  dims: readonly number[],
  all: readonly { readonly offset: number; readonly strides: readonly number[] }[],
  visit: (...offsets: number[]) => void,
): void {
  const at = all.map((a) => a.offset);
  const go = (d: number): void => {
    if (d === dims.length) return visit(...at);
    for (let i = 0; i < dims[d]!; i++) {
      go(d + 1);
      all.forEach((a, k) => (at[k]! += a.strides[d]!));
    }
    all.forEach((a, k) => (at[k]! -= a.strides[d]! * dims[d]!));
  };
  go(0);
}
