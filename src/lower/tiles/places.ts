// Places of elements seen from other loops over the same elements in the same order.

/** Strides along loops that split the axes of a shape. */
export function splitStrides(
  strides: readonly number[],
  shape: readonly number[],
  loops: readonly number[],
): number[] {
  const found = stridesAlong(loops, strides, shape);
  if (!found) throw new Error("loops do not split the axes");
  return found;
}

/**
 * Strides along `loops` of what moves by `strides` along `dims`: both run over the same elements in row-major order. Undefined
 * where a loop would have no one stride.
 */
export function stridesAlong(
  loops: readonly number[],
  strides: readonly number[],
  dims: readonly number[],
): number[] | undefined {
  const axes = dims.map((size, d) => ({ size, stride: strides[d]! })).filter(({ size }) => size > 1);
  const found: number[] = [];
  let inside = 1;
  for (const size of [...loops].reverse()) {
    while (axes.at(-1)?.size === inside) [inside] = [1, axes.pop()];
    found.unshift(size === 1 ? 0 : axes.at(-1)!.stride * inside);
    for (let left = size; left > 1;) {
      const axis = axes.at(-1)!;
      const room = axis.size / inside;
      if (room % left === 0) [inside, left] = [inside * left, 1];
      else if (left % room !== 0 || axes.at(-2)?.stride !== axis.stride * axis.size) return undefined;
      else [left, inside] = [left / room, 1, axes.pop()];
    }
  }
  return found;
}
